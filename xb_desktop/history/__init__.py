"""The history: the journal read in pages, searched, exported, and forgotten in time. No Qt."""
