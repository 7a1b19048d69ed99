"""Generated answers, each held against the contract's own sentences.

How many is a profile of hypothesis (tests/conftest.py): hundreds usually, and with
`--hypothesis-profile=thorough` more than ten thousand.
"""

from __future__ import annotations

import base64
import gzip
import json
import unicodedata
import zlib
from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.robustness.oracle import allowed, required
from tests.support.examples import KEY
from tests.support.service import CANCELLED
from xb_desktop.orders.outcome import Cancelled, Outcome, Refused, Unknown
from xb_desktop.service.answer import Answer, judge, parse_envelope

LONGEST_MESSAGE = 400
LONGEST_WAIT_S = 24 * 60 * 60
"""Characters: what the outcome panel shows without being scrolled; no promise to the letter."""
UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Control characters, format characters, halves of characters, line and paragraph separators."""

Property = settings(
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
EXAMPLES = Property.max_examples
"""Of the profile; each property takes so many times as many as its cases need."""

statuses = st.one_of(
    st.sampled_from([200, 201]),
    st.sampled_from([200, 400, 401, 403, 404, 409, 429, 408, 500]),
    st.sampled_from([100, 101, 202, 204, 206, 226, 301, 302, 303, 307, 308, 422, 451, 502, 503]),
    st.integers(100, 999),
)
names = st.one_of(
    st.sampled_from(
        ["data", "status", "message", "Data", "Status", "Message", "DATA", "data", "sTaTuS"]
    ),
    st.sampled_from(["success", "isSuccess", "IsSuccessful", "succeeded", "error", "Errors"]),
    st.sampled_from(["error", "errors", "title", "detail", "result", "response", "d\\u0061ta"]),
    # Names that a careless comparison takes for one of ours.
    st.sampled_from(
        [
            "data ",
            "d\u0430ta",
            "\\u017ftatus",
            "\N{LATIN SMALL LETTER LONG S}tatus",
            "me\\u017f\\u017fage",
            "data\\u0000",
        ]
    ),
)
texts = st.one_of(
    st.sampled_from(["", "", "OK", "OK", "ok", " ", "OK ", "true", "pending", "İ", "\u202e"]),
    st.text(max_size=12),
)
scalars = st.one_of(
    st.sampled_from(["true", "true", "true", "false", "false", "null", "1", "0", "-0", "1.0"]),
    st.sampled_from(["NaN", "Infinity", "1e999", "01", "True", "TRUE", "''", "1E400", '"\\ud800"']),
    texts.map(json.dumps),
    texts.map(lambda text: json.dumps(text, ensure_ascii=False)),
)
blanks = st.sampled_from(["", "", "", " ", "\n", "\t", "\r\n", "\u00a0", "\x0b", "\x00"])


def _as_object(pairs: list[tuple[str, str]], blank: str) -> str:
    members = [f'{blank}"{name}"{blank}:{blank}{value}' for name, value in pairs]
    return f"{{{','.join(members)}{blank}}}"


def _objects(values: st.SearchStrategy[str], most: int) -> st.SearchStrategy[str]:
    pairs = st.lists(st.tuples(names, values), max_size=most)
    return st.builds(_as_object, pairs, blanks)


values = st.one_of(
    scalars,
    scalars,
    _objects(scalars, 3),
    st.lists(scalars, max_size=3).map(lambda items: f"[{','.join(items)}]"),
)
documented = st.builds(
    lambda data, status, message, extra: _as_object(
        [("data", data), *status, *message, *extra], ""
    ),
    # Python takes 1 for True and 0 for False: the contract does not.
    st.sampled_from(["true"] * 10 + ["false"] * 3 + ["1", "0", "1.0", "0.0", '"true"', "null"]),
    st.sampled_from([[("status", '"OK"')], [("Status", '"OK"')], [], [("status", "null")]]),
    st.sampled_from([[("message", '""')], [("MESSAGE", "null")], [], [("message", '"no"')]]),
    st.lists(st.tuples(names, values), max_size=1),
)
nested = st.builds(
    lambda name, inside: _as_object([(name, inside)], ""),
    st.sampled_from(["result", "response", "data", "value", "error"]),
    documented,
)
envelopes = st.one_of(documented, nested, _objects(values, 5), values)
encodings = st.sampled_from(
    [
        "utf-8",
        "utf-8",
        "utf-8",
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "utf-32-le",
        "latin-1",
        "cp1252",
        "utf-7",
        "cp037",
    ]
)
encoded = st.builds(lambda text, name: text.encode(name, "replace"), envelopes, encodings)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Damage the documented answer: cut, doubled, swapped, overwritten, interrupted."""
    body = draw(st.sampled_from([CANCELLED, CANCELLED.replace(b"true", b"false")]))
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(body)))
        end = draw(st.integers(start, min(len(body), start + 30)))
        piece = body[start:end]
        body = draw(
            st.sampled_from(
                [
                    body[:start],
                    body[end:],
                    body[:start] + body[end:],
                    body[:end] + piece + body[end:],
                    body[:start] + piece[::-1] + body[end:],
                    body[:start] + piece.swapcase() + body[end:],
                    body[:start] + draw(st.binary(max_size=3)) + body[end:],
                    body[:start] + draw(st.sampled_from([b"{", b"}", b",", b'"'])) + body[start:],
                    body + body,
                ]
            )
        )
    return body


