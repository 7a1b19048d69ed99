"""What an answer proves, by the contract's sentences and no others."""

from __future__ import annotations

import base64
import codecs
import gzip
import json
import zlib
from typing import Any

import pytest

from tests.support.examples import KEY
from tests.support.service import CANCELLED, envelope
from xb_desktop.orders.outcome import Cancelled, Cause, Outcome, Refused, Unknown
from xb_desktop.service.answer import (
    MAX_MESSAGE_LENGTH,
    UNREADABLE,
    Answer,
    Ending,
    author_of,
    judge,
    parse_envelope,
)
from xb_desktop.service.redaction import without_key


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
        *(
            mark + CANCELLED.decode().encode(encoding)
            for mark, encoding in (
                (codecs.BOM_UTF16_LE, "utf-16-le"),
                (codecs.BOM_UTF16_BE, "utf-16-be"),
                (codecs.BOM_UTF32_LE, "utf-32-le"),
                (codecs.BOM_UTF32_BE, "utf-32-be"),
            )
        ),
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
    "body",
    [
        b"",
        b" \r\n",
        b"No such order",
        b"404",
        envelope(False),
        b"[" * 100_000,
        b'{"data":"true"}',
        b'{"message": "<html>"}',
        b'"<html>"',
    ],
)
@pytest.mark.parametrize("content_type", ["", "application/json", "text/plain"])
def test_a_client_error_of_the_service_is_a_refusal(
    status: int, cause: Cause, body: bytes, content_type: str
) -> None:
    """JSON, plain text and nothing refuse at any 4xx but 408; the usual ones have own causes."""
    outcome = judged(status, body, content_type=content_type)
    assert isinstance(outcome, Refused)
    assert outcome.cause is cause


PAGES: dict[str, bytes] = {
    "a page": b"<html><head><title>404 Not Found</title></head><body></body></html>",
    "a page of HTML 5": b"\n<!DOCTYPE html>\n<html lang=en><p>Sorry",
    "XHTML": b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"/>',
    "a comment before": b"<!-- 4711 -->\r\n<HTML><BODY>Sorry</BODY></HTML>",
    "words before": b"Warning: something broke<br />\n<html><body>Sorry</body></html>",
    "a mark of UTF-8": b"\xef\xbb\xbf<html>",
    "UTF-16": "<html><body>Sorry</body></html>".encode("utf-16"),
    "letters that are no UTF-8": b"<html><body>Zugriff verweigert f\xfcr Sie</body></html>",
    "a part of a page": b"<h1>403 Forbidden</h1>",
    "XML": b"<Error><Code>AccessDenied</Code></Error>",
}


def test_a_page_that_asks_for_a_proxys_credentials_is_a_proxys() -> None:
    """407 is no status of a service, nor of a gateway in front of one."""
    outcome = judged(407, PAGE)
    assert isinstance(outcome, Unknown)
    assert outcome.cause is Cause.PROXY_ANSWERED


