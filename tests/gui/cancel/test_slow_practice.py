"""What practice mode says while it is slow: it has no keychain that could be asking."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Lock

import pytest
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk
from tests.support.examples import folders_in
from tests.support.steps import reads
from xb_desktop.practice.practice_orders import CANCELLED, EMAIL_ADDRESS
from xb_desktop.practice.practice_run import PracticeRun
from xb_desktop.practice.practice_session import PracticeSession


@pytest.fixture
def run(tmp_path: Path) -> Iterator[PracticeRun]:
    """Return a run in practice mode."""
    with closing(PracticeRun(folders_in(tmp_path))) as running:
        yield running


def making_service(run: PracticeRun) -> Lock:
    """Return what keeps the practice service from being made, while it is held."""
    session = run.session()
    assert isinstance(session, PracticeSession)
    return session._making_service


def says_nothing_of_a_keychain(desk: Desk) -> bool:
    """Whether no text is about a keychain or a password."""
    words = " ".join(desk.texts()).lower()
    return "keychain" not in words and "password" not in words


def test_an_order(qtbot: QtBot, run: PracticeRun) -> None:
    """It waits for the program alone, and the question follows."""
    with making_service(run):
        desk = Desk(qtbot, run)
        desk.fill(EMAIL_ADDRESS, CANCELLED)
        desk.press("Cancel order")
        reads(desk, "XB Desktop is still loading, 1 s. Nothing has been sent yet.")
        assert says_nothing_of_a_keychain(desk)
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")


def test_a_look_up(qtbot: QtBot, run: PracticeRun) -> None:
    """It says what it does, as elsewhere."""
    with making_service(run):
        desk = Desk(qtbot, run)
        desk.fill(EMAIL_ADDRESS, CANCELLED)
        desk.menus.check.trigger()
        reads(desk, "Looking up the order, 1 s.")
        assert says_nothing_of_a_keychain(desk)
    reads(desk, f"{CANCELLED}, looked up at ")


def test_a_pending_order_that_is_looked_for(qtbot: QtBot, run: PracticeRun) -> None:
    """The same."""
    with making_service(run):
        desk = Desk(qtbot, run)
        desk.fill(EMAIL_ADDRESS, "")
        desk.press("Find order")
        reads(desk, "Looking for the customer's pending order, 1 s.")
        assert says_nothing_of_a_keychain(desk)
    reads(desk, "was filled in")
