"""Answers of every shape: what the service says, whole and in one piece."""

from __future__ import annotations

import base64
import gzip
import json
import time
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from tests.faults.bench import Bench, Fault, Injection
from tests.support.examples import KEY
from tests.support.service import CANCELLED, Connection, Service, envelope, head, raw, whole
from xb_desktop.orders.address import Address
from xb_desktop.orders.outcome import Cancelled, Refused, Unknown
from xb_desktop.service.answer import MAX_BODY_BYTES

DECLINED = envelope(False, "FAILED", "Already completed")
PASCAL = b'{"Data": true, "Status": "OK", "Message": ""}'
NESTED = b'{"Data": {"Data": null, "Message": "Inner words"}, "Status": "Error", "Message": ""}'
PROBLEM = json.dumps(
    {
        "type": "https://tools.ietf.org/html/rfc9110#section-15.5.1",
        "title": "One or more validation errors occurred.",
        "status": 400,
        "errors": {"OrderReference": ["The reference is required."]},
        "traceId": "00-1-2-00",
    }
).encode()
PAGE = b"<!DOCTYPE html><html><head><title>Oops</title></head><body>Sorry</body></html>"
HALF = len(KEY) // 2
HTML = {"Content-Type": "text/html; charset=utf-8"}


def answer(
    status: int, body: bytes | str = b"", headers: dict[str, str] | None = None
) -> Injection:
    """Answer with a status and a body of the right length."""
    content = body.encode() if isinstance(body, str) else body
    return sends(whole(status, content, headers))


def sends(content: bytes) -> Injection:
    """Answer with these bytes and close."""
    return lambda bench: bench.serve(raw(content))


def says(text: str) -> str:
    """Return the envelope of an error with a message, every character as it is."""
    return json.dumps({"data": None, "status": "Error", "message": text}, ensure_ascii=False)


def chunked(*pieces: bytes, status: int = 200, extension: str = "", trailer: str = "") -> bytes:
    """Return an answer in chunks."""
    chunks = [f"{len(piece):x}{extension}\r\n".encode() + piece + b"\r\n" for piece in pieces]
    end = f"0\r\n{trailer}\r\n".encode()
    return head(status, {"Transfer-Encoding": "chunked"}) + b"".join(chunks) + end


def in_slices(connection: Connection) -> None:
    """Answer properly, one byte at a time."""
    connection.read_request()
    for byte in whole(200, CANCELLED):
        connection.send(bytes([byte]))
        time.sleep(0.001)


def stays_open(connection: Connection) -> None:
    """Answer properly and keep the connection, as keep-alive asks for."""
    connection.read_request()
    connection.send(whole(200, CANCELLED, {"Connection": "keep-alive"}))
    connection.service.closing.wait(10)


def redirect(status: int) -> Injection:
    """Point to another service, which must hear nothing."""

    def inject(bench: Bench) -> Address:
        elsewhere = bench.bystander()
        return bench.serve(raw(whole(status, CANCELLED, {"Location": f"{elsewhere}/Cancel"})))

    return inject


def come_back_in(**delay: float) -> dict[str, str]:
    """Return a Retry-After with a date."""
    now = datetime.now(UTC)
    until = format_datetime(now + timedelta(**delay), usegmt=True)
    return {"Date": format_datetime(now, usegmt=True), "Retry-After": until}


def come_back_later(bench: Bench) -> Address:
    """Ask for patience with a date, reckoned when the test runs."""
    return bench.serve(raw(whole(429, b"", come_back_in(seconds=775))))


def cookies(bench: Bench) -> Address:
    """Set a cookie, which must never come back."""
    address = bench.serve(raw(whole(200, CANCELLED, {"Set-Cookie": "a=b"})))
    service = bench.services[-1]
    bench.check(lambda: has_no_cookie(service))
    return address


