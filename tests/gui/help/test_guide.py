"""The user guide: the keys it tells are those of the controls it names."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton

from tests.support.desk import Desk, OpenDesk
from tests.support.service import Service
from tests.support.steps import dialog_above, submit
from xb_desktop.gui.help.guide import guide
from xb_desktop.languages import Language, translate

IN_EACH = pytest.mark.parametrize("language", Language, indirect=True)
MEANINGS = {
    "Cancel order": "cancel the order",
    "Yes, cancel order": "yes, cancel the order",
    "Copy result": "copy the result once there is one",
    "Use again": "use the selected attempt again",
}
"""What the guide says of each control that it tells an Alt key of, by the control's name."""


def letter(desk: Desk, name: str) -> str:
    """Return the Alt key of a button that can be seen."""
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, name))
    keys = QKeySequence.mnemonic(desk.find(QPushButton, name).text())
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def spaced(line: str) -> str:
    """Return a line with plain spaces alone."""
    return " ".join(line.split())


@IN_EACH
def test_each_alt_key_is_that_of_the_control(
    open_desk: OpenDesk, service: Service, language: Language
) -> None:
    """Those under the letters of the real buttons, in the language that is spoken."""
    desk = open_desk(service.address)
    expected = {"Cancel order": letter(desk, "Cancel order")}
    submit(desk)
    dialog_above(desk)
    expected["Yes, cancel order"] = letter(desk, "Yes, cancel order")
    desk.press("Yes, cancel order")
    expected["Copy result"] = letter(desk, "Copy result")
    expected["Use again"] = letter(desk, "Use again")
    lines = [spaced(label.text()) for label in guide(desk.window).findChildren(QLabel)]
    told = [line for line in lines if re.search(r"Alt\+\w", line)]
    assert told == [
        spaced(
            translate("Guide", "{key}: {meaning}").format(
                key=expected[name], meaning=translate("Guide", meaning)
            )
        )
        for name, meaning in MEANINGS.items()
    ], language
