"""The address in use: its name and its host, in sight at all times."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from xb_desktop.address import CANARY, Address
from xb_desktop.gui.labels import ExactLabel
from xb_desktop.gui.theme import Tone, wear

if TYPE_CHECKING:
    from collections.abc import Callable

translate = QCoreApplication.translate


class Kind(Enum):
    """What an address is to people; what is not known to be harmless counts as live."""

    PRACTICE = Tone.DOUBT
    TEST = Tone.QUIET
    LOCAL = Tone.GOOD
    LIVE = Tone.BAD

    @classmethod
    def of(cls, address: Address, *, practice: bool) -> Kind:
        """Tell the kind of an address."""
        if practice:
            return cls.PRACTICE
        if address == CANARY:
            return cls.TEST
        return cls.LOCAL if address.is_loopback else cls.LIVE

    @property
    def title(self) -> str:
        """The kind's name as people read it."""
        titles: dict[Kind, Callable[[], str]] = {
            Kind.PRACTICE: lambda: translate("Badge", "Practice"),
            Kind.TEST: lambda: translate("Badge", "Test"),
            Kind.LOCAL: lambda: translate("Badge", "Local"),
            Kind.LIVE: lambda: translate("Badge", "Live"),
        }
        return titles[self]()


class Badge(QWidget):
    """A coloured label with the address's name, and its host beside it."""

    def __init__(self, address: Address, kind: Kind) -> None:
        super().__init__()
        self._address = address
        self._kind = kind
        self._name = QLabel()
        self._name.setContentsMargins(8, 2, 8, 2)
        self._host = ExactLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._name)
        layout.addWidget(self._host, 1, Qt.AlignmentFlag.AlignVCenter)
        self._show()

    def _show(self) -> None:
        self._name.setText(self._kind.title)
        self._name.setAccessibleName(
            self.tr("Address in use: {name}").format(name=self._kind.title)
        )
        self._host.setText(self._address.authority)
        self._host.setToolTip(str(self._address))
        wear(self._name, "badge", self._kind.value, radius=6)

    def changeEvent(self, event: QEvent) -> None:
        """Follow changes of language and between light and dark."""
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.PaletteChange}:
            self._show()
        super().changeEvent(event)
