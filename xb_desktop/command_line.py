"""The command line of `xb-desktop`. Imported only if there are arguments."""

from __future__ import annotations

import argparse
import os
import re
from typing import TYPE_CHECKING, NoReturn

from xb_desktop import __version__
from xb_desktop.options import Options
from xb_desktop.orders.address import CANARY, Address, AddressError
from xb_desktop.orders.link import MAX_LENGTH, Filling, LinkError, only
from xb_desktop.orders.link import parse as parse_link
from xb_desktop.system import screen
from xb_desktop.system.console import say, say_error
from xb_desktop.system.screen import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


_WITH_VALUE = ("--api-address", "--email", "--reference")
_OPTION_NAME = re.compile(r"-[a-z]|--[a-z]{2,16}(?:-[a-z]{2,16}){0,2}", re.ASCII | re.IGNORECASE)
"""What an option is called, and hardly a key."""


def parse(arguments: list[str], speak: Callable[[], None] = lambda: None) -> Options:
    """Read the command line; on `--version`, `--help` or a mistake, print and raise SystemExit.

    `speak` loads the language, which only what is printed needs.
    """
    try:
        return _read(arguments, _QuietParser)
    except _HasToSay:
        speak()
        return _read(arguments, _Parser)


def _read(arguments: list[str], kind: type[_CarefulParser]) -> Options:
    parser = _parser(kind)
    try:
        read, rest = parser.parse_known_args([_as_text(argument) for argument in arguments])
    except argparse.ArgumentError as error:
        parser.refuse(_argument_sentence(error, arguments))
    except UnicodeError:
        parser.refuse(
            translate(
                "CommandLine",
                "An argument is not valid UTF-8 text. Nothing was filled in; enter it by hand.",
            )
        )
    if rest:
        parser.refuse(_unrecognized(rest))
    for text in (*read.email, *read.reference):
        if len(text) > MAX_LENGTH:
            sentence = translate(
                "CommandLine",
                "A value is too long to be filled in: the limit is {limit} characters.",
            )
            parser.refuse(sentence.format(limit=MAX_LENGTH))
    try:
        filling = Filling(
            only("email", [*read.email, read.link.email_address or None]),
            only("reference", [*read.reference, read.link.reference or None]),
        )
    except LinkError as problem:
        parser.refuse(_sentence(problem))
    if filling == Filling():
        filling = read.link
    if read.json and not read.check:
        parser.refuse(translate("CommandLine", "--json belongs to --check."))
    return Options(read.practice, read.api_address, filling, read.check, read.json)


class _HasToSay(Exception):  # noqa: N818 - help and the version are no errors
    """There is something to print."""


class _CarefulParser(argparse.ArgumentParser):
    """Shows none of argparse's own sentences: they are English, and repeat what may be a key."""

    def error(self, message: str) -> NoReturn:
        raise argparse.ArgumentError(None, message)

    def refuse(self, sentence: str) -> NoReturn:
        """Say what is wrong with the command line, and end."""
        raise NotImplementedError


class _QuietParser(_CarefulParser):
    """Prints nothing: first the language is to be loaded."""

    def refuse(self, sentence: str) -> NoReturn:
        raise _HasToSay(sentence)

    def _print_message(self, message: str, file: object = None) -> None:
        del file
        raise _HasToSay(message)


class _Formatter(argparse.HelpFormatter):
    """Calls the usage so in the language of the person."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Begin with that word, unless another is given."""
        word = translate("CommandLine", "usage:")
        super().add_usage(usage, actions, groups, f"{word} " if prefix is None else prefix)


class _Parser(_CarefulParser):
    """Says what it has to say in one piece, and also where there are no standard streams."""

    def refuse(self, sentence: str) -> NoReturn:
        line = translate("CommandLine", "{program}: error: {message}")
        line = line.format(program=self.prog, message=sentence)
        say_error(f"{self.format_usage()}{line}")
        raise SystemExit(screen.EXIT_CODE)

    def _print_message(self, message: str, file: object = None) -> None:
        # Help and version; argparse itself would swallow them where there is no stream.
        del file
        say(message.rstrip("\n"))


