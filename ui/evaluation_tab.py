"""The page's evaluation tab: run a set of questions, read the report, judge what was found."""

import logging
import secrets
from collections import Counter
from pathlib import Path

import gradio as gr

from corpus.errors import HanketutkaError
from eval.collection import open_collection, shipped_collections
from eval.compare import compare
from eval.judgements import read_judgements
from eval.pool import Offered, pool
from eval.report import Result
from eval.run import run
from eval.systems import SYSTEMS, Bench
from ui.judging import judgements_file
from ui.texts import Texts
from ui.views import problem, render
from ui.views_evaluation import report_html

FOLDER = Path("var/eval")
LEGS = ("search:share=0", "search:share=1")
Pool = tuple[str, tuple[Offered, ...]]  # the collection's name, and what is left to judge of it
NOTHING: Pool = ("", ())
PROGRESS = gr.Progress()  # as a default it makes Gradio show what is reported to it
log = logging.getLogger(__name__)


def evaluation_tab(say: Texts) -> None:
    """Lay out the tab and connect its parts."""
    tab = _Tab(say)
    gr.HTML(f'<p class="ht small">{say("evaluation_lead")}</p>', apply_default_css=False)
    with gr.Row(elem_classes="query-row"):
        names = shipped_collections()
        source = gr.Dropdown(names, value=names[0], label=say("evaluation_set"))
        systems = gr.Dropdown(
            [*SYSTEMS, *LEGS], value=[next(iter(SYSTEMS))], multiselect=True, label=say("evaluation_systems"), scale=3
        )
        button = gr.Button(say("evaluation_run"), variant="primary", scale=1)
    left = gr.State(NOTHING)
    with gr.Accordion(say("judging"), open=False):
        gr.HTML(f'<p class="ht small">{say("judging_lead")}</p>', apply_default_css=False)
        offered = gr.HTML(tab.offer(NOTHING), elem_id="judged", apply_default_css=False)
        following = gr.Button(say("judge_next"), visible=False)
    report = gr.HTML(elem_id="evaluation", apply_default_css=False)
    shown = [left, offered, following]
    button.click(tab.measure, [source, systems], [report, *shown], concurrency_limit=1)
    following.click(tab.follow, left, shown)


class _Tab:
    """The handlers of the tab."""

    def __init__(self, say: Texts) -> None:
        self._say = say

    def measure(self, source: str, systems: list[str], progress: gr.Progress = PROGRESS) -> list[object]:
        """Run the systems; return the report and the first question to judge."""
        say = self._say

        def shown(stage: str, done: int, total: int) -> None:
            progress((done, total), desc=say(stage))

        try:
            if not systems:
                return [problem(say("no_systems"), say), *self._shown(NOTHING)]
            collection = open_collection(source)
            evaluations = run(systems, Bench(collection, FOLDER / "index", progress=shown))
        except HanketutkaError as error:
            return [problem(say.error(error), say), *self._shown(NOTHING)]
        except Exception:
            log.exception("evaluation")
            return [problem(say("unexpected"), say), *self._shown(NOTHING)]
        result = Result(collection, evaluations, compare(evaluations))
        offered = least_judged_first(source, pool(evaluations, secrets.randbits(32)))
        return [report_html(result, say), *self._shown((source, offered))]

    def follow(self, left: Pool) -> list[object]:
        """Go on to the next question."""
        name, offered = left
        return self._shown((name, offered[1:]))

    def offer(self, left: Pool) -> str:
        """Show the first question left to judge."""
        name, offered = left
        first = offered[0] if offered else None
        return render("judging.html", self._say, name=name, offered=first, left=len(offered))

    def _shown(self, left: Pool) -> list[object]:
        return [left, self.offer(left), gr.Button(visible=bool(left[1]))]


def least_judged_first(name: str, offered: tuple[Offered, ...]) -> tuple[Offered, ...]:
    """Return what is offered, those questions first that have been judged least."""
    judged = Counter(known.id for known in read_judgements(judgements_file(name)))
    return tuple(sorted(offered, key=lambda known: judged[known.question.id]))
