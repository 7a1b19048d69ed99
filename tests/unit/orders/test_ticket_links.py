"""What a link encodes is read like any other text: its edges are no more certain."""

from __future__ import annotations

from urllib.parse import quote, quote_plus

import pytest

from tests.support.examples import EMAIL, REFERENCE
from xb_desktop.orders.ticket import Found, find

USUAL = "XS_0877e5692ee946f4"
LINKS = [
    "mailto:{}",
    "mailto:?body={}",
    "https://x.example/?email=%20{}",
    "https://x.example/?a=b&ref={}#top",
    "https://x.example/orders/{}/cancel",
    "https://x.example/?a#q={}",
    "email=%20{}&page=2",
]
CUT = [
    *("o\u2032neil@example.com", "o`neil@example.com", "o\uff07neil@example.com"),
    *("jane\uff0btest@example.com", "jane\u2212doe@example.com", "jane\u2013doe@example.com"),
    *(
        "jane\u2026doe@example.com",
        "\u2026doe@example.com",
        "...doe@example.com",
        "***ne@example.com",
    ),
    *("jane-\ndoe@example.com", "jane.\ndoe@example.com", "jane.\r\n> doe@example.com"),
    *("jane&shy;doe@example.com", "jane&unheard;doe@example.com", "*jane*-doe@example.com"),
    *("<b>jane</b>-doe@example.com", "jane-<br>doe@example.com", "jane\\u2032doe@example.com"),
    *("(jane)-doe@example.com", "jane=\ndoe@example.com", "jane\U0001f600doe@example.com"),
    *("jane@mail.example.\ncom", "jane@mail.example\u2026", "jane@mail.example\u3002com"),
    *("XB_0877e569\u2026", "XB_0877e569...", "XB_0877e569***", "XB_0877e569\u2022\u2022\u2022"),
    *(f"XB_0877e569{gap}2ee946f491bafab275d3d522" for gap in (" ", "\n", "-\n", "\xa0", "\u205f")),
    *(f"XB_0877e569{gap}2ee946f491bafab275d3d522" for gap in ("<br>", "\n> ", "+", ".", ", ")),
    *("XB_1234.abcd5678", "XB_1234+abcd", f"{USUAL}\u0430", f"{USUAL}\uff19", f"{USUAL}\u2013d522"),
]


@pytest.mark.parametrize("text", CUT)
@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("times", [1, 2])
def test_what_is_cut_is_in_doubt_in_a_link_too(link: str, text: str, times: int) -> None:
    """However it is encoded, and also in a link inside a link."""
    for encode in (quote, quote_plus):
        encoded = text
        for _ in range(times):
            encoded = encode(encoded, safe="")
        found = find(f"See {link.format(encoded)} please")
        assert (found.email_addresses, found.references) == ((), ())


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("times", [1, 2])
def test_what_is_whole_is_certain_in_a_link_too(link: str, times: int) -> None:
    """Encoding makes nothing doubtful."""
    for text in (EMAIL, "jane+test@example.com", USUAL, f"{REFERENCE}, {EMAIL}", f"<{EMAIL}>"):
        encoded = text
        for _ in range(times):
            encoded = quote(encoded, safe="")
        found, raw = find(link.format(encoded)), find(text)
        assert (found.email_addresses, found.references) == (raw.email_addresses, raw.references)
        assert found.doubtful_addresses == found.doubtful_references == ()


