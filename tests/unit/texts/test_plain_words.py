"""What is said of an outcome is short, and in the words of a person, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.support.translations import file_of, messages
from xb_desktop.languages import Language

MOST_WORDS = 20
LONGER: frozenset[str] = frozenset()
"""Sentences that need more words, one by one, in their language; none does."""
OUTCOMES = {"Confirmation", "Counts", "DeletionFlow", "LookUp", "Outcome", "OrderState"}
"""The contexts that tell what became of an order, or what deleting an attempt means for it."""
ENGLISH = Language.FRENCH
"""Whose file has every English text beside its own."""
WORDS_OF_PROGRAMMERS = {
    Language.ENGLISH: (
        "API|JSON|HTTP|status code|endpoint|payload|requests?|response|header|body|timeout|redirect"
        "|exception|null|boolean|parse|server|backend|client error|bad gateway"
    ),
    Language.FRENCH: (
        "API|JSON|HTTP|code d.état|requêtes?|en-têtes?|charge utile|corps|timeout|redirections?"
        "|exception|nul|booléen|serveur|point de terminaison"
    ),
    Language.PORTUGUESE: (
        "API|JSON|HTTP|código de estado|requisiç(?:ão|ões)|cabeçalhos?|corpo|timeout"
        "|redirecionamentos?|exceção|nulo|booleano|servidor|ponto final"
    ),
}
EVERYWHERE = re.compile(
    r"(?<!-)\b(?:API|endpoint|payload|status code|request body|backend|boolean|exception"
    r"|point de terminaison|charge utile|booléen|requêtes?|requisiç(?:ão|ões)|booleano)\b",
    re.I,
)
"""What stands in no text at all, be it for people or for IT staff."""
FOR_IT = re.compile(
    r"\((?:HTTP status|statut HTTP|estado HTTP) \{status\}\)"
    r"|(?:an HTTP proxy|proxy HTTP)\b"
)
"""The number that IT staff look up, and the kind of proxy that they are asked for."""


def texts(language: Language) -> Iterator[tuple[str, str]]:
    """Return each text and its context."""
    is_english = language is Language.ENGLISH
    for it in messages(file_of(ENGLISH if is_english else language)):
        for text in (it.source,) if is_english else it.forms:
            yield it.context, text


def sentences(language: Language) -> Iterator[str]:
    """Return each sentence about an outcome."""
    for context, text in texts(language):
        if context in OUTCOMES:
            yield from re.split(r"(?<=[.!?])\s+", text)


@pytest.mark.parametrize("language", Language)
def test_a_sentence_on_an_outcome_is_short(language: Language) -> None:
    """Who is on the telephone with a customer reads it once."""
    said = list(sentences(language))
    assert len(said) > 150
    for sentence in said:
        words = [word for word in sentence.split() if re.search(r"\w", word)]
        assert len(words) <= MOST_WORDS or sentence in LONGER, (len(words), sentence)


@pytest.mark.parametrize("language", Language)
def test_no_word_of_programmers_is_in_an_outcome(language: Language) -> None:
    """Nobody at a support desk knows what a request is."""
    unwanted = re.compile(rf"\b(?:{WORDS_OF_PROGRAMMERS[language]})\b", re.I)
    for sentence in sentences(language):
        assert not unwanted.search(FOR_IT.sub("", sentence)), sentence


@pytest.mark.parametrize("language", Language)
def test_some_words_are_in_no_text(language: Language) -> None:
    """Neither in the window nor in what commands print."""
    for _, text in texts(language):
        assert not EVERYWHERE.search(text), text
