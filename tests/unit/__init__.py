"""Tests without a window: text, judgement, HTTP over loopback sockets, files."""
