"""The window of the history: everything in it is loaded when it is first opened."""
