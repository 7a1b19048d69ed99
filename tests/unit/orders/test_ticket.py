"""What is on the clipboard becomes candidates to choose from, never a guess."""

from __future__ import annotations

import base64
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.support.examples import REFERENCE
from xb_desktop.orders.mail_encodings import escaped_in
from xb_desktop.orders.order import (
    clean_email_address,
    clean_reference,
    email_problem,
    reference_problem,
)
from xb_desktop.orders.ticket import Found, find, looks_like_ticket
from xb_desktop.orders.ticket_text import MAX_TEXT_LENGTH, readable, tokens, without_pictures

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

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


def base64_part(text: str | bytes, charset: str = "utf-8", *, kind: str = "plain") -> str:
    """Return a part of a mail's source, as it is sent; of kind `png`, it is a picture."""
    content = text if isinstance(text, bytes) else text.encode(charset)
    content_type = f"image/{kind}" if kind == "png" else f"text/{kind}; charset={charset}"
    return (
        f"Content-Type: {content_type}\nContent-Transfer-Encoding: base64\n\n"
        f"{base64.encodebytes(content).decode()}\n--next\n"
    )


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
        "jane@exa=\nmple.com",
        "Write to jane@example=\r\n.com today.",
        "> Write to jane@exa=\n> mple.com",
        f"=20{ADDRESS}=20",
        f"=3D{ADDRESS}",
        f'<a href=3D"mailto:{ADDRESS}">',
        f"email=3D{ADDRESS}=0A",
        f"Caf=C3=A9 =E2=80=9C{ADDRESS}=E2=80=9D",
        f"caf=c3=a9 =3c{ADDRESS}=3e",
        "jane=40example.com",
        "jane=40example=2Ecom",
        f"Content-Transfer-Encoding: quoted-printable\n\n{ADDRESS}=2E=20Thanks",
        "=?UTF-8?Q?jane=40example.com?=",
        "=?utf-8?b?amFuZUBleGFtcGxlLmNvbQ==?=",
        "=?utf-8?Q?jane=40?=\n =?utf-8?Q?example.com?=",
        f"=?iso-8859-1?Q?J=FCrgen?= <{ADDRESS}>",
        "jane@<wbr>example.com",
        "jane@exam<wbr/>ple.<WBR>com",
        "jane<span class='at'>@</span>example.com",
        "jane@<b>example.com</b>",
        f"<p>Email:<b>{ADDRESS}</b></p>",
        f"<span>{ADDRESS}</span><br>",
        "jane@<!-- b@c.de -->example.com",
        "jane&commat;example&period;com",
        "jane&#64example.com",
        "jane&amp;commat;example.com",
        "jane@example&#46;com",
        f"?copy=1&copy=2&email={ADDRESS}&amp;page=3",
        f"{ADDRESS}\u3002\u8c22\u8c22",
        f"{ADDRESS}\u060c {ADDRESS}\u0964 {ADDRESS}\u061f {ADDRESS}\u1362",
        f"\U0001f4e7\ufe0f{ADDRESS}\ufe0f",
        f"\u3164{ADDRESS}\u115f",
        f"%20{ADDRESS}%20",
        f"***{ADDRESS}***",
        f"--\n{ADDRESS}",
        f"{ADDRESS}'dan \u2018{ADDRESS}\u2019dan",
        f"Jane|{ADDRESS}|{ADDRESS}/{ADDRESS}",
        f"to={ADDRESS} user={ADDRESS} customer_email={ADDRESS}",
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
        f"\u8ba2\u5355{REFERENCE}\u8bf7\u53d6\u6d88",
        f"\u3054\u6ce8\u6587{REFERENCE}\u306e",
        f"\u0437\u0430\u043a\u0430\u0437{REFERENCE}",
        f"{REFERENCE}\uc744",
        f"{REFERENCE}\u2026 {REFERENCE}... {REFERENCE}\ufe0f",
        f"{REFERENCE[:19]}=\n{REFERENCE[19:]}",
        f"{REFERENCE[:7]}<wbr>{REFERENCE[7:]}",
        f"{REFERENCE[:7]}<b>{REFERENCE[7:]}</b>",
        f"XB=5F{REFERENCE[3:]}=20=3D",
        f"{REFERENCE}\n50 000 NGN",
        f"{REFERENCE}-{REFERENCE},{REFERENCE}",
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
        ("XC_0877e5692ee946f4", ("XC_0877e5692ee946f4",)),
        (f"{REFERENCE}-{OTHER}", (REFERENCE, OTHER)),
        ("xc_0877e5692ee946f4 XC_0877E5692EE946F4", ("xc_0877e5692ee946f4",)),
        ("\u8ba2\u5355XS_0877e5692ee946f4\u8bf7", ("XS_0877e5692ee946f4",)),
        ("**XB_1234** ***XB_5678***", ("XB_1234", "XB_5678")),
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
        "XB_0877e5692ee946f4\u0430bafab275d3d522",
        "XB_0877e5692ee946f491bafab275d3\ufe0fd522",
        REFERENCE * 2,
        "XCHKB_0877e5692ee946f491bafab275d3d522",
        "XCHKC_0877e5692ee946f491bafab275d3d522",
        "0877e5692ee946f491bafab275d3d522" * 2,
        "XLPUK_0877e5692ee946f4 XP_0877e5692ee946f4",
        "x\u017f_0877e5692ee946f4",
        "j***@example.com",
        "j***e@example.com",
        "***ne@example.com",
        "j\u2022\u2022\u2022@example.com",
        "jane@m***.com",
        "jane@mail.e***",
        "jan...@example.com",
        "j\u0430ne@example.com",
        "Content-Transfer-Encoding: quoted-printable\n\nj=FCrgen@example.com",
        "ja\ufe0fne@example.com",
        "ja\ufffcne@example.com",
        "ja\uf0e0ne@example.com",
        "XS_0877e5692ee946f4\ufffc91bafab275d3d522",
        f"{ADDRESS}.eml",
        "jane@exam\u3164ple.com",
        "jane&shy;doe@example.com",
        "jane&ZeroWidthSpace;doe@example.com",
        "jane@mail.o'brien.example",
        "jane<span style='display: none'>no</span>doe@example.com",
        "XB_" + "1" * 126,
    ],
)
def test_what_is_no_whole_address_or_reference_is_not_found(text: str) -> None:
    """Handles, ids, file names and parts of longer or broken words are no candidates."""
    assert find(text) == Found((), ())


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("\u8bf7\u53d1\u90ae\u4ef6\u5230jane@example.com\u8c22\u8c22", {ADDRESS}),
        ("jane@example.com\u307e\u3067\u3054\u9023\u7d61", {ADDRESS}),
        ("jane@example.com\uc73c\ub85c \ubcf4\ub0b4", {ADDRESS}),
        ("\u043f\u043e\u0447\u0442\u0430jane@example.com", {ADDRESS}),
        ("\u6211\u7684\u90ae\u7bb1\u662f12345@qq.com", {"12345@qq.com"}),
        ("jane@example.com.\u8c22\u8c22", {"jane@example.com.\u8c22\u8c22", ADDRESS}),
        (f"\u05dc-{ADDRESS}", {f"\u05dc-{ADDRESS}", ADDRESS}),
        (
            f"\u043f\u043e\u0447\u0442\u0430_{ADDRESS}",
            {f"\u043f\u043e\u0447\u0442\u0430_{ADDRESS}", ADDRESS},
        ),
        (f"\u90ae\u7bb1.{ADDRESS}", {f"\u90ae\u7bb1.{ADDRESS}", ADDRESS}),
        ("\u90ae\u7bb1-12345@qq.com", {"\u90ae\u7bb1-12345@qq.com", "12345@qq.com"}),
        (f"{ADDRESS}-\u8c22\u8c22", {f"{ADDRESS}-\u8c22\u8c22", ADDRESS}),
        (f"{ADDRESS}_\u05d4", {ADDRESS}),
        (f"\u2460{ADDRESS}", {ADDRESS}),
        ("x\u00b2y@example.com", {"y@example.com"}),
        ("jane\u2013doe@example.com", {"doe@example.com"}),
        ("jane\u2212doe@example.com", {"doe@example.com"}),
        ("jane\uff0ddoe@example.com", {"doe@example.com"}),
        ("o`neil@example.com", {"neil@example.com"}),
        ("o\u2032neil@example.com", {"neil@example.com"}),
        ("jane@mail.example\u2024com", {"jane@mail.example"}),
        ("XS_0877e5692ee946f4\u201391bafab275d3d522", {"XS_0877e5692ee946f4"}),
        ("XB_0877e5692ee946f4\u00a091bafab275d3d522", {"XB_0877e5692ee946f4"}),
        ("XB_0877e5692ee946f4&nbsp;91bafab275d3d522", {"XB_0877e5692ee946f4"}),
        ("XB_0877e5692ee946f4<br>91bafab275d3d522", {"XB_0877e5692ee946f4"}),
        (f"1\ufe0f\u20e3{ADDRESS}", {ADDRESS}),
        (f"{ADDRESS}\u2026", {ADDRESS}),
        (f"{ADDRESS}...", {ADDRESS}),
        (f"\u2026{ADDRESS}", {ADDRESS}),
        (f"wait...{ADDRESS}", {ADDRESS}),
        (f"*{ADDRESS}", {ADDRESS}),
        ("jane@mail.example-\nsite.com", {"jane@mail.example"}),
        ("jane@mail.example\n> .com", {"jane@mail.example"}),
        ("jane@mail.example.\ncom", {"jane@mail.example"}),
        ("jane@mail.example\u3002com", {"jane@mail.example"}),
        ("jane@mail.example=", {"jane@mail.example"}),
        ("jane-\ndoe@example.com", {"doe@example.com"}),
        ("jane.<br>doe@example.com", {"doe@example.com"}),
        ("jane.<b>doe@example.com</b>", {"jane.doe@example.com", "doe@example.com"}),
        (f"<b>Email</b><i>{ADDRESS}</i>", {f"Email{ADDRESS}", ADDRESS}),
        ("jane&unheard;doe@example.com", {"doe@example.com"}),
        (f"AT&T;{ADDRESS}", {ADDRESS}),
        ("jane/doe@example.com", {"doe@example.com"}),
        (f"Hi!{ADDRESS}", {f"Hi!{ADDRESS}", ADDRESS}),
        (f"Ticket#{ADDRESS}", {f"Ticket#{ADDRESS}", ADDRESS}),
        (f"{ADDRESS}.Thanks", {f"{ADDRESS}.Thanks", ADDRESS}),
        ("jane=20th@example.com", {"20th@example.com", "jane=20th@example.com", "th@example.com"}),
        (
            "bounces-jane=example.com@lists.example",
            {"bounces-jane=example.com@lists.example", "example.com@lists.example"},
        ),
        ("XB_0877e5692ee946f4\n> 91bafab275d3d522", {"XB_0877e5692ee946f4"}),
        ("Ref XB_0877e5692ee946f4 91bafab275d3d522", {"XB_0877e5692ee946f4"}),
        ("XB_0877e569\n2ee946f4\n91bafab275d3d522", {"XB_0877e569"}),
        ("XS_0877e5692ee946f4\u2026", {"XS_0877e5692ee946f4"}),
        ("XB_0877e569\u2026d522", {"XB_0877e569"}),
        ("XB_0877e569...", {"XB_0877e569"}),
        ("\u8ba2\u5355XS_1234\u8bf7", {"XS_1234"}),
    ],
)
def test_what_may_be_cut_or_glued_is_a_doubtful_candidate(text: str, offered: set[str]) -> None:
    """Its edges are not certain: a person sees what it stands in, and nothing is filled in."""
    found = find(f"Hello {text}")
    assert (found.email_addresses, found.references) == ((), ())
    doubtful = (*found.doubtful_addresses, *found.doubtful_references)
    assert {candidate.value for candidate in doubtful} == offered
    assert all(candidate.value in candidate.around for candidate in doubtful)


