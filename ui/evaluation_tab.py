"""The page's evaluation tab: run a set of questions, read the report, judge what was found."""

import logging
import secrets
from functools import partial
from pathlib import Path

import gradio as gr

from corpus.errors import HanketutkaError
from eval.collection import open_collection, shipped_collections
from eval.compare import compare
from eval.judgements import Judged, read_judgements, record
from eval.pool import Offered, pool
from eval.report import Result
from eval.run import run
from eval.systems import SYSTEMS, Bench
from ui.texts import Texts
from ui.views import problem, render
from ui.views_evaluation import report_html

FOLDER = Path("var/eval")
JUDGEMENTS = Path("var/judgements.jsonl")
LEGS = ("search:share=0", "search:share=1")
GRADES = {"judge_relevant": 2, "judge_partly": 1, "judge_not": 0}
VERDICTS = {"judge_right": True, "judge_wrong": False}
Pool = tuple[Offered, ...]
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
    left = gr.State(())
    with gr.Accordion(say("judging"), open=False):
        gr.HTML(f'<p class="ht small">{say("judging_lead")}</p>', apply_default_css=False)
        with gr.Row():
            judge = gr.Textbox(label=say("judge_name"), elem_id="judge")
            note = gr.Textbox(label=say("judge_note"), elem_id="judge-note", scale=3)
        thing = gr.HTML(tab.offer((), begun=False), elem_id="judged", apply_default_css=False)
        with gr.Row():
            grades = {key: gr.Button(say(key), visible=False) for key in GRADES}
            verdicts = {key: gr.Button(say(key), visible=False) for key in VERDICTS}
            skip = gr.Button(say("judge_skip"), visible=False)
    report = gr.HTML(elem_id="evaluation", apply_default_css=False)
    buttons = [*grades.values(), *verdicts.values(), skip]
    shown = [left, note, thing, *buttons]
    button.click(tab.measure, [source, systems], [report, *shown], concurrency_limit=1)
    for key, choice in (grades | verdicts).items():
        choice.click(partial(tab.judge, key), [left, judge, note], shown)
    skip.click(tab.skip, left, shown)


class _Tab:
    """The handlers of the tab."""

    def __init__(self, say: Texts) -> None:
        self._say = say

    def measure(self, source: str, systems: list[str], progress: gr.Progress = PROGRESS) -> list[object]:
        """Run the systems; return the report and the first thing to judge."""
        say = self._say

        def shown(stage: str, done: int, total: int) -> None:
            progress((done, total), desc=say(stage))

        try:
            if not systems:
                return [problem(say("no_systems"), say), *self._next(())]
            collection = open_collection(source)
            evaluations = run(systems, Bench(collection, FOLDER / "index", progress=shown))
        except HanketutkaError as error:
            return [problem(say.error(error), say), *self._next(())]
        except Exception:
            log.exception("evaluation")
            return [problem(say("unexpected"), say), *self._next(())]
        result = Result(collection, evaluations, compare(evaluations))
        return [report_html(result, say), *self._next(pool(evaluations, secrets.randbits(32)))]

    def judge(self, key: str, left: Pool, judge: str, note: str) -> list[object]:
        """Keep a judgement of the first thing left, and go on to the next that this judge has not judged."""
        if not judge.strip():
            return [left, note, self.offer(left, problem=self._say("judge_nameless")), *self._buttons(left)]
        offered = left[0]
        judged = Judged(
            id=offered.question.id,
            question=offered.question.question,
            judge=judge.strip(),
            place=str(offered.hit.place) if offered.hit else "",
            grade=GRADES[key] if offered.hit else None,
            answer=offered.answer,
            right=None if offered.hit else VERDICTS[key],
            note=note.strip(),
        )
        record(judged, JUDGEMENTS)
        done = {
            (known.id, known.place, known.answer)
            for known in read_judgements(JUDGEMENTS)
            if known.judge == judged.judge
        }
        return self._next(tuple(thing for thing in left[1:] if _key(thing) not in done))

    def skip(self, left: Pool) -> list[object]:
        """Go on to the next thing without judging this one."""
        return self._next(left[1:])

    def offer(self, left: Pool, begun: bool = True, problem: str = "") -> str:
        """Show the first thing left to judge."""
        offered = left[0] if left else None
        return render("judging.html", self._say, offered=offered, left=len(left), begun=begun, problem=problem)

    def _next(self, left: Pool) -> list[object]:
        return [left, "", self.offer(left), *self._buttons(left)]

    def _buttons(self, left: Pool) -> list[object]:
        """Show the buttons that fit a hit or an answer."""
        hit, answer = bool(left and left[0].hit), bool(left and not left[0].hit)
        visible = [hit] * len(GRADES) + [answer] * len(VERDICTS) + [bool(left)]
        return [gr.Button(visible=shown) for shown in visible]


def _key(offered: Offered) -> tuple[str, str, str]:
    return offered.question.id, str(offered.hit.place) if offered.hit else "", offered.answer
