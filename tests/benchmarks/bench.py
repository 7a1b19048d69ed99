"""Where it is measured: a desktop of its own, and programs started on it one at a time.

Programs are started by launchers like those that pip writes for a console script: the program's
own, and one that differs from it in nothing but the module.
"""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tests.support.desktop import PACKAGED, PROGRAM_ROOT, Desktop
from tests.support.examples import KEY
from tests.support.processes import end

from .plan import ROWS
from .x11 import MapWatch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.support.desktop import Account

    from .plan import Plan

PROGRAM, FLOOR = "xb-desktop", "floor"
PACKAGE = "package"
"""The program of a package, where `PACKAGED` names one."""
_MODULES = {PROGRAM: "xb_desktop.__main__", FLOOR: "tests.benchmarks.floor"}
_KEYCHAIN_NAME = "xb-desktop"
_MAPPED_SECONDS = 30.0
_FILL_SECONDS = 300.0
_LAUNCHER = """\
#!{python}
# -*- coding: utf-8 -*-
import re
import sys
from {module} import main
if __name__ == '__main__':
    sys.argv[0] = re.sub(r'(-script\\.pyw|\\.exe)?$', '', sys.argv[0])
    sys.exit(main())
"""


@dataclass(frozen=True, slots=True)
class Mapped:
    """A process whose first window is mapped: when it was started, and when that was seen."""

    process: subprocess.Popen[bytes]
    started: float
    seen: float

    @property
    def milliseconds(self) -> float:
        """How long it took."""
        return (self.seen - self.started) * 1000


class Bench:
    """The desktop, as somebody without assistive technology has it, and what runs on it.

    The checkout is compiled first, whatever this process was told about bytecode; what is started
    here may write that of the libraries, and does so before anything counts (`drive.warm_up`).
    """

    def __init__(self, root: Path, plan: Plan) -> None:
        self.plan = plan
        self.desktop = Desktop(root)
        try:
            self._forbid_accessibility()
            self._watch = MapWatch(self.environment()["DISPLAY"])
        except BaseException:
            self.desktop.close()
            raise
        for folder in (PROGRAM_ROOT / "xb_desktop", Path(__file__).parents[1]):
            compileall.compile_dir(folder, quiet=1)
        self._launchers = {name: _write_launcher(root / name, name) for name in _MODULES}
        self._launchers[PACKAGE] = os.environ.get(PACKAGED, "")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._watch.close()
        self.desktop.close()

    def environment(self, account: Account | None = None) -> dict[str, str]:
        """Return what a program of this person finds in its environment."""
        environment = self.desktop.environment(account)
        environment.pop("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", None)
        return environment

    @property
    def has_package(self) -> bool:
        """Whether there is a package to measure beside the checkout."""
        return bool(self._launchers[PACKAGE])

    def start(self, account: Account, *command: str) -> subprocess.Popen[bytes]:
        """Start something for this person; its output can be read."""
        return subprocess.Popen(
            command,
            env=self.environment(account),
            cwd=account.home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
        )

    def map(self, name: str, account: Account, *arguments: str) -> Mapped:
        """Launch one of the three and wait for its window; the caller has to `stop` it."""
        self._watch.forget()
        started = time.monotonic()
        process = self.start(account, self._launchers[name], *arguments)
        try:
            return Mapped(process, started, self._watch.wait(process.pid, _MAPPED_SECONDS))
        except BaseException:
            stop(process)
            raise

    def launch(self, name: str, account: Account, *arguments: str) -> float:
        """Launch, end again, and return the milliseconds from the start to the mapped window."""
        mapped = self.map(name, account, *arguments)
        stop(mapped.process)
        return mapped.milliseconds

    def type_keys(self, *keys: str) -> None:
        """Press keys, as the person at the screen would."""
        command = ["xdotool", "key", *keys]
        subprocess.run(command, env=self.environment(), timeout=10, check=True)

    def save_key(self, address: str) -> None:
        """Put the key for an address into the keychain, where the program looks for it."""
        self.desktop.keychain_store(_KEYCHAIN_NAME, address, KEY)

    @cached_property
    def veteran(self) -> Account:
        """Somebody whose journal holds `ROWS` attempts; it is written at the first use."""
        somebody = self.desktop.new_account()
        self.fill_journal(somebody, ROWS)
        return somebody

    def fill_journal(self, account: Account, rows: int) -> None:
        """Give somebody a journal with so many attempts, and one more."""
        command = python("large_journal", str(journal_of(account).parent), str(rows))
        environment = self.environment(account)
        subprocess.run(command, env=environment, timeout=_FILL_SECONDS, check=True)

    def _forbid_accessibility(self) -> None:
        where = ("--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus")
        method = ("--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status")
        command = ["gdbus", "call", "--session", *where, *method, "IsEnabled", "<false>"]
        silent = subprocess.DEVNULL
        subprocess.run(command, env=self.environment(), stdout=silent, timeout=10, check=True)


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process and let go of its output."""
    end(process)
    if process.stdout is not None:
        process.stdout.close()


def python(module: str, *arguments: str) -> Sequence[str]:
    """Return the command that runs one of the modules beside this one."""
    return (sys.executable, "-m", f"{__package__}.{module}", *arguments)


def journal_of(account: Account) -> Path:
    """Return where the program keeps this person's journal."""
    return Path(account.variables()["XDG_DATA_HOME"]) / PROGRAM / "journal.sqlite3"


def new_reference() -> str:
    """Return an order reference that nobody has used before."""
    return f"XB_{os.urandom(16).hex()}"


def _write_launcher(path: Path, name: str) -> str:
    text = _LAUNCHER.format(python=sys.executable, module=_MODULES[name])
    path.write_text(text, "utf-8")
    path.chmod(0o755)
    return str(path)
