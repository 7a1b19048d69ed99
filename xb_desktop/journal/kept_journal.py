"""The journal of an older version that could not be moved to where it is now. Light: no SQLite."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class Kept(Enum):
    """Why a journal stayed where it was. The sentences are in `texts.journal`."""

    IN_USE = auto()
    """An older version of the program is running; this one goes on with the same journal."""
    NOT_MOVED = auto()
    """A folder cannot be read or written; this version goes on with the journal where it is."""
    NOT_ADDED = auto()
    """There are two journals, and the old one's attempts could not be added to the other."""


@dataclass(frozen=True, slots=True)
class KeptJournal:
    """Where the old journal stayed, where it should be, and why it is not there."""

    why: Kept
    stayed_in: Path
    belongs_in: Path
