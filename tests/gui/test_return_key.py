"""Return presses the focused button in every dialog; elsewhere it means the default one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.keychain import MemoryBackend
from tests.support.scenes import (
    ACME,
    ask_before_deleting,
    ask_before_removing,
    choose_from_ticket,
    open_address,
    open_export,
    open_key,
    open_question,
    open_settings,
)
from tests.support.service import CANCELLED, Connection, Service, order, reply
from tests.support.steps import dialog_above, submit
from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.settings import Settings

NO = "No, keep order"
YES = "Yes, cancel order"
LAST_FOUR = "Last four characters of the reference"
MOST_STOPS = 40
RETURNS = [
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
]
DIALOGS = [
    (open_question, "&No, keep order"),
    (open_settings, "&Close"),
    (open_address, "&Save address"),
    (open_key, "&Save key"),
    (choose_from_ticket, "&Use these"),
    (ask_before_removing, "&Keep address"),
    (ask_before_deleting, "&Keep attempts"),
    (open_export, "Save &as…"),
]


@pytest.mark.parametrize(("key", "modifier"), RETURNS)
@pytest.mark.parametrize("name", ["Settings", "Paste from ticket", "Try practice mode"])
def test_return_presses_every_button_of_the_window(
    open_desk: OpenDesk, service: Service, name: str, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    """Not only those of dialogs."""
    desk = open_desk(service.address)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, name))
    button = desk.find(QPushButton, name)
    button.clicked.disconnect()
    button.setFocus()
    with desk.qtbot.waitSignal(button.clicked):
        desk.qtbot.keyClick(button, key, modifier)


def focused() -> QWidget:
    """Return what the keyboard is on."""
    part = QApplication.focusWidget()
    assert part is not None
    return part


def go_around(desk: Desk) -> list[QWidget]:
    """Press Tab until the keyboard is where it was; return where it has been."""
    stops = [focused()]
    while len(stops) < MOST_STOPS:
        desk.qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        if focused() is stops[0]:
            return stops
        stops.append(focused())
    raise AssertionError(f"the keyboard does not come back: {stops}")


def activate(desk: Desk, window: QWidget) -> None:
    """Give a window the keyboard."""
    with desk.qtbot.waitActive(window):
        window.activateWindow()


def show_again(dialog: QWidget) -> None:
    """Tell the row of buttons that it is shown, as when a minimised window comes back."""
    row = dialog.findChild(ButtonRow)
    assert row is not None
    QApplication.sendEvent(row, QShowEvent())


def record_presses(dialog: QWidget) -> list[str]:
    """Let the buttons do nothing but write their texts down, and return where."""
    pressed: list[str] = []
    for button in dialog.findChildren(QPushButton):
        button.clicked.disconnect()
        button.clicked.connect(partial(pressed.append, button.text()))
    return pressed


def the_test(open_desk: OpenDesk, service: Service, scene: Callable[[Desk], None]) -> Desk:
    """Open a window and a dialog above it."""
    Settings().addresses = (ACME,)
    desk = open_desk(service.address)
    scene(desk)
    return desk


@pytest.mark.parametrize(("scene", "default"), DIALOGS, ids=[text for _, text in DIALOGS])
@pytest.mark.parametrize(("key", "modifier"), RETURNS, ids=["Return", "Enter"])
def test_return_in_every_dialog(
    open_desk: OpenDesk,
    scene: Callable[[Desk], None],
    default: str,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
) -> None:
    """However often Tab has gone round, Return presses the focused button, else the default."""
    with Service(reply(200, order(REFERENCE, EMAIL))) as service:
        desk = the_test(open_desk, service, scene)
        dialog = dialog_above(desk)
        pressed = record_presses(dialog)
        go_around(desk)
        [usual] = [b for b in dialog.findChildren(QPushButton) if b.text() == default]
        for stop in go_around(desk):
            stop.setFocus()
            desk.qtbot.keyClick(focused(), key, modifier)
            meant = stop if isinstance(stop, QPushButton) else usual
            assert pressed == ([meant.text()] if meant.isEnabled() else []), stop
            pressed.clear()


@pytest.mark.parametrize(("key", "modifier"), RETURNS, ids=["Return", "Enter"])
def test_return_on_yes(
    open_desk: OpenDesk, service: Service, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    """Whoever has put the keyboard on yes says it with Return, and it is sent once."""
    desk = open_desk(service.address)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, YES))
    dialog_above(desk)
    assert focused() is desk.find(QPushButton, NO)
    while focused() is not desk.find(QPushButton, YES):
        desk.qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    desk.qtbot.keyClick(focused(), key, modifier)
    desk.wait_for_heading("Order cancelled")
    assert len(service.posts) == 1


def test_return_says_no_though_yes_had_the_keyboard(open_desk: OpenDesk) -> None:
    """A window that is shown again makes no other button the default; a tick is no yes."""
    with Service(reply(200, order(REFERENCE, EMAIL, p2POrderStatus="Completed"))) as service:
        desk = open_desk(service.address)
        open_question(desk)
        dialog = dialog_above(desk)
        box = next(box for box in desk._parts(QCheckBox) if "anyway" in box.text())
        box.setChecked(True)
        desk.find(QPushButton, YES).setFocus()
        show_again(dialog)
        box.setFocus()
        assert desk.find(QPushButton, NO).isDefault()
        desk.qtbot.keyClick(box, Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: "The order is kept. No cancellation was sent." in desk.texts())
        assert service.posts == []


def test_return_when_facts_have_turned_yes_off(open_desk: OpenDesk) -> None:
    """The keyboard leaves a yes that is turned off, and Return means no from there, and later."""
    came = threading.Event()

    def answer(connection: Connection) -> None:
        came.wait(10)
        reply(200, order(REFERENCE, EMAIL, p2POrderStatus="FundedProvider"))(connection)

    with Service(answer) as service:
        desk = open_desk(service.address, looks_up=True)
        submit(desk)
        desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, YES))
        yes = desk.find(QPushButton, YES)
        dialog_above(desk)
        yes.setFocus()
        came.set()
        desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, LAST_FOUR))
        assert not yes.isEnabled()
        assert not yes.isDefault()
        line = desk.find(QLineEdit, LAST_FOUR)
        line.setFocus()
        desk.write(line, REFERENCE[-4:])
        assert yes.isEnabled()
        desk.qtbot.keyClick(line, Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: "The order is kept. No cancellation was sent." in desk.texts())
        assert service.posts == []


def test_letter_that_two_parts_share(open_desk: OpenDesk, service: Service) -> None:
    """A letter that could mean something else as well does not say yes."""
    desk = open_desk(service.address)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, YES))
    dialog = dialog_above(desk)
    other = QPushButton("&Yet another", dialog)
    other.show()
    for _ in range(4):
        desk.qtbot.keyClick(dialog, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
        desk.qtbot.wait(50)
    assert desk.sees(QPushButton, NO)
    assert service.connections == 0
    other.deleteLater()
    other.hide()
    desk.qtbot.keyClick(dialog, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    desk.wait_for_heading("Order cancelled")


def test_return_while_and_after_a_key_is_saved(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend
) -> None:
    """A second Return closes nothing while the keychain works, and tries again once it failed."""
    desk = open_desk(service.address, key=None)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))
    dialog = dialog_above(desk)
    desk.write(desk.find(QLineEdit, "Secret key"), KEY)
    answered = threading.Event()
    backend.before_each = lambda: answered.wait(10)
    backend.trouble = RuntimeError("no space")
    for _ in range(3):
        desk.qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert dialog.isVisible()
    answered.set()
    desk.qtbot.waitUntil(lambda: described(desk, "Secret key") != "")
    assert focused() is desk.find(QLineEdit, "Secret key")
    backend.trouble = None
    desk.qtbot.keyClick(focused(), Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, NO))
    assert backend.keys == {("xb-desktop", str(service.address)): KEY}


def described(desk: Desk, name: str) -> str:
    """Return what a screen reader says of a field besides its name."""
    return desk.find(QLineEdit, name).accessibleDescription()


@pytest.mark.parametrize("by_hand", [True, False])
def test_corrected_key(open_desk: OpenDesk, service: Service, *, by_hand: bool) -> None:
    """What was wrong with a key is said no more once the text has changed, whoever changed it."""
    desk = the_test(open_desk, service, open_key)
    desk.press("Save key")
    sentence = described(desk, "Secret key")
    assert sentence in desk.texts()
    field = desk.find(QLineEdit, "Secret key")
    desk.write(field, "k") if by_hand else field.setText("k")
    desk.qtbot.waitUntil(lambda: described(desk, "Secret key") == "")
    assert sentence not in desk.texts()


@pytest.mark.parametrize("by_hand", [True, False])
def test_corrected_address(open_desk: OpenDesk, service: Service, *, by_hand: bool) -> None:
    """A problem of one field is said of that field alone, and no more once it is corrected."""
    desk = the_test(open_desk, service, open_address)
    desk.press("Save address")
    missing = described(desk, "Name")
    assert missing in desk.texts()
    name, address = desk.find(QLineEdit, "Name"), desk.find(QLineEdit, "Address")
    desk.write(name, "Other") if by_hand else name.setText("Other")
    assert described(desk, "Name") == ""
    assert not any(part.isVisible() and part.text() == missing for part in desk._parts(QLabel))
    desk.press("Save address")
    assert described(desk, "Address") in desk.texts()
    assert described(desk, "Name") == ""
    desk.write(address, "h") if by_hand else address.setText("h")
    assert described(desk, "Address") == ""


def test_return_on_an_outcomes_button(open_desk: OpenDesk) -> None:
    """The buttons of an outcome are pressed like those of a dialog."""
    with Service(reply(200, CANCELLED)) as service:
        desk = open_desk(service.address)
        submit(desk)
        desk.press(YES)
        desk.wait_for_heading("Order cancelled")
        activate(desk, desk.window)
        desk.find(QPushButton, "New cancellation").setFocus()
        desk.qtbot.keyClick(focused(), Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: desk.heading() is None)
