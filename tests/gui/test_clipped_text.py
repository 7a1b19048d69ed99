"""Texts that decide something are never cut off, however long they are and whatever is beside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QStyleOptionViewItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.longer import texts_from_the_right
from tests.support.past import Past, write_past
from tests.support.scenes import (
    ACME,
    choose_from_ticket,
    open_address,
    open_check,
    open_export,
    open_guide,
    open_history,
    open_key,
    open_settings,
)
from tests.support.service import Script, Service, envelope, reply
from tests.support.steps import send, submit
from xb_desktop.gui.widgets import busy_indicator
from xb_desktop.gui.widgets.exact_label import ExactLabel
from xb_desktop.orders.named_address import MAX_NAME_LENGTH, Colour, NamedAddress
from xb_desktop.settings import Settings

LONG_EMAIL = f"{'very.long.' * 6}jane@subdomain.of.a.company.example"


def fits(label: QLabel) -> bool:
    """Whether a label is inside its window, and as tall as its text needs there."""
    parent = label.parentWidget()
    assert parent is not None
    area = parent.rect()
    return area.contains(label.geometry()) and label.height() >= label.heightForWidth(label.width())


def label_of(text: str) -> QLabel:
    """Return the visible label that begins like this."""
    [label] = [
        part
        for part in QApplication.allWidgets()
        if isinstance(part, QLabel) and part.isVisible() and part.text().startswith(text)
    ]
    return label


def test_long_candidate_is_shown_in_full(open_desk: OpenDesk, service: Service) -> None:
    """An address that is longer than the dialog is broken, not cut; a click on it chooses it."""
    desk = open_desk(service.address)
    QApplication.clipboard().setText(f"{EMAIL} {LONG_EMAIL} {REFERENCE}")
    desk.press("Paste from ticket")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Use these"))
    label = label_of(LONG_EMAIL)
    assert label.height() > label.fontMetrics().height()
    assert fits(label)
    desk.qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    assert desk.find(QRadioButton, LONG_EMAIL).isChecked()
    desk.press("Use these")
    assert desk.controller.form.email_address == LONG_EMAIL


def test_waiting_is_said_beside_the_way_out(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With Stop waiting in a narrow window, what is waited for can still be read."""
    monkeypatch.setattr(busy_indicator, "OFFER_STOP_AFTER_S", 1)
    with Service(reply(200, envelope(), after_s=3)) as service:
        desk = open_desk(service.address)
        desk.window.resize(360, 480)
        send(desk)
        desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Stop waiting"))
        label = label_of("Cancelling the order")
        desk.qtbot.waitUntil(lambda: fits(label))
        assert label.width() > desk.find(QPushButton, "Stop waiting").width()
        desk.wait_for_heading("Order cancelled")


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize("answer", [reply(200, envelope()), reply(401), reply(500)])
def test_nothing_is_cut_off_in_a_narrow_window(open_desk: OpenDesk, answer: Script) -> None:
    """At 360 x 480 and twice the text size, form, outcome and notice keep to the window's width."""
    with Service(answer) as service:
        name = "The customers' desk of Acme, Lagos office"[:MAX_NAME_LENGTH]
        Settings().addresses = (NamedAddress(name, service.address, Colour.RED),)
        desk = open_desk(service.address)
        desk.window.resize(360, 480)

        def keeps_to_the_width() -> bool:
            content = desk.window.page._scroll.widget()
            assert content is not None
            return content.width() <= desk.window.page._scroll.viewport().width()

        desk.qtbot.waitUntil(keeps_to_the_width)
        assert desk.window.width() == 360
        send(desk)
        desk.qtbot.waitUntil(lambda: desk.heading() is not None)
        desk.qtbot.waitUntil(keeps_to_the_width)
        desk.press("New cancellation")
        desk.qtbot.waitUntil(lambda: desk.heading() is None)
        desk.qtbot.waitUntil(keeps_to_the_width)


