"""What can befall the journal, and that no attempt is ever lost by it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from tests.support.examples import ORDER
from tests.support.journal_file import attempts, rows
from tests.support.systems import assert_private
from xb_desktop.journal import file
from xb_desktop.journal.attempt_record import RecordedOutcome
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.journal_error import JournalError, Unwritable
from xb_desktop.orders.address import Address
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Cancelled, Cause, Refused, Unknown
from xb_desktop.system.data_folder import JOURNAL
from xb_desktop.system.user import user_name

HERE = Address("https", "canary.xendbridge.com", 443)
ELSEWHERE = Address("https", "api.example.com", 443)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """Return a journal in a folder that does not exist yet."""
    return Journal(tmp_path / "data")


def leave_attempt_behind(folder: Path, *, alive: bool = False) -> subprocess.Popen[str]:
    """Begin an attempt in another process, which then dies or stays."""
    program = f"""
import os, sys
from pathlib import Path
from xb_desktop.journal.journal import Journal
from xb_desktop.orders.order import Order
from xb_desktop.orders.address import Address
journal = Journal(Path({str(folder)!r}))
order = Order({ORDER.email_address!r}, {ORDER.reference!r})
journal.begin(order, Address("https", {HERE.host!r}, 443))
print("begun", flush=True)
if {alive}:
    sys.stdin.read()
os.kill(os.getpid(), 9)
"""
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    if not alive:
        process.communicate()
    return process


def test_rows_of_a_dead_run_become_unknown(journal: Journal, tmp_path: Path) -> None:
    """What a killed program left as sending is unknown at the next start, and told once."""
    leave_attempt_behind(tmp_path / "data")
    assert attempts(journal.path)[0][1] == "sending"
    (left_over,) = journal.recover()
    assert left_over.order_reference == ORDER.reference
    assert attempts(journal.path, "outcome", "detail") == [("unknown", "interrupted")]
    assert attempts(journal.path, "finished_at")[0][0]
    assert journal.recover() == []


def test_rows_of_a_live_run_are_left_alone(journal: Journal, tmp_path: Path) -> None:
    """Two instances never confuse each other's rows, nor their own."""
    other = leave_attempt_behind(tmp_path / "data", alive=True)
    mine = journal.begin(ORDER, HERE)
    assert journal.recover() == []
    assert [outcome for _, outcome in attempts(journal.path)] == ["sending", "sending"]
    other.communicate()
    assert [attempt.run == mine.run for attempt in journal.recover()] == [False]
    assert [outcome for _, outcome in attempts(journal.path)] == ["unknown", "sending"]


def test_the_words_for_outcomes_stay_as_they_are() -> None:
    """Journals hold them, and people's own tools read them."""
    assert list(RecordedOutcome) == ["sending", "cancelled", "refused", "not_sent", "unknown"]


def test_recovering_makes_no_journal(journal: Journal) -> None:
    """A start alone leaves no file behind."""
    assert journal.recover() == []
    assert not journal.path.exists()


def damage_garbage(path: Path) -> None:
    """Put something else in the file's place."""
    path.write_bytes(b"this is no database " * 500)


def damage_truncated(path: Path) -> None:
    """Cut the file's last page off."""
    os.truncate(path, path.stat().st_size - 4096)


def damage_cut_header(path: Path) -> None:
    """Leave less than a header."""
    os.truncate(path, 50)


def damage_page(path: Path) -> None:
    """Overwrite everything after the header."""
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * (len(content) - 100))


def damage_other_program(path: Path) -> None:
    """Put another program's database in the file's place."""
    path.unlink()
    with closing(sqlite3.connect(path)) as database:
        database.executescript("PRAGMA application_id = 42; CREATE TABLE x (y);")


@pytest.mark.parametrize(
    "damage",
    [damage_garbage, damage_truncated, damage_cut_header, damage_page, damage_other_program],
)
@pytest.mark.parametrize("at_start", [True, False])
def test_a_damaged_journal_is_kept_beside(journal: Journal, damage: Any, *, at_start: bool) -> None:
    """Byte for byte under another name; a new one takes its place and works."""
    for _ in range(20):
        journal.finish(journal.begin(ORDER, HERE), Unknown(Cause.TIMED_OUT))
    damage(journal.path)
    before = journal.path.read_bytes()
    if at_start:
        assert journal.recover() == []
    attempt = journal.begin(ORDER, HERE)
    journal.finish(attempt, Cancelled(Cause.CONFIRMED, 200))
    assert journal.set_aside is not None
    assert journal.set_aside.read_bytes() == before
    assert attempts(journal.path) == [(ORDER.reference, "cancelled")]


