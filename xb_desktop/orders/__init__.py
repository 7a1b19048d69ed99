"""What an order is, and what became of it: pure, without Qt, files or network."""
