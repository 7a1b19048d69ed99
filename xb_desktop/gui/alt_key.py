"""The Alt key on Linux, alone and with a letter: it opens or types nothing that nobody asked for.

Where a screen reader listens, Qt withholds each key until the reader has answered, and only then
delivers a copy (`QSpiApplicationAdaptor::eventFilter`). Mnemonics do not wait for that. A copy of
Alt that comes after the letter looks to the menu bar like Alt pressed anew, and when Alt is
released, the menu bar takes the keyboard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QWindow


class AltKey(QObject):
    """Keeps from every window what the Alt key is not meant to do there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = cast("QGuiApplication", QApplication.instance())
        application.focusWindowChanged.connect(self._follow)
        self._follow(application.focusWindow())

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a copy of Alt, and a letter with Alt that is no mnemonic: a line would type it."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Alt:
                # The menu bar has seen the key itself already.
                return not event.spontaneous()
            is_with_alt = event.modifiers() is Qt.KeyboardModifier.AltModifier
            is_letter = bool(event.text()) and event.text().isprintable()
            if is_with_alt and is_letter and QApplication.activePopupWidget() is None:
                return True
        return super().eventFilter(watched, event)
