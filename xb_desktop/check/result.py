"""What one check found. Without Qt: a missing Qt is one of the things to tell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Name(StrEnum):
    """The checks, in the order in which they are told. Tools read these words: not renamed."""

    PROGRAM = "program"
    SCREEN = "screen"
    LIBRARIES = "libraries"
    KEYCHAIN = "keychain"
    PROXY = "proxy"
    ADDRESS = "address"
    TLS = "tls"
    CLOCK = "clock"
    DATA_FOLDER = "data_folder"
    FREE_SPACE = "free_space"
    JOURNAL = "journal"
    SEARCH_INDEX = "search_index"
    SETTINGS = "settings"
    LANGUAGE = "language"
    MANAGED = "managed"
    AUDIT = "audit"
    PRACTICE = "practice"


class Level(StrEnum):
    """How good or bad it is. Tools read these words: they are not renamed."""

    OK = "ok"
    WARNING = "warning"
    """Orders can be cancelled, but something is not as it should be, or could not be checked."""
    FAULT = "fault"
    """Something that the program needs, or that the organisation has set, does not work."""


@dataclass(frozen=True, slots=True)
class Result:
    """What one check found, in whole sentences; `remedy` is empty if there is nothing to do."""

    name: Name
    level: Level
    sentence: str
    remedy: str = ""

    @property
    def text(self) -> str:
        """The sentence, and the remedy if there is one."""
        return f"{self.sentence} {self.remedy}".strip()


def overall(results: tuple[Result, ...]) -> Level:
    """Return the worst level of all."""
    levels = {result.level for result in results}
    return next((it for it in (Level.FAULT, Level.WARNING) if it in levels), Level.OK)
