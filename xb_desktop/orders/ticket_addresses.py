"""The email addresses in a piece of a ticket, and whether their ends are certain."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from xb_desktop.orders.order import email_problem
from xb_desktop.orders.ticket_marks import INVISIBLE, Candidate
from xb_desktop.orders.writing_systems import LATIN, OTHER, UNSPACED, has_other_script

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTES = "'\u2018\u2019"
_AROUND_ADDRESS = INVISIBLE + _QUOTES + "~#!$%&=?^.-"
_DOUBTFUL_BEFORE = frozenset("~#!$%^.")
_DOUBTFUL_BEHIND = frozenset("$%=^-_")
_RARE_IN_LOCAL = re.compile(r"[#!$%^~?]|''")
# Not top-level domains, but the endings of names such as logo@2x.png or jane@example.com.eml.
FILES = {
    *("png", "jpg", "jpeg", "gif", "svg", "webp", "eml", "msg", "mbox", "pdf", "txt", "csv"),
    *("doc", "docx", "xls", "xlsx", "htm", "html", "json", "xml", "log"),
}

# Named by what they exclude: a class of all characters beyond ASCII takes long to compile, and the
# first paste would wait for it.
_ATOM = r"[^\x00-\x20\"(),./:;<>@\[\\\]`{|}\x7f]++"
_LOCAL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*+")
_LABEL = re.compile(r"[^\x00-,./:-@\[-`{-\x7f]++")
_KEY = re.compile(r"([A-Za-z_][\w.-]*+)=", re.ASCII)
_KNOWN_KEY = re.compile(
    r".*mail.*|.*addr.*|to|from|b?cc|user(?:name)?|login|customer|client|contact|sender|recipient"
    r"|rcpt|account|owner|id|e",
    re.IGNORECASE,
)

_GLUED = re.compile(rf"{LATIN}{OTHER}|{OTHER}{LATIN}")
_DIGIT_GLUED = re.compile(rf"[0-9]{UNSPACED}|{UNSPACED}[0-9]")
_WORDS_BEFORE = re.compile(rf"(?:.*{UNSPACED}|{OTHER}{{2,}})(?=[^\W_])")
_WORDS_BEHIND = re.compile(rf"{UNSPACED}.*|{OTHER}{{2,}}")
_SIGNS = r"[!#$%&'*+/=?^_~.-]+"
# Hebrew, for one, has prefixes that stand before a Latin word with a hyphen.
_JOINED_BEFORE = re.compile(rf".*{OTHER}{_SIGNS}(?={LATIN})")
_JOINED_BEFORE_DIGIT = re.compile(rf".*{OTHER}{_SIGNS}(?=[0-9])")
_JOINED_BEHIND = re.compile(rf"(?<=[A-Za-z])[-_]+{OTHER}.*")


def read_addresses(piece: str) -> list[Candidate]:
    """Return the email address in a piece of text, or each possible reading of a doubtful one."""
    return list(_addresses(piece))


def _addresses(token: str) -> Iterator[Candidate]:
    if token.count("@") != 1:
        return
    local, _, domain = token.partition("@")
    # "jane@example.com's order"; an apostrophe inside a host would cut it.
    domain, _, ending = domain.replace("\u2019", "'").partition("'")
    host = domain.rstrip(_AROUND_ADDRESS + "_")
    if "." in ending.strip("."):
        return
    behind = domain[len(host) :]
    # An underscore may begin an address, unless its twin at the end shows that it is emphasis.
    emphasis = "_" if "_" in behind and local.lstrip(_AROUND_ADDRESS)[:1] == "_" else ""
    stripped = local.lstrip(_AROUND_ADDRESS + emphasis)
    before = local[: len(local) - len(stripped)]
    is_certain = not (
        set(before) & _DOUBTFUL_BEFORE or (set(behind) - set(emphasis)) & _DOUBTFUL_BEHIND
    )
    for value, is_plain in _unglued(stripped, host):
        yield Candidate(value, is_certain and is_plain)


def _unglued(local: str, host: str) -> Iterator[Candidate]:
    """Return the address, or its readings if words of another script are attached to it."""
    is_local_glued = _is_glued(local, host)
    is_host_glued = _GLUED.search(host) is not None or _ends_in_words(host)
    if not is_local_glued and not is_host_glued:
        yield from _unjoined(local, host)
        return
    before = _WORDS_BEFORE.match(local) if is_local_glued else None
    behind = _WORDS_BEHIND.search(host) if is_host_glued else None
    if (is_local_glued and not before) or (is_host_glued and not behind):
        return
    local = local[before.end() :] if before else local
    core = host[: behind.start()].rstrip(".-") if behind else host
    for value, _ in _without_key(local, core):
        yield Candidate(value, is_certain=False)
    if not _GLUED.search(host) and core != host:
        for value, _ in _without_key(local, host):
            yield Candidate(value, is_certain=False)


def _unjoined(local: str, host: str) -> Iterator[Candidate]:
    """Return the address, or its readings if a sign joins other words to it."""
    beginnings, ends = [local], [host]
    before = _JOINED_BEFORE.match(local)
    if not before and not has_other_script(host):
        before = _JOINED_BEFORE_DIGIT.match(local)
    if before:
        beginnings.append(local[before.end() :])
    behind = _JOINED_BEHIND.search(host)
    core = host[: behind.start()] if behind else ""
    if "." in core:
        ends.append(core)
    elif _ends_in_sentence(host):
        ends.append(host.rpartition(".")[0])
    is_certain = len(beginnings) == len(ends) == 1
    for beginning in beginnings:
        for end in ends:
            for value, is_plain in _without_key(beginning, end):
                yield Candidate(value, is_plain and is_certain)


def _is_glued(local: str, host: str) -> bool:
    is_glued = _GLUED.search(local) is not None
    return is_glued or (not has_other_script(host) and _DIGIT_GLUED.search(local) is not None)


def _ends_in_words(host: str) -> bool:
    """Whether a complete Latin host precedes a last label of another script."""
    rest, _, last = host.rpartition(".")
    return "." in rest and has_other_script(last) and not has_other_script(rest)


def _ends_in_sentence(host: str) -> bool:
    """Whether the next sentence follows a host without a space: `example.com.Thanks`."""
    rest, _, last = host.rpartition(".")
    return "." in rest and rest.islower() and last.istitle() and last.isascii()


def _without_key(local: str, host: str) -> Iterator[Candidate]:
    """Remove `email=`; the bounce address of a mailing list contains such a sign itself."""
    key, signs = _KEY.match(local), local.count("=")
    if key and signs == 1:
        rest = local[key.end() :].lstrip(_AROUND_ADDRESS)
        is_known = _KNOWN_KEY.fullmatch(key[1]) is not None
        yield from _checked(rest, host, is_certain=is_known)
        if not is_known:
            yield from _checked(local, host, is_certain=False)
        return
    last = re.split(r"[#!$%^~?=]", local)[-1]
    is_certain = signs < 2 and not _RARE_IN_LOCAL.search(local)
    yield from _checked(local, host, is_certain=is_certain)
    if not is_certain:
        yield from _checked(last, host, is_certain=False)


def _checked(local: str, host: str, *, is_certain: bool) -> Iterator[Candidate]:
    address = f"{local}@{host}"
    if _is_local_part(local) and _is_host(host) and not email_problem(address):
        yield Candidate(address, is_certain)


def _is_local_part(text: str) -> bool:
    return bool(_LOCAL.fullmatch(text)) and _is_written(text)


def _is_host(text: str) -> bool:
    labels = text.split(".")
    if not all(_LABEL.fullmatch(label) and label.strip("-") == label for label in labels):
        return False
    last = labels[-1].lower()
    # There is none of a single letter: the rest of it is in the next line.
    if len(last) == 1 and last.isascii():
        return False
    # No top-level domain has a digit: such an end is a version or an inline image.
    has_digit = not last.startswith("xn--") and any(character.isdigit() for character in last)
    return not has_digit and last not in FILES and _is_written(text)


def _is_written(text: str) -> bool:
    """Whether everything beyond ASCII is letters, marks and numbers, as in real addresses."""
    return text.isascii() or all(
        character.isascii() or unicodedata.category(character)[0] in "LMN" for character in text
    )
