"""One line of the report on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout

from xb_desktop.check.result import Level, Name
from xb_desktop.gui.widgets.labels import picture, plain_label
from xb_desktop.gui.widgets.theme import GAP, SECTION, Tone
from xb_desktop.gui.widgets.tint import apply_tint
from xb_desktop.resources import resource

if TYPE_CHECKING:
    from xb_desktop.check.result import Result

translate = QCoreApplication.translate

_ICONS = {
    Level.OK: "icons/cancelled.png",
    Level.WARNING: "icons/unknown.png",
    Level.FAULT: "icons/refused.png",
}
_TONES = {Level.WARNING: Tone.WARNING, Level.FAULT: Tone.DANGER}


class CheckRow(QFrame):
    """A sign, and one text with the name of the check, its level in words, and what was found."""

    def __init__(self, result: Result) -> None:
        super().__init__()
        sign = picture()
        side = self.fontMetrics().height() + 4
        sign.setPixmap(QIcon(resource(_ICONS[result.level])).pixmap(QSize(side, side)))
        layout = QHBoxLayout(self)
        layout.setSpacing(SECTION)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(plain_label(row_text(result)), 1)
        tone = _TONES.get(result.level)
        edge = GAP if tone else 0
        layout.setContentsMargins(SECTION, edge, SECTION, edge)
        if tone:
            apply_tint(self, tone)


def row_text(result: Result) -> str:
    """Return the text of a line."""
    return translate("CheckRow", "{check}: {level}. {text}").format(
        check=title(result.name), level=level_word(result.level), text=result.text
    )


def level_word(level: Level) -> str:
    """Return how good or bad something is, in a word."""
    return {
        Level.OK: translate("CheckRow", "OK"),
        Level.WARNING: translate("CheckRow", "Warning"),
        Level.FAULT: translate("CheckRow", "Fault"),
    }[level]


def title(name: Name) -> str:
    """Return what a check is about."""
    return {
        Name.PROGRAM: translate("CheckRow", "Program"),
        Name.SCREEN: translate("CheckRow", "Screen"),
        Name.LIBRARIES: translate("CheckRow", "System libraries"),
        Name.KEYCHAIN: translate("CheckRow", "Keychain"),
        Name.PROXY: translate("CheckRow", "Proxy"),
        Name.ADDRESS: translate("CheckRow", "Address in use"),
        Name.TLS: translate("CheckRow", "Secure connection (TLS)"),
        Name.CLOCK: translate("CheckRow", "Clock"),
        Name.DATA_FOLDER: translate("CheckRow", "Data folder"),
        Name.FREE_SPACE: translate("CheckRow", "Free space"),
        Name.JOURNAL: translate("CheckRow", "Journal"),
        Name.SEARCH_INDEX: translate("CheckRow", "Search index"),
        Name.SETTINGS: translate("CheckRow", "Settings"),
        Name.LANGUAGE: translate("CheckRow", "Language"),
        Name.MANAGED: translate("CheckRow", "Settings of the organisation"),
        Name.AUDIT: translate("CheckRow", "Audit"),
        Name.PRACTICE: translate("CheckRow", "Practice cancellation"),
    }[name]
