"""The command `xb-desktop --check`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xb_desktop.check import report
from xb_desktop.check.checks import CHECKS
from xb_desktop.check.run import run
from xb_desktop.system import log

if TYPE_CHECKING:
    from xb_desktop.check.subject import Subject


def run_command(subject: Subject, *, as_json: bool) -> int:
    """Make all checks and print what they found; return the exit code: 1 if there is a fault."""
    # The log is the window's, which may be open. What stands in it would be printed instead.
    log.keep_silent()
    return report.tell(run(subject, CHECKS), as_json=as_json)
