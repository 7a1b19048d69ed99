"""Somebody cancels an order in the real window, against a real service."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QPushButton

from tests.support.desk import OpenDesk
from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.journal_file import journal_in, outcomes
from tests.support.keychain import MemoryBackend
from tests.support.service import Service, envelope, raw, reply
from tests.support.steps import send, submit
from xb_desktop.gui.cancel.confirmation import Confirmation


def test_an_order_is_cancelled_by_hand(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """Typed, confirmed, sent once, told, and on record."""
    desk = open_desk(service.address)
    desk.write(desk.find(QLineEdit, "Email address"), EMAIL)
    desk.write(desk.find(QLineEdit, "Order reference"), REFERENCE)
    desk.press("Cancel order")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    assert len(service.posts) == 1
    assert outcomes(journal_in(tmp_path)) == ["cancelled"]


def test_the_keyboard_alone_suffices(open_desk: OpenDesk, service: Service) -> None:
    """Focus starts in the email field; Return moves on, submits, and never says yes by itself."""
    desk = open_desk(service.address)
    email, reference = (desk.find(QLineEdit, name) for name in ("Email address", "Order reference"))
    assert desk.window.focusWidget() is email
    desk.qtbot.keyClicks(email, EMAIL)
    desk.qtbot.keyClick(email, Qt.Key.Key_Return)
    assert desk.window.focusWidget() is reference
    desk.qtbot.keyClicks(reference, REFERENCE)
    desk.qtbot.keyClick(reference, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
    dialog = desk.window.findChildren(Confirmation)[0]
    desk.qtbot.keyClick(dialog, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    desk.wait_for_heading("Order cancelled")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_return_and_escape_keep_the_order(
    open_desk: OpenDesk, service: Service, tmp_path: Path, key: Qt.Key
) -> None:
    """No is the default and on Esc; the typed texts stay, nothing is sent or on record."""
    desk = open_desk(service.address)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "No, keep order"))
    desk.qtbot.keyClick(desk.window.findChildren(Confirmation)[0], key)
    desk.qtbot.waitUntil(lambda: "The order is kept. No cancellation was sent." in desk.texts())
    assert desk.find(QLineEdit, "Order reference").text() == REFERENCE
    assert desk.find(QPushButton, "Cancel order").isEnabled()
    assert desk.heading() is None
    assert service.connections == 0
    assert outcomes(journal_in(tmp_path)) == []


def test_the_confirmation_says_what_for_whom_and_where(
    open_desk: OpenDesk, service: Service
) -> None:
    """Reference, customer and address stand there in full, before any button."""
    desk = open_desk(service.address)
    desk.fill(EMAIL, "XS_123")
    desk.press("Cancel order")
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
    dialog = desk.window.findChildren(Confirmation)[0]
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "XS_123" in texts
    assert EMAIL in texts
    assert str(service.address) in texts
    assert "Local" in texts
    assert any("unusual" in text for text in texts)
    assert dialog.findChildren(QPushButton)[0].accessibleName() == "Yes, cancel order"
    desk.press("No, keep order")


def test_a_missing_key_is_asked_for_once(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend
) -> None:
    """The dialog saves the key in the keychain and goes on to the confirmation."""
    desk = open_desk(service.address, key=None)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))
    field = desk.find(QLineEdit, "Secret key")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    field.setText(f"  {KEY}\n")
    desk.press("Save key")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    assert backend.keys == {("xb-desktop", str(service.address)): KEY}
    assert service.posts[0].header("secretKey") == KEY
    desk.press("Cancel order")
    desk.press("No, keep order")


def test_not_now_while_the_keychain_still_asks(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend
) -> None:
    """The dialog is gone when the keychain answers: no error, and the attempt was not sent."""
    desk = open_desk(service.address, key=None)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))
    desk.find(QLineEdit, "Secret key").setText(KEY)
    answered = threading.Event()
    backend.before_each = lambda: answered.wait(10)
    desk.press("Save key")
    desk.press("Not now")
    answered.set()
    desk.wait_for_heading("Not sent")
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    desk.qtbot.wait(50)
    assert desk.errors == []
    assert service.connections == 0


def test_not_now_while_the_keychain_is_busy_otherwise(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend
) -> None:
    """The key has not had its turn when the dialog goes: it is not saved after that."""
    desk = open_desk(service.address, key=None)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))
    desk.find(QLineEdit, "Secret key").setText(KEY)
    with desk.session.keychain()._one_at_a_time:
        desk.press("Save key")
        desk.press("Not now")
        desk.wait_for_heading("Not sent")
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    assert backend.keys == {}
    assert desk.errors == []


def test_a_key_that_cannot_be_one_is_refused_in_words(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend
) -> None:
    """Blanks inside, letters beyond ASCII, nothing, too long: said, and the dialog stays."""
    desk = open_desk(service.address, key=None)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))
    field = desk.find(QLineEdit, "Secret key")
    for text in ("", "two words", "clé", "x" * 1001):
        field.setText(text)
        desk.press("Save key")
        assert field.accessibleDescription()
        assert desk.sees(QLineEdit, "Secret key")
    assert backend.keys == {}
    desk.find(QPushButton, "Save key").window().close()
    desk.wait_for_heading("Not sent")


def test_no_key_means_not_sent(open_desk: OpenDesk, service: Service, tmp_path: Path) -> None:
    """Who enters no key is told that nothing was sent, and it is on record."""
    desk = open_desk(service.address, key=None)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))
    desk.qtbot.keyClick(desk.find(QLineEdit, "Secret key"), Qt.Key.Key_Escape)
    desk.wait_for_heading("Not sent")
    assert service.connections == 0
    assert outcomes(journal_in(tmp_path)) == ["not_sent"]


def test_without_a_keychain_a_key_serves_for_this_session(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend
) -> None:
    """The window says that there is no keychain, and the key stays in memory."""
    desk = open_desk(service.address, key=None, has_keychain=False)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))
    assert any("no keychain" in text for text in desk.texts())
    desk.find(QLineEdit, "Secret key").setText(KEY)
    assert not desk.sees(QPushButton, "Save key")
    desk.press("Use for this session")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")
    assert backend.keys == {}


def test_a_locked_keychain_is_not_sent(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend, tmp_path: Path
) -> None:
    """A keychain that stays closed sends nothing, says keychain, and is on record."""
    desk = open_desk(service.address, looks_up=True)
    backend.trouble = type("KeyringLocked", (Exception,), {})(KEY)
    # What is asked without a prompt asks nobody.
    backend.is_locked = True
    calls: list[str] = []
    backend.before_each = lambda: calls.append("asked")
    submit(desk)
    desk.wait_for_heading("Not sent")
    assert calls == ["asked"]
    assert not desk.sees(QPushButton, "Yes, cancel order")
    assert any("keychain" in text for text in desk.texts())
    assert service.connections == 0
    assert outcomes(journal_in(tmp_path)) == ["not_sent"]


@pytest.mark.parametrize(
    ("script", "heading", "words"),
    [
        (reply(401, envelope(False, "", "Nope")), "Not cancelled", ["key", "“Nope”", "Replace"]),
        (reply(403), "Not cancelled", ["permission"]),
        (reply(404), "Not cancelled", ["does not know this order"]),
        (reply(409), "Not cancelled", ["current state"]),
        (reply(429, b"", {"Retry-After": "77"}), "Not cancelled", ["77 seconds"]),
        (reply(403, b"", {"Retry-After": "120"}), "Not cancelled", ["wait 120 seconds before"]),
        (reply(503, b"", {"Retry-After": "120"}), "Outcome unknown", ["wait 120 seconds before"]),
        (reply(200, envelope(False)), "Not cancelled", ["did not cancel"]),
        (
            reply(500, envelope(False, "", "<b>x</b>")),
            "Outcome unknown",
            ["<b>x</b>", "may or may"],
        ),
        (reply(302), "Outcome unknown", ["another address"]),
        (raw(b""), "Outcome unknown", ["connection was lost"]),
        (reply(200, b"{}"), "Outcome unknown", ["does not clearly say"]),
    ],
)
def test_every_outcome_says_what_happened_and_what_next(
    open_desk: OpenDesk, script: object, heading: str, words: list[str]
) -> None:
    """Heading, cause, is the order affected, next step, and the service's words as plain text."""
    with Service(script) as service:  # type: ignore[arg-type]
        desk = open_desk(service.address)
        send(desk)
        desk.wait_for_heading(heading)
        text = " ".join(desk.texts())
    for word in words:
        assert word in text
    assert REFERENCE in text
    assert KEY not in text


