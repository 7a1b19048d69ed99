"""What an answer of the service proves about an order. Pure: bytes in, `Outcome` out.

The status line is judged first, then the body:

    200, 201   `data` exactly true and no word to the contrary                  -> Cancelled
               `data` exactly false                                            -> Refused
    401        -> Refused, but where the body says `data: true`                 -> Unknown
    4xx        JSON, plain text, nothing                                        -> Refused
               a web page, anything else, `data: true`, cut short, 408          -> Unknown
    all else   3xx, 5xx, 1xx, other 2xx, a body that says neither               -> Unknown

Names are compared without case, and a duplicate name proves nothing. Nested envelopes serve only
for the message that is shown, never for the verdict. The text is not trusted: no regular expression
is applied to it (one blocked the program for 753 ms), and it is shown as plain text, shortened,
without invisible characters and without the key.
"""

from __future__ import annotations

import codecs
import json
import zlib
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, NoReturn

from xb_desktop.orders.invisible import is_invisible
from xb_desktop.orders.json_number import JsonNumber
from xb_desktop.orders.outcome import Cancelled, Cause, Outcome, Refused, Unknown
from xb_desktop.service import gateway
from xb_desktop.service.redaction import without_key

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_BODY_BYTES = 1024 * 1024
"""The contract's limit of an answer's body, before and after decompression."""
MAX_MESSAGE_LENGTH = 300
"""Characters of the service's own text that are shown."""
UNREADABLE = object()
"""Stands for a part of an answer that proves nothing: a name twice, or nested too deeply."""

_MESSAGE_NAMES = ("message", "detail", "title", "error_description", "error", "errors")
_ENVELOPE_NAMES = ("data", "error", "response", "result")
SUCCESS_NAMES = ("success", "issuccess", "issuccessful", "succeeded")
"""Names under which services say whether a request has succeeded, in lower case."""
_ERROR_NAMES = ("error", "errors")
_SUCCESSES = {200, 201}
_LONGEST_NUMBER = 300
"""Digits; a longer number may be too large for a float."""
_MAX_READ_LENGTH = 100_000
_MAX_SEARCHED_LENGTH = 2_000
"""Characters of a text that are searched for a message, and of these for the key."""
_APART = dict.fromkeys(map(ord, "{}[]()<>,;.&\"'`\\\u2018\u2019\u201c\u201d"), " ")
_APART |= dict.fromkeys(map(ord, ":="), " : ")
_TRUE = ("data", ":", "true")
_LONGEST_WAIT_S = 24 * 60 * 60
_OTHER_THAN_TEXT = {"image", "audio", "video", "font", "model"}
_REFUSALS = {
    400: Cause.REQUEST_INVALID,
    401: Cause.KEY_REJECTED,
    403: Cause.FORBIDDEN,
    404: Cause.NOT_FOUND,
    407: Cause.PROXY_ANSWERED,
    409: Cause.CONFLICT,
    429: Cause.TOO_MANY_REQUESTS,
}


class Ending(Enum):
    """What shows that a body is whole."""

    DELIMITED = "its length, or its last chunk"
    CLOSED = "the end of the connection, which looks the same where it is lost"
    BROKEN_OFF = "nothing: TLS ended without its closing alert (RFC 9112, 9.8)"


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer: HTTP status, headers by lower-case name, and the body as it came."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    ending: Ending = Ending.DELIMITED


@dataclass(frozen=True, slots=True)
class _Body:
    """A body as text, None if its coding was not asked for, and as JSON, None if it is none."""

    text: str | None
    value: Any = None
    """Objects are `_Pairs`."""


class _Pairs(list[tuple[str, Any]]):
    """A JSON object with its duplicates: a plain dict would hide them."""

    def values(self, name: str) -> list[Any]:
        return [value for key, value in self if key.lower() == name]

    @property
    def has_duplicates(self) -> bool:
        names = [key.lower() for key, _ in self]
        return len(set(names)) < len(names)


def judge(answer: Answer, key: str) -> Outcome:
    """Return what one complete answer proves. Never raises; `key` is removed from the message."""
    outcome = _judge(answer, key)
    if isinstance(outcome, Cancelled):
        return outcome
    return replace(outcome, retry_after_s=seconds_to_wait(answer.headers))


def _judge(answer: Answer, key: str) -> Outcome:
    body = _read(answer, int if answer.status in _SUCCESSES else _bounded)
    message = readable(_message(body.value) or _plain_text(answer, body), key)
    if answer.status in _SUCCESSES:
        return _judge_success(answer, body, message)
    if 400 <= answer.status < 500 and answer.status != 408:
        return _judge_refusal(answer, body, message)
    return Unknown(_unknown_cause(answer, body), answer.status, message)


