"""What another program or a second start may put into the form: two texts, and nothing else.

A link (`xb-desktop:cancel?email=...&reference=...`) is text in, `Filling` or a sentence out. A
`HandOver` travels as one line of JSON from a second start to the first. Neither has room for a key,
and neither sends anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_LENGTH = 2000
"""Characters of a link, and of each text that is handed over."""
MAX_BYTES = 64 * 1024
"""Bytes of a hand-over: room for its longest texts, however they are written."""

_LINK = r"xb-desktop:(?://)?(?P<action>[^/?#]*)/?(?:\?(?P<query>[^#]*))?(?:#.*)?"


class LinkError(ValueError):
    """The text is no link to fill a form with; the message is a sentence for people."""


@dataclass(frozen=True, slots=True)
class Filling:
    """Texts for the form, as they came; None leaves a field as it is."""

    email_address: str | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class HandOver:
    """What a second start hands to the first.

    `address` is the one that the second start was asked to use, if any, as `Address` writes it: the
    first tells that it keeps its own. `activation` is the window system's leave to come to the
    front.
    """

    filling: Filling
    address: str | None = None
    activation: str | None = None

    def to_bytes(self) -> bytes:
        """Write it as one line without its end; a text that cannot travel whole is left out.

        That is one of over `MAX_LENGTH` characters, or one that is no text: a part of it could be
        another order's.
        """
        import json

        texts = {
            "email": self.filling.email_address,
            "reference": self.filling.reference,
            "address": self.address,
            "activation": self.activation,
        }
        whole = {name: text for name, text in texts.items() if text is not None and _fits(text)}
        return json.dumps(whole, ensure_ascii=False).encode()

    @classmethod
    def from_bytes(cls, line: bytes) -> HandOver | None:
        """Read what `to_bytes` wrote; None for anything else, as any program can write here.

        Unknown names are ignored, and so is an `activation` that is no printable ASCII.
        """
        import json

        from xb_desktop.orders.address import Address

        if len(line) > MAX_BYTES:
            return None
        try:
            read = json.loads(line)
            if not isinstance(read, dict):
                return None
            email_address, reference, address, activation = (
                _text(read.get(name)) for name in ("email", "reference", "address", "activation")
            )
            address = None if address is None else str(Address.parse(address))
        except (ValueError, RecursionError):
            return None
        if activation is not None and not re.fullmatch("[!-~]+", activation):
            activation = None
        return cls(Filling(email_address, reference), address, activation)


def parse(link: str) -> Filling:
    """Read a link, also with the `//` and the final `/` that browsers put into it.

    A plus sign stays one, as email addresses have it. Parameters but `email` and `reference` are
    ignored, whatever they ask for. Raises `LinkError` for another scheme or action, a text that is
    too long or not UTF-8, and two different values for one field.
    """
    link = link.strip()
    if len(link) > MAX_LENGTH:
        raise LinkError(f"The link is too long: the limit is {MAX_LENGTH} characters.")
    read = re.fullmatch(_LINK, link, re.IGNORECASE)
    if read is None:
        raise LinkError(
            "This is not a link for XB Desktop: its links begin with xb-desktop:cancel."
        )
    if read["action"].lower() != "cancel":
        raise LinkError("XB Desktop cannot do what this link asks for. It supports only: cancel.")
    parameters = (part.partition("=") for part in (read["query"] or "").split("&"))
    values = [(unquote(name), value) for name, _, value in parameters]
    return Filling(
        only("email", _values("email", values)), only("reference", _values("reference", values))
    )


def only(field: str, texts: Iterable[str | None]) -> str | None:
    """Return the one text that is there for a field, however often; None where there is none.

    Raises `LinkError` for different ones: they may be two customers' or two orders'.
    """
    found = {text for text in texts if text is not None}
    if len(found) > 1:
        raise LinkError(f"There is more than one {field}: it is not clear which one is right.")
    return found.pop() if found else None


def _values(wanted: str, values: list[tuple[str, str]]) -> list[str]:
    return [_decoded(value) for name, value in values if name == wanted and value]


def _decoded(text: str) -> str:
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        raise LinkError("The link cannot be read: its text is not valid UTF-8.") from None


def _text(value: object) -> str | None:
    if value is None:
        return None
    # JSON can write halves of characters, which no field can show.
    if not isinstance(value, str) or not _fits(value):
        raise ValueError("neither a text of bounded length nor nothing")
    return value


def _fits(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return len(text) <= MAX_LENGTH
