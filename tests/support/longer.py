"""Languages that nobody speaks: one whose texts are longer, and one that is read from the right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from xb_desktop import languages

LONGER_BY = 0.4


class _Longer(QTranslator):
    """Adds words to each text of the program; a single character, a key and a date stay."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Tell Qt that there are texts in here."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """Return a text with more words, but for what has a meaning to Qt or no words."""
        del context, disambiguation
        if len(sourceText) < 4 or sourceText.startswith(("Ctrl+", "yyyy", "QT_")):
            return sourceText
        more = round(len(sourceText) * LONGER_BY)
        words = " ".join("looooonger"[: min(10, more - start)] for start in range(0, more, 11))
        head, tail = (
            (sourceText[:-1], sourceText[-1]) if sourceText[-1] in ".:?…" else (sourceText, "")
        )
        return f"{head} {words}{tail}".replace("%Ln", str(n))


class _RightToLeft(QTranslator):
    """Writes the letters in Hebrew ones, and isolates values as the glossary tells translators."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Tell Qt that there are texts in here."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """Return a text that is read from the right, with its values left to right."""
        del context, disambiguation
        if sourceText.startswith(("Ctrl+", "yyyy", "QT_")):
            return sourceText
        parts = re.split(r"(\{\w+\}|&.)", sourceText.replace("%Ln", str(n)))
        return "".join(map(_read_from_the_right, parts))


def _read_from_the_right(part: str) -> str:
    if part.startswith("{"):
        return f"\u2066{part}\u2069"
    if part.startswith("&"):
        return part
    return re.sub("[A-Za-z]", lambda letter: chr(0x5D0 + ord(letter[0].lower()) % 27), part)


@contextmanager
def texts_from_the_right() -> Iterator[None]:
    """Have every text that is made within this be read from the right, in mirrored windows."""
    usual = QApplication.layoutDirection()
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with _spoken(_RightToLeft()):
        yield
    QApplication.setLayoutDirection(usual)


@contextmanager
def longer_texts() -> Iterator[None]:
    """Have every text that is made within this be 140 % as long."""
    with _spoken(_Longer()):
        yield


@contextmanager
def _spoken(translator: QTranslator) -> Iterator[None]:
    application = QCoreApplication.instance()
    assert application is not None
    application.installTranslator(translator)
    languages._loaded.insert(0, translator)
    yield
    languages._loaded.remove(translator)
    application.removeTranslator(translator)
