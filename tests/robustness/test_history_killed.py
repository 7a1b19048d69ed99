"""kill -9 amid an export, a deletion, a migration, and the making of the search index."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.robustness.children import Children
from tests.support.journal_file import is_whole, rows
from tests.support.past import Past, write_past
from xb_desktop.history import search_index
from xb_desktop.history.history import History
from xb_desktop.history.query import Filter, Ordering
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.schema import VERSION
from xb_desktop.system.data_folder import JOURNAL
from xb_desktop.system.stop import Stop

KILLS = 24
"""Of each kind, evenly over all of its steps."""
COUNT = 450


class Scene:
    """Children that look back at copies of one journal, and are killed over it."""

    def __init__(self, children: Children, folder: Path) -> None:
        self.folder = folder
        self._children = children
        self._original = folder / "original"
        self._number = 0

    def write(self, count: int = COUNT) -> None:
        """Write the journal that each child gets a copy of."""
        write_past(self._original, [Past(f"XB_{number:032x}") for number in range(count)])

    def run(self, act: str, stop_at: int | None = None) -> tuple[Path, list[str]]:
        """Run a child on a copy, up to a step, and kill it there; return where, and the steps."""
        self._number += 1
        copy = self.folder / str(self._number)
        shutil.copytree(self._original, copy)
        job = {"act": act, "folder": str(copy), "target": str(copy / "history.csv")}
        child = self._children.start("look_back", stop_at=stop_at, **job)
        if stop_at is not None:
            assert "at" in child.hear()
            child.kill()
        assert child.wait() == (stop_at is not None)
        return copy, child.last_words.get("steps", [])

    def killed(self, act: str) -> Iterator[Path]:
        """Return a copy for each of so many steps at which a child was killed."""
        _, steps = self.run(act)
        for number in range(KILLS):
            yield self.run(act, number * (len(steps) - 1) // (KILLS - 1))[0]


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """Return a scene with nobody in it yet."""
    with Children() as children:
        yield Scene(children, tmp_path / "scene")


def test_a_killed_export_leaves_no_file_or_a_whole_one(scene: Scene) -> None:
    """Under its own name, there is never a part of it; the journal is as it was."""
    scene.write()
    whole, _ = scene.run("export")
    lines = (whole / "history.csv").read_text("utf-8-sig").count("\n")
    found = set()
    for folder in scene.killed("export"):
        target = folder / "history.csv"
        found.add(target.exists())
        assert (
            not target.exists() or target.read_text("utf-8-sig").count("\n") == lines == COUNT + 1
        )
        assert (folder / JOURNAL).read_bytes() == (whole / JOURNAL).read_bytes()
    assert found == {True, False}


def test_a_killed_deletion_has_deleted_whole_transactions(scene: Scene) -> None:
    """The next start finds a whole journal, of which the next deletion deletes the rest."""
    scene.write()
    left = set()
    for folder in scene.killed("delete"):
        journal = Journal(folder)
        journal.recover()
        journal.close()
        assert is_whole(folder / JOURNAL)
        left.add(len(rows(folder / JOURNAL)))
        assert not list(folder.glob("journal-damaged*"))
    # The first slice of the history has 250 rows, and a transaction at most 100.
    assert left == {450, 350, 250, 200, 100, 0}


def test_a_killed_index_hides_no_row(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it was left as is used where it is whole, and made anew where it is not."""
    monkeypatch.setattr(search_index, "ROWS_WITHOUT", 10)
    scene.write()
    for folder in scene.killed("index"):
        history = History(folder / JOURNAL)
        for _ in range(2):
            for number in (0, 99, 100, 449):
                text = f"{number:032x}"
                page = history.page(Filter(text), Ordering(), None, 9, Stop())
                assert [row.order_reference for row in page.rows] == [f"XB_{text}"]
            history.index.catch_up(lambda: True)


def test_a_killed_migration_loses_no_row(scene: Scene) -> None:
    """The file is of the old version or of the new one, and the next start migrates it."""
    scene.write()
    with contextlib.closing(sqlite3.connect(scene._original / JOURNAL)) as old:
        for column in ("operator", "ticket", "reason", "checked_at", "checked_state"):
            old.execute(f"ALTER TABLE attempts DROP COLUMN {column}")
        old.execute("PRAGMA user_version = 3")
        old.commit()
    versions = set()
    for folder in scene.killed("migrate"):
        with contextlib.closing(sqlite3.connect(folder / JOURNAL)) as found:
            versions.add(found.execute("PRAGMA user_version").fetchone()[0])
        journal = Journal(folder)
        journal.recover()
        journal.close()
        assert len(rows(folder / JOURNAL)) == COUNT
        assert rows(folder / JOURNAL)[0]["ticket"] == ""
        assert not list(folder.glob("journal-damaged*"))
    assert versions == {3, VERSION}
