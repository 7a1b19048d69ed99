"""The operating system's keychain, asked in a process of its own: one call, and the process ends.

The only module that imports keyring. In the window's process, what is needed for a moment would
stay for the rest of the run: 10 MB of libraries, whose import keeps the thread that paints waiting,
and copies of the key in buffers that nobody wipes. And a call can block on a prompt for as long as
a person thinks: only a process can be ended then.

    SystemKeychain                serve()
    starts it                     looks for the system's keychain
    one line of JSON      ->      makes the call
                          <-      one line of JSON: the answer, or a `Trouble`
    ends it                       ends by itself where the program is gone, also amid a prompt

Such a process answers whoever starts it. On Linux and Windows that gives nothing away: there, any
program of the same user can ask the keychain itself. On macOS the keychain knows programs by their
signature, so a signed bundle would ask on behalf of others. It makes its calls in the window's
process, and is no such process for anybody.

Accepted are the systems' own keychains alone. keyring by itself would also take a plain-text file,
or a backend that swallows the key, if one is installed or named in `PYTHON_KEYRING_BACKEND`.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
import sys
import threading
import time
from typing import IO, TYPE_CHECKING, Any, NoReturn, cast

from xb_desktop.command_line import KEYCHAIN_CALL
from xb_desktop.keys.trouble import SERVICE_NAME, KeychainError, Trouble, trouble_of
from xb_desktop.system.child_process import end_with_input, start
from xb_desktop.system.stop import Stop

if TYPE_CHECKING:
    import subprocess

    from keyring.backend import KeyringBackend

READY_SECONDS = 60.0
"""How long a process that was started ahead waits for its call."""

_CALLS = {"get_password", "set_password", "delete_password"}
_SERVES_NOBODY = 2

_SYSTEM_BACKENDS = (
    "keyring.backends.macOS",
    "keyring.backends.Windows",
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
)


class SystemKeychain:
    """The system's keychain, under the names of `keyring.backend.KeyringBackend`.

    Every method blocks, and raises `KeychainError` where the keychain does not serve.
    """

    def __init__(self) -> None:
        self._ready: subprocess.Popen[bytes] | None = None
        self._ready_since = 0.0

    def prepare(self) -> None:
        """Start the process of the next call now, so that the call finds it ready."""
        if _is_known_by_signature():
            return
        ready = self._take_ready()
        if ready is None:
            ready, self._ready_since = start(KEYCHAIN_CALL), time.monotonic()
        self._ready = ready

    def get_password(self, service: str, username: str, *, stop: Stop | None = None) -> str | None:
        """Return the secret, or None where there is none."""
        return self._call("get_password", service, username, stop=stop)

    def set_password(
        self, service: str, username: str, password: str, *, stop: Stop | None = None
    ) -> None:
        """Save a secret, replacing an older one."""
        self._call("set_password", service, username, password, stop=stop)

    def delete_password(self, service: str, username: str, *, stop: Stop | None = None) -> None:
        """Forget a secret."""
        self._call("delete_password", service, username, stop=stop)

    def _call(self, *call: str, stop: Stop | None) -> str | None:
        if _is_known_by_signature():
            answer: dict[str, Any] = _answer(_find_or_trouble(), *call)
        else:
            answer = self._ask_process(call, stop or Stop())
        if "trouble" in answer:
            raise KeychainError(Trouble(answer["trouble"]))
        told: str | None = answer["answer"]
        return told

    def _ask_process(self, call: tuple[str, ...], stop: Stop) -> dict[str, Any]:
        process = self._take_ready() or start(KEYCHAIN_CALL)
        # A prompt that nobody answers ends with the process that opened it.
        with stop.ends_with(process.kill):
            return _ask(process, call)

    def _take_ready(self) -> subprocess.Popen[bytes] | None:
        """Return the process that was started ahead, unless it was long ago or it has ended."""
        ready, self._ready = self._ready, None
        if ready is None:
            return None
        is_old = time.monotonic() > self._ready_since + READY_SECONDS / 2
        if is_old or ready.poll() is not None:
            _end(ready)
            return None
        return ready


def _ask(process: subprocess.Popen[bytes], call: tuple[str, ...]) -> dict[str, Any]:
    calls, answers = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
    try:
        calls.write(json.dumps(call).encode() + b"\n")
        calls.flush()
        line = answers.readline()
    except OSError:
        line = b""
    _end(process)
    # Without a line, it has died of something that nobody expected.
    answer: dict[str, Any] = json.loads(line) if line else {"trouble": Trouble.FAILED}
    return answer


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process that has answered, or has nothing to do."""
    process.kill()
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            cast("IO[bytes]", pipe).close()
    process.wait()


