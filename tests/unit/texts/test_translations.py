"""Every text is there in every language, and says the same with the same values in it."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QLocale

from tests.support.translations import FOLDER, file_of, messages
from xb_desktop import languages
from xb_desktop.languages import Language, best_of
from xb_desktop.texts.counts import counts
from xb_desktop.texts.settings import retention_sentence

PLACEHOLDER = re.compile(r"\{\w*\}|%L?n")
TRANSLATED = [Language.FRENCH, Language.PORTUGUESE]
CANCELLING = {
    Language.FRENCH: re.compile("annul", re.I),
    Language.PORTUGUESE: re.compile("cancel", re.I),
}
DISMISSING = {
    "Close",
    "Not now",
    "Dismiss",
    "Stop waiting",
    "Keep the form",
    "Keep waiting",
    "Stop export",
    "Stop deleting",
    "Close anyway",
    "Hide notices",
    "Keep key",
    "Keep address",
    "Keep attempt",
    "Keep attempts",
    "None of these",
}
"""What only closes, goes back or lets things be; `No, keep order` is an answer about the order."""


def without_mnemonic(text: str) -> str:
    """Return a text as it is read."""
    return text.replace("&", "").removesuffix("…")


@pytest.fixture(scope="module")
def update() -> ModuleType:
    """Return the script that extracts and compiles."""
    spec = importlib.util.spec_from_file_location("update", FOLDER / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", Language)
def test_nothing_is_unfinished_missing_or_left_over(
    language: Language, update: ModuleType, tmp_path: Path
) -> None:
    """What lupdate finds now is what is in the files: run resources/translations/update.py."""
    copy = tmp_path / file_of(language).name
    copy.write_bytes(file_of(language).read_bytes())
    update.extract(language.value, tmp_path)
    now = list(messages(copy))
    assert len(now) == len(list(messages(file_of(language))))
    unfinished = [it for it in now if it.state != "finished" or not all(it.forms)]
    assert not unfinished


@pytest.mark.parametrize("language", Language)
def test_the_program_reads_what_was_translated(
    language: Language, update: ModuleType, tmp_path: Path
) -> None:
    """The compiled file is that of the texts."""
    update.compile_texts(language.value, tmp_path)
    name = f"xb_desktop_{language}.qm"
    assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes()


@pytest.mark.parametrize("language", Language)
def test_the_same_values_stand_in_every_language(language: Language) -> None:
    """No placeholder is lost or misspelt; a plural's first form may say one in words."""
    for it in messages(file_of(language)):
        expected = sorted(PLACEHOLDER.findall(it.source))
        for form in it.forms[-1:] if language is Language.ENGLISH else it.forms:
            assert sorted(PLACEHOLDER.findall(form)) == expected, it


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_has_an_alt_key_has_one_in_every_language(language: Language) -> None:
    """One, and on a plain letter or digit that every keyboard has."""
    for it in messages(file_of(language)):
        (text,) = it.forms if len(it.forms) == 1 else (it.forms[-1],)
        assert text.count("&") == it.source.count("&"), it
        for key in re.findall("&(.)", text):
            assert key.isascii(), it
            assert key.isalnum(), it


@pytest.mark.parametrize("language", TRANSLATED)
def test_dismissing_is_not_called_cancelling(language: Language) -> None:
    """In both languages programs say it so of a dialog: here it would be said of an order."""
    found = [it for it in messages(file_of(language)) if without_mnemonic(it.source) in DISMISSING]
    assert {without_mnemonic(it.source) for it in found} == DISMISSING
    for it in found:
        assert not CANCELLING[language].search(it.forms[0]), it


@pytest.mark.parametrize("language", TRANSLATED)
def test_undo_is_not_called_cancelling(language: Language) -> None:
    """Qt's own French has one word for both."""
    for it in messages(file_of(language)):
        if without_mnemonic(it.source) in {"Undo", "Redo"}:
            assert not CANCELLING[language].search(it.forms[0]), it


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_button_is_called_the_same_wherever_it_is_spoken_of(language: Language) -> None:
    """The name for screen readers is the text without its mnemonic, as in English."""
    texts = {(it.context, it.source): it.forms[0] for it in messages(file_of(language))}
    for (context, source), text in texts.items():
        name = texts.get((context, without_mnemonic(source)))
        if "&" in source and name is not None:
            assert without_mnemonic(text) == name


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_sentence_ends_as_it_does_in_english(language: Language) -> None:
    """A full stop, a colon or a question mark; nothing is cut off, and there is no HTML."""
    for it in messages(file_of(language)):
        for text in it.forms:
            for end in (".", "?", ":", "…"):
                assert text.endswith(end) == it.source.endswith(end), it
            assert "</" not in text


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (["fr-FR", "fr"], Language.FRENCH),
        (["fr_CI"], Language.FRENCH),
        (["pt-BR"], Language.PORTUGUESE),
        (["pt-GW", "pt"], Language.PORTUGUESE),
        (["ha-NG", "fr-NE"], Language.FRENCH),
        (["de-DE", "en-GB", "fr"], Language.ENGLISH),
        (["C"], Language.ENGLISH),
        (["frr-DE"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_the_first_language_that_there_is(names: list[str], language: Language) -> None:
    """As the person has put them in order; others than ours are passed over."""
    assert best_of(names) is language


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        (Language.ENGLISH, "1 attempt", "2 attempts"),
        (Language.FRENCH, "1 tentative", "2 tentatives"),
        (Language.PORTUGUESE, "1 tentativa", "2 tentativas"),
    ],
    indirect=["language"],
)
def test_plural_forms(language: Language, one: str, many: str) -> None:
    """One is not many; in French, nothing is like one."""
    assert counts.attempts(1) == one
    assert counts.attempts(2) == many
    nothing = counts.attempts(0)
    assert nothing == ("0 tentative" if language is Language.FRENCH else f"0{many[1:]}")


@pytest.mark.parametrize("language", Language, indirect=True)
def test_what_a_number_governs_agrees_with_it(language: Language) -> None:
    """One of a thing never has the words of many, and no number stands in brackets for that."""
    for said in (counts.attempts_to_delete, counts.agreeing_lines, counts.more_differences):
        one, many = said(1), said(2)
        assert one.replace("1", "2") != many, language
        assert "(1)" not in one
        assert "%" not in one + many
    assert counts.days(90) in retention_sentence(3, 90)


def test_a_language_brings_its_numbers_and_back() -> None:
    """Thousands are written as the language does, unless the system has a form of its own."""
    languages.load_language(Language.FRENCH)
    assert QLocale().language() is QLocale.Language.French
    languages.load_language(Language.ENGLISH)
    assert QLocale().language() is not QLocale.Language.French
