"""The same order, the same customer: canonical forms by which spellings are compared. Pure.

Guards, journal, look-ups, panel and history compare with these forms. They are never sent or shown:
what is sent, recorded and shown is what was entered. They may be stored, for an index; a change of
what they return is a change of the journal's format.
"""

from __future__ import annotations

import re
import unicodedata

_ENCODED = "xn--"
"""What a part of a domain begins with in the ASCII form of IDNA."""
_LONGEST_LABEL = 63
"""Characters of a part of a domain (RFC 1035, 2.3.4); to decode longer ones would take long."""
_USUAL_REFERENCE = re.compile(r"X[BSC]_(?:[0-9a-f]{32}|[0-9a-f]{16})", re.ASCII | re.IGNORECASE)


def order_key(reference: str) -> str:
    """Return the canonical form of an order reference: equal for two spellings of one order.

    The usual forms (`XB_`, `XS_` or `XC_` and 32 or 16 hex digits) in lower case; any other
    reference is its own form, because nobody but the service knows whether its case counts.
    """
    return reference.lower() if has_usual_form(reference) else reference


def customer_key(email_address: str) -> str:
    """Return the canonical form of an email address: equal for two spellings of one customer.

    NFC, without case; the domain in the ASCII form of IDNA (UTS #46), whichever of its two forms
    it came in. Takes any text, uncut, and never raises: what IDNA does not allow in a domain is
    kept as it is.
    """
    local, at, domain = email_address.rpartition("@")
    return f"{folded(local)}{at}{_ascii_domain(domain)}"


def customer_forms(email_address: str) -> tuple[str, str]:
    """Return the canonical form of an email address, and the one with the domain in its letters.

    Takes any text and never raises: a part of the domain that IDNA does not allow stays as it is.
    """
    key = customer_key(email_address)
    local, at, domain = key.rpartition("@")
    return key, f"{local}{at}{'.'.join(map(_label_in_letters, domain.split('.')))}"


def same_order(reference: str, other: str) -> bool:
    """Whether two references are of one order."""
    return order_key(reference) == order_key(other)


def same_customer(email_address: str, other: str) -> bool:
    """Whether two email addresses are of one customer."""
    return customer_key(email_address) == customer_key(other)


def has_usual_form(reference: str) -> bool:
    """Whether a reference is one whose case does not count, from the contract."""
    return _USUAL_REFERENCE.fullmatch(reference) is not None


def folded(text: str) -> str:
    """Return a text in NFC and without case, as what is before the `@` is compared."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii():
        return composed.lower()
    return unicodedata.normalize("NFC", "".join(map(_folded_letter, composed)))


def _folded_letter(letter: str) -> str:
    """Fold the case of a letter, unless that makes two of it: ß and ss are different mailboxes."""
    folded = letter.casefold()
    return folded if len(folded) == 1 else letter.lower()


def _ascii_domain(domain: str) -> str:
    if domain.isascii():
        return domain.lower()
    # Its tables are large, and hardly any address needs them.
    import idna

    try:
        mapped = idna.uts46_remap(domain, std3_rules=False)
    except (idna.IDNAError, UnicodeError):
        mapped = folded(domain)
    return ".".join(map(_ascii_label, mapped.split(".")))


def _ascii_label(label: str) -> str:
    return label if label.isascii() else f"{_ENCODED}{label.encode('punycode').decode('ascii')}"


def _label_in_letters(label: str) -> str:
    if not label.startswith(_ENCODED) or len(label) > _LONGEST_LABEL:
        return label
    try:
        return folded(label.removeprefix(_ENCODED).encode("ascii").decode("punycode"))
    except UnicodeError:
        return label
