"""Languages that nobody speaks: one whose texts are longer, and one that is read from the right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from xb_desktop import languages

LONGER_BY = 0.4


class _OfEveryText(QTranslator):
    """Makes its translations of the texts themselves; a key and the format of a date stay."""

    def text(self, source: str, count: int) -> str:
        """Return what a text is in this language; `count` is what stands for `%Ln`."""
        raise NotImplementedError

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
        """Return the text, but for what has a meaning to Qt."""
        del context, disambiguation
        is_kept = sourceText.startswith(("Ctrl+", "yyyy", "QT_"))
        return sourceText if is_kept else self.text(sourceText, n)


class _Longer(_OfEveryText):
    """Adds words to each text of the program; a single character stays."""

    def text(self, source: str, count: int) -> str:
        """Return a text with more words, but for what has no words."""
        if len(source) < 4:
            return source
        more = round(len(source) * LONGER_BY)
        words = " ".join("looooonger"[: min(10, more - start)] for start in range(0, more, 11))
        head, tail = (source[:-1], source[-1]) if source[-1] in ".:?…" else (source, "")
        return f"{head} {words}{tail}".replace("%Ln", str(count))


class _RightToLeft(_OfEveryText):
    """Writes the letters in Hebrew ones, and isolates values as the glossary tells translators."""

    def text(self, source: str, count: int) -> str:
        """Return a text that is read from the right, with its values left to right."""
        parts = re.split(r"(\{\w+\}|&.)", source.replace("%Ln", str(count)))
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
