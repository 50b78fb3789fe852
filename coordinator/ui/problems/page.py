"""The page 問題: what waits above, the chosen one in full below it, what was acknowledged at the foot."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from coordinator.db.keys import new_id
from coordinator.domain.edit import Edit
from coordinator.domain.errors import Stale
from coordinator.domain.plan import Plan
from coordinator.domain.problems import Checked, Severity, acknowledge, fix, take_back
from coordinator.ui.context import Context
from coordinator.ui.kit.cards import EmptyState
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.icons import icon
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.problem_watch import WATCHES, watch_of
from coordinator.ui.problems.detail import DetailCard
from coordinator.ui.problems.rows import Row, answered_columns, answered_rows, open_columns, open_rows


class ProblemsPage(Page):
    """Problems never block: each leads to its place, is put right by one step, or gets a reason to stay."""

    slug = "problems"
    watches: ClassVar[frozenset[str]] = WATCHES

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._editor = Editor(self)
        self._watch = watch_of(context)
        self.set_head(self.tr("Problems"))
        self._build_open()
        self._build_answered()
        self.detail = DetailCard()
        self.detail.go_asked.connect(self._go)
        self.detail.fix_asked.connect(self._fix)
        self.detail.acknowledged.connect(self._acknowledge)
        self.body.addWidget(self.open_card, 3)
        self.body.addWidget(self.detail)
        self.body.addWidget(self.answered_card, 2)
        self._none = EmptyState(
            "circle-check", self.tr("No problems. New ones are listed here by themselves.")
        )

    def _build_open(self) -> None:
        self.open = self._table(open_columns(), self.tr("Problems"), "problems")
        self.open.opened.connect(self._go_to)
        self.open.selection_changed.connect(self._show_chosen)
        self.open_card = ListCard(
            self.tr("Open problems"), self.open, EmptyList(self.tr("No open problems."))
        )
        self._add_action("map-pin", self.tr("Go there"), "", self._go)
        self.fix_action = self._add_action("wrench", self.tr("Fix"), "Ctrl+Return", self._fix)
        self._add_action("check", self.tr("Acknowledge…"), "Ctrl+Shift+Return", self._ask_reason)

    def _add_action(self, icon_name: str, text: str, keys: str, work: Callable[[], object]) -> QAction:
        """For the keyboard and the menu of the table; the same buttons stand below beside the problem."""
        action = QAction(icon(icon_name), text, self.open)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: work())
        self.open.addAction(action)
        return action

    def _build_answered(self) -> None:
        name = self.tr("Acknowledged")
        self.answered = self._table(answered_columns(), name, "problems-answered")
        self.answered.opened.connect(self._go_to)
        self.answered_card = ListCard(name, self.answered)
        self.answered_card.add_tool("undo-2", self.tr("Take back"), self._take_back, "Del")

    def _table(self, columns: list[Column[Row]], name: str, remembered: str) -> TableView[Row]:
        model: RowsModel[Row] = RowsModel(columns, lambda row: row.key, parent=self)
        table = TableView(model, name)
        table.remember(self.context.settings, remembered)
        return table

    # -- showing ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        plan, checked = self._watch.check()
        if plan is None or not (checked.open or checked.answered):
            for table in (self.open, self.answered):
                table.rows.set_rows(())
            self.set_head(self.tr("Problems"))
            self.show_empty(self._none)
            return
        self.show_body()
        self.set_head(self.tr("Problems"), self._summary(checked))
        self._show_open(plan, checked)
        self.answered.rows.set_rows(answered_rows(checked))
        self.answered_card.setVisible(bool(checked.answered))

    def _show_open(self, plan: Plan, checked: Checked) -> None:
        """The same one stays chosen; when it is gone, the one that took its place is."""
        at = max(self.open.currentIndex().row(), 0)
        self.open.rows.set_rows(open_rows(plan, checked))
        shown = self.open.rows.shown_rows()
        if shown and not self.open.selectionModel().hasSelection():
            self.open_card.select(shown[min(at, len(shown) - 1)].key)
        self._show_chosen()

    def _summary(self, checked: Checked) -> str:
        counts = {kind: sum(p.severity is kind for p in checked.open) for kind in Severity}
        parts = (
            (self.tr("{n} mistakes"), counts[Severity.MISTAKE]),
            (self.tr("{n} to check"), counts[Severity.WARNING]),
            (self.tr("{n} notes"), counts[Severity.NOTE]),
            (self.tr("{n} acknowledged"), len(checked.answered)),
        )
        return self.tr(", ").join(text.format(n=n) for text, n in parts if n)

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self.detail.setVisible(chosen is not None)
        self.fix_action.setEnabled(chosen is not None and bool(chosen.proposal))
        if chosen is not None:
            self.detail.show_row(chosen)

    def _chosen(self) -> Row | None:
        rows = self.open.selected_rows()
        return rows[0] if rows else None

    def show_item(self, key: str) -> None:
        """Choose the first problem that speaks of the thing with this key."""
        for table in (self.open, self.answered):
            for row in table.rows.shown_rows():
                if key in (row.problem.item, row.problem.key):
                    table.select_key(row.key)
                    table.setFocus()
                    return

    def run_action(self, action_id: str) -> None:
        if action_id == "find":
            self.open.setFocus()

    # -- doing -----------------------------------------------------------------------------------

    def _go(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._go_to(chosen)

    def _go_to(self, row: Row) -> None:
        self.context.go_to(row.problem.page, row.problem.item)

    def _fix(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.proposal:
            self._do(chosen.proposal, chosen, lambda plan, row: fix(row.problem, plan, new_id))

    def _ask_reason(self) -> None:
        self.detail.reason.setFocus()

    def _acknowledge(self, reason: str) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        text = self.tr("Acknowledge “{name}”").format(name=chosen.place)
        training = self.context.training_id or ""
        self._do(text, chosen, lambda _, row: acknowledge(row.problem, training, reason, row.answer, new_id))
        self.open.setFocus()

    def _take_back(self) -> None:
        answers = [row.answer for row in self.answered.selected_rows() if row.answer is not None]
        if answers:
            edits = [take_back(answer) for answer in answers]
            text = self.tr("Take back the acknowledgement")
            self._editor.do(text, lambda: Edit(tuple(e for edit in edits for e in edit.before)))

    def _do(self, text: str, row: Row, make: Callable[[Plan, Row], Edit]) -> None:
        """Store what ``make`` gives for a problem that still stands as it is shown."""

        def edit() -> Edit:
            plan, checked = self._watch.now()
            if plan is None or row.problem not in checked.open:
                raise Stale("problems", row.problem.key)
            return make(plan, row)

        self._editor.do(text, edit)
