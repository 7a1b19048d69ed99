"""Escaping of texts from elsewhere, so that nothing in them is hidden."""

from __future__ import annotations


def escaped(text: str, *, longest: int | None = None) -> str:
    """Return a text on one line, without invisible characters.

    Line ends, other control characters, marks of writing direction and lone surrogates are escaped
    as in Python, such as `\\u202e`. The text is cut after `longest` characters, if given.
    """
    cut = text if longest is None or len(text) <= longest else f"{text[: longest - 1]}…"
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in cut
    )
