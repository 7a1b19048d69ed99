"""What breaks, and what the program makes of it."""
