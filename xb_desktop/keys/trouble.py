"""What can go wrong with a keychain."""

from __future__ import annotations

from enum import StrEnum

SERVICE_NAME = "xb-desktop"
"""What our keys are filed under in every keychain."""

_LOCKED = {"KeyringLocked", "LockedException", "PromptDismissedException"}
"""What keyring and the libraries below it raise if the keychain stays locked."""


class Trouble(StrEnum):
    """Why a keychain cannot be used. The window has the sentences."""

    ABSENT = "absent"
    NOT_TRUSTED = "not_trusted"
    LOCKED = "locked"
    FAILED = "failed"
    NOT_KEPT = "not_kept"
    STOPPED = "stopped"
    """The call was ended before it was answered."""


class KeychainError(Exception):
    """A keychain call failed. Has no text of the backend, which might contain the key."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


def trouble_of(error: Exception) -> Trouble:
    """Return what an error of a backend means, whichever library raised it."""
    if isinstance(error, KeychainError):
        return error.trouble
    names: set[str] = set()
    cause: BaseException | None = error
    while cause is not None:
        names.add(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    return Trouble.LOCKED if names & _LOCKED else Trouble.FAILED