def bomb(bench: Bench) -> Address:
    """Answer with a body that becomes 200 MB as soon as somebody unpacks it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    blanks = b" " * 1_000_000
    body = b"".join(packer.compress(blanks) for _ in range(200))
    body += packer.compress(CANCELLED) + packer.flush()
    return bench.serve(raw(whole(200, body, {"Content-Encoding": "gzip"})))


def has_no_cookie(service: Service) -> None:
    """Assert that nothing was asked with a cookie."""
    names = [name.lower() for request in service.requests for name, _ in request.headers]
    assert names
    assert "cookie" not in names


CONFIRMED = [
    Fault("the documented envelope", answer(200, CANCELLED), Cancelled),
    Fault("created", answer(201, CANCELLED), Cancelled),
    Fault("an envelope in PascalCase", answer(200, PASCAL), Cancelled),
    Fault("nothing but data", answer(200, '{"data": true}'), Cancelled),
    Fault("a message of null", answer(200, envelope(True, "OK", None)), Cancelled),
    Fault("a mark of UTF-8", answer(200, b"\xef\xbb\xbf" + CANCELLED), Cancelled),
    Fault("UTF-16 with its mark", answer(200, CANCELLED.decode().encode("utf-16")), Cancelled),
    Fault(
        "an inner envelope that says otherwise",
        answer(200, '{"data": true, "inner": {"data": false, "message": "no"}}'),
        Cancelled,
    ),
    Fault("chunks", sends(chunked(CANCELLED[:9], CANCELLED[9:])), Cancelled),
    Fault(
        "chunks with an extension and a trailer",
        sends(chunked(CANCELLED, extension=";a=b", trailer="X-A: b\r\n")),
        Cancelled,
    ),
    Fault(
        "a chunk for every byte", sends(chunked(*(bytes([byte]) for byte in CANCELLED))), Cancelled
    ),
    Fault("slices of one byte", lambda bench: bench.serve(in_slices), Cancelled),
    Fault("100 first", sends(head(100) + whole(200, CANCELLED)), Cancelled),
    Fault("103 first", sends(head(103, {"Link": "<a>"}) + whole(200, CANCELLED)), Cancelled),
    Fault("two hundred of 1xx first", sends(head(102) * 200 + whole(200, CANCELLED)), Cancelled),
    Fault("HTTP/1.0 without a length", sends(b"HTTP/1.0 200 OK\r\n\r\n" + CANCELLED), Cancelled),
    Fault("no reason phrase", sends(b"HTTP/1.1 200\r\n\r\n" + CANCELLED), Cancelled),
    Fault("a connection that stays open", lambda bench: bench.serve(stays_open), Cancelled),
    Fault("a cookie", cookies, Cancelled),
    Fault(
        "a second answer behind the first",
        sends(whole(200, CANCELLED) + whole(200, DECLINED)),
        Cancelled,
    ),
    Fault(
        "a refusal behind the confirmation's length",
        sends(whole(200, CANCELLED) + DECLINED),
        Cancelled,
    ),
    Fault("the longest body that is read", answer(200, CANCELLED.ljust(MAX_BODY_BYTES)), Cancelled),
    Fault(
        "the same length twice",
        sends(
            head(
                200, {"Content-Length": str(len(CANCELLED)), "content-length": str(len(CANCELLED))}
            )
            + CANCELLED
        ),
        Cancelled,
        also=Unknown,
    ),
    Fault(
        "gzip that was not asked for",
        answer(200, gzip.compress(CANCELLED), {"Content-Encoding": "gzip"}),
        Cancelled,
        also=Unknown,
    ),
    Fault(
        "line ends without a carriage return",
        sends(b"HTTP/1.1 200 OK\nContent-Length: 15\n\n" + b'{"data": true} '),
        Cancelled,
        also=Unknown,
    ),
]

REFUSALS = [
    Fault("data false", answer(200, DECLINED), Refused, says=("Already completed",)),
    Fault("created with data false", answer(201, DECLINED), Refused),
    Fault(
        "an ASP.NET problem",
        answer(400, PROBLEM, {"Content-Type": "application/problem+json"}),
        Refused,
        says=("One or more validation errors",),
    ),
    Fault("400 with a nested envelope", answer(400, NESTED), Refused, says=("Inner words",)),
    Fault("400 with nothing", answer(400), Refused),
    Fault("400 with a mark", answer(400, b"\xef\xbb\xbf" + DECLINED), Refused, says=("Already",)),
    Fault(
        "400 in UTF-16",
        answer(400, says("annulée").encode("utf-16")),
        Refused,
        says=("annulée",),
    ),
    Fault(
        "400 in Latin-1",
        answer(
            400,
            says("annulée").encode("latin-1"),
            {"Content-Type": "application/json; charset=ISO-8859-1"},
        ),
        Refused,
        says=("annulée",),
    ),
    Fault("400 in an unknown charset", answer(400, says("annulée").encode("cp500")), Refused),
    Fault("400 in chunks", sends(chunked(DECLINED, status=400)), Refused, says=("Already",)),
    Fault("400 until the connection closes", sends(head(400) + DECLINED), Refused),
    Fault("400 with 200 kB of message", answer(400, says("long " * 40_000)), Refused),
    Fault("400 with 100,000 brackets", answer(400, "[" * 100_000), Refused),
    Fault("400 with 100,000 envelopes", answer(400, '{"data":' * 100_000), Refused),
    Fault("400 with NaN", answer(400, '{"data": NaN}'), Refused),
    Fault("400 with a huge number", answer(400, '{"data": ' + "9" * 9000 + "}"), Refused),
    Fault("400 with data of text", answer(400, envelope("true")), Refused),
    Fault("400 with an inner data true", answer(400, '{"data": {"data": true}}'), Refused),
    Fault(
        "401 with a challenge",
        answer(401, DECLINED, {"WWW-Authenticate": 'Basic realm="x"'}),
        Refused,
        says=("key", "Already completed"),
    ),
    Fault("402", answer(402), Refused, says=("402",)),
    Fault("403", answer(403), Refused, says=("permission",)),
    Fault("401 with a page", answer(401, PAGE), Refused, says=("key",), hides=("Sorry",)),
    Fault(
        "401 of a proxy",
        answer(401, PAGE, {"X-Squid-Error": "ERR_CACHE_ACCESS_DENIED 0"}),
        Refused,
        says=("proxy",),
        hides=("secret key",),
    ),
    Fault("404 in plain text", answer(404, "Unknown", {"Content-Type": "text/plain"}), Refused),
    Fault("404 in JSON that is called a page", answer(404, DECLINED, HTML), Refused),
    Fault("405", answer(405, b"", {"Allow": "GET"}), Refused),
    Fault(
        "407 of the service",
        answer(407, b"", {"Proxy-Authenticate": "Basic"}),
        Refused,
        says=("proxy",),
    ),
    Fault("409", answer(409, DECLINED), Refused, says=("state",)),
    Fault("410", answer(410), Refused),
    Fault("415", answer(415), Refused),
    Fault("422 with a problem", answer(422, PROBLEM), Refused, says=("One or more",)),
    Fault("425", answer(425), Refused),
    Fault("426 with an upgrade", answer(426, b"", {"Upgrade": "h2c"}), Refused),
    Fault("429", answer(429), Refused, says=("Wait a minute",)),
    Fault(
        "429 with seconds", answer(429, b"", {"Retry-After": "77"}), Refused, says=("77 seconds",)
    ),
    Fault(
        "429 with a date by another clock",
        answer(
            429,
            b"",
            {
                "Date": "Wed, 21 Oct 2015 07:27:00 GMT",
                "Retry-After": "Wed, 21 Oct 2015 07:28:28 GMT",
            },
        ),
        Refused,
        says=("88 seconds",),
    ),
    Fault("429 with a date", come_back_later, Refused, says=("Wait 77",)),
    *(
        Fault(
            f"{status} with Retry-After",
            answer(status, b"", {"Retry-After": "120"}),
            Refused,
            says=("wait 120 seconds",),
        )
        for status in (401, 403, 409)
    ),
    Fault("429 with nonsense", answer(429, b"", {"Retry-After": "soon"}), Refused),
    Fault("429 with a date long ago", answer(429, b"", come_back_in(days=-9999)), Refused),
    Fault("431", answer(431), Refused),
    Fault("451", answer(451), Refused),
    Fault("499", answer(499), Refused),
    Fault("markup in the message", answer(400, says("<b>x</b>")), Refused, says=("<b>x</b>",)),
    Fault(
        "a message that turns the line around",
        answer(400, says("abc\u202edef\u0000\n")),
        Refused,
        says=("abcdef",),
    ),
    Fault(
        "half a character in the message",
        answer(400, '{"message": "abc\\ud800def"}'),
        Refused,
        says=("abcdef",),
    ),
]

ECHOES = [
    Fault("the key in the message", answer(401, says(f"bad {KEY}!")), Refused, says=("bad",)),
    Fault(
        "the key in percent signs",
        answer(401, says("bad " + "".join(f"%{ord(each):02x}" for each in KEY))),
        Refused,
        hides=("%73%6b",),
    ),
    Fault(
        "the key in base64",
        answer(401, says(f"bad {base64.b64encode(KEY.encode()).decode()}")),
        Refused,
        hides=(base64.b64encode(KEY.encode()).decode()[4:-4],),
    ),
    Fault("half the key", answer(401, says(f"bad {KEY[:HALF]}")), Refused, hides=(KEY[:HALF],)),
    Fault("the key in capitals", answer(401, says(f"bad {KEY.upper()}!")), Refused),
    Fault("the key twice", answer(401, says(f"{KEY}{KEY}")), Refused),
    Fault("the key after growing letters", answer(401, says("İ" * 30 + KEY)), Refused),
    Fault(
        "the key split by a zero-width blank",
        answer(401, says(f"{KEY[:HALF]}\u200b{KEY[HALF:]}")),
        Refused,
    ),
    Fault("the key split by NUL", answer(401, says("\0".join(KEY))), Refused),
    Fault("the key split by selectors", answer(401, says("\ufe0f".join(KEY))), Refused),
    Fault("the key split by joiners", answer(401, says("\u034f".join(KEY))), Refused),
    Fault("the key split by fillers", answer(401, says("\u3164".join(KEY))), Refused),
    Fault("the key split by a line end", answer(401, says(f"{KEY[:HALF]}\n{KEY[HALF:]}")), Refused),
    Fault(
        "the key in JSON's escapes",
        answer(401, '{"message": "' + "".join(f"\\u{ord(each):04x}" for each in KEY) + '"}'),
        Refused,
    ),
    Fault(
        "the key in plain text",
        answer(401, f"bad {KEY}", {"Content-Type": "text/plain"}),
        Refused,
    ),
    Fault("the key in a field's error", answer(400, json.dumps({"errors": {KEY: [KEY]}})), Refused),
    Fault("the key in a name", answer(400, json.dumps({KEY: KEY, "message": "x"})), Refused),
    Fault("the key at the cut", answer(401, says("x" * 285 + KEY)), Refused),
    Fault("the key in the headers", answer(401, b"", {"X-Key": KEY, "Location": KEY}), Refused),
    Fault("the key in Retry-After", answer(429, b"", {"Retry-After": KEY}), Refused),
    Fault("the key in the reason", sends(head(401, {}, KEY)), Refused),
    Fault("the key in a fault's message", answer(500, says(KEY)), Unknown),
    Fault("the key for a status line", sends(f"{KEY}\r\n\r\n".encode()), Unknown),
    Fault("the key in a redirect", answer(302, b"", {"Location": f"http://{KEY}/"}), Unknown),
]

NEITHER: dict[str, bytes | str] = {
    "nothing": "",
    "a page": PAGE,
    "a word": "true",
    "a list": "[true]",
    "an empty object": "{}",
    "data of text": envelope("true"),
    "data of a number": envelope(1),
    "data of null": envelope(None),
    "data of a list": envelope([True]),
    "data of an object": envelope({"data": True}),
    "another status": envelope(True, "ERROR"),
    "a message": envelope(True, "OK", "It is pending"),
    "200 kB of message": envelope(True, "OK", "long " * 40_000),
    "data twice": '{"data": true, "data": true}',
    "data twice in two cases": '{"data": true, "DATA": true}',
    "data false and true": '{"data": false, "data": true}',
    "NaN": '{"data": true, "x": NaN}',
    "a huge number": '{"data": true, "x": ' + "9" * 9000 + "}",
    "100,000 brackets": "[" * 100_000,
    "100,000 envelopes": '{"data":' * 100_000,
    "something behind": CANCELLED + b"x",
    "half the JSON": CANCELLED[:-1],
    "broken letters": b'{"data": true, "x": "\xff\xfe"}',
}

PAGES: dict[str, tuple[bytes, dict[str, str]]] = {
    "a page": (PAGE, {}),
    "a page that is declared": (PAGE, HTML),
    "words that call themselves a page": (b"Not found", HTML),
    "a page that calls itself JSON": (PAGE, {"Content-Type": "application/json"}),
    "a page that calls itself plain": (PAGE, {"Content-Type": "text/plain"}),
    "a page of XHTML": (b'<?xml version="1.0"?><html xmlns="x"/>', {}),
    "a page behind a mark": (b"\xef\xbb\xbf" + PAGE, {}),
    "a page in UTF-16": (PAGE.decode().encode("utf-16"), HTML),
    "a page that is packed": (gzip.compress(PAGE), {"Content-Encoding": "gzip"}),
}
SQUID = {"Via": "1.1 gate (squid/5.7)", "X-Squid-Error": "ERR_ACCESS_DENIED 0", **HTML}
WANTS_A_CERTIFICATE = (
    b"<html><head><title>400 No required SSL certificate was sent</title></head><body>"
    b"<center><h1>400 Bad Request</h1></center></body></html>"
)

IN_FRONT = [
    *(
        Fault(
            f"{status} with {name}",
            answer(status, body, headers),
            Unknown,
            says=("in front of the service", str(status)),
            hides=("<html", "Sorry", "unchanged"),
        )
        for status in (400, 403, 404)
        for name, (body, headers) in PAGES.items()
    ),
    *(
        Fault(
            f"{status} of a proxy inside TLS",
            answer(status, PAGE, SQUID),
            Unknown,
            says=("proxy", str(status)),
            hides=("unchanged", "internal error"),
        )
        for status in (200, 403, 404, 409, 502, 503)
    ),
    Fault("a proxy's own words", answer(403, "Denied", {"X-Squid-Error": "ERR_X 0"}), Unknown),
    Fault("a proxy by its page", answer(403, "<p>The proxy says no"), Unknown, says=("proxy",)),
    Fault(
        "400 for want of a certificate",
        answer(400, WANTS_A_CERTIFICATE, {"Server": "nginx", **HTML}),
        Unknown,
        says=("certificate",),
    ),
    Fault("504 of a gateway", answer(504, PAGE, HTML), Unknown, says=("in front of", "504")),
    Fault(
        "400 in an unknown encoding",
        answer(400, b"\x00\x01\x02", {"Content-Encoding": "zstd"}),
        Unknown,
    ),
]

CONTRARY = [
    Fault(
        f"data true and {words}", answer(200, f'{{"data": true, "status": "OK", {words}}}'), Unknown
    )
    for words in (
        '"success": false',
        '"IsSuccess": null',
        '"isSuccessful": "true"',
        '"succeeded": 0',
        '"error": "No such order"',
        '"errors": {"orderReference": ["Unknown."]}',
        '"Errors": [true]',
    )
]

UNCLEAR = [
    *(Fault(f"200 with {name}", answer(200, body), Unknown) for name, body in NEITHER.items()),
    *(
        Fault(f"{status} with data true", answer(status, CANCELLED), Unknown)
        for status in (202, 203, 206, 226, 300, 304, 400, 408, 422, 500, 501, 502, 503, 504, 599)
    ),
    Fault("204", sends(head(204)), Unknown),
    Fault("205", answer(205), Unknown),
    Fault(
        "404 with data true beside a huge number",
        answer(404, '{"data": true, "x": ' + "9" * 9000 + "}"),
        Unknown,
    ),
    Fault(
        "404 with data true beside 100,000 brackets",
        answer(404, '{"data": true, "x": ' + "[" * 100_000),
        Unknown,
    ),
    Fault("404 with data true in PascalCase", answer(404, PASCAL), Unknown),
    Fault("408 with data false", answer(408, DECLINED), Unknown),
    Fault("500 with a page", answer(500, PAGE), Unknown, says=("500",)),
    *(
        Fault(
            f"{status} with Retry-After",
            answer(status, b"", {"Retry-After": "120"}),
            Unknown,
            says=("wait 120 seconds",),
        )
        for status in (408, 500, 503)
    ),
    Fault(
        "429 with Retry-After and a page",
        answer(429, PAGE, {"Retry-After": "120"}),
        Unknown,
        says=("wait 120 seconds",),
    ),
    Fault("520", answer(520, PAGE), Unknown),
    Fault("999", answer(999, CANCELLED), Unknown),
    *(
        Fault(f"a redirect of {status}", redirect(status), Unknown, says=("another address",))
        for status in (301, 302, 303, 307, 308)
    ),
    Fault("a redirect to mail", answer(302, b"", {"Location": "mailto:x"}), Unknown),
    Fault("a redirect to nonsense", answer(307, b"", {"Location": "http://[::1:x/%%%"}), Unknown),
    Fault("a redirect to nowhere", answer(308), Unknown),
    Fault("gzip that is none", answer(200, CANCELLED, {"Content-Encoding": "gzip"}), Unknown),
    Fault(
        "gzip that is cut off",
        answer(200, gzip.compress(CANCELLED)[:-9], {"Content-Encoding": "gzip"}),
        Unknown,
    ),
    Fault(
        "a bomb of gzip",
        bomb,
        Unknown,
    ),
    Fault(
        "two encodings",
        answer(200, zlib.compress(gzip.compress(CANCELLED)), {"Content-Encoding": "gzip, deflate"}),
        Unknown,
    ),
    Fault("an unknown encoding", answer(200, CANCELLED, {"Content-Encoding": "br"}), Unknown),
    Fault("a body over the cap", answer(200, CANCELLED.ljust(MAX_BODY_BYTES + 1)), Unknown),
    Fault(
        "a body over the cap without a length",
        sends(head(200) + CANCELLED.ljust(MAX_BODY_BYTES + 1)),
        Unknown,
    ),
    Fault("a refusal over the cap", answer(400, DECLINED.ljust(MAX_BODY_BYTES + 1)), Unknown),
]

ANSWERS = CONFIRMED + REFUSALS + ECHOES + IN_FRONT + CONTRARY + UNCLEAR
