"""Texts that may come from anywhere, made visible for those who read them. Pure, and light."""

from __future__ import annotations


def escaped(text: str, *, longest: int | None = None) -> str:
    """Return a text on one line, in which nothing is hidden or moves what stands around it.

    Line ends, other controls, marks of writing direction and half characters stand there as Python
    writes them, such as `\\u202e`. After `longest` characters, where given, the text is cut.
    """
    cut = text if longest is None or len(text) <= longest else f"{text[: longest - 1]}…"
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in cut
    )
