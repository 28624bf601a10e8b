# Two commands do everything: `make serve` and `make test`. `make help` lists the rest.
DOCS ?= corpus/samples
INDEX ?= var/index
BIN := .venv/bin
PYTHON ?= $(shell for python in python3.11 python3.12 python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info[:2] not in ((3, 11), (3, 12)))' 2>/dev/null && echo $$python && break; done)

.PHONY: help serve test bench screenshot clean

help:  ## list the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

serve: .venv/installed  ## index DOCS (the sample documents unless given) and open the page
	$(BIN)/hanketutka index $(DOCS) --index $(INDEX)
	$(BIN)/hanketutka serve --index $(INDEX)

test: .venv/installed-dev  ## lint, types, layers, all tests, the browser test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q -ra

bench: .venv/installed-dev  ## quality of search, speed and memory, printed as tables
	for bench in reading answering encoder ablation scale; do $(BIN)/python -m benchmarks.$$bench || exit 1; done

screenshot: .venv/installed-dev  ## make docs/screenshot.png anew
	$(BIN)/python -m tests.ui.screenshots docs

clean:  ## remove what the commands made here
	rm -rf .venv var .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or 3.12 is needed; name it with PYTHON=..." >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml constraints.txt
	$(BIN)/pip install --quiet -c constraints.txt -e .
	@touch $@

.venv/installed-dev: .venv/bin/python pyproject.toml constraints.txt
	$(BIN)/pip install --quiet -c constraints.txt -e '.[dev]'
	@touch $@ .venv/installed
