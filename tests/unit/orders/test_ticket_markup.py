"""What touches markup, an escape or a bracket inside a word may be a part of it: a doubt."""

from __future__ import annotations

import pytest

from tests.support.examples import EMAIL
from xb_desktop.orders.ticket import find

SHORT = "XB_0877e5692ee946f4"
REST = "91bafab275d3d522"
HIDING = [
    *("(...)", "(\u2026)", "(hidden)", "(name hidden)", "[hidden]", "[\u2026]", "{x}", "{*}", "()"),
    *(
        "<redacted>",
        "<x/>",
        "\u2039\u2026>",
        "\u2039\u2026\u203a",
        "\u00ab***\u00bb",
        "\u201cx\u201d",
    ),
    *("((x))", "[[x]]", "{{x}}", "${x}", "%{x}", "(\u0441\u043a\u0440\u044b\u0442\u043e)"),
    *("\uff08\u9690\u85cf\uff09", "\u3010x\u3011", "[x](https://x.example)", "]", ")", "}", ">"),
    *("\u00bb", '"', "||", "[0m", "[31m", "{color}", "[em]"),
]


@pytest.mark.parametrize("sign", HIDING)
def test_brackets_inside_a_word_are_a_doubt(sign: str) -> None:
    """They hold, replace or format what belongs to the text on both sides of them."""
    assert find(f"Customer: jane{sign}doe@example.com").email_addresses == ()
    assert find(f"jane@mail.example{sign}com, please").email_addresses == ()
    assert find(f"Order {SHORT}{sign}{REST}").references == ()
    assert find(f"Order {SHORT}{sign}91ba").references == ()


@pytest.mark.parametrize("mask", ["(...)", "[\u2026]", "(hidden)", "[hidden]", "<hidden>", "{x}"])
def test_a_mask_in_brackets_before_an_address_is_a_doubt(mask: str) -> None:
    """It stands for the beginning of the address, also if it does so twice."""
    assert find(f"{mask}e@example.com, {mask}k@example.com").email_addresses == ()


@pytest.mark.parametrize("bracket", ["(", "[", "{", "<", "!<", "\u00ab"])
def test_a_bracket_inside_a_word_that_nothing_closes_is_a_doubt(bracket: str) -> None:
    """It is no beginning of an address in brackets."""
    assert find(f"j{bracket}ane@example.com").email_addresses == ()


MARKUP = [
    *("[em]{}[/em]", "[highlight]{}[/highlight]", "[B]{}[/b]", "[size=2]{}[/size]", "<hl>{}</hl>"),
    *("{{color:red}}{}{{color}}", "{{*}}{}{{*}}", "<x-y a='b'>{}</x-y>", "[i][em]{}[/em][/i]"),
    *(
        "\x1b[31m{}\x1b[0m",
        "\x1b[01;31m\x1b[K{}\x1b[m\x1b[K",
        "\x9b1m{}\x9bm",
        "\u241b[1m{}\u241b[m",
    ),
    *("\\x1b[31m{}\\x1b[0m", "\\u001b[1m{}\\u001B[m", "\\033[1m{}\\033[0m", "\\e[1m{}\\e[0m"),
    *("^[[31m{}^[[0m", "\x1b]8;;https://x.example\x1b\\{}\x1b]8;;\x1b\\"),
]


@pytest.mark.parametrize("markup", MARKUP)
def test_markup_is_no_part_of_a_value_and_does_not_cut_it(markup: str) -> None:
    """Around a value it is nothing; inside one both readings are offered, or the whole is found."""
    for value in (EMAIL, SHORT):
        found = find(f"Customer {markup.format(value)}, please")
        assert {*found.email_addresses, *found.references} == {value}
        assert found.doubtful_addresses == found.doubtful_references == ()
    for text in (f"{markup.format('j')}ane@example.com", f"j{markup.format('ane@example.com')}"):
        found = find(text)
        assert found.email_addresses == ()
        assert EMAIL in {doubtful.value for doubtful in found.doubtful_addresses}
    assert find(f"jane@mail.example{markup.format('.com')}").email_addresses == ()
    assert find(f"{SHORT}{markup.format(REST)}").references == (SHORT + REST,)


