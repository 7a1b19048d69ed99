"""The record of every attempt, in files and SQLite."""
