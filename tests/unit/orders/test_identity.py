"""One order and one customer have many spellings, and others merely look like one."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xb_desktop.orders.identity import (
    customer_forms,
    customer_key,
    has_usual_form,
    order_key,
    same_customer,
    same_order,
)

DIGITS = "0877e5692ee946f491bafab275d3d522"
REFERENCE = f"XB_{DIGITS}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (REFERENCE, REFERENCE),
        (REFERENCE, REFERENCE.upper()),
        (REFERENCE, REFERENCE.lower()),
        (REFERENCE, f"Xb_{DIGITS.upper()}"),
        (f"XS_{DIGITS}", f"xs_{DIGITS.upper()}"),
        (f"XC_{DIGITS}", f"xc_{DIGITS}"),
        (f"XS_{DIGITS[:16]}", f"xs_{DIGITS[:16].upper()}"),
        (f"XB_{DIGITS[:16]}", f"xB_{DIGITS[:16]}"),
        ("XS_12ab", "XS_12ab"),
        ("", ""),
    ],
)
def test_spellings_of_one_order(one: str, other: str) -> None:
    """The usual forms are compared without case."""
    assert same_order(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (REFERENCE, f"XS_{DIGITS}"),
        (REFERENCE, REFERENCE[:-1] + "3"),
        (REFERENCE, REFERENCE + "0"),
        (REFERENCE, f" {REFERENCE}"),
        ("XS_12ab", "XS_12AB"),
        (f"XD_{DIGITS}", f"xd_{DIGITS}"),
        (f"XB_{DIGITS[:20]}", f"xb_{DIGITS[:20]}"),
        (f"XCHKB_{DIGITS}", f"xchkb_{DIGITS}"),
        (DIGITS * 2, DIGITS.upper() * 2),
        # Letters that re and casefold() take for an S and a K.
        (f"XS_{DIGITS}", f"X\u017f_{DIGITS}"),
        (REFERENCE, f"XB_{DIGITS[:-1]}\u0662"),
        (f"{REFERENCE}\n", REFERENCE),
    ],
)
def test_other_orders(one: str, other: str) -> None:
    """Any other reference is the same only if it is equal."""
    assert not same_order(one, other)


def test_only_ascii_makes_a_usual_form() -> None:
    """Letters and digits of other scripts that a pattern may take for ours do not."""
    assert has_usual_form(REFERENCE)
    assert not has_usual_form(f"X\u017f_{DIGITS}")
    assert not has_usual_form(f"XB_{DIGITS[:-1]}\u0662")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jane@example.com", "JANE@Example.COM"),
        ("j\u00fcrgen@example.com", "ju\u0308rgen@example.com"),
        ("J\u00dcRGEN@example.com", "ju\u0308rgen@example.com"),
        ("jane@b\u00fccher.example", "jane@xn--bcher-kva.example"),
        ("jane@BU\u0308CHER.example", "jane@XN--BCHER-KVA.EXAMPLE"),
        ("jane@fa\u00df.example", "jane@xn--fa-hia.example"),
        ("jane@\u4f8b\u5b50.\u5e7f\u544a", "jane@xn--fsqu00a.xn--4rr70v"),
        ("jane@\uff45xample\uff0ecom", "jane@example.com"),
        ("jane@example\u3002com", "jane@example.com"),
        ("jane@foo_bar.b\u00fccher.example", "jane@foo_bar.xn--bcher-kva.example"),
        ("jane@\u2615.example", "jane@xn--53h.example"),
        (
            "\u03a3\u038a\u03a3\u03a5\u03a6\u039f\u03a3@x.gr",
            "\u03c3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2@x.gr",
        ),
        ("j" * 200 + "@example.com", "J" * 200 + "@example.com"),
        ("jane", "JANE"),
        ("", ""),
    ],
)
def test_spellings_of_one_customer(one: str, other: str) -> None:
    """Composed or not, in either form of a domain, in any case."""
    assert same_customer(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jane@example.com", "joe@example.com"),
        ("jane@example.com", "jane@example.co"),
        ("jane@fa\u00df.example", "jane@fass.example"),
        ("stra\u00dfe@example.com", "strasse@example.com"),
        ("j" * 200 + "a@example.com", "j" * 200 + "b@example.com"),
        ("jane.doe@example.com", "janedoe@example.com"),
        ("j\u0430ne@example.com", "jane@example.com"),
        ("jane@example.com", ""),
    ],
)
def test_other_customers(one: str, other: str) -> None:
    """What merely looks alike, or begins alike, is another customer."""
    assert not same_customer(one, other)


@pytest.mark.parametrize(
    ("address", "in_letters"),
    [
        ("JANE@Example.com", "jane@example.com"),
        ("Jane@XN--Bcher-kva.example", "jane@b\u00fccher.example"),
        ("jane@BU\u0308CHER.example", "jane@b\u00fccher.example"),
        ("jane@a.xn--fsqu00a.xn--4rr70v", "jane@a.\u4f8b\u5b50.\u5e7f\u544a"),
        ("xn--bcher-kva@x.y", "xn--bcher-kva@x.y"),
        ("jane@xn--99999999.y", "jane@xn--99999999.y"),
        ("jane@xn--.y", "jane@.y"),
        (f"jane@xn--{'a' * 60}-kva.y", f"jane@xn--{'a' * 60}-kva.y"),
        ("", ""),
    ],
)
def test_a_domain_in_its_letters(address: str, in_letters: str) -> None:
    """Beside the canonical form; what is no form of IDNA stays as it is."""
    assert customer_forms(address) == (customer_key(address), in_letters)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=[])), st.text(st.characters(codec="ascii")))
def test_any_text_has_forms(text: str, label: str) -> None:
    """Nothing raises."""
    for address in (text, f"{text}@{text}", f"jane@xn--{label}.{text}"):
        assert customer_forms(address)[0] == customer_key(address)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=[])), st.text())
def test_any_text_has_a_stable_form(text: str, domain: str) -> None:
    """Nothing raises, and a form is its own form."""
    for form in (order_key, customer_key):
        assert form(form(text)) == form(text)
        assert form(form(f"{text}@{domain}")) == form(f"{text}@{domain}")


def test_every_letter_has_a_stable_form() -> None:
    """Folding a letter once is enough."""
    letters = [chr(code) for code in range(0x20000) if chr(code).lower() != chr(code).upper()]
    assert all(customer_key(customer_key(f"{x}@x.y")) == customer_key(f"{x}@x.y") for x in letters)


def test_the_tables_of_idna_are_loaded_for_those_who_need_them() -> None:
    """An address in plain ASCII, in either case, is compared without them."""
    program = """
import sys
from xb_desktop.orders.identity import same_customer
assert same_customer("jane@xn--bcher-kva.example", "JANE@XN--BCHER-KVA.example")
print("idna" in sys.modules)
assert same_customer("jane@xn--bcher-kva.example", "jane@b\\u00fccher.example")
print("idna" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["False", "True"]
