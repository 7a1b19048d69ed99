"""The process that asks the operating system's keychain. The only module that imports keyring.

Only the systems' own keychains are accepted. keyring by itself would also take a plain-text file,
or a backend that discards the key, if one is installed or named in `PYTHON_KEYRING_BACKEND`.
"""

from __future__ import annotations

import os
import stat
import sys
import threading
from typing import TYPE_CHECKING, Any, NoReturn

import keyring.core
from keyring.backends.chainer import ChainerBackend

from xb_desktop.keys import promptless
from xb_desktop.keys.keychain_problem import KeychainError, KeychainProblem, problem_of
from xb_desktop.keys.keychain_protocol import (
    READY_SECONDS,
    SERVICE_NAME,
    Answer,
    Call,
    Request,
    is_signed_bundle,
)
from xb_desktop.keys.self_test import run_self_test
from xb_desktop.system import hardening
from xb_desktop.system.child_process import end_with_input

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVES_NOBODY = 2
"""The exit code of a process that must not answer."""

_SYSTEM_BACKENDS = (
    "keyring.backends.macOS",
    "keyring.backends.Windows",
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
)


def serve() -> NoReturn:
    """Wait for one request, make the call, print the answer, and end the process.

    Only between two pipes: a key must not appear on a terminal or in a file.
    """
    are_pipes = all(
        stat.S_ISFIFO(os.fstat(end.fileno()).st_mode) for end in (sys.stdin, sys.stdout)
    )
    if is_signed_bundle() or not are_pipes:
        os._exit(_SERVES_NOBODY)
    hardening.forbid_dumps()
    unused = threading.Timer(READY_SECONDS, os._exit, (0,))
    unused.daemon = True
    unused.start()
    # What a library prints must not be mistaken for the answer.
    answers = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    found = _find()
    line = _read_line()
    unused.cancel()
    if line:
        end_with_input()
        os.write(answers, _answer(found, line).to_line())
    # There is nothing to clean up, and the window waits for the end.
    os._exit(0)


def find_keychain() -> KeyringBackend:
    """Find the operating system's keychain as keyring does, but accept no other kind.

    Raises `KeychainError`: ABSENT if the system has none, NOT_TRUSTED if a setting names something
    else.
    """
    try:
        keyring.core.init_backend(limit=lambda found: _is_system(found) and found.priority > 0)
        backend: Any = keyring.core.get_keyring()
        candidates = backend.backends if isinstance(backend, ChainerBackend) else [backend]
        named_elsewhere = not isinstance(backend, ChainerBackend) and not _is_fail(backend)
    except Exception as error:
        # For example a backend that is named in the environment but cannot be imported.
        raise KeychainError(KeychainProblem.NOT_TRUSTED) from error
    for candidate in candidates:
        if _is_system(candidate):
            system: KeyringBackend = candidate
            return system
    raise KeychainError(KeychainProblem.NOT_TRUSTED if named_elsewhere else KeychainProblem.ABSENT)


def answer(line: bytes) -> Answer:
    """Make the call of a request's line."""
    return _answer(_find(), line)


def _find() -> KeyringBackend | KeychainProblem:
    try:
        return find_keychain()
    except Exception as error:  # noqa: BLE001 - the window waits for an answer, whatever happened
        return problem_of(error)


def _answer(found: KeyringBackend | KeychainProblem, line: bytes) -> Answer:
    if isinstance(found, KeychainProblem):
        return Answer(problem=found)
    try:
        password = _call(found, Request.from_line(line))
    except Exception as error:  # noqa: BLE001 - backends raise errors of every kind of their own
        return Answer(problem=problem_of(error))
    is_text = password is None or isinstance(password, str)
    return Answer(password) if is_text else Answer(problem=KeychainProblem.FAILED)


def _call(backend: KeyringBackend, request: Request) -> str | None:
    if request.service != SERVICE_NAME:
        raise KeychainError(KeychainProblem.FAILED)
    place = (request.service, request.username)
    match request.call:
        case Call.GET:
            return backend.get_password(*place)
        case Call.GET_WITHOUT_PROMPT:
            return promptless.get_password(backend, *place)
        case Call.SET:
            backend.set_password(*place, request.password)
        case Call.DELETE:
            backend.delete_password(*place)
        case Call.SELF_TEST:
            return run_self_test(backend, request.service)
    return None


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