@pytest.mark.parametrize("status", [400, 402, 403, 404, 405, 407, 413, 429, 499])
@pytest.mark.parametrize("body", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("content_type", ["", "text/html", "text/plain", "application/json"])
def test_a_client_error_with_a_page_is_unknown(status: int, body: bytes, content_type: str) -> None:
    """A gateway wrote it, maybe after the service had cancelled; no word of it is the service's."""
    outcome = judged(status, body, content_type=content_type)
    assert isinstance(outcome, Unknown)
    assert outcome.cause in {Cause.GATEWAY_ANSWERED, Cause.PROXY_ANSWERED}
    assert outcome.message == ""


def test_a_page_may_be_declared_or_packed() -> None:
    """What calls itself a page is one, without any markup; one that is packed is unpacked."""
    assert isinstance(judged(404, b"Not here", content_type="Text/HTML; charset=x"), Unknown)
    assert isinstance(judged(404, b"Not here", content_type="application/xhtml+xml"), Unknown)
    packed = gzip.compress(PAGES["a page"])
    assert judged(403, packed, content_encoding="gzip").cause is Cause.GATEWAY_ANSWERED
    assert isinstance(judged(403, packed, content_encoding="br"), Unknown)
    assert isinstance(judged(403, b"", content_encoding="br"), Refused)


def test_json_that_calls_itself_a_page_is_json() -> None:
    """Some services send everything as text/html: what counts is what it is."""
    outcome = judged(404, envelope(False, "", "No such order"), content_type="text/html")
    assert outcome == Refused(Cause.NOT_FOUND, 404, "No such order")
    assert isinstance(judged(200, CANCELLED, content_type="text/html"), Cancelled)
    assert isinstance(judged(404, b" \n", content_type="text/html"), Refused)


@pytest.mark.parametrize("body", PAGES.values(), ids=PAGES)
def test_a_401_is_a_refusal_even_with_a_page(body: bytes) -> None:
    """Whoever asks for another key has let nothing through."""
    assert judged(401, body) == Refused(Cause.KEY_REJECTED, 401)


PAGE = PAGES["a page"]
SSL_PAGE = (
    b"<html><head><title>400 No required SSL certificate was sent</title></head><body><center>"
    b"<h1>400 Bad Request</h1></center><center>No required SSL certificate was sent</center>"
)


@pytest.mark.parametrize("status", [200, 403, 404, 408, 409, 502, 503, 504])
@pytest.mark.parametrize(
    ("body", "headers", "cause"),
    [
        (PAGE, {}, Cause.GATEWAY_ANSWERED),
        (PAGE, {"server": "nginx"}, Cause.GATEWAY_ANSWERED),
        (PAGE, {"via": "1.1 gate (squid/5.7)"}, Cause.PROXY_ANSWERED),
        (PAGE, {"via": "1.1 somebody"}, Cause.PROXY_ANSWERED),
        (PAGE, {"x-cache": "MISS from gate"}, Cause.PROXY_ANSWERED),
        (PAGE, {"x-squid-error": "ERR_ACCESS_DENIED 0"}, Cause.PROXY_ANSWERED),
        (b"Denied", {"x-squid-error": "ERR_ACCESS_DENIED 0"}, Cause.PROXY_ANSWERED),
        (b"Denied", {"server": "squid/5.7"}, Cause.PROXY_ANSWERED),
        (b"<html>Generated by gate (squid)</html>", {}, Cause.PROXY_ANSWERED),
        (b"<html>Proxy Error</html>", {}, Cause.PROXY_ANSWERED),
        (SSL_PAGE, {"server": "nginx"}, Cause.CLIENT_CERTIFICATE),
        (b"<html>400 The SSL certificate error</html>", {}, Cause.CLIENT_CERTIFICATE),
        (SSL_PAGE, {"x-squid-error": "ERR_X 0", "server": "squid"}, Cause.PROXY_ANSWERED),
    ],
)
def test_what_wrote_a_page_is_named(
    status: int, body: bytes, headers: dict[str, str], cause: Cause
) -> None:
    """A proxy, a wanted certificate, or whatever else stands in front of the service."""
    outcome = judge(Answer(status, headers, body), KEY)
    assert (type(outcome), outcome.cause) == (Unknown, cause)


def test_a_proxy_that_asks_who_is_there_is_not_the_key() -> None:
    """A refusal stays one; its cause is what the person can do something about."""
    squid = {"x-squid-error": "ERR_CACHE_ACCESS_DENIED 0"}
    assert judge(Answer(401, squid, PAGE), KEY) == Refused(Cause.PROXY_ANSWERED, 401)
    assert judged(407) == Refused(Cause.PROXY_ANSWERED, 407)


def test_a_service_may_have_a_page_for_its_own_fault() -> None:
    """500 and 501 come from the service itself, page or not."""
    assert judged(500, PAGE).cause is Cause.SERVICE_FAULT
    assert judged(503, b"{}").cause is Cause.SERVICE_FAULT


@pytest.mark.parametrize(
    "body",
    [
        CANCELLED,
        b'{"DATA": true}',
        b'{"data": true, "x": ' + b"9" * 9_000 + b"}",
        b'{"data": true, "x": -' + b"9" * 9_000 + b"}",
        b'{"x": ' + b"9" * 9_000 + b', "data": true}',
        b'{"data": true, "x": ' + b"[" * 100_000,
        b'{"data": true, "x": NaN}',
        b'{"data": true, "x": "' + b"x" * 900_000 + b'"}',
        b'{"data": true',
        b'{"data" :\n true} and more',
        b"{'data': true}",
        b'{"data": true, "x": "\xff\xfe"}',
        b'{"data": true, "data": false}',
        b'<html>{"data": true}</html>',
        rb'"{\"data\": true, \"status\": \"OK\"}"',
        rb'"{\\\"data\\\": true}"',
        b'[{"data": true}]',
        b"{data: true}",
        b"data: true",
        b"The answer was data=true.",
        b"{:data => true}",
        b"callback({data:true})",
        "{\u201cdata\u201d: true}".encode(),
        rb'{"d\u0061ta": true',
    ],
)
@pytest.mark.parametrize("status", [400, 401, 404])
def test_a_client_error_that_says_true_is_unknown(status: int, body: bytes) -> None:
    """A 4xx whose body says `data: true` contradicts itself, however strange the rest of it is."""
    outcome = judged(status, body)
    assert isinstance(outcome, Unknown)
    assert outcome.cause is Cause.CONTRADICTION


@pytest.mark.parametrize(
    "body", [b"metadata: true", b"data: untrue", b"data: trueish", b'["data", "true"]', b"\\u"]
)
def test_a_client_error_that_says_something_like_true_is_refused(body: bytes) -> None:
    """Only those words are a contradiction."""
    assert isinstance(judged(404, body), Refused)


def test_a_long_number_does_not_lose_the_rest() -> None:
    """The service's words are still found beside a number that Python refuses to read."""
    body = b'{"message": "No such order", "x": ' + b"9" * 9_000 + b"}"
    assert author_of(Answer(404, {"content-type": "text/html"}, body)) is None
    assert judged(404, body).message == "No such order"
    assert parse_envelope(Answer(200, {}, body)) is not None


@pytest.mark.parametrize(
    "words",
    [
        '"success": false',
        '"Success": null',
        '"isSuccess": "true"',
        '"IsSuccessful": 1',
        '"succeeded": false',
        '"success": true, "SUCCESS": true',
        '"error": "No such order"',
        '"error": true',
        '"error": {"code": 5}',
        '"error": {"message": "no"}',
        '"errors": ["Order is completed"]',
        '"errors": {"orderReference": ["Unknown."]}',
        '"Errors": [{"a": [0, {"b": "x"}]}]',
        '"errors": 3',
        f'"errors": {"[" * 400}"no"{"]" * 400}',
    ],
)
def test_words_to_the_contrary_make_a_confirmation_unknown(words: str) -> None:
    """`data: true` beside a failure proves nothing."""
    assert judged(200, f'{{"data": true, "status": "OK", {words}}}').cause is Cause.UNCLEAR_ANSWER


@pytest.mark.parametrize(
    "words",
    [
        '"success": true',
        '"isSuccess": true, "isSuccessful": true, "Succeeded": true',
        '"error": null',
        '"error": ""',
        '"error": false',
        '"errors": []',
        '"errors": {}',
        '"errors": {"orderReference": [], "x": ["", " "]}',
        '"inner": {"success": false, "error": "no"}',
    ],
)
def test_words_that_say_nothing_leave_a_confirmation(words: str) -> None:
    """An empty error is none, and envelopes inside serve for no verdict."""
    assert isinstance(judged(200, f'{{"data": true, "status": "OK", {words}}}'), Cancelled)


@pytest.mark.parametrize(
    ("status", "cause"),
    [
        *((status, Cause.UNCLEAR_ANSWER) for status in (100, 101, 202, 204, 206, 226, 299)),
        *((status, Cause.REDIRECTED) for status in (300, 301, 302, 307, 308, 399)),
        (408, Cause.SERVICE_TIMEOUT),
        *((status, Cause.SERVICE_FAULT) for status in (500, 502, 503, 599)),
    ],
)
@pytest.mark.parametrize("body", [CANCELLED, envelope(False), b""])
def test_every_other_status_is_unknown(status: int, cause: Cause, body: bytes) -> None:
    """Other 2xx, 3xx, 408 and 5xx are unknown whatever their body says, each for its own reason."""
    assert judged(status, body) == Unknown(cause, status)


@pytest.mark.parametrize(
    ("status", "body", "outcome"),
    [
        (200, b'"Later"', Unknown(Cause.UNCLEAR_ANSWER, 200, "Later")),
        (201, b'{"message": "Later"}', Unknown(Cause.UNCLEAR_ANSWER, 201, "Later")),
        (200, envelope(True, "OK", "No"), Unknown(Cause.UNCLEAR_ANSWER, 200, "No")),
        (404, envelope(True, "OK", "Done"), Unknown(Cause.CONTRADICTION, 404, "Done")),
        (503, envelope(False, "", "Busy"), Unknown(Cause.SERVICE_FAULT, 503, "Busy")),
        (401, envelope(False, "", "Bad key"), Refused(Cause.KEY_REJECTED, 401, "Bad key")),
        (404, envelope(False, "", "No order"), Refused(Cause.NOT_FOUND, 404, "No order")),
    ],
)
def test_every_outcome_has_the_status_and_the_words_of_its_answer(
    status: int, body: bytes, outcome: Outcome
) -> None:
    """What an outcome does not prove can still be told to whoever looks into it."""
    assert judged(status, body) == outcome


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (envelope(False, "Error", "Key is not valid"), "Key is not valid"),
        (b'{"Data": false, "Status": "x", "Message": "Pascal"}', "Pascal"),
        (b'{"data": {"data": null, "message": "Inner"}, "message": ""}', "Inner"),
        (b'{"error": {"code": "5", "message": "Deep"}}', "Deep"),
        (b'{"data": {"data": {"data": {"message": "Deeper"}}}}', "Deeper"),
        (b'{"data": {"data": {"data": {"data": {"message": "Too deep"}}}}}', ""),
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
        (b'{"detail": ["", [], "the third"]}', "the third"),
        (b'{"detail": ["", [], {}, "the fourth"]}', ""),
        (b'{"errors": "One sentence."}', "One sentence."),
        (json.dumps({"errors": dict(zip("abcdef", "123456", strict=True))}).encode(), "1 2 3 4 5"),
        (b'{"errors": [{"message": "In a list."}]}', "In a list."),
    ],
)
def test_the_services_own_words_are_found(body: bytes, message: str) -> None:
    """Flat, Pascal, nested and problem documents give their message, as one plain line."""
    assert judged(400, body).message == message


