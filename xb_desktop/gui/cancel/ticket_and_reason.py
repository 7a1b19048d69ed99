"""The two fields that a desk can switch on: for which ticket and why an order is cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from xb_desktop.gui.cancel.field import Field
from xb_desktop.gui.cancel.field_check import FieldCheck, Rules
from xb_desktop.gui.cancel.reason_field import ReasonField
from xb_desktop.orders.order import Problem
from xb_desktop.orders.ticket_and_reason import clean_ticket, ticket_problem
from xb_desktop.texts.problems import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.gui.cancel.field import LabelledField
    from xb_desktop.gui.cancel.form import Form
    from xb_desktop.settings import Settings

_TICKET_PROBLEMS = {
    Problem.TICKET_EMPTY,
    Problem.TICKET_INVISIBLE,
    Problem.TICKET_TOO_LONG,
    Problem.TICKET_HOLDS_KEY,
}
_REASON_PROBLEMS = {Problem.REASON_EMPTY, Problem.REASON_HOLDS_KEY}


class TicketAndReason(QObject):
    """Adds the fields that the settings ask for to the form, below the order reference.

    A field that is switched off is empty.

    Signals:
        edited(LabelledField): a person changed that field.
        changed(): what is in a field is another text, or none.
    """

    edited = Signal(object)
    changed = Signal()

    def __init__(self, form: Form, settings: Settings) -> None:
        super().__init__(form)
        self._settings = settings
        self.ticket_field = Field()
        self.ticket_field.name(self.tr("T&icket"), self.tr("Ticket"), "48213")
        self._ticket = FieldCheck(self.ticket_field, Rules(clean_ticket, self._problem, _no_hint))
        self._reason = ReasonField()
        for before, field, part in (
            (form.reference.line, self.ticket_field, self.ticket_field.line),
            (self.ticket_field.line, self._reason, self._reason.choice),
        ):
            form.more_place.addWidget(field)
            QWidget.setTabOrder(before, part)
            field.submitted.connect(form.submitted)
        line = self.ticket_field.line
        line.textEdited.connect(lambda: self.edited.emit(self.ticket_field))
        line.textChanged.connect(self.changed)
        self._reason.chosen.connect(lambda: self.edited.emit(self._reason))
        self._reason.changed.connect(self._on_reason_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the fields and offer the reasons that the settings ask for now."""
        self._reason.offer(self._settings.reasons)
        self.ticket_field.setVisible(self._settings.records_ticket)
        self._reason.setVisible(self._settings.records_reason)
        self.fill(self.ticket, self.reason)

    @property
    def ticket(self) -> str:
        """The ticket in the form, cleaned."""
        return self._ticket.value

    @property
    def reason(self) -> str:
        """The reason that is chosen."""
        return self._reason.value

    def fill(self, ticket: str = "", reason: str = "") -> None:
        """Put in what belongs to an order; what is not asked for stays empty."""
        self._ticket.value = ticket if self._settings.records_ticket else ""
        self._reason.value = reason if self._settings.records_reason else ""
        self._reason.say("", is_problem=False)

    def empty_all_but(self, kept: LabelledField) -> None:
        """Empty every field but one, which may be of another part of the form."""
        self.fill(
            self.ticket if kept is self.ticket_field else "",
            self.reason if kept is self._reason else "",
        )

    def hold(self, *, still: bool) -> None:
        """Keep both as they are while an attempt is out; they stay readable."""
        self.ticket_field.line.setReadOnly(still)
        self._reason.choice.setDisabled(still)

    def problems(self) -> list[Callable[[], None]]:
        """Say what is wrong, and return what leads to each faulty field, in their order."""
        found = [self._ticket.go_there] if self._ticket.has_problem() else []
        if self._settings.requires_reason and not self.reason:
            self._say_of_reason(Problem.REASON_EMPTY)
            found.append(self._reason.choice.setFocus)
        return found

    def say(self, problem: Problem) -> bool:
        """Say a problem of one of these fields and go there; return whether it is one."""
        if problem in _TICKET_PROBLEMS:
            self._ticket.say(problem)
            self._ticket.go_there()
        elif problem in _REASON_PROBLEMS:
            self._say_of_reason(problem)
            self._reason.choice.setFocus()
        return problem in _TICKET_PROBLEMS | _REASON_PROBLEMS

    def _problem(self, ticket: str) -> Problem | None:
        return ticket_problem(ticket, is_required=self._settings.requires_ticket)

    def _say_of_reason(self, problem: Problem) -> None:
        self._reason.say(problem_sentence(problem), is_problem=True)

    def _on_reason_changed(self) -> None:
        self._reason.say("", is_problem=False)
        self.changed.emit()


def _no_hint(_: str) -> str:
    return ""
