"""Decides how to run: with a window, for a second start, or without a screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QStandardPaths

from xb_desktop import __version__
from xb_desktop.gui.single_instance.first_instance import FirstInstance
from xb_desktop.languages import Language, install_language, load_language
from xb_desktop.run import Run, settings_under
from xb_desktop.system import console, policy_place, screen
from xb_desktop.system.data_folder import Folders

if TYPE_CHECKING:
    from xb_desktop.managed.policy import Policy
    from xb_desktop.options import Options

PROGRAM = "xb-desktop"


def run(options: Options) -> int:
    """Open the window and return the exit code when it is closed; without a screen, say so."""
    QCoreApplication.setApplicationName(PROGRAM)
    QCoreApplication.setApplicationVersion(__version__)
    # Once: what is refused, used and checked goes by the same settings.
    policy = load_policy()
    # What other programs read is in English for all.
    load_language(Language.ENGLISH if options.as_json else settings_under(policy).language)
    if _is_refused(options, policy):
        console.say_error(_refused_line())
        return screen.EXIT_CODE
    if options.check:
        return _run_check(options, policy)
    if screen.is_absent():
        return _run_without_screen(options, policy)
    return _run_window(options, policy)


def _folders(options: Options) -> Folders:
    """Return where this run keeps what it writes: practice has its own, beside real work."""
    location = QStandardPaths.StandardLocation
    # `AppDataLocation`, but on Windows: there, that is copied from one computer to another.
    data = _folder(location.AppLocalDataLocation)
    former = _folder(location.AppDataLocation)
    folders = Folders(data=data, log=_folder(location.StateLocation), locks=data)
    if former != data:
        folders = folders._replace(former_data=former)
    return folders.of_practice() if options.practice else folders


def _folder(location: QStandardPaths.StandardLocation) -> Path:
    """Return a folder of this user's.

    On POSIX, Qt takes every path for UTF-8, and Python takes it for what the locale says.
    """
    path = QStandardPaths.writableLocation(location)
    return Path(path if sys.platform == "win32" else os.fsdecode(path.encode()))


def make_run(options: Options, policy: Policy | None) -> Run:
    """Return the run that the options ask for, under what the organisation has set."""
    if options.practice:
        from xb_desktop.practice.practice_run import PracticeRun

        return PracticeRun(_folders(options), policy)
    address = options.address or settings_under(policy).address_in_use
    return Run(address, _folders(options), policy)


def load_policy() -> Policy | None:
    """Return what the organisation has set; None where it has set nothing, which is one look."""
    if not policy_place.is_managed():
        return None
    from xb_desktop.managed.sources import load

    return load()


def speak() -> None:
    """Load the language of this user, for what the command line has to say."""
    QCoreApplication.setApplicationName(PROGRAM)
    load_language(settings_under(load_policy()).language)


def _speak_without_window() -> None:
    """Have everything translated that is said; needs an object of Qt's, but no screen."""
    # In a locale without UTF-8, Qt says so at length.
    screen.install_abort_handler()
    install_language(QCoreApplication.instance() or QCoreApplication([PROGRAM]))
    screen.remove_abort_handler()


def _refused_line() -> str:
    return screen.translate(
        "Start",
        "Your organisation has set which addresses XB Desktop may use on this computer, and that "
        "of --api-address is not one of them. Nothing was sent. Start XB Desktop without "
        "--api-address.",
    )


def _is_refused(options: Options, policy: Policy | None) -> bool:
    if policy is None or options.address is None or options.practice:
        return False
    return not policy.allows(options.address)


def _run_check(options: Options, policy: Policy | None) -> int:
    """Check this computer, beside whatever window is open: no lock is taken, nothing is changed."""
    from xb_desktop.check.command import run_command
    from xb_desktop.check.subject import Subject

    _speak_without_window()
    settings, folders = settings_under(policy), _folders(options)
    subject = Subject.under(
        settings,
        policy,
        address=options.address or settings.address_in_use,
        data_folder=folders.data,
        former_folder=folders.former_data,
        is_practice=options.practice,
    )
    return run_command(subject, as_json=options.as_json)


def open_screen() -> int:
    """Open the screen and end; print the name of Qt's platform, or say why there is none."""
    from xb_desktop.gui.application import create_application

    application = create_application(PROGRAM)
    if application is None:
        return screen.EXIT_CODE
    console.say(application.platformName())
    return 0


def _run_without_screen(options: Options, policy: Policy | None) -> int:
    if not options.practice:
        console.say_error(screen.no_screen_line())
        return screen.EXIT_CODE
    from xb_desktop.practice.headless_run import run_practice

    _speak_without_window()
    console.say(screen.practice_line())
    return run_practice(make_run(options, policy).session())


def _run_window(options: Options, policy: Policy | None) -> int:
    first = FirstInstance(_folders(options).locks)
    how = _run_first if first.claim() else _run_second
    return how(options, policy, first)


def _run_first(options: Options, policy: Policy | None, first: FirstInstance) -> int:
    from xb_desktop.gui.application import RESTART, create_application, run_window

    application = create_application(PROGRAM)
    if application is None:
        return screen.EXIT_CODE
    install_language(application)
    code = run_window(application, make_run(options, policy), first, options.filling)
    # Only now: whoever starts meanwhile must find everything recorded.
    first.close()
    return _restart(options) if code == RESTART else code


def _restart(options: Options) -> int:
    """Start the program as it was started, but for what the form was filled in with."""
    from xb_desktop.system.own_command import own_command

    program, *arguments = own_command()
    if options.practice:
        arguments.append("--practice")
    if options.address is not None:
        arguments += ["--api-address", str(options.address)]
    # PySide6 creates a class when it is first named: hardly any start needs this one.
    is_started, _ = QtCore.QProcess.startDetached(program, arguments)
    return 0 if is_started else screen.EXIT_CODE


def _run_second(options: Options, policy: Policy | None, first: FirstInstance) -> int:
    from xb_desktop.gui.single_instance import second_start

    # Practice has an address of its own, whatever was asked for.
    address = str(options.address) if options.address and not options.practice else None
    result = second_start.hand_over(first, options.filling, address)
    if result is second_start.StartResult.FIRST:
        return _run_first(options, policy, first)
    if result is second_start.StartResult.HANDED_OVER:
        return 0
    console.say_error(second_start.unanswered_line())
    return second_start.UNANSWERED_EXIT_CODE
