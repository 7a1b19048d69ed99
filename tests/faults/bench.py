"""A bench: the service, proxy, keychain and disk around one window, each ready to be broken.

A fault is a function that breaks something on the bench and returns the address to cancel at. What
it breaks is mended before the next attempt: a service mends itself, because only its first
connection is handed to the faulty script; all else is mended by what the fault gave to `on_mend`.
"""

from __future__ import annotations

import contextlib
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pytest
import trustme

from tests.support.examples import KEY
from tests.support.keychain import MemoryBackend
from tests.support.proxy import FAR_HOST, tunnel
from tests.support.service import CANCELLED, Connection, Script, Service, reply
from tests.support.tls import server_tls, trusting
from xb_desktop.orders.address import Address
from xb_desktop.orders.outcome import Outcome

HEALTHY = reply(200, CANCELLED)


class Bench:
    """What a fault may break. Everything it starts ends with the test."""

    def __init__(
        self,
        monkeypatch: pytest.MonkeyPatch,
        folder: Path,
        authority: trustme.CA,
        backend: MemoryBackend,
    ) -> None:
        self.monkeypatch = monkeypatch
        self.folder = folder
        self.data = folder / "data"
        self.journal = self.data / "journal.sqlite3"
        self.authority = authority
        self.backend = backend
        self.key: str | None = KEY
        self.has_keychain = True
        self.services: list[Service] = []
        self.proxies: list[Service] = []
        self.bystanders: list[Service] = []
        self.at_confirmation: Callable[[], object] = lambda: None
        self._mending: list[Callable[[], object]] = []
        self._checks: list[Callable[[], object]] = []
        self._stack = contextlib.ExitStack()
        self._mended = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.mend()
        self._stack.close()

    @property
    def posts(self) -> int:
        """How many requests that could cancel something arrived anywhere."""
        return sum(len(each.posts) for each in self.services + self.proxies + self.bystanders)

    @property
    def connections(self) -> int:
        """How often the service was connected to: a second time would be a second attempt."""
        return sum(service.connections for service in self.services)

    def serve(
        self, script: Script, *, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1"
    ) -> Address:
        """Start a service whose first connection is the script's, and all others are served."""
        service = self._stack.enter_context(Service(script, HEALTHY, tls=tls, host=host))
        self.services.append(service)
        return service.address

    def serve_tls(self, script: Script = HEALTHY) -> Address:
        """Start a service with TLS that the system trusts."""
        self.trust()
        return self.serve(script, tls=self.server_tls("localhost"))

    def serve_far(self, name: str, script: Script = HEALTHY) -> Address:
        """Start a service with TLS under a name that has to be looked up."""
        self.trust()
        port = self.serve(script, tls=self.server_tls(name.removesuffix("."))).port
        return Address("https", name, port)

    def bystander(self) -> Address:
        """Start a service that must never hear of anything."""
        service = self._stack.enter_context(Service())
        self.bystanders.append(service)
        return service.address

    def proxy(self, script: Script, *, tls: ssl.SSLContext | None = None) -> str:
        """Start a proxy, broken at its first connection, in front of a service far away."""
        self.trust()
        self.serve(HEALTHY, tls=self.server_tls(FAR_HOST))
        through = tunnel(self.services[-1].port)
        proxy = self._stack.enter_context(Service(script, through, tls=tls))
        self.proxies.append(proxy)
        scheme = "https" if tls else "http"
        return f"{scheme}://127.0.0.1:{proxy.port}"

    def use_proxy(self, url: str) -> Address:
        """Tell the system's proxy for everything, and return an address that needs it."""
        self.monkeypatch.setenv("HTTPS_PROXY", url)
        return Address("https", FAR_HOST, 443)

    def server_tls(self, *names: str) -> ssl.SSLContext:
        """Return a server's TLS with a certificate for these names."""
        return server_tls(self.authority, *names)

    def trust(self) -> None:
        """Let the system trust the tests' authority from now on."""
        for name, value in trusting(self.authority, self.folder).items():
            self.monkeypatch.setenv(name, value)

    def at_end(self, action: Callable[[], object]) -> None:
        """Remember what to close at the end of the test."""
        self._stack.callback(action)

    def on_mend(self, action: Callable[[], object]) -> None:
        """Remember how to undo the fault."""
        self._mending.append(action)

    def patch(self, owner: object, name: str, value: object) -> None:
        """Replace a part of a module until it is mended."""
        original = getattr(owner, name)
        self.monkeypatch.setattr(owner, name, value)
        self.on_mend(lambda: self.monkeypatch.setattr(owner, name, original))

    def check(self, action: Callable[[], object]) -> None:
        """Remember what must be true in the end."""
        self._checks.append(action)

    def mend(self) -> None:
        """Undo the fault, once."""
        if not self._mended:
            self._mended = True
            for action in self._mending:
                action()

    def verify(self) -> None:
        """Assert what this fault asks for beside the table's own columns."""
        for action in self._checks:
            action()


Injection = Callable[[Bench], Address]


@dataclass(frozen=True)
class Fault:
    """One row of the table.

    `also` is a second outcome where the contract leaves the choice. `says` are words that the
    window must show (in any case), `hides` are words that it must not. `hurried` shortens the
    limits for this attempt. `rows` is what the journal holds where it is not the outcome.
    """

    name: str
    inject: Injection
    becomes: type[Outcome]
    also: type[Outcome] | None = None
    says: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()
    hurried: bool = False
    rows: tuple[tuple[str, ...], ...] | None = None


@dataclass(frozen=True)
class WithoutTls:
    """A script for the bare socket of a service that speaks TLS with everybody else."""

    script: Script
    without_tls: bool = True

    def __call__(self, connection: Connection) -> None:
        """Do what the script does."""
        self.script(connection)


def through_tls(
    context: ssl.SSLContext, script: Script = HEALTHY, *, before: bytes = b""
) -> WithoutTls:
    """Return a script that shakes hands with TLS of its own, maybe after something unexpected."""

    def wrapped(connection: Connection) -> None:
        connection.send(before)
        with context.wrap_socket(connection.sock, server_side=True) as connection.sock:
            script(connection)

    return WithoutTls(wrapped)
