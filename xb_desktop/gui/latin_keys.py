"""Mnemonics and shortcuts with a keyboard layout that has no Latin letters.

On Linux, Qt looks for a Latin letter on the pressed key in the layouts that are set up
(`QXkbCommon::possibleKeys`). With a Russian, Greek or Hebrew layout alone there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QWindow

PLATFORMS = {"xcb", "wayland"}
_LAST_LATIN = 0x24F


class LatinKeys(QObject):
    """Takes a key with Alt or Ctrl for the Latin letter that is printed on it as well."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = cast("QGuiApplication", QApplication.instance())
        application.focusWindowChanged.connect(self._follow)
        self._follow(application.focusWindow())

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do what the Latin letter does, where there is one."""
        is_press = event.type() is QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and _is_other_letter(event.key()):
            from xb_desktop.gui.latin_actions import do_latin_key

            return do_latin_key(event)
        return super().eventFilter(watched, event)


def _is_other_letter(key: int) -> bool:
    return key > _LAST_LATIN and chr(min(key, 0x10FFFF)).isalpha()
