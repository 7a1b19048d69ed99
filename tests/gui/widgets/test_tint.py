"""Tinted grounds: painted in light and dark, and gone without a trace."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from xb_desktop.gui.notices.notice_list import Notice
from xb_desktop.gui.widgets.theme import Tint, Tone
from xb_desktop.gui.widgets.tint import apply_tint

LIGHT, DARK = 0, 1


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[QPalette]:
    """Return a palette of light text on dark ground, and put the usual one back at the end."""
    usual = QGuiApplication.palette()
    yield QPalette(QColor("#dddddd"), QColor("#222222"))
    qapp.setPalette(usual)


class Panel(QFrame):
    """A panel with a text and a button on it."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.button = QLabel("text"), QPushButton("button")
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(self.button)


def colors(panel: Panel) -> Tint:
    """Return what is seen of a panel's ground and edge, and the colour of its text."""
    picture = panel.grab().toImage()
    edge, ground = (picture.pixelColor(x, picture.height() // 2) for x in (0, 3))
    text = panel.text.palette().color(QPalette.ColorRole.WindowText)
    return Tint(ground.name(), edge.name(), text.name())


def test_a_ground_follows_the_tone_and_the_system(
    qtbot: QtBot, qapp: QApplication, dark: QPalette
) -> None:
    """What stands on it takes its text, but for what has a look of its own."""
    panel = Panel()
    qtbot.addWidget(panel)
    button = panel.button.palette().color(QPalette.ColorRole.ButtonText)
    apply_tint(panel, Tone.SUCCESS)
    assert colors(panel) == Tone.SUCCESS.value[LIGHT]
    apply_tint(panel, Tone.DANGER)
    assert colors(panel) == Tone.DANGER.value[LIGHT]
    assert panel.button.palette().color(QPalette.ColorRole.ButtonText) == button
    qapp.setPalette(dark)
    assert colors(panel) == Tone.DANGER.value[DARK]


@pytest.mark.parametrize("is_solid", [False, True])
def test_corners_are_round(qtbot: QtBot, *, is_solid: bool) -> None:
    """Those of a badge, too, whose ground is as strong as its border."""
    panel, label = QFrame(), QLabel("Test")
    label.setMargin(8)
    qtbot.addWidget(panel)
    QVBoxLayout(panel).addWidget(label)
    apply_tint(label, Tone.DANGER, is_solid=is_solid)
    picture = panel.grab().toImage()
    place = label.geometry()
    corner = picture.pixelColor(place.topLeft())
    assert corner == picture.pixelColor(0, 0)
    wanted = Tone.DANGER.solid(panel.palette()) if is_solid else Tone.DANGER.tint(panel.palette())
    assert picture.pixelColor(place.left() + 3, place.center().y()).name() == wanted.background


@pytest.mark.usefixtures("qapp")
def test_what_is_thrown_away_is_painted_no_more() -> None:
    """However it goes: nothing reaches for what is gone, which would be told as an error."""
    for _ in range(10):
        Notice("gone at once")
    gc.collect()
    QApplication.processEvents()
