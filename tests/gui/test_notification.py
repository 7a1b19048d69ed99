"""An outcome that nobody can see in the window is told through the system, without a name."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.desk import OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.service import Service
from tests.support.steps import cancel
from xb_desktop.gui.main_window import MainWindow
from xb_desktop.system.desktop_notification import DesktopNotifier


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is shown on the desktop, whatever system this is."""
    messages: list[str] = []

    def notify(self: DesktopNotifier, title: str, text: str) -> bool:
        del self
        messages.append(f"{title}: {text}")
        return True

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(DesktopNotifier, "notify", notify)
    return messages


@pytest.fixture
def alerts(monkeypatch: pytest.MonkeyPatch) -> list[QWidget]:
    """Return the windows for which the system is asked for attention."""
    windows: list[QWidget] = []
    monkeypatch.setattr(QApplication, "alert", windows.append)
    return windows


def test_an_outcome_that_can_be_seen_is_not_told_twice(
    open_desk: OpenDesk,
    service: Service,
    shown: list[str],
    alerts: list[QWidget],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The window is in front: it says it itself."""
    desk = open_desk(service.address)
    cancel(desk)
    asked: list[bool] = []

    def active() -> MainWindow:
        asked.append(True)
        return desk.window

    monkeypatch.setattr(QApplication, "activeWindow", active)
    desk.qtbot.waitUntil(lambda: bool(asked))
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    assert shown == []
    assert alerts == []


@pytest.mark.parametrize("is_minimised", [True, False])
def test_an_outcome_behind_other_windows_is_told(
    open_desk: OpenDesk,
    service: Service,
    shown: list[str],
    alerts: list[QWidget],
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_minimised: bool,
) -> None:
    """Minimised, or while another program is in front; neither order nor customer is named."""
    desk = open_desk(service.address)
    cancel(desk)
    if is_minimised:
        desk.window.showMinimized()
    else:
        monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    desk.qtbot.waitUntil(lambda: len(shown) == 1)
    assert shown[0].startswith("XB Desktop: An outcome is there.")
    assert alerts == [desk.window]
    assert EMAIL not in shown[0]
    assert REFERENCE[-4:] not in shown[0]
