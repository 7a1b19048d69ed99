"""A value that may be cut off at a line's end, or be in pieces, is in doubt."""

from __future__ import annotations

import pytest

from tests.support.examples import EMAIL, REFERENCE
from xb_desktop.orders.html_text import text_of_html
from xb_desktop.orders.ticket import Found, find

FIRST, SECOND = "XB_0877e5692ee9", "46f491bafab275d3d522"
BETWEEN = [
    *(
        " _",
        " __",
        "_ ",
        "</b>\n<b>",
        "** **",
        "` `",
        "\u200b ",
        " \u200b",
        "\njd12> ",
        "%20",
        "%0A",
    ),
    *(
        "<br>",
        "<BR/>",
        '<br class="x">',
        "<br clear=all>",
        "<br>\n",
        "<br><br>",
        "<hr>",
        "&lt;br&gt;",
    ),
    *("</td><td>", "</div><div>", '</div>\n<div style="a">', "</p><p>", "</li>\n<li>", "</b> <b>"),
    *("\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", "\x1c", "\n\n", " \t "),
    *("\u205f", "\u1680", "&MediumSpace;", "&nbsp;", "\u2003", "\u3000", "&emsp;\n"),
    *("\n> ", "\n>> ", "\n| ", "\nJD> ", "\n> JD> ", "\n: ", "\n% ", "\n# ", "\n* ", "\n- "),
    *(
        ", ",
        ",",
        ":",
        "/",
        " / ",
        " - ",
        " + ",
        "+",
        "&",
        "#",
        "; ",
        ".",
        ". ",
        " | ",
        "|",
        " \u2013 ",
    ),
    *("\u2014", "\uff0c", " \u00b7 ", "...", "\u2026\n", "(", ") (", "=", "'", '"', "\\n", "\\\n"),
]


@pytest.mark.parametrize("between", BETWEEN)
def test_a_reference_in_two_pieces_is_a_doubt(between: str) -> None:
    """Whatever is between pieces that make up one reference, the first piece is no order."""
    for end in ("", ".", "\n", ", please", "</p>"):
        found = find(f"| {FIRST}{between}{SECOND}{end}")
        assert (found.email_addresses, found.references) == ((), ())
        assert {doubtful.value for doubtful in found.doubtful_references} <= {FIRST}
    three = f"{FIRST}{between}{SECOND[:5]}{between}{SECOND[5:]}"
    assert find(three).references == ()


@pytest.mark.parametrize(
    "text",
    [
        f"{REFERENCE} 0877e569",
        "XS_0877e5692ee946f4\n50 000 NGN",
        "XS_0877e5692ee946f4, 2ee946f4",
        "<td>XS_0877e5692ee946f4</td><td>250</td>",
        "XS_0877e5692ee946f4<br>2024-11-26",
        "XS_0877e5692ee946f4 and 0877e5692ee946f4",
        "| XS_0877e5692ee946f4 | 12:30 | add | 5 |",
    ],
)
def test_numbers_beside_a_reference_are_no_pieces(text: str) -> None:
    """Amounts, dates and times do not make up the digits that are missing."""
    assert len(find(text).references) == 1
    assert find(text).doubtful_references == ()


@pytest.mark.parametrize(
    "line_end", ["\n", "\r\n", "\n> ", "<br>", "<br/>\n", "</div><div>", "\u2028"]
)
@pytest.mark.parametrize(
    ("start", "rest"),
    [
        ("jane.", "doe@example.com"),
        ("Hello jane.", "doe@example.com"),
        ("Write to jane.", "doe@example.com"),
        ("The email of the customer is: jane.", "doe@example.com"),
        ("Please look into the order of <jane.", "doe@example.com>"),
        ("JANE.", "DOE@EXAMPLE.COM"),
        ("Please look into the order of j.", "doe@example.com"),
        ("Please look into the order of jane.m.", "doe@example.com"),
        ("jane", ".doe@example.com"),
        ("Please look into the order of jane", ".doe@example.com"),
        ("Please look into the order of jane", "+test@example.com"),
        ("jane", "-doe@example.com"),
        ("Email: jane", "_doe@example.com"),
        ("jane-", "doe@example.com"),
        ("jane\u2010", "doe@example.com"),
        ("jane\u2013", "doe@example.com"),
        ("jane\u00ad", "doe@example.com"),
        ("jane-\u200b", "doe@example.com"),
        ("jane-", "\u200bdoe@example.com"),
        ("<b>jane-</b>", "<i>doe@example.com</i>"),
        ("jane.", "<b>doe@example.com</b>"),
        ("jane%2D", "doe@example.com"),
        ("https://x.example/?email=jane.", "doe@example.com"),
        ("Please look into the order of jane+", "doe@example.com"),
        ("o'", "neil@example.com"),
        ("tom&", "jane@example.com"),
        ("Order of jane@mail.example.", "com"),
        ("Order of jane@mail.example", ".com"),
        ("Order of jane@mail.example.", "de and so on"),
        ("Order of jane@mail.example.", "is"),
        ("Order of jane@mail.example.", "shop"),
        ("Order of jane@mail.example.co.", "uk, please"),
        ("Order of jane@mail.example-", "site.com"),
    ],
)
def test_an_address_that_may_go_on_in_the_next_line_is_a_doubt(
    line_end: str, start: str, rest: str
) -> None:
    """However the line ends: a part of an address may be somebody else's."""
    for text in (f"{start}{line_end}{rest}", f"Hi,\n\n> {start}{line_end}{rest}\n> bye"):
        found = find(text)
        assert found.email_addresses == ()
        assert len(found.doubtful_addresses) == 1