MESSAGE = "x" * 300


def is_painted_whole(label: QLabel, columns: int) -> bool:
    """Whether the text is painted up to its last line, and leaves no word beyond the edge."""
    picture = label.grab().toImage()
    ground = picture.pixel(picture.width() - 1, picture.height() - 1)
    edge = range(picture.width() - columns, picture.width())
    return not any(picture.pixel(x, y) != ground for x in edge for y in range(picture.height()))


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize("width", [360, 700])
def test_a_message_without_a_space_is_broken(open_desk: OpenDesk, width: int) -> None:
    """What the service says stands there in full, as it was said, in a window of any width."""
    with Service(reply(400, envelope(data=False, message=MESSAGE))) as service:
        desk = open_desk(service.address)
        desk.window.resize(width, 900)
        send(desk)
        desk.wait_for_heading("Not cancelled")
        label = label_of("The service's message")
        assert MESSAGE[:100] in label.text()
        desk.qtbot.waitUntil(
            lambda: fits(label) and label.height() > 3 * label.fontMetrics().height()
        )
        assert is_painted_whole(label, 1)


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize(
    ("answer", "heading"),
    [(reply(200, envelope()), "Order cancelled"), (reply(500), "Outcome unknown")],
)
def test_the_heading_is_whole_beside_the_time(
    open_desk: OpenDesk, answer: Script, heading: str
) -> None:
    """In a narrow window the time makes room for it."""
    with Service(answer) as service:
        desk = open_desk(service.address)
        desk.window.resize(360, 900)
        send(desk)
        desk.wait_for_heading(heading)
        label = label_of(heading)
        widest = max(label.fontMetrics().horizontalAdvance(word) for word in heading.split())
        desk.qtbot.waitUntil(lambda: fits(label) and label.width() >= widest)


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize("scene", [open_settings, open_key, open_export])
def test_dialogs_keep_to_the_width(
    open_desk: OpenDesk, service: Service, scene: Callable[[Desk], None]
) -> None:
    """At 360 x 480 and twice the text size, nothing is beyond the right edge."""
    Settings().addresses = (ACME,)
    Settings().records_reason = True
    desk = open_desk(service.address)
    scene(desk)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.resize(360, 480)
    parts = [part for part in dialog.findChildren(QWidget) if part.isVisibleTo(dialog)]
    texts = [part for part in parts if isinstance(part, QLabel | QAbstractButton | QListWidget)]

    def right_edges() -> list[int]:
        return [part.mapTo(dialog, QPoint(part.width(), 0)).x() for part in texts]

    desk.qtbot.waitUntil(lambda: dialog.width() == 360 and max(right_edges()) <= 360)


@pytest.mark.usefixtures("large_text")
def test_all_of_the_last_attempts_is_visible(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """In lines that break, without a bar of their own: the page scrolls."""
    outcomes = ("cancelled", "refused", "unknown")
    address = str(service.address)
    past = [Past(f"XB_{it}", 1 / 3, it, "", "customer.1@example.com", address) for it in outcomes]
    write_past(tmp_path / "data", past)
    desk = open_desk(service.address)
    desk.qtbot.waitUntil(lambda: desk.sees(QListWidget, "Last attempts"))
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    rows = desk.find(QListWidget, "Last attempts")
    desk.qtbot.waitUntil(lambda: rows.visualItemRect(rows.item(2)).isValid())
    desk.qtbot.wait(200)
    assert not rows.verticalScrollBar().isVisible()
    assert rows.viewport().rect().contains(rows.visualItemRect(rows.item(2)))


def test_an_amount_is_not_broken_within_a_number(qtbot: QtBot) -> None:
    """Between words, where that is enough; a word that is too long for a line is in several."""
    label = ExactLabel()
    qtbot.addWidget(label)
    label.setText("6,912,345.5 NGN \u2192 0.00000012 BUSD")
    width = label.fontMetrics().horizontalAdvance("6,912,345.5 NGN \u2192 0.0000")
    layout = label._lines(width)
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    texts = [label.text()[it.textStart() :][: it.textLength()].strip() for it in lines]
    assert texts == ["6,912,345.5 NGN \u2192", "0.00000012 BUSD"]
    assert label.heightForWidth(width) >= 2 * label.fontMetrics().height()
    label.setText(REFERENCE)
    assert label._lines(width).lineCount() == 2


def test_the_last_four_characters_of_a_reference_stay_together(
    open_desk: OpenDesk, service: Service
) -> None:
    """In the question, at the least width: they may have to be typed."""
    desk = open_desk(service.address)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "No, keep order"))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.resize(360, 480)
    [label] = [it for it in dialog.findChildren(ExactLabel) if it.text() == REFERENCE]
    desk.qtbot.waitUntil(lambda: label._lines(label.width()).lineCount() == 1)


