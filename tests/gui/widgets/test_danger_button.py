"""The button for what cannot be undone is seen as one, and can be read, in every scheme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from xb_desktop.gui.widgets.danger_button import DangerButton
from xb_desktop.gui.widgets.theme import Tone

SCHEMES = {
    "light": ("#000000", "#efefef"),
    "dark": ("#e8eaed", "#202124"),
    "high contrast": ("#ffffff", "#000000"),
    "high contrast in light": ("#000000", "#ffffff"),
}


@pytest.fixture(params=SCHEMES)
def scheme(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[QPalette]:
    """Give the system a scheme of colours."""
    usual = QGuiApplication.palette()
    text, ground = (QColor(name) for name in SCHEMES[request.param])
    palette = QPalette(ground)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(role, text)
    palette.setColor(QPalette.ColorRole.Window, ground)
    qapp.setPalette(palette)
    yield palette
    qapp.setPalette(usual)


def luminance(color: QColor) -> float:
    """Return the relative luminance of WCAG 2.1."""
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colors(picture: QImage) -> set[str]:
    """Return every colour of the button's middle, without its round corners."""
    inside = picture.rect().adjusted(8, 2, -8, -2)
    columns = range(inside.left(), inside.right())
    rows = range(inside.top(), inside.bottom())
    return {picture.pixelColor(x, y).name() for x in columns for y in rows}


@pytest.mark.usefixtures("scheme")
@pytest.mark.parametrize("is_down", [False, True])
def test_its_text_can_be_read(qtbot: QtBot, *, is_down: bool) -> None:
    """At least 4.5:1, measured from what was painted, pressed or not."""
    button = DangerButton("Yes, cancel order")
    qtbot.addWidget(button)
    button.resize(480, 60)
    font = button.font()
    font.setPointSize(24)
    button.setFont(font)
    button.setDown(is_down)
    picture = button.grab().toImage()
    ground = picture.pixelColor(12, 8)
    tint = Tone.DANGER.solid(QGuiApplication.palette())
    if not is_down:
        assert ground.name() == tint.background
    best = max(contrast(QColor(name), ground) for name in colors(picture))
    assert best >= 4.5


@pytest.mark.usefixtures("scheme")
def test_it_is_an_ordinary_button_while_it_is_off(qtbot: QtBot) -> None:
    """It does not look as if it could be pressed."""
    button = DangerButton("Yes, cancel order")
    qtbot.addWidget(button)
    button.setEnabled(False)
    tint = Tone.DANGER.solid(QGuiApplication.palette())
    assert tint.background not in colors(button.grab().toImage())


@pytest.mark.usefixtures("scheme")
def test_its_focus_can_be_seen(qtbot: QtBot) -> None:
    """A ring in the colour of its text, which contrasts with the fill."""
    button = DangerButton("")
    qtbot.addWidget(button)
    button.resize(200, 40)
    with qtbot.waitActive(button):
        button.show()
        button.activateWindow()
    button.clearFocus()
    before = button.grab().toImage().pixelColor(100, 3)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    after = button.grab().toImage().pixelColor(100, 3)
    assert contrast(before, after) >= 3
