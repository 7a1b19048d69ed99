"""The process that asks the system's keychain: what it accepts, answers and leaves behind.

The keychain behind it is made here; the system tests have a real one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.examples import KEY
from xb_desktop.keys import keychain_process, system_keychain
from xb_desktop.keys.keychain_problem import KeychainError, KeychainProblem
from xb_desktop.keys.keychain_process import find_keychain
from xb_desktop.keys.keychain_protocol import Answer
from xb_desktop.keys.system_keychain import SystemKeychain
from xb_desktop.options import KEYCHAIN_CALL
from xb_desktop.system import child_process
from xb_desktop.system.child_process import start
from xb_desktop.system.own_command import own_command

PATIENCE_SECONDS = 20.0
PLACE = ("xb-desktop", "https://canary.xendbridge.com")
SCRIPT = """
import os, sys, time
from xb_desktop.keys import keychain_process

class Keychain:
    def get_password(self, service, username):
        {body}

keychain_process.find_keychain = Keychain
keychain_process.serve()
"""

Behaves = Callable[[str], list[str]]


@pytest.fixture
def behaves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Behaves:
    """Return a function that says what the keychain does when it is asked for a key.

    It returns the command that starts the process with such a keychain.
    """

    def behave(body: str) -> list[str]:
        script = tmp_path / "keychain.py"
        script.write_text(SCRIPT.format(body=body), "utf-8")
        command = [sys.executable, "-P", str(script)]
        monkeypatch.setattr(child_process, "own_command", lambda: command)
        return command

    return behave


def problem() -> KeychainProblem:
    """Ask for a key that does not come, and return why."""
    with pytest.raises(KeychainError) as error:
        SystemKeychain().get_password(*PLACE)
    assert error.value.__cause__ is None
    assert error.value.__context__ is None
    return error.value.problem


@pytest.mark.parametrize(
    "name",
    [
        "keyring.backends.null.Keyring",
        "keyring.backends.fail.Keyring",
        "tests.support.keychain.MemoryBackend",
        "no.such.Backend",
        "nonsense",
    ],
)
def test_only_the_systems_own_keychains_are_accepted(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backend that swallows keys, fails, or cannot be loaded is refused, not used."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", name)
    with pytest.raises(KeychainError) as error:
        find_keychain()
    assert error.value.problem in {KeychainProblem.NOT_TRUSTED, KeychainProblem.ABSENT}


def test_what_is_refused_there_is_told_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's own process finds the same, and says it in the same words."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert problem() is KeychainProblem.NOT_TRUSTED


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a keychain")
def test_without_a_session_bus_there_is_no_keychain(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a bare Linux the absence is told, not an exception of D-Bus."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    assert problem() is KeychainProblem.ABSENT


@pytest.mark.parametrize("answer", [KEY, "", 'quotes " and \\u00e9 and\nlines', None])
def test_the_answer_comes_back_as_it_is(behaves: Behaves, answer: str | None) -> None:
    """A key of any characters, or that there is none."""
    behaves(f"return {answer!r}")
    assert SystemKeychain().get_password(*PLACE) == answer


def test_the_call_arrives_as_it_is(behaves: Behaves) -> None:
    """Service and address are what the keychain is asked for."""
    behaves("return service + ' ' + username")
    assert SystemKeychain().get_password(*PLACE) == " ".join(PLACE)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"raise RuntimeError('cannot tell {KEY}')", KeychainProblem.FAILED),
        ("raise type('KeyringLocked', (Exception,), {})()", KeychainProblem.LOCKED),
        ("return b'bytes'", KeychainProblem.FAILED),
        ("os._exit(3)", KeychainProblem.FAILED),
        ("os.kill(os.getpid(), 9)", KeychainProblem.FAILED),
    ],
)
def test_whatever_fails_there_is_a_problem_here(
    behaves: Behaves, capfd: pytest.CaptureFixture[str], body: str, expected: KeychainProblem
) -> None:
    """An error, an end, an answer that is no text: nothing of it is printed."""
    behaves(body)
    assert problem() is expected
    assert capfd.readouterr() == ("", "")


def test_what_a_library_prints_is_not_the_answer(behaves: Behaves) -> None:
    """Neither from Python nor from below it."""
    behaves("print('noise', flush=True); os.write(1, b'noise\\n'); return 'key'")
    assert SystemKeychain().get_password(*PLACE) == "key"


def is_left(pid: object) -> bool:
    """Whether a process has not been waited for, where the system shows that."""
    return sys.platform == "linux" and Path(f"/proc/{pid}").exists()


def test_each_call_has_a_process_of_its_own(behaves: Behaves) -> None:
    """It has ended, with all that it knew, when the answer is there."""
    behaves("return str(os.getpid())")
    keychain = SystemKeychain()
    found = [keychain.get_password(*PLACE) for _ in range(2)]
    assert found[0] != found[1]
    assert not any(is_left(pid) for pid in found)


def test_a_process_that_is_ready_makes_the_next_call(behaves: Behaves) -> None:
    """It is started once, and only the one call after it is its own."""
    behaves("return str(os.getpid())")
    keychain = SystemKeychain()
    keychain.prepare()
    keychain.prepare()
    assert keychain._ready is not None
    ready = str(keychain._ready.pid)
    assert keychain.get_password(*PLACE) == ready
    assert keychain.get_password(*PLACE) != ready


def test_a_process_that_was_ready_for_too_long_is_ended(
    behaves: Behaves, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before it ends by itself in the middle of a call, another one is started."""
    behaves("return str(os.getpid())")
    # The clock of Windows stands still for up to 16 ms.
    monkeypatch.setattr(system_keychain, "READY_SECONDS", -1.0)
    keychain = SystemKeychain()
    ready = []
    for _ in range(2):
        keychain.prepare()
        assert keychain._ready is not None
        ready.append(str(keychain._ready.pid))
    assert ready[0] != ready[1]
    assert keychain.get_password(*PLACE) not in ready
    assert not any(is_left(pid) for pid in ready)


