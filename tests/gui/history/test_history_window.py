"""The history: opened, searched, filtered, sorted, read in full, and left for the form."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QTableView

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.look_back import LookBack
from tests.support.order_service import Answer
from tests.support.order_service import Service as OrderService
from tests.support.past import Past, write_past
from tests.support.service import Service
from tests.support.steps import cancel, fields, send, submit
from xb_desktop.gui.history import history_window
from xb_desktop.gui.history.history_window import HistoryWindow
from xb_desktop.history import search_index
from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import Address
from xb_desktop.system.data_folder import SEARCH_INDEX

HERE = Past("").api_address
"""Rows of it are put to the address of the test's service."""
ROWS = (
    Past("XB_old", days_ago=40, outcome="refused", detail="declined: Too late", operator="Ben"),
    Past("XB_unsent", days_ago=20, outcome="not_sent", detail="no_key", ticket="#48213"),
    Past("XB_doubtful", days_ago=2, outcome="unknown", detail="service_fault", reason="Twice"),
    Past("XB_new", email_address="zoe@example.com", api_address="https://xb.example.com"),
)
REFERENCES = [row.reference for row in reversed(ROWS)]


def look_back(open_desk: OpenDesk, address: Address, tmp_path: Path) -> LookBack:
    """Open the history of a journal with a past, at the service's address."""
    rows = [
        row if row.api_address != HERE else replace(row, api_address=str(address)) for row in ROWS
    ]
    write_past(tmp_path / "data", rows)
    return LookBack(open_desk(address))


@pytest.fixture
def past(open_desk: OpenDesk, service: Service, tmp_path: Path) -> LookBack:
    """Return the open history of four attempts."""
    return look_back(open_desk, service.address, tmp_path)


def test_the_newest_attempt_comes_first_with_all_that_is_told(past: LookBack) -> None:
    """When, outcome, reference, address, ticket, reason, operator and place."""
    assert past.column("Order reference") == REFERENCES
    assert past.column("Outcome") == ["Cancelled", "Unknown", "Not sent", "Not cancelled"]
    assert past.column("Email address")[0] == "zoe@example.com"
    assert past.column("Ticket") == ["", "", "#48213", ""]
    assert past.column("Reason") == ["", "Twice", "", ""]
    assert past.column("Operator") == ["ann", "ann", "ann", "Ben"]
    assert past.column("Place")[0] == "xb.example.com"
    assert past.reads("4 attempts")


def test_ctrl_h_opens_it(open_desk: OpenDesk, service: Service) -> None:
    """From any field of the form."""
    desk = open_desk(service.address)
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Search history"))
    assert desk.find(QLineEdit, "Search history").window() is not desk.window


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("DOUBT", ["XB_doubtful"]),
        ("8213", ["XB_unsent"]),
        ("late ben", []),
        ("too late", ["XB_old"]),
        ("zoe@", ["XB_new"]),
        ("twice", ["XB_doubtful"]),
    ],
)
def test_a_part_of_anything_is_found_as_it_is_typed(
    past: LookBack, text: str, found: list[str]
) -> None:
    """Reference, address, ticket, reason and message."""
    past.search(text)
    if found:
        assert past.column("Order reference") == found
    else:
        assert past.reads("No attempt matches")


def test_how_many_there_are_is_said_once(past: LookBack, monkeypatch: pytest.MonkeyPatch) -> None:
    """Again when somebody searches, but not where the same rows are read anew."""
    said: list[str] = []
    monkeypatch.setattr(history_window, "announce", lambda _, sentence: said.append(sentence))
    past.desk.qtbot.waitUntil(lambda: said == ["4 attempts"])
    with past.desk.qtbot.waitSignal(past.window._reader.counted):
        past.window.refresh()
    assert past.reads("4 attempts")
    assert not past.window._announcing.isActive()
    past.search("XB_")
    past.desk.qtbot.waitUntil(lambda: said == ["4 attempts"] * 2)


def test_filters_hold_together_and_can_be_taken_away(past: LookBack) -> None:
    """Without a match, it is said what to do, and a button does it."""
    past.choose("Time", "Last 30 days")
    assert past.column("Order reference") == REFERENCES[:3]
    past.choose("Outcome", "Not sent")
    assert past.column("Order reference") == ["XB_unsent"]
    past.choose("Operator", "Ben")
    assert past.reads("No attempt matches")
    assert not past.desk.sees(QTableView, "Attempts")
    past.desk.press("Show all attempts")
    past.wait()
    assert past.column("Order reference") == REFERENCES
    past.choose("Place", "xb.example.com")
    assert past.column("Order reference") == ["XB_new"]


