"""A look-up says what the service says, settles only on clear words, and fails softly."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.support.examples import KEY, REFERENCE
from tests.support.service import Script, Service, raw, reply
from xb_desktop.cancellation.looked_up import LookedUp
from xb_desktop.cancellation.run_journal import RunJournal
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.journal_error import JournalError, Unwritable
from xb_desktop.keys.keychain import Keychain
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.order import Order
from xb_desktop.orders.order_state import NotFound, OrderState, Precaution, Unread
from xb_desktop.orders.outcome import Cause, Unknown
from xb_desktop.service.answer import Answer
from xb_desktop.service.look_up import read
from xb_desktop.session import Session
from xb_desktop.texts.look_ups import look_up_sentence
from xb_desktop.texts.order_states import order_warnings

ORDER = Order("jane@example.com", REFERENCE)
HTML = {"Content-Type": "text/html"}


def found(state: Any, reference: str = REFERENCE, **beside: Any) -> bytes:
    """Return a look-up's answer in the documented shape, and what stands beside its data."""
    order = {"orderReference": reference, "p2POrderStatus": state, "disputeStatus": "NoDispute"}
    return json.dumps({"data": {"orderStatus": "X", "orderResponse": order}} | beside).encode()


def look_up(service: Service, folder: Path) -> tuple[Session, LookedUp]:
    """Have an unknown attempt on record, then look its order up."""
    session = Session(service.address, RunJournal(folder / "data"), Keychain())
    session.keep_key(session.address, KEY)
    attempt = session.journal().begin(ORDER, service.address)
    session.journal().finish(attempt, Unknown(Cause.TIMED_OUT))
    return session, session.look_up(REFERENCE)


def outcome(session: Session) -> str:
    """Return what the journal says of the order."""
    earlier = session.journal().earlier(ORDER, session.address)
    assert earlier is not None
    return earlier.outcome


def test_the_request_is_the_documented_one(tmp_path: Path) -> None:
    """One GET with the reference and the key's header, and nothing else."""
    with Service(reply(200, found("Submitted"))) as service:
        look_up(service, tmp_path)
    (request,) = service.requests
    path = "/api/PeerToPeerOrder/ThirdParty/Order/Reference"
    assert (request.method, request.target) == ("GET", f"{path}?orderReference={REFERENCE}")
    assert request.header("secretKey") == KEY
    assert request.body == b""


@pytest.mark.parametrize("state", ["Cancelled", "cancelled", 2, "2"])
def test_a_clear_word_settles_the_attempt(tmp_path: Path, state: Any) -> None:
    """The service says of exactly this order that it is cancelled: the journal follows."""
    with Service(reply(200, found(state))) as service:
        session, looked_up = look_up(service, tmp_path)
    assert looked_up.result == OrderState("Cancelled", is_this_order=True)
    assert looked_up.settled
    assert outcome(session) == "cancelled"


def test_what_another_look_up_has_recorded_counts_as_recorded(tmp_path: Path) -> None:
    """Two can be out at once, and the window hears of the second one first."""
    clear = reply(200, found("Cancelled"))
    with Service(clear, clear) as service:
        session, looked_up = look_up(service, tmp_path)
        assert looked_up.settled
        assert session.look_up(REFERENCE).settled


@pytest.mark.parametrize("beside", [{"status": "OK", "message": "Found"}, {"Status": 1}])
def test_a_friendly_envelope_takes_nothing_back(tmp_path: Path, beside: dict[str, Any]) -> None:
    """Words of success beside the order are no contradiction."""
    with Service(reply(200, found("Cancelled", **beside))) as service:
        session, looked_up = look_up(service, tmp_path)
    assert looked_up.settled
    assert outcome(session) == "cancelled"


@pytest.mark.parametrize("state", ["FundedProvider", "Funded\u200bProvider"])
def test_a_contradiction_takes_no_guard_away(state: str) -> None:
    """What is not clear enough to settle an attempt still warns of a payment."""
    warned = read(Answer(200, {}, found(state, success=False)), REFERENCE, KEY)
    assert isinstance(warned, OrderState)
    assert warned.is_paid


