"""A desktop of its own for the tests: screen, session bus, keychain, windows, accessibility.

Nothing of the machine's own desktop is used or touched: every part is a process
started here, in folders made here, and ended here by its process id.
"""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

import xb_desktop
from tests.support.processes import end, end_with_setting
from tests.support.screen_reader import SYSTEM_PYTHON, ScreenReader

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType
    from typing import Self

COMMANDS = (
    "Xvfb",
    "dbus-daemon",
    "gdbus",
    "gnome-keyring-daemon",
    "import",
    "openbox",
    "secret-tool",
    "xclip",
    "xdotool",
    "xprop",
)
PACKAGED = "XB_DESKTOP_PACKAGED"
"""The variable with the path of a package's program, to be tested in place of the checkout's."""
KEYCHAIN_PASSWORD = "desktop of a test"
ACCESSIBILITY = (
    Path("/usr/libexec/at-spi-bus-launcher"),
    Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"),
)
# No folders of services: the bus starts nothing by itself, so that a desktop
# without a keychain stays without one even where a keychain is installed.
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
PROGRAM_ROOT = Path(xb_desktop.__file__).parent.parent


def missing_parts() -> list[str]:
    """Name what this machine lacks for a desktop of its own."""
    if not sys.platform.startswith("linux"):
        return ["Linux"]
    missing = [command for command in COMMANDS if shutil.which(command) is None]
    if not any(path.exists() for path in ACCESSIBILITY):
        missing.append("at-spi-bus-launcher")
    if not has_accessibility_bindings():
        missing.append(f"{SYSTEM_PYTHON} with gi.repository.Atspi")
    return missing


def has_accessibility_bindings() -> bool:
    """Tell whether the system's Python can speak with the accessibility bus."""
    code = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    try:
        found = subprocess.run(
            [SYSTEM_PYTHON, "-c", code], capture_output=True, timeout=30, check=False
        )
    except OSError:
        return False
    return found.returncode == 0


@dataclass(frozen=True)
class Account:
    """One person's folders, new and empty."""

    root: Path

    def create(self) -> Self:
        """Make the folders."""
        for path in self.variables().values():
            Path(path).mkdir(parents=True, mode=0o700)
        return self

    def variables(self) -> dict[str, str]:
        """Give the environment that leads into the folders."""
        home = self.root / "home"
        return {
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / ".local" / "share"),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "XDG_CACHE_HOME": str(home / ".cache"),
            "XDG_STATE_HOME": str(home / ".local" / "state"),
            "TMPDIR": str(self.root / "tmp"),
        }

    @property
    def home(self) -> Path:
        """The home folder."""
        return self.root / "home"

    def journals(self) -> list[Path]:
        """Give every journal in the data folder."""
        return sorted((self.home / ".local" / "share").rglob("journal.sqlite3"))


@dataclass(frozen=True)
class Program:
    """The program, running."""

    process: subprocess.Popen[bytes]
    captured: Path
    screen: ScreenReader

    def output(self) -> str:
        """Give everything that it has printed, on both outputs."""
        return self.captured.read_text("utf-8", "replace")

    def command_line(self) -> bytes:
        """Give its arguments as everybody on the machine can read them."""
        return Path(f"/proc/{self.process.pid}/cmdline").read_bytes()

    def end(self) -> int:
        """End it if it is still there, and stop listening to it."""
        code = end(self.process)
        self.screen.close()
        return code


