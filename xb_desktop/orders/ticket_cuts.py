"""The places in a ticket where a value may be cut off, hidden or broken, as marks."""

from __future__ import annotations

import re

from xb_desktop.orders.ticket_marks import DOUBT, INVISIBLE, JOINT, MASK, PLUS

_ELLIPSIS = re.compile(r"\[?(?:\.{2,}+|[\u2025\u2026\u22ef]++)\]?")
_IDEOGRAPHIC_STOP = re.compile(r"(?<=[A-Za-z0-9])[\u3002\uff61](?=[A-Za-z0-9])")
_EMPHASIS = re.compile(r"(?<![*0-9A-Za-z])(\*++)([^\s*]++)\1(?![*0-9A-Za-z])")
_CODE = re.compile(r"(?<![\w`])`([^\s`]++)`(?!`)")
# "example[.]com", "example (dot) com": so that nothing can be clicked, or no program finds it.
_DISGUISED = re.compile(
    r"(?<=\w)[ \t]?[\[({<][ \t]?(?:[.@_+'-]|dot|at)[ \t]?[\])}>][ \t]?(?=\w)"
    r"|(?<=\w)[ \t]dot[ \t](?=\w)",
    re.IGNORECASE,
)
_SPACE_INSIDE = re.compile(
    r"(?<=\w)[ \t]++(?=\.\w|\+\w[^\s@]{0,63}@)|(?<=\.)[ \t](?=(?:com|org|co\.uk)(?!\w))"
    r"|(?<=\w[_+])[ \t](?=\w[^\s@]{0,63}@)"
)
_HIDDEN = re.compile(r"\*{2,}+|[\u2022\u25cf\u2219\u25aa\u25a0\u2588\u2217\uff0a]{2,}+|#{3,}+")
_HIDDEN_LETTER = re.compile(r"(?<=[\w.+@'-])[*\u2022\u25cf\u2219](?=[\w.+@'-])")

_LINE_END = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
# `> `, `| ` and `JD> ` before the lines of a quotation.
_QUOTATION = re.compile(r"^[ \t]*+(?:(?:[A-Za-z0-9]{0,12}>|[|:%](?=[ \t]))[ \t]*+)++", re.MULTILINE)
_UNSEEN = rf"[{INVISIBLE}{JOINT}\u00ad\u200b-\u200f\u2060\ufeff]*+"
_BREAK = rf"{_UNSEEN}[^\S\n]*+\n[> \t]*+{_UNSEEN}"
_HYPHENS = r"\u00ad\u058a\u05be\u1806\u2010-\u2015\u207b\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"
_CUT_LINE = re.compile(rf"(?<=\w)([-_+@&={PLUS}{_HYPHENS}]){_BREAK}(?=\w)")
_CUT_BEFORE_SIGN = re.compile(rf"(?<=\w){_BREAK}(?=[.+]\w)")
_CUT_DOMAIN = re.compile(
    rf"(?<=\.){_BREAK}(?=(?:"
    r"(?:com|net|org|edu|gov|info|biz|co\.\w\w)(?!\w)"
    # Of two letters, but for words that begin a sentence.
    r"|(?!am|an|as|at|be|by|do|go|he|hi|if|in|is|it|me|my|no|of|on|or|so|to|up|us|we)[a-z]{2}(?!\w)"
    # What else may be a top-level domain, but is a word as well, if it is alone in its line.
    r"|(?:[a-z]{2}|app|dev|xyz|mobi|name|online|site|shop|store|tech|cloud|club|live|pro|africa)"
    r"[^\S\n]*+[>)\]\"'.,;]?[^\S\n]*+$))",
    re.MULTILINE,
)
_IN_TOP_LEVEL = re.compile(
    rf"(?<=\.)(?P<start>[A-Za-z]{{2,10}}+){_BREAK}(?P<rest>[A-Za-z]{{1,10}}+)(?![\w@])"
)
_TOP_LEVEL = {
    *("com", "net", "org", "edu", "gov", "info", "biz", "app", "dev", "xyz", "mobi", "name"),
    *("online", "site", "shop", "store", "tech", "cloud", "club", "live", "pro", "africa"),
}
_WORDS_OF_ONE_LETTER = "aeiouy"
_IN_HOST = re.compile(
    rf"(@[\w.-]{{1,100}}+){_BREAK}(?=(?!www\.)(?:[a-z0-9-]{{1,63}}+\.){{1,4}}+[a-z]{{2,}}+(?![\w@-]))"
)
# A full stop at the end of a line ends a sentence, or an address goes on behind it. It may do so in
# a short line (at most three words, or one behind a label) whose last word is none that sentences
# of tickets end in. `Thanks.` is no beginning of `jane@example.com`, because of its capital. In a
# longer line, a sentence is by far more likely, unless its last word has a sign that words do not.
_CUT_NAME = re.compile(
    rf"(?:^[ \t>*-]*+(?:[^\s.{PLUS}]{{1,40}}[ \t{PLUS}]++){{0,2}}+|[:=<(\[\"'][ \t{PLUS}]*+)"
    rf"(?P<name>[\w+&'-][\w.+&'\u2019-]{{0,63}}+){_BREAK}(?P<sign>[-_'&+]?)(?=\w[^\s@]{{0,63}}@)",
    re.MULTILINE,
)
_CUT_INITIAL = re.compile(
    rf"(?<![^\s{PLUS}:=<(\[\"'])(?!X[BSC]_)(?:[^\W\d_]|[\w'-]{{1,40}}[.+_][\w.+_'-]{{0,60}})\.{_BREAK}"
    r"(?=\w[^\s@]{0,63}@)",
    re.IGNORECASE,
)
_GOING_ON = ".'\u2019"
_A_REFERENCE = re.compile(r"X[BSC]_", re.IGNORECASE | re.ASCII)
_LAST_WORDS = {
    *("cancel", "cancelled", "canceled", "cancellation", "order", "orders", "reference", "refund"),
    *("address", "email", "e-mail", "mail", "customer", "user", "account", "contact", "name"),
    *("please", "thanks", "thank", "you", "it", "this", "that", "them", "me", "us", "him", "her"),
    *("now", "today", "asap", "soon", "advance", "again", "wrong", "mistake", "help", "refunded"),
    *("below", "above", "following", "ok", "okay", "yes", "no", "done", "hi", "hello", "bye"),
    *("urgent", "urgently", "late", "expired", "paid", "pending", "possible", "quickly", "sorry"),
    *("immediately", "appreciated", "support", "team", "money", "amount", "payment", "transaction"),
    *("regards", "cheers", "danke", "schnell", "dringend", "bestellung", "stornieren"),
    *("merci", "commande", "annuler"),
    *("gracias", "obrigado", "obrigada", "pedido", "cancelar"),
}

