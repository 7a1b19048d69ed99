"""Texts, outlines and the focus can be seen in every palette, measured from pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QStyle,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, OpenDesk
from tests.support.focus import check_focus, focus
from tests.support.past import Past, write_past
from tests.support.pixels import PALETTES, SIGN, TEXT, Pixels, system_palette
from tests.support.policy import set_policy
from tests.support.scenes import (
    ACME,
    front,
    open_address,
    open_export,
    open_history,
    open_key,
    open_settings,
)
from tests.support.service import Service
from xb_desktop.gui.cancel.practice_list import add_practice
from xb_desktop.gui.history.history_model import COLUMNS
from xb_desktop.gui.notices.notice_list import Notice
from xb_desktop.gui.settings.reasons_edit import ReasonsEdit
from xb_desktop.gui.widgets.busy_indicator import ProgressLine
from xb_desktop.gui.widgets.labels import plain_label
from xb_desktop.gui.widgets.theme import Tone, apply_fill, ensure_contrast
from xb_desktop.gui.widgets.tint import apply_tint
from xb_desktop.settings import Settings


@pytest.fixture(params=PALETTES, autouse=True)
def palette_name(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Have the system use each palette."""
    del qapp
    with system_palette(request.param):
        ensure_contrast()
        yield request.param


@pytest.fixture
def desk(open_desk: OpenDesk, service: Service) -> Desk:
    """Return a window with an address in its settings."""
    Settings().addresses = (ACME,)
    return open_desk(service.address)


def test_placeholders(desk: Desk) -> None:
    """What is to be written in an empty field can be read."""
    focus(desk, desk.find(QPushButton, "Settings"))
    seen = Pixels(desk.window)
    for name in ("Email address", "Order reference"):
        assert seen.text(desk.find(QLineEdit, name)) >= TEXT


def test_what_an_organisation_has_set(open_desk: OpenDesk, service: Service) -> None:
    """The switches are disabled, and people want to read them all the same."""
    set_policy(
        look_up=True, copy_results=False, ticket="required", reason="optional", keep_attempts=45
    )
    faint = QApplication.palette()
    roles = QPalette.ColorRole
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        window = faint.color(QPalette.ColorRole.Window)
        faint.setColor(QPalette.ColorGroup.Disabled, role, window)
    QApplication.setPalette(faint)
    desk = open_desk(service.address)
    open_settings(desk)
    boxes = [box for box in desk._parts(QCheckBox) if not box.isEnabled()]
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.resize(dialog.width(), 2000)
    seen = Pixels(dialog)
    assert len(boxes) == 4
    assert seen.text(desk.find(QComboBox, "Keep attempts for")) >= TEXT
    assert [seen.text(box) for box in boxes if seen.text(box) < TEXT] == []
    outlines = [seen.outline(box, width=indicator(box)) for box in boxes]
    assert [outline for outline in outlines if outline < SIGN] == []


def test_fields(desk: Desk) -> None:
    """An empty field can be seen."""
    focus(desk, desk.find(QPushButton, "Settings"))
    fields = [desk.find(QLineEdit, name) for name in ("Email address", "Order reference")]

    def are_outlined() -> bool:
        seen = Pixels(desk.window)
        return all(seen.outline(field) >= SIGN for field in fields)

    # The ring around the last focus goes with the next paint.
    desk.qtbot.waitUntil(are_outlined)


def test_a_field_of_several_lines(desk: Desk) -> None:
    """It can be seen like any other."""
    open_settings(desk)
    desk.find(QCheckBox, "Record a reason").setChecked(True)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.resize(dialog.width(), 1000)
    field = desk.find(ReasonsEdit, "Reasons")
    desk.qtbot.waitUntil(lambda: Pixels(dialog).outline(field) >= SIGN)


def test_a_problem_beside_a_field(desk: Desk) -> None:
    """What is wrong can be read."""
    desk.fill("no address", "XB_1")
    desk.press("Cancel order")
    notes = [label for label in desk._parts(QLabel) if label.text().startswith("⚠")]
    assert notes
    seen = Pixels(desk.window)
    assert [seen.text(note) for note in notes if seen.text(note) < TEXT] == []


def test_buttons(desk: Desk) -> None:
    """Each has an outline, the default one too, and its text can be read."""
    names = ("Settings", "Paste from ticket", "Cancel order")
    buttons = [desk.find(QPushButton, name) for name in names]

    def are_seen() -> bool:
        seen = Pixels(desk.window)
        return all(seen.outline(it) >= SIGN and seen.text(it) >= TEXT for it in buttons)

    # The window may have been painted amid a change of the focus.
    desk.qtbot.waitUntil(are_seen)


def test_focus_is_seen_on_every_control(desk: Desk) -> None:
    """All around it, whether it is a field, a button or the default button."""
    controls = [
        desk.find(QLineEdit, "Email address"),
        desk.find(QLineEdit, "Order reference"),
        *(desk.find(QPushButton, it) for it in ("Settings", "Paste from ticket", "Cancel order")),
    ]
    check_focus(desk, desk.window, controls)


