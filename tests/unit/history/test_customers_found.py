"""A search finds a customer in whatever way the address is written, with and without the index."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest

from tests.support.past import Past, write_past
from xb_desktop.history import customer_forms, search_index
from xb_desktop.history.history import History
from xb_desktop.history.query import Filter, Ordering
from xb_desktop.history.search_index import VERSION
from xb_desktop.orders.identity import customer_key, same_customer
from xb_desktop.system.stop import Stop

ADDRESSES = (
    *("jane@m\u00fcnchen.de", "jane@xn--mnchen-3ya.de", "JANE@MU\u0308NCHEN.de"),
    *("jane@muenchen.de", "joe@m\u00fcnchen.de", "jane@m\u00fcnchen.de.example"),
    *("sam@x.de", "\u017fam@x.de", "SAM@X.de", "sam@\uff58.de", "sam@x\u3002de", "\u212aate@x.de"),
    *("kate@x.de", "j\u00c4n\u00d6@x.de", "ja\u0308n\u00f6@x.de", "JA\u0308NO\u0308@x.de"),
    *("\u03a3\u038a\u03a3@x.gr", "\u03c3\u03af\u03c2@x.gr", "\u03c3\u03af\u03c3@x.gr"),
    *("stra\u00dfe@x.de", "strasse@x.de", "a@fa\u00df.de", "a@xn--fa-hia.de", "a@fass.de"),
    *("j\u0430ne@x.de", "jane@x.de", "jane@xn--99999999.de", "jane@xn--mnchen-3ya", "j%_@x.de"),
)


@pytest.fixture(params=["looked through", "indexed", "partly indexed"])
def history(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> History:
    """Return a history of these customers and others, of which an index serves some or none."""
    monkeypatch.setattr(search_index, "ROWS_WITHOUT", 5)
    monkeypatch.setattr(search_index, "_SLICE", 20)
    rows = [Past(f"XB_{at}", email_address=address) for at, address in enumerate(ADDRESSES)]
    rows += [Past(f"XB_{at}", email_address=f"other{at}@example.com") for at in range(100, 150)]
    if request.param == "looked through":
        return History(write_past(tmp_path, rows))
    history = History(write_past(tmp_path, rows[:10] if "partly" in request.param else rows))
    history.index.catch_up(lambda: True)
    if "partly" in request.param:
        write_past(tmp_path, rows[10:])
    assert history.index.path.exists()
    return history


def found(history: History, text: str) -> set[str]:
    """Return the addresses that a search finds."""
    rows = history.page(Filter(text), Ordering(), None, 500, Stop()).rows
    assert history.count(Filter(text), Stop()) == len(rows)
    return {row.email_address for row in rows}


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_finds_the_rows_of_its_customer(history: History, address: str) -> None:
    """In every spelling, and none of whom another address belongs to, unless it contains this."""
    expected = {each for each in ADDRESSES if same_customer(each, address)}
    key = customer_key(address)
    longer = {each for each in ADDRESSES if key in customer_key(each)} - expected
    assert found(history, address) - longer == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M\u00dcNCHEN.DE", {*ADDRESSES[:3], *ADDRESSES[4:6]}),
        ("xn--mnchen-3ya.de", {*ADDRESSES[:3], *ADDRESSES[4:6]}),
        ("mu\u0308nch", {*ADDRESSES[:3], *ADDRESSES[4:6], ADDRESSES[-2]}),
        ("jane@m\u00fcn", {*ADDRESSES[:3], ADDRESSES[5], ADDRESSES[-2]}),
        ("\u017fam@", set(ADDRESSES[6:11])),
        ("sam", set(ADDRESSES[6:11])),
        ("KATE", set(ADDRESSES[11:13])),
        ("j\u00e4n\u00f6", set(ADDRESSES[13:16])),
        ("\u03c3\u03af", set(ADDRESSES[16:19])),
        ("fa\u00df", set(ADDRESSES[21:23])),
        ("j%_", {ADDRESSES[-1]}),
        ("jane xn--99999999", {ADDRESSES[-3]}),
        ("jane@xn--mnchen-3ya.de XB_1", {ADDRESSES[1]}),
    ],
)
def test_a_part_of_an_address_finds_its_rows(
    history: History, text: str, expected: set[str]
) -> None:
    """Whether it is of the domain, in either form, or of what is before it."""
    assert found(history, text) == expected


def test_a_word_that_is_no_address_means_nothing_else(tmp_path: Path) -> None:
    """What IDNA makes of a character counts in domains alone."""
    rows = [Past("XB_1", ticket="#1"), Past("XB_2", ticket="#\u2460")]
    history = History(write_past(tmp_path, rows))
    texts = ("\u2460", "#\u2460")
    assert [history.count(Filter(text), Stop()) for text in texts] == [1, 1]


def test_usual_addresses_are_compared_by_sqlite_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To call a function for each of 1,000,000 rows would take seconds."""

    def fail(_: bytes) -> NoReturn:
        raise AssertionError

    monkeypatch.setattr(customer_forms, "_forms_of", fail)
    history = History(write_past(tmp_path, [Past(f"XB_{at}") for at in range(20)]))
    assert found(history, "JANE@example.com") == {"jane@example.com"}
    assert found(history, "jane@m\u00fcnchen.de") == set()


@pytest.mark.parametrize("value", ["CAST(x'ff40c3' AS TEXT)", "x'ff'", "7", "char(0, 252)"])
def test_an_odd_value_in_the_place_of_an_address_ends_no_search(
    history: History, value: str
) -> None:
    """Whoever else can write the file can put anything there."""
    with closing(sqlite3.connect(history.path)) as database, database:
        database.execute(f"UPDATE attempts SET email_address = {value} WHERE id = 12")
    history.index.discard()
    history.index.catch_up(lambda: True)
    assert found(history, "jane@xn--mnchen-3ya.de") >= set(ADDRESSES[:3])


def test_a_long_text_in_the_place_of_an_address_takes_no_time(tmp_path: Path) -> None:
    """IDNA's form of it would take minutes."""
    text = "\u00fc\u00e4" * 200_000
    history = History(write_past(tmp_path, [Past("XB_1", email_address=f"a@{text}"), Past("XB_2")]))
    assert found(history, "jane") == {"jane@example.com"}


def test_an_index_without_the_forms_is_made_anew(history: History) -> None:
    """An older version has left it: it would hide rows."""
    if not history.index.path.exists():
        return
    with closing(sqlite3.connect(history.index.path)) as database:
        database.executescript("PRAGMA user_version = 1; DELETE FROM seen;")
        database.execute("INSERT INTO seen SELECT 5, '', ''")
        database.commit()
    checksum = history.index.path.with_name("search.check")
    checksum.write_bytes(search_index.checksum_of(history.index.path))
    later = History(history.path)
    later.index.catch_up(lambda: True)
    assert found(later, "jane@m\u00fcnchen.de") >= set(ADDRESSES[:3])
    with closing(sqlite3.connect(history.index.path)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (VERSION,)
