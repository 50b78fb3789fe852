"""One column of the board: the applications in a state as cards that can be dragged to another column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from coordinator.domain.application import ApplicationState
from coordinator.ui.applications.columns import problems_text
from coordinator.ui.applications.reading import Line
from coordinator.ui.applications.words import state_word
from coordinator.ui.kit import icons, theme
from coordinator.ui.kit.labels import tooltip

translate = QCoreApplication.translate
MIME = "application/x-coordinator-application"
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
PAD, GAP, ICON = 8, 6, 15

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class CardModel(QAbstractListModel):
    """The lines of one state."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these; where the cards stay the same, nothing is laid out or scrolled anew."""
        if [line.id for line in lines] == [line.id for line in self.lines]:
            self.lines = list(lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(card_texts(line))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return tooltip("\n".join((*card_texts(line), *filter(None, (problems_text(line),)))))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, QByteArray("\n".join(self.lines[i.row()].id for i in indexes).encode()))
        return data


def card_texts(line: Line) -> list[str]:
    """Applicant, days, place, what stands there: the lines of a card; an empty one is left out."""
    one = line.one
    counts = [
        translate("applications", "{n} PCs").format(n=one.pcs) if one.pcs is not None else "",
        translate("applications", "{n} seats").format(n=one.seats) if one.seats is not None else "",
    ]
    there = " ".join(part for part in counts if part)
    return [text for text in (one.applicant or "—", line.days_text, one.venue, there) if text]


class CardList(QListView):
    """A column; the board does what is asked for."""

    dropped = Signal(str, object)
    """An application, and the state it was dropped on."""
    turned = Signal(int)
    """Left (-1) or right (+1): the keyboard wants the column beside."""
    pushed = Signal(int)
    """Ctrl+Left or Ctrl+Right: the chosen application shall go there."""

    def __init__(self, state: ApplicationState) -> None:
        super().__init__()
        self.stands_for = state
        self.is_folded, self._is_under_drag = False, False
        self.cards = CardModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(_CardDelegate(self))
        self.setAccessibleName(state_word(state))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setUniformItemSizes(False)

    @property
    def chosen(self) -> Line | None:
        """The selected card."""
        rows = self.selectionModel().selectedIndexes()
        return self.cards.lines[rows[0].row()] if rows else None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; what was chosen and scrolled to stays so."""
        at, before = self.verticalScrollBar().value(), self.chosen
        self.cards.set_lines(lines)
        if before is not None and self.chosen is None:
            self.choose(before.id)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(at)

    def fold(self, is_folded: bool) -> None:
        """A narrow column without cards; its name stands upright, and it takes drops as before."""
        self.is_folded = is_folded
        self.viewport().update()

    def choose(self, key: str) -> bool:
        """Select the card of an application; False when it is not here."""
        if self.chosen is not None and self.chosen.id == key:
            return True
        for row, line in enumerate(self.cards.lines):
            if line.id == key:
                self.setCurrentIndex(self.cards.index(row))
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pushed.emit(step)
        else:
            self.turned.emit(step)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        _accept(event)
        self._mark(event.isAccepted())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(False)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        _accept(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(False)
        if event.mimeData().hasFormat(MIME):
            # Copied, not moved: the list itself is filled anew once the store has changed.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(bytes(event.mimeData().data(MIME).data()).decode(), self.stands_for)

    def _mark(self, is_under_drag: bool) -> None:
        """A frame tells over which column a dragged card is."""
        self._is_under_drag = is_under_drag
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self.is_folded:
            _write_upright(painter, self.viewport().rect(), state_word(self.stands_for))
        if self._is_under_drag:
            painter.setPen(theme.color("accent"))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()


def _write_upright(painter: QPainter, place: QRect, word: str) -> None:
    """Chinese from top to bottom; other words turned by a quarter."""
    painter.setPen(theme.color("muted"))
    inside = place.adjusted(0, theme.px(PAD), 0, 0)
    if not word.isascii():
        painter.drawText(inside, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, "\n".join(word))
        return
    painter.save()
    painter.translate(QPoint(place.width(), inside.top()))
    painter.rotate(90)
    turned = QRect(0, 0, inside.height(), place.width())
    painter.drawText(turned, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)
    painter.restore()


def _accept(event: QDragMoveEvent) -> None:
    if event.mimeData().hasFormat(MIME):
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    else:
        event.ignore()


class _CardDelegate(QStyledItemDelegate):
    """A card: who asks in bold, then days and place; a warning sign where there is something to look at."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(LINE_ROLE)
        height = option.fontMetrics.lineSpacing() * len(card_texts(line))
        return QSize(theme.px(120), height + theme.px(2 * PAD + GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE_ROLE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        place: QRect = option.rect.adjusted(0, 0, -1, -theme.px(GAP))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("accent" if selected else "border"))
        painter.setBrush(theme.color("selected" if selected else "card"))
        painter.drawRoundedRect(place, theme.px(6), theme.px(6))
        inside = place.adjusted(theme.px(PAD), theme.px(PAD), -theme.px(PAD), -theme.px(PAD))
        self._write(painter, inside, line, selected=selected)
        painter.restore()

    def _write(self, painter: QPainter, inside: QRect, line: Line, *, selected: bool) -> None:
        plain = QFont(painter.font())
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.DemiBold)
        room = inside.width()
        if line.problems:
            side, ratio = theme.px(ICON), painter.device().devicePixelRatioF()
            sign = icons.pixmap("triangle-alert", "warn_strong", side, ratio)
            painter.drawPixmap(inside.right() - side, inside.top(), sign)
            room -= side + theme.px(GAP)
        top = inside.top()
        for number, text in enumerate(card_texts(line)):
            painter.setFont(plain if number else bold)
            ink = "selected_text" if selected else "muted" if number else "text"
            painter.setPen(theme.color(ink))
            metrics = painter.fontMetrics()
            width = inside.width() if number else room
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(inside.left(), top + metrics.ascent(), shown)
            top += metrics.lineSpacing()
