"""What an organisation has set, as the window shows it: settings, form, and what is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QWidget,
)

from tests.support.address_rows import open_settings, rows
from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.journal_file import attempts, journal_in
from tests.support.look_back import LookBack
from tests.support.past import Past, write_past
from tests.support.policy import set_policy
from tests.support.service import Service
from tests.support.steps import reads, submit
from tests.support.systems import posix_only
from xb_desktop.gui.settings.reasons_edit import ReasonsEdit
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.named_address import Colour
from xb_desktop.settings import Settings

SET = "Set by your organisation."
LOOK_UP = "Look up orders before and after cancelling"
COPY = "Copy each result automatically"
TICKET = "Record a ticket number"
REASON = "Record a reason"
KEEP = "Keep attempts for"


def press_space(desk: Desk, part: QWidget) -> None:
    """Try to change a control with the mouse and the keyboard."""
    desk.qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    desk.qtbot.keyClick(part, Qt.Key.Key_Space)


def test_nothing_is_said_where_nothing_is_set(open_desk: OpenDesk, service: Service) -> None:
    """Without a policy, the settings are those of the person."""
    desk = open_desk(service.address)
    open_settings(desk)
    assert "organisation" not in " ".join(desk.texts() + rows(desk))
    assert desk.find(QCheckBox, LOOK_UP).isEnabled()


def test_what_is_set_is_shown_and_cannot_be_changed(open_desk: OpenDesk, service: Service) -> None:
    """Each control shows what is set, is disabled, and says why, to screen readers as well."""
    Settings().looks_up_before_confirming = True
    set_policy(
        look_up=False, copy_results=True, ticket="required", reason="optional", reasons=["One"]
    )
    desk = open_desk(service.address, looks_up=None)
    assert not desk.controller.flow.looks_up
    assert desk.controller.outcome.copies_at_once
    open_settings(desk)
    for name, is_on in ((LOOK_UP, False), (COPY, True), (TICKET, True), (REASON, True)):
        box = desk.find(QCheckBox, name)
        assert box.isChecked() == is_on
        assert not box.isEnabled()
        assert box.accessibleDescription().startswith(SET)
        press_space(desk, box)
        assert box.isChecked() == is_on
    assert desk.texts().count(SET) == 5
    reasons = desk.find(ReasonsEdit, "Reasons")
    assert reasons.toPlainText() == "One"
    assert reasons.accessibleDescription() == SET
    QApplication.clipboard().setText("Another")
    desk.qtbot.keyClicks(reasons, "Another")
    desk.qtbot.keyClick(reasons, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert reasons.toPlainText() == "One"
    assert Settings().looks_up_before_confirming


def test_what_is_hidden_is_not_shown(open_desk: OpenDesk, service: Service) -> None:
    """Neither the control nor what it is about."""
    hidden = ["look_up", "copy_results", "ticket", "reason", "reasons", "keep_attempts"]
    set_policy(hidden=[*hidden, "addresses"])
    desk = open_desk(service.address)
    open_settings(desk)
    for name in (LOOK_UP, COPY, TICKET, REASON):
        assert not desk.sees(QCheckBox, name)
    assert not desk.sees(ReasonsEdit, "Reasons")
    assert not desk.sees(QComboBox, KEEP)
    assert not desk.sees(QPushButton, "Add address")
    words = " ".join(desk.texts())
    assert "amounts, state and expiry" not in words
    assert "kept in the journal" not in words
    assert "Older attempts are deleted" not in words


@pytest.mark.parametrize(
    ("value", "shown", "left"),
    [
        (45, "45 days", ["XB_month"]),
        ("for_ever", "For ever", ["XB_old", "XB_month"]),
    ],
)
def test_how_long_attempts_are_kept(
    open_desk: OpenDesk,
    service: Service,
    tmp_path: Path,
    value: object,
    shown: str,
    left: list[str],
) -> None:
    """It is shown, cannot be changed, and is what old attempts are deleted by."""
    write_past(tmp_path / "data", [Past("XB_old", days_ago=61), Past("XB_month", 31)])
    set_policy(keep_attempts=value)
    Settings().retention_days = 30
    desk = open_desk(service.address)
    open_settings(desk)
    days = desk.find(QComboBox, KEEP)
    assert days.currentText() == shown
    assert not days.isEnabled()
    assert days.accessibleDescription().startswith(SET)
    assert desk.texts().count(SET) == 1
    assert desk.window.completion is not None
    desk.window.completion._retention.delete_old()
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    assert [row[0] for row in attempts(journal_in(tmp_path), "order_reference")] == left


def test_an_export_is_masked_where_the_organisation_wants_it(
    open_desk: OpenDesk, service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Full addresses are shown as what cannot be chosen, before and after an export."""
    target = tmp_path / "history.csv"
    chosen = str(target)
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialog.fileSelected.emit(chosen))
    write_past(tmp_path / "data", [Past("XB_1")])
    set_policy(export="masked")
    past = LookBack(open_desk(service.address))
    past.desk.press("Export")
    in_full = next(it for it in past.desk._parts(QRadioButton) if it.text() == "In &full")
    for _ in range(2):
        assert not in_full.isEnabled()
        assert in_full.accessibleDescription() == SET
        assert SET in past.desk.texts()
        in_full.click()
        target.unlink(missing_ok=True)
        past.desk.press("Save as")
        past.desk.qtbot.waitUntil(target.exists, timeout=10_000)
        past.desk.qtbot.waitUntil(lambda: past.desk.find(QPushButton, "Save as").isEnabled())
        assert EMAIL not in target.read_text("utf-8-sig")
        assert "j***@example.com" in target.read_text("utf-8-sig")