def parse_envelope(answer: Answer) -> dict[str, Any] | None:
    """Return the answer's JSON object with lower-case names, or None if there is none.

    Nested objects are converted as well; one with a duplicate name is `UNREADABLE`, which is not
    the same as null. Numbers with a point or an exponent are `JsonNumber`.
    """
    envelope = _plain(_read(answer, _bounded).value)
    return envelope if isinstance(envelope, dict) else None


def author_of(answer: Answer) -> Cause | None:
    """Return what answered in the service's place; None if it may be the service itself."""
    return _author(answer, _read(answer, _bounded))


def readable(text: str, key: str) -> str:
    """Return text of the service as it may be shown: one plain line, shortened, without the key."""
    visible = "".join(
        " " if character.isspace() else character
        for character in text[:_MAX_READ_LENGTH]
        if character.isspace() or not is_invisible(character)
    )
    # The key is removed before the text is shortened for the last time.
    line = without_key(" ".join(visible.split())[:_MAX_SEARCHED_LENGTH], key)
    line = " ".join(line.split())
    return line if len(line) <= MAX_MESSAGE_LENGTH else f"{line[: MAX_MESSAGE_LENGTH - 1]}…"


def _judge_success(answer: Answer, body: _Body, message: str) -> Outcome:
    unclear = _author(answer, body) or Cause.UNCLEAR_ANSWER
    envelope, status = body.value, answer.status
    if not isinstance(envelope, _Pairs) or envelope.has_duplicates:
        return Unknown(unclear, status, message)
    data = envelope.values("data")
    if data == [False] and data[0] is False:
        return Refused(Cause.DECLINED, status, message)
    confirmed = data == [True] and data[0] is True
    if not confirmed or _has_contrary_words(envelope):
        return Unknown(unclear, status, message)
    return Cancelled(Cause.CONFIRMED, status)


def _has_contrary_words(envelope: _Pairs) -> bool:
    """Whether something beside `data: true` speaks against a cancellation."""
    return (
        envelope.values("status") not in ([], ["OK"])
        or envelope.values("message") not in ([], [""], [None])
        or any(value is not True for name in SUCCESS_NAMES for value in envelope.values(name))
        or any(_says_something(value) for name in _ERROR_NAMES for value in envelope.values(name))
    )


def _says_something(value: Any, depth: int = 8) -> bool:
    if isinstance(value, list):
        items = [item for _, item in value] if isinstance(value, _Pairs) else value
        # What is nested too deeply to be read may say anything.
        return any(depth <= 0 or _says_something(item, depth - 1) for item in items)
    return bool(value.strip()) if isinstance(value, str) else bool(value)


def _judge_refusal(answer: Answer, body: _Body, message: str) -> Outcome:
    status = answer.status
    if _says_true(body):
        return Unknown(Cause.CONTRADICTION, status, message)
    author = _author(answer, body)
    if status == 401:
        by_proxy = author is Cause.PROXY_ANSWERED
        cause = Cause.PROXY_ANSWERED if by_proxy else Cause.KEY_REJECTED
        return Refused(cause, status, message)
    if author or not _is_plain(answer, body):
        return Unknown(author or Cause.UNCLEAR_ANSWER, status, message)
    if _may_be_cut_short(answer, body):
        return Unknown(Cause.CONNECTION_LOST, status, message)
    return Refused(_REFUSALS.get(status, Cause.REFUSED_OTHERWISE), status, message)


def _is_plain(answer: Answer, body: _Body) -> bool:
    """Whether a body is JSON, plain text or empty."""
    if body.value is not None or not answer.body:
        return True
    kinds = {kind.strip().partition("/")[0] for kind in _types(answer)}
    is_text = body.text is not None and not any(map(_is_control, body.text.rstrip("\0")))
    return is_text and not kinds & _OTHER_THAN_TEXT


def _is_control(character: str) -> bool:
    return character < " " and character not in "\t\n\r\f"


def _types(answer: Answer) -> set[str]:
    """Return the media types that are declared, in lower case: a gateway may add a second one."""
    declared = answer.headers.get("content-type", "").lower().split(",")
    return {each.partition(";")[0].strip() for each in declared}


def _may_be_cut_short(answer: Answer, body: _Body) -> bool:
    """Whether the rest of a body may be missing: JSON that can be read is whole."""
    if answer.ending is Ending.DELIMITED or body.value is not None:
        return False
    if answer.ending is Ending.BROKEN_OFF:
        return True
    if answer.body:
        return (body.text or "").lstrip().startswith(("{", "[", '"'))
    return any("json" in kind or "html" in kind for kind in _types(answer))


def _says_true(body: _Body) -> bool:
    """Whether a body says `data: true`, also where it is no JSON object, however it is written."""
    if isinstance(body.value, _Pairs):
        return any(value is True for value in body.value.values("data"))
    words = _unescaped(body.text or "").lower().translate(_APART).split()
    return any(found == _TRUE for found in zip(words, words[1:], words[2:], strict=False))


