"""`hanketutka index`: read documents and index them."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from ui.commands.options import DEFAULT_FOLDER, AsJson, IndexFolder, say

Paths = Annotated[list[Path], typer.Argument(help=say("arg_paths"), metavar="PATH...")]


def index(
    paths: Paths,
    folder: IndexFolder = DEFAULT_FOLDER,
    encoder: Annotated[str, typer.Option(envvar="HANKETUTKA_ENCODER", help=say("opt_encoder"))] = "",
    analyser: Annotated[str, typer.Option(envvar="HANKETUTKA_ANALYSER", help=say("opt_analyser"))] = "",
    keep_contacts: Annotated[bool, typer.Option("--keep-contacts", help=say("opt_keep_contacts"))] = False,
    as_json: AsJson = False,
) -> None:
    """Make the index hold just the documents at PATHS."""
    from index.analysers import load_analyser
    from index.build import build
    from index.encoders import load_encoder
    from ui.machine import dumps, report_json
    from ui.terminal import progress, report

    with progress(say) as shown:
        made = build(paths, folder, load_encoder(encoder), load_analyser(analyser), shown, encoder, keep_contacts)
    if as_json:
        sys.stdout.write(dumps(report_json(made, say)) + "\n")
    else:
        report(made, say)
