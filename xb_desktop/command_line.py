"""The command line of `xb-desktop`. Imported only if there are arguments."""

from __future__ import annotations

import argparse
import os
from typing import NoReturn

from xb_desktop import __version__
from xb_desktop.options import Options
from xb_desktop.orders.address import CANARY, Address, AddressError
from xb_desktop.orders.link import MAX_LENGTH, Filling, LinkError, only
from xb_desktop.orders.link import parse as parse_link
from xb_desktop.system import screen
from xb_desktop.system.console import say, say_error


def parse(arguments: list[str]) -> Options:
    """Read the command line; on `--version`, `--help` or a mistake, print and raise SystemExit."""
    parser = _parser()
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
    if read.json and not read.check:
        parser.error("--json belongs to --check.")
    return Options(read.practice, read.api_address, filling, read.check, read.json)


class _Parser(argparse.ArgumentParser):
    """Says what it has to say in one piece, and also where there are no standard streams."""

    def error(self, message: str) -> NoReturn:
        say_error(f"{self.format_usage()}{self.prog}: error: {message}")
        raise SystemExit(screen.EXIT_CODE)

    def _print_message(self, message: str, file: object = None) -> None:
        # Help and version; argparse itself would swallow them where there is no stream.
        del file
        say(message.rstrip("\n"))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="xb-desktop",
        description="Cancel one XendBridge order by hand, with a clear outcome.",
        epilog="--email and --reference only fill in the form: no order is cancelled "
        "before you confirm.",
    )
    parser.add_argument(
        "--practice", action="store_true", help="practise with a built-in service on this computer"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="check whether this computer is fit to cancel orders, without a window; the exit code "
        "is 1 if something is not",
    )
    parser.add_argument("--json", action="store_true", help="with --check: for other programs")
    parser.add_argument(
        "--api-address",
        metavar="URL",
        type=_address,
        help="use this address for this run (default: the one chosen in the settings, "
        f"at first {CANARY})",
    )
    for name, help_text in (
        ("--email", "fill in the email address"),
        ("--reference", "fill in the order reference"),
    ):
        parser.add_argument(name, metavar="TEXT", action="append", default=[], help=help_text)
    parser.add_argument(
        "link",
        nargs="?",
        type=_link,
        default=Filling(),
        metavar="xb-desktop:cancel?email=…&reference=…",
        help="fill in the form from a link; its other parameters are ignored",
    )
    parser.add_argument("--version", action="version", version=f"xb-desktop {__version__}")
    return parser


def _as_text(argument: str) -> str:
    """Return an argument as the text that its bytes encode; raises `UnicodeError` if none.

    Python represents bytes that are invalid in the locale's encoding as lone surrogates.
    """
    has_bytes = any("\ud800" <= character <= "\udfff" for character in argument)
    return os.fsencode(argument).decode() if has_bytes else argument


def _address(text: str) -> Address:
    try:
        return Address.parse(text)
    except AddressError as problem:
        raise argparse.ArgumentTypeError(str(problem)) from None


def _link(text: str) -> Filling:
    try:
        return parse_link(text)
    except LinkError as problem:
        raise argparse.ArgumentTypeError(str(problem)) from None
