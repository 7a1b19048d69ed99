"""How somebody comes to each of the windows and dialogs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)

from tests.support.desk import Desk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.look_back import LookBack
from tests.support.past import Past, write_past
from tests.support.steps import submit
from xb_desktop.gui.help.guide import guide
from xb_desktop.gui.help.shortcuts import shortcuts
from xb_desktop.gui.single_instance.opened_link import _show_refusal
from xb_desktop.orders.address import Address
from xb_desktop.orders.named_address import Colour, NamedAddress

ACME = NamedAddress("Acme", Address.parse("https://api.example.com"), Colour.YELLOW)
"""An address for the settings, of which `ask_before_removing` takes there to be one."""


def leave_form(desk: Desk) -> None:
    """Do nothing: the first window is there."""
    assert desk.sees(QPushButton, "Cancel order")


def open_question(desk: Desk) -> None:
    """Open the question, and wait for what the service says of the order."""
    desk.controller.flow.looks_up = True
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
    # In any language.
    desk.qtbot.waitUntil(lambda: any("NGN" in text for text in desk.texts()))


def open_settings(desk: Desk) -> None:
    """Open the settings, and wait until the keychain has told of every key."""
    desk.press("Settings")
    desk.qtbot.waitUntil(lambda: desk.sees(QListWidget, "Addresses"))
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)


def open_address(desk: Desk) -> None:
    """Open the dialog of a new address."""
    open_settings(desk)
    desk.press("Add address")
    desk.qtbot.waitUntil(lambda: desk.sees(QComboBox, "Colour of the badge"))


def ask_before_removing(desk: Desk) -> None:
    """Open the question before an address is removed."""
    open_settings(desk)
    desk.find(QListWidget, "Addresses").setCurrentRow(1)
    desk.press("Remove")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Keep address"))


def choose_from_ticket(desk: Desk) -> None:
    """Open the choice between two orders of a ticket."""
    QApplication.clipboard().setText(f"{EMAIL} wants {REFERENCE} or\n{REFERENCE[:-1]}3 cancelled")
    desk.press("Paste from ticket")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Use these"))


def open_menus(desk: Desk) -> None:
    """Open every menu, one after the other."""
    window = desk.window
    for menu in (window.order_menu, window.edit_menu, window.view_menu, window.help_menu):
        desk.qtbot.waitUntil(lambda menu=menu: menu.actions() != [])  # type: ignore[misc]
        menu.popup(desk.window.pos())


def open_history(desk: Desk) -> None:
    """Open the history of a few attempts, and select one whose outcome is unknown."""
    folder = desk.window._run.data_folder
    address = str(desk.session.address)
    write_past(folder, [Past("XB_1"), Past("XB_2", outcome="unknown", api_address=address)])
    LookBack(desk).select(0)


def ask_before_deleting(desk: Desk) -> None:
    """Open the question before all attempts are deleted."""
    open_history(desk)
    desk.press("Delete all")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Keep attempts"))


def open_export(desk: Desk) -> None:
    """Open the dialog of an export."""
    open_history(desk)
    desk.press("Export")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Save as"))


def tell_bad_link(desk: Desk) -> None:
    """Open the box about a link that cannot be used."""
    _show_refusal(desk.window, "The link is too long.")


def open_key(desk: Desk) -> None:
    """Open the dialog that asks for a new key of the address in use."""
    open_settings(desk)
    desk.press("Replace key")
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))


def open_guide(desk: Desk) -> None:
    """Open the user guide."""
    guide(desk.window).open()


def open_shortcuts(desk: Desk) -> None:
    """Open the list of keyboard shortcuts."""
    shortcuts(desk.window).open()


def open_check(desk: Desk) -> None:
    """Open the check of this computer, and wait for its results."""
    desk.menus.check_computer_wanted.emit()
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Copy report"))
    desk.qtbot.waitUntil(desk.find(QPushButton, "Copy report").isEnabled)


def show_unknown(desk: Desk) -> None:
    """Have notices of two orders whose outcome is unknown, beside the outcome of a third."""
    for last in "345":
        submit(desk, REFERENCE[:-1] + last)
        desk.press("Yes, cancel order")
        desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "New cancellation"))
        if last != "5":
            desk.press("New cancellation")


SCENES: tuple[Callable[[Desk], None], ...] = (
    leave_form,
    open_question,
    open_settings,
    open_address,
    open_key,
    ask_before_removing,
    choose_from_ticket,
    tell_bad_link,
    open_history,
    ask_before_deleting,
    open_export,
    open_guide,
    open_shortcuts,
    open_check,
    show_unknown,
)
"""Every window and dialog but the menus; where the service answers a look-up with an order."""


def front(desk: Desk) -> QWidget:
    """Return the window that is above the others."""
    modal = QApplication.activeModalWidget()
    others = [it for it in QApplication.topLevelWidgets() if it.isVisible() and it.isWindow()]
    return modal or next((it for it in others if it.objectName() == "History window"), desk.window)
