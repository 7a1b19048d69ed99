"""Named addresses, each with its key, its name and its colour; and what is looked up before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QScrollArea,
    QWidget,
)

from tests.support.address_rows import open_settings, rows
from tests.support.desk import Desk, OpenDesk
from tests.support.examples import KEY
from tests.support.keychain import MemoryBackend
from tests.support.service import Service, envelope, reply
from tests.support.steps import reads, send
from tests.support.systems import not_under_wine
from xb_desktop.app import load_policy, make_run
from xb_desktop.gui.settings.address_dialog import AddressDialog
from xb_desktop.orders.address import CANARY, Address
from xb_desktop.orders.link import Filling
from xb_desktop.orders.named_address import Colour, NamedAddress
from xb_desktop.settings import Settings

LIVE = Address.parse("https://api.example.com")
ACME = NamedAddress("Acme", LIVE, Colour.YELLOW)


def select(desk: Desk, words: str) -> None:
    """Select the row that holds the words."""
    chosen = next(index for index, row in enumerate(rows(desk)) if words in row)
    desk.find(QListWidget, "Addresses").setCurrentRow(chosen)


def can(desk: Desk, name: str) -> bool:
    """Whether an entry of the menu of More can be chosen."""
    action = desk.action(name)
    assert action is not None
    return action.isEnabled()


def enter(desk: Desk, name: str, address: str) -> None:
    """Fill the open address dialog in and save it."""
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Name"))
    desk.find(QLineEdit, "Name").setText(name)
    desk.find(QLineEdit, "Address").setText(address)
    desk.press("Save address")


def close(desk: Desk) -> None:
    """Close the settings."""
    desk.press("Close")
    desk.qtbot.waitUntil(lambda: not desk.sees(QListWidget, "Addresses"))


@not_under_wine("fonts of the widths that the 800 pixels of Qt's offscreen screen are enough for")
def test_all_settings_are_in_sight(open_desk: OpenDesk, service: Service) -> None:
    """Nothing has to be scrolled to where the screen has room, nor after the keychain was slow."""
    desk = open_desk(service.address)
    open_settings(desk)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.height() < dialog.screen().availableSize().height() * 0.9
    [area] = [it for it in dialog.findChildren(QScrollArea) if it.parent() is dialog]
    desk.qtbot.waitUntil(lambda: not area.verticalScrollBar().isVisible())


def test_an_address_is_entered_chosen_and_remembered(
    open_desk: OpenDesk, service: Service, options: Callable[[], object]
) -> None:
    """Badge, window title and question say its name and that it is live; the next start, too."""
    desk = open_desk(service.address)
    open_settings(desk)
    assert [row.splitlines()[0] for row in rows(desk)] == ["Test", "Local"]
    desk.press("Add address")
    enter(desk, " Acme ", "https://API.example.com/")
    desk.qtbot.waitUntil(lambda: any("no key" in row and "Acme" in row for row in rows(desk)))
    desk.press("Use this address")
    assert any(row.startswith("Live · Acme") and "in use" in row for row in rows(desk))
    close(desk)
    assert desk.sees(QLabel, "Address in use: Live · Acme")
    assert desk.window.windowTitle().startswith("Live · Acme")
    run = make_run(options(), load_policy())  # type: ignore[arg-type]
    assert run.address == LIVE
    assert Settings().addresses == (NamedAddress("Acme", LIVE, Colour.RED),)


@pytest.fixture
def options() -> Callable[[], object]:
    """Return what a start without arguments asks for."""
    from xb_desktop.options import Options

    return lambda: Options(practice=False, address=None, filling=Filling())


def test_each_address_gets_its_own_key_and_no_other(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend
) -> None:
    """After the choice of another address, the first one hears nothing and its key stays unused."""
    with Service() as other:
        Settings().addresses = (NamedAddress("Other", other.address, Colour.BLUE),)
        backend.keys["xb-desktop", str(other.address)] = "other-key"
        desk = open_desk(service.address)
        open_settings(desk)
        select(desk, "Other")
        desk.press("Use this address")
        close(desk)
        send(desk)
        desk.wait_for_heading("Order cancelled")
        assert service.posts == []
        assert [post.header("secretKey") for post in other.posts] == ["other-key"]


def test_keys_are_listed_replaced_and_removed(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend
) -> None:
    """Replacing saves the new key for that address alone; removing asks first and forgets it."""
    Settings().addresses = (ACME,)
    desk = open_desk(service.address)
    open_settings(desk)
    keys = [row.splitlines()[2] for row in rows(desk)]
    assert keys == ["no key", "no key", "in use, key present"]
    select(desk, "Acme")
    assert not can(desk, "Remove key")
    desk.press("Replace key")
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))
    assert desk.find(QLineEdit, "Secret key").text() == ""
    desk.find(QLineEdit, "Secret key").setText("another-key")
    desk.press("Save key")
    desk.qtbot.waitUntil(lambda: "key present" in rows(desk)[1])
    assert backend.keys["xb-desktop", str(LIVE)] == "another-key"
    assert backend.keys["xb-desktop", str(service.address)] == KEY
    desk.press("Remove key")
    desk.qtbot.waitUntil(lambda: "Remove the secret key for api.example.com?" in desk.texts())
    next(b for b in desk._parts(QPushButton) if b.text() == "&Remove key").click()
    desk.qtbot.waitUntil(lambda: "no key" in rows(desk)[1])
    assert list(backend.keys.values()) == [KEY]


def test_leaving_an_address_loses_nothing_typed(open_desk: OpenDesk, service: Service) -> None:
    """Whoever comes back finds what was typed, in a new address and in a known one."""
    Settings().addresses = (ACME,)
    desk = open_desk(service.address)
    open_settings(desk)
    select(desk, "Acme")
    for button, shown in (("Add address", ""), ("Edit", "Acme")):
        desk.press(button)
        desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Name"))
        name = desk.find(QLineEdit, "Name")
        assert name.text() == shown
        desk.write(name, " typed")
        desk.qtbot.keyClick(name, Qt.Key.Key_Escape)
        desk.qtbot.waitUntil(lambda: not desk.sees(QLineEdit, "Name"))
        desk.press(button)
        desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Name"))
        assert desk.find(QLineEdit, "Name").text() == f"{shown} typed"
        desk.press("Not now")
        desk.qtbot.waitUntil(lambda: not desk.sees(QLineEdit, "Name"))
    assert Settings().addresses == (ACME,)


def test_an_address_goes_with_its_key(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend
) -> None:
    """The built-in one and the one in use cannot be removed; another is asked about first."""
    Settings().addresses = (ACME,)
    backend.keys["xb-desktop", str(LIVE)] = "another-key"
    desk = open_desk(service.address)
    open_settings(desk)
    for row in ("Test", "in use"):
        select(desk, row)
        assert not can(desk, "Remove")
    select(desk, "Acme")
    desk.press("Remove")
    reads(desk, "Remove Live · Acme")
    next(b for b in desk._parts(QPushButton) if b.text() == "&Remove address").click()
    desk.qtbot.waitUntil(lambda: ("xb-desktop", str(LIVE)) not in backend.keys)
    desk.qtbot.waitUntil(lambda: len(rows(desk)) == 2)
    assert Settings().addresses == ()


@pytest.mark.parametrize(
    ("name", "address", "words"),
    [
        ("", "https://api.example.com", "Give the address a name"),
        ("acme", "https://other.example.com", "Another address already has this name"),
        ("Other", "http://api.example.com", "must use https"),
        ("Other", "https://api.example.com/path", "must consist of"),
        ("Other", "https://api.example.com:443", "already in the list"),
        ("Other", str(CANARY), "already in the list"),
    ],
)
def test_what_is_no_new_address_is_said_and_kept(
    open_desk: OpenDesk, service: Service, name: str, address: str, words: str
) -> None:
    """A sentence says what is wrong; Esc and another look keep what was typed."""
    Settings().addresses = (ACME,)
    desk = open_desk(service.address)
    open_settings(desk)
    desk.press("Add address")
    enter(desk, name, address)
    assert any(words in text for text in desk.texts())
    dialog = next(w for w in desk._parts(QWidget) if isinstance(w, AddressDialog))
    desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not desk.sees(QLineEdit, "Name")
    desk.press("Add address")
    assert desk.find(QLineEdit, "Address").text() == address
    assert Settings().addresses == (ACME,)


def test_name_and_colour_change_but_never_the_address(
    open_desk: OpenDesk, service: Service
) -> None:
    """A key belongs to its address: another address is another entry."""
    Settings().addresses = (NamedAddress("Here", service.address, Colour.RED),)
    desk = open_desk(service.address)
    assert desk.sees(QLabel, "Address in use: Local · Here")
    open_settings(desk)
    desk.press("Edit")
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Name"))
    assert desk.find(QLineEdit, "Address").isReadOnly()
    desk.find(QComboBox, "Colour of the badge").setCurrentText("Green")
    desk.find(QLineEdit, "Name").setText("There")
    desk.press("Save address")
    desk.qtbot.waitUntil(lambda: desk.sees(QLabel, "Address in use: Local · There"))
    assert Settings().addresses == (NamedAddress("There", service.address, Colour.GREEN),)


def test_an_unknown_outcome_stays_in_sight_when_the_address_changes(
    open_desk: OpenDesk,
) -> None:
    """Its notice names the address that it belongs to, and can be checked only there."""
    with Service(reply(500)) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.wait_for_heading("Outcome unknown")
        open_settings(desk)
        select(desk, "Test")
        desk.press("Use this address")
        close(desk)
        assert desk.heading() is None
        assert any("It is still not known whether" in text for text in desk.texts())
        desk.press("Check order")
        assert any("choose its address in the settings" in text for text in desk.texts())


def test_the_address_stays_while_an_answer_may_come(open_desk: OpenDesk) -> None:
    """Whoever stopped waiting can choose another address once the late answer is there."""
    with Service(reply(200, envelope(), after_s=2)) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.qtbot.waitUntil(lambda: service.posts != [])
        desk.controller.flow.stop()
        desk.wait_for_heading("Outcome unknown")
        open_settings(desk)
        select(desk, "Test")
        assert not desk.find(QPushButton, "Use this address").isEnabled()
        assert any("An answer is still pending" in text for text in desk.texts())
        close(desk)
        desk.qtbot.waitUntil(lambda: desk.heading() == "Order cancelled")
        open_settings(desk)
        select(desk, "Test")
        assert desk.find(QPushButton, "Use this address").isEnabled()


def test_a_change_that_is_not_saved_is_told(
    open_desk: OpenDesk, service: Service, home: Path
) -> None:
    """A notice says so, once, and the program goes on with the change."""
    (home / "xb-desktop").touch()
    desk = open_desk(service.address)
    open_settings(desk)
    switch = desk.find(QCheckBox, "Copy each result automatically")
    switch.click()
    switch.click()
    close(desk)
    reads(desk, "The changed settings could not be saved in ")
    assert sum("could not be saved" in text for text in desk.texts()) == 1
    send(desk)
    desk.wait_for_heading("Order cancelled")


def test_settings_that_cannot_be_read_are_told_at_the_start(
    open_desk: OpenDesk, service: Service, home: Path
) -> None:
    """A notice names the file and says that the defaults hold."""
    place = Path(Settings().path)
    assert place.is_relative_to(home)
    place.mkdir(parents=True)
    desk = open_desk(service.address)
    reads(desk, f"The settings in {place.as_posix()} cannot be read")
    assert desk.heading() is None


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_three_buttons_and_a_menu_do_what_is_done_with_addresses(
    open_desk: OpenDesk, service: Service
) -> None:
    """What is done less often is in the menu of More, each entry by its name."""
    desk = open_desk(service.address)
    open_settings(desk)
    addresses = desk.find(QListWidget, "Addresses").parentWidget()
    assert addresses is not None
    buttons = [it for it in addresses.findChildren(QPushButton) if it.isVisible()]
    assert {button.accessibleName() for button in buttons} == {
        "Use this address",
        "Add address",
        "More",
    }
    desk.press("More")
    [menu] = desk._parts(QMenu)
    names = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert names == ["Edit", "Remove", "Replace key", "Remove key"]
    menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_opens_on_the_row_as_well(open_desk: OpenDesk, service: Service) -> None:
    """The key for menus and the right mouse button open it."""
    desk = open_desk(service.address)
    open_settings(desk)
    addresses = desk.find(QListWidget, "Addresses")
    where = addresses.visualItemRect(addresses.item(0)).center()
    addresses.customContextMenuRequested.emit(where)
    [menu] = desk._parts(QMenu)
    menu.close()


def test_explanations_are_read_with_their_check_boxes(
    open_desk: OpenDesk, service: Service
) -> None:
    """They stand below, and screen readers say them with the box."""
    desk = open_desk(service.address)
    open_settings(desk)
    for name in ("Look up orders before and after cancelling", "Copy each result automatically"):
        box = desk.find(QCheckBox, name)
        [label] = [it for it in desk._parts(QLabel) if it.text() == box.accessibleDescription()]
        assert (
            label.mapToGlobal(label.rect().topLeft()).y() > box.mapToGlobal(box.rect().center()).y()
        )
