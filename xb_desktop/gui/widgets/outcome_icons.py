"""The icons of outcomes."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QIcon
from PySide6.QtWidgets import QApplication

from xb_desktop.journal.attempt_record import RecordedOutcome
from xb_desktop.resources import resource

ICON_FILES: dict[str, str] = {
    RecordedOutcome.CANCELLED: "icons/cancelled.png",
    RecordedOutcome.REFUSED: "icons/refused.png",
    RecordedOutcome.NOT_SENT: "icons/not-sent.png",
    RecordedOutcome.UNKNOWN: "icons/unknown.png",
}


@cache
def outcome_icon(outcome: str, side: int) -> QIcon | None:
    """Return the icon of an outcome, `side` pixels wide and high; None while it has none.

    It has its own colours in a selected row as well.
    """
    file = ICON_FILES.get(outcome)
    if file is None:
        return None
    # As it is in its file, each takes 64 kB.
    pixmap = QIcon(resource(file)).pixmap(QSize(side, side))
    icon = QIcon(pixmap)
    # Qt would make one for that, tinted like the ground.
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon


def icon_side() -> int:
    """Return how wide and high an icon in a line of text is, in pixels."""
    return round(1.2 * QFontMetrics(QApplication.font()).height())
