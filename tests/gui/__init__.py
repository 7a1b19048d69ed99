"""Tests that drive the real window without a screen."""
