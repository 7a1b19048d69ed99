"""The history finds what is in the journal, in every order, and changes nothing."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.support.past import Past, write_past
from xb_desktop.history import search_index, slices
from xb_desktop.history.history import Choices, History, StoppedError
from xb_desktop.history.query import Column, Filter, Ordering, Position
from xb_desktop.journal.attempt_record import RecordedOutcome
from xb_desktop.journal.journal_error import JournalError
from xb_desktop.system.stop import Stop

WORDS = ("refund", "Änderung", "100%", "a_b", "twice")
SEARCHES = (
    *("", "0a", "3f9", "jane", "JANE33", "änderung", "ÄNDERUNG", "δέλτα", "100%", "a_b", "%", "_"),
    *("#77", "refund jane", "late jane1", "confirmed", "late confirmed", "nothing like that"),
    *('a"b', "e.com"),
)


def many(count: int) -> list[Past]:
    """Return rows in which everything occurs in many combinations, always the same ones."""
    chance = random.Random(20260101)
    return [
        Past(
            reference=f"XB_{chance.getrandbits(128):032x}",
            days_ago=count - number,
            outcome=chance.choice(["cancelled", "refused", "not_sent", "unknown"]),
            detail=chance.choice(["confirmed", "declined: Too late for this one"]),
            email_address=f"{chance.choice(['Jane', 'joe', 'ΔΈΛΤΑ'])}{number}@example.com",
            operator=chance.choice(["ann", "Ben"]),
            ticket=chance.choice(["", f"#{number}"]),
            reason=chance.choice(WORDS),
            api_address=chance.choice(["https://a.example.com", "https://b.example.com"]),
        )
        for number in range(1, count + 1)
    ]


def pages(history: History, wanted: Filter, ordering: Ordering, size: int) -> list[int]:
    """Return the ids of all rows, read page by page."""
    found: list[int] = []
    position: Position | None = None
    while True:
        page = history.page(wanted, ordering, position, size, Stop())
        found += [row.id for row in page.rows]
        if page.next is None:
            return found
        position = page.next


@pytest.fixture(params=["looked through", "indexed", "partly indexed"])
def history(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> History:
    """Return a history of 700 rows, of which an index serves none, all or some."""
    monkeypatch.setattr(search_index, "ROWS_WITHOUT", 10)
    monkeypatch.setattr(search_index, "_SLICE", 100)
    monkeypatch.setattr(slices, "_STRETCH", 90)
    rows = many(700)
    history = History(write_past(tmp_path, rows[:400]))
    if request.param == "partly indexed":
        history.index.catch_up(lambda: True)
    write_past(tmp_path, rows[400:])
    if request.param == "indexed":
        history.index.catch_up(lambda: True)
    assert history.index.path.exists() == (request.param != "looked through")
    return history


def matches(row: Past, text: str) -> bool:
    """Whether every word is in a column that is searched, by Python's own rules."""
    columns = (
        row.reference,
        row.email_address,
        row.ticket,
        row.reason,
        row.detail.partition(": ")[2],
    )
    return all(any(word.lower() in each.lower() for each in columns) for word in text.split())


@pytest.mark.parametrize("text", SEARCHES)
@pytest.mark.parametrize("is_descending", [True, False])
def test_a_search_finds_exactly_what_holds_all_words(
    history: History, text: str, *, is_descending: bool
) -> None:
    """Whatever the case, with or without an index, short words too; `%` and `_` are themselves."""
    rows = many(700)
    expected = [number for number, row in enumerate(rows, 1) if matches(row, text)]
    ordering = Ordering(is_descending=is_descending)
    assert pages(history, Filter(text), ordering, 37) == sorted(expected, reverse=is_descending)
    assert history.count(Filter(text), Stop()) == len(expected)
    exported = [row.id for part in history.rows(Filter(text), Stop()) for row in part]
    assert exported == sorted(expected, reverse=True)


@pytest.mark.parametrize("column", Column)
@pytest.mark.parametrize("is_descending", [True, False])
def test_pages_sorted_by_any_column_hold_each_row_once(
    tmp_path: Path, column: Column, *, is_descending: bool
) -> None:
    """Also where many rows are equal in it, and without regard to case."""
    rows = many(300)
    history = History(write_past(tmp_path, rows))
    found = pages(history, Filter("example"), Ordering(column, is_descending), 50)
    fields = {
        Column.REFERENCE: "reference",
        Column.CUSTOMER: "email_address",
        Column.PLACE: "api_address",
    }

    def key(number: int) -> tuple[str, int]:
        name = fields.get(column, str(column))
        lowered = str(getattr(rows[number - 1], name)) if column is not Column.WHEN else ""
        # As SQLite's NOCASE does.
        return "".join(c.lower() if c.isascii() else c for c in lowered), number

    assert found == sorted(range(1, 301), key=key, reverse=is_descending)


def test_filters_narrow_the_rows(history: History) -> None:
    """All of them hold at once; times are compared as the journal has them."""
    rows = many(700)
    page = history.page(Filter(), Ordering(), None, 700, Stop())
    middle = page.rows[350].started_at
    wanted = Filter(
        outcome=RecordedOutcome.REFUSED, place="https://a.example.com", operator="Ben", since=middle
    )
    expected = [
        number
        for number, row in enumerate(rows, 1)
        if (row.outcome, row.api_address, row.operator)
        == ("refused", "https://a.example.com", "Ben")
        and number >= page.rows[350].id
    ]
    assert pages(history, wanted, Ordering(is_descending=False), 20) == expected
    assert history.count(Filter(until=middle), Stop()) == page.rows[350].id - 1
    places = ("https://a.example.com", "https://b.example.com")
    assert history.choices(Stop()) == Choices(places, ("Ben", "ann"))


def test_a_record_is_told_in_full(tmp_path: Path) -> None:
    """The message is the service's; the cause is a word of ours and not searched for."""
    past = Past("XB_1", outcome="refused", detail="declined: Too late: it is paid")
    history = History(write_past(tmp_path, [past]))
    (row,) = history.page(Filter(), Ordering(), None, 9, Stop()).rows
    assert (row.cause, row.message) == ("declined", "Too late: it is paid")
    outcome = row.as_outcome()
    assert outcome is not None
    assert (outcome.name, outcome.message) == ("refused", "Too late: it is paid")


def test_nothing_is_found_where_there_is_no_journal(tmp_path: Path) -> None:
    """And none is made by looking."""
    history = History(tmp_path / "journal.sqlite3")
    assert history.page(Filter("x"), Ordering(), None, 9, Stop()).rows == ()
    assert history.count(Filter(), Stop()) == 0
    assert list(tmp_path.iterdir()) == [tmp_path / "home"]


def test_what_is_no_journal_is_told_and_left_alone(tmp_path: Path) -> None:
    """To set it aside is for whoever writes."""
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(b"no database at all" * 100)
    with pytest.raises(JournalError):
        History(path).count(Filter(), Stop())
    assert path.read_bytes() == b"no database at all" * 100


def test_a_stopped_question_ends_at_the_next_slice(tmp_path: Path) -> None:
    """What nobody waits for any more does not go on reading."""
    history = History(write_past(tmp_path, many(20)))
    stop = Stop()
    stop.set()
    with pytest.raises(StoppedError):
        history.page(Filter(), Ordering(), None, 9, stop)
