"""Markup that is not HTML, as joints: colours of a terminal, and tags in brackets of any kind.

Nobody can list the tags there are, so a tag is known by its end: `[em]` by `[/em]`, `{color:red}`
by `{color}`. A bracket without one may stand for something that is hidden.
"""

from __future__ import annotations

import re

from xb_desktop.orders.ticket_marks import JOINT

_ESCAPED = r"(?:\\{1,8}+(?:x1b|u001b|033|e)|\^\[|[\x1b\u241b])"
_CONTROL = re.compile(
    rf"(?:{_ESCAPED}\[|\x9b)[0-?]{{0,32}}[ -/]?[@-~]|\x1b\][^\x07\x1b\n]*+(?:\x07|\x1b\\)?",
    re.IGNORECASE,
)
# What is left of a colour where a program has removed the escape character.
_COLOUR = re.compile(r"\[[0-9;]{1,32}m")
_REST_OF_CONTROL = re.compile(r"\[[0-9;]{0,32}[mK]")

_END = re.compile(r"[\[<]/([A-Za-z][\w:.-]*+)[\]>]")
_TAG = re.compile(r"([\[<])(/?)([A-Za-z*][\w:.-]*+)((?:[ =|][^\[\]<>\n]{0,400}+)?)/?[\]>]")
_NEXT_ELEMENT = re.compile(r"</([A-Za-z][\w:.-]*+)><(?!\1[\s>])(?=[A-Za-z])")
_BRACES = re.compile(r"(?<!\{)\{([A-Za-z]++|[*_~^+-])((?::[^{}\n]{0,200}+)?)\}(?!\})")


def without_controls(text: str) -> str:
    """Return a text with a joint for each code of a terminal, also if it is written out."""
    text = _CONTROL.sub(JOINT, text)
    if not _COLOUR.search(text):
        return text
    return _REST_OF_CONTROL.sub(rf"\g<0>{JOINT}", text)


def without_markup(text: str) -> str:
    """Return a text with a joint for each tag that has an end; their attributes follow the text."""
    attributes: list[str] = []
    ends = {name.lower() for name in _END.findall(text)}

    def replaced(match: re.Match[str]) -> str:
        if match[3].lower() not in ends:
            return match[0]
        attributes.append(match[4].lstrip(" =|"))
        return JOINT

    if ends:
        # Elements of different names, one after another, are the fields of a record.
        text = _TAG.sub(replaced, _NEXT_ELEMENT.sub(r"</\1> <", text))
    text = _without_braces(text)
    return "\n".join([text, *filter(None, attributes)])


def _without_braces(text: str) -> str:
    """Remove `{color:red}` and `{color}`, `{*}` and `{*}`: the same name or sign ends them."""
    found = _BRACES.findall(text)
    signs = [name for name, _ in found if not name.isalpha()]
    names = {name for name, argument in found if argument}
    names |= {sign for sign in set(signs) if signs.count(sign) > 1}
    if not names:
        return text
    return _BRACES.sub(lambda match: JOINT if match[1] in names else match[0], text)
