"""The proxy for one address is the one that curl would use; other settings stop nobody."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

from tests.support.service import Service, reply
from tests.support.systems import posix_only
from xb_desktop.orders.address import Address
from xb_desktop.orders.outcome import Cause
from xb_desktop.service.proxy import UnusableProxyError, is_exempt, proxy_for

HOST = "api.service.invalid"
SERVICE = Address("https", HOST, 443)
PROXY = "http://proxy.invalid:3128"


@pytest.mark.parametrize(
    ("settings", "proxy"),
    [
        ({}, None),
        ({"https_proxy": PROXY}, PROXY),
        ({"HTTPS_PROXY": PROXY}, PROXY),
        ({"all_proxy": PROXY}, PROXY),
        ({"ALL_PROXY": PROXY}, PROXY),
        pytest.param(
            {"https_proxy": PROXY, "HTTPS_PROXY": "http://other.invalid:1"},
            PROXY,
            marks=posix_only("two spellings are one variable"),
        ),
        ({"HTTPS_PROXY": PROXY, "all_proxy": "http://other.invalid:1"}, PROXY),
        ({"https_proxy": "", "ALL_PROXY": PROXY}, PROXY),
        ({"https_proxy": PROXY, "all_proxy": "socks://127.0.0.1:1080"}, PROXY),
        ({"https_proxy": PROXY, "http_proxy": "nonsense://["}, PROXY),
        ({"http_proxy": PROXY, "HTTP_PROXY": PROXY}, None),
        ({"no_proxy": "localhost,[::1]"}, None),
        ({"NO_PROXY": "fe80::/10,[,::/999,%,*,"}, None),
        ({"https_proxy": PROXY, "NO_PROXY": "localhost,[::1],fe80::/10,%"}, PROXY),
        ({"https_proxy": PROXY, "no_proxy": "", "NO_PROXY": HOST}, None),
        ({"https_proxy": "socks5://127.0.0.1:1", "no_proxy": HOST}, None),
        ({"https_proxy": "proxy.invalid:3128"}, PROXY),
        ({"https_proxy": "http://proxy.invalid:3128/"}, PROXY),
        ({"https_proxy": "HTTP://proxy.invalid:3128"}, PROXY),
        ({"https_proxy": "http://proxy.invalid"}, "http://proxy.invalid:1080"),
        ({"https_proxy": "https://proxy.invalid"}, "https://proxy.invalid:443"),
        ({"https_proxy": "http://jane:p%40w@proxy.invalid:1"}, "http://jane:p%40w@proxy.invalid:1"),
        ({"https_proxy": "http://[::1]:3128"}, "http://[::1]:3128"),
    ],
)
def test_only_the_setting_for_this_address_counts(
    settings: dict[str, str], proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lower case first, the scheme's own before everybody's, and an empty one is none."""
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert proxy_for(SERVICE) == proxy


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.9.9.9", "::1", "localhost", "localhost.", "xb.localhost"),
        *("::ffff:127.0.0.1", "0.0.0.0", "::"),
    ],
)
def test_loopback_has_no_proxy(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is set, this computer speaks to itself directly."""
    monkeypatch.setenv("ALL_PROXY", PROXY)
    monkeypatch.setenv("https_proxy", "nonsense://[")
    assert proxy_for(Address("https", host, 443)) is None


@pytest.mark.parametrize("scheme", ["socks", "socks4", "socks4a", "socks5", "socks5h", "SOCKS5"])
def test_a_socks_proxy_is_named_as_one(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not supported, which is another matter than a proxy that refuses."""
    monkeypatch.setenv("ALL_PROXY", f"{scheme}://127.0.0.1:1080")
    with pytest.raises(UnusableProxyError) as raised:
        proxy_for(SERVICE)
    assert raised.value.cause is Cause.SOCKS_PROXY


@pytest.mark.parametrize(
    "value",
    [
        *("http://[::1", "http://a:port", "ftp://a:1", "x://a", "http://"),
        *("http://jane:1234/x@proxy:1", "jane:1234?x@proxy:1", "https://jane:1234#x@proxy:1"),
        "http://jane:1234/x@y@proxy:1",
    ],
)
def test_a_setting_that_is_none_is_named_as_one(
    value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody was asked, so nobody has refused."""
    monkeypatch.setenv("https_proxy", value)
    with pytest.raises(UnusableProxyError) as raised:
        proxy_for(SERVICE)
    assert raised.value.cause is Cause.PROXY_SETTING


NAMES = [
    (HOST, True),
    ("service.invalid", True),
    (".service.invalid", True),
    ("invalid", True),
    ("SERVICE.Invalid", True),
    ("service.invalid.", True),
    ("..service.invalid", False),
    ("rvice.invalid", False),
    ("x.api.service.invalid", False),
    ("*", True),
    (" *", False),
    ("*,other", False),
    ("other,*", False),
    ("*.service.invalid", False),
    ("other,service.invalid", True),
    ("other, service.invalid", True),
    ("other service.invalid", True),
    ("other\tservice.invalid", True),
    (" ,, service.invalid ,", True),
    ("service.invalid:443", False),
    ("service.invalid:80", False),
    ("http://service.invalid", False),
    ("192.0.2.0/24", False),
    (".", False),
    ("", False),
]


@pytest.mark.parametrize(("exceptions", "exempt"), NAMES)
@pytest.mark.parametrize("host", [HOST, f"{HOST}."])
def test_names_in_the_list_of_exceptions(exceptions: str, host: str, *, exempt: bool) -> None:
    """Whole domains count, in any case, with or without a dot at either end."""
    assert is_exempt(Address("https", host, 443), exceptions) is exempt


@pytest.mark.parametrize(("exceptions", "exempt"), [case for case in NAMES if case[0].strip()])
def test_curl_reads_names_in_the_same_way(exceptions: str, *, exempt: bool) -> None:
    """It fails to find the name where it goes directly, and at the proxy where it does not."""
    curl = shutil.which("curl")
    if curl is None:
        pytest.skip("curl is not installed")
    with Service(reply(403)) as proxy:
        done = subprocess.run(
            [curl, "--disable", "--silent", "--max-time", "20", f"https://{HOST}/"],
            env={**os.environ, "https_proxy": str(proxy.address), "NO_PROXY": exceptions},
            check=False,
        )
        assert (done.returncode == 6) is exempt
        assert bool(proxy.requests) is not exempt


@pytest.mark.parametrize(
    ("host", "exceptions", "exempt"),
    [
        ("192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.0/24", True),
        ("192.0.2.1", "192.0.2.77/24", True),
        ("192.0.2.1", "192.0.2.1/32", True),
        ("192.0.2.1", "10.0.0.0/8 192.0.0.0/16", True),
        ("192.0.2.1", "192.0.2.128/25", False),
        ("192.0.2.1", "192.0.2.0/0", False),
        ("192.0.2.1", "192.0.2.0/33", False),
        ("192.0.2.1", "192.0.2.0/", False),
        ("192.0.2.1", "192.0.2.0/x", False),
        ("192.0.2.1", "192.0.2.1:443", False),
        ("192.0.2.1", "192.0.2", False),
        ("192.0.2.1", ".192.0.2.1", False),
        ("192.0.2.1", "2.1", False),
        ("192.0.2.1", "::ffff:0:0/96", False),
        ("2001:db8::1", "2001:db8::1", True),
        ("2001:db8::1", "2001:DB8:0:0::1", True),
        ("2001:db8::1", "[2001:db8::1]", True),
        ("2001:db8::1", "2001:db8::/32", True),
        ("2001:db8::1", "[2001:db8::]/32", True),
        ("2001:db8::1", "fe80::/10,[::1]", False),
        ("2001:db8::1", "0.0.0.0/0", False),
        ("2001:db8::1", "*", True),
    ],
)
def test_numbers_in_the_list_of_exceptions(host: str, exceptions: str, *, exempt: bool) -> None:
    """IPv4 and IPv6, in any spelling, with or without a prefix length; a bad one names nobody."""
    assert is_exempt(Address("https", host, 443), exceptions) is exempt