@pytest.mark.parametrize("charset", ["ISO-8859-1", "latin-1", "windows-1252", "utf-8", "utf-16"])
def test_words_in_a_declared_charset_are_read(charset: str) -> None:
    """A charset that the answer declares is believed."""
    body = '{"message": "annulée"}'.encode(charset)
    content_type = f"application/json; charset={charset}"
    assert judged(400, body, content_type=content_type).message == "annulée"


@pytest.mark.parametrize(
    ("charset", "body"),
    [
        ("utf-8", CANCELLED.decode().encode("utf-16-le")),
        ("us-ascii", '{"data": true, "x": "é"}'.encode()),
        ("ascii", '{"data": true, "x": "é"}'.encode()),
        ("utf-16", CANCELLED),
    ],
)
def test_a_body_in_another_charset_than_it_declares_proves_nothing(
    charset: str, body: bytes
) -> None:
    """Whoever wrote it did not know what it says."""
    content_type = f"application/json; charset={charset}"
    assert isinstance(judged(200, body, content_type=content_type), Unknown)


@pytest.mark.parametrize("charset", ["punycode", "idna", "hex", "rot13", "no-such"])
def test_a_charset_that_is_none_is_passed_over(charset: str) -> None:
    """Python has codecs that are no encodings of text: the body tells its own."""
    content_type = f"application/json; charset={charset}"
    assert isinstance(judged(200, CANCELLED, content_type=content_type), Cancelled)


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
        "x" * 1_990 + KEY,
        " " * 5_000 + KEY,
        f"{KEY[:12]} is how it begins",
        f"it ends with {KEY[-12:]}",
        f"in the middle {KEY[7:23].upper()}!",
    ],
)
def test_an_echoed_key_is_never_shown(echo: str) -> None:
    """The key is taken out before the text is cut, whatever stands inside or around it."""
    message = judged(401, json.dumps({"message": echo})).message
    assert KEY.lower() not in message.lower()
    assert KEY[:12].lower() not in message.lower()