class Desktop:
    """The desktop: start the program on it, look at it, ask its keychain."""

    def __init__(self, root: Path, *, keychain: bool = True, size: str = "1280x1024") -> None:
        """Start every part, in the order in which they need one another.

        `size` is that of the screen, in pixels.
        """
        self.root = root
        self._size = size
        self._parts: list[subprocess.Popen[bytes]] = []
        self._keepers: dict[str, subprocess.Popen[bytes]] = {}
        self._count = 0
        self._runtime = root / "run"
        self._runtime.mkdir(mode=0o700)
        self._own = Account(root / "desktop").create()
        self._shared = self._first_variables()
        try:
            self._start(keychain=keychain)
        except BaseException:
            self.close()
            raise

    def new_account(self) -> Account:
        """Make the folders of a person who has never started the program."""
        self._count += 1
        return Account(self.root / f"account-{self._count}").create()

    def environment(self, account: Account | None = None, *, screen: bool = True) -> dict[str, str]:
        """Give what a program of this person finds in its environment."""
        variables = {**self._shared, **(account or self._own).variables()}
        if not screen:
            for name in ("DISPLAY", "QT_QPA_PLATFORM"):
                variables.pop(name)
        return variables

    def start(self, account: Account, *arguments: str, **variables: str) -> Program:
        """Start the program for this person, its outputs going to a file."""
        self._count += 1
        captured = account.root / f"output-{self._count}.txt"
        environment = {**self.environment(account), **variables}
        with captured.open("wb") as output:
            process = subprocess.Popen(
                command(*arguments),
                env=environment,
                cwd=account.home,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        return Program(process, captured, ScreenReader(process.pid, environment))

    def run(
        self, account: Account, *arguments: str, **variables: str
    ) -> subprocess.CompletedProcess[bytes]:
        """Run the program to its end without a screen, or with the one in `variables`."""
        environment = {**self.environment(account, screen=False), **variables}
        return run(command(*arguments), environment, folder=account.home)

    def screenshot(self, path: Path) -> None:
        """Take a picture of the whole screen."""
        self._run("import", "-window", "root", str(path))

    def keychain_lookup(self, service: str, username: str) -> str | None:
        """Give what the keychain has for this name, as another program finds it."""
        found = self._run("secret-tool", "lookup", "service", service, "username", username)
        return found.stdout.decode() if found.returncode == 0 else None

    def keychain_store(self, service: str, username: str, secret: str) -> None:
        """Put something into the keychain, as another program would."""
        names = ("service", service, "username", username)
        stored = self._run("secret-tool", "store", "--label", service, *names, typed=secret)
        assert stored.returncode == 0, stored.stderr

    def clipboard(self) -> bytes:
        """Give what could be pasted, with the keyboard or with the mouse."""
        return b"\n".join(self._pasted(selection) for selection in ("clipboard", "primary"))

    def copy(
        self, text: str, *, selection: str = "clipboard", kind: str = "UTF8_STRING"
    ) -> subprocess.Popen[bytes]:
        """Have another program hold a text to be pasted, until somebody copies anew; give it."""
        if (former := self._keepers.pop(selection, None)) is not None:
            # It could hold the same text, and be taken for the new one.
            end(former)
        options = ("-quiet", "-selection", selection, "-target", kind)
        keeper = self._keepers[selection] = self._part("xclip", *options, stdin=subprocess.PIPE)
        assert keeper.stdin is not None
        with keeper.stdin as content:
            content.write(text.encode())
        self.wait_for_clipboard(text, selection=selection, kind=kind)
        return keeper

    def wait_for_clipboard(
        self,
        beginning: str,
        patience: float = 10,
        *,
        selection: str = "clipboard",
        kind: str = "UTF8_STRING",
    ) -> str:
        """Wait until what another program would paste begins like this; give it."""
        until = time.monotonic() + patience
        while not (found := self._pasted(selection, kind).decode()).startswith(beginning):
            assert time.monotonic() < until, f"the clipboard has {found!r}"
            time.sleep(0.05)
        return found

    def close(self) -> None:
        """End every part, and what the parts have started in turn."""
        for part in reversed(self._parts):
            end(part)
        left = end_with_setting(f"XDG_RUNTIME_DIR={self._runtime}")
        assert not left, f"still running: {left}"

    def __enter__(self) -> Self:
        """Give the desktop itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it whatever happened."""
        self.close()

    def _first_variables(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            # A program that is ended by a signal then prints where it was.
            "PYTHONFAULTHANDLER": "1",
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(PROGRAM_ROOT),
            "XDG_RUNTIME_DIR": str(self._runtime),
            "GSETTINGS_BACKEND": "memory",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
        }

    def _start(self, *, keychain: bool) -> None:
        self._shared["DISPLAY"] = f":{self._start_screen()}"
        self._shared["DBUS_SESSION_BUS_ADDRESS"] = self._start_bus()
        if keychain:
            self._start_keychain()
        self._part("openbox")
        self._start_accessibility()

    def _start_screen(self) -> str:
        reading, writing = os.pipe()
        with os.fdopen(reading, "rb") as answer:
            arguments = ("-displayfd", str(writing), "-screen", "0", f"{self._size}x24")
            try:
                self._part("Xvfb", *arguments, "-nolisten", "tcp", "-noreset", keep=(writing,))
            finally:
                os.close(writing)
            return first_line(answer)

    def _start_bus(self) -> str:
        configuration = self.root / "bus.conf"
        configuration.write_text(BUS.format(folder=self._runtime), "utf-8")
        options = (f"--config-file={configuration}", "--print-address", "--nofork", "--nopidfile")
        bus = self._part("dbus-daemon", *options, stdout=subprocess.PIPE)
        assert bus.stdout is not None
        with bus.stdout as answer:
            return first_line(answer)

    def _start_keychain(self) -> None:
        options = ("--foreground", "--unlock", "--components=secrets")
        daemon = self._part("gnome-keyring-daemon", *options, stdin=subprocess.PIPE)
        assert daemon.stdin is not None
        with daemon.stdin as password:
            # No line end: it would become part of the password.
            password.write(KEYCHAIN_PASSWORD.encode())
        self._wait_on_bus("org.freedesktop.secrets")

    def _start_accessibility(self) -> None:
        launcher = next(path for path in ACCESSIBILITY if path.exists())
        self._part(str(launcher), "--launch-immediately")
        self._wait_on_bus("org.a11y.Bus")
        where = ("--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus")
        method = ("--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status")
        done = self._run("gdbus", "call", "--session", *where, *method, "IsEnabled", "<true>")
        assert done.returncode == 0, done.stderr

    def _pasted(self, selection: str, kind: str = "UTF8_STRING") -> bytes:
        return self._run("xclip", "-o", "-selection", selection, "-target", kind).stdout

    def _wait_on_bus(self, name: str) -> None:
        waited = self._run("gdbus", "wait", "--session", "--timeout", "15", name)
        assert waited.returncode == 0, f"{name} did not come: {waited.stderr!r}"

    def _part(
        self,
        *arguments: str,
        stdin: int = subprocess.DEVNULL,
        stdout: int | None = None,
        keep: Sequence[int] = (),
    ) -> subprocess.Popen[bytes]:
        log = self.root / f"{Path(arguments[0]).name}.log"
        with log.open("wb") as errors:
            part = subprocess.Popen(
                arguments,
                stdin=stdin,
                stdout=errors if stdout is None else stdout,
                stderr=errors,
                env=self.environment(),
                pass_fds=keep,
            )
        self._parts.append(part)
        return part

    def _run(self, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[bytes]:
        return run(arguments, self.environment(), typed=typed)


def command(*arguments: str) -> list[str]:
    """Give the command line that starts the program: this checkout's, or a package's."""
    packaged = os.environ.get(PACKAGED)
    return [packaged, *arguments] if packaged else [sys.executable, "-m", "xb_desktop", *arguments]


def run(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    *,
    typed: str = "",
    folder: Path | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run something to its end, within bounds."""
    return subprocess.run(
        arguments,
        input=typed.encode(),
        capture_output=True,
        env=environment,
        cwd=folder,
        timeout=30,
        check=False,
    )


def first_line(answer: IO[bytes], patience: float = 15) -> str:
    """Read one line from a process that has just been started."""
    until, line = time.monotonic() + patience, b""
    while not line.endswith(b"\n"):
        left = until - time.monotonic()
        if left <= 0 or not select.select([answer], [], [], left)[0]:
            raise TimeoutError("a part of the desktop did not start in time")
        piece = os.read(answer.fileno(), 1)
        if not piece:
            raise RuntimeError("a part of the desktop ended at once")
        line += piece
    return line.decode().strip()
