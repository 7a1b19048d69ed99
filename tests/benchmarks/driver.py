"""The program with somebody in front of it: `... .driver [OPTIONS] -- [THE PROGRAM'S]`.

Somebody types, presses the buttons and looks, on the program's own GUI thread. The program runs as
it is: its signals are listened to and its paint events looked at, nothing on the way is replaced.
`MainWindow.show` is only wrapped to meet the window; `--keychain-seconds` puts a wait before each
key that is read. One line of JSON goes to the output, then the window is closed.

Moments are `time.monotonic()`: painted, recovered (the start's work is done), and for each
cancellation asked, prospect (key and journal are looked through), question (it is on the screen),
pressed, settled, shown (the outcome is on the screen).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from tests.support.examples import EMAIL
from xb_desktop.__main__ import main
from xb_desktop.gui.main_window import MainWindow
from xb_desktop.keys import keychain

from .heartbeat import Heartbeat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xb_desktop.gui.cancel.outcome_panel import OutcomePanel
    from xb_desktop.gui.loaded import Loaded
    from xb_desktop.system.stop import Stop

STUCK_EXIT_CODE = 3
_PATIENCE_MS = 60_000
_KEY_MS = 15
"""Between two keys: as fast as anybody types."""
_REST_MS = 500

Wait = int | str
"""A pause in milliseconds, or the moment that is waited for."""


@dataclass(frozen=True, slots=True)
class Script:
    """What somebody is to do: which orders, and how long to think over each confirmation."""

    references: list[str]
    pause_ms: int
    beats: bool


class Somebody(QObject):
    """Goes through the story, a step whenever what it waits for is there."""

    def __init__(self, window: MainWindow, script: Script) -> None:
        super().__init__(window)
        self._window = window
        self._script = script
        self._heart = Heartbeat(self)
        self._panel: OutcomePanel | None = None
        self._start: dict[str, float] = {}
        self._moments = self._start
        self._cancellations: list[dict[str, float]] = []
        self._awaited = ""
        self._story = self._tell()
        window.installEventFilter(self)
        window._background._finished.connect(self._on_work_done)
        QTimer.singleShot(_PATIENCE_MS, lambda: os._exit(STUCK_EXIT_CODE))
        self._go_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what is painted; what is put off until now comes when it is on the screen."""
        if event.type() == QEvent.Type.Paint:
            if watched is self._window and "painted" not in self._start:
                self._start["painted"] = 0.0
                QTimer.singleShot(0, self._on_painted)
            elif watched is self._panel and "settled" in self._moments:
                self._moments.setdefault("shown", 0.0)
                QTimer.singleShot(0, self._on_shown)
        return False

    def _meet_flow(self, loaded: Loaded) -> None:
        """Listen to the parts that the program has loaded by now, while somebody typed."""
        self._panel = loaded.controller.outcome
        self._panel.installEventFilter(self)
        flow = loaded.controller.flow
        flow.waiting_for_person.connect(self._on_prospect)
        flow.settled.connect(lambda _: self._enter("settled", "outcome"))

    def _on_prospect(self) -> None:
        self._enter("prospect", "confirmation")
        # It is made right after the signal, and painted some turns of the event loop later.
        QTimer.singleShot(0, self, self._meet_question)

    def _meet_question(self) -> None:
        # Not before the program is painted, like all of its parts.
        from xb_desktop.gui.cancel.confirmation import Confirmation

        question = QApplication.activeModalWidget()
        assert isinstance(question, Confirmation)
        question.painted.connect(lambda: self._reach("question"))

    def _on_painted(self) -> None:
        self._start["painted"] = time.monotonic()
        if self._script.beats:
            self._heart.begin("start")

    def _on_work_done(self) -> None:
        if "recovered" not in self._start:
            self._reach("recovered")

    def _on_shown(self) -> None:
        if not self._moments.get("shown"):
            self._reach("shown")

    def _enter(self, moment: str, phase: str) -> None:
        self._heart.phase = phase
        self._reach(moment)

    def _reach(self, moment: str) -> None:
        self._moments[moment] = time.monotonic()
        if moment == self._awaited:
            self._awaited = ""
            QTimer.singleShot(0, self._go_on)

    def _go_on(self) -> None:
        wait = next(self._story, None)
        if isinstance(wait, int):
            QTimer.singleShot(wait, self._go_on)
        elif wait is not None:
            self._awaited = wait

    def _tell(self) -> Iterator[Wait]:
        yield "recovered"
        yield _REST_MS
        for reference in self._script.references:
            self._moments = {}
            self._cancellations.append(self._moments)
            yield from self._cancel(reference)
        self._report()

    def _cancel(self, reference: str) -> Iterator[Wait]:
        self._heart.phase = "typing"
        if len(self._cancellations) > 1:
            _click(_button(self._window, "New cancellation"))
            yield _KEY_MS
        form = self._window.page.form
        for line, text in ((form.email.line, EMAIL), (form.reference.line, reference)):
            line.setFocus()
            for character in text:
                _type(line, character)
                yield _KEY_MS
        if len(self._cancellations) == 1:
            self._window.do(self._meet_flow)
        self._press("Cancel order", "key search", "asked", self._window)
        yield "question"
        yield self._script.pause_ms
        self._press("Yes, cancel order", "sending", "pressed", QApplication.activeModalWidget())
        yield "shown"
        yield _REST_MS

    def _press(self, name: str, phase: str, moment: str, window: QWidget | None) -> None:
        assert window is not None
        button = _button(window, name)
        assert button.isEnabled()
        self._enter(moment, phase)
        _click(button)

    def _report(self) -> None:
        if self._script.beats:
            self._heart.end()
        report: dict[str, Any] = {
            "start": self._start,
            "cancellations": self._cancellations,
            "gaps": self._heart.to_json(),
        }
        print(json.dumps(report), flush=True)
        self._window.close()


