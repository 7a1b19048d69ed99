"""A pending order is filled in only if its reference is whole and the order is this customer's."""

from __future__ import annotations

import pytest

from tests.support.examples import EMAIL, REFERENCE
from xb_desktop.orders.order_state import OrderState, Unread
from xb_desktop.orders.pending_order import Obstacle, PendingOrder, whole_reference


@pytest.mark.parametrize(
    "text", [REFERENCE, "XS_0877e5692ee946f4", "XC_08", "ORDER-2022_7", "x" * 128]
)
def test_a_reference_that_stands_whole_is_taken(text: str) -> None:
    """Usual and unusual ones, with spaces around them that are not a part of it."""
    assert whole_reference(text) == text
    assert whole_reference(f" {text}\n") == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "x" * 129,
        "x" * 1_000_000,
        "XB_0877***d522",
        "XB_0877…d522",
        "XB_0877...",
        f"{REFERENCE}\u202e",
        f"{REFERENCE} (cancelled)",
        f"{REFERENCE},{REFERENCE[:-1]}3",
        REFERENCE * 2,
        f"<b>{REFERENCE}</b>",
        f"<{REFERENCE}>",
        f"{REFERENCE}?x=1",
        "XB_08\ufe0f77",
        "\u0425\u0412_0877e5692ee946f491bafab275d3d522",
        "[key]",
    ],
)
def test_a_reference_that_is_not_whole_is_not_taken(text: str) -> None:
    """Nothing is made of it: a part of a reference is another one."""
    assert whole_reference(text) == ""


@pytest.mark.parametrize(
    ("reference", "said", "is_clear", "obstacle"),
    [
        (REFERENCE, EMAIL, True, None),
        (REFERENCE, EMAIL.upper(), True, None),
        (REFERENCE, "", True, None),
        (REFERENCE, "joe@example.com", True, Obstacle.OTHER_CUSTOMER),
        ("", "joe@example.com", True, Obstacle.OTHER_CUSTOMER),
        (REFERENCE, "", False, Obstacle.UNCLEAR_CUSTOMER),
        ("", EMAIL, True, Obstacle.NO_REFERENCE),
        ("XCHKB_" + "a" * 32, EMAIL, True, Obstacle.CHECKOUT),
        ("a" * 64, EMAIL, True, Obstacle.CHECKOUT),
    ],
)
def test_what_must_not_be_filled_in_has_its_reason(
    reference: str, said: str, *, is_clear: bool, obstacle: Obstacle | None
) -> None:
    """Whose it is counts before what it is."""
    unread = frozenset(() if is_clear else {Unread.CUSTOMER})
    state = OrderState("Submitted", is_this_order=True, email_address=said, unread=unread)
    assert PendingOrder(reference, state).obstacle(EMAIL) is obstacle
