"""The two fields of an order, and the buttons for a whole ticket and a missing reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from xb_desktop.gui.cancel.field import Field
from xb_desktop.gui.widgets.labels import name_button
from xb_desktop.gui.widgets.theme import SECTION

if TYPE_CHECKING:
    from xb_desktop.gui.cancel.ticket_and_reason import TicketAndReason


class Form(QWidget):
    """The order that somebody is about to cancel, as text.

    `OrderForm` knows what the texts mean.

    Signals:
        submitted(): Return was pressed in the last field.
        filled(): a text has come into a field, from wherever.
        ticket_wanted(): the ticket on the clipboard is to be pasted.
        find_wanted(): the customer's pending order is to be found.
        added(Field): there is a further field with a line of text.
    """

    submitted = Signal()
    filled = Signal()
    ticket_wanted = Signal()
    find_wanted = Signal()
    added = Signal(object)
    more: TicketAndReason | None = None
    """What adds further fields, once the settings have asked for one."""

    def __init__(self) -> None:
        super().__init__()
        self.paste_button = QPushButton()
        self.paste_button.setAutoDefault(True)
        self.paste_button.clicked.connect(self.ticket_wanted)
        self.email = Field()
        self.reference = Field()
        self._find = QPushButton()
        self._find.setAutoDefault(True)
        self._find.setEnabled(False)
        self._find.clicked.connect(self.find_wanted)
        self.reference.put_beside_label(self._find)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SECTION)
        layout.addWidget(self.email)
        layout.addWidget(self.reference)
        # For what is loaded after the first paint; it takes no room while it is empty.
        self.more_place = QVBoxLayout()
        self.more_place.setSpacing(layout.spacing())
        layout.addLayout(self.more_place)
        self.email.submitted.connect(self.reference.line.setFocus)
        self.reference.submitted.connect(self.submitted)
        for field in self.fields:
            field.line.textChanged.connect(lambda text: self.filled.emit() if text else None)
        self._name_parts()

    @property
    def find_button(self) -> QPushButton:
        """The button beside the label of the reference, to which the keyboard comes after that."""
        return self._find

    def add_shortcut(self) -> None:
        """Add the paste button's shortcut, which the first paint does not show."""
        keys = QtGui.QKeySequence(self.tr("Ctrl+Shift+V"))
        # A shortcut of the button's own would take the place of its mnemonic.
        QtGui.QShortcut(keys, self, self.ticket_wanted.emit)
        self.paste_button.setToolTip(keys.toString(keys.SequenceFormat.NativeText))

    @property
    def fields(self) -> tuple[Field, Field]:
        """Both fields, in their order."""
        return self.email, self.reference

    @property
    def is_empty(self) -> bool:
        """Whether neither field holds a text."""
        return not any(field.line.text() for field in self.fields)

    def fill(self, email_address: str | None, reference: str | None) -> None:
        """Replace the whole form with what came as one thing; what it lacks is empty."""
        self.email.line.setText(email_address or "")
        self.reference.line.setText(reference or "")

    def focus_first_empty(self) -> None:
        """Put the keyboard where the next text is due."""
        first = self.email if not self.email.line.text().strip() else self.reference
        first.line.setFocus()

    def keep_focus(self) -> None:
        """Put the keyboard on the order, unless it is there."""
        if not any(field.line.hasFocus() for field in self.fields):
            self.reference.line.setFocus()

    def hold(self, *, still: bool) -> None:
        """Keep the texts as they are while an attempt is out; they stay readable."""
        for field in self.fields:
            field.line.setReadOnly(still)

    def allow_finding(self, *, allowed: bool) -> None:
        """Offer to find the customer's pending order, or not."""
        self._find.setEnabled(allowed)

    def _name_parts(self) -> None:
        name_button(self.paste_button, self.tr("&Paste from ticket"), "Paste from ticket")
        name_button(self._find, self.tr("&Find order"), "Find order")
        # Screen readers read it like a value.
        example = self.tr("For example {example}")
        self.email.name(
            self.tr("E&mail address"),
            "Email address",
            example.format(example="jane@example.com"),
        )
        self.reference.name(
            self.tr("&Order reference"),
            "Order reference",
            example.format(example="XB_…"),
        )
