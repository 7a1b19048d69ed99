"""One program per data folder."""
