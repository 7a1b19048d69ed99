"""The one place where the parts are wired together."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths

from xb_desktop import __version__, screen
from xb_desktop.session import Session

if TYPE_CHECKING:
    from xb_desktop.__main__ import Options
    from xb_desktop.gui.background import Background

PROGRAM = "xb-desktop"
END_SECONDS = 2.0
"""How long the end waits for work under way: a journal's commit, not a person's answer."""


def run(options: Options) -> int:
    """Open the window and return the exit code when it is closed; without a screen, say so."""
    QCoreApplication.setApplicationName(PROGRAM)
    QCoreApplication.setApplicationVersion(__version__)
    if screen.is_absent():
        return _run_without_screen(options)
    return _run_window(options)


def make_session(options: Options) -> Session:
    """Wire the session that the options ask for: practice keeps a journal of its own."""
    places = QStandardPaths.StandardLocation
    data_folder = Path(QStandardPaths.writableLocation(places.AppDataLocation))
    log_folder = Path(QStandardPaths.writableLocation(places.StateLocation))
    if options.practice:
        from xb_desktop.practice import PracticeSession

        return PracticeSession(data_folder / "practice", log_folder / "practice")
    return Session(options.address, data_folder, log_folder)


def _run_without_screen(options: Options) -> int:
    if not options.practice:
        print(screen.absent_line(), file=sys.stderr)
        return screen.EXIT_CODE
    from xb_desktop.rehearsal import rehearse

    print(screen.rehearsal_line())
    return rehearse(make_session(options))


def _run_window(options: Options) -> int:
    # Python gives the interpreter away every 5 ms by default: too long beside a busy worker.
    sys.setswitchinterval(0.001)
    screen.end_clearly_where_qt_would_abort()
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from xb_desktop.gui.background import Background
    from xb_desktop.gui.ending import Signals
    from xb_desktop.gui.main_window import MainWindow
    from xb_desktop.gui.unexpected import Unexpected
    from xb_desktop.resources import resource

    application = QApplication([PROGRAM])
    screen.let_qt_speak_again()
    application.setDesktopFileName(PROGRAM)
    application.setWindowIcon(QIcon(resource("icons/xb-desktop.svg")))
    unexpected = Unexpected(application)
    unexpected.install()
    background = Background(unexpected.take)
    session = make_session(options)
    window = MainWindow(session, background, practice=options.practice)
    unexpected.happened.connect(window.tell_unexpected)
    signals = Signals(application)
    signals.received.connect(window.end_soon)
    application.commitDataRequest.connect(window.allow_logout)
    window.form.fill(options.email_address, options.reference)
    window.form.focus_first_empty()
    window.show()
    return _end(application.exec(), session, background)


def _end(code: int, session: Session, background: Background) -> int:
    """Let what is under way be recorded, and leave without waiting for what cannot end."""
    background.wait(END_SECONDS)
    if background.is_busy:
        # A thread that waits in a system's prompt cannot be ended; everything else is done.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    session.close()
    return code
