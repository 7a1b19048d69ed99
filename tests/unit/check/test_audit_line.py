"""What the check says of the audit: a real journal, and a `journalctl` with its real lines."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.audited import UNKNOWN, Audited, Journalctl
from tests.support.examples import EMAIL, ORDER
from tests.support.system_log import Log, logs
from xb_desktop.audit.compare import parse
from xb_desktop.audit.journald import MESSAGE_ID
from xb_desktop.check import audit
from xb_desktop.check.audit import check_audit
from xb_desktop.check.report import public
from xb_desktop.check.result import Level, Result
from xb_desktop.check.subject import Subject
from xb_desktop.journal.change import Occasion
from xb_desktop.managed.policy import Policy
from xb_desktop.orders.address import CANARY

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the logs of Linux")
ON = Policy(audit=True, places=("/etc/xb-desktop/managed.json",))
TAKES = "The log of this computer accepts audit lines."


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """Return the paths of journald's and of syslog's socket; none is there."""
    monkeypatch.setattr(audit, "PAUSE_SECONDS", 0)
    with logs(monkeypatch) as found:
        yield found


@pytest.fixture
def journald(places: tuple[str, str]) -> Iterator[Log]:
    """Return systemd's journal, to which nothing is ever written here."""
    with closing(Log(places[0])) as found:
        yield found
        assert found.is_empty()


@pytest.fixture
def audited(tmp_path: Path) -> Audited:
    """Return a journal with its lines."""
    return Audited(tmp_path)


@pytest.fixture
def journalctl(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, audited: Audited, journald: Log
) -> Journalctl:
    """Return what prints these lines."""
    del journald
    made = Journalctl(tmp_path / "bin", monkeypatch)
    made.prints(audited.entries())
    return made


def line(folder: Path, policy: Policy | None = ON, days: int | None = 90) -> Result:
    """Return the line of the report, where attempts are kept for so many days."""
    (result,) = check_audit(Subject(CANARY, folder, False, "", True, policy, days))
    assert EMAIL not in result.text
    return public(result)


@pytest.mark.parametrize("policy", [None, Policy()])
def test_it_is_not_switched_on(
    journalctl: Journalctl, policy: Policy | None, tmp_path: Path
) -> None:
    """Nothing is looked for then."""
    found = line(tmp_path, policy)
    assert (found.level, found.remedy) == (Level.OK, "")
    assert found.sentence == "The audit is not switched on."
    assert journalctl.calls == []


def test_journal_and_lines_agree(journalctl: Journalctl, audited: Audited, tmp_path: Path) -> None:
    """It is said of how many lines; the journal's file is as it was."""
    before = audited.path.read_bytes()
    found = line(tmp_path)
    assert (found.level, found.remedy) == (Level.OK, "")
    assert found.sentence == f"{TAKES} 6 lines about this journal agree with it."
    assert audited.path.read_bytes() == before
    assert len(journalctl.calls) == 1


@pytest.mark.usefixtures("journalctl")
def test_a_journal_that_was_changed(audited: Audited, tmp_path: Path) -> None:
    """Each difference has its sentence."""
    audited.run("UPDATE attempts SET outcome = 'refused' WHERE id = 1")
    audited.run("DELETE FROM attempts WHERE id = 3")
    found = line(tmp_path)
    assert found.level is Level.WARNING
    assert "The outcome of attempt 1 in the journal is not the one in the log." in found.sentence
    assert "Attempt 3 is in the log, but not in the journal." in found.sentence
    assert found.remedy.startswith("Send this report to your IT staff.")


def test_attempts_that_are_deleted_after_their_time(
    journalctl: Journalctl, audited: Audited, tmp_path: Path
) -> None:
    """Where the settings have them deleted, that is no difference; by other means, it is one."""
    old = [re.sub(r'"time":\d+', '"time":1', text) for text in audited.lines[:4]]
    audited.lines = [*old, *audited.lines[4:]]
    journalctl.prints(audited.entries())
    audited.run("DELETE FROM attempts WHERE id < 3")
    assert line(tmp_path, days=90).level is Level.OK
    told = line(tmp_path, days=None).sentence
    assert told.count("in the log, but not in the journal") == 2
    audited.run("DELETE FROM attempts")
    deleted = line(tmp_path, days=90)
    assert deleted.sentence.count("in the log, but not in the journal") == 1


@pytest.mark.usefixtures("journalctl")
def test_a_journal_that_was_removed(audited: Audited, tmp_path: Path) -> None:
    """The lines show that it was there."""
    audited.path.unlink()
    found = line(tmp_path)
    assert found.level is Level.WARNING
    assert found.sentence.count("in the log, but not in the journal") == 3


def test_attempts_that_the_program_deleted(
    journalctl: Journalctl, audited: Audited, tmp_path: Path
) -> None:
    """The log says that they are gone."""
    audited.journal.delete([1, 3], Occasion.USER)
    journalctl.prints(audited.entries())
    assert line(tmp_path).sentence == f"{TAKES} 7 lines about this journal agree with it."


