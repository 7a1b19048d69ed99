"""Attempts are kept as long as the settings say; what is deleted by itself is no unknown one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox

from tests.support.desk import Desk, OpenDesk
from tests.support.journal_file import attempts, journal_in
from tests.support.look_back import LookBack
from tests.support.past import Past, write_past
from tests.support.service import Service
from tests.support.steps import submit
from xb_desktop.settings import Settings

ROWS = (
    Past("XB_old", days_ago=91),
    Past("XB_doubt", 91, "unknown"),
    Past("XB_month", 31),
    Past("XB_new"),
)


@pytest.fixture
def desk(open_desk: OpenDesk, service: Service, tmp_path: Path) -> Desk:
    """Return a window on a journal with old attempts, to be kept for 90 days."""
    Settings().retention_days = 90
    write_past(tmp_path / "data", ROWS)
    desk = open_desk(service.address)
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    return desk


@pytest.fixture
def open_untold(open_desk: OpenDesk, service: Service, tmp_path: Path) -> Callable[[], Desk]:
    """Return a function that starts a version which deletes by itself, after one which did not."""
    write_past(tmp_path / "data", ROWS)
    return lambda: open_desk(service.address)


def delete_old(desk: Desk) -> None:
    """Let the time come at which old attempts are deleted, and what it does to its end."""
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    desk.window._settings._stored.sync()
    assert desk.window.completion is not None
    desk.window.completion._retention.delete_old()


def let_it_end(desk: Desk) -> None:
    """Wait until it has done what it does."""
    assert desk.window.completion is not None
    retention = desk.window.completion._retention
    desk.qtbot.waitUntil(lambda: not retention._is_busy)


def left(tmp_path: Path) -> list[str]:
    """Return what is in the journal."""
    return [row[0] for row in attempts(journal_in(tmp_path), "order_reference")]


def told(desk: Desk) -> list[str]:
    """Return the notices about it."""
    return [text for text in desk.texts() if "“Keep attempts for”" in text]


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        (90, ["XB_doubt", "XB_month", "XB_new"]),
        (30, ["XB_doubt", "XB_new"]),
        (None, ["XB_old", "XB_doubt", "XB_month", "XB_new"]),
    ],
)
def test_old_attempts_are_deleted_by_themselves(
    desk: Desk, tmp_path: Path, days: int | None, kept: list[str]
) -> None:
    """As somebody has chosen."""
    Settings().retention_days = days
    delete_old(desk)
    let_it_end(desk)
    assert left(tmp_path) == kept
    assert not told(desk)


def test_a_history_that_is_open_forgets_what_is_deleted_by_itself(desk: Desk) -> None:
    """Nobody looks for an attempt, or exports one, that is not there any more."""
    past = LookBack(desk)
    assert len(past.column("Order reference")) == len(ROWS)
    delete_old(desk)
    desk.qtbot.waitUntil(lambda: len(past.column("Order reference")) == len(ROWS) - 1)


def test_nothing_is_deleted_by_itself_before_it_was_told(
    open_untold: Callable[[], Desk], tmp_path: Path
) -> None:
    """In a session of its own: until its end, somebody can choose otherwise, or export."""
    desk = open_untold()
    for _ in range(2):
        delete_old(desk)
        let_it_end(desk)
        assert len(told(desk)) == 1
    assert "90 days" in told(desk)[0]
    assert "1 older attempt on this computer will be deleted for good" in told(desk)[0]
    assert len(left(tmp_path)) == 4
    desk.window.close()
    again = open_untold()
    delete_old(again)
    let_it_end(again)
    assert not told(again)
    assert left(tmp_path) == ["XB_doubt", "XB_month", "XB_new"]


def test_a_choice_after_it_was_told_holds(open_untold: Callable[[], Desk], tmp_path: Path) -> None:
    """Also one that cannot be read any more: it may have been to keep them for ever."""
    desk = open_untold()
    delete_old(desk)
    let_it_end(desk)
    Settings().retention_days = None
    desk.window.close()
    for stored in ("for_ever", "for ever", "9"):
        Settings()._stored.setValue("keep_attempts_days", stored)
        again = open_untold()
        delete_old(again)
        let_it_end(again)
        again.window.close()
        assert len(left(tmp_path)) == 4


def test_nothing_is_told_where_nothing_is_old(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """Nor is anything remembered: it is told when the first ones are."""
    write_past(tmp_path / "data", [Past("XB_month", 31), Past("XB_doubt", 91, "unknown")])
    desk = open_desk(service.address)
    delete_old(desk)
    let_it_end(desk)
    assert not told(desk)
    assert not Settings().has_told_retention


def test_settings_that_cannot_be_read_delete_nothing(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """They may have said that attempts are kept for ever."""
    Settings().has_told_retention = True
    settings = Path(Settings().path)
    Settings()._stored.sync()
    settings.write_text("[General]\nx=@Variant(y)\n")
    write_past(tmp_path / "data", ROWS)
    desk = open_desk(service.address)
    delete_old(desk)
    let_it_end(desk)
    assert len(left(tmp_path)) == 4


def test_nothing_is_deleted_while_an_order_is_cancelled(desk: Desk, tmp_path: Path) -> None:
    """It comes when the order has its outcome."""
    submit(desk)
    delete_old(desk)
    desk.qtbot.wait(100)
    assert len(attempts(journal_in(tmp_path))) == 4
    desk.press("No, keep order")
    desk.qtbot.waitUntil(lambda: len(attempts(journal_in(tmp_path))) == 3, timeout=5000)


def test_the_settings_offer_30_to_365_days_or_for_ever(desk: Desk) -> None:
    """A choice holds at once; a wheel that scrolls the settings chooses nothing."""
    desk.press("Settings")
    desk.qtbot.waitUntil(lambda: desk.sees(QComboBox, "Keep attempts for"))
    days = desk.find(QComboBox, "Keep attempts for")
    assert days.currentText() == "90 days"
    assert [days.itemText(at) for at in (0, days.count() - 2)] == ["30 days", "365 days"]
    turned = QWheelEvent(
        QPointF(5, 5),
        days.mapToGlobal(QPointF(5, 5)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(days, turned)
    assert Settings().retention_days == 90
    days.setCurrentText("365 days")
    assert Settings().retention_days == 365
    days.setCurrentText("For ever")
    assert Settings().retention_days is None
