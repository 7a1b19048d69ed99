"""Somebody at a desktop of the tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.support.screen_reader import NotOnScreenError

if TYPE_CHECKING:
    from tests.support.desktop import Account, Desktop, Program


@dataclass
class Person:
    """Somebody at the desktop, who starts the program and leaves traces of it."""

    desktop: Desktop
    account: Account
    programs: list[Program] = field(default_factory=list)

    def start(self, *arguments: str, **variables: str) -> Program:
        """Start the program for this person; it is ended with the test."""
        program = self.desktop.start(self.account, *arguments, **variables)
        self.programs.append(program)
        return program

    def leave(self) -> None:
        """End whatever was started."""
        for program in self.programs:
            program.end()

    def report(self) -> str:
        """Say what was printed and what is on the screen, for a test that failed."""
        lines = []
        for program in self.programs:
            lines.append(f"printed: {program.output()}")
            if program.process.poll() is None:
                lines += seen(program)
        return "\n".join(lines)


def seen(program: Program) -> list[str]:
    """Say what a screen reader finds in the program."""
    try:
        found = program.screen.everything()
    except (NotOnScreenError, OSError) as problem:
        return [f"the screen cannot be read: {problem}"]
    return [f"{e.role}: {e.name!r} {e.text!r} {sorted(e.states)}" for e in found]
