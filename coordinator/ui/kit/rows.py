"""A table model that is given rows and knows no store: an edit calls back, `set_rows` brings the answer.

Filter and sort work on an index list of its own; a QSortFilterProxyModel needs 6 s to filter and 21 s to sort
100,000 rows. Texts are made when a cell is painted.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from coordinator.ui.kit.labels import tooltip
from coordinator.ui.kit.notice import Severity

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
PILL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
TINT_ROLE = int(Qt.ItemDataRole.UserRole) + 2
CHOICES_ROLE = int(Qt.ItemDataRole.UserRole) + 3
MARK_ROLE = int(Qt.ItemDataRole.UserRole) + 4


@dataclass(frozen=True, slots=True)
class Pill:
    """A status in a cell: icon, word and colour (the severity's; `idle` grey when None)."""

    text: str
    severity: Severity | None = None
    icon: str = ""


@dataclass(frozen=True)  # no slots: `Column[Row](...)` cannot note its argument on a frozen slotted value
class Column(Generic[R]):
    """How one column is read from a row. `name` is its key in settings, `title` is on the screen.

    `key` sorts (default: the text); `editable` may depend on the row; `choices` makes the editor a combo box
    (None for a row: a line);
    `tint` names a colour token for the background; `mark` puts an icon before the text, `tip` explains it.
    """

    name: str
    title: str
    value: Callable[[R], str]
    key: Callable[[R], Any] | None = None
    editable: bool | Callable[[R], bool] = False
    choices: Callable[[R], Sequence[str] | None] | None = None
    pill: Callable[[R], Pill | None] | None = None
    tint: Callable[[R], str | None] | None = None
    mark: Callable[[R], Severity | None] | None = None
    tip: Callable[[R], str] | None = None
    align_right: bool = False
    width: int = 120
    hidden: bool = False


class RowsModel(QAbstractTableModel, Generic[R]):
    """`row_key` tells rows apart over refreshes; `on_edit(row, column, text)` is told of edits."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        row_key: Callable[[R], Hashable],
        on_edit: Callable[[R, Column[R], str], object] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.row_key = row_key
        self._on_edit = on_edit
        self._rows: Sequence[R] = ()
        self._shown: list[int] = []
        self._matches: list[int] | None = None
        self._sort: tuple[int, Qt.SortOrder] | None = None

    # -- rows ------------------------------------------------------------------------------------

    @property
    def rows(self) -> Sequence[R]:
        """All rows as given, whatever is filtered."""
        return self._rows

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows. Equal keys in equal order repaint only what differs: an open editor stays."""
        old, key = self._rows, self.row_key
        if len(old) == len(rows) and all(a is b or key(a) == key(b) for a, b in zip(old, rows, strict=True)):
            self._replace_equal_keys(old, rows)
            return
        self.beginResetModel()
        self._rows = rows
        self._matches = None
        self._arrange()
        self.endResetModel()

    def row_at(self, index: Index) -> R:
        """The row under a valid index."""
        return self._rows[self._shown[index.row()]]

    def shown_rows(self) -> list[R]:
        """The rows that pass the filter, in the order on screen."""
        return [self._rows[i] for i in self._shown]

    def position_of(self, key: Hashable) -> int:
        """The screen row of the row with `key`, or -1 when it is filtered away or gone."""
        rows, row_key = self._rows, self.row_key
        return next((at for at, i in enumerate(self._shown) if row_key(rows[i]) == key), -1)

    # -- filter and sort -------------------------------------------------------------------------

    def set_matches(self, positions: Iterable[int] | None) -> None:
        """Show only the rows at these positions of `rows` (None: all), as `SearchIndex.find` gives them."""
        self.beginResetModel()
        self._matches = None if positions is None else list(positions)
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort stably by a column; -1 returns to the order of `rows`."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        positions = [self._shown[index.row()] for index in before]
        self._sort = (column, order) if 0 <= column < len(self.columns) else None
        self._arrange()
        if before:
            at = {position: row for row, position in enumerate(self._shown)}
            after = [self.index(at[p], i.column()) for p, i in zip(positions, before, strict=True)]
            self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        self._shown = self._arranged()

    def _arranged(self) -> list[int]:
        shown = list(range(len(self._rows))) if self._matches is None else self._matches
        if self._sort is not None:
            number, order = self._sort
            column, rows = self.columns[number], self._rows
            key = column.key or column.value
            shown = sorted(shown, key=lambda i: key(rows[i]), reverse=order == Qt.SortOrder.DescendingOrder)
        return shown

    def _replace_equal_keys(self, old: Sequence[R], rows: Sequence[R]) -> None:
        self._rows = rows
        last = len(self.columns) - 1
        shown = enumerate(self._shown)
        differ = [at for at, i in shown if old[i] is not rows[i] and old[i] != rows[i]]
        for first, final in runs(differ):  # row by row 100,000 signals take seconds
            self.dataChanged.emit(self.index(first, 0), self.index(final, last))
        if self._sort is not None and self._arranged() != self._shown:
            self.sort(*self._sort)

    # -- what Qt asks ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title if orientation == Qt.Orientation.Horizontal else section + 1
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return _alignment(self.columns[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._is_editable(index):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        reader = _READERS.get(role)
        if reader is None or not index.isValid():
            return None
        return reader(self.columns[index.column()], self.row_at(index))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell `on_edit`; the cell itself changes only when `set_rows` brings it back from the store."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not self._is_editable(index):
            return False
        column, row, text = self.columns[index.column()], self.row_at(index), str(value)
        if text != column.value(row) and self._on_edit is not None:
            self._on_edit(row, column, text)
        return True

    def _is_editable(self, index: Index) -> bool:
        if self._on_edit is None:
            return False
        editable = self.columns[index.column()].editable
        return editable(self.row_at(index)) if callable(editable) else editable


def runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending numbers as pairs of the first and the last of each unbroken run."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def _alignment(column: Column[Any]) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.align_right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


_READERS: dict[int, Callable[[Column[Any], Any], Any]] = {
    int(Qt.ItemDataRole.DisplayRole): lambda column, row: column.value(row),
    int(Qt.ItemDataRole.EditRole): lambda column, row: column.value(row),
    int(Qt.ItemDataRole.TextAlignmentRole): lambda column, _row: _alignment(column),
    int(Qt.ItemDataRole.ToolTipRole): lambda column, row: tooltip(column.tip(row)) if column.tip else None,
    PILL_ROLE: lambda column, row: column.pill(row) if column.pill else None,
    TINT_ROLE: lambda column, row: column.tint(row) if column.tint else None,
    MARK_ROLE: lambda column, row: column.mark(row) if column.mark else None,
    CHOICES_ROLE: lambda column, row: column.choices(row) if column.choices else None,
}
