"""Whether a window can be opened: tried by a process of its own, as Qt ends one that cannot."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.check.result import Level, Name, Result
from xb_desktop.options import SCREEN_CALL
from xb_desktop.system import screen
from xb_desktop.system.child_process import said_by
from xb_desktop.texts.counts import counts

if TYPE_CHECKING:
    from xb_desktop.check.subject import Subject

translate = QCoreApplication.translate

LIMIT_SECONDS = 15.0
"""For a process that loads Qt from a cold disk and opens the screen."""


def check_screen(subject: Subject) -> tuple[Result, ...]:
    """Open the screen, and no window."""
    del subject
    if screen.is_absent():
        sentence = translate(
            "Check", "There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set."
        )
        remedy = translate("Check", "Run XB Desktop in the session of a desktop.")
        return (_result(Level.FAULT, sentence, remedy),)
    try:
        code, said = said_by(SCREEN_CALL, seconds=LIMIT_SECONDS)
    except subprocess.TimeoutExpired:
        sentence = translate("Check", "The screen did not answer within {time}.")
        sentence = sentence.format(time=counts.seconds(round(LIMIT_SECONDS)))
        return (_result(Level.FAULT, sentence, _remedy()),)
    except OSError:
        code, said = screen.EXIT_CODE, ""
    if code == 0:
        sentence = translate("Check", "A window can be opened (Qt platform {name}).")
        return (_result(Level.OK, sentence.format(name=said.partition("\n")[0])),)
    if code == screen.EXIT_CODE and said:
        # One line of this program's own, with what to do.
        return (_result(Level.FAULT, said.splitlines()[-1]),)
    sentence = translate("Check", "Qt ended unexpectedly when it opened the screen.")
    return (_result(Level.FAULT, sentence, _remedy()),)


def _remedy() -> str:
    return translate("Check", "Log out and in again. If the problem persists, ask your IT staff.")


def _result(level: Level, sentence: str, remedy: str = "") -> Result:
    return Result(Name.SCREEN, level, sentence, remedy)
