"""What the check says of a journal that an older version kept in another folder, as on Windows."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from tests.support.examples import ORDER
from xb_desktop import app
from xb_desktop.check import command
from xb_desktop.check.journal import check_journal
from xb_desktop.check.result import Level, Result
from xb_desktop.check.subject import Subject
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.relocation import relocate
from xb_desktop.options import Options
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.outcome import Cancelled, Cause
from xb_desktop.system.data_folder import JOURNAL, RUNS


@pytest.fixture
def former(tmp_path: Path) -> Path:
    """Return the folder of an older version, with a journal in it."""
    folder = tmp_path / "Roaming"
    with closing(Journal(folder)) as journal:
        journal.finish(journal.begin(ORDER, CANARY), Cancelled(Cause.CONFIRMED, 200))
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the journal belongs; nothing is there yet."""
    return tmp_path / "Local"


def line(former: Path | None, folder: Path) -> Result:
    """Return the line of the report; neither folder is changed for it."""
    before = {place: contents(place) for place in (former, folder) if place is not None}
    subject = Subject(CANARY, folder, False, "", True, former_folder=former)
    (result,) = check_journal(subject)
    assert {place: contents(place) for place in before} == before
    return result


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files in a folder, and what is in them."""
    return {path.name: path.read_bytes() for path in folder.glob("*") if path.is_file()}


def damage(folder: Path) -> None:
    """Damage the journal in a folder."""
    (folder / JOURNAL).write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)


@pytest.mark.parametrize("has_former", [False, True])
def test_there_is_none_in_either_folder(tmp_path: Path, folder: Path, *, has_former: bool) -> None:
    """As on a new computer: the settings of an older version alone are no journal."""
    former = tmp_path / "Roaming" if has_former else None
    if former is not None:
        former.mkdir()
        (former / "xb-desktop.ini").write_text("[General]\n")
    found = line(former, folder)
    assert (found.level, found.remedy) == (Level.OK, "")
    assert found.sentence == "There is no journal yet. The first attempt makes one."


def test_it_is_not_moved_yet(former: Path, folder: Path) -> None:
    """It is not said to be missing, and where it is and will be can be read."""
    found = line(former, folder)
    assert (found.level, found.remedy) == (Level.OK, "")
    assert found.sentence == (
        f"The journal is sound. It is still in {former}, where an older version of XB Desktop kept "
        f"it. The next start of XB Desktop moves it to {folder}."
    )
    assert relocate(former, folder, folder / RUNS).kept is None
    assert line(former, folder).sentence == "The journal is sound."


def test_one_that_is_not_moved_yet_is_damaged(former: Path, folder: Path) -> None:
    """It is a fault there as it would be here."""
    damage(former)
    found = line(former, folder)
    assert found.level is Level.FAULT
    assert found.sentence.startswith("The journal is damaged")
    assert f"It is still in {former}" in found.sentence
    assert "keeps the damaged file beside" in found.remedy


def test_one_that_is_not_moved_yet_cannot_be_opened(former: Path, folder: Path) -> None:
    """The program would go on with it there, and could not."""
    (former / JOURNAL).unlink()
    (former / JOURNAL).mkdir()
    found = line(former, folder)
    assert found.level is Level.FAULT
    assert "so no order can be cancelled" in found.sentence
    assert f"It is still in {former}" in found.sentence
    assert found.remedy


def test_there_are_two(former: Path, folder: Path) -> None:
    """An older version was used again, here or on another computer."""
    shutil.copytree(former, folder)
    found = line(former, folder)
    assert (found.level, found.remedy) == (Level.OK, "")
    assert found.sentence == (
        "The journal is sound. The journal of an older version of XB Desktop is still in "
        f"{former}. The next start of XB Desktop adds its attempts to this one."
    )


def test_there_are_two_and_the_older_one_is_damaged(former: Path, folder: Path) -> None:
    """Orders can be cancelled, but some attempts are missed."""
    shutil.copytree(former, folder)
    damage(former)
    found = line(former, folder)
    assert found.level is Level.WARNING
    assert found.sentence.startswith("The journal is sound.")
    assert f"in {former} is damaged" in found.sentence


def test_there_are_two_and_the_older_one_cannot_be_opened(former: Path, folder: Path) -> None:
    """It is told why, and what to do."""
    shutil.copytree(former, folder)
    (former / JOURNAL).unlink()
    (former / JOURNAL).mkdir()
    found = line(former, folder)
    assert found.level is Level.WARNING
    assert f"in {former} cannot be added" in found.sentence
    assert "no order can be cancelled" not in found.sentence
    assert found.remedy


def test_there_are_two_and_the_newer_one_is_damaged(former: Path, folder: Path) -> None:
    """The one that is in use decides."""
    shutil.copytree(former, folder)
    damage(folder)
    found = line(former, folder)
    assert found.level is Level.FAULT
    assert "adds its attempts" in found.sentence


@pytest.mark.parametrize("practice", [False, True])
def test_the_command_looks_in_both_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, practice: bool
) -> None:
    """As on Windows, whose folders no variable moves; practice has its own."""
    monkeypatch.setattr(
        QStandardPaths, "writableLocation", lambda location: str(tmp_path / location.name)
    )
    subjects: list[Subject] = []

    def run_command(subject: Subject, *, as_json: bool) -> int:
        subjects.append(subject)
        return int(as_json)

    monkeypatch.setattr(command, "run_command", run_command)
    assert app._run_check(Options(practice=practice, check=True), None) == 0
    (subject,) = subjects
    end = ["practice"] if practice else []
    assert subject.data_folder == Path(tmp_path / "AppLocalDataLocation", *end)
    assert subject.former_folder == Path(tmp_path / "AppDataLocation", *end)
