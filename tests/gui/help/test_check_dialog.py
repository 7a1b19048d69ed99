"""The check of this computer in the window: read, copied, and made again."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import folders_in
from tests.support.pixels import PALETTES, TEXT, Pixels, system_palette
from tests.support.policy import set_policy
from tests.support.service import Service
from tests.support.steps import dialog_above, reads
from xb_desktop.check import checks
from xb_desktop.check.result import Level, Name, Result
from xb_desktop.check.run import Check
from xb_desktop.check.subject import Subject
from xb_desktop.gui.help.check_dialog import CheckDialog
from xb_desktop.gui.help.check_row import level_word, title
from xb_desktop.practice.practice_run import PracticeRun

RESULTS = (
    Result(Name.SCREEN, Level.OK, "A window can be opened."),
    Result(Name.KEYCHAIN, Level.FAULT, "The keychain is locked.", "Unlock it."),
    Result(Name.CLOCK, Level.WARNING, "The clock is 3 min behind the service's.", "Set it."),
)
TEXTS = [
    "Screen: OK. A window can be opened.",
    "Keychain: Fault. The keychain is locked. Unlock it.",
    "Clock: Warning. The clock is 3 min behind the service's. Set it.",
]
SUMMARY = "This computer is not fit to cancel orders as it is: Keychain."


class Computer:
    """What is checked in place of this computer; `results` can be changed between two checks."""

    def __init__(self) -> None:
        self.results: tuple[Result, ...] = RESULTS
        self.subjects: list[Subject] = []
        self.may_answer = threading.Event()
        self.may_answer.set()

    def check(self, subject: Subject) -> tuple[Result, ...]:
        """Return what is to be found, once it may be."""
        self.subjects.append(subject)
        self.may_answer.wait(20)
        return self.results


@pytest.fixture
def computer(monkeypatch: pytest.MonkeyPatch) -> Computer:
    """Return the only thing that is checked."""
    made = Computer()
    names = tuple(result.name for result in RESULTS)
    monkeypatch.setattr(checks, "CHECKS", (Check(names, made.check),))
    return made


def choose_check(desk: Desk) -> None:
    """Choose the entry of the menu Help."""
    found = [it for it in desk.menus.help.actions() if it.text() == "&Check this computer…"]
    found[0].trigger()


@pytest.fixture
def desk(open_desk: OpenDesk, service: Service, computer: Computer) -> Desk:
    """Return a window above which the report can be read."""
    del computer
    opened = open_desk(service.address)
    choose_check(opened)
    reads(opened, SUMMARY)
    return opened


def lines() -> list[QLabel]:
    """Return the texts of the report, one for each check."""
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    titles = tuple(f"{title(name)}: " for name in Name)
    labels = [it for it in dialog.findChildren(QLabel) if it.isVisibleTo(dialog)]
    return [it for it in labels if it.text().startswith(titles)]


def test_each_check_is_one_text_with_its_level_in_words(desk: Desk) -> None:
    """Also for screen readers, which find no second text beside it."""
    assert [label.text() for label in lines()] == TEXTS
    name = QAccessible.Text.Name
    for label in lines():
        parent = label.parentWidget()
        assert parent is not None
        row = QAccessible.queryAccessibleInterface(parent)
        children = [row.child(index) for index in range(row.childCount())]
        assert [it.text(name) for it in children if it.text(name)] == [label.text()]
    assert desk.heading() is None


def test_every_level_and_check_has_its_words() -> None:
    """A new one is not forgotten."""
    assert len({title(name) for name in Name}) == len(Name)
    assert len({level_word(level) for level in Level}) == len(Level)


def test_it_is_about_the_address_in_use(desk: Desk, service: Service, computer: Computer) -> None:
    """And about the folder and the settings of this run."""
    [subject] = computer.subjects
    assert (subject.address, subject.is_practice) == (service.address, False)
    run = desk.window._run
    assert (subject.data_folder, subject.former_folder) == (run.data_folder, run.former_folder)
    assert subject.settings_are_readable


def test_it_is_about_the_settings_that_the_window_goes_by(
    open_desk: OpenDesk, service: Service, computer: Computer
) -> None:
    """Also where the organisation has changed them since: they count from the next start on."""
    set_policy(look_up=False)
    desk = open_desk(service.address)
    set_policy(look_up="yes")
    choose_check(desk)
    reads(desk, SUMMARY)
    [subject] = computer.subjects
    assert subject.policy is desk.window._run.policy
    assert subject.policy is not None
    assert subject.policy.problems == ()


def test_the_report_is_copied(desk: Desk) -> None:
    """As the command prints it, and the window says so."""
    desk.press("Copy report")
    reads(desk, "The report has been copied to the clipboard.")
    assert QApplication.clipboard().text().splitlines() == [
        "ok       screen       A window can be opened.",
        "fault    keychain     The keychain is locked. Unlock it.",
        "warning  clock        The clock is 3 min behind the service's. Set it.",
    ]


def test_it_is_checked_again(desk: Desk, computer: Computer) -> None:
    """What was put right meanwhile is seen; while it is checked, nothing old can be copied."""
    computer.may_answer.clear()
    computer.results = tuple(Result(it.name, Level.OK, "Fine.") for it in RESULTS)
    desk.press("Check again")
    reads(desk, "This computer is being checked.")
    assert lines() == []
    assert not desk.find(QPushButton, "Copy report").isEnabled()
    assert not desk.find(QPushButton, "Check again").isEnabled()
    computer.may_answer.set()
    reads(desk, "This computer is fit to cancel orders.", "Screen: OK. Fine.")
    assert len(lines()) == len(RESULTS)


def test_it_can_be_closed_while_it_is_checked(desk: Desk, computer: Computer) -> None:
    """And opened again, without a second check at the same time; the window goes on."""
    computer.may_answer.clear()
    desk.press("Check again")
    desk.press("Close")
    desk.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    choose_check(desk)
    reads(desk, "This computer is being checked.")
    computer.may_answer.set()
    reads(desk, SUMMARY)
    assert len(computer.subjects) == 2
    assert desk.errors == []


def test_a_warning_is_no_fault(open_desk: OpenDesk, service: Service, computer: Computer) -> None:
    """The first sentence says so, and what it is about."""
    computer.results = (RESULTS[0], RESULTS[2])
    desk = open_desk(service.address)
    choose_check(desk)
    reads(desk, "Orders can be cancelled on this computer, but see: Clock.")


def test_parts_that_cannot_be_loaded(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dialog says so, and can be closed."""

    def fail(_: Subject) -> NoReturn:
        raise ImportError

    monkeypatch.setattr("xb_desktop.gui.help.check_dialog._results", fail)
    desk = open_desk(service.address)
    choose_check(desk)
    reads(desk, "XB Desktop could not run the check.")
    desk.press("Close")


