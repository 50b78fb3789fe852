"""The page 場地: venues above; below, the rooms of the chosen one and the sessions held there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coordinator.db.queries.roster import count_expected
from coordinator.domain.area import County, Township
from coordinator.domain.edit import change, create
from coordinator.domain.order import moved
from coordinator.domain.plan import Plan
from coordinator.ui.context import Context
from coordinator.ui.kit.cards import EmptyState, button, primary_button
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView
from coordinator.ui.venues import edits
from coordinator.ui.venues.columns import room_columns, use_columns, venue_columns
from coordinator.ui.venues.rows import (
    RoomRow,
    Use,
    VenueRow,
    room_rows,
    township_names,
    venue_rows,
)


class VenuesPage(Page):
    """Everything is edited in its cell and stored at once."""

    slug = "venues"
    watches = frozenset(
        {"trainings", "venues", "rooms", "sessions", "batches", "course_days"}
        | {"participants", "registrations"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._editor = Editor(self)
        self._plan: Plan | None = None
        self._townships: dict[str, str] = {}
        self.set_head(self.tr("Venues"))
        self.add_room_button = self.add_head_button(button(self.tr("Add room"), "plus"))
        self.add_room_button.clicked.connect(self._add_room)
        self.add_head_button(primary_button(self.tr("Add venue"), "plus")).clicked.connect(self._add_venue)
        self._build_venues()
        self._build_rooms()
        self._build_uses()
        settings = context.settings
        parts = (self.room_card, 3), (self.use_card, 2)
        below = splitter(Qt.Orientation.Horizontal, settings, "venues-below", *parts)
        halves = (self.venue_card, 1), (below, 1)
        self.body.addWidget(splitter(Qt.Orientation.Vertical, settings, "venues", *halves))
        sentence = self.tr("Places where sessions are held go here, with their rooms and seats.")
        self._empty = EmptyState("building-2", sentence, self.tr("Add venue"))
        self._empty.pressed.connect(self._add_venue)

    def _build_venues(self) -> None:
        columns = venue_columns(lambda: ["", *self._townships.values()])
        model: RowsModel[VenueRow] = RowsModel(columns, lambda row: row.venue.id, self._venue_edited, self)
        self.venues = TableView(model, self.tr("Venues"))
        self.venues.remember(self.context.settings, "venues")
        self.venue_card = ListCard(self.tr("All venues"), self.venues)
        self.venue_card.add_moves(self._move_venue)
        self.venue_card.add_delete(self._delete_venues)
        self.venue_card.rows_pasted.connect(self._paste_venues)
        self.venues.selection_changed.connect(self._show_below)

    def _build_rooms(self) -> None:
        model: RowsModel[RoomRow] = RowsModel(
            room_columns(), lambda row: row.room.id, self._room_edited, self
        )
        self.rooms = TableView(model, self.tr("Rooms"))
        self.rooms.remember(self.context.settings, "rooms")
        sentence = self.tr("Rooms of this venue go here, with seats and PCs.")
        empty = EmptyList(sentence, self.tr("Add room"))
        empty.pressed.connect(self._add_room)
        self.room_card = ListCard(self.tr("Rooms"), self.rooms, empty)
        self.room_card.add_tool("plus", self.tr("Add room"), self._add_room, "Ins", needs_rows=False)
        self.room_card.add_moves(self._move_room)
        self.room_card.add_delete(self._delete_rooms)
        self.room_card.rows_pasted.connect(self._paste_rooms)

    def _build_uses(self) -> None:
        model: RowsModel[Use] = RowsModel(use_columns(), lambda use: use.session.id, parent=self)
        self.uses = TableView(model, self.tr("Sessions here"))
        self.uses.remember(self.context.settings, "venue-uses")
        sentence = self.tr("No session is held here yet. Sessions get their venue on the page Plan.")
        empty = EmptyList(sentence, self.tr("Go to Plan"))
        empty.pressed.connect(lambda: self.context.go_to("plan"))
        self.use_card = ListCard(self.tr("Sessions here"), self.uses, empty)

    # -- showing ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        with self.context.store.read() as reader:
            plan = current_plan(self.context)
            if plan is None:
                self._show_nothing()
                return
            expected = count_expected(reader, plan.training.id)
            areas = reader.all(County), reader.all(Township)
        self._plan = plan
        self._townships = township_names(plan, *areas)
        self.venues.rows.set_rows(venue_rows(plan, expected, self._townships))
        self.set_head(
            self.tr("Venues"),
            self.tr("{venues} venues, {rooms} rooms").format(venues=len(plan.venues), rooms=len(plan.rooms)),
        )
        if not plan.venues:
            self._show_nothing()
            return
        self.show_body()
        self.venue_card.select_something()
        self._show_below()

    def show_item(self, key: str) -> None:
        if self._plan is not None:
            room = next((room for room in self._plan.rooms if room.id == key), None)
            self.venue_card.select(room.venue_id if room else key)
            self.room_card.select(key)

    def run_action(self, action_id: str) -> None:
        if action_id == "add":
            self._add_venue()
        elif action_id == "find":
            self.venues.setFocus()

    def _show_nothing(self) -> None:
        self.show_empty(self._empty)
        self.add_room_button.setEnabled(False)

    def _chosen(self) -> VenueRow | None:
        rows = self.venues.selected_rows()
        return rows[0] if rows else None

    def _show_below(self) -> None:
        chosen = self._chosen()
        self.add_room_button.setEnabled(chosen is not None)
        if chosen is None or self._plan is None:
            self.rooms.rows.set_rows(())
            self.uses.rows.set_rows(())
            return
        self.rooms.rows.set_rows(room_rows(self._plan, chosen.venue, chosen.uses))
        self.uses.rows.set_rows(chosen.uses)
        self.room_card.set_title(self.tr("Rooms of {name}").format(name=chosen.venue.name))
        batches = self.tr(", ").join(chosen.batches)
        self.use_card.set_title(
            self.tr("Sessions here"), self.tr("Batches: {names}").format(names=batches) if batches else ""
        )

    # -- venues ----------------------------------------------------------------------------------

    def _venue_edited(self, row: VenueRow, column: Column[VenueRow], text: str) -> None:
        venue = row.venue
        self._editor.do(
            self.tr("Change “{name}”").format(name=venue.name),
            lambda: change(venue, edits.venue_with(venue, column.name, text, self._townships)),
        )

    def _add_venue(self) -> None:
        if self._plan is None:
            return
        venue = edits.new_venue(self._plan, self.tr("New venue"))
        if self._editor.do(self.tr("Add venue"), lambda: create(venue)):
            self.venue_card.edit_when_shown(venue.id, "name")

    def _paste_venues(self, lines: list[dict[str, str]]) -> None:
        plan = self._plan
        if plan is not None:
            self._editor.do(
                self.tr("Paste {n} venues").format(n=len(lines)),
                lambda: edits.pasted_venues(plan, lines, self._townships, self.tr("New venue")),
            )

    def _move_venue(self, step: int) -> None:
        chosen = [row.venue for row in self.venues.selected_rows()]
        if self._plan is not None and chosen:
            edit = moved(self._plan.venues, chosen, step)
            self._editor.do(self.tr("Move “{name}”").format(name=chosen[0].name), lambda: edit)

    def _delete_venues(self) -> None:
        chosen = [row.venue for row in self.venues.selected_rows()]
        self._editor.delete(chosen, [venue.name for venue in chosen])

    # -- rooms -----------------------------------------------------------------------------------

    def _room_edited(self, row: RoomRow, column: Column[RoomRow], text: str) -> None:
        room = row.room
        self._editor.do(
            self.tr("Change “{name}”").format(name=room.name),
            lambda: change(room, edits.room_with(room, column.name, text)),
        )

    def _add_room(self) -> None:
        chosen = self._chosen()
        if self._plan is None or chosen is None:
            return
        room = edits.new_room(self._plan, chosen.venue, self.tr("New room"))
        if self._editor.do(self.tr("Add room"), lambda: create(room)):
            self.room_card.edit_when_shown(room.id, "name")

    def _paste_rooms(self, lines: list[dict[str, str]]) -> None:
        plan, chosen = self._plan, self._chosen()
        if plan is not None and chosen is not None:
            self._editor.do(
                self.tr("Paste {n} rooms").format(n=len(lines)),
                lambda: edits.pasted_rooms(plan, chosen.venue, lines, self.tr("New room")),
            )

    def _move_room(self, step: int) -> None:
        chosen, rooms = self._chosen(), [row.room for row in self.rooms.selected_rows()]
        if self._plan is not None and chosen is not None and rooms:
            edit = moved(self._plan.rooms_of(chosen.venue), rooms, step)
            self._editor.do(self.tr("Move “{name}”").format(name=rooms[0].name), lambda: edit)

    def _delete_rooms(self) -> None:
        chosen = [row.room for row in self.rooms.selected_rows()]
        self._editor.delete(chosen, [room.name for room in chosen])
