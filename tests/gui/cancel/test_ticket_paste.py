"""What is pasted or dropped into a field is a whole ticket or one value, never a mixture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QClipboard, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from tests.support.desk import OpenDesk
from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.service import Service
from tests.support.steps import fields, submit
from xb_desktop.gui.widgets.line_menu import line_menu
from xb_desktop.orders.secret_key import is_public_key

TICKET = f"From: Jane Doe <{EMAIL}>\n\nplease cancel {REFERENCE}!\n"
HTML = f"<style>a@b.cd</style><p>Jane &lt;{EMAIL}&gt;</p><p>Order <b>{REFERENCE}</b></p>"


def mime(*, text: str = "", html: str = "") -> QMimeData:
    """Return what another program copies or lets be dragged."""
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    return data


def drop(field: QLineEdit, data: QMimeData) -> bool:
    """Drop something into a field, if it takes it."""
    where = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    enter = QDragEnterEvent(QPoint(5, 5), *where)
    QApplication.sendEvent(field, enter)
    if enter.isAccepted():
        QApplication.sendEvent(field, QDropEvent(QPointF(5, 5), *where))
    return enter.isAccepted()


@pytest.mark.parametrize("name", ["Email address", "Order reference"])
@pytest.mark.parametrize("data", [{"text": TICKET}, {"html": HTML}, {"text": TICKET, "html": HTML}])
def test_a_ticket_that_is_dropped_is_taken_apart(
    open_desk: OpenDesk, service: Service, name: str, data: dict[str, str]
) -> None:
    """A drop is no other way in than a paste."""
    desk = open_desk(service.address)
    assert drop(desk.find(QLineEdit, name), mime(**data))
    assert fields(desk) == (EMAIL, REFERENCE)


@pytest.mark.parametrize("data", [{"text": EMAIL}, {"html": f"<b>{EMAIL}</b>"}])
def test_one_value_that_is_dropped_stays_in_its_field(
    open_desk: OpenDesk, service: Service, data: dict[str, str]
) -> None:
    """It changes that field alone."""
    desk = open_desk(service.address)
    desk.fill("", REFERENCE)
    assert drop(desk.find(QLineEdit, "Email address"), mime(**data))
    assert fields(desk) == (EMAIL, REFERENCE)


def test_nothing_is_dropped_while_an_order_is_out(open_desk: OpenDesk, service: Service) -> None:
    """The form stays what it was when the order was confirmed."""
    desk = open_desk(service.address)
    desk.fill(EMAIL, REFERENCE)
    desk.window.page.form.hold(still=True)
    for data in ({"text": "joe@example.com"}, {"html": "<b>joe@example.com</b>"}, {"text": TICKET}):
        drop(desk.find(QLineEdit, "Email address"), mime(**data))
        QApplication.clipboard().setMimeData(mime(**data))
        desk.window.page.form.email.line.paste_wanted.emit(QClipboard.Mode.Clipboard)
    assert fields(desk) == (EMAIL, REFERENCE)


@pytest.mark.parametrize("name", ["Email address", "Order reference"])
def test_html_alone_is_read_as_text(open_desk: OpenDesk, service: Service, name: str) -> None:
    """Where a program copies nothing else, its text counts."""
    desk = open_desk(service.address)
    QApplication.clipboard().setMimeData(mime(html=HTML))
    control = Qt.KeyboardModifier.ControlModifier
    desk.qtbot.keyClick(desk.find(QLineEdit, name), Qt.Key.Key_V, control)
    assert fields(desk) == (EMAIL, REFERENCE)
    desk.fill("", "")
    desk.press("Paste from ticket")
    assert fields(desk) == (EMAIL, REFERENCE)


def test_a_fields_menu_pastes_as_the_keyboard_does(open_desk: OpenDesk, service: Service) -> None:
    """Its entries do what they say, and are off where there is nothing to do."""
    desk = open_desk(service.address)
    QApplication.clipboard().setText(TICKET)
    field = desk.window.page.form.email.line
    actions = {action.text(): action for action in line_menu(field).actions()}
    assert actions["&Paste"].isEnabled()
    assert not any(actions[name].isEnabled() for name in ("&Copy", "Cu&t", "Delete", "&Undo"))
    actions["&Paste"].trigger()
    assert fields(desk) == (EMAIL, REFERENCE)
    actions = {action.text(): action for action in line_menu(field).actions()}
    actions["Select All"].trigger()
    assert field.selectedText() == EMAIL
    desk.window.page.form.hold(still=True)
    actions = {action.text(): action for action in line_menu(field).actions()}
    assert [name for name, action in actions.items() if name and action.isEnabled()] == [
        "&Copy",
        "Select All",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (REFERENCE * 2, "more than one order reference here, or the same one twice"),
        (f"XCHKB_{REFERENCE[3:]}", "unusual: it looks like the reference of a checkout"),
        (REFERENCE[3:] * 2, "unusual: it looks like the reference of a checkout"),
        (f"XC_{REFERENCE[3:]}", "unusual: most are XB_"),
        ("XB_08\ufe0f77", "invisible character in the order reference"),
        ("XB_08\ufffd77", "A character of the order reference is damaged"),
    ],
)
def test_what_a_reference_is_instead_is_said(
    open_desk: OpenDesk, service: Service, text: str, words: str
) -> None:
    """A reference that is none of an order has a word of its own."""
    desk = open_desk(service.address)
    QApplication.clipboard().setText(text)
    field = desk.find(QLineEdit, "Order reference")
    field.setFocus()
    desk.qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.find(QLineEdit, "Email address").setFocus()
    assert any(words in shown for shown in desk.texts())
    assert words in field.accessibleDescription()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("j***@example.com", "usually hides or marks text"),
        ("jane;doe@example.com", "a character that does not belong in an email address"),
        ("j\ufffdrgen@example.com", "A character of the email address is damaged"),
        ("ja\u3164ne@example.com", "invisible character in the email address"),
    ],
)
def test_what_keeps_an_address_from_being_one_is_said(
    open_desk: OpenDesk, service: Service, text: str, words: str
) -> None:
    """Nothing of it is sent: Cancel order goes no further."""
    desk = open_desk(service.address)
    desk.fill(text, REFERENCE)
    desk.press("Cancel order")
    assert any(words in shown for shown in desk.texts())
    assert not desk.sees(QPushButton, "Yes, cancel order")


@pytest.mark.parametrize("key", ["XLPUK_1234567890abcdef", "XP_1234567890abcdef"])
def test_a_public_key_is_called_so_before_it_is_saved(
    open_desk: OpenDesk, service: Service, key: str
) -> None:
    """It stays in no keychain, and the secret one can be pasted at once."""
    assert is_public_key(key)
    desk = open_desk(service.address, key=None)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))
    field = desk.find(QLineEdit, "Secret key")
    desk.write(field, key)
    desk.press("Save key")
    assert any("This is a public key" in shown for shown in desk.texts())
    assert desk.session._keychain is not None
    field.clear()
    desk.write(field, KEY)
    desk.press("Save key")
    desk.press("No, keep order")


@pytest.mark.parametrize("kind", ["a picture", "nothing", "blanks"])
def test_where_there_is_no_text_nothing_is_lost(
    open_desk: OpenDesk, service: Service, kind: str
) -> None:
    """It is said, by every way; what was selected stays."""
    desk = open_desk(service.address)
    desk.fill(EMAIL, REFERENCE)
    clipboard = QApplication.clipboard()
    clipboard.clear()
    if kind == "a picture":
        clipboard.setImage(QImage(8, 8, QImage.Format.Format_RGB32))
    elif kind == "blanks":
        clipboard.setText(" \n")
    line = desk.find(QLineEdit, "Order reference")
    line.selectAll()
    desk.qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert any("There is no text to paste" in text for text in desk.texts())
    desk.press("Paste from ticket")
    assert any("There is no text to paste" in text for text in desk.texts())
    assert fields(desk) == (EMAIL, REFERENCE)
