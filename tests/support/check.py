"""`xb-desktop --check`, run as tools run it, and what it says of each check."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.support.desktop import command


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
) -> Report:
    """Run the check to its end; a variable that is None is unset.

    `before` is the beginning of the command, for one that is run by another. `environment` stands
    in for that of the tests, whose screen is Qt's `offscreen`.
    """
    changed = {**(environment or os.environ), **(variables or {})}
    done = subprocess.run(
        [*before, *command("--check", "--json", *arguments)],
        env={name: value for name, value in changed.items() if value is not None},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return report(done.returncode, done.stdout, done.stderr)


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
