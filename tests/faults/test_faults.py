"""The table of faults: each is injected into the real window, and nobody is left in doubt."""

from __future__ import annotations

import re
import sqlite3
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from tests.faults.answers import ANSWERS, ECHOES
from tests.faults.bench import Bench, Fault
from tests.faults.connections import CONNECTIONS
from tests.faults.places import JOURNALS, KEYCHAINS
from tests.faults.tls import PROXIES, SECURE
from tests.support import journal_file, one_attempt
from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, KEY, ORDER, REFERENCE
from xb_desktop.journal.journal import Journal
from xb_desktop.keys.keychain import Keychain
from xb_desktop.orders.outcome import Cancelled, NotSent, Outcome, Refused, Unknown
from xb_desktop.service import exchange
from xb_desktop.service.waiting import THREAD_NAME
from xb_desktop.service.xendbridge import XendBridge
from xb_desktop.texts.outcomes import outcome_words

FAULTS = [*ANSWERS, *CONNECTIONS, *SECURE, *PROXIES, *KEYCHAINS, *JOURNALS]
READ_APART = [fault for fault in ANSWERS if fault not in ECHOES and not (fault.says or fault.hides)]
"""Answers about which the window shows nothing but what it shows for others of their outcome."""
IN_FRONT_OF_THE_WINDOW = [fault for fault in FAULTS if fault not in READ_APART]
HEADINGS: dict[type[Outcome], str] = {
    Cancelled: "Order cancelled",
    Refused: "Not cancelled",
    NotSent: "Not sent",
    Unknown: "Outcome unknown",
}
NO_INK = re.compile("[^!-~]+")
"""Characters that cannot be part of a key."""
CONNECT_SECONDS, TOTAL_SECONDS = 0.4, 0.8
PATIENCE_SECONDS = 12.0
"""In which the program has to end, whatever it is doing."""


def test_every_fault_has_a_row_of_its_own() -> None:
    """The table has at least a hundred rows, and no two of one name."""
    assert len(FAULTS) >= 100
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)


def name_of(fault: Fault) -> str:
    """Return the name of a row as the name of a test."""
    return fault.name.replace(" ", "-")


