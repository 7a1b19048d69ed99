"""What the contract's sentences about an answer say, read once more and apart from the program.

Shares no code with `xb_desktop.service.answer`: a JSON reader of its own after RFC 8259, which
keeps every pair of an object, and the sentences of the outcome table. Where they leave a choice
(an encoding that was not asked for, a declared charset, a name that stands twice), all that they
allow is given.
"""

from __future__ import annotations

import gzip
import zlib
from dataclasses import dataclass
from typing import NoReturn

from xb_desktop.orders.outcome import Cancelled, Outcome, Refused, Unknown

MAX_DEPTH = 200
"""Deeper nesting is for the program to refuse or to read; no sentence is about it."""

LONGEST_PLAIN_BODY = 4000
"""Bytes; Python refuses numbers of more than 4,300 digits, and a reader of JSON may do so too."""

_OTHER_CHARSETS = ("utf-16", "utf-32", "8859", "latin", "1252", "ascii")
"""Names that a service may mean. JSON under any other name is UTF-8 (RFC 8259, 8.1)."""
_BLANKS = " \t\n\r"
_DIGITS = "0123456789"
_HEX = "0123456789abcdefABCDEF"
_ESCAPES = {
    '"': '"',
    "\\": "\\",
    "/": "/",
    "b": "\b",
    "f": "\f",
    "n": "\n",
    "r": "\r",
    "t": "\t",
}
_OTHER_TYPES = {"image", "audio", "video", "font", "model"}
_SUCCESSES = ("success", "issuccess", "issuccessful", "succeeded")
_ERRORS = ("error", "errors")
_WORDS: tuple[tuple[str, bool | None], ...] = (("true", True), ("false", False), ("null", None))


class NotJsonError(ValueError):
    """The text is no JSON."""


@dataclass(frozen=True)
class Something:
    """A number, an array or a word: no sentence of the contract looks inside."""


@dataclass(frozen=True)
class Pairs:
    """An object with each of its pairs, duplicates too."""

    members: list[tuple[str, object]]

    def named(self, name: str) -> list[object]:
        """Return every value of a name, compared without the case of ASCII letters."""
        return [value for found, value in self.members if _without_case(found) == name]


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def document(self) -> object:
        value = self._value(0)
        self._skip()
        if self._at != len(self._text):
            self._fail()
        return value

    def _fail(self) -> NoReturn:
        raise NotJsonError(self._at)

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]

    def _take(self, wanted: str) -> None:
        if not self._text.startswith(wanted, self._at):
            self._fail()
        self._at += len(wanted)

    def _skip(self) -> None:
        while self._peek() and self._peek() in _BLANKS:
            self._at += 1

    def _value(self, depth: int) -> object:
        self._skip()
        first = self._peek()
        if depth > MAX_DEPTH or not first:
            self._fail()
        if first == "{":
            return self._object(depth)
        if first == "[":
            return self._array(depth)
        if first == '"':
            return self._string()
        for word, meaning in _WORDS:
            if self._text.startswith(word, self._at):
                self._take(word)
                return meaning
        return self._number()

    def _object(self, depth: int) -> Pairs:
        self._take("{")
        members: list[tuple[str, object]] = []
        self._skip()
        if self._peek() == "}":
            self._take("}")
            return Pairs(members)
        while True:
            self._skip()
            name = self._string()
            self._skip()
            self._take(":")
            members.append((name, self._value(depth + 1)))
            self._skip()
            if self._peek() == "}":
                self._take("}")
                return Pairs(members)
            self._take(",")

    def _array(self, depth: int) -> Something:
        self._take("[")
        self._skip()
        if self._peek() == "]":
            self._take("]")
            return Something()
        while True:
            self._value(depth + 1)
            self._skip()
            if self._peek() == "]":
                self._take("]")
                return Something()
            self._take(",")

    def _string(self) -> str:
        self._take('"')
        found = []
        while (character := self._peek()) != '"':
            if not character or character < " ":
                self._fail()
            self._at += 1
            found.append(self._escape() if character == "\\" else character)
        self._at += 1
        return "".join(found)

    def _escape(self) -> str:
        letter = self._peek()
        self._at += 1
        if letter in _ESCAPES:
            return _ESCAPES[letter]
        digits = self._text[self._at : self._at + 4]
        if letter != "u" or len(digits) < 4 or any(digit not in _HEX for digit in digits):
            self._fail()
        self._at += 4
        return chr(int(digits, 16))

    def _number(self) -> Something:
        if self._peek() == "-":
            self._at += 1
        if self._peek() == "0":
            self._at += 1
        else:
            self._digits()
        if self._peek() == ".":
            self._at += 1
            self._digits()
        if self._peek() and self._peek() in "eE":
            self._at += 1
            if self._peek() and self._peek() in "+-":
                self._at += 1
            self._digits()
        return Something()

    def _digits(self) -> None:
        start = self._at
        while self._peek() and self._peek() in _DIGITS:
            self._at += 1
        if self._at == start:
            self._fail()


def allowed(status: int, headers: dict[str, str], body: bytes) -> set[type[Outcome]]:
    """Return the classes that the contract allows for one whole answer."""
    readings = _readings(headers, body)
    if status in {200, 201}:
        return _allowed_for_success(readings)
    if 400 <= status <= 499 and status != 408:
        return _allowed_for_client_error(status, headers, body)
    return {Unknown}