def test_what_stands_elsewhere_for_certain_is_in_no_doubt() -> None:
    """A candidate is offered once, and a doubtful one does not hide another."""
    found = find(f"{ADDRESS}... {ADDRESS} joe@example.com...")
    assert found.email_addresses == (ADDRESS,)
    assert [candidate.value for candidate in found.doubtful_addresses] == ["joe@example.com"]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("j=C3=BCrgen@example.com", "j\u00fcrgen@example.com"),
        ("=?iso-8859-1?Q?j=FCrgen=40example.com?=", "j\u00fcrgen@example.com"),
        ("j&uuml;rgen@example.com", "j\u00fcrgen@example.com"),
        ("email=ab@example.com", "ab@example.com"),
        ("email=ADAM@example.com", "ADAM@example.com"),
        ("/?email=AB@example.com", "AB@example.com"),
        ("mailto:jane%2Bdesk%40example.com", "jane+desk@example.com"),
        ("/?email=a%26b@example.com", "a&b@example.com"),
        ("mailto:bounces+jane=example.com@lists.example", "bounces+jane=example.com@lists.example"),
        ("\\x3cjane\\x40example.com\\x3e", "jane@example.com"),
        ("jane.<wbr>doe@example.com", "jane.doe@example.com"),
        ("jane.<span>doe</span>@example.com", "jane.doe@example.com"),
        ("jane&lowbar;doe@example.com", "jane_doe@example.com"),
        (base64_part("j\u00fcrgen@example.com"), "j\u00fcrgen@example.com"),
        (base64_part("j\u00fcrgen@example.com", "iso-8859-1"), "j\u00fcrgen@example.com"),
        (base64_part("jane.<wbr>doe@example.com", kind="html"), "jane.doe@example.com"),
        (base64_part(ADDRESS).replace("\n", "\r\n"), ADDRESS),
        (base64_part(ADDRESS) + base64_part(b"joe@example.org", kind="png"), ADDRESS),
    ],
)
def test_what_is_encoded_is_found_whole(text: str, address: str) -> None:
    """What a link, a mail or a page writes in another way is read as it means it."""
    assert find(text) == Found((address,), ())


