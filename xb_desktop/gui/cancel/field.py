"""One field of the form: its line of text, and what is to be said beside it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from xb_desktop.gui.widgets.labels import begin_at_edge, name_part, plain_label
from xb_desktop.gui.widgets.line import Line
from xb_desktop.gui.widgets.theme import GAP, Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFocusEvent
    from PySide6.QtWidgets import QPushButton


class FieldLine(Line):
    """A line that reports when it is left, and what is dropped on it.

    Signals:
        left(): the focus went elsewhere in the window.
        text_dropped(str): a text was dropped where the cursor is now.
        html_dropped(str): the same, for what comes as HTML alone.
    """

    left = Signal()
    text_dropped = Signal(str)
    html_dropped = Signal(str)
    is_replacing = False
    """Whether the text is being replaced by the program: then `textEdited` is nobody's typing."""

    def replace_text(self, text: str) -> None:
        """Put a text in place of the one that is here; undo brings that back, as one step.

        `setText` would forget what can be undone.
        """
        if text == self.text():
            return
        self.is_replacing = True
        if text:
            self.selectAll()
            self.insert(text)
            # QLineEdit takes what is typed after the cursor has moved for a step of its own.
            self.setCursorPosition(0)
            self.end(False)
        else:
            self.clear()
        self.is_replacing = False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept HTML as well as text."""
        super().dragEnterEvent(event)
        self._accept_html(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Accept HTML as well as text."""
        super().dragMoveEvent(event)
        self._accept_html(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Report what is dropped; QLineEdit would make one line of a whole ticket."""
        # What is moved within the line stays in the line.
        if event.source() is self or self.isReadOnly():
            super().dropEvent(event)
            return
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        dropped = event.mimeData()
        if dropped.hasText():
            self.text_dropped.emit(dropped.text())
        else:
            self.html_dropped.emit(dropped.html())
        event.acceptProposedAction()

    def _accept_html(self, event: QDragMoveEvent) -> None:
        if not self.isReadOnly() and event.mimeData().hasHtml():
            event.acceptProposedAction()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Report that a person left the line."""
        super().focusOutEvent(event)
        # A window that merely goes to the background has not been left by the person.
        if event.reason() not in {
            QtCore.Qt.FocusReason.ActiveWindowFocusReason,
            QtCore.Qt.FocusReason.PopupFocusReason,
        }:
            self.left.emit()


class LabelledField(QWidget):
    """A label, what is filled in, and a note below it: a problem, a hint, or nothing.

    Signals:
        submitted(): Return was pressed in it.
    """

    submitted = Signal()

    def __init__(self, part: QWidget) -> None:
        super().__init__()
        self._part = part
        self._label = QLabel()
        self._is_problem = False
        self._said = ""
        self._label.setBuddy(part)
        begin_at_edge(self._label)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._headline = QHBoxLayout()
        self._headline.addWidget(self._label, 1)
        self._column.addLayout(self._headline)
        self._column.addWidget(part)

    @cached_property
    def _note(self) -> QLabel:
        """The note, made when there is something to say for the first time."""
        note = plain_label()
        self._column.addWidget(note)
        application = cast("QApplication", QApplication.instance())
        application.paletteChanged.connect(self._color_note)
        return note

    def put_beside_label(self, button: QPushButton) -> None:
        """Put a button into the line of the label: the text needs the whole width for itself."""
        # A label that may break leaves room for the button in a narrow window.
        self._label.setWordWrap(True)
        self._headline.addWidget(button)

    def say(self, sentence: str, *, is_problem: bool) -> None:
        """Say something below the field, and to screen readers; nothing if it is empty."""
        # Not what describes the part: that may be an announcement for a while.
        if sentence == self._said:
            return
        self._said = sentence
        self._note.setText(f"\N{WARNING SIGN} {sentence}" if is_problem else sentence)
        self._note.setAccessibleName(sentence)
        self._note.setVisible(bool(sentence))
        self._part.setAccessibleDescription(sentence)
        self._is_problem = is_problem
        self._color_note()

    def _name(self, label: str, identifier: str) -> None:
        self._label.setText(label)
        name_part(self._part, label, identifier)

    def _color_note(self) -> None:
        palette = QPalette()
        if self._is_problem:
            tint = Tone.DANGER.tint(QApplication.palette())
            palette.setColor(QPalette.ColorRole.WindowText, tint.border)
        # Only what is set here is held on to: the rest follows the system.
        self._note.setPalette(palette)


class Field(LabelledField):
    """A field with a line of text. What there is to say of it is decided by a `FieldCheck`."""

    def __init__(self) -> None:
        line = FieldLine()
        super().__init__(line)
        self.line = line
        self.line.returnPressed.connect(self.submitted)

    def name(self, label: str, identifier: str, placeholder: str) -> None:
        """Give the field its words, and the name of its line that is the same in all languages."""
        self._name(label, identifier)
        self.line.setPlaceholderText(placeholder)
