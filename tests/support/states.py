"""Every window in every state that somebody can see it in, whatever language it speaks.

Nothing here waits for a word of the program: languages that nobody speaks come here as well.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support import scenes
from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.look_back import LookBack
from tests.support.past import Past, write_past
from tests.support.policy import ACME, set_policy
from tests.support.service import CANCELLED, Script, Service, envelope, order, raw, reply
from tests.support.steps import reads, send, submit
from xb_desktop.check import checks
from xb_desktop.check.result import Level, Name, Result
from xb_desktop.check.run import Check
from xb_desktop.gui.cancel.practice_list import add_practice
from xb_desktop.gui.help.about import about
from xb_desktop.gui.help.guide import guide
from xb_desktop.gui.single_instance.opened_link import _show_refusal
from xb_desktop.gui.widgets import busy_indicator
from xb_desktop.gui.widgets.badge import Kind, Place
from xb_desktop.orders.named_address import MAX_NAME_LENGTH, Colour, NamedAddress
from xb_desktop.settings import Settings

LONG_NAME = "The customers' desk of Acme, Lagos office"[:MAX_NAME_LENGTH]
LONG_EMAIL = f"{'very.long.' * 5}jane@subdomain.of.a.company.example"
OTHER = REFERENCE[:-1] + "3"
MESSAGE = "This order belongs to another customer and cannot be cancelled. Code 41-b."


class Stage:
    """Where a state is brought about: a desk, its service, its folder, and what lasts as long."""

    def __init__(
        self, open_desk: OpenDesk, folder: Path, lasting: ExitStack, patch: pytest.MonkeyPatch
    ) -> None:
        self.patch = patch
        self.folder = folder / "data"
        self.held = threading.Event()
        self._open_desk = open_desk
        self._lasting = lasting

    def desk(
        self,
        *answers: Script,
        before: Callable[[Service], None] | None = None,
        **options: Any,
    ) -> Desk:
        """Open the window at a service that answers like this, with every field it can have.

        `before` is done once the address is known, and before the window is opened.
        """
        service = self._lasting.enter_context(Service(*answers))
        if before is not None:
            before(service)
        return self._open_desk(service.address, **options)


State = Callable[[Stage], Desk]


def _all_fields() -> None:
    Settings().records_ticket = Settings().records_reason = True
    Settings().reasons = ("The customer asked for it", "Ordered twice")


def first_steps(stage: Stage) -> Desk:
    """Nothing is filled in, and nothing was ever cancelled."""
    _all_fields()
    return stage.desk()


def form_of_a_live_address(stage: Stage) -> Desk:
    """The badge has a long name, and the form an order."""

    def name(service: Service) -> None:
        Settings().addresses = (NamedAddress(LONG_NAME, service.address, Colour.RED),)

    desk = stage.desk(before=name)
    desk.fill(EMAIL, REFERENCE)
    return desk


def form_with_problems(stage: Stage) -> Desk:
    """Neither field can be what it is to be."""
    _all_fields()
    desk = stage.desk()
    desk.fill("jane@", "XB_ 1")
    desk.press("Cancel order")
    return desk


def form_with_an_unusual_reference(stage: Stage) -> Desk:
    """It can be an order, but does not look like one."""
    desk = stage.desk()
    desk.fill(LONG_EMAIL, "ABC-1")
    return desk


def form_with_last_attempts(stage: Stage) -> Desk:
    """The last three attempts stand below the form."""

    def write(service: Service) -> None:
        outcomes = ("cancelled", "refused", "unknown")
        address = str(service.address)
        past = [Past(f"XB_{it}", 1 / 3, it, "", EMAIL, address) for it in outcomes]
        write_past(stage.folder, past)

    desk = stage.desk(before=write)
    desk.qtbot.waitUntil(lambda: desk.sees(QListWidget, "Last attempts"))
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    return desk


def practice(stage: Stage) -> Desk:
    """Practice mode has a banner and a list of its own."""
    desk = stage.desk()
    add_practice(desk.window)
    desk.window.page.header.show_place(Place(desk.session.address, Kind.PRACTICE))
    return desk


def choice_from_ticket(stage: Stage) -> Desk:
    """The ticket has two references and two addresses, one of them very long."""
    desk = stage.desk()
    QApplication.clipboard().setText(f"{EMAIL} and {LONG_EMAIL} want {REFERENCE} or\n{OTHER} gone")
    desk.press("Paste from ticket")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Use these"))
    return desk


def choice_of_orders(stage: Stage) -> Desk:
    """The customer has two pending orders."""
    orders = [json.loads(order(each, EMAIL))["data"] for each in (REFERENCE, OTHER)]
    desk = stage.desk(reply(200, json.dumps({"data": orders}).encode()))
    desk.fill(EMAIL, "")
    desk.press("Find order")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Use this order"))
    return desk


def found_order(stage: Stage) -> Desk:
    """The customer has one pending order, which is filled in and told of."""
    desk = stage.desk(reply(200, order(REFERENCE, EMAIL)))
    desk.fill(EMAIL, "")
    desk.press("Find order")
    desk.qtbot.waitUntil(lambda: desk.controller.form.reference == REFERENCE)
    return desk


def key_dialog(stage: Stage) -> Desk:
    """Another key is to be entered."""
    desk = stage.desk()
    scenes.open_key(desk)
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    return desk


def key_dialog_with_a_problem(stage: Stage) -> Desk:
    """What was entered cannot be a secret key."""
    desk = key_dialog(stage)
    desk.write(desk.find(QLineEdit, "Secret key"), "XLPUK_0123456789")
    desk.press("Save key")
    return desk


def key_dialog_without_a_keychain(stage: Stage) -> Desk:
    """The key is kept for this session alone."""
    desk = stage.desk(key=None, has_keychain=False)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Use for this session"))
    return desk


def _question(stage: Stage, *awaited: str, body: bytes) -> Desk:
    desk = stage.desk(reply(200, body))
    desk.controller.flow.looks_up = True
    submit(desk)
    reads(desk, *awaited)
    return desk


def question_without_look_up(stage: Stage) -> Desk:
    """The service is not asked what the order is."""
    desk = stage.desk()
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "No, keep order"))
    return desk


def question_being_looked_up(stage: Stage) -> Desk:
    """The service has not answered yet, and yes waits for it no longer."""
    desk = stage.desk(raw(b"", once=stage.held))
    desk.controller.flow.looks_up = True
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
    desk.qtbot.waitUntil(desk.find(QPushButton, "Yes, cancel order").isEnabled)
    return desk


def question_of_an_open_order(stage: Stage) -> Desk:
    """It expires by itself."""
    return _question(stage, "69 NGN", body=order(REFERENCE, EMAIL))


def question_of_a_paid_order(stage: Stage) -> Desk:
    """The last four characters are to be typed."""
    changes = {"p2POrderStatus": "FundedProvider", "payableAmount": 6912345.5}
    return _question(stage, "NGN", body=order(REFERENCE, EMAIL, **changes))


def question_with_every_warning(stage: Stage) -> Desk:
    """Paid, disputed, another customer's, long names, and an earlier attempt that is unknown."""
    contact = {"email": LONG_EMAIL.upper(), "name": "Jane Maria Adaeze of " + "Verylongname" * 4}
    changes = {
        "p2POrderStatus": "FundReceivedFromUser",
        "disputeStatus": "OpenDispute",
        "customerContact": contact,
    }

    def write(service: Service) -> None:
        unknown = Past(REFERENCE, 1, "unknown", "", EMAIL, str(service.address))
        write_past(stage.folder, [unknown])

    body = order(REFERENCE, EMAIL, **changes)
    desk = stage.desk(*[reply(200, body)] * 2, before=write)
    desk.controller.flow.looks_up = True
    submit(desk)
    reads(desk, "69 NGN")
    return desk