def test_a_heading_goes_when_a_new_attempt_begins(open_desk: OpenDesk, service: Service) -> None:
    """No old outcome stands beside a new question, and the next attempt works."""
    desk = open_desk(service.address)
    desk.fill(EMAIL, REFERENCE)
    for _ in range(2):
        desk.press("Cancel order")
        desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
        assert desk.heading() is None
        desk.press("Yes, cancel order")
        desk.wait_for_heading("Order cancelled")
    assert len(service.posts) == 2


def test_the_window_lives_while_the_answer_is_out(open_desk: OpenDesk) -> None:
    """The button is off, a busy sign with seconds comes after one second, and events flow."""
    flowing = threading.Event()
    with Service(reply(200, envelope(), once=flowing)) as service:
        desk = open_desk(service.address)
        send(desk)
        button = desk.find(QPushButton, "Cancel order")

        def is_busy() -> bool:
            return bool(desk._parts(QProgressBar))

        assert not button.isEnabled()
        assert not is_busy()
        desk.qtbot.waitUntil(lambda: any("1 s" in text for text in desk.texts()))
        assert is_busy()
        desk.qtbot.keyClick(desk.find(QLineEdit, "Order reference"), Qt.Key.Key_Return)
        QTimer.singleShot(10, desk.window, flowing.set)
        desk.wait_for_heading("Order cancelled")
        assert button.isEnabled()
        assert not is_busy()
        assert len(service.posts) == 1


