"""In every window and state, texts of 140 % of the English length have room; so do mirrored ones."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from tests.support.longer import longer_texts, texts_from_the_right
from tests.support.room import cut
from tests.support.states import Stage, State, in_each_state, top

NARROW, SHORT = 360, 480
"""The smallest window that is worked with, in pixels."""


@pytest.fixture
def longer() -> Iterator[None]:
    """Have every text be 140 % as long as in English."""
    with longer_texts():
        yield


@pytest.fixture
def from_the_right() -> Iterator[None]:
    """Have every text be read from the right."""
    with texts_from_the_right():
        yield


@pytest.fixture(params=[2, 3])
def text_size(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Have the system's text at 200 % and 300 %."""
    usual = qapp.font()
    large = QFont(usual)
    large.setPointSizeF(usual.pointSizeF() * request.param)
    qapp.setFont(large)
    yield
    qapp.setFont(usual)


def check_room(stage: Stage, state: State) -> None:
    """Assert that nothing is cut as a window opens, and in the smallest one."""
    desk = state(stage)
    window = top(desk)

    def has_room() -> None:
        assert cut(window) == []

    desk.qtbot.waitUntil(has_room, timeout=1500)
    window.resize(NARROW, SHORT)
    desk.qtbot.waitUntil(has_room, timeout=1500)


@pytest.mark.usefixtures("longer")
@in_each_state
def test_longer_texts_have_room(stage: Stage, state: State) -> None:
    """Translations are longer than English, by two fifths at the most."""
    check_room(stage, state)


@pytest.mark.usefixtures("from_the_right")
@in_each_state
def test_texts_that_are_read_from_the_right_have_room(stage: Stage, state: State) -> None:
    """In a mirrored window."""
    check_room(stage, state)


@pytest.mark.usefixtures("text_size")
@in_each_state
def test_large_texts_have_room(stage: Stage, state: State) -> None:
    """For those who need them."""
    check_room(stage, state)
