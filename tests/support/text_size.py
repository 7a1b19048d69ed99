"""The size of the system's text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication


@contextmanager
def text_times(factor: float) -> Iterator[None]:
    """Let the system's text be so many times as large as it is."""
    usual = QApplication.font()
    changed = QFont(usual)
    changed.setPointSizeF(usual.pointSizeF() * factor)
    QApplication.setFont(changed)
    try:
        yield
    finally:
        QApplication.setFont(usual)
