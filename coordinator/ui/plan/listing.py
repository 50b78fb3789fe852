"""A list of stored values of one kind: what the page 計畫 has eight times.

``Listing`` says what is special of a kind, ``PlanList`` is the card that works for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from coordinator.domain.edit import Edit, Entity
from coordinator.domain.plan import Plan
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView
from coordinator.ui.plan.rows import Shown

R = TypeVar("R")
Lines = Sequence[Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Listing(Generic[R]):
    """One kind of list. The functions are pure but for keys, and may raise ``RuleError``.

    ``entity`` is the stored value of a row; ``added`` gives the edit and the key of the new value;
    ``moved`` is None where there is no order by hand; ``along`` tells what else a deletion takes.
    """

    name: str
    title: str
    add: str
    empty: str
    columns: Sequence[Column[R]]
    rows: Callable[[Plan], Sequence[R]]
    entity: Callable[[R], Any]
    called: Callable[[R], str]
    first: str
    typed: Callable[[Plan, R, str, str], Edit]
    added: Callable[[Plan], tuple[Edit, str]]
    pasted: Callable[[Plan, Lines], Edit]
    moved: Callable[[Plan, list[Any], int], Edit] | None = None
    along: Callable[[Plan, list[R]], str] | None = None


class PlanList(ListCard, Generic[R]):
    """Typing, adding, moving, deleting and pasting, each one step of undo."""

    def __init__(
        self,
        listing: Listing[R],
        editor: Editor,
        settings: Settings,
        shown: Shown,
        parent: QWidget | None = None,
    ) -> None:
        self.listing = listing
        self._editor, self._shown = editor, shown
        model: RowsModel[R] = RowsModel(
            listing.columns, lambda row: listing.entity(row).id, on_edit=self._typed
        )
        table = TableView(model, listing.title)
        empty = EmptyList(listing.empty, listing.add)
        super().__init__(listing.title, table, empty, parent)
        model.setParent(self)
        table.remember(settings, f"plan-{listing.name}")
        empty.pressed.connect(self.add)
        self.add_tool("plus", listing.add, self.add, "Ins", needs_rows=False, worded=True)
        if listing.moved is not None:
            self.add_moves(self._move_chosen)
        self.add_delete(self._delete)
        self.rows_pasted.connect(self._paste)

    def show_plan(self, plan: Plan) -> None:
        """Show what ``plan`` holds."""
        self.table.rows.set_rows(self.listing.rows(plan))

    def add(self) -> None:
        """A new value behind the others, opened for typing."""
        plan, key = self._shown.plan, ""

        def make() -> Edit:
            nonlocal key
            edit, key = self.listing.added(plan) if plan is not None else (Edit(), "")
            return edit

        if self._editor.do(self.listing.add, make) and key:
            self.edit_when_shown(key, self.listing.first)

    def _typed(self, row: R, column: Column[R], text: str) -> None:
        plan = self._shown.plan
        if plan is not None:
            act = self.tr("Change “{name}”").format(name=self.listing.called(row))
            self._editor.do(act, lambda: self.listing.typed(plan, row, column.name, text))

    def _chosen(self) -> list[R]:
        return self.table.selected_rows()

    def _entities(self) -> list[Entity]:
        return [self.listing.entity(row) for row in self._chosen()]

    def _move_chosen(self, step: int) -> None:
        plan, move, rows = self._shown.plan, self.listing.moved, self._chosen()
        if plan is not None and move is not None and rows:
            act = self.tr("Move “{name}”").format(name=self.listing.called(rows[0]))
            self._editor.do(act, lambda: move(plan, self._entities(), step))

    def _delete(self) -> None:
        plan, rows = self._shown.plan, self._chosen()
        if plan is not None and rows:
            along = self.listing.along(plan, rows) if self.listing.along else ""
            self._editor.delete(self._entities(), [self.listing.called(row) for row in rows], along)

    def _paste(self, lines: Lines) -> None:
        plan = self._shown.plan
        if plan is not None:
            act = self.tr("Paste into “{name}”: {n}").format(name=self.listing.title, n=len(lines))
            self._editor.do(act, lambda: self.listing.pasted(plan, lines))
