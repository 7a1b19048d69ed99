"""Takes the key out of text that a service sent, however it is written there."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING

from xb_desktop.orders.secret_key import is_usable_key

if TYPE_CHECKING:
    from collections.abc import Iterator

FRAGMENT_LENGTH = 12
"""Characters of the key in a row that are taken out, too; for base64, of its own characters."""
_SHORTEST_HELD = 8
"""Characters; no key that was seen is near it."""

_TIMES_ESCAPED = 2
"""How often an echo may have been escaped: a page quotes a URL, for instance."""
_ESCAPING = "%\\&"
_HEX = "0123456789abcdefABCDEF"


@dataclass(frozen=True, slots=True)
class _Character:
    """A character as it is meant, and the places of the text that write it."""

    meant: str
    start: int
    end: int


def contains_key(text: str, key: str) -> bool:
    """Whether a text is or holds the key, or a long part of it, in whatever way it is written.

    A key that no request can carry is in use nowhere. One of a few characters stands in many texts
    by chance: such a one only counts alone.
    """
    if not is_usable_key(key):
        return False
    if len(key) < _SHORTEST_HELD:
        return text == key
    return without_key(text, key) != text


def without_key(text: str, key: str) -> str:
    """Return text with `[key]` in place of the key and of any long part of it.

    It is found in any case, with spaces and invisible characters in between, escaped
    (percent, HTML, JSON), in hexadecimal digits or in base64, alone or within something longer.
    """
    if not key:
        return text
    hidden = [False] * len(text)
    characters = [
        _Character(each, place, place + 1) for place, each in enumerate(text) if "!" <= each <= "~"
    ]
    for _ in range(_TIMES_ESCAPED + 1):
        for written, length in _writings(key):
            _hide(characters, _parts(written, length), hidden)
        characters = list(_unescaped(characters))
    return "".join(_replaced(text, hidden))


def _writings(key: str) -> Iterator[tuple[str, int]]:
    """Yield each way to write the key, and how long a part of it is to be found."""
    yield key, FRAGMENT_LENGTH
    yield key.encode().hex(), 2 * FRAGMENT_LENGTH
    for start in range(3):
        # Three bytes are four characters: what stands before shifts the key against them.
        whole = (len(key) - start) // 3 * 3
        written = base64.b64encode(key.encode()[start : start + whole]).decode()
        if len(written) >= FRAGMENT_LENGTH:
            yield written, FRAGMENT_LENGTH


def _parts(written: str, length: int) -> set[str]:
    folded = _folded(written)
    length = min(length, len(folded))
    return {folded[start : start + length] for start in range(len(folded) - length + 1)}


def _folded(text: str) -> str:
    """Write text in one case, and base64 in its usual alphabet."""
    return text.lower().replace("-", "+").replace("_", "/")


def _hide(characters: list[_Character], parts: set[str], hidden: list[bool]) -> None:
    compact = _folded("".join(each.meant for each in characters))
    for part in parts:
        start = compact.find(part)
        while start >= 0:
            first, last = characters[start], characters[start + len(part) - 1]
            hidden[first.start : last.end] = [True] * (last.end - first.start)
            start = compact.find(part, start + 1)


def _unescaped(characters: list[_Character]) -> Iterator[_Character]:
    at = 0
    while at < len(characters):
        meant, length = characters[at].meant, 1
        if meant in _ESCAPING:
            meant, length = _escape("".join(each.meant for each in characters[at : at + 8]))
        yield _Character(meant, characters[at].start, characters[at + length - 1].end)
        at += length


def _escape(text: str) -> tuple[str, int]:
    r"""Return what a text begins with and its length.

    Written as %6b, \x6b, \u006b, &#107; or &#x6b; it is still one character.
    """
    for mark, digits in (("%", 2), ("\\x", 2), ("\\u", 4)):
        found = text[len(mark) : len(mark) + digits]
        if text.startswith(mark) and len(found) == digits and all(each in _HEX for each in found):
            return _printable(int(found, 16), text), len(mark) + digits
    if text.startswith("&#") and ";" in text:
        inside = text[2 : text.index(";")]
        base = 16 if inside[:1] in {"x", "X"} else 10
        digits_of_it = inside.lstrip("xX")
        if digits_of_it and all(each in _HEX[:base] for each in digits_of_it.lower()):
            return _printable(int(digits_of_it, base), text), text.index(";") + 1
    return text[0], 1


def _printable(code: int, text: str) -> str:
    return chr(code) if ord("!") <= code <= ord("~") else text[0]


def _replaced(text: str, hidden: list[bool]) -> Iterator[str]:
    for place, character in enumerate(text):
        if not hidden[place]:
            yield character
        elif place == 0 or not hidden[place - 1]:
            yield "[key]"
