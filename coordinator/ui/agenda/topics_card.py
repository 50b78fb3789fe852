"""The topics of the chosen block with their module codes: edited in the cell, moved by keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QToolButton, QWidget

from coordinator.domain.agenda import Block
from coordinator.domain.edit import Edit, change
from coordinator.domain.plan import Plan
from coordinator.ui.agenda import outline
from coordinator.ui.agenda.outline import Heading, TopicRow
from coordinator.ui.agenda.topics_table import MIME, Drop, TopicsTable, topics_model
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import Column
from coordinator.ui.kit.settings import Settings

translate = QCoreApplication.translate


class TopicsCard(ListCard):
    """Topics and, one level deeper, their items."""

    def __init__(self, editor: Editor, settings: Settings, parent: QWidget | None = None) -> None:
        self._editor = editor
        self._plan: Plan | None = None
        self._block: Block | None = None
        model = topics_model(self._edited)
        table = TopicsTable(model, translate("Agenda", "Topics"))
        sentence = translate("Agenda", "What this block is about goes here, topic by topic with its module.")
        super().__init__(translate("Agenda", "Topics"), table, parent=parent)
        model.setParent(self)
        table.remember(settings, "topics")
        self.topics_table = table
        table.rows_dropped.connect(self._dropped)
        # Under the headings, not in their place: an empty list takes topics of another block, too.
        self._empty = EmptyList(sentence, translate("Agenda", "Add topic"))
        self._empty.pressed.connect(self.add)
        self._empty.pasted.connect(self._on_pasted)
        self.body.addWidget(self._empty, 3)
        self.setAcceptDrops(True)
        self._add_tools()
        self.rows_pasted.connect(self._paste)

    def _add_tools(self) -> None:
        add = translate("Agenda", "Add topic")
        self.add_tool("plus", add, self.add, "Ins", needs_rows=False, worded=True)
        out, under = translate("Agenda", "Make it a topic"), translate("Agenda", "Put under the topic above")
        others = set(self.table.actions())
        self.add_tool("list-indent-decrease", out, self._outdent, "Alt+Left")
        self.add_tool("list-indent-increase", under, self._indent, "Alt+Right")
        self.add_moves(self._move_chosen)
        self._arranging = set(self.table.actions()) - others
        self.add_delete(self._delete)

    def set_narrow(self, on: bool) -> None:
        """Beside another list the tools that rearrange give way to the title; keys and menu stay."""
        for tool in self.findChildren(QToolButton):
            if tool.defaultAction() in self._arranging:
                tool.setVisible(not on)

    def show_block(self, plan: Plan, block: Block | None) -> None:
        """Show the topics of ``block``; without one there is nothing to add to."""
        self._plan, self._block = plan, block
        self.setEnabled(block is not None)
        rows = outline.topic_rows(self._outline())
        self.table.rows.set_rows(rows)
        self.topics_table.make_room(bool(rows))
        self._empty.setVisible(not rows)
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Beside the table, which is small while it has no rows."""
        self.topics_table.drop(event, from_itself=False)

    def _dropped(self, drop: Drop) -> None:
        plan, block = self._plan, self._block
        if plan is None or block is None:
            return
        source = next((b for b in (*plan.blocks, *plan.tray) if b.id == drop.block_id), None)
        if source is None:
            return
        names = {topic.id: f"{topic.code} {topic.title}".strip() for topic in plan.topics}
        act = translate("Agenda", "Move “{name}”").format(name=names.get(drop.keys[0], ""))
        outlines = outline.outline_of(plan, source), self._outline()
        # A sorted table would hide where they went.
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._editor.do(
            act, lambda: outline.dropped(*outlines, block.id, drop.keys, drop.before_id, drop.level)
        )

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
