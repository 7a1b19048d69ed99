"""The forms by which a search finds a customer, for the few rows whose address is not its own form.

Two addresses are one customer if they are equal after NFC, without case, with the domain compared
as IDNA (`orders.identity`). SQLite compares nothing of that. For an address in plain ASCII without
IDNA, its LIKE does as well; for any other one, a function of ours is called.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from xb_desktop.orders.identity import customer_forms, customer_key, folded

if TYPE_CHECKING:
    import sqlite3

HAS_FORMS = (
    "(length(email_address) <> length(CAST(email_address AS BLOB)) OR email_address LIKE '%xn--%')"
)
"""Whether a row's address is not in plain ASCII, or is in the ASCII form of IDNA."""
FORMS = "customer_forms(CAST(email_address AS BLOB))"
"""The forms of a row's address, one below the other; to be asked for where it has some."""
_LONGEST = 1000
"""Characters; an address has at most 254. Whoever else can write the file can put more there."""
_CACHED = 4096


def add_customer_forms(database: sqlite3.Connection) -> None:
    """Let a connection ask for `FORMS`."""
    database.create_function("customer_forms", 1, _forms_of, deterministic=True)


def customer_spellings(term: str) -> list[str]:
    """Return what the forms of an address are searched for, for a word or a part of one."""
    if term.isascii():
        return [term]
    is_part_of_domain = "@" in term or "." in term
    return sorted({folded(term), *([customer_key(term)] if is_part_of_domain else [])})


@lru_cache(_CACHED)
def _forms_of(address: bytes) -> str:
    # As bytes: a text that is not valid UTF-8 would end the search.
    text = address.decode("utf-8", "replace")
    return "\n".join(customer_forms(text)) if len(text) <= _LONGEST else ""
