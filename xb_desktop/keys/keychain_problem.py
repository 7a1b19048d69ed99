"""Why a keychain cannot be used."""

from __future__ import annotations

from enum import StrEnum

_LOCKED = {"KeyringLocked", "LockedException", "PromptDismissedException"}
"""What keyring and the libraries below it raise if the keychain stays locked."""


class KeychainProblem(StrEnum):
    """Why a keychain cannot be used. The sentences are in `texts.keychain`."""

    ABSENT = "absent"
    NOT_TRUSTED = "not_trusted"
    NOT_SET_UP = "not_set_up"
    """There is no place for keys yet: the first one that is saved has the user asked for it."""
    LOCKED = "locked"
    FAILED = "failed"
    NOT_KEPT = "not_kept"
    """A saved key did not come back as the same one."""
    STOPPED = "stopped"
    """The call was ended before it was answered."""


NO_KEYCHAIN = {KeychainProblem.ABSENT, KeychainProblem.NOT_TRUSTED}
"""The problems that mean that there is no keychain to save a key in."""


class KeychainError(Exception):
    """A keychain call failed. Has no text of the backend, which might contain the key."""

    def __init__(self, problem: KeychainProblem) -> None:
        super().__init__(problem)
        self.problem = problem


def problem_of(error: Exception) -> KeychainProblem:
    """Return what an error of a backend means, whichever library raised it."""
    if isinstance(error, KeychainError):
        return error.problem
    names: set[str] = set()
    cause: BaseException | None = error
    while cause is not None:
        names.add(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    return KeychainProblem.LOCKED if names & _LOCKED else KeychainProblem.FAILED
