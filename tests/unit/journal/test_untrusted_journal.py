"""A journal that somebody else has written is believed nothing, and run nothing of."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.examples import ORDER, folders_in
from tests.support.journal_file import attempts
from xb_desktop.gui.single_instance.first_instance import FirstInstance
from xb_desktop.journal import schema
from xb_desktop.journal.attempt_record import AttemptRecord, RecordedOutcome
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.journal_error import JournalError, Unwritable
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.outcome import Cancelled, Cause
from xb_desktop.run import Run
from xb_desktop.system import log
from xb_desktop.system.data_folder import JOURNAL, RUNS, others_can_write
from xb_desktop.system.run_lock import living_runs
from xb_desktop.texts.journal import left_over_sentence

CURRENT = schema.VERSION
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
COLUMNS = ", ".join(f"{name} {kind}" for name, kind in schema.COLUMNS.items())
VIEW = ", ".join(f"i AS {name}" for name in schema.COLUMNS)
posix_only = pytest.mark.skipif(os.name != "posix", reason="links and modes of POSIX")


def table(old: str, new: str, *, after: str = "") -> str:
    """Return what makes our table with one part of it changed."""
    assert old in COLUMNS
    return f"CREATE TABLE attempts ({COLUMNS.replace(old, new)}){after}"


ADDED = {
    "a trigger that deletes": "CREATE TRIGGER t AFTER INSERT ON attempts BEGIN"
    " DELETE FROM attempts WHERE id = new.id; END",
    "a trigger that never ends": "CREATE TRIGGER t AFTER INSERT ON attempts BEGIN"
    f" INSERT INTO other {ENDLESS} SELECT i FROM n; END; CREATE TABLE other (i)",
    "a trigger on updates": "CREATE TRIGGER t AFTER UPDATE ON attempts BEGIN"
    " UPDATE attempts SET outcome = 'cancelled'; END",
    "a trigger with a name of ours": "CREATE TRIGGER attempts_by_reference AFTER INSERT ON attempts"
    " BEGIN DELETE FROM attempts; END",
    "a view": "CREATE VIEW v AS SELECT 1",
    "a view and another kind of log": "PRAGMA journal_mode = WAL; CREATE VIEW v AS SELECT 1",
    "another table": "CREATE TABLE other (x)",
    "a search table": "CREATE VIRTUAL TABLE other USING fts5(x)",
    "a unique index": "CREATE UNIQUE INDEX u ON attempts (order_reference)",
    "an index of an expression": "CREATE INDEX e ON attempts (upper(order_reference))",
    "a partial index": "CREATE INDEX p ON attempts (id) WHERE length(detail) > 0",
    "another index by our name": "DROP INDEX attempts_by_reference;"
    " CREATE UNIQUE INDEX attempts_by_reference ON attempts (order_reference, api_address)",
    "an index of ours on less": "DROP INDEX attempts_sending;"
    " CREATE INDEX attempts_sending ON attempts (id) WHERE outcome = 'none'",
    "a table that counts": "CREATE TABLE other (id INTEGER PRIMARY KEY AUTOINCREMENT);"
    " DROP TABLE other",
    "many tables": ";".join(f"CREATE TABLE other{number} (x)" for number in range(100)),
}
INSTEAD = {
    "an endless view": f"CREATE VIEW attempts AS {ENDLESS} SELECT {VIEW} FROM n",
    "a search table of ours": "CREATE VIRTUAL TABLE attempts USING fts5(order_reference)",
    "a generated column": table(
        "http_status INTEGER", "http_status INTEGER GENERATED ALWAYS AS (id) VIRTUAL"
    ),
    "a short form of that": table("detail TEXT NOT NULL DEFAULT ''", "detail TEXT AS ('')"),
    "a check": table("http_status INTEGER", "http_status INTEGER CHECK (http_status IS NULL)"),
    "a check of the table": f"CREATE TABLE attempts ({COLUMNS}, CHECK (outcome <> 'cancelled'))",
    "a conflict that replaces": f"CREATE TABLE attempts ({COLUMNS},"
    " UNIQUE (api_address) ON CONFLICT REPLACE)",
    "a conflict that ignores": table(
        "order_reference TEXT", "order_reference TEXT UNIQUE ON CONFLICT IGNORE"
    ),
    "another comparison": table(
        "order_reference TEXT NOT NULL", "order_reference TEXT COLLATE NOCASE NOT NULL"
    ),
    "a default that is worked out": table("run TEXT NOT NULL DEFAULT ''", "run TEXT DEFAULT (1)"),
    "another default": table("DEFAULT 'unknown'", "DEFAULT 'refused'"),
    "a foreign key": table("http_status INTEGER", "http_status INTEGER REFERENCES attempts"),
    "no row ids": table("id INTEGER", "id INTEGER", after=" WITHOUT ROWID"),
    "strict types": table("id INTEGER", "id INTEGER", after=" STRICT"),
    "counted ids": table("PRIMARY KEY", "PRIMARY KEY AUTOINCREMENT"),
    "ids that go down": table("PRIMARY KEY", "PRIMARY KEY DESC"),
    "another type": table("outcome TEXT", "outcome INTEGER"),
    "what must not be empty": table("finished_at TEXT", "finished_at TEXT NOT NULL"),
    "a missing column": table(", run TEXT NOT NULL DEFAULT ''", ""),
    "another case": table("run TEXT", "RUN TEXT"),
    "another column that must be filled": f"CREATE TABLE attempts ({COLUMNS}, note TEXT NOT NULL)",
    "another column that is worked out": f"CREATE TABLE attempts ({COLUMNS}, note AS (id))",
    "a number in place of a ticket": table("ticket TEXT NOT NULL DEFAULT ''", "ticket INTEGER"),
    "a ticket that must be its own": table("ticket TEXT NOT", "ticket TEXT UNIQUE NOT"),
    "a reason that is worked out": table("reason TEXT NOT NULL DEFAULT ''", "reason TEXT AS (run)"),
    "a checked state": table("checked_state TEXT", "checked_state TEXT CHECK (1)"),
    "no column for the operator": table("operator TEXT NOT NULL DEFAULT '', ", ""),
    "a comment": table("http_status INTEGER", "http_status INTEGER /* , */"),
    "nothing": "SELECT 1",
}


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """Return a journal in a folder that does not exist yet."""
    return Journal(tmp_path / "data")


def plant(path: Path, script: str, *, version: int = CURRENT) -> None:
    """Write a journal as somebody else would, with our marks in it."""
    path.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(path)) as database:
        database.executescript(script)
        database.executescript(
            f"PRAGMA application_id = {0x58424A31}; PRAGMA user_version = {version}"
        )


def rows(path: Path) -> list[tuple[str, str]]:
    """Read the attempts apart from the program."""
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT order_reference, outcome FROM attempts").fetchall()


def recover(journal: Journal) -> None:
    """Begin with the recovery of the start."""
    assert journal.recover() == []


def nothing(_: Journal) -> None:
    """Begin with an attempt."""


FIRST: list[Callable[[Journal], None]] = [recover, nothing]


def prove_set_aside(journal: Journal, first: Callable[[Journal], None]) -> None:
    """Begin with one of the ways to open a journal: it is set aside, and an attempt recorded."""
    planted = journal.path.read_bytes()
    first(journal)
    attempt = journal.begin(ORDER, CANARY)
    assert journal.set_aside is not None
    assert journal.set_aside.read_bytes() == planted
    assert attempts(journal.path) == [(ORDER.reference, "sending")]
    journal.finish(attempt, Cancelled(Cause.CONFIRMED, 200))
    assert attempts(journal.path) == [(ORDER.reference, "cancelled")]


@pytest.mark.parametrize("first", FIRST)
@pytest.mark.parametrize("script", ADDED.values(), ids=ADDED)
def test_what_we_have_not_made_is_damage(
    journal: Journal, script: str, first: Callable[[Journal], None]
) -> None:
    """Beside our table and our indexes nothing may be there; nothing of it is ever run."""
    journal.earlier(ORDER, CANARY)
    plant(journal.path, script)
    prove_set_aside(journal, first)


LACKING = {"a missing column", "no column for the operator", "nothing"}
"""What an older version may lack: it is added."""
TABLES = [
    pytest.param(script, version, id=f"{name}, version {version}")
    for name, script in INSTEAD.items()
    for version in ([CURRENT] if name in LACKING else range(CURRENT + 1))
]


@pytest.mark.parametrize("first", FIRST)
@pytest.mark.parametrize(("script", "version"), TABLES)
def test_our_table_is_as_we_make_it(
    journal: Journal, script: str, version: int, first: Callable[[Journal], None]
) -> None:
    """Whatever version the file says it is of; only what an older one lacks is added."""
    plant(journal.path, script, version=version)
    prove_set_aside(journal, first)


V1 = """CREATE TABLE IF NOT EXISTS attempts (
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    api_address TEXT NOT NULL,
    email_address TEXT NOT NULL,
    order_reference TEXT NOT NULL,
    outcome TEXT NOT NULL,
    http_status INTEGER,
    detail TEXT NOT NULL DEFAULT ''
)"""
GOOD = {
    "of this version": ("SELECT 1", CURRENT),
    "of the first version": (f"DROP TABLE attempts; {V1}", 1),
    "with one more column": ("ALTER TABLE attempts ADD COLUMN note TEXT DEFAULT 'a, (b) it''s'", 2),
    "with more columns": (
        "; ".join(
            f"ALTER TABLE attempts ADD COLUMN {column}"
            for column in ("label TEXT", "place TEXT", "tries INTEGER NOT NULL DEFAULT 0")
        ),
        2,
    ),
    "that was analysed": ("ANALYZE", 2),
    "that was compacted": ("VACUUM", 2),
}


@pytest.mark.parametrize(("script", "version"), GOOD.values(), ids=GOOD)
def test_what_we_have_made_is_believed(journal: Journal, script: str, version: int) -> None:
    """Every version of ours, with columns that a later one may add, opened over and over."""
    journal.earlier(ORDER, CANARY)
    plant(journal.path, script, version=version)
    for number in range(1, 4):
        attempt = journal.begin(ORDER, CANARY)
        journal.finish(attempt, Cancelled(Cause.CONFIRMED, 200))
        assert len(rows(journal.path)) == number
        assert Journal(journal.path.parent).recover() == []
    assert journal.set_aside is None


def test_a_newer_journal_is_left_alone_whatever_is_in_it(journal: Journal) -> None:
    """What a later version makes is not ours to judge."""
    journal.earlier(ORDER, CANARY)
    plant(journal.path, "CREATE TABLE other (x); CREATE VIEW v AS SELECT 1", version=CURRENT + 1)
    before = journal.path.read_bytes()
    with pytest.raises(JournalError) as error:
        journal.begin(ORDER, CANARY)
    assert error.value.reason is Unwritable.NEWER
    with pytest.raises(JournalError):
        journal.recover()
    assert journal.path.read_bytes() == before


NOT_LANDING = {
    "deleted": ADDED["a trigger that deletes"],
    "changed": "CREATE TRIGGER t AFTER INSERT ON attempts BEGIN"
    " UPDATE attempts SET order_reference = 'XB_other'; END",
    "moved": "CREATE TRIGGER t AFTER INSERT ON attempts BEGIN UPDATE attempts SET id = id + 1; END",
    "ignored": "CREATE TRIGGER t BEFORE INSERT ON attempts BEGIN SELECT RAISE(IGNORE); END",
}


@pytest.mark.parametrize("trigger", NOT_LANDING.values(), ids=NOT_LANDING)
def test_a_row_that_did_not_land_is_no_record(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, trigger: str
) -> None:
    """Before anything is sent, the row is read back: here by one that missed the trigger."""
    journal.earlier(ORDER, CANARY)
    plant(journal.path, trigger)
    monkeypatch.setattr(schema, "is_ours", lambda *_, **__: True)
    with pytest.raises(JournalError) as error:
        journal.begin(ORDER, CANARY)
    assert error.value.reason is Unwritable.BROKEN
    assert attempts(journal.path) == []


def test_no_connection_trusts_a_schema(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the journal's, nor that of the copy beside it."""
    said: list[list[str]] = []

    class Traced(sqlite3.Connection):
        def __init__(self, *arguments: object, **settings: object) -> None:
            super().__init__(*arguments, **settings)  # type: ignore[arg-type]
            said.append([])
            self.set_trace_callback(said[-1].append)

    connect = sqlite3.connect

    def trace(*arguments: object, **settings: object) -> sqlite3.Connection:
        return connect(*arguments, factory=Traced, **settings)  # type: ignore[call-overload, no-any-return]

    plant(journal.path, V1, version=1)
    monkeypatch.setattr(sqlite3, "connect", trace)
    journal.recover()
    journal.begin(ORDER, CANARY)
    assert len(said) == 3
    for statements in said:
        first = next(text.strip() for text in statements if text.strip() != "COMMIT")
        assert first.startswith("PRAGMA trusted_schema = OFF")


