"""Keychains that do not serve and journals that cannot be written."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.faults.bench import HEALTHY, Bench, Fault, Injection
from tests.support.examples import EMAIL, KEY
from tests.support.service import CANCELLED, Connection, raw, whole
from xb_desktop.orders.address import Address
from xb_desktop.orders.outcome import Cancelled, NotSent, Refused, Unknown

connect: Callable[..., sqlite3.Connection] = sqlite3.connect
LOCK = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
"""


def keychain(breaks: Callable[[Bench], object]) -> Injection:
    """Break the keychain before the window is asked for anything."""

    def inject(bench: Bench) -> Address:
        address = bench.serve(HEALTHY)
        breaks(bench)
        bench.on_mend(lambda: restore(bench, address))
        return address

    return inject


def restore(bench: Bench, address: Address) -> None:
    """Put the keychain right, with the key in it."""
    bench.backend.trouble = None
    bench.backend.before_each = lambda: None
    bench.backend.keys["xb-desktop", str(address)] = KEY


def raises(error: Exception) -> Injection:
    """Let every call to the keychain raise."""
    return keychain(lambda bench: setattr(bench.backend, "trouble", error))


def holds_key(key: Any) -> Injection:
    """Let the keychain hold this for a key, or nothing."""
    return keychain(lambda bench: setattr(bench, "key", key))


def later(breaks: Callable[[Bench], object]) -> Injection:
    """Change the keychain while the person reads the confirmation."""

    def change(bench: Bench) -> None:
        bench.at_confirmation = lambda: breaks(bench)

    return keychain(change)


def slow(bench: Bench) -> None:
    """Let the keychain ask a person something."""
    bench.backend.before_each = lambda: time.sleep(0.75)


def forget(bench: Bench) -> None:
    """Take the key away."""
    bench.backend.keys.clear()


def spoil(bench: Bench) -> None:
    """Put something else in the key's place."""
    for place in bench.backend.keys:
        bench.backend.keys[place] = f"{KEY}\r\nX-Other: 1"


def lock(bench: Bench) -> None:
    """Lock the keychain."""
    bench.backend.trouble = locked(KEY)


locked = type("KeyringLocked", (Exception,), {})
CLOSED = ("keychain",)

KEYCHAINS = [
    Fault(
        "no keychain",
        keychain(lambda bench: setattr(bench, "has_keychain", False)),
        NotSent,
        says=("key",),
    ),
    Fault("a locked keychain", raises(locked(KEY)), NotSent, says=CLOSED),
    # A keychain that fails is no reason to be without a key: one for the session can be entered.
    Fault("a keychain that raises", raises(RuntimeError(f"no {KEY}")), NotSent, says=("key",)),
    Fault("a keychain that times out", raises(TimeoutError(KEY)), NotSent, says=("key",)),
    Fault("a slow keychain", keychain(slow), Cancelled),
    Fault("no key", holds_key(None), NotSent, says=("key",)),
    Fault("an empty key", holds_key(""), NotSent, says=("key",)),
    *(
        Fault(f"a key {name}", holds_key(key), NotSent, says=("key",))
        for name, key in {
            "with a line end": f"{KEY}\n",
            "with a header behind": f"{KEY}\r\nX: y",
            "with a blank before": f" {KEY}",
            "with a blank inside": f"{KEY} {KEY}",
            "beyond ASCII": f"{KEY}é",
            "with half a character": f"{KEY}\ud800",
            "that is too long": KEY * 50,
            "of bytes": KEY.encode(),
            "of a number": 5,
        }.items()
    ),
    # The key that was there when the person was asked is held ready until the answer.
    Fault("a key removed meanwhile", later(forget), Cancelled),
    Fault("a key spoiled meanwhile", later(spoil), Cancelled),
    Fault("a keychain locked meanwhile", later(lock), Cancelled),
]


def place(breaks: Callable[[Bench], object]) -> Injection:
    """Break the place of the journal; `breaks` says how to mend it."""

    def inject(bench: Bench) -> Address:
        breaks(bench)
        return bench.serve(HEALTHY)

    return inject


