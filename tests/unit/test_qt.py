"""What the program needs of the Qt bindings, and what a release of them once broke."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_lose_no_reference() -> None:
    """Before Python 3.12 every lost reference to None brings the interpreter nearer to its end."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(500):
        thing.setObjectName("name")
    assert sys.getrefcount(None) > before - 50
