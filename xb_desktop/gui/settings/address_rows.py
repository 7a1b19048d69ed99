"""How an address looks in the list: its badge's colour, its name, and a fainter second line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from xb_desktop.gui.widgets.labels import breakable
from xb_desktop.gui.widgets.theme import GAP, faint_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListWidget

_WRAPPED = Qt.TextFlag.TextWordWrap.value
Index = QModelIndex | QPersistentModelIndex


class AddressRows(QStyledItemDelegate):
    """Paints rows whose text is name, address and state, each in a line of its own.

    The row is as tall as its texts are where the list is narrow: nothing of them is cut off.
    """

    def __init__(self, rows: QListWidget) -> None:
        super().__init__(rows)
        self._list = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that both texts need at the list's width."""
        del option
        option = self._option(index)
        width = self._list.viewport().width()
        texts = self._texts_rect(QRect(0, 0, width, 0), option)
        heights = (self._height(option, line, texts.width()) for line in _lines(index))
        return QSize(1, max(option.decorationSize.height(), sum(heights)) + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the background of the row, and the row on it."""
        rect, state = option.rect, option.state
        option = self._option(index)
        option.rect, option.state = rect, state
        icon = QIcon(option.icon)
        # What remains is the background of the whole row.
        option.text = ""
        option.icon = QIcon()
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            # Some styles paint a pale one, as that of Windows 10 does, and none tells which colour
            # can be read on it.
            painter.fillRect(option.rect, option.palette.highlight())
        else:
            style = self._list.style()
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._list)
        self._paint_icon(painter, option, icon)
        self._paint_texts(painter, option, index)
        painter.restore()

    def _option(self, index: Index) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        option.initFrom(self._list)
        option.widget = self._list
        option.decorationSize = self._list.iconSize()
        self.initStyleOption(option, index)
        return option

    def _paint_icon(self, painter: QPainter, option: QStyleOptionViewItem, icon: QIcon) -> None:
        rect = QStyle.alignedRect(
            option.direction,
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
            option.decorationSize,
            option.rect.adjusted(GAP, GAP, -GAP, -GAP),
        )
        icon.paint(painter, rect)

    def _paint_texts(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        name, about = _lines(index)
        palette, roles = option.palette, QPalette.ColorRole
        strong, faint = (
            palette.color(roles.Text),
            faint_text(palette, roles.Text, roles.Base),
        )
        if option.state & QStyle.StateFlag.State_Selected:
            strong = faint = palette.color(roles.HighlightedText)
        place = self._texts_rect(option.rect, option)
        place.setTop(option.rect.top() + GAP)
        align = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft).value
        painter.setFont(option.font)
        painter.setPen(strong)
        painter.drawText(place, align | _WRAPPED, name)
        place.setTop(place.top() + self._height(option, name, place.width()))
        painter.setFont(self._list.font())
        painter.setPen(faint)
        painter.drawText(place, align | _WRAPPED, about)

    def _texts_rect(self, row: QRect, option: QStyleOptionViewItem) -> QRect:
        """Return the columns that the texts of a row have."""
        beside = 2 * GAP + option.decorationSize.width()
        columns = row.adjusted(beside, 0, -GAP, 0)
        return QStyle.visualRect(option.direction, row, columns)

    def _height(self, option: QStyleOptionViewItem, text: str, width: int) -> int:
        room = QRect(0, 0, max(width, 1), 100_000)
        return QFontMetrics(option.font).boundingRect(room, _WRAPPED, text).height()


def _lines(index: Index) -> tuple[str, str]:
    """Return what the two lines of a row say."""
    name, address, state = str(index.data(Qt.ItemDataRole.DisplayRole)).split("\n")
    words = (breakable(word) for word in name.split(" "))
    return " ".join(words), f"{breakable(address)} · {state}"
