"""A journal that is too large to be written anew: only what holds nothing is overwritten."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.examples import ORDER
from tests.support.journal_file import is_whole, rows
from tests.support.past import Past, write_past
from xb_desktop.journal import file, overwriting
from xb_desktop.journal.change import Occasion
from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import CANARY

MARK = b"left over"
PAGE = 4096
DIES_AMID_A_CHANGE = """
import os, sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("PRAGMA cache_size = 10")
database.execute("BEGIN")
database.execute("UPDATE attempts SET reason = 'half done'")
os._exit(1)
"""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a large journal: rows, two indexes, rows that take several pages, and free pages."""
    monkeypatch.setattr(file, "_REWRITTEN_BYTES", 0)
    monkeypatch.setattr(overwriting, "SLICE_BYTES", 16 * PAGE)
    past = [Past(f"XB_{number:032}", detail="x" * (number % 7 * 60)) for number in range(3000)]
    past += [Past("XB_long", detail="y" * 30_000), Past("XB_doubt", outcome="sending")]
    path = write_past(tmp_path, past)
    Journal(tmp_path).delete(range(1000, 2000), Occasion.USER)
    return path


def soil(path: Path, pages: Callable[[int], bool] = lambda _: True) -> int:
    """Leave something in the gap of pages, as SQLite does; return in how many."""
    content, count = bytearray(path.read_bytes()), 0
    for at in filter(pages, range(0, len(content), PAGE)):
        header = at + (100 if at == 0 else 0)
        if content[header] in {2, 5, 10, 13}:
            stop = at + int.from_bytes(content[header + 5 : header + 7])
            cells = int.from_bytes(content[header + 3 : header + 5])
            start = header + (12 if content[header] < 10 else 8) + 2 * cells
            if stop - start >= len(MARK):
                content[stop - len(MARK) : stop] = MARK
                count += 1
    path.write_bytes(content)
    return count


def test_whatever_is_in_gaps_is_overwritten_and_nothing_else(path: Path) -> None:
    """In pages of rows, of both indexes, and in those that lead to them, also in the first one."""
    before, whole = path.read_bytes(), rows(path)
    Journal(path.parent).scrub(lambda: True)
    clean = path.read_bytes()
    assert soil(path) > 100
    assert path.read_bytes().count(MARK) > 100
    assert rows(path) == whole
    Journal(path.parent).scrub(lambda: True)
    assert path.read_bytes() == clean
    assert len(clean) == len(before)
    assert rows(path) == whole
    assert is_whole(path)
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_others_can_write_between_two_slices(path: Path) -> None:
    """An order is recorded at once, also by another program, and stays."""
    soil(path)
    journal, count = Journal(path.parent), len(rows(path))
    slices: list[int] = []

    def record() -> bool:
        slices.append(journal.begin(ORDER, CANARY).id)
        with closing(sqlite3.connect(path, timeout=0)) as other, other:
            other.execute("UPDATE attempts SET ticket = '7' WHERE id = ?", (slices[-1],))
        return True

    Journal(path.parent).scrub(record)
    assert len(slices) > 5
    assert [row["ticket"] for row in rows(path)[count:]] == ["7"] * len(slices)
    assert MARK not in path.read_bytes()
    journal.close()


def test_it_ends_where_it_may_not_go_on(path: Path) -> None:
    """Between two slices; the journal is whole."""
    soil(path)
    asked = iter([True, True, False])
    Journal(path.parent).scrub(lambda: next(asked))
    content = path.read_bytes()
    assert MARK not in content[: 32 * PAGE]
    assert MARK in content[32 * PAGE :]
    assert is_whole(path)


def test_nobody_else_uses_the_file_meanwhile(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is overwritten is what was looked at: no page can be used in between."""
    refused: list[str] = []
    gaps = overwriting._gaps

    def look(*slice_: object) -> object:
        with (
            closing(sqlite3.connect(path, timeout=0)) as other,
            pytest.raises(sqlite3.OperationalError) as caught,
        ):
            other.execute("SELECT count(*) FROM attempts").fetchone()
        refused.append(str(caught.value))
        return gaps(*slice_)  # type: ignore[arg-type]

    monkeypatch.setattr(overwriting, "_gaps", look)
    Journal(path.parent).scrub(lambda: True)
    assert set(refused) == {"database is locked"}


def test_what_a_dead_run_left_half_done_is_undone_first(path: Path) -> None:
    """Gaps of pages that are about to be restored would be those of other pages."""
    soil(path)
    whole = rows(path)
    subprocess.run([sys.executable, "-c", DIES_AMID_A_CHANGE, str(path)], timeout=30, check=False)
    assert path.with_name("journal.sqlite3-journal").exists()
    Journal(path.parent).scrub(lambda: True)
    assert rows(path) == whole
    assert MARK not in path.read_bytes()
    assert is_whole(path)


@pytest.mark.parametrize(
    "header",
    [
        b"\x00" * 8,
        b"\x0c\x00\x00\x00\x01\x10\x00\x00",
        b"\x0d\x00\x00\xff\xff\x00\x20\x00",
        b"\x0d\x00\x00\x00\x01\xff\xff\x00",
        b"\x0d\x00\x00\x00\x00\x00\x00\x00",
    ],
)
def test_pages_that_are_not_in_order_are_left_alone(header: bytes) -> None:
    """Those of another kind, and those whose header cannot be true."""
    assert overwriting._gap_of(header + b"x" * (PAGE - len(header)), 0) is None


def test_a_file_with_pages_of_another_kind_is_left_alone(path: Path) -> None:
    """Somebody else has rewritten it with SQLite's `auto_vacuum`."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.executescript("PRAGMA auto_vacuum = FULL; VACUUM;")
    soil(path, lambda at: at > 10 * PAGE)
    before = path.read_bytes()
    Journal(path.parent).scrub(lambda: True)
    assert path.read_bytes() == before
    assert is_whole(path)
