"""From a question and a Searcher to an answer whose every statement cites a section."""
