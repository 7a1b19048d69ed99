"""The text of a ticket as people would read it, with what is clearly encoded decoded.

Spaces replace the delimiters of every script, and four marks, which no text contains itself, tell
the search for candidates what was found at a place.

A clipboard can hold anything, so every step takes time in proportion to the text: no pattern can
match the same characters in two ways.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from xb_desktop.orders.html_text import without_entities, without_tags
from xb_desktop.orders.identity import has_usual_form
from xb_desktop.orders.mail_encodings import without_encoded_words, without_quoted_printable
from xb_desktop.orders.ticket_cuts import with_broken_references, with_marks
from xb_desktop.orders.ticket_marks import DOUBT, INVISIBLE, JOINT, MASK
from xb_desktop.orders.ticket_signs import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_TEXT_LENGTH = 1_000_000
"""The most characters that are searched, without pictures: more than people write."""

_PICTURE = re.compile(
    r"(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{400,}+|(?:[A-Za-z0-9+/]{60,76}+\r?\n){8,}+[A-Za-z0-9+/]*+)={0,2}"
)
_ESCAPE = re.compile(r"\\++(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrtbf]))?")

_BLANKS = r"[^\S\r\n]*+"
_MARKS = rf"[\"'*_{JOINT}]*+{_BLANKS}[\"'*_{JOINT}]*+"
_FOLD = rf"{_BLANKS}(?:\r?\n(?:>[ ]?+)*+[ \t]++)?+"
# Message and content ids look like addresses and belong to nobody.
_IDENTIFIERS = re.compile(
    rf"\b(?:message[ -]id{_MARKS}:?+|(?:content-id|in-reply-to|references){_MARKS}:){_MARKS}"
    rf"(?:</\w++>)?+(?:{_FOLD}<[^<>\s]*+>)++"
    r"|\b[cm]id:[^\s<>\"')\]]++",
    re.IGNORECASE,
)

_MAY_HOLD_ONE = re.compile(r"[@_%=]")
_LINK_SIGNS = re.compile(r"://|mailto:|www\.|%[0-9a-f]{2}", re.IGNORECASE)
_PERCENT = re.compile(r"%[0-9a-f]{2}", re.IGNORECASE)
_PATH_FIRST = re.compile(r"[^?&=]*(?:://|mailto:|www\.)|/", re.IGNORECASE)
_USER_OF_HOST = re.compile(r"(?<!mailto)://(?:[^/?#,;\s@]*+@)++", re.IGNORECASE)
_MAX_ENCODINGS = 3  # a link inside a link that a mail filter has wrapped
_IN_PLAIN = re.compile(r"[\s,;:]+")
_NO_MARKS = str.maketrans(dict.fromkeys((DOUBT, JOINT, MASK), INVISIBLE))
_SHOWN = str.maketrans({DOUBT: "\N{HORIZONTAL ELLIPSIS}", MASK: "***", JOINT: "", INVISIBLE: ""})


def without_pictures(text: str) -> str:
    """Return a text, free of marks, whose embedded base64 is a mask: it may be most of the text."""
    return _PICTURE.sub(MASK, text.translate(_NO_MARKS))


def readable(text: str) -> str:
    """Return a text decoded and with marks; each known delimiter is a space."""
    text = without_quoted_printable(without_encoded_words(text))
    text = _ESCAPE.sub(_escape, text)
    text = without_tags(without_entities(without_tags(text)))
    text = _IDENTIFIERS.sub(" ", text)
    return with_broken_references(plain(with_marks(text)))


def tokens(text: str) -> Iterator[str]:
    """Return the texts between known delimiters that may hold a candidate; links are decoded."""
    for chunk in filter(_MAY_HOLD_ONE.search, text.split()):
        yield from _link_tokens(chunk, _MAX_ENCODINGS) if _is_link(chunk) else _plain_tokens(chunk)


def shown(token: str) -> str:
    """Return a token as people may see it, with readable text for its marks."""
    return token.translate(_SHOWN)


def _escape(match: re.Match[str]) -> str:
    """Decode the backslashes of JSON, scripts and markdown; other ones are delimiters."""
    long_code, short_code, control = match.groups()
    if code := long_code or short_code:
        number = int(code, 16)
        return " " if 0xD800 <= number <= 0xDFFF or number < 4 else chr(number)
    following = match.string[match.end() : match.end() + 1]
    return " " if control or not following or following.isalnum() else ""


def _is_link(chunk: str) -> bool:
    return bool(_LINK_SIGNS.search(chunk)) or ("=" in chunk and ("?" in chunk or "&" in chunk))


def _plain_tokens(chunk: str) -> Iterator[str]:
    """Split at delimiters that no address contains; a slash before one may be a part of it."""
    for token in _IN_PLAIN.split(chunk):
        before = ""
        parts = token.split("/")
        for part, behind in zip(parts, [*parts[1:], ""], strict=True):
            is_free = not before or "@" in before or has_usual_form(before)
            # "XB_1234/2" is as much one reference as "XB_1234-2".
            is_whole = "@" in part or has_usual_form(part) or not behind[:1].isdigit()
            yield ("" if is_free else DOUBT) + part + ("" if is_whole else DOUBT)
            before = part


def _link_tokens(link: str, depth: int) -> Iterator[str]:
    """Split a link before its parts are decoded: decoded signs do not separate parts."""
    link = _USER_OF_HOST.sub("://", link)
    head, _, rest = link.partition("?")
    parameters = re.split(r"[?&#]", rest)
    if _PATH_FIRST.match(head):
        for segment in re.split(r"[/#]", head):
            yield from _part_tokens(segment, depth)
    else:
        parameters = [*re.split(r"[&#]", head), *parameters]
    for parameter in parameters:
        name, sign, value = parameter.partition("=")
        yield from _part_tokens(value if sign else name, depth)


def _part_tokens(part: str, depth: int) -> Iterator[str]:
    decoded = plain(unquote(part))
    depth -= 1
    if decoded == part:
        yield from _plain_tokens(part)
    elif depth or not _PERCENT.search(decoded):
        for chunk in decoded.split():
            is_link = depth and _is_link(chunk)
            yield from _link_tokens(chunk, depth) if is_link else _plain_tokens(chunk)
