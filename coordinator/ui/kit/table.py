"""The table of the program: keyboard, clipboard, remembered columns. Rows come from a `RowsModel`."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.cells import ROW_HEIGHT, CellDelegate
from coordinator.ui.kit.rows import ROOT, Column, RowsModel, runs
from coordinator.ui.kit.settings import Settings, table_scale, table_state
from coordinator.ui.kit.tsv import for_excel, from_tsv

R = TypeVar("R")
LEAST_ROWS = 4


class TableView(QTableView, Generic[R]):
    """Shows a `RowsModel`. Tab leaves the table; Enter or F2 edits; Ctrl+C and Ctrl+V speak to Excel."""

    pasted = Signal(object)
    """list[list[str]]: cells of the clipboard; the page decides what they mean."""
    delete_pressed = Signal()
    opened = Signal(object)
    """The row that was double-clicked or on which Enter was pressed, where the cell cannot be edited."""
    selection_changed = Signal()

    def __init__(self, model: RowsModel[R], accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self._settings: Settings | None = None
        # The text size of the widths; the program's own is a new one already while this window is replaced.
        self._name, self._scale = "", 100
        self._kept: tuple[set[Hashable], Hashable | None, int] = (set(), None, 0)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(accessible_name)
        self._set_up_looks()
        self._set_up_header()
        model.modelAboutToBeReset.connect(self._keep_selection)
        model.modelReset.connect(self._restore_selection)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.doubleClicked.connect(self._open)

    def _set_up_looks(self) -> None:
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)

    def minimumSizeHint(self) -> QSize:
        """Room for the heading and a few rows: on a small screen the page scrolls, not every table in it."""
        rows = LEAST_ROWS * self.verticalHeader().defaultSectionSize()
        heading = self.horizontalHeader().sizeHint().height()
        return QSize(super().minimumSizeHint().width(), heading + rows + 2 * self.frameWidth())

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # For each section it paints a header asks whether its whole column is selected, and so for the flags
        # of every cell: 18 s for 100,000 rows. It marks nothing here, so it is given nothing to ask.
        header.setSelectionModel(QItemSelectionModel(self.rows, self))
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for number, column in enumerate(self.rows.columns):
            header.resizeSection(number, theme.px(column.width))
            header.setSectionHidden(number, column.hidden)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_column_menu)

    # -- rows ------------------------------------------------------------------------------------

    def selected_rows(self) -> list[R]:
        """The selected rows in the order on screen.

        Read off the ranges: `selectedRows` asks for the flags of each cell, 15 s for 100,000 rows.
        """
        ranges = self.selectionModel().selection()
        numbers = set[int]()
        for at in range(ranges.count()):
            numbers.update(range(ranges.at(at).top(), ranges.at(at).bottom() + 1))
        shown = self.rows.shown_rows()
        return [shown[number] for number in sorted(numbers)]

    def current_row(self) -> R | None:
        """The row with the keyboard, or None."""
        index = self.currentIndex()
        return self.rows.row_at(index) if index.isValid() else None

    def select_key(self, key: Hashable) -> bool:
        """Select the row with `key` alone and scroll to it; False when it is not shown.

        `selectRow` looks at the keys that are held: after Ctrl+N it would toggle the row.
        """
        return self._select_cell(self.rows.position_of(key), 0)

    def edit_cell(self, key: Hashable, name: str) -> bool:
        """Open the editor of a cell; False, and nothing done, while the row with `key` is not shown.

        An editor that is open elsewhere stores what it holds first: that may move the row, or every row.
        """
        if self.rows.position_of(key) < 0:
            return False
        self.setFocus()
        self.setCurrentIndex(ROOT)
        column = [column.name for column in self.rows.columns].index(name)
        if not self._select_cell(self.rows.position_of(key), column):
            return False
        self.edit(self.currentIndex())
        return True

    def _select_cell(self, number: int, column: int) -> bool:
        index = self.rows.index(number, column)
        if not index.isValid():
            return False
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        return True

    def _keep_selection(self) -> None:
        key = self.rows.row_key
        current = self.current_row()
        self._kept = (
            {key(row) for row in self.selected_rows()},
            None if current is None else key(current),
            max(self.currentIndex().column(), 0),
        )

    def _restore_selection(self) -> None:
        """Neighbours are selected as one range: a range for each row takes minutes where all are selected."""
        keys, current, column = self._kept
        if not keys and current is None:
            return
        flags, selection, last = (
            QItemSelectionModel.SelectionFlag,
            QItemSelection(),
            len(self.rows.columns) - 1,
        )
        shown, key, last = self.rows.shown_rows(), self.rows.row_key, len(self.rows.columns) - 1
        for first, final in runs([number for number, row in enumerate(shown) if key(row) in keys]):
            selection.select(self.rows.index(first, 0), self.rows.index(final, last))
        at = self.rows.position_of(current) if current is not None else -1
        if at >= 0:
            self.selectionModel().setCurrentIndex(self.rows.index(at, column), flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect)

    def _on_selection(self) -> None:
        self.selection_changed.emit()

    # -- keyboard and clipboard ------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(from_tsv(QGuiApplication.clipboard().text()))
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # The Return that ends an edit comes by here, too.
            if self.currentIndex().isValid() and self.state() != QAbstractItemView.State.EditingState:
                self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as Excel reads them; codes and phones keep their zeros."""
        QGuiApplication.clipboard().setMimeData(for_excel(self._cells()))

    def _cells(self) -> list[list[str]]:
        columns = self.visible_columns()
        return [[column.value(row) for column in columns] for row in self.selected_rows()]

    def _open(self, index: Any) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            self.opened.emit(self.rows.row_at(index))

    # -- columns ---------------------------------------------------------------------------------

    def visible_columns(self) -> list[Column[R]]:
        """The columns as they stand on screen."""
        header = self.horizontalHeader()
        order = sorted(range(len(self.rows.columns)), key=header.visualIndex)
        return [self.rows.columns[n] for n in order if not header.isSectionHidden(n)]

    def remember(self, settings: Settings, name: str) -> None:
        """Restore order, widths, hidden columns and sort, and store them from now on."""
        self._settings, self._name, self._scale = settings, name, theme.text_scale()
        header = self.horizontalHeader()
        state = settings.get(table_state(name))
        if state and len(self.rows.columns) == self._stored_columns(state):
            header.restoreState(state)
            self._fit_columns(settings.get(table_scale(name)))
        header.sectionResized.connect(self._store_columns)
        header.sectionMoved.connect(self._store_columns)
        header.sortIndicatorChanged.connect(self._store_columns)

    def _fit_columns(self, scale: int) -> None:
        """Widths that were stored at another text size grow or shrink with the text."""
        header = self.horizontalHeader()
        if scale == self._scale:
            return
        for number in range(header.count()):
            if not header.isSectionHidden(number):
                header.resizeSection(number, header.sectionSize(number) * self._scale // scale)

    def _stored_columns(self, state: bytes) -> int:
        """How many columns a saved state is for: tried on a header of nobody, so a misfit harms nothing."""
        from PySide6.QtWidgets import QHeaderView

        trial = QHeaderView(Qt.Orientation.Horizontal)
        trial.setModel(self.rows)
        return trial.count() if trial.restoreState(state) else -1

    def _store_columns(self, *_: object) -> None:
        if self._settings is not None:
            self._settings.set(table_state(self._name), bytes(self.horizontalHeader().saveState().data()))
            self._settings.set(table_scale(self._name), self._scale)

    def _show_column_menu(self, at: QPoint) -> None:
        self.column_menu().exec(self.horizontalHeader().mapToGlobal(at))

    def column_menu(self) -> QMenu:
        """The menu of the header: one checkable entry a column; the last visible one cannot be hidden."""
        header, menu = self.horizontalHeader(), QMenu(self)
        shown = [n for n in range(len(self.rows.columns)) if not header.isSectionHidden(n)]
        for number, column in enumerate(self.rows.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(number in shown)
            action.setEnabled(shown != [number])
            action.toggled.connect(lambda on, n=number: self._show_column(n, on))
        return menu

    def _show_column(self, number: int, on: bool) -> None:
        self.horizontalHeader().setSectionHidden(number, not on)
        self._store_columns()
