"""The stage of an exchange, which decides the cause of a failure before the request has left."""

from __future__ import annotations

import os
import socket
import ssl
import sys
from typing import TYPE_CHECKING, Any

from xb_desktop.orders.outcome import Cause

if TYPE_CHECKING:
    from collections.abc import Iterator


class Stage:
    """Follows the trace events of httpcore 1.x, with and without a proxy."""

    def __init__(self, *, via_proxy: bool) -> None:
        self._at_proxy = via_proxy
        self._proxy_was_asked = False
        self._is_connected = False

    def note(self, event: str, info: dict[str, Any]) -> None:
        """Follow one event of the `trace` extension."""
        if event == "connection.connect_tcp.complete":
            self._is_connected = True
        elif event == "http11.send_request_headers.started":
            self._proxy_was_asked = info["request"].method == b"CONNECT"
        elif event.endswith(".start_tls.started") and self._proxy_was_asked:
            # TLS with the service begins only after the proxy has connected to it.
            self._at_proxy = False

    @property
    def timeout_cause(self) -> Cause:
        """The cause if time runs out before anything was sent."""
        return Cause.PROXY if self._at_proxy else Cause.CONNECT_TIMEOUT

    def cause_of(self, error: BaseException) -> Cause:
        """Return the cause of a failure before anything was sent, by its root errors."""
        if self._at_proxy:
            return Cause.PROXY
        roots = list(_roots(error))
        for kind, cause in (
            (ssl.SSLCertVerificationError, _untrusted_cause()),
            (ssl.SSLError, Cause.TLS),
            (socket.gaierror, Cause.NAME_NOT_FOUND),
            # A name that cannot be encoded (IDNA).
            (UnicodeError, Cause.NAME_NOT_FOUND),
            (ConnectionRefusedError, Cause.CONNECTION_REFUSED),
            (TimeoutError, Cause.CONNECT_TIMEOUT),
        ):
            if any(isinstance(root, kind) for root in roots):
                return cause
        return Cause.TLS if self._is_connected else Cause.UNREACHABLE


def asks_for_certificate(error: BaseException) -> bool:
    """Whether the service ended TLS because it requires a client certificate.

    In TLS 1.3 it does so only after the request was written.
    """
    return any(
        isinstance(root, ssl.SSLError) and "CERTIFICATE" in (root.reason or "")
        for root in _roots(error)
    )


def _untrusted_cause() -> Cause:
    """Distinguish an untrusted certificate from a list of trusted ones that cannot be read.

    OpenSSL silently ignores an `SSL_CERT_FILE` that it cannot read; on Windows and macOS truststore
    does not use it at all.
    """
    named = os.environ.get("SSL_CERT_FILE")
    if not named or sys.platform in {"win32", "darwin"}:
        return Cause.CERTIFICATE
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cafile=named)
    except OSError:
        return Cause.CERTIFICATE_STORE
    return Cause.CERTIFICATE


def _roots(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and all that caused it, including each attempt at one of several addresses."""
    seen: set[int] = set()
    pending = [error]
    while pending:
        each = pending.pop(0)
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        pending += [each.__cause__ or each.__context__]
        pending += each.exceptions if isinstance(each, BaseExceptionGroup) else ()
