"""What the answer to a request without a key says of the clock, the proxy and the certificates."""

from __future__ import annotations

import os
import socket
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.service import Service, raw, reply
from xb_desktop.orders.address import Address
from xb_desktop.orders.outcome import Cause
from xb_desktop.service import reachability
from xb_desktop.service.probe import (
    Proxy,
    TrustStore,
    clock_ahead,
    probe,
    proxy_of,
    trust_store,
)
from xb_desktop.service.reachability import Reachability, TriedAddress, try_addresses

BEFORE = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)
AFTER = BEFORE + timedelta(seconds=2)
FAR = Address("https", "service.invalid", 443)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"date": "Sun, 01 Mar 2026 12:00:01 GMT"}, 0),
        ({"date": "Sun, 01 Mar 2026 11:59:59 GMT"}, 0),
        ({"date": "Sun, 01 Mar 2026 11:50:00 GMT"}, 600),
        ({"date": "Sun, 01 Mar 2026 12:10:02 GMT"}, -600),
        ({"date": "Sun, 01 Mar 2026 11:50:00 GMT", "age": "600"}, 0),
        ({"date": "Sun, 01 Mar 2026 11:50:00 GMT", "age": "nonsense"}, 600),
        ({"date": "Sunday, 01-Mar-26 11:50:00 GMT"}, 600),
        ({"date": "Sun, 01 Mar 2026 11:50:00 -0000"}, 600),
        ({}, None),
        ({"date": "yesterday"}, None),
        ({"date": ""}, None),
        ({"date": "Sun, 99 Mar 2026 11:50:00 GMT"}, None),
        ({"date": "Sun, 01 Mar 9999999999 11:50:00 GMT"}, None),
    ],
)
def test_the_clock_is_compared_with_the_date(
    headers: dict[str, str], seconds: float | None
) -> None:
    """The time that the answer took counts for neither; a cache says how old its answer is."""
    assert clock_ahead(headers, BEFORE, AFTER) == seconds


def test_a_date_at_the_end_of_time() -> None:
    """What cannot be counted with is no date."""
    headers = {"date": "Fri, 31 Dec 9999 23:59:59 GMT", "age": "999999999"}
    assert clock_ahead(headers, BEFORE, AFTER) is None


def test_a_greeting_has_no_key_and_no_body() -> None:
    """It asks for the headers of the root, by the name of the program."""
    with Service(reply(200)) as service:
        found = probe(service.address, 10)
    assert (found.is_connected, found.cause) == (True, None)
    [request] = service.requests
    assert (request.method, request.target, request.body) == ("HEAD", "/", b"")
    names = {name.lower() for name, _ in request.headers}
    assert names == {"host", "user-agent", "accept-encoding", "accept", "connection"} & names


def test_an_answer_that_is_none() -> None:
    """It was connected, but nothing is known of the clock."""
    with Service(raw(b"nonsense\r\n\r\n")) as service:
        found = probe(service.address, 10)
    assert found.is_connected
    assert found.cause is Cause.CONNECTION_LOST
    assert found.clock_ahead_s is None


@pytest.mark.parametrize(
    ("named", "proxy"),
    [
        ("", None),
        ("proxy:8080", Proxy("http://proxy:8080", "proxy", 8080)),
        ("http://jane:p@ss@proxy:8080/", Proxy("http://***@proxy:8080", "proxy", 8080)),
        ("https://jane@[::1]", Proxy("https://***@[::1]:443", "::1", 443)),
    ],
)
def test_a_proxy_is_named_without_its_credentials(
    monkeypatch: pytest.MonkeyPatch, named: str, proxy: Proxy | None
) -> None:
    """Whatever characters they have."""
    monkeypatch.setenv("HTTPS_PROXY", named)
    assert proxy_of(FAR) == proxy


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="SSL_CERT_FILE is for Linux")
def test_whose_certificates_are_trusted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The file that is named, if there is one; else the system's."""
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    assert trust_store() == TrustStore()
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "bundle.pem"))
    assert trust_store() == TrustStore(str(tmp_path / "bundle.pem"), is_there=False)
    (tmp_path / "bundle.pem").touch()
    assert trust_store() == TrustStore(str(tmp_path / "bundle.pem"), is_there=True)


def test_each_address_is_connected_to() -> None:
    """And nothing is sent there."""
    with Service() as service:
        assert try_addresses("127.0.0.1", service.port) == (
            TriedAddress("127.0.0.1", Reachability.CONNECTED),
        )
        assert TriedAddress("127.0.0.1", Reachability.CONNECTED) in try_addresses(
            "localhost", service.port
        )
    assert service.requests == []
    with Service(listening=False) as service:
        assert try_addresses("127.0.0.1", service.port) == (
            TriedAddress("127.0.0.1", Reachability.REFUSED),
        )


@pytest.mark.parametrize("host", ["nowhere.invalid", "a" * 70 + ".invalid", "x..y"])
def test_a_name_that_is_not_found(host: str) -> None:
    """Or that is none."""
    assert try_addresses(host, 443) == ()


def test_a_name_server_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not waited for."""
    monkeypatch.setattr(reachability, "NAME_SECONDS", 0.05)
    read, write = os.pipe()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: os.read(read, 1))
    assert try_addresses("service.invalid", 443) == ()
    os.write(write, b"x")
    for end in (read, write):
        os.close(end)
