"""What can be held of the program's speed without a clock: files, statements, objects."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.support.examples import ORDER
from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Unknown

# Before Python 3.13, the floor opens urllib.parse, too, for its pathlib.
FILES_BEYOND_THE_FLOOR = 39 if sys.version_info < (3, 13) else 44
"""Modules of the window and their packages, its settings, the lock in the data folder, the look for
the settings of an organisation (`policy_place`), on which the address in the badge depends, and
what finds the texts of a language (`languages`, `resources`): what is painted is in it."""
PROGRAMS = {
    "floor": "from tests.benchmarks.floor import main",
    "ours": "from xb_desktop.__main__ import main",
}
COUNTING = """
import json, sys
opened = []
sys.addaudithook(lambda event, what: opened.append(str(what[0])) if event == "open" else None)
from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths
from PySide6.QtWidgets import QWidget
# On Windows, no variable leads the program away from its person's files.
home = sys.argv[1]
QStandardPaths.writableLocation = staticmethod(lambda location: home)
for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
    QSettings.setPath(kind, QSettings.Scope.UserScope, home)
def show(self, show=QWidget.show):
    show(self)
    print(json.dumps(opened), flush=True)
    sys.stdout.flush()
    import os
    os._exit(0)
QWidget.show = show
sys.argv = ["xb-desktop"]
{program}
main()
"""


def opened(name: str, home: Path) -> set[Path]:
    """Return what Python opens until the window is shown, a module and its bytecode as one."""
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", COUNTING.format(program=PROGRAMS[name]), str(home)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    files = map(Path, json.loads(done.stdout.splitlines()[-1]))
    return {
        path.parent.parent / f"{path.name.partition('.')[0]}.py"
        if path.parent.name == "__pycache__"
        else path
        for path in files
    }


def test_few_files_are_opened_before_the_window_is_shown(home: Path) -> None:
    """Each one takes its time, on a cold disk most of all start-up."""
    floor, ours = (opened(name, home) for name in PROGRAMS)
    beyond = ours - floor
    assert len(beyond) <= FILES_BEYOND_THE_FLOOR, sorted(map(str, beyond))


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that fills with every statement that the journal has SQLite run."""
    run: list[str] = []
    connect = sqlite3.connect

    def listen(*arguments: Any, **options: Any) -> sqlite3.Connection:
        database: sqlite3.Connection = connect(*arguments, **options)
        database.set_trace_callback(lambda statement: run.append(statement.strip()))
        return database

    monkeypatch.setattr(sqlite3, "connect", listen)
    return run


def of_a_press(journal: Journal) -> dict[str, Callable[[], object]]:
    """Return what is done for one order, in turn, and how."""
    attempts = []
    return {
        "guard": lambda: journal.earlier(ORDER, CANARY),
        "begin": lambda: attempts.append(journal.begin(ORDER, CANARY)),
        "finish": lambda: journal.finish(attempts[0], Cancelled(Cause.CONFIRMED)),
    }


def test_few_statements_are_run_for_a_press(tmp_path: Path, statements: list[str]) -> None:
    """Nine to open the file safely, a transaction around them, and one or two for the work."""
    journal = Journal(tmp_path)
    journal.earlier(ORDER, CANARY)
    counts = {}
    for name, act in of_a_press(journal).items():
        statements.clear()
        act()
        counts[name] = len(statements)
    assert counts == {"guard": 12, "begin": 14, "finish": 13}
    journal.close()


def test_no_statement_looks_through_all_rows(tmp_path: Path, statements: list[str]) -> None:
    """Whatever the journal is asked, an index leads there: a million rows cost what none do."""
    journal = Journal(tmp_path)
    for act in of_a_press(journal).values():
        act()
    attempt = journal.begin(ORDER, CANARY)
    journal.finish(attempt, Unknown(Cause.NOT_AWAITED))
    journal.add(ORDER, CANARY, NotSent(Cause.NO_KEY))
    journal.record_check(ORDER.reference, CANARY, datetime.now(UTC), "Submitted")
    journal.settle(ORDER.reference, CANARY, Cancelled(Cause.CONFIRMED_BY_LOOK_UP))
    journal.recover()
    journal.close()
    asked = [text for text in statements if text.startswith(("SELECT", "UPDATE"))]
    assert len(asked) >= 6
    with sqlite3.connect(journal.path) as database:
        for text in asked:
            plan = database.execute(f"EXPLAIN QUERY PLAN {text}").fetchall()
            steps = [row[3] for row in plan if "sqlite_schema" not in row[3]]
            assert not any(s.startswith("SCAN") and "USING" not in s for s in steps), (text, steps)
    database.close()


IDLE = """
import os, sys
from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QStandardPaths, QTimer
home = sys.argv[1]
QStandardPaths.writableLocation = staticmethod(lambda location: home)
for kind in (QtCore.QSettings.Format.NativeFormat, QtCore.QSettings.Format.IniFormat):
    QtCore.QSettings.setPath(kind, QtCore.QSettings.Scope.UserScope, home)
from xb_desktop.gui.main_window import MainWindow
from xb_desktop.gui.widgets.focus_ring import _Ring
def tell():
    names = [*vars(QtCore), *vars(QtWidgets)]
    made = [name in names for name in ("Qt", "QWizard")]
    print(made, "xb_desktop.gui.cancel.recent_list" in sys.modules)
    sys.stdout.flush()
    os._exit(0)
def paint(self, event, paint=_Ring.paintEvent):
    paint(self, event)
    painted.append(self)
painted = []
_Ring.paintEvent = paint
def started(self, found, started=MainWindow._on_started):
    started(self, found)
    wait = QTimer(self)
    wait.timeout.connect(lambda: painted and not self._background.is_busy and tell())
    wait.start(0)
MainWindow._on_started = started
sys.argv = ["xb-desktop"]
from xb_desktop.__main__ import main
main()
"""


def test_an_idle_window_does_without_what_only_a_person_needs(home: Path) -> None:
    """Neither the namespace `Qt`, nor the classes of all widgets, nor a list without attempts."""
    done = subprocess.run(
        [sys.executable, "-c", IDLE, str(home)],
        env={**os.environ, "XDG_RUNTIME_DIR": str(home), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[False, False] False"
