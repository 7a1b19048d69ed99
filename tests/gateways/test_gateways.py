"""Whatever stands between: its pages are never taken for the service's word."""

from __future__ import annotations

import pytest

from tests.gateways import haproxy, nginx, squid
from tests.gateways.bench import Bench, Case, leaves
from tests.support.desk import OpenDesk
from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.steps import send
from xb_desktop.orders.order import Order
from xb_desktop.service.xendbridge import XendBridge
from xb_desktop.texts.outcomes import outcome_words

ORDER_ON_THE_WIRE = {"emailAddress": EMAIL, "orderReference": REFERENCE}
CASES = [*nginx.CASES, *haproxy.CASES, *squid.CASES]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.identity)
def test_a_gateway_is_not_taken_for_the_service(case: Case, bench: Bench) -> None:
    """It ends in the contract's class, in the right words, and was asked for once at most."""
    address = case.stand(bench)
    outcome = XendBridge(address).cancel(Order(EMAIL, REFERENCE), KEY)
    words = outcome_words(outcome, address, "14:02")
    told = " ".join((words.affected, words.next_step, outcome.message))
    assert (type(outcome), len(bench.posts)) == (case.becomes, case.posts), told
    assert all(post.json() == ORDER_ON_THE_WIRE for post in bench.posts)
    for word in case.says:
        assert word.lower() in told.lower()
    assert KEY not in told


def test_a_missing_error_page_is_told_as_unknown(bench: Bench, open_desk: OpenDesk) -> None:
    """The service may have cancelled before nginx found no page for its fault."""
    desk = open_desk(nginx.behind(leaves, server=nginx.ERROR_PAGE)(bench))
    send(desk)
    desk.wait_for_heading("Outcome unknown")
    assert len(bench.posts) == 1


def test_a_page_of_the_proxy_is_told_as_the_proxys(bench: Bench, open_desk: OpenDesk) -> None:
    """The service has cancelled and the proxy denies its answer: nobody hears of a refusal."""
    desk = open_desk(squid.looks_inside(rules="http_reply_access deny all")(bench))
    send(desk)
    desk.wait_for_heading("Outcome unknown")
    assert len(bench.posts) == 1
    assert "proxy" in " ".join(desk.texts()).lower()


def test_an_order_is_cancelled_through_the_proxy(bench: Bench, open_desk: OpenDesk) -> None:
    """The service's own word comes through as what it is."""
    desk = open_desk(squid.looks_inside()(bench))
    send(desk)
    desk.wait_for_heading("Order cancelled")
    assert len(bench.posts) == 1
