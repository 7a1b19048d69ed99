"""Whether the journal is sound and can be written to; nothing in it is changed.

On Windows, that of an older version may still be in another folder: the next start of the window
moves it to the data folder, or adds its attempts to the journal there (`journal.relocation`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.check.result import Level, Name, Result, overall
from xb_desktop.journal.inspection import Soundness, inspect
from xb_desktop.journal.journal_error import JournalError
from xb_desktop.system.data_folder import JOURNAL, path_text
from xb_desktop.texts.joining import joined
from xb_desktop.texts.journal import unwritable_next_step, unwritable_reason

if TYPE_CHECKING:
    from pathlib import Path

    from xb_desktop.check.subject import Subject
    from xb_desktop.journal.journal_error import Unwritable

translate = QCoreApplication.translate


def check_journal(subject: Subject) -> tuple[Result, ...]:
    """Look the journal through, and that of an older version if it is not moved yet."""
    found = _look_at(subject.data_folder)
    former = subject.former_folder
    old = _look_at(former) if former is not None else Soundness.ABSENT
    if former is None or old is Soundness.ABSENT:
        return (_words(found),)
    if found is Soundness.ABSENT:
        return (_still_there(_words(old), former, subject.data_folder),)
    return (_beside(_words(found), _older(old, former)),)


def _look_at(folder: Path) -> Soundness | Unwritable:
    """Return what the journal in a folder is like, or why it cannot be written to."""
    try:
        return inspect(folder / JOURNAL)
    except JournalError as error:
        return error.reason


def _words(found: Soundness | Unwritable) -> Result:
    if not isinstance(found, Soundness):
        sentence = translate(
            "Check",
            "The journal cannot be written to ({reason}), so no order can be cancelled.",
        ).format(reason=unwritable_reason(found))
        return _result(Level.FAULT, sentence, unwritable_next_step(found))
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
    }[found]
    return _result(level, sentence, remedy)


def _still_there(old: Result, former: Path, folder: Path) -> Result:
    """Say that the only journal is where an older version kept it."""
    where = translate(
        "Check",
        "It is still in {old}, where an older version of XB Desktop kept it. The next start of XB "
        "Desktop moves it to {new}.",
    ).format(old=path_text(former), new=path_text(folder))
    return _result(old.level, joined(old.sentence, where), old.remedy)


def _beside(found: Result, old: Result) -> Result:
    """Say what there is to say of both journals, as one result."""
    return _result(
        overall((found, old)),
        joined(found.sentence, old.sentence),
        joined(found.remedy, old.remedy),
    )


def _older(old: Soundness | Unwritable, former: Path) -> Result:
    """Say what becomes of the attempts of an older version where there is a journal already."""
    if not isinstance(old, Soundness):
        sentence = translate(
            "Check",
            "The journal of an older version of XB Desktop in {old} cannot be added to this one "
            "({reason}); attempts in it cause no warning.",
        ).format(old=path_text(former), reason=unwritable_reason(old))
        return _result(Level.WARNING, sentence, unwritable_next_step(old))
    if old is Soundness.DAMAGED:
        sentence = translate(
            "Check",
            "The journal of an older version of XB Desktop in {old} is damaged. The next start of "
            "XB Desktop keeps it as it is; attempts in it cause no warning.",
        )
        return _result(Level.WARNING, sentence.format(old=path_text(former)))
    sentence = translate(
        "Check",
        "The journal of an older version of XB Desktop is still in {old}. The next start of XB "
        "Desktop adds its attempts to this one.",
    )
    return _result(Level.OK, sentence.format(old=path_text(former)))


def _result(level: Level, sentence: str, remedy: str = "") -> Result:
    return Result(Name.JOURNAL, level, sentence, remedy)