@pytest.mark.parametrize(
    "echo",
    [
        "".join(f"%{ord(each):02x}" for each in KEY),
        "".join(f"%25{ord(each):02X}" for each in KEY),
        KEY.replace("_", "%5F"),
        "".join(f"&#{ord(each)};" for each in KEY),
        "".join(f"&#x{ord(each):x};" for each in KEY),
        "".join(f"\\u{ord(each):04x}" for each in KEY),
        "".join(f"\\x{ord(each):02x}" for each in KEY),
        KEY.encode().hex(),
        base64.b64encode(KEY.encode()).decode(),
    ],
)
def test_a_key_in_another_spelling_is_never_shown(echo: str) -> None:
    """However it is escaped, the whole of it gives way, and nothing beside it."""
    message = judged(401, json.dumps({"message": f"?key={echo}&x=1 is bad"})).message
    assert message == "?key=[key]&x=1 is bad"


def written_in_base64(text: str) -> list[str]:
    """Return a text in base64, at each alignment, in both alphabets, with and without an end."""
    found = []
    for before in ("", "a", "ab", "user:"):
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            whole = encode(f"{before}{text}".encode()).decode()
            found += [whole, whole.rstrip("="), encode(f"{before}{text}~?>".encode()).decode()]
    return found


@pytest.mark.parametrize("key", [KEY, "~~~???>>>~~~???>>>~", "short-key+/"])
def test_a_key_in_another_alphabet_is_never_shown(key: str) -> None:
    """Base64 and hexadecimal digits are the key as well."""
    for written in (*written_in_base64(key), key.encode().hex(), key.encode().hex().upper()):
        message = judge(Answer(401, {}, json.dumps({"message": f"bad {written}."}).encode()), key)
        shown = message.message
        assert shown.startswith("bad ")
        assert "[key]" in shown
        assert len(shown) < 30, shown


