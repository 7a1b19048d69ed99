"""The start's look at the journal, in a process of its own.

On most days it finds nothing; in the window's process it would leave SQLite behind for as long as
that is open, a good 2 MB before anybody has typed.

    recover()                     serve()
    starts it               ->    looks, and writes down what an earlier run left behind
                            <-    one line of JSON if there is something to tell, else nothing
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from xb_desktop import log, own_process

if TYPE_CHECKING:
    from xb_desktop.findings import Found


def recover(folder: Path) -> Found | None:
    """Look through the journal in a folder as `Journal.recover` does; return what it tells, if any.

    Where the system gives no process for it, or that one fails, it is done in this one. What keeps
    the journal from being looked at is told as `Found.unwritable`; nothing is raised for it.
    """
    try:
        process = own_process.start(own_process.JOURNAL_LOOK, str(folder))
    except OSError as error:
        log.logger(__name__).warning("no process to look at the journal: %s", log.describe(error))
        return _look(folder)
    line, _ = process.communicate()
    if process.returncode:
        log.logger(__name__).warning("looking at the journal ended with %d", process.returncode)
        return _look(folder)
    return _read(line) if line else None


def serve(folder: str) -> None:
    """Be the process: look, tell, and end."""
    # First of all: what is settled while nobody can be told of it would never be told.
    answers = sys.stdout.buffer
    found = _look(Path(folder))
    if found is not None:
        answers.write(_line(found))


def _look(folder: Path) -> Found | None:
    from xb_desktop.findings import Found
    from xb_desktop.journal import Journal, JournalError

    journal = Journal(folder)
    try:
        left_over = journal.recover()
    except JournalError as error:
        return Found([], journal.set_aside, error.reason)
    return Found(left_over, journal.set_aside) if left_over or journal.set_aside else None


def _line(found: Found) -> bytes:
    import json
    from dataclasses import asdict

    return json.dumps(asdict(found), default=str).encode()


def _read(line: bytes) -> Found:
    import json

    from xb_desktop.findings import Found
    from xb_desktop.journal import Attempt, Unwritable

    told = json.loads(line)
    left_over = [Attempt(**attempt) for attempt in told["left_over"]]
    set_aside, unwritable = told["set_aside"], told["unwritable"]
    return Found(left_over, set_aside and Path(set_aside), unwritable and Unwritable(unwritable))
