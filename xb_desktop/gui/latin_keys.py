"""Mnemonics and shortcuts with a keyboard layout that has no Latin letters.

On Linux, Qt looks for a Latin letter on the pressed key in the layouts that are set up
(`QXkbCommon::possibleKeys`). With a Russian, Greek or Hebrew layout alone there is none.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenuBar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QGuiApplication, QWindow
    from PySide6.QtWidgets import QWidget

PLATFORMS = {"xcb", "wayland"}
_LAST_LATIN = 0x24F
_ROWS = ((24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM"))
_LETTERS = {first + n: letter for first, row in _ROWS for n, letter in enumerate(row)}
"""By the scan codes of X11, which Wayland uses as well: what is printed on the keys beside."""


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
        """Do what the Latin letter does; the other one would land in a field."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            keys, window = _latin(event), QApplication.activeWindow()
            is_free = window is not None and QApplication.activePopupWidget() is None
            if keys is not None and window is not None and is_free:
                actions = list(_actions(window, keys))
                # What two parts have in common means neither.
                if len(actions) == 1 and not event.isAutoRepeat():
                    actions[0]()
                is_mnemonic = event.modifiers() is Qt.KeyboardModifier.AltModifier
                return is_mnemonic or bool(actions)
        return super().eventFilter(watched, event)


def _latin(event: QKeyEvent) -> QKeySequence | None:
    modifiers, kinds = event.modifiers(), Qt.KeyboardModifier
    letter = _LETTERS.get(event.nativeScanCode())
    is_other = event.key() > _LAST_LATIN and chr(min(event.key(), 0x10FFFF)).isalpha()
    if letter is None or not is_other:
        return None
    if modifiers is kinds.AltModifier:
        return QKeySequence(f"Alt+{letter}")
    if modifiers is kinds.ControlModifier:
        return QKeySequence(f"Ctrl+{letter}")
    if modifiers == kinds.ControlModifier | kinds.ShiftModifier:
        return QKeySequence(f"Ctrl+Shift+{letter}")
    return None


def _actions(window: QWidget, keys: QKeySequence) -> Iterator[Callable[[], object]]:
    """Find what the keys do in a window: its dialogs are windows of their own."""
    yield from _mnemonics(window, keys)
    for bar in window.findChildren(QMenuBar):
        for entry in bar.actions():
            if QKeySequence.mnemonic(entry.text()) == keys:
                yield partial(bar.setActiveAction, entry)
    for shortcut in window.findChildren(QShortcut):
        owner = cast("QWidget", shortcut.parent())
        if owner.window() is window and shortcut.isEnabled() and shortcut.key() == keys:
            yield shortcut.activated.emit
    for action in window.findChildren(QAction):
        if action.isEnabled() and action.shortcut() == keys:
            yield action.trigger


def _mnemonics(window: QWidget, keys: QKeySequence) -> Iterator[Callable[[], object]]:
    for button in window.findChildren(QAbstractButton):
        if QKeySequence.mnemonic(button.text()) == keys and _can_be_used(button, window):
            yield button.click
    for label in window.findChildren(QLabel):
        buddy = label.buddy()
        is_it = buddy is not None and QKeySequence.mnemonic(label.text()) == keys
        if buddy is not None and is_it and label.isVisible() and _can_be_used(buddy, window):
            yield partial(buddy.setFocus, Qt.FocusReason.ShortcutFocusReason)


def _can_be_used(part: QWidget, window: QWidget) -> bool:
    return part.window() is window and part.isVisible() and part.isEnabled()
