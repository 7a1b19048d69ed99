"""What is on the clipboard becomes candidates to choose from, never a guess."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xb_desktop.order import (
    clean_email_address,
    clean_reference,
    email_problem,
    reference_problem,
)
from xb_desktop.ticket import MAX_TEXT_LENGTH, Found, find, looks_like_ticket

if TYPE_CHECKING:
    from types import FrameType

REFERENCE = "XB_0877e5692ee946f491bafab275d3d522"
OTHER = "XB_1199e5692ee946f491bafab275d3d5ff"
ADDRESS = "jane@example.com"
MAIL = f"""\
From: Support Desk <desk@support.example>
To: "Doe, Jane" <jane@example.com>
Message-ID: <CAF+abc.123@mail.gmail.com>
In-Reply-To: <CAF+abc.124@mail.gmail.com>
References: <CAF+abc.125@mail.gmail.com> <CAF+abc.126@mail.gmail.com>
 <CAF+abc.127@mail.gmail.com>

We will see to {OTHER}.

> On Monday Jane Doe wrote:
>> Please cancel {REFERENCE}, thank you!
"""


@pytest.mark.parametrize(
    "text",
    [
        ADDRESS,
        f"Please write to {ADDRESS}.",
        f"<{ADDRESS}>",
        f"Jane Doe<{ADDRESS}>, customer",
        f"> {ADDRESS}",
        f"> >>  {ADDRESS}\r\n",
        f"Email:{ADDRESS}\r\n",
        f"email={ADDRESS}",
        f"email='{ADDRESS}'",
        f"mailto:{ADDRESS}",
        f"mailto://{ADDRESS}",
        "MAILTO:jane%40example.com?subject=My%20order",
        f"[{ADDRESS}](mailto:{ADDRESS})",
        f'<a href="mailto:{ADDRESS}">{ADDRESS}</a>',
        f"<a href='mailto:{ADDRESS}'>Jane</a>",
        f"<p>&lt;{ADDRESS}&gt;&nbsp;</p>",
        "jane&#64;example.com",
        "jane&#x40;example.com",
        f"https://x.example/?email={ADDRESS}&page=2",
        "https://x.example/?email=jane%40example.com#top",
        "https://x.example/customers/jane%40example.com/orders",
        "https://mail.example/go?url=https%3A%2F%2Fx.example%2F%3Femail%3Djane%2540example.com",
        "/orders?email=jane@example.com&page=2",
        "email=jane%40example.com&page=2",
        f'{{"emailAddress":"{ADDRESS}","page":2}}',
        f'"Hello\\n{ADDRESS}\\r\\nBye"',
        f'"\\u003c{ADDRESS}\\u003E"',
        f'{{\\"email\\":\\"{ADDRESS}\\"}}',
        f"**{ADDRESS}**, _{ADDRESS}_ or `{ADDRESS}`",
        f"{ADDRESS}'s order and {ADDRESS}\u2019s other order",
        f"\u201c{ADDRESS}\u201d \u2018{ADDRESS}\u2019 ({ADDRESS})\u2026",
        f"Is it {ADDRESS}? {ADDRESS}! {ADDRESS};",
        f"\ufeff\u200b{ADDRESS}\u2060\u200e",
        f"Email:\u2066{ADDRESS}\u2069, Jane",
        f"Email\u00a0{ADDRESS}\u00a0Jane",
        f"\U0001f4e7{ADDRESS}",
        f"{ADDRESS} JANE@Example.com",
    ],
)
def test_an_address_is_found_in_every_shape_a_ticket_has(text: str) -> None:
    """Marks, links, markup, quoting and case do not hide or double an address."""
    assert find(text) == Found((ADDRESS,), ())


@pytest.mark.parametrize(
    "text",
    [
        REFERENCE,
        f"{REFERENCE}\r\n",
        f"Order reference: {REFERENCE}.",
        f"Ref#{REFERENCE}, Ref# {REFERENCE}",
        f"Ref:{REFERENCE};",
        f"> > <{REFERENCE}>",
        f"**{REFERENCE}** _{REFERENCE}_ __{REFERENCE}__ `{REFERENCE}`",
        f"https://x.example/orders/{REFERENCE}",
        f"https://x.example/orders/{REFERENCE}?page=2#top",
        f"https://x.example/orders%2F{REFERENCE}%20",
        f"https://x.example/?q=%7B%22orderReference%22%3A%22{REFERENCE}%22%7D",
        f"https://x.example/orders/{REFERENCE.replace('_', '%5F')}",
        f"[order](https://x.example/orders/{REFERENCE})",
        f'<td class="ref">{REFERENCE}</td>',
        f'{{"orderReference":"{REFERENCE}"}}',
        f'"line\\n{REFERENCE}\\n"',
        REFERENCE.replace("_", r"\_"),
        f"refund-{REFERENCE}.pdf",
        f"{REFERENCE}'s status, \u2018{REFERENCE}\u2019",
        f"\u200f{REFERENCE}\u200f \u2068{REFERENCE}\u2069!",
        f"Reference\u00a0{REFERENCE}\u00a0",
        f"{REFERENCE} {REFERENCE.lower()} {REFERENCE.upper()}",
    ],
)
def test_a_reference_is_found_in_every_shape_a_ticket_has(text: str) -> None:
    """Marks, links, markup, quoting and case do not hide or double a reference."""
    assert find(text) == Found((), (REFERENCE,))


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("Order reference: XS_123abc", ("XS_123abc",)),
        ("XB_1234 and XS_1234, XB_1234", ("XB_1234", "XS_1234")),
        ("XS_12ab and XS_12AB", ("XS_12ab", "XS_12AB")),
        (REFERENCE.lower(), (REFERENCE.lower(),)),
        (f"{REFERENCE}-2", (f"{REFERENCE}-2",)),
        ("XS_12ab-34cd--urgent", ("XS_12ab-34cd",)),
        ("References: XB_1234, XS_1234", ("XB_1234", "XS_1234")),
    ],
)
def test_unusual_references_are_candidates_too(text: str, references: tuple[str, ...]) -> None:
    """The service alone knows its references: XS_ ones, short ones, and a suffix is not cut off."""
    assert find(text).references == references


@pytest.mark.parametrize(
    "address",
    [
        "j\u00fcrgen@b\u00fccher.example",
        "ju\u0308rgen@bu\u0308cher.example",
        "\u7528\u6237@\u4f8b\u5b50.\u5e7f\u544a",
        "jane@xn--bcher-kva.xn--p1ai",
        "o'neil@mail.example.com",
        "a+b.c_d@x.co",
        "_jane@example.com",
        "jane&joe@example.com",
        "bounces+1-jane=example.com@lists.example",
        "+4412345@sms.example",
        "Jane.Doe@Sub-Domain.Example.com",
    ],
)
def test_uncommon_addresses_are_found_whole(address: str) -> None:
    """Any script and every mark that an address may have stays in it."""
    for text in (address, f"({address})", f"Email: {address}.", f"<{address}>,"):
        assert find(text).email_addresses == (address,)


def test_an_encoded_address_of_another_script_is_found() -> None:
    """Percent-encoding in a link is read as UTF-8."""
    text = "mailto:j%C3%BCrgen%40b%C3%BCcher.example"
    assert find(text).email_addresses == ("j\u00fcrgen@b\u00fccher.example",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "foo@bar",
        "@handle",
        "https://social.example/@handle",
        "user@@x.com",
        "@jane@example.com",
        "jane@example..com",
        "jane\uff20example.com",
        "jane@example\uff0ecom",
        "ja\u200bne@example.com",
        "jane@exam\u00adple.com",
        "jane\x00@example.com",
        "o\u2019neil@example.com",
        "jean\u2011luc@example.com",
        "mailto:j%FCrgen@example.com",
        "jane.doe@\n> example.com",
        "jane@exam\n> ple.com",
        "https://user:word@host.example/path",
        "ftp://user@host.example",
        "logo@2x.png",
        "react@18.2.0",
        "[cid:image001.png@01D9C2A3.4B5C6D70]",
        "image001.png@01D9C2A3.C3D4E5F0",
        "cid:logo@example.com",
        "Message-ID: <CAF+abc.123@mail.gmail.com>",
        "Message ID\t<CAF+abc.123@mail.gmail.com>",
        "> In-Reply-To: <CAF+abc.123@mail.gmail.com>",
        "References: <a.1@x.example> <b.2@x.example>\r\n <c.3@x.example>\r\n\t<d.4@x.example>",
        "> > References: <a.1@x.example>\n> >  <b.2@x.example>",
        "Message-ID:\r\n <CAF+abc.123@mail.gmail.com>",
        "<b>Message-ID:</b> &lt;CAF+abc.123@mail.gmail.com&gt;",
        '"Message-ID": "<CAF+abc.123@mail.gmail.com>"',
        "j" * 250 + "@example.com",
        "AXB_1234",
        "Order_XB_1234",
        "1XS_1234",
        "XB_123",
        "XB_",
        "XB_****1234",
        "xb_desktop and xs_small",
        "XB_12\u200b34",
        "XB_1234\u200b5678",
        "XB_1234\u0430567",
        "XB_" + "1" * 126,
    ],
)
def test_what_is_no_whole_address_or_reference_is_not_found(text: str) -> None:
    """Handles, ids, file names and parts of longer or broken words are no candidates."""
    assert find(text) == Found((), ())


def test_what_quoting_has_wrapped_is_not_joined() -> None:
    """A line end ends a candidate: two halves are never put together."""
    found = find("> XB_0877e5692ee946f4\n> 91bafab275d3d522 jane@example.com\n> .example")
    assert found == Found((ADDRESS,), ("XB_0877e5692ee946f4",))


def test_a_whole_mail_gives_every_candidate_in_order() -> None:
    """All addresses and references are offered as they appear, the support's own too."""
    expected = Found(("desk@support.example", ADDRESS), (OTHER, REFERENCE))
    assert find(MAIL) == expected
    assert find(MAIL.replace("\n", "\r\n")) == expected
    assert find("".join(f"> {line}" for line in MAIL.splitlines(keepends=True))) == expected