# CPython 3.11 forgets to close a socket that is reset before its handshake: the collector does.
@pytest.mark.filterwarnings(
    "ignore:Exception ignored in. <truststore:pytest.PytestUnraisableExceptionWarning"
)
@pytest.mark.parametrize("fault", IN_FRONT_OF_THE_WINDOW, ids=name_of)
def test_a_fault_leaves_nobody_in_doubt(
    fault: Fault,
    *,
    bench: Bench,
    open_desk: OpenDesk,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It ends in the contract's class, told and on record, without the key; the next one works."""
    caplog.set_level(0)
    address = fault.inject(bench)
    desk = open_desk(address, key=bench.key, has_keychain=bench.has_keychain)
    bench.at_end(desk.session.close)
    desk.fill(EMAIL, REFERENCE)
    with monkeypatch.context() as limits:
        if fault.hurried:
            limits.setattr(exchange, "CONNECT_SECONDS", CONNECT_SECONDS)
            limits.setattr(exchange, "TOTAL_SECONDS", TOTAL_SECONDS)
        kind = attempt(desk, bench)
    sent = bench.posts
    assert kind in {fault.becomes, fault.also}
    assert sent in ({NotSent: {0}, Unknown: {0, 1}}.get(kind) or {1})
    assert bench.connections <= 1
    shown = shown_texts(desk)
    for words in fault.says:
        assert words.lower() in shown.lower()
    for words in fault.hides:
        assert words.lower() not in shown.lower()
    assert_no_key(shown, bench.folder, caplog.text + "".join(capfd.readouterr()))

    bench.mend()
    first = outcomes(bench.journal)
    assert first in (fault.rows or ((kind.name,),))
    bench.at_confirmation = lambda: None
    assert attempt(desk, bench, key=KEY) is Cancelled
    assert bench.posts == sent + 1
    # What could not be recorded then has been by now.
    recorded = [kind.name if outcome == "sending" else outcome for outcome in first]
    assert outcomes(bench.journal) == (*recorded, "cancelled")
    assert all(bystander.connections == 0 for bystander in bench.bystanders)
    assert_no_key(shown_texts(desk), bench.folder, caplog.text + "".join(capfd.readouterr()))
    bench.verify()
    assert_nothing_goes_on()


@pytest.mark.parametrize("fault", READ_APART, ids=name_of)
def test_an_answer_leaves_nobody_in_doubt(
    fault: Fault, *, bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    """As above, from the confirmed attempt to the journal, without the window around it."""
    caplog.set_level(0)
    address = fault.inject(bench)
    keychain, journal = Keychain(), Journal(bench.data)
    bench.at_end(journal.close)
    keychain.keep_for_session(address, KEY)
    report = one_attempt.cancel(ORDER, XendBridge(address), keychain=keychain, journal=journal)
    sent = bench.posts
    assert type(report.outcome) in {fault.becomes, fault.also}
    assert report.recorded
    assert (sent, bench.connections) == (1, 1)
    first = outcomes(bench.journal)
    assert first == (report.outcome.name,)

    bench.mend()
    again = one_attempt.cancel(ORDER, XendBridge(address), keychain=keychain, journal=journal)
    assert isinstance(again.outcome, Cancelled)
    assert bench.posts == sent + 1
    assert outcomes(bench.journal) == (*first, "cancelled")
    assert all(bystander.connections == 0 for bystander in bench.bystanders)
    told = f"{report!r} {outcome_words(report.outcome, address, '14:02')}"
    assert_no_key(told, bench.folder, caplog.text)
    bench.verify()
    assert_nothing_goes_on()


def attempt(desk: Desk, bench: Bench, key: str | None = None) -> type[Outcome]:
    """Press, confirm and wait, in front of the window; return what its heading says.

    Where a key is asked for, it is entered; without one, the person closes the dialog.
    """
    desk.press("Cancel order")
    desk.qtbot.waitUntil(
        lambda: (
            desk.sees(QPushButton, "Yes, cancel order")
            or desk.heading() is not None
            or desk.sees(QLineEdit, "Secret key")
        )
    )
    if desk.sees(QLineEdit, "Secret key"):
        field = desk.find(QLineEdit, "Secret key")
        if key is None:
            desk.qtbot.keyClick(field, Qt.Key.Key_Escape)
        else:
            field.setText(key)
            is_kept = desk.sees(QPushButton, "Save key")
            desk.press("Save key" if is_kept else "Use for this session")
            desk.qtbot.waitUntil(lambda: desk.sees(QPushButton, "Yes, cancel order"))
    if desk.sees(QPushButton, "Yes, cancel order"):
        bench.at_confirmation()
        desk.press("Yes, cancel order")
    began = time.monotonic()
    desk.qtbot.waitUntil(lambda: desk.heading() is not None, timeout=15_000)
    assert time.monotonic() - began < PATIENCE_SECONDS
    heading = desk.heading()
    return next(kind for kind, words in HEADINGS.items() if words == heading)


def shown_texts(desk: Desk) -> str:
    """Return all that the windows show and tell screen readers."""
    told = [
        text
        for part in QApplication.allWidgets()
        if part.isVisible()
        for text in (part.accessibleName(), part.accessibleDescription(), title(part))
    ]
    return "\n".join([*desk.texts(), *told])


def title(part: QWidget) -> str:
    """Return the title of a window and of nothing else."""
    return part.windowTitle() if part.isWindow() else ""


def outcomes(journal: Path) -> tuple[str, ...]:
    """Return what the journal holds, read as anybody could."""
    try:
        return tuple(journal_file.outcomes(journal))
    except sqlite3.Error:
        return ()


def assert_no_key(shown: str, folder: Path, written: str) -> None:
    """Assert that no eye and no program finds the key, whatever stands between its letters."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    for text in (shown, written, *(path.read_bytes().decode("latin-1") for path in files)):
        assert KEY.lower() not in NO_INK.sub("", text).lower()


def assert_nothing_goes_on() -> None:
    """Assert that no call is out any more."""
    until = time.monotonic() + PATIENCE_SECONDS
    while any(thread.name == THREAD_NAME for thread in threading.enumerate()):
        assert time.monotonic() < until
        time.sleep(0.01)
