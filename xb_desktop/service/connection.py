"""Connected sockets for httpcore: to the first address that answers, with or without TLS.

httpcore itself uses asyncio's transports, which close the socket when a write fails and lose what
has arrived by then: the early answer of a gateway that stopped reading, or the alert with which
TLS 1.3 refuses a client without a certificate. The sockets here can always be read to the end.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Any

import httpcore

from xb_desktop.service.event_loop import in_daemon_thread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

HAPPY_EYEBALLS_SECONDS = 0.25
"""How long one address is tried alone before the next one is tried too (RFC 8305, section 8)."""
_READ_BYTES = 65_536


class Backend(httpcore.AsyncNetworkBackend):
    """Connects as RFC 8305 requires; the time limits are those of the task that it runs in."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - httpcore's signature
        local_address: str | None = None,  # noqa: ARG002 - httpcore's signature
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - httpcore's signature
    ) -> httpcore.AsyncNetworkStream:
        """Connect to a host; raises `httpcore.ConnectError`, with all errors as its cause."""
        try:
            return PlainStream(await _connect(host, port))
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error


class _Stream(httpcore.AsyncNetworkStream):
    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - httpcore's signature
    ) -> httpcore.AsyncNetworkStream:
        """Begin TLS with a host; a final dot is not part of the name in its certificate."""
        name = server_hostname and server_hostname.removesuffix(".")
        received, to_send = ssl.MemoryBIO(), ssl.MemoryBIO()
        try:
            # Reads the list of trusted certificates, which may be on a disk that does not respond.
            tls = await in_daemon_thread(
                lambda: ssl_context.wrap_bio(received, to_send, server_hostname=name)
            )
            stream = TlsStream(self, tls, received, to_send)
            await stream.handshake()
        except (OSError, httpcore.NetworkError) as error:
            raise httpcore.ConnectError(str(error)) from error
        return stream


class PlainStream(_Stream):
    """A connected socket."""

    def __init__(self, sock: socket.socket) -> None:
        self._socket = sock

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        """Return what has arrived, or nothing at the end; raises `httpcore.ReadError`."""
        # What has arrived is returned without a turn of the loop: a flood would put off its limits.
        await asyncio.sleep(0)
        try:
            return await asyncio.get_running_loop().sock_recv(self._socket, max_bytes)
        except OSError as error:
            raise httpcore.ReadError(str(error)) from error

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """Write all of it; raises `httpcore.WriteError`, after which reading still makes sense."""
        try:
            await asyncio.get_running_loop().sock_sendall(self._socket, buffer)
        except OSError as error:
            raise httpcore.WriteError(str(error)) from error

    async def aclose(self) -> None:
        """Close the socket."""
        self._socket.close()


class TlsStream(_Stream):
    """TLS within another stream."""

    def __init__(
        self,
        transport: httpcore.AsyncNetworkStream,
        tls: ssl.SSLObject,
        received: ssl.MemoryBIO,
        to_send: ssl.MemoryBIO,
    ) -> None:
        self._transport = transport
        self._tls = tls
        self._received = received
        self._to_send = to_send

    async def handshake(self) -> None:
        """Establish TLS and check the certificate; raises `ssl.SSLError` among others."""
        await self._do(self._tls.do_handshake)

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        """Return what has arrived, or nothing at the end, whether it was announced or not.

        Raises `ssl.SSLError` if the other side ends TLS with an alert, and `httpcore.ReadError`.
        """
        try:
            read: bytes = await self._do(self._tls.read, max_bytes)
        except (ssl.SSLEOFError, ssl.SSLZeroReturnError):
            return b""
        return read

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """Write all of it; raises `httpcore.WriteError`, after which reading still makes sense."""
        self._tls.write(buffer)
        await self._transport.write(self._to_send.read())

    async def aclose(self) -> None:
        """Close the connection without a TLS closing alert."""
        await self._transport.aclose()

    def get_extra_info(self, info: str) -> Any:
        """Return what httpcore asks about TLS."""
        return self._tls if info == "ssl_object" else self._transport.get_extra_info(info)

    async def _do(self, call: Callable[..., Any], *arguments: Any) -> Any:
        while True:
            try:
                result = call(*arguments)
            except ssl.SSLWantReadError:
                await self._flush()
            except ssl.SSLError:
                await self._flush()
                raise
            else:
                await self._flush()
                return result
            arrived = await self._transport.read(_READ_BYTES)
            if arrived:
                self._received.write(arrived)
            else:
                self._received.write_eof()

    async def _flush(self) -> None:
        """Send what TLS itself has to send; if that fails, what has arrived can still be read."""
        if self._to_send.pending:
            with contextlib.suppress(httpcore.WriteError):
                await self._transport.write(self._to_send.read())


async def _connect(host: str, port: int) -> socket.socket:
    """Try a host's addresses in parallel, with delays; raises `OSError`."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    attempts: set[asyncio.Task[socket.socket]] = set()
    errors: list[BaseException] = []
    try:
        for address in _interleaved(found):
            attempts.add(loop.create_task(_attempt(address)))
            connected = await _first(attempts, errors, HAPPY_EYEBALLS_SECONDS)
            if connected:
                return connected
        while attempts:
            connected = await _first(attempts, errors, None)
            if connected:
                return connected
    finally:
        for attempt in attempts:
            if not attempt.cancel() and not attempt.exception():
                attempt.result().close()
    cause = BaseExceptionGroup("attempts", errors) if errors else None
    raise OSError("no address can be connected to") from cause


async def _attempt(address: tuple[Any, ...]) -> socket.socket:
    family, kind, protocol, _, place = address
    sock = socket.socket(family, kind, protocol)
    try:
        sock.setblocking(False)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        await asyncio.get_running_loop().sock_connect(sock, place)
    except BaseException:
        sock.close()
        raise
    return sock


async def _first(
    attempts: set[asyncio.Task[socket.socket]], errors: list[BaseException], timeout: float | None
) -> socket.socket | None:
    """Wait until an attempt is over; return its socket, or None if it failed or takes long."""
    done, _ = await asyncio.wait(attempts, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
    attempts -= done
    connected = []
    for attempt in done:
        error = attempt.exception()
        if error:
            errors.append(error)
        else:
            connected.append(attempt.result())
    for spare in connected[1:]:
        spare.close()
    return connected[0] if connected else None


def _interleaved(found: list[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """Order addresses so that both families are tried early (RFC 8305, section 4)."""
    preferred = [each for each in found if each[0] == found[0][0]]
    others = [each for each in found if each[0] != found[0][0]]
    return filter(None, chain.from_iterable(zip_longest(preferred, others)))