@pytest.mark.parametrize(
    ("link", "offered"),
    [
        ("https://x/?body=Cancel+for+jane@example.com", {"Cancel+for+jane@example.com", EMAIL}),
        ("mailto:?body=for+jane%40example.com", {"for+jane@example.com", EMAIL}),
        ("https://x/?email=jane+test@example.com", {"jane+test@example.com", "test@example.com"}),
        ("/orders?email=+jane@example.com", {"+jane@example.com", EMAIL}),
        ("email=jane+test@example.com&page=2", {"jane+test@example.com", "test@example.com"}),
        ("https://x/?a=b#q=for+jane@example.com", {"for+jane@example.com", EMAIL}),
        ("https://x/?to=jane@example.com+joe@example.com", {EMAIL, "joe@example.com"}),
        ("https://x/?body=for+jane%2Btest@example.com", {"for+jane+test@example.com"}),
        ("https://x/?body=Write+to+jane.%0Adoe@example.com", {"doe@example.com"}),
        ("https://x/?body=Order+XS_1234+now", {"XS_1234"}),
        (
            "https://x/?url=https%3A%2F%2Fy%2F%3Femail%3Djane%2Btest@example.com",
            {"test@example.com"},
        ),
    ],
)
def test_a_plus_sign_in_a_query_is_read_both_ways(link: str, offered: set[str]) -> None:
    """Some programs write a space so, and others an address; nothing in the link tells."""
    found = find(f"Hello {link}")
    assert (found.email_addresses, found.references) == ((), ())
    doubtful = (*found.doubtful_addresses, *found.doubtful_references)
    assert offered <= {candidate.value for candidate in doubtful}
    assert all(candidate.value in candidate.around for candidate in doubtful)


@pytest.mark.parametrize(
    ("link", "found"),
    [
        (f"https://x/?body=Cancel+{REFERENCE}+for+us", Found((), (REFERENCE,))),
        (f"https://x/?body=Hello+there&email={EMAIL}", Found((EMAIL,), ())),
        ("mailto:jane+test@example.com?subject=x", Found(("jane+test@example.com",), ())),
        ("https://x/jane+test@example.com", Found(("jane+test@example.com",), ())),
        ("https://x/?email=jane%2Btest@example.com", Found(("jane+test@example.com",), ())),
        ("xb-desktop:cancel?email=jane+test@example.com", Found(("jane+test@example.com",), ())),
        ("jane+test%40example.com", Found(("jane+test@example.com",), ())),
    ],
)
def test_a_plus_sign_that_is_clear_is_no_doubt(link: str, found: Found) -> None:
    """It is one elsewhere, where it is encoded, and in the links of this program."""
    assert find(link) == found


@pytest.mark.parametrize("code", ["00", "01", "02", "03", "04", "05"])
@pytest.mark.parametrize("form", ["%{}", "%25{}", "={}", "&#x{};", "\\x{}", "=?utf-8?q?={}?="])
def test_no_encoded_character_is_a_mark(code: str, form: str) -> None:
    """A control character that is encoded in a text is invisible, and no mark."""
    text = f"Caf=C3=A9 jane{form.format(code)}doe@example.com"
    found = find(text)
    assert found.email_addresses == ()
    assert {doubtful.value for doubtful in found.doubtful_addresses} <= {"doe@example.com"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f'"\\ud83d\\udce7{EMAIL}"', Found((EMAIL,), ())),
        (f'"\\\\uD83D\\\\uDCE7 {EMAIL}"', Found((EMAIL,), ())),
        ('"\\ud835\\udc23ane@example.com"', Found((), ())),
        ('"\\ud83djane@example.com"', Found((), ())),
    ],
)
def test_characters_in_two_escapes_are_decoded(text: str, found: Found) -> None:
    """JSON writes an emoji as two halves, and each letter beyond the first 65,536."""
    assert find(text) == found


def test_an_emoji_in_escapes_inside_a_word_is_a_doubt() -> None:
    """What is behind it may be a part."""
    assert find('"jane\\ud83d\\ude00doe@example.com"').email_addresses == ()


@pytest.mark.parametrize(
    "text",
    [
        *("XS_0877e5692ee946f4=2E=2E=2E", "XS_0877e5692ee946f4=2A=2A=2A"),
        *("XS_0877e5692ee946f4=0A91bafab275d3d522", "XS_0877e5692ee946f4=2Ed522"),
        *("o=60neil@example.com", "=2A=2A=2Ane@example.com", "jane-=0Adoe@example.com"),
    ],
)
def test_what_is_cut_is_in_doubt_in_quoted_printable_too(text: str) -> None:
    """Also where nothing else in the text shows that it is quoted-printable."""
    found = find(f"Hello {text}")
    assert (found.email_addresses, found.references) == ((), ())
