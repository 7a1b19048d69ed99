"""A dialog whose first end is its only one."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


class SingleResultDialog(QDialog):
    """Emits exactly one of `accepted` and `rejected`, once.

    A plain QDialog emits again for whatever ends it before it is deleted: a result that comes late,
    or a program that presses a button of a dialog that is closed already.
    """

    _is_done = False

    @property
    def is_done(self) -> bool:
        """Whether it was accepted or rejected."""
        return self._is_done

    def done(self, result: int) -> None:
        """End the dialog, unless it has ended."""
        if not self._is_done:
            self._is_done = True
            super().done(result)
