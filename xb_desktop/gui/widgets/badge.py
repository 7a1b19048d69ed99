"""The badge of the address in use: its name, its colour and its host. Shown in the first paint."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from xb_desktop.gui.widgets.labels import breakable, text_label, wrapped_label
from xb_desktop.gui.widgets.theme import Tone, apply_fill
from xb_desktop.orders.address import CANARY, Address

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLabel

    from xb_desktop.orders.named_address import NamedAddress

translate = QCoreApplication.translate

TONES = {"blue": Tone.INFO, "green": Tone.SUCCESS, "yellow": Tone.WARNING, "red": Tone.DANGER}
"""The tone of each `Colour` that a company can give to an address."""


class Kind(Enum):
    """The kind of an address; what is not known to be harmless counts as live."""

    PRACTICE = Tone.WARNING
    TEST = Tone.INFO
    LOCAL = Tone.SUCCESS
    LIVE = Tone.DANGER

    @classmethod
    def of(cls, address: Address) -> Kind:
        """Return the kind of an address; PRACTICE does not depend on the address."""
        if address == CANARY:
            return cls.TEST
        return cls.LOCAL if address.is_loopback else cls.LIVE

    @property
    def title(self) -> str:
        """The kind's name in the window."""
        titles: dict[Kind, Callable[[], str]] = {
            Kind.PRACTICE: lambda: translate("Badge", "Practice"),
            Kind.TEST: lambda: translate("Badge", "Test"),
            Kind.LOCAL: lambda: translate("Badge", "Local"),
            Kind.LIVE: lambda: translate("Badge", "Live"),
        }
        return titles[self]()


class Place(NamedTuple):
    """An address with its kind, and with the name that a company gave it, if any."""

    address: Address
    kind: Kind
    named: NamedAddress | None = None

    @classmethod
    def of(cls, address: Address, named: NamedAddress | None) -> Place:
        """Return the place of an address; a name does not hide that it is live."""
        return cls(address, Kind.of(address), named)

    @property
    def title(self) -> str:
        """The text of the badge."""
        if self.named is None:
            return self.kind.title
        return f"{self.kind.title} · {self.named.name}"

    @property
    def tone(self) -> Tone:
        """The colour of the badge."""
        return self.kind.value if self.named is None else TONES[self.named.colour]


class Badge(QWidget):
    """A coloured label with the address's name; below it the host, or all of the address.

    `full_address` is the label for all of it; `beside` is at the other end of the name's line.
    """

    def __init__(
        self, *, full_address: QLabel | None = None, beside: QWidget | None = None
    ) -> None:
        super().__init__()
        self._in_full = full_address is not None
        self._name = text_label()
        self._name.setContentsMargins(8, 2, 8, 2)
        self._name.setWordWrap(True)
        self._host = full_address or wrapped_label()
        row = QHBoxLayout()
        row.addWidget(self._name)
        row.addStretch(1)
        if beside is not None:
            row.addWidget(beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._host)

    def show_place(self, place: Place) -> None:
        """Show a place."""
        self._name.setText(place.title)
        self._name.setAccessibleName(self.tr("Address in use: {name}").format(name=place.title))
        shown = str(place.address) if self._in_full else place.address.authority
        self._host.setText(shown if self._in_full else breakable(shown))
        self._host.setAccessibleName(shown)
        self._host.setToolTip(str(place.address))
        apply_fill(self._name, place.tone)
