"""Runs all checks at the same time, each within its limit."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.check.report import public
from xb_desktop.check.result import Level, Name, Result
from xb_desktop.system.log import describe, logger

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xb_desktop.check.subject import Subject

LIMIT_SECONDS = 25.0
"""For all checks together. Each has limits of its own that are shorter."""

# lupdate finds texts by this name.
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Check:
    """One or several checks that are made together: `make` returns a result for each name.

    It blocks, on a thread of its own. `in_practice` is whether practice uses what is checked.
    """

    names: tuple[Name, ...]
    make: Callable[[Subject], tuple[Result, ...]]
    in_practice: bool = True


def run(
    subject: Subject, checks: Sequence[Check], seconds: float = LIMIT_SECONDS
) -> tuple[Result, ...]:
    """Make the checks and return their results in the order of their names. Never raises."""
    wanted = [each for each in checks if each.in_practice or not subject.is_practice]
    running = [_Running(each, subject) for each in wanted]
    until = time.monotonic() + seconds
    results = [result for each in running for result in each.results(until)]
    order = list(Name)
    return tuple(public(it) for it in sorted(results, key=lambda it: order.index(it.name)))


class _Running:
    """A check on a thread of its own, which ends with the program, however long it hangs."""

    def __init__(self, check: Check, subject: Subject) -> None:
        self._check = check
        self._subject = subject
        self._results = _for_each(check, _unfinished)
        self._thread = threading.Thread(target=self._make, name="check", daemon=True)
        self._thread.start()

    def results(self, until: float) -> tuple[Result, ...]:
        """Wait for the results, at most until this time of the monotonic clock."""
        self._thread.join(max(0.0, until - time.monotonic()))
        return self._results

    def _make(self) -> None:
        try:
            self._results = self._check.make(self._subject)
        except Exception as error:  # noqa: BLE001 - whatever it is, it must become a result
            logger(__name__).error("check %s: %s", self._check.names, describe(error))
            self._results = _for_each(self._check, _crashed)


def _for_each(check: Check, result: Callable[[Name], Result]) -> tuple[Result, ...]:
    return tuple(result(name) for name in check.names)


def _unfinished(name: Name) -> Result:
    return Result(
        name,
        Level.FAULT,
        translate("Check", "This check did not finish in time."),
        translate(
            "Check",
            "Run the check again. If it still does not finish, restart this computer, or ask your "
            "IT staff.",
        ),
    )


def _crashed(name: Name) -> Result:
    return Result(
        name,
        Level.FAULT,
        translate("Check", "An internal error of XB Desktop ended this check."),
        translate("Check", "Send this report to your IT staff."),
    )
