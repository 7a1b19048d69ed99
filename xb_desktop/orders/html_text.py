"""The text of HTML, and of text that contains some HTML, as a browser shows it."""

from __future__ import annotations

import re

from xb_desktop.orders.ticket_marks import DOUBT, INVISIBLE, JOINT, MASK, without_marks

_INLINE = (
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|o:p|q|s"
    "|samp|small|span|strike|strong|sub|sup|time|tt|u|var"
)
_NOTHING = re.compile(
    r"<wbr(?:\s[^<>]*+)?/?>|<!--(?:(?!<!--|-->).)*+-->", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(rf"<(/?)(?:{_INLINE})(\s[^<>]*+)?/?>", re.IGNORECASE)
_BLOCK = (
    "address|article|aside|blockquote|body|br|button|caption|center|col|colgroup|dd|details|div|dl|dt"
    "|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|option|p|pre"
    "|section|select|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_BLOCKS = re.compile(rf"(?<!\s)\s*+(?:</?(?:{_BLOCK})(?:\s[^<>]*+)?/?>\s*+)++", re.IGNORECASE)
_NAME_AND_ATTRIBUTES = re.compile(r"</?(\w++)([^<>]*+)>")
_NEXT_LINE = {"br", "div"}
_PICTURE_INSIDE = re.compile(r"(?<=[\w.+'-])<(?:img|svg)(\s[^<>]*+)?/?>(?=[\w.+'-])", re.IGNORECASE)
_IS_HIDDEN = re.compile(r"display\s*+:\s*+none|visibility\s*+:\s*+hidden", re.IGNORECASE)
_NO_TEXT = re.compile(
    r"<(head|script|style|template|title)(?:\s[^<>]*+)?>(?:(?!</?\1[\s>]).)*+</\1\s*+>",
    re.IGNORECASE | re.DOTALL,
)
_ANY_TAG = re.compile(r"<(?:!|/?[A-Za-z])[^<>]*+>")
_COMMON = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0"}
_ENTITY = re.compile(r"&(?:#(?:\d{1,8}|[xX][0-9a-fA-F]{1,7});?|([A-Za-z][A-Za-z0-9]{1,31});)")
_UNKNOWN = re.compile(r"(?<=\S)&[A-Za-z]\w{0,31};(?=\S)")
_MAX_ENCODINGS = 3
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"


def text_of_html(html: str) -> str:
    """Return the text of an HTML document: a line for each block, without hidden elements."""
    text = _without_inline_tags(_NO_TEXT.sub(" ", html), []).replace(JOINT, "")
    return without_entities(_ANY_TAG.sub("\n", text)).replace(DOUBT, "").strip()


def without_tags(text: str) -> str:
    """Return a text without its tags: a joint for each inline one, line ends for other ones.

    The attributes of the tags, such as the address of a link, follow the text. Tags that HTML does
    not have are kept: their brackets are delimiters.
    """
    if "<" not in text:
        return text
    attributes: list[str] = []
    text = _without_inline_tags(text, attributes)

    def replaced(match: re.Match[str]) -> str:
        tags = _NAME_AND_ATTRIBUTES.findall(match[0])
        attributes.extend(inside for _, inside in tags)
        # A line's end may be inside a word; that of a paragraph or a cell is none.
        return "\n" if {name.lower() for name, _ in tags} <= _NEXT_LINE else "\n\n"

    return "\n".join([_BLOCKS.sub(replaced, text), *filter(None, attributes)])


def _without_inline_tags(text: str, attributes: list[str]) -> str:
    """Return a text with its inline tags replaced by joints; collect their attributes."""

    def replaced(match: re.Match[str]) -> str:
        inside = match[2] or ""
        if _IS_HIDDEN.search(inside):
            return MASK
        attributes.append(inside)
        return JOINT

    def pictured(match: re.Match[str]) -> str:
        attributes.append(match[1] or "")
        return _PICTURE

    text = _TAG.sub(replaced, _NOTHING.sub("", text))
    return _PICTURE_INSIDE.sub(pictured, text)


def without_entities(text: str) -> str:
    """Return a text with its entities decoded, also if they were encoded several times.

    An unknown entity inside a word becomes a doubt.
    """
    for _ in range(_MAX_ENCODINGS):
        if "&" not in text:
            return text
        text = _ENTITY.sub(_decoded, text)
    return _UNKNOWN.sub(DOUBT, text)


def _decoded(match: re.Match[str]) -> str:
    if match[1] in _COMMON:
        return _COMMON[match[1]]
    # The table of all names is large, and most texts need none of them.
    from html import unescape

    text = unescape(match[0])
    return without_marks(text) or INVISIBLE
