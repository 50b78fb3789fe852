"""The blocks of the chosen course day as a table: what the timeline shows, for keyboard and screen reader."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication, QItemSelection, QItemSelectionModel, Signal
from PySide6.QtWidgets import QWidget

from coordinator.domain.agenda import Block
from coordinator.domain.plan import Plan
from coordinator.domain.problems.agenda_rules import taught_minutes
from coordinator.domain.training import CourseDay
from coordinator.ui.agenda import edits
from coordinator.ui.agenda.columns import block_columns, kinds_by_word
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView

translate = QCoreApplication.translate


class BlocksCard(ListCard):
    """Blocks by their time; there is no order by hand. What is typed comes back through `typed`."""

    typed = Signal(object, str, str)
    """A `Block`, a column of `edits.block_with`, the text."""
    add_wanted = Signal()
    duplicate_wanted = Signal()
    tray_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, editor: Editor, settings: Settings, parent: QWidget | None = None) -> None:
        self._editor = editor
        self._plan: Plan | None = None
        self._day: CourseDay | None = None
        model: RowsModel[Block] = RowsModel(block_columns(), lambda block: block.id, self._edited)
        table = TableView(model, translate("Agenda", "Blocks"))
        sentence = translate("Agenda", "The timetable of this day goes here, beginning with the sign-in.")
        empty = EmptyList(sentence, translate("Agenda", "Add block"))
        super().__init__(translate("Agenda", "Blocks"), table, empty, parent)
        model.setParent(self)
        # Three facts in a narrow card go on in the next line.
        self._detail.setWordWrap(True)
        table.remember(settings, "agenda-blocks")
        empty.pressed.connect(self.add_wanted)
        self.rows_pasted.connect(self._paste)
        self._add_tools()

    def _add_tools(self) -> None:
        add, copy = translate("Agenda", "Add block"), translate("Agenda", "Duplicate")
        self.add_tool("plus", add, self.add_wanted.emit, "Ins", needs_rows=False, worded=True)
        self.add_tool("copy", copy, self.duplicate_wanted.emit, "Ctrl+D")
        self.add_tool("inbox", translate("Agenda", "Put into the tray"), self.tray_wanted.emit, "Ctrl+T")
        self.add_delete(self.delete_wanted.emit)

    def show_day(self, plan: Plan, day: CourseDay) -> None:
        """Show the blocks of ``day``."""
        self._plan, self._day = plan, day
        blocks = plan.blocks_of(day)
        self.table.rows.set_rows(blocks)
        self.set_title(translate("Agenda", "Blocks of {name}").format(name=day.name), _detail(plan, day))

    def chosen(self) -> Sequence[Block]:
        """The selected blocks in the order on screen."""
        return self.table.selected_rows()

    def choose(self, keys: Collection[str]) -> None:
        """Select the rows with these keys and no others; the first of them comes into view."""
        if {block.id for block in self.chosen()} == set(keys):
            return
        rows, selection = self.table.rows, QItemSelection()
        last = len(rows.columns) - 1
        places = sorted(place for key in keys if (place := rows.position_of(key)) >= 0)
        for place in places:
            selection.select(rows.index(place, 0), rows.index(place, last))
        flags, model = QItemSelectionModel.SelectionFlag, self.table.selectionModel()
        if places:
            current = rows.index(places[0], max(self.table.currentIndex().column(), 0))
            model.setCurrentIndex(current, flags.NoUpdate)
            self.table.scrollTo(current)
        model.select(selection, flags.ClearAndSelect)

    def _edited(self, block: Block, column: Column[Block], text: str) -> None:
        self.typed.emit(block, column.name, text)

    def _paste(self, lines: list[dict[str, str]]) -> None:
        plan, day = self._plan, self._day
        if plan is not None and day is not None:
            act = translate("Agenda", "Paste {n} blocks").format(n=len(lines))
            words, kinds = translate("Agenda", "New block"), kinds_by_word()
            self._editor.do(act, lambda: edits.pasted_blocks(plan, day, lines, kinds, words))


def _detail(plan: Plan, day: CourseDay) -> str:
    """Taught minutes beside the hours, and how many blocks are misprinted."""
    blocks = plan.blocks_of(day)
    parts = [translate("Agenda", "{n} minutes taught").format(n=taught_minutes(blocks))]
    if day.hours is not None:
        parts.append(translate("Agenda", "{n} study hours").format(n=day.hours))
    wrong = sum(1 for block in blocks if block.misprinted)
    if wrong:
        text = translate("Agenda", "{n} with printed minutes that disagree with the clock")
        parts.append(text.format(n=wrong))
    return translate("Agenda", " · ").join(parts)
