"""The HTTP client of one exchange: what this computer's own settings decide, and can spoil.

Trust is the operating system's (truststore), and there is no way to turn verification off. The
libraries of a call are loaded with this module: nobody waits for them yet.
"""

from __future__ import annotations

import asyncio
import logging
import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING

import anyio
import httpx
import truststore

from xb_desktop import __version__
from xb_desktop.orders.outcome import Cause
from xb_desktop.service.connection import Backend
from xb_desktop.service.event_loop import EventLoop
from xb_desktop.service.proxy import UnusableProxyError, proxy_for

if TYPE_CHECKING:
    from xb_desktop.orders.address import Address

# httpx logs every URL, and the libraries below it every header: the key among them.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Client:
    """What one exchange goes through."""

    http: httpx.AsyncClient
    via_proxy: bool


class NoClientError(Exception):
    """This computer's settings do not allow a client at all; nothing was sent."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause)
        self.cause = cause


def fresh_client(address: Address) -> Client:
    """Return a client for one exchange: what this computer's own settings can spoil.

    Connects to nobody. The proxy is the one for this address alone: httpx itself would make one
    for every proxy that is set, and fail at any. Raises `NoClientError`.
    """
    try:
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    except (OSError, ValueError) as error:
        raise NoClientError(Cause.CERTIFICATE_STORE) from error
    try:
        url = proxy_for(address)
        proxy = None
        if url:
            # The proxy's own certificate is trusted as the service's is.
            secure = url.startswith("https:")
            proxy = httpx.Proxy(url, ssl_context=context if secure else None)
        http = httpx.AsyncClient(
            transport=_Transport(context, proxy),
            trust_env=False,
            follow_redirects=False,
            # The exchange has limits of its own.
            timeout=httpx.Timeout(None),
            # The default headers carry an Accept-Encoding that invites compression bombs.
            headers={"User-Agent": f"xb-desktop/{__version__}", "Accept-Encoding": "identity"},
        )
    except UnusableProxyError as error:
        raise NoClientError(error.cause) from error
    except (ValueError, httpx.InvalidURL) as error:
        raise NoClientError(Cause.PROXY_SETTING) from error
    return Client(http, via_proxy=proxy is not None)


class _Transport(httpx.AsyncHTTPTransport):
    """httpx's own, through connections of ours, which httpcore takes and httpx does not pass on."""

    def __init__(self, context: ssl.SSLContext, proxy: httpx.Proxy | None) -> None:
        super().__init__(verify=context, trust_env=False, proxy=proxy)
        self._pool._network_backend = Backend()  # noqa: SLF001 - httpx has no other way to it


def _load_libraries() -> None:
    """Load what httpcore's locks load with their first use: nobody waits for it yet."""
    with asyncio.Runner(loop_factory=EventLoop) as runner:
        runner.run(anyio.sleep(0))


_load_libraries()
