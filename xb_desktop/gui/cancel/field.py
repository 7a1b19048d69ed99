"""One field of the form: its line of text, and what is to be said beside it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from xb_desktop.gui.widgets.labels import plain_label
from xb_desktop.gui.widgets.paste_line import PasteLine
from xb_desktop.gui.widgets.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragMoveEvent,
        QDropEvent,
        QFocusEvent,
    )

    from xb_desktop.orders.order import Problem


class _Line(PasteLine):
    """A line that tells when it is left, and does not swallow a whole ticket.

    Signals:
        left(): the focus went elsewhere in the window.
        ticket_pasted(str): what was pasted or dropped is more than a value for this line.
    """

    left = Signal()
    ticket_pasted = Signal(str)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        self._welcome(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._welcome(event)

    def dropEvent(self, event: QDropEvent) -> None:
        # What is moved within the line stays the line's.
        text = self._dropped(event.mimeData()) if event.source() is not self else ""
        if text and self._is_ticket(text):
            self.ticket_pasted.emit(text)
        elif text and not event.mimeData().hasText():
            self.insert(text)
        else:
            super().dropEvent(event)
            return
        event.acceptProposedAction()

    def insert_pasted(self, text: str) -> None:
        """Put a value where the cursor is, and hand a whole ticket on."""
        # QLineEdit would make one line of it, and the form one value of that.
        if self._is_ticket(text):
            self.ticket_pasted.emit(text)
        else:
            super().insert_pasted(text)

    def _welcome(self, event: QDragMoveEvent) -> None:
        if not self.isReadOnly() and event.mimeData().hasHtml():
            event.acceptProposedAction()

    def _dropped(self, dropped: QMimeData) -> str:
        if self.isReadOnly():
            return ""
        if dropped.hasText():
            return dropped.text()
        from xb_desktop.orders.html_text import text_of_html

        return text_of_html(dropped.html())

    def _is_ticket(self, text: str) -> bool:
        from xb_desktop.orders.ticket import looks_like_ticket

        return looks_like_ticket(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A window that merely goes to the background has not been left by the person.
        if event.reason() not in {
            QtCore.Qt.FocusReason.ActiveWindowFocusReason,
            QtCore.Qt.FocusReason.PopupFocusReason,
        }:
            self.left.emit()


class Field(QWidget):
    """A label, a line of text, and a note below it: a problem, a hint, or nothing.

    While somebody types, only what more typing cannot mend is said; the rest waits until the field
    is left. Leaving it also cleans the text.

    Signals:
        submitted(): Return was pressed in the line.
    """

    submitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._label = QLabel()
        self.line = _Line()
        self._is_problem = False
        self._label.setBuddy(self.line)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._label)
        self._column.addWidget(self.line)
        # Not textEdited: assistive technology sets a whole text, and nobody edits it then.
        self.line.textChanged.connect(self._judge_while_typing)
        self.line.left.connect(self.settle)
        self.line.returnPressed.connect(self.submitted)

    @cached_property
    def _note(self) -> QLabel:
        """The note, made when there is something to say for the first time."""
        note = plain_label()
        self._column.addWidget(note)
        application = cast("QApplication", QApplication.instance())
        application.paletteChanged.connect(self._color_note)
        return note

    def name(self, label: str, accessible_name: str, placeholder: str) -> None:
        """Give the field its words."""
        self._label.setText(label)
        self.line.setAccessibleName(accessible_name)
        self.line.setPlaceholderText(placeholder)

    def _clean(self, text: str) -> str:
        """Return what a text means, without what merely surrounds it."""
        raise NotImplementedError

    def _find_problem(self, value: str) -> Problem | None:
        """Return why a cleaned text cannot be right, if so."""
        raise NotImplementedError

    def _find_hint(self, value: str) -> str:
        """Return what to say of a text that may be right."""
        del value
        return ""

    @property
    def value(self) -> str:
        """The text, cleaned."""
        return self._clean(self.line.text())

    @value.setter
    def value(self, text: str) -> None:
        self.line.setText(self._clean(text))
        self._say_what_is_left()

    @property
    def problem(self) -> Problem | None:
        """What is wrong with the text, if anything."""
        return self._find_problem(self.value)

    def settle(self) -> None:
        """Clean the text and say what there is to say, as when the field is left."""
        if self.line.text() != self.value:
            self.line.setText(self.value)
        self._say_what_is_left()

    def insist(self) -> bool:
        """Say any problem, an empty field's too; return whether there is one."""
        self.settle()
        problem = self.problem
        if problem is not None:
            self.complain(problem)
        return problem is not None

    def _judge_while_typing(self) -> None:
        problem = self.problem
        if problem is not None and not problem.typing_may_mend_it:
            self.complain(problem)
        else:
            self._say("", is_problem=False)

    def _say_what_is_left(self) -> None:
        value, problem = self.value, self.problem
        if problem is not None and value:
            self.complain(problem)
        else:
            self._say(self._find_hint(value) if value else "", is_problem=False)

    def complain(self, problem: Problem) -> None:
        """Say what is wrong with the text."""
        from xb_desktop.texts.wording import problem_sentence

        self._say(problem_sentence(problem), is_problem=True)

    def _say(self, sentence: str, *, is_problem: bool) -> None:
        if sentence == self.line.accessibleDescription():
            return
        self._note.setText(f"\N{WARNING SIGN} {sentence}" if is_problem else sentence)
        self._note.setAccessibleName(sentence)
        self._note.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)
        self._is_problem = is_problem
        self._color_note()

    def _color_note(self) -> None:
        palette = QPalette()
        if self._is_problem:
            tint = Tone.DANGER.tint(QApplication.palette())
            palette.setColor(QPalette.ColorRole.WindowText, tint.border)
        # Only what is set here is held on to: the rest follows the system.
        self._note.setPalette(palette)


class EmailField(Field):
    """The customer's email address."""

    def _clean(self, text: str) -> str:
        from xb_desktop.orders.order import clean_email_address

        return clean_email_address(text)

    def _find_problem(self, value: str) -> Problem | None:
        from xb_desktop.orders.order import email_problem

        return email_problem(value)


class ReferenceField(Field):
    """The reference of the order; an unusual one is called so."""

    def _clean(self, text: str) -> str:
        from xb_desktop.orders.order import clean_reference

        return clean_reference(text)

    def _find_problem(self, value: str) -> Problem | None:
        from xb_desktop.orders.order import reference_problem

        return reference_problem(value)

    def _find_hint(self, value: str) -> str:
        from xb_desktop.orders.order import is_unusual

        if not is_unusual(value):
            return ""
        from xb_desktop.texts.wording import unusual_sentence

        return unusual_sentence(value)
