"""`hanketutka serve`: the web page on this computer."""

from typing import Annotated

import typer

from ui.commands.options import DEFAULT_FOLDER, IndexFolder, open_asker, say


def serve(
    folder: IndexFolder = DEFAULT_FOLDER,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help=say("opt_port"))] = None,
) -> None:
    """Open the page on 127.0.0.1 and keep it open."""
    from ui.page_server import launch
    from ui.terminal import tell

    launch(open_asker(folder), port, lambda address: tell(say("serving", address=address)))
