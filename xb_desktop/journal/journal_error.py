"""What can keep the journal from being read or written. Light: without SQLite."""

from __future__ import annotations

from enum import StrEnum


class Unwritable(StrEnum):
    """Why the journal cannot be written. The sentences are in `texts.journal`."""

    FULL = "full"
    READ_ONLY = "read_only"
    IN_USE = "in_use"
    NEWER = "newer"
    NO_ACCESS = "no_access"
    LINK = "link"
    NO_LOCKS = "no_locks"
    NO_MEMORY = "no_memory"
    BROKEN = "broken"
    FAULT = "fault"
    """An internal error of the program: there is nothing to put right on this computer."""


class JournalError(Exception):
    """The journal cannot be read or written."""

    def __init__(self, reason: Unwritable) -> None:
        super().__init__(reason)
        self.reason = reason


class OvertakenError(Exception):
    """Another attempt for the order, or the outcome of one, came after a person was asked."""
