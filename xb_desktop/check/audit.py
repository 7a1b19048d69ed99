"""Whether attempts can be audited, and whether the audit lines agree with the journal.

Only where the organisation wants an audit. Nothing is written, neither to the log nor to the
journal.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.audit import own_lines, system_log
from xb_desktop.audit.compare import Comparison, compare
from xb_desktop.audit.event import journal_name
from xb_desktop.audit.journald import MESSAGE_ID
from xb_desktop.audit.own_lines import Unread, UnreadError
from xb_desktop.check.result import Level, Name, Result
from xb_desktop.journal.anchors import read_anchors
from xb_desktop.journal.journal_error import JournalError
from xb_desktop.system.data_folder import JOURNAL
from xb_desktop.system.log import describe, logger
from xb_desktop.texts.audit import difference_sentence
from xb_desktop.texts.counts import counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xb_desktop.check.subject import Subject

translate = QCoreApplication.translate

LIMIT_SECONDS = 10.0
"""For reading the log, twice where it has to be."""
PAUSE_SECONDS = 1.0
"""After which a difference counts: the line on an attempt that is under way comes after its row."""
MOST_ROWS = 10_000
"""The last ones: `own_lines.MOST_LINES` are about fewer. With so many lines, it took 0.4 s."""
_MOST_TOLD = 5
_COMMANDS = {
    "journald": f"journalctl MESSAGE_ID={MESSAGE_ID}",
    "syslog": "grep xb-desktop /var/log/syslog",
    "win32": "Get-WinEvent -FilterHashtable @{LogName='Application'; ProviderName='xb-desktop'}",
    "darwin": "log show --predicate 'eventMessage CONTAINS \"XB Desktop\"'",
}
"""What lists the lines, for whoever may read them."""


def check_audit(subject: Subject) -> tuple[Result, ...]:
    """Look whether the log takes lines, and compare those that can be read with the journal."""
    if subject.policy is None or not subject.policy.audit:
        sentence = translate("Check", "The audit is not switched on.")
        return (_result(Level.OK, sentence),)
    try:
        log = system_log.check()
    except OSError as error:
        logger(__name__).warning("the system's log: %s", describe(error))
        return (_unwritable(),)
    if log != "journald":
        return (_not_compared(Level.OK, log),)
    try:
        found = _compared(subject, time.monotonic() + LIMIT_SECONDS)
    except UnreadError as error:
        return (_unread(error.reason),)
    except JournalError:
        return (_without_journal(),)
    return (_of_comparison(found),)


def _compared(subject: Subject, until: float) -> Comparison:
    """Compare, and where something differs, look again: an attempt may be under way."""
    first = _compare(subject, until)
    if not first.differences:
        return first
    time.sleep(PAUSE_SECONDS)
    second = _compare(subject, until)
    lasting = tuple(it for it in second.differences if it in first.differences)
    return replace(second, differences=lasting)


def _compare(subject: Subject, until: float) -> Comparison:
    path = subject.data_folder / JOURNAL
    rows = read_anchors(path, MOST_ROWS)
    after = rows[0].id if len(rows) == MOST_ROWS else 0
    kept_since = _kept_since(subject.retention_days)
    return compare(_lines(until), rows, journal_name(path), kept_since=kept_since, after=after)


def _kept_since(days: int | None) -> int:
    """Return from when on attempts are kept, in milliseconds since 1970; 0 where all are kept."""
    if days is None:
        return 0
    return int((datetime.now(UTC) - timedelta(days=days)).timestamp() * 1000)


def _lines(until: float) -> Iterator[str]:
    if sys.platform == "win32":
        raise UnreadError(Unread.NO_PROGRAM)
    return own_lines.read_lines(until)


def _of_comparison(found: Comparison) -> Result:
    if not found.lines:
        sentence = translate(
            "Check",
            "The log of this computer accepts audit lines. You can read none about this journal "
            "yet.",
        )
        return _result(Level.OK, sentence)
    if not found.differences:
        sentence = translate("Check", "The log of this computer accepts audit lines.")
        return _result(Level.OK, f"{sentence} {counts.agreeing_lines(found.lines)}")
    told = [difference_sentence(it) for it in found.differences]
    if len(told) > _MOST_TOLD + 1:
        told[_MOST_TOLD:] = [counts.more_differences(len(told) - _MOST_TOLD)]
    sentence = translate("Check", "The journal and its audit lines differ.")
    remedy = translate(
        "Check",
        "Send this report to your IT staff. Orders can be cancelled as usual. A program that was "
        "killed while it recorded an attempt, and a journal that was set aside as damaged, leave "
        "differences as well.",
    )
    return _result(Level.WARNING, " ".join([sentence, *told]), remedy)


def _unwritable() -> Result:
    sentence = translate(
        "Check",
        "Your organisation wants an audit, but the log of this computer accepts no audit lines. "
        "Orders can be cancelled all the same, and every attempt is in the journal.",
    )
    remedy = translate("Check", "Ask your IT staff to start the system's log.")
    return _result(Level.FAULT, sentence, remedy)


def _unread(reason: Unread) -> Result:
    if reason is Unread.NO_PROGRAM:
        return _not_compared(Level.OK, "journald")
    if reason is Unread.REFUSED:
        sentence = translate("Check", "You may not read them, so they were not compared.")
    else:
        sentence = translate("Check", "They are too many to be compared in time.")
    return _not_compared(Level.WARNING, "journald", sentence)


def _not_compared(level: Level, log: str, why: str = "") -> Result:
    sentence = translate("Check", "The log of this computer accepts audit lines.")
    why = why or translate("Check", "They cannot be compared with the journal here.")
    remedy = translate("Check", "To compare them by hand, IT staff can list them: {command}")
    return _result(level, f"{sentence} {why}", remedy.format(command=_COMMANDS[log]))


def _without_journal() -> Result:
    sentence = translate(
        "Check",
        "The log of this computer accepts audit lines. They were not compared with the journal, "
        "which could not be read.",
    )
    remedy = translate(
        "Check",
        "Start XB Desktop, follow what the line on the journal says, then run the check again.",
    )
    return _result(Level.WARNING, sentence, remedy)


def _result(level: Level, sentence: str, remedy: str = "") -> Result:
    return Result(Name.AUDIT, level, sentence, remedy)