def test_no_export_where_the_organisation_allows_none(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """The button stays off once there is something to export, and says why."""
    write_past(tmp_path / "data", [Past("XB_1")])
    set_policy(export="off")
    past = LookBack(open_desk(service.address))
    export = past.desk.find(QPushButton, "Export")
    sentence = "Your organisation does not allow the history to be exported."
    assert not export.isEnabled()
    assert export.accessibleDescription() == sentence
    assert sentence in past.desk.texts()
    export.click()
    assert not past.desk.sees(QPushButton, "Save as")


def test_a_locked_reason_list_without_a_switch(open_desk: OpenDesk, service: Service) -> None:
    """The person may switch the field on; the reasons are those of the organisation."""
    set_policy(reasons=["One", "Two"])
    desk = open_desk(service.address)
    open_settings(desk)
    assert SET not in desk.texts()
    desk.find(QCheckBox, REASON).click()
    reads(desk, SET)
    assert desk.find(ReasonsEdit, "Reasons").isReadOnly()
    desk.press("Close")
    offered = desk.find(QComboBox, "Reason")
    assert [offered.itemText(index) for index in range(offered.count())] == ["", "One", "Two"]


def test_addresses_of_the_organisation(open_desk: OpenDesk, service: Service) -> None:
    """They are listed as such; they can be used and keep their keys, but nobody edits them."""
    named = {"name": "Company", "address": str(service.address), "colour": "green"}
    set_policy(addresses=[named], default_address=str(service.address))
    desk = open_desk(service.address)
    assert desk.window.place.named is not None
    assert desk.window.place.named.colour is Colour.GREEN
    open_settings(desk)
    row = next(row for row in rows(desk) if "Company" in row)
    assert "set by your organisation" in row
    assert "key present" in row
    desk.find(QListWidget, "Addresses").setCurrentRow(rows(desk).index(row))
    for name, is_possible in (("Edit", False), ("Remove", False), ("Replace key", True)):
        action = desk.action(name)
        assert action is not None
        assert action.isEnabled() == is_possible
    assert desk.find(QPushButton, "Add address").isEnabled()
    desk.find(QListWidget, "Addresses").setCurrentRow(0)
    desk.press("Use this address")
    assert desk.window.place.address == CANARY


@pytest.mark.parametrize(
    ("locked", "free", "sentence"),
    [
        (["addresses"], "Use this address", "no other addresses can be added"),
        (["address_in_use"], "Add address", "no other address can be used"),
        (["addresses", "address_in_use"], "", "no other address can be added or used"),
    ],
)
def test_addresses_can_be_locked(
    open_desk: OpenDesk, service: Service, locked: list[str], free: str, sentence: str
) -> None:
    """The list and the choice, each by itself; the buttons say why they are off."""
    set_policy(
        addresses=[{"name": "Company", "address": str(service.address)}],
        default_address=str(service.address),
        locked=locked,
    )
    desk = open_desk(service.address)
    open_settings(desk)
    reads(desk, sentence)
    chosen = desk.find(QListWidget, "Addresses")
    chosen.setCurrentRow(0)
    for name in ("Add address", "Use this address"):
        button = desk.find(QPushButton, name)
        assert button.isEnabled() == (name == free)
        assert (sentence in button.accessibleDescription()) == (name != free)
    chosen.itemActivated.emit(chosen.item(0))
    assert (desk.window.place.address == CANARY) == (free == "Use this address")


def test_no_question_without_a_compulsory_ticket_and_reason(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """The form says beside each field what is missing; nothing is asked, sent or recorded."""
    set_policy(ticket="required", reason="required", reasons=["Test order"])
    desk = open_desk(service.address)
    submit(desk)
    reads(desk, "Enter the number of the ticket.", "Choose why the order is cancelled.")
    assert not desk.sees(QPushButton, "Yes, cancel order")
    assert desk.find(QLineEdit, "Ticket").accessibleDescription()
    assert desk.find(QComboBox, "Reason").accessibleDescription()
    assert attempts(journal_in(tmp_path)) == []
    desk.controller.form.fill(EMAIL, REFERENCE, "48213", "Test order")
    desk.press("Cancel order")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    assert attempts(journal_in(tmp_path), "ticket", "reason") == [("48213", "Test order")]


def test_a_bad_value_is_told_at_the_start(open_desk: OpenDesk, service: Service) -> None:
    """In a notice, that names the value and the file; everything else applies."""
    path = set_policy(look_up="no", ticket="optional")
    desk = open_desk(service.address, looks_up=None)
    reads(desk, f"In {path}, look_up is ignored: it must be true or false.", "--check")
    assert desk.controller.flow.looks_up
    assert desk.sees(QLineEdit, "Ticket")
    desk.press("Dismiss")


@posix_only("policies are in the registry")
def test_a_file_that_is_not_trusted_is_told_at_the_start(
    open_desk: OpenDesk, service: Service
) -> None:
    """Nothing of it applies."""
    set_policy(ticket="required").chmod(0o666)
    desk = open_desk(service.address)
    reads(desk, "are ignored, because users other than the administrator could have changed them")
    assert not desk.sees(QLineEdit, "Ticket")


@pytest.mark.parametrize("is_on", [True, False])
def test_whether_attempts_are_audited_is_said(
    open_desk: OpenDesk, service: Service, *, is_on: bool
) -> None:
    """People are to know what is written about their work, and where."""
    set_policy(audit=is_on)
    desk = open_desk(service.address)
    open_settings(desk)
    said = "Your organisation has every attempt and its outcome written to the log"
    assert any(text.startswith(said) for text in desk.texts()) == is_on
