"""What happens where nobody expected an error: logged without secrets, told in one sentence."""

from __future__ import annotations

import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from types import TracebackType


class CrashHandler(QObject):
    """Takes every uncaught error of the program, on any thread.

    Neither the log nor the details hold an error's text or local variables: they could hold the
    key. Python's own report on standard error is replaced for the same reason.

    Signals:
        caught(str): the details, for whoever looks after the program.
    """

    caught = Signal(str)
    _handled = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_telling = False
        self._handled.connect(self.caught)

    def install(self) -> None:
        """Take the place of Python's hooks."""
        sys.excepthook = self._on_error
        threading.excepthook = lambda failure: self.handle(failure.exc_value)
        sys.unraisablehook = lambda failure: self.handle(failure.exc_value)

    def handle(self, error: BaseException | None) -> None:
        """Log an error and tell of it; callable on any thread, and raises nothing itself.

        An error of this would be printed by Python with its text, which could hold the key.
        """
        if error is None:
            return
        from xb_desktop import __version__
        from xb_desktop.system import log

        details = log.describe(error)
        log.logger("xb_desktop").error("unexpected: %s", details)
        # Standard error may be closed or absent, or a pipe that nobody reads any more.
        with suppress(AttributeError, OSError, ValueError):
            sys.stderr.write(f"xb-desktop: unexpected error: {details}\n")
        # What goes wrong in telling it cannot be told the same way.
        if not self._is_telling:
            self._is_telling = True
            try:
                self._handled.emit(f"XB Desktop {__version__}: {details}")
            except RuntimeError:
                # The program has ended meanwhile and nobody is left to hear of it.
                return
            finally:
                self._is_telling = False

    def _on_error(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        del kind, trace
        self.handle(error)