def required(status: int, headers: dict[str, str], body: bytes) -> type[Outcome] | None:
    """Return the one class that a plain answer must have; None where the contract leaves a choice.

    Plain is: short, UTF-8 without any coding, and no name twice on the first level.
    """
    readings = _readings({}, body)
    if not _is_plain(headers, body) or len(readings) != 1:
        return None
    [pairs] = readings
    names = [_without_case(name) for name, _ in pairs.members]
    if len(set(names)) < len(names):
        return None
    return _demanded(status, pairs)


def _is_plain(headers: dict[str, str], body: bytes) -> bool:
    content_type = headers.get("content-type", "").lower()
    if headers.get("content-encoding") or any(name in content_type for name in _OTHER_CHARSETS):
        return False
    return len(body) <= LONGEST_PLAIN_BODY


def _demanded(status: int, pairs: Pairs) -> type[Outcome] | None:
    if status in {200, 201}:
        if pairs.named("data") == [False]:
            return Refused
        if any(isinstance(value, Something | Pairs) for value in _errors(pairs)):
            return None if _says_cancelled(pairs) else Unknown
        return Cancelled if _says_cancelled(pairs) else Unknown
    if 400 <= status <= 499 and status != 408:
        return Unknown if pairs.named("data") == [True] else Refused
    return Unknown


def _allowed_for_success(readings: list[Pairs]) -> set[type[Outcome]]:
    found: set[type[Outcome]] = {Unknown}
    for pairs in readings:
        if _says_cancelled(pairs):
            found.add(Cancelled)
        if pairs.named("data") == [False]:
            found.add(Refused)
    return found


def _allowed_for_client_error(
    status: int, headers: dict[str, str], body: bytes
) -> set[type[Outcome]]:
    """JSON, plain text and nothing refuse, and 401 whatever comes with it; a page does not."""
    readings = _readings(headers, body)
    found: set[type[Outcome]] = {Refused}
    # Of JSON that is damaged nobody can say what it would have said.
    says_true = any(value is True for pairs in readings for value in pairs.named("data"))
    if says_true or any(
        b"true" in content.replace(b"\0", b"") for content in _tried(headers, body)
    ):
        found.add(Unknown)
    coding = headers.get("content-encoding", "").strip().lower()
    if coding not in {"", "identity", "gzip", "x-gzip", "deflate"}:
        found.add(Unknown)
    if status == 401 or any(not content.strip(b" \t\r\n") for content in _tried(headers, body)):
        return found
    content_type = headers.get("content-type", "").lower()
    if "html" in content_type or not _contents(headers, body):
        found.add(Unknown)
    if any(b"<" in content for content in _tried(headers, body)):
        found.add(Unknown)
    # Neither JSON nor plain text.
    if _OTHER_TYPES.intersection(content_type.replace("/", ",").split(",")) or any(
        byte < 0x20 and byte not in b"\t\n\r\f" for byte in body
    ):
        found.add(Unknown)
    if not readings and body.startswith(b"<") and not headers:
        return {Unknown}
    return found


def _tried(headers: dict[str, str], body: bytes) -> list[bytes]:
    return [body.lower(), *(content.lower() for content in _contents(headers, body))]


def _says_cancelled(pairs: Pairs) -> bool:
    return (
        pairs.named("data") == [True]
        and pairs.named("status") in ([], ["OK"])
        and pairs.named("message") in ([], [""], [None])
        and all(value is True for name in _SUCCESSES for value in pairs.named(name))
        and not any(map(_says_anything, _errors(pairs)))
    )


def _errors(pairs: Pairs) -> list[object]:
    return [value for name in _ERRORS for value in pairs.named(name)]


def _says_anything(value: object) -> bool:
    """What is inside an array or a number nobody looks at here: it may be nothing."""
    return value is True or (isinstance(value, str) and bool(value.strip()))


def _readings(headers: dict[str, str], body: bytes) -> list[Pairs]:
    """Return each object that the bytes can honestly be read as; mostly there is one or none."""
    content_type = headers.get("content-type", "").lower()
    encodings = ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]
    encodings += ["utf-32", "utf-32-le", "utf-32-be"]
    # Single bytes can be read as these always: only a service that says so means them.
    encodings += ["latin-1"] if "8859-1" in content_type or "latin" in content_type else []
    encodings += ["cp1252"] if "1252" in content_type else []
    found: list[Pairs] = []
    for content in _contents(headers, body):
        for encoding in encodings:
            try:
                value = _Reader(content.decode(encoding)).document()
            except ValueError:
                continue
            if isinstance(value, Pairs) and value not in found:
                found.append(value)
    return found


def _contents(headers: dict[str, str], body: bytes) -> list[bytes]:
    coding = headers.get("content-encoding", "").strip().lower()
    if coding in {"", "identity"}:
        return [body]
    found = []
    for unpack in (gzip.decompress, zlib.decompress):
        try:
            found.append(unpack(body))
        except (OSError, EOFError, zlib.error):
            continue
    return found


def _without_case(name: str) -> str:
    return "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in name)
