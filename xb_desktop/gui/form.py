"""The two fields, and what is to be said beside each of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from xb_desktop.gui.labels import plain_label
from xb_desktop.gui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent

    from xb_desktop.order import Order, Problem


class _LineEdit(QLineEdit):
    """A line that tells when it is left, and does not swallow a whole ticket.

    Signals:
        left(): the focus went elsewhere in the window.
        ticket_pasted(str): the clipboard's text is more than a value for this line.
    """

    left = Signal()
    ticket_pasted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtGui import QKeySequence

        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self._paste)
        menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _paste(self) -> None:
        from xb_desktop.ticket import looks_like_ticket

        text = QApplication.clipboard().text()
        # QLineEdit would make one line of it, and the form one value of that.
        if not self.isReadOnly() and looks_like_ticket(text):
            self.ticket_pasted.emit(text)
        else:
            self.paste()

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
        self.line = _LineEdit()
        self._is_problem = False
        self._label.setBuddy(self.line)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._label)
        self._column.addWidget(self.line)
        self.line.textEdited.connect(self._judge_while_typing)
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
        from xb_desktop.gui.wording import problem_sentence

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
            tint = Tone.BAD.tint(QApplication.palette())
            palette.setColor(QPalette.ColorRole.WindowText, tint.edge)
        # Only what is set here is held on to: the rest follows the system.
        self._note.setPalette(palette)


class EmailField(Field):
    """The customer's email address."""

    def _clean(self, text: str) -> str:
        from xb_desktop.order import clean_email_address

        return clean_email_address(text)

    def _find_problem(self, value: str) -> Problem | None:
        from xb_desktop.order import email_problem

        return email_problem(value)


class ReferenceField(Field):
    """The reference of the order; an unusual one is called so."""

    def _clean(self, text: str) -> str:
        from xb_desktop.order import clean_reference

        return clean_reference(text)

    def _find_problem(self, value: str) -> Problem | None:
        from xb_desktop.order import reference_problem

        return reference_problem(value)

    def _find_hint(self, value: str) -> str:
        from xb_desktop.order import is_unusual

        if not is_unusual(value):
            return ""
        from xb_desktop.gui.wording import unusual_sentence

        return unusual_sentence(value)


class Form(QWidget):
    """The order that somebody is about to cancel.

    Signals:
        submitted(): Return was pressed in the last field.
        edited(Field): a person changed the text of that field.
        filled(): a text has come into a field, from wherever.
        changed(): the text of a field is another one, or none.
        ticket_pasted(str): the text of a whole ticket was pasted.
    """

    submitted = Signal()
    edited = Signal(object)
    filled = Signal()
    changed = Signal()
    ticket_pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._paste = QPushButton(autoDefault=True)
        self._paste.clicked.connect(self.paste_ticket)
        self.email = EmailField()
        self.reference = ReferenceField()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._paste)
        layout.addLayout(row)
        layout.addWidget(self.email)
        layout.addWidget(self.reference)
        self.email.submitted.connect(self.reference.line.setFocus)
        self.reference.submitted.connect(self.submitted)
        for field in (self.email, self.reference):
            field.line.textEdited.connect(lambda _, field=field: self.edited.emit(field))
            field.line.textChanged.connect(lambda text: self.filled.emit() if text else None)
            field.line.textChanged.connect(self.changed)
            field.line.ticket_pasted.connect(self.ticket_pasted)
        self._name_parts()

    def complete(self) -> None:
        """Add what is not to be seen: the paste button's shortcut. To be called once."""
        from PySide6.QtGui import QKeySequence, QShortcut

        # A shortcut of the button's own would take the place of its mnemonic.
        shortcut = QShortcut(QKeySequence(self.tr("Ctrl+Shift+V")), self, self.paste_ticket)
        native = QKeySequence.SequenceFormat.NativeText
        self._paste.setToolTip(shortcut.key().toString(native))

    def fill(self, email_address: str | None, reference: str | None) -> None:
        """Replace the whole form with what came as one thing; what it lacks is empty."""
        self.email.value = email_address or ""
        self.reference.value = reference or ""

    @property
    def is_empty(self) -> bool:
        """Whether neither field holds a text."""
        return not (self.email.line.text() or self.reference.line.text())

    def paste_ticket(self) -> None:
        """Take the clipboard's text apart, whatever it is."""
        if not self.email.line.isReadOnly():
            self.ticket_pasted.emit(QApplication.clipboard().text())

    def focus_first_empty(self) -> None:
        """Put the keyboard where the next text is due."""
        first = self.email if not self.email.line.text().strip() else self.reference
        first.line.setFocus()

    def order(self) -> Order | None:
        """Return the order; where a field has a problem, say it, go there, and return None."""
        faulty = [field for field in (self.email, self.reference) if field.insist()]
        if faulty:
            faulty[0].line.setFocus()
            faulty[0].line.selectAll()
            return None
        from xb_desktop.order import Order

        return Order(self.email.value, self.reference.value)

    def complain(self, problem: Problem) -> None:
        """Say a problem that only shows when an order is to be sent, and go to its field."""
        from xb_desktop.order import Problem

        field = self.email if problem is Problem.EMAIL_HOLDS_KEY else self.reference
        field.complain(problem)
        field.line.setFocus()
        field.line.selectAll()

    def empty_all_but(self, kept: Field) -> None:
        """Empty every field but one."""
        for field in (self.email, self.reference):
            if field is not kept:
                field.value = ""

    def begin_with(self, text: str) -> None:
        """Begin a new order with what was typed."""
        self.fill("", "")
        self.email.line.setFocus()
        self.email.line.insert(text)

    def hold(self, *, still: bool) -> None:
        """Keep the texts as they are while an attempt is out; they stay readable."""
        self.email.line.setReadOnly(still)
        self.reference.line.setReadOnly(still)

    def _name_parts(self) -> None:
        self._paste.setText(self.tr("&Paste from ticket"))
        self._paste.setAccessibleName(self.tr("Paste from ticket"))
        self.email.name(self.tr("&Email address"), self.tr("Email address"), "jane@example.com")
        self.reference.name(self.tr("&Order reference"), self.tr("Order reference"), "XB_…")
