"""The choice between several pending orders of one customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from xb_desktop.gui.cancel.choice_buttons import choice_buttons
from xb_desktop.gui.cancel.ticket_paste import ChoiceText
from xb_desktop.gui.widgets.choices import RadioButton
from xb_desktop.gui.widgets.labels import fit, name_button, plain_label, scrolling
from xb_desktop.gui.widgets.theme import EDGE, GAP, SECTION

if TYPE_CHECKING:
    from collections.abc import Sequence


class OrderChoice(QDialog):
    """Offers orders by reference and facts, none chosen beforehand; `accepted` once one is."""

    def __init__(
        self, question: str, orders: Sequence[tuple[str, str]], note: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._use = name_button(QPushButton(), self.tr("&Use this order"), "Use this order")
        self.setWindowTitle(self.tr("Find order"))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(EDGE, EDGE, EDGE, GAP)
        column.setSpacing(SECTION)
        column.addWidget(plain_label(question))
        for number, (reference, facts) in enumerate(orders):
            column.addLayout(self._choice(number, reference, facts))
        if note:
            column.addWidget(plain_label(note))
        column.addStretch(1)
        scroll = scrolling(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, 1)
        layout.addWidget(choice_buttons(self, self._use))
        # Only now: the default is remembered by the dialog that the button is in.
        self._use.setDefault(True)
        self._use.setEnabled(False)
        # Screen readers toggle a choice without clicking it.
        self._group.buttonToggled.connect(lambda: self._use.setEnabled(self.chosen >= 0))
        fit(self, around=(scroll, column))

    @property
    def chosen(self) -> int:
        """The place of the chosen order among those offered; -1 for none."""
        return self._group.checkedId()

    def _choice(self, place: int, reference: str, facts: str) -> QGridLayout:
        # The number chooses, with Alt; there are nine of them.
        choice = RadioButton(f"&{place + 1}" if place < 9 else "")
        choice.setAccessibleName(reference)
        choice.setObjectName(reference)
        choice.setAccessibleDescription(facts)
        self._group.addButton(choice, place)
        row = QGridLayout()
        row.setVerticalSpacing(2)
        row.setColumnStretch(1, 1)
        row.addWidget(choice, 0, 0)
        row.addWidget(ChoiceText(reference, choice), 0, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(plain_label(facts), 1, 1)
        return row
