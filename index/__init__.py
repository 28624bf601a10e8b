"""From documents to an index folder, and from a query to hits."""
