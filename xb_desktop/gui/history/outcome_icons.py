"""The icons of outcomes in the size of a line of text."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QIcon
from PySide6.QtWidgets import QApplication

from xb_desktop.journal.attempt_record import RecordedOutcome
from xb_desktop.resources import resource

_FILES = {
    RecordedOutcome.CANCELLED.value: "icons/cancelled.png",
    RecordedOutcome.REFUSED.value: "icons/refused.png",
    RecordedOutcome.NOT_SENT.value: "icons/not-sent.png",
    RecordedOutcome.UNKNOWN.value: "icons/unknown.png",
}


def outcome_icon(outcome: str) -> QIcon | None:
    """Return the icon of an outcome; None while it has none."""
    file = _FILES.get(outcome)
    return _icon(file, icon_side()) if file else None


def icon_side() -> int:
    """Return how wide and high an icon in the table is, in pixels."""
    return round(1.2 * QFontMetrics(QApplication.font()).height())


@cache
def _icon(file: str, side: int) -> QIcon:
    # As it is in its file, each takes 64 kB.
    return QIcon(QIcon(resource(file)).pixmap(QSize(side, side)))
