"""From a ticket's text to the form: what is plain is filled in, what is not is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from xb_desktop.gui.cancel.choice_buttons import choice_buttons
from xb_desktop.gui.widgets.choices import RadioButton
from xb_desktop.gui.widgets.exact_label import ExactLabel
from xb_desktop.gui.widgets.labels import fit, name_button, plain_label, scrolling
from xb_desktop.gui.widgets.theme import EDGE, GAP
from xb_desktop.orders.ticket import Doubtful, Found, find

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QAbstractButton

_MOST_OFFERED = 30
_VALUE = "value"


class TicketPaste(QObject):
    """Finds the address and the reference in a text; where there are several, a person chooses.

    Signals:
        found(str, str, str): the address, the reference and the ticket's number to fill in; empty
            where the text holds nothing of the kind.
        told(str): a sentence on what was not found.
    """

    found = Signal(str, str, str)
    told = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def take(self, text: str) -> None:
        """Take a ticket's text apart."""
        candidates = find(text)
        if _is_plain(candidates):
            self._use(*_only_ones(candidates), candidates.ticket_number)
        else:
            self._ask(candidates)
        if not candidates.is_whole:
            self.told.emit(
                self.tr(
                    "The text is very long, and only its beginning was read. Copy only the part "
                    "with the email address and the order reference."
                )
            )

    def _ask(self, candidates: Found) -> None:
        dialog = TicketChoice(candidates, self._window)
        dialog.accepted.connect(lambda: self._use(*dialog.chosen(), candidates.ticket_number))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _use(self, email_address: str, reference: str, ticket: str) -> None:
        if not email_address and not reference:
            self.told.emit(
                self.tr("Neither an email address nor an order reference was found in the text.")
            )
            return
        self.found.emit(email_address, reference, ticket)
        if not email_address:
            self.told.emit(self.tr("No email address was found in the text."))
        elif not reference:
            self.told.emit(self.tr("No order reference was found in the text."))


class TicketChoice(QDialog):
    """Offers what a ticket holds, nothing chosen beforehand; `accepted` once all is chosen."""

    def __init__(self, candidates: Found, parent: QWidget) -> None:
        super().__init__(parent)
        self._candidates = candidates
        self._emails = QButtonGroup(self)
        self._references = QButtonGroup(self)
        self._use = name_button(QPushButton(), self.tr("&Use these"), "Use these")
        self.setWindowTitle(self.tr("Paste from ticket"))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(EDGE, EDGE, EDGE, GAP)
        self._offer(
            column,
            self._emails,
            self.tr("Which email address is the customer's?"),
            candidates.email_addresses,
            candidates.doubtful_addresses,
        )
        self._offer(
            column,
            self._references,
            self.tr("Which order is it about?"),
            candidates.references,
            candidates.doubtful_references,
        )
        column.addStretch(1)
        scroll = scrolling(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, 1)
        layout.addWidget(choice_buttons(self, self._use))
        # Only now: the default is remembered by the dialog that the button is in.
        self._use.setDefault(True)
        fit(self, around=(scroll, column))
        self._allow()

    def chosen(self) -> tuple[str, str]:
        """Return the chosen address and reference, or the only ones; empty for none of several."""
        only_email, only_reference = _only_ones(self._candidates)
        email, reference = self._emails.checkedButton(), self._references.checkedButton()
        return (
            _value(email) if email else only_email,
            _value(reference) if reference else only_reference,
        )

    def _offer(
        self,
        column: QVBoxLayout,
        group: QButtonGroup,
        question: str,
        values: tuple[str, ...],
        doubtful: tuple[Doubtful, ...],
    ) -> None:
        if len(values) < 2 and not doubtful:
            return
        column.addWidget(plain_label(question))
        for value in values[:_MOST_OFFERED]:
            self._add_choice(column, group, value)
        for candidate in doubtful[: max(0, _MOST_OFFERED - len(values))]:
            choice = self._add_choice(column, group, candidate.value)
            warning = self.tr("This may be incomplete or contain extra text: {text}").format(
                text=candidate.around
            )
            choice.setAccessibleDescription(warning)
            column.addWidget(plain_label(warning))
        if doubtful:
            self._add_choice(column, group, self.tr("None of these"), value="")
        column.addSpacing(GAP)
        # Screen readers toggle a choice without clicking it.
        group.buttonToggled.connect(self._allow)

    def _add_choice(
        self, column: QVBoxLayout, group: QButtonGroup, text: str, value: str | None = None
    ) -> QRadioButton:
        """Offer a value, or what stands for one in words."""
        choice = RadioButton(self._next_digit())
        choice.setAccessibleName(text)
        choice.setObjectName(text if value is None else value or "None of these")
        choice.setProperty(_VALUE, text if value is None else value)
        group.addButton(choice)
        row = QHBoxLayout()
        row.addWidget(choice)
        row.addWidget(ChoiceText(text, choice), 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        return choice

    def _next_digit(self) -> str:
        """Return the number that stands before a choice and chooses it; there are nine of them."""
        number = len(self._emails.buttons()) + len(self._references.buttons()) + 1
        return f"&{number}" if number <= 9 else ""

    def _allow(self) -> None:
        groups = (self._emails, self._references)
        self._use.setEnabled(all(not g.buttons() or g.checkedButton() for g in groups))


class ChoiceText(ExactLabel):
    """The text of a radio button, which cannot wrap its own: long values differ at their ends."""

    def __init__(self, value: str, choice: QRadioButton) -> None:
        super().__init__()
        self._choice = choice
        self.setText(value)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what the text stands for."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._choice.click()
            self._choice.setFocus(Qt.FocusReason.MouseFocusReason)


def _is_plain(candidates: Found) -> bool:
    """Whether there is nothing to choose from, and nothing to doubt."""
    is_doubtful = candidates.doubtful_addresses or candidates.doubtful_references
    has_one = len(candidates.email_addresses) < 2 and len(candidates.references) < 2
    return has_one and not is_doubtful


def _only_ones(candidates: Found) -> tuple[str, str]:
    emails, references = candidates.email_addresses, candidates.references
    return (emails[0] if len(emails) == 1 else "", references[0] if len(references) == 1 else "")


def _value(choice: QAbstractButton) -> str:
    return str(choice.property(_VALUE))
