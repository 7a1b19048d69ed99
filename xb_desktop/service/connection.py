"""Connected sockets for httpcore: to the first address that answers, with or without TLS.

httpcore's own connections try one address after the other, wait for each step alone, and cannot be
ended from outside. Those here do all their waiting in one place (`Waiting`), and can be read to the
end after a write has failed: the early answer of a gateway that stopped reading, or the alert with
which TLS 1.3 refuses a client without a certificate.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
from collections import deque
from ipaddress import ip_address
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Any

import httpcore

from xb_desktop.service.waiting import EndedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from xb_desktop.service.waiting import Waiting

HAPPY_EYEBALLS_SECONDS = 0.25
"""How long one address is tried alone before the next one is tried too (RFC 8305, section 8)."""
_READ_BYTES = 65_536
_LITERALS = ("::1", "127.0.0.1")
"""The addresses of `localhost`."""

BROKEN_OFF = "broken_off"
"""The extra information of a stream: whether TLS ended without its closing alert."""

AddressInfo = tuple[Any, ...]
"""One result of `socket.getaddrinfo`."""


class Backend(httpcore.NetworkBackend):
    """Connects as RFC 8305 requires, for one exchange."""

    def __init__(self, waiting: Waiting) -> None:
        self._waiting = waiting

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - httpcore's signature
        local_address: str | None = None,  # noqa: ARG002 - httpcore's signature
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - httpcore's signature
    ) -> httpcore.NetworkStream:
        """Connect to a host; raises `httpcore.ConnectError`, with all errors as its cause."""
        try:
            found = look_up(host, port, self._waiting)
            sock = _connect_to_first(found, self._waiting)
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error
        self._waiting.close_at_end(sock)
        return PlainStream(sock, self._waiting)


class _Stream(httpcore.NetworkStream):
    def __init__(self, waiting: Waiting) -> None:
        self._waiting = waiting

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - httpcore's signature
    ) -> httpcore.NetworkStream:
        """Begin TLS with a host; a final dot is not part of the name in its certificate."""
        name = server_hostname and server_hostname.removesuffix(".")
        received, to_send = ssl.MemoryBIO(), ssl.MemoryBIO()
        try:
            # Reads the list of trusted certificates, which may be on a disk that does not respond.
            tls = self._waiting.until_done(
                lambda: ssl_context.wrap_bio(received, to_send, server_hostname=name)
            )
            stream = TlsStream(self, tls, received, to_send, self._waiting)
            stream.handshake()
        except (OSError, httpcore.NetworkError) as error:
            raise httpcore.ConnectError(str(error)) from error
        return stream


class PlainStream(_Stream):
    """A connected socket, which does not block."""

    def __init__(self, sock: socket.socket, waiting: Waiting) -> None:
        super().__init__(waiting)
        self._socket = sock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        """Return what has arrived, or nothing at the end.

        Raises `httpcore.ReadError`, and `EndedError` however fast something arrives.
        """
        try:
            while True:
                self._waiting.until_readable(self._socket)
                with contextlib.suppress(BlockingIOError):
                    return self._socket.recv(max_bytes)
        except OSError as error:
            raise httpcore.ReadError(str(error)) from error

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """Write all of it; raises `httpcore.WriteError`, after which reading still makes sense."""
        rest = memoryview(buffer)
        try:
            while rest:
                try:
                    rest = rest[self._socket.send(rest) :]
                except BlockingIOError:
                    self._waiting.until_writable((self._socket,))
        except (OSError, EndedError) as error:
            raise httpcore.WriteError(str(error)) from error

    def close(self) -> None:
        """Close the socket."""
        self._socket.close()


class TlsStream(_Stream):
    """TLS within another stream."""

    def __init__(
        self,
        transport: httpcore.NetworkStream,
        tls: ssl.SSLObject,
        received: ssl.MemoryBIO,
        to_send: ssl.MemoryBIO,
        waiting: Waiting,
    ) -> None:
        super().__init__(waiting)
        self._transport = transport
        self._tls = tls
        self._received = received
        self._to_send = to_send
        self._is_broken_off = False

    def handshake(self) -> None:
        """Establish TLS and check the certificate; raises `ssl.SSLError` among others."""
        self._do(self._tls.do_handshake)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        """Return what has arrived, or nothing at the end, whether it was announced or not.

        Raises `ssl.SSLError` if the other side ends TLS with an alert, and `httpcore.ReadError`.
        """
        try:
            read: bytes = self._do(self._tls.read, max_bytes)
        except ssl.SSLZeroReturnError:
            return b""
        except ssl.SSLEOFError:
            self._is_broken_off = True
            return b""
        return read

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """Write all of it; raises `httpcore.WriteError`, after which reading still makes sense."""
        self._tls.write(buffer)
        self._transport.write(self._to_send.read())

    def close(self) -> None:
        """Close the connection without a TLS closing alert."""
        self._transport.close()

    def get_extra_info(self, info: str) -> Any:
        """Return what httpcore asks about TLS, and `BROKEN_OFF`."""
        if info == BROKEN_OFF:
            return self._is_broken_off
        return self._tls if info == "ssl_object" else self._transport.get_extra_info(info)

    def _do(self, call: Callable[..., Any], *arguments: Any) -> Any:
        while True:
            try:
                result = call(*arguments)
            except ssl.SSLWantReadError:
                self._flush()
            except ssl.SSLError:
                self._flush()
                raise
            else:
                self._flush()
                return result
            arrived = self._transport.read(_READ_BYTES)
            if arrived:
                self._received.write(arrived)
            else:
                self._received.write_eof()

    def _flush(self) -> None:
        """Send what TLS itself has to send; if that fails, what has arrived can still be read."""
        if self._to_send.pending:
            with contextlib.suppress(httpcore.WriteError):
                self._transport.write(self._to_send.read())


def look_up(host: str, port: int, waiting: Waiting) -> list[AddressInfo]:
    """Look up a name; raises what `socket.getaddrinfo` does, and `EndedError`.

    `localhost` is not looked up: it is this computer, whatever a name server says.
    """
    literals = _LITERALS if host.rstrip(".") == "localhost" else (host,)
    with contextlib.suppress(ValueError):
        return [_address_info(literal, port) for literal in literals]
    return waiting.until_done(lambda: socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM))


def _address_info(literal: str, port: int) -> AddressInfo:
    """Return the entry of an IP address; raises `ValueError` for anything else."""
    family = socket.AF_INET6 if ip_address(literal).version == 6 else socket.AF_INET
    return (family, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (literal, port))


def begin_to_connect(address: AddressInfo) -> socket.socket:
    """Return a socket that is being connected, or is connected already; raises `OSError`."""
    family, kind, protocol, _, place = address
    sock = socket.socket(family, kind, protocol)
    try:
        sock.setblocking(False)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with contextlib.suppress(BlockingIOError):
            sock.connect(place)
    except BaseException:
        sock.close()
        raise
    return sock


def connect_error(sock: socket.socket) -> OSError | None:
    """Return why a socket could not be connected, once it can be written to; None if it is."""
    code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    return OSError(code, "the connection failed") if code else None


def _connect_to_first(found: list[AddressInfo], waiting: Waiting) -> socket.socket:
    """Try a host's addresses in parallel, with delays; raises `OSError`, and `EndedError`."""
    untried = deque(_interleaved(found))
    pending: set[socket.socket] = set()
    errors: list[OSError] = []
    try:
        while untried or pending:
            try:
                if untried:
                    pending.add(begin_to_connect(untried.popleft()))
            except OSError as error:
                errors.append(error)
                continue
            until = waiting.now() + HAPPY_EYEBALLS_SECONDS if untried else None
            for sock in waiting.until_writable(pending, until):
                pending.remove(sock)
                failure = connect_error(sock)
                if failure is None:
                    return sock
                sock.close()
                errors.append(failure)
    finally:
        for sock in pending:
            sock.close()
    cause = ExceptionGroup("attempts", errors) if errors else None
    raise OSError("no address can be connected to") from cause


def _interleaved(found: list[AddressInfo]) -> Iterator[AddressInfo]:
    """Order addresses so that both families are tried early (RFC 8305, section 4)."""
    preferred = [each for each in found if each[0] == found[0][0]]
    others = [each for each in found if each[0] != found[0][0]]
    return filter(None, chain.from_iterable(zip_longest(preferred, others)))
