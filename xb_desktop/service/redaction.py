"""Removes the key from text of the service, however it is written there."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING

from xb_desktop.orders.secret_key import FRAGMENT_LENGTH, is_usable_key

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST_SEARCHED = 8
"""Characters; every key that was seen is much longer."""

_TIMES_ESCAPED = 2
"""How often an echoed key may be escaped: a page may quote a URL, for example."""
_ESCAPING = "%\\&"
_HEX = "0123456789abcdefABCDEF"


@dataclass(frozen=True, slots=True)
class _Character:
    """An unescaped character, and the part of the text that represents it."""

    meant: str
    start: int
    end: int


def contains_key(text: str, key: str) -> bool:
    """Whether a text contains the key or a long part of it, however it is written.

    False for a key that cannot be sent: it is not in use. A very short key is in many texts by
    chance, so only a text that is equal to it counts.
    """
    if not is_usable_key(key):
        return False
    if len(key) < _SHORTEST_SEARCHED:
        return text == key
    return without_key(text, key) != text


def without_key(text: str, key: str) -> str:
    """Return text with `[key]` in place of the key and any long part of it.

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
        for written, length in _encodings(key):
            _hide(characters, _parts(written, length), hidden)
        characters = list(_unescaped(characters))
    return "".join(_replaced(text, hidden))


def _encodings(key: str) -> Iterator[tuple[str, int]]:
    """Yield each encoding of the key, and the length of its parts that are searched for."""
    yield key, FRAGMENT_LENGTH
    yield key.encode().hex(), 2 * FRAGMENT_LENGTH
    for start in range(3):
        # Three bytes are four characters: the text before the key shifts it.
        whole = (len(key) - start) // 3 * 3
        written = base64.b64encode(key.encode()[start : start + whole]).decode()
        if len(written) >= FRAGMENT_LENGTH:
            yield written, FRAGMENT_LENGTH


def _parts(written: str, length: int) -> set[str]:
    folded = _folded(written)
    length = min(length, len(folded))
    return {folded[start : start + length] for start in range(len(folded) - length + 1)}


def _folded(text: str) -> str:
    """Return text in lower case, with base64 in its usual alphabet."""
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
    r"""Return the first character of a text, unescaped, and the length of its representation.

    Understands %6b, \x6b, \u006b, &#107; and &#x6b;.
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