@pytest.mark.usefixtures("large_text")
def test_addresses_have_their_lines_at_each_width(open_desk: OpenDesk, service: Service) -> None:
    """Rows that break in a dialog that became narrower move those below."""
    name = "The customers' desk of Acme, Lagos office"[:MAX_NAME_LENGTH]
    Settings().addresses = (NamedAddress(name, service.address, Colour.RED), ACME)
    desk = open_desk(service.address)
    open_settings(desk)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    rows = desk.find(QListWidget, "Addresses")

    def have_their_lines() -> bool:
        indexes = [rows.model().index(row, 0) for row in range(rows.count())]
        delegate, option = rows.itemDelegate(), QStyleOptionViewItem()
        needed = [delegate.sizeHint(option, index).height() for index in indexes]
        return [rows.visualRect(index).height() for index in indexes] == needed

    # Not because of another height.
    rows.setFixedHeight(rows.height())
    heights = []
    for width in (1000, 360):
        dialog.resize(width, 700)
        desk.qtbot.waitUntil(have_their_lines)
        heights.append(rows.visualRect(rows.model().index(2, 0)).bottom())
    assert heights[0] < heights[1]


def use_without_key(desk: Desk) -> None:
    """Press the button of the key dialog without having entered one, which it notes."""
    open_key(desk)
    desk.press("Save key")
    desk.qtbot.waitUntil(lambda: any("Enter the secret key first" in it for it in desk.texts()))


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize(
    "scene",
    [
        use_without_key,
        open_settings,
        open_address,
        open_export,
        open_check,
        open_guide,
        choose_from_ticket,
    ],
)
def test_dialogs_scroll_where_they_are_low(
    open_desk: OpenDesk, service: Service, scene: Callable[[Desk], None]
) -> None:
    """At 360 x 480 and twice the text size, each text has the height that it needs."""
    desk = open_desk(service.address)
    scene(desk)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.resize(360, 480)
    labels = [it for it in dialog.findChildren(QLabel) if it.isVisibleTo(dialog) and it.text()]
    desk.qtbot.waitUntil(lambda: dialog.height() == 480 and all(map(fits, labels)))


def test_what_explains_both_switches_is_indented(open_desk: OpenDesk, service: Service) -> None:
    """It begins where the explanations of the other switches do."""
    desk = open_desk(service.address)
    open_settings(desk)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    labels = [label_of(it) for it in ("The question then shows", "The form then has a field")]
    assert len({label.mapTo(dialog, QPoint()).x() for label in labels}) == 1


def test_the_label_of_the_search_begins_at_the_right(open_desk: OpenDesk, service: Service) -> None:
    """In a language that is read from there."""
    with texts_from_the_right():
        desk = open_desk(service.address)
        open_history(desk)
        search = desk.find(QLineEdit, "Search history")
        [label] = [it for it in desk._parts(QLabel) if it.buddy() is search]
        assert label.alignment() & Qt.AlignmentFlag.AlignAbsolute
        assert label.alignment() & Qt.AlignmentFlag.AlignRight
