"""The question before what cannot be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from xb_desktop.gui.labels import ExactLabel, fit, plain_label
from xb_desktop.gui.theme import Tone, wear
from xb_desktop.gui.wording import earlier_sentence, unusual_sentence
from xb_desktop.order import is_unusual

if TYPE_CHECKING:
    from xb_desktop.journal import Attempt
    from xb_desktop.order import Order


class Confirmation(QDialog):
    """Shows what will be cancelled, for whom and where, before any button; No is the default.

    `accepted` means yes; `rejected`, also on Esc, that the order is kept.
    """

    def __init__(self, order: Order, place: str, earlier: Attempt | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Cancel this order?"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(4)
        layout.addWidget(self._question())
        for caption, value in (
            (self.tr("Order reference"), order.reference),
            (self.tr("Customer"), order.email_address),
            (self.tr("At"), place),
        ):
            self._add_fact(layout, caption, value)
        if earlier is not None:
            self._warn(layout, "earlier", earlier_sentence(earlier), Tone.BAD)
        if is_unusual(order.reference):
            self._warn(layout, "unusual", unusual_sentence(), Tone.DOUBT)
        layout.addStretch(1)
        layout.addSpacing(16)
        layout.addWidget(self._buttons())
        self.setMinimumWidth(320)
        fit(self)

    def _question(self) -> QLabel:
        question = plain_label(self.tr("Cancel this order? This cannot be undone."))
        font = question.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        font.setBold(True)
        question.setFont(font)
        return question

    def _add_fact(self, layout: QVBoxLayout, caption: str, value: str) -> None:
        label, text = plain_label(caption), ExactLabel()
        text.setText(value)
        text.setAccessibleName(f"{caption}: {value}")
        layout.addSpacing(8)
        layout.addWidget(label)
        layout.addWidget(text)

    def _warn(self, layout: QVBoxLayout, name: str, sentence: str, tone: Tone) -> None:
        warning = plain_label(f"\N{WARNING SIGN} {sentence}")
        warning.setAccessibleName(sentence)
        warning.setMargin(8)
        wear(warning, name, tone, radius=6)
        layout.addSpacing(10)
        layout.addWidget(warning)

    def _buttons(self) -> QDialogButtonBox:
        yes = QPushButton(self.tr("&Yes, cancel order"))
        yes.setAccessibleName(self.tr("Yes, cancel order"))
        yes.setAutoDefault(False)
        no = QPushButton(self.tr("&No, keep order"))
        no.setAccessibleName(self.tr("No, keep order"))
        no.setDefault(True)
        no.setFocus()
        box = QDialogButtonBox()
        box.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(no, QDialogButtonBox.ButtonRole.RejectRole)
        yes.clicked.connect(self.accept)
        no.clicked.connect(self.reject)
        return box
