"""Plants a key and searches everything that the program writes and shows, in every outcome."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import resource
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.robustness.children import ROOT
from tests.robustness.evidence import rows
from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.service import CANCELLED, Connection, Script, Service, envelope, whole
from xb_desktop.system.data_folder import JOURNAL

PATIENCE_SECONDS = 60.0


def disguises(secret: str) -> list[bytes]:
    """Return the forms in which a careless program would write a secret down, in lower case."""
    found = [secret.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")]
    found += [secret.encode().hex().encode(), json.dumps(secret)[1:-1].encode()]
    for shift in range(3):
        # The first and last digits depend on what stands beside the secret.
        found.append(base64.b64encode(b"x" * shift + secret.encode())[4:-4])
    return [form.lower() for form in found]


FORMS = [form for part in (KEY, KEY[:14], KEY[-14:]) for form in disguises(part)]
"""The key and either half of it: half a key is still half a key."""


def tells(content: bytes) -> bool:
    """Whether the key, or a half of it, stands in what somebody could read."""
    lowered = content.lower()
    return any(form in lowered for form in FORMS)


@pytest.mark.parametrize("form", [KEY, KEY.upper(), f"x{KEY}", KEY[2:], KEY[:-3]])
def test_the_search_finds_a_key(form: str) -> None:
    """A search that found nothing where there is something would prove nothing."""
    for content in (
        form.encode(),
        form.encode("utf-16"),
        form.encode("utf-32"),
        json.dumps({"a": form}).encode(),
    ):
        assert tells(b"before" + content + b"after")
    for before in (b"", b"a", b"ab"):
        assert tells(base64.b64encode(before + KEY.encode() + b"after"))
    assert not tells(f"{EMAIL} {REFERENCE} secretKey: [key]".encode())


class Program:
    """The driven program in a home of its own."""

    def __init__(self, home: Path, what: str, address: str) -> None:
        self.home = home
        arguments = ["--api-address", address, "--email", EMAIL, "--reference", REFERENCE]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.robustness.driven", what, *arguments],
            cwd=home,
            env=_environment(home),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.pid = self._process.pid
        self._write(KEY)

    def report(self) -> bytes:
        """Return what the person in front of it has read, as it was written."""
        assert self._process.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)
            assert selector.select(PATIENCE_SECONDS), "the program has nothing to report"
        return self._process.stdout.readline()

    def seen_by_others(self) -> bytes:
        """Return what every process of the same user can read of it."""
        content = b""
        for name in ("cmdline", "environ", "comm", "status"):
            # Where dumps are forbidden, the environment is closed too.
            with contextlib.suppress(PermissionError):
                content += Path(f"/proc/{self.pid}/{name}").read_bytes()
        return content

    def end(self) -> tuple[int, bytes]:
        """Let it end; return its exit code and what it has printed since."""
        output, errors = self._process.communicate(b"\n", timeout=PATIENCE_SECONDS)
        return self._process.returncode, output + errors

    def crash(self, number: signal.Signals) -> int:
        """End it as a fault of its own would; return how it died, in waitid's words."""
        os.kill(self.pid, number)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            died = os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG)
            if died is not None:
                return died.si_code
            assert time.monotonic() < deadline
            time.sleep(0.01)

    def clear_away(self) -> None:
        """End it, whatever state it is in."""
        if self._process.poll() is None:
            self._process.kill()
        with contextlib.suppress(BrokenPipeError):
            self._process.communicate(timeout=10)

    def _write(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n".encode())
        self._process.stdin.flush()


def _environment(home: Path) -> dict[str, str]:
    """Return an environment in which everything that is written is written below the home."""
    (home / "tmp").mkdir()
    (home / "run").mkdir(mode=0o700)
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


StartProgram = Callable[..., Program]


@pytest.fixture
def start(home: Path) -> Iterator[StartProgram]:
    """Return a function that starts the program at an address, with a fault put in or not."""
    started = []

    def start_program(address: str, what: str = "none") -> Program:
        started.append(Program(home, what, address))
        return started[-1]

    yield start_program
    for program in started:
        program.clear_away()


def answering(answer: bytes | None) -> Script:
    """Return a script that echoes the key in each look-up, and answers a cancellation as given."""

    def script(connection: Connection) -> None:
        request = connection.read_request()
        if request is None:
            return
        if request.method != "POST":
            connection.send(whole(500, envelope(False, "", f"cannot look up with {KEY}")))
        elif answer is not None:
            connection.send(answer)

    return script


def files(home: Path) -> list[Path]:
    """Return every file below a home."""
    return [path for path in home.rglob("*") if path.is_file()]


def check_no_trace(program: Program) -> dict[str, Any]:
    """Search everything, at the end of the story and after the program's own end."""
    report = program.report()
    others = program.seen_by_others()
    code, printed = program.end()
    said: dict[str, Any] = json.loads(report or b"{}")
    assert "read" in said, (code, said, printed)
    assert code == 0
    assert EMAIL.encode() in others
    assert not tells(report)
    assert not tells(others)
    assert not tells(printed), printed
    assert [path for path in files(program.home) if tells(path.read_bytes())] == []
    assert [path for path in files(program.home) if tells(str(path).encode())] == []
    return said


def journal(home: Path) -> list[tuple[str, str]]:
    """Return reference and outcome of each row in the one journal of a home."""
    [path] = [path for path in files(home) if path.name == JOURNAL]
    return [(row.reference, row.outcome) for row in rows(path)]


ECHO = f"the key {KEY} is not known; secretKey={KEY.upper()} {KEY}{KEY}"
ENDS = {
    "cancelled": (whole(200, CANCELLED, {"X-Echo": KEY}), "Order cancelled"),
    "refused": (whole(401, envelope(False, "Error", ECHO)), "Not cancelled"),
    "unknown": (whole(500, envelope(None, ECHO, ECHO)), "Outcome unknown"),
    "text": (whole(400, ECHO.encode(), {"Content-Type": "text/plain"}), "Not cancelled"),
    "reason": (f"HTTP/1.1 403 {KEY}\r\nContent-Length: 0\r\n\r\n".encode(), "Not cancelled"),
    "redirect": (whole(302, b"", {"Location": f"/?{KEY}"}), "Outcome unknown"),
    "dropped": (None, "Outcome unknown"),
    "garbled": (f"{KEY}\r\n\r\n".encode(), "Outcome unknown"),
}
OUTCOMES = {
    "Order cancelled": "cancelled",
    "Not cancelled": "refused",
    "Outcome unknown": "unknown",
}


@pytest.mark.parametrize("end", ENDS)
def test_whatever_the_service_says(start: StartProgram, home: Path, end: str) -> None:
    """The key goes to the service and nowhere else, also where the service sends it back."""
    answer, heading = ENDS[end]
    with Service(answering(answer)) as service:
        program = start(str(service.address))
        said = check_no_trace(program)
    [post] = service.posts
    assert post.header("secretKey") == KEY
    assert heading in said["read"]
    assert journal(home) == [(REFERENCE, OUTCOMES[heading])]


def test_refused_connection(start: StartProgram, home: Path) -> None:
    """A service that is not there gets no key, and neither does anything else."""
    with Service() as gone:
        address = str(gone.address)
    said = check_no_trace(start(address))
    assert "Not sent" in said["read"]
    assert journal(home) == [(REFERENCE, "not_sent")]


def test_journal_that_cannot_be_written(start: StartProgram, home: Path) -> None:
    """Where the journal cannot be written, the key is not written elsewhere instead."""
    (home / ".local" / "share").mkdir(parents=True)
    (home / ".local" / "share" / "xb-desktop").touch()
    with Service(answering(whole(200, CANCELLED))) as service:
        said = check_no_trace(start(str(service.address)))
        assert service.posts == []
    assert "Not sent" in said["read"]


@pytest.mark.parametrize("what", ["worker", "slot"])
def test_unexpected_error_with_the_key_in_its_text(
    start: StartProgram, home: Path, what: str
) -> None:
    """An error that nobody expected is told, logged and copied without its text."""
    with Service(answering(whole(200, CANCELLED))) as service:
        said = check_no_trace(start(str(service.address), what))
    assert len(service.posts) == (1 if what == "slot" else 0)
    assert any(text.startswith("An unexpected error occurred") for text in said["read"])
    assert any("RuntimeError" in text for text in said["clipboards"])
    assert [reference for reference, _ in journal(home)] == [REFERENCE]


def test_workers_create_no_class_of_qt(start: StartProgram) -> None:
    """While another thread creates one, PySide6 ends the process."""
    with Service(answering(whole(200, CANCELLED))) as service:
        assert check_no_trace(start(str(service.address), "classes"))["created"] == []


def test_no_core_may_be_dumped(start: StartProgram) -> None:
    """Core dumps are off, and other programs of the same user may not read the memory."""
    with Service(answering(whole(200, CANCELLED))) as service:
        said = check_no_trace(start(str(service.address)))
    assert said["core_limit"] == 0
    assert said["dumpable"] == 0


def cores_are_written_here(folder: Path) -> bool:
    """Whether this system dumps the core of a program that does nothing against it."""
    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    program = f"""
import os, resource
resource.setrlimit(resource.RLIMIT_CORE, ({hard}, {hard}))
os.abort()
"""
    control = subprocess.Popen([sys.executable, "-c", program], cwd=folder)
    died = os.waitid(os.P_PID, control.pid, os.WEXITED | os.WNOWAIT)
    control.wait(PATIENCE_SECONDS)
    return died is not None and died.si_code == os.CLD_DUMPED


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT])
def test_crash_while_the_request_is_out(
    start: StartProgram, home: Path, tmp_path: Path, number: signal.Signals
) -> None:
    """A crash with the key in memory leaves no core, and the row of what was sent."""
    if not cores_are_written_here(tmp_path):
        pytest.skip("this system writes no core of any program")

    def hold(connection: Connection) -> None:
        connection.read_request()
        connection.service.closing.wait(PATIENCE_SECONDS)

    with Service(hold) as service:
        program = start(str(service.address))
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not service.posts:
            assert time.monotonic() < deadline
            time.sleep(0.01)
        assert program.crash(number) == os.CLD_KILLED
    assert [path for path in files(home) if tells(path.read_bytes())] == []
    assert not any(path.name.startswith("core") for path in files(home))
    assert journal(home) == [(REFERENCE, "sending")]
