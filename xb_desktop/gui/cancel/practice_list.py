"""The practice references: one for each thing that can happen, a click puts it in the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from xb_desktop.gui.widgets.labels import plain_label
from xb_desktop.gui.widgets.theme import GAP, Tone
from xb_desktop.gui.widgets.tint import apply_tint
from xb_desktop.practice import practice_orders

if TYPE_CHECKING:
    from xb_desktop.gui.main_window import MainWindow

translate = QCoreApplication.translate


def add_practice(window: MainWindow) -> None:
    """Add the banner above the page, and the list of practice orders below it."""
    orders = PracticeList()
    orders.chosen.connect(window.fill_practice_order)
    window.page.banner_place.addWidget(practice_banner())
    window.page.help_place.addWidget(orders)


def practice_banner() -> QLabel:
    """Return the banner that says that nothing here is real."""
    banner = plain_label(
        translate("Practice", "Practice mode: nothing here is real, and no real order is affected.")
    )
    font = banner.font()
    font.setBold(True)
    banner.setFont(font)
    banner.setMargin(GAP)
    banner.setAlignment(Qt.AlignmentFlag.AlignCenter)
    apply_tint(banner, Tone.WARNING)
    return banner


class PracticeList(QWidget):
    """What each practice reference brings about.

    Signals:
        chosen(str, str): the email address and the order reference of the row.
    """

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Practice orders"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setSpacing(3)
        label = QLabel(self.tr("Pr&actice orders: choose one to fill in the form"))
        label.setWordWrap(True)
        label.setBuddy(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(label)
        layout.addWidget(self._list)
        for reference, effect in _effects():
            item = QListWidgetItem(f"{effect}\n{reference}")
            item.setData(Qt.ItemDataRole.UserRole, reference)
            self._list.addItem(item)
        rows_in_sight = 4
        self._list.setMinimumHeight((self._list.sizeHintForRow(0) + 6) * rows_in_sight)
        # A click on the selected row fills the form again; screen readers only select.
        self._list.itemClicked.connect(self._choose)
        self._list.currentItemChanged.connect(self._choose)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(practice_orders.EMAIL_ADDRESS, item.data(Qt.ItemDataRole.UserRole))


def _effects() -> list[tuple[str, str]]:
    return [
        (
            practice_orders.CANCELLED,
            translate("Practice", "An open order: the order is cancelled at once"),
        ),
        (
            practice_orders.SLOW,
            translate("Practice", "A slow service: the order is cancelled after 8 seconds"),
        ),
        (
            practice_orders.BAD_REQUEST,
            translate("Practice", "The order can no longer be cancelled"),
        ),
        (practice_orders.KEY_REJECTED, translate("Practice", "The secret key is not accepted")),
        (practice_orders.FORBIDDEN, translate("Practice", "The secret key has no permission")),
        (practice_orders.NOT_FOUND, translate("Practice", "The order reference is not known")),
        (
            practice_orders.TOO_MANY,
            translate("Practice", "The service asks you to wait 30 seconds"),
        ),
        (practice_orders.UNREACHABLE, translate("Practice", "The service cannot be reached")),
        (
            practice_orders.FAULT,
            translate("Practice", "The service reports an error: cancelled or not?"),
        ),
        (
            practice_orders.DROPPED,
            translate("Practice", "The connection is lost: cancelled or not?"),
        ),
    ]
