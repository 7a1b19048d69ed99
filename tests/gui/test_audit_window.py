"""The window under an organisation that audits: lines at the other end of a real socket."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.dead_run import leave_over
from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, KEY, ORDER, REFERENCE, folders_in
from tests.support.journal_file import journal_in, outcomes
from tests.support.past import Past, write_past
from tests.support.policy import set_policy
from tests.support.service import Service, envelope, reply
from tests.support.steps import cancel, reads, send
from tests.support.system_log import Log, logs
from xb_desktop.app import load_policy
from xb_desktop.audit import system_log
from xb_desktop.audit.compare import compare
from xb_desktop.audit.event import Event, journal_name
from xb_desktop.audit.trail import Trail
from xb_desktop.gui.application import _end
from xb_desktop.gui.background import Background
from xb_desktop.journal.anchors import read_anchors
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.outcome import Cause, NotSent
from xb_desktop.practice.practice_run import PracticeRun
from xb_desktop.run import Run
from xb_desktop.system.log import FILE_NAME

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the logs of Linux")
PATIENCE_S = 10.0
LOST = "An audit line of your organisation could not be written"


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """Return the paths of journald's and of syslog's socket; none is there."""
    with logs(monkeypatch) as found:
        yield found


@pytest.fixture
def journald(places: tuple[str, str]) -> Iterator[Log]:
    """Return the journal of the system, in a policy that has it used."""
    set_policy(audit=True)
    with closing(Log(places[0])) as found:
        yield found


def said(events: list[Event]) -> list[tuple[int, str, str]]:
    """Return the attempt of each line, what it is about, and its status."""
    return [
        (it["metadata"]["sequence"], it["metadata"]["event_code"], it.get("status", ""))
        for it in events
    ]


def test_a_deletion_has_a_line(
    open_desk: OpenDesk, service: Service, journald: Log, tmp_path: Path
) -> None:
    """By hand and because of their age; the comparison does not miss what is gone."""
    write_past(tmp_path / "data", [Past("XB_1", days_ago=91), Past("XB_2"), Past("XB_3")])
    desk = open_desk(service.address)
    assert cancel(desk) == "Order cancelled"
    assert desk.window.completion is not None
    # Chosen, and so not announced first.
    desk.window._settings.retention_days = 90
    desk.window.completion._retention.delete_old()
    desk.qtbot.waitUntil(lambda: not desk.window._background.is_busy)
    desk.press("History")
    desk.press("Delete all")
    desk.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    next(it for it in box.buttons() if "Delete all" in it.text().replace("&", "")).click()
    events = journald.events(4)
    assert [it["unmapped"].get("occasion") for it in events] == [None, None, "retention", "user"]
    assert [it["unmapped"]["attempts"] for it in events[2:]] == ["1", "2-4"]
    journal = journal_in(tmp_path)
    lines = [json.dumps(each) for each in events]
    assert compare(lines, read_anchors(journal), journal_name(journal)).differences == ()


def test_a_cancellation_has_two_lines(
    open_desk: OpenDesk, service: Service, journald: Log, tmp_path: Path
) -> None:
    """They say which order and where, anchor the journal, and hold neither key nor customer."""
    desk = open_desk(service.address)
    assert cancel(desk) == "Order cancelled"
    events = journald.events(2)
    assert said(events) == [(1, "attempt_begun", ""), (1, "attempt_settled", "Success")]
    assert events[0]["resources"][0]["uid"] == REFERENCE
    assert events[1]["dst_endpoint"]["port"] == service.address.port
    text = json.dumps(events)
    assert KEY not in text
    assert EMAIL not in text
    journal = journal_in(tmp_path)
    lines = [json.dumps(each) for each in events]
    compared = compare(lines, read_anchors(journal), journal_name(journal))
    assert (compared.lines, compared.differences) == (2, ())


def test_an_unknown_outcome_is_no_failure(open_desk: OpenDesk, journald: Log) -> None:
    """Its line stands out; the answer that comes late has one, too."""
    may_answer = threading.Event()
    with Service(reply(200, envelope(), once=may_answer)) as service:
        desk = open_desk(service.address)
        send(desk)
        desk.qtbot.waitUntil(lambda: bool(service.posts))
        desk.controller.flow.stop()
        desk.wait_for_heading("Outcome unknown")
        first = journald.events(2)
        assert said(first)[1] == (1, "attempt_settled", "Other")
        assert first[1]["status_id"] == 99
        assert first[1]["status_code"] == "unknown"
        may_answer.set()
        assert said(journald.events(1)) == [(1, "attempt_settled", "Success")]


def test_an_attempt_that_is_not_sent(open_desk: OpenDesk, journald: Log) -> None:
    """It is in the log as it is in the journal."""
    with Service(listening=False) as service:
        desk = open_desk(service.address)
        assert cancel(desk) == "Not sent"
    assert said(journald.events(2))[1] == (1, "attempt_settled", "Failure")


def test_an_attempt_that_was_cut_off(
    open_desk: OpenDesk, service: Service, journald: Log, tmp_path: Path
) -> None:
    """The run that finds it at its start writes that its outcome is unknown."""
    leave_over(tmp_path / "data", ORDER, service.address)
    desk = open_desk(service.address)
    reads(desk, "An earlier attempt was interrupted")
    assert said(journald.events(1)) == [(1, "attempt_settled", "Other")]


@pytest.mark.parametrize("policy", [{}, {"audit": False}, {"audit": "yes"}])
def test_it_is_off_unless_it_is_switched_on(
    open_desk: OpenDesk, service: Service, places: tuple[str, str], policy: dict[str, object]
) -> None:
    """Nothing is written, also where the value is bad."""
    set_policy(**policy)
    with closing(Log(places[0])) as journald:
        assert cancel(open_desk(service.address)) == "Order cancelled"
        assert journald.is_empty()


def test_practice_is_no_matter_for_an_audit(qtbot: QtBot, journald: Log, tmp_path: Path) -> None:
    """Its orders are not real, and an unknown one must alert nobody."""
    with closing(PracticeRun(folders_in(tmp_path), load_policy())) as run:
        desk = Desk(qtbot, run)
        desk.controller.flow.looks_up = False
        assert cancel(desk) == "Order cancelled"
        run.finish_audit()
    assert journald.is_empty()


def test_a_log_that_does_not_read_delays_nothing(
    open_desk: OpenDesk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The request leaves, and its outcome is shown, while the first line is still being written."""
    set_policy(audit=True)
    may_go_on = threading.Event()
    waited: list[Event] = []

    def write(line: Event) -> None:
        waited.append(line)
        may_go_on.wait(PATIENCE_S)

    monkeypatch.setattr(system_log, "write", write)
    desk = open_desk(service.address)
    assert cancel(desk) == "Order cancelled"
    assert len(service.posts) == 1
    assert len(waited) == 1
    may_go_on.set()


