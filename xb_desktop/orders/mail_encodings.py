"""Decoding of mail: quoted-printable and base64 (RFC 2045), encoded words (RFC 2047)."""

from __future__ import annotations

import binascii
import re
from typing import TYPE_CHECKING

from xb_desktop.orders.ticket_marks import JOINT, without_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

_UTF_8 = "=[CDEF][0-9A-F](?:=[89AB][0-9A-F])++"
_SIGNS = rf"=3D|=0D=0A|=(?:20|09)\r?$|{_UTF_8}"
_ESCAPES = {
    # One for each case: "=ab" is not an escape in a text whose escapes are in upper case.
    re.compile(_SIGNS, re.MULTILINE): re.compile(r"(?:=[0-9A-F]{2})++"),
    re.compile(_SIGNS.lower(), re.MULTILINE): re.compile(r"(?:=[0-9a-f]{2})++"),
}
_HEADER = re.compile(r"content-transfer-encoding:[ \t]*+quoted-printable", re.IGNORECASE)
_SOFT_BREAK = re.compile(r"(?<![=?\s])=[ \t]*+\r?\n([ \t]*+(?:>[ \t]?+)*+)(?=\S)")
_KEY_BEFORE = re.compile(r"(?:^|[\s>])[A-Za-z][\w-]{0,30}\Z", re.ASCII)
_WORD = re.compile(r"=\?([\w.:-]++)(?:\*[\w-]*+)?\?([bq])\?([^?\s]*+)\?=", re.IGNORECASE)
_BASE64_HEADER = re.compile(
    r"^content-transfer-encoding:[ \t]*+base64\b", re.IGNORECASE | re.MULTILINE
)
_TYPE_HEADER = re.compile(r"^content-type:[ \t]*+(?!text/)", re.IGNORECASE | re.MULTILINE)
_CHARSET = re.compile(r"\bcharset=\"?([\w.:-]++)", re.IGNORECASE)
_BASE64_LINE = re.compile(r"[A-Za-z0-9+/]++={0,2}\s*+")
_LOST = "\N{REPLACEMENT CHARACTER}"
_BETWEEN_WORDS = re.compile(r"(?<=\?=)\s++(?==\?[\w.:-]++(?:\*[\w-]*+)?\?[bBqQ]\?)")


def without_quoted_printable(text: str) -> str:
    """Return a text with its quoted-printable decoded, if it clearly contains some.

    The signs of it are the header, escapes that no other encoding writes, and lines that end in an
    equals sign. Bytes that are not UTF-8 become U+FFFD: a guess could be another address.
    """
    if "=" not in text:
        return text
    escapes = next((found for signs, found in _ESCAPES.items() if signs.search(text)), None)
    has_header = _HEADER.search(text) is not None
    is_certain = has_header or escapes is not None
    text = _SOFT_BREAK.sub(lambda match: _joined(match, is_certain=is_certain), text)
    if not is_certain:
        return text
    return (escapes or next(iter(_ESCAPES.values()))).sub(_unescaped, text)


def without_base64(text: str) -> str:
    """Return the source of a mail with its text parts in base64 decoded.

    If a part may be cut off, it ends in U+FFFD: the text before that may be incomplete.
    """
    if not _BASE64_HEADER.search(text):
        return text
    read: list[str] = []
    headers: list[str] = []
    lines = iter(text.splitlines(keepends=True))
    for line in lines:
        read.append(line)
        headers.append(line)
        if line.strip():
            continue
        header, headers = "".join(headers), []
        if _BASE64_HEADER.search(header) and not _TYPE_HEADER.search(header):
            encoded, following = _base64_lines(lines)
            found = _CHARSET.search(header)
            charset = found[1] if found else "utf-8"
            read += [_decoded(encoded, charset, is_last=not following), "\n", following]
            headers = [following]
    return "".join(read)


def _base64_lines(lines: Iterator[str]) -> tuple[str, str]:
    """Take the lines of one part; return them and the line after them."""
    encoded: list[str] = []
    for line in lines:
        if not _BASE64_LINE.fullmatch(line):
            return "".join(encoded), line
        encoded.append(line.strip())
    return "".join(encoded), ""


def _decoded(encoded: str, charset: str, *, is_last: bool) -> str:
    whole = len(encoded) // 4 * 4
    is_cut = whole < len(encoded) or (is_last and not encoded.endswith("="))
    rest = _LOST if is_cut else ""
    try:
        return binascii.a2b_base64(encoded[:whole]).decode(charset, "replace") + rest
    except (ValueError, LookupError):
        return _LOST


def escaped_in(token: str) -> str:
    """Return a token as it reads if its equals signs are quoted-printable."""
    return next(iter(_ESCAPES.values())).sub(_unescaped, token)


def without_encoded_words(text: str) -> str:
    """Return a text with its encoded words decoded; adjacent ones are joined."""
    if "=?" not in text:
        return text
    return _WORD.sub(_word, _BETWEEN_WORDS.sub("", text))


def _joined(match: re.Match[str], *, is_certain: bool) -> str:
    """Join two lines, with a mark if the first may be the label of a form before its value."""
    text, start = match.string, match.start()
    line = text[text.rfind("\n", 0, start) + 1 : start]
    # In a quoted reply each line begins with the marks of the quotation; elsewhere they are text.
    kept = "" if line.lstrip().startswith(">") else match[1]
    begins = text[match.end() : match.end() + 1]
    is_label = not is_certain and begins not in ".@_+-" and _KEY_BEFORE.search(line[-40:])
    return (JOINT if is_label else "") + kept


def _unescaped(match: re.Match[str]) -> str:
    return without_marks(bytes.fromhex(match[0].replace("=", "")).decode("utf-8", "replace"))


def _word(match: re.Match[str]) -> str:
    charset, coding, content = match.groups()
    try:
        if coding in "bB":
            decoded = binascii.a2b_base64(content)
        else:
            decoded = binascii.a2b_qp(content, header=True)
        return without_marks(decoded.decode(charset, "replace"))
    except (ValueError, LookupError):
        return _LOST
