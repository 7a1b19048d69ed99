"""This computer: folders, screen, log, locks, child processes."""
