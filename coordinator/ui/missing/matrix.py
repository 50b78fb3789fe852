"""The matrix: a row a school, a column a business role. Columns follow the plan, rows are drawn as needed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from coordinator.domain.coverage import Coverage, Need, SchoolCover, SchoolState, name_needs
from coordinator.domain.coverage_counts import CoverCount, count_schools
from coordinator.ui.kit import theme
from coordinator.ui.kit.labels import tooltip
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill, RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.missing.words import ORDER, cell_mark, cell_pill, cell_text, school_word

translate = QCoreApplication.translate
FIRST_NEED = 4
"""School, township, district and the state of the school stand before the roles."""
LONG = 5
"""Characters of a place with its county (新北市三峽區)."""
SEVERITIES = {
    SchoolState.COMPLETE: Severity.SUCCESS,
    SchoolState.PARTLY: Severity.WARNING,
    SchoolState.ABSENT: Severity.ERROR,
}
ABSENT_ICON = "user-x"


class NeedsModel(RowsModel[Any]):
    """Rows whose columns change with the plan; ``heads`` are the tooltips of columns."""

    def __init__(
        self, columns: Sequence[Column[Any]], key: Callable[[Any], Hashable], parent: QObject | None = None
    ) -> None:
        super().__init__(columns, key, parent=parent)
        self._heads: dict[int, str] = {}

    def set_columns(self, columns: Sequence[Column[Any]], heads: dict[int, str]) -> bool:
        """Other columns; True when they are others than before."""
        before = [(column.name, column.title) for column in self.columns]
        self._heads = heads
        if before == [(column.name, column.title) for column in columns]:
            self.columns = tuple(columns)
            return False
        same_count = len(before) == len(columns)
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()
        return not same_count

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return tooltip(self._heads.get(section, ""))
        return super().headerData(section, orientation, role)


class NeedsTable(TableView[Any]):
    """A table of a `NeedsModel`: widths are set anew when the columns are others."""

    cell_chosen = Signal(object, object)
    """The row that has the keyboard (or None), and the place of its need (or None)."""

    def __init__(self, model: NeedsModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent)
        self.needs_model = model
        self.selectionModel().currentChanged.connect(lambda *_: self.tell())

    def set_columns(self, columns: Sequence[Column[Any]], heads: dict[int, str]) -> None:
        """Show these columns."""
        if self.needs_model.set_columns(columns, heads):
            for number, column in enumerate(columns):
                self.horizontalHeader().resizeSection(number, theme.px(column.width))

    def tell(self) -> None:
        """Emit what has the keyboard."""
        index = self.currentIndex()
        row = self.current_row()
        need = index.column() - FIRST_NEED
        self.cell_chosen.emit(row, need if row is not None and need >= 0 else None)


def matrix_columns(coverage: Coverage, shown: Sequence[SchoolCover]) -> list[Column[SchoolCover]]:
    """The columns for these needs; a heading counts how many of the ``shown`` schools are asked."""
    names = name_needs(coverage.needs)
    count = count_schools(shown, len(coverage.needs))
    columns: list[Column[SchoolCover]] = [
        Column("school", translate("Missing", "School"), lambda r: r.school.name, width=164,
               tip=lambda r: f"{r.school.code} {r.school.name}"),
        Column("township", translate("Missing", "Township"), lambda r: r.school.township,
               width=80 if max((len(row.school.township) for row in shown), default=0) < LONG else 124),
        Column("district", translate("Missing", "District"), _district, width=80),
        Column("state", translate("Missing", "State"), lambda r: school_word(r.state),
               key=lambda r: list(SchoolState)[::-1].index(r.state), pill=_school_pill, width=106),
    ]  # fmt: skip
    for place, need in enumerate(coverage.needs):
        columns.append(_need_column(place, need, names[need.id], count))
    return columns


def heads_of(coverage: Coverage) -> dict[int, str]:
    """Tooltips of the headings: the course day that asks for the role."""
    return {
        FIRST_NEED + place: " ".join(part for part in (need.day.name, need.day.title) if part)
        for place, need in enumerate(coverage.needs)
    }


def need_title(name: str, asked: int) -> str:
    """A role over how many schools are asked for it."""
    below = translate("Missing", "missing {n}").format(n=f"{asked:,}") if asked else "✓"
    return f"{name}\n{below}"


def _need_column(place: int, need: Need, name: str, count: CoverCount) -> Column[SchoolCover]:
    return Column(
        need.id,
        need_title(name, count.asked(place)),
        partial(_text, place),
        key=partial(_rank, place),
        pill=lambda row: cell_pill(row.cells[place]),
        mark=lambda row: cell_mark(row.cells[place]),
        tip=partial(_text, place),
        width=100,
    )


def _text(place: int, row: SchoolCover) -> str:
    return cell_text(row.cells[place])


def _rank(place: int, row: SchoolCover) -> tuple[int, str]:
    cell = row.cells[place]
    return ORDER.index(cell.state), cell_text(cell)


def _school_pill(row: SchoolCover) -> Pill:
    icon = ABSENT_ICON if row.state is SchoolState.ABSENT else ""
    return Pill(school_word(row.state), SEVERITIES[row.state], icon)


def _district(row: SchoolCover) -> str:
    return row.district.name if row.district else translate("Missing", "no district")
