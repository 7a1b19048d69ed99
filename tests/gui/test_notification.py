"""An outcome that nobody can see in the window is told through the system, without a name."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from tests.support.desk import OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.service import Service
from tests.support.steps import cancel
from xb_desktop.gui import notification
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

    # Only there: everything else needs to know on which system it is.
    monkeypatch.setattr(notification, "sys", SimpleNamespace(platform="linux"))
    monkeypatch.setattr(DesktopNotifier, "notify", notify)
    return messages


@pytest.fixture
def alerts(monkeypatch: pytest.MonkeyPatch) -> list[QWidget]:
    """Return the windows for which the system is asked for attention."""
    windows: list[QWidget] = []
    monkeypatch.setattr(QApplication, "alert", windows.append)
    return windows


@pytest.fixture
def shown_by_icon(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what an icon beside the clock shows, as on Windows, whatever system this is."""
    messages: list[str] = []

    def show_message(self: QSystemTrayIcon, title: str, text: str, *_: object) -> None:
        assert self.isVisible()
        assert not self.icon().isNull()
        messages.append(f"{title}: {text}")

    monkeypatch.setattr(notification, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", show_message)
    return messages


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
    assert shown[0].startswith("XB Desktop: The outcome of a cancellation has arrived.")
    assert alerts == [desk.window]
    assert EMAIL not in shown[0]
    assert REFERENCE[-4:] not in shown[0]


# Qt's `offscreen` has no place beside the clock, and says so.
@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_an_icon_beside_the_clock_tells_it_elsewhere(
    open_desk: OpenDesk,
    service: Service,
    shown_by_icon: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Windows and macOS have no other way that needs no library of its own."""
    desk = open_desk(service.address)
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    cancel(desk)
    desk.qtbot.waitUntil(lambda: len(shown_by_icon) == 1)
    assert EMAIL not in shown_by_icon[0]
    assert REFERENCE[-4:] not in shown_by_icon[0]
