"""A value is shown to its last character, and can be selected, in a window of any width."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.support.examples import REFERENCE
from tests.support.systems import windows_only
from xb_desktop.gui.widgets.exact_label import ExactLabel, exact_font


def shown(qtbot: QtBot, *, width: int, is_selectable: bool = True) -> ExactLabel:
    """Return a label that shows the reference in so many pixels."""
    label = ExactLabel(is_selectable=is_selectable)
    qtbot.addWidget(label)
    label.setText(REFERENCE)
    label.resize(width, label.heightForWidth(width))
    label.show()
    return label


@pytest.mark.parametrize("width", [600, 90])
def test_a_double_click_selects_the_value(qtbot: QtBot, width: int) -> None:
    """On one line or on several."""
    label = shown(qtbot, width=width)
    qtbot.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(20, 5))
    qtbot.mouseRelease(label, Qt.MouseButton.LeftButton, pos=QPoint(20, 5))
    assert label.selectedText() == REFERENCE


def test_what_is_dragged_over_is_selected(qtbot: QtBot) -> None:
    """From the second line's beginning to its end, where the lines are broken anywhere."""
    label = shown(qtbot, width=90)
    line = label.fontMetrics().height()
    # A line is gone with its layout.
    layout = label._lines(90)
    first, second = (layout.lineAt(number).textLength() for number in (0, 1))
    qtbot.mousePress(label, Qt.MouseButton.LeftButton, pos=QPoint(0, line + line // 2))
    qtbot.mouseMove(label, QPoint(89, line + line // 2))
    qtbot.mouseRelease(label, Qt.MouseButton.LeftButton, pos=QPoint(89, line + line // 2))
    assert label.selectedText() == REFERENCE[first : first + second]


@pytest.mark.parametrize("width", [1, 7, 90, 91, 180, 600])
def test_the_height_has_room_for_every_line(qtbot: QtBot, width: int) -> None:
    """It is asked for in one way, and the lines are broken in another."""
    label = shown(qtbot, width=width)
    assert label.height() >= label._lines(width).boundingRect().height() - 0.5


def test_a_selection_can_be_seen(qtbot: QtBot) -> None:
    """Its ground is that of selected text."""
    label = shown(qtbot, width=600)
    before = label.grab().toImage()
    label._select(0, len(REFERENCE))
    after = label.grab().toImage()
    highlight = label.palette().highlight().color().rgb()
    assert not _has(before, highlight)
    assert _has(after, highlight)


def _has(picture: QImage, color: int) -> bool:
    columns, rows = range(picture.width()), range(picture.height())
    return any(picture.pixel(x, y) == color for x in columns for y in rows)


def test_a_value_is_selected_only_where_that_is_wanted(qtbot: QtBot) -> None:
    """Elsewhere a click belongs to what the label stands for."""
    label = shown(qtbot, width=600, is_selectable=False)
    qtbot.mouseDClick(label, Qt.MouseButton.LeftButton)
    assert not label.hasSelectedText()


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """Let the system's windows be laid out from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("mirrored")
@pytest.mark.parametrize("value", ["1.jane@example.com", "6,912 NGN → 0.1234 BUSD", REFERENCE])
def test_a_value_is_written_from_left_to_right(qtbot: QtBot, value: str) -> None:
    """Also in a window that is not; there it stands at the right."""
    label = shown(qtbot, width=600)
    label.setText(value)
    found = places(label)
    assert found == sorted(found)
    assert found[-1] == pytest.approx(label.width(), abs=1)


def places(label: ExactLabel) -> list[float]:
    """Return where each character of the first line begins, in pixels, and where it ends."""
    layout = label._lines(label.width())
    line = layout.lineAt(0)
    # PySide6 returns the place and the index, and its stubs know the place alone.
    found: list[Any] = [line.cursorToX(at) for at in range(len(label.text()) + 1)]
    return [place[0] for place in found]


@windows_only("its font for code is Courier New")
def test_values_are_in_a_font_with_a_crossed_zero(qtbot: QtBot) -> None:
    """The font that Qt names is the one for computers without it."""
    label = QLabel()
    qtbot.addWidget(label)
    first, *others = exact_font(label).families()
    assert first == "Consolas"
    assert others == QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families()
