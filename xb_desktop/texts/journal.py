"""Sentences about the journal: its file, its folder, and the earlier attempts in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.journal.attempt_record import RecordedOutcome
from xb_desktop.texts.recorded import recorded_text, short_time

if TYPE_CHECKING:
    from xb_desktop.journal.attempt_record import AttemptRecord

# lupdate finds texts by this very name.
translate = QCoreApplication.translate


def unwritable_sentence(reason: str) -> str:
    """Say at the start that the journal cannot serve, before anybody relies on it."""
    return translate(
        "Journal",
        "The journal on this computer cannot be written ({reason}), so no order can be cancelled. "
        "{next_step}",
    ).format(reason=unwritable_reason(reason), next_step=unwritable_next_step(reason))


def unwritable_reason(reason: str) -> str:
    """Say why the journal cannot be written; other texts stay as they are."""
    return {
        "full": translate("Journal", "the disk or your quota is full"),
        "read_only": translate("Journal", "it is read-only"),
        "in_use": translate("Journal", "another program is using it"),
        "newer": translate("Journal", "a newer version of XB Desktop wrote it"),
        "no_access": translate("Journal", "its file or folder cannot be opened"),
        "link": translate("Journal", "its file is a link to another file"),
        "no_locks": translate("Journal", "files in its folder cannot be locked"),
        "no_memory": translate("Journal", "this computer is out of memory"),
        "broken": translate("Journal", "its file or disk reports an error"),
        "fault": translate("Journal", "XB Desktop caused an internal error"),
    }.get(reason, reason)


def unwritable_next_step(reason: str) -> str:
    """Say what makes the journal writable again."""
    access = translate(
        "Journal", "Make sure that you can write to the data folder, then try again."
    )
    start_again = translate(
        "Journal",
        "Close XB Desktop and start it again, then try again. If the problem persists, report it "
        "together with the log.",
    )
    return {
        "full": translate("Journal", "Free up space on the disk, then try again."),
        "read_only": access,
        "in_use": translate("Journal", "Close the other program, then try again."),
        "newer": translate("Journal", "Use the newer version of XB Desktop."),
        "no_access": access,
        "link": translate(
            "Journal", "Replace the link in the data folder with the file itself, then try again."
        ),
        "no_locks": translate(
            "Journal", "Ask your IT staff for a data folder on a file system that supports locks."
        ),
        "no_memory": translate("Journal", "Close other programs, then try again."),
        "broken": translate("Journal", "Ask your IT staff to check the disk."),
    }.get(reason, start_again)


def unrecorded_sentence() -> str:
    """Say that an outcome stands nowhere but on the screen."""
    return translate("Journal", "This outcome could not be recorded in the journal. Note it down.")


def set_aside_sentence(path: str) -> str:
    """Say that a damaged journal was moved, and that nothing of it is lost."""
    return translate(
        "Journal",
        "The journal was damaged or changed by another program. It is kept as it was in {path}, "
        "and a new journal has been started. Attempts in the old journal no longer cause a "
        "warning.",
    ).format(path=path)


def open_folder_sentence(path: str) -> str:
    """Say that the journal is not safe from other users, and what makes it so."""
    return translate(
        "Journal",
        "Other users of this computer can write to the data folder {path} and could replace the "
        "journal in it. Remove their access: as the owner of the folder, run chmod 700 on it.",
    ).format(path=recorded_text(path))


def left_over_sentence(attempt: AttemptRecord) -> str:
    """Say that an earlier run ended before the answer to a cancellation came."""
    return translate(
        "Journal",
        "An earlier attempt was interrupted: {reference} for {email} at {address}, {time} UTC. The "
        "order may or may not be cancelled. Check it before you try again.",
    ).format(
        reference=recorded_text(attempt.order_reference),
        email=recorded_text(attempt.email_address),
        address=recorded_text(attempt.api_address),
        time=short_time(attempt.started_at),
    )


def more_left_over_sentence(count: int) -> str:
    """Say how many more attempts were interrupted than are told one by one."""
    return translate(
        "Journal",
        "{count} older attempts were also interrupted. Their orders may or may not be cancelled. "
        "The journal lists them as unknown.",
    ).format(count=count)


def earlier_sentence(attempt: AttemptRecord) -> str:
    """Say what speaks against cancelling an order again."""
    time = short_time(attempt.started_at)
    if attempt.outcome is RecordedOutcome.CANCELLED:
        return translate(
            "Confirmation",
            "According to the journal, this order is already cancelled (attempt of {time} UTC).",
        ).format(time=time)
    if attempt.outcome is RecordedOutcome.UNKNOWN:
        return translate(
            "Confirmation",
            "The outcome of an attempt of {time} UTC is unknown: the order may already be "
            "cancelled. Check it first.",
        ).format(time=time)
    return translate(
        "Confirmation",
        "An attempt of {time} UTC is still in progress in another window. Wait for its outcome.",
    ).format(time=time)