charsets = st.sampled_from(
    [
        "utf-8",
        "UTF-8",
        '"utf-8"',
        "utf-16",
        "utf-32",
        "iso-8859-1",
        "latin-1",
        "windows-1252",
        "us-ascii",
        "idna",
        "punycode",
        "zlib",
        "hex",
        "utf-7",
        "cp037",
        "no-such",
        "",
        "\x00",
    ]
)
content_types = st.one_of(
    st.sampled_from(["", "application/json", "text/plain", "text/html", "Text/Plain ; x", ";"]),
    charsets.map("application/json; charset={}".format),
    charsets.map("text/plain;charset={}".format),
    # RFC 2231 lets a parameter come in numbered parts.
    st.lists(
        st.sampled_from(
            [
                "charset*=utf-8''x",
                "charset*0=utf",
                "charset*1=-8",
                "charset*0*=x''%ff",
                "charset=a",
                "charset*=\x00'x'y",
                "charset*01=1",
                'charset="',
                "charset",
                "=",
                "charset*=''",
            ]
        ),
        max_size=4,
    ).map(lambda parts: ";".join(["application/json", *parts])),
    st.text(st.characters(max_codepoint=255), max_size=30),
)
codings = st.sampled_from(
    ["", "", "identity", "gzip", "GZIP ", "x-gzip", "deflate", "br", "gzip, gzip", "zstd", "\x00"]
)
retries = st.one_of(
    st.sampled_from(["30", "0", "-1", "1e3", "٣", "9" * 9, "9" * 5000, "Wed, 21 Oct 2015 7:28"]),
    st.sampled_from(["Wed, 21 Oct 9999 07:28:00 -9999", "Wed, 21 Oct 2015 07:28:00 GMT", "-jan-"]),
    st.text(st.sampled_from("0123456789-:,. JanGMT+"), max_size=24),
)
odd = st.one_of(
    st.binary(max_size=40),
    st.binary(max_size=40),
    st.sampled_from([b"[" * 50_000, b'{"data":' * 50_000, b'{"data":true,"x":' + b"[" * 50_000]),
    st.just(b'{"data":true,"x":' + b"9" * 5_000 + b"}"),
)
pages = st.builds(
    lambda before, page, after: before + page + after,
    st.sampled_from([b"", b"", b"\r\n ", b"\xef\xbb\xbf", b"words ", b"<!-- x -->"]),
    st.sampled_from(
        [b"<html>", b"<!DOCTYPE html>", b"<?xml version='1.0'?><html/>", b"<h1>", b"<"]
    ),
    st.sampled_from([b"", CANCELLED, b"proxy", b"No required SSL certificate was sent", b"\xff"]),
)
bodies = st.one_of(
    documented.map(str.encode),
    documented.map(str.encode),
    encoded,
    mutated(),
    odd,
    pages,
)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    """Make one whole answer: most have few headers, as most answers do."""
    body = draw(bodies)
    headers = {}
    if draw(st.booleans()):
        headers["content-type"] = draw(content_types)
    if draw(st.integers(0, 3)) == 0:
        headers["content-encoding"] = draw(codings)
        packed = draw(st.sampled_from([gzip.compress(body, mtime=0), zlib.compress(body), body]))
        body = packed[: draw(st.sampled_from([len(packed), len(packed), len(packed) - 3]))]
    if draw(st.integers(0, 3)) == 0:
        headers["retry-after"] = draw(retries)
    return Answer(draw(statuses), headers, body)


def _between(text: str, mark: str) -> str:
    return mark.join(text)


