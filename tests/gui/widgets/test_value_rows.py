"""Captions and their values are whole in every width, at every size and in both directions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.service import Service, reply
from tests.support.service import order as service_order
from tests.support.steps import dialog_above, reads, submit
from tests.support.text_size import text_times
from xb_desktop.gui.widgets.exact_label import ExactLabel
from xb_desktop.gui.widgets.labels import plain_label
from xb_desktop.gui.widgets.value_rows import ValueRows

LONG = f"{'very.long.' * 6}jane@subdomain.of.a.company.example"


@pytest.fixture(params=[1, 2], ids=["usual text", "large text"])
def text_size(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Have the system's text at its usual size and at twice of that."""
    del qapp
    with text_times(request.param):
        yield


@pytest.fixture(params=Qt.LayoutDirection, ids=lambda it: it.name)
def direction(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Have the system read in each direction."""
    qapp.setLayoutDirection(request.param)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


pytestmark = pytest.mark.usefixtures("text_size", "direction")


def places(rows: QWidget) -> list[tuple[QLabel, QRect]]:
    """Return the visible labels and where they are in the rows."""
    labels = [label for label in rows.findChildren(QLabel) if label.isVisible()]
    return [(it, QRect(it.mapTo(rows, it.rect().topLeft()), it.size())) for it in labels]


def are_whole(rows: QWidget) -> bool:
    """Whether each text has the room that it needs, in the rows and apart from the others."""
    found = places(rows)
    for number, (label, place) in enumerate(found):
        if not rows.rect().contains(place) or label.height() < label.heightForWidth(label.width()):
            return False
        if not label.wordWrap() and label.width() < label.minimumSizeHint().width():
            return False
        if any(place.intersects(other) for _, other in found[number + 1 :]):
            return False
    return bool(found)


@pytest.mark.parametrize("width", [200, 312, 360, 520, 900])
def test_values_are_whole(qtbot: QtBot, width: int) -> None:
    """Beside their captions where there is room for both, else below them."""
    window, rows = QWidget(), ValueRows()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(rows)
    column.addStretch(1)
    values = [ExactLabel(is_selectable=True) for _ in range(3)]
    for caption, value in zip(("Customer", "Order", "Ticket"), values, strict=True):
        rows.add_row(caption, value, plain_label(f"{caption} as the service knows it"))
    rows.show_value(values[0], LONG)
    rows.show_value(values[1], REFERENCE)
    rows.show_value(values[2], "")
    window.resize(width, 900)
    window.show()
    qtbot.waitUntil(lambda: are_whole(rows))
    assert window.width() == width
    shown = [label.text() for label, _ in places(rows)]
    assert "Ticket" not in shown
    assert values[1].accessibleName() == f"Order: {REFERENCE}"


def test_the_values_of_question_and_outcome_are_whole(open_desk: OpenDesk) -> None:
    """At 360 x 480, which is small for twice the text size."""
    with Service(reply(200, service_order(REFERENCE, EMAIL)), reply(500)) as service:
        desk = open_desk(service.address, looks_up=True)
        desk.window.resize(360, 480)
        submit(desk)
        reads(desk, "Type: Buy")
        question = dialog_above(desk)
        question.resize(360, 480)
        [rows] = question.findChildren(ValueRows)
        desk.qtbot.waitUntil(lambda: question.width() == 360 and are_whole(rows))
        desk.controller.flow.looks_up = False
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Outcome unknown")
        [told] = desk.controller.outcome.findChildren(ValueRows)
        desk.qtbot.waitUntil(lambda: desk.window.width() == 360 and are_whole(told))