@pytest.mark.parametrize("length", range(1, 80))
def test_nothing_is_filled_in_of_a_mail_that_is_cut_off(length: int) -> None:
    """Base64 that ends anywhere says a part of what it was."""
    whole = base64_part(f"Order {REFERENCE} of {ADDRESS}.")
    found = find(whole[: whole.index("T3JkZX") + length])
    assert {*found.email_addresses, *found.references} <= {REFERENCE, ADDRESS}


@pytest.mark.parametrize("sign", ["\ufffc", "\uf0e0", "\U0001f44d\U0001f3fd", "\u2709\ufe0f"])
def test_signs_around_a_value_are_no_part_of_it(sign: str) -> None:
    """Pictures, arrows of some font and emoji of two characters stand beside it in many tickets."""
    assert find(f"{sign}{ADDRESS}{sign} {sign}{REFERENCE}{sign}") == Found((ADDRESS,), (REFERENCE,))


PIECES = st.sampled_from(
    [
        *("jane", "doe@example.com", "@", ".", "com", "j\u00fcrgen@b\u00fccher.example", REFERENCE),
        *("XS_12345678", "0877e5692ee946f4", "\u8bf7", "\u0430", "\u2026", "...", "***", "\u200b"),
        *("=\n", "=20", "=3D", "=40", "=C3=BC", "%40", "%20", "%", "&commat;", "&shy;", "&x;"),
        *("<wbr>", "<b>", "</b>", "<br>", "\n", " ", "> ", "-", "_", "=", "?", "!", "'", "\u2019"),
        *("mailto:", "https://x.example/?q=", "email=", "=?utf-8?q?", "?=", "\u3002", "\uff20"),
        *("*", "/", ":", "+"),
        *("\ufffc", "\uf0e0", "\u2460", "\u00b2", "\u05dc", "\u05dc-", "_\u8c22"),
    ]
)


