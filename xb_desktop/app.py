"""The one place where the parts are wired together."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, QTimer

from xb_desktop import __version__
from xb_desktop.gui.single_instance.first_instance import FirstInstance
from xb_desktop.session import Session
from xb_desktop.settings import Settings
from xb_desktop.system import screen
from xb_desktop.system.data_folder import Folders, others_can_write, path_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from xb_desktop.gui.background import Background
    from xb_desktop.gui.main_window import MainWindow
    from xb_desktop.options import Options

PROGRAM = "xb-desktop"
END_SECONDS = 2.0
"""How long the end waits for work under way: a journal's commit, not a person's answer."""
LISTEN_AFTER_MS = 300
"""After the first paint on any usual computer, but also if the window is never painted."""


def run(options: Options) -> int:
    """Open the window and return the exit code when it is closed; without a screen, say so."""
    QCoreApplication.setApplicationName(PROGRAM)
    QCoreApplication.setApplicationVersion(__version__)
    if screen.is_absent():
        return _run_without_screen(options)
    return _run_window(options)


def _folders(options: Options) -> Folders:
    """Return where this run keeps what it writes: practice has its own, beside real work."""
    location = QStandardPaths.StandardLocation
    folders = Folders(
        data=_folder(location.AppDataLocation),
        log=_folder(location.StateLocation),
        # The data folder, but on Windows.
        locks=_folder(location.AppLocalDataLocation),
    )
    return Folders(*(folder / "practice" for folder in folders)) if options.practice else folders


def _folder(location: QStandardPaths.StandardLocation) -> Path:
    """Return a folder of this user's.

    On POSIX, Qt takes every path for UTF-8, and Python takes it for what the locale says.
    """
    path = QStandardPaths.writableLocation(location)
    return Path(path if sys.platform == "win32" else os.fsdecode(path.encode()))


def make_session(options: Options) -> Session:
    """Wire the session that the options ask for."""
    if options.practice:
        from xb_desktop.practice.practice import PracticeSession

        return PracticeSession(*_folders(options))
    return Session(options.address or Settings().address_in_use, *_folders(options))


def _run_without_screen(options: Options) -> int:
    from xb_desktop.system import console

    if not options.practice:
        console.say_error(screen.no_screen_line())
        return screen.EXIT_CODE
    from xb_desktop.practice.rehearsal import rehearse

    console.say(screen.rehearsal_line())
    return rehearse(make_session(options))


def _run_window(options: Options) -> int:
    first = FirstInstance(_folders(options).locks)
    return _run_first(options, first) if first.claim() else _run_second(options, first)


def _run_second(options: Options, first: FirstInstance) -> int:
    from xb_desktop.gui.single_instance import second_start
    from xb_desktop.system import console

    # Practice has an address of its own, whatever was asked for.
    address = str(options.address) if options.address and not options.practice else None
    result = second_start.hand_over(first, options.filling, address)
    if result is second_start.StartResult.FIRST:
        return _run_first(options, first)
    if result is second_start.StartResult.HANDED_OVER:
        return 0
    console.say_error(second_start.UNANSWERED_LINE)
    return second_start.UNANSWERED_EXIT_CODE


def _run_first(options: Options, first: FirstInstance) -> int:
    # Python gives the interpreter away every 5 ms by default: too long beside a busy worker.
    sys.setswitchinterval(0.001)
    screen.allow_platform_fallback()
    screen.install_abort_handler()
    from PySide6.QtWidgets import QApplication

    from xb_desktop.gui.background import Background
    from xb_desktop.gui.crash_handler import CrashHandler
    from xb_desktop.gui.main_window import MainWindow

    application = QApplication([PROGRAM])
    if not application.screens():
        from xb_desktop.system import console

        console.say_error(screen.no_window_line())
        return screen.EXIT_CODE
    screen.remove_abort_handler()
    application.setDesktopFileName(PROGRAM)
    unexpected = CrashHandler(application)
    unexpected.install()
    background = Background(unexpected.handle)
    session = make_session(options)
    window = MainWindow(session, background, practice=options.practice)
    unexpected.caught.connect(window.tell_unexpected)
    window.painted.connect(lambda: _complete(application, window))
    window.painted.connect(lambda: _warn_of_others(window, _folders(options).data))
    if sys.platform == "darwin":
        from xb_desktop.gui.single_instance.opened_link import connect_links

        connect_links(application, window)
    QTimer.singleShot(LISTEN_AFTER_MS, lambda: _listen(application, first, window))
    if options.filling is not None:
        window.form.fill(options.filling.email_address, options.filling.reference)
        window.form.focus_first_empty()
    window.show()
    code = _end(application.exec(), session, background)
    # Only now: whoever starts meanwhile must find everything recorded.
    first.close()
    return code


def _listen(application: QApplication, first: FirstInstance, window: MainWindow) -> None:
    from xb_desktop.gui.single_instance.listener import Listener

    listener = Listener(first, application)
    listener.received.connect(window.fill_from_outside)
    application.aboutToQuit.connect(listener.close)
    listener.listen()


def _complete(application: QApplication, window: MainWindow) -> None:
    """Do what the first paint need not wait for."""
    # What is there by now stays: the collector need not look through it ever again.
    gc.freeze()
    gc.enable()
    from PySide6.QtGui import QIcon

    from xb_desktop.gui.shutdown import Signals
    from xb_desktop.resources import resource

    # The picture of xb-desktop.svg: to paint that one takes 1.6 MB for the rest of the run.
    application.setWindowIcon(QIcon(resource("icons/xb-desktop.png")))
    signals = Signals(application)
    signals.received.connect(window.end_soon)
    application.commitDataRequest.connect(window.allow_logout)


def _warn_of_others(window: MainWindow, data_folder: Path) -> None:
    """Say it where other users of this computer could put a journal of theirs there."""
    if others_can_write(data_folder):
        from xb_desktop.texts.wording import open_folder_sentence

        window.tell_notice(open_folder_sentence(path_text(data_folder)))


def _end(code: int, session: Session, background: Background) -> int:
    """Let what is under way be recorded, and leave without waiting for what cannot end."""
    background.wait(END_SECONDS)
    if background.is_busy:
        # A thread that waits in a system's prompt cannot be ended; everything else is done.
        for stream in (sys.stdout, sys.stderr):
            # Closed, full, or a pipe that nobody reads: there is nobody to tell that to.
            with suppress(AttributeError, OSError, ValueError):
                stream.flush()
        os._exit(code)
    session.close()
    return code
