"""A practice cancellation from the form to the journal, in a temporary folder."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.check.result import Level, Name, Result
from xb_desktop.orders.outcome import Cancelled
from xb_desktop.practice.headless_run import cancel_practice_order
from xb_desktop.practice.practice_run import PracticeRun
from xb_desktop.system.data_folder import Folders
from xb_desktop.texts.outcomes import outcome_words

if TYPE_CHECKING:
    from xb_desktop.check.subject import Subject
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.outcome import Report

translate = QCoreApplication.translate


def check_practice(subject: Subject) -> tuple[Result, ...]:
    """Cancel the practice order, and read the row of the attempt."""
    del subject
    try:
        temporary = tempfile.TemporaryDirectory(prefix="xb-desktop-", ignore_cleanup_errors=True)
    except OSError:
        sentence = translate(
            "Check", "No temporary folder can be made for a practice cancellation."
        )
        remedy = translate(
            "Check", "Free up space, and make sure that you can write to the temporary folder."
        )
        return (_result(Level.FAULT, sentence, remedy),)
    with temporary as name:
        return (_cancel_in(Path(name)),)


def _cancel_in(folder: Path) -> Result:
    run = PracticeRun(Folders(folder, folder, folder))
    try:
        report = cancel_practice_order(run.session())
        recorded = [row.outcome.value for row in run.recent_attempts()]
    finally:
        run.close()
    if report is not None and isinstance(report.outcome, Cancelled):
        if recorded == [Cancelled.name]:
            sentence = translate(
                "Check", "A practice order was cancelled, and the attempt was recorded."
            )
            return _result(Level.OK, sentence)
        sentence = translate("Check", "A practice order was cancelled, but not recorded.")
        return _result(Level.FAULT, sentence, _send_report())
    return _failed(report, run.address)


def _failed(report: Report | None, address: Address) -> Result:
    sentence = translate("Check", "A practice order could not be cancelled.")
    if report is None:
        return _result(Level.FAULT, sentence, _send_report())
    words = outcome_words(report.outcome, address, "")
    return _result(Level.FAULT, f"{sentence} {words.affected}", words.next_step)


def _send_report() -> str:
    return translate("Check", "Send this report to your IT staff.")


def _result(level: Level, sentence: str, remedy: str = "") -> Result:
    return Result(Name.PRACTICE, level, sentence, remedy)
