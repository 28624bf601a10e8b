"""The measures, a family a file. To add one, write a function of a Trial to Scores and name it here."""

from collections.abc import Callable

from eval.measures.abstention import abstention
from eval.measures.citing import citing
from eval.measures.correctness import correctness
from eval.measures.evidence import evidence
from eval.measures.projects import projects
from eval.measures.ranking import ranking
from eval.measures.trial import Scores, Trial

FAMILIES: list[Callable[[Trial], Scores]] = [evidence, ranking, correctness, citing, abstention, projects]
