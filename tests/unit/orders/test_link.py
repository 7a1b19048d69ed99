"""Links and hand-overs: two texts for the form, and nothing else, whatever is asked for."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.examples import EMAIL, REFERENCE
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.hand_over import MAX_BYTES, HandOver
from xb_desktop.orders.link import MAX_LENGTH, Filling, LinkError, parse

BOTH = Filling(EMAIL, REFERENCE)
QUERY = f"email={EMAIL}&reference={REFERENCE}"

texts = st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=50)
addresses = st.none() | st.sampled_from(["https://a.example", "http://[::1]:8080", str(CANARY)])
tokens = st.none() | st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1)


@pytest.mark.parametrize(
    "link",
    [
        f"xb-desktop:cancel?{QUERY}",
        f"xb-desktop://cancel?{QUERY}",
        f"xb-desktop://cancel/?{QUERY}",
        f"XB-Desktop:Cancel?{QUERY}",
        f"  xb-desktop:cancel?{QUERY}\n",
        f"xb-desktop:cancel?{QUERY}#top",
        f"xb-desktop:cancel?reference={REFERENCE}&email=jane%40example.com",
        f"xb-desktop:cancel?{QUERY}&email=jane%40example.com",
        f"xb-desktop:cancel?&&{QUERY}&=&x",
        f"xb-desktop:cancel?{QUERY}&page=2#part-2",
        f"xb-desktop:cancel?{QUERY}#",
    ],
)
def test_spellings(link: str) -> None:
    """A link is read in whatever spelling systems and browsers make of it."""
    assert parse(link) == BOTH


@pytest.mark.parametrize(
    ("query", "email_address"),
    [
        ("email=jane+desk@example.com", "jane+desk@example.com"),
        ("email=jane%2Bdesk%40example.com", "jane+desk@example.com"),
        ("email=j%C3%BCrgen@example.com", "jürgen@example.com"),
        ("email=100%@example.com", "100%@example.com"),
        ("email=a=b@example.com", "a=b@example.com"),
        ("email=a%26reference%3DXB_1", "a&reference=XB_1"),
        ("reference=XB_1&email=", None),
        ("reference=XB_1&Email=jane@example.com", None),
        ("", None),
    ],
)
def test_decoding(query: str, email_address: str | None) -> None:
    """Percent signs are decoded once, a plus sign stays one, and an empty value fills nothing."""
    assert parse(f"xb-desktop:cancel?{query}").email_address == email_address


def test_without_parameters() -> None:
    """A link may merely open the window."""
    assert parse("xb-desktop:cancel") == Filling(None, None)


@pytest.mark.parametrize("query", ["email=", "Email=jane@example.com", "x", "email&reference="])
def test_with_other_parameters_alone(query: str) -> None:
    """A link that should fill something in leaves no other order in the form."""
    assert parse(f"xb-desktop:cancel?{query}") == Filling("", "")


def test_other_parameters_are_ignored() -> None:
    """No link chooses an address, a key or practice, or stumbles over what it does not know."""
    others = "api-address=https://evil.example&key=sk&practice=1&secretKey=sk&confirm=yes&%FF=%FF"
    assert parse(f"xb-desktop:cancel?{others}&{QUERY}") == BOTH


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("https://example.com/cancel?" + QUERY, "xb-desktop:cancel"),
        ("xb-desktop", "xb-desktop:cancel"),
        ("--practise", "xb-desktop:cancel"),
        ("", "xb-desktop:cancel"),
        ("xb-desktop:cancel/all?" + QUERY, "xb-desktop:cancel"),
        ("xb-desktop:refund?" + QUERY, "asks for"),
        ("xb-desktop:?" + QUERY, "asks for"),
        ("xb-desktop:cancel?email=%FF", "UTF-8"),
        ("xb-desktop:cancel?email=j%FCrgen@example.com", "UTF-8"),
        ("xb-desktop:cancel?email=j%C3rgen@example.com", "UTF-8"),
        ("xb-desktop:cancel?email=j%ED%B3%BCrgen@example.com", "UTF-8"),
        (f"xb-desktop:cancel?email=jane@example.com&reference=%C0{REFERENCE}", "UTF-8"),
        ("xb-desktop:cancel?reference=XB_1&reference=XB_2", "more than one reference"),
        ("xb-desktop:cancel?email=" + "a" * MAX_LENGTH, "too long"),
    ],
)
def test_what_is_no_link(link: str, said: str) -> None:
    """What is no link of ours is refused with a sentence that does not repeat it."""
    with pytest.raises(LinkError, match=said) as refused:
        parse(link)
    assert "jane" not in str(refused.value)
    assert len(str(refused.value)) < 100


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("email=a#b@c.de", "email"),
        ("email=jane#doe@example.com&reference=XB_1234", "email"),
        ("email=a&b@c.de", "email"),
        ("email=a&b@c.de=&reference=XB_1234", "email"),
        ("email=jane@example.co#.uk", "email"),
        ("email=jane%40example.com#%2Eau", "email"),
        ("reference=XB_1234#5678", "reference"),
        ("reference=XB_1234#abcd", "reference"),
        ("reference=XB_1234&5678", "reference"),
        ("email=jane@example.com&reference=XB_1234&abcd5678#top", "reference"),
        ("reference=XB_1234&x#5678", "reference"),
        ("email=jane@example.com#reference=XB_1234", "email"),
        ("email=jane@example.com#\u0661", "email"),
    ],
)
def test_a_value_that_may_go_on_is_refused(query: str, field: str) -> None:
    """A sign that nobody encoded cuts a value in two; its beginning may be somebody else's."""
    with pytest.raises(LinkError, match=f"value of {field} ends"):
        parse(f"xb-desktop:cancel?{query}")


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever stands behind the scheme, the answer is a filling or a sentence."""
    try:
        read = parse(f"xb-desktop:cancel?{text}")
    except LinkError:
        return
    assert isinstance(read, Filling)


@given(texts, texts, addresses, tokens)
def test_hand_over_arrives(
    email_address: str | None, reference: str | None, address: str | None, token: str | None
) -> None:
    """What is handed over arrives as it was, in one line."""
    handed = HandOver(Filling(email_address, reference), address, token)
    line = handed.to_bytes()
    assert b"\n" not in line
    assert HandOver.from_bytes(line) == handed


@pytest.mark.parametrize("character", ["a", "\0", "\N{GRINNING FACE}", '"'])
def test_longest_hand_over(character: str) -> None:
    """The longest texts arrive whole; a longer one does not arrive at all, and never in part."""
    text = character * MAX_LENGTH
    line = HandOver(Filling(text, text)).to_bytes()
    assert len(line) < MAX_BYTES
    assert HandOver.from_bytes(line) == HandOver(Filling(text, text))
    longer = HandOver(Filling(text + character, REFERENCE)).to_bytes()
    assert HandOver.from_bytes(longer) == HandOver(Filling(None, REFERENCE))


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a.example",
        "http://a.example",
        "https://",
        "https://a.example/path",
        "https://user:secret@a.example",
        "https://a.example?x",
        "https://a.example:99999",
        "https://[::1",
        "https://a\u202e.example",
        "https://a.example\nOrder cancelled",
        "file:///etc/passwd",
        "9" * MAX_LENGTH,
    ],
)
def test_hand_over_of_a_hostile_address(address: str) -> None:
    """What is no address by the rules for addresses is refused, with all that comes with it."""
    line = json.dumps({"reference": REFERENCE, "address": address}).encode()
    assert HandOver.from_bytes(line) is None


def test_address_is_handed_over_as_we_write_it() -> None:
    """An address in another spelling is the same address."""
    read = HandOver.from_bytes(b'{"address": "HTTPS://A.example:443/"}')
    assert read == HandOver(Filling(), "https://a.example")


@pytest.mark.parametrize("token", ["", "\0", "a b", "a\n", "\u202e", "é"])
def test_leave_that_no_window_system_gives(token: str) -> None:
    """What could not even be handed to the window system does not keep the rest from arriving."""
    line = json.dumps({"reference": REFERENCE, "activation": token}).encode()
    assert HandOver.from_bytes(line) == HandOver(Filling(None, REFERENCE))


def test_what_is_no_text_is_left_out() -> None:
    """Half characters keep nothing else from being handed over; nothing takes their place."""
    read = HandOver.from_bytes(HandOver(Filling("j\udcff@example.com", REFERENCE)).to_bytes())
    assert read == HandOver(Filling(None, REFERENCE))


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[]",
        b'"text"',
        b"{",
        b"[" * 20_000,
        b"9" * 20_000,
        b'{"email": 1}',
        b'{"email": ["a"]}',
        b'{"email": "\\ud800"}',
        json.dumps({"reference": "X" * (MAX_LENGTH + 1)}).encode(),
        json.dumps({"other": "X" * MAX_BYTES}).encode(),
    ],
)
def test_garbage_is_no_hand_over(line: bytes) -> None:
    """Garbage hands nothing over and disturbs nobody."""
    assert HandOver.from_bytes(line) is None


@given(st.binary())
def test_any_bytes_are_read_or_not(line: bytes) -> None:
    """No bytes raise."""
    read = HandOver.from_bytes(line)
    assert read is None or isinstance(read, HandOver)


def test_there_is_no_room_for_a_key() -> None:
    """A hand-over has four texts, and a name that is not theirs is ignored."""
    names = [field.name for kind in (Filling, HandOver) for field in dataclasses.fields(kind)]
    assert names == ["email_address", "reference", "filling", "address", "activation"]
    assert HandOver.from_bytes(b'{"key": "sk", "practice": true}') == HandOver(Filling())
