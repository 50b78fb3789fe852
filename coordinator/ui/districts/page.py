"""The page 分區: the map beside the districts and the table of all areas, and how evenly they share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coordinator.db.queries.areas import count_by_township
from coordinator.db.queries.roster import count_expected
from coordinator.db.queries.schools import count_schools
from coordinator.documents.geo import load_outlines
from coordinator.domain.area import County, District, Township
from coordinator.domain.edit import change, create
from coordinator.domain.order import moved
from coordinator.domain.plan import Plan
from coordinator.ui.context import Context
from coordinator.ui.districts import edits
from coordinator.ui.districts.area_card import AreaCard
from coordinator.ui.districts.assigning import Assigning
from coordinator.ui.districts.balance import anybody, batch_shares, district_shares
from coordinator.ui.districts.bars_card import BarsCard
from coordinator.ui.districts.choosing import toggled
from coordinator.ui.districts.columns import district_columns, tip
from coordinator.ui.districts.map_card import MapCard, Tool, no_district_yet
from coordinator.ui.districts.paste import DistrictsPaste
from coordinator.ui.districts.rows import (
    AreaRow,
    DistrictRow,
    area_names,
    area_rows,
    by_area,
    district_rows,
    totals,
)
from coordinator.ui.districts.swatch import SwatchDelegate
from coordinator.ui.districts.totals_row import TotalsRow, free_line, parts_line
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import EmptyState, button, primary_button
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView

if TYPE_CHECKING:
    from coordinator.ui.districts.suggest_open import Suggestion

LEAST_HEIGHT = 520


class DistrictsPage(Page):
    """A county plan makes districts of townships, a national plan regions of counties.

    The chosen rows of the table of areas are the outlined areas of the map; the chosen district of the list
    is the one that is painted with and added to.
    """

    slug = "districts"
    watches = frozenset(
        {"trainings", "districts", "district_members", "batches", "county_counts", "schools", "townships"}
        | {"venues", "rooms", "sessions", "participants", "registrations"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._editor = Editor(self)
        self._assigning = Assigning(self, self._editor)
        self._plan: Plan | None = None
        self._suggestion: Suggestion | None = None
        self._names: dict[str, str] = {}
        self._listed: Mapping[str, int] = {}
        self._people: Mapping[str, int] = {}
        self._registered: Mapping[str, int] = {}
        self.set_head(self.tr("Districts"))
        self.suggest = self.add_head_button(button(self.tr("Suggest districts…"), "sparkles"))
        self.suggest.clicked.connect(self._suggest)
        self.paste = DistrictsPaste(self, self._editor)
        self.add_head_button(self.paste.button())
        add = self.add_head_button(primary_button(self.tr("Add district"), "plus"))
        add.clicked.connect(self._add)
        self.totals = TotalsRow()
        self.body.addWidget(self.totals)
        self._build_map()
        self._build_districts()
        self._build_areas()
        settings = context.settings
        right = splitter(
            Qt.Orientation.Vertical, settings, "districts-right", (self.district_card, 1), (self.area_card, 1)
        )
        sides = (self.map_card, 2), (right, 3)
        room = splitter(Qt.Orientation.Horizontal, settings, "districts", *sides)
        room.setMinimumHeight(theme.px(LEAST_HEIGHT))
        self.body.addWidget(room, 1)
        self.bars = BarsCard()
        self.bars.per_school_typed.connect(self._per_school_typed)
        self.body.addWidget(self.bars)
        sentence = self.tr("There is no training yet. Choose one, or begin a new one.")
        self._nothing = EmptyState("map", sentence)
        self.paste.watch(self.district_card)

    def _build_map(self) -> None:
        self.map_card = MapCard()
        self.map_card.painted.connect(self._painted)
        self.map_card.map.picked.connect(self._picked)
        self.map_card.number_pressed.connect(self._brush_pressed)
        self.map_card.next_asked.connect(self._next)
        self.map_card.take_out_asked.connect(self._take_out)

    def _build_districts(self) -> None:
        columns = district_columns(lambda: ["", *self._batch_names()])
        model: RowsModel[DistrictRow] = RowsModel(
            columns, lambda row: row.district.id, self._district_edited, self
        )
        self.districts = TableView(model, self.tr("Districts"))
        self._swatches = SwatchDelegate(model, lambda row: row.number)
        self.districts.setItemDelegateForColumn(0, self._swatches)
        self.districts.remember(self.context.settings, "districts")
        sentence = self.tr("Districts go here; each is made of townships or counties.")
        empty = EmptyList(sentence, self.tr("Add district"))
        empty.pressed.connect(self._add)
        self.district_card = ListCard(self.tr("All districts"), self.districts, empty)
        self.district_card.add_tool("lock", self.tr("Lock or unlock"), self._toggle_locks, "Ctrl+L")
        self.district_card.add_moves(self._move_district)
        self.district_card.add_delete(self._delete_districts)
        self.district_card.rows_pasted.connect(self._paste_districts)
        self.districts.selection_changed.connect(self._district_chosen)

    def _build_areas(self) -> None:
        self.area_card = AreaCard(self.context.settings)
        self.areas = self.area_card.areas
        self.areas.selection_changed.connect(self._areas_chosen)
        self.area_card.edited.connect(self._area_edited)
        self.area_card.assign_asked.connect(self._assign)
        self.area_card.add_asked.connect(self._add_chosen)
        self.area_card.take_out_asked.connect(self._take_out)
        self.area_card.next_asked.connect(self._next)
        self.area_card.move_asked.connect(self._move_members)
        self.area_card.rows_pasted.connect(self._paste_members)

    # -- showing ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        with self.context.store.read() as reader:
            plan = current_plan(self.context)
            if plan is None:
                self._plan = None
                self.show_empty(self._nothing)
                return
            areas = reader.all(County), reader.all(Township)
            self._listed = count_schools(reader, plan)
            people = count_by_township(reader, plan.training.id)
            self._registered = count_expected(reader, plan.training.id)
        self._plan = plan
        self._names = area_names(plan, *areas)
        self._people = by_area(plan, people)
        self._assigning.show(plan, self._names)
        self._show_plan(plan)

    def _show_plan(self, plan: Plan) -> None:
        found, national = totals(plan, self._listed), plan.training.national
        schools = self.tr(", {n} schools").format(n=f"{found[0].schools or 0:,}")
        self.set_head(self.tr("Districts"), parts_line(found[0], national=national) + schools)
        self.districts.rows.set_rows(district_rows(plan, self._listed))
        if plan.districts and self.notice.text == no_district_yet():
            self.notice.clear()
        self.show_body()
        self.districts.setColumnHidden(1, not plan.batches)
        rows = area_rows(plan, self._names, self._listed, self._people)
        free = sum(row.district is None for row in rows)
        self.totals.show_totals(found, free, national=national)
        self._show_areas(plan, rows, free)
        self.district_card.select_something()
        self._district_chosen()
        self.bars.setVisible(bool(plan.districts))
        self.bars.set_shares(
            district_shares(plan, self._registered, self._people),
            batch_shares(plan, self._registered),
            plan.training.people_per_school,
            counted=anybody(self._registered),
        )

    def _show_areas(self, plan: Plan, rows: Sequence[AreaRow], free: int) -> None:
        outlines = load_outlines().counties if plan.training.national else load_outlines().townships
        self.map_card.map.show_areas([shape for shape in outlines if shape.id in self._names], self._names)
        self.map_card.show_rows(plan, rows, {row.code: tip(row) for row in rows})
        title = self.tr("All counties") if plan.training.national else self.tr("All townships")
        self.area_card.set_title(title, free_line(free))
        self.area_card.show_rows(rows, plan.districts)
        self._areas_chosen()

    def show_item(self, key: str) -> None:
        if self._plan is None:
            return
        member = next((m for m in self._plan.members if key in (m.id, m.area_code)), None)
        self.district_card.select(member.district_id if member else key)
        code = member.area_code if member else key
        if code in self._names:
            self._choose([code])
        self.give_keyboard(self.areas if code in self._names else self.districts)

    def run_action(self, action_id: str) -> None:
        if action_id == "add":
            self._add()
        elif action_id == "find":
            self.areas.setFocus()

    def _chosen(self) -> District | None:
        rows = self.districts.selected_rows()
        return rows[0].district if rows else None

    def _suggest(self) -> None:
        # Its solver is read from disk when somebody asks: the page is shown without it.
        from coordinator.ui.districts.suggest_open import Suggestion

        if self._suggestion is None:
            self._suggestion = Suggestion(self)
        self._suggestion.ask()

    def _batch_names(self) -> list[str]:
        return [batch.name for batch in self._plan.batches] if self._plan else []

    # -- one selection ---------------------------------------------------------------------------

    def _choose(self, codes: Sequence[str]) -> None:
        """The table is the one that knows what is chosen; the map follows it."""
        self.area_card.select_codes(codes)
        self.map_card.map.select(self.area_card.chosen())
        if codes:
            self.map_card.map.show_area(codes[-1])

    def _picked(self, code: str, held: bool) -> None:
        self._choose(toggled(self.area_card.chosen(), code) if held else [code])

    def _areas_chosen(self) -> None:
        self.map_card.map.select(self.area_card.chosen())
        self.area_card.update_target(self._chosen())

    def _district_chosen(self) -> None:
        rows = self.districts.selected_rows()
        district = rows[0].district if rows else None
        self.map_card.set_brush(district, rows[0].number if rows else -1)
        self.area_card.set_target(district)

    def _brush_pressed(self, number: int) -> None:
        self._say_none()
        if self._plan is not None and number < len(self._plan.districts):
            self.district_card.select(self._plan.districts[number].id)
            self.map_card.take(Tool.PAINT)

    def _next(self) -> None:
        code = self.area_card.next_unassigned()
        if code:
            self._choose([code])

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

    def _toggle_locks(self) -> None:
        chosen = [row.district for row in self.districts.selected_rows()]
        if chosen:
            on = not all(district.locked for district in chosen)
            text = self.tr("Lock “{name}”") if on else self.tr("Unlock “{name}”")
            self._editor.do(text.format(name=chosen[0].name), lambda: edits.locked(chosen, on=on))

    def _per_school_typed(self, text: str) -> None:
        plan = self._plan
        if plan is not None and not self._editor.do(
            self.tr("Change people a school sends"),
            lambda: change(plan.training, edits.training_with(plan.training, text)),
        ):
            self.bars.show_per_school(plan.training.people_per_school)

    # -- areas -----------------------------------------------------------------------------------

    def _painted(self, codes: tuple[str, ...], district: District | None) -> None:
        self._assigning.paint(codes, district)

    def _say_none(self) -> None:
        if self._plan is not None and not self._plan.districts:
            self.say(no_district_yet())

    def _area_edited(self, row: AreaRow, column: Column[AreaRow], text: str) -> None:
        if column.name == "district" and self._plan is not None:
            self._assigning.put([row.code], next((d for d in self._plan.districts if d.name == text), None))
            return
        member = row.member
        if member is not None:
            self._editor.do(
                self.tr("Change “{name}”").format(name=row.name),
                lambda: change(member, edits.member_with(member, column.name, text)),
            )

    def _assign(self, number: int) -> None:
        codes = self.area_card.chosen()
        if self._plan is not None and number < len(self._plan.districts) and codes:
            self._assigning.put(codes, self._plan.districts[number])

    def _add_chosen(self) -> None:
        district, codes = self._chosen(), self.area_card.chosen()
        if district is not None and codes:
            self._assigning.put(codes, district)

    def _take_out(self) -> None:
        codes = [row.code for row in self.areas.selected_rows() if row.district is not None]
        if codes:
            self._assigning.put(codes, None)

    def _paste_members(self, lines: list[dict[str, str]]) -> None:
        district = self._chosen()
        self._say_none()
        if district is not None:
            self._assigning.paste(lines, district)

    def _move_members(self, step: int) -> None:
        rows = [row for row in self.areas.selected_rows() if row.district is not None]
        if self._plan is None or not rows or rows[0].district is None:
            return
        district = rows[0].district
        chosen = [row.member for row in rows if row.member is not None and row.district == district]
        edit = moved(self._plan.members_of(district), chosen, step)
        self._editor.do(self.tr("Move “{name}”").format(name=rows[0].name), lambda: edit)
