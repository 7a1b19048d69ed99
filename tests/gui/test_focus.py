"""The keyboard comes to everything, in the order in which one reads, and is seen there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE, folders_in
from tests.support.focus import check_focus, focus, place_in, press_tab, tab_stops
from tests.support.longer import texts_from_the_right
from tests.support.past import Past, write_past
from tests.support.pixels import PALETTES, SIGN, Pixels, system_palette
from tests.support.scenes import ACME, SCENES, front, leave_form, open_history, open_settings
from tests.support.service import Service, order, reply
from tests.support.steps import is_whole
from tests.support.text_size import text_times
from xb_desktop.gui.cancel.practice_list import add_practice
from xb_desktop.gui.main_window import MainWindow
from xb_desktop.practice.practice_run import PracticeRun
from xb_desktop.settings import Settings

Scene = Callable[[Desk], None]
IN_EACH = pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
AFTER_ITS_PART = {
    "Find order": ("Order reference",),
    "Use again": ("Last attempts",),
    "History": ("Use again", "Last attempts"),
}
"""Beside the label of that part, and of use only after it: the keyboard comes there next."""
WITH_PARTS = (QLineEdit, QComboBox, QScrollBar, QAbstractItemView)


@pytest.fixture
def service() -> Iterator[Service]:
    """Return a service that says the same of every order, and answers no cancellation."""
    with Service(reply(200, order(REFERENCE, EMAIL))) as running:
        yield running


def open_front(open_desk: OpenDesk, service: Service, scene: Scene) -> tuple[Desk, QWidget]:
    """Open a window with all that it can have, tall enough for everything in it."""
    Settings().records_ticket = Settings().records_reason = True
    Settings().addresses = (ACME,)
    desk = open_desk(service.address)
    scene(desk)
    window = front(desk)
    window.activateWindow()
    desk.qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return desk, window


def is_read_after(one: QRect, other: QRect, *, from_the_right: bool) -> bool:
    """Whether a place is below another, or in its line and further on."""
    overlap = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    if overlap > min(one.height(), other.height()) / 2:
        return one.right() <= other.left() if from_the_right else one.left() >= other.right()
    return one.top() > other.top()


def out_of_order(window: QWidget, stops: list[QWidget], *, from_the_right: bool) -> list[str]:
    """Return the stops that are read before the one that the keyboard comes from."""
    places = [(it.objectName(), place_in(window, it)) for it in stops]
    places = [(name, place) for name, place in places if name not in AFTER_ITS_PART]
    top = min(range(len(places)), key=lambda at: places[at][1].top())
    places = places[top:] + places[:top]
    pairs = pairwise(places)
    return not_after_their_part([it.objectName() for it in stops]) + [
        f"{after[0]} after {before[0]}"
        for before, after in pairs
        if not is_read_after(after[1], before[1], from_the_right=from_the_right)
    ]


def not_after_their_part(names: list[str]) -> list[str]:
    """Return the buttons that do not come right after their part, where that is there."""
    return [
        f"{name} after {names[names.index(name) - 1]}"
        for name, parts in AFTER_ITS_PART.items()
        if name in names and set(parts) & set(names)
        if names[names.index(name) - 1] not in parts
    ]


def test_tab_goes_as_one_reads_where_there_is_all_of_it(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """First steps below earlier attempts, and an address for which an order can be found."""
    write_past(tmp_path / "data", [Past("XB_1")])
    desk, window = open_front(open_desk, service, leave_form)
    desk.fill(EMAIL, "")
    desk.qtbot.waitUntil(lambda: desk.sees(QListWidget, "Last attempts"))
    desk.find(QListWidget, "Last attempts").setCurrentRow(0)
    check_order(desk, window, from_the_right=False)
    assert {"Find order", "Use again", "Try practice mode"} <= {
        it.objectName() for it in tab_stops(window)
    }


@pytest.mark.parametrize("past", [[], [Past("XB_1")]])
def test_tab_goes_as_one_reads_in_practice_mode(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, past: list[Past]
) -> None:
    """The list of practice orders is there first, and stands below all others."""

    def show(window: MainWindow) -> None:
        add_practice(window)
        QMainWindow.show(window)

    monkeypatch.setattr(MainWindow, "show", show)
    run = PracticeRun(folders_in(tmp_path))
    write_past(run.data_folder, past)
    desk = Desk(qtbot, run)
    desk.qtbot.waitUntil(lambda: desk.sees(QListWidget, "Last attempts") == bool(past))
    check_order(desk, desk.window, from_the_right=False)
    run.close()


@IN_EACH
@pytest.mark.parametrize("from_the_right", [False, True])
def test_tab_goes_as_one_reads(
    open_desk: OpenDesk, service: Service, scene: Scene, *, from_the_right: bool
) -> None:
    """Line by line, in the direction of the language, and to each control that is enabled."""
    if from_the_right:
        with texts_from_the_right():
            check_order(*open_front(open_desk, service, scene), from_the_right=True)
    else:
        check_order(*open_front(open_desk, service, scene), from_the_right=False)


def check_order(desk: Desk, window: QWidget, *, from_the_right: bool) -> None:
    """Assert that Tab leads to everything in a window, as one reads."""
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    stops = tab_stops(window)
    # A part that has just come has no room yet.
    desk.qtbot.waitUntil(lambda: out_of_order(window, stops, from_the_right=from_the_right) == [])
    missing = [
        it.objectName() or type(it).__name__
        for it in window.findChildren(QWidget)
        if is_control(it, window) and it not in stops
    ]
    assert missing == []


def is_control(part: QWidget, window: QWidget) -> bool:
    """Whether the keyboard has to come to a part by Tab; to radio buttons, as to one."""
    is_usable = part.isVisible() and part.isEnabled() and part.window() is window
    is_part = isinstance(part.parentWidget(), WITH_PARTS) or isinstance(part, QRadioButton)
    kinds = (QAbstractButton, QLineEdit, QComboBox, QListWidget, QTableView)
    return is_usable and isinstance(part, kinds) and not is_part


@IN_EACH
@pytest.mark.parametrize("palette", ["light", "dark", "black"])
def test_focus_is_seen_on_each_kind_of_control(
    open_desk: OpenDesk, service: Service, scene: Scene, palette: str
) -> None:
    """With a contrast of 3:1 all around it, in light, dark and high contrast."""
    with system_palette(palette):
        desk, window = open_front(open_desk, service, scene)
        desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
        window.resize(max(window.width(), 700), 1600)
        stops = tab_stops(window)
        # To compare the pixels of all of them takes minutes.
        of_each_kind = {type(stop): stop for stop in stops}
        if len(stops) > 1:
            check_focus(desk, window, [stops[0], *of_each_kind.values()])


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(
    ("scene", "name"), [(open_settings, "Addresses"), (open_history, "Attempts")]
)
def test_the_current_row_is_seen(
    open_desk: OpenDesk, service: Service, scene: Scene, name: str, palette: str
) -> None:
    """Its ground differs by 3:1 from that of the other rows, in lists and in tables."""
    with system_palette(palette):
        desk, window = open_front(open_desk, service, scene)
        view = next(it for it in window.findChildren(QAbstractItemView) if it.objectName() == name)
        focus(desk, view)
        pictures = []
        for row in (0, 1):
            view.setCurrentIndex(view.model().index(row, 0))
            pictures.append(Pixels(window))
        place = view.visualRect(view.model().index(0, 0))
        changed = pictures[0].changed(pictures[1], view.viewport(), 0)
        assert sum(it >= SIGN for it in changed) >= place.width() * place.height() / 2


@pytest.fixture
def huge_text(qapp: QApplication) -> Iterator[None]:
    """Let the system's text be three times as large."""
    del qapp
    with text_times(3):
        yield


@pytest.mark.usefixtures("huge_text")
@pytest.mark.parametrize(
    # The panes of the history need more room (ACCESSIBILITY.md).
    "scene",
    [it for it in SCENES if it is not open_history],
    ids=lambda scene: scene.__name__,
)
def test_everything_is_reached_at_three_times_the_text_size(
    open_desk: OpenDesk, service: Service, scene: Scene
) -> None:
    """Where a window is smaller than its content, what gets the keyboard scrolls into sight."""
    desk, window = open_front(open_desk, service, scene)
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    screen = window.screen().availableGeometry()
    assert window.width() <= screen.width()
    assert window.height() <= screen.height()
    for part in tab_stops(window):
        while window.focusWidget() is not part:
            press_tab(window)
        QApplication.processEvents()
        if isinstance(part, QPushButton):
            assert is_whole(part, window), part.objectName()
            assert part.width() >= part.minimumSizeHint().width(), part.objectName()
        else:
            assert part.visibleRegion().boundingRect().height() >= min(24, part.height())
