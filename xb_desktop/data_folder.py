"""What lies in the data folder, for those who must know it without loading what reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

JOURNAL = "journal.sqlite3"
RUNS = "runs"
"""The folder with the signs of life of all runs (`run_lock`)."""


def may_hold_journal(folder: Path) -> bool:
    """Whether there is a journal, or nobody may look whether there is one."""
    try:
        (folder / JOURNAL).stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True