@settings(max_examples=2 * settings().max_examples, deadline=None)
@given(st.lists(PIECES, max_size=9).map("".join))
def test_what_is_filled_in_stands_whole_between_known_delimiters(text: str) -> None:
    """In the decoded text nothing but punctuation is next to it: it is a part of nothing longer."""
    found = find(text)
    words = list(tokens(readable(without_pictures(text))))
    for address in found.email_addresses:
        assert any(stands_whole(address, word) for word in words), (address, words)
    for reference in found.references:
        assert any(stands_whole(reference, word, in_script=True) for word in words), words


WHOLES = ("jane.doe+x@mail.example.com", "o'neil-42@sub.example.co.uk", REFERENCE)
BETWEEN = st.sampled_from(
    [
        *("=\n", "=\r\n", "<wbr>", "<b>", "</span>", "<br>", "<!-- x -->", "\u200b", "\u00ad"),
        *(
            "&shy;",
            "&zwnj;",
            "&unheard;",
            "\ufe0f",
            "\u3164",
            "\u2026",
            "...",
            "***",
            "\u2022",
            "*",
        ),
        *("%E2%80%8B", "=E2=80=8B", "&amp;shy;", "&lt;wbr&gt;", "\\u200b", "\ufffd", "\u0430"),
    ]
)
ENCODED = st.sampled_from(
    [
        lambda character: f"={ord(character):02X}",
        lambda character: f"%{ord(character):02X}",
        lambda character: f"&#{ord(character)};",
        lambda character: f"&#x{ord(character):x};",
        lambda character: f"\\u{ord(character):04x}",
        lambda character: f"&amp;#{ord(character)};",
        lambda character: f"%25{ord(character):02X}",
        lambda character: f"=?utf-8?Q?={ord(character):02X}?=",
        lambda character: f"<i>{character}</i>",
    ]
)


