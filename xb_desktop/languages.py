"""The languages of the program, and which of them a person reads. Loaded before the first paint."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from xb_desktop.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable


class Language(StrEnum):
    """A language that all texts are in; the values are those of settings, and of locales."""

    ENGLISH = "en"
    FRENCH = "fr"
    PORTUGUESE = "pt"


NAMES = {
    Language.ENGLISH: "English",
    Language.FRENCH: "Français",
    Language.PORTUGUESE: "Português",
}
"""What each language is called by those who read it."""
_OF_QT = {Language.FRENCH: "qtbase_fr", Language.PORTUGUESE: "qtbase_pt_BR"}
"""Qt's own texts, such as the menu of a field; it brings no others in Portuguese."""
_loaded: list[QTranslator] = []
"""Kept alive here: Qt does not own what it is given."""


def best_of(names: Iterable[str]) -> Language:
    """Return the first language that there is, of a person's in their order; else English."""
    for name in names:
        try:
            return Language(name.replace("_", "-").partition("-")[0].lower())
        except ValueError:
            continue
    return Language.ENGLISH


def system_language() -> Language:
    """Return the language of the system's texts, as far as there is one."""
    return best_of(QLocale.system().uiLanguages())


def load_language(chosen: Language | None) -> Language:
    """Load the texts of a language, or of the system's; return which one it is.

    A file that is missing leaves its texts in English. Dates and numbers keep the system's form
    where that is one of this language. Call `install_language` once there is an application.
    """
    _unload()
    system = system_language()
    language = chosen or system
    for path in files_of(language):
        _load(path)
    locale = QLocale.system() if language == system else QLocale(language.value)
    # The locale C, which a system without settings has, does not group the digits of a number.
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    QLocale.setDefault(locale)
    return language


def files_of(language: Language) -> tuple[str, ...]:
    """Return the paths of the texts in a language, Qt's own first; these are English anyway."""
    ours = resource(f"translations/xb_desktop_{language}.qm")
    if language not in _OF_QT:
        return (ours,)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return (f"{folder}/{_OF_QT[language]}.qm", ours)


def unreadable_files(language: Language) -> tuple[str, ...]:
    """Return which of these cannot be read: their texts are in English."""
    return tuple(path for path in files_of(language) if not QTranslator().load(path))


def install_language(application: QCoreApplication) -> None:
    """Have `QCoreApplication.translate` use what is loaded; it can do nothing without one."""
    for translator in _loaded:
        application.installTranslator(translator)


def translate(context: str, text: str) -> str:
    """Return a text in the loaded language: also before there is an application."""
    translated = (translator.translate(context, text) for translator in _loaded)
    return next(filter(None, translated), text)


def _load(path: str) -> None:
    translator = QTranslator()
    # Qt maps the file into memory, so that only what is shown of it is read.
    if translator.load(path):
        _loaded.append(translator)


def _unload() -> None:
    application = QCoreApplication.instance()
    while _loaded:
        translator = _loaded.pop()
        if application is not None:
            application.removeTranslator(translator)
