"""From a file to a Document: text, sections, facts, tables, personal data, contradictions, chunks."""
