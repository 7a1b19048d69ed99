"""What an answer proves, by the contract's sentences and no others."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest

from tests.conftest import KEY
from tests.service import CANCELLED, envelope
from xb_desktop.answer import MAX_MESSAGE_LENGTH, Answer, judge
from xb_desktop.outcome import Cancelled, Cause, Outcome, Refused, Unknown


def judged(status: int, body: bytes | str = b"", **headers: str) -> Outcome:
    """Judge one answer; header names are given with underscores."""
    content = body.encode() if isinstance(body, str) else body
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return judge(Answer(status, named, content), KEY)


@pytest.mark.parametrize("status", [200, 201])
@pytest.mark.parametrize(
    "body",
    [
        CANCELLED,
        b'{"data": true}',
        b'{"data":true,"status":"OK"}',
        b'{"data":true,"message":null}',
        b'{"Data": true, "Status": "OK", "Message": ""}',
        b"\xef\xbb\xbf" + CANCELLED,
        CANCELLED.decode().encode("utf-16"),
        b'{"data": true, "extra": {"data": false, "data": 1}}',
        b"  \r\n" + CANCELLED + b"\n",
    ],
)
def test_cancelled_needs_the_documented_words(status: int, body: bytes) -> None:
    """`data` exactly true and no word to the contrary is a cancellation, in any case and order."""
    assert judged(status, body) == Cancelled(Cause.CONFIRMED, status)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"true",
        b"[true]",
        b'"OK"',
        b"{}",
        b'{"data": 1}',
        b'{"data": "true"}',
        b'{"data": 0}',
        b'{"data": null}',
        b'{"data": [true]}',
        b'{"data": {"data": true}}',
        b'{"result": {"data": true, "status": "OK", "message": ""}}',
        b'{"data": true, "status": "ERROR"}',
        b'{"data": true, "status": null}',
        b'{"data": true, "message": "pending"}',
        b'{"data": true, "message": false}',
        b'{"data": true, "data": true}',
        b'{"data": false, "data": true}',
        b'{"data": true, "Data": true}',
        b'{"data": false, "DATA": false}',
        b'{"data": true, "message": "", "Message": "no"}',
        b'{"data": true',
        b'{"data": true} trailing',
        b'{"data": true, "x": NaN}',
        b"{'data': true}",
        b"<html>OK</html>",
        b"\xff\xfe{",
        b"[" * 100_000,
        b'{"data":' * 100_000,
        b'{"data": true, "x": ' + b"9" * 5000 + b"}",
    ],
)
def test_a_success_that_says_neither_is_unknown(body: bytes) -> None:
    """A 200 whose body is anything but the documented words leaves the outcome open."""
    assert isinstance(judged(200, body), Unknown)


def test_data_false_is_a_refusal() -> None:
    """A 200 with `data` exactly false means that the order was not cancelled."""
    outcome = judged(200, envelope(False, "FAILED", "Order already completed"))
    assert outcome == Refused(Cause.DECLINED, 200, "Order already completed")


@pytest.mark.parametrize(
    ("status", "cause"),
    [
        (400, Cause.REQUEST_INVALID),
        (401, Cause.KEY_REJECTED),
        (403, Cause.FORBIDDEN),
        (404, Cause.NOT_FOUND),
        (409, Cause.CONFLICT),
        (429, Cause.TOO_MANY_REQUESTS),
        (418, Cause.REFUSED_OTHERWISE),
        (499, Cause.REFUSED_OTHERWISE),
    ],
)
@pytest.mark.parametrize(
    "body", [b"", b"<html>", envelope(False), b"[" * 100_000, b'{"data":"true"}']
)
def test_a_client_error_is_a_refusal_whatever_its_body(
    status: int, cause: Cause, body: bytes
) -> None:
    """Any 4xx but 408 refuses, and each of the usual ones has its own cause."""
    outcome = judged(status, body)
    assert isinstance(outcome, Refused)
    assert outcome.cause is cause


def test_a_client_error_that_says_true_is_unknown() -> None:
    """A 4xx whose body says `data: true` contradicts itself."""
    assert judged(400, CANCELLED).cause is Cause.CONTRADICTION
    assert isinstance(judged(404, b'{"DATA": true}'), Unknown)


@pytest.mark.parametrize(
    "status", [100, 101, 202, 204, 206, 226, 301, 302, 307, 308, 408, 500, 502, 503, 599]
)
@pytest.mark.parametrize("body", [CANCELLED, envelope(False), b""])
def test_every_other_status_is_unknown(status: int, body: bytes) -> None:
    """Other 2xx, 3xx, 408 and 5xx are unknown whatever their body says."""
    assert isinstance(judged(status, body), Unknown)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (envelope(False, "Error", "Key is not valid"), "Key is not valid"),
        (b'{"Data": false, "Status": "x", "Message": "Pascal"}', "Pascal"),
        (b'{"data": {"data": null, "message": "Inner"}, "message": ""}', "Inner"),
        (b'{"error": {"message": "Deep"}}', "Deep"),
        (b'{"title": "Bad Request", "status": 400, "detail": "Own words"}', "Own words"),
        (
            b'{"title": "One or more validation errors occurred.", "errors": {}}',
            "One or more validation errors occurred.",
        ),
        (
            b'{"errors": {"orderReference": ["Required.", "x"], "emailAddress": ["Bad."]}}',
            "Required. Bad.",
        ),
        (b'"Just a text"', "Just a text"),
        (b"<html><body>Oops</body></html>", ""),
        (b'{"message": "<b>bold</b>"}', "<b>bold</b>"),
        ('{"message": "déjà\\u202e vu\\u0000\\n  twice"}'.encode(), "déjà vu twice"),
        (b'{"message": 5, "detail": ["a list"]}', "a list"),
    ],
)
def test_the_services_own_words_are_found(body: bytes, message: str) -> None:
    """Flat, Pascal, nested and problem documents give their message, as one plain line."""
    assert judged(400, body).message == message


def test_words_in_a_declared_charset_are_read() -> None:
    """A charset that the answer declares is believed."""
    body = '{"message": "annulée"}'.encode("latin-1")
    assert (
        judged(400, body, content_type="application/json; charset=ISO-8859-1").message == "annulée"
    )


def test_plain_text_is_shown() -> None:
    """A body that calls itself plain text is the message."""
    assert judged(404, b"No such order", content_type="text/plain").message == "No such order"


def test_a_long_message_is_cut() -> None:
    """200 kB of message become one short line."""
    message = judged(400, envelope(False, "", "long " * 40_000)).message
    assert len(message) == MAX_MESSAGE_LENGTH
    assert message.endswith("…")


@pytest.mark.parametrize(
    "echo",
    [
        f"key {KEY} is wrong",
        f"key {KEY.upper()} is wrong",
        f"key {KEY[:9]}\u200b{KEY[9:]} is wrong",
        f"key {KEY[:9]}\x00{KEY[9:]} is wrong",
        "İ" * 20 + KEY,
        "x" * (MAX_MESSAGE_LENGTH - 8) + KEY,
    ],
)
def test_an_echoed_key_is_never_shown(echo: str) -> None:
    """The key is taken out before the text is cut, whatever stands inside or around it."""
    message = judged(401, json.dumps({"message": echo})).message
    assert KEY.lower() not in message.lower()
    assert KEY[:12].lower() not in message.lower()


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("30", 30),
        ("0", 0),
        ("x", None),
        ("-5", None),
        ("1" * 40, None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0),
    ],
)
def test_retry_after_is_read_in_both_forms(value: str, seconds: int | None) -> None:
    """Retry-After may be seconds or a date; nonsense is nothing."""
    assert judged(429, b"", retry_after=value).retry_after_s == seconds


def test_an_encoding_that_was_not_asked_for_is_read_under_the_cap() -> None:
    """gzip is unpacked; a bomb, a cut stream or another coding says nothing."""
    assert isinstance(judged(200, gzip.compress(CANCELLED), content_encoding="gzip"), Cancelled)
    bomb = gzip.compress(b" " * 300_000_000 + CANCELLED, compresslevel=9)
    for body, coding in (
        (bomb, "gzip"),
        (gzip.compress(CANCELLED)[:-9], "gzip"),
        (CANCELLED, "br"),
        (CANCELLED, "gzip"),
    ):
        assert isinstance(judged(200, body, content_encoding=coding), Unknown)


def test_judging_never_raises_for_any_json_value() -> None:
    """Every kind of value in every place of the envelope gets a verdict."""
    values: list[Any] = [None, True, False, 0, 1.5, "", "x", [], [True], {}, {"message": []}]
    for data in values:
        for other in values:
            body = envelope(data, other, other)
            for status in (200, 400, 500):
                assert isinstance(judged(status, body), Outcome)
