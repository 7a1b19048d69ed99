"""Whether the journal is sound and can be written to; nothing in it is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.check.result import Level, Name, Result
from xb_desktop.journal.inspection import Soundness, inspect
from xb_desktop.journal.journal_error import JournalError
from xb_desktop.system.data_folder import JOURNAL
from xb_desktop.texts.journal import unwritable_next_step, unwritable_reason

if TYPE_CHECKING:
    from xb_desktop.check.subject import Subject

translate = QCoreApplication.translate


def check_journal(subject: Subject) -> tuple[Result, ...]:
    """Look the journal through."""
    try:
        soundness = inspect(subject.data_folder / JOURNAL)
    except JournalError as error:
        sentence = translate(
            "Check",
            "The journal cannot be written to ({reason}), so no order can be cancelled.",
        ).format(reason=unwritable_reason(error.reason))
        return (Result(Name.JOURNAL, Level.FAULT, sentence, unwritable_next_step(error.reason)),)
    return (_words(soundness),)


def _words(soundness: Soundness) -> Result:
    level, sentence, remedy = {
        Soundness.SOUND: (Level.OK, translate("Check", "The journal is sound."), ""),
        Soundness.ABSENT: (
            Level.OK,
            translate("Check", "There is no journal yet. The first attempt makes one."),
            "",
        ),
        Soundness.OLDER: (
            Level.OK,
            translate(
                "Check",
                "The journal is sound. An older version of XB Desktop made it; it is copied and "
                "brought up to date at the next attempt.",
            ),
            "",
        ),
        Soundness.DAMAGED: (
            Level.FAULT,
            translate("Check", "The journal is damaged or was changed by another program."),
            translate(
                "Check",
                "Start XB Desktop: it keeps the damaged file beside and begins a new journal. Ask "
                "your IT staff to check the disk.",
            ),
        ),
        Soundness.UNFINISHED: (
            Level.WARNING,
            translate(
                "Check",
                "The journal could not be checked: a change of it was cut off, and is undone when "
                "XB Desktop uses it again.",
            ),
            translate("Check", "Start XB Desktop, then run the check again."),
        ),
        Soundness.NOT_CHECKED: (
            Level.WARNING,
            translate(
                "Check",
                "The journal is too large to be looked through now: there is not enough time, or "
                "no room for the copy that is checked.",
            ),
            translate("Check", "Free up space in the temporary folder, then run the check again."),
        ),
    }[soundness]
    return Result(Name.JOURNAL, level, sentence, remedy)
