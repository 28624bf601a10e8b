"""The commands, by what a person does: index, answer, look, serve, take the model along."""
