"""The practice references: one for each thing that can happen, a click puts it in the form."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QWidget

from xb_desktop.gui.widgets.columns import in_column
from xb_desktop.gui.widgets.labels import bold, label_for, plain_label
from xb_desktop.gui.widgets.theme import GAP, Tone
from xb_desktop.gui.widgets.tint import apply_tint
from xb_desktop.practice import practice_orders

if TYPE_CHECKING:
    from xb_desktop.gui.main_window import MainWindow
    from xb_desktop.gui.widgets.rows import Rows

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
    banner.setFont(bold(banner.font()))
    banner.setMargin(GAP)
    banner.setAlignment(Qt.AlignmentFlag.AlignCenter)
    apply_tint(banner, Tone.WARNING)
    return banner


class PracticeList(QWidget):
    """What each practice reference brings about, in groups.

    Signals:
        chosen(str, str): the email address and the order reference of the row, which may be empty.
    """

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Practice orders"))
        self._list.setObjectName("Practice orders")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setSpacing(3)
        label = label_for(self._list, self.tr("Pr&actice orders: choose one to fill in the form"))
        in_column(self, label, self._list)
        for group, orders in _groups():
            self._add_group(group, orders)
        rows_in_sight = 4
        self._list.setMinimumHeight((self._list.sizeHintForRow(1) + 6) * rows_in_sight)
        # A click on the selected row fills the form again; screen readers only select.
        self._list.itemClicked.connect(self._choose)
        self._list.currentItemChanged.connect(self._choose)

    def _add_group(self, group: str, orders: list[tuple[str, str, str]]) -> None:
        heading = QListWidgetItem(group)
        heading.setFont(bold(self._list.font()))
        # The keyboard can come to it, so that screen readers read it; it fills in nothing.
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self._list.addItem(heading)
        for email_address, reference, effect in orders:
            self._add(effect, email_address, reference)

    def _add(self, effect: str, email_address: str, reference: str) -> None:
        item = QListWidgetItem(f"{effect}\n{reference or email_address}")
        item.setData(Qt.ItemDataRole.UserRole, (email_address, reference))
        self._list.addItem(item)

    @cached_property
    def _rows(self) -> Rows:
        """What paints the rows once one of them is selected: it takes 30 ms."""
        from xb_desktop.gui.widgets.rows import Rows

        return Rows(self._list)

    def _choose(self, item: QListWidgetItem) -> None:
        self._list.setItemDelegate(self._rows)
        order = item.data(Qt.ItemDataRole.UserRole)
        if order is not None:
            self.chosen.emit(*order)


def _groups() -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Return each group's name, and its rows: email address, reference and what happens."""
    groups = [
        (translate("Practice", "Answers of the service"), _answers()),
        (translate("Practice", "No clear answer"), _unclear_answers()),
        (translate("Practice", "States of an order"), _states()),
        (translate("Practice", "Warnings before you say yes"), _warnings()),
    ]
    customer = practice_orders.EMAIL_ADDRESS
    rows = [
        (group, [(customer, reference, effect) for reference, effect in effects])
        for group, effects in groups
    ]
    without_reference = [(address, "", effect) for address, effect in _customers()]
    return [*rows, (translate("Practice", "Customers for Find order"), without_reference)]


def _answers() -> list[tuple[str, str]]:
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
    ]


def _unclear_answers() -> list[tuple[str, str]]:
    return [
        (
            practice_orders.FAULT,
            translate("Practice", "The service reports an error: cancelled or not?"),
        ),
        (
            practice_orders.DROPPED,
            translate("Practice", "The connection is lost: cancelled or not?"),
        ),
        (
            practice_orders.GATEWAY_PAGE,
            translate("Practice", "A gateway answers with a web page: cancelled or not?"),
        ),
    ]


def _states() -> list[tuple[str, str]]:
    return [
        (practice_orders.ACKNOWLEDGED, translate("Practice", "Accepted by the provider")),
        (practice_orders.EXPIRING, translate("Practice", "Open, and expires in a minute")),
        (practice_orders.EXPIRED, translate("Practice", "Expired: it is not cancelled")),
        (
            practice_orders.UNKNOWN_STATE,
            translate("Practice", "A state that XB Desktop does not know"),
        ),
    ]


def _warnings() -> list[tuple[str, str]]:
    return [
        (
            practice_orders.FUNDED_PROVIDER,
            translate("Practice", "The customer says they have paid"),
        ),
        (practice_orders.FUND_RECEIVED_FROM_USER, translate("Practice", "Payment received")),
        (practice_orders.FUNDED_USER, translate("Practice", "Paid out")),
        (practice_orders.DISPUTED, translate("Practice", "There is a dispute about it")),
        (
            practice_orders.ANOTHER_CUSTOMERS,
            translate("Practice", "It belongs to another customer: it is not cancelled"),
        ),
        (
            practice_orders.ALREADY_CANCELLED,
            translate("Practice", "It is already cancelled: the service refuses"),
        ),
        (
            practice_orders.COMPLETED,
            translate("Practice", "It is completed: the service refuses"),
        ),
    ]


def _customers() -> list[tuple[str, str]]:
    """Return the customers for Find order, each with what it finds."""
    return [
        (
            practice_orders.EMAIL_ADDRESS,
            translate("Practice", "No reference: Find order finds one open order"),
        ),
        (
            practice_orders.WITHOUT_ORDER,
            translate("Practice", "No reference: there is no open order"),
        ),
        (
            practice_orders.WITH_SEVERAL,
            translate("Practice", "No reference: there are two open orders"),
        ),
        (
            practice_orders.WITH_FAULT,
            translate("Practice", "No reference: the look-up fails"),
        ),
    ]