def serve() -> NoReturn:
    """Be the process: wait for one call, make it, print what came of it, and end.

    Only between two pipes: nobody is to find a key on a terminal or in a file.
    """
    from xb_desktop.system import hardening

    are_pipes = all(
        stat.S_ISFIFO(os.fstat(end.fileno()).st_mode) for end in (sys.stdin, sys.stdout)
    )
    if _is_known_by_signature() or not are_pipes:
        os._exit(_SERVES_NOBODY)
    hardening.forbid_dumps()
    unused = threading.Timer(READY_SECONDS, os._exit, (0,))
    unused.daemon = True
    unused.start()
    # What a library prints is not to be taken for the answer.
    answers = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    found = _find_or_trouble()
    line = _read_line()
    unused.cancel()
    if line:
        end_with_input()
        os.write(answers, json.dumps(_answer(found, *json.loads(line))).encode() + b"\n")
    # Nothing is left to be put in order, and somebody waits for the end.
    os._exit(0)


def _is_known_by_signature() -> bool:
    return sys.platform == "darwin" and bool(getattr(sys, "frozen", False))


def find_keychain() -> KeyringBackend:
    """Find the operating system's keychain as keyring does, but accept no other kind.

    Raises `KeychainError`: ABSENT where the system has none, NOT_TRUSTED where a setting names
    something else.
    """
    import keyring.core
    from keyring.backends.chainer import ChainerBackend

    try:
        keyring.core.init_backend(limit=lambda found: _is_system(found) and found.priority > 0)
        backend: Any = keyring.core.get_keyring()
        candidates = backend.backends if isinstance(backend, ChainerBackend) else [backend]
        named_elsewhere = not isinstance(backend, ChainerBackend) and not _is_fail(backend)
    except Exception as error:
        # A backend that is named in the environment but cannot be imported, for one.
        raise KeychainError(Trouble.NOT_TRUSTED) from error
    for candidate in candidates:
        if _is_system(candidate):
            system: KeyringBackend = candidate
            return system
    raise KeychainError(Trouble.NOT_TRUSTED if named_elsewhere else Trouble.ABSENT)


def _find_or_trouble() -> KeyringBackend | Trouble:
    try:
        return find_keychain()
    except Exception as error:  # noqa: BLE001 - whoever asks waits for an answer, whatever happened
        return trouble_of(error)


def _answer(
    found: KeyringBackend | Trouble, call: str, service: str, *values: str
) -> dict[str, str | None]:
    if isinstance(found, Trouble):
        return {"trouble": found}
    if call not in _CALLS or service != SERVICE_NAME:
        return {"trouble": Trouble.FAILED}
    try:
        answer = getattr(found, call)(service, *values)
    except Exception as error:  # noqa: BLE001 - backends raise errors of every kind of their own
        return {"trouble": trouble_of(error)}
    is_text = answer is None or isinstance(answer, str)
    return {"answer": answer} if is_text else {"trouble": Trouble.FAILED}


def _read_line() -> bytes:
    line = b""
    while not line.endswith(b"\n"):
        piece = os.read(sys.stdin.fileno(), 65536)
        if not piece:
            return b""
        line += piece
    return line


def _is_system(backend: Any) -> bool:
    return type(backend).__module__ in _SYSTEM_BACKENDS


def _is_fail(backend: Any) -> bool:
    return type(backend).__module__ == "keyring.backends.fail"
