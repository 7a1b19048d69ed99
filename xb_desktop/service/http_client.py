"""The HTTP client of one exchange, as this computer's settings require.

Trust is the operating system's (truststore), and verification cannot be turned off. Importing this
module loads all libraries that a call needs, so that no call waits for them.
"""

from __future__ import annotations

import logging
import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING

import httpx
import truststore

from xb_desktop import __version__
from xb_desktop.orders.outcome import Cause
from xb_desktop.service.connection import Backend
from xb_desktop.service.proxy import UnusableProxyError, proxy_for
from xb_desktop.service.waiting import Waiting

if TYPE_CHECKING:
    from xb_desktop.orders.address import Address

# httpx logs every URL, and the libraries below it every header, including the key.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Client:
    """The client of one exchange, whose connections wait in `waiting`."""

    http: httpx.Client
    waiting: Waiting
    via_proxy: bool


class NoClientError(Exception):
    """This computer's settings do not allow a client at all; nothing was sent."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause)
        self.cause = cause


def fresh_client(address: Address) -> Client:
    """Return a new client for one exchange; does not connect. Raises `NoClientError`.

    It has only the proxy for this address: httpx itself would create a transport for every proxy
    that is set, and fail if any setting is invalid.
    """
    try:
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    except (OSError, ValueError) as error:
        raise NoClientError(Cause.CERTIFICATE_STORE) from error
    waiting = Waiting()
    try:
        url = proxy_for(address)
        proxy = None
        if url:
            # The proxy's certificate is verified like the service's.
            secure = url.startswith("https:")
            proxy = httpx.Proxy(url, ssl_context=context if secure else None)
        http = httpx.Client(
            transport=_Transport(context, proxy, waiting),
            trust_env=False,
            follow_redirects=False,
            # The exchange has its own limits.
            timeout=httpx.Timeout(None),
            # The default headers carry an Accept-Encoding that invites compression bombs.
            headers={"User-Agent": f"xb-desktop/{__version__}", "Accept-Encoding": "identity"},
        )
    except UnusableProxyError as error:
        raise NoClientError(error.cause) from error
    except (ValueError, httpx.InvalidURL) as error:
        raise NoClientError(Cause.PROXY_SETTING) from error
    return Client(http, waiting, via_proxy=proxy is not None)


class _Transport(httpx.HTTPTransport):
    """httpx's own, with our connections: httpcore has a parameter for them, httpx has not."""

    def __init__(
        self, context: ssl.SSLContext, proxy: httpx.Proxy | None, waiting: Waiting
    ) -> None:
        super().__init__(verify=context, trust_env=False, proxy=proxy)
        self._pool._network_backend = Backend(waiting)  # noqa: SLF001 - httpx has no other way
