"""A disk that is full at each write: nothing is sent that is not on record."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.robustness.children import Children
from tests.robustness.evidence import Witness, rows
from tests.support import one_attempt
from tests.support.examples import KEY
from tests.support.service import Connection, Service
from xb_desktop.journal.journal import Journal
from xb_desktop.keys.keychain import Keychain
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Report
from xb_desktop.service.xendbridge import XendBridge
from xb_desktop.system.data_folder import JOURNAL

PAGE = 4096
PAGES = 16
"""Of the small disk: 64 KiB."""


class SmallDisk:
    """A disk that can be filled up to any number of free pages, and emptied again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self, *, free_pages: int) -> None:
        """Leave this many pages, or all that there are where there are fewer."""
        with self._ballast.open("ab", buffering=0) as ballast:
            with contextlib.suppress(OSError):
                while True:
                    ballast.write(b"x" * PAGE)
            ballast.truncate(max(0, ballast.tell() - free_pages * PAGE))

    def empty(self) -> None:
        """Take the ballast away."""
        self._ballast.unlink()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """Mount a disk of 64 KiB; only where the system does not let us is there nothing to test."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if mount is None or umount is None:
        pytest.skip("this system has no mount command")
    options = ["-t", "tmpfs", "-o", f"size={PAGES * PAGE},mode=700", "tmpfs"]
    mounted = subprocess.run(
        [mount, *options, str(folder)], capture_output=True, text=True, timeout=30, check=False
    )
    if mounted.returncode != 0:
        pytest.skip(f"no small disk can be mounted here: {mounted.stderr.strip()}")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run([umount, "--lazy", str(folder)], timeout=30, check=True)


@pytest.fixture
def witness() -> Witness:
    """Return what watches the service."""
    return Witness()


@pytest.fixture
def service(witness: Witness) -> Iterator[Service]:
    """Return a service that cancels everything, under watch."""
    with Service(witness) as running:
        yield running


Attempt = Callable[[Journal], Report]


@pytest.fixture
def attempt(service: Service, witness: Witness) -> Attempt:
    """Return a function that makes an attempt and checks what must hold, whatever came of it."""

    def make(journal: Journal) -> Report:
        touched, known = witness.touched, len(rows(journal.path))
        report = cancel(service, journal)
        witness.wait_for_quiet(service)
        sent = witness.touched > touched
        new = [row.outcome for row in rows(journal.path)[known:]]
        assert sent == isinstance(report.outcome, Cancelled)
        if sent:
            # A commit that was done may yet be reported as failed, here as below.
            assert new == ["cancelled"] or (new == ["sending"] and not report.recorded)
        else:
            assert isinstance(report.outcome, NotSent)
            assert report.outcome.cause is Cause.JOURNAL_UNWRITABLE
            assert not report.recorded
            assert new in ([], ["sending"])
        return report

    return make


def cancel(service: Service, journal: Journal) -> Report:
    """Make an attempt with a key for this session."""
    keychain = Keychain()
    keychain.keep_for_session(service.address, KEY)
    order = Order("jane@example.com", "XB_0877e5692ee946f491bafab275d3d522")
    bridge = XendBridge(service.address)
    return one_attempt.cancel(order, bridge, keychain=keychain, journal=journal)


@pytest.mark.parametrize("earlier", [0, 1, 30])
def test_little_room(disk: SmallDisk, attempt: Attempt, tmp_path: Path, earlier: int) -> None:
    """With no page to spare nothing is sent; with each page more there is a record, or no request.

    What was on record before stays, and the next attempt works once there is room.
    """
    ends = []
    seed = Journal(tmp_path / "seed")
    for _ in range(earlier):
        assert attempt(seed).recorded
    seed.close()
    for free_pages in range(PAGES + 1):
        if earlier:
            shutil.copytree(tmp_path / "seed", disk.folder / str(free_pages))
        journal = Journal(disk.folder / str(free_pages))
        disk.fill(free_pages=free_pages)
        report = attempt(journal)
        ends.append((report.outcome.name, report.recorded))
        disk.empty()
        assert attempt(journal).recorded
        assert len(rows(journal.path)) >= earlier + 1
        journal.close()
        shutil.rmtree(disk.folder / str(free_pages))
    assert ends[0] == ("not_sent", False)
    assert ends[-1] == ("cancelled", True)
    assert ends.count(("not_sent", False)) > 1


@pytest.mark.parametrize("free_pages", range(6))
def test_filled_while_the_request_is_out(
    disk: SmallDisk, witness: Witness, free_pages: int
) -> None:
    """An outcome that finds no room is told as such, and written down once there is some again."""

    def fill_then_answer(connection: Connection) -> None:
        disk.fill(free_pages=free_pages)
        witness(connection)

    journal = Journal(disk.folder / "data")
    with Service(fill_then_answer) as service:
        report = cancel(service, journal)
    assert report.outcome == Cancelled(Cause.CONFIRMED, 200)
    assert report.recorded or free_pages < 5
    assert not report.recorded or free_pages > 0
    assert [row.outcome for row in rows(journal.path)] == [
        "cancelled" if report.recorded else "sending"
    ]
    disk.empty()
    journal.close()
    assert Journal(disk.folder / "data").recover() == []
    assert [row.outcome for row in rows(journal.path)] == ["cancelled"]


@pytest.mark.parametrize("earlier", [0, 40])
def test_no_file_may_grow(service: Service, witness: Witness, tmp_path: Path, earlier: int) -> None:
    """At each size that no file may exceed, what was sent has its row, and the file stays whole."""
    seed = Journal(tmp_path / "seed")
    for _ in range(earlier):
        cancel(service, seed)
    seed.close()
    outcomes = set()
    with Children() as children:
        for number, limit in enumerate(range(0, 12 * PAGE, 1024)):
            folder = tmp_path / f"limit-{limit}"
            if earlier:
                shutil.copytree(tmp_path / "seed", folder)
            reference = f"XB_{number:032x}"
            child = children.start(
                "attempt",
                folder=str(folder),
                address=str(service.address),
                reference=reference,
                key=KEY,
                largest_file=limit,
            )
            assert not child.wait()
            witness.wait_for_quiet(service)
            told = child.last_words
            found = [row.outcome for row in rows(folder / JOURNAL, reference)]
            outcomes.add((told["outcome"], told["recorded"]))
            assert (told["outcome"] == "cancelled") == (reference in witness.references)
            if told["outcome"] == "cancelled":
                assert found == ["cancelled" if told["recorded"] else "sending"]
            else:
                assert (told["outcome"], found) == ("not_sent", [])
            assert len(rows(folder / JOURNAL)) == earlier + len(found)
    assert outcomes >= {("not_sent", False), ("cancelled", True)}


FAULTS = [
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_NOMEM,
]


class Faults:
    """Lets exactly one call into SQLite fail, before or after it has done its work."""

    def __init__(self, code: int, at: int, *, afterwards: bool) -> None:
        self.calls = 0
        self._code = code
        self._at = at
        self._afterwards = afterwards

    def around(self, work: Callable[[], Any]) -> Any:
        """Do one call's work, or fail."""
        self.calls += 1
        fails = self.calls - 1 == self._at
        result = None if fails and not self._afterwards else work()
        if fails:
            error = sqlite3.OperationalError("injected")
            error.sqlite_errorcode = self._code
            raise error
        return result

    def connect(self, *arguments: Any, **settings: Any) -> sqlite3.Connection:
        """Stand for `sqlite3.connect`."""
        faults = self

        class Failing(sqlite3.Connection):
            def execute(self, *arguments: Any) -> sqlite3.Cursor:
                call = super().execute
                result: sqlite3.Cursor = faults.around(lambda: call(*arguments))
                return result

            def executescript(self, *arguments: Any) -> sqlite3.Cursor:
                call = super().executescript
                result: sqlite3.Cursor = faults.around(lambda: call(*arguments))
                return result

        connection: sqlite3.Connection = _connect(*arguments, factory=Failing, **settings)
        return connection


