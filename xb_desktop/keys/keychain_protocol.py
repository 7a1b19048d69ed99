"""What the window's process and the one that asks the system's keychain say to each other.

    SystemKeychain                keychain_process
    starts it                     finds the system's keychain
    one line: a `Request` ->      makes the call
                          <-      one line: an `Answer`
    ends it                       ends when the window's process has ended, even during a prompt

Such a process answers whoever starts it. On Linux and Windows that gives nothing away: there, any
program of the same user can ask the keychain itself. On macOS the keychain recognizes programs by
their signature, so a signed bundle would ask on behalf of others: it makes its calls in the
window's process, and never serves as such a process.
"""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import NamedTuple

from xb_desktop.keys.keychain_problem import KeychainProblem

SERVICE_NAME = "xb-desktop"
"""The name under which the keys are filed in every keychain."""
READY_SECONDS = 60.0
"""How long a process that was started in advance waits for its request."""


class Call(StrEnum):
    """The calls, by their names in `keyring.backend.KeyringBackend`, and one of our own."""

    GET = "get_password"
    GET_WITHOUT_PROMPT = "get_password_without_prompt"
    """Fails as LOCKED where the keychain would have to ask the user for anything."""
    SET = "set_password"
    DELETE = "delete_password"
    SELF_TEST = "self_test"
    """Writes, reads and removes an item that is no key; the answer is the keychain's own name."""


class Request(NamedTuple):
    """One call; only SET has a password."""

    call: Call
    service: str
    username: str
    password: str = ""

    def to_line(self) -> bytes:
        """Write the request as one line of JSON."""
        return json.dumps(self).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Request:
        """Read what `to_line` wrote; raises `ValueError` for a call that there is not."""
        call, *texts = json.loads(line)
        return cls(Call(call), *texts)


class Answer(NamedTuple):
    """The password if the call returned one, or why it failed."""

    password: str | None = None
    problem: KeychainProblem | None = None

    def to_line(self) -> bytes:
        """Write the answer as one line of JSON."""
        return json.dumps(self).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Answer:
        """Read what `to_line` wrote."""
        password, problem = json.loads(line)
        return cls(password, None if problem is None else KeychainProblem(problem))


def is_signed_bundle() -> bool:
    """Whether the keychain may recognize this program by its signature."""
    return sys.platform == "darwin" and bool(getattr(sys, "frozen", False))
