"""Answers from the forms' fields and tables."""