echoes = st.sampled_from(
    [
        KEY,
        KEY.upper(),
        KEY.lower(),
        f'"{KEY}"',
        f"secretKey: {KEY}",
        KEY + KEY,
        _between(KEY, "\u200b"),
        _between(KEY, "\u00ad"),
        _between(KEY, "\x00"),
        _between(KEY, "\u202e\u2028"),
        _between(KEY, " "),
        _between(KEY, "\n"),
        _between(KEY, "\ufe0f"),
        "".join(f"%{ord(each):02X}" for each in KEY),
        "".join(f"&#{ord(each)};" for each in KEY),
        base64.b64encode(KEY.encode()).decode(),
        KEY.encode().hex(),
        KEY[:12],
        KEY[-14:].upper(),
        "İ" + KEY,
        "\ufb01" + KEY,
    ]
)
paddings = st.builds(
    # Beyond the 2,000 characters that are looked at, more of the same costs time alone.
    lambda text, times: text * min(times, 2_500 // max(len(text), 1)),
    st.sampled_from(["", "x", " ", "\u200b", "é", "[key]", "ß", "\U0001d4b3", KEY, f"{KEY} "]),
    st.sampled_from([0, 1, 2, 7, 39, 40, 41, 250, 271, 290, 299, 300, 301, 1180, 1190, 1199]),
)


@st.composite
def echoing_answers(draw: st.DrawFn) -> Answer:
    """Make an answer whose service sends the key back, wherever its message may be found."""
    echo = draw(paddings) + draw(echoes) + draw(paddings)
    place = draw(
        st.sampled_from(["message", "Title", "detail", "errors", "nested", "list", "text", "plain"])
    )
    in_json: dict[str, object] = {
        "errors": {"errors": {echo: [echo, echo]}},
        "nested": {"data": {"error": {"message": echo}}},
        "list": {"errors": [{"message": ""}, echo]},
    }
    content = echo if place == "text" else in_json.get(place, {"data": False, place: echo})
    ensure_ascii = draw(st.booleans())
    text = echo if place == "plain" else json.dumps(content, ensure_ascii=ensure_ascii)
    encoding = draw(st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le"]))
    kind = "text/plain" if place == "plain" else draw(st.sampled_from(["", "text/plain"]))
    return Answer(draw(statuses), {"content-type": kind}, text.encode(encoding))


def check_form(outcome: Outcome, answer: Answer) -> None:
    """Whatever an answer says, its outcome is one of three, fit to show, and without the key."""
    assert type(outcome) in {Cancelled, Refused, Unknown}
    assert outcome.http_status == answer.status
    assert len(outcome.message) <= LONGEST_MESSAGE
    assert not [c for c in outcome.message if unicodedata.category(c) in UNSEEN]
    assert outcome.retry_after_s is None or 0 <= outcome.retry_after_s <= LONGEST_WAIT_S
    for said in (outcome.message, outcome.detail, repr(outcome)):
        assert KEY.lower() not in said.lower()


def test_answers_of_every_shape() -> None:
    """No answer raises, and none is Cancelled or Refused unless the contract's sentence holds."""
    seen: Counter[str] = Counter()

    @settings(Property, max_examples=5 * EXAMPLES)
    @given(answers())
    def hold(answer: Answer) -> None:
        outcome = judge(answer, KEY)
        parse_envelope(answer)
        check_form(outcome, answer)
        verdict = type(outcome)
        assert verdict in allowed(answer.status, answer.headers, answer.body)
        wanted = required(answer.status, answer.headers, answer.body)
        assert wanted in {None, verdict}
        seen["all"] += 1
        seen[verdict.__name__] += 1

    hold()
    assert seen["all"] >= 4.5 * EXAMPLES
    # A generator that hardly ever makes a confirmation would prove nothing about one.
    assert min(seen["Cancelled"], seen["Refused"], seen["Unknown"]) >= 0.1 * EXAMPLES, seen


def test_other_statuses_are_unknown() -> None:
    """408, 3xx, 5xx and every 2xx but 200 and 201 are Unknown, however clear their body is."""

    @settings(Property, max_examples=2 * EXAMPLES)
    @given(
        st.one_of(
            st.just(408), st.integers(202, 399), st.integers(500, 999), st.integers(100, 199)
        ),
        documented.map(str.encode),
    )
    def hold(status: int, body: bytes) -> None:
        assert type(judge(Answer(status, {}, body), KEY)) is Unknown

    hold()


def test_the_key_is_never_told_back() -> None:
    """A key that the service echoes is in no message, nor is a half of it, wherever it was cut."""

    @settings(Property, max_examples=2 * EXAMPLES)
    @given(echoing_answers())
    def hold(answer: Answer) -> None:
        outcome = judge(answer, KEY)
        check_form(outcome, answer)
        for half in (KEY[:12], KEY[-12:]):
            assert half.lower() not in repr(outcome).lower()

    hold()
