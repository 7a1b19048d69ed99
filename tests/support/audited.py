"""A journal of a few attempts, beside the audit lines that were written about it."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.examples import ORDER
from xb_desktop.audit.compare import Comparison, Kind, compare
from xb_desktop.audit.event import event, journal_name, text_of
from xb_desktop.journal.anchors import read_anchors
from xb_desktop.journal.change import Changes
from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Unknown

UNKNOWN = Unknown(Cause.TIMED_OUT)


class Audited:
    """A journal of three attempts, and the lines about it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "journal.sqlite3"
        self.name = journal_name(self.path)
        self.lines: list[str] = []
        changes = Changes(lambda it: self.lines.append(text_of(event(it, self.name))))
        self.journal = Journal(folder, changes=changes)
        self.journal.finish(self.journal.begin(ORDER, CANARY), Cancelled(Cause.CONFIRMED))
        self.journal.finish(self.journal.begin(ORDER, CANARY), UNKNOWN)
        self.journal.add(ORDER, CANARY, NotSent(Cause.NO_KEY))

    def run(self, statement: str) -> None:
        """Change the journal behind the program's back."""
        with closing(sqlite3.connect(self.path)) as database, database:
            database.execute(statement)

    def compare(self) -> Comparison:
        """Compare the lines with the journal as it is now."""
        return compare(self.lines, read_anchors(self.path), self.name)

    def found(self) -> list[tuple[int, Kind]]:
        """Return the differences."""
        return [(it.attempt, it.kind) for it in self.compare().differences]

    def entries(self, most: int | None = None) -> str:
        """Return the lines, or the first ones, as `journalctl -o json` prints them."""
        entries = ({"__CURSOR": "s=1", "MESSAGE": line} for line in self.lines[:most])
        return "".join(f"{json.dumps(entry)}\n" for entry in entries)


class Journalctl:
    """A `journalctl` that runs a script, in place of one that reads the log of this computer."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._folder = folder
        self._program = folder / "journalctl"
        folder.mkdir()
        self.prints("")
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    def prints(self, text: str, *, code: int = 0) -> None:
        """Have it print this, and end with a code."""
        (self._folder / "printed").write_text(text)
        self.runs(f'cat "{self._folder}/printed"; exit {code}')

    def runs(self, script: str) -> None:
        """Have it run this, once it has noted how it was called."""
        noted = f'printf "%s\\n" "$*" >> "{self._folder}/called"'
        self._program.write_text(f"#!/bin/sh\n{noted}\n{script}\n")
        self._program.chmod(0o755)

    @property
    def calls(self) -> list[str]:
        """The arguments of each call."""
        noted = self._folder / "called"
        return noted.read_text().splitlines() if noted.exists() else []