ODD_ROWS = {
    "bytes": "x'ff00'",
    "bad UTF-8": "CAST(x'ff41' AS TEXT)",
    "a number": "5",
    "a zero inside": "'a' || char(0) || 'b'",
}


@pytest.mark.parametrize("value", ODD_ROWS.values(), ids=ODD_ROWS)
def test_odd_values_in_a_row_break_nothing(journal: Journal, value: str) -> None:
    """A row whose texts are none is settled and told like any other."""
    journal.earlier(ORDER, CANARY)
    plant(
        journal.path,
        "INSERT INTO attempts (started_at, api_address, email_address, order_reference, outcome,"
        f" run) VALUES ({value}, {value}, {value}, {value}, 'sending', {value})",
    )
    (left_over,) = journal.recover()
    assert left_over_sentence(left_over).isprintable()
    assert journal.recover() == []
    assert journal.set_aside is None


@pytest.mark.parametrize("outcome", ["'voided'", "''", "x'00'"])
def test_a_row_of_another_program_keeps_no_check_from_being_noted(
    journal: Journal, outcome: str
) -> None:
    """An outcome that is none of ours is left alone, and nothing is raised for it."""
    journal.begin(ORDER, CANARY)
    plant(
        journal.path,
        "INSERT INTO attempts (order_reference, api_address, outcome)"
        f" VALUES ('{ORDER.reference}', '{CANARY}', {outcome})",
    )
    assert journal.record_check(ORDER.reference, CANARY, datetime.now(UTC), "Submitted") == 1
    assert journal.set_aside is None


