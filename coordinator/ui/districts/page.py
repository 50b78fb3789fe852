"""The page 分區: districts beside their members, what nobody has yet, and how many schools that makes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coordinator.db.queries.roster import read_schools
from coordinator.domain.area import County, District, Township
from coordinator.domain.edit import change, create
from coordinator.domain.order import moved
from coordinator.domain.plan import Plan
from coordinator.ui.context import Context
from coordinator.ui.districts import edits
from coordinator.ui.districts.columns import (
    district_columns,
    free_columns,
    member_columns,
    unassigned,
)
from coordinator.ui.districts.rows import (
    DistrictRow,
    FreeRow,
    MemberRow,
    area_names,
    district_rows,
    free_rows,
    listed_schools,
    member_rows,
    totals,
)
from coordinator.ui.districts.swatch import SwatchDelegate
from coordinator.ui.districts.totals_row import TotalsRow, free_line, parts_line
from coordinator.ui.kit.cards import EmptyState, primary_button
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.editing import Editor, list_of
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView


class DistrictsPage(Page):
    """A county plan makes districts of townships, a national plan regions of counties."""

    slug = "districts"
    watches = frozenset(
        {"trainings", "districts", "district_members", "batches", "county_counts", "schools", "townships"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._editor = Editor(self)
        self._plan: Plan | None = None
        self._names: dict[str, str] = {}
        self._listed: Mapping[str, int] = {}
        self.set_head(self.tr("Districts"))
        add = self.add_head_button(primary_button(self.tr("Add district"), "plus"))
        add.clicked.connect(self._add)
        self.totals = TotalsRow()
        self.body.addWidget(self.totals)
        self._build_districts()
        self._build_members()
        self._build_free()
        settings = context.settings
        right = splitter(
            Qt.Orientation.Vertical, settings, "districts-right", (self.member_card, 3), (self.free_card, 2)
        )
        sides = (self.district_card, 1), (right, 1)
        self.body.addWidget(splitter(Qt.Orientation.Horizontal, settings, "districts", *sides), 1)
        self._empty = EmptyState(
            "map",
            self.tr("Districts go here; each is made of townships or counties."),
            self.tr("Add district"),
        )
        self._empty.pressed.connect(self._add)

    def _build_districts(self) -> None:
        columns = district_columns(lambda: ["", *self._batch_names()])
        model: RowsModel[DistrictRow] = RowsModel(
            columns, lambda row: row.district.id, self._district_edited, self
        )
        self.districts = TableView(model, self.tr("Districts"))
        self._swatches = SwatchDelegate(model)
        self.districts.setItemDelegateForColumn(0, self._swatches)
        self.districts.remember(self.context.settings, "districts")
        self.district_card = ListCard(self.tr("All districts"), self.districts)
        self.district_card.add_moves(self._move_district)
        self.district_card.add_delete(self._delete_districts)
        self.district_card.rows_pasted.connect(self._paste_districts)
        self.districts.selection_changed.connect(self._show_members)

    def _build_members(self) -> None:
        columns = member_columns(lambda: [*self._district_names(), unassigned()])
        model: RowsModel[MemberRow] = RowsModel(columns, lambda row: row.member.id, self._member_edited, self)
        self.members = TableView(model, self.tr("Members of the district"))
        self.members.remember(self.context.settings, "district-members")
        sentence = self.tr("This district is empty. Choose unassigned ones, or paste their names here.")
        self.member_card = ListCard(self.tr("Members"), self.members, EmptyList(sentence))
        self.member_card.add_moves(self._move_members)
        self.member_card.add_tool("x", self.tr("Take out of the district"), self._release, "Del")
        self.member_card.rows_pasted.connect(self._paste_members)

    def _build_free(self) -> None:
        columns = free_columns(self._district_names)
        model: RowsModel[FreeRow] = RowsModel(columns, lambda row: row.code, self._free_edited, self)
        self.free = TableView(model, unassigned())
        self.free.remember(self.context.settings, "district-free")
        self.free_card = ListCard(unassigned(), self.free)
        self._take = self.free_card.add_tool(
            "plus", self.tr("Add to district"), self._assign_chosen, worded=True
        )
        self.free.opened.connect(lambda _row: self._assign_chosen())

    # -- showing ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        with self.context.store.read() as reader:
            plan = current_plan(self.context)
            if plan is None:
                self.show_empty(self._empty)
                return
            areas = reader.all(County), reader.all(Township)
            schools = read_schools(reader)
        self._plan = plan
        self._names = area_names(plan, *areas)
        self._listed = listed_schools(plan, (school.township_code for school in schools))
        self._show_plan(plan)

    def _show_plan(self, plan: Plan) -> None:
        found, national = totals(plan, self._listed), plan.training.national
        schools = self.tr(", {n} schools").format(n=f"{found[0].schools or 0:,}")
        self.set_head(self.tr("Districts"), parts_line(found[0], national=national) + schools)
        self.districts.rows.set_rows(district_rows(plan, self._listed))
        if not plan.districts:
            self.show_empty(self._empty)
            return
        self.show_body()
        self.districts.setColumnHidden(1, not plan.batches)
        free = free_rows(plan, self._names, self._listed)
        self.totals.show_totals(found, len(free), national=national)
        self.free.rows.set_rows(free)
        self.free_card.set_title(unassigned(), free_line(len(free)))
        self.free_card.setVisible(bool(free))
        self.district_card.select_something()
        self._show_members()

    def _show_members(self) -> None:
        district = self._chosen()
        self._take.setEnabled(district is not None and bool(self.free.selected_rows()))
        if district is None or self._plan is None:
            self.members.rows.set_rows(())
            return
        self.members.rows.set_rows(member_rows(self._plan, district, self._names, self._listed))
        self.member_card.set_title(self.tr("Members of {name}").format(name=district.name))
        self._take.setText(self.tr("Add to {name}").format(name=district.name))

    def show_item(self, key: str) -> None:
        if self._plan is not None:
            member = next((m for m in self._plan.members if key in (m.id, m.area_code)), None)
            self.district_card.select(member.district_id if member else key)
            self.member_card.select(member.id if member else key)
            self.free_card.select(key)

    def run_action(self, action_id: str) -> None:
        if action_id == "add":
            self._add()
        elif action_id == "find":
            self.districts.setFocus()

    def _chosen(self) -> District | None:
        rows = self.districts.selected_rows()
        return rows[0].district if rows else None

    def _district_names(self) -> list[str]:
        return [district.name for district in self._plan.districts] if self._plan else []

    def _batch_names(self) -> list[str]:
        return [batch.name for batch in self._plan.batches] if self._plan else []

    # -- districts -------------------------------------------------------------------------------

    def _district_edited(self, row: DistrictRow, column: Column[DistrictRow], text: str) -> None:
        plan, district = self._plan, row.district
        if plan is not None:
            self._editor.do(
                self.tr("Change “{name}”").format(name=district.name),
                lambda: change(district, edits.district_with(plan, district, column.name, text)),
            )

    def _add(self) -> None:
        if self._plan is None:
            return
        district = edits.new_district(self._plan, self.tr("New district"))
        if self._editor.do(self.tr("Add district"), lambda: create(district)):
            self.district_card.edit_when_shown(district.id, "name")

    def _paste_districts(self, lines: list[dict[str, str]]) -> None:
        plan = self._plan
        if plan is not None:
            self._editor.do(
                self.tr("Paste {n} districts").format(n=len(lines)),
                lambda: edits.pasted_districts(plan, lines, self.tr("New district")),
            )

    def _move_district(self, step: int) -> None:
        chosen = [row.district for row in self.districts.selected_rows()]
        if self._plan is not None and chosen:
            edit = moved(self._plan.districts, chosen, step)
            self._editor.do(self.tr("Move “{name}”").format(name=chosen[0].name), lambda: edit)

    def _delete_districts(self) -> None:
        chosen = [row.district for row in self.districts.selected_rows()]
        self._editor.delete(chosen, [district.name for district in chosen])

    # -- members ---------------------------------------------------------------------------------

    def _member_edited(self, row: MemberRow, column: Column[MemberRow], text: str) -> None:
        if column.name == "district":
            self._put({row.member.area_code: row.name}, text)
            return
        self._editor.do(
            self.tr("Change “{name}”").format(name=row.name),
            lambda: change(row.member, edits.member_with(row.member, column.name, text)),
        )

    def _free_edited(self, row: FreeRow, column: Column[FreeRow], text: str) -> None:
        self._put({row.code: row.name}, text)

    def _put(self, areas: Mapping[str, str], district_name: str) -> None:
        """Move areas (code -> name) into the district with this name, or out of every one."""
        plan = self._plan
        if plan is None:
            return
        target = next((d for d in plan.districts if d.name == district_name), None)
        if target is None:
            members = [m for m in plan.members if m.area_code in areas]
            self._editor.do(self._act(self.tr("Take out {names}"), areas), lambda: edits.release(members))
        else:
            self._editor.do(
                self._act(self.tr("Put {names} into “{district}”"), areas, target),
                lambda: edits.assign(plan, target, areas, self._names),
            )

    def _act(self, text: str, areas: Mapping[str, str], district: District | None = None) -> str:
        """The name of a step."""
        return text.format(names=list_of(list(areas.values())), district=district.name if district else "")

    def _assign_chosen(self) -> None:
        district = self._chosen()
        if district is not None:
            self._put({row.code: row.name for row in self.free.selected_rows()}, district.name)

    def _release(self) -> None:
        rows = self.members.selected_rows()
        if rows:
            act = self._act(self.tr("Take out {names}"), {row.member.area_code: row.name for row in rows})
            self._editor.do(act, lambda: edits.release(row.member for row in rows))

    def _paste_members(self, lines: list[dict[str, str]]) -> None:
        plan, district = self._plan, self._chosen()
        if plan is not None and district is not None:
            self._editor.do(
                self.tr("Paste into “{district}”").format(district=district.name),
                lambda: edits.assign(plan, district, edits.pasted_codes(lines, self._names), self._names),
            )

    def _move_members(self, step: int) -> None:
        district, rows = self._chosen(), self.members.selected_rows()
        if self._plan is not None and district is not None and rows:
            edit = moved(self._plan.members_of(district), [row.member for row in rows], step)
            self._editor.do(self.tr("Move “{name}”").format(name=rows[0].name), lambda: edit)
