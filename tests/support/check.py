"""`xb-desktop --check`, run as tools run it, and what it says of each check."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.support.desktop import command
from xb_desktop.audit import system_log
from xb_desktop.system import policy_place

_UNDER_POLICY = """
import os, sys
from pathlib import Path
from xb_desktop.audit import system_log
from xb_desktop.system import policy_place
policy_place.POLICY_FILE = Path({policy!r})
policy_place.TRUSTED_OWNER = os.getuid()
system_log.JOURNALD_SOCKET, system_log.SYSLOG_SOCKET = {sockets!r}
from xb_desktop.__main__ import main
sys.exit(main())
"""
"""The program, with the policy and the logs of a test: no variable could lead it there."""


@dataclass(frozen=True)
class Report:
    """What was printed as JSON; `errors` is what was printed beside."""

    exit_code: int
    overall: str
    levels: dict[str, str]
    texts: dict[str, str]
    printed: str
    errors: str

    def worse_than_ok(self) -> dict[str, str]:
        """Return the checks that found something, with their levels."""
        return {name: level for name, level in self.levels.items() if level != "ok"}


def check(
    *arguments: str,
    before: Sequence[str] = (),
    variables: Mapping[str, str | None] | None = None,
    environment: Mapping[str, str] | None = None,
    program: Sequence[str] = (),
) -> Report:
    """Run the check to its end; a variable that is None is unset.

    `before` is the beginning of the command, for one that is run by another. `environment` stands
    in for that of the tests, whose screen is Qt's `offscreen`. `program` is what is run in place of
    the program as it is installed.
    """
    changed = {**(environment or os.environ), **(variables or {})}
    done = subprocess.run(
        [*before, *(program or command()), "--check", "--json", *arguments],
        env={name: value for name, value in changed.items() if value is not None},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return report(done.returncode, done.stdout, done.stderr)


def under_policy() -> list[str]:
    """Return the beginning of the command line that has the policy and the logs of this test."""
    sockets = (system_log.JOURNALD_SOCKET, system_log.SYSLOG_SOCKET)
    program = _UNDER_POLICY.format(policy=str(policy_place.POLICY_FILE), sockets=sockets)
    return [sys.executable, "-c", program]


def report(exit_code: int, printed: str, errors: str) -> Report:
    """Read what was printed, which is one document."""
    document = json.loads(printed)
    results = document["results"]
    return Report(
        exit_code,
        document["overall"],
        {each["name"]: each["level"] for each in results},
        {each["name"]: f"{each['sentence']} {each['remedy']}".strip() for each in results},
        printed,
        errors,
    )
