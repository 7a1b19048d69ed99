"""A look-up by customer says what the service says, lists none only on clear words, and no more."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.service import Script, Service, raw, reply
from xb_desktop.cancellation.found_orders import FoundOrders
from xb_desktop.cancellation.run_journal import RunJournal
from xb_desktop.keys.keychain import Keychain
from xb_desktop.orders.order_state import NotFound
from xb_desktop.orders.outcome import Cause
from xb_desktop.orders.pending_order import Obstacle, PendingOrder, PendingOrders
from xb_desktop.service.answer import Answer
from xb_desktop.service.pending_orders import MAX_ORDERS, read
from xb_desktop.session import Session
from xb_desktop.system.stop import Stop

OTHER = "XB_11111111111111111111111111111111"


def order(reference: Any = REFERENCE, **changes: Any) -> dict[str, Any]:
    """Return an order as the documentation shows it, but for changes."""
    return {
        "orderReference": reference,
        "receiveInCurrencyCode": "BUSD",
        "payInCurrencyCode": "NGN",
        "receivableAmount": 0.1234347,
        "payableAmount": 69,
        "initiatedAt": "2022-02-07T09:59:03.1476901",
        "initiatedAtTimestamp": 1644227943147,
        "p2POrderStatus": "Submitted",
        "disputeStatus": "NoDispute",
        "orderType": "Buy",
        "customerContact": {"email": EMAIL.upper(), "name": "Jane Doe"},
    } | changes


def pending(response: Any, status: Any = "ProcessingRequest") -> dict[str, Any]:
    """Return the documented data."""
    return {"orderStatus": status, "orderResponse": response}


def read_json(data: Any, **envelope: Any) -> PendingOrders | NotFound:
    """Read the answer with this data, and what stands beside it."""
    return read_body(json.dumps({"data": data} | envelope).encode())


def read_body(body: bytes) -> PendingOrders | NotFound:
    """Read the answer with this body."""
    return read(Answer(200, {}, body), KEY)


def one(data: Any, **envelope: Any) -> PendingOrder:
    """Return the only order in an answer."""
    return only(read_json(data, **envelope))


def only(found: PendingOrders | NotFound) -> PendingOrder:
    """Return the only order that was found."""
    assert isinstance(found, PendingOrders)
    [order] = found.orders
    return order


def pascal(value: Any) -> Any:
    """Return a body in the spelling that some clients saw."""
    if isinstance(value, dict):
        return {name[0].upper() + name[1:]: pascal(each) for name, each in value.items()}
    return value


def test_the_documented_order_is_read() -> None:
    """Reference, state, amounts, customer and when it was begun."""
    found = one(pending(order()), status="OK", message="")
    assert found.reference == REFERENCE
    assert found.obstacle(EMAIL) is None
    state = found.state
    assert (state.name, state.is_this_order) == ("Submitted", True)
    assert (state.pays, state.receives) == ("69 NGN", "0.1234347 BUSD")
    assert state.begun_at == datetime(2022, 2, 7, 9, 59, 3, 147_000, UTC)
    without_epoch = one(pending(order(initiatedAtTimestamp=None)))
    assert without_epoch.state.begun_at == datetime(2022, 2, 7, 9, 59, 3, 147_690, UTC)


@pytest.mark.parametrize(
    "data",
    [
        pending(order()),
        pascal(pending(order())),
        order(),
        [pending(order())],
        [order()],
        pending([order()]),
        pending([None, order()]),
        {"data": pending(order()), "status": "OK", "message": ""},
        pascal({"data": [pending(order())], "status": 1, "message": None}),
    ],
)
def test_an_order_is_found_in_every_shape(data: Any) -> None:
    """In either spelling, alone or in a list, with an envelope or two."""
    assert one(data).reference == REFERENCE
    assert one(data).obstacle(EMAIL) is None
    body = json.dumps({"Data": data, "Status": 1, "Message": None}).encode()
    assert only(read_body(body)).reference == REFERENCE


@pytest.mark.parametrize(
    ("data", "envelope", "word"),
    [
        (pending(None, "Available"), {"status": "OK", "message": ""}, ""),
        (pending(None, "available"), {}, ""),
        ({"orderStatus": "Available"}, {}, ""),
        (pascal({"orderStatus": "Available"}), {"Status": 1}, ""),
        (pending([], "Available"), {}, ""),
        ([], {}, ""),
        ([pending(None, "Available")], {}, ""),
        ({}, {"status": "OK"}, ""),
        (None, {"status": "OK", "message": "No pending order"}, ""),
        (pending(None), {}, "ProcessingRequest"),
        ({"orderStatus": f"On\u202ehold {KEY}"}, {}, "Onhold [key]"),
    ],
)
def test_no_order_is_believed_on_clear_words(data: Any, envelope: Any, word: str) -> None:
    """Without an order response there is none; another word than Available is kept."""
    assert read_json(data, **envelope) == PendingOrders((), word)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'{"message": "no order"}',
        b'{"Status": 2, "Message": "You Have A Pending Buy Order", "Data": null}',
        b'{"data": null, "status": "Error"}',
        b'{"data": null, "status": {"a": 1}}',
        b'{"data": null, "success": false}',
        b'{"data": null, "error": "x"}',
        b'{"data": null, "data": null}',
        b'{"data": true}',
        b'{"data": "XB_0877e5692ee946f491bafab275d3d522"}',
        b'{"data": {"foo": 1}}',
        b'{"data": {"orderResponse": "XB_1"}}',
        b'{"data": {"orderResponse": [1]}}',
        b'{"data": {"orderStatus": "Available", "OrderStatus": "ProcessingRequest"}}',
        b'{"data": {"orderResponse": {"orderReference": "XB_1", "OrderReference": "XB_2"}}}',
        b'{"data": [[]]}',
        b'{"data": [1]}',
        b'{"data": {"data": {"data": {"data": {"data": []}}}}}',
        b'{"data": ' + b"[" * 90_000 + b"]" * 90_000 + b"}",
        b"[" * 100_000,
        b"<html><title>Just a moment...</title></html>",
    ],
)
def test_what_is_not_understood_lists_neither_none_nor_one(body: bytes) -> None:
    """That a customer has no order is said only where the service says so."""
    assert read_body(body) == NotFound(Cause.UNCLEAR_ANSWER, 200)


def test_no_one_chooses_among_a_thousand_orders() -> None:
    """So many are no answer about one customer."""
    assert isinstance(read_json([order()] * MAX_ORDERS), PendingOrders)
    assert read_json([order()] * (MAX_ORDERS + 1)) == NotFound(Cause.UNCLEAR_ANSWER, 200)


@pytest.mark.parametrize(
    ("changes", "obstacle"),
    [
        ({"customerContact": {"email": "joe@example.com"}}, Obstacle.OTHER_CUSTOMER),
        ({"customerContact": {"email": ["jane@example.com"]}}, Obstacle.UNCLEAR_CUSTOMER),
        ({"customerContact": {"email": 7}}, Obstacle.UNCLEAR_CUSTOMER),
        ({"customerContact": "joe@example.com"}, Obstacle.UNCLEAR_CUSTOMER),
        (
            {"customerContact": {"email": EMAIL, "Email": "joe@example.com"}},
            Obstacle.UNCLEAR_CUSTOMER,
        ),
        ({"customerContact": None}, None),
        ({"customerContact": {"email": None}}, None),
        ({"orderReference": None}, Obstacle.NO_REFERENCE),
        ({"orderReference": 7}, Obstacle.NO_REFERENCE),
        ({"orderReference": f"{REFERENCE[:20]}…"}, Obstacle.NO_REFERENCE),
        ({"orderReference": f"XB_{KEY}"}, Obstacle.NO_REFERENCE),
        ({"orderReference": KEY}, Obstacle.NO_REFERENCE),
        ({"orderReference": "XCHKB_0877e5692ee946f491bafab275d3d522"}, Obstacle.CHECKOUT),
    ],
)
@pytest.mark.parametrize("is_in_list", [False, True])
def test_what_must_not_be_filled_in_has_its_reason(
    changes: dict[str, Any], obstacle: Obstacle | None, *, is_in_list: bool
) -> None:
    """Another customer's order, an unclear customer, no whole reference, a checkout."""
    data = pending(order(**changes))
    found = one([data] if is_in_list else data)
    assert found.obstacle(EMAIL) is obstacle
    assert KEY not in repr(found)


