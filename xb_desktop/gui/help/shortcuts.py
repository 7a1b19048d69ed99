"""The list of keyboard shortcuts: those of the menus, and the Alt key of each control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from xb_desktop.gui.help.text_dialog import text_dialog
from xb_desktop.gui.history.panes import KEYS as PANES_KEYS
from xb_desktop.gui.widgets.labels import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QDialog, QMenu

    from xb_desktop.gui.main_window import MainWindow

translate = QCoreApplication.translate


def shortcuts(window: MainWindow) -> QDialog:
    """Return the list. The keys are those of the texts in the language that is spoken."""
    return text_dialog(
        window,
        translate("Shortcuts", "Keyboard shortcuts"),
        (
            (translate("Shortcuts", "In every window"), _everywhere()),
            (translate("Shortcuts", "Menus"), tuple(_of_menus(window))),
            (translate("Shortcuts", "The order"), _of_texts(_order())),
            (translate("Shortcuts", "The question"), _question()),
            (translate("Shortcuts", "While the answer is awaited"), _of_texts(_waiting())),
            (translate("Shortcuts", "The outcome"), _of_texts(_outcome())),
            (translate("Shortcuts", "Notices and last attempts"), _notices()),
            (translate("Shortcuts", "History"), _history()),
        ),
    )


def key_line(keys: str, meaning: str) -> str:
    """Return a line of a list of keys."""
    return translate("Guide", "{key}: {meaning}").format(key=keys, meaning=meaning)


def mnemonic(text: str) -> str:
    """Return the keys that a text of a control has for it: `Alt+C` for `&Cancel order`."""
    return _native(QKeySequence.mnemonic(text))


def _native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _everywhere() -> tuple[str, ...]:
    return (
        key_line(
            translate("Shortcuts", "Tab, Shift+Tab"),
            translate("Shortcuts", "to the next control, to the one before"),
        ),
        key_line(
            translate("Shortcuts", "Return"),
            translate("Shortcuts", "press the button that has the focus, or the marked one"),
        ),
        key_line(
            translate("Shortcuts", "Space"),
            translate("Shortcuts", "press the button, or tick the box, that has the focus"),
        ),
        key_line(
            translate("Shortcuts", "Arrow keys"),
            translate("Shortcuts", "choose in a list, a table or a group of choices"),
        ),
        key_line(
            translate("Shortcuts", "Esc"),
            translate("Shortcuts", "close a dialog without changing anything"),
        ),
        key_line(
            translate("Shortcuts", "Alt and the underlined letter"),
            translate("Shortcuts", "press that button, or go to that field"),
        ),
    )


def _of_menus(window: MainWindow) -> Iterator[str]:
    for menu in (window.order_menu, window.edit_menu, window.view_menu, window.help_menu):
        yield key_line(
            mnemonic(menu.title()),
            translate("Shortcuts", "open the menu {menu}").format(menu=plain(menu.title())),
        )
        yield from _of_entries(menu)


def _of_entries(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        text, keys = plain(action.text().partition("\t")[0]), _keys_of(action)
        if keys:
            yield key_line(keys, text)


def _keys_of(action: QAction) -> str:
    """Return the keys of an entry; those that only its text shows are handled by the fields."""
    shown = action.text().partition("\t")[2]
    return shown or translate("Shortcuts", " or ").join(map(_native, action.shortcuts()))


def _of_texts(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key_line(mnemonic(text), plain(text)) for text in texts)


def _order() -> tuple[str, ...]:
    return (
        translate("CancelPage", "&Settings"),
        translate("Form", "E&mail address"),
        translate("Form", "&Order reference"),
        translate("Form", "&Find order"),
        translate("TicketAndReason", "T&icket"),
        translate("ReasonField", "Re&ason"),
        translate("Form", "&Paste from ticket"),
        translate("CancelPage", "&Cancel order"),
        translate("GettingStarted", "Tr&y practice mode"),
        translate("PracticeList", "Pr&actice orders: choose one to fill in the form"),
    )


def _question() -> tuple[str, ...]:
    return (
        *_of_texts(
            (
                translate("PrecautionInput", "Cancel it &anyway"),
                translate(
                    "PrecautionInput",
                    "To cancel it, &type the last four characters of the reference:",
                ),
                translate("Confirmation", "&Yes, cancel order"),
                translate("Confirmation", "&No, keep order"),
            )
        ),
        key_line(
            translate("Shortcuts", "Esc"), plain(translate("Confirmation", "&No, keep order"))
        ),
    )


def _waiting() -> tuple[str, ...]:
    return (translate("BusyIndicator", "Stop &waiting"),)


def _outcome() -> tuple[str, ...]:
    return (
        translate("OutcomeButtons", "Chec&k order"),
        translate("OutcomeButtons", "Copy resul&t"),
        translate("OutcomeButtons", "&New cancellation"),
        translate("OutcomeButtons", "Enter ke&y…"),
        translate("OutcomeButtons", "Rep&lace key…"),
        translate("OutcomeButtons", "Try a&gain"),
    )


def _notices() -> tuple[str, ...]:
    return (
        key_line(mnemonic("&0"), translate("Shortcuts", "show or hide the notices")),
        key_line(
            translate("Shortcuts", "{first} to {last}").format(
                first=mnemonic("&1"), last=mnemonic("&9")
            ),
            translate("Shortcuts", "the buttons of the notices, by their numbers"),
        ),
        *_of_texts((translate("RecentList", "&Use again"), translate("RecentList", "Histo&ry"))),
    )


def _history() -> tuple[str, ...]:
    copy, up_down = QKeySequence(QKeySequence.StandardKey.Copy), map(QKeySequence, PANES_KEYS)
    return (
        *_of_texts(
            (
                translate("FilterBar", "&Search history"),
                translate("DetailsPane", "Chec&k order"),
                translate("DetailsPane", "Copy rece&ipt"),
                translate("DetailsPane", "&Use again"),
                translate("DetailsPane", "&Delete…"),
                translate("EmptyState", "Sho&w all attempts"),
                translate("HistoryWindow", "&Export…"),
                translate("HistoryWindow", "Delete &all…"),
                translate("DeletionFlow", "Stop deletin&g"),
            )
        ),
        key_line(_native(copy), translate("Shortcuts", "copy the receipt of the selected attempt")),
        key_line(
            "Shift+F10", translate("Shortcuts", "the menu of the table, which sorts it as well")
        ),
        key_line(
            ", ".join(map(_native, up_down)),
            translate("Shortcuts", "more room for the details, or for the attempts"),
        ),
        key_line(
            translate("Shortcuts", "Esc"),
            translate("Shortcuts", "empty the search, then close the window"),
        ),
    )
