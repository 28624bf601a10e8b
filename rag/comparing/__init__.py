"""Projects, or parts of one, side by side."""
