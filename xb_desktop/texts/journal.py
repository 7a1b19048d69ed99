"""Sentences about the journal: its file, its folder, and the earlier attempts in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from xb_desktop.journal.attempt_record import RecordedOutcome
from xb_desktop.journal.journal_error import Unwritable
from xb_desktop.journal.kept_journal import Kept
from xb_desktop.orders.order_state import State
from xb_desktop.system.data_folder import path_text
from xb_desktop.texts.recorded import recorded_text, recorded_time

if TYPE_CHECKING:
    from xb_desktop.journal.attempt_record import AttemptRecord
    from xb_desktop.journal.kept_journal import KeptJournal
    from xb_desktop.orders.receipt import Check

# lupdate finds texts by this name.
translate = QCoreApplication.translate


def unwritable_sentence(reason: Unwritable) -> str:
    """Say at the start that the journal cannot be used, and what to do about it."""
    return translate(
        "Journal",
        "The journal on this computer cannot be written to ({reason}), so no order can be "
        "cancelled. {next_step}",
    ).format(reason=unwritable_reason(reason), next_step=unwritable_next_step(reason))


def unwritable_reason(reason: Unwritable) -> str:
    """Return why the journal cannot be written, as the part of a sentence in parentheses."""
    return {
        Unwritable.FULL: translate("Journal", "the disk or your quota is full"),
        Unwritable.READ_ONLY: translate("Journal", "it is read-only"),
        Unwritable.IN_USE: translate("Journal", "another program is using it"),
        Unwritable.NEWER: translate("Journal", "a newer version of XB Desktop wrote it"),
        Unwritable.NO_ACCESS: translate("Journal", "its file or folder cannot be opened"),
        Unwritable.LINK: translate("Journal", "its file is a link to another file"),
        Unwritable.NO_LOCKS: translate("Journal", "files in its folder cannot be locked"),
        Unwritable.NO_MEMORY: translate("Journal", "this computer is out of memory"),
        Unwritable.BROKEN: translate("Journal", "its file or disk reports an error"),
        Unwritable.FAULT: translate("Journal", "an internal error occurred in XB Desktop"),
    }[reason]


def unwritable_next_step(reason: Unwritable) -> str:
    """Say what to do so that the journal can be written to again."""
    access = translate(
        "Journal", "Make sure that you can write to the data folder, then try again."
    )
    start_again = translate(
        "Journal",
        "Close XB Desktop and start it again, then try again. If the problem persists, report it "
        "together with the log.",
    )
    return {
        Unwritable.FULL: translate("Journal", "Free up space on the disk, then try again."),
        Unwritable.READ_ONLY: access,
        Unwritable.IN_USE: translate("Journal", "Close the other program, then try again."),
        Unwritable.NEWER: translate("Journal", "Use the newer version of XB Desktop."),
        Unwritable.NO_ACCESS: access,
        Unwritable.LINK: translate(
            "Journal", "Replace the link in the data folder with the file itself, then try again."
        ),
        Unwritable.NO_LOCKS: translate(
            "Journal",
            "Ask your IT staff for a data folder on a file system that supports file locks.",
        ),
        Unwritable.NO_MEMORY: translate("Journal", "Close other programs, then try again."),
        Unwritable.BROKEN: translate("Journal", "Ask your IT staff to check the disk."),
        Unwritable.FAULT: start_again,
    }[reason]


def unrecorded_sentence() -> str:
    """Say that an outcome is shown on the screen but not recorded."""
    return translate("Journal", "This outcome could not be recorded in the journal. Note it down.")


def set_aside_sentence(path: str) -> str:
    """Say where a damaged journal was moved to, and what that means for warnings."""
    return translate(
        "Journal",
        "The journal was damaged or changed by another program. It is kept as it was in {path}, "
        "and a new journal has been started. Attempts in the old journal no longer cause a "
        "warning.",
    ).format(path=path)


def kept_sentence(kept: KeptJournal) -> str:
    """Say that the journal of an older version is not where it belongs, and what to do about it."""
    return {
        Kept.IN_USE: translate(
            "Journal",
            "An older version of XB Desktop is running and uses the journal in {old}; this window "
            "uses it too. Close all windows of XB Desktop, then start it again: the journal is "
            "then moved to {new}.",
        ),
        Kept.NOT_MOVED: translate(
            "Journal",
            "The journal could not be moved from {old} to {new}. It is used where it is, and "
            "nothing is lost. Make sure that you can write to both folders, then start XB Desktop "
            "again.",
        ),
        Kept.NOT_ADDED: translate(
            "Journal",
            "The journal of an older version of XB Desktop in {old} could not be added to the "
            "journal in {new}. It is kept, but the attempts in it cause no warning. Close all "
            "windows of XB Desktop, make sure that you can write to both folders, then start it "
            "again.",
        ),
    }[kept.why].format(
        old=recorded_text(path_text(kept.stayed_in)), new=recorded_text(path_text(kept.belongs_in))
    )


def open_folder_sentence(path: str) -> str:
    """Say that other users can replace the journal, and how to prevent that."""
    return translate(
        "Journal",
        "Other users of this computer can write to the data folder {path} and could replace the "
        "journal in it. Remove their access: as the owner of the folder, run chmod 700 on it.",
    ).format(path=recorded_text(path))


def left_over_sentence(attempt: AttemptRecord) -> str:
    """Say that the program ended before the outcome of an attempt was known."""
    return translate(
        "Journal",
        "An earlier attempt was interrupted: {reference} for {email} at {address}, {time}. The "
        "order may or may not be cancelled. Check it before you try again.",
    ).format(
        reference=recorded_text(attempt.order_reference),
        email=recorded_text(attempt.email_address),
        address=recorded_text(attempt.api_address),
        time=recorded_time(attempt.started_at),
    )


class EarlierWords(NamedTuple):
    """What an earlier attempt means for a new one; `is_open` where the order is not cancelled."""

    text: str
    is_open: bool = False


def earlier_words(
    attempt: AttemptRecord, check: Check | None = None, *, is_out: bool = False
) -> EarlierWords:
    """Say what an earlier attempt for the same order means for a new one.

    `check` is a look-up of the order that was made now; without one, the journal's counts. None
    counts while an attempt `is_out`: its answer may still come, and its order be cancelled.
    """
    time = recorded_time(attempt.started_at)
    if attempt.outcome is RecordedOutcome.CANCELLED:
        sentence = translate(
            "Confirmation",
            "According to the journal, this order is already cancelled (attempt of {time}).",
        )
        return EarlierWords(sentence.format(time=time))
    if attempt.outcome is RecordedOutcome.UNKNOWN and is_out:
        sentence = translate(
            "Confirmation",
            "An attempt of {time} has not been answered yet, and its answer may still arrive. Wait "
            "for it.",
        )
        return EarlierWords(sentence.format(time=time))
    if attempt.outcome is RecordedOutcome.UNKNOWN:
        state = check.state if check else attempt.state_since
        checked_at = check.at.isoformat() if check else attempt.checked_at
        sentence = _unknown_sentence(state)
        checked = recorded_time(checked_at, is_brief=True)
        is_open = state in set(State) - {State.CANCELLED}
        return EarlierWords(sentence.format(time=time, checked=checked), is_open)
    sentence = translate(
        "Confirmation",
        "An attempt of {time} is still in progress in another window. Wait for its outcome.",
    )
    return EarlierWords(sentence.format(time=time))


def _unknown_sentence(state: str) -> str:
    """Say that an outcome is unknown, and what is known of the order since; `state` may be empty.

    A state that nobody knows, or none, leaves it open whether the order is cancelled.
    """
    if state in {State.SUBMITTED, State.ACKNOWLEDGED}:
        return translate(
            "Confirmation",
            "The outcome of an attempt of {time} is unknown, but XendBridge listed the order as "
            "open at {checked}.",
        )
    if state == State.CANCELLED:
        return translate(
            "Confirmation",
            "The outcome of an attempt of {time} is unknown, but XendBridge listed the order as "
            "cancelled at {checked}.",
        )
    if state in set(State):
        return translate(
            "Confirmation",
            "The outcome of an attempt of {time} is unknown, but the order was not cancelled at "
            "{checked}.",
        )
    return translate(
        "Confirmation",
        "The outcome of an attempt of {time} is unknown: the order may already be "
        "cancelled. Check it first.",
    )