def test_every_button_has_a_letter_of_its_own(desk: Desk) -> None:
    """Among those that can be seen with it."""
    buttons = dialog_above(desk).findChildren(QPushButton)
    letters = [QKeySequence.mnemonic(button.text()).toString() for button in buttons]
    assert all(letters)
    assert len(set(letters)) == len(letters) == 3


@pytest.mark.parametrize("name", PALETTES)
def test_every_text_can_be_read_in_every_palette(
    open_desk: OpenDesk, service: Service, computer: Computer, name: str
) -> None:
    """On its tint, too."""
    del computer
    with system_palette(name):
        desk = open_desk(service.address)
        choose_check(desk)
        reads(desk, SUMMARY)
        seen = Pixels(dialog_above(desk))
        assert [label.text() for label in lines() if seen.text(label) < TEXT] == []


@pytest.mark.usefixtures("large_text")
def test_nothing_is_beyond_the_edge_with_large_text(desk: Desk) -> None:
    """At 360 x 480, long words are broken."""
    dialog = dialog_above(desk)
    dialog.resize(360, 480)
    parts: list[QWidget] = [*lines(), *dialog.findChildren(QPushButton)]

    def right_edges() -> list[int]:
        return [part.mapTo(dialog, QPoint(part.width(), 0)).x() for part in parts]

    desk.qtbot.waitUntil(lambda: dialog.width() == 360 and max(right_edges()) <= 360)


def test_the_whole_check_in_practice(qtbot: QtBot, tmp_path: Path) -> None:
    """With every check that practice has, as the program makes them beside its window."""
    run = PracticeRun(folders_in(tmp_path))
    desk = Desk(qtbot, run)
    choose_check(desk)
    desk.qtbot.waitUntil(lambda: len(lines()) > 0, timeout=30_000)
    found = {label.text().partition(":")[0]: label.text() for label in lines()}
    assert found["Practice cancellation"].startswith("Practice cancellation: OK.")
    assert found["Journal"].startswith("Journal: OK.")
    assert "Keychain" not in found
    assert desk.errors == []
    dialog = desk.window.findChild(CheckDialog)
    assert dialog is not None
    dialog.accept()
    run.close()
