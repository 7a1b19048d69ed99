"""Labels show text as it is: what a service or a ticket says is never taken for markup."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from xb_desktop.gui.widgets.exact_label import ExactLabel
from xb_desktop.gui.widgets.labels import (
    _set_by_number,
    plain_label,
    scrolling,
    text_label,
    wrapped_label,
)


@pytest.mark.parametrize("make", [text_label, wrapped_label, plain_label, ExactLabel])
def test_labels_show_plain_text(qtbot: QtBot, make: Callable[[], QLabel]) -> None:
    """Markup is text like any other."""
    label = make()
    qtbot.addWidget(label)
    label.setText("<b>bold</b>")
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_scrolling_part_scrolls_only_down(qtbot: QtBot) -> None:
    """It has no frame of its own, and no stop for the Tab key."""
    scroll = scrolling(QWidget())
    qtbot.addWidget(scroll)
    assert scroll.widgetResizable()
    assert scroll.frameShape() is QFrame.Shape.NoFrame
    assert scroll.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert scroll.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_property_that_there_is_not_is_an_error(qtbot: QtBot) -> None:
    """Qt would keep it as one of the label's own, and the label would show markup."""
    label = QLabel()
    qtbot.addWidget(label)
    with pytest.raises(AttributeError, match="textFromat"):
        _set_by_number(label, "textFromat", 0)
