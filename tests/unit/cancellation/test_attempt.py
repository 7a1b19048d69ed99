"""One attempt on real HTTP and a real journal: recorded before it is sent, one outcome always."""

from __future__ import annotations

import dataclasses
import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NoReturn

import pytest

from tests.support import one_attempt
from tests.support.examples import KEY, ORDER
from tests.support.journal_file import attempts
from tests.support.service import Connection, Service, envelope, raw, reply, whole
from tests.support.systems import assert_private
from xb_desktop.cancellation.attempt import Attempt, Phase
from xb_desktop.cancellation.preflight import KeyState, Preflight
from xb_desktop.journal.attempt_record import AttemptRecord
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.journal_error import JournalError, Unwritable
from xb_desktop.keys.keychain import Keychain
from xb_desktop.keys.keychain_problem import KeychainError, KeychainProblem
from xb_desktop.orders.address import Address
from xb_desktop.orders.order import Problem
from xb_desktop.orders.order_state import NotFound
from xb_desktop.orders.outcome import Cancelled, Cause, Earlier, NotSent, Refused, Report, Unknown
from xb_desktop.service.xendbridge import XendBridge
from xb_desktop.system.data_folder import JOURNAL
from xb_desktop.system.user import user_name


def no_keychain() -> Any:
    """Stand for a computer without a keychain."""
    raise KeychainError(KeychainProblem.LOCKED)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """Return a journal in a folder that does not exist yet."""
    return Journal(tmp_path / "data" / "deep")


def full(*_: object, **__: object) -> NoReturn:
    """Stand for a journal on a full disk."""
    raise JournalError(Unwritable.FULL)


def rows(journal: Journal) -> list[tuple[Any, ...]]:
    """Return what the journal's file holds, read apart from the program."""
    columns = ("api_address", "email_address", "order_reference")
    return attempts(journal.path, *columns, "outcome", "http_status", "detail")


def keychain_with(key: str | None, service: Service) -> Keychain:
    """Return a keychain with a key for this session, or a locked one."""
    keychain = Keychain(no_keychain)
    if key is not None:
        keychain.keep_for_session(service.address, key)
    return keychain


def cancel(service: Service, journal: Journal, key: str | None = KEY) -> Report:
    """Cancel the test's order with a key for this session, or with a locked keychain."""
    bridge = XendBridge(service.address)
    return one_attempt.cancel(ORDER, bridge, keychain=keychain_with(key, service), journal=journal)


def begun(service: Service, journal: Journal, key: str | None = KEY) -> Attempt:
    """Begin an attempt for the test's order."""
    keychain = keychain_with(key, service)
    return Attempt(
        ORDER,
        service.address,
        keychain=lambda: keychain,
        journal=lambda: journal,
        service=lambda: XendBridge(service.address),
    )


def test_a_cancellation_is_on_record(journal: Journal) -> None:
    """The row holds the order, the address and the outcome."""
    with Service() as service:
        report = cancel(service, journal)
        assert report == Report(Cancelled(Cause.CONFIRMED, 200), recorded=True)
    assert rows(journal) == [
        (str(service.address), ORDER.email_address, ORDER.reference, "cancelled", 200, "confirmed")
    ]


def test_the_row_is_on_disk_before_the_request_arrives(journal: Journal) -> None:
    """Whoever sees the request finds its row in the file, as `sending`."""
    seen: list[Any] = []

    def look_then_answer(connection: Connection) -> None:
        connection.read_request()
        seen.extend(rows(journal))
        connection.send(whole(200, envelope()))

    with Service(look_then_answer) as service:
        cancel(service, journal)
    assert [row[3] for row in seen] == ["sending"]


def test_without_a_readable_key_nothing_is_sent_and_that_is_on_record(journal: Journal) -> None:
    """A locked keychain is a Not sent with a row of its own."""
    with Service() as service:
        assert cancel(service, journal, key=None).outcome == NotSent(Cause.KEYCHAIN_CLOSED)
        assert service.connections == 0
    place = (str(service.address), ORDER.email_address, ORDER.reference)
    assert rows(journal) == [(*place, "not_sent", None, "keychain_closed")]


