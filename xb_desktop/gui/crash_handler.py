"""Uncaught errors: logged without secrets, and reported in the window."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from xb_desktop import __version__
from xb_desktop.system import console

if TYPE_CHECKING:
    from types import TracebackType


class CrashHandler(QObject):
    """Handles every uncaught error of the program, on any thread.

    Neither the log nor the details contain an error's text or local variables, which could contain
    the key. Python's own report on standard error is replaced for the same reason.

    Signals:
        caught(str): the details, for those who maintain the program.
    """

    caught = Signal(str)
    _handled = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_reporting = False
        self._handled.connect(self.caught)

    def install(self) -> None:
        """Replace Python's hooks."""
        sys.excepthook = self._on_error
        threading.excepthook = lambda failure: self.handle(failure.exc_value)
        sys.unraisablehook = lambda failure: self.handle(failure.exc_value)

    def handle(self, error: BaseException | None) -> None:
        """Log and report an error, on any thread. Never raises.

        Python would print an error of this method with its text, which could contain the key.
        """
        if error is None:
            return
        # Hardly any run needs the log before the first paint, which waits for no import.
        from xb_desktop.system import log

        details = log.describe(error)
        log.logger("xb_desktop").error("unexpected: %s", details)
        console.print_error(f"xb-desktop: unexpected error: {details}")
        # An error in reporting cannot be reported the same way.
        if not self._is_reporting:
            self._is_reporting = True
            try:
                self._handled.emit(f"XB Desktop {__version__}: {details}")
            except RuntimeError:
                # The program has ended in the meantime.
                return
            finally:
                self._is_reporting = False

    def _on_error(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        del kind, trace
        self.handle(error)
