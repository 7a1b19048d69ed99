"""The list of practice orders leads to each of them, and is complete."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from xb_desktop.gui.cancel.practice_list import PracticeList
from xb_desktop.practice import practice_orders

README = Path(__file__).parents[3] / "README.md"


@pytest.fixture
def practice(qtbot: QtBot) -> PracticeList:
    """Return the list, with the keyboard in it."""
    orders = PracticeList()
    qtbot.addWidget(orders)
    with qtbot.waitActive(orders):
        orders.show()
        orders.activateWindow()
    return orders


def rows(practice: PracticeList) -> QListWidget:
    """Return the list itself."""
    [found] = practice.findChildren(QListWidget)
    return found


def test_the_keyboard_leads_to_every_order(qtbot: QtBot, practice: PracticeList) -> None:
    """Down and down again fills in each order once; a group's heading fills in nothing."""
    chosen: list[str] = []
    practice.chosen.connect(lambda _, reference: chosen.append(reference))
    rows(practice).setFocus()
    for _ in range(rows(practice).count()):
        qtbot.keyClick(rows(practice), Qt.Key.Key_Down)
    with_reference = [reference for reference in chosen if reference]
    assert len(with_reference) == len(set(with_reference))
    assert set(with_reference) == practice_orders.LISTED


def test_a_heading_fills_in_nothing(qtbot: QtBot, practice: PracticeList) -> None:
    """A click on it leaves the form as it is."""
    with qtbot.assertNotEmitted(practice.chosen):
        heading = rows(practice).visualItemRect(rows(practice).item(0)).center()
        qtbot.mouseClick(rows(practice).viewport(), Qt.MouseButton.LeftButton, pos=heading)


def test_the_documentation_names_every_order() -> None:
    """Nobody has to look for a reference in the code."""
    told = README.read_text(encoding="utf-8")
    assert not [reference for reference in practice_orders.LISTED if f"`{reference}`" not in told]
