"""Answers from the texts: sentences weighed, judged and chosen."""
