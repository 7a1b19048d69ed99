"""What moves while something is under way stands still where the system asks for that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProxyStyle, QStyle, QWidget
from pytestqt.qtbot import QtBot

from xb_desktop.gui.widgets.busy_indicator import ProgressLine


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
