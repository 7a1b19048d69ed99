"""A line edit for a secret, which assistive technology can follow but not read.

Qt reports each text that is inserted or removed on the accessibility bus, even for passwords
(`QWidgetLineControl`), and any program of the same user can listen there. So accessibility is off
while the text changes. Afterwards the change is reported with bullets in place of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleTextCursorEvent,
    QAccessibleTextInsertEvent,
    QAccessibleTextRemoveEvent,
    QAccessibleTextSelectionEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit, QStyle
from shiboken6 import isValid

from xb_desktop.gui.widgets.paste_line import PasteLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDropEvent, QInputMethodEvent, QKeyEvent
    from PySide6.QtWidgets import QMenu


class SecretLine(PasteLine):
    """Shows bullets, and reports bullets.

    Copying, cutting, dragging out and the selection of X11 are disabled, as Qt does for passwords.

    Signals:
        changed(): the text has changed. During Qt's `textChanged`, accessibility is off.
        caps_lock_seen(bool): a letter was typed that shows whether Caps Lock is on.
    """

    changed = Signal()
    caps_lock_seen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        # Prevents input methods from learning what is typed here.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._is_silent = False
        self._was_active = False
        self._has_changed = False
        self._length = 0
        self.textChanged.connect(self._on_text_changed)

    def clear(self) -> None:
        """Clear the line; Qt's own `clear` keeps the text in the undo history."""
        self._change(lambda: self.setText(""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, paste, delete or undo."""
        if event.matches(QKeySequence.StandardKey.Paste):
            # With accessibility on: there may be a sentence on why nothing was pasted.
            self.paste_copied()
        else:
            self._change(lambda: QLineEdit.keyPressEvent(self, event))
            self._look_for_caps_lock(event)

    def _look_for_caps_lock(self, event: QKeyEvent) -> None:
        # Qt does not tell of that key on every platform: a letter's case does, beside Shift.
        letter, modifiers = event.text(), Qt.KeyboardModifier
        if letter.isalpha() and event.modifiers() in (
            modifiers.NoModifier,
            modifiers.ShiftModifier,
        ):
            is_shifted = event.modifiers() is modifiers.ShiftModifier
            self.caps_lock_seen.emit(letter.isupper() is not is_shifted)

    def insert_pasted(self, text: str) -> None:
        """Insert a pasted text."""
        self._change(lambda: self.insert(text))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Insert what an input method has composed."""
        self._change(lambda: QLineEdit.inputMethodEvent(self, event))

    def dropEvent(self, event: QDropEvent) -> None:
        """Insert what was dropped."""
        self._change(lambda: QLineEdit.dropEvent(self, event))

    def context_menu(self) -> QMenu:
        """Return the menu without the disabled actions; its changes are not reported either."""
        menu = super().context_menu()
        changes = {"edit-undo": self.undo, "edit-delete": self.del_}
        for action in menu.actions():
            name = action.objectName()
            if name in {"edit-redo", "edit-cut", "edit-copy"}:
                menu.removeAction(action)
            elif change := changes.get(name):
                action.triggered.disconnect()
                action.triggered.connect(lambda _, change=change: self._change(change))
        return menu

    def _change(self, change: Callable[[], None]) -> None:
        """Make a change with accessibility off, and report it afterwards."""
        if self._is_silent:
            change()
            return
        before = self._visible()
        self._begin_silence()
        try:
            change()
        finally:
            self._end_silence(before)

    def _on_text_changed(self) -> None:
        before, self._length = self._length, len(self.displayText())
        if not self._is_silent:
            # Assistive technology has set the text: Qt reports it as soon as this signal has been
            # delivered.
            self._begin_silence()
            QTimer.singleShot(0, lambda: self._end_silence(_Visible(before, before, 0, before)))
        self._has_changed = True

    def _begin_silence(self) -> None:
        self._is_silent, self._has_changed = True, False
        self._was_active = QAccessible.isActive()
        QAccessible.setActive(False)

    def _end_silence(self, before: _Visible) -> None:
        QAccessible.setActive(self._was_active)
        self._is_silent = False
        # The line may have been deleted with its dialog in the meantime.
        if not isValid(self):
            return
        now = self._visible()
        if self._has_changed:
            self._report_text(before, now)
        if now.cursor != before.cursor:
            _report(QAccessibleTextCursorEvent(self, now.cursor))
        if (now.start, now.selected) != (before.start, before.selected):
            start = max(0, now.start)
            _report(QAccessibleTextSelectionEvent(self, start, start + now.selected))
        if self._has_changed:
            self.changed.emit()

    def _report_text(self, before: _Visible, now: _Visible) -> None:
        removed = before.selected
        inserted = now.length - before.length + removed
        if inserted < 0:
            # More than the selection was removed: a character beside it, or all by undoing.
            removed, inserted = removed - inserted, 0
        place = max(0, now.cursor - inserted)
        bullet = chr(self.style().styleHint(QStyle.StyleHint.SH_LineEdit_PasswordCharacter))
        if removed:
            _report(QAccessibleTextRemoveEvent(self, place, bullet * removed))
        if inserted:
            _report(QAccessibleTextInsertEvent(self, place, bullet * inserted))

    def _visible(self) -> _Visible:
        length = len(self.displayText())
        return _Visible(
            length, self.cursorPosition(), self.selectionStart(), self.selectionLength()
        )


class _Visible(NamedTuple):
    """What may be known of a secret: its length, the position of the cursor and the selection."""

    length: int
    cursor: int
    start: int
    selected: int


_report = QAccessible.updateAccessibility
"""Does nothing while accessibility is off."""
