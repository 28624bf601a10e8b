"""Which projects meet the conditions of a question."""
