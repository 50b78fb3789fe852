"""The blocks of the chosen course day: edited in the cell, added behind the last, copied, deleted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordinator.domain.agenda import Block
from coordinator.domain.edit import change, create
from coordinator.domain.plan import Plan
from coordinator.domain.training import CourseDay
from coordinator.ui.agenda import edits
from coordinator.ui.agenda.columns import block_columns, kinds_by_word
from coordinator.ui.kit.editing import Editor, list_of
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView

translate = QCoreApplication.translate


class BlocksCard(ListCard):
    """Blocks by their time; there is no order by hand."""

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
        table.remember(settings, "blocks")
        empty.pressed.connect(self.add)
        add = translate("Agenda", "Add block")
        self.add_tool("plus", add, self.add, "Ins", needs_rows=False, worded=True)
        self.add_tool("copy", translate("Agenda", "Duplicate"), self._duplicate, "Ctrl+D")
        self.add_delete(self._delete)
        self.rows_pasted.connect(self._paste)

    def show_day(self, plan: Plan, day: CourseDay) -> None:
        """Show the blocks of ``day``; the first with topics is chosen when none was."""
        self._plan, self._day = plan, day
        blocks = plan.blocks_of(day)
        self.table.rows.set_rows(blocks)
        count = sum(1 for block in blocks if block.misprinted)
        text = translate("Agenda", "{n} with printed minutes that disagree with the clock")
        self.set_title(
            translate("Agenda", "Blocks of {name}").format(name=day.name),
            text.format(n=count) if count else "",
        )
        if blocks and not self.table.selected_rows():
            spoken = {topic.block_id for topic in plan.topics}
            first = next((block for block in blocks if block.id in spoken), blocks[0])
            self.select(first.id)

    def chosen(self) -> Block | None:
        """The first selected block."""
        blocks = self.table.selected_rows()
        return blocks[0] if blocks else None

    def add(self) -> None:
        """A new block behind the last one, opened for typing."""
        if self._plan is None or self._day is None:
            return
        words = translate("Agenda", "New block")
        block = edits.new_block(self._plan.blocks_of(self._day), self._day, words)
        if self._editor.do(translate("Agenda", "Add block"), lambda: create(block)):
            self.edit_when_shown(block.id, "title")

    def _edited(self, block: Block, column: Column[Block], text: str) -> None:
        act = translate("Agenda", "Change “{name}”").format(name=block.title)
        kinds = kinds_by_word()
        self._editor.do(act, lambda: change(block, edits.block_with(block, column.name, text, kinds)))

    def _duplicate(self) -> None:
        plan, day, chosen = self._plan, self._day, self.table.selected_rows()
        if plan is not None and day is not None and chosen:
            names = list_of([block.title for block in chosen])
            act = translate("Agenda", "Duplicate {names}").format(names=names)
            self._editor.do(act, lambda: edits.duplicated(plan, day, chosen))

    def _delete(self) -> None:
        chosen = self.table.selected_rows()
        self._editor.delete(chosen, [block.title for block in chosen])

    def _paste(self, lines: list[dict[str, str]]) -> None:
        plan, day = self._plan, self._day
        if plan is not None and day is not None:
            act = translate("Agenda", "Paste {n} blocks").format(n=len(lines))
            words, kinds = translate("Agenda", "New block"), kinds_by_word()
            self._editor.do(act, lambda: edits.pasted_blocks(plan, day, lines, kinds, words))
