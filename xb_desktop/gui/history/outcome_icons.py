"""The icons of outcomes in the size of a line of text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from xb_desktop.gui.widgets.small_icon import small_icon
from xb_desktop.journal.attempt_record import RecordedOutcome

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

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


_icon = cache(small_icon)
