"""The proxy for one address: from the environment as curl reads it, else from the system.

Only the settings that apply to this address are read: an invalid setting beside them, or a list of
exceptions without a proxy, has no effect.
"""

from __future__ import annotations

import os
import sys
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from xb_desktop.orders.outcome import Cause

if TYPE_CHECKING:
    from xb_desktop.orders.address import Address

_DEFAULT_PORTS = {"http": 1080, "https": 443}
"""As in curl, for a proxy that is named without a port."""


class UnusableProxyError(Exception):
    """The proxy that is set for an address cannot be used; `cause` says why."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause)
        self.cause = cause


def proxy_for(address: Address) -> str | None:
    """Return the URL of the proxy for an address, or None for a direct connection.

    Loopback never has a proxy, however it is written: a proxy would connect to itself. Raises
    `UnusableProxyError`.
    """
    if address.means_this_computer:
        return None
    if is_exempt(address, _first_set("no_proxy", "NO_PROXY") or ""):
        return None
    named = _first_set("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
    named = named or _system_proxy(address.host)
    return _as_url(named) if named else None


def is_exempt(address: Address, exceptions: str) -> bool:
    """Whether a list of exceptions, in the format of `NO_PROXY`, includes an address.

    As in curl: entries are separated by commas or spaces; `*` alone means every address; a domain
    includes its subdomains, with or without a leading dot; IP addresses may have a prefix length
    (and, unlike in curl, brackets). An entry with a port or with an asterisk in it matches nothing.
    """
    if exceptions == "*":
        return True
    entries = exceptions.replace(",", " ").split()
    number = _ip_address(address.host)
    if number is None:
        return any(_matches_host(entry, address.host) for entry in entries)
    return any(_contains(entry, number) for entry in entries)


def _first_set(*names: str) -> str | None:
    """Return the first variable that is not empty: curl treats an empty one as not set.

    On Windows, where names are compared without case, two spellings are one variable.
    """
    return next(filter(None, map(os.environ.get, names)), None)


def _system_proxy(host: str) -> str | None:
    """Return the proxy of the system settings, which Windows and macOS have."""
    if sys.platform == "win32":
        from urllib.request import getproxies_registry, proxy_bypass_registry

        named = getproxies_registry().get("https")
        return named if named and not proxy_bypass_registry(host) else None
    if sys.platform == "darwin":
        from urllib.request import getproxies_macosx_sysconf, proxy_bypass_macosx_sysconf

        named = getproxies_macosx_sysconf().get("https")
        return named if named and not proxy_bypass_macosx_sysconf(host) else None
    return None


def _as_url(named: str) -> str:
    """Return a proxy's URL with its scheme and port, both of which are often left out."""
    url = named.strip() if "://" in named else f"http://{named.strip()}"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise UnusableProxyError(Cause.PROXY_SETTING) from None
    if parts.scheme.startswith("socks"):
        raise UnusableProxyError(Cause.SOCKS_PROXY)
    # There, a password with a bare `/`, `?` or `#` goes on: its beginning would be the port.
    if "@" in f"{parts.path}{parts.query}{parts.fragment}":
        raise UnusableProxyError(Cause.PROXY_SETTING)
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        raise UnusableProxyError(Cause.PROXY_SETTING)
    default = "" if port else f":{_DEFAULT_PORTS[parts.scheme]}"
    return f"{parts.scheme}://{parts.netloc.removesuffix(':')}{default}"


def _matches_host(entry: str, host: str) -> bool:
    domain = entry.lower().removesuffix(".").removeprefix(".")
    name = host.lower().removesuffix(".")
    return bool(domain) and (name == domain or name.endswith(f".{domain}"))


def _contains(entry: str, number: IPv4Address | IPv6Address) -> bool:
    literal, _, length = entry.partition("/")
    literal = literal.removeprefix("[").removesuffix("]")
    # curl treats a length of 0 as none.
    prefix = f"/{length}" if length.strip("0") else ""
    try:
        return number in ip_network(f"{literal}{prefix}", strict=False)
    except ValueError:
        return False


def _ip_address(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None
