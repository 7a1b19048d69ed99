"""The search index may be missing, old or damaged: every row is found all the same."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.journal_file import change_and_die
from tests.support.past import Past, write_past
from xb_desktop.history import search_index
from xb_desktop.history.history import History
from xb_desktop.history.query import Filter, Ordering
from xb_desktop.history.search_index import SearchIndex
from xb_desktop.journal.file import JOURNAL_LOCK
from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.outcome import Cancelled, Cause
from xb_desktop.system.data_folder import SEARCH_CHECKSUM
from xb_desktop.system.stop import Stop


def found(history: History, text: str) -> list[int]:
    """Return the ids that a search finds."""
    return [row.id for row in history.page(Filter(text), Ordering(), None, 500, Stop()).rows]


def rows(count: int) -> list[Past]:
    """Return rows of which each has a number of its own."""
    return [Past(f"XB_{number:032x}", ticket=f"#T{number:05}") for number in range(1, count + 1)]


@pytest.fixture
def indexed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> History:
    """Return a history of 300 rows, all of which the index serves."""
    monkeypatch.setattr(search_index, "ROWS_WITHOUT", 10)
    monkeypatch.setattr(search_index, "_SLICE", 50)
    history = History(write_past(tmp_path, rows(300)))
    history.index.catch_up(lambda: True)
    return history


def test_a_small_journal_has_none(tmp_path: Path) -> None:
    """It is looked through faster than a file is opened."""
    history = History(write_past(tmp_path, rows(5)))
    history.index.catch_up(lambda: True)
    assert not history.index.path.exists()


def test_it_is_its_owners_alone_and_holds_no_address(indexed: History) -> None:
    """It knows three characters at a time."""
    assert stat.S_IMODE(indexed.index.path.stat().st_mode) == 0o600 or os.name == "nt"
    assert b"jane@example.com" not in indexed.index.path.read_bytes()


def damage_half(path: Path) -> None:
    """Overwrite the second half."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2] + b"\xa5" * (len(content) // 2))


def damage_head(path: Path) -> None:
    """Overwrite the header."""
    path.write_bytes(b"no database" + path.read_bytes()[11:])


def cut(path: Path) -> None:
    """Leave the first pages alone."""
    os.truncate(path, 8192)


def empty(path: Path) -> None:
    """Leave nothing."""
    path.write_bytes(b"")


def remove(path: Path) -> None:
    """Take the file away."""
    path.unlink()


@pytest.mark.parametrize("harm", [damage_half, damage_head, cut, empty, remove])
def test_a_damaged_one_is_made_anew(indexed: History, harm: Callable[[Path], None]) -> None:
    """Neither a search nor the journal suffers from it."""
    before = indexed.path.read_bytes()
    harm(indexed.index.path)
    next_run = History(indexed.path)
    for _ in range(2):
        for number in range(1, 301, 9):
            assert found(next_run, f"t{number:05}") == [number]
        assert len(found(next_run, "example")) == 300
        next_run.index.catch_up(lambda: True)
    assert next_run.index.path.stat().st_size > 8192
    assert indexed.path.read_bytes() == before


def test_damage_that_sqlite_does_not_notice_hides_no_row(indexed: History) -> None:
    """Some bytes, anywhere in the file: rows would be missing from what is found, unsaid."""
    path, checksum = indexed.index.path, indexed.index.path.with_name(SEARCH_CHECKSUM)
    content, noted = path.read_bytes(), checksum.read_bytes()
    for at in range(100, len(content) - 300, 1500):
        path.write_bytes(content[:at] + b"\xa5" * 300 + content[at + 300 :])
        checksum.write_bytes(noted)
        next_run = History(indexed.path)
        next_run.index.catch_up(lambda: True)
        for number in range(1, 301, 30):
            assert found(next_run, f"t{number:05}") == [number], at


def test_one_that_is_as_it_was_left_is_not_made_anew(indexed: History) -> None:
    """It is used by the next run, which only adds what came since."""
    write_past(indexed.path.parent, [Past("XB_later", ticket="#T99999")])
    inode = indexed.index.path.stat().st_ino
    next_run = History(indexed.path)
    next_run.index.catch_up(lambda: True)
    assert next_run.index.path.stat().st_ino == inode
    assert found(next_run, "t99999") == [301]
    assert found(next_run, "t00001") == [1]


