"""The window of the history, on journals with a past."""
