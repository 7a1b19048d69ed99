"""What each character of a ticket is to the search: a part of a word, a delimiter, or a doubt."""

from __future__ import annotations

import re
import unicodedata

from xb_desktop.orders.invisible import is_invisible
from xb_desktop.orders.ticket_marks import DOUBT, INVISIBLE, JOINT, MASK, PLUS
from xb_desktop.orders.writing_systems import UNSPACED

_SIGN = "\x05"
"""A sign that is a delimiter, unless it is inside a word. No text holds it: it is invisible."""
_OPENING, _CLOSING, _QUOTE, _BAR = "\x06", "\x07", "\x08", "\x0e"
"""Brackets, quotation marks and bars, likewise."""

_SIGN_CATEGORIES = {"Po", "Pd", "Sm", "Sc", "So"}
_DOUBTFUL_CATEGORIES = {"No", "Me"}
_SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"

# Some languages close a quotation with what opens it in others.
_BRACKETS = {"Ps": _OPENING, "Pe": _CLOSING, "Pi": _QUOTE, "Pf": _QUOTE}

# Between two words these separate them: colons, commas, full stops, question and exclamation marks,
# number signs and arrows. Of the quotation marks, two look like an apostrophe.
_DELIMITERS = (
    "\uff1a\uff0c\uff1b\uff01\uff1f\uffe8"
    "\u3001\u3002\uff61\uff64\u3003\u2116"
    "\ufe10\ufe11\ufe12\ufe13\ufe14\ufe15\ufe16\ufe30\ufe50\ufe51\ufe54\ufe55\ufe56\ufe57\ufe64\ufe65"
    "\u0589\u055c\u055d\u055e\u060c\u061b\u061f\u06d4\u0964\u0965\u104a\u104b\u17d4\u17d5"
    "\u1362\u1363\u1364\u1365\u1366\u1367\u1368"
)
_NO_DELIMITERS = "\u201a\u201b"
_ARROWS_AND_LINES = ("\u2190", "\u21ff", "\u2500", "\u257f")

# Look like a part of an address (an apostrophe, a hyphen, a dot, an at sign, a lost letter). As
# delimiters they would leave "neil@example.com" of an "o'neil" that a word processor has touched.
_JOINERS = "\u2018\u2019\u2010\u2011\u00b7\uff0e\uff20\ufe6b\ufffd"

_ASCII = (
    dict.fromkeys("<([{", _OPENING)
    | dict.fromkeys(">)]}", _CLOSING)
    | {'"': _QUOTE, "|": _BAR, "`": _SIGN, "\\": _SIGN}
)
_WIDE = {"\uff1c": _OPENING, "\uff1e": _CLOSING, "\uff02": _QUOTE, "\uff5c": _BAR}

# Keyboards, word processors and fonts put very many signs in the place of a hyphen, a dot, an
# apostrophe or a plus sign, so every sign is one of them but for those that are known not to be.
_SIGNS_INSIDE = re.compile(
    rf"(?<=[\w.+'&-])[{INVISIBLE}{JOINT}]*+(?:{_SIGN}[{INVISIBLE}{JOINT}]*+)++(?=[\w.+'&-])"
)

_BRACKET_SIGNS = _OPENING + _CLOSING + _QUOTE + _BAR
_NO_BRACKETS = str.maketrans(dict.fromkeys(_BRACKET_SIGNS, " "))
_UNSEEN = f"{INVISIBLE}{JOINT}"
_SIDES = re.compile(
    rf"(?<=[\w.+'&!?~%^/$#{DOUBT}{MASK}-])(?<!{UNSPACED})[{_UNSEEN}]*+"
    rf"([{_BRACKET_SIGNS}](?:[{_BRACKET_SIGNS}{_UNSEEN}{_SIGN}]*+))"
    rf"(?=[\w.+'&={DOUBT}{MASK}-])(?!{UNSPACED})"
)
# Words of a script without spaces in brackets are a label before an address, but not inside one.
_GROUP = re.compile(
    rf"(?<=[\w.+'&-])(?<!{UNSPACED})({_OPENING}[^\s@{_OPENING}{_CLOSING}]++{_CLOSING})(?=\w)(?!{UNSPACED})"
)
# A link or another address in brackets is no part of what stands before them.
_VALUE = re.compile(rf"[^\s{_OPENING}{_CLOSING}]{{0,64}}?[:@]")
_CLOSED = re.compile(rf"[^\n{_OPENING}{_CLOSING}]*+[{_CLOSING}]")