@pytest.mark.usefixtures("places")
def test_a_line_that_is_lost_is_told_once(
    open_desk: OpenDesk, service: Service, tmp_path: Path
) -> None:
    """Without any log: the outcome is what it is, a notice tells, and the log of the program."""
    set_policy(audit=True)
    desk = open_desk(service.address)
    assert cancel(desk) == "Order cancelled"
    reads(desk, LOST)
    assert cancel(desk, "XB_00000000000000000000000000000123") == "Order cancelled"
    desk.window._run.finish_audit()
    assert outcomes(journal_in(tmp_path)) == ["cancelled", "cancelled"]
    assert sum(text.startswith(LOST) for text in desk.texts()) == 1
    told = (tmp_path / "state" / FILE_NAME).read_text()
    assert told.count("no audit line on attempt") == 4
    assert desk.sees(QPushButton, "Dismiss")
    assert desk.errors == []


def test_the_end_of_the_program_waits_for_the_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are written before the process goes, which would end the thread."""
    set_policy(audit=True)
    is_ending = threading.Event()
    written: list[Event] = []
    finish = Trail.finish

    def write(line: Event) -> None:
        is_ending.wait(PATIENCE_S)
        written.append(line)

    def finish_and_tell(trail: Trail, _: float) -> None:
        is_ending.set()
        finish(trail, PATIENCE_S)

    monkeypatch.setattr(system_log, "write", write)
    monkeypatch.setattr(Trail, "finish", finish_and_tell)
    run = Run(CANARY, folders_in(tmp_path), load_policy())
    run.journal.get().add(ORDER, CANARY, NotSent(Cause.NO_KEY))
    errors: list[BaseException] = []
    assert _end(0, run, Background(errors.append)) == 0
    assert len(written) == 2
