"""The buttons of an outcome: which of them lead on from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.gui.widgets.labels import name_button
from xb_desktop.orders.outcome import KEY_CAUSES, Cancelled, Cause, Earlier, NotSent, Unknown

if TYPE_CHECKING:
    from xb_desktop.orders.outcome import Report


class OutcomeButtons(ButtonRow):
    """`check`, `copy`, `new`, `key` and `retry`, of which those that fit the outcome are visible.

    `retry` comes last: it can come later than the others, and moves none of them then.
    """

    def __init__(self, *, key_replaceable: bool) -> None:
        self.check, self.copy, self.new = QPushButton(), QPushButton(), QPushButton()
        self.key, self.retry = QPushButton(), QPushButton()
        super().__init__(self.check, self.copy, self.new, self.key, self.retry)
        self._key_replaceable = key_replaceable
        self._name_parts()

    def show_for(self, report: Report) -> None:
        """Show what leads on from an outcome."""
        outcome = report.outcome
        is_doubtful = report.earlier is Earlier.UNKNOWN and not isinstance(outcome, Cancelled)
        self.check.setVisible(is_doubtful or isinstance(outcome, Unknown))
        self.key.setVisible(self._key_replaceable and self.is_for_key(report))
        self._name_key(is_missing=outcome.cause is Cause.NO_KEY)
        is_unsent = isinstance(outcome, NotSent) and outcome.cause is not Cause.INTERRUPTED
        # After an error that nobody expected, the program is to be started again first.
        self.allow_retry(allowed=is_unsent and report.earlier is Earlier.NONE)

    def is_for_key(self, report: Report) -> bool:
        """Whether another key may change an outcome."""
        return report.outcome.cause in KEY_CAUSES

    def allow_retry(self, *, allowed: bool) -> None:
        """Show or hide the button that leads back to the question."""
        if not allowed and self.retry.hasFocus():
            self.copy.setFocus()
        self.retry.setVisible(allowed)

    def _name_parts(self) -> None:
        name_button(self.check, self.tr("Chec&k order"), "Check order")
        name_button(self.copy, self.tr("Copy resul&t"), "Copy result")
        name_button(self.new, self.tr("&New cancellation"), "New cancellation")
        name_button(self.retry, self.tr("Try a&gain"), "Try again")

    def _name_key(self, *, is_missing: bool) -> None:
        if is_missing:
            name_button(self.key, self.tr("Enter ke&y…"), "Enter key")
        else:
            name_button(self.key, self.tr("Rep&lace key…"), "Replace key")