def test_one_that_is_up_to_date_is_read_once(
    indexed: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That of a million rows has 90 MB; and a search waits for whoever reads the whole file."""
    read: list[Path] = []

    def checksum_of(path: Path) -> bytes:
        read.append(path)
        return search_index_checksum_of(path)

    search_index_checksum_of = search_index.checksum_of
    monkeypatch.setattr(search_index, "checksum_of", checksum_of)
    next_run = History(indexed.path)
    for _ in range(2):
        next_run.index.catch_up(lambda: True)
    assert read == [indexed.index.path]
    assert next_run.index.seen() == 300


def test_what_was_deleted_while_it_was_read_does_not_come_back(
    indexed: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slice that was read before is dropped."""
    write_past(indexed.path.parent, [Past("XB_later", ticket="#T99999")])
    opened = indexed.index._opened

    def discarded_first(**options: bool) -> object:
        if options.get("is_made"):
            indexed.index.discard()
        return opened(**options)

    monkeypatch.setattr(indexed.index, "_opened", discarded_first)
    indexed.index._index_slice()
    monkeypatch.setattr(indexed.index, "_opened", opened)
    assert found(indexed, "t00001") == [1]
    assert found(indexed, "t99999") == [301]


def test_it_is_discarded_with_the_log_that_another_program_has_made(indexed: History) -> None:
    """What is deleted from the journal is not kept there."""
    path = indexed.index.path
    change_and_die(path, "UPDATE seen SET run = 'x'")
    indexed.index.discard()
    assert not list(path.parent.glob("search*"))


def test_a_damaged_checksum_fits_no_index(indexed: History) -> None:
    """Whatever is in it."""
    indexed.index.path.with_name(SEARCH_CHECKSUM).write_bytes(b"\xff\xfe")
    next_run = History(indexed.path)
    next_run.index.catch_up(lambda: True)
    assert found(next_run, "t00123") == [123]


def test_rows_that_come_later_are_found_before_they_are_indexed(indexed: History) -> None:
    """It need not be up to date."""
    write_past(indexed.path.parent, [Past("XB_later", ticket="#T99999")])
    assert found(indexed, "t99999") == [301]
    assert found(indexed, "#T00300") == [300]


def test_one_of_another_journal_serves_none(indexed: History) -> None:
    """As when a damaged journal was set aside: nothing is missed in the new one."""
    indexed.path.unlink()
    others = [Past(f"XB_{number}", ticket=f"#N{number:05}", run="f" * 16) for number in range(400)]
    write_past(indexed.path.parent, others)
    assert found(indexed, "n00123") == [124]
    indexed.index.catch_up(lambda: True)
    assert found(indexed, "n00123") == [124]


def test_what_becomes_of_an_unknown_attempt_is_found(indexed: History) -> None:
    """Its text changes after it was indexed."""
    write_past(indexed.path.parent, [Past("XB_unknown", outcome="unknown", detail="interrupted")])
    indexed.index.catch_up(lambda: True)
    journal = Journal(indexed.path.parent)
    journal.settle("XB_unknown", CANARY, Cancelled(Cause.CONFIRMED_BY_LOOK_UP, message="Belated"))
    journal.close()
    assert found(indexed, "belated") == [301]


def test_it_is_built_only_while_it_may_be(indexed: History) -> None:
    """An order under way stops it after the slice that it is at."""
    indexed.index.discard()
    asked: list[bool] = []

    def once() -> bool:
        asked.append(True)
        return len(asked) == 1

    indexed.index.catch_up(once)
    assert len(asked) == 2
    assert found(indexed, "t00001") == [1]
    assert found(indexed, "t00299") == [299]


def test_a_link_in_its_place_is_not_followed(indexed: History, tmp_path: Path) -> None:
    """Somebody else could have any file of ours overwritten."""
    indexed.index.discard()
    target = tmp_path / "target"
    target.write_bytes(b"mine")
    indexed.index.path.symlink_to(target)
    indexed.index.catch_up(lambda: True)
    assert target.read_bytes() == b"mine"
    assert found(indexed, "t00123") == [123]


def test_nobody_waits_for_the_index_with_the_journal_in_hand(
    indexed: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever writes or checks the index may take long; an order must not wait for that."""
    held: list[bool] = []
    open_index = SearchIndex._opened

    def opened(index: SearchIndex, *, is_made: bool = False) -> Any:
        held.append(JOURNAL_LOCK._lock.locked())
        return open_index(index, is_made=is_made)

    monkeypatch.setattr(SearchIndex, "_opened", opened)
    write_past(indexed.path.parent, rows(100))
    indexed.index.catch_up(lambda: True)
    assert found(indexed, "t00007") == [307, 7]
    assert len(held) > 3
    assert not any(held)
