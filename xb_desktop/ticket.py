"""The addresses and references in a ticket: found in whatever text is on the clipboard.

Text in, candidates out; no Qt, no network. No candidate is guessed away and nothing is put
together: what a line end has cut stays cut, and what is bounded by no known delimiter or has an
invisible character inside is no candidate, because a part of an address may be somebody else's.

A clipboard can hold anything, so every step takes time in proportion to the text: patterns never
take the same characters in two ways, and the text is cut at `MAX_TEXT_LENGTH`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from xb_desktop.order import (
    clean_email_address,
    clean_reference,
    email_problem,
    is_invisible,
    is_unusual,
    reference_problem,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_TEXT_LENGTH = 200_000
"""Characters looked at, from the beginning: a long mail thread, read in a moment."""

_BRACKETS = '<>()[]{}"|`\\'
_POISON = "\x00"
"""Stands for any invisible character: taken off around a candidate, the end of one inside it."""
_DELIMITER_CATEGORIES = {"Ps", "Pe", "Pi", "Pf", "Po", "Pd", "Sm", "Sc", "So", "Zs"}
# Look like a part of an address (an apostrophe, a hyphen, a dot, an at sign, a lost letter). As
# delimiters they would leave "neil@example.com" of an "o'neil" that a word processor has touched.
_JOINERS = "\u2018\u2019\u2010\u2011\u00b7\uff0e\uff20\ufe6b\ufffd"
_QUOTES = "'\u2018\u2019"
_AROUND_ADDRESS = _POISON + _QUOTES + "*~#!$%&=?^.-"
# No top-level domains, but the ends of names such as logo@2x.png.
_IMAGES = {"png", "jpg", "jpeg", "gif", "svg", "webp"}

_ENTITY = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp|commat));")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " ", "commat": "@"}
_ESCAPE = re.compile(r"\\++(?:u([0-9a-fA-F]{4})|([nrtbf]))?")

_BLANKS = r"[^\S\r\n]*+"
_MARKS = rf"[\"'*_]*+{_BLANKS}[\"'*_]*+"
_FOLD = rf"{_BLANKS}(?:\r?\n(?:>[ ]?+)*+[ \t]++)?+"
# Message and content ids look like addresses and belong to nobody.
_IDENTIFIERS = re.compile(
    rf"\b(?:message[ -]id{_MARKS}:?+|(?:content-id|in-reply-to|references){_MARKS}:){_MARKS}"
    rf"(?:</\w++>)?+(?:{_FOLD}<[^<>\s]*+>)++"
    r"|\b[cm]id:[^\s<>\"')\]]++",
    re.IGNORECASE,
)
_LINK_SIGNS = re.compile(r"://|mailto:|www\.|%40", re.IGNORECASE)
_USER_OF_HOST = re.compile(r"(?<!mailto)://(?:[^/?#,;\s@]*+@)++", re.IGNORECASE)
_MAX_ENCODINGS = 3  # a link inside a link that a mail filter has wrapped
_IN_PLAIN = re.compile(r"[\s,;:/]+")
_IN_LINK = re.compile(r"[\s,;:/?&=#]+")

# Named by what is outside of them: a class of all characters beyond ASCII takes long to compile,
# and the first paste waits for it.
_ATOM = r"[^\x00-\x20\"(),./:;<>@\[\\\]`{|}\x7f]++"
_LOCAL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*+")
_LABEL = re.compile(r"[^\x00-,./:-@\[-`{-\x7f]++")
_KEY = re.compile(r"[A-Za-z_][\w.-]*+=")

_WORD = re.compile(r"[^\x01-,./:-@\[-^`{-\x7f\u2018\u2019]+")
_MAX_WORD_LENGTH = 512
_REFERENCE = re.compile(
    r"(?:.*?-)?((?i:x[bs]_[0-9a-f]{32})|X[BS]_[0-9A-Za-z_]{4,}(?:-[0-9A-Za-z_]+)*)"
)
_USUAL_IN_ANY_CASE = re.compile(r"xb_[0-9a-f]{32}")
_BROKEN_REFERENCE = re.compile(r"(X[BS]_[0-9a-f_-]++)(?:\s++[0-9a-f]++)++[\s\x00]*+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """The candidates in a text, in order of appearance, cleaned and without duplicates.

    Each is free of the problems of `email_problem` or `reference_problem`.
    """

    email_addresses: tuple[str, ...]
    references: tuple[str, ...]


def find(text: str) -> Found:
    """Return every email address and every `XB_` or `XS_` reference in a text.

    Reads plain text, mail (quoted too, with its headers), links, markdown, HTML and JSON, up to
    `MAX_TEXT_LENGTH` characters. Never raises. Addresses that differ in case alone are one, as are
    references of `XB_` and 32 hex digits: the first spelling stays.
    """
    addresses: dict[str, str] = {}
    references: dict[str, str] = {}
    for token in _tokens(_cut(text)):
        address = _address_in(token)
        if address:
            addresses.setdefault(address.casefold(), address)
        for reference in _references_in(token):
            references.setdefault(_reference_identity(reference), reference)
    return Found(tuple(addresses.values()), tuple(references.values()))


def looks_like_ticket(text: str) -> bool:
    """Whether a text pasted into one field should be taken apart: it is more than that one value.

    True for several lines, for an address beside a reference, and for a value with words, a label
    or a link around it. False for what a field understands or explains better by itself: one
    address with or without a name, one reference, bare addresses in a row, and one reference broken
    by blanks, whose beginning alone would be another order. Never raises.
    """
    text = _cut(text)
    if _is_broken_reference(text):
        return False
    if _has_several_lines(text):
        return True
    found = find(text)
    if found.email_addresses and found.references:
        return True
    if found.references:
        return found.references != (clean_reference(text),)
    if found.email_addresses:
        return not _is_bare(text, found.email_addresses)
    return False


def _cut(text: str) -> str:
    if len(text) <= MAX_TEXT_LENGTH:
        return text
    end = MAX_TEXT_LENGTH
    # The cut may go through a reference, and its beginning is another reference.
    while end and not (_ends_a_chunk(text[end]) or _ends_a_chunk(text[end - 1])):
        end -= 1
    return text[:end]


def _ends_a_chunk(character: str) -> bool:
    return character.isspace() or character in _BRACKETS


def _is_broken_reference(text: str) -> bool:
    broken = _BROKEN_REFERENCE.fullmatch(_readable(text).strip(_POISON + " \t\r\n"))
    return broken is not None and is_unusual(broken[1])


def _has_several_lines(text: str) -> bool:
    lines = text.splitlines()
    return sum(1 for line in lines if clean_reference(line)) > 1


def _is_bare(text: str, addresses: tuple[str, ...]) -> bool:
    if addresses == (clean_email_address(text),):
        return True
    known = {address.casefold() for address in addresses}
    parts = (clean_reference(part) for part in re.split(r"[\s,;]+", text))
    return len(known) > 1 and all(part.casefold() in known for part in parts if part)


def _tokens(text: str) -> Iterator[str]:
    text = _ENTITY.sub(_entity, text)
    text = _ESCAPE.sub(_escape, text)
    text = _IDENTIFIERS.sub(" ", text)
    for chunk in _readable(text).split():
        if _is_link(chunk):
            yield from _IN_LINK.split(_decoded(chunk))
        else:
            yield from _IN_PLAIN.split(chunk)


def _entity(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return _ENTITIES[name]
    return _character(int(decimal) if decimal else int(hexadecimal, 16))


def _escape(match: re.Match[str]) -> str:
    """Undo the backslashes of JSON and markdown; before another letter one is a delimiter."""
    code, control = match.groups()
    if code:
        return _character(int(code, 16))
    following = match.string[match.end() : match.end() + 1]
    return " " if control or not following or following.isalnum() else ""


def _character(code: int) -> str:
    is_text = code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return chr(code) if is_text else " "


def _readable(text: str) -> str:
    return "".join(map(_readable_character, text))


@lru_cache(maxsize=4096)
def _readable_character(character: str) -> str:
    """Return a blank for a delimiter of any script and the poison for what cannot be seen."""
    if character.isspace():
        return character
    if is_invisible(character):
        return _POISON
    if character.isascii():
        return " " if character in _BRACKETS else character
    is_delimiter = unicodedata.category(character) in _DELIMITER_CATEGORIES
    return " " if is_delimiter and character not in _JOINERS else character


def _is_link(chunk: str) -> bool:
    return bool(_LINK_SIGNS.search(chunk)) or ("=" in chunk and ("?" in chunk or "&" in chunk))


def _decoded(link: str) -> str:
    for _ in range(_MAX_ENCODINGS):
        if "%" not in link:
            break
        link = unquote(link)
    return _USER_OF_HOST.sub("://", _readable(link))


def _address_in(token: str) -> str | None:
    if token.count("@") != 1:
        return None
    local, _, domain = token.partition("@")
    # "jane@example.com's order"
    domain = domain.partition("'")[0].partition("\u2019")[0]
    host = domain.rstrip(_AROUND_ADDRESS + "_")
    # An underscore may begin an address, unless its twin at the end shows that it is emphasis.
    emphasis = "_" if "_" in domain[len(host) :] else ""
    local = _without_key(local.lstrip(_AROUND_ADDRESS + emphasis))
    address = f"{local}@{host}"
    if not _is_local_part(local) or not _is_host(host) or email_problem(address):
        return None
    return address


def _without_key(local: str) -> str:
    """Take `email=` off; an address of a mailing list's bounces has more than one such sign."""
    key = _KEY.match(local)
    if key and local.count("=") == 1:
        return local[key.end() :].lstrip(_AROUND_ADDRESS)
    return local


