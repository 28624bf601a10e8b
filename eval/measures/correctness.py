"""Whether an answer says what it must."""

from eval.measures.trial import Scores, Trial
from eval.text import satisfies

SHORT = 600  # characters


def correctness(trial: Trial) -> Scores:
    """Score the answer by the forms it must contain: correct and short.

    correct: all are in the answer or in the quotes it cites. short: all are in the answer's first 600 characters.
    """
    required, response = trial.question.must_contain, trial.response
    if not required or not response.answers:
        return {}
    cited = (citation.quote for citation in response.citations)
    return {
        "correct": (float(not response.abstains and satisfies(" ".join((response.answer, *cited)), required)),),
        "short": (float(not response.abstains and satisfies(response.answer[:SHORT], required)),),
    }
