"""The record of every attempt. The only part that imports sqlite3."""
