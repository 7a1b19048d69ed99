"""The real program with somebody in front of it: `python -m tests.robustness.driven WHAT ...`.

WHAT names the fault that is put in, if any; all further arguments are the program's own. The first
line of the standard input is the key: it may stand in no argument and no variable. What can be read
in the windows goes to the standard output as one line of JSON; the next line of input ends it all.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any, NoReturn

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from tests.support.keychain import MemoryBackend
from tests.support.qt_classes import qt_classes
from xb_desktop.__main__ import main
from xb_desktop.gui.background import Background
from xb_desktop.gui.cancel.outcome_panel import OutcomePanel
from xb_desktop.gui.main_window import MainWindow
from xb_desktop.keys import keychain
from xb_desktop.service.xendbridge import XendBridge

HEADINGS = ("Order cancelled", "Not cancelled", "Not sent", "Outcome unknown")
PATIENCE_SECONDS = 40.0
PR_GET_DUMPABLE = 3

Condition = Callable[[], bool]


def visible() -> list[QWidget]:
    """Return every part of every window that can be seen."""
    return [part for part in QApplication.allWidgets() if part.isVisible()]


def button(name: str) -> QPushButton | None:
    """Return a button by its accessible name, once it can be pressed."""
    found = [part for part in visible() if isinstance(part, QPushButton) and part.isEnabled()]
    return next((part for part in found if part.accessibleName() == name), None)


def press(name: str) -> None:
    """Press a button that is there."""
    there = button(name)
    assert there is not None
    there.click()


def words() -> list[str]:
    """Return whatever a person or a screen reader can read now."""
    found = []
    for part in visible():
        found += [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
        found += [part.windowTitle(), part.objectName(), part.statusTip(), part.whatsThis()]
        if isinstance(part, QLineEdit):
            found.append(part.displayText())
        elif isinstance(part, QLabel | QAbstractButton):
            found.append(part.text())
        elif isinstance(part, QTextEdit):
            found.append(part.toPlainText())
    return [text for text in found if text]


def is_told(beginnings: tuple[str, ...]) -> bool:
    """Whether a text with one of these beginnings can be read."""
    return any(text.startswith(beginnings) for text in words())


class Person:
    """Goes through one story, a step whenever what it waits for is there."""

    def __init__(self, what: str, key: str) -> None:
        self._what = what
        self._key = key
        self._read: set[str] = set()
        self._story = self._tell_story()
        self._waits_for: Condition = lambda: True
        self._deadline = time.monotonic() + PATIENCE_SECONDS
        self._timer = QTimer(interval=15)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _tell_story(self) -> Iterator[Condition]:
        yield lambda: button("Cancel order") is not None
        press("Cancel order")
        yield lambda: button("Save key") is not None
        line = next(p for p in visible() if p.accessibleName() == "Secret key")
        QTest.keyClicks(line, self._key)
        self._read |= set(words())
        press("Save key")
        yield lambda: button("Yes, cancel order") is not None
        press("Yes, cancel order")
        end = ("An unexpected error occurred",) if self._what == "slot" else HEADINGS
        yield lambda: is_told(end)
        clipboards = []
        for name in ("Copy result", "Copy details"):
            if button(name) is not None:
                press(name)
                clipboards.append(QApplication.clipboard().text())
        self._report(clipboards)

    def _look(self) -> None:
        self._read |= set(words())
        if time.monotonic() > self._deadline:
            self._give_up()
        if not self._waits_for():
            return
        try:
            self._waits_for = next(self._story)
        except StopIteration:
            self._timer.stop()

    def _give_up(self) -> NoReturn:
        print(json.dumps({"stuck": words()}), flush=True)
        os._exit(3)

    def _report(self, clipboards: list[str]) -> None:
        report = {
            "read": sorted(self._read | set(words())),
            "clipboards": clipboards,
            "environ": dict(os.environ),
            "dumpable": ctypes.CDLL(None).prctl(PR_GET_DUMPABLE, 0, 0, 0, 0),
            "created": sorted(created),
            "core_limit": resource.getrlimit(resource.RLIMIT_CORE)[0],
        }
        print(json.dumps(report), flush=True)
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._leave)

    def _leave(self) -> None:
        self._notifier.setEnabled(False)
        sys.stdin.readline()
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow):
                window.close()


def put_in(what: str, key: str) -> None:
    """Put a fault in whose error has the key in its text, its cause and its local variables."""

    def fail(*arguments: Any, **options: Any) -> NoReturn:
        del options
        header = f"secretKey: {key}"
        cause = ValueError(header, arguments)
        raise RuntimeError(f"illegal header {header!r}") from cause

    service: Any = XendBridge
    panel: Any = OutcomePanel
    if what == "worker":
        service.cancel = fail
    elif what == "slot":
        panel.show_report = fail
    elif what == "classes":
        watch_workers()


created: set[str] = set()
"""The classes of Qt that workers have created, or derived from."""


def watch_workers() -> None:
    """Have the GUI thread wait for each worker, and note what the worker has created."""
    background: Any = Background
    run = Background.run

    def run_and_wait(self: Background, *arguments: Any) -> None:
        before = qt_classes()
        run(self, *arguments)
        self.wait(PATIENCE_SECONDS)
        created.update(qt_classes() - before)

    background.run = run_and_wait


def drive() -> int:
    """Start the program, and the person with its window."""
    what = sys.argv.pop(1)
    key = sys.stdin.readline().rstrip("\n")
    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    backend = MemoryBackend()
    keychain.system_backend = lambda: backend
    put_in(what, key)
    window_class: Any = MainWindow
    show = MainWindow.show
    people = []

    def show_to_somebody(window: MainWindow) -> None:
        show(window)
        people.append(Person(what, key))

    window_class.show = show_to_somebody
    return main()


if __name__ == "__main__":
    sys.exit(drive())
