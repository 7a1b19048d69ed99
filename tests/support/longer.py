"""A language whose texts are those of English, made longer: what has no room for it is cut."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator

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
            return ""
        more = round(len(sourceText) * LONGER_BY)
        words = " ".join("looooonger"[: min(10, more - start)] for start in range(0, more, 11))
        head, tail = (
            (sourceText[:-1], sourceText[-1]) if sourceText[-1] in ".:?…" else (sourceText, "")
        )
        return f"{head} {words}{tail}".replace("%Ln", str(n))


@contextmanager
def longer_texts() -> Iterator[None]:
    """Have every text that is made within this be 140 % as long."""
    application = QCoreApplication.instance()
    assert application is not None
    translator = _Longer()
    application.installTranslator(translator)
    languages._loaded.insert(0, translator)
    yield
    languages._loaded.remove(translator)
    application.removeTranslator(translator)
