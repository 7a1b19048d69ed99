"""Whether the texts of the language that the window speaks are there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.check.result import Level, Name, Result
from xb_desktop.languages import NAMES, system_language, unreadable_files
from xb_desktop.system.data_folder import path_text

if TYPE_CHECKING:
    from xb_desktop.check.subject import Subject

translate = QCoreApplication.translate


def check_language(subject: Subject) -> tuple[Result, ...]:
    """Read the program's own texts and Qt's; name the language even where the report is English."""
    language = subject.language or system_language()
    name = NAMES[language]
    unreadable = unreadable_files(language)
    if not unreadable:
        sentence = translate("Check", "The language is {name}. All of its texts are there.")
        return (Result(Name.LANGUAGE, Level.OK, sentence.format(name=name)),)
    sentence = translate(
        "Check", "The language is {name}, but some texts are in English: {paths} cannot be read."
    ).format(name=name, paths=", ".join(path_text(Path(path)) for path in unreadable))
    remedy = translate("Check", "Install XB Desktop again.")
    return (Result(Name.LANGUAGE, Level.WARNING, sentence, remedy),)
