"""The last attempts of this computer stand below the form, masked, and can be used again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.desk import HEADINGS, Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE, folders_in
from tests.support.service import CANCELLED, Service, reply
from tests.support.steps import cancel, fields
from tests.support.text_size import text_times
from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import Address
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Outcome, Refused, Unknown
from xb_desktop.practice.practice_run import PracticeRun

LIST = "Last attempts"
OUTCOMES: tuple[Outcome, ...] = (
    Cancelled(Cause.CONFIRMED, 200),
    Unknown(Cause.SERVICE_FAULT, 500),
    NotSent(Cause.NO_KEY),
    Refused(Cause.NOT_FOUND, 404),
)


def write(folder: Path, address: Address) -> None:
    """Put one attempt of each outcome on record, as an earlier run did."""
    journal = Journal(folder / "data")
    for number, outcome in enumerate(OUTCOMES):
        journal.add(Order(f"{number}{EMAIL}", f"{REFERENCE[:-1]}{number}"), address, outcome)
    journal.close()


def rows(desk: Desk) -> list[str]:
    """Return the rows of the list, once it is there."""
    desk.qtbot.waitUntil(lambda: desk.sees(QListWidget, LIST))
    listed = desk.find(QListWidget, LIST)
    return [listed.item(row).text() for row in range(listed.count())]


def test_three_attempts_are_listed_masked_and_the_newest_first(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """Neither an address nor a whole reference can be read over somebody's shoulder."""
    write(tmp_path, service.address)
    found = rows(open_desk(service.address))
    assert [row.split()[0] for row in found] == ["…d523", "…d522", "…d521"]
    assert ["Not cancelled" in found[0], "Not sent" in found[1], "Unknown" in found[2]] == [
        True
    ] * 3
    assert all("***@example.com" in row and EMAIL not in row for row in found)
    assert not any(row.startswith(HEADINGS) for row in found)


def test_no_outcome_is_cut_off(
    open_desk: OpenDesk, service: Service, tmp_path: Path, qapp: QApplication
) -> None:
    """In a narrow window with large text, rows become taller, and the list with them."""
    del qapp
    with text_times(2):
        write(tmp_path, service.address)
        desk = open_desk(service.address)
        desk.window.resize(360, 480)
        assert len(rows(desk)) == 3
        listed = desk.find(QListWidget, LIST)

        def is_whole(row: int) -> bool:
            item = listed.item(row)
            place = listed.visualItemRect(item)
            room = QRect(0, 0, place.width() - listed.iconSize().width(), 1000)
            needed = listed.fontMetrics().boundingRect(
                room, Qt.TextFlag.TextWordWrap.value, item.text()
            )
            fits = place.height() >= needed.height() > listed.fontMetrics().lineSpacing()
            return fits and listed.viewport().rect().contains(place)

        desk.qtbot.waitUntil(lambda: all(is_whole(row) for row in range(3)))


def test_an_attempt_at_another_address_says_so(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """A live order is not taken for one of a test."""
    write(tmp_path, Address.parse("https://xb.acme.example"))
    assert all(row.endswith(", at xb.acme.example") for row in rows(open_desk(service.address)))


def test_no_address_is_said_in_practice_mode(qtbot: QtBot, tmp_path: Path) -> None:
    """The practice service has another port in each run, which means nothing to anybody."""
    run = PracticeRun(folders_in(tmp_path))
    write(tmp_path, Address.parse("http://127.0.0.1:35765"))
    found = rows(Desk(qtbot, run))
    assert all(row.endswith("***@example.com") for row in found), found
    run.close()


def test_use_again_replaces_the_whole_form_and_sends_nothing(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """Selecting a row does nothing; the button, or two clicks, fill in what the row is about."""
    write(tmp_path, service.address)
    desk = open_desk(service.address)
    rows(desk)
    desk.fill("joe@example.com", "XS_1234567")
    assert not desk.find(QPushButton, "Use again").isEnabled()
    desk.find(QListWidget, LIST).setCurrentRow(1)
    assert fields(desk) == ("joe@example.com", "XS_1234567")
    desk.press("Use again")
    assert fields(desk) == (f"2{EMAIL}", REFERENCE)
    assert desk.window.focusWidget() is desk.find(QPushButton, "Cancel order")
    assert not desk.sees(QPushButton, "Yes, cancel order")
    assert service.posts == []


def test_nothing_is_filled_in_while_an_attempt_is_out(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """The form shows the order that is being cancelled, whatever is pressed beside it."""
    write(tmp_path, service.address)
    desk = open_desk(service.address)
    rows(desk)
    desk.find(QListWidget, LIST).setCurrentRow(0)
    desk.fill(EMAIL, REFERENCE)
    desk.press("Cancel order")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "No, keep order"))
    desk.find(QPushButton, "Use again").click()
    assert fields(desk) == (EMAIL, REFERENCE)
    desk.press("No, keep order")


def test_each_outcome_comes_into_the_list(open_desk: OpenDesk, service: Service) -> None:
    """Without a journal there is no list; with the first outcome there is."""
    desk = open_desk(service.address)
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    QApplication.processEvents()
    assert not desk.sees(QListWidget, LIST)
    cancel(desk)
    assert "Cancelled" in rows(desk)[0]


def test_the_list_makes_room_for_an_outcome_only_where_it_has_to(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    """On a screen that is too small for both, the outcome is what counts."""
    with Service(reply(200, CANCELLED), reply(200, CANCELLED)) as service:
        write(tmp_path, service.address)
        desk = open_desk(service.address)
        rows(desk)
        cancel(desk)
        assert desk.sees(QListWidget, LIST)
        desk.press("New cancellation")
        screen = desk.window.screen().availableGeometry()
        desk.window.move(screen.left(), screen.bottom() - 420)
        desk.window.resize(460, 400)
        cancel(desk)
        desk.qtbot.waitUntil(lambda: not desk.sees(QListWidget, LIST))
        desk.press("New cancellation")
        desk.qtbot.waitUntil(lambda: desk.sees(QListWidget, LIST))


def test_the_tick_is_there_for_a_reference_of_the_usual_form(
    open_desk: OpenDesk, service: Service
) -> None:
    """Any other reference has none, and an unfinished one neither."""
    desk = open_desk(service.address)
    line = desk.window.page.form.reference.line

    def is_ticked() -> bool:
        return "\N{CHECK MARK}" in desk.texts()

    assert not is_ticked()
    desk.qtbot.keyClicks(line, REFERENCE[:-1])
    assert not is_ticked()
    desk.qtbot.keyClick(line, Qt.Key.Key_2)
    assert is_ticked()
    line.setText("XS_1234567")
    assert not is_ticked()


def test_what_is_recorded_is_no_markup_in_a_tooltip(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """Other programs can write to the journal: Qt would show a picture from wherever it names."""
    reference = '<img src="//host/picture.png">&lt;XB_1'
    journal = Journal(tmp_path / "data")
    journal.add(Order(EMAIL, reference), service.address, NotSent(Cause.NO_KEY))
    journal.close()
    desk = open_desk(service.address)
    rows(desk)
    tool_tip = desk.find(QListWidget, LIST).item(0).toolTip()
    shown = QTextDocument()
    if GuiQt.mightBeRichText(tool_tip):
        shown.setHtml(tool_tip)
    else:
        shown.setPlainText(tool_tip)
    assert shown.toPlainText().startswith(f"{reference} at {service.address}, ")