def test_a_text_without_end_is_damage(journal: Journal) -> None:
    """What no version of ours could have written is not read into memory."""
    journal.earlier(ORDER, CANARY)
    plant(
        journal.path,
        "INSERT INTO attempts (order_reference, outcome)"
        " VALUES (replace(hex(zeroblob(2000000)), '0', 'X'), 'sending')",
    )
    prove_set_aside(journal, recover)


FORGED = "XB_1\n2026-01-01 00:00:00,000Z INFO xb_desktop: forged\r\u2028\u202e\u0085\x1b[2J\ud800"


def test_a_recorded_text_forges_no_line_of_the_log(tmp_path: Path) -> None:
    """Line ends, bidi marks and terminal sequences stand there in their escaped form."""
    log.start(tmp_path / "state")
    log.logger("xb_desktop.test").warning("attempt for %s", FORGED)
    (line,) = (tmp_path / "state" / log.FILE_NAME).read_text("utf-8").splitlines()
    assert line.isprintable()
    assert r"XB_1\n2026-01-01" in line
    assert r"\u202e" in line


def test_a_recorded_text_is_told_as_it_is(tmp_path: Path) -> None:
    """The notice of a left-over attempt is one visible line of bounded length; so is the log's."""
    journal = Journal(tmp_path / "data")
    journal.earlier(ORDER, CANARY)
    text = FORGED.replace("\ud800", "")
    with closing(sqlite3.connect(journal.path)) as database:
        database.execute(
            "INSERT INTO attempts (started_at, api_address, email_address, order_reference,"
            " outcome) VALUES (?, ?, ?, ?, 'sending')",
            (text, text * 1000, text, text),
        )
        database.commit()
    found = Run(CANARY, folders_in(tmp_path)).start()
    assert found is not None
    (attempt,) = found.left_over
    sentence = left_over_sentence(attempt)
    assert sentence.isprintable()
    assert len(sentence) < 1500
    logged = (tmp_path / "state" / log.FILE_NAME).read_text("utf-8").splitlines()
    assert all(line.isprintable() for line in logged)
    assert not any(line.startswith("2026-01-01") for line in logged)


