"""Every window in every language: nothing is left in English, cut, or answers to another's key."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from tests.support import scenes
from tests.support.alt_keys import CONTROLS, OUTCOMES, check, parts
from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.longer import texts_from_the_right
from tests.support.room import cut
from tests.support.service import Service, order, reply
from tests.support.steps import submit
from tests.support.translations import file_of, messages
from xb_desktop.gui.help.about import about
from xb_desktop.gui.help.guide import guide
from xb_desktop.languages import NAMES, Language
from xb_desktop.settings import Settings

PAID = reply(200, order(REFERENCE, EMAIL, p2POrderStatus="FundedProvider"))
IN_EACH = pytest.mark.parametrize("language", [Language.FRENCH, Language.PORTUGUESE], indirect=True)


def first_window(desk: Desk) -> None:
    """Do nothing: it has the form with all of its fields, and the first steps."""
    assert desk.sees(QPushButton, "Cancel order")


def question(desk: Desk) -> None:
    """Open the question about an order that may have been paid: it wants four characters."""
    desk.controller.flow.looks_up = True
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Last four characters of the reference"))


def settings(desk: Desk) -> None:
    """Open the settings, and choose another language, which offers the restart."""
    scenes.open_settings(desk)
    box = desk.find(QComboBox, "Language")
    box.setCurrentIndex(box.findText(NAMES[Language.ENGLISH]))
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Restart now"))


def show_guide(desk: Desk) -> None:
    """Open the guide."""
    guide(desk.window).open()


def show_about(desk: Desk) -> None:
    """Open what is told of the program."""
    about(desk.window).open()


SCENES = [
    first_window,
    question,
    settings,
    scenes.open_address,
    scenes.open_key,
    scenes.choose_from_ticket,
    scenes.open_history,
    scenes.open_export,
    show_guide,
    show_about,
]
in_each_scene = pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)


def top(desk: Desk) -> QWidget:
    """Return the window that is above the others."""
    others = [it for it in QApplication.topLevelWidgets() if it.isVisible() and it.isWindow()]
    modal = QApplication.activeModalWidget()
    return modal or next((it for it in others if it.objectName() == "History window"), desk.window)


def shown(window: QWidget) -> set[str]:
    """Return every text that a person or a screen reader finds in a window."""
    found = {window.windowTitle(), *(it.text() for it in window.findChildren(QAction))}
    for part in parts(window):
        found |= {part.accessibleName(), part.accessibleDescription(), part.toolTip()}
        if isinstance(part, QLabel | QAbstractButton):
            found.add(part.text())
        elif isinstance(part, QLineEdit):
            found.add(part.placeholderText())
        elif isinstance(part, QComboBox):
            found |= {part.itemText(index) for index in range(part.count())}
    return found


def open_scene(open_desk: OpenDesk, service: Service, scene: Callable[[Desk], None]) -> Desk:
    """Open a window with all that it can have, and what is to be looked at above it."""
    Settings().records_ticket = Settings().records_reason = True
    Settings().addresses = (scenes.ACME,)
    desk = open_desk(service.address)
    scene(desk)
    return desk


@pytest.fixture
def service() -> Iterator[Service]:
    """Return a service whose orders may have been paid."""
    with Service(PAID) as running:
        yield running


@IN_EACH
@in_each_scene
def test_a_window_in_a_language(
    open_desk: OpenDesk, service: Service, scene: Callable[[Desk], None], language: Language
) -> None:
    """Whole in that language, with an Alt key for each control, and names that stay."""
    desk = open_scene(open_desk, service, scene)
    window = top(desk)
    texts = [it for it in messages(file_of(language)) if it.source not in it.forms]
    assert not shown(window) & {it.source for it in texts}
    for part in parts(window):
        is_inner = isinstance(part.parentWidget(), QAbstractSpinBox | QComboBox)
        if isinstance(part, CONTROLS) and part.accessibleName() and not is_inner:
            assert part.objectName(), part.accessibleName()
    check(window)


@pytest.mark.parametrize("language", Language, indirect=True)
def test_the_question_is_read_with_its_order_once(
    open_desk: OpenDesk, service: Service, language: Language
) -> None:
    """Orca reads the labels of three words and more, and some languages have a space before `:`."""
    del language
    desk = open_scene(open_desk, service, question)
    labels = [part for part in parts(top(desk)) if isinstance(part, QLabel)]
    read = [label.accessibleName() or label.text() for label in labels]
    words = " ".join(text for text in read if len(text.split()) > 2)
    assert words.count(REFERENCE) == 1


@IN_EACH
@pytest.mark.parametrize("heading", OUTCOMES)
def test_an_outcome_in_a_language(open_desk: OpenDesk, heading: str, language: Language) -> None:
    """The panel's buttons get along with those of the form."""
    Settings().records_ticket = Settings().records_reason = True
    with Service(OUTCOMES[heading]) as service:
        desk = open_desk(service.address)
        submit(desk)
        desk.press("Yes, cancel order")
        desk.wait_for_heading(heading)
        check(desk.window)
    texts = [it for it in messages(file_of(language)) if it.source not in it.forms]
    assert not shown(desk.window) & {it.source for it in texts}


@pytest.mark.parametrize("language", Language, indirect=True)
def test_the_receipt_is_in_english(open_desk: OpenDesk, language: Language) -> None:
    """Other desks and programs read it, whatever language it was copied in."""
    with Service(OUTCOMES["Order cancelled"]) as service:
        desk = open_desk(service.address)
        submit(desk)
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Order cancelled")
        desk.press("Copy result")
    assert QApplication.clipboard().text().startswith(f"Order cancelled | {REFERENCE}"), language


@pytest.fixture
def from_the_right() -> Iterator[None]:
    """Have every text be read from the right."""
    with texts_from_the_right():
        yield


@pytest.mark.usefixtures("from_the_right")
@in_each_scene
def test_windows_are_mirrored(
    open_desk: OpenDesk, service: Service, scene: Callable[[Desk], None]
) -> None:
    """Nothing is cut, and an order, a customer and an address keep their direction."""
    desk = open_scene(open_desk, service, scene)
    window = top(desk)
    assert window.isRightToLeft()
    desk.qtbot.waitUntil(lambda: cut(window) == [])
    for text in shown(window):
        is_sentence = any("\u05d0" <= letter <= "\u05ea" for letter in text)
        for value in (REFERENCE, EMAIL, str(desk.session.address)):
            before, found, after = text.partition(value)
            if is_sentence and found and "\n" not in text:
                assert before.count("\u2066") > before.count("\u2069"), text
                assert after.count("\u2069") > after.count("\u2066"), text
