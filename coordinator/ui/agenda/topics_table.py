"""The table of topics: rows are dragged to another place, sideways to another level, and to another list."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from coordinator.ui.agenda.columns import topic_columns
from coordinator.ui.agenda.indent import STEP, IndentDelegate
from coordinator.ui.agenda.outline import TopicRow
from coordinator.ui.kit import theme
from coordinator.ui.kit.rows import Index, RowsModel
from coordinator.ui.kit.table import TableView

MIME = "application/x-coordinator-topics"
QWIDGETSIZE_MAX = (1 << 24) - 1


@dataclass(frozen=True, slots=True)
class Drop:
    """Topics of the block ``block_id`` let go before ``before_id`` (None: behind all), on ``level``."""

    keys: tuple[str, ...]
    block_id: str
    before_id: str | None
    level: int


class TopicsModel(RowsModel[TopicRow]):
    """Rows that can be picked up, and put down between two others."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The keys of the rows in their order, and their words for other programs."""
        rows = [self.row_at(self.index(number, 0)) for number in sorted({index.row() for index in indexes})]
        data = QMimeData()
        keys = {"block": rows[0].topic.block_id, "topics": [row.topic.id for row in rows]} if rows else {}
        data.setData(MIME, json.dumps(keys).encode())
        data.setText("\n".join(f"{row.topic.code} {row.topic.title}".strip() for row in rows))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


class TopicsTable(TableView[TopicRow]):
    """Dragging one step to the right puts a topic under the one above, one to the left takes it out."""

    rows_dropped = Signal(object)
    """A `Drop`; the card decides and stores, the table itself moves nothing."""

    def __init__(self, model: TopicsModel, accessible_name: str) -> None:
        super().__init__(model, accessible_name)
        self._indents = IndentDelegate(model)
        self.setItemDelegateForColumn(0, self._indents)
        self.make_room(False)
        self._grabbed: tuple[int, int] | None = None
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)

    def make_room(self, rows: bool) -> None:
        """Two rows at least, for it stands under a form; without rows the headings alone."""
        heading = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        self.setMinimumHeight(heading + (2 * self.verticalHeader().defaultSectionSize() if rows else 2))
        self.setMaximumHeight(QWIDGETSIZE_MAX if rows else heading + 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self._grabbed = (int(event.position().x()), self.rows.row_at(index).level)
        super().mousePressEvent(event)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """As Qt does it, but nobody removes the rows afterwards: what is stored decides."""
        super().startDrag(Qt.DropAction.CopyAction)
        self._grabbed = None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Qt draws the line between two rows; the action is ours, so that a copy never looks like a move."""
        super().dragMoveEvent(event)
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop(event, from_itself=event.source() is self)

    def drop(self, event: QDropEvent, *, from_itself: bool) -> None:
        """Say what was let go and where; anything but topics is left alone."""
        found = _read(event.mimeData())
        if found is None:
            event.ignore()
            return
        block_id, keys = found
        point = event.position().toPoint()
        level = self._level(point.x()) if from_itself else 1
        self.rows_dropped.emit(Drop(keys, block_id, self._row_below(point.y()), level))
        event.acceptProposedAction()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def _row_below(self, y: int) -> str | None:
        """The key of the row before which something dropped at the height ``y`` goes."""
        for number in range(self.rows.rowCount()):
            rect = self.visualRect(self.rows.index(number, 0))
            if y < rect.center().y():
                return self.rows.row_at(self.rows.index(number, 0)).topic.id
        return None

    def _level(self, x: int) -> int:
        """The level it was picked up with, but for a step to either side."""
        if self._grabbed is None:
            return 1
        start, level = self._grabbed
        step = theme.px(STEP)
        if x - start >= step:
            return 2
        return 1 if start - x >= step else level


def topics_model(on_edit: Any) -> TopicsModel:
    """An empty model of the topics of a block."""
    return TopicsModel(topic_columns(), lambda row: row.topic.id, on_edit)


def _read(data: QMimeData) -> tuple[str, tuple[str, ...]] | None:
    """Block and keys of what is dragged; None for what is not from here."""
    if not data.hasFormat(MIME):
        return None
    try:
        found = json.loads(bytes(data.data(MIME).data()))
        return str(found["block"]), tuple(map(str, found["topics"]))
    except (ValueError, KeyError, TypeError):
        return None