def test_without_a_writable_journal_nothing_is_sent(tmp_path: Path) -> None:
    """No record, no request; the window alone can tell."""
    blocked = tmp_path / "a-file"
    blocked.touch()
    with Service() as service:
        report = cancel(service, Journal(blocked))
        assert service.connections == 0
    assert isinstance(report.outcome, NotSent)
    assert report.outcome.cause is Cause.JOURNAL_UNWRITABLE
    assert report.outcome.message
    assert not report.recorded


CHANGES: dict[str, Callable[[Journal, Address, AttemptRecord], object]] = {
    "cancelled since": lambda journal, _, row: journal.finish(row, Cancelled(Cause.CONFIRMED)),
    "another is being sent": lambda journal, address, _: journal.begin(ORDER, address),
    "another is unknown": lambda journal, address, _: journal.add(
        ORDER, address, Unknown(Cause.SERVICE_FAULT)
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_yes_is_no_yes_to_what_the_question_did_not_say(
    journal: Journal, change: Callable[[Journal, Address, AttemptRecord], object]
) -> None:
    """Another window, or a late answer, came between the question and the yes."""
    with Service() as service:
        row = journal.begin(ORDER, service.address)
        journal.finish(row, Unknown(Cause.SERVICE_FAULT))
        attempt = begun(service, journal)
        assert attempt.prepare().earlier is not None
        change(journal, service.address, row)
        attempt.confirm()
        report = attempt.send()
        assert report is not None
        assert report.outcome == NotSent(Cause.OVERTAKEN)
        assert service.connections == 0
        assert rows(journal)[-1][3:] == ("not_sent", None, "overtaken")


def test_what_falls_away_needs_no_other_yes(journal: Journal) -> None:
    """The question warned of an attempt that turned out to have been refused."""
    with Service() as service:
        row = journal.begin(ORDER, service.address)
        journal.finish(row, Unknown(Cause.SERVICE_FAULT))
        attempt = begun(service, journal)
        attempt.prepare()
        journal.finish(row, Refused(Cause.NOT_FOUND, 404))
        attempt.confirm()
        report = attempt.send()
        assert report is not None
        assert report.outcome == Cancelled(Cause.CONFIRMED, 200)
        assert report.earlier is Earlier.NONE


def test_a_yes_to_a_question_that_was_told_is_one(journal: Journal) -> None:
    """The open question said what changed, and the outcome does."""
    with Service(reply(404, b"{}")) as service:
        attempt = begun(service, journal)
        attempt.prepare()
        journal.add(ORDER, service.address, Cancelled(Cause.CONFIRMED, 200))
        earlier = attempt.look_again()
        assert earlier is not None
        attempt.tell_asked(earlier)
        attempt.confirm()
        report = attempt.send()
        assert report == Report(Refused(Cause.NOT_FOUND, 404), earlier=Earlier.CANCELLED)
        assert len(service.posts) == 1


def test_a_yes_to_a_question_without_earlier_attempts_is_none(journal: Journal) -> None:
    """They could not be read when it was asked: it did not say that the order is cancelled."""
    with Service() as service:
        cancel(service, journal)
        attempt = begun(service, journal)
        with closing(sqlite3.connect(journal.path, isolation_level=None)) as other_program:
            other_program.execute("BEGIN IMMEDIATE")
            assert attempt.prepare().earlier is None
        attempt.confirm()
        report = attempt.send()
        assert report is not None
        assert report.outcome == NotSent(Cause.JOURNAL_UNWRITABLE, message="in_use")
        assert len(service.posts) == 1
        again = begun(service, journal).prepare().earlier
        assert again is not None
        assert again.outcome == "cancelled"


def test_an_earlier_attempt_without_an_outcome_is_told_with_the_next(journal: Journal) -> None:
    """The order may be cancelled by it, whatever became of the next one."""
    scripts = [reply(500), reply(200, envelope()), reply(404), reply(404)]
    with Service(*scripts) as service:
        told = [cancel(service, journal).earlier for _ in scripts]
    assert told == [Earlier.NONE, Earlier.UNKNOWN, Earlier.CANCELLED, Earlier.CANCELLED]


def test_an_outcome_that_nobody_expected_to_fail_is_told_as_not_recorded(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever keeps it from being recorded, it is shown, with that fact."""
    monkeypatch.setattr(Journal, "finish", None)
    with Service() as service:
        assert cancel(service, journal) == Report(Cancelled(Cause.CONFIRMED, 200), recorded=False)


def test_the_log_names_the_order_and_what_became_of_it(
    journal: Journal, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever looks after the program finds each outcome, and why one has no row."""
    monkeypatch.setattr(logging.getLogger("xb_desktop"), "propagate", True)
    caplog.set_level(logging.INFO, "xb_desktop")
    with Service() as service:
        cancel(service, journal)
        cancel(service, journal, key=None)
        monkeypatch.setattr(Journal, "finish", None)
        cancel(service, journal)
        monkeypatch.setattr(Journal, "finish", full)
        cancel(service, journal)
        monkeypatch.setattr(Journal, "begin", full)
        cancel(service, journal)
    reference = ORDER.reference
    assert [record.getMessage().partition(" < ")[0] for record in caplog.records] == [
        f"{reference}: cancelled, confirmed, status 200",
        "keychain: locked",
        f"{reference}: not_sent, keychain_closed",
        f"{reference}: cancelled, confirmed, status 200",
        f"{reference} is not recorded: TypeError",
        f"{reference}: cancelled, confirmed, status 200",
        f"{reference} is not recorded: journal full",
        f"no row for {reference}: journal full",
        f"{reference}: not_sent, journal_unwritable",
    ]


def test_an_outcome_that_cannot_be_recorded_is_told_with_that_fact(journal: Journal) -> None:
    """A journal lost during the call changes nothing about the outcome."""

    def break_then_answer(connection: Connection) -> None:
        connection.read_request()
        journal.path.unlink()
        journal.path.mkdir()
        connection.send(whole(200, envelope()))

    with Service(break_then_answer) as service:
        report = cancel(service, journal)
    assert report == Report(Cancelled(Cause.CONFIRMED, 200), recorded=False)


def test_the_journal_is_its_owners_alone(journal: Journal) -> None:
    """Folder 0700, file 0600, and no side files of SQLite left."""
    with Service() as service:
        cancel(service, journal)
    assert_private(journal.path)
    assert_private(journal.path.parent)
    assert {path.name for path in journal.path.parent.iterdir()} == {JOURNAL, "runs"}
    journal.close()
    assert list((journal.path.parent / "runs").iterdir()) == []


@pytest.mark.parametrize(
    "script", [reply(401, envelope(False, "", f"unknown key {KEY}")), raw(b""), reply(200, b"{}")]
)
def test_the_journal_never_holds_the_key(journal: Journal, script: Any) -> None:
    """Not even where the service echoes it."""
    with Service(script) as service:
        cancel(service, journal)
    assert KEY.encode() not in journal.path.read_bytes()


def test_a_journal_of_a_newer_version_is_left_alone(journal: Journal) -> None:
    """What a newer program wrote is not touched, and nothing is sent."""
    with Service() as service:
        cancel(service, journal)
        with sqlite3.connect(journal.path) as database:
            database.execute("PRAGMA user_version = 99")
        database.close()
        before = journal.path.read_bytes()
        assert cancel(service, journal).outcome == NotSent(
            Cause.JOURNAL_UNWRITABLE, message="newer"
        )
        assert len(service.posts) == 1
    assert journal.path.read_bytes() == before


def test_an_unexpected_error_after_sending_is_on_record_as_unknown(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Window and journal agree even where the program itself is at fault."""

    def fail(*_: object) -> None:
        raise RuntimeError(KEY)

    monkeypatch.setattr("xb_desktop.service.xendbridge.judge", fail)
    with Service() as service:
        attempt = begun(service, journal)
        with pytest.raises(RuntimeError):
            one_attempt.carry_out(attempt)
    assert rows(journal)[0][3:] == ("unknown", None, "interrupted")
    assert attempt.report == Report(Unknown(Cause.INTERRUPTED))


def test_an_unexpected_error_before_sending_is_a_not_sent_with_its_row(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing has left, so nobody is told that the outcome is unknown."""

    def fail(*_: object) -> None:
        raise ModuleNotFoundError(KEY)

    monkeypatch.setattr(XendBridge, "prepare", fail)
    with Service() as service:
        attempt = begun(service, journal)
        with pytest.raises(ModuleNotFoundError):
            attempt.prepare()
        assert service.connections == 0
    assert attempt.report == Report(NotSent(Cause.INTERRUPTED))
    assert rows(journal)[0][3:] == ("not_sent", None, "interrupted")


def test_a_stopped_attempt_sends_nothing_however_late_it_gets_its_turn(journal: Journal) -> None:
    """Stopped after the yes: the worker that comes to send it finds that it is over."""
    with Service() as service:
        attempt = begun(service, journal)
        attempt.prepare()
        assert attempt.confirm()
        attempt.stop()
        assert attempt.record() == Report(NotSent(Cause.NOT_AWAITED))
        assert attempt.send() == Report(NotSent(Cause.NOT_AWAITED))
        assert service.connections == 0
    assert [row[3] for row in rows(journal)] == ["not_sent"]


def test_a_late_answer_settles_a_stopped_attempt(journal: Journal) -> None:
    """Stopped when the request had left: unknown, until its answer comes."""
    told: list[Any] = []

    def stop_then_answer(connection: Connection) -> None:
        connection.read_request()
        attempt.stop()
        told.append(attempt.record())
        told.append([row[3] for row in rows(journal)])
        connection.send(whole(200, envelope()))

    with Service(stop_then_answer) as service:
        attempt = begun(service, journal)
        assert one_attempt.carry_out(attempt) == Report(Cancelled(Cause.CONFIRMED, 200))
    assert told == [Report(Unknown(Cause.NOT_AWAITED)), ["unknown"]]
    assert [row[3] for row in rows(journal)] == ["cancelled"]


def test_the_facts_are_asked_for_with_the_key_while_the_question_is_open(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are those of the attempt's order, within four seconds; afterwards nobody asks."""
    asked: list[tuple[str, str, float | None]] = []

    def look_up(
        self: XendBridge, reference: str, key: str, *, seconds: float | None = None
    ) -> NotFound:
        del self
        asked.append((reference, key, seconds))
        return NotFound(Cause.NOT_FOUND)

    monkeypatch.setattr(XendBridge, "look_up", look_up)
    with Service() as service:
        attempt = begun(service, journal)
        attempt.prepare()
        assert attempt.facts() == NotFound(Cause.NOT_FOUND)
        attempt.stop()
        assert attempt.facts() == NotFound(Cause.STOPPED)
    assert asked == [(ORDER.reference, KEY, 4.0)]


@pytest.mark.parametrize("cause", [Cause.STOPPED, Cause.NOT_AWAITED])
def test_a_question_that_is_ended_leaves_nothing(journal: Journal, cause: Cause) -> None:
    """The order is kept: nothing is on record, and a yes that comes too late is none."""
    with Service() as service:
        attempt = begun(service, journal)
        attempt.prepare()
        assert attempt.phase is Phase.ASKING
        attempt.stop(cause)
        assert attempt.record() is None
        assert not attempt.confirm()
        assert attempt.send() is None
        assert service.connections == 0
    assert rows(journal) == []


def test_the_request_leaves_with_the_client_that_was_prepared(journal: Journal) -> None:
    """It was made ready while the question was open, and it is the one that a stop ends."""
    made: list[XendBridge] = []

    def make() -> XendBridge:
        made.append(XendBridge(service.address))
        return made[-1]

    with Service() as service:
        attempt = begun(service, journal)
        attempt._make_service = make
        one_attempt.carry_out(attempt)
        assert len(service.posts) == 1
    assert len(made) == 1


def test_without_a_key_somebody_is_asked_for_one_and_nobody_for_facts(journal: Journal) -> None:
    """The attempt goes on when a key has been entered."""
    empty: Any = SimpleNamespace(read=lambda *_: None, other_keys=lambda *_, **__: ())
    with Service() as service:
        attempt = begun(service, journal)
        with_key, attempt._open_keychain = attempt._open_keychain, lambda: empty
        assert attempt.prepare() == Preflight(KeyState(saved=False))
        phases = [attempt.phase]
        assert attempt.facts() == NotFound(Cause.STOPPED)
        attempt._open_keychain = with_key
        assert attempt.prepare() == Preflight(KeyState(saved=True))
        phases.append(attempt.phase)
    assert phases == [Phase.PREPARING, Phase.ASKING]


def test_a_dismissed_prompt_ends_the_attempt_without_another(journal: Journal) -> None:
    """A keychain that stays locked is asked once, and no question follows."""
    asked: list[str] = []

    def locked() -> Any:
        asked.append("asked")
        raise KeychainError(KeychainProblem.LOCKED)

    keychain = Keychain(locked)
    with Service() as service:
        attempt = begun(service, journal)
        attempt._open_keychain = lambda: keychain
        assert attempt.prepare() == Preflight(KeyState(saved=False, problem=KeychainProblem.LOCKED))
        assert attempt.report == Report(NotSent(Cause.KEYCHAIN_CLOSED))
        assert attempt.facts() == NotFound(Cause.STOPPED)
        assert len(asked) == 1
        assert service.connections == 0


@pytest.mark.parametrize(
    ("key", "problem"), [("jane", None), (ORDER.reference, Problem.REFERENCE_HOLDS_KEY)]
)
def test_a_short_key_stands_in_a_field_by_chance(
    journal: Journal, key: str, problem: Problem | None
) -> None:
    """What holds a few letters of it is an order; what is the key is none, and ends the attempt."""
    with Service() as service:
        attempt = begun(service, journal, key)
        assert attempt.prepare() == Preflight(KeyState(saved=True), problem=problem)
        assert attempt.phase is (Phase.ASKING if problem is None else Phase.SETTLED)
        assert attempt.record() is None
    assert not journal.path.exists() or rows(journal) == []


@pytest.mark.parametrize(
    ("field", "problem"),
    [("ticket", Problem.TICKET_HOLDS_KEY), ("reason", Problem.REASON_HOLDS_KEY)],
)
@pytest.mark.parametrize("text", [KEY, f"see {KEY[:14]}", KEY.encode().hex(), "%73" + KEY[1:]])
def test_a_key_in_a_ticket_or_a_reason_is_refused(
    journal: Journal, field: str, problem: Problem, text: str
) -> None:
    """As in the order itself: nothing is sent, and nothing is on record."""
    with Service() as service:
        attempt = begun(service, journal)
        attempt.order = dataclasses.replace(ORDER, **{field: text})
        assert attempt.prepare().problem is problem
        assert attempt.phase is Phase.SETTLED
        assert not attempt.confirm()
        assert attempt.record() is None
        assert service.posts == []
    assert rows(journal) == []


def test_what_is_recorded_is_not_sent(journal: Journal) -> None:
    """The row has the ticket, the reason and the operator; the service gets what it needs."""
    order = dataclasses.replace(ORDER, ticket="48213", reason="Customer asked for it")
    with Service() as service:
        attempt = begun(service, journal)
        attempt.order = order
        one_attempt.carry_out(attempt)
        (post,) = service.posts
        assert post.json() == {
            "emailAddress": ORDER.email_address,
            "orderReference": ORDER.reference,
        }
    expected = ("48213", "Customer asked for it", user_name())
    assert attempts(journal.path, "ticket", "reason", "operator") == [expected]


def test_a_key_is_held_no_longer_than_it_is_needed(journal: Journal) -> None:
    """It goes with the outcome, and with the no."""
    with Service() as service:
        sent, kept = begun(service, journal), begun(service, journal)
        one_attempt.carry_out(sent)
        kept.prepare()
        assert KEY in vars(kept).values()
        kept.stop()
    assert KEY not in [*vars(sent).values(), *vars(kept).values()]
