"""The order that somebody is about to cancel: two fields, and a button for a whole ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from xb_desktop.gui.cancel.field import EmailField, ReferenceField

if TYPE_CHECKING:
    from xb_desktop.gui.cancel.field import Field
    from xb_desktop.orders.order import Order, Problem


class Form(QWidget):
    """The order that somebody is about to cancel.

    Signals:
        submitted(): Return was pressed in the last field.
        edited(Field): a person changed the text of that field.
        filled(): a text has come into a field, from wherever.
        changed(): the text of a field is another one, or none.
        ticket_pasted(str): the text of a whole ticket was pasted or dropped.
        told(str): a sentence on why nothing was pasted.
    """

    submitted = Signal()
    edited = Signal(object)
    filled = Signal()
    changed = Signal()
    ticket_pasted = Signal(str)
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._paste = QPushButton()
        self._paste.setAutoDefault(True)
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
            field.line.unreadable.connect(self.told)
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
        from xb_desktop.gui.widgets.clipboard import UnreadableError, copied_text

        if self.email.line.isReadOnly():
            return
        try:
            self.ticket_pasted.emit(copied_text())
        except UnreadableError as error:
            self.told.emit(str(error))

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
        from xb_desktop.orders.order import Order

        return Order(self.email.value, self.reference.value)

    def complain(self, problem: Problem) -> None:
        """Say a problem that only shows when an order is to be sent, and go to its field."""
        from xb_desktop.orders.order import Problem

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