def test_a_process_that_has_ended_meanwhile_is_replaced(behaves: Behaves) -> None:
    """Whatever has killed it, the keychain is asked all the same."""
    behaves("return 'key'")
    keychain = SystemKeychain()
    keychain.prepare()
    assert keychain._ready is not None
    keychain._ready.kill()
    keychain._ready.wait(PATIENCE_SECONDS)
    assert keychain.get_password(*PLACE) == "key"


def test_nobody_is_left_asking_when_the_program_is_gone(behaves: Behaves, tmp_path: Path) -> None:
    """A call that waits for a person ends with the one who wanted to know."""
    asked = tmp_path / "asked"
    behaves(f"open({str(asked)!r}, 'w').close(); time.sleep(600)")
    process = start(KEYCHAIN_CALL)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(["get_password", *PLACE]).encode() + b"\n")
    process.stdin.flush()
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not asked.exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    process.stdin.close()
    assert process.wait(PATIENCE_SECONDS) == 0
    assert process.stdout.read() == b""
    process.stdout.close()


def test_the_program_itself_is_that_process(tmp_path: Path) -> None:
    """Wherever it is started, and whatever lies there; the argument is not in the help."""
    (tmp_path / "xb_desktop.py").write_text("raise SystemExit(5)", "utf-8")
    command = [*own_command(), KEYCHAIN_CALL]
    done = subprocess.run(
        command, input=b"", capture_output=True, cwd=tmp_path, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    helped = subprocess.run(
        [*own_command(), "--help"], capture_output=True, cwd=tmp_path, timeout=60, check=False
    )
    assert helped.returncode == 0
    assert KEYCHAIN_CALL.encode() not in helped.stdout


def test_no_key_comes_to_a_file(behaves: Behaves, tmp_path: Path) -> None:
    """Who calls the process by hand, its answer going elsewhere than to a pipe, gets none."""
    output = tmp_path / "output"
    with output.open("wb") as elsewhere:
        done = subprocess.run(
            behaves(f"return {KEY!r}"),
            input=json.dumps(["get_password", *PLACE]).encode() + b"\n",
            stdout=elsewhere,
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert output.read_bytes() == b""


def test_signed_bundle_answers_nobody(behaves: Behaves) -> None:
    """Where the keychain knows the program by its signature, no process of it serves others."""
    command = behaves(f"return {KEY!r}")
    script = Path(command[-1])
    body, _, serving = script.read_text("utf-8").rpartition("keychain_process.serve()")
    bundle = "sys.platform, sys.frozen = 'darwin', True"
    script.write_text(f"{body}{bundle}\nkeychain_process.serve(){serving}", "utf-8")
    done = subprocess.run(
        command,
        input=json.dumps(["get_password", *PLACE]).encode() + b"\n",
        stdout=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")


def test_signed_bundle_asks_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """There the window's own process asks, and starts no other."""

    class Keychain:
        def get_password(self, service: str, username: str) -> str:
            return f"{KEY} of {service} {username}"

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(keychain_process, "find_keychain", Keychain)
    monkeypatch.setattr(system_keychain, "start", None)
    keychain = SystemKeychain()
    keychain.prepare()
    assert keychain.get_password(*PLACE) == f"{KEY} of {' '.join(PLACE)}"


@pytest.mark.parametrize(
    "call", [("get_password", "somebody-elses", "name"), ("get_credential", *PLACE)]
)
def test_only_our_own_keys_are_told(behaves: Behaves, call: tuple[str, ...]) -> None:
    """Neither another service's secret nor another call is answered."""
    behaves(f"return {KEY!r}")
    line = json.dumps(call).encode() + b"\n"
    failed = Answer(problem=KeychainProblem.FAILED)
    assert system_keychain.ask(start(KEYCHAIN_CALL), line) == failed


def test_a_search_that_fails_unexpectedly_is_answered(
    behaves: Behaves, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library that cannot even be loaded is no reason to wait for an answer."""
    monkeypatch.setattr(f"{__name__}.SCRIPT", SCRIPT.replace("= Keychain\n", "= lambda: 1 / 0\n"))
    behaves("return None")
    assert problem() is KeychainProblem.FAILED


@pytest.mark.skipif(not hasattr(os, "getsid"), reason="sessions of processes are POSIX's")
def test_a_key_on_the_terminal_does_not_reach_it(behaves: Behaves) -> None:
    """Ctrl-C is for the window, which ends in its own time; nobody is left waiting for a minute."""
    behaves("return str(os.getsid(0))")
    assert SystemKeychain().get_password(*PLACE) != str(os.getsid(0))
