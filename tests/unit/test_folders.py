"""Where a run keeps what it writes: all of it stays on the computer that it is about."""

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
def test_what_is_written_is_where_nothing_is_copied_from(*, practice: bool) -> None:
    """Windows has a folder of its own for what does not roam; elsewhere nothing does."""
    folders = app._folders(Options(practice=practice))
    local = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    roaming = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    end = ["practice"] if practice else []
    assert folders.data == folders.locks == Path(local, *end)
    assert (folders.log.name == "practice") is practice
    former = Path(roaming, *end) if sys.platform == "win32" else None
    assert folders.former_data == former


@pytest.mark.parametrize("practice", [False, True])
def test_a_folder_that_roams_is_where_older_versions_kept_the_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, practice: bool
) -> None:
    """As on Windows, whose folders no variable moves: the journal comes here, practice's too."""
    monkeypatch.setattr(
        QStandardPaths, "writableLocation", lambda location: str(tmp_path / location.name)
    )
    end = ["practice"] if practice else []
    former, data = (
        Path(tmp_path / name, *end) for name in ("AppDataLocation", "AppLocalDataLocation")
    )
    with closing(Journal(former)) as journal:
        journal.finish(journal.begin(ORDER, CANARY), Cancelled(Cause.CONFIRMED, 200))
    with closing(app.make_run(Options(practice=practice), None)) as run:
        assert run.start() is None
        assert [each.order_reference for each in run.recent_attempts()] == [ORDER.reference]
    assert [path.name for path in former.iterdir() if path.is_file()] == []
    assert (data / "journal.sqlite3").is_file()


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
