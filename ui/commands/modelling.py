"""`hanketutka model`: take the embedded encoder along."""

from pathlib import Path
from typing import Annotated

import typer

from ui.commands.options import say

app = typer.Typer(no_args_is_help=True)


@app.callback()
def model() -> None:
    """Work with the embedded encoder."""


@app.command("export", help=say("help_model_export"))
def export(folder: Annotated[Path, typer.Argument(help=say("arg_folder"), metavar="DIR")]) -> None:
    """Write the embedded model as a sentence-transformers folder."""
    from index.export import export_model
    from ui.terminal import tell

    export_model(folder)
    tell(say("model_exported", path=folder))
