"""Whether the settings of this user can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.check.result import Level, Name, Result

if TYPE_CHECKING:
    from xb_desktop.check.subject import Subject

translate = QCoreApplication.translate


def check_settings(subject: Subject) -> tuple[Result, ...]:
    """Say whether the settings file is as Qt writes it, if there is one."""
    if subject.settings_are_readable:
        sentence = translate("Check", "The settings can be read.")
        return (Result(Name.SETTINGS, Level.OK, sentence),)
    sentence = translate(
        "Check",
        "The settings in {path} cannot be read, so XB Desktop uses its defaults and the test "
        "address.",
    )
    remedy = translate(
        "Check",
        "Make sure that you can read and write this file. If it is damaged, move it away and "
        "choose the settings again.",
    )
    result = Result(Name.SETTINGS, Level.FAULT, sentence.format(path=subject.settings_path), remedy)
    return (result,)
