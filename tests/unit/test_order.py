"""What people paste becomes an order, or a problem that can be said in words."""

from __future__ import annotations

import pytest

from xb_desktop.order import (
    Problem,
    clean_email_address,
    clean_reference,
    email_problem,
    is_unusual,
    reference_problem,
)

REFERENCE = "XB_0877e5692ee946f491bafab275d3d522"


@pytest.mark.parametrize(
    "pasted",
    [
        "Jane@Example.com",
        "  Jane@Example.com\n",
        "\ufeff\u200bJane@Example.com\u00a0\u2060",
        "mailto:Jane@Example.com",
        "MAILTO:Jane%40Example.com?subject=My%20order",
        "<Jane@Example.com>",
        "<mailto:Jane@Example.com>",
        "Jane Doe <Jane@Example.com>",
        '"Doe, Jane" <Jane@Example.com>',
        "Jane Doe < Jane@Example.com >,",
        "Jane@Example.com;",
    ],
)
def test_email_address_is_found_in_what_people_paste(pasted: str) -> None:
    """Blanks, invisible characters, mailto and names go; the address's own case stays."""
    assert clean_email_address(pasted) == "Jane@Example.com"
    assert email_problem(clean_email_address(pasted)) is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.EMAIL_EMPTY),
        (" \u200b ", Problem.EMAIL_EMPTY),
        ("jane", Problem.EMAIL_INCOMPLETE),
        ("jane@", Problem.EMAIL_INCOMPLETE),
        ("@example.com", Problem.EMAIL_INCOMPLETE),
        ("jane@example", Problem.EMAIL_INCOMPLETE),
        ("jane@example..com", Problem.EMAIL_INCOMPLETE),
        ("jane@example.com, joe@example.com", Problem.EMAIL_TWO),
        ("Jane <jane@example.com> Joe <joe@example.com>", Problem.EMAIL_TWO),
        ("<b>jane@example.com</b>", Problem.EMAIL_MARKUP),
        ("<a href=x>jane@example.com</a>", Problem.EMAIL_MARKUP),
        ("jane doe@example.com", Problem.EMAIL_BLANK),
        ("jane\u200bdoe@example.com", Problem.EMAIL_INVISIBLE),
        ("jane\x00@example.com", Problem.EMAIL_INVISIBLE),
        ("j" * 250 + "@example.com", Problem.EMAIL_TOO_LONG),
    ],
)
def test_what_is_no_single_email_address_is_a_problem(text: str, problem: Problem) -> None:
    """Two addresses, markup, blanks and unfinished texts are named, never guessed away."""
    assert email_problem(clean_email_address(text)) is problem


@pytest.mark.parametrize(
    "address", ["jürgen@bücher.example", "a+b@x.co", "o'neil@mail.example.com"]
)
def test_uncommon_addresses_pass(address: str) -> None:
    """What the service may know is not blocked for being rare."""
    assert email_problem(clean_email_address(address)) is None


@pytest.mark.parametrize(
    "pasted", [REFERENCE, f" {REFERENCE}\r\n", f"<{REFERENCE}>", f"\u200b{REFERENCE}"]
)
def test_reference_is_freed_of_what_is_around_it(pasted: str) -> None:
    """Blanks, invisible characters and angle brackets around a reference go."""
    assert clean_reference(pasted) == REFERENCE


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.REFERENCE_EMPTY),
        ("XB_08 77", Problem.REFERENCE_BLANK),
        ("XB_08\t77", Problem.REFERENCE_BLANK),
        ("XB_08\u200b77", Problem.REFERENCE_INVISIBLE),
        ("XB_08\x0777", Problem.REFERENCE_INVISIBLE),
        ("X" * 129, Problem.REFERENCE_TOO_LONG),
    ],
)
def test_what_cannot_be_a_reference_is_a_problem(text: str, problem: Problem) -> None:
    """Only what can be no reference at all is blocked."""
    assert reference_problem(clean_reference(text)) is problem


@pytest.mark.parametrize(
    ("reference", "unusual"),
    [
        (REFERENCE, False),
        (REFERENCE.replace("b", "B"), False),
        ("XS_0877e5692ee946f491bafab275d3d522", True),
        ("XB_0877", True),
        (REFERENCE + "0", True),
        ("X" * 128, True),
    ],
)
def test_only_the_documented_shape_is_usual(reference: str, unusual: bool) -> None:  # noqa: FBT001 - a test's data
    """A reference of another shape passes, and is called unusual."""
    assert reference_problem(reference) is None
    assert is_unusual(reference) is unusual
