"""Which texts of a window have too little room: cut off, elided, or below something else."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QFocusFrame,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QWidget,
)

from tests.support.alt_keys import parts
from xb_desktop.history.query import Column

_SUB_CONTROL = QStyle.SubControl


def cut(window: QWidget) -> list[str]:
    """Return what there is too little room for in a window, in words for whoever runs the test."""
    return [f"{problem}: {part!r}" for part in parts(window) for problem in _problems(part, window)]


def _problems(part: QWidget, window: QWidget) -> Iterator[str]:
    text = _text(part)
    if text and not _is_inside(part, window):
        yield f"beyond an edge: {text}"
    if text and not _fits(part):
        yield f"cut: {text}"
    if isinstance(part, QListWidget):
        yield from _cut_rows(part)
    if isinstance(part, QTableView):
        yield from _cut_columns(part)
    yield from _overlaps(part)


def _text(part: QWidget) -> str:
    """Return what a part says where it is."""
    if isinstance(part, QLabel | QAbstractButton):
        return part.text()
    if isinstance(part, QComboBox):
        return part.currentText()
    if isinstance(part, QLineEdit):
        return part.placeholderText() or part.text()
    return part.title() if isinstance(part, QGroupBox) else ""


def _is_inside(part: QWidget, window: QWidget) -> bool:
    """Whether no part of it is beyond the edge of what it is in; what scrolls may be below."""
    for around in _around(part, window):
        place = QRect(part.mapTo(around, QPoint(0, 0)), part.size())
        if isinstance(around.parentWidget(), QAbstractScrollArea):
            return place.left() >= 0 and place.right() < around.width()
        if not around.rect().contains(place):
            return False
    return True


def _around(part: QWidget, window: QWidget) -> Iterator[QWidget]:
    around = part.parentWidget()
    while around is not None:
        yield around
        around = None if around is window else around.parentWidget()


def _fits(part: QWidget) -> bool:
    """Whether all of its text can be read."""
    if isinstance(part, QLabel | QCheckBox) and part.hasHeightForWidth():
        return part.height() >= part.heightForWidth(part.width())
    if isinstance(part, QLabel):
        return part.width() >= part.sizeHint().width()
    if isinstance(part, QPushButton | QCheckBox | QRadioButton):
        return part.width() >= part.minimumSizeHint().width()
    if isinstance(part, QComboBox):
        return _advance(part, part.currentText()) <= _field_of(part).width()
    return True


def _advance(part: QWidget, text: str) -> int:
    return part.fontMetrics().horizontalAdvance(text)


def _field_of(box: QComboBox) -> QRect:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, _SUB_CONTROL.SC_ComboBoxEditField, box
    )
    beside = 0 if option.currentIcon.isNull() else box.iconSize().width() + 4
    return field.adjusted(beside, 0, 0, 0)


def _cut_rows(rows: QListWidget) -> Iterator[str]:
    """Return the rows of a list that are not as tall and as wide as their texts."""
    for number in range(rows.count()):
        item = rows.item(number)
        index, place = rows.indexFromItem(item), rows.visualItemRect(item)
        needed = rows.sizeHintForIndex(index)
        if place.height() < needed.height():
            yield f"a row of {place.height()} in place of {needed.height()}: {item.text()}"
        wraps = rows.wordWrap() or needed.width() <= rows.viewport().width()
        if not wraps:
            yield f"a row of {needed.width()} in {rows.viewport().width()}: {item.text()}"


def _cut_columns(table: QTableView) -> Iterator[str]:
    """Return the titles and outcomes that their columns are too narrow for."""
    header, columns = table.horizontalHeader(), table.model()
    for section in range(header.count()):
        title = columns.headerData(section, Qt.Orientation.Horizontal)
        if header.sectionSize(section) < header.sectionSizeHint(section):
            yield f"a column: {title}"
    outcomes = list(Column).index(Column.OUTCOME)
    needed = table.sizeHintForColumn(outcomes)
    if table.columnWidth(outcomes) < needed:
        yield f"the outcomes: {table.columnWidth(outcomes)} in place of {needed}"


def _overlaps(part: QWidget) -> Iterator[str]:
    """Return what of the same parent is painted over this part."""
    parent = part.parentWidget()
    if parent is None or part.isWindow() or isinstance(part, QFocusFrame):
        return
    if isinstance(parent, QAbstractScrollArea | QLineEdit):
        return
    for other in parent.children():
        if other is part or not isinstance(other, QWidget) or isinstance(other, QFocusFrame):
            continue
        if (
            other.isVisible()
            and not other.isWindow()
            and other.geometry().intersects(part.geometry())
        ):
            yield f"{part.geometry()} below {other!r}"
