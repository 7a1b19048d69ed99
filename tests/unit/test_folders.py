"""Where a run keeps what it writes: locks stay on the computer that they say something about."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from tests.support.examples import ORDER
from xb_desktop import app
from xb_desktop.journal.journal import Journal
from xb_desktop.options import Options
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.outcome import Cancelled, Cause
from xb_desktop.practice.practice_run import PracticeRun
from xb_desktop.system.data_folder import Folders


@pytest.mark.parametrize("practice", [False, True])
def test_locks_are_where_nothing_is_copied_from(*, practice: bool) -> None:
    """Windows has a folder of its own for what does not roam; elsewhere nothing does."""
    folders = app._folders(Options(practice=practice))
    assert len(set(folders)) == (3 if sys.platform == "win32" else 2)
    local = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    assert folders.locks.is_relative_to(Path(local))
    assert [folder.name == "practice" for folder in folders] == [practice] * 3


def test_the_signs_of_life_are_with_the_locks(tmp_path: Path) -> None:
    """A journal that looks for them there knows who is alive, and leaves nothing behind."""
    data, locks = tmp_path / "data", tmp_path / "locks"
    with closing(Journal(data, locks)) as journal:
        attempt = journal.begin(ORDER, CANARY)
        assert [path.name for path in data.iterdir()] == ["journal.sqlite3"]
        assert [path.name for path in locks.rglob("*") if path.is_file()] == [attempt.run]
        assert Journal(data, locks).recover() == []
        journal.finish(attempt, Cancelled(Cause.CONFIRMED, 200))
    assert [path for path in locks.rglob("*") if path.is_file()] == []


def test_a_session_keeps_them_there(tmp_path: Path) -> None:
    """As it is wired in `app`, practice too."""
    folders = Folders(tmp_path / "data", tmp_path / "log", tmp_path / "locks")
    with closing(PracticeRun(folders)) as run:
        run.session().journal().begin(ORDER, CANARY)
        assert [path.name for path in folders.data.iterdir()] == ["journal.sqlite3"]


def test_the_place_of_the_first_program_is_with_the_locks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its lock, and where it listens: a pipe of another computer leads nowhere."""
    folders = Folders(tmp_path / "data", tmp_path / "log", tmp_path / "locks")
    monkeypatch.setattr(app, "_folders", lambda _: folders)
    monkeypatch.setattr(app, "_run_first", lambda _, __, first: first.close() or 0)
    assert app._run_window(Options(), None) == 0
    assert [path.name for path in folders.locks.iterdir()] == ["first.lock"]
    assert not folders.data.exists()
