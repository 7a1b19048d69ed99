"""Sentences about the keychain: why it cannot be used."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from xb_desktop.keys.keychain_problem import KeychainProblem

# lupdate finds texts by this name.
translate = QCoreApplication.translate


def keychain_sentence(problem: KeychainProblem) -> str:
    """Say why the keychain cannot be used."""
    return {
        KeychainProblem.ABSENT: translate(
            "KeychainProblem", "This computer has no keychain that XB Desktop can use."
        ),
        KeychainProblem.NOT_TRUSTED: translate(
            "KeychainProblem",
            "The keychain that is configured on this computer is not the operating system's own, "
            "so XB Desktop does not use it.",
        ),
        KeychainProblem.NOT_SET_UP: translate(
            "KeychainProblem", "The keychain on this computer has not been set up yet."
        ),
        KeychainProblem.LOCKED: translate("KeychainProblem", "The keychain is locked."),
        KeychainProblem.FAILED: translate(
            "KeychainProblem", "The keychain could not complete the request."
        ),
        KeychainProblem.STOPPED: translate(
            "KeychainProblem", "The request to the keychain was stopped before it was answered."
        ),
        KeychainProblem.NOT_KEPT: translate(
            "KeychainProblem", "The keychain accepted the key but did not return the same one."
        ),
    }[problem]
