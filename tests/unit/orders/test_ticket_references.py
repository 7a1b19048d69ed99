"""A reference is certain if nothing that may belong to it stands beside it."""

from __future__ import annotations

import pytest

from tests.support.examples import REFERENCE
from xb_desktop.orders.ticket import Found, find

USUAL = "XS_0877e5692ee946f4"
UNUSUAL = "XB_1234"
GOING_ON = [
    *(
        ".5678",
        ".abcd5678",
        ".abcd",
        ".Abcd5678",
        "+5678",
        "+abcd",
        "+Abcd",
        "~abcd",
        "~5",
        "=abcd",
    ),
    *(
        "#2",
        "#abcd",
        "&abcd",
        "$5",
        "%abcd",
        "%5",
        "^2",
        "!2",
        "?abcd",
        "'5678",
        "'abcd",
        "\u2019abcd",
    ),
    *("\uff19", "\u0669\u0661", "\u0430", "\u0430bcd", "\u2079", "\u2460", "\U0001d7d7", "\uff41"),
    *("\u0e51", "\u0391", "\u13a0", "\u1d43", "\u2010abcd", "\u2011abcd", "\uff0eabcd", "\u00e9"),
    *("\u2013abcd", "\u2014abcd", "\u00b7abcd", "\u2032", "...", "***", "\u200babcd", "\u0301"),
]
ENDS = [
    *(
        "",
        ".",
        ", ",
        "!",
        "?",
        "'s",
        "\u2019s",
        "'dan",
        "\u2019ya",
        ".Thanks",
        ".Please cancel",
        "!Hi",
    ),
    *(
        ".pdf",
        ".eml",
        ".",
        ")",
        "\u8bf7",
        "\uc744",
        "\u306e",
        "\u0e04",
        "/cancel",
        ":",
        ";x",
        ",5000,NGN",
    ),
    *("=", "#", "%", "&", "+", "-", "~"),
]


@pytest.mark.parametrize("end", [end for end in GOING_ON if end != "\u2032"])
@pytest.mark.parametrize("reference", [USUAL, UNUSUAL])
def test_what_may_belong_to_a_reference_makes_it_a_doubt(reference: str, end: str) -> None:
    """Digits and letters behind a sign, and those of another script, may be its end."""
    for text in (f"Order {reference}{end}.", f"{reference}{end}", f"\u8ba2\u5355{reference}{end}"):
        found = find(text)
        assert found.references == ()
        assert {doubtful.value for doubtful in found.doubtful_references} <= {reference}


@pytest.mark.parametrize("end", ENDS)
def test_what_cannot_belong_to_a_reference_is_no_doubt(end: str) -> None:
    """The next sentence, a suffix, the type of a file, and words of a script without spaces."""
    assert find(f"Order {USUAL}{end}").references == (USUAL,)
    assert find(f"Order {USUAL}{end}").doubtful_references == ()
    if end.isascii():
        assert find(f"Order {UNUSUAL}{end}") == Found((), (UNUSUAL,))


@pytest.mark.parametrize("end", GOING_ON)
def test_a_reference_of_the_full_length_is_whole(end: str) -> None:
    """None is longer, so that it is certain or, with a letter or a mark attached, none."""
    found = find(f"Order {REFERENCE}{end}")
    assert found.references in {(REFERENCE,), ()}
    assert found.doubtful_references == ()


@pytest.mark.parametrize("text", ["XB_1234/2", "XB_1234/5678", "see XB_1234/2 please"])
def test_a_number_behind_a_slash_makes_a_doubt(text: str) -> None:
    """It is a suffix as often as something else."""
    found = find(text)
    assert found.references == ()
    assert [doubtful.value for doubtful in found.doubtful_references] == ["XB_1234"]


@pytest.mark.parametrize("sign", ["+", "&", ".", "~", "="])
def test_references_with_a_sign_between_are_two(sign: str) -> None:
    """The next reference is no end of the one before it."""
    found = find(f"{UNUSUAL}{sign}{USUAL}")
    assert found == Found((), (UNUSUAL, USUAL))


@pytest.mark.parametrize("before", ["\uff21", "\u0661", "\u2460", "\U0001d400"])
def test_a_letter_of_another_form_before_a_reference_is_a_doubt(before: str) -> None:
    """`AXB_` begins no reference, and neither does a wide `A`."""
    assert find(f"{before}{USUAL}").references == ()
