"""Whether all that a journal's file defines was made by us. Pure: rows of `sqlite_schema` in.

A trigger, a view or a constraint of somebody else's would run with our statements: one can delete
what is inserted, or never come to an end. So nothing is asked of a file before this has been.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

TABLE = "attempts"
MOST_ENTRIES = 16
"""More than any version of ours defines: a file with more of them need not be read to its end."""

_INSERTED = {"started_at", "api_address", "email_address", "order_reference", "outcome"}
"""What a row has from its beginning: the first version gave these columns no default."""
_LITERAL = r"(?:(?:'[^']*')+|-?\d+(?:\.\d+)?)"
_HARMLESS = re.compile(
    rf"(?:TEXT|INTEGER|REAL|NUMERIC|BLOB)(?: NOT NULL DEFAULT {_LITERAL}| DEFAULT {_LITERAL})?",
    re.IGNORECASE,
)
"""A column that we do not know: it never keeps a row of ours from being written as it is."""
_STATISTICS = {
    "sqlite_stat1": "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
    "sqlite_stat4": "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
}
"""SQLite's own, where somebody has had the file analysed: they change no result."""


class Entry(NamedTuple):
    """One row of `sqlite_schema`; `sql` is None for what SQLite makes by itself."""

    type: str
    name: str
    table: str
    sql: str | None


def is_ours(
    entries: Collection[Entry],
    *,
    columns: Mapping[str, str],
    indexes: Iterable[str],
    is_current: bool,
) -> bool:
    """Whether these are at most our table and our indexes.

    `columns` are the present ones, each with what is defined after its name, and `indexes` the
    statements that make them; where `is_current` is not set, some of both may be missing yet.
    """
    if not entries:
        return not is_current
    known = {_in_one_line(index.replace("IF NOT EXISTS ", "")) for index in indexes}
    return any(entry.name == TABLE for entry in entries) and all(
        _is_table_of_ours(entry, columns, is_current=is_current)
        or (entry.type == "index" and _in_one_line(entry.sql) in known)
        or (entry.type == "table" and entry.sql == _STATISTICS.get(entry.name, ""))
        for entry in entries
    )


def _is_table_of_ours(entry: Entry, columns: Mapping[str, str], *, is_current: bool) -> bool:
    if (entry.type, entry.name, entry.table) != ("table", TABLE, TABLE):
        return False
    whole = re.fullmatch(rf"CREATE TABLE {TABLE} ?\((.*)\)", _in_one_line(entry.sql))
    if whole is None:
        return False
    found = dict(_name_and_kind(column) for column in _columns(whole[1]))
    if found.get("id") != columns["id"] or (is_current and not found.keys() >= columns.keys()):
        return False
    return all(_is_column_of_ours(name, kind, columns.get(name)) for name, kind in found.items())


def _is_column_of_ours(name: str, kind: str, ours: str | None) -> bool:
    if ours is None:
        # In capitals it could be one of ours, which then could not be added.
        is_plain = name.isidentifier() and name.islower()
        return is_plain and _HARMLESS.fullmatch(kind) is not None
    bare = ours.partition(" ")[0]
    required = {f"{bare} NOT NULL"} if name in _INSERTED else set()
    return kind == ours or kind in {bare} | required


def _columns(body: str) -> list[str]:
    """Split at the commas that are in no text; whatever else holds one is nothing of ours."""
    return [part.strip() for part in re.findall(r"(?:'[^']*'|[^',])+", body)]


def _name_and_kind(column: str) -> tuple[str, str]:
    name, _, kind = column.partition(" ")
    return name, kind


def _in_one_line(sql: str | None) -> str:
    return " ".join(sql.split()) if isinstance(sql, str) else ""
