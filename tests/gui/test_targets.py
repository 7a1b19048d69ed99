"""Whatever is pressed is at least 24 pixels wide and high, in every window (WCAG 2.2, 2.5.8).

Not measured is what the platform's style draws and a keyboard replaces: scroll bars, the arrows
within combo boxes and day fields, the cross within a search field, and the entries of menus and of
open combo boxes. There are no links.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QTableView,
    QWidget,
)

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.scenes import ACME, SCENES, front
from tests.support.service import Service, order, reply
from xb_desktop.gui.widgets.labels import TARGET
from xb_desktop.settings import Settings

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit)
OUTER = (QLineEdit, QComboBox, QAbstractSpinBox, QScrollBar)
ORDER = reply(200, order(REFERENCE, EMAIL))


@pytest.fixture(params=[6.0, None], ids=["small", "usual"])
def text_size(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Let the system's text be very small, or as it is."""
    usual = qapp.font()
    font = QFont(usual)
    font.setPointSizeF(request.param or usual.pointSizeF())
    qapp.setFont(font)
    yield
    qapp.setFont(usual)


def targets(window: QWidget) -> Iterator[QWidget]:
    """Return what can be pressed in a window, without the parts of other controls."""
    for part in window.findChildren(QWidget):
        is_seen = part.isVisible() and part.window() is window
        if is_seen and isinstance(part, CONTROLS) and not isinstance(part.parentWidget(), OUTER):
            yield part


def heights_of_rows(view: QAbstractItemView) -> Iterator[int]:
    """Return the height of each row of a list or a table, and of the table's header."""
    model = view.model()
    for row in range(min(model.rowCount(), 20)):
        if isinstance(view, QListView | QTableView) and not view.isRowHidden(row):
            yield view.visualRect(model.index(row, 0)).height()
    if isinstance(view, QTableView):
        yield view.horizontalHeader().height()


def too_small(window: QWidget) -> list[str]:
    """Return what is too small to be hit."""
    views = [it for it in window.findChildren(QAbstractItemView) if it.isVisible()]
    rows = [it for it in views if not isinstance(it, QHeaderView)]
    found = [
        f"{type(it).__name__} {it.objectName()} {it.width()} x {it.height()}"
        for it in targets(window)
        if min(it.width(), it.height()) < TARGET
    ]
    found += [f"row of {it.objectName()}" for it in rows if min(heights_of_rows(it)) < TARGET]
    found += [
        f"not hit: {it.objectName()}"
        for it in targets(window)
        if isinstance(it, QCheckBox | QRadioButton) and not it.hitButton(it.rect().topLeft())
    ]
    links = [it for it in window.findChildren(QLabel) if "<a " in it.text()]
    return found + [f"link: {it.text()}" for it in links]


@pytest.mark.usefixtures("text_size")
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_all_targets(open_desk: OpenDesk, scene: Callable[[Desk], None]) -> None:
    """Buttons, fields, boxes, and the rows of lists and tables."""
    Settings().records_ticket = Settings().records_reason = True
    Settings().addresses = (ACME,)
    with Service(ORDER) as service:
        desk = open_desk(service.address)
        scene(desk)
        desk.qtbot.waitUntil(lambda: too_small(front(desk)) == [])
