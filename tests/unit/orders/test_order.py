"""What people paste becomes an order, or a problem that can be said in words."""

from __future__ import annotations

import pytest

from tests.support.examples import REFERENCE
from xb_desktop.orders.invisible import is_invisible
from xb_desktop.orders.order import (
    Problem,
    clean_email_address,
    clean_reference,
    email_problem,
    is_of_checkout,
    is_unusual,
    reference_problem,
)


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
        ("jane doe@example.com", Problem.EMAIL_SPACE),
        ("jane\u200bdoe@example.com", Problem.EMAIL_INVISIBLE),
        ("jane\x00@example.com", Problem.EMAIL_INVISIBLE),
        ("ja\ufe0fne@example.com", Problem.EMAIL_INVISIBLE),
        ("jane@exam\u3164ple.com", Problem.EMAIL_INVISIBLE),
        ("j\ufffdrgen@example.com", Problem.EMAIL_LOST_CHARACTER),
        ("j***@example.com", Problem.EMAIL_MASKED),
        ("j\u2022\u2022\u2022@example.com", Problem.EMAIL_MASKED),
        ("**jane@example.com**", Problem.EMAIL_MASKED),
        ("jane\u2026@example.com", Problem.EMAIL_MASKED),
        ('"jane"@example.com', Problem.EMAIL_SIGN),
        ("jane,doe@example.com", Problem.EMAIL_SIGN),
        ("jane;doe@example.com", Problem.EMAIL_SIGN),
        ("{jane}@example.com", Problem.EMAIL_SIGN),
        ("{{customer.email@example.com", Problem.EMAIL_SIGN),
        ("jane|doe@example.com", Problem.EMAIL_SIGN),
        ("jane`@example.com", Problem.EMAIL_SIGN),
        ("email:jane@example.com", Problem.EMAIL_SIGN),
        ("(jane@example.com", Problem.EMAIL_SIGN),
        ("[jane]@example.com", Problem.EMAIL_SIGN),
        ("jane\\@example.com", Problem.EMAIL_SIGN),
        ("jane@example.com)", Problem.EMAIL_SIGN),
        ("jane@example.com/orders", Problem.EMAIL_SIGN),
        ("jane@example.com?subject=x", Problem.EMAIL_SIGN),
        ("jane@example.com'", Problem.EMAIL_SIGN),
        ("jane@example.com!", Problem.EMAIL_SIGN),
        ("jane@mail.example=com", Problem.EMAIL_SIGN),
        ("\u201cjane@example.com\u201d", Problem.EMAIL_SIGN),
        ("o\u2019neil@example.com", Problem.EMAIL_SIGN),
        ("jane@mail.example\u3002com", Problem.EMAIL_SIGN),
        ("jane\uff0cdoe@example.com", Problem.EMAIL_SIGN),
        ("j" * 250 + "@example.com", Problem.EMAIL_TOO_LONG),
    ],
)
def test_what_is_no_single_email_address_is_a_problem(text: str, problem: Problem) -> None:
    """Two addresses, markup, blanks and unfinished texts are named, never guessed away."""
    assert email_problem(clean_email_address(text)) is problem


@pytest.mark.parametrize(
    "address",
    [
        "jürgen@bücher.example",
        "a+b@x.co",
        "o'neil@mail.example.com",
        "!#$%&'+-/=?^_~@example.com",
        "jane/doe@sub_domain.example",
        "col\u00b7legi@paral\u00b7lel.example",
        "\u7528\u6237@\u4f8b\u5b50.\u5e7f\u544a",
    ],
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
        ("XB_08 77", Problem.REFERENCE_SPACE),
        ("XB_08\t77", Problem.REFERENCE_SPACE),
        ("XB_08\u200b77", Problem.REFERENCE_INVISIBLE),
        ("XB_08\x0777", Problem.REFERENCE_INVISIBLE),
        ("XB_08\ufe0f77", Problem.REFERENCE_INVISIBLE),
        ("XB_08\u115f77", Problem.REFERENCE_INVISIBLE),
        ("XB_08\u280077", Problem.REFERENCE_INVISIBLE),
        ("XB_08\ufffd77", Problem.REFERENCE_LOST_CHARACTER),
        (REFERENCE * 2, Problem.REFERENCE_TWO),
        (REFERENCE * 3, Problem.REFERENCE_TWO),
        (REFERENCE + REFERENCE.lower(), Problem.REFERENCE_TWO),
        (f"{REFERENCE} {REFERENCE}", Problem.REFERENCE_TWO),
        (f"{REFERENCE},XS_0877e5692ee946f4", Problem.REFERENCE_TWO),
        ("XC_0877e5692ee946f4XC_0877e5692ee946f4", Problem.REFERENCE_TWO),
        ("ORDER_12ORDER_12", Problem.REFERENCE_TWO),
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
        (REFERENCE.lower(), True),
        ("XC_0877e5692ee946f491bafab275d3d522", True),
        ("XCHKB_0877e5692ee946f491bafab275d3d522", True),
        ("0877e5692ee946f491bafab275d3d522" * 2, True),
        ("X" * 128, True),
    ],
)
def test_only_the_documented_shape_is_usual(reference: str, unusual: bool) -> None:  # noqa: FBT001 - a test's data
    """A reference of another shape passes, and is called unusual."""
    assert reference_problem(reference) is None
    assert is_unusual(reference) is unusual


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("XCHKB_0877e5692ee946f491bafab275d3d522", True),
        ("xchkc_12", True),
        ("0877e5692ee946f491bafab275d3d522" * 2, True),
        ("0877E5692EE946F491BAFAB275D3D522" * 2, True),
        (REFERENCE, False),
        ("0877e5692ee946f491bafab275d3d522", False),
        ("XC_0877e5692ee946f491bafab275d3d522", False),
    ],
)
def test_a_checkouts_reference_is_known(reference: str, expected: bool) -> None:  # noqa: FBT001 - a test's data
    """Those have prefixes of their own, or none and 64 digits."""
    assert is_of_checkout(reference) is expected


@pytest.mark.parametrize(
    "character",
    [
        *"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f",
        *"\u200b\u200c\u200d\u2028\u202e\u2060\u2065\u206f\u2800\u3164\ufe00\ufe0f\ufeff\ufffc\uf0e0",
        *"\uffa0\ufff0\U00016fe4\U0001bca0\U0001d159\U0001d173\U000e0000\U000e0041\U000e01ef",
    ],
)
def test_what_nobody_sees(character: str) -> None:
    """It is cut off around an address and a reference, and a problem inside."""
    assert is_invisible(character)
    assert clean_email_address(f"{character}jane@example.com{character}") == "jane@example.com"
    assert clean_reference(f"{character}{REFERENCE}{character}") == REFERENCE
    assert email_problem(f"jane@exam{character}ple.com") in {
        Problem.EMAIL_INVISIBLE,
        Problem.EMAIL_SPACE,
    }
