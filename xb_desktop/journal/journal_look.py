"""Whether the start has anything to do at the journal, found out in a process of its own.

On most days it has not. To see that for itself, the window's process would load SQLite, which then
stays for as long as the window is open: a good 2 MB before anybody has typed.

The process only looks. What it sees, it leaves for the window's process to find again, settle and
tell: so nothing is lost whenever either of them dies.
"""

from __future__ import annotations

from pathlib import Path

from xb_desktop.system import log, own_process
from xb_desktop.system.data_folder import may_hold_journal

_SECONDS = 5.0
"""How long the process may take: all of a small journal is read, of a large one a few pages."""
_IN_ORDER = 10
"""The process's exit code, and not 0: so ends much that has never looked."""
_NOT_IN_ORDER = 11


def is_in_order(folder: Path) -> bool:
    """Ask a process whether the journal in a folder needs no recovery (`Journal.is_in_order`).

    False also where no answer is to be had: then the window's process has to look.
    """
    from subprocess import TimeoutExpired

    try:
        with own_process.start(own_process.JOURNAL_LOOK, str(folder)) as process:
            try:
                process.wait(_SECONDS)
            except TimeoutExpired:
                process.kill()
    except OSError as error:
        log.logger(__name__).warning("no process to look: %s", log.describe(error))
        return False
    if process.returncode not in {_IN_ORDER, _NOT_IN_ORDER}:
        log.logger(__name__).warning("looking ended with %d", process.returncode)
    return process.returncode == _IN_ORDER


def serve(folder: str) -> int:
    """Be the process: look, and return the exit code."""
    from xb_desktop.journal.journal import Journal

    own_process.end_with_input()
    path = Path(folder)
    is_in_order = may_hold_journal(path) and Journal(path).is_in_order()
    return _IN_ORDER if is_in_order else _NOT_IN_ORDER