def test_words_beside_the_key_stay() -> None:
    """Only the key goes: a short part of it may be any word."""
    assert without_key(f"The key {KEY} (sk_test) is not valid", KEY) == (
        "The key [key] (sk_test) is not valid"
    )
    assert without_key("100%25 of &#60;all&#62; orders", KEY) == "100%25 of &#60;all&#62; orders"


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("30", 30),
        ("0", 0),
        ("x", None),
        ("-5", None),
        ("1" * 40, None),
        ("86400", 86_400),
        ("86401", None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", None),
        ("Fri, 31 Dec 9999 23:59:59 GMT", None),
    ],
)
def test_retry_after_is_read_in_both_forms(value: str, seconds: int | None) -> None:
    """Retry-After may be seconds or a date; nonsense is nothing, and so is more than a day."""
    assert judged(429, b"", retry_after=value).retry_after_s == seconds


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b'{"data": false}'),
        (200, b""),
        (302, b""),
        (401, b""),
        (404, b""),
        (404, CANCELLED),
        (408, b""),
        (429, b"<html>Slow down</html>"),
        (429, b"\xff"),
        (503, b""),
        (503, b"<html>Busy</html>"),
    ],
)
def test_whatever_is_not_cancelled_keeps_the_time_to_wait(status: int, body: bytes) -> None:
    """A service or a gateway that says when to try again is quoted, whatever its outcome."""
    assert judged(status, body, retry_after="30").retry_after_s == 30


