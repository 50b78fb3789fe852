"""How cells are drawn and edited: pills, tints, warning icons, combo boxes.

A delegate, because a style sheet on `QTableView::item` would switch the model's colours off.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.icons import pixmap
from coordinator.ui.kit.rows import CHOICES_ROLE, MARK_ROLE, PILL_ROLE, TINT_ROLE, Index, Pill

PADDING = 10
ROW_HEIGHT = 34


class CellDelegate(QStyledItemDelegate):
    """Draws every cell of a `TableView`."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        # The focus frame of Fusion is drawn by us, as a border in the accent colour.
        option.palette.setColor(QPalette.ColorRole.HighlightedText, theme.color("selected_text"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        opt = QStyleOptionViewItem(option)
        self.initStyleOption(opt, index)
        painter.save()
        self._paint_background(painter, opt, index)
        area = opt.rect.adjusted(theme.px(PADDING), 0, -theme.px(PADDING), 0)
        pill = index.data(PILL_ROLE)
        if pill is not None:
            _paint_pill(painter, area, pill, opt)
        else:
            _paint_text(painter, area, opt, index)
        painter.restore()

    def _paint_background(self, painter: QPainter, opt: QStyleOptionViewItem, index: Index) -> None:
        tint = index.data(TINT_ROLE)
        selected = bool(opt.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(opt.rect, theme.color("selected"))
        elif tint:
            painter.fillRect(opt.rect, theme.color(tint))
        painter.setPen(theme.color("border"))
        painter.drawLine(opt.rect.bottomLeft(), opt.rect.bottomRight())
        if opt.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRect(opt.rect.adjusted(0, 0, -1, -1))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        extra = theme.px(2 * PADDING + (34 if index.data(PILL_ROLE) is not None else 0))
        return QSize(hint.width() + extra, max(hint.height(), theme.px(ROW_HEIGHT)))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        choices = index.data(CHOICES_ROLE)
        if choices is None:
            line = QLineEdit(parent)
            line.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
            return line
        combo = QComboBox(parent)
        combo.addItems(list(choices))
        combo.activated.connect(lambda _chosen: self._commit(combo))
        return combo

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            if editor.findText(text) < 0:
                editor.insertItem(0, text)  # leaving the editor as it was must not change the cell
            editor.setCurrentIndex(editor.findText(text))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            # A refresh while somebody types must not take the typed text away.
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def _commit(self, combo: QComboBox) -> None:
        self.commitData.emit(combo)
        self.closeEditor.emit(combo)


def _text_color(opt: QStyleOptionViewItem) -> str:
    return "selected_text" if opt.state & QStyle.StateFlag.State_Selected else "text"


def _paint_text(painter: QPainter, area: QRect, opt: QStyleOptionViewItem, index: Index) -> None:
    mark = index.data(MARK_ROLE)
    if mark is not None:
        side = theme.px(16)
        drawn = pixmap(mark.icon, f"{mark.value}_text", side, painter.device().devicePixelRatioF())
        painter.drawPixmap(area.left(), area.center().y() - side // 2 + 1, drawn)
        area = area.adjusted(side + 6, 0, 0, 0)
    painter.setFont(opt.font)
    painter.setPen(theme.color(_text_color(opt)))
    text = QFontMetrics(opt.font).elidedText(opt.text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(opt.displayAlignment) | int(Qt.TextFlag.TextSingleLine), text)


def _paint_pill(painter: QPainter, area: QRect, pill: Pill, opt: QStyleOptionViewItem) -> None:
    token = pill.severity.value if pill.severity else "idle"
    name = pill.icon or (pill.severity.icon if pill.severity else "")
    metrics = QFontMetrics(opt.font)
    side, height = theme.px(14) if name else 0, theme.px(22)
    gap = theme.px(5) if name else 0
    around = side + gap + theme.px(18)
    text = metrics.elidedText(pill.text, Qt.TextElideMode.ElideRight, area.width() - around)
    width = metrics.horizontalAdvance(text) + around
    box = QRectF(area.left() - theme.px(4), area.center().y() - height / 2 + 1, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(token))
    painter.drawRoundedRect(box, height / 2, height / 2)
    left = int(box.left()) + theme.px(9)
    if name:
        drawn = pixmap(name, f"{token}_text", side, painter.device().devicePixelRatioF())
        painter.drawPixmap(left, area.center().y() - side // 2 + 1, drawn)
    painter.setPen(theme.color(f"{token}_text"))
    painter.setFont(opt.font)
    rest = QRect(left + side + gap, area.top(), width, area.height())
    painter.drawText(rest, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