@pytest.mark.parametrize("text", ["[31mjane@example.com[0m", "[1m[Kjane@example.com[m[K"])
def test_colours_without_their_escape_character_are_a_doubt(text: str) -> None:
    """Some programs remove it; the rest may also be text."""
    found = find(text)
    assert found.email_addresses == ()
    assert EMAIL in {doubtful.value for doubtful in found.doubtful_addresses}


def test_what_a_tag_holds_is_found() -> None:
    """It is a candidate like the text of the tag."""
    found = find(f"[url=mailto:joe@example.com]{EMAIL}[/url]")
    assert set(found.email_addresses) == {EMAIL, "joe@example.com"}


@pytest.mark.parametrize(
    "text",
    [
        *(f"Jane<{EMAIL}> {SHORT}", f"Jane({EMAIL}), {SHORT}", f"|{EMAIL}|{SHORT}|"),
        *(f"{EMAIL}<mailto:{EMAIL}> {SHORT}", f"[{SHORT}](mailto:{EMAIL})"),
        *(f"{EMAIL}<mailto:{EMAIL}?subject={'x' * 300}> {SHORT}", f'"{EMAIL}","{SHORT}"'),
        *(f"<email>{EMAIL}</email><ref>{SHORT}</ref>", f'<x email="{EMAIL}" ref="{SHORT}"/>'),
        *(f"{EMAIL} (customer) {SHORT} [paid]", f"({EMAIL}) [{SHORT}] {{{EMAIL}}}"),
        *(f"<mailto:{EMAIL}|Jane> \u201c{SHORT}\u201d", f"\u3010\u90ae\u7bb1\u3011{EMAIL} {SHORT}"),
        *(f"Jane <{EMAIL}>wrote {SHORT}", f"from=<{EMAIL}>to=<> {SHORT}", f"<{EMAIL}>({SHORT})"),
        f'{{"body":"Hi team,\\n{EMAIL} wants to cancel {SHORT}\\nThanks"}}',
        f'{{"body": "Hi team\\n{EMAIL}\\n{SHORT}\\nThanks a lot"}}',
        f'{{"email":"\\u003c{EMAIL}\\u003e", "ref":"{SHORT}"}}',
    ],
)
def test_brackets_and_escapes_around_values_are_no_doubt(text: str) -> None:
    """Tables, links, records and strings of JSON delimit what they hold."""
    found = find(text)
    assert (found.email_addresses, found.references) == ((EMAIL,), (SHORT,))
    assert found.doubtful_addresses == found.doubtful_references == ()


NAMES = [
    "nancy",
    "robert",
    "tom",
    "bill",
    "frank.miller",
    "n-x",
    "xabby",
    "x2dave",
    "ubeefy",
    "jane",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "before",
    [
        *(
            "CORP\\",
            "CORP\\\\",
            "C:\\Users\\",
            "\\\\server\\home\\",
            ".\\",
            'for "CORP\\',
            "\\\\srv\\",
        ),
        *('{"login":"CORP\\\\', "CORP&#92;", "https://x.example/?user=CORP%5C"),
    ],
)
def test_a_letter_behind_a_backslash_is_no_escape_for_certain(before: str, name: str) -> None:
    """It separates a domain or a folder from a name, whose first letter is not lost."""
    for end in ("", '" failed', "\\mail"):
        text = f"{before}{name}@example.com{end}"
        found = find(text)
        assert found.email_addresses == ()
        if name in {"nancy", "tom", "jane"}:
            values = {doubtful.value for doubtful in found.doubtful_addresses}
            assert f"{name}@example.com" in values


def test_a_string_of_json_that_may_be_a_login_is_a_doubt() -> None:
    """A program may have written its quotation marks without escaping the rest."""
    for text in ('"CORP\\nancy@example.com"', '{"user":"CORP\\nancy@example.com"}'):
        assert find(text).email_addresses == ()


def test_apostrophes_side_by_side_are_a_doubt() -> None:
    """Two or three of them are the emphasis of a wiki."""
    for text in ("''j''ane@example.com", "'''j'''ane@example.com"):
        assert find(text).email_addresses == ()
    assert find(f"'''{EMAIL}'''").email_addresses == (EMAIL,)
