"""Makes attempts in processes that may be killed: `python -m tests.robustness.child`.

Reads one job a line, as JSON, and forks for each: everything is imported once, and no thread runs
where the fork happens. A child tells on the standard output, a JSON object a line: its process id,
the step that it was asked to stop at, and what came of it. It is waited for when the parent sends
an empty line, so that its process id is nobody else's until then.
"""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import ssl
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import truststore

from tests.support import one_attempt
from xb_desktop.history import search_index
from xb_desktop.history.deletion import Deletion
from xb_desktop.history.export import Export, export
from xb_desktop.history.history import History
from xb_desktop.history.query import Filter
from xb_desktop.journal.journal import Journal
from xb_desktop.keys.keychain import Keychain
from xb_desktop.orders.address import CANARY, Address
from xb_desktop.orders.order import Order
from xb_desktop.service import exchange
from xb_desktop.service.xendbridge import XendBridge
from xb_desktop.system.data_folder import JOURNAL

STOPPED_SECONDS = 30
"""How long a child waits to be killed before it ends by itself."""


def tell(**words: object) -> None:
    """Write one line to the parent, in one piece."""
    os.write(sys.stdout.fileno(), json.dumps(words).encode() + b"\n")


class Steps:
    """The steps of an attempt, in order; one of them may be where the child is to be killed."""

    def __init__(self, stop_at: int | None, *, goes_on: bool) -> None:
        self.names: list[str] = []
        self._stop_at = stop_at
        self._goes_on = goes_on
        self._lock = threading.Lock()

    def reach(self, name: str) -> None:
        """Note a step; where it is the one, tell, and wait for the end or go on towards it."""
        with self._lock:
            self.names.append(name)
            is_the_one = len(self.names) - 1 == self._stop_at
        if is_the_one:
            tell(at=name)
            if not self._goes_on:
                threading.Event().wait(STOPPED_SECONDS)
                os._exit(70)

    def follow_sql(self) -> None:
        """Make each statement of each database a step, just before SQLite begins with it."""
        connect = sqlite3.connect

        def followed(*arguments: Any, **settings: Any) -> sqlite3.Connection:
            database: sqlite3.Connection = connect(*arguments, **settings)
            database.set_trace_callback(lambda sql: self.reach(f"sql {' '.join(sql.split())[:30]}"))
            return database

        sqlite3.connect = followed  # type: ignore[assignment]

    def follow_calls(self, owner: type, method: str, name: Callable[..., str]) -> None:
        """Make the time before and the time after each call of a method a step."""
        call = getattr(owner, method)

        def followed(*arguments: Any, **options: Any) -> Any:
            self.reach(f"before {name(*arguments)}")
            result = call(*arguments, **options)
            self.reach(f"after {name(*arguments)}")
            return result

        setattr(owner, method, followed)


def attempt(job: dict[str, Any]) -> None:
    """Cancel one order as the program does, step by step."""
    steps = Steps(job.get("stop_at"), goes_on=job.get("goes_on", False))
    steps.follow_sql()
    steps.follow_calls(Journal, "begin", lambda *_: "begin")
    steps.follow_calls(Journal, "finish", lambda *_: "finish")
    steps.follow_calls(exchange.Conversation, "_note", lambda _, event, __: event)
    address = Address.parse(job["address"])
    keychain = Keychain()
    keychain.keep_for_session(address, job["key"])
    order, journal = Order("jane@example.com", job["reference"]), Journal(Path(job["folder"]))
    report = one_attempt.cancel(order, XendBridge(address), keychain=keychain, journal=journal)
    tell(outcome=report.outcome.name, recorded=report.recorded, steps=steps.names)


def recover(job: dict[str, Any]) -> None:
    """Do what the next start does with the rows of dead runs."""
    steps = Steps(job.get("stop_at"), goes_on=job.get("goes_on", False))
    steps.follow_sql()
    left_over = Journal(Path(job["folder"])).recover()
    steps.reach("recovered")
    tell(left_over=len(left_over), steps=steps.names)


def look_back(job: dict[str, Any]) -> None:
    """Export, delete or index what is in a journal, or migrate it."""
    search_index.ROWS_WITHOUT, search_index._SLICE = 10, 100
    steps = Steps(job.get("stop_at"), goes_on=job.get("goes_on", False))
    steps.follow_sql()
    steps.follow_calls(Path, "replace", lambda *_: "replace")
    folder = Path(job["folder"])
    history, journal = History(folder / JOURNAL), Journal(folder)
    act: dict[str, Callable[[], object]] = {
        "export": lambda: export(history, Export(Filter(), Path(job["target"])), lambda: True),
        "delete": Deletion(history, lambda: journal, lambda: True).delete_all,
        "index": lambda: history.index.catch_up(lambda: True),
        "migrate": lambda: journal.earlier(Order("jane@example.com", "XB_1"), CANARY),
    }
    act[job["act"]]()
    steps.reach("done")
    tell(steps=steps.names)


def live(job: dict[str, Any]) -> NoReturn:
    """Live one child's life."""
    code = 70
    try:
        tell(pid=os.getpid())
        if "largest_file" in job:
            limit = job["largest_file"]
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        {"attempt": attempt, "recover": recover, "look_back": look_back}[job["work"]](job)
        code = 0
    except BaseException:  # noqa: BLE001 - a child must never return into its parent's loop
        tell(error=traceback.format_exc())
    os._exit(code)


def main() -> None:
    """Fork a child for each job and bury it when told to."""
    truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            live(json.loads(line))
        sys.stdin.readline()
        tell(ended=os.waitpid(pid, 0)[1])


if __name__ == "__main__":
    main()
