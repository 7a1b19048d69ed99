"""What a key does by the Latin letter that is printed on it. Loaded with the first such key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenuBar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_ROWS = ((24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM"))
_LETTERS = {first + n: letter for first, row in _ROWS for n, letter in enumerate(row)}
"""By the scan codes of X11, which Wayland uses as well: what is printed on the keys beside."""


def do_latin_key(event: QKeyEvent) -> bool:
    """Do what the Latin letter on a pressed key does with Alt or Ctrl; return whether it is taken.

    With Alt, it always is: the other letter would land in a field.
    """
    keys, window = _latin(event), QApplication.activeWindow()
    if keys is None or window is None or QApplication.activePopupWidget() is not None:
        return False
    actions = list(_actions(window, keys))
    # What two parts have in common means neither.
    if len(actions) == 1 and not event.isAutoRepeat():
        actions[0]()
    return event.modifiers() is Qt.KeyboardModifier.AltModifier or bool(actions)


def _latin(event: QKeyEvent) -> QKeySequence | None:
    modifiers, kinds = event.modifiers(), Qt.KeyboardModifier
    letter = _LETTERS.get(event.nativeScanCode())
    if letter is None:
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
