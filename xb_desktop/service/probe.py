"""One request to the root of an address, without a key: for `--check`.

It goes the way of a cancellation: the same client, proxy, trust and limits.
"""

from __future__ import annotations

import os
import ssl
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from xb_desktop.service.answer import Answer
from xb_desktop.service.exchange import Exchange, Request
from xb_desktop.service.http_client import fresh_client
from xb_desktop.service.proxy import proxy_for

if TYPE_CHECKING:
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.outcome import Cause

_RESOLUTION = timedelta(seconds=1)
"""Of the header `Date` (RFC 9110, 5.6.7)."""


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """What became of the request.

    `is_connected` is whether the request could leave, over TLS unless the address has none;
    `cause` is why there is no answer. `clock_ahead_s` is how far this computer's clock is ahead of
    the service's, in seconds, below zero if it is behind; None if the service does not say.
    """

    is_connected: bool
    cause: Cause | None = None
    clock_ahead_s: float | None = None


@dataclass(frozen=True, slots=True)
class Proxy:
    """The proxy for an address, and its name without credentials."""

    name: str
    host: str
    port: int


@dataclass(frozen=True, slots=True)
class TrustStore:
    """The list of trusted certificates: the system's, or the file that SSL_CERT_FILE names."""

    file: str = ""
    is_there: bool = True


def probe(address: Address, seconds: float) -> ProbeResult:
    """Ask for the headers of the root. Blocks for at most `seconds`, and never raises."""
    before = datetime.now(UTC)
    request = Request("HEAD", f"{address}/", {})
    result = Exchange(request, client=lambda: fresh_client(address), seconds=seconds).run()
    if not isinstance(result, Answer):
        return ProbeResult(result.sent, result.cause)
    ahead = clock_ahead(result.headers, before, datetime.now(UTC))
    return ProbeResult(is_connected=True, clock_ahead_s=ahead)


def clock_ahead(headers: dict[str, str], before: datetime, after: datetime) -> float | None:
    """Return how far a clock that showed these times around an answer is ahead of its `Date`.

    In seconds; 0 if the time of the answer lies between. `headers` are in lower case. An answer
    from a cache says with `Age` how old its `Date` is (RFC 9111, 5.1).
    """
    date = _date(headers)
    if date is None:
        return None
    if before - date > _RESOLUTION:
        return (before - date).total_seconds()
    return -(date - after).total_seconds() if date - after > _RESOLUTION else 0.0


def _date(headers: dict[str, str]) -> datetime | None:
    """Return what the service's clock showed when the answer arrived, if that is told."""
    age = headers.get("age", "").strip()
    is_cached = age.isascii() and age.isdecimal() and len(age) < 10
    try:
        date = parsedate_to_datetime(headers.get("date", ""))
        date += timedelta(seconds=int(age) if is_cached else 0)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return date.replace(tzinfo=UTC) if date.tzinfo is None else date


def proxy_of(address: Address) -> Proxy | None:
    """Return the proxy for an address, if it has one. Raises `UnusableProxyError`."""
    url = proxy_for(address)
    if url is None:
        return None
    parts = urlsplit(url)
    credentials, _, place = parts.netloc.rpartition("@")
    name = f"{parts.scheme}://{'***@' if credentials else ''}{place}"
    return Proxy(name, parts.hostname or "", parts.port or 0)


def trust_store() -> TrustStore:
    """Return whose certificates are trusted here, as OpenSSL and truststore decide it."""
    named = os.environ.get(ssl.get_default_verify_paths().openssl_cafile_env)
    if sys.platform in {"win32", "darwin"} or not named:
        return TrustStore()
    return TrustStore(named, Path(named).is_file())