@pytest.mark.parametrize(
    ("state", "name"),
    [
        ("Submitted", "Submitted"),
        (1, "Submitted"),
        (4, "FundedProvider"),
        ("fundedprovider", "FundedProvider"),
        (7, "Completed"),
        ("Paused\u202e now", "Paused now"),
        (99, "99"),
        ("20000", "20000"),
        ("Can\u202ecelled", r"Can\u202ecelled"),
        ("Cancelled\u200b", r"Cancelled\u200b"),
    ],
)
def test_any_other_state_is_told_and_changes_nothing(tmp_path: Path, state: Any, name: str) -> None:
    """Documented states by name, unknown ones in the service's own words."""
    with Service(reply(200, found(state))) as service:
        session, looked_up = look_up(service, tmp_path)
    assert looked_up.result == OrderState(name, is_this_order=True)
    assert outcome(session) == "unknown"


@pytest.mark.parametrize(
    ("script", "cause"),
    [
        (reply(404), Cause.NOT_FOUND),
        (reply(401), Cause.KEY_REJECTED),
        (reply(403), Cause.FORBIDDEN),
        (reply(500, found("Cancelled")), Cause.SERVICE_FAULT),
        (reply(503), Cause.SERVICE_FAULT),
        (reply(500, b"<html>", HTML), Cause.SERVICE_FAULT),
        (reply(502, b"<html>", HTML), Cause.GATEWAY_ANSWERED),
        (reply(408), Cause.SERVICE_TIMEOUT),
        (reply(429), Cause.TOO_MANY_REQUESTS),
        (reply(429, b"<html>", HTML), Cause.GATEWAY_ANSWERED),
        (reply(400), Cause.REQUEST_INVALID),
        (reply(409), Cause.REFUSED_OTHERWISE),
        (reply(418), Cause.REFUSED_OTHERWISE),
        (reply(302, b"", {"Location": "https://example.com/"}), Cause.REDIRECTED),
        (reply(202, found("Cancelled")), Cause.UNCLEAR_ANSWER),
        (reply(200, b"<html>"), Cause.UNCLEAR_ANSWER),
        (reply(200, b"{}"), Cause.UNCLEAR_ANSWER),
        (reply(200, b'{"data": {"orderResponse": []}}'), Cause.UNCLEAR_ANSWER),
        (reply(200, found(None)), Cause.UNCLEAR_ANSWER),
        (reply(200, found(True)), Cause.UNCLEAR_ANSWER),
        (reply(200, b"[" * 100_000), Cause.UNCLEAR_ANSWER),
        (reply(200, found("Cancelled", success=False)), Cause.UNCLEAR_ANSWER),
        (reply(200, found("Cancelled", IsSuccess=None)), Cause.UNCLEAR_ANSWER),
        (reply(200, found("Cancelled", error="not allowed")), Cause.UNCLEAR_ANSWER),
        (reply(200, found("Cancelled", errors={"key": ["old"]})), Cause.UNCLEAR_ANSWER),
        (reply(200, found("Cancelled", Status=2, Message="stale")), Cause.UNCLEAR_ANSWER),
        (reply(200, found("Cancelled", status="ERROR")), Cause.UNCLEAR_ANSWER),
        (raw(b""), Cause.CONNECTION_LOST),
        (reply(302, b"", {"Location": "mailto:x"}), Cause.REDIRECTED),
    ],
)
def test_a_look_up_that_errs_changes_nothing(tmp_path: Path, script: Script, cause: Cause) -> None:
    """Whatever goes wrong, the attempt stays as it was."""
    with Service(script) as service:
        session, looked_up = look_up(service, tmp_path)
    assert isinstance(looked_up.result, NotFound)
    assert looked_up.result.cause is cause
    assert outcome(session) == "unknown"


@pytest.mark.parametrize("status", [403, 429, 503])
def test_a_look_up_keeps_the_time_to_wait(tmp_path: Path, status: int) -> None:
    """Whoever asks again sooner gets the same answer."""
    with Service(reply(status, b"", {"Retry-After": "120"})) as service:
        _, looked_up = look_up(service, tmp_path)
    assert isinstance(looked_up.result, NotFound)
    assert looked_up.result.retry_after_s == 120
    assert "wait 120 seconds" in look_up_sentence(looked_up, is_out=False)


