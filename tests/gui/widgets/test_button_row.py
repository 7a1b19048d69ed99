"""No two buttons lie on each other, whatever came and went while they could not be seen."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import ORDER
from tests.support.service import Service
from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Outcome, Refused, Report, Unknown

OUTCOMES: dict[str, Outcome] = {
    "cancelled": Cancelled(Cause.CONFIRMED, 200),
    "refused": Refused(Cause.NOT_FOUND, 404),
    "key rejected": Refused(Cause.KEY_REJECTED, 401),
    "no key": NotSent(Cause.NO_KEY),
    "not sent": NotSent(Cause.CONNECTION_REFUSED),
    "unknown": Unknown(Cause.SERVICE_FAULT, 500),
}


def places(desk: Desk) -> dict[str, QRect]:
    """Return where each visible button of the outcome panel is in it."""
    panel = desk.controller.outcome
    buttons = [part for part in panel.findChildren(QPushButton) if part.isVisible()]
    return {
        button.text(): QRect(button.mapTo(panel, QPoint(0, 0)), button.size()) for button in buttons
    }


def is_tidy(desk: Desk) -> bool:
    """Whether every button of the panel is inside it, and on none of the others."""
    found = list(places(desk).values())
    within = all(desk.controller.outcome.rect().contains(place) for place in found)
    return within and not any(one.intersects(other) for one, other in combinations(found, 2))


@pytest.mark.parametrize("width", [360, 700])
@pytest.mark.parametrize("is_hidden_between", [True, False])
def test_buttons_after_two_outcomes(
    open_desk: OpenDesk, service: Service, width: int, *, is_hidden_between: bool
) -> None:
    """After every sequence of two outcomes, with another attempt between them or without."""
    desk = open_desk(service.address)
    desk.window.resize(width, 640)
    for first, second in product(OUTCOMES.values(), repeat=2):
        for outcome in (first, second):
            if is_hidden_between:
                desk.controller.outcome.clear()
            desk.controller.outcome.show_report(Report(outcome), ORDER, service.address)
            # A row that has become taller needs another layout of what is around it.
            desk.qtbot.waitUntil(lambda: is_tidy(desk))
            assert len(places(desk)) >= 2


@pytest.mark.parametrize("direction", Qt.LayoutDirection)
def test_lines_at_the_end(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    """Each line ends where reading ends, whether there is one or there are two."""
    first, last = QPushButton("Save key"), QPushButton("Not now")
    row = ButtonRow(first, last, at_end=True)
    qtbot.addWidget(row)
    row.setLayoutDirection(direction)
    for width in (400, first.sizeHint().width()):
        row.resize(width, row.heightForWidth(width))
        row.show()
        is_mirrored = row.isRightToLeft()
        assert (last.x() == 0) if is_mirrored else (last.geometry().right() == row.width() - 1)
        assert first.y() == 0
        assert (last.y() > 0) is (width < 400)
