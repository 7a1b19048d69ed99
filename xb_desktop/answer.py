"""What an answer of the service proves about an order. Pure: bytes in, `Outcome` out.

The status line is judged first, then the body:

    200, 201   `data` exactly true, `status` "OK" or absent, `message` empty, null or absent
                                                                               -> Cancelled
               `data` exactly false                                            -> Refused
    4xx        -> Refused, but 408 and a body that says `data: true`            -> Unknown
    all else   3xx, 5xx, 1xx, other 2xx, a body that says neither               -> Unknown

Names are compared without case, and a name that stands twice proves nothing. Envelopes inside
envelopes serve for the message that people are shown, never for the verdict. The text comes from
outside: no regular expression runs over it (one froze a whole program for 753 ms), and it reaches
people as plain text, cut, without invisible characters, and without the key.
"""

from __future__ import annotations

import codecs
import json
import zlib
from dataclasses import dataclass, field
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Any, NoReturn

from xb_desktop.json_number import JsonNumber
from xb_desktop.order import is_invisible
from xb_desktop.outcome import Cancelled, Cause, Outcome, Refused, Unknown

MAX_BODY_BYTES = 1024 * 1024
"""The contract's limit of an answer's body, before and after decompression."""
MAX_MESSAGE_LENGTH = 300
"""Characters of the service's own text that a person is shown."""