# After everything else: then most delimiters are spaces. A hyphen alone joins two words to one.
_GAP_SIGN = rf"[\s!-,./:;=?^~{INVISIBLE}{DOUBT}{JOINT}{PLUS}\u2010\u2011\u2018\u2019\u00b7\uff0e_-]"
_GAP = rf"(?!(?:[-_]|[{INVISIBLE}{JOINT}]++)[0-9A-Fa-f]){_GAP_SIGN}++"
_REFERENCE = re.compile(
    rf"(?<![0-9A-Za-z_-])[Xx][BSCbsc]_([0-9A-Fa-f]++)(?:{_GAP}[0-9A-Fa-f]++(?!_*+[^\W_]|@|[.-]\w))++"
)


def with_marks(text: str) -> str:
    """Return a text with a mark at each place where something is cut off or hidden."""
    text = _LINE_END.sub("\n", text)
    text = _EMPHASIS.sub(rf"{JOINT}\2{JOINT}", text)
    text = _DISGUISED.sub(DOUBT, text)
    text = _SPACE_INSIDE.sub(f"{DOUBT} {DOUBT}", text)
    text = _CODE.sub(rf"{JOINT}\1{JOINT}", text)
    text = _HIDDEN_LETTER.sub(MASK, _HIDDEN.sub(MASK, text))
    text = _IDEOGRAPHIC_STOP.sub(DOUBT, _ELLIPSIS.sub(DOUBT, text)).replace("*", DOUBT)
    return _with_cut_lines(_QUOTATION.sub("> ", text)) if "\n" in text else text


def with_broken_references(text: str) -> str:
    """Return a plain text with marks between what may be the pieces of one reference."""
    return _REFERENCE.sub(_broken, text)


def _with_cut_lines(text: str) -> str:
    text = _CUT_LINE.sub(rf"\1{DOUBT}\n{DOUBT}", text)
    text = _CUT_NAME.sub(_cut_name, text)
    text = _CUT_INITIAL.sub(_cut_line, text)
    text = _IN_HOST.sub(rf"\1{DOUBT}\n{DOUBT}", text)
    text = _IN_TOP_LEVEL.sub(_cut_top_level, text)
    for pattern in (_CUT_BEFORE_SIGN, _CUT_DOMAIN):
        text = pattern.sub(f"{DOUBT}\n{DOUBT}", text)
    return text


def _cut_top_level(match: re.Match[str]) -> str:
    """Mark a line's end inside a top-level domain: few words have one letter only."""
    start, rest = match["start"], match["rest"]
    is_letter = len(rest) == 1 and rest.islower() and rest not in _WORDS_OF_ONE_LETTER
    is_cut = is_letter or (start + rest).lower() in _TOP_LEVEL
    return f"{start}{DOUBT}\n{DOUBT}{rest}" if is_cut else match[0]


def _cut_name(match: re.Match[str]) -> str:
    """Mark a line's end if the word before it may be the beginning of the address behind it."""
    name = match["name"]
    word = name.rstrip(_GOING_ON)
    following = match.string[match.end() : match.end() + 1]
    is_title = name[0].isupper() and not following.isupper()
    is_word = is_title or word.isdigit() or word.lower() in _LAST_WORDS or _A_REFERENCE.match(word)
    may_go_on = name[-1] in _GOING_ON or match["sign"]
    return _cut_line(match) if may_go_on and not is_word else match[0]


def _cut_line(match: re.Match[str]) -> str:
    line, _, following = match[0].rpartition("\n")
    return f"{line.rstrip()}{DOUBT}\n{DOUBT}" + following.lstrip("> \t")


def _broken(match: re.Match[str]) -> str:
    """Mark what may be the pieces of one reference: together they have a usual number of digits."""
    sizes = [len(piece) for piece in re.split(_GAP, match[0][3:])]
    totals = {sum(sizes[:count]) for count in range(2, len(sizes[:17]) + 1)}
    if len(match[1]) == 32 or not totals & {16, 32}:
        return match[0]
    return re.sub(_GAP, f"{DOUBT} {DOUBT}", match[0])
