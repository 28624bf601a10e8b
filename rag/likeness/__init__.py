"""Projects like an idea or like another project."""
