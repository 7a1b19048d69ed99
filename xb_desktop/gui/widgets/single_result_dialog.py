"""A dialog with exactly one result."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


class SingleResultDialog(QDialog):
    """Emits exactly one of `accepted` and `rejected`, once.

    A plain QDialog can emit again before it is deleted: for a result that arrives late, or if
    assistive technology presses a button of a dialog that is already closed.
    """

    _is_done = False

    @property
    def is_done(self) -> bool:
        """Whether it was accepted or rejected."""
        return self._is_done

    def done(self, result: int) -> None:
        """Close the dialog with a result, unless it has one."""
        if not self._is_done:
            self._is_done = True
            super().done(result)
