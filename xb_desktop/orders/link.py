"""What a link may put into the form: two texts, and nothing else.

A link (`xb-desktop:cancel?email=...&reference=...`) has no room for a key and sends nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from xb_desktop import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_LENGTH = 2000
"""Characters of a link, and of each text for the form from elsewhere."""

_LINK = r"xb-desktop:(?://)?(?P<action>[^/?#]*)/?(?:\?(?P<query>[^#]*))?(?:#(?P<fragment>.*))?"
_PLAIN_NAME = re.compile(r"(?![a-f]+\Z)[a-z_-]*", re.ASCII | re.IGNORECASE)
"""What no address and no reference goes on with, such as the `top` of a page."""

_MORE_THAN_ONE = QT_TRANSLATE_NOOP(
    "Link", "There is more than one {field}: it is not clear which one is right."
)
_MAY_GO_ON = QT_TRANSLATE_NOOP(
    "Link",
    "It is not clear where the value of {field} ends: number signs and ampersands in it must be "
    "written as %23 and %26.",
)


class LinkError(ValueError):
    """The text is not a link that can fill in the form; the message is a sentence for users.

    `text` is the same before its `values` stand in it, which is what the translators know.
    """

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text.format(**values))
        self.text = text
        self.values = values


@dataclass(frozen=True, slots=True)
class Filling:
    """Texts for the form, as they were received; None leaves a field as it is."""

    email_address: str | None = None
    reference: str | None = None


def parse(link: str) -> Filling:
    """Read a link, also with the `//` and the final `/` that browsers put into it.

    A plus sign is kept, because email addresses contain it. Parameters other than `email` and
    `reference` are ignored; a link with others alone empties the form, and one without any only
    opens the window. Raises `LinkError` for another scheme or action, a text that is too long or
    not UTF-8, two different values for one field, and a value that may go on behind a `#` or `&`
    that somebody did not encode.
    """
    link = link.strip()
    if len(link) > MAX_LENGTH:
        raise LinkError(
            QT_TRANSLATE_NOOP("Link", "The link is too long: the limit is {limit} characters."),
            limit=MAX_LENGTH,
        )
    read = re.fullmatch(_LINK, link, re.IGNORECASE)
    if read is None:
        raise LinkError(
            QT_TRANSLATE_NOOP(
                "Link",
                "This is not a link for XB Desktop: its links begin with xb-desktop:cancel.",
            )
        )
    if read["action"].lower() != "cancel":
        raise LinkError(
            QT_TRANSLATE_NOOP(
                "Link", "XB Desktop cannot do what this link asks for. It supports only: cancel."
            )
        )
    parts = (read["query"] or "").split("&")
    _refuse_continued([*parts, read["fragment"] or ""])
    parameters = (part.partition("=") for part in parts)
    values = [(unquote(name), value) for name, _, value in parameters]
    filling = Filling(
        only("email", _values("email", values)), only("reference", _values("reference", values))
    )
    return Filling("", "") if read["query"] and filling == Filling() else filling


def only(field: str, texts: Iterable[str | None]) -> str | None:
    """Return the only text for a field, even if it is repeated; None if there is none.

    Raises `LinkError` for different texts: they may belong to two customers or two orders.
    """
    found = {text for text in texts if text is not None}
    if len(found) > 1:
        raise LinkError(_MORE_THAN_ONE, field=field)
    return found.pop() if found else None


def _refuse_continued(parts: list[str]) -> None:
    """Raise `LinkError` if what follows a value may be its end: `email=a#b@c.de`, `email=a&b@c.de`.

    The fragment is the last part: whatever stands in it, no parameter of ours can.
    """
    field = ""
    for place, part in enumerate(parts, 1):
        name, sign, value = part.partition("=")
        is_parameter = bool(sign) and place < len(parts) and "@" not in name
        if not is_parameter and field and not _PLAIN_NAME.fullmatch(part):
            raise LinkError(_MAY_GO_ON, field=field)
        if is_parameter:
            name = unquote(name)
            field = name if value and name in {"email", "reference"} else ""


def _values(wanted: str, values: list[tuple[str, str]]) -> list[str]:
    return [_decoded(value) for name, value in values if name == wanted and value]


def _decoded(text: str) -> str:
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        raise LinkError(
            QT_TRANSLATE_NOOP("Link", "The link cannot be read: its text is not valid UTF-8.")
        ) from None
