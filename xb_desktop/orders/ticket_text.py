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

from xb_desktop.orders.html_text import without_entities, without_inline_tags
from xb_desktop.orders.identity import has_usual_form
from xb_desktop.orders.mail_encodings import without_encoded_words, without_quoted_printable
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

_ELLIPSIS = re.compile(r"\[?(?:\.{2,}+|[\u2025\u2026\u22ef]++)\]?")
_IDEOGRAPHIC_STOP = re.compile(r"(?<=[A-Za-z0-9])[\u3002\uff61](?=[A-Za-z0-9])")
_EMPHASIS = re.compile(r"(?<![*0-9A-Za-z])(\*++)([^\s*]++)\1(?![*0-9A-Za-z])")
_CODE = re.compile(r"(?<![\w`])`([^\s`]++)`(?!`)")
# What follows a bracket or a quotation mark without a space, and is no beginning of an address.
_GOES_ON = re.compile(
    r"(?<=[\w.)\]}][)\]}\"\u201d\u00bb\uff09\u300d\u3011])(?=[-+_'&=][\w.+'&=-]{0,64}@)"
)
_HIDDEN = re.compile(r"\*{2,}+|[\u2022\u25cf\u2219\u25aa\u25a0\u2588\u2217\uff0a]{2,}+|#{3,}+")
_HIDDEN_LETTER = re.compile(r"(?<=[\w.+@'-])[*\u2022\u25cf\u2219](?=[\w.+@'-])")
_CUT_LINE = re.compile(r"(?<=\w)([-_+@])[^\S\r\n]*+\r?\n[> \t]*+(?=\w)")
_CUT_AT_DOT = re.compile(
    r"(?<=\w)[^\S\r\n]*+\r?\n[> \t]*+(?=\.\w)"
    r"|(?<=\.)[^\S\r\n]*+\r?\n[> \t]*+(?=(?:com|net|org|edu|gov|info|biz|co\.\w\w)(?!\w))"
)
# Spaces of any script, line breaks, and the marks of a quotation: `\s` is only ASCII there.
_GAP = r"(?:[\s>\x85\xa0\u2000-\u200a\u2028\u2029\u202f\u3000]|<br ?/?>)++"
_PIECES = re.compile(
    rf"(?<![0-9A-Za-z_-])X[BSC]_([0-9a-f]++)(?:{_GAP}[0-9a-f]++(?![\w@.-]))++",
    re.ASCII | re.IGNORECASE,
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
    text = without_inline_tags(without_entities(without_inline_tags(text)))
    text = _IDENTIFIERS.sub(" ", text)
    return plain(_marked(text))


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


def _marked(text: str) -> str:
    """Mark the places where something is cut off, hidden or broken."""
    text = _EMPHASIS.sub(rf"{JOINT}\2{JOINT}", text)
    text = _GOES_ON.sub(DOUBT, _CODE.sub(rf"{JOINT}\1{JOINT}", text))
    text = _HIDDEN_LETTER.sub(MASK, _HIDDEN.sub(MASK, text))
    text = _IDEOGRAPHIC_STOP.sub(DOUBT, _ELLIPSIS.sub(DOUBT, text)).replace("*", DOUBT)
    text = _CUT_LINE.sub(rf"\1{DOUBT}\n{DOUBT}", text)
    text = _CUT_AT_DOT.sub(rf"{DOUBT}\n{DOUBT}", text)
    return _PIECES.sub(_broken, text)


def _broken(match: re.Match[str]) -> str:
    """Mark what may be the pieces of one reference: together they have a usual number of digits."""
    sizes = [len(piece) for piece in re.split(_GAP, match[0][3:], flags=re.IGNORECASE)]
    totals = {sum(sizes[:count]) for count in range(2, len(sizes[:17]) + 1)}
    if len(match[1]) == 32 or not totals & {16, 32}:
        return match[0]
    return re.sub(_GAP, f"{DOUBT} {DOUBT}", match[0], flags=re.IGNORECASE)


def _is_link(chunk: str) -> bool:
    return bool(_LINK_SIGNS.search(chunk)) or ("=" in chunk and ("?" in chunk or "&" in chunk))


def _plain_tokens(chunk: str) -> Iterator[str]:
    """Split at delimiters that no address contains; a slash before one may be a part of it."""
    for token in _IN_PLAIN.split(chunk):
        before = ""
        for part in token.split("/"):
            is_free = not before or "@" in before or has_usual_form(before)
            yield part if is_free else DOUBT + part
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
