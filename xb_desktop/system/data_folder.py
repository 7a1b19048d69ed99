"""What lies in the data folder, for modules that must not load what reads it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Folders(NamedTuple):
    """Where a run keeps what it writes.

    `former_data` is where older versions kept the journal on Windows: a domain copies that folder
    to every computer on which its user logs in, and the locks of a journal say something about one
    computer.
    """

    data: Path
    log: Path
    locks: Path
    former_data: Path | None = None

    def of_practice(self) -> Folders:
        """Return where practice keeps what it writes: beside real work, and apart from it."""
        former = self.former_data and self.former_data / "practice"
        return Folders(
            self.data / "practice", self.log / "practice", self.locks / "practice", former
        )


JOURNAL = "journal.sqlite3"
BESIDE_JOURNAL = "journal-*.sqlite3*"
"""Journals that were set aside, and copies from before a migration."""
SEARCH_INDEX, SEARCH_CHECKSUM = "search.sqlite3", "search.check"
"""The search index of the history, and what tells whether it is as it was left."""
SEARCH_FILES = (
    SEARCH_INDEX,
    *(f"{SEARCH_INDEX}-{end}" for end in ("journal", "wal", "shm")),
    SEARCH_CHECKSUM,
)
"""All that may be there of the search index, also where another program has opened it; made anew
when it is missing."""
RUNS = "runs"
"""The folder with the locks of all runs (`run_lock`), unless another is named."""

NO_WAIT: int = getattr(os, "O_NONBLOCK", 0)
"""For `os.open`: a pipe in the place of a file would have its reader wait for a writer."""
NO_FOLLOW: int = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
"""For `os.open`: what has a name of ours and is a link was put there by somebody else. The folder
itself may be a link.

On Windows, a file is opened as it is: as text, its reading ends at a byte 26, and to open it to
write would remove such a byte from its end."""


def may_hold_journal(folder: Path) -> bool:
    """Whether there is a journal, or nobody may look whether there is one."""
    try:
        (folder / JOURNAL).stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def may_hold_journals(folder: Path) -> bool:
    """Whether there is a journal, or one that was set aside, or nobody may look whether."""
    try:
        return may_hold_journal(folder) or any(folder.glob(BESIDE_JOURNAL))
    except OSError:
        return True


def others_can_write(folder: Path) -> bool:
    """Whether other users of this computer can put files into a folder; unknown on Windows."""
    if os.name != "posix":
        return False
    try:
        found = folder.stat()
    except OSError:
        return False
    return bool(found.st_mode & 0o022) or found.st_uid not in {os.getuid(), 0}


def path_text(path: Path) -> str:
    """Return a path as people read it, and as Qt takes it, in whatever locale Python runs."""
    return os.fsencode(path).decode("utf-8", "replace")
