"""How fast and how light: `python -m tests.benchmarks`. Nothing here is collected as a test."""