def test_people_after_message_ids_are_found() -> None:
    """Only the ids that follow such a header's name are passed over."""
    text = f"Message-ID: <a.1@x.example>\n<{ADDRESS}>\nReferences: joe@example.com"
    assert find(text).email_addresses == (ADDRESS, "joe@example.com")
    assert find(f"> References: <a.1@x.example>\n> <{ADDRESS}>").email_addresses == (ADDRESS,)


@pytest.mark.parametrize(
    "text",
    [
        f"https://x.example/orders/{REFERENCE}?email=jane%40example.com",
        f"xb-desktop:cancel?email=jane%40example.com&reference={REFERENCE}",
        f"mailto:{ADDRESS}?subject=Order%20{REFERENCE}",
        f'{{"emailAddress":"{ADDRESS}","orderReference":"{REFERENCE}"}}',
        f"{ADDRESS},{REFERENCE}",
        f"{ADDRESS}\t{REFERENCE}",
        f"| {ADDRESS} | {REFERENCE} |",
        f"<td>{ADDRESS}</td><td>{REFERENCE}</td>",
        f"Customer: Jane <{ADDRESS}>\r\n\r\nOrder: {REFERENCE}\r\n",
    ],
)
def test_a_text_with_both_gives_both_and_is_a_ticket(text: str) -> None:
    """An address beside a reference is found with it, and is more than one field's value."""
    assert find(text) == Found((ADDRESS,), (REFERENCE,))
    assert looks_like_ticket(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \u200b\r\n",
        "jane",
        "jane@",
        ADDRESS,
        f"\u200b {ADDRESS}\r\n",
        f"{ADDRESS},",
        f"Jane Doe <{ADDRESS}>",
        f'"Doe, Jane" <{ADDRESS}>\n',
        f"<mailto:{ADDRESS}>",
        f"mailto:{ADDRESS}?subject=x",
        f"{ADDRESS}, joe@example.com",
        f"{ADDRESS};JANE@example.com joe@example.com",
        REFERENCE,
        f"{REFERENCE}\r\n\r\n",
        f"\u200f<{REFERENCE}>\n",
        "XS_1234",
        "ORDER-12 of Monday",
        "XB_0877e5692ee946f4 91bafab275d3d522",
        "XB_0877e5692ee946f4\r\n91bafab275d3d522\r\n",
        "> XB_0877e5692ee946f4\n> 91bafab275d3d522",
    ],
)
def test_one_value_is_left_to_its_field(text: str) -> None:
    """A lone value, bare addresses in a row and a broken reference are the field's to explain."""
    assert not looks_like_ticket(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dear team,\nplease cancel",
        f"{ADDRESS}\r\njoe@example.com",
        f"{REFERENCE}\n50 000 NGN",
        f"Email: {ADDRESS}",
        f"Jane <{ADDRESS}>, Joe <joe@example.com>",
        f"https://x.example/?email={ADDRESS}",
        f"Order reference: {REFERENCE}",
        f"https://x.example/orders/{REFERENCE}",
        f"{REFERENCE} and {OTHER}",
        MAIL,
    ],
)
def test_more_than_one_value_is_a_ticket(text: str) -> None:
    """Several lines, and a value with words, a label or a link around it, are taken apart."""
    assert looks_like_ticket(text)