def _button(window: QWidget, name: str) -> QPushButton:
    found = window.findChildren(QPushButton)
    return next(part for part in found if part.accessibleName() == name)


def _click(button: QPushButton) -> None:
    """Click as the system does: Qt handles it later, without Python's lock in its hands."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QMouseEvent

    there, left = QPointF(button.rect().center()), Qt.MouseButton.LeftButton
    where = (there, button.mapToGlobal(there))
    for kind, held in (
        (QEvent.Type.MouseButtonPress, left),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(kind, *where, left, held, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.postEvent(button, event)


def _type(line: QLineEdit, character: str) -> None:
    # Not before the program is painted: it loads the namespace Qt itself, and that takes a while.
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QKeyEvent

    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        no_modifier = Qt.KeyboardModifier.NoModifier
        QCoreApplication.sendEvent(line, QKeyEvent(kind, 0, no_modifier, character))


def _slow_down_keychain(seconds: float) -> None:
    from xb_desktop.keys.system_keychain import SystemKeychain

    class Slow(SystemKeychain):
        def get_password(
            self,
            service: str,
            username: str,
            *,
            stop: Stop | None = None,
            may_prompt: bool = True,
        ) -> str | None:
            time.sleep(seconds)
            return super().get_password(service, username, stop=stop, may_prompt=may_prompt)

    keychain.system_backend = Slow


def drive() -> int:
    """Start the program, and somebody with its window; return the program's exit code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--reference", action="append", default=[], dest="references")
    parser.add_argument("--pause-ms", type=int, default=1500)
    parser.add_argument("--beats", action="store_true")
    parser.add_argument("--keychain-seconds", type=float, default=0.0)
    parser.add_argument("program", nargs="*")
    options = parser.parse_args()
    if options.keychain_seconds:
        _slow_down_keychain(options.keychain_seconds)
    script = Script(options.references, options.pause_ms, options.beats)
    window_class: Any = MainWindow
    show = MainWindow.show

    def show_to_somebody(window: MainWindow) -> None:
        Somebody(window, script)
        show(window)

    window_class.show = show_to_somebody
    sys.argv = ["xb-desktop", *options.program]
    return main()


if __name__ == "__main__":
    sys.exit(drive())
