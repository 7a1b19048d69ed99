"""The files of the translators, as they are in the repository."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import xb_desktop
from xb_desktop.languages import Language

FOLDER = Path(xb_desktop.__file__).parent.parent / "resources" / "translations"


class Message(NamedTuple):
    """One text of a context, its forms in a language, and whether Linguist calls it finished."""

    context: str
    source: str
    forms: tuple[str, ...]
    state: str


def messages(path: Path) -> Iterator[Message]:
    """Return what a file of the translators has."""
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple(forms or [translation.text or ""]),
                translation.get("type", "finished"),
            )


def file_of(language: Language) -> Path:
    """Return the file of a language."""
    return FOLDER / f"xb_desktop_{language}.ts"