def folder_is_a_file(bench: Bench) -> None:
    """Put a file where the folder should be."""
    bench.data.write_text("in the way")
    bench.on_mend(bench.data.unlink)


def file_is_a_folder(bench: Bench) -> None:
    """Put a folder where the file should be, with something in it that is dear to somebody."""
    bench.journal.mkdir(parents=True)
    (bench.journal / "dear").write_text("keep me")
    bench.on_mend(lambda: shutil.rmtree(bench.journal))


def points_nowhere(bench: Bench) -> None:
    """Let the file point into a folder that is not there."""
    bench.data.mkdir()
    bench.journal.symlink_to(bench.folder / "gone" / "journal.sqlite3")
    bench.on_mend(bench.journal.unlink)


def points_at_itself(bench: Bench) -> None:
    """Let the file point at itself."""
    bench.data.mkdir()
    bench.journal.symlink_to(bench.journal)
    bench.on_mend(bench.journal.unlink)


def is_a_pipe(bench: Bench) -> None:
    """Put a pipe in the file's place, which waits for ever."""
    bench.data.mkdir()
    os.mkfifo(bench.journal)
    bench.on_mend(bench.journal.unlink)


def read_only(bench: Bench) -> None:
    """Let the file be read and nothing more, whoever asks."""
    write_attempts(bench)

    def connect_to_read(path: Path, **options: Any) -> sqlite3.Connection:
        return connect(f"file:{path}?mode=ro", uri=True, **options)

    bench.patch(sqlite3, "connect", connect_to_read)


def refuses_to_open(number: int) -> Injection:
    """Let the system refuse to open the file."""

    def breaks(bench: Bench) -> None:
        opened = os.open

        def refuse(path: Any, *others: Any, **options: Any) -> int:
            if str(path).endswith("journal.sqlite3"):
                raise OSError(number, os.strerror(number))
            return opened(path, *others, **options)

        def connect_nowhere(*_: Any, **__: Any) -> sqlite3.Connection:
            raise sqlite3.OperationalError("unable to open database file")

        bench.patch(os, "open", refuse)
        bench.patch(sqlite3, "connect", connect_nowhere)

    return place(breaks)


def locked_elsewhere(bench: Bench) -> None:
    """Let another program hold the file."""
    write_attempts(bench)
    bench.on_mend(hold_lock(bench))


