"""The list of addresses: which one is in use, and whether each has a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QWidget,
)

from xb_desktop.gui.keys.key_flow import KeyFlow
from xb_desktop.gui.settings.address_dialog import AddressDialog, swatch
from xb_desktop.gui.settings.address_rows import AddressRows
from xb_desktop.gui.settings.key_search import KeySearch
from xb_desktop.gui.widgets.badge import Place
from xb_desktop.gui.widgets.busy_indicator import BusyIndicator
from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.gui.widgets.columns import in_column
from xb_desktop.gui.widgets.labels import bold, label_for, name_button, plain_label, show_text
from xb_desktop.gui.widgets.question import question
from xb_desktop.orders.address import CANARY
from xb_desktop.settings import Setting
from xb_desktop.texts.managed import addresses_set_by_organisation

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from xb_desktop.cancellation.preflight import KeyState
    from xb_desktop.gui.background import Background
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.named_address import NamedAddress
    from xb_desktop.session import Session
    from xb_desktop.settings import Settings

_VISIBLE_ROWS = 4


class AddressList(QWidget):
    """Adds, edits and removes addresses and their keys, and chooses the one in use.

    The built-in test address is the first; one that was given for this run only is the last. What
    is done with an address less often is in the menu of `More`, which is a row's menu as well.

    Signals:
        chosen(Place): orders are cancelled there from now on.
        key_replaced(Address): that address has a new key.
    """

    chosen = Signal(object)
    key_replaced = Signal(object)

    def __init__(
        self,
        session: Session,
        background: Background,
        settings: Settings,
        *,
        can_move: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._session = session
        self._background = background
        self._settings = settings
        self._can_move = can_move
        self._can_choose = True
        self._key_states: dict[Address, KeyState] = {}
        self._keys = KeyFlow(session, background, self)
        self._key_search = KeySearch(session, background)
        self._adding: AddressDialog | None = None
        self._editing: dict[NamedAddress, AddressDialog] = {}
        self._list = QListWidget()
        self._note = plain_label()
        self._note.hide()
        self._mark = plain_label()
        self._busy = BusyIndicator()
        self._use = self._button(
            self.tr("&Use this address"), "Use this address", self._use_selected
        )
        self._add = self._button(self.tr("&Add address…"), "Add address", self._ask_for_new)
        # Not the button's own menu: pressing that would wait for the choice.
        self._menu = QMenu(self)
        self._more = self._button(self.tr("&More ▾"), "More", self._open_menu_below)
        self._edit = self._action(self.tr("&Edit"), "Edit", self._ask_for_changes)
        self._remove = self._action(self.tr("&Remove"), "Remove", self._ask_before_removing)
        self._menu.addSeparator()
        self._action(
            self.tr("Replace &key"),
            "Replace key",
            lambda: self._keys.replace(self._selected().address),
        )
        self._remove_key = self._action(
            self.tr("Re&move key"),
            "Remove key",
            lambda: self._keys.ask_and_remove(self._selected().address),
        )
        self._lay_out()
        self._show_policy()
        self._connect()

    def refresh(self) -> None:
        """Show the current state."""
        self._note.hide()
        self._show_places()
        self._check_keys()

    def _tell_if_held(self) -> bool:
        """Say so if no other address can be used now; return whether that is so."""
        if self._can_move():
            return False
        self._show_note(
            self.tr(
                "An answer is still pending. You can choose another address once it has arrived."
            )
        )
        return True

    def _button(self, text: str, identifier: str, act: Callable[[], object]) -> QPushButton:
        button = name_button(QPushButton(), text, identifier)
        button.clicked.connect(act)
        return button

    def _action(self, text: str, identifier: str, act: Callable[[], object]) -> QAction:
        action = QAction(text, self._menu)
        action.setObjectName(identifier)
        action.triggered.connect(act)
        self._menu.addAction(action)
        return action

    def _lay_out(self) -> None:
        self._list.setItemDelegate(AddressRows(self._list))
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        # Qt then lays the rows out for each new width, whatever else is going on in the list.
        self._list.setWordWrap(True)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side = self.fontMetrics().height()
        self._list.setIconSize(QSize(side, side))
        # Two addresses need no more room; Qt's own size is that of four.
        self._list.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self._list.setMinimumHeight(self.fontMetrics().lineSpacing() * 3 * _VISIBLE_ROWS)
        layout = in_column(self)
        layout.addWidget(label_for(self._list, self.tr("Addre&sses"), "Addresses"))
        layout.addWidget(self._list, 1)
        layout.addWidget(ButtonRow(self._use, self._add, self._more))
        layout.addWidget(self._mark)
        layout.addWidget(self._busy)
        layout.addWidget(self._note)

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._update_buttons)
        self._list.itemActivated.connect(self._use_selected)
        self._list.customContextMenuRequested.connect(self._open_menu)
        self._keys.waiting.connect(self._wait_for_keychain)
        self._keys.finished.connect(self._on_key_changed)
        self._keys.replaced.connect(self.key_replaced)

    def _show_policy(self) -> None:
        """Show what the organisation does not let anybody do here."""
        settings = self._settings
        self._can_choose = not settings.is_locked(Setting.ADDRESS_IN_USE)
        can_add = not settings.is_locked(Setting.ADDRESSES)
        sentence = addresses_set_by_organisation(can_add=can_add, can_choose=self._can_choose)
        show_text(self._mark, sentence)
        self._add.setEnabled(can_add)
        self._add.setHidden(settings.is_hidden(Setting.ADDRESSES))
        self._use.setHidden(settings.is_hidden(Setting.ADDRESS_IN_USE))
        for button, is_free in ((self._add, can_add), (self._use, self._can_choose)):
            button.setAccessibleDescription("" if is_free else sentence)

    def _open_menu(self, where: QPoint) -> None:
        if self._list.itemAt(where) is not None:
            self._menu.popup(self._list.viewport().mapToGlobal(where))

    def _open_menu_below(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _places(self) -> list[Place]:
        places = [Place.of(CANARY, None)]
        places += [Place.of(named.address, named) for named in self._settings.addresses]
        if self._session.address not in {place.address for place in places}:
            places.append(Place.of(self._session.address, None))
        return places

    def _selected(self) -> Place:
        place: Place = self._list.currentItem().data(Qt.ItemDataRole.UserRole)
        return place

    def _show_places(self) -> None:
        self._session.know(self._settings.known_addresses)
        selected = self._selected().address if self._list.currentItem() else self._session.address
        self._list.clear()
        for place in self._places():
            item = QListWidgetItem(self._item_text(place))
            item.setIcon(swatch(place.tone, self.palette(), self.fontMetrics().height()))
            item.setData(Qt.ItemDataRole.UserRole, place)
            self._list.addItem(item)
            if place.address == self._session.address:
                item.setFont(bold(item.font()))
            if place.address == selected or self._list.currentItem() is None:
                self._list.setCurrentItem(item)
        self._update_buttons()

    def _item_text(self, place: Place) -> str:
        is_used = place.address == self._session.address
        about = [self.tr("in use")] if is_used else []
        if self._settings.is_given(place.named):
            about.append(self.tr("set by your organisation"))
        return f"{place.title}\n{place.address}\n{', '.join([*about, self._key_text(place)])}"

    def _key_text(self, place: Place) -> str:
        state = self._key_states.get(place.address)
        if state is None:
            return self.tr("checking for a key…")
        if state.saved:
            return self.tr("key present")
        return self.tr("no key") if state.problem is None else self.tr("keychain not available")

    def _update_buttons(self) -> None:
        if self._list.currentItem() is None:
            return
        place = self._selected()
        is_used = place.address == self._session.address
        state = self._key_states.get(place.address)
        is_own = place.named is not None and not self._settings.is_given(place.named)
        is_held = self._tell_if_held()
        self._use.setEnabled(self._can_choose and not is_used and not is_held)
        self._edit.setEnabled(is_own)
        self._remove.setEnabled(is_own and not is_used)
        self._remove_key.setEnabled(state is not None and state.saved)

    def _use_selected(self) -> None:
        place = self._selected()
        # A screen reader may have begun an order meanwhile, in the window behind.
        self._update_buttons()
        if not self._use.isEnabled():
            return
        self.chosen.emit(place)
        self._show_note(
            self.tr("The address in use is now {address}.").format(address=place.address)
        )
        self._show_places()

    def _ask_for_new(self) -> None:
        if self._adding is None:
            self._adding = AddressDialog(self, self._key_search, lambda: self._settings.addresses)
            self._adding.accepted.connect(self._add_entered)
        self._adding.open()

    def _add_entered(self) -> None:
        if self._adding is None:
            return
        entered = self._adding.entered()
        self._adding.deleteLater()
        self._adding = None
        self._settings.addresses = (*self._settings.addresses, entered)
        self._show_places()
        self._list.setCurrentRow([place.named for place in self._places()].index(entered))
        self._check_keys()

    def _ask_for_changes(self) -> None:
        named = self._selected().named
        if named is None:
            return
        if named not in self._editing:
            self._editing[named] = dialog = AddressDialog(
                self, self._key_search, lambda: self._all_but(named), named
            )
            dialog.accepted.connect(lambda: self._change(named, dialog.entered()))
        self._editing[named].open()

    def _all_but(self, named: NamedAddress | None) -> tuple[NamedAddress, ...]:
        return tuple(other for other in self._settings.addresses if other != named)

    def _change(self, named: NamedAddress, changed: NamedAddress) -> None:
        self._editing.pop(named).deleteLater()
        self._settings.addresses = tuple(
            changed if other == named else other for other in self._settings.addresses
        )
        if changed.address == self._session.address:
            self.chosen.emit(Place.of(changed.address, changed))
        self._show_places()

    def _ask_before_removing(self) -> None:
        place = self._selected()
        box, is_yes = question(
            self,
            self.tr("Remove {name} ({address})?").format(name=place.title, address=place.address),
            self.tr(
                "Its secret key is also removed from this computer. The journal is not changed."
            ),
            (self.tr("&Remove address"), self.tr("&Keep address")),
            ("Remove address", "Keep address"),
        )
        box.finished.connect(lambda _: self._remove_place(place) if is_yes() else None)
        box.finished.connect(box.deleteLater)
        box.open()

    def _remove_place(self, place: Place) -> None:
        state = self._key_states.get(place.address)
        if state is None or state.saved:
            self._keys.remove(place.address)
        self._settings.addresses = self._all_but(place.named)
        self._show_places()

    def _check_keys(self) -> None:
        addresses = [place.address for place in self._places()]
        self._wait_for_keychain()
        self._background.run(
            lambda: {address: self._session.key_state(address) for address in addresses},
            self._on_key_states,
            lambda: self._on_key_states({}),
        )

    def _wait_for_keychain(self) -> None:
        self._busy.begin(
            self.tr("Waiting for the keychain, {seconds} s. It may be asking for your password.")
        )

    def _on_key_states(self, states: dict[Address, KeyState]) -> None:
        self._busy.end()
        self._key_states = states
        self._show_places()

    def _on_key_changed(self, sentence: str) -> None:
        self._show_note(sentence)
        self._check_keys()

    def _show_note(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.show()
