"""Where the service is: a scheme, a host and a port. A key belongs to exactly one address.

Pure text in, `Address` or a sentence out. https only, but for loopback, where http serves practice
and tests (the contract's `--api-address`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from ipaddress import IPv4Address, IPv6Address

_DEFAULT_PORTS = {"https": 443, "http": 80}
_HOST_NAME = r"[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?\.?"


class AddressError(ValueError):
    """The text is no address to send a key to; the message is a sentence for people."""


class Address(NamedTuple):
    """A scheme, a lower-case host without brackets, and a port. `str()` gives the URL's origin."""

    scheme: str
    host: str
    port: int

    @classmethod
    def parse(cls, text: str) -> Address:
        """Read an address as people write it, with or without a final slash.

        Raises `AddressError` for anything that is not exactly a scheme, a host and maybe a port:
        a user name, a path or a query would be lost, or would send the key elsewhere.
        """
        if re.search(r"[^!-~]", text.strip()):
            raise AddressError(
                "The address contains a space or a character that is not plain ASCII."
            )
        try:
            parts = urlsplit(text.strip())
            host, port = (parts.hostname or "").lower(), parts.port
        except ValueError:
            raise AddressError("The address is not a valid URL.") from None
        if parts.scheme not in _DEFAULT_PORTS:
            raise AddressError("The address must begin with https://.")
        if parts.path not in {"", "/"} or parts.query or parts.fragment or "@" in parts.netloc:
            raise AddressError(
                "The address must consist of https://, a host and optionally a port only."
            )
        if port == 0 or not _is_host(host, in_brackets="[" in parts.netloc):
            raise AddressError("The address does not contain a valid host or port.")
        address = cls(parts.scheme, host, port or _DEFAULT_PORTS[parts.scheme])
        if address.scheme == "http" and not address.is_loopback:
            raise AddressError(
                "The address must use https: with http, others could read the secret key."
            )
        return address

    @property
    def is_loopback(self) -> bool:
        """Whether it is this computer by the contract's list: 127.0.0.0/8, ::1 and localhost."""
        if self.host == "localhost":
            return True
        number = _ip_address(self.host)
        if number is None or number.version == 6:
            # By its value: Python has other loopbacks in some versions (::ffff:127.0.0.1).
            return number is not None and int(number) == 1 and "%" not in self.host
        return number.is_loopback

    @property
    def authority(self) -> str:
        """Host, and port where it is not the scheme's own: what people compare."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}"


CANARY = Address("https", "canary.xendbridge.com", 443)
"""The documented address; by its name and by a public client a test environment."""


def _is_host(host: str, *, in_brackets: bool) -> bool:
    """Whether it is a name or a number; in brackets IPv6 alone, and never with a zone.

    A zone names an interface of this computer, which is no part of where a service is.
    """
    if in_brackets or ":" in host:
        number = _ip_address(host)
        return number is not None and number.version == 6 and "%" not in host
    return bool(re.fullmatch(_HOST_NAME, host, re.ASCII))


def _ip_address(host: str) -> IPv4Address | IPv6Address | None:
    from ipaddress import ip_address

    try:
        return ip_address(host)
    except ValueError:
        return None
