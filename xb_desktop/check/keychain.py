"""Whether the keychain keeps what is saved in it; the saved keys are not touched."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.check.result import Level, Name, Result
from xb_desktop.keys.keychain_problem import NO_KEYCHAIN, KeychainError, KeychainProblem
from xb_desktop.keys.system_keychain import SystemKeychain
from xb_desktop.system.stop import Stop
from xb_desktop.texts.counts import counts
from xb_desktop.texts.keychain import keychain_sentence

if TYPE_CHECKING:
    from xb_desktop.check.subject import Subject

translate = QCoreApplication.translate

LIMIT_SECONDS = 10.0
"""For the whole trial. A keychain that asks its user something ends it, if it does not say so."""


def check_keychain(subject: Subject) -> tuple[Result, ...]:
    """Write, read and remove an item of our own."""
    del subject
    stop = Stop()
    limit = threading.Timer(LIMIT_SECONDS, stop.set)
    limit.daemon = True
    limit.start()
    try:
        name = SystemKeychain().run_self_test(stop=stop)
    except KeychainError as error:
        return (_unusable(KeychainProblem.STOPPED if stop.is_set else error.problem),)
    except OSError:
        return (_unusable(KeychainProblem.FAILED),)
    finally:
        limit.cancel()
    sentence = translate("Check", "A test item was written, read and removed ({name}).")
    return (Result(Name.KEYCHAIN, Level.OK, sentence.format(name=name)),)


def _unusable(problem: KeychainProblem) -> Result:
    sentence = keychain_sentence(problem)
    if problem is KeychainProblem.STOPPED:
        sentence = translate("Check", "The keychain did not answer within {time}.")
        sentence = sentence.format(time=counts.seconds(round(LIMIT_SECONDS)))
    # A person who saves the first key is asked for a password, and can go on.
    is_usable = problem is KeychainProblem.NOT_SET_UP
    level = Level.WARNING if is_usable else Level.FAULT
    return Result(Name.KEYCHAIN, level, sentence, _remedy(problem))


def _remedy(problem: KeychainProblem) -> str:
    if problem in NO_KEYCHAIN:
        return translate(
            "Check",
            "Install and start the keychain of your desktop, such as GNOME Keyring or KWallet, and "
            "unset PYTHON_KEYRING_BACKEND. Until then, enter the secret key for each session.",
        )
    if problem is KeychainProblem.NOT_SET_UP:
        return translate(
            "Check",
            "Save a secret key in XB Desktop and choose a password for the keychain when you are "
            "asked for one, then run the check again.",
        )
    if problem is KeychainProblem.LOCKED:
        return translate("Check", "Unlock the keychain, then run the check again.")
    if problem is KeychainProblem.STOPPED:
        return translate(
            "Check",
            "If it asks for a password, enter it, then run the check again. Otherwise, log out and "
            "in again.",
        )
    return translate(
        "Check",
        "Log out and in again, then run the check again. If the problem persists, ask your IT "
        "staff to check the keychain.",
    )
