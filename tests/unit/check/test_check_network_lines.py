"""What the lines on the network say where a whole run would have to wait for a limit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.service import Connection, Service
from xb_desktop.check import address, service
from xb_desktop.check.result import Level, Name, Result
from xb_desktop.check.subject import Subject
from xb_desktop.orders.address import Address
from xb_desktop.orders.outcome import Cause
from xb_desktop.service import exchange
from xb_desktop.service.probe import ProbeResult
from xb_desktop.service.reachability import Reachability, TriedAddress


def subject(place: Address) -> Subject:
    """Return what is to be checked at an address."""
    return Subject(place, Path(), is_practice=False, settings_path="", settings_are_readable=True)


FAR = subject(Address("https", "service.invalid", 443))


def of_service(each: Subject) -> dict[Name, Result]:
    """Check the service, and return a result for each name."""
    return {result.name: result for result in service.check_service(each)}


def test_a_service_that_never_begins_with_tls(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes connections, so the address is well, but no order can be cancelled there."""

    def take(connection: Connection) -> None:
        connection.service.closing.wait(20)

    monkeypatch.setattr(exchange, "CONNECT_SECONDS", 0.3)
    with Service(take) as running:
        deaf = subject(Address("https", "localhost", running.port))
        assert address.check_address(deaf)[0].level is Level.OK
        found = of_service(deaf)
    assert found[Name.TLS].level is Level.FAULT
    assert "could not be reached within 10 seconds" in found[Name.TLS].sentence


@pytest.mark.parametrize(
    ("cause", "level"),
    [
        *((cause, Level.WARNING) for cause in sorted(service._TOLD_ELSEWHERE)),
        (Cause.CERTIFICATE, Level.FAULT),
        (Cause.CERTIFICATE_STORE, Level.FAULT),
        (Cause.TLS, Level.FAULT),
        (Cause.CONNECT_TIMEOUT, Level.FAULT),
        (Cause.INTERRUPTED, Level.FAULT),
    ],
)
def test_what_keeps_a_request_from_leaving(
    monkeypatch: pytest.MonkeyPatch, cause: Cause, level: Level
) -> None:
    """It is a fault here, or one that another line tells."""
    monkeypatch.setattr(service, "probe", lambda *_: ProbeResult(is_connected=False, cause=cause))
    tls = of_service(FAR)[Name.TLS]
    assert (tls.level, bool(tls.remedy)) == (level, True)


def test_a_client_certificate_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """In TLS 1.3, that comes after the request."""
    wanted = ProbeResult(is_connected=True, cause=Cause.CLIENT_CERTIFICATE)
    monkeypatch.setattr(service, "probe", lambda *_: wanted)
    assert of_service(FAR)[Name.TLS].level is Level.FAULT


@pytest.mark.parametrize(
    ("reaches", "level"),
    [
        ([Reachability.CONNECTED], Level.OK),
        ([Reachability.CONNECTED, Reachability.NO_ROUTE], Level.OK),
        ([Reachability.CONNECTED, Reachability.SILENT], Level.WARNING),
        ([Reachability.CONNECTED, Reachability.REFUSED], Level.WARNING),
        ([Reachability.NO_ROUTE, Reachability.SILENT], Level.FAULT),
        ([Reachability.REFUSED], Level.FAULT),
        ([], Level.FAULT),
    ],
)
def test_addresses_that_are_reached_in_part(
    monkeypatch: pytest.MonkeyPatch, reaches: list[Reachability], level: Level
) -> None:
    """That a network has no IPv6 at all costs nothing, and is no warning."""
    found = tuple(TriedAddress(f"192.0.2.{number}", it) for number, it in enumerate(reaches))
    monkeypatch.setattr(address, "try_addresses", lambda *_: found)
    [result] = address.check_address(FAR)
    assert result.level is level
    assert bool(result.remedy) == (level is not Level.OK)


def test_a_host_with_many_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong comes first, and the line stays one that can be read."""
    found = tuple(TriedAddress(f"192.0.2.{number}", Reachability.CONNECTED) for number in range(40))
    silent = TriedAddress("192.0.2.99", Reachability.SILENT)
    monkeypatch.setattr(address, "try_addresses", lambda *_: (*found, silent))
    [result] = address.check_address(FAR)
    assert "192.0.2.99 does not answer, 192.0.2.0 accepts connections" in result.sentence
    assert len(result.sentence) < 400
