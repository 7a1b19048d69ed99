"""The program with a window, from the application object to its end."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from xb_desktop.gui.background import Background
from xb_desktop.gui.crash_handler import CrashHandler
from xb_desktop.gui.main_window import MainWindow
from xb_desktop.system import console, screen

if TYPE_CHECKING:
    from xb_desktop.gui.single_instance.first_instance import FirstInstance
    from xb_desktop.orders.link import Filling
    from xb_desktop.run import Run

END_SECONDS = 2.0
"""How long the end waits for work under way: a journal's commit, not a person's answer."""
RESTART = -1
"""Not an exit code: the program is to be started again, as somebody chose another language."""
LISTEN_AFTER_MS = 300
"""After the first paint on any usual computer, but also if the window is never painted."""


def create_application(name: str) -> QApplication | None:
    """Return the application object; None, with the reason said, if there is no screen for it."""
    screen.allow_platform_fallback()
    screen.install_abort_handler()
    application = QApplication([name])
    if not application.screens():
        console.say_error(screen.no_window_line())
        return None
    screen.remove_abort_handler()
    application.setDesktopFileName(name)
    application.setApplicationDisplayName("XB Desktop")
    # A slot without the signal's argument: PySide6 converts that only where its class is loaded,
    # and nothing loads the namespace `Qt` before somebody needs it.
    application.styleHints().colorSchemeChanged.connect(
        lambda: _on_color_scheme_changed(application)
    )
    return application


def _on_color_scheme_changed(application: QApplication) -> None:
    from xb_desktop.gui.color_scheme import apply_color_scheme

    # A desktop's own colours come right after this signal.
    QTimer.singleShot(0, application, lambda: apply_color_scheme(application))


def run_window(
    application: QApplication, run: Run, first: FirstInstance, filling: Filling | None
) -> int:
    """Show the window, and return the exit code once it is closed and everything is recorded."""
    # By default, a busy worker keeps the GUI thread waiting for 5 ms at a time.
    sys.setswitchinterval(0.001)
    crash_handler = CrashHandler(application)
    crash_handler.install()
    background = Background(crash_handler.handle)
    window = MainWindow(run, background)
    if run.is_practice:
        from xb_desktop.gui.cancel.practice_list import add_practice

        add_practice(window)
    if filling is not None:
        window.fill(filling)
    crash_handler.caught.connect(window.tell_unexpected)
    window.painted.connect(lambda: _watch_for_end(application, window))
    _listen(application, first, window)
    window.show()
    code = _end(application.exec(), run, background)
    return RESTART if window.is_to_restart else code


def _watch_for_end(application: QApplication, window: MainWindow) -> None:
    """Let signals and the end of the desktop session end the program in an orderly way."""
    from xb_desktop.gui.signals import Signals

    application.commitDataRequest.connect(window.allow_logout)
    signals = Signals(application)
    signals.received.connect(window.end_soon)


def _listen(application: QApplication, first: FirstInstance, window: MainWindow) -> None:
    """Receive what second starts and, on macOS, links hand over."""
    if sys.platform == "darwin":
        from xb_desktop.gui.single_instance.opened_link import connect_links

        connect_links(application, window)

    def listen() -> None:
        from xb_desktop.gui.single_instance.listener import Listener

        listener = Listener(first, application)
        listener.received.connect(window.fill_from_outside)
        application.aboutToQuit.connect(listener.close)
        listener.listen()

    QTimer.singleShot(LISTEN_AFTER_MS, listen)


def _end(code: int, run: Run, background: Background) -> int:
    """Let what is under way be recorded, and leave without waiting for what cannot end."""
    background.wait(END_SECONDS)
    run.finish_audit()
    if background.is_busy:
        # A thread that waits in a system's prompt cannot be ended; everything else is done.
        for stream in (sys.stdout, sys.stderr):
            # Closed, full, or a pipe that nobody reads: there is nobody to tell that to.
            with suppress(AttributeError, OSError, ValueError):
                stream.flush()
        os._exit(code)
    run.close()
    return code
