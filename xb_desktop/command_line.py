"""The command line of `xb-desktop`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.link import Filling


KEYCHAIN_CALL = "--one-keychain-call"
"""The argument that makes it a `system_keychain` process. Not for people: `--help` lacks it."""


class Options(NamedTuple):
    """What the command line asks for; on its own, the program asks for nothing."""

    practice: bool = False
    address: Address | None = None
    filling: Filling | None = None


def parse(arguments: list[str]) -> Options:
    """Read the command line; on `--version`, `--help` or a mistake, print and raise SystemExit."""
    import argparse

    from xb_desktop import __version__
    from xb_desktop.orders.address import CANARY
    from xb_desktop.orders.link import MAX_LENGTH, Filling, LinkError, only

    parser = argparse.ArgumentParser(
        prog="xb-desktop",
        description="Cancel one XendBridge order by hand, with a clear outcome.",
        epilog="--email and --reference only fill in the form: no order is cancelled "
        "before you confirm.",
    )
    parser.add_argument(
        "--practice", action="store_true", help="practise with a built-in service on this computer"
    )
    parser.add_argument(
        "--api-address",
        metavar="URL",
        type=_address,
        help="use this address for this run (default: the one chosen in the settings, "
        f"at first {CANARY})",
    )
    fill_in: dict[str, Any] = {"metavar": "TEXT", "action": "append", "default": []}
    parser.add_argument("--email", help="fill in the email address", **fill_in)
    parser.add_argument("--reference", help="fill in the order reference", **fill_in)
    parser.add_argument(
        "link",
        nargs="?",
        type=_link,
        default=Filling(),
        metavar="xb-desktop:cancel?email=…&reference=…",
        help="fill in the form from a link; its other parameters are ignored",
    )
    parser.add_argument("--version", action="version", version=f"xb-desktop {__version__}")
    try:
        read = parser.parse_args([_as_text(argument) for argument in arguments])
    except UnicodeError:
        parser.error(
            "An argument is not valid UTF-8 text. Nothing was filled in; enter it by hand."
        )
    for text in (*read.email, *read.reference):
        if len(text) > MAX_LENGTH:
            parser.error(
                f"A text is too long to be filled in: the limit is {MAX_LENGTH} characters."
            )
    try:
        filling = Filling(
            only("email", [*read.email, read.link.email_address]),
            only("reference", [*read.reference, read.link.reference]),
        )
    except LinkError as problem:
        parser.error(str(problem))
    return Options(read.practice, read.api_address, filling)


def _as_text(argument: str) -> str:
    """Return an argument as the text that its bytes are; raise `UnicodeError` where they are none.

    Python puts half characters in the place of bytes that the locale has no letters for.
    """
    has_bytes = any("\ud800" <= character <= "\udfff" for character in argument)
    return os.fsencode(argument).decode() if has_bytes else argument


def _address(text: str) -> Address:
    from argparse import ArgumentTypeError

    from xb_desktop.orders.address import Address, AddressError

    try:
        return Address.parse(text)
    except AddressError as problem:
        raise ArgumentTypeError(str(problem)) from None


def _link(text: str) -> Filling:
    from argparse import ArgumentTypeError

    from xb_desktop.orders.link import LinkError
    from xb_desktop.orders.link import parse as parse_link

    try:
        return parse_link(text)
    except LinkError as problem:
        raise ArgumentTypeError(str(problem)) from None
