"""What moves while something is under way stands still where the system asks for that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProxyStyle, QStyle, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import OpenDesk
from xb_desktop.gui.widgets.busy_indicator import ProgressLine, is_animated
from xb_desktop.orders.address import CANARY
from xb_desktop.system import motion


class Style(QProxyStyle):
    """The usual style of a system whose animations take as long as is said, in milliseconds."""

    def __init__(self, duration: int) -> None:
        super().__init__()
        self._duration = duration

    def styleHint(  # noqa: N802 - Qt's name
        self, hint: QStyle.StyleHint, *arguments: object
    ) -> int:
        """Say how long animations take; for everything else, what is usual."""
        if hint is QStyle.StyleHint.SH_Widget_Animation_Duration:
            return self._duration
        return super().styleHint(hint, *arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize("duration", [0, 200])
def test_it_moves_where_the_system_has_animations(qtbot: QtBot, duration: int) -> None:
    """Hidden again, it does nothing."""
    window = QWidget()
    qtbot.addWidget(window)
    line, style = ProgressLine(), Style(duration)
    line.setStyle(style)
    line.setParent(window)
    line.setGeometry(0, 0, 200, line.height())
    window.show()
    window.grab()
    [timer] = line.findChildren(QTimer)
    assert timer.isActive() == (duration > 0)
    window.hide()
    qtbot.waitUntil(lambda: not timer.isActive())


@pytest.mark.parametrize("is_unwanted", [False, True])
def test_it_stands_still_where_the_desktop_asks_for_that(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch, *, is_unwanted: bool
) -> None:
    """GNOME tells its portal, not Qt's style; asked once, when there is something to wait for."""
    asked: list[str] = []

    def ask() -> bool:
        asked.append("the portal")
        return is_unwanted

    monkeypatch.setattr(motion, "is_unwanted", ask)
    monkeypatch.setattr(ProgressLine, "stands_still", not is_unwanted)
    desk = open_desk(CANARY)
    desk.window.do(lambda _: None)
    assert asked == []
    lines = [ProgressLine() for _ in range(2)]
    for line in lines:
        line.setParent(desk.window)
        line.show()
        line.grab()
    desk.qtbot.waitUntil(lambda: ProgressLine.stands_still == is_unwanted)
    assert is_animated(desk.window) != is_unwanted
    for line in lines:
        line.grab()
    timers = [timer for line in lines for timer in line.findChildren(QTimer)]
    desk.qtbot.waitUntil(lambda: all(timer.isActive() != is_unwanted for timer in timers))
    assert asked == ["the portal"]


def test_the_line_fits_anywhere(qtbot: QtBot) -> None:
    """However wide the parts of the style's own bar are, as those of a theme of Windows."""

    class WideParts(QProxyStyle):
        def pixelMetric(  # noqa: N802 - Qt's name
            self, metric: QStyle.PixelMetric, *arguments: object
        ) -> int:
            if metric is QStyle.PixelMetric.PM_ProgressBarChunkWidth:
                return 50
            return super().pixelMetric(metric, *arguments)  # type: ignore[arg-type]

    line, style = ProgressLine(), WideParts()
    qtbot.addWidget(line)
    line.setStyle(style)
    assert line.minimumSizeHint().width() == 1
