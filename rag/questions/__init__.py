"""What a question says: its wording, and the projects, organisations and places that it names."""
