"""The field in which a person chooses why an order is cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox

from xb_desktop.gui.cancel.field import LabelledField
from xb_desktop.gui.widgets.choices import Choice

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_FEWEST_COLUMNS = 12


class ReasonChoice(Choice):
    """A choice that Return submits.

    Signals:
        submitted(): Return was pressed while the list was closed.
    """

    submitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The longest reason would make the window as wide as itself.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_FEWEST_COLUMNS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Submit on Return, as the lines of the form do."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)


class ReasonField(LabelledField):
    """A choice among the reasons of the desk, and none before one is chosen.

    Signals:
        chosen(): a person chose a reason, or none.
        changed(): another reason is chosen, by whomever.
    """

    chosen = Signal()
    changed = Signal()

    def __init__(self) -> None:
        choice = ReasonChoice()
        super().__init__(choice)
        self.choice = choice
        choice.submitted.connect(self.submitted)
        choice.activated.connect(self.chosen)
        choice.currentIndexChanged.connect(self.changed)
        self._name(self.tr("Re&ason"), "Reason")

    @property
    def value(self) -> str:
        """The reason that is chosen; empty without one."""
        return self.choice.currentText()

    @value.setter
    def value(self, reason: str) -> None:
        self.choice.setCurrentIndex(max(0, self.choice.findText(reason, _EXACTLY)))

    def offer(self, reasons: tuple[str, ...]) -> None:
        """Offer these; what was chosen stays so if it is among them."""
        before = self.value
        self.choice.clear()
        self.choice.addItems(["", *reasons])
        self.value = before


_EXACTLY = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive
