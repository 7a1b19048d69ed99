"""The form as an order: its texts checked, filled in and taken from pasted ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from xb_desktop.gui.cancel import field_check
from xb_desktop.gui.cancel.field_check import FieldCheck
from xb_desktop.gui.cancel.ticket_and_reason import TicketAndReason
from xb_desktop.gui.cancel.ticket_paste import TicketPaste
from xb_desktop.gui.cancel.usual_tick import UsualTick
from xb_desktop.gui.widgets.clipboard import UnreadableError, copied_text
from xb_desktop.gui.widgets.line_menu import line_menu
from xb_desktop.orders.html_text import text_of_html
from xb_desktop.orders.order import Order, Problem, email_problem
from xb_desktop.orders.ticket import looks_like_ticket
from xb_desktop.texts.problems import missing_sentence

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QClipboard

    from xb_desktop.gui.cancel.field import Field, LabelledField
    from xb_desktop.gui.cancel.form import Form
    from xb_desktop.orders.link import Filling
    from xb_desktop.settings import Settings


class OrderForm(QObject):
    """Reads an order from a form, and puts one in.

    Signals:
        edited(LabelledField): a person changed what is in that field.
        changed(): the text of a field is another one, or none.
        filled_from_ticket(): a ticket's address, reference or both are in the form now.
        told(str): a sentence on what was not found or could not be read.
    """

    edited = Signal(object)
    changed = Signal()
    filled_from_ticket = Signal()
    told = Signal(str)

    def __init__(self, form: Form, settings: Settings) -> None:
        super().__init__(form)
        self._form = form
        self._email = FieldCheck(form.email, field_check.EMAIL)
        self._reference = FieldCheck(form.reference, field_check.REFERENCE)
        self._tick = UsualTick(form.reference.line)
        self.more = form.more or TicketAndReason(form, settings)
        self.more.edited.connect(self.edited)
        self.more.changed.connect(self.changed)
        self.more.refresh()
        self._tickets = TicketPaste(form)
        self._tickets.found.connect(self._fill_from_ticket)
        self._tickets.told.connect(self.told)
        for field in form.fields:
            field.line.textEdited.connect(lambda _, field=field: self._tell_edited(field))
            field.line.textChanged.connect(self.changed)

    @property
    def email_address(self) -> str:
        """The address in the form, cleaned."""
        return self._email.value

    @property
    def reference(self) -> str:
        """The reference in the form, cleaned."""
        return self._reference.value

    @property
    def is_held(self) -> bool:
        """Whether the texts belong to an attempt that is out."""
        return self._form.email.line.isReadOnly()

    def order(self) -> Order | None:
        """Return the order; where a field has a problem, say it, go there, and return None."""
        checks = (self._email, self._reference)
        faulty = [check.go_there for check in checks if check.has_problem()]
        faulty += self.more.problems()
        if faulty:
            faulty[0]()
            return None
        return self._shown()

    def _shown(self) -> Order:
        return Order(self.email_address, self.reference, self.more.ticket, self.more.reason)

    def has_reference(self) -> bool:
        """Return whether there is a reference to look up; say what is wrong with it if not."""
        return not self._reference.has_problem()

    def has_email_address(self) -> bool:
        """Return whether there is an address to look for; say what is wrong with it if not."""
        if self._email.has_problem():
            self._email.go_there()
            return False
        return True

    def offer_to_find(self) -> None:
        """Offer to find the customer's order while there is an address without a reference."""
        is_usable = email_problem(self.email_address) is None
        self._form.allow_finding(allowed=is_usable and not self.reference and not self.is_held)

    def fill_reference(self, reference: str) -> None:
        """Add the reference that was found for the address."""
        self._reference.value = reference

    def say(self, problem: Problem) -> None:
        """Say a problem that only shows when an order is to be sent, and go to its field."""
        if self.more.say(problem):
            return
        check = self._email if problem is Problem.EMAIL_HOLDS_KEY else self._reference
        check.say(problem)
        check.go_there()

    def fill(
        self,
        email_address: str | None,
        reference: str | None,
        ticket: str = "",
        reason: str = "",
    ) -> None:
        """Replace the whole form with what came as one thing; what it lacks is empty."""
        self._email.value = email_address or ""
        self._reference.value = reference or ""
        self.more.fill(ticket, reason)

    def fill_from_outside(self, filling: Filling) -> None:
        """Fill in what a link or a second start hands over, and tell what it lacks."""
        self.fill(filling.email_address, filling.reference)
        self._form.focus_first_empty()
        missing = missing_sentence(filling.email_address, filling.reference)
        if missing:
            self.told.emit(missing)

    def show_order(self, order: Order) -> None:
        """Put an order back: assistive technology can write into fields that are held."""
        if self._shown() != order:
            self.fill(order.email_address, order.reference, order.ticket, order.reason)

    def empty(self) -> None:
        """Make room for the next order."""
        # First: where the text of a field changes before the focus comes there, Orca says no focus.
        self._form.email.line.setFocus()
        self.fill("", "")

    def empty_all_but(self, kept: LabelledField) -> None:
        """Empty every field but one."""
        for check in (self._email, self._reference):
            if check.field is not kept:
                check.value = ""
        self.more.empty_all_but(kept)

    def begin_with(self, text: str) -> None:
        """Begin a new order with what was typed, in place of the email address."""
        self._reference.value = ""
        self.more.fill()
        self._form.email.line.setFocus()
        self._form.email.line.selectAll()
        self._form.email.line.insert(text)

    def paste_ticket(self) -> None:
        """Take the clipboard's text apart, whatever it is."""
        if self.is_held:
            return
        try:
            self._tickets.take(copied_text())
        except UnreadableError as error:
            self.told.emit(str(error))

    def paste_into(self, field: Field, mode: QClipboard.Mode) -> None:
        """Paste what was copied, or the selection of X11, into a field."""
        if self.is_held:
            return
        try:
            self.insert(field, copied_text(mode))
        except UnreadableError as error:
            self.told.emit(str(error))

    def open_menu(self, field: Field, where: QPoint) -> None:
        """Open the context menu of a field, there on the screen."""
        menu = line_menu(field.line)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def insert(self, field: Field, text: str) -> None:
        """Put a text where the cursor of a field is, and take a whole ticket apart.

        QLineEdit would make one line of a ticket, and the form one value of that.
        """
        if self.is_held:
            return
        if looks_like_ticket(text):
            self._tickets.take(text)
        else:
            field.line.insert(text)

    def insert_html(self, field: Field, html: str) -> None:
        """Put a text in that came as HTML alone."""
        text = text_of_html(html)
        if text:
            self.insert(field, text)

    def _tell_edited(self, field: Field) -> None:
        if not field.line.is_replacing:
            self.edited.emit(field)

    def _fill_from_ticket(self, email_address: str, reference: str, ticket: str) -> None:
        # An attempt can have begun beside the open choice: assistive technology presses any button.
        if not self.is_held:
            self.fill(email_address, reference, ticket)
            self.filled_from_ticket.emit()
