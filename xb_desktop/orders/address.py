"""Where the service is: a scheme, a host and a port. A key belongs to exactly one address.

https only, except for loopback, where http is for practice mode and tests (the contract's
`--api-address`).
"""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

from xb_desktop import QT_TRANSLATE_NOOP

_DEFAULT_PORTS = {"https": 443, "http": 80}
_HOST_NAME = r"[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?\.?"
_ENDS_IN_NUMBER = r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)\.?"
"""Such a host is an IPv4 address in one of its many spellings (WHATWG, URL, 3.5), or none."""


class AddressError(ValueError):
    """The text is not an address to send a key to; the message is a sentence for users."""


class Address(NamedTuple):
    """A scheme, a lower-case host without brackets, and a port. `str()` gives the URL's origin."""

    scheme: str
    host: str
    port: int

    @classmethod
    def parse(cls, text: str) -> Address:
        """Read an address as people write it, with or without a slash at the end.

        Raises `AddressError` for anything but a scheme, a host and optionally a port: a user name,
        a path or a query would be lost, or would send the key elsewhere.
        """
        if re.search(r"[^!-~]", text.strip()):
            raise AddressError(
                QT_TRANSLATE_NOOP(
                    "Address",
                    "The address contains a space or a character that is not plain ASCII.",
                )
            )
        try:
            parts = urlsplit(text.strip())
            host, port = (parts.hostname or "").lower(), parts.port
        except ValueError:
            raise AddressError(
                QT_TRANSLATE_NOOP("Address", "The address is not a valid URL.")
            ) from None
        if parts.scheme not in _DEFAULT_PORTS:
            raise AddressError(
                QT_TRANSLATE_NOOP("Address", "The address must begin with https://.")
            )
        if parts.path not in {"", "/"} or parts.query or parts.fragment or "@" in parts.netloc:
            raise AddressError(
                QT_TRANSLATE_NOOP(
                    "Address",
                    "The address must consist of https://, a host and optionally a port only.",
                )
            )
        if port == 0 or not _is_host(host, in_brackets="[" in parts.netloc):
            raise AddressError(
                QT_TRANSLATE_NOOP("Address", "The address does not contain a valid host or port.")
            )
        address = cls(parts.scheme, host, port or _DEFAULT_PORTS[parts.scheme])
        if address.scheme == "http" and not address.is_loopback:
            raise AddressError(
                QT_TRANSLATE_NOOP(
                    "Address",
                    "The address must use https: with http, others could read the secret key.",
                )
            )
        return address

    @property
    def is_loopback(self) -> bool:
        """Whether the host is in the contract's list: 127.0.0.0/8, ::1 and localhost.

        What is sent there stays on this computer for certain.
        """
        if self.host == "localhost":
            return True
        number = _ip_address(self.host)
        if isinstance(number, IPv6Address):
            # By its value: some versions of Python have other loopbacks (::ffff:127.0.0.1).
            return int(number) == 1 and "%" not in self.host
        return number is not None and number.is_loopback

    @property
    def means_this_computer(self) -> bool:
        """Whether the host is loopback in any spelling, also in one that has to be looked up.

        These are also the names below `localhost` (RFC 6761, 6.3) and what connects to loopback:
        IPv4 addresses in IPv6, and the unspecified address. Whoever answers the look-up decides
        whether it really is loopback.
        """
        if self.is_loopback or self.host.removesuffix(".").rpartition(".")[2] == "localhost":
            return True
        number = _ip_address(self.host)
        if isinstance(number, IPv6Address) and number.ipv4_mapped is not None:
            number = number.ipv4_mapped
        return number is not None and (number.is_loopback or number.is_unspecified)

    @property
    def authority(self) -> str:
        """The host, and the port unless it is the default of the scheme: what people compare."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}"


CANARY = Address("https", "canary.xendbridge.com", 443)
"""The documented address: a test environment, according to its name and to a public client."""


def _is_host(host: str, *, in_brackets: bool) -> bool:
    """Whether a text is a host name or an IP address; in brackets, only IPv6 without a zone.

    A zone names a network interface of this computer, not a place of the service.
    """
    if in_brackets or ":" in host:
        return isinstance(_ip_address(host), IPv6Address) and "%" not in host
    if re.fullmatch(_ENDS_IN_NUMBER, host):
        # The usual spelling alone: 127.1 and 2130706433 are loopback, too, and 0177.0.0.1 may be.
        return isinstance(_ip_address(host), IPv4Address)
    return bool(re.fullmatch(_HOST_NAME, host, re.ASCII))


def _ip_address(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None
