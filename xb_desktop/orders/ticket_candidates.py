"""The candidates in one token of a decoded ticket, and whether their edges are certain. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING

from xb_desktop.orders.identity import has_usual_form
from xb_desktop.orders.mail_encodings import escaped_in
from xb_desktop.orders.order import email_problem, reference_problem
from xb_desktop.orders.ticket_marks import DOUBT, INVISIBLE, JOINT, MASK

if TYPE_CHECKING:
    from collections.abc import Iterator

Candidate = tuple[str, bool]
"""A value, and whether its edges are certain."""
_Read = Callable[[str], list[Candidate]]

_QUOTES = "'\u2018\u2019"
_AROUND_ADDRESS = INVISIBLE + _QUOTES + "~#!$%&=?^.-"
_DOUBTFUL_BEFORE = frozenset("~#!$%^.")
_DOUBTFUL_BEHIND = frozenset("$%=^-_")
_RARE_IN_LOCAL = re.compile(r"[#!$%^~?]")
# No top-level domains, but the ends of names such as logo@2x.png or jane@example.com.eml.
_FILES = {
    *("png", "jpg", "jpeg", "gif", "svg", "webp", "eml", "msg", "mbox", "pdf", "txt", "csv"),
    *("doc", "docx", "xls", "xlsx", "htm", "html", "json", "xml", "log"),
}
_ESCAPE = re.compile(r"=[0-9A-F]{2}")
# Of no letter or digit: what a writer of quoted-printable has reason to escape.
_ESCAPED_SIGN = re.compile(r"=(?:0[9AD]|2[0-9A-F]|3[A-F]|40|5[B-F]|60|7[B-E])")
_DELIMITERS = re.compile(r"[\s,;:/<>()\[\]{}\"|`\\]+")
_MARK = re.compile(f"([{DOUBT}{MASK}]+)")

# Named by what is outside of them: a class of all characters beyond ASCII takes long to compile,
# and the first paste waits for it.
_ATOM = r"[^\x00-\x20\"(),./:;<>@\[\\\]`{|}\x7f]++"
_LOCAL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*+")
_LABEL = re.compile(r"[^\x00-,./:-@\[-`{-\x7f]++")
_KEY = re.compile(r"([A-Za-z_][\w.-]*+)=", re.ASCII)
_KNOWN_KEY = re.compile(
    r".*mail.*|.*addr.*|to|from|b?cc|user(?:name)?|login|customer|client|contact|sender|recipient"
    r"|rcpt|account|owner|id|e",
    re.IGNORECASE,
)

# Letters of another script than the Latin one.
_OTHER = r"[^\x00-\u024f\u0250-\u036f\u1e00-\u1eff\u2000-\u2bff]"
_LATIN = r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"
# Scripts that put no blanks between words: Thai to Burmese, Khmer, Chinese, Japanese, Korean.
_UNSPACED = (
    r"[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u9fff\ua960-\ua97f"
    r"\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_GLUED = re.compile(rf"{_LATIN}{_OTHER}|{_OTHER}{_LATIN}")
_DIGIT_GLUED = re.compile(rf"[0-9]{_UNSPACED}|{_UNSPACED}[0-9]")
_WORDS_BEFORE = re.compile(rf"(?:.*{_UNSPACED}|{_OTHER}{{2,}})(?=[^\W_])")
_WORDS_BEHIND = re.compile(rf"{_UNSPACED}.*|{_OTHER}{{2,}}")
_SIGNS = r"[!#$%&'*+/=?^_~.-]+"
# Hebrew, for one, has prefixes that stand before a Latin word with a hyphen.
_JOINED_BEFORE = re.compile(rf".*{_OTHER}{_SIGNS}(?={_LATIN})")
_JOINED_BEFORE_DIGIT = re.compile(rf".*{_OTHER}{_SIGNS}(?=[0-9])")
_JOINED_BEHIND = re.compile(rf"(?<=[A-Za-z])[-_]+{_OTHER}.*")
_HAS_OTHER = re.compile(_OTHER)
_OTHER_RUN = re.compile(f"{_OTHER}+")

_WORD = re.compile(r"[^\x01-,./:-@\[-^`{-\x7f\u2018\u2019]+")
_MAX_WORD_LENGTH = 512
_BEFORE_REFERENCE = re.compile(r"-(?=(?i:x[bsc]_[0-9a-f]{16})|X[BSC]_)", re.ASCII)
_UNUSUAL = re.compile(r"X[BSC]_[0-9A-Za-z_]{4,}(?:-[0-9A-Za-z_]+)*", re.ASCII)
_IN_ADDRESS = re.compile(r"\w@|.*\w@\w\Z", re.DOTALL)
_GOES_ON = re.compile(r"[.+~'][0-9]|=[0-9A-F]{2}")


def addresses_in(token: str) -> Iterator[Candidate]:
    """Return the email addresses in a token."""
    yield from _by_pieces(token, lambda piece: list(_addresses(piece)))


def references_in(token: str) -> Iterator[Candidate]:
    """Return the order references in a token.

    One of 32 hex digits is as long as they get: no doubt is left by what stands beside it.
    """
    for value, is_certain in _by_pieces(token, _read_references):
        yield value, is_certain or (has_usual_form(value) and len(value) == 35)


def _by_pieces(token: str, read: _Read) -> Iterator[Candidate]:
    """Read what stands between marks: beside a mask nothing, beside a doubt with that doubt."""
    pieces = ["", *_MARK.split(token), ""]
    for place in range(1, len(pieces), 2):
        marks = pieces[place - 1] + pieces[place + 1]
        for value, is_certain in _by_joints(pieces[place], read):
            if MASK not in marks or (has_usual_form(value) and len(value) == 35):
                yield value, is_certain and not marks


def _by_joints(piece: str, read: _Read) -> list[Candidate]:
    """Read a piece as a browser joins it, and as it is apart."""
    piece = piece.strip(JOINT)
    joined = _by_escapes(piece.replace(JOINT, ""), read)
    if JOINT not in piece:
        return joined
    return _agreed(
        joined, [found for part in piece.split(JOINT) for found in _by_escapes(part, read)]
    )


def _by_escapes(piece: str, read: _Read) -> list[Candidate]:
    """Read a piece as it is, and as quoted-printable that nothing else tells of."""
    if not _ESCAPE.search(piece):
        return read(piece)
    parts = _DELIMITERS.split(escaped_in(piece))
    literal = [] if _ESCAPED_SIGN.match(piece) else read(piece)
    decoded = [found for part in parts for found in read(part)]
    return _agreed(decoded, literal) if decoded else literal


def _agreed(decoded: list[Candidate], literal: list[Candidate]) -> list[Candidate]:
    """Return what is read in one way or in both; where two ways differ, all of it, in doubt.

    A reference of a usual form is no chance: it was taken apart.
    """
    is_usual = any(has_usual_form(value) for value, _ in decoded)
    if not literal or literal == decoded or (is_usual and len(literal) < 2):
        return decoded
    if not decoded:
        return [(value, False) for value, _ in literal]
    return [(value, False) for value, _ in dict.fromkeys([*decoded, *literal])]


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
        yield value, is_certain and is_plain


def _unglued(local: str, host: str) -> Iterator[Candidate]:
    """Return the address, or what may be one where words of another script are glued to it."""
    is_glued = _is_glued(local, host), _GLUED.search(host) or _ends_in_words(host)
    if not any(is_glued):
        yield from _unjoined(local, host)
        return
    before = _WORDS_BEFORE.match(local) if is_glued[0] else None
    behind = _WORDS_BEHIND.search(host) if is_glued[1] else None
    if (is_glued[0] and not before) or (is_glued[1] and not behind):
        return
    local = local[before.end() :] if before else local
    core = host[: behind.start()].rstrip(".-") if behind else host
    for value, _ in _without_key(local, core):
        yield value, False
    if not _GLUED.search(host) and core != host:
        for value, _ in _without_key(local, host):
            yield value, False


def _unjoined(local: str, host: str) -> Iterator[Candidate]:
    """Return the address, or what may be one where a sign joins other words to it."""
    beginnings, ends = [local], [host]
    before = _JOINED_BEFORE.match(local)
    if not before and not _HAS_OTHER.search(host):
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
                yield value, is_plain and is_certain


def _is_glued(local: str, host: str) -> bool:
    is_glued = _GLUED.search(local) is not None
    return is_glued or (not _HAS_OTHER.search(host) and _DIGIT_GLUED.search(local) is not None)


def _ends_in_words(host: str) -> bool:
    """Whether a whole Latin host stands before a last label of another script."""
    rest, _, last = host.rpartition(".")
    return "." in rest and bool(_HAS_OTHER.search(last)) and not _HAS_OTHER.search(rest)


def _ends_in_sentence(host: str) -> bool:
    """Whether the next sentence follows a host without a blank: `example.com.Thanks`."""
    rest, _, last = host.rpartition(".")
    return "." in rest and rest.islower() and last.istitle() and last.isascii()


def _without_key(local: str, host: str) -> Iterator[Candidate]:
    """Take `email=` off; an address of a mailing list's bounces has such a sign itself."""
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
        yield address, is_certain


