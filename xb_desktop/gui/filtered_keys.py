"""Keys that Qt would take for something else on Linux. Loaded with the first key.

*Alt under a screen reader.* Where one listens, Qt withholds each key until the reader has answered,
and then delivers a copy (`QSpiApplicationAdaptor::eventFilter`). Mnemonics do not wait for that. A
copy of Alt that comes after the letter looks to the menu bar like Alt pressed anew, and when Alt is
released, the menu bar takes the keyboard.

*Layouts without Latin letters.* Qt looks for a Latin letter on the pressed key in the layouts that
are set up (`QXkbCommon::possibleKeys`). With a Russian, Greek or Hebrew layout alone there is none,
and no mnemonic and no shortcut is found.
"""

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

_LAST_LATIN = 0x24F
_ROWS = ((24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM"))
_LETTERS = {first + n: letter for first, row in _ROWS for n, letter in enumerate(row)}
"""By the scan codes of X11, which Wayland uses as well: what is printed on the keys beside."""


def is_taken(event: QKeyEvent) -> bool:
    """Do what a pressed key does here; return whether the window must not get it."""
    if event.key() == Qt.Key.Key_Alt:
        # The menu bar has seen the key itself already.
        return not event.spontaneous()
    if QApplication.activePopupWidget() is not None:
        return False
    return _do_latin_key(event) or _is_letter_with_alt(event)


def _is_letter_with_alt(event: QKeyEvent) -> bool:
    """Whether a field would type a letter that is no mnemonic of the window."""
    is_letter = bool(event.text()) and event.text().isprintable()
    return is_letter and event.modifiers() is Qt.KeyboardModifier.AltModifier


def _do_latin_key(event: QKeyEvent) -> bool:
    """Do what the Latin letter does that is printed on the key as well, if there is one."""
    keys, window = _latin(event), QApplication.activeWindow()
    if keys is None or window is None:
        return False
    actions = list(_actions(window, keys))
    # What two parts have in common means neither.
    if len(actions) == 1 and not event.isAutoRepeat():
        actions[0]()
    return bool(actions)


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
