"""The command line: `hanketutka`. Each command lives in `ui.commands` and loads what it needs when it runs."""

import sys

import typer
from typer.core import TyperGroup

from corpus.errors import HanketutkaError
from ui.commands import answering, evaluating, indexing, looking, modelling, serving
from ui.commands.options import say
from ui.terminal import complain


class _Commands(TyperGroup):
    """Turns our errors into one line on standard error and exit status 1."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        try:
            return super().invoke(ctx)
        except HanketutkaError as error:
            for told in (*error.causes, error):
                complain(say.error(told))
            raise typer.Exit(1) from error
        except KeyboardInterrupt as interrupt:
            complain(say("interrupted"))
            raise typer.Exit(130) from interrupt


app = typer.Typer(
    name="hanketutka",
    help=say("help_app"),
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("index", help=say("help_index"))(indexing.index)
app.command("ask", help=say("help_ask"))(answering.ask)
app.command("search", help=say("help_search"))(answering.search)
app.command("similar", help=say("help_similar"))(answering.similar)
app.command("facts", help=say("help_facts"))(looking.facts)
app.command("show", help=say("help_show"))(looking.show)
app.command("status", help=say("help_status"))(looking.status)
app.command("serve", help=say("help_serve"))(serving.serve)
app.add_typer(evaluating.app, name="eval", help=say("help_eval"))
app.add_typer(modelling.app, name="model", help=say("help_model"))


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    app()
