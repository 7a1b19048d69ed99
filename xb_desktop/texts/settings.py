"""Sentences about the settings and the address in use."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from xb_desktop.settings import Failure
from xb_desktop.texts.counts import counts

# lupdate finds texts by this name.
translate = QCoreApplication.translate


def settings_sentence(failure: Failure, path: str) -> str:
    """Say that settings could not be read or saved, and which ones apply instead."""
    if failure is Failure.UNREAD:
        return translate(
            "Settings",
            "The settings in {path} cannot be read completely, so default values are used for "
            "what is missing. Check the address in use before you cancel an order, and ask your "
            "IT staff to check the file.",
        ).format(path=path)
    return translate(
        "Settings",
        "The changed settings could not be saved in {path}. They apply until you close XB Desktop. "
        "Free up space on the disk or make sure that you can write to the file, then change the "
        "settings again.",
    ).format(path=path)


def retention_sentence(count: int, days: int) -> str:
    """Say which attempts will be deleted by themselves, from when on, and how to keep them."""
    return counts.attempts_to_delete(count).format(time=counts.days(days))


def other_address_sentence(wanted: str, here: str) -> str:
    """Say that a second start with another address does not change the address in use."""
    return translate(
        "Start",
        "XB Desktop was started again for {wanted}. This window still uses {here}; close it first "
        "to use another address.",
    ).format(wanted=wanted, here=here)
