"""Labels show text as it is: what a service or a ticket says is never taken for markup."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QGroupBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.text_size import text_times
from xb_desktop.gui.widgets.breaking_label import BreakingLabel
from xb_desktop.gui.widgets.exact_label import ExactLabel
from xb_desktop.gui.widgets.labels import (
    TARGET,
    _set_by_number,
    fit,
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


@pytest.mark.parametrize("width", [80, 200, 360])
def test_a_long_word_is_broken_and_stays_whole(qtbot: QtBot, width: int) -> None:
    """A message without spaces is as tall as it needs, and copied as it is."""
    window = QWidget()
    qtbot.addWidget(window)
    message = f"Error: {'x' * 300}"
    label = plain_label(message)
    layout = QVBoxLayout(window)
    layout.addWidget(label)
    layout.addStretch(1)
    window.resize(width, 800)
    window.show()
    window.grab()
    document = label.findChild(QTextDocument)
    assert document is not None
    assert document.idealWidth() <= label.width()
    assert document.size().height() <= label.height()
    label.setSelection(0, len(message))
    assert label.selectedText() == label.text() == message


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def direction(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Qt.LayoutDirection]:
    """Have the system read in a direction."""
    qapp.setLayoutDirection(request.param)
    yield request.param
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def ink(label: QLabel) -> list[int]:
    """Return the columns in which there is something of the text."""
    picture = label.grab().toImage()
    ground = picture.pixel(picture.width() // 2, 0)
    rows = range(picture.height())
    return [x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in rows)]


@pytest.mark.parametrize("text", ["In words.", "\u05d1\u05de\u05d9\u05dc\u05d9\u05dd."])
@pytest.mark.parametrize("make", [text_label, wrapped_label, plain_label, BreakingLabel])
def test_a_text_stands_where_reading_begins(
    qtbot: QtBot, direction: Qt.LayoutDirection, make: Callable[[], QLabel], text: str
) -> None:
    """At the side of the window's language, whichever the text is in."""
    label = make()
    qtbot.addWidget(label)
    label.setText(text)
    label.resize(400, 40)
    columns = ink(label)
    assert columns
    if direction is Qt.LayoutDirection.RightToLeft:
        assert min(columns) > 200
    elif make is not text_label and text.isascii():
        assert max(columns) < 200


def test_the_end_of_a_sentence_is_its_full_stop(
    qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    """A sentence that is not translated is painted as in the other direction, at another side."""
    label = BreakingLabel("In words.")
    qtbot.addWidget(label)
    label.resize(400, 40)
    # Of an I, a column is filled from top to bottom; of a full stop, none is.
    first = ink(label)[0]
    picture = label.grab().toImage()
    ground = picture.pixel(200, 0)
    filled = sum(picture.pixel(first + 1, y) != ground for y in range(picture.height()))
    assert filled > label.fontMetrics().xHeight()
    del direction


@pytest.mark.parametrize("make", [wrapped_label, plain_label])
def test_an_ellipsis_stays_with_what_it_shortens(
    qtbot: QtBot, make: Callable[[str], QLabel]
) -> None:
    """On the screen alone: what is read aloud has no sign that nobody typed."""
    label = make("Check …d522, …d523 and wait…")
    qtbot.addWidget(label)
    assert "…\u2060d522, …\u2060d523" in QLabel.text(label)
    assert label.text() == label.accessibleName() == "Check …d522, …d523 and wait…"


@pytest.mark.parametrize("unit", ["05:27 UTC", "6912 NGN", "30 s"])
@pytest.mark.parametrize("make", [wrapped_label, plain_label])
def test_a_number_and_its_unit_stay_together(
    qtbot: QtBot, make: Callable[[str], QLabel], unit: str
) -> None:
    """On the screen there is no place to break; for everyone else the space is ordinary."""
    label = make(f"It was {unit}, no more.")
    qtbot.addWidget(label)
    assert unit.replace(" ", "\u00a0") in QLabel.text(label)
    assert unit in label.text()
    assert unit in label.accessibleName()
    label.setText("nothing")
    assert label.accessibleName() == ""
    label.setAccessibleName("named")
    label.setText(unit)
    assert label.accessibleName() == "named"


@pytest.fixture
def small_text(qapp: QApplication) -> Iterator[None]:
    """Let the text of the system be so small that controls are lower than what can be hit."""
    del qapp
    with text_times(0.6):
        yield


@pytest.mark.usefixtures("small_text")
def test_a_dialog_is_as_tall_as_controls_in_a_group_that_are_made_taller(qtbot: QtBot) -> None:
    """The group around them keeps no size from before."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    group = QGroupBox("Format")
    inside = QVBoxLayout(group)
    for text in ("CSV", "JSON Lines"):
        inside.addWidget(QRadioButton(text))
    content = QWidget()
    column = QVBoxLayout(content)
    column.addWidget(plain_label("All attempts are written to one file."))
    column.addWidget(group)
    column.addStretch(1)
    scroll = scrolling(content)
    QVBoxLayout(dialog).addWidget(scroll)
    fit(dialog, around=(scroll, column))
    with qtbot.waitExposed(dialog):
        dialog.show()
    QApplication.processEvents()
    assert {button.height() for button in group.findChildren(QRadioButton)} == {TARGET}
    assert scroll.verticalScrollBar().maximum() == 0
