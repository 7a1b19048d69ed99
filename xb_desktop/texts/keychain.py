"""Sentences about the keychain: why it cannot be used."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

# lupdate finds texts by this very name.
translate = QCoreApplication.translate


def trouble_sentence(trouble: str) -> str:
    """Say what keeps the keychain from serving; `trouble` is a `keychain.Trouble`."""
    return {
        "absent": translate("Trouble", "This computer has no keychain that XB Desktop can use."),
        "not_trusted": translate(
            "Trouble",
            "The keychain that is configured on this computer is not the operating system's own, "
            "so XB Desktop does not use it.",
        ),
        "locked": translate("Trouble", "The keychain is locked."),
        "failed": translate("Trouble", "The keychain could not complete the request."),
        "stopped": translate(
            "Trouble", "The request to the keychain was stopped before it was answered."
        ),
        "not_kept": translate(
            "Trouble", "The keychain accepted the key but did not return the same one."
        ),
    }[trouble]
