"""One program per user and data folder."""