def _unescaped(text: str) -> str:
    """Return a text with its letters in place of `\\u0061`."""
    first, *others = text.split("\\u")
    return first + "".join(map(_with_letter, others))


def _with_letter(text: str) -> str:
    try:
        return chr(int(text[:4], 16)) + text[4:]
    except ValueError:
        return f" {text}"


def _author(answer: Answer, body: _Body) -> Cause | None:
    """Return what answered in the service's place; None if nothing shows that."""
    if gateway.is_from_proxy(answer.headers):
        return Cause.PROXY_ANSWERED
    if body.value is not None or body.text is None:
        return None
    if not gateway.is_page(_types(answer), body.text):
        return None
    # Only a proxy asks for a proxy's credentials.
    if answer.status == 407:
        return Cause.PROXY_ANSWERED
    return gateway.author(answer.headers, body.text)


def _unknown_cause(answer: Answer, body: _Body) -> Cause:
    status, author = answer.status, _author(answer, body)
    if 300 <= status < 400:
        return Cause.REDIRECTED
    # A service may have its own page for 500 and 501; other pages are a gateway's.
    if author and not (status in {500, 501} and author is Cause.GATEWAY_ANSWERED):
        return author
    if status == 408:
        return Cause.SERVICE_TIMEOUT
    return Cause.SERVICE_FAULT if status >= 500 else Cause.UNCLEAR_ANSWER


def _read(answer: Answer, parse_int: Callable[[str], float]) -> _Body:
    try:
        content = _decompress(answer)
    except (ValueError, zlib.error):
        return _Body(None)
    try:
        text = _decode(content, answer.headers.get("content-type", ""))
    except (ValueError, LookupError):
        return _Body(content.decode("latin-1"))
    try:
        value = json.loads(
            text,
            object_pairs_hook=_Pairs,
            parse_constant=_refuse_constant,
            parse_int=parse_int,
            parse_float=JsonNumber,
        )
    except (ValueError, RecursionError):
        return _Body(text)
    return _Body(text, value)


def _bounded(digits: str) -> float:
    """Read an integer; Python rejects one of more than 4,300 digits, and the body with it."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else float(digits)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _decompress(answer: Answer) -> bytes:
    coding = answer.headers.get("content-encoding", "").strip().lower()
    if coding in {"", "identity"} or not answer.body:
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
        # Raised by the email package for contradictory parameters: the body decides.
        return None
    # Only real text encodings: str() would also take Python's own, such as "idna" or "punycode".
    known = {"utf-8", "us-ascii", "ascii", "iso-8859-1", "latin-1", "windows-1252", "utf-16"}
    return charset if charset in known else None


def _message(envelope: Any, depth: int = 4) -> str:
    """Find the service's own message in the shapes that were seen: flat, nested, a problem."""
    if isinstance(envelope, str):
        return envelope
    if not isinstance(envelope, list) or depth <= 0:
        return ""
    if not isinstance(envelope, _Pairs):
        return next(filter(None, (_message(item, depth - 1) for item in envelope[:3])), "")
    for name in (*_MESSAGE_NAMES, *_ENVELOPE_NAMES):
        for value in envelope.values(name):
            found = _field_errors(value) if name == "errors" else _message(value, depth - 1)
            if found.strip():
                return found
    return ""


def _plain_text(answer: Answer, body: _Body) -> str:
    """Return a body that is declared as plain text; a web page is not shown."""
    content_type = answer.headers.get("content-type", "").strip().lower()
    if not content_type.startswith("text/plain") or _author(answer, body):
        return ""
    return body.text or ""


def _field_errors(value: Any) -> str:
    """Join an ASP.NET problem's `errors`: an object of fields, each with a list of sentences."""
    if not isinstance(value, _Pairs):
        return _message(value, 2)
    return " ".join(_message(sentences, 2) for _, sentences in value[:5])


def _plain(value: Any, depth: int = 6) -> Any:
    if not isinstance(value, list):
        return value
    if depth <= 0 or (isinstance(value, _Pairs) and value.has_duplicates):
        return UNREADABLE
    if isinstance(value, _Pairs):
        return {name.lower(): _plain(item, depth - 1) for name, item in value}
    return [_plain(item, depth - 1) for item in value]


def seconds_to_wait(headers: dict[str, str]) -> int | None:
    """Read Retry-After: seconds, or a date (RFC 9110, 10.2.3); None if it is neither.

    A date is compared with the answer's own: this computer's clock may be wrong. None as well if
    it is more than a day, for which nobody at a desk waits: it is most likely a mistake.
    """
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit() and len(text) <= 9:
        seconds = int(text)
    else:
        until, since = _moment(text), _moment(headers.get("date", ""))
        if until is None or since is None:
            return None
        seconds = max(0, round((until - since).total_seconds()))
    return seconds if seconds <= _LONGEST_WAIT_S else None


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text.strip())
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return None