def question_of_a_cancelled_order(stage: Stage) -> Desk:
    """A box is to be ticked."""
    body = order(REFERENCE, EMAIL, p2POrderStatus="Cancelled")
    return _question(stage, "69 NGN", body=body)


def question_of_an_unknown_state(stage: Stage) -> Desk:
    """The service has a word of its own for the state, and names no expiry."""
    changes = {"p2POrderStatus": "AwaitingSomethingElse", "orderExpiryTimestamp": None}
    return _question(stage, "69 NGN", body=order(REFERENCE, EMAIL, **changes))


def question_without_details(stage: Stage) -> Desk:
    """The service has a fault, and the reference is unusual."""
    desk = stage.desk(reply(500))
    desk.controller.flow.looks_up = True
    submit(desk, "ABC-1")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
    desk.qtbot.waitUntil(desk.find(QPushButton, "Yes, cancel order").isEnabled)
    return desk


def waiting(stage: Stage) -> Desk:
    """The request is out, and may be waited for no longer."""
    stage.patch.setattr(busy_indicator, "OFFER_STOP_AFTER_S", 1)
    desk = stage.desk(raw(b"", once=stage.held))
    send(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Stop waiting"))
    return desk


def question_before_closing(stage: Stage) -> Desk:
    """The window is to be closed while a request is out."""
    # Qt's own `exec` comes back only once somebody has answered.
    stage.patch.setattr(QMessageBox, "exec", QMessageBox.open)
    stage.patch.setattr(QMessageBox, "deleteLater", lambda _: None)
    desk = waiting(stage)
    desk.window.close()
    desk.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    return desk


def _outcome(stage: Stage, heading: str, *answers: Script) -> Desk:
    _all_fields()
    desk = stage.desk(*answers)
    desk.controller.outcome.copies_at_once = True
    send(desk)
    desk.wait_for_heading(heading)
    return desk


def cancelled(stage: Stage) -> Desk:
    """The service has confirmed it."""
    return _outcome(stage, "Order cancelled", reply(200, CANCELLED))


def refused_for_the_key(stage: Stage) -> Desk:
    """The key is not accepted."""
    return _outcome(stage, "Not cancelled", reply(401, envelope(data=False)))


def refused_with_a_message(stage: Stage) -> Desk:
    """The service says why."""
    return _outcome(stage, "Not cancelled", reply(400, envelope(data=False, message=MESSAGE)))


def not_sent(stage: Stage) -> Desk:
    """The service cannot be reached."""
    _all_fields()
    desk = stage.desk(before=lambda service: service.__exit__())
    send(desk)
    desk.wait_for_heading("Not sent")
    return desk


def unknown(stage: Stage) -> Desk:
    """The connection was lost."""
    return _outcome(stage, "Outcome unknown", raw(b""))


def unknown_and_looked_up(stage: Stage) -> Desk:
    """The service says since that the order is still open: trying again is safe."""
    _all_fields()
    desk = stage.desk(reply(500), *[reply(200, order(REFERENCE, EMAIL))] * 4)
    send(desk)
    desk.wait_for_heading("Outcome unknown")
    desk.press("Check order")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Try again"))
    return desk


def _unknown_orders(stage: Stage, count: int) -> Desk:
    desk = stage.desk(*[reply(500)] * count)
    for last in "3456"[:count]:
        desk.fill(EMAIL, REFERENCE[:-1] + last)
        desk.press("Cancel order")
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Outcome unknown")
        desk.press("New cancellation")
    desk.qtbot.waitUntil(lambda: len(desk.controller.notices._list._notices) == count)
    return desk


def one_notice(stage: Stage) -> Desk:
    """An order whose outcome is unknown."""
    return _unknown_orders(stage, 1)


def open_notices(stage: Stage) -> Desk:
    """Two of them, all readable."""
    return _unknown_orders(stage, 2)


def closed_notices(stage: Stage) -> Desk:
    """So many that only a line tells of them."""
    return _unknown_orders(stage, 4)


def settings(stage: Stage) -> Desk:
    """Everything that a person can set, with an address of a long name."""
    _all_fields()
    Settings().addresses = (scenes.ACME, NamedAddress(LONG_NAME, scenes.ACME.address, Colour.RED))
    desk = stage.desk()
    scenes.open_settings(desk)
    return desk


def settings_with_another_language(stage: Stage) -> Desk:
    """A restart is offered."""
    desk = settings(stage)
    box = desk.find(QComboBox, "Language")
    box.setCurrentIndex(box.count() - 1 if box.currentIndex() < box.count() - 1 else 1)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Restart now"))
    return desk


def managed_settings(stage: Stage) -> Desk:
    """An organisation has set all that it can."""
    set_policy(
        addresses=[ACME],
        look_up=False,
        copy_results=True,
        ticket="required",
        reason="required",
        reasons=["One", "Another"],
        keep_attempts=45,
    )
    desk = stage.desk()
    scenes.open_settings(desk)
    return desk


def new_address(stage: Stage) -> Desk:
    """An address is to be added."""
    desk = stage.desk()
    scenes.open_address(desk)
    return desk


def question_before_removing(stage: Stage) -> Desk:
    """An address is to be removed."""
    Settings().addresses = (scenes.ACME,)
    desk = stage.desk()
    scenes.open_settings(desk)
    desk.find(QListWidget, "Addresses").setCurrentRow(1)
    desk.press("Remove")
    desk.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    return desk


def _history(stage: Stage, *, row: int | None) -> LookBack:
    def write(service: Service) -> None:
        address = str(service.address)
        rows = [
            Past("XB_old", 40, "refused", "declined: Too late", api_address=address),
            Past(OTHER, 20, "not_sent", "no_key", LONG_EMAIL, ticket="#48213", reason="Twice"),
            Past("XB_confirmed", 3, api_address=address),
            Past(REFERENCE, 2, "unknown", "service_fault", api_address=address, reason="A" * 60),
        ]
        write_past(stage.folder, rows)

    past = LookBack(stage.desk(before=write))
    if row is not None:
        past.select(row)
    return past


def history(stage: Stage) -> Desk:
    """A few attempts, none of them selected, from day to day."""
    past = _history(stage, row=None)
    box = past.desk.find(QComboBox, "Time")
    box.setCurrentIndex(box.count() - 1)
    past.wait()
    box.setCurrentIndex(box.count() - 2)
    past.wait()
    return past.desk


def history_of_some_days(stage: Stage) -> Desk:
    """Both days are given by the person; nothing was attempted then."""
    past = _history(stage, row=None)
    box = past.desk.find(QComboBox, "Time")
    box.setCurrentIndex(box.count() - 1)
    past.wait()
    past.desk.qtbot.waitUntil(lambda: past.desk.sees(QPushButton, "Show all attempts"))
    return past.desk


def history_of_an_unknown_attempt(stage: Stage) -> Desk:
    """All that is recorded of it, and the buttons for it."""
    return _history(stage, row=0).desk


def history_of_an_unsent_attempt(stage: Stage) -> Desk:
    """It has a ticket and a reason, and was copied."""
    desk = _history(stage, row=2).desk
    desk.press("Copy receipt")
    return desk


def empty_history(stage: Stage) -> Desk:
    """There was no attempt."""
    desk = stage.desk()
    LookBack(desk)
    return desk


def history_without_a_match(stage: Stage) -> Desk:
    """Nothing has what is searched for."""
    past = _history(stage, row=None)
    past.search("no such order")
    past.desk.qtbot.waitUntil(lambda: past.desk.sees(QPushButton, "Show all attempts"))
    return past.desk


def question_before_deleting_one(stage: Stage) -> Desk:
    """One attempt is to be deleted."""
    desk = _history(stage, row=2).desk
    desk.press("Delete")
    desk.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    return desk


def question_before_deleting_all(stage: Stage) -> Desk:
    """All of them are to be deleted."""
    desk = _history(stage, row=None).desk
    desk.press("Delete all")
    desk.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    return desk


def export(stage: Stage) -> Desk:
    """The attempts are to be exported."""
    desk = _history(stage, row=None).desk
    desk.press("Export")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Save as"))
    return desk


def notice_of_retention(stage: Stage) -> Desk:
    """Old attempts will be deleted."""
    desk = stage.desk()
    desk.controller.notices.add_retention(12, 90)
    return desk


def check_of_this_computer(stage: Stage) -> Desk:
    """One check of each level, the last with a long sentence."""
    sentence = "The clock is 3 min behind the service's."
    results = (
        Result(Name.SCREEN, Level.OK, "A window can be opened."),
        Result(Name.KEYCHAIN, Level.FAULT, "The keychain is locked.", "Unlock it."),
        Result(Name.CLOCK, Level.WARNING, sentence * 4, "Set it."),
    )
    names = tuple(it.name for it in results)
    stage.patch.setattr(checks, "CHECKS", (Check(names, lambda _: results),))
    desk = stage.desk()
    [entry] = [it for it in desk.menus.help.actions() if it.objectName() == "Check this computer"]
    entry.trigger()
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Copy report"))
    desk.press("Copy report")
    return desk


def show_guide(stage: Stage) -> Desk:
    """The user guide."""
    desk = stage.desk()
    guide(desk.window).open()
    return desk


def show_about(stage: Stage) -> Desk:
    """What is told of the program."""
    desk = stage.desk()
    about(desk.window).open()
    return desk


def refused_link(stage: Stage) -> Desk:
    """A link that cannot be used."""
    desk = stage.desk()
    _show_refusal(desk.window, "The link is too long.")
    return desk


def top(desk: Desk) -> QWidget:
    """Return the window that is above the others."""
    others = [it for it in QApplication.topLevelWidgets() if it.isVisible() and it.isWindow()]
    dialog = next((it for it in others if isinstance(it, QDialog)), None)
    past = next((it for it in others if it.objectName() == "History window"), None)
    return QApplication.activeModalWidget() or dialog or past or desk.window


STATES: tuple[State, ...] = (
    first_steps,
    form_of_a_live_address,
    form_with_problems,
    form_with_an_unusual_reference,
    form_with_last_attempts,
    practice,
    choice_from_ticket,
    choice_of_orders,
    found_order,
    key_dialog,
    key_dialog_with_a_problem,
    key_dialog_without_a_keychain,
    question_without_look_up,
    question_being_looked_up,
    question_of_an_open_order,
    question_of_a_paid_order,
    question_with_every_warning,
    question_of_a_cancelled_order,
    question_of_an_unknown_state,
    question_without_details,
    waiting,
    question_before_closing,
    cancelled,
    refused_for_the_key,
    refused_with_a_message,
    not_sent,
    unknown,
    unknown_and_looked_up,
    one_notice,
    open_notices,
    closed_notices,
    settings,
    settings_with_another_language,
    managed_settings,
    new_address,
    question_before_removing,
    history,
    history_of_some_days,
    history_of_an_unknown_attempt,
    history_of_an_unsent_attempt,
    empty_history,
    history_without_a_match,
    question_before_deleting_one,
    question_before_deleting_all,
    export,
    notice_of_retention,
    check_of_this_computer,
    show_guide,
    show_about,
    refused_link,
)
in_each_state = pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)


@pytest.fixture
def stage(
    open_desk: OpenDesk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Stage]:
    """Return where the states are brought about."""
    with ExitStack() as lasting:
        stage = Stage(open_desk, tmp_path, lasting, monkeypatch)
        # Windows are closed in their order, before what lasts ends, and wait for their requests.
        first = QWidget()
        qtbot.addWidget(first, before_close_func=lambda _: stage.held.set())
        yield stage
