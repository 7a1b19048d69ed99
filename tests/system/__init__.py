"""The real program on a real screen, driven from outside by its accessible names."""