def _parser(kind: type[_CarefulParser]) -> _CarefulParser:
    parser = kind(
        prog="xb-desktop",
        formatter_class=_Formatter,
        add_help=False,
        exit_on_error=False,
        description=translate(
            "CommandLine", "Cancel one XendBridge order by hand, with a clear outcome."
        ),
        epilog=translate(
            "CommandLine",
            "--email and --reference only fill in the form: no order is cancelled before you "
            "confirm.",
        ),
    )
    options = parser.add_argument_group(translate("CommandLine", "options"))
    _add_switches(options)
    options.add_argument(
        "--api-address",
        metavar=translate("CommandLine", "URL"),
        type=_address,
        help=translate(
            "CommandLine",
            "use this address for this run (default: the one chosen in the settings, at first "
            "{address})",
        ).format(address=CANARY),
    )
    for name, help_text in (
        ("--email", translate("CommandLine", "fill in the email address")),
        ("--reference", translate("CommandLine", "fill in the order reference")),
    ):
        metavar = translate("CommandLine", "TEXT")
        options.add_argument(name, metavar=metavar, action="append", default=[], help=help_text)
    options.add_argument(
        "--version",
        action="version",
        version=f"xb-desktop {__version__}",
        help=translate("CommandLine", "show the version and exit"),
    )
    link = parser.add_argument_group(translate("CommandLine", "link"))
    link.add_argument(
        "link",
        nargs="?",
        type=_link,
        default=Filling(),
        metavar="xb-desktop:cancel?email=…&reference=…",
        help=translate(
            "CommandLine", "fill in the form from a link; its other parameters are ignored"
        ),
    )
    return parser


def _add_switches(options: argparse._ArgumentGroup) -> None:
    options.add_argument(
        "-h", "--help", action="help", help=translate("CommandLine", "show this help and exit")
    )
    for name, help_text in (
        (
            "--practice",
            translate("CommandLine", "practise with a built-in service on this computer"),
        ),
        (
            "--check",
            translate(
                "CommandLine",
                "check whether this computer is fit to cancel orders, without a window; the exit "
                "code is 1 if something is not",
            ),
        ),
        ("--json", translate("CommandLine", "with --check: for other programs")),
    ):
        options.add_argument(name, action="store_true", help=help_text)


def _unrecognized(arguments: list[str]) -> str:
    """Name the options that there are not; of anything else, which may be a key, nothing."""
    sentence = translate("CommandLine", "unrecognized arguments: {arguments}")
    names = (argument.partition("=")[0] for argument in arguments)
    return sentence.format(
        arguments=" ".join(name if _OPTION_NAME.fullmatch(name) else "…" for name in names)
    )


def _argument_sentence(error: argparse.ArgumentError, arguments: list[str]) -> str:
    """Say what is wrong with an argument: its value, which is told in words of ours, or too few."""
    if error.argument_name is None:
        # An option may be one of several.
        return _unrecognized([it for it in arguments if it.startswith("-")])
    message = error.message
    if not isinstance(error.__context__, argparse.ArgumentTypeError):
        message = (
            translate("CommandLine", "its value is missing")
            if error.argument_name in _WITH_VALUE
            else translate("CommandLine", "it takes no value")
        )
    sentence = translate("CommandLine", "argument {name}: {message}")
    return sentence.format(name=error.argument_name, message=message)


def _sentence(problem: LinkError) -> str:
    return screen.translate("Link", problem.text).format(**problem.values)


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
        sentence = screen.translate("Address", str(problem))
        raise argparse.ArgumentTypeError(sentence) from None


def _link(text: str) -> Filling:
    try:
        return parse_link(text)
    except LinkError as problem:
        raise argparse.ArgumentTypeError(_sentence(problem)) from None