def test_what_is_cancelled_is_not_to_be_waited_for() -> None:
    """There is nothing to try again."""
    assert judged(200, CANCELLED, retry_after="30") == Cancelled(Cause.CONFIRMED, 200)


def test_a_date_in_retry_after_is_reckoned_from_the_answers_own() -> None:
    """Whatever this computer's clock says: without a date of the answer there is no time."""
    until = "Wed, 21 Oct 2015 07:28:00 GMT"
    for date, seconds in (
        ("Wed, 21 Oct 2015 07:27:00 GMT", 60),
        ("Wed, 21 Oct 2015 07:27:00 -0000", 60),
        ("Wed, 21 Oct 2015 08:27:30 +0100", 30),
        ("Wed, 21 Oct 2015 07:29:00 GMT", 0),
        ("Tue, 20 Oct 2015 07:28:00 GMT", 86_400),
        ("Tue, 20 Oct 2015 07:27:59 GMT", None),
        ("soon", None),
        ("", None),
    ):
        assert judged(429, b"", retry_after=until, date=date).retry_after_s == seconds


def test_an_encoding_that_was_not_asked_for_is_read_under_the_cap() -> None:
    """gzip and zlib are unpacked; a bomb, a cut stream or another coding says nothing."""
    for body, coding in (
        (CANCELLED, "identity"),
        (gzip.compress(CANCELLED), "gzip"),
        (gzip.compress(CANCELLED), "X-GZIP"),
        (zlib.compress(CANCELLED), "deflate"),
    ):
        assert isinstance(judged(200, body, content_encoding=coding), Cancelled)
    bomb = gzip.compress(b" " * 300_000_000 + CANCELLED, compresslevel=9)
    for body, coding in (
        (bomb, "gzip"),
        (gzip.compress(CANCELLED)[:-9], "gzip"),
        (CANCELLED, "br"),
        (CANCELLED, "gzip"),
    ):
        assert isinstance(judged(200, body, content_encoding=coding), Unknown)


@pytest.mark.parametrize("body", [b"[1]", b"true", b'"text"', b"", b"<html>"])
def test_an_answer_that_is_no_json_object_has_no_envelope(body: bytes) -> None:
    """A look-up reads names, which only an object has."""
    assert parse_envelope(Answer(200, {}, body)) is None


def test_an_envelope_is_read_six_objects_deep() -> None:
    """What lies deeper is left out, so that no answer can exhaust the interpreter's stack."""
    whole = parse_envelope(Answer(200, {}, b'{"a": ' * 7 + b"1" + b"}" * 7))
    assert whole == {"a": {"a": {"a": {"a": {"a": {"a": UNREADABLE}}}}}}


@pytest.mark.parametrize("depth", [100, 400, 600, 900, 990])
@pytest.mark.parametrize("beginning", ["[", '{"message":', '{"errors":', '{"data":true,"error":'])
@pytest.mark.parametrize("rest", ["[", '{"a":', '{"error":'])
def test_an_answer_that_is_nested_deeply_gets_a_verdict(
    beginning: str, rest: str, depth: int
) -> None:
    """Nesting that JSON can still be read with ends no call, and confirms nothing."""
    opened = beginning + rest * depth
    closed = opened + "1" + "".join({"[": "]", "{": "}"}.get(each, "") for each in opened[::-1])
    assert isinstance(judged(404, closed), Refused | Unknown)
    for status in (200, 500):
        assert isinstance(judged(status, closed), Unknown)


def test_judging_never_raises_for_any_json_value() -> None:
    """Every kind of value in every place of the envelope gets a verdict."""
    values: list[Any] = [None, True, False, 0, 1.5, "", "x", [], [True], {}, {"message": []}]
    for data in values:
        for other in values:
            body = envelope(data, other, other)
            for status in (200, 400, 500):
                assert isinstance(judged(status, body), Outcome)


