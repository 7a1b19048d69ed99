"""The text of a ticket as people would read it, with what is clearly encoded decoded.

Spaces replace the delimiters of every script, and the marks, which no text contains itself, tell
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
from xb_desktop.orders.ticket_marks import DOUBT, INVISIBLE, JOINT, MASK, PLUS, without_marks
from xb_desktop.orders.ticket_markup import without_controls, without_markup
from xb_desktop.orders.ticket_signs import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_TEXT_LENGTH = 1_000_000
"""The most characters that are searched, without pictures: more than people write."""

_PICTURE = re.compile(
    r"(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{400,}+|(?:[A-Za-z0-9+/]{60,76}+\r?\n){8,}+[A-Za-z0-9+/]*+)={0,2}"
)
# A string of JSON is known by its key, or is the whole text.
_JSON = re.compile(
    r'(?:"[^"\\\n]*+"\s*+:\s*+|\A\s*+)"(?P<value>(?:[^"\\\n]++|\\.)*+)"(?:(?=\s*+[,}\]])|\s*+\Z)'
)
_JSON_ESCAPE = re.compile(
    r"(?<!\\)\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([nrtbf]))"
)
_AFTER_CONTROL = ("", *' \t\r\n\\"<>()[]{},;:|')
_PROSE = re.compile(r"\s|\\r\\n")
_ESCAPE = re.compile(
    r"\\++(?:u([dD][89abAB][0-9a-fA-F]{2})\\++u([dD][c-fC-F][0-9a-fA-F]{2})"
    r"|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrtbf]))?"
)

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

_LOST = "\N{REPLACEMENT CHARACTER}"
_MAY_HOLD_ONE = re.compile(r"[@_%=]")
_LINK_SIGNS = re.compile(r"://|mailto:|www\.|%[0-9a-f]{2}", re.IGNORECASE)
_PERCENT = re.compile(r"%[0-9a-f]{2}", re.IGNORECASE)
_PATH_FIRST = re.compile(r"[^?&=]*(?:://|mailto:|www\.)|/", re.IGNORECASE)
_OWN_LINK = re.compile(r"xb-desktop:", re.IGNORECASE)
"""In these, a plus sign is always one."""
_USER_OF_HOST = re.compile(r"(?<!mailto)://(?:[^/?#,;\s@]*+@)++", re.IGNORECASE)
_MAX_ENCODINGS = 3  # a link inside a link that a mail filter has wrapped
_IN_PLAIN = re.compile(r"[\s,;:]+")
_UNRESERVED = re.compile(r"%(?:2[DE]|5F|7E|3[0-9]|[46][1-9A-F]|[57][0-9A])", re.IGNORECASE)
"""What needs no encoding (RFC 3986): in a link that a line's end cuts, it must be recognized."""
_ENCODED_MARK = re.compile(r"%0[1-4]")
_SHOWN = str.maketrans(
    {DOUBT: "\N{HORIZONTAL ELLIPSIS}", MASK: "***", JOINT: "", INVISIBLE: "", PLUS: "+"}
)


def without_pictures(text: str) -> str:
    """Return a text, free of marks, whose embedded base64 is a mask: it may be most of the text."""
    return _PICTURE.sub(MASK, without_marks(text))


def readable(text: str) -> str:
    """Return a text decoded and with marks; each known delimiter is a space."""
    return decoded(without_quoted_printable(without_encoded_words(text)))


def decoded(text: str) -> str:
    """Do the same with a text that is in no encoding of mail, such as a part of a link."""
    text = _UNRESERVED.sub(lambda match: unquote(match[0]), text)
    text = _ESCAPE.sub(_escape, _JSON.sub(_json, without_controls(text)))
    text = without_markup(without_tags(without_entities(without_tags(text))))
    text = _IDENTIFIERS.sub(" ", text)
    return with_broken_references(plain(with_marks(text)))


def tokens(text: str) -> Iterator[str]:
    """Return the texts between known delimiters that may hold a candidate; links are decoded."""
    for chunk in filter(_MAY_HOLD_ONE.search, text.split()):
        yield from _link_tokens(chunk, _MAX_ENCODINGS) if _is_link(chunk) else _plain_tokens(chunk)


def shown(token: str) -> str:
    """Return a token as people may see it, with readable text for its marks."""
    return token.translate(_SHOWN)


def _json(match: re.Match[str]) -> str:
    """Decode what is certain in a string of JSON; without blanks, it may be a login or a path."""
    is_prose = _PROSE.search(match["value"]) is not None

    def decoded_escape(escape: re.Match[str]) -> str:
        first_half, second_half, code, control = escape.groups()
        if control:
            return ("\n" if control in "nr" else " ") if is_prose else escape[0]
        return _character(first_half, second_half, code)

    value = _JSON_ESCAPE.sub(decoded_escape, match["value"])
    start, end = (place - match.start() for place in match.span("value"))
    return match[0][:start] + value + match[0][end:]


def _escape(match: re.Match[str]) -> str:
    r"""Decode the backslashes of scripts and markdown.

    Before a letter they may also separate the parts of a login or a path: `CORP\nancy@example.com`.
    """
    first_half, second_half, long_code, short_code, control = match.groups()
    text = match.string
    following = text[match.end() : match.end() + 1]
    is_attached = match.start() > 0 and not text[match.start() - 1].isspace()
    if control:
        return " " if following in _AFTER_CONTROL else DOUBT + control + JOINT
    if first_half or long_code or short_code:
        character = _character(first_half, second_half, long_code or short_code)
        # A login has no second at sign.
        return character + DOUBT if is_attached and character != "@" else character
    if following.isalnum():
        return DOUBT if is_attached else " "
    return "" if following else " "


def _character(first_half: str | None, second_half: str | None, code: str) -> str:
    if first_half and second_half:
        return bytes.fromhex(first_half + second_half).decode("utf-16-be")
    number = int(code, 16)
    return _LOST if 0xD800 <= number <= 0xDFFF else without_marks(chr(number))


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
    head, _, query = link.partition("?")
    if _PATH_FIRST.match(head):
        for segment in re.split(r"[/#]", head):
            yield from _part_tokens(segment, depth)
    else:
        for parameter in re.split(r"[&#]", head):
            name, sign, value = parameter.partition("=")
            yield from _part_tokens(value.replace("+", PLUS) if sign else name, depth)
    if not _OWN_LINK.match(head):
        query = query.replace("+", PLUS)
    for parameter in re.split(r"[?&#]", query):
        name, sign, value = parameter.partition("=")
        yield from _part_tokens(value if sign else name, depth)


def _part_tokens(part: str, depth: int) -> Iterator[str]:
    text = unquote(_ENCODED_MARK.sub("%00", part))
    if text == part:
        yield from _plain_tokens(part)
        return
    text = decoded(text)
    depth -= 1
    if depth or not _PERCENT.search(text):
        for chunk in text.split():
            is_link = depth and _is_link(chunk)
            yield from _link_tokens(chunk, depth) if is_link else _plain_tokens(chunk)