def test_a_note_that_fails_does_not_hide_what_was_settled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The journal has the order as cancelled, whatever became of the note on the look-up."""

    def fail(*_: object) -> int:
        raise JournalError(Unwritable.IN_USE)

    monkeypatch.setattr(Journal, "record_check", fail)
    with Service(reply(200, found("Cancelled"))) as service:
        session, looked_up = look_up(service, tmp_path)
    assert looked_up.settled
    assert outcome(session) == "cancelled"


@pytest.mark.parametrize(
    "body",
    [
        found("Cancelled", "XB_another"),
        b'{"data": {"p2POrderStatus": "Cancelled"}}',
        b'{"data": {"orderResponse": {"orderReference": "%b", "p2POrderStatus": "Submitted",'
        b' "P2POrderStatus": "Cancelled"}}}' % REFERENCE.encode(),
    ],
)
def test_doubtful_evidence_settles_nothing(tmp_path: Path, body: bytes) -> None:
    """Another order's state, an order without a name, or a state said twice proves nothing."""
    with Service(reply(200, body)) as service:
        session, looked_up = look_up(service, tmp_path)
    assert not looked_up.settled
    assert outcome(session) == "unknown"


def facts(**changes: str) -> OrderState:
    """Return what is read of an order whose facts stand in the answer exactly as given."""
    given = {"orderReference": f'"{REFERENCE}"', "p2POrderStatus": '"Submitted"'} | changes
    order = ",".join(f'"{name}": {value}' for name, value in given.items())
    body = f'{{"data": {{"orderResponse": {{{order}}}}}}}'.encode()
    state = read(Answer(200, {}, body), REFERENCE, KEY)
    assert isinstance(state, OrderState)
    return state


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ('{"name": "Jane Doe", "email": "jane@example.com"}', "Jane Doe"),
        ('{"Name": " Jane\\u202e\\nDoe "}', "Jane Doe"),
        ('{"name": 7}', ""),
        ('{"name": null}', ""),
        ('"Jane Doe"', ""),
    ],
)
def test_a_customers_name_is_one_plain_line(sent: str, name: str) -> None:
    """What is no text is no name."""
    assert facts(customerContact=sent).customer_name == name


def test_a_customers_name_is_shown_without_the_key() -> None:
    """And no longer than other facts."""
    contact = f'{{"name": "Jane {KEY} {"Doe " * 100}"}}'
    found = facts(customerContact=contact).customer_name
    assert found.startswith("Jane ")
    assert KEY not in found
    assert len(found) <= 120


@pytest.mark.parametrize(
    ("status", "dispute"),
    [
        ('"NoDispute"', ""),
        ('"DisputeResolved"', ""),
        ('"Dispute resolved"', ""),
        ("null", ""),
        ('"OpenDispute"', "OpenDispute"),
        ('"DisputeBeingAttendedTo"', "DisputeBeingAttendedTo"),
        ('"disputebeingattendedto"', "DisputeBeingAttendedTo"),
        ('"Escalated"', "Escalated"),
    ],
)
def test_a_dispute_counts_until_it_is_resolved(status: str, dispute: str) -> None:
    """The documented words, and any other as one that is open."""
    assert facts(disputeStatus=status).dispute == dispute


