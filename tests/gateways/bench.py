"""A bench for one case: the service, the gateway in front of it, and what this computer trusts."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pytest
import trustme

from tests.gateways.gateway import Gateway
from tests.support.service import Connection, Request, Script, Service, whole
from tests.support.tls import server_tls, trusting
from xb_desktop.orders.address import Address
from xb_desktop.orders.outcome import Outcome

FAR_HOST = "service.test"
"""A name that only a proxy can find: everything that is not loopback goes through one."""


class Bench:
    """Starts what a case needs. Everything it starts ends with the test."""

    def __init__(
        self,
        monkeypatch: pytest.MonkeyPatch,
        folder: Path,
        open_folder: Path,
        authority: trustme.CA,
    ) -> None:
        self.monkeypatch = monkeypatch
        self.folder = folder
        self.open_folder = open_folder
        """Other users can read here: a gateway that gives up being root is one of them."""
        self.authority = authority
        for name, value in trusting(authority, folder).items():
            monkeypatch.setenv(name, value)
        self.authority_file = Path(os.environ["SSL_CERT_FILE"])
        self.services: list[Service] = []
        self._stack = contextlib.ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @property
    def posts(self) -> list[Request]:
        """What the service has received that could cancel something."""
        return [request for service in self.services for request in service.posts]

    def serve(self, script: Script, *, tls: bool = False) -> Service:
        """Start the service; with `tls` it has a certificate for `FAR_HOST`."""
        context = None
        if tls:
            context = server_tls(self.authority, FAR_HOST)
        service = self._stack.enter_context(Service(script, tls=context))
        self.services.append(service)
        return service

    def start(self, gateway: Gateway) -> None:
        """Start a gateway and wait until it accepts connections."""
        self._stack.enter_context(gateway)

    def certificate(self, *names: str, issuer: trustme.CA | None = None) -> Path:
        """Write a key with a certificate for these names into a file, and return its path."""
        path = self.folder / f"{'-'.join(names)}.pem"
        issued = (issuer or self.authority).issue_cert(*names)
        issued.private_key_and_cert_chain_pem.write_to_path(str(path))
        return path


Stand = Callable[[Bench], Address]


@dataclass(frozen=True)
class Case:
    """One row: what stands between, what its outcome must be, and how often the service was asked.

    `says` are words that the window must show for it, in any case.
    """

    gateway: str
    name: str
    stand: Stand
    becomes: type[Outcome]
    posts: int
    says: tuple[str, ...] = ()

    @property
    def identity(self) -> str:
        """The name of its test."""
        return f"{self.gateway}: {self.name}".replace(" ", "-")


def leaves(connection: Connection) -> None:
    """Receive the request and close without a word."""
    connection.read_request()


def stays_silent(connection: Connection) -> None:
    """Receive the request and answer nothing until the test ends."""
    connection.read_request()
    connection.service.closing.wait()


def cuts(status: int, body: bytes) -> Script:
    """Return a script that closes five bytes before the end of an answer."""

    def script(connection: Connection) -> None:
        connection.read_request()
        connection.send(all_but_the_end(status, body))

    return script


def halts(status: int, body: bytes) -> Script:
    """Return a script that sends an answer but for five bytes, and says nothing more."""

    def script(connection: Connection) -> None:
        connection.read_request()
        connection.send(all_but_the_end(status, body))
        connection.service.closing.wait()

    return script


def all_but_the_end(status: int, body: bytes) -> bytes:
    """Return an answer of JSON without its last five bytes."""
    return whole(status, body, {"Content-Type": "application/json"})[:-5]
