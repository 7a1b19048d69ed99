"""What the check says of the language: which one it is, and whether its texts can be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from xb_desktop import languages
from xb_desktop.check.language import check_language
from xb_desktop.check.result import Level, Result
from xb_desktop.check.subject import Subject
from xb_desktop.languages import NAMES, Language
from xb_desktop.orders.address import CANARY

SYSTEM = Subject(CANARY, Path(), False, "", True)


def line(chosen: Language | None) -> Result:
    """Return the line of the report."""
    (result,) = check_language(replace(SYSTEM, language=chosen))
    return result


@pytest.mark.parametrize("language", Language)
def test_the_texts_of_each_language_are_there(language: Language) -> None:
    """Those of a checkout, and Qt's own beside PySide6."""
    found = line(language)
    assert (found.level, found.remedy) == (Level.OK, "")
    assert found.sentence == f"The language is {NAMES[language]}. All of its texts are there."


def test_the_system_decides_where_none_was_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it does for the window."""
    monkeypatch.setattr("xb_desktop.check.language.system_language", lambda: Language.PORTUGUESE)
    assert "Português" in line(None).sentence


@pytest.mark.parametrize("missing", ["qtbase_fr.qm", "xb_desktop_fr.qm"])
def test_a_file_that_is_missing_or_damaged(
    missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Named, with what the texts are instead; orders can be cancelled."""
    copies = []
    for path in map(Path, languages.files_of(Language.FRENCH)):
        copy = tmp_path / path.name
        copy.write_bytes(b"damaged" if path.name == missing else path.read_bytes())
        copies.append(str(copy))
    monkeypatch.setattr(languages, "files_of", lambda _: tuple(copies))
    found = line(Language.FRENCH)
    assert found.level is Level.WARNING
    assert f"{tmp_path / missing} cannot be read." in found.sentence
    assert found.sentence.count(".qm") == 1
    assert found.remedy == "Install XB Desktop again."
