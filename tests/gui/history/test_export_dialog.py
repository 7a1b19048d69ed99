"""An export from the window: what is filtered, to a file that somebody chooses, after orders."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
)

from tests.support.desk import OpenDesk
from tests.support.look_back import LookBack
from tests.support.past import Past, write_past
from tests.support.service import Service
from tests.support.steps import submit
from xb_desktop.languages import Language


@pytest.fixture
def past(open_desk: OpenDesk, service: Service, tmp_path: Path) -> LookBack:
    """Return the open history of some attempts."""
    write_past(tmp_path / "data", [Past(f"XB_{number}") for number in range(30)])
    return LookBack(open_desk(service.address))


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Choose a file in the system's dialog as soon as it opens."""
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialog.fileSelected.emit(str(path)))


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file that is chosen in the system's dialog."""
    path = tmp_path / "out" / "history"
    path.parent.mkdir()
    choose(monkeypatch, path)
    return path


def says(past: LookBack, text: str) -> None:
    """Wait until the dialog says something."""
    past.desk.qtbot.waitUntil(
        lambda: any(text in each for each in past.desk.texts()), timeout=10_000
    )


def test_what_is_filtered_is_exported_masked_as_csv(past: LookBack, target: Path) -> None:
    """Unless somebody chooses otherwise; the name gets the end of its format."""
    past.search("XB_2")
    past.desk.press("Export")
    past.desk.press("Save as")
    says(past, "Exported: 11")
    file = target.with_suffix(".csv")
    rows = list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))
    assert len(rows) == 11
    assert {row["email_address"] for row in rows} == {"j***@example.com"}
    assert list(target.parent.iterdir()) == [file]


def test_there_is_room_for_the_progress_and_the_end(past: LookBack, target: Path) -> None:
    """Nothing has to be scrolled to: neither its button nor where the file is."""
    past.desk.press("Export")
    dialog = past.desk.find(QPushButton, "Save as").window()
    [bar] = [area.verticalScrollBar() for area in dialog.findChildren(QScrollArea)]
    ranges: list[int] = []
    bar.rangeChanged.connect(lambda _, highest: ranges.append(highest))
    past.desk.press("Save as")
    says(past, "Exported: 30")
    past.desk.qtbot.wait(50)
    assert target.with_suffix(".csv").exists()
    assert not any(ranges)


def test_addresses_in_full_as_json_lines(past: LookBack, target: Path) -> None:
    """As one chooses."""
    past.desk.press("Export")
    for text in ("JSON Lines", "In full"):
        buttons = [
            it for it in past.desk._parts(QRadioButton) if it.text().replace("&", "") == text
        ]
        buttons[0].click()
    past.desk.press("Save as")
    says(past, "Exported: 30")
    lines = target.with_suffix(".jsonl").read_text("utf-8").splitlines()
    assert {json.loads(line)["email_address"] for line in lines} == {"jane@example.com"}


def test_an_export_waits_for_an_order_and_can_be_stopped(past: LookBack, target: Path) -> None:
    """While the question is open, nothing is read; a stop leaves no file."""
    window = past.table.window()
    submit(past.desk)
    past.desk.qtbot.waitUntil(lambda: past.desk.sees(QPushButton, "No, keep order"))
    export = next(it for it in window.findChildren(QPushButton) if it.accessibleName() == "Export")
    export.click()
    past.desk.press("Save as")
    past.desk.press("Stop export")
    says(past, "The export was stopped. No file was written.")
    assert list(target.parent.iterdir()) == []
    past.desk.press("Save as")
    past.desk.qtbot.wait(50)
    assert not target.with_suffix(".csv").exists()
    past.desk.press("No, keep order")
    says(past, "Exported: 30")


def test_what_cannot_be_written_is_said(
    past: LookBack, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the file and the system's reason; then another folder can be chosen."""
    choose(monkeypatch, target.parent / "nowhere" / "h.csv")
    past.desk.press("Export")
    past.desk.press("Save as")
    says(past, "could not be written")
    assert past.desk.find(QPushButton, "Save as").isEnabled()


@pytest.mark.parametrize("language", [Language.FRENCH, Language.PORTUGUESE], indirect=True)
def test_why_it_cannot_be_written_is_in_the_language(
    past: LookBack, target: Path, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    """The system's own words are English, or in the language of another setting."""
    choose(monkeypatch, target.parent / "nowhere" / "h.csv")
    past.desk.press("Export")
    past.desk.press("Save as")
    french = "son fichier ou son dossier ne peut pas être ouvert"
    says(past, french if language is Language.FRENCH else "não é possível abrir o ficheiro")


def test_nothing_is_exported_where_no_file_is_chosen(
    past: LookBack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dialog stays as it was."""
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialog.reject())
    past.desk.press("Export")
    past.desk.press("Save as")
    assert not past.desk.sees(QPushButton, "Stop export")
    past.desk.press("Close")
    assert not any(dialog.isVisible() for dialog in past.table.window().findChildren(QDialog))


@pytest.mark.parametrize("language", list(Language), indirect=True)
def test_no_button_that_closes_the_choice_of_a_file_is_called_cancel(
    past: LookBack, language: Language, tmp_path: Path
) -> None:
    """Also where the system has no such dialog, and Qt's own is shown."""
    past.desk.press("Export")
    past.desk.press("Save as")
    past.desk.qtbot.waitUntil(lambda: bool(past.desk._parts(QFileDialog)))
    (dialog,) = past.desk._parts(QFileDialog)
    buttons = [it.text().replace("&", "") for it in dialog.findChildren(QPushButton)]
    closing = {"en": "Close", "fr": "Fermer", "pt": "Fechar"}[language]
    assert closing in buttons
    assert not {"Cancel", "Annuler", "Cancelar"} & set(buttons)
    assert Path(dialog.selectedFiles()[0]).name.startswith("xb-desktop-history-")
    dialog.setDirectory(str(tmp_path))
    (field,) = (it for it in dialog.findChildren(QLineEdit) if it.isVisible())
    field.setText("chosen")
    dialog.accept()
    past.desk.qtbot.waitUntil((tmp_path / "chosen.csv").exists, timeout=10_000)
    past.desk.qtbot.waitUntil(lambda: not past.desk._parts(QFileDialog))
    past.desk.qtbot.waitUntil(lambda: past.desk.find(QPushButton, "Save as").isEnabled())


def test_a_file_that_nobody_has_chosen_is_not_replaced(past: LookBack, target: Path) -> None:
    """The system's dialog asks about the name that was entered, not about the one we make of it."""
    taken = target.with_suffix(".csv")
    taken.write_text("yesterday's")
    past.desk.press("Export")
    past.desk.press("Save as")
    says(past, f"The file is {target}")
    assert taken.read_text() == "yesterday's"
    assert target.read_text("utf-8-sig").startswith("id,")