@pytest.mark.parametrize("scene", [open_settings, open_address, open_key, open_export])
def test_dialogs(desk: Desk, scene: Callable[[Desk], None]) -> None:
    """Their texts can be read, their controls have outlines and show the focus."""
    scene(desk)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    # What is scrolled out of sight has no pixels.
    dialog.resize(dialog.width(), max(dialog.height(), 1000))
    controls = [
        part
        for kind in (QPushButton, QLineEdit, QComboBox, QListWidget, QCheckBox)
        for part in dialog.findChildren(kind)
        if part.isVisible() and part.isEnabled()
    ]
    focus(desk, controls[0])
    seen = Pixels(dialog)
    labels = [part for part in dialog.findChildren(QLabel) if part.isVisible() and part.text()]
    faint = [part.text() for part in labels if seen.text(part) < TEXT]
    written = dialog.findChildren(QPushButton) + dialog.findChildren(QCheckBox)
    faint += [it.text() for it in written if it in controls and seen.text(it) < TEXT]
    assert faint == []
    for part in controls:
        assert seen.outline(part, width=indicator(part)) >= SIGN, part.accessibleName()
    check_focus(desk, dialog, controls)


def indicator(part: QWidget) -> int:
    """Return how wide the outlined piece of a control is, 0 if that is all of it."""
    if not isinstance(part, QCheckBox):
        return 0
    return part.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, part)


@pytest.mark.parametrize("tone", Tone)
def test_tones(qtbot: QtBot, tone: Tone) -> None:
    """Texts on a tinted ground and on a strong one, and the border of the tinted one."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    tinted, solid = plain_label("Outcome unknown"), plain_label("Live")
    for part, top in ((tinted, 20), (solid, 100)):
        part.setParent(window)
        part.setMargin(8)
        part.setGeometry(20, top, 200, 40)
    apply_tint(tinted, tone)
    apply_fill(solid, tone)
    window.show()
    seen = Pixels(window)
    assert seen.text(tinted) >= TEXT
    assert seen.text(solid) >= TEXT
    assert seen.outline(tinted) >= SIGN


def test_notices(qtbot: QtBot) -> None:
    """The sentence and its buttons."""
    notice = Notice("An earlier attempt was interrupted.", "Check order")
    qtbot.addWidget(notice)
    for button in notice.buttons:
        button.setText(button.accessibleName())
    notice.resize(400, 120)
    notice.show()
    seen = Pixels(notice)
    assert seen.text(notice._text) >= TEXT
    for button in notice.buttons:
        assert seen.text(button) >= TEXT
        assert seen.outline(button) >= SIGN


def test_what_moves_while_something_is_under_way(qtbot: QtBot) -> None:
    """A part of a thin line stands out from the rest of it, whichever way the text runs."""
    window = QWidget()
    qtbot.addWidget(window)
    line = ProgressLine()
    line.setParent(window)
    line.setGeometry(0, 10, 300, line.height())
    window.resize(300, 24)
    window.show()
    seen = Pixels(window)
    assert line.height() <= 8
    assert seen.strongest(line) >= SIGN


@pytest.mark.parametrize("has_focus", [True, False])
def test_selected_attempts(desk: Desk, *, has_focus: bool) -> None:
    """Each cell of the selected row can be read, the current one too, and its icon is seen."""
    open_history(desk)
    window = front(desk)
    table = desk.find(QTableView, "Attempts")
    index = table.model().index(0, 0)
    table.setCurrentIndex(index)
    # As after a press of Tab.
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    focus(desk, table if has_focus else desk.find(QLineEdit, "Search history"))
    window.resize(1400, 700)
    seen = Pixels(window)
    corner = table.viewport().mapTo(window, QPoint(0, 0))
    cells = [
        table.visualRect(index.siblingAtColumn(column)).translated(corner)
        for column, _ in enumerate(COLUMNS)
        if index.siblingAtColumn(column).data()
    ]
    assert len(cells) > 3
    assert [it for it in map(seen.text_at, cells) if it < TEXT] == []


def test_selected_in_lists(open_desk: OpenDesk, service: Service, tmp_path: Path) -> None:
    """Each can be read while the keyboard is there."""
    write_past(tmp_path / "data", [Past("XB_1"), Past("XB_2", outcome="refused")])
    desk = open_desk(service.address)
    desk.qtbot.waitUntil(lambda: desk.sees(QListWidget, "Last attempts"))
    add_practice(desk.window)
    desk.qtbot.waitUntil(lambda: desk.sees(QListWidget, "Practice orders"))
    desk.window.resize(desk.window.width(), 1200)
    for name, row in (("Last attempts", 0), ("Practice orders", 1)):
        check_selected(desk, desk.find(QListWidget, name), row)


def check_selected(desk: Desk, rows: QListWidget, row: int) -> None:
    """Assert that the text of a row can be read while it is selected."""
    rows.setCurrentRow(row)
    desk.window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    focus(desk, rows)
    seen = Pixels(desk.window)
    corner = rows.viewport().mapTo(desk.window, QPoint(0, 0))
    place = rows.visualItemRect(rows.item(row)).translated(corner)
    beside_icon = place.adjusted(max(rows.iconSize().width(), 0) + 4, 0, 0, 0)
    assert seen.text_at(beside_icon) >= TEXT
