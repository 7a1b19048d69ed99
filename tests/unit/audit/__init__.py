"""Tests of the audit line."""