_connect = sqlite3.connect


@pytest.mark.parametrize("code", FAULTS)
@pytest.mark.parametrize("earlier", [0, 1])
def test_each_statement_fails_once(
    attempt: Attempt,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    earlier: int,
) -> None:
    """Whichever statement fails, and whether its work was done or not: no record, no request."""
    for afterwards in (False, True):
        at, ended, outcomes = 0, False, set()
        while not ended:
            journal = Journal(tmp_path / f"{at}-{afterwards}")
            for _ in range(earlier):
                attempt(journal)
            faults = Faults(code, at, afterwards=afterwards)
            with monkeypatch.context() as patched:
                patched.setattr(sqlite3, "connect", faults.connect)
                report = attempt(journal)
            outcomes.add((report.outcome.name, report.recorded))
            journal.close()
            at, ended = at + 1, faults.calls <= at
        assert at > 8
        assert outcomes >= {("not_sent", False), ("cancelled", True), ("cancelled", False)}


def test_a_folder_that_cannot_be_made(attempt: Attempt, tmp_path: Path) -> None:
    """Where a file stands in the way of the data folder, nothing is sent."""
    (tmp_path / "data").touch()
    assert isinstance(attempt(Journal(tmp_path / "data" / "deeper")).outcome, NotSent)
    assert (tmp_path / "data").is_file()
