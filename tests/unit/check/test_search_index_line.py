"""What the check says of the search index: a real one beside a real journal, never changed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.past import Past, write_past
from xb_desktop.check.result import Level, Result
from xb_desktop.check.search_index import check_search_index
from xb_desktop.check.subject import Subject
from xb_desktop.history import search_index
from xb_desktop.history.history import History
from xb_desktop.orders.address import CANARY
from xb_desktop.system.data_folder import SEARCH_CHECKSUM

FITS = "The search index matches the journal."
NOT_USED = "The search index is damaged, not finished or that of another journal."


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the index of a journal."""
    monkeypatch.setattr(search_index, "ROWS_WITHOUT", 10)
    return indexed(tmp_path, [Past(f"XB_{number}") for number in range(300)])


def indexed(folder: Path, past: list[Past]) -> Path:
    """Write rows and their index, and return its file."""
    history = History(write_past(folder, past))
    history.index.catch_up(lambda: True)
    return history.index.path


def line(folder: Path) -> Result:
    """Return the line of the report; no file is changed, removed or made for it."""
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    names = sorted(folder.iterdir())
    (result,) = check_search_index(Subject(CANARY, folder, False, "", True))
    assert sorted(folder.iterdir()) == names
    assert {path: path.read_bytes() for path in before} == before
    return result


def test_there_is_none(tmp_path: Path) -> None:
    """As on a new computer, and beside a small journal."""
    for past in ([], [Past("XB_1")]):
        if past:
            indexed(tmp_path, past)
        found = line(tmp_path)
        assert (found.level, found.remedy) == (Level.OK, "")
        assert found.sentence.startswith("There is no search index.")


@pytest.mark.usefixtures("index")
def test_it_fits(tmp_path: Path) -> None:
    """Also where later attempts are not in it yet."""
    assert (line(tmp_path).level, line(tmp_path).sentence) == (Level.OK, FITS)
    write_past(tmp_path, [Past("XB_later")])
    assert line(tmp_path).sentence == FITS


def damaged(index: Path) -> None:
    """Change a byte in the middle."""
    content = bytearray(index.read_bytes())
    content[len(content) // 2] ^= 0xFF
    index.write_bytes(content)


def cut(index: Path) -> None:
    """Leave the first page alone."""
    os.truncate(index, 4096)


def unfinished(index: Path) -> None:
    """Leave it as a run that was killed before it noted the checksum."""
    index.with_name(SEARCH_CHECKSUM).unlink()


def no_database(index: Path) -> None:
    """Put something else in its place, with a checksum that fits."""
    index.write_bytes(b"no database" * 1000)
    note(index)


def other_version(index: Path) -> None:
    """Leave it as another version of the program."""
    change(index, "PRAGMA user_version = 99")


def other_journal(index: Path) -> None:
    """Put another journal beside it."""
    index.with_name("journal.sqlite3").unlink()
    write_past(index.parent, [Past(f"XB_{number}", run="other") for number in range(300)])


def no_journal(index: Path) -> None:
    """Leave it alone."""
    index.with_name("journal.sqlite3").unlink()


def empty(index: Path) -> None:
    """Take out what it has seen."""
    change(index, "DELETE FROM seen")


def link(index: Path) -> None:
    """Put a link in its place."""
    index.rename(index.with_name("elsewhere"))
    index.symlink_to(index.with_name("elsewhere"))


def change(index: Path, statement: str) -> None:
    """Change it so that its checksum fits."""
    with closing(sqlite3.connect(index)) as database, database:
        database.execute(statement)
    note(index)


def note(index: Path) -> None:
    """Note the checksum that fits."""
    index.with_name(SEARCH_CHECKSUM).write_bytes(search_index.checksum_of(index))


@pytest.mark.parametrize(
    "spoil",
    [
        damaged,
        cut,
        unfinished,
        no_database,
        other_version,
        other_journal,
        no_journal,
        empty,
        pytest.param(link, marks=pytest.mark.skipif(os.name == "nt", reason="rights for links")),
    ],
)
def test_it_does_not_fit(index: Path, tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    """It is no fault: the history does without it and makes it anew."""
    spoil(index)
    found = line(tmp_path)
    assert (found.level, found.remedy) == (Level.OK, "")
    assert found.sentence.startswith(NOT_USED)


def test_a_folder_has_its_name(index: Path, tmp_path: Path) -> None:
    """It keeps attempts from being deleted, and the program cannot remove it."""
    index.unlink()
    index.mkdir()
    found = line(tmp_path)
    assert found.level is Level.WARNING
    assert "no attempt can be deleted" in found.sentence
    assert str(index) in found.sentence
    assert found.remedy == "Close XB Desktop, then remove it."


def test_it_cannot_be_read(index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The history does without it."""

    def fail(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr("xb_desktop.history.index_inspection.checksum_of", fail)
    found = line(tmp_path)
    assert found.level is Level.WARNING
    assert found.sentence.startswith(f"{index} cannot be read.")


@pytest.mark.usefixtures("index")
def test_a_journal_that_cannot_be_read(tmp_path: Path) -> None:
    """Another line says what to do about it."""
    (tmp_path / "journal.sqlite3").write_bytes(b"garbage" * 1000)
    found = line(tmp_path)
    assert found.level is Level.WARNING
    assert found.remedy == "Follow what the line on the journal says."
