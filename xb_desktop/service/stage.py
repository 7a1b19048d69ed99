"""How far an exchange has come, which is what names a failure before the request has left."""

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
    """Follows the trace events of httpcore 1.x, direct and through a proxy."""

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
            # TLS with the service itself begins only once a proxy has let us through to it.
            self._at_proxy = False

    @property
    def timeout_cause(self) -> Cause:
        """What to call running out of time before anything was sent."""
        return Cause.PROXY if self._at_proxy else Cause.CONNECT_TIMEOUT

    def cause_of(self, error: BaseException) -> Cause:
        """Name a failure from before the line, by the errors at its root."""
        if self._at_proxy:
            return Cause.PROXY
        roots = list(_roots(error))
        for kind, cause in (
            (ssl.SSLCertVerificationError, _untrusted_cause()),
            (ssl.SSLError, Cause.TLS),
            (socket.gaierror, Cause.NAME_NOT_FOUND),
            # A name that no encoding of names allows (IDNA).
            (UnicodeError, Cause.NAME_NOT_FOUND),
            (ConnectionRefusedError, Cause.CONNECTION_REFUSED),
            (TimeoutError, Cause.CONNECT_TIMEOUT),
        ):
            if any(isinstance(root, kind) for root in roots):
                return cause
        return Cause.TLS if self._is_connected else Cause.UNREACHABLE


def asks_for_certificate(error: BaseException) -> bool:
    """Whether the service broke TLS off for want of a certificate of ours.

    In TLS 1.3 it says so only after the request was written.
    """
    return any(
        isinstance(root, ssl.SSLError) and "CERTIFICATE" in (root.reason or "")
        for root in _roots(error)
    )


def _untrusted_cause() -> Cause:
    """Tell a certificate that is not trusted from a list of trusted ones that cannot be read.

    OpenSSL skips an `SSL_CERT_FILE` that it cannot read, without a word; elsewhere than on Linux
    and its like truststore does not use it at all.
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
    """Yield an error and all that led to it, each attempt at one of several addresses included."""
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