NOT_READ = {
    "disputestatus": ["1", '"1"', "0", '["OpenDispute"]', "true", "false", "{}", '"\\u200b"'],
    "customercontact": [
        '"Jane Doe"',
        '["jane@example.com"]',
        "7",
        "true",
        '{"email": 7}',
        '{"email": "\\u200b"}',
        '{"email": "jane@example.com", "Email": "joe@example.com"}',
        '{"email": "jane@example.com", "name": "Jane", "name": "Joe"}',
    ],
    "fundedproviderattimestamp": ["true", '"yes"', "[1644228000000]", "{}"],
}
UNREAD = {
    "disputestatus": Unread.DISPUTE,
    "customercontact": Unread.CUSTOMER,
    "fundedproviderattimestamp": Unread.PAYMENT,
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in NOT_READ.items() for value in values]
)
def test_what_cannot_be_read_does_not_count_as_none(name: str, value: str) -> None:
    """It takes the same care as a dispute, another customer or a payment that can be read."""
    state = facts(**{name: value})
    assert state.unread == {UNREAD[name]}
    assert state.precaution("jane@example.com") is Precaution.LAST_FOUR
    [warning, *rest] = order_warnings(state, "jane@example.com")
    assert "could not be read." in warning
    assert bool(rest) is (name != "customercontact")
    is_about_order = name != "customercontact"
    sentence = look_up_sentence(told(state), is_out=False)
    assert ("could not be read." in sentence) is is_about_order
    assert ("trying again is safe" in sentence) is not is_about_order


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("disputestatus", value) for value in ("null", '""', '" "', '"NoDispute"')),
        *(
            ("customercontact", value)
            for value in ("null", "{}", '{"email": null}', '{"email": ""}')
        ),
        ("customercontact", '{"email": "jane@example.com", "name": 7}'),
        *(("fundedproviderattimestamp", value) for value in ("null", '""', "0", "-62135596800000")),
        ("fundedproviderattimestamp", '"0001-01-01T00:00:00"'),
    ],
)
def test_what_is_not_there_takes_no_care(name: str, value: str) -> None:
    """Null, nothing at all, and a time that stands for none."""
    state = facts(**{name: value})
    assert state.unread == set()
    assert state.precaution("jane@example.com") is Precaution.NONE


def test_what_cannot_be_read_is_told_without_a_state() -> None:
    """A guard does not hang on the one fact that is missing."""
    assert facts(p2POrderStatus="null", disputeStatus="1").unread == {Unread.DISPUTE}


def test_a_check_calls_nothing_safe_that_is_paid_or_disputed() -> None:
    """Also where the state itself does not say it yet."""
    state = facts(fundedProviderAtTimeStamp="1644228843147", disputeStatus='"OpenDispute"')
    sentence = look_up_sentence(told(state), is_out=False)
    assert "Do not try again until the payment has been clarified." in sentence
    assert "There is an open dispute about this order." in sentence


def told(state: OrderState) -> LookedUp:
    """Return what the window is told of a state."""
    return LookedUp(REFERENCE, CANARY, state, datetime.now(UTC))


def test_whose_order_it_is_counts_without_its_state() -> None:
    """A guard does not hang on the one fact that is missing."""
    state = facts(p2POrderStatus="null", customerContact='{"email": "joe@example.org"}')
    assert state.precaution("jane@example.com") is Precaution.LAST_FOUR
    assert "does not report a state" in look_up_sentence(told(state), is_out=False)


@pytest.mark.parametrize(
    "spelling",
    [REFERENCE, REFERENCE.upper(), REFERENCE.lower(), REFERENCE.replace("XB", "xb").upper()],
)
def test_the_order_is_known_in_every_spelling(spelling: str) -> None:
    """The case of a usual reference is no other order; that of its last digit is."""
    assert facts(orderReference=f'"{spelling}"').is_this_order
    assert not facts(orderReference=f'"{spelling[:-1]}3"').is_this_order
    assert not facts(orderReference="7").is_this_order


LONG = "j" * 60 + "." + "k" * 60