def test_attempts_that_are_no_longer_kept(
    journalctl: Journalctl, audited: Audited, tmp_path: Path
) -> None:
    """Those that are older than attempts are kept are not missed; without a limit, they are."""
    long_ago = int((time.time() - 61 * 24 * 60 * 60) * 1000)
    parsed = [parse(each) for each in audited.lines]
    for at in (0, 1):
        said = parsed[at]
        assert said is not None
        audited.lines[at] = audited.lines[at].replace(f'"time":{said.time}', f'"time":{long_ago}')
    journalctl.prints(audited.entries())
    audited.run("DELETE FROM attempts WHERE id = 1")
    assert line(tmp_path, days=60).level is Level.OK
    for days in (62, None):
        found = line(tmp_path, days=days)
        assert "Attempt 1 is in the log, but not in the journal." in found.sentence


def test_very_many_differences(journalctl: Journalctl, audited: Audited, tmp_path: Path) -> None:
    """The first ones are told, and how many more there are."""
    for _ in range(5):
        audited.journal.finish(audited.journal.begin(ORDER, CANARY), UNKNOWN)
    journalctl.prints(audited.entries())
    audited.run("DELETE FROM attempts")
    found = line(tmp_path)
    assert found.sentence.count("but not in the journal") == 5
    assert found.sentence.endswith("There are 3 more differences.")


def test_an_attempt_that_is_under_way(
    journalctl: Journalctl, audited: Audited, tmp_path: Path
) -> None:
    """Its row is there before its line: what is gone at a second look was no difference."""
    (tmp_path / "now").write_text(audited.entries(3))
    (tmp_path / "later").write_text(audited.entries())
    journalctl.runs(f'cd "{tmp_path}"; cat now; cp later now')
    found = line(tmp_path)
    assert found.sentence == f"{TAKES} 6 lines about this journal agree with it."
    assert len(journalctl.calls) == 2


def test_only_the_last_rows_of_a_large_journal(
    journalctl: Journalctl, audited: Audited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Attempts before them are not compared, and so not missed."""
    del journalctl
    monkeypatch.setattr(audit, "MOST_ROWS", 2)
    assert line(tmp_path).sentence == f"{TAKES} 2 lines about this journal agree with it."
    audited.run("UPDATE attempts SET ticket = '1' WHERE id = 3")
    assert "Attempt 3 was changed" in line(tmp_path).sentence


def test_no_lines_yet(journalctl: Journalctl, tmp_path: Path) -> None:
    """As on a computer that is new; a log that shows nothing to this user says the same."""
    journalctl.prints("")
    found = line(tmp_path)
    assert found.level is Level.OK
    assert found.sentence == f"{TAKES} You can read none about this journal yet."


def test_lines_that_this_user_may_not_read(journalctl: Journalctl, tmp_path: Path) -> None:
    """It is said, with what lists them for IT."""
    journalctl.prints("", code=1)
    found = line(tmp_path)
    assert found.level is Level.WARNING
    assert found.sentence == f"{TAKES} You may not read them, so they were not compared."
    assert f"journalctl MESSAGE_ID={MESSAGE_ID}" in found.remedy


def test_lines_that_take_too_long(
    journalctl: Journalctl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check goes on."""
    monkeypatch.setattr(audit, "LIMIT_SECONDS", 0.5)
    journalctl.runs("sleep 60")
    found = line(tmp_path)
    assert found.level is Level.WARNING
    assert "too many to be compared in time" in found.sentence


@pytest.mark.usefixtures("journald")
def test_without_journalctl(
    audited: Audited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a sandbox."""
    del audited
    monkeypatch.setenv("PATH", str(tmp_path))
    found = line(tmp_path)
    assert found.level is Level.OK
    assert found.sentence == f"{TAKES} They cannot be compared with the journal here."
    assert f"journalctl MESSAGE_ID={MESSAGE_ID}" in found.remedy


def test_syslog(places: tuple[str, str], tmp_path: Path) -> None:
    """What it keeps is in files that only an administrator reads."""
    with closing(Log(places[1])) as syslog:
        found = line(tmp_path)
        assert syslog.is_empty()
    assert found.level is Level.OK
    assert "grep xb-desktop /var/log/syslog" in found.remedy


@pytest.mark.usefixtures("places")
def test_no_log(tmp_path: Path) -> None:
    """What the organisation wants cannot be done."""
    found = line(tmp_path)
    assert found.level is Level.FAULT
    assert "the log of this computer accepts no audit lines" in found.sentence
    assert "Orders can be cancelled all the same" in found.sentence


@pytest.mark.usefixtures("journalctl")
def test_a_journal_that_cannot_be_read(audited: Audited, tmp_path: Path) -> None:
    """Another line says what to do about it."""
    audited.path.write_bytes(b"garbage" * 1000)
    found = line(tmp_path)
    assert found.level is Level.WARNING
    assert "which could not be read" in found.sentence
