"""What one run of the program is asked for. Imported before the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.link import Filling

KEYCHAIN_CALL = "--one-keychain-call"
"""The argument that makes this a `keychain_process`. Not for people: `--help` lacks it."""

SCREEN_CALL = "--open-screen"
"""The argument with which the program opens the screen and ends at once, for `--check`. Not
for people either."""


class Options(NamedTuple):
    """What the command line asks for; the defaults are those of a start without arguments."""

    practice: bool = False
    address: Address | None = None
    filling: Filling | None = None
    check: bool = False
    as_json: bool = False