@settings(max_examples=2 * settings().max_examples, deadline=None)
@given(st.sampled_from(WHOLES), st.integers(1, 40), BETWEEN)
def test_nothing_is_filled_in_of_what_is_broken(whole: str, place: int, between: str) -> None:
    """Whatever breaks a value, and wherever: it is found whole, offered, or not found."""
    edges = {whole[place - 1 : place], whole[place : place + 1]}
    # Between two words, a line's end is one.
    assume(between != "<br>" or edges & {*".@_+-"})
    text = f"Hello {whole[:place]}{between}{whole[place:]} bye"
    found = find(text)
    for value in (*found.email_addresses, *found.references):
        assert value == whole or between in {"\u0430", *value}, found
        assert value == whole or value not in whole, found


@settings(max_examples=2 * settings().max_examples, deadline=None)
@given(st.sampled_from(WHOLES), st.integers(0, 40), ENCODED)
def test_nothing_is_filled_in_of_what_is_encoded(
    whole: str, place: int, encoded: Callable[[str], str]
) -> None:
    """Whichever character is written in another way: the value is whole, offered, or not found."""
    place = min(place, len(whole) - 1)
    text = f"Hello {whole[:place]}{encoded(whole[place])}{whole[place + 1 :]} bye"
    found = find(text)
    for value in (*found.email_addresses, *found.references):
        assert value == whole, found


