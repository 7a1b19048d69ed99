"""A look-up says what the service says, settles only on clear words, and fails softly."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import KEY
from tests.service import Script, Service, raw, reply
from xb_desktop.findings import LookedUp
from xb_desktop.keychain import Keychain
from xb_desktop.order import Order
from xb_desktop.order_state import NotFound, OrderState
from xb_desktop.outcome import Cause, Unknown
from xb_desktop.session import Session

REFERENCE = "XB_0877e5692ee946f491bafab275d3d522"
ORDER = Order("jane@example.com", REFERENCE)


def found(state: Any, reference: str = REFERENCE) -> bytes:
    """Return a look-up's answer in the documented shape."""
    order = {"orderReference": reference, "p2POrderStatus": state, "disputeStatus": "NoDispute"}
    return json.dumps({"data": {"orderStatus": "X", "orderResponse": order}}).encode()


def look_up(service: Service, folder: Path) -> tuple[Session, LookedUp]:
    """Have an unknown attempt on record, then look its order up."""
    session = Session(service.address, folder / "data", folder / "state")
    session._keychain = Keychain()
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
        (reply(500, found("Cancelled")), Cause.UNCLEAR_ANSWER),
        (reply(202, found("Cancelled")), Cause.UNCLEAR_ANSWER),
        (reply(200, b"<html>"), Cause.UNCLEAR_ANSWER),
        (reply(200, b"{}"), Cause.UNCLEAR_ANSWER),
        (reply(200, b'{"data": {"orderResponse": []}}'), Cause.UNCLEAR_ANSWER),
        (reply(200, found(None)), Cause.UNCLEAR_ANSWER),
        (reply(200, found(True)), Cause.UNCLEAR_ANSWER),
        (reply(200, b"[" * 100_000), Cause.UNCLEAR_ANSWER),
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