@pytest.mark.parametrize(
    "line_end", ["\n", "\r\n", "\n> ", "<br>", "</div>\n<div>", "</p><p>", "\n\n"]
)
@pytest.mark.parametrize(
    "sentence",
    [
        "Please cancel.",
        "Please cancel my order.",
        "Thanks.",
        "thanks.",
        "I ordered the wrong amount, sorry for the trouble.",
        "Please cancel XS_1234.",
        f"> {REFERENCE}.",
        "It was 500.",
        "Regards, Jane.",
        "Bitte stornieren.",
        "Please cancel!",
        "Customers:",
        "Email:",
        "Jane Doe",
        "See https://x.example/orders.",
        "Reference XS_1234,",
    ],
)
def test_a_sentence_before_a_line_with_an_address_is_no_doubt(line_end: str, sentence: str) -> None:
    """That is how most tickets end."""
    for address in (EMAIL, f"- {EMAIL}", f"<{EMAIL}>"):
        found = find(f"{sentence}{line_end}{address}")
        assert found.email_addresses == (EMAIL,)
        assert found.doubtful_addresses == ()


@pytest.mark.parametrize(
    "following",
    [
        "please cancel",
        "Thanks",
        "is it done?",
        "if not, tell me",
        "My order is late.",
        "name: Jane",
    ],
)
def test_a_sentence_after_an_address_is_no_doubt(following: str) -> None:
    """A full stop at a line's end ends most sentences, whatever the next one begins with."""
    assert find(f"I am {EMAIL}.\n{following}").email_addresses == (EMAIL,)


@pytest.mark.parametrize(
    "text",
    [
        *("jane[.]doe@example.com", "jane (dot) doe@example.com", "jane{-}doe@example.com"),
        *("jane@mail.example[.]com", "jane@mail.example (dot) com", "jane@mail.example dot com"),
        *("jane@mail.example .com", "jane@mail.example. com", "jane@mail.example<.>com"),
        *("jane .doe@example.com", "jane +test@example.com", "jane+ test@example.com"),
        *(
            "jane_ doe@example.com",
            "[b]jane[/b]-doe@example.com",
            "[color=red]jane[/color]_d@x.com",
        ),
        *("<jane>-doe@example.com", "||jane||-doe@example.com", "jane@mail.c", "jane@mail.c\nom"),
    ],
)
def test_an_address_that_is_disguised_or_spaced_is_not_filled_in(text: str) -> None:
    """Some write it so that no program finds it, and some programs so that nobody clicks it."""
    assert find(f"Hello {text}").email_addresses == ()


@pytest.mark.parametrize(
    "text",
    [
        f"[b]{EMAIL}[/b] [email]{EMAIL}[/email]",
        f"[color=red]{EMAIL}[/color]",
        f"Jane (!) {EMAIL}",
        f"Jane Doe [{EMAIL}] (customer)",
        f"{EMAIL}. Company: none",
        f"A+: {EMAIL}",
    ],
)
def test_an_address_beside_brackets_is_no_doubt(text: str) -> None:
    """Markup around an address, and a sentence behind it, leave it whole."""
    assert find(text) == Found((EMAIL,), ())


@pytest.mark.parametrize("picture", ["<img>", '<img src="plus.png" alt="+">', "<svg/>"])
def test_a_picture_inside_a_word_cuts_it(picture: str) -> None:
    """It may show an at sign, a dot or a letter."""
    html = f"jane{picture}doe@example.com"
    assert find(html) == Found((), ())
    assert find(text_of_html(html)) == Found((), ())
    assert find(f"<td>{picture}{EMAIL}</td> {picture} {EMAIL}") == Found((EMAIL,), ())


def test_attributes_of_tags_are_searched() -> None:
    """What a tag holds is found, whichever tag it is."""
    text = f'<td data-email="{EMAIL}">Jane</td><p title="{REFERENCE}">x</p><img alt="{EMAIL}">'
    assert find(text) == Found((EMAIL,), (REFERENCE,))


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\n> ", "<br>", "\u2028", " \n", "\u200b\n"])
@pytest.mark.parametrize(
    ("start", "rest"),
    [
        *(("jane@example.co", "m"), ("jane@example.co", "m wants"), ("jane@example.ne", "t.")),
        *(("jane@example.or", "g"), ("jane@example.in", "fo"), ("jane@example.onlin", "e, please")),
        *(("JANE@EXAMPLE.CO", "M"), ("jane@mail.exam", "ple.com"), ("jane@mail.exam", "ple.co.uk")),
    ],
)
def test_an_address_that_a_line_end_cuts_in_its_host_is_a_doubt(
    line_end: str, start: str, rest: str
) -> None:
    """What is left of it has the form of an address, and may be somebody else's."""
    assert find(f"Customer: {start}{line_end}{rest}").email_addresses == ()


@pytest.mark.parametrize(
    "following", ["i want", "thanks", "www.example.com", "12.50 NGN", "m@x.com"]
)
def test_a_line_that_no_address_goes_on_in_is_no_doubt(following: str) -> None:
    """Words, a web site, an amount or the next address."""
    assert EMAIL in find(f"{EMAIL}\n{following}").email_addresses
