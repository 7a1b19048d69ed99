"""One POST, sent at most once, over real sockets."""

from __future__ import annotations

import json
import logging
import ssl
import time

import pytest

from tests.support.examples import KEY, REFERENCE
from tests.support.service import (
    CANCELLED,
    Connection,
    Script,
    Service,
    envelope,
    raw,
    reply,
    whole,
)
from tests.support.systems import not_under_wine
from xb_desktop import __version__
from xb_desktop.orders.address import Address
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Outcome, Refused, Unknown
from xb_desktop.service import exchange
from xb_desktop.service.xendbridge import CANCEL_PATH, XendBridge

ORDER = Order("Jane@Example.com", REFERENCE)
PATIENCE_SECONDS = 12.0


def cancel_at(service: Service) -> Outcome:
    """Cancel the test's order at a service."""
    return XendBridge(service.address).cancel(ORDER, KEY)


def test_the_request_is_the_documented_one() -> None:
    """Path, header spelling, body and User-Agent are exactly the contract's."""
    with Service() as service:
        assert isinstance(cancel_at(service), Cancelled)
    (request,) = service.requests
    assert (request.method, request.target) == ("POST", CANCEL_PATH)
    assert request.header("secretKey") == KEY
    assert request.header("User-Agent") == f"xb-desktop/{__version__}"
    assert request.header("Accept-Encoding") == "identity"
    assert json.loads(request.body) == {
        "emailAddress": "Jane@Example.com",
        "orderReference": "XB_0877e5692ee946f491bafab275d3d522",
    }


def test_tls_is_checked_against_the_systems_trust(tls: ssl.SSLContext, trusted: None) -> None:
    """A company's own authority works once the system trusts it."""
    del trusted
    with Service(tls=tls) as service:
        assert isinstance(cancel_at(service), Cancelled)


@not_under_wine("it trusts every certificate")
def test_an_untrusted_certificate_sends_nothing(tls: ssl.SSLContext) -> None:
    """Without trust no byte of the request leaves, and the certificate is named."""
    with Service(tls=tls) as service:
        assert cancel_at(service) == NotSent(Cause.CERTIFICATE)
        assert service.requests == []


def test_a_redirect_is_not_followed() -> None:
    """The key goes to no other address than the one it is for."""
    with Service() as other:
        location = {"Location": f"{other.address}{CANCEL_PATH}"}
        with Service(reply(307, CANCELLED, location)) as service:
            assert cancel_at(service) == Unknown(Cause.REDIRECTED, 307)
        assert other.requests == []


def test_a_refused_connection_is_not_sent() -> None:
    """Where nobody listens nothing was sent."""
    with Service() as service:
        address = service.address
    assert XendBridge(address).cancel(ORDER, KEY) == NotSent(Cause.CONNECTION_REFUSED)


def test_an_unknown_name_is_not_sent() -> None:
    """A name that the network does not know is named as that."""
    outcome = XendBridge(Address.parse("https://no-such-host.invalid")).cancel(ORDER, KEY)
    assert outcome == NotSent(Cause.NAME_NOT_FOUND)


@pytest.mark.parametrize("key", ["", "two words", "clé", "tab\there", "x" * 1001, "new\nline"])
def test_an_unusable_key_is_never_put_in_a_header(key: str) -> None:
    """A key that would break the header is not sent, and raises nothing that holds it."""
    with Service() as service:
        assert XendBridge(service.address).cancel(ORDER, key) == NotSent(Cause.KEY_UNUSABLE)
        assert service.connections == 0


def silent(connection: Connection) -> None:
    """Read the request and never answer."""
    connection.read_request()
    connection.service.closing.wait(30)


def drip(connection: Connection) -> None:
    """Answer one byte at a time, for ever."""
    connection.read_request()
    for byte in whole(200, CANCELLED + b" " * 10_000):
        if not connection.is_open():
            return
        connection.send(bytes([byte]))
        time.sleep(0.02)


@pytest.mark.parametrize("script", [silent, drip])
def test_the_whole_exchange_is_bounded_by_the_clock(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither silence nor a drip outlives the total time."""
    monkeypatch.setattr(exchange, "TOTAL_SECONDS", 0.6)
    with Service(script) as service:
        started = time.monotonic()
        assert cancel_at(service).cause is Cause.TIMED_OUT
        assert time.monotonic() - started < PATIENCE_SECONDS
        assert len(service.posts) == 1


def test_a_connection_that_closes_without_an_answer_is_unknown() -> None:
    """The request was sent, so its outcome is open."""
    with Service(raw(b"")) as service:
        assert cancel_at(service) == Unknown(Cause.CONNECTION_LOST)
        assert len(service.posts) == 1


def test_a_bad_proxy_stops_the_call_and_loopback_knows_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A proxy that cannot serve sends nothing; loopback never asks one."""
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    elsewhere = XendBridge(Address.parse("https://service.invalid"))
    assert elsewhere.cancel(ORDER, KEY) == NotSent(Cause.PROXY)
    with Service() as service:
        assert isinstance(cancel_at(service), Cancelled)


def test_the_clients_own_libraries_log_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """Even at the finest level no library writes the key."""
    caplog.set_level(logging.DEBUG)
    with Service(reply(401, envelope(False, "", f"bad key {KEY}"))) as service:
        outcome = cancel_at(service)
    assert isinstance(outcome, Refused)
    assert KEY not in caplog.text
    assert KEY not in repr(outcome)
