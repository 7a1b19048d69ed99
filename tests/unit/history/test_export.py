"""An export is whole or not there, safe for spreadsheets, and holds what was filtered."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import re
import stat
from datetime import datetime
from pathlib import Path

import pytest

from tests.support.past import Past, write_past
from xb_desktop.history.export import Export, export
from xb_desktop.history.export_formats import FIELDS, Format
from xb_desktop.history.history import History
from xb_desktop.history.query import Filter

AWKWARD = (
    "=1+1",
    "+2",
    "-3",
    "@sum",
    "\ttab",
    "\rline",
    "\uff1dx",
    'a "b", c',
    "two\nlines",
    "ünï 漢字",
    " plain ",
)


@pytest.fixture
def history(tmp_path: Path) -> History:
    """Return a history with texts that are hard to write down."""
    rows = [
        Past(
            f"XB_{number}",
            reason=text,
            detail="declined: Not for Jane@Example.com",
            outcome="refused",
        )
        for number, text in enumerate(AWKWARD)
    ]
    return History(write_past(tmp_path / "data", rows))


def exported(history: History, target: Path, form: Format, *, masked: bool = False) -> bytes:
    """Export everything, and return what is in the file."""
    assert export(history, Export(Filter(), target, form, is_masked=masked), lambda: True) == len(
        AWKWARD
    )
    return target.read_bytes()


def test_csv_is_as_rfc_4180_has_it_and_no_cell_is_a_formula(
    history: History, tmp_path: Path
) -> None:
    """With a byte-order mark, by which spreadsheets know UTF-8."""
    content = exported(history, tmp_path / "h.csv", Format.CSV)
    assert content.startswith(b"\xef\xbb\xbfid,")
    text = content.decode("utf-8-sig")
    head, *lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert tuple(head) == FIELDS
    reasons = [row[FIELDS.index("reason")] for row in lines][::-1]
    assert reasons == [f"'{each}" if each[0] in "=+-@\t\r\uff1d" else each for each in AWKWARD]
    assert text.count("\r\n") == len(AWKWARD) + 1


def test_json_lines_hold_every_text_as_it_is(history: History, tmp_path: Path) -> None:
    """One object on each line, the newest attempt first."""
    content = exported(history, tmp_path / "h.jsonl", Format.JSON_LINES)
    rows = [json.loads(line) for line in content.decode().splitlines()]
    assert [row["reason"] for row in rows][::-1] == list(AWKWARD)
    assert tuple(rows[0]) == FIELDS
    assert rows[0]["http_status"] == 200
    utc = datetime.fromisoformat(rows[0]["started_at_utc"])
    local = datetime.fromisoformat(rows[0]["started_at_local"])
    assert local == utc.replace(microsecond=0)
    assert local.utcoffset() == utc.astimezone().utcoffset()


@pytest.mark.parametrize("form", Format)
def test_a_masked_address_is_nowhere_in_the_file(
    history: History, tmp_path: Path, form: Format
) -> None:
    """Not in a message of the service that repeats it either, whatever its case."""
    content = exported(history, tmp_path / "h", form, masked=True).lower()
    assert b"jane@" not in content
    assert b"j***@example.com" in content


def test_no_other_address_is_in_a_masked_file(tmp_path: Path) -> None:
    """Neither in what the service said, nor in what somebody entered; who that was can be read."""
    row = Past(
        "XB_1",
        detail="declined: see mailto:joe.doe@example.org",
        reason="for <j.roe@x.de>",
        operator="ann@desk",
    )
    history = History(write_past(tmp_path / "data", [row]))
    target = tmp_path / "h.jsonl"
    export(history, Export(Filter(), target, Format.JSON_LINES), lambda: True)
    exported = json.loads(target.read_text("utf-8"))
    assert exported["message"] == "see mailto:j***@example.org"
    assert exported["reason"] == "for <j***@x.de>"
    assert exported["operator"] == "ann@desk"


def test_only_what_is_filtered_is_exported(history: History, tmp_path: Path) -> None:
    """As the window shows it."""
    wanted = Export(Filter("漢字"), tmp_path / "h.jsonl", Format.JSON_LINES)
    assert export(history, wanted, lambda: True) == 1
    assert json.loads(wanted.target.read_text("utf-8"))["order_reference"] == "XB_9"


def test_a_stopped_export_leaves_what_was_there(history: History, tmp_path: Path) -> None:
    """And nothing beside it."""
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "h.csv"
    target.write_text("yesterday's")
    assert export(history, Export(Filter(), target), lambda: False) is None
    assert target.read_text() == "yesterday's"
    assert list(folder.iterdir()) == [target]


def test_a_file_is_replaced_whole_and_its_owners_alone(history: History, tmp_path: Path) -> None:
    """Customers' addresses are in it."""
    target = tmp_path / "h.csv"
    target.write_text("yesterday's")
    exported(history, target, Format.CSV)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600 or os.name == "nt"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["h.csv"]


def test_what_cannot_be_written_is_an_error_and_leaves_nothing(
    history: History, tmp_path: Path
) -> None:
    """A folder in the place of the file, and none for it."""
    (tmp_path / "taken.csv").mkdir()
    for target in (tmp_path / "taken.csv", tmp_path / "nowhere" / "h.csv"):
        with pytest.raises(OSError, match=r"taken|nowhere"):
            export(history, Export(Filter(), target), lambda: True)
    assert not [path for path in tmp_path.rglob("*") if path.suffix == ".part"]


def test_progress_is_told_as_it_comes(history: History, tmp_path: Path) -> None:
    """In attempts."""
    told: list[int] = []
    export(history, Export(Filter(), tmp_path / "h.csv"), lambda: True, told.append)
    assert told[-1] == len(AWKWARD)


def test_no_part_of_a_cell_is_a_formula_where_cells_end_at_semicolons(tmp_path: Path) -> None:
    """As in the spreadsheets of many countries, which take a text apart that RFC 4180 does not."""
    texts = ["x;=1+1", "x; @sum", "x\n-2", "x\t+3", " =4", 'x";=5']
    rows = [Past(f"XB_{number}", reason=text) for number, text in enumerate(texts)]
    history = History(write_past(tmp_path / "data", rows))
    target = tmp_path / "h.csv"
    export(history, Export(Filter(), target), lambda: True)
    for row in csv.reader(io.StringIO(target.read_text("utf-8-sig"), newline=""), delimiter=";"):
        assert not [cell for cell in row if cell.strip()[:1] in {"=", "+", "-", "@"} and cell]


def test_no_cell_of_any_characters_is_a_formula(tmp_path: Path) -> None:
    """Whatever a text begins with, and wherever a spreadsheet may take a cell to end in it."""
    chance, signs = random.Random(19), "=+-@\uff1d\uff0b\uff0d\uff20"
    texts = ["".join(chance.choices("a1 ;\t\r\n" + signs, k=6)) for _ in range(3000)]
    history = History(write_past(tmp_path, [Past("XB_1", reason=text) for text in texts]))
    target = tmp_path / "h.csv"
    assert export(history, Export(Filter(), target), lambda: True) == len(texts)
    content = target.read_bytes().decode("utf-8-sig")
    for row in csv.DictReader(io.StringIO(content, newline="")):
        for part in re.split(r"[;\t\r\n]", row["reason"]):
            assert not part.lstrip(" ").startswith(tuple(signs)), row["reason"]