def test_an_escaped_text_keeps_what_can_be_seen() -> None:
    """Letters of any script stay as they are."""
    attempt = AttemptRecord(
        id=1,
        outcome=RecordedOutcome.SENDING,
        started_at="2026-01-01T12:30:00",
        api_address="https://a.example",
        email_address="jäne@例え.jp",
        order_reference="XB_é",
        run="",
    )
    assert "XB_é for jäne@例え.jp at https://a.example, 2026-01-01\N{NO-BREAK SPACE}12:30" in (
        left_over_sentence(attempt)
    )


@posix_only
@pytest.mark.parametrize("exists", [True, False])
def test_a_link_in_the_place_of_the_journal_is_not_followed(
    journal: Journal, tmp_path: Path, *, exists: bool
) -> None:
    """It is called so, and what it leads to is neither made nor changed."""
    elsewhere = tmp_path / "elsewhere"
    if exists:
        elsewhere.write_bytes(b"precious")
        elsewhere.chmod(0o644)
    journal.path.parent.mkdir()
    journal.path.symlink_to(elsewhere)
    with pytest.raises(JournalError) as error:
        journal.begin(ORDER, CANARY)
    assert error.value.reason is Unwritable.LINK
    assert elsewhere.exists() == exists
    if exists:
        assert elsewhere.read_bytes() == b"precious"
        assert stat.S_IMODE(elsewhere.stat().st_mode) == 0o644


