"""An address is a scheme, a host and a port, and nothing that could send the key elsewhere."""

from __future__ import annotations

import pytest

from xb_desktop.orders.address import CANARY, Address, AddressError


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("https://canary.xendbridge.com", "https://canary.xendbridge.com"),
        (" https://Canary.XendBridge.com:443/ ", "https://canary.xendbridge.com"),
        ("https://api.example.com:8443", "https://api.example.com:8443"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000"),
        ("http://127.9.9.9", "http://127.9.9.9"),
        ("http://localhost:1", "http://localhost:1"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("https://192.0.2.1", "https://192.0.2.1"),
    ],
)
def test_address_is_read_and_written_in_one_way(text: str, origin: str) -> None:
    """Case, default ports and a final slash make no other address."""
    assert str(Address.parse(text)) == origin


@pytest.mark.parametrize(
    "text",
    [
        "",
        "canary.xendbridge.com",
        "ftp://example.com",
        "http://example.com",
        "http://128.0.0.1",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "https://user:password@example.com",
        "https://example.com@evil.example",
        "https://example.com/api",
        "https://example.com?x=1",
        "https://example.com#x",
        "https://",
        "https://example.com:0",
        "https://example.com:99999",
        "https://exa mple.com",
        "https://bücher.example",
        "https://[::1",
        "https://-example.com",
        "https://[fe80::1%25eth0]",
        "https://[fe80::1%eth0]:8443",
        "http://[::1%lo]",
        "https://[v1.x]",
        "https://[v1.fe80::a+en1]",
        "https://[example.com]",
        "https://[192.0.2.1]",
        "http://[127.0.0.1]",
        "http://[::ffff:127.0.0.1]",
        "http://[::2]",
        "javascript:alert(1)",
        "http://localhost.",
        "http://xb.localhost",
        "http://0.0.0.0",
        "http://[::]",
        "https://127.1",
        "https://127.0.0.1.",
        "https://127.000.000.001",
        "https://0177.0.0.1",
        "https://0x7f.1",
        "https://0x7f000001",
        "https://2130706433",
        "https://0",
        "https://192.0.2.256",
        "https://192.0.2.1.1",
        "https://\N{FULLWIDTH DIGIT ONE}27.0.0.1",
        "https://%6cocalhost",
    ],
)
def test_anything_else_is_refused_with_a_sentence(text: str) -> None:
    """http beyond loopback, user names, paths and unreadable hosts are refused in words."""
    with pytest.raises(AddressError, match=r"^The address .*\.$"):
        Address.parse(text)


@pytest.mark.parametrize(
    ("text", "is_certain", "is_meant"),
    [
        ("https://127.9.9.9", True, True),
        ("https://[0:0:0:0:0:0:0:1]", True, True),
        ("https://LOCALHOST", True, True),
        ("https://localhost.", False, True),
        ("https://xb.localhost", False, True),
        ("https://a.xb.Localhost.", False, True),
        ("https://[::ffff:127.0.0.1]", False, True),
        ("https://[::ffff:7f00:1]", False, True),
        ("https://0.0.0.0", False, True),
        ("https://[::]", False, True),
        ("https://[::ffff:0.0.0.0]", False, True),
        ("https://xblocalhost", False, False),
        ("https://localhost.example.com", False, False),
        ("https://127.0.0.1.example.com", False, False),
        ("https://128.0.0.1", False, False),
        ("https://[::2]", False, False),
        ("https://[::ffff:192.0.2.1]", False, False),
    ],
)
def test_which_addresses_are_on_this_computer(
    text: str, *, is_certain: bool, is_meant: bool
) -> None:
    """A name that has to be looked up is meant to be, but whoever answers decides."""
    address = Address.parse(text)
    assert (address.is_loopback, address.means_this_computer) == (is_certain, is_meant)


def test_canary_is_the_documented_address() -> None:
    """The built-in address is the one of the public documentation, and no loopback."""
    assert Address.parse("https://canary.xendbridge.com") == CANARY
    assert not CANARY.is_loopback
