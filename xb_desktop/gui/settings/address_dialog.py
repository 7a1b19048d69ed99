"""The dialog for one address: its name, the address itself, and the colour of its badge."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from xb_desktop import languages
from xb_desktop.gui.widgets.badge import TONES
from xb_desktop.gui.widgets.busy_indicator import BusyIndicator
from xb_desktop.gui.widgets.labels import fit, label_for, name_button, plain_label
from xb_desktop.gui.widgets.paste_line import PasteLine
from xb_desktop.gui.widgets.theme import EDGE, GAP, Tone
from xb_desktop.gui.widgets.tint import apply_tint
from xb_desktop.orders.address import CANARY, Address, AddressError
from xb_desktop.orders.named_address import (
    MAX_NAME_LENGTH,
    Colour,
    NamedAddress,
    clean_name,
    is_usable_name,
)
from xb_desktop.system.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPalette

    from xb_desktop.gui.settings.key_search import KeySearch


class AddressDialog(QDialog):
    """Asks for one address; `accepted` means that `entered()` returns it, and no key is in it.

    With `named`, the name and colour of that one are edited; the address stays, because a key
    belongs to it. `others` returns those that it must differ from. What is typed is kept when the
    dialog is closed and opened again.
    """

    def __init__(
        self,
        parent: QWidget,
        key_search: KeySearch,
        others: Callable[[], tuple[NamedAddress, ...]],
        named: NamedAddress | None = None,
    ) -> None:
        super().__init__(parent)
        self._key_search = key_search
        self._others = others
        self._named = named
        self._searching: Stop | None = None
        self._name = PasteLine()
        self._name.setMaxLength(MAX_NAME_LENGTH)
        self._address = PasteLine()
        self._address.setPlaceholderText("https://")
        self._colour = QComboBox()
        self._note = plain_label()
        self._note.setMargin(GAP)
        self._note.hide()
        self._busy = BusyIndicator()
        self._save = name_button(QPushButton(), self.tr("&Save address"), "Save address")
        self._not_now = name_button(QPushButton(), self.tr("Not no&w"), "Not now")
        self.setWindowTitle(self.tr("Address"))
        self._lay_out()
        self._fill()
        fit(self)
        for line in (self._name, self._address):
            # Not textEdited: assistive technology sets the text, which is not an edit.
            line.textChanged.connect(self._clear_note)
            line.unreadable.connect(partial(self._show_note, line=line))

    def entered(self) -> NamedAddress:
        """Return what was entered; raises `AddressError` if it is not an address."""
        address = Address.parse(self._address.text())
        return NamedAddress(
            clean_name(self._name.text()), address, Colour(self._colour.currentData())
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.setSpacing(GAP)
        for text, identifier, part in (
            (self.tr("&Name"), "Name", self._name),
            (self.tr("&Address"), "Address", self._address),
            (self.tr("&Colour of the badge"), "Colour of the badge", self._colour),
        ):
            layout.addWidget(label_for(part, text, identifier))
            layout.addWidget(part)
            layout.addSpacing(GAP)
        layout.addWidget(self._note)
        layout.addWidget(self._busy)
        layout.addStretch(1)
        layout.addWidget(self._buttons())
        # After the layout: the dialog that contains the button remembers its default.
        self._save.setDefault(True)
        self.setMinimumWidth(320)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        box.addButton(self._save, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self._not_now, QDialogButtonBox.ButtonRole.RejectRole)
        self._save.clicked.connect(self._check_and_accept)
        self._not_now.clicked.connect(self.reject)
        return box

    def _fill(self) -> None:
        words = {
            Colour.RED: self.tr("Red"),
            Colour.YELLOW: self.tr("Yellow"),
            Colour.GREEN: self.tr("Green"),
            Colour.BLUE: self.tr("Blue"),
        }
        for colour, word in words.items():
            icon = swatch(TONES[colour], self.palette(), self.fontMetrics().height())
            self._colour.addItem(icon, word, colour)
        if self._named is not None:
            self._name.setText(self._named.name)
            self._address.setText(str(self._named.address))
            self._address.setReadOnly(True)
            self._colour.setCurrentIndex(self._colour.findData(self._named.colour))

    def _check_and_accept(self) -> None:
        name = clean_name(self._name.text())
        if not is_usable_name(name):
            self._show_note(
                self.tr("Give the address a name, such as that of your company."), self._name
            )
            return
        if any(other.name.casefold() == name.casefold() for other in self._others()):
            self._show_note(self.tr("Another address already has this name."), self._name)
            return
        try:
            address = self.entered().address
        except AddressError as problem:
            self._show_note(languages.translate("Address", str(problem)), self._address)
            return
        if address == CANARY or any(other.address == address for other in self._others()):
            self._show_note(self.tr("This address is already in the list."), self._address)
            return
        self._search(name, address)

    def done(self, result: int) -> None:
        """Close the dialog; what is still looked for keys is not saved."""
        self._end_search()
        super().done(result)

    def _search(self, name: str, address: Address) -> None:
        """Look for keys in what would be saved."""
        # Otherwise Qt moves the focus to Not now, and a second Return presses that.
        self.setFocus()
        self._hold(busy=True)
        self._busy.begin(
            self.tr("Waiting for the keychain, {seconds} s. It may be asking for your password.")
        )
        self._searching = stop = Stop()
        texts = (name,) if self._named is not None else (name, str(address))
        self._key_search.run(texts, stop, lambda found: self._on_searched(stop, name, found))

    def _end_search(self) -> None:
        if self._searching is not None:
            self._searching.set()
            self._searching = None
            self._busy.end()
            self._hold(busy=False)

    def _hold(self, *, busy: bool) -> None:
        for part in (self._name, self._address, self._colour, self._save):
            part.setDisabled(busy)

    def _on_searched(self, stop: Stop, name: str, with_key: frozenset[str] | None) -> None:
        if not isValid(self) or stop is not self._searching:
            return
        self._end_search()
        if with_key is None:
            self._show_note(
                self.tr("An unexpected error occurred, and the address was not saved. Try again."),
                self._name,
            )
        elif name in with_key:
            self._show_note(
                self.tr(
                    "The name contains a secret key or part of it, so nothing was saved. Give the "
                    "address another name, such as that of your company."
                ),
                self._name,
            )
        elif with_key:
            self._show_note(
                self.tr(
                    "The address contains a secret key or part of it, so nothing was saved. Enter "
                    "only the address itself."
                ),
                self._address,
            )
        else:
            self.accept()

    def _clear_note(self) -> None:
        self._note.hide()
        for line in (self._name, self._address):
            line.setAccessibleDescription("")

    def _show_note(self, sentence: str, line: QLineEdit) -> None:
        self._clear_note()
        self._note.setText(sentence)
        apply_tint(self._note, Tone.WARNING)
        self._note.show()
        fit(self)
        line.setFocus()
        line.setAccessibleDescription(sentence)


def swatch(tone: Tone, palette: QPalette, side: int) -> QIcon:
    """Return a square of a tone's colour, `side` pixels wide."""
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(QColor(tone.tint(palette).border))
    return QIcon(pixmap)
