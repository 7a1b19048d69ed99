"""The table of faults: each is injected into the real window, and nobody is left in doubt."""

from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from tests.faults.answers import ANSWERS
from tests.faults.bench import Bench, Fault
from tests.faults.connections import CONNECTIONS
from tests.faults.places import JOURNALS, KEYCHAINS
from tests.faults.tls import PROXIES, SECURE
from tests.support import journal_file
from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, KEY, REFERENCE
from xb_desktop.orders.outcome import Cancelled, NotSent, Outcome, Refused, Unknown
from xb_desktop.service import exchange
from xb_desktop.service.event_loop import THREAD_NAME

FAULTS = [*ANSWERS, *CONNECTIONS, *SECURE, *PROXIES, *KEYCHAINS, *JOURNALS]
HEADINGS: dict[type[Outcome], str] = {
    Cancelled: "Order cancelled",
    Refused: "Not cancelled",
    NotSent: "Not sent",
    Unknown: "Outcome unknown",
}
CONNECT_SECONDS, TOTAL_SECONDS = 0.4, 0.8
PATIENCE_SECONDS = 12.0
"""In which the program has to end, whatever it is doing."""


def test_every_fault_has_a_row_of_its_own() -> None:
    """The table has at least a hundred rows, and no two of one name."""
    assert len(FAULTS) >= 100
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)


# CPython 3.11 forgets to close a socket that is reset before its handshake: the collector does.
@pytest.mark.filterwarnings(
    "ignore:Exception ignored in. <truststore:pytest.PytestUnraisableExceptionWarning"
)
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name.replace(" ", "-"))
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
    assert outcomes(bench.journal) == (*first, "cancelled")
    assert all(bystander.connections == 0 for bystander in bench.bystanders)
    assert_no_key(shown_texts(desk), bench.folder, caplog.text + "".join(capfd.readouterr()))
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
        assert KEY.lower() not in "".join(filter(is_ink, text)).lower()


def is_ink(character: str) -> bool:
    """Whether a character can be part of a key."""
    return "!" <= character <= "~"


def assert_nothing_goes_on() -> None:
    """Assert that no call is out any more."""
    until = time.monotonic() + PATIENCE_SECONDS
    while any(thread.name == THREAD_NAME for thread in threading.enumerate()):
        assert time.monotonic() < until
        time.sleep(0.01)
