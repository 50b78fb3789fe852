"""The topics of the chosen block with their module codes: edited in the cell, moved by keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordinator.domain.agenda import Block
from coordinator.domain.edit import Edit, change
from coordinator.domain.plan import Plan
from coordinator.ui.agenda import outline
from coordinator.ui.agenda.columns import topic_columns
from coordinator.ui.agenda.indent import IndentDelegate
from coordinator.ui.agenda.outline import Heading, TopicRow
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView

translate = QCoreApplication.translate


class TopicsCard(ListCard):
    """Topics and, one level deeper, their items."""

    def __init__(self, editor: Editor, settings: Settings, parent: QWidget | None = None) -> None:
        self._editor = editor
        self._plan: Plan | None = None
        self._block: Block | None = None
        model: RowsModel[TopicRow] = RowsModel(topic_columns(), lambda row: row.topic.id, self._edited)
        table = TableView(model, translate("Agenda", "Topics"))
        self._indents = IndentDelegate(model)
        table.setItemDelegateForColumn(0, self._indents)
        sentence = translate("Agenda", "What this block is about goes here, topic by topic with its module.")
        empty = EmptyList(sentence, translate("Agenda", "Add topic"))
        super().__init__(translate("Agenda", "Topics"), table, empty, parent)
        model.setParent(self)
        table.remember(settings, "topics")
        empty.pressed.connect(self.add)
        self._add_tools()
        self.rows_pasted.connect(self._paste)

    def _add_tools(self) -> None:
        add = translate("Agenda", "Add topic")
        self.add_tool("plus", add, self.add, "Ins", needs_rows=False, worded=True)
        out, under = translate("Agenda", "Make it a topic"), translate("Agenda", "Put under the topic above")
        self.add_tool("list-indent-decrease", out, self._outdent, "Alt+Left")
        self.add_tool("list-indent-increase", under, self._indent, "Alt+Right")
        self.add_moves(self._move_chosen)
        self.add_delete(self._delete)

    def show_block(self, plan: Plan, block: Block | None) -> None:
        """Show the topics of ``block``; without one there is nothing to add to."""
        self._plan, self._block = plan, block
        self.setEnabled(block is not None)
        self.table.rows.set_rows(outline.topic_rows(self._outline()))
        title = translate("Agenda", "Topics of {name}").format(name=block.title) if block else ""
        self.set_title(title or translate("Agenda", "Topics"))

    def add(self) -> None:
        """A new topic after the chosen one, opened for typing."""
        if self._block is None:
            return
        chosen, block = self._chosen(), self._block
        after = chosen[-1].topic.id if chosen else None
        words = translate("Agenda", "New topic")
        topic, edit = outline.added(self._outline(), block, words, after)
        if self._editor.do(translate("Agenda", "Add topic"), lambda: edit):
            self.edit_when_shown(topic.id, "title")

    def _outline(self) -> list[Heading]:
        if self._plan is None or self._block is None:
            return []
        return outline.outline_of(self._plan, self._block)

    def _chosen(self) -> list[TopicRow]:
        return self.table.selected_rows()

    def _edited(self, row: TopicRow, column: Column[TopicRow], text: str) -> None:
        act = translate("Agenda", "Change “{name}”").format(name=topic_name(row))
        self._editor.do(act, lambda: change(row.topic, outline.topic_with(row.topic, column.name, text)))

    def _rearrange(self, act: str, edit: Edit) -> None:
        chosen = self._chosen()
        if chosen:
            self._editor.do(act.format(name=topic_name(chosen[0])), lambda: edit)

    def _keys(self) -> set[str]:
        return {row.topic.id for row in self._chosen()}

    def _move_chosen(self, step: int) -> None:
        edit = outline.moved_topics(self._outline(), self._keys(), step)
        self._rearrange(translate("Agenda", "Move “{name}”"), edit)

    def _indent(self) -> None:
        edit = outline.indented(self._outline(), self._keys())
        self._rearrange(translate("Agenda", "Put “{name}” under the topic above"), edit)

    def _outdent(self) -> None:
        edit = outline.outdented(self._outline(), self._keys())
        self._rearrange(translate("Agenda", "Make “{name}” a topic"), edit)

    def _delete(self) -> None:
        chosen = self._chosen()
        self._editor.delete([row.topic for row in chosen], [topic_name(row) for row in chosen])

    def _paste(self, lines: list[dict[str, str]]) -> None:
        block = self._block
        if block is not None:
            act = translate("Agenda", "Paste {n} topics").format(n=len(lines))
            self._editor.do(act, lambda: outline.pasted(self._outline(), block, lines))


def topic_name(row: TopicRow) -> str:
    """Code and title, as the step of undo names the topic."""
    return f"{row.topic.code} {row.topic.title}".strip()