def test_an_empty_history_says_what_will_be_in_it(open_desk: OpenDesk, service: Service) -> None:
    """It offers no button that leads nowhere."""
    past = LookBack.__new__(LookBack)
    desk = past.desk = open_desk(service.address)
    desk.press("History")
    desk.qtbot.waitUntil(lambda: any("No attempt is recorded" in text for text in desk.texts()))
    assert not desk.sees(QPushButton, "Show all attempts")
    assert not desk.find(QPushButton, "Export").isEnabled()


def test_nothing_is_read_beside_the_first_rows(
    past: LookBack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What can be filtered by, and how many rows there are, takes long in a large journal."""
    window = past.window
    window.close()
    past.wait()
    background = past.desk.window._background
    run, begun = background.run, []

    def count_and_run(*work: Any) -> None:
        begun.append(work)
        run(*work)

    monkeypatch.setattr(background, "run", count_and_run)
    window.open()
    assert len(begun) == 1
    past.wait()
    assert past.column("Order reference") == REFERENCES
    assert past.desk.find(QComboBox, "Operator").count() == 3


def test_an_index_that_nobody_waits_for_is_stopped(past: LookBack) -> None:
    """Opening the history again does not leave the first one to itself: the program would wait."""
    reader = past.window._reader
    first = reader._index_stop
    past.window.open()
    assert first.is_set
    past.wait()
    assert not reader._index_stop.is_set


@pytest.mark.parametrize("column", range(8))
def test_every_column_sorts_both_ways(past: LookBack, column: int) -> None:
    """By a click on its header, or by the menu of the table."""
    table = past.table
    title = table.model().headerData(column, Qt.Orientation.Horizontal)
    table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    past.wait()
    upwards = past.column("Order reference")
    (action,) = [it for it in table.context_menu().actions() if it.text() == f"Sort by {title}"]  # type: ignore[attr-defined]
    assert action.isChecked()
    action.trigger()
    past.wait()
    assert past.column("Order reference") == upwards[::-1]


def test_all_of_an_attempt_is_told_and_copied_as_one_line(past: LookBack) -> None:
    """The line is that of the panel: the address masked, the time in UTC."""
    past.select(3)
    for text in ("XB_old", EMAIL, "The service said: Too late", "it did not cancel it", "UTC"):
        assert past.reads(text), text
    past.desk.press("Copy receipt")
    copied = QApplication.clipboard().text()
    assert copied.startswith("Not cancelled | XB_old | 127.0.0.1")
    assert "j***@example.com" in copied
    assert EMAIL not in copied
    assert "\n" not in copied
    QApplication.clipboard().clear()
    past.desk.qtbot.keyClick(past.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == copied


def test_use_again_fills_in_the_form_and_sends_nothing(past: LookBack, service: Service) -> None:
    """Email address and reference of the selected attempt."""
    past.select(3)
    window = past.table.window()
    button = next(
        it for it in window.findChildren(QPushButton) if it.accessibleName() == "Use again"
    )
    past.desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    past.desk.qtbot.waitUntil(lambda: fields(past.desk) == (EMAIL, "XB_old"))
    assert not service.requests


def test_only_an_unknown_attempt_can_be_checked_and_none_of_them_deleted(past: LookBack) -> None:
    """What would do nothing is not there; what warns stays."""
    past.select(0)
    assert not past.desk.sees(QPushButton, "Check order")
    assert past.desk.find(QPushButton, "Delete").isEnabled()
    past.select(1)
    assert past.desk.sees(QPushButton, "Check order")
    assert not past.desk.find(QPushButton, "Delete").isEnabled()


def test_a_check_settles_an_unknown_attempt(open_desk: OpenDesk, tmp_path: Path) -> None:
    """Row, details and journal say at once what the service says."""
    with OrderService() as service:
        service.will_say_of_orders(p2POrderStatus="Cancelled")
        past = look_back(open_desk, Address.parse(service.address), tmp_path)
        past.select(1)
        past.desk.press("Check order")
        past.desk.qtbot.waitUntil(lambda: past.column("Outcome")[1] == "Cancelled", timeout=5000)
        assert past.column("Order reference") == REFERENCES
        assert past.table.currentIndex().row() == 1
        assert not past.desk.sees(QPushButton, "Check order")


def test_a_check_says_to_wait_while_an_answer_is_out(open_desk: OpenDesk, tmp_path: Path) -> None:
    """Trying again is not called safe as long as the order may still be cancelled."""
    let_go = threading.Event()
    with OrderService() as service:
        service.will_answer(Answer(held=let_go))
        address = Address.parse(service.address)
        write_past(
            tmp_path / "data", [Past(REFERENCE, outcome="unknown", api_address=service.address)]
        )
        past = LookBack(open_desk(address))
        send(past.desk)
        service.wait_for_cancellation()
        past.select(past.column("Outcome").index("Unknown"))
        window = past.table.window()
        checks = [it for it in window.findChildren(QPushButton) if it.isVisible()]
        next(it for it in checks if it.accessibleName() == "Check order").click()
        past.desk.qtbot.waitUntil(lambda: past.reads("may still arrive"), timeout=5000)
        assert not past.reads("trying again is safe")
        let_go.set()
        past.desk.wait_for_heading("Order cancelled")


def test_cells_are_read_with_their_column_and_the_first_says_the_row(past: LookBack) -> None:
    """Empty values are not read."""
    assert past.said(1, 1) == "Outcome: Unknown"
    assert past.said(1, 2) == "Order reference: XB_doubtful"
    row = past.said(1, 0)
    assert row.startswith("When: ")
    for text in ("Outcome: Unknown", "Order reference: XB_doubtful", "Reason: Twice"):
        assert text in row
    assert "Ticket" not in row
    table = QAccessible.queryAccessibleInterface(past.table)
    names = [table.child(at).text(QAccessible.Text.Name) for at in range(table.childCount())]
    assert {"Outcome: Unknown", row} <= set(names)


def test_screen_readers_read_from_above(past: LookBack) -> None:
    """The attempts before what is told of one of them, and each filter with what it is for."""
    past.select(0)
    names = [
        name for name in spoken(QAccessible.queryAccessibleInterface(past.table.window())) if name
    ]
    places = [names.index(it) for it in ("Search history", "Attempts", "Copy receipt", "Export")]
    assert places == sorted(places)
    box = QAccessible.queryAccessibleInterface(past.desk.find(QComboBox, "Outcome"))
    assert box.text(QAccessible.Text.Description) == "Outcome"


def spoken(part: QAccessibleInterface) -> Iterator[str]:
    """Return the names of a part and of all in it, in the order of a screen reader's tree."""
    yield part.text(QAccessible.Text.Name)
    for at in range(part.childCount()):
        child = part.child(at)
        if child is not None and child.isValid():
            yield from spoken(child)


def test_a_new_attempt_appears_by_itself(past: LookBack) -> None:
    """The selection stays where it was."""
    past.select(1)
    cancel(past.desk)
    past.desk.qtbot.waitUntil(lambda: past.column("Order reference")[0] == REFERENCE, timeout=5000)
    assert past.table.currentIndex().row() == 2
    assert past.reads("XB_doubtful")


def test_more_rows_are_read_where_they_are_scrolled_to(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """However many there are, the first are there at once."""
    write_past(tmp_path / "data", [Past(f"XB_{number}") for number in range(250)])
    past = LookBack(open_desk(service.address))
    assert len(past.column("When")) == 100
    past.desk.qtbot.waitUntil(lambda: past.reads("250 attempts"))
    for count in (200, 250):
        past.table.scrollToBottom()
        past.desk.qtbot.waitUntil(lambda count=count: len(past.column("When")) == count)  # type: ignore[misc]
    assert past.column("Order reference")[-1] == "XB_0"


def test_an_unreadable_journal_is_said(past: LookBack, tmp_path: Path) -> None:
    """What was shown before is not taken for what is there."""
    (tmp_path / "data" / "journal.sqlite3").write_bytes(b"no database at all" * 50)
    past.search("x")
    assert past.reads("The journal cannot be read")


def test_esc_empties_the_search_then_closes(past: LookBack) -> None:
    """The window of the orders stays."""
    past.search("zoe")
    window = past.table.window()
    past.desk.qtbot.keyClick(window, Qt.Key.Key_Escape)
    past.wait()
    assert past.column("Order reference") == REFERENCES
    past.desk.qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert past.desk.window.isVisible()


def answer(desk: Desk, name: str) -> None:
    """Press a button of the question that is open."""
    desk.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    box = QApplication.activeModalWidget()
    assert box is not None
    button = next(it for it in box.findChildren(QPushButton) if it.text().replace("&", "") == name)
    button.click()


def test_one_attempt_is_deleted_after_a_question(past: LookBack, tmp_path: Path) -> None:
    """No is the default; the list of the main window follows."""
    past.select(0)
    past.desk.press("Delete")
    answer(past.desk, "Keep attempt")
    past.wait()
    assert past.column("Order reference") == REFERENCES
    past.desk.press("Delete")
    answer(past.desk, "Delete attempt")
    past.desk.qtbot.waitUntil(lambda: past.reads("Deleted: 1"), timeout=5000)
    past.wait()
    assert past.column("Order reference") == REFERENCES[1:]
    assert past.reads("Deleted: 1")
    assert b"zoe@example.com" not in (tmp_path / "data" / "journal.sqlite3").read_bytes()


def test_after_a_deletion_everything_is_found_as_fast_as_before(
    past: LookBack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The search index is made anew at once, and nobody is offered who has no attempt any more."""
    monkeypatch.setattr(search_index, "ROWS_WITHOUT", 1)
    past.select(3)
    past.desk.press("Delete")
    answer(past.desk, "Delete attempt")
    past.desk.qtbot.waitUntil(lambda: past.reads("Deleted: 1"), timeout=5000)
    past.desk.qtbot.waitUntil((tmp_path / "data" / SEARCH_INDEX).exists, timeout=5000)
    past.wait()
    operators = past.desk.find(QComboBox, "Operator")
    assert [operators.itemText(at) for at in range(operators.count())] == ["All operators", "ann"]


def test_the_focus_does_not_fall_on_a_button_that_deletes(past: LookBack) -> None:
    """What had it is gone: the button of a deleted attempt, then the table without a row."""
    past.select(0)
    delete = past.desk.find(QPushButton, "Delete")
    delete.setFocus()
    past.desk.press("Delete")
    answer(past.desk, "Delete attempt")
    past.desk.qtbot.waitUntil(lambda: past.reads("Deleted: 1"), timeout=5000)
    past.wait()
    assert not delete.isVisible()
    window = past.window
    assert window.focusWidget() is past.table
    past.search("nothing like this")
    assert window.focusWidget() is past.desk.find(QLineEdit, "Search history")


def test_all_are_deleted_but_the_unknown(past: LookBack, tmp_path: Path) -> None:
    """The question says what is kept, and what this does not reach."""
    past.desk.press("Delete all")
    past.desk.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    said = " ".join(past.desk.texts())
    for text in ("cannot be undone", "backups", "exported files", "unknown outcome are kept"):
        assert text in said, text
    answer(past.desk, "Delete all attempts")
    past.desk.qtbot.waitUntil(
        lambda: past.column("Order reference") == ["XB_doubtful"], timeout=5000
    )
    journal = Journal(tmp_path / "data")
    assert [row.order_reference for row in journal.recent(9)] == ["XB_doubtful"]
    journal.close()


def test_nothing_goes_on_once_the_program_ends(
    qapp: QApplication, past: LookBack, tmp_path: Path
) -> None:
    """What waits for an order would wait for ever; a search index would be built to its end."""
    window = past.table.window()
    assert isinstance(window, HistoryWindow)
    submit(past.desk)
    past.desk.qtbot.waitUntil(lambda: past.desk.sees(QPushButton, "No, keep order"))
    window._deletion._begin(lambda deletion: deletion.delete_all())
    window._reader.read_choices()
    assert QMetaObject.invokeMethod(qapp, "aboutToQuit")
    past.desk.qtbot.waitUntil(lambda: not past.desk.window._background.is_busy)
    assert window._reader._index_stop.is_set
    assert len(Journal(tmp_path / "data").recent(9)) == 4
    past.desk.press("No, keep order")


def test_it_fits_into_a_narrow_window(past: LookBack) -> None:
    """Its filters stand in two lines there, each wide enough to read what is chosen."""
    window = past.table.window()
    window.resize(360, 480)
    past.desk.qtbot.waitUntil(lambda: window.width() == 360)
    names = ("Outcome", "Place", "Operator", "Time")
    boxes = [past.desk.find(QComboBox, name) for name in names]
    past.desk.qtbot.waitUntil(lambda: len({box.y() for box in boxes}) == 2)
    assert all(
        box.fontMetrics().horizontalAdvance(box.currentText()) < box.width() for box in boxes
    )
    window.resize(800, 600)
    past.desk.qtbot.waitUntil(lambda: len({box.y() for box in boxes}) == 1)


def test_an_empty_history_offers_nothing_that_does_nothing(
    open_desk: OpenDesk, service: Service
) -> None:
    """There is nothing to select, to export or to delete."""
    past = LookBack(open_desk(service.address))
    past.desk.qtbot.waitUntil(lambda: past.reads("No attempt is recorded on this computer yet."))
    assert not past.reads("Select an attempt")
    for name in ("Export", "Delete all"):
        assert not past.desk.find(QPushButton, name).isEnabled()
