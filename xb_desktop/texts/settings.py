"""Sentences about the settings and the address in use."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from xb_desktop.settings import Failure

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
    return translate(
        "Settings",
        "XB Desktop keeps attempts for {days} days. Older ones on this computer ({count}) will be "
        "deleted for good after its next start; nothing has been deleted yet. To keep them longer "
        "or for ever, open Settings and change “Keep attempts for”; to keep a copy, open History "
        "and export them. No order is affected.",
    ).format(days=days, count=QLocale().toString(count))


def other_address_sentence(wanted: str, here: str) -> str:
    """Say that a second start with another address does not change the address in use."""
    return translate(
        "Start",
        "XB Desktop was started again for {wanted}. This window still uses {here}; close it first "
        "to use another address.",
    ).format(wanted=wanted, here=here)