# A body that may be cut short, and one that is neither JSON nor text.

JSON_TYPE = {"content-type": "application/json; charset=utf-8"}
TEXT_TYPE = {"content-type": "text/plain"}


def ended(
    ending: Ending, body: bytes, headers: dict[str, str] | None = None, status: int = 400
) -> Outcome:
    """Judge an answer whose body ended in a certain way."""
    return judge(Answer(status, headers or {}, body, ending), KEY)


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b'{"status":"OK","message":"","data":tru', {}),
        (b'{"status":"OK"', JSON_TYPE),
        (b' [{"field"', TEXT_TYPE),
        (b'"An unfinished sent', JSON_TYPE),
        (b"", JSON_TYPE),
        (b"", {"content-type": "application/problem+json"}),
        (b"", {"content-type": "text/html"}),
    ],
)
def test_a_refusal_that_may_go_on_is_none(body: bytes, headers: dict[str, str]) -> None:
    """Without a length, the end of the connection is all that ends it: it may have been lost."""
    assert type(ended(Ending.CLOSED, body, headers)) is Unknown
    assert type(ended(Ending.BROKEN_OFF, body, headers)) is Unknown


@pytest.mark.parametrize("body", [b"", b"Not here", b"Not here" * 9])
def test_tls_that_breaks_off_leaves_only_json_whole(body: bytes) -> None:
    """Its closing alert is what shows that nothing is missing."""
    assert ended(Ending.BROKEN_OFF, body, TEXT_TYPE).cause is Cause.CONNECTION_LOST
    assert isinstance(ended(Ending.CLOSED, body, TEXT_TYPE), Refused)


@pytest.mark.parametrize("ending", Ending)
def test_json_that_can_be_read_is_whole(ending: Ending) -> None:
    """Nothing that is missing could change it."""
    assert isinstance(ended(ending, envelope(False, "Error", "No"), JSON_TYPE), Refused)
    assert isinstance(ended(ending, CANCELLED, status=200), Cancelled)


@pytest.mark.parametrize("ending", Ending)
def test_a_rejected_key_needs_no_body(ending: Ending) -> None:
    """401 is a refusal, however its body ends."""
    assert ended(ending, b'{"stat', JSON_TYPE, status=401).cause is Cause.KEY_REJECTED


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"),
        (b"not really a picture", "image/png"),
        (b"%PDF-1.7\n%\xe2\xe3\x01\x02", "application/pdf"),
        (b"PK\x03\x04\x14", "application/octet-stream"),
        (b"\x00\x01\x02", ""),
        (b"wOF2", "font/woff2"),
    ],
)
def test_what_is_neither_json_nor_text_is_no_refusal(body: bytes, content_type: str) -> None:
    """No service refuses an order with a picture."""
    assert type(judged(404, body, content_type=content_type)) is Unknown


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"Not found", "application/octet-stream"),
        (b"Not found\r\n\tat Orders", ""),
        ("Não encontrado".encode("latin-1"), "text/plain"),
        (b"3 < 5, and 5 > 3", "text/plain"),
    ],
)
def test_plain_text_is_known_by_what_it_is(body: bytes, content_type: str) -> None:
    """Whatever it is declared as."""
    assert isinstance(judged(404, body, content_type=content_type), Refused)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"Forbidden<br><hr>nginx", ""),
        (b"Forbidden <b>by policy</b>", "text/plain"),
        (b"Forbidden<HR/>", ""),
        (b"Forbidden", "text/html, text/html"),
        (b"Forbidden", "text/plain, text/html; charset=utf-8"),
        (b"Forbidden", "TEXT/HTML"),
    ],
)
def test_a_page_is_known_by_any_sign(body: bytes, content_type: str) -> None:
    """By markup anywhere, and by a type that something in between added."""
    assert judged(403, body, content_type=content_type).cause is Cause.GATEWAY_ANSWERED