_MESSAGE_NAMES = ("message", "detail", "title", "error_description", "error", "errors")
_ENVELOPE_NAMES = ("data", "error", "response", "result")
_REFUSALS = {
    400: Cause.REQUEST_INVALID,
    401: Cause.KEY_REJECTED,
    403: Cause.FORBIDDEN,
    404: Cause.NOT_FOUND,
    409: Cause.CONFLICT,
    429: Cause.TOO_MANY_REQUESTS,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer: HTTP status, headers by lower-case name, and the body as it came."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


class _Pairs(list[tuple[str, Any]]):
    """A JSON object with its duplicates: a plain dict would hide them."""

    def values(self, name: str) -> list[Any]:
        return [value for key, value in self if key.lower() == name]

    @property
    def has_duplicates(self) -> bool:
        names = [key.lower() for key, _ in self]
        return len(set(names)) < len(names)


def judge(answer: Answer, key: str) -> Outcome:
    """Say what one whole answer proves. Never raises; `key` is only looked for, to be left out."""
    envelope = _parse(answer)
    message = readable(_message(envelope) or _plain_text(answer), key)
    if answer.status in {200, 201}:
        return _judge_success(answer.status, envelope, message)
    if 400 <= answer.status < 500 and answer.status != 408:
        return _judge_refusal(answer, envelope, message)
    return Unknown(_unknown_cause(answer.status), answer.status, message)


def parse_envelope(answer: Answer) -> dict[str, Any] | None:
    """Return the answer's JSON object with lower-case names, or None where there is none.

    Objects inside are dicts of the same kind; one with a name that stands twice is None. Numbers
    with a point or an exponent are `JsonNumber`.
    """
    envelope = _parse(answer)
    plain: dict[str, Any] | None = _plain(envelope) if isinstance(envelope, _Pairs) else None
    return plain


def readable(text: str, key: str) -> str:
    """Return text of the service as people may see it: one plain line, cut, without the key."""
    # The key goes before the cut: half a key in a message would still be half a key.
    visible = "".join(
        " " if character.isspace() else character
        for character in text
        if character.isspace() or not is_invisible(character)
    )
    line = " ".join(_without_key(visible, key).split())
    return line if len(line) <= MAX_MESSAGE_LENGTH else f"{line[: MAX_MESSAGE_LENGTH - 1]}…"


def _judge_success(status: int, envelope: Any, message: str) -> Outcome:
    if not isinstance(envelope, _Pairs) or envelope.has_duplicates:
        return Unknown(Cause.UNCLEAR_ANSWER, status, message)
    data = envelope.values("data")
    if data == [False] and data[0] is False:
        return Refused(Cause.DECLINED, status, message)
    confirmed = data == [True] and data[0] is True
    contrary = envelope.values("status") not in ([], ["OK"]) or envelope.values("message") not in (
        [],
        [""],
        [None],
    )
    if not confirmed or contrary:
        return Unknown(Cause.UNCLEAR_ANSWER, status, message)
    return Cancelled(Cause.CONFIRMED, status)


def _judge_refusal(answer: Answer, envelope: Any, message: str) -> Outcome:
    if isinstance(envelope, _Pairs) and any(value is True for value in envelope.values("data")):
        return Unknown(Cause.CONTRADICTION, answer.status, message)
    cause = _REFUSALS.get(answer.status, Cause.REFUSED_OTHERWISE)
    return Refused(cause, answer.status, message, _retry_after_s(answer.headers))


def _unknown_cause(status: int) -> Cause:
    if status == 408:
        return Cause.SERVICE_TIMEOUT
    if 300 <= status < 400:
        return Cause.REDIRECTED
    return Cause.SERVICE_FAULT if status >= 500 else Cause.UNCLEAR_ANSWER


def _parse(answer: Answer) -> Any:
    """Return the body's JSON, its objects as `_Pairs`, or None where it holds none."""
    try:
        text = _decode(_decompress(answer), answer.headers.get("content-type", ""))
        return json.loads(
            text,
            object_pairs_hook=_Pairs,
            parse_constant=_refuse_constant,
            parse_float=JsonNumber,
        )
    except (ValueError, LookupError, RecursionError, zlib.error):
        return None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def _decompress(answer: Answer) -> bytes:
    coding = answer.headers.get("content-encoding", "").strip().lower()
    if coding in {"", "identity"}:
        return answer.body
    if coding not in {"gzip", "x-gzip", "deflate"}:
        raise ValueError("a content coding that was not asked for")
    # 32 + MAX_WBITS lets zlib tell gzip from zlib by their headers.
    decompressor = zlib.decompressobj(32 + zlib.MAX_WBITS)
    body = decompressor.decompress(answer.body, MAX_BODY_BYTES)
    if not decompressor.eof or decompressor.unused_data:
        raise ValueError("cut off, too large, or followed by something else")
    return body


def _decode(body: bytes, content_type: str) -> str:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if body.startswith(mark):
            return body.decode(encoding)
    return str(body, _charset(content_type) or json.detect_encoding(body))


def _charset(content_type: str) -> str | None:
    header = Message()
    header["content-type"] = content_type
    try:
        charset = header.get_content_charset()
    except (TypeError, ValueError):
        # The email package's, for a parameter that is there whole and in parts: the body counts.
        return None
    # Only real text encodings: str() would also take Python's own, such as "idna" or "punycode".
    known = {"utf-8", "us-ascii", "ascii", "iso-8859-1", "latin-1", "windows-1252", "utf-16"}
    return charset if charset in known else None


def _message(envelope: Any, depth: int = 4) -> str:
    """Find the service's own words in the shapes that were seen: flat, nested, a problem."""
    if isinstance(envelope, str):
        return envelope
    if isinstance(envelope, list) and not isinstance(envelope, _Pairs):
        return next(filter(None, (_message(item, depth - 1) for item in envelope[:3])), "")
    if not isinstance(envelope, _Pairs) or depth <= 0:
        return ""
    for name in (*_MESSAGE_NAMES, *_ENVELOPE_NAMES):
        for value in envelope.values(name):
            found = _field_errors(value) if name == "errors" else _message(value, depth - 1)
            if found.strip():
                return found
    return ""


def _plain_text(answer: Answer) -> str:
    """Return a body that says of itself that it is plain text; a web page is nothing to show."""
    if not answer.headers.get("content-type", "").strip().lower().startswith("text/plain"):
        return ""
    # Whole, for a cut could leave half a key that nobody would recognise.
    return answer.body.decode("utf-8", "ignore")


def _field_errors(value: Any) -> str:
    """Join an ASP.NET problem's `errors`: an object of fields, each with a list of sentences."""
    if not isinstance(value, _Pairs):
        return _message(value, 2)
    return " ".join(_message(sentences, 2) for _, sentences in value[:5])


def _plain(value: Any, depth: int = 6) -> Any:
    if depth <= 0:
        return None
    if isinstance(value, _Pairs):
        if value.has_duplicates:
            return None
        return {name.lower(): _plain(item, depth - 1) for name, item in value}
    return value


def _without_key(text: str, key: str) -> str:
    """Take the key out, also where case, blanks or marks that print nothing are put between."""
    if not key:
        return text
    places = [place for place, character in enumerate(text) if "!" <= character <= "~"]
    # Of the characters that a key can have, lower() changes no length: places stay places.
    compact = "".join(text[place] for place in places).lower()
    pieces, kept_from, start = [], 0, 0
    while (found := compact.find(key.lower(), start)) >= 0:
        start = found + len(key)
        pieces += [text[kept_from : places[found]], "[key]"]
        kept_from = places[start - 1] + 1
    return "".join([*pieces, text[kept_from:]])


def _retry_after_s(headers: dict[str, str]) -> int | None:
    """Read Retry-After: seconds, or a date (RFC 9110, 10.2.3); None where it says neither."""
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit() and len(text) <= 9:
        return int(text)
    try:
        at = parsedate_to_datetime(text)
        from datetime import UTC, datetime

        return max(0, round((at - datetime.now(UTC)).total_seconds()))
    except (ValueError, TypeError, OverflowError):
        return None
