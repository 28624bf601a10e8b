"""Ask systems every question of a collection, and score what they respond."""

from collections.abc import Iterable

from eval.evaluation import Evaluation, evaluate
from eval.systems import Bench, open_system


def run(specifications: Iterable[str], bench: Bench) -> tuple[Evaluation, ...]:
    """Evaluate each system on the bench's collection."""
    return tuple(_run(specification, bench) for specification in specifications)


def _run(specification: str, bench: Bench) -> Evaluation:
    system = open_system(specification, bench)
    questions = bench.collection.questions
    responses = {}
    for done, question in enumerate(questions):
        bench.progress("asking", done, len(questions))
        responses[question.id] = system.respond(question)
    bench.progress("asking", len(questions), len(questions))
    return evaluate(bench.collection.trials(responses), specification, system.settings)
