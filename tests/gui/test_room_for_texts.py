"""In every window and state: texts have room, Alt keys are apart, and "cancel" is about orders."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.support.alt_keys import check, parts
from tests.support.desk import Desk
from tests.support.longer import longer_texts
from tests.support.room import cut
from tests.support.states import Stage, State, in_each_state, refused_link, top
from xb_desktop.languages import Language

NARROW, SHORT, TALL = 360, 480, 900
"""The smallest window that is worked with, and one that is as narrow, in pixels."""
CANCEL = {
    Language.ENGLISH: ("cancel",),
    Language.FRENCH: ("annul",),
    Language.PORTUGUESE: ("cancel", "anul"),
}
"""How words for "cancel" begin."""
ABOUT_ORDERS = {
    "Cancel order",
    "Yes, cancel order",
    "New cancellation",
    "Cancel it anyway",
    "Look up orders before and after cancelling",
}
IN_EACH = pytest.mark.parametrize("language", [Language.FRENCH, Language.PORTUGUESE], indirect=True)


@pytest.fixture
def longer() -> Iterator[None]:
    """Have every text be 140 % as long as in English."""
    with longer_texts():
        yield


def check_room(desk: Desk, window: QWidget, height: int = SHORT) -> None:
    """Assert that nothing is cut as a window opens, and in a narrow one."""

    def has_room() -> None:
        assert cut(window) == []

    desk.qtbot.waitUntil(has_room)
    window.resize(NARROW, height)
    desk.qtbot.waitUntil(has_room)


def check_alt_keys(state: State, window: QWidget) -> None:
    """Assert that each control has an Alt key of its own; Qt's OK alone has none."""
    if state is not refused_link:
        check(window)


def check_cancel(window: QWidget, language: Language) -> None:
    """Assert that no button bears the word but those that are about an order."""
    for part in parts(window):
        if isinstance(part, QAbstractButton) and part.objectName() not in ABOUT_ORDERS:
            text = part.text().replace("&", "").lower()
            assert not any(word in text for word in CANCEL[language]), text


@pytest.mark.usefixtures("longer")
@in_each_state
def test_longer_texts(stage: Stage, state: State) -> None:
    """Translations are longer than English, by two fifths at the most."""
    desk = state(stage)
    window = top(desk)
    check_alt_keys(state, window)
    check_cancel(window, Language.ENGLISH)
    check_room(desk, window)


@IN_EACH
@in_each_state
def test_translations(stage: Stage, state: State, language: Language) -> None:
    """Two controls with one Alt key answer to neither."""
    desk = state(stage)
    window = top(desk)
    check_alt_keys(state, window)
    check_cancel(window, language)
    check_room(desk, window)


@pytest.mark.usefixtures("large_text")
@in_each_state
def test_large_texts(stage: Stage, state: State) -> None:
    """At twice the size, in a window that is narrow, too."""
    desk = state(stage)
    check_room(desk, top(desk), TALL)
