"""`hanketutka facts`, `show` and `status`."""

import os
import sys
from typing import Annotated

import typer

from corpus.errors import UnknownItem
from ui.commands.options import DEFAULT_FOLDER, AsJson, IndexFolder, open_searcher, say

Code = Annotated[str, typer.Argument(help=say("arg_project"), metavar="CODE")]


def facts(code: Code, folder: IndexFolder = DEFAULT_FOLDER, as_json: AsJson = False) -> None:
    """Show what a project's forms state."""
    from ui.machine import dumps, facts_json
    from ui.terminal import show_facts

    catalogue = open_searcher(folder).catalogue
    project = catalogue.project(code)
    documents = tuple(catalogue.document(name) for name in project.documents)
    if as_json:
        sys.stdout.write(dumps(facts_json(project.code, project.name, documents)) + "\n")
    else:
        show_facts(project, documents, say)


def show(
    code: Code,
    section: Annotated[str | None, typer.Option("--section", help=say("opt_section"))] = None,
    folder: IndexFolder = DEFAULT_FOLDER,
) -> None:
    """Show a project's documents, or one section of them."""
    from ui.terminal import show_sections

    catalogue = open_searcher(folder).catalogue
    project = catalogue.project(code)
    documents = tuple(catalogue.document(name) for name in project.documents)
    if section and not any(section in (known.number, known.id) for doc in documents for known in doc.sections):
        raise UnknownItem("section_unknown", section=section, project=project.code)
    show_sections(documents, section, say)


def status(folder: IndexFolder = DEFAULT_FOLDER, as_json: AsJson = False) -> None:
    """Show what the index holds, and the language model that is set."""
    from rag.language_model.generation import model_settings
    from ui.machine import dumps, model_json, status_json
    from ui.terminal import show_model, show_status

    held = open_searcher(folder).status()
    model = model_settings(os.environ)
    if as_json:
        sys.stdout.write(dumps(status_json(held, say) | model_json(model)) + "\n")
    else:
        show_status(held, say)
        show_model(model, say)
