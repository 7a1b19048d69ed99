"""The number of the support ticket that a pasted text belongs to, where the text is clear about it.

Conservative: a number is recorded for years and read by others. It stands whole in the decoded
text, in a form of a help desk, and it is the only one there; else none is taken. Pure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from xb_desktop.orders.ticket_marks import JOINT

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = r"[1-9][0-9]{0,11}"
_KEY = r"[A-Z][A-Z0-9]{1,9}-[1-9][0-9]{0,6}"
_BEGINS = rf"(?:(?<=[\s:,;'])|(?<=[\s:,;']{JOINT}))"
_ENDS = rf"(?=[.,;:!?'{JOINT}]*\s)"
_LINK_ENDS = rf"(?=[/?#]|[.,;:!'{JOINT}]*\s)"
_HOST = r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}"

_LINK = re.compile(
    rf"{_BEGINS}https?://{_HOST}(?::[0-9]{{1,5}})?/"
    rf"(?:(?:agent|a|helpdesk|support)/tickets/(?P<number>{_NUMBER})|browse/(?P<key>{_KEY}))"
    rf"{_LINK_ENDS}"
)
"""Zendesk, Freshdesk and Jira, each also at an address of the company's own."""
_HASH = re.compile(rf"{_BEGINS}#({_NUMBER}){_ENDS}")
_WORDS = r"(?i:ticket|issue|case|jira)"
_LABEL = rf"\b{_WORDS}(?i:[ \t]+(?:id|key|number|no|nr)\b\.?)?(?:[ \t]+|[ \t]*[:#][ \t]*){JOINT}?"
_LABELLED_NUMBER = re.compile(
    r"\b(?i:ticket)(?:(?i:[ \t]+(?:id|number|no|nr)\b\.?)[ \t]*:?[ \t]*#?|[ \t]*(?::[ \t]*#?|#))"
    rf"({_NUMBER}){_ENDS}"
)
_NUMBER_AT_END_OF_LINE = re.compile(
    r"\b(?i:ticket)[ \t]+([1-9][0-9]{2,11})[.,;:!?']*[ \t]*$", re.MULTILINE
)
"""A number alone behind the word could also be an amount, which its currency follows."""
_NUMBER_BEHIND_WORD = re.compile(rf"\b(?i:tickets?)[ \t]+({_NUMBER})\b")
"""Not clear enough to be taken, but enough to make another number one of two."""
_LABELLED_KEY = re.compile(rf"{_LABEL}({_KEY}){_ENDS}")
_ANY_KEY = re.compile(rf"{_BEGINS}({_KEY}){_ENDS}")
_KEY_AND_WORD = re.compile(rf"{_BEGINS}({_KEY})(?=[ \t]+{_WORDS}\b)")

_LONGEST = 100_000
"""Characters; such a text holds more than one ticket, and would take a second to search."""
_JOINTS = re.compile(f"{JOINT}+")
_FEWEST_DIGITS = 3
"""Of a number of which nothing but `#` says that it is one: "#1" is praise."""
_LONGEST_BEFORE = 30
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?i:account|acct|apartment|apt|background|bank|batch|block|build|card|channel|check|checkout"
    r"|cheque|client|code|colou?r|comment|commit|coupon|customer|deposit|id|invoice|item|line|loan"
    r"|member|merge|no|orders?|page|payment|phone|pin|po|policy|post|pr|product|pull|receipt|ref"
    r"|reference|room|row|serial|shop|sku|step|store|suite|table|tel|tracking|transaction|transfer"
    r"|txn?|unit|user|version|voucher|withdrawal"
    r"|bestellung|commande|factur[ae]|fattura|ordine|pedido|rechnung|заказ|订单)[^\w\n]*\Z"
)
"""The word before a `#` that says that its number is no ticket's."""
_NO_PROJECT = re.compile(
    r"(?:AES|COVID|CP|CVE|DES|DSA|EC|GPT|HTTP|IEEE|ISO|MD|PKCS|RFC|RSA|SARS|SHA|TLS|UTF|X[BCS])-"
)
"""What stands before a hyphen and a number, and is no project."""


def ticket_number(text: str) -> str:
    """Return the one ticket number in a text that `ticket_text.readable` has decoded, or "".

    `#48213` and links of help desks yield `48213`; links and keys of Jira yield `SUP-123`. None is
    taken from a text of more than `_LONGEST` characters. Takes time in proportion to the text, and
    never raises.
    """
    if len(text) > _LONGEST:
        return ""
    text = f" {_JOINTS.sub(JOINT, text)} "
    found = {*_numbers(text), *_keys(text)}
    if found:
        found |= {match[1] for match in _NUMBER_BEHIND_WORD.finditer(text)}
    return found.pop() if len(found) == 1 else ""


def _numbers(text: str) -> Iterator[str]:
    yield from (link["number"] for link in _LINK.finditer(text) if link["number"])
    for pattern in (_LABELLED_NUMBER, _NUMBER_AT_END_OF_LINE):
        yield from (match[1] for match in pattern.finditer(text))
    for match in _HASH.finditer(text):
        if len(match[1]) >= _FEWEST_DIGITS and not _is_of_something_else(text, match.start()):
            yield match[1]


def _keys(text: str) -> set[str]:
    """Return the keys in a text, if it says of one what it is: what the others are is not clear."""
    links = {link["key"] for link in _LINK.finditer(text) if link["key"]}
    labelled = links | _plain_keys(_LABELLED_KEY, text) | _plain_keys(_KEY_AND_WORD, text)
    return labelled | _plain_keys(_ANY_KEY, text) if labelled else set()


def _plain_keys(pattern: re.Pattern[str], text: str) -> set[str]:
    found = (match[1] for match in pattern.finditer(text))
    return {key for key in found if not _NO_PROJECT.match(key)}


def _is_of_something_else(text: str, start: int) -> bool:
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    return _OF_SOMETHING_ELSE.search(before) is not None