def _is_local_part(text: str) -> bool:
    return bool(_LOCAL.fullmatch(text)) and _is_written(text)


def _is_host(text: str) -> bool:
    labels = text.split(".")
    if not all(_LABEL.fullmatch(label) and label.strip("-") == label for label in labels):
        return False
    last = labels[-1].lower()
    # No top-level domain has a digit: such an end is a version or an inline image.
    has_digit = not last.startswith("xn--") and any(character.isdigit() for character in last)
    return not has_digit and last not in _IMAGES and _is_written(text)


def _is_written(text: str) -> bool:
    """Whether all beyond ASCII is letters, marks and numbers, as in addresses of any script."""
    return text.isascii() or all(
        character.isascii() or unicodedata.category(character)[0] in "LMN" for character in text
    )


def _references_in(token: str) -> Iterator[str]:
    if "_" not in token:
        return
    for word in _WORD.findall(token):
        for part in word.split("--"):
            # An XB_ can begin after any hyphen, so only a bound keeps a long word cheap.
            if len(part) > _MAX_WORD_LENGTH:
                continue
            match = _REFERENCE.fullmatch(part.strip(_POISON + "_-"))
            if match and not reference_problem(match[1]):
                yield match[1]


def _reference_identity(reference: str) -> str:
    folded = reference.casefold()
    return folded if _USUAL_IN_ANY_CASE.fullmatch(folded) else reference