def test_a_slow_keychain_never_freezes_the_window(
    open_desk: OpenDesk, service: Service, backend: MemoryBackend
) -> None:
    """A keychain that asks a person something is waited for, with a note after a second."""
    unlocked = threading.Event()
    backend.before_each = lambda: unlocked.wait(10)
    desk = open_desk(service.address)
    submit(desk)
    desk.qtbot.waitUntil(
        lambda: any("Waiting for the keychain" in text for text in desk.texts()), timeout=3000
    )
    unlocked.set()
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")


def test_problems_are_said_beside_the_field(open_desk: OpenDesk, service: Service) -> None:
    """While typing only what typing cannot mend; on leaving and submitting, everything."""
    desk = open_desk(service.address)
    email = desk.find(QLineEdit, "Email address")
    desk.write(email, "jane")
    assert email.accessibleDescription() == ""
    desk.write(email, "@example.com j@")
    assert "more than one @" in email.accessibleDescription()
    email.clear()
    desk.write(email, "  mailto:Jane@Example.com  ")
    desk.find(QLineEdit, "Order reference").setFocus()
    assert email.text() == "Jane@Example.com"
    assert email.accessibleDescription() == ""
    desk.press("Cancel order")
    reference = desk.find(QLineEdit, "Order reference")
    assert reference.accessibleDescription()
    assert desk.window.focusWidget() is reference
    assert service.connections == 0


def test_an_unusual_reference_is_a_hint(open_desk: OpenDesk, service: Service) -> None:
    """A reference of another shape is called unusual in the form, and not blocked."""
    desk = open_desk(service.address)
    desk.fill(EMAIL, "XS_1")
    assert "unusual" in desk.find(QLineEdit, "Order reference").accessibleDescription()
    desk.press("Cancel order")
    desk.press("Yes, cancel order")
    desk.wait_for_heading("Order cancelled")


def test_the_address_in_use_is_named(open_desk: OpenDesk, service: Service) -> None:
    """The badge says the address's name in words, beside its host."""
    desk = open_desk(service.address)
    assert desk.sees(QLabel, "Address in use: Local")
    assert service.address.authority in desk.texts()


def test_the_question_says_the_whole_address(open_desk: OpenDesk, service: Service) -> None:
    """Scheme, host and port are read by screen readers as they are seen."""
    desk = open_desk(service.address)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "No, keep order"))
    assert desk.sees(QLabel, str(service.address))
    desk.press("No, keep order")
