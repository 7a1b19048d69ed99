"""The operating system's keychain, asked in a separate process: one call, and the process ends.

In the window's process, what is needed for a moment would stay for the rest of the run: 10 MB of
libraries, whose import delays the GUI thread, and copies of the key in buffers that nobody erases.
And a call can block on a prompt for as long as the user thinks: only a process can be ended then.
"""

from __future__ import annotations

import contextlib
import time
from typing import IO, TYPE_CHECKING, cast

from xb_desktop.keys.keychain_problem import KeychainError, KeychainProblem
from xb_desktop.keys.keychain_protocol import (
    READY_SECONDS,
    SERVICE_NAME,
    Answer,
    Call,
    Request,
    is_signed_bundle,
)
from xb_desktop.options import KEYCHAIN_CALL
from xb_desktop.system.child_process import start
from xb_desktop.system.stop import Stop

if TYPE_CHECKING:
    import subprocess


class SystemKeychain:
    """The system's keychain, with the names of `keyring.backend.KeyringBackend`.

    Every method blocks, and raises `KeychainError` if the keychain cannot be used.
    """

    def __init__(self) -> None:
        self._ready: subprocess.Popen[bytes] | None = None
        self._ready_since = 0.0

    def prepare(self) -> None:
        """Start the process for the next call now, so that the call does not wait for it."""
        if is_signed_bundle():
            return
        ready = self._take_ready()
        if ready is None:
            ready, self._ready_since = start(KEYCHAIN_CALL), time.monotonic()
        self._ready = ready

    def get_password(
        self, service: str, username: str, *, stop: Stop | None = None, may_prompt: bool = True
    ) -> str | None:
        """Return the secret, or None if there is none."""
        call = Call.GET if may_prompt else Call.GET_WITHOUT_PROMPT
        return self._ask(Request(call, service, username), stop)

    def set_password(
        self, service: str, username: str, password: str, *, stop: Stop | None = None
    ) -> None:
        """Save a secret, replacing an older one."""
        self._ask(Request(Call.SET, service, username, password), stop)

    def delete_password(self, service: str, username: str, *, stop: Stop | None = None) -> None:
        """Delete a secret."""
        self._ask(Request(Call.DELETE, service, username), stop)

    def run_self_test(self, *, stop: Stop) -> str:
        """Write, read and remove an item that is no key; return the keychain's own name."""
        return self._ask(Request(Call.SELF_TEST, SERVICE_NAME, ""), stop) or ""

    def _ask(self, request: Request, stop: Stop | None) -> str | None:
        if is_signed_bundle():
            # Only there: everywhere else keyring stays out of the window's process.
            from xb_desktop.keys import keychain_process

            answer = keychain_process.answer(request.to_line())
        else:
            answer = self._ask_process(request, stop or Stop())
        if answer.problem is not None:
            raise KeychainError(answer.problem)
        return answer.password

    def _ask_process(self, request: Request, stop: Stop) -> Answer:
        process = self._take_ready() or start(KEYCHAIN_CALL)
        # A prompt that nobody answers ends with the process that opened it.
        with stop.ends_with(process.kill):
            return ask(process, request.to_line())

    def _take_ready(self) -> subprocess.Popen[bytes] | None:
        """Return the process that was started in advance, unless it is old or has ended."""
        ready, self._ready = self._ready, None
        if ready is None:
            return None
        is_old = time.monotonic() > self._ready_since + READY_SECONDS / 2
        if is_old or ready.poll() is not None:
            _end(ready)
            return None
        return ready


def ask(process: subprocess.Popen[bytes], line: bytes) -> Answer:
    """Send a request to a process, end the process, and return its answer."""
    requests, answers = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
    try:
        requests.write(line)
        requests.flush()
        line = answers.readline()
    except OSError:
        line = b""
    _end(process)
    # Without a line, the process ended unexpectedly.
    return Answer.from_line(line) if line else Answer(problem=KeychainProblem.FAILED)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            cast("IO[bytes]", pipe).close()
    process.wait()