@posix_only
def test_links_in_the_place_of_other_files_are_not_followed(tmp_path: Path) -> None:
    """Neither the log's, nor the lock's, nor a run's; a copy beside is made under another name."""
    elsewhere = tmp_path / "elsewhere"
    folder = tmp_path / "data"
    (folder / RUNS).mkdir(parents=True)
    names = (log.FILE_NAME, "first.lock", f"{RUNS}/{'0' * 16}", "journal-version-1.sqlite3")
    for name in names:
        (folder / name).symlink_to(elsewhere)
    log.start(folder)
    log.logger("xb_desktop.test").error("unheard")
    assert FirstInstance(folder).claim()
    assert living_runs(folder / RUNS) == set()
    plant(folder / JOURNAL, V1, version=1)
    Journal(folder).begin(ORDER, CANARY)
    assert (folder / "journal-version-1-2.sqlite3").is_file()
    assert not elsewhere.exists()
    assert all((folder / name).is_symlink() for name in names)


@posix_only
def test_a_pipe_in_the_place_of_the_log_holds_nothing_up(tmp_path: Path) -> None:
    """Nobody waits for somebody to read it."""
    os.mkfifo(tmp_path / log.FILE_NAME)
    log.start(tmp_path)
    log.logger("xb_desktop.test").error("unheard")


@posix_only
def test_a_data_folder_may_be_a_link(tmp_path: Path) -> None:
    """People move it to another disk: only the files in it have names of ours."""
    (tmp_path / "disk").mkdir(mode=0o700)
    (tmp_path / "data").symlink_to(tmp_path / "disk")
    journal = Journal(tmp_path / "data")
    journal.begin(ORDER, CANARY)
    assert journal.recover() == []
    assert (tmp_path / "disk" / JOURNAL).is_file()
    assert not others_can_write(tmp_path / "data")
    log.start(tmp_path / "data")
    log.logger("xb_desktop.test").error("heard")
    assert (tmp_path / "disk" / log.FILE_NAME).read_text()


@posix_only
@pytest.mark.parametrize(
    ("mode", "expected"),
    [(0o700, False), (0o755, False), (0o775, True), (0o702, True), (0o1777, True), (0o2770, True)],
)
def test_a_folder_that_others_can_write(tmp_path: Path, mode: int, *, expected: bool) -> None:
    """Whoever may write there can put a journal of theirs in its place."""
    folder = tmp_path / "data"
    folder.mkdir()
    folder.chmod(mode)
    assert others_can_write(folder) is expected
    assert not others_can_write(tmp_path / "none")


@posix_only
def test_a_folder_of_another_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its owner can write there, whatever its mode."""
    tmp_path.chmod(0o700)
    monkeypatch.setattr(os, "getuid", lambda: tmp_path.stat().st_uid + 1)
    assert others_can_write(tmp_path) == (tmp_path.stat().st_uid != 0)


def test_the_tools_of_sqlite_write_what_we_believe(journal: Journal, tmp_path: Path) -> None:
    """A journal that was dumped and read in again is still ours."""
    sqlite = shutil.which("sqlite3")
    if sqlite is None:
        pytest.skip("no sqlite3 command here")
    journal.begin(ORDER, CANARY)
    dump = subprocess.run(
        [sqlite, str(journal.path), ".dump"], capture_output=True, check=True, timeout=30
    ).stdout.decode()
    again = Journal(tmp_path / "again")
    plant(again.path, dump)
    assert [attempt.order_reference for attempt in again.recover()] == [ORDER.reference]
    assert again.set_aside is None
