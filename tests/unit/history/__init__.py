"""The history, on journals with a past."""