@pytest.mark.parametrize(
    ("said", "entered", "is_theirs"),
    [
        ("ju\u0308rgen@example.com", "J\u00fcrgen@example.com", True),
        ("jane@xn--bcher-kva.example", "jane@B\u00fccher.example", True),
        (f"{LONG}@example.com", f"{LONG.upper()}@example.com", True),
        (f"{LONG}@example.com", f"{LONG}@example.org", False),
        ("joe@example.com", "jane@example.com", False),
        ("", "jane@example.com", True),
    ],
)
def test_the_customer_is_known_in_every_spelling(said: str, entered: str, is_theirs: bool) -> None:  # noqa: FBT001 - a test's data
    """Composed or not, in either form of the domain, and whole."""
    state = facts(customerContact=json.dumps({"email": said}))
    assert state.belongs_to(entered) is is_theirs


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("99999999.99999999999", "99999999.99999999999"),
        ("0.1", "0.1"),
        ("0.10", "0.10"),
        ("69", "69"),
        ("-5.50", "-5.50"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("0.1234347000000000000000001", "0.1234347000000000000000001"),
        ("1.2e-07", "0.00000012"),
        ("1.20E-3", "0.00120"),
        ("1.5e3", "1500"),
        ("1.50e1", "15.0"),
        ("12.345e1", "123.45"),
        ("0.5e1", "5"),
        ("1e23", "100000000000000000000000"),
        ("0e5", "0"),
        ("-1e-2", "-0.01"),
        ("1e400", "1e400"),
        ("1e-400", "1e-400"),
        ("1e999999999999999999999", "1e999999999999999999999"),
        ('"69.00"', "69.00"),
        ('"1e3"', "1e3"),
        ("9" * 121, ""),
        ("0." + "1" * 200, ""),
        ("true", ""),
        ("null", ""),
        ("[1]", ""),
    ],
)
def test_an_amount_has_the_digits_that_were_sent(sent: str, shown: str) -> None:
    """No digit is added, lost or rounded; what is too long to be shown whole is not shown."""
    state = facts(payableAmount=sent, receivableAmount=sent)
    assert (state.pays, state.receives) == (shown, shown)
    with_currency = facts(payableAmount=sent, payInCurrencyCode='"NGN"').pays
    assert with_currency == (f"{shown} NGN" if shown else "")


NO_TIMES = [
    "0",
    "0.0",
    "-62135596800000",
    "-62135596800",
    "253402300799999",
    "1e400",
    "1e15",
    "99999999999999999999",
    "-1",
    "1",
    "null",
    "false",
    '""',
    '"0"',
    '"0001-01-01T00:00:00"',
    '"0001-01-01T00:00:00Z"',
    '"0001-01-01T00:00:00+14:00"',
    '"1970-01-01T00:00:00Z"',
    '"9999-12-31T23:59:59.9999999"',
    '"never"',
    "[]",
]


@pytest.mark.parametrize("sent", NO_TIMES)
def test_what_is_no_time_is_no_payment_and_no_expiry(sent: str) -> None:
    """Defaults of .NET and absurd numbers say nothing of the order."""
    state = facts(fundedProviderAtTimeStamp=sent, orderExpiryTimestamp=sent, orderExpiryDate=sent)
    assert not state.is_funded
    assert not state.is_paid
    assert state.expires_at is None


@pytest.mark.parametrize(
    "sent",
    [
        "1644228843147",
        "1644228843147.0",
        "1.644228843147e12",
        '"1644228843147"',
        '"2022-02-07T10:14:03.147"',
        '"2022-02-07T10:14:03.1470000Z"',
        '"2022-02-07T11:14:03.147+01:00"',
    ],
)
def test_a_time_is_read_in_every_shape(sent: str) -> None:
    """Milliseconds or ISO 8601, with seven decimals and without a zone, too."""
    at = datetime(2022, 2, 7, 10, 14, 3, 147_000, UTC)
    assert facts(orderExpiryTimestamp=sent).expires_at == at
    assert facts(orderExpiryTimestamp="0", orderExpiryDate=sent).expires_at == at
    assert facts(fundedProviderAtTimeStamp=sent).is_paid


@pytest.mark.parametrize(
    ("result", "is_cancelled", "is_of_key"),
    [
        (OrderState("Cancelled", is_this_order=True), True, False),
        (OrderState("Cancelled", is_this_order=False), False, False),
        (OrderState("Submitted", is_this_order=True), False, False),
        (NotFound(Cause.NOT_FOUND, 404), False, False),
        (NotFound(Cause.KEY_IN_ORDER), False, True),
    ],
)
def test_a_result_says_whether_it_settles_an_order(
    result: OrderState | NotFound, *, is_cancelled: bool, is_of_key: bool
) -> None:
    """Only a state of exactly this order does; a look-up without a result never does."""
    looked_up = LookedUp(REFERENCE, CANARY, result, datetime.now(UTC))
    assert (looked_up.is_cancelled, looked_up.is_of_key) == (is_cancelled, is_of_key)
