"""A sign inside a word is a part of it or a doubt, unless it is known to separate words."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest

from tests.support.examples import EMAIL
from xb_desktop.orders.ticket import Found, find

SHORT = "XS_0877e5692ee946f4"
SEPARATORS = (
    "\uff1a\uff0c\uff1b\uff01\uff1f\u3001\uff64\u3002\uff5c"
    "\u060c\u061b\u061f\u06d4\u0964\u104b\u1362\u2192\u21d2\u2502\u2116"
)
BRACKETS = (
    "\uff08\uff09\u300c\u300d\u300e\u300f\u3010\u3011\u300a\u300b\uff1c\uff1e\uff02"
    "\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a"
)
DELIMITERS = SEPARATORS + BRACKETS
SIGNS = [
    *("\u2027", "\u22c5", "\uff65", "\u0387", "\u2e31", "\u30fb", "\u2024"),
    *("\ufe62", "\u2795", "\u207a", "\uff0b"),
    *("\u207b", "\u2015", "\u058a", "\ufe58", "\u2014", "\u2013", "\u2212", "\uff0d", "\u05be"),
    *("\u2044", "\u2215", "\uff0f", "\u055a", "\u2032", "\u2033", "\u201a", "\u201b", "\uff07"),
    *("\u20ac", "\u00a7", "\u00d7", "\u00b0", "\U0001f600", "\U0001f44d\U0001f3fd", "\u2709\ufe0f"),
    *("\uff06", "\uff1d", "`", "\u2014\u2014", "\u200b\u2032", "\u2032\u200b", "<b>\u2032</b>"),
]


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_inside_a_word_is_a_doubt(sign: str) -> None:
    """It may stand for an apostrophe, a hyphen, a dot or a plus: what is behind it is a part."""
    for address in (f"jane{sign}doe@example.com", f"jane{sign}+doe@example.com"):
        found = find(f"Hello {address}.")
        assert found.email_addresses == ()
        assert all("doe@" in doubtful.value for doubtful in found.doubtful_addresses)
    assert find(f"jane@mail.example{sign}com").email_addresses == ()
    assert find(f"{SHORT}{sign}91bafab275d3d522").references == ()
    assert find(f"XB_1234{sign}abcd").references == ()


def test_no_sign_at_all_cuts_a_word_unless_it_is_a_known_delimiter() -> None:
    """Of all characters there are, the known delimiters alone separate two words."""
    cutting = {
        character
        for character in map(chr, range(0x80, sys.maxunicode + 1))
        if unicodedata.category(character)[0] in "PS"
        and find(f"jane{character}doe@example.com").email_addresses == ("doe@example.com",)
    }
    assert cutting >= set(SEPARATORS) - {"\u3002"}
    assert cutting.isdisjoint(BRACKETS)
    assert {sign for sign in cutting if _is_look_alike(sign)} == set()


def _is_look_alike(sign: str) -> bool:
    """Whether a sign may be taken for a part of an address; brackets, arrows and lines are none."""
    if "\u2190" <= sign <= "\u21ff" or "\u2500" <= sign <= "\u257f":
        return False
    if unicodedata.category(sign) in {"Ps", "Pe", "Pi", "Pf"}:
        return sign in "\u201a\u201b\u2018\u2019"
    return not re.search(
        r"\b(?:COLON|SEMICOLON|COMMA|STOP|(?:EXCLAMATION|QUESTION|QUOTATION|DITTO) MARK|DANDA"
        r"|SIGN LITTLE|(?:LESS-THAN|GREATER-THAN|NUMERO) SIGN|VERTICAL|SECTION|SEPARATOR|KHAN"
        r"|BARIYOOSAN)\b",
        unicodedata.name(sign),
    )


@pytest.mark.parametrize("sign", DELIMITERS)
def test_a_delimiter_without_spaces_is_no_doubt(sign: str) -> None:
    """Many scripts write none around their punctuation."""
    text = f"\u90ae\u7bb1{sign}{EMAIL}{sign}\u8ba2\u5355{sign}{SHORT}{sign}\u8bf7"
    assert find(text) == Found((EMAIL,), (SHORT,))


@pytest.mark.parametrize("sign", [sign for sign in SIGNS if sign != "<b>\u2032</b>"])
def test_a_sign_beside_a_space_is_no_doubt(sign: str) -> None:
    """A dash between two words, an icon before an address."""
    text = f"Jane {sign} {EMAIL} {sign} {SHORT}\n{sign}{EMAIL}{sign}\n"
    assert find(text) == Found((EMAIL,), (SHORT,))


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("**jane**-doe@example.com", {"jane-doe@example.com", "doe@example.com"}),
        ("*jane*+test@example.com", {"jane+test@example.com", "+test@example.com"}),
        ("*jane*_doe@example.com", {"jane_doe@example.com", "_doe@example.com"}),
        ("***jane***.doe@example.com", {"jane.doe@example.com", "doe@example.com"}),
        ("*o*'neil@example.com", {"o'neil@example.com", "neil@example.com"}),
        ("jane-**doe**@example.com", {"jane-doe@example.com"}),
        ("`jane`-doe@example.com", {"jane-doe@example.com", "doe@example.com"}),
        ("`jane`doe@example.com", {"janedoe@example.com", "doe@example.com"}),
        ("(jane)-doe@example.com", {"doe@example.com"}),
        ("[jane](https://x.example)-doe@example.com", {"doe@example.com"}),
        ("{{jane}}+test@example.com", {"+test@example.com"}),
        ('"jane"-doe@example.com', {"doe@example.com"}),
        ("\u201cjane\u201d_doe@example.com", {"_doe@example.com"}),
        ("**XS_0877e569**2ee946f4", set()),
        ("`XS_0877e569`.2ee946f4", {"XS_0877e569"}),
    ],
)
def test_markup_inside_a_word_does_not_cut_it(text: str, offered: set[str]) -> None:
    """What is emphasized, code or in brackets may be the beginning of what follows it."""
    found = find(f"Hello {text}")
    values = {*found.email_addresses, *found.references}
    assert values <= {"jane-doe@example.com"}
    doubtful = (*found.doubtful_addresses, *found.doubtful_references)
    assert {candidate.value for candidate in doubtful} | values == offered


@pytest.mark.parametrize(
    "text",
    [
        f"**{EMAIL}** *{EMAIL}*, `{EMAIL}`; (*{EMAIL}*)",
        f"**Email**: **{EMAIL}**",
        f"`{EMAIL}`/`{EMAIL}`",
        f"*Email:* `{EMAIL}`.",
        f'("{EMAIL}") [{EMAIL}]',
        f"Jane (customer) {EMAIL}",
    ],
)
def test_markup_around_an_address_is_no_doubt(text: str) -> None:
    """An address is certain where markup surrounds it whole."""
    assert find(text) == Found((EMAIL,), ())