def hold_lock(bench: Bench) -> Callable[[], object]:
    """Lock the file from another process; the result gives it free."""
    holder = subprocess.Popen(
        [sys.executable, "-c", LOCK, str(bench.journal)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == b"locked"

    def release() -> None:
        holder.communicate(timeout=10)

    return release


def newer(bench: Bench) -> None:
    """Leave a journal of a version that is not written yet; it must stay as it is."""
    write_attempts(bench)
    with connect(bench.journal) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    content = bench.journal.read_bytes()

    def mend() -> None:
        assert bench.journal.read_bytes() == content
        bench.journal.unlink()

    bench.on_mend(mend)


def write_attempts(bench: Bench, rows: int = 0) -> None:
    """Write a journal of the first version, with the contract's columns."""
    bench.data.mkdir()
    columns = (
        "id INTEGER PRIMARY KEY, started_at TEXT NOT NULL, finished_at TEXT,"
        " api_address TEXT NOT NULL, email_address TEXT NOT NULL, order_reference TEXT NOT NULL,"
        " outcome TEXT NOT NULL, http_status INTEGER, detail TEXT NOT NULL DEFAULT ''"
    )
    with connect(bench.journal) as database:
        database.execute(f"CREATE TABLE attempts ({columns})")
        database.execute("PRAGMA user_version = 1")
        database.executemany(
            "INSERT INTO attempts (started_at, api_address, email_address, order_reference,"
            " outcome) VALUES ('2026-01-01T00:00:00.000+00:00', 'https://x', ?, ?, 'refused')",
            [(EMAIL, f"XB_{row:032x}") for row in range(rows)],
        )
    database.close()


def damaged(content: bytes) -> Injection:
    """Leave a file that is no journal: it is kept beside, byte for byte."""

    def breaks(bench: Bench) -> None:
        bench.data.mkdir()
        bench.journal.write_bytes(content)
        bench.check(lambda: kept_beside(bench, content))

    return place(breaks)


def cut_off(keep: Callable[[int], int]) -> Injection:
    """Leave a journal that lost its end."""

    def breaks(bench: Bench) -> None:
        write_attempts(bench, rows=500)
        content = bench.journal.read_bytes()
        content = content[: keep(len(content))]
        bench.journal.write_bytes(content)
        bench.check(lambda: kept_beside(bench, content))

    return place(breaks)


def kept_beside(bench: Bench, content: bytes) -> None:
    """Assert that a copy of the damaged file is left."""
    beside = [path for path in bench.data.rglob("*") if path.is_file() and path != bench.journal]
    assert content in [path.read_bytes() for path in beside]


def fails_at(
    word: str, error: Callable[[], sqlite3.Error], *, reply: bytes | None = None
) -> Injection:
    """Let SQLite fail at each statement that begins with a word, until mended."""

    class Failing(sqlite3.Connection):
        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            if sql.lstrip().upper().startswith(word):
                raise error()
            return super().execute(sql, *values)

    def inject(bench: Bench) -> Address:
        def connect_failing(*arguments: Any, **options: Any) -> sqlite3.Connection:
            return connect(*arguments, **{**options, "factory": Failing})

        bench.patch(sqlite3, "connect", connect_failing)
        return bench.serve(raw(reply) if reply else HEALTHY)

    return inject


def full() -> sqlite3.Error:
    """Return SQLite's error for a full disk."""
    return sqlite_error("database or disk is full", sqlite3.SQLITE_FULL, "SQLITE_FULL")


def broken() -> sqlite3.Error:
    """Return SQLite's error for a disk that does not keep what it was given."""
    return sqlite_error("disk I/O error", sqlite3.SQLITE_IOERR, "SQLITE_IOERR_FSYNC")


def sqlite_error(text: str, code: int, name: str) -> sqlite3.Error:
    """Return an error as the library raises it."""
    error = sqlite3.OperationalError(text)
    error.sqlite_errorcode = code
    error.sqlite_errorname = name
    return error


def breaks_while_sending(
    content: bytes, breaks: Callable[[Bench], Callable[[], object]]
) -> Injection:
    """Break the journal between the request and its answer."""

    def inject(bench: Bench) -> Address:
        def script(connection: Connection) -> None:
            connection.read_request()
            bench.on_mend(breaks(bench))
            connection.send(content)

        return bench.serve(script)

    return inject


def fill_while_sending(bench: Bench) -> Callable[[], object]:
    """Let every further change of the file fail, as on a full disk."""

    class Full(sqlite3.Connection):
        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            if sql.lstrip().upper().startswith(("UPDATE", "INSERT")):
                raise full()
            return super().execute(sql, *values)

    def connect_full(*arguments: Any, **options: Any) -> sqlite3.Connection:
        return connect(*arguments, **{**options, "factory": Full})

    bench.monkeypatch.setattr(sqlite3, "connect", connect_full)
    return lambda: bench.monkeypatch.setattr(sqlite3, "connect", connect)


def garble_while_sending(bench: Bench) -> Callable[[], object]:
    """Overwrite the file with noise."""
    noise = b"noise " * 999
    bench.journal.write_bytes(noise)
    bench.check(lambda: kept_beside(bench, noise))
    return lambda: None


def remove_while_sending(bench: Bench) -> Callable[[], object]:
    """Remove the whole folder, as somebody may who cleans up."""
    shutil.rmtree(bench.data)
    return lambda: None


def replace_while_sending(bench: Bench) -> Callable[[], object]:
    """Put a file where the folder was, and the folder back when it is mended."""
    aside = bench.data.rename(bench.folder / "aside")
    bench.data.write_text("in the way")

    def mend() -> None:
        bench.data.unlink()
        aside.rename(bench.data)

    return mend


def empty(bench: Bench) -> None:
    """Leave a file with nothing in it."""
    bench.data.mkdir()
    bench.journal.touch()


JOURNAL = ("journal",)
NO_ROW = ((),)
STILL_SENDING = (("sending",),)


def unwritable(name: str, inject: Injection) -> Fault:
    """Return the row of a journal that cannot be written before anything is sent."""
    return Fault(name, inject, NotSent, says=JOURNAL, rows=NO_ROW)


JOURNALS = [
    unwritable("a file for a folder", place(folder_is_a_file)),
    unwritable("a folder for a file", place(file_is_a_folder)),
    unwritable("a journal that points nowhere", place(points_nowhere)),
    unwritable("a journal that points at itself", place(points_at_itself)),
    unwritable("a pipe for a journal", place(is_a_pipe)),
    unwritable("a journal to read alone", place(read_only)),
    unwritable("a journal without access", refuses_to_open(errno.EACCES)),
    unwritable("a disk to read alone", refuses_to_open(errno.EROFS)),
    unwritable("a disk without room for a file", refuses_to_open(errno.ENOSPC)),
    unwritable("no handles left", refuses_to_open(errno.EMFILE)),
    unwritable("a journal locked elsewhere", place(locked_elsewhere)),
    unwritable("a journal of a newer version", place(newer)),
    unwritable("a full disk at BEGIN", fails_at("BEGIN", full)),
    unwritable("a full disk at INSERT", fails_at("INSERT", full)),
    unwritable("a full disk at COMMIT", fails_at("COMMIT", full)),
    unwritable("a broken disk at BEGIN", fails_at("BEGIN", broken)),
    unwritable("a broken disk at COMMIT", fails_at("COMMIT", broken)),
    Fault(
        "a full disk at UPDATE",
        fails_at("UPDATE", full),
        Cancelled,
        says=JOURNAL,
        rows=STILL_SENDING,
    ),
    Fault(
        "a broken disk at UPDATE of an unknown outcome",
        fails_at("UPDATE", broken, reply=whole(500)),
        Unknown,
        says=JOURNAL,
        rows=STILL_SENDING,
    ),
    Fault(
        "a disk that fills up while sending",
        breaks_while_sending(whole(400), fill_while_sending),
        Refused,
        says=JOURNAL,
        rows=STILL_SENDING,
    ),
    Fault(
        "a journal locked while sending",
        breaks_while_sending(whole(200, CANCELLED), hold_lock),
        Cancelled,
        says=JOURNAL,
        rows=STILL_SENDING,
    ),
    Fault(
        "a journal garbled while sending",
        breaks_while_sending(whole(200, CANCELLED), garble_while_sending),
        Cancelled,
    ),
    Fault(
        "a journal removed while sending",
        breaks_while_sending(whole(200, CANCELLED), remove_while_sending),
        Cancelled,
    ),
    Fault(
        "a journal moved away while sending",
        breaks_while_sending(whole(404), replace_while_sending),
        Refused,
        says=JOURNAL,
        rows=STILL_SENDING,
    ),
    Fault("an empty file for a journal", place(empty), Cancelled),
    Fault("a journal of an older version", place(write_attempts), Cancelled),
    Fault("a journal of noise", damaged(b"noise " * 999), Cancelled),
    Fault("a journal of NUL", damaged(b"\0" * 8192), Cancelled),
    Fault("a short journal of noise", damaged(b"x"), Cancelled),
    Fault("a journal that lost its last page", cut_off(lambda size: size - 4096), Cancelled),
    Fault("a journal cut in half", cut_off(lambda size: size // 2 + 100), Cancelled),
    Fault("a journal cut in its header", cut_off(lambda _: 50), Cancelled),
]
