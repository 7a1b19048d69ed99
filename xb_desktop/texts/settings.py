"""Sentences about the settings, and about the address that they choose."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from xb_desktop.settings import Failure

# lupdate finds texts by this very name.
translate = QCoreApplication.translate


def settings_sentence(failure: Failure, path: str) -> str:
    """Say that choices could not be read or kept, and what holds instead."""
    if failure is Failure.UNREAD:
        return translate(
            "Settings",
            "The settings in {path} cannot be read completely, so the defaults apply to what is "
            "missing. Check the address in use before you cancel an order, and ask your IT staff "
            "to check the file.",
        ).format(path=path)
    return translate(
        "Settings",
        "The changed settings could not be saved in {path}. They apply until you close XB Desktop. "
        "Free up space on the disk or make sure that you can write to the file, then change the "
        "settings again.",
    ).format(path=path)


def other_address_sentence(wanted: str, here: str) -> str:
    """Say that a second start with another address changes nothing here."""
    return translate(
        "Start",
        "XB Desktop was started again for {wanted}. This window still uses {here}; close it first "
        "to use another address.",
    ).format(wanted=wanted, here=here)