@given(
    st.text()
    | st.lists(
        st.sampled_from([ADDRESS, REFERENCE, "XB_", "@", ".", "_", "-", "%40", "\\u00", "&#"])
        | st.sampled_from(
            ["<", ">", "mailto:", "://", "\u200b", "\n", " ", "=", "?", "'", "\u2019"]
        )
        | st.characters()
    ).map("".join)
)
def test_every_candidate_is_clean_and_free_of_problems(text: str) -> None:
    """Whatever the text, a candidate is what its field would accept unchanged, and comes once."""
    found = find(text)
    for address in found.email_addresses:
        assert clean_email_address(address) == address
        assert email_problem(address) is None
    for reference in found.references:
        assert clean_reference(reference) == reference
        assert reference_problem(reference) is None
    folded = [address.casefold() for address in found.email_addresses]
    assert len(set(folded)) == len(folded)
    assert len(set(found.references)) == len(found.references)
    looks_like_ticket(text)


HOSTILE = [
    "a",
    "@",
    ".",
    "_",
    "-",
    "<",
    "<>",
    "([{<",
    "a@",
    "a.",
    "a@a.",
    "a@b.c ",
    "=a",
    "?a=",
    "%",
    "%25",
    "%40",
    "://",
    "://a@",
    "mailto:",
    "\\",
    "\\u0040",
    "&#64;",
    "&",
    "\u200b",
    "\n",
    "\n>",
    "> ",
    "\ufe0f",
    "-XB_aaaa",
    "-X",
    "XB_a ",
    "XB_1111 ",
    "references:",
    "references: ",
    "message-id:<",
    "message-id: <a>\n> ",
    "message-id:\n >",
    "cid:",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_megabyte_ends(piece: str) -> None:
    """No run of anything makes a pattern try the same characters over and over: this ends."""
    text = piece * (1_000_000 // len(piece))
    for end in ("\u00e9", "x@y.z XB_1234"):
        half = text[: MAX_TEXT_LENGTH - len(end)] + end
        assert len(find(half).references) <= 2
        looks_like_ticket(half)
    assert len(find(text).email_addresses) <= 1
    looks_like_ticket(text)


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_takes_twice_the_steps(piece: str) -> None:
    """The number of calls grows with the text, not with its square."""
    find(piece * 4000)
    once, twice = (_calls_of_find(piece * count) for count in (2000, 4000))
    assert twice <= 2 * once + 50


def _calls_of_find(text: str) -> int:
    calls = 0

    def count(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find(text)
    finally:
        sys.setprofile(before)
    return calls


def test_a_long_text_is_read_up_to_its_limit() -> None:
    """What is beyond the limit is not looked at, and what the limit cuts is no candidate."""
    blanks = " " * (MAX_TEXT_LENGTH - len(REFERENCE) - 1)
    assert find(f"{blanks} {REFERENCE}").references == (REFERENCE,)
    assert find(f"{blanks} {REFERENCE} {OTHER}").references == (REFERENCE,)
    assert find(f"{blanks}    {REFERENCE}").references == ()


def test_the_finder_is_light() -> None:
    """It is loaded at the start of the program: no Qt, no HTTP, no table of all entities."""
    program = """
import sys, xb_desktop.ticket
print(sorted({"PySide6", "httpx", "html", "html.entities", "json", "email"} & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"
