"""What a person does before they can say yes to cancelling an order that calls for care."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from xb_desktop.gui.widgets.columns import in_column
from xb_desktop.gui.widgets.labels import plain_label
from xb_desktop.gui.widgets.paste_line import PasteLine
from xb_desktop.gui.widgets.wrapping_check_box import WrappingCheckBox
from xb_desktop.orders.order_state import Precaution

_LAST = 4


class PrecautionInput(QWidget):
    """A box to tick, or a line for the last four characters of the reference, or nothing.

    What was asked for once stays asked for: facts that look better later take nothing back.

    Signals:
        changed(): `is_taken` may have changed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._precaution = Precaution.NONE
        self._expected = ""
        self._say_so = WrappingCheckBox(self.tr("Cancel it &anyway"))
        self._say_so.setObjectName("Cancel it anyway")
        self._last_four = PasteLine()
        self._last_four.setAccessibleName(self.tr("Last four characters of the reference"))
        self._last_four.setObjectName("Last four characters of the reference")
        self._last_four.setMaxLength(_LAST)
        self._label = plain_label(
            self.tr("To cancel it, &type the last four characters of the reference:")
        )
        self._label.setBuddy(self._last_four)
        in_column(self, self._say_so, self._label, self._last_four)
        self._show_parts()
        self._say_so.toggled.connect(self.changed)
        self._last_four.textChanged.connect(self.changed)

    @property
    def is_taken(self) -> bool:
        """Whether the person has done what is asked for."""
        if self._precaution is Precaution.SAY_SO:
            return self._say_so.isChecked()
        if self._precaution is Precaution.LAST_FOUR:
            return self._last_four.text().strip().lower() == self._expected
        return True

    def ask_for(self, precaution: Precaution, reference: str) -> None:
        """Ask for a precaution about an order, or for the greater one asked for before."""
        self._expected = reference[-_LAST:].lower()
        self._precaution = max(self._precaution, precaution)
        self._show_parts()
        self.changed.emit()

    def take_back(self) -> None:
        """Ask again: what was done was done before there was another warning."""
        self._say_so.setChecked(False)
        self._last_four.clear()

    def describe(self, warnings: str) -> None:
        """Have screen readers say the warnings with what is asked for."""
        for part in (self._say_so, self._last_four):
            part.setAccessibleDescription(warnings)

    def _show_parts(self) -> None:
        self.setVisible(self._precaution is not Precaution.NONE)
        self._say_so.setVisible(self._precaution is Precaution.SAY_SO)
        for part in (self._label, self._last_four):
            part.setVisible(self._precaution is Precaution.LAST_FOUR)
