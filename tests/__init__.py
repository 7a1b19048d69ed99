"""The tests: unit (no window), gui (a window without a screen) and system (everything real)."""
