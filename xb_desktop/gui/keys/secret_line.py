"""A line for a secret: programs that listen hear that something is typed, and not what.

Qt tells the accessibility bus each text that is inserted into a line or removed from it, in
password lines as well (`QWidgetLineControl`), and any program of the same user may listen there. So
accessibility is off while such a text changes. Afterwards the change is told with bullets.
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
    """Shows bullets, and tells of bullets.

    Copying, cutting, dragging out and the selection of X11 are off, as in every password line of
    Qt's.

    Signals:
        changed(): the text is another one. Not Qt's `textChanged`, during which nothing is told.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(echoMode=QLineEdit.EchoMode.Password)
        # Keeps input methods from learning what is typed here.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._is_quiet = False
        self._was_active = False
        self._has_changed = False
        self._length = 0
        self.textChanged.connect(self._on_text_changed)

    def clear(self) -> None:
        """Empty the line for good; Qt's own `clear` keeps the text in its history."""
        self._change(lambda: self.setText(""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, paste, delete or undo."""
        if event.matches(QKeySequence.StandardKey.Paste):
            # It may have to tell that nothing can be pasted, which is to be heard.
            self.paste_copied()
        else:
            self._change(lambda: QLineEdit.keyPressEvent(self, event))

    def insert_pasted(self, text: str) -> None:
        """Take what was pasted."""
        self._change(lambda: self.insert(text))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method has composed."""
        self._change(lambda: QLineEdit.inputMethodEvent(self, event))

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dragged here."""
        self._change(lambda: QLineEdit.dropEvent(self, event))

    def usual_menu(self) -> QMenu:
        """Return the menu of lines without what is off; nobody hears its changes either."""
        menu = super().usual_menu()
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
        """Do what may change the text, unheard, and tell of it afterwards."""
        if self._is_quiet:
            change()
            return
        before = self._seen()
        self._begin_quiet()
        try:
            change()
        finally:
            self._end_quiet(before)

    def _on_text_changed(self) -> None:
        before, self._length = self._length, len(self.displayText())
        if not self._is_quiet:
            # A program fills the line in through accessibility, which is a `setText`: Qt tells of
            # it as soon as this signal has been delivered.
            self._begin_quiet()
            QTimer.singleShot(0, lambda: self._end_quiet(_Seen(before, before, 0, before)))
        self._has_changed = True

    def _begin_quiet(self) -> None:
        self._is_quiet, self._has_changed = True, False
        self._was_active = QAccessible.isActive()
        QAccessible.setActive(False)

    def _end_quiet(self, before: _Seen) -> None:
        QAccessible.setActive(self._was_active)
        self._is_quiet = False
        # The line itself may have gone meanwhile, with its dialog.
        if not isValid(self):
            return
        now = self._seen()
        if self._has_changed:
            self._tell_text(before, now)
        if now.cursor != before.cursor:
            _tell(QAccessibleTextCursorEvent(self, now.cursor))
        if (now.start, now.selected) != (before.start, before.selected):
            start = max(0, now.start)
            _tell(QAccessibleTextSelectionEvent(self, start, start + now.selected))
        if self._has_changed:
            self.changed.emit()

    def _tell_text(self, before: _Seen, now: _Seen) -> None:
        removed = before.selected
        inserted = now.length - before.length + removed
        if inserted < 0:
            # More is gone than the selection: a character beside it, or all, where it was undone.
            removed, inserted = removed - inserted, 0
        place = max(0, now.cursor - inserted)
        bullet = chr(self.style().styleHint(QStyle.StyleHint.SH_LineEdit_PasswordCharacter))
        if removed:
            _tell(QAccessibleTextRemoveEvent(self, place, bullet * removed))
        if inserted:
            _tell(QAccessibleTextInsertEvent(self, place, bullet * inserted))

    def _seen(self) -> _Seen:
        length = len(self.displayText())
        return _Seen(length, self.cursorPosition(), self.selectionStart(), self.selectionLength())


class _Seen(NamedTuple):
    """What anybody may know of a secret: its length, the cursor's place and the selection."""

    length: int
    cursor: int
    start: int
    selected: int


_tell = QAccessible.updateAccessibility
"""Does nothing where nobody has turned accessibility on."""