def find(service: Service, folder: Path, email_address: str = EMAIL) -> FoundOrders:
    """Have a session ask a service for a customer's orders."""
    session = Session(service.address, RunJournal(folder / "data"), Keychain())
    session.keep_key(session.address, KEY)
    return session.find_order(email_address, Stop())


@pytest.mark.parametrize(
    ("email_address", "query"),
    [
        (EMAIL, "jane%40example.com"),
        ("jane+a&orderReference=x@example.com", "jane%2Ba%26orderReference%3Dx%40example.com"),
        ("jürgen@bücher.example", "j%C3%BCrgen%40b%C3%BCcher.example"),
    ],
)
def test_the_request_is_the_documented_one(tmp_path: Path, email_address: str, query: str) -> None:
    """One GET with the whole address and the key's header, and nothing else."""
    with Service(reply(200, json.dumps({"data": pending(order())}).encode())) as service:
        found = find(service, tmp_path, email_address)
    (request,) = service.requests
    path = "/api/PeerToPeerOrder/ThirdParty/PendingOrder"
    assert (request.method, request.target) == ("GET", f"{path}?emailAddress={query}")
    assert request.header("secretKey") == KEY
    assert request.body == b""
    assert (found.email_address, found.address) == (email_address, service.address)


@pytest.mark.parametrize(
    ("script", "cause"),
    [
        (reply(404), Cause.NOT_FOUND),
        (reply(401), Cause.KEY_REJECTED),
        (reply(403), Cause.FORBIDDEN),
        (reply(204), Cause.UNCLEAR_ANSWER),
        (reply(500, json.dumps({"data": pending(order())}).encode()), Cause.SERVICE_FAULT),
        (reply(429, b"{}"), Cause.TOO_MANY_REQUESTS),
        (reply(404, b"<html>", {"Content-Type": "text/html"}), Cause.GATEWAY_ANSWERED),
        (reply(302, b"", {"Location": "https://example.com/"}), Cause.REDIRECTED),
        (raw(b""), Cause.CONNECTION_LOST),
    ],
)
def test_an_error_finds_nothing(tmp_path: Path, script: Script, cause: Cause) -> None:
    """Whatever its body says."""
    with Service(script) as service:
        found = find(service, tmp_path)
    assert isinstance(found.result, NotFound)
    assert found.result.cause is cause