def _is_local_part(text: str) -> bool:
    return bool(_LOCAL.fullmatch(text)) and _is_written(text)


def _is_host(text: str) -> bool:
    labels = text.split(".")
    if not all(_LABEL.fullmatch(label) and label.strip("-") == label for label in labels):
        return False
    last = labels[-1].lower()
    # No top-level domain has a digit: such an end is a version or an inline image.
    has_digit = not last.startswith("xn--") and any(character.isdigit() for character in last)
    return not has_digit and last not in _FILES and _is_written(text)


def _is_written(text: str) -> bool:
    """Whether all beyond ASCII is letters, marks and numbers, as in addresses of any script."""
    return text.isascii() or all(
        character.isascii() or unicodedata.category(character)[0] in "LMN" for character in text
    )


def _read_references(piece: str) -> list[Candidate]:
    found = []
    for word in _WORD.finditer(piece):
        if _IN_ADDRESS.match(piece[max(0, word.start() - 2) : word.end() + 2]):
            continue
        goes_on = _GOES_ON.match(piece, word.end()) is not None
        for part in word[0].split("--"):
            # An XB_ can begin after any hyphen, so only a bound keeps a long word cheap.
            if len(part) <= _MAX_WORD_LENGTH:
                found += [(value, sure and not goes_on) for value, sure in _references(part)]
    return found


def _references(part: str) -> Iterator[Candidate]:
    for word in _BEFORE_REFERENCE.split(part):
        reference = word.strip(INVISIBLE + "_-")
        if has_usual_form(reference) or _UNUSUAL.fullmatch(reference):
            if not reference_problem(reference):
                yield reference, True
        elif _HAS_OTHER.search(reference):
            yield from _inside_script(reference)


def _inside_script(word: str) -> Iterator[Candidate]:
    """Return the references in a word of another script: Chinese, say, has no blanks around."""
    pieces = [piece.strip("_-") for piece in _OTHER_RUN.split(word)]
    for piece, following in zip(pieces, [*pieces[1:], ""], strict=True):
        # A letter that merely looks Latin may have cut it in two.
        is_cut = len(piece) != 35 and re.match(r"[0-9a-fA-F]", following)
        if has_usual_form(piece) and not is_cut:
            yield piece, True
        elif _UNUSUAL.fullmatch(piece) and not is_cut and not reference_problem(piece):
            yield piece, False
