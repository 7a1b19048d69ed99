"""Ctrl+W, Ctrl+Q and F1, in whichever window the keyboard is."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMainWindow, QPushButton

from tests.support.desk import Desk, OpenDesk, answer_question
from tests.support.examples import EMAIL, REFERENCE
from tests.support.scenes import (
    ACME,
    ask_before_deleting,
    ask_before_removing,
    choose_from_ticket,
    front,
    open_address,
    open_check,
    open_export,
    open_guide,
    open_history,
    open_key,
    open_question,
    open_settings,
    open_shortcuts,
)
from tests.support.service import Service, once_set, order, reply
from tests.support.steps import dialog_above, submit
from xb_desktop.gui.help.about import about
from xb_desktop.settings import Settings

Scene = Callable[[Desk], None]
Ctrl = Qt.KeyboardModifier.ControlModifier


def open_about(desk: Desk) -> None:
    """Open what there is to know about the program."""
    about(desk.window).open()


TO_READ = (open_guide, open_shortcuts, open_about, open_check, open_settings, open_export)
QUESTIONS = (
    open_question,
    ask_before_removing,
    ask_before_deleting,
    open_address,
    open_key,
    choose_from_ticket,
)


@pytest.fixture
def orders() -> Iterator[Service]:
    """Return a service that knows an open order."""
    with Service(reply(200, order(REFERENCE, EMAIL))) as running:
        yield running


def look(open_desk: OpenDesk, service: Service, scene: Scene) -> tuple[Desk, QDialog]:
    """Open a dialog, and give it the keyboard."""
    Settings().addresses = (ACME,)
    desk = open_desk(service.address)
    scene(desk)
    dialog = front(desk)
    assert isinstance(dialog, QDialog)
    dialog.activateWindow()
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    return desk, dialog


def look_back(open_desk: OpenDesk, service: Service) -> tuple[Desk, QMainWindow]:
    """Open the history, and give it the keyboard."""
    desk = open_desk(service.address)
    open_history(desk)
    history = front(desk)
    assert isinstance(history, QMainWindow)
    assert history is not desk.window
    history.activateWindow()
    desk.qtbot.waitUntil(history.isActiveWindow)
    return desk, history


@pytest.mark.parametrize("scene", TO_READ)
def test_ctrl_w_closes_what_asks_nothing(
    open_desk: OpenDesk, orders: Service, scene: Scene
) -> None:
    """That window alone."""
    desk, dialog = look(open_desk, orders, scene)
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    desk.qtbot.keyClick(dialog, Qt.Key.Key_W, Ctrl)
    assert len(closed) == 1
    assert desk.window.isVisible()


@pytest.mark.parametrize("scene", QUESTIONS)
def test_ctrl_w_answers_no_question(open_desk: OpenDesk, orders: Service, scene: Scene) -> None:
    """Whoever means the window behind has said neither yes nor no."""
    desk, dialog = look(open_desk, orders, scene)
    desk.qtbot.keyClick(dialog, Qt.Key.Key_W, Ctrl)
    assert dialog.isVisible()
    dialog.reject()


def test_the_keys_of_the_menus_are_there_in_the_history(
    open_desk: OpenDesk, orders: Service
) -> None:
    """F1 opens the guide above it, Ctrl+W closes it alone, and Ctrl+Q the program."""
    desk, history = look_back(open_desk, orders)
    desk.qtbot.keyClick(history, Qt.Key.Key_F1)
    guide = dialog_above(desk)
    assert isinstance(guide, QDialog)
    assert guide.windowTitle() == "User guide"
    assert guide.parentWidget() is history
    guide.reject()
    history.activateWindow()
    desk.qtbot.waitUntil(history.isActiveWindow)
    desk.qtbot.keyClick(history, Qt.Key.Key_W, Ctrl)
    assert not history.isVisible()
    assert desk.window.isVisible()
    desk.press("History")
    desk.qtbot.waitUntil(history.isActiveWindow)
    desk.qtbot.keyClick(history, Qt.Key.Key_Q, Ctrl)
    assert not desk.window.isVisible()


def test_ctrl_q_in_the_history_leaves_a_question_open(open_desk: OpenDesk, orders: Service) -> None:
    """It comes first, as it does in the first window."""
    desk, history = look_back(open_desk, orders)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "No, keep order"))
    desk.qtbot.keyClick(history, Qt.Key.Key_Q, Ctrl)
    assert desk.window.isVisible()
    assert desk.sees(QPushButton, "No, keep order")
    desk.press("No, keep order")


def test_ctrl_q_in_the_history_asks_while_an_order_is_out(open_desk: OpenDesk) -> None:
    """With the same question as in the first window; the answer still comes."""
    answers = threading.Event()
    with Service(once_set(answers)) as service:
        desk, history = look_back(open_desk, service)
        submit(desk)
        desk.press("Yes, cancel order")
        desk.qtbot.waitUntil(lambda: service.posts != [])
        history.activateWindow()
        desk.qtbot.waitUntil(history.isActiveWindow)
        pressed = answer_question("Keep waiting")
        desk.qtbot.keyClick(history, Qt.Key.Key_Q, Ctrl)
        assert pressed == ["Keep waiting"]
        assert desk.window.isVisible()
        answers.set()
        desk.wait_for_heading("Order cancelled")