@pytest.mark.parametrize("email_address", [KEY, f"{KEY}@example.com", f"jane@{KEY}.example"])
def test_the_key_is_no_email_address(tmp_path: Path, email_address: str) -> None:
    """Nothing is sent to anybody's access log."""
    with Service() as service:
        found = find(service, tmp_path, email_address)
        assert found.is_of_key
        assert service.requests == []


def test_a_look_up_that_was_stopped_sends_nothing(tmp_path: Path) -> None:
    """A stop before its beginning is one, too."""
    stop = Stop()
    stop.set()
    with Service() as service:
        session = Session(service.address, RunJournal(tmp_path / "data"), Keychain())
        session.keep_key(session.address, KEY)
        assert session.find_order(EMAIL, stop).result == NotFound(Cause.STOPPED)
        assert service.requests == []


def test_several_orders_are_told_apart(tmp_path: Path) -> None:
    """One order in two spellings is one; those that must not be filled in are left out."""
    joes = order(f"{REFERENCE[:-1]}4", customerContact={"email": "joe@example.com"})
    data = [pending(each) for each in (order(), order(REFERENCE.upper()), order(OTHER), joes)]
    with Service(reply(200, json.dumps({"data": data}).encode())) as service:
        found = find(service, tmp_path)
    assert [each.reference for each in found.usable] == [REFERENCE, OTHER]
    assert found.obstacles == [Obstacle.OTHER_CUSTOMER]
    assert found.other_customer == "joe@example.com"