_IN_BRACKETS = re.compile(rf"{_OPENING}[^\s@{_BRACKET_SIGNS}]++@[^\s@{_BRACKET_SIGNS}]++\Z")
_MAX_ADDRESS = 256


def plain(text: str) -> str:
    """Return a text in which each known delimiter is a space.

    A sign that may also be a part of a word is a doubt inside one.
    """
    text = _GROUP.sub(rf"{DOUBT}\1{DOUBT}", text.translate(_PLAIN))
    text = _SIDES.sub(_between, text).translate(_NO_BRACKETS)
    if _SIGN not in text:
        return text
    return _SIGNS_INSIDE.sub(DOUBT, text).replace(_SIGN, " ")


def _between(match: re.Match[str]) -> str:
    """Mark brackets inside a word: what they hold, or hide, may belong to the text beside them.

    Only the beginning of a value may follow an opening bracket, and one bar alone is of a table.
    """
    signs = [sign for sign in match[1] if sign in _BRACKET_SIGNS]
    if signs == [_BAR]:
        return " "
    is_opened = signs[-1] == _OPENING and _CLOSED.match(match.string, match.end()) is not None
    is_before_mark = signs[-1] == _CLOSING and match.string[match.end()] in {DOUBT, MASK}
    is_delimited = (
        is_before_mark
        or (is_opened and _VALUE.match(match.string, match.end()))
        or (signs[0] == _CLOSING and _ends_in_address(match))
    )
    is_value_next = is_opened or is_before_mark
    return f"{'' if is_delimited else DOUBT} {'' if is_value_next else DOUBT}"


def _ends_in_address(match: re.Match[str]) -> bool:
    """Whether an address alone in brackets is before their end: the brackets are its limits."""
    start = match.start()
    return _IN_BRACKETS.search(match.string[max(0, start - _MAX_ADDRESS) : start]) is not None


class _Plain(dict[int, str]):
    """What each character becomes, computed when it first occurs."""

    def __missing__(self, code: int) -> str:
        self[code] = read = _plain_character(chr(code))
        return read


_PLAIN = _Plain({ord(mark): mark for mark in (DOUBT, JOINT, MASK, PLUS, INVISIBLE)})


def _plain_character(character: str) -> str:
    """Return a space for a delimiter of any script, and a mark for an invisible character.

    A number in a circle or a box may begin an item of a list or belong to the text after it.
    """
    if character.isspace():
        return character
    if is_invisible(character):
        return INVISIBLE
    if character.isascii():
        return _ASCII.get(character, character)
    if unicodedata.category(character) in _DOUBTFUL_CATEGORIES:
        return DOUBT
    return _plain_sign(character, unicodedata.category(character))


def _plain_sign(character: str, category: str) -> str:
    if character in _JOINERS:
        return character
    if character in _NO_DELIMITERS or character in _SKIN_TONES:
        return _SIGN
    if bracket := _WIDE.get(character) or _BRACKETS.get(category):
        return bracket
    if _is_delimiter(character):
        return " "
    return _SIGN if category in _SIGN_CATEGORIES else character


def _is_delimiter(character: str) -> bool:
    first_arrow, last_arrow, first_line, last_line = _ARROWS_AND_LINES
    is_drawn = first_arrow <= character <= last_arrow or first_line <= character <= last_line
    return is_drawn or character in _DELIMITERS
