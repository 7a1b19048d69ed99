"""Tests of the settings of an organisation."""
