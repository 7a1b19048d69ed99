"""What an organisation has set for everybody who uses a computer of its own."""
