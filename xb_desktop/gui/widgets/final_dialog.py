"""A dialog whose first end is its only one."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


class FinalDialog(QDialog):
    """Emits exactly one of `accepted` and `rejected`, once.

    A plain QDialog emits again for whatever ends it before it is deleted: a result that comes late,
    or a program that presses a button of a dialog that is closed already.
    """

    _has_ended = False

    @property
    def has_ended(self) -> bool:
        """Whether it was accepted or rejected."""
        return self._has_ended

    def done(self, result: int) -> None:
        """End the dialog, unless it has ended."""
        if not self._has_ended:
            self._has_ended = True
            super().done(result)
