"""The two fields that a desk can switch on: for which ticket and why an order is cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from xb_desktop.gui.cancel.field import Field
from xb_desktop.gui.cancel.field_check import FieldCheck, Rules
from xb_desktop.gui.cancel.reason_field import ReasonField
from xb_desktop.gui.widgets.labels import ensure_targets
from xb_desktop.orders.order import Problem
from xb_desktop.orders.ticket_and_reason import clean_ticket, ticket_problem
from xb_desktop.texts.problems import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.gui.cancel.field import LabelledField
    from xb_desktop.gui.cancel.form import Form
    from xb_desktop.settings import Settings

translate = QCoreApplication.translate


class TicketAndReason(QObject):
    """Adds the fields that the settings ask for to the form, below the order reference.

    Each is created when it is first asked for; one that is switched off again is empty.

    Signals:
        edited(LabelledField): a person changed that field.
        changed(): what is in a field is another text, or none.
    """

    edited = Signal(object)
    changed = Signal()

    def __init__(self, form: Form, settings: Settings) -> None:
        super().__init__(form)
        self._form = form
        self._settings = settings
        self._ticket: FieldCheck | None = None
        self._reason: ReasonField | None = None

    def refresh(self) -> None:
        """Show the fields and offer the reasons that the settings ask for now."""
        has_ticket, has_reason = self._settings.records_ticket, self._settings.records_reason
        if has_ticket and self._ticket is None:
            self._ticket = self._add_ticket()
        if has_reason and self._reason is None:
            self._reason = self._add_reason()
        if self._ticket is not None:
            self._ticket.field.setVisible(has_ticket)
        if self._reason is not None:
            self._reason.offer(self._settings.reasons)
            self._reason.setVisible(has_reason)
        self.fill(self.ticket, self.reason)

    @property
    def ticket(self) -> str:
        """The ticket in the form, cleaned."""
        return self._ticket.value if self._ticket is not None else ""

    @property
    def reason(self) -> str:
        """The reason that is chosen."""
        return self._reason.value if self._reason is not None else ""

    def fill(self, ticket: str = "", reason: str = "") -> None:
        """Put in what belongs to an order; what is not asked for stays empty."""
        if self._ticket is not None:
            self._ticket.value = ticket if self._settings.records_ticket else ""
        if self._reason is not None:
            self._reason.value = reason if self._settings.records_reason else ""
            self._reason.say("", is_problem=False)

    def empty_all_but(self, kept: LabelledField) -> None:
        """Empty every field but one, which may be of another part of the form."""
        is_ticket = self._ticket is not None and kept is self._ticket.field
        self.fill(
            self.ticket if is_ticket else "",
            self.reason if kept is self._reason else "",
        )

    def hold(self, *, still: bool) -> None:
        """Keep both as they are while an attempt is out; they stay readable."""
        if self._ticket is not None:
            self._ticket.field.line.setReadOnly(still)
        if self._reason is not None:
            self._reason.choice.setDisabled(still)

    def problems(self) -> list[Callable[[], None]]:
        """Say what is wrong, and return what leads to each faulty field, in their order."""
        found: list[Callable[[], None]] = []
        if self._ticket is not None and self._ticket.has_problem():
            found.append(self._ticket.go_there)
        if self._reason is not None and self._settings.requires_reason and not self.reason:
            self._reason.say(problem_sentence(Problem.REASON_EMPTY), is_problem=True)
            found.append(self._reason.choice.setFocus)
        return found

    def say(self, problem: Problem) -> bool:
        """Say a problem of one of these fields and go there; return whether it is one."""
        if problem is Problem.TICKET_HOLDS_KEY and self._ticket is not None:
            self._ticket.say(problem)
            self._ticket.go_there()
            return True
        if problem is Problem.REASON_HOLDS_KEY and self._reason is not None:
            self._reason.say(problem_sentence(problem), is_problem=True)
            self._reason.choice.setFocus()
            return True
        return False

    def _add_ticket(self) -> FieldCheck:
        field = Field()
        # As in the other fields: a number alone looks and sounds like a value.
        example = translate("Form", "For example {example}").format(example="48213")
        field.name(self.tr("T&icket"), "Ticket", example)
        field.submitted.connect(self._form.submitted)
        field.line.textEdited.connect(lambda: self.edited.emit(field))
        field.line.textChanged.connect(self.changed)
        self._form.more_place.insertWidget(0, field)
        QWidget.setTabOrder(self._form.find_button, field.line)
        ensure_targets(field)
        self._form.added.emit(field)
        return FieldCheck(field, Rules(clean_ticket, self._problem, _no_hint))

    def _add_reason(self) -> ReasonField:
        field = ReasonField()
        field.submitted.connect(self._form.submitted)
        field.chosen.connect(lambda: self.edited.emit(field))
        field.changed.connect(self._on_reason_changed)
        self._form.more_place.addWidget(field)
        ensure_targets(field)
        ticket = self._ticket
        before = self._form.find_button if ticket is None else ticket.field.line
        QWidget.setTabOrder(before, field.choice)
        return field

    def _problem(self, ticket: str) -> Problem | None:
        return ticket_problem(ticket, is_required=self._settings.requires_ticket)

    def _on_reason_changed(self) -> None:
        if self._reason is not None:
            self._reason.say("", is_problem=False)
        self.changed.emit()


def _no_hint(_: str) -> str:
    return ""
