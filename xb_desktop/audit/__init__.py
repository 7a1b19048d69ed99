"""The audit line: attempts and their outcomes in the log of the operating system."""
