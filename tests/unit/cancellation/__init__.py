"""The life of one attempt, without a window."""
