"""Attempts are kept as long as the settings say; what is deleted by itself is no unknown one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox

from tests.support.desk import Desk, OpenDesk
from tests.support.journal_file import attempts, journal_in
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
    """Return a window on a journal with old attempts."""
    write_past(tmp_path / "data", ROWS)
    desk = open_desk(service.address)
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    return desk


def delete_old(desk: Desk) -> None:
    """Let the time come at which old attempts are deleted."""
    assert desk.window.completion is not None
    desk.window.completion._retention.delete_old()


@pytest.mark.parametrize(
    ("days", "left"),
    [
        (90, ["XB_doubt", "XB_month", "XB_new"]),
        (30, ["XB_doubt", "XB_new"]),
        (None, ["XB_old", "XB_doubt", "XB_month", "XB_new"]),
    ],
)
def test_old_attempts_are_deleted_by_themselves(
    desk: Desk, tmp_path: Path, days: int | None, left: list[str]
) -> None:
    """After 90 days, or as the settings say."""
    if days != 90:
        Settings().retention_days = days
        desk.window._settings._stored.sync()
    delete_old(desk)
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    assert [row[0] for row in attempts(journal_in(tmp_path), "order_reference")] == left


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
