"""What a screen reader asks for while windows come, change and go never ends the program."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE, folders_in
from tests.support.scenes import (
    ACME,
    ask_before_deleting,
    ask_before_removing,
    choose_from_ticket,
    leave_form,
    open_address,
    open_export,
    open_history,
    open_key,
    open_menus,
    open_question,
    open_settings,
    tell_bad_link,
)
from tests.support.service import CANCELLED, Script, Service, order, reply
from tests.support.steps import reads, send, submit
from xb_desktop.gui.cancel.practice_list import add_practice
from xb_desktop.practice.practice_run import PracticeRun
from xb_desktop.settings import Settings

Kind = QAccessible.Text
Description = Kind.Description
MOST = 2**31 - 1
UNCHECKED_BELOW_ZERO = {QAccessible.Role.PopupMenu, QAccessible.Role.MenuBar}
"""What Qt answers for a menu does not expect negative numbers; its AT-SPI bridge lets none pass."""

no_such_row = pytest.mark.qt_log_ignore(
    "QAccessibleList::child: Invalid index", "QAccessibleTable::child: Invalid index", "This plugin"
)

LESS_THAN_COUNTED = """
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from xb_desktop.gui.widgets.labels import scrolling

application = QApplication(["program", "-platform", "offscreen"])
area = scrolling(QLabel("line\\n" * 50))
area.resize(200, 100)
area.show()
application.processEvents()
found = QAccessible.queryAccessibleInterface(area)
counted = found.childCount()
area.hide()
for index in (counted - 1, counted, 2**31 - 1, -1):
    found.child(index)
print("alive")
"""


def test_a_child_that_was_counted_and_has_gone() -> None:
    """A scroll bar is counted, goes, and is asked for: the process goes on."""
    command = [sys.executable, "-c", LESS_THAN_COUNTED]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr


def everything() -> Iterator[QAccessibleInterface]:
    """Walk over all that any window offers to a screen reader, whether it can be seen or not."""
    waiting = [QAccessible.queryAccessibleInterface(top) for top in QApplication.topLevelWidgets()]
    while waiting:
        found = waiting.pop()
        if found is None or not found.isValid():
            continue
        yield found
        waiting += [found.child(index) for index in range(found.childCount())]


def ask_for_what_is_not_there() -> int:
    """Ask each accessible for children that it has not; return how many were asked."""
    areas = [area for area in QApplication.allWidgets() if isinstance(area, QScrollArea)]
    # Said here, because to ask a bare one would end the tests as well.
    assert {area.metaObject().className() for area in areas} == {"QWidget"}
    asked = list(everything())
    for found in asked:
        indexes = [found.childCount(), found.childCount() + 1, MOST]
        if found.role() not in UNCHECKED_BELOW_ZERO:
            indexes += [-1, -MOST - 1]
        for index in indexes:
            child = found.child(index)
            assert child is None or not child.isValid(), (found.role(), index)
    return len(asked)


SCENES: tuple[Callable[[Desk], None], ...] = (
    leave_form,
    open_question,
    open_settings,
    open_address,
    ask_before_removing,
    choose_from_ticket,
    open_menus,
    tell_bad_link,
    open_history,
    ask_before_deleting,
    open_export,
)


@no_such_row
@pytest.mark.parametrize("scene", SCENES)
def test_windows_and_dialogs(open_desk: OpenDesk, scene: Callable[[Desk], None]) -> None:
    """Whatever is open is asked for children that it has not, while it is open and after it."""
    with Service(reply(200, order(REFERENCE, EMAIL))) as service:
        Settings().addresses = (ACME,)
        desk = open_desk(service.address)
        scene(desk)
        if desk.sees(QComboBox, "Colour of the badge"):
            desk.find(QComboBox, "Colour of the badge").showPopup()
        assert ask_for_what_is_not_there() > 20
        for window in QApplication.topLevelWidgets():
            if window is not desk.window:
                window.close()
        assert ask_for_what_is_not_there() > 20


@pytest.mark.parametrize("scene", [*SCENES, open_key])
@no_such_row
def test_what_is_read_has_no_mnemonics(open_desk: OpenDesk, scene: Callable[[Desk], None]) -> None:
    """No name and no description is spelled with the ampersand of a mnemonic."""
    with Service(reply(200, order(REFERENCE, EMAIL))) as service:
        Settings().addresses = (ACME,)
        scene(open_desk(service.address))
        read = [found.text(kind) for found in everything() for kind in (Kind.Name, Description)]
        assert "Cancel order" in read
        assert [text for text in read if re.search(r"&\w", text)] == []


def test_an_example_in_an_empty_field(open_desk: OpenDesk, service: Service) -> None:
    """It does not sound like the text of the field."""
    desk = open_desk(service.address)
    for name in ("Email address", "Order reference"):
        field = QAccessible.queryAccessibleInterface(desk.find(QLineEdit, name))
        assert field.text(Description).startswith("For example ")
        assert field.text(Kind.Value) == ""


def test_settings_are_read_with_what_explains_them(open_desk: OpenDesk, service: Service) -> None:
    """The explanation is the control's description, and no label of the dialog."""
    desk = open_desk(service.address)
    open_settings(desk)
    found = [it for it in everything() if it.state().invisible == 0]
    labels = [it.text(Kind.Name) for it in found if it.role() is QAccessible.Role.StaticText]
    boxes: list[QWidget] = [*desk._parts(QCheckBox), desk.find(QComboBox, "Keep attempts for")]
    assert len(boxes) == 5
    for box in boxes:
        explanation = QAccessible.queryAccessibleInterface(box).text(Description)
        assert explanation
        assert explanation in desk.texts()
        assert explanation not in labels


