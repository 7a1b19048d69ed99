"""Where orders are cancelled: its name, its colour and its host. Shown in the first paint."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from xb_desktop.gui.widgets.labels import bold, breakable, wrapped_label
from xb_desktop.gui.widgets.theme import AppliedTone, Tone, applied_tone, apply_fill
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


class Header(QWidget):
    """The strip at the top of the window: a bar in the address's colour, its name and its host.

    `beside` is at the other end.
    """

    def __init__(self, beside: QWidget) -> None:
        super().__init__()
        self._beside = beside
        self._bar = QWidget()
        self._bar.setFixedWidth(6)
        self._name = wrapped_label()
        self._name.setFont(bold(self._name.font()))
        self._host = wrapped_label()
        name_row = QHBoxLayout()
        name_row.addWidget(self._name, 1)
        name_row.addWidget(beside)
        lines = QVBoxLayout()
        lines.setContentsMargins(0, 8, 0, 8)
        lines.setSpacing(2)
        lines.addLayout(name_row)
        # Below both: a host fits in the narrowest window at twice the text size, but not beside.
        lines.addWidget(self._host)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._bar)
        # Margins would not change sides where reading goes from right to left.
        row.addSpacing(10)
        row.addLayout(lines, 1)
        row.addSpacing(16)
        self.setAutoFillBackground(True)

    def show_place(self, place: Place) -> None:
        """Show a place."""
        name_place(self._name, place)
        host = place.address.authority
        self._host.setText(breakable(host))
        self._host.setAccessibleName(host)
        self._host.setToolTip(str(place.address))
        apply_fill(self._bar, place.tone)
        (applied_tone(self) or _LightFill(self, self._beside)).apply(place.tone)


def name_place(label: QLabel, place: Place) -> None:
    """Name a place in a label."""
    label.setText(place.title)
    translated = translate("Badge", "Address in use: {name}")
    label.setAccessibleName(translated.format(name=place.title))


class _LightFill(AppliedTone):
    """A light background without a border: `tint` loads what paints one.

    `beside` would take its outline from the background: it keeps that of all controls.
    """

    def __init__(self, widget: QWidget, beside: QWidget) -> None:
        super().__init__(widget)
        self._beside = beside

    def _set_colors(self, own: QPalette, system: QPalette) -> None:
        tint = self._tone.tint(system)
        own.setColor(QPalette.ColorRole.Window, tint.background)
        own.setColor(QPalette.ColorRole.WindowText, tint.text)
        usual = QPalette()
        outline = QApplication.palette(self._beside).color(QPalette.ColorRole.Window)
        usual.setColor(QPalette.ColorRole.Window, outline)
        self._beside.setPalette(usual)