def stands_whole(value: str, word: str, *, in_script: bool = False) -> bool:
    """Whether a value is all of a decoded word, but for punctuation and what nobody sees.

    A key (`email=`) may stand before an address, and a tag or letters of a script that is not Latin
    around a reference, which has none of them.
    """
    joined = word.replace("\x02", "")
    for text in (word if in_script else joined, joined, escaped_in(joined)):
        for match in re.finditer(re.escape(value), text):
            before = text[: match.start()].rpartition("=")[2]
            ends = (before[-1:], text[match.end() : match.end() + 1])
            if not any(is_part(end) and not (in_script and end > "\u024f") for end in ends):
                return True
    return False


def is_part(character: str) -> bool:
    """Whether a character, or the end of a word, may be a part of what stands beside it."""
    return character.isalnum()


@pytest.mark.parametrize("text", [f"order@{REFERENCE}", f"{REFERENCE}@example.com"])
def test_a_reference_in_an_address_is_a_part_of_it(text: str) -> None:
    """An address that is made of a reference is no order."""
    assert find(text).references == ()


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
    "<!--",
    "<b ",
    "<wbr ",
    "<br",
    "<b style=display:none>",
    "*",
    "*a",
    "-*",
    "=\n",
    "=20",
    "=3D",
    "=?",
    "=?a?q?",
    "...",
    "a...",
    "\u8bf7a@b.cd",
    "XB_1 1 ",
    "&a",
    "&amp;",
    "A" * 70 + "\n",
    "<br>",
    "<br> ",
    "</div><div a>",
    "<br\n",
    "a.\n",
    "a b.\n",
    "x: ",
    "a: a.\n",
    "= a.\n",
    "'",
    "a' ",
    "a.a.\n",
    ")-a",
    "`",
    "`a",
    "| ",
    "a> ",
    "\u2032",
    "a\u2032",
    "\u2032\u200b",
    "XB_1, 1",
    "a<img>",
    "\x85",
    "%E2%80%B2a ",
    "a\u00ad",
    "a-\u00ad",
    "[b]",
    "a(.)",
    "a dot ",
    "a .b",
    "a ",
    ". ",
    "a+ b",
    "%2D",
    "?a=b+",
    "?a=b+c@d.de+",
    "%0A",
    "a.%0A",
    "a=2E",
    "=0A",
    "\\ud83d\\ude00",
]


@pytest.mark.no_cover  # following each line would triple its time
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_hostile_text_ends(piece: str) -> None:
    """No run of anything makes a pattern try the same characters over and over: this ends.

    A tenth of the longest text: at this length already, a square of it would take minutes.
    """
    text = piece * (100_000 // len(piece) + 1)
    assert len(find(text).email_addresses) <= 1
    for end in ("\u00e9", "x@y.z XB_1234"):
        part = text[:50_000] + end
        assert len(find(part).references) <= 2
        looks_like_ticket(part)


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
    assert find(f"{blanks} {REFERENCE}").is_whole
    assert not find(f"{blanks} {REFERENCE} {OTHER}").is_whole


def test_pictures_are_no_text() -> None:
    """What is embedded is passed over, however large; what stands beside it is no part of it."""
    one = "iVBORw0KGgoAAAAN" * (MAX_TEXT_LENGTH // 4)
    lines = f"{one[:76]}\r\n" * 20_000
    for picture in (one, f"{one}==", lines, f"{lines}AAAA=\n"):
        found = find(f"{REFERENCE} <img src='data:image/png;base64,{picture}'> {ADDRESS}")
        assert found == Found((ADDRESS,), (REFERENCE,))
    assert find(f"{'a' * 400}@example.com {'a' * 400}_b@example.com") == Found((), ())


def test_only_so_many_words_are_looked_at() -> None:
    """Nobody chooses among thousands, and it is known that there were more."""
    found = find(" ".join(f"jane{number}@example.com" for number in range(5000)))
    assert not found.is_whole
    assert len(found.email_addresses) == 3000


def test_the_finder_is_light() -> None:
    """It is loaded at the start of the program: no Qt, no HTTP, no table of all entities."""
    program = """
import sys, xb_desktop.orders.ticket
print(sorted({"PySide6", "httpx", "html", "html.entities", "json", "email"} & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"