@no_such_row
def test_key_dialog(open_desk: OpenDesk, service: Service) -> None:
    """The dialog that asks for a key, with a sentence about what was wrong with it."""
    desk = open_desk(service.address, key=None)
    submit(desk)
    desk.press("Save key")
    reads(desk, "Enter the secret key first")
    ask_for_what_is_not_there()
    desk.press("Not now")
    desk.wait_for_heading("Not sent")
    ask_for_what_is_not_there()


@no_such_row
@pytest.mark.parametrize("answer", [reply(200, CANCELLED), reply(401), reply(500)])
def test_outcomes_and_notices(open_desk: OpenDesk, answer: Script) -> None:
    """A panel that comes and goes, and the notice that an unknown outcome leaves behind."""
    with Service(answer) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.qtbot.waitUntil(lambda: desk.heading() is not None)
        ask_for_what_is_not_there()
        desk.press("New cancellation")
        desk.qtbot.waitUntil(lambda: desk.heading() is None)
        ask_for_what_is_not_there()


@no_such_row
def test_what_a_desk_records(open_desk: OpenDesk, service: Service) -> None:
    """The fields for a ticket and a reason, their switches, and the list of reasons."""
    Settings().records_ticket = Settings().records_reason = True
    Settings().reasons = ("Customer asked for it", "Test order")
    desk = open_desk(service.address)
    desk.find(QComboBox, "Reason").showPopup()
    ask_for_what_is_not_there()
    desk.find(QComboBox, "Reason").hidePopup()
    desk.press("Settings")
    ask_for_what_is_not_there()
    for name in ("Record a ticket number", "Record a reason"):
        desk.find(QCheckBox, name).click()
    desk.press("Close")
    ask_for_what_is_not_there()


@no_such_row
def test_practice_window(qtbot: QtBot, tmp_path: Path) -> None:
    """The window of practice mode has a list of orders."""
    run = PracticeRun(folders_in(tmp_path))
    desk = Desk(qtbot, run)
    add_practice(desk.window)
    desk.qtbot.waitUntil(lambda: desk.sees(QListWidget, "Practice orders"))
    ask_for_what_is_not_there()
    run.close()
