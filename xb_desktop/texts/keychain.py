"""Sentences about the keychain: why it cannot be used."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from xb_desktop.keys.trouble import Trouble

# lupdate finds texts by this name.
translate = QCoreApplication.translate


def trouble_sentence(trouble: Trouble) -> str:
    """Say why the keychain cannot be used."""
    return {
        Trouble.ABSENT: translate(
            "Trouble", "This computer has no keychain that XB Desktop can use."
        ),
        Trouble.NOT_TRUSTED: translate(
            "Trouble",
            "The keychain that is configured on this computer is not the operating system's own, "
            "so XB Desktop does not use it.",
        ),
        Trouble.LOCKED: translate("Trouble", "The keychain is locked."),
        Trouble.FAILED: translate("Trouble", "The keychain could not complete the request."),
        Trouble.STOPPED: translate(
            "Trouble", "The request to the keychain was stopped before it was answered."
        ),
        Trouble.NOT_KEPT: translate(
            "Trouble", "The keychain accepted the key but did not return the same one."
        ),
    }[trouble]