def damage_inside(path: Path) -> None:
    """Overwrite a page of rows that no usual question comes across."""
    with closing(sqlite3.connect(path)) as database:
        database.executemany(
            "INSERT INTO attempts (api_address, order_reference, outcome, detail)"
            " VALUES ('', 'XB_1', 'refused', ?)",
            [(f"{number} {'x' * 200}",) for number in range(1000, 1200)],
        )
        database.commit()
    content = path.read_bytes()
    page = content.index(b"1100 xxx") // 4096 * 4096
    path.write_bytes(content[:page] + b"\xff" * 4096 + content[page + 4096 :])


def test_the_start_looks_a_small_journal_through(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Damage that no attempt would come across; in a large one, looking would take too long."""
    journal.begin(ORDER, HERE)
    damage_inside(journal.path)
    before = journal.path.read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(file, "SMALL_BYTES", len(before) - 1)
        assert journal.recover() == []
    assert journal.set_aside is None
    assert journal.recover() == []
    assert journal.set_aside is not None
    assert journal.set_aside.read_bytes() == before


def test_a_damaged_journal_of_an_older_version_is_not_migrated(journal: Journal) -> None:
    """It is kept as it was found, byte for byte, and once."""
    make_older(journal.path, 1)
    damage_inside(journal.path)
    before = journal.path.read_bytes()
    journal.begin(ORDER, HERE)
    assert journal.set_aside is not None
    assert journal.set_aside.read_bytes() == before
    assert set(journal.path.parent.glob("journal*")) == {journal.path, journal.set_aside}
    assert attempts(journal.path) == [(ORDER.reference, "sending")]


def test_a_confirmed_cancellation_is_never_taken_back(journal: Journal) -> None:
    """Whatever a later answer says."""
    attempt = journal.begin(ORDER, HERE)
    journal.finish(attempt, Unknown(Cause.NOT_AWAITED))
    journal.finish(attempt, Cancelled(Cause.CONFIRMED, 200))
    before = rows(journal.path)
    journal.finish(attempt, Unknown(Cause.SERVICE_FAULT, 500))
    assert rows(journal.path) == before


def test_a_file_that_is_being_rolled_back_is_not_damaged(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process may put it back to a shorter one between its header and its length."""
    for _ in range(20):
        journal.finish(journal.begin(ORDER, HERE), Unknown(Cause.TIMED_OUT))
    rollback = journal.path.with_name(f"{journal.path.name}-journal")
    rollback.touch()
    read = os.read

    def read_before_the_rollback(handle: int, length: int) -> bytes:
        header = read(handle, length)
        damage_truncated(journal.path)
        rollback.unlink()
        return header

    monkeypatch.setattr(os, "read", read_before_the_rollback)
    with journal.path.open("rb") as opened:
        file._refuse_truncated(opened.fileno(), journal.path)


def test_a_row_is_written_anew_where_the_file_is_damaged_meanwhile(journal: Journal) -> None:
    """An outcome finds its place even if the journal breaks while the answer is out."""
    attempt = journal.begin(ORDER, HERE)
    damage_garbage(journal.path)
    journal.finish(attempt, Cancelled(Cause.CONFIRMED, 200))
    assert attempts(journal.path) == [(ORDER.reference, "cancelled")]
    assert attempts(journal.path, "started_at") == [(attempt.started_at,)]


def make_older(path: Path, version: int, *, more: str = "") -> None:
    """Make a journal as an earlier version would have left it."""
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as database:
        database.executescript(
            "CREATE TABLE attempts (id INTEGER PRIMARY KEY, started_at TEXT, finished_at TEXT,"
            " api_address TEXT, email_address TEXT, order_reference TEXT, outcome TEXT,"
            f" http_status INTEGER, detail TEXT {more});"
            "INSERT INTO attempts"
            " (started_at, api_address, email_address, order_reference, outcome) VALUES"
            f" ('2026-01-01T00:00:00+00:00', '{HERE}', 'j@example.com', 'XB_old', 'sending');"
            f"PRAGMA user_version = {version};"
        )


RUN = ", run TEXT NOT NULL DEFAULT ''"


@pytest.mark.parametrize(("version", "more"), [(0, ""), (1, ""), (2, RUN), (3, RUN)])
def test_an_older_journal_is_migrated_with_a_copy(
    journal: Journal, version: int, more: str
) -> None:
    """Its rows stay, its left-over is told, and the file as it was stands beside."""
    make_older(journal.path, version, more=f"{more}, note TEXT DEFAULT 'mine'")
    (left_over,) = journal.recover()
    assert left_over.order_reference == "XB_old"
    journal.begin(ORDER, HERE)
    assert [outcome for _, outcome in attempts(journal.path)] == ["unknown", "sending"]
    assert [row["note"] for row in rows(journal.path)] == ["mine", "mine"]
    copy = journal.path.with_name(f"journal-version-{version}.sqlite3")
    assert attempts(copy) == [("XB_old", "sending")]
    assert_private(copy)


def test_a_failed_migration_changes_nothing(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old schema stays whole if the new one cannot be made."""
    make_older(journal.path, 1)
    before = rows(journal.path)
    monkeypatch.setattr("xb_desktop.journal.schema.INDEXES", ("CREATE NONSENSE",))
    with pytest.raises(JournalError):
        journal.begin(ORDER, HERE)
    assert rows(journal.path) == before
    monkeypatch.undo()
    journal.begin(ORDER, HERE)
    assert len(attempts(journal.path)) == 2


def test_a_journal_in_use_is_waited_for_a_moment(journal: Journal) -> None:
    """Another program that holds the file for long is named as the reason."""
    journal.begin(ORDER, HERE)
    with closing(sqlite3.connect(journal.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(JournalError) as error:
            journal.begin(ORDER, HERE)
    assert error.value.reason is Unwritable.IN_USE


def test_the_file_becomes_its_owners_alone(journal: Journal) -> None:
    """A journal that somebody opened to others is closed again."""
    journal.begin(ORDER, HERE)
    journal.path.chmod(0o644)
    journal.begin(ORDER, HERE)
    assert_private(journal.path)


def test_the_earlier_attempt_that_counts_is_found(journal: Journal) -> None:
    """Cancelled and unknown ones speak against sending again, at this address alone."""
    assert journal.earlier(ORDER, HERE) is None
    journal.finish(journal.begin(ORDER, HERE), Refused(Cause.NOT_FOUND, 404))
    journal.finish(journal.begin(ORDER, ELSEWHERE), Cancelled(Cause.CONFIRMED, 200))
    assert journal.earlier(ORDER, HERE) is None
    journal.finish(journal.begin(ORDER, HERE), Unknown(Cause.TIMED_OUT))
    found = journal.earlier(ORDER, HERE)
    assert found is not None
    assert found.outcome == "unknown"
    assert journal.settle(ORDER.reference, HERE, Cancelled(Cause.CONFIRMED_BY_LOOK_UP)) == 1
    found = Journal(journal.path.parent).earlier(ORDER, HERE)
    assert found is not None
    assert found.outcome == "cancelled"


def test_an_outcome_that_could_not_be_recorded_is_unknown_here(journal: Journal) -> None:
    """Its row says that it is being sent, and in this run that is no longer so."""
    journal.begin(ORDER, HERE)
    found = journal.earlier(ORDER, HERE)
    assert found is not None
    assert found.outcome == "unknown"
    found = Journal(journal.path.parent).earlier(ORDER, HERE)
    assert found is not None
    assert found.outcome == "sending"


def test_an_outcome_that_could_not_be_recorded_is_tried_again(journal: Journal) -> None:
    """With the next change, whatever that is: before a look-up settles the row, for example."""
    attempt = journal.begin(ORDER, HERE)
    with closing(sqlite3.connect(journal.path, isolation_level=None)) as other_program:
        other_program.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalError):
            journal.finish(attempt, Unknown(Cause.TIMED_OUT))
    assert attempts(journal.path, "outcome") == [("sending",)]
    assert journal.settle(ORDER.reference, HERE, Cancelled(Cause.CONFIRMED_BY_LOOK_UP)) == 1
    assert attempts(journal.path, "outcome") == [("cancelled",)]
    journal.record_check(ORDER.reference, HERE, MOMENT, "Cancelled")
    assert attempts(journal.path, "outcome") == [("cancelled",)]


def test_an_outcome_that_could_not_be_recorded_is_tried_at_the_end(journal: Journal) -> None:
    """The next start need not call it unknown."""
    attempt = journal.begin(ORDER, HERE)
    with closing(sqlite3.connect(journal.path, isolation_level=None)) as other_program:
        other_program.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalError):
            journal.finish(attempt, Cancelled(Cause.CONFIRMED, 200))
    journal.close()
    assert attempts(journal.path, "outcome") == [("cancelled",)]


@pytest.mark.parametrize("prefix", ["XB", "XS", "XC"])
@pytest.mark.parametrize("digits", [16, 32])
def test_an_order_is_found_in_any_spelling(journal: Journal, prefix: str, digits: int) -> None:
    """The usual references compare without case, in the guard and where a look-up settles."""
    reference = f"{prefix}_{'0877e5692ee946f491bafab275d3d522'[:digits]}"
    order = Order("jane@example.com", reference)
    journal.finish(journal.begin(order, HERE), Unknown(Cause.TIMED_OUT))
    for spelling in (reference.lower(), reference.upper()):
        found = journal.earlier(Order("jane@example.com", spelling), HERE)
        assert found is not None
        assert found.order_reference == reference
    confirmed = Cancelled(Cause.CONFIRMED_BY_LOOK_UP)
    assert journal.settle(reference.upper(), HERE, confirmed) == 1


def test_case_counts_in_a_reference_that_is_not_usual(journal: Journal) -> None:
    """Nobody but the service knows whether it does not."""
    order = Order("jane@example.com", "Shop-1a")
    journal.finish(journal.begin(order, HERE), Unknown(Cause.TIMED_OUT))
    assert journal.earlier(Order("jane@example.com", "SHOP-1A"), HERE) is None
    assert journal.settle("shop-1a", HERE, Cancelled(Cause.CONFIRMED_BY_LOOK_UP)) == 0
    assert journal.earlier(order, HERE) is not None


def test_a_journal_of_the_second_version_is_found_through_the_new_index(journal: Journal) -> None:
    """Its rows stay, and the index that told spellings apart is gone."""
    journal.finish(journal.begin(ORDER, HERE), Unknown(Cause.TIMED_OUT))
    with closing(sqlite3.connect(journal.path)) as database:
        database.executescript(
            "DROP INDEX attempts_by_reference;"
            "CREATE INDEX attempts_by_order ON attempts (order_reference, api_address);"
            "PRAGMA user_version = 2;"
        )
    found = journal.earlier(Order(ORDER.email_address, ORDER.reference.upper()), HERE)
    assert found is not None
    assert journal.set_aside is None
    with closing(sqlite3.connect(journal.path)) as database:
        names = {row[0] for row in database.execute("SELECT name FROM sqlite_schema")}
    assert names == {"attempts", "attempts_by_reference", "attempts_sending"}


NEW_IN_VERSION_4 = ("operator", "ticket", "reason", "checked_at", "checked_state")


def test_a_journal_of_the_third_version_gets_its_columns(journal: Journal) -> None:
    """Old rows have empty texts there, also where somebody's own column had none."""
    make_older(journal.path, 3, more=f"{RUN}, ticket TEXT, reason TEXT DEFAULT 'it''s mine'")
    (left_over,) = journal.recover()
    assert (left_over.operator, left_over.ticket, left_over.reason) == ("", "", "it's mine")
    assert attempts(journal.path, *NEW_IN_VERSION_4) == [("", None, "it's mine", "", "")]
    journal.begin(ORDER, HERE)
    assert attempts(journal.path, *NEW_IN_VERSION_4)[1] == (user_name(), "", "", "", "")
    assert journal.set_aside is None


def test_a_row_says_who_and_why(journal: Journal) -> None:
    """In every row, of whatever outcome; also where it is written anew."""
    order = replace(ORDER, ticket="48213", reason="Customer asked for it")
    expected = (user_name(), "48213", "Customer asked for it")
    assert expected[0]
    attempt = journal.begin(order, HERE)
    assert (attempt.operator, attempt.ticket, attempt.reason) == expected
    journal.add(order, HERE, Unknown(Cause.TIMED_OUT))
    assert attempts(journal.path, "operator", "ticket", "reason") == [expected, expected]
    damage_garbage(journal.path)
    journal.finish(attempt, Cancelled(Cause.CONFIRMED, 200))
    assert attempts(journal.path, "operator", "ticket", "reason") == [expected]


MOMENT = datetime(2026, 1, 2, 3, 4, 5, 678901, UTC)


def test_a_look_up_is_noted_in_all_rows_of_its_order(journal: Journal) -> None:
    """In whatever spelling, at this address alone, and no outcome is another one by it."""
    journal.finish(journal.begin(ORDER, HERE), Cancelled(Cause.CONFIRMED, 200))
    journal.finish(journal.begin(ORDER, HERE), Unknown(Cause.TIMED_OUT))
    journal.begin(ORDER, ELSEWHERE)
    journal.begin(Order(ORDER.email_address, "XB_other"), HERE)
    before = attempts(journal.path, "outcome", "detail", "finished_at")
    assert journal.record_check(ORDER.reference.upper(), HERE, MOMENT, "Submitted") == 2
    noted = ("2026-01-02T03:04:05.678+00:00", "Submitted")
    assert attempts(journal.path, "checked_at", "checked_state") == [noted, noted, *[("", "")] * 2]
    assert attempts(journal.path, "outcome", "detail", "finished_at") == before
    later = MOMENT.astimezone(timezone(timedelta(hours=5))) + timedelta(seconds=1)
    journal.record_check(ORDER.reference, HERE, later, "Cancelled")
    noted = ("2026-01-02T03:04:06.678+00:00", "Cancelled")
    assert attempts(journal.path, "checked_at", "checked_state")[:2] == [noted, noted]
    found = journal.earlier(ORDER, HERE)
    assert found is not None
    assert (found.outcome, found.checked_at, found.checked_state) == ("unknown", *noted)


def test_an_older_check_does_not_replace_a_newer_one(journal: Journal) -> None:
    """A look-up that was answered late was sent before the one that is on record."""
    journal.begin(ORDER, HERE)
    journal.record_check(ORDER.reference, HERE, MOMENT, "Cancelled")
    journal.record_check(ORDER.reference, HERE, MOMENT - timedelta(seconds=1), "Submitted")
    [noted] = attempts(journal.path, "checked_at", "checked_state")
    assert noted == ("2026-01-02T03:04:05.678+00:00", "Cancelled")


def test_a_check_of_a_clock_that_was_set_back_is_replaced(journal: Journal) -> None:
    """What is noted for a time to come would otherwise stand until then, whatever is found."""
    journal.add(ORDER, HERE, Unknown(Cause.SERVICE_FAULT))
    now = datetime.now(UTC)
    journal.record_check(ORDER.reference, HERE, now + timedelta(hours=1), "Submitted")
    journal.record_check(ORDER.reference, HERE, now, "FundedProvider")
    assert attempts(journal.path, "checked_state") == [("FundedProvider",)]


@pytest.mark.parametrize("state", ["x" * 3_000_000, "\ud800", "a\x00b\n\u202e"])
def test_no_word_of_the_service_damages_the_journal(journal: Journal, state: str) -> None:
    """It may be long, or hold what SQLite cannot store."""
    journal.begin(ORDER, HERE)
    assert journal.record_check(ORDER.reference, HERE, MOMENT, state) == 1
    ((noted,),) = attempts(journal.path, "checked_state")
    assert noted.isprintable()
    assert len(noted) <= 120
    assert journal.set_aside is None


def test_a_full_copy_of_the_folder_is_a_journal_too(journal: Journal, tmp_path: Path) -> None:
    """Nothing of the journal depends on where it is, and no row is alive in a copy."""
    journal.begin(ORDER, HERE)
    copy = tmp_path / "copy"
    shutil.copytree(journal.path.parent, copy)
    assert len(Journal(copy).recover()) == 1
    assert (copy / JOURNAL).exists()
