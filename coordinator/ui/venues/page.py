"""The page 場地: venues above; below, the rooms of the chosen one and the sessions held there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coordinator.db.queries.roster import count_expected
from coordinator.domain.area import County, Township
from coordinator.domain.edit import change, create
from coordinator.domain.order import moved
from coordinator.domain.plan import Plan
from coordinator.ui.context import Context
from coordinator.ui.kit import messages
from coordinator.ui.kit.cards import EmptyState, button, primary_button
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView
from coordinator.ui.venues import edits
from coordinator.ui.venues.columns import room_columns, use_columns, venue_columns
from coordinator.ui.venues.map_card import MapCard
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
        {"trainings", "venues", "rooms", "sessions", "batches", "course_days", "formats", "blocks"}
        | {"districts", "district_members", "meetings", "participants", "registrations"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._editor = Editor(self)
        self._plan: Plan | None = None
        self._townships: dict[str, str] = {}
        self._counties: dict[str, str] = {}
        self.set_head(self.tr("Venues"))
        self.add_room_button = self.add_head_button(button(self.tr("Add room"), "plus"))
        self.add_room_button.clicked.connect(self._add_room)
        self.add_head_button(primary_button(self.tr("Add venue"), "plus")).clicked.connect(self._add_venue)
        self._build_venues()
        self._build_rooms()
        self._build_uses()
        self._build_map()
        settings = context.settings
        parts = (self.room_card, 3), (self.use_card, 2)
        below = splitter(Qt.Orientation.Horizontal, settings, "venues-below", *parts)
        halves = (self.venue_card, 1), (below, 1)
        lists = splitter(Qt.Orientation.Vertical, settings, "venues", *halves)
        across = Qt.Orientation.Horizontal
        self.body.addWidget(splitter(across, settings, "venues-map", (lists, 5), (self.map_card, 3)))
        sentence = self.tr("There is no training yet. Choose one, or begin a new one.")
        self._nothing = EmptyState("building-2", sentence)

    def _build_venues(self) -> None:
        columns = venue_columns(lambda: ["", *self._townships.values()])
        model: RowsModel[VenueRow] = RowsModel(columns, lambda row: row.venue.id, self._venue_edited, self)
        self.venues = TableView(model, self.tr("Venues"))
        self.venues.remember(self.context.settings, "venues")
        sentence = self.tr("Places where sessions are held go here, with their rooms and seats.")
        empty = EmptyList(sentence, self.tr("Add venue"))
        empty.pressed.connect(self._add_venue)
        self.venue_card = ListCard(self.tr("All venues"), self.venues, empty)
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
        add = self.room_card.add_tool("plus", self.tr("Add room"), self._add_room, "Ins", needs_rows=False)
        self._room_adders = (self.add_room_button, empty.button, add)
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

    def _build_map(self) -> None:
        self.map_card = MapCard()
        self.map_card.venue_picked.connect(self.venue_card.select)
        self.map_card.area_picked.connect(self._area_picked)
        self.map_card.pin_moved.connect(self._pin_moved)
        self.map_card.township_chosen.connect(self._township_chosen)

    # -- showing ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        with self.context.store.read() as reader:
            plan = current_plan(self.context)
            if plan is None:
                self._plan = None
                self.show_empty(self._nothing)
                self._set_adding(on=False)
                return
            expected = count_expected(reader, plan.training.id)
            areas = reader.all(County), reader.all(Township)
        self._plan = plan
        self._townships = township_names(plan, *areas)
        self._counties = {county.id: county.name for county in areas[0]}
        rows = venue_rows(plan, expected, self._townships)
        self.venues.rows.set_rows(rows)
        self.set_head(
            self.tr("Venues"),
            self.tr("{venues} venues, {rooms} rooms").format(venues=len(plan.venues), rooms=len(plan.rooms)),
        )
        self.show_body()
        self.map_card.show_venues(plan, rows, self._townships, self._counties)
        self.venue_card.select_something()
        self._show_below()

    def show_item(self, key: str) -> None:
        if self._plan is not None:
            room = next((room for room in self._plan.rooms if room.id == key), None)
            self.venue_card.select(room.venue_id if room else key)
            self.room_card.select(key)
            self.give_keyboard(self.rooms if room else self.venues)

    def run_action(self, action_id: str) -> None:
        if action_id == "add":
            self._add_venue()
        elif action_id == "find":
            self.venues.setFocus()

    def _set_adding(self, *, on: bool) -> None:
        """Rooms need a venue to stand in."""
        for adder in self._room_adders:
            adder.setEnabled(on)

    def _chosen(self) -> VenueRow | None:
        rows = self.venues.selected_rows()
        return rows[0] if rows else None

    def _show_below(self) -> None:
        chosen = self._chosen()
        self._set_adding(on=chosen is not None)
        self.map_card.show_chosen(chosen)
        if chosen is None or self._plan is None:
            self.rooms.rows.set_rows(())
            self.uses.rows.set_rows(())
            self.room_card.set_title(self.tr("Rooms"))
            self.use_card.set_title(self.tr("Sessions here"))
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
            made = edits.pasted_venues(plan, lines, self._townships, self.tr("New venue"))
            self._store_pasted(self.tr("Paste {n} venues").format(n=len(made.edit.after)), made)

    def _store_pasted(self, act: str, made: edits.Pasted) -> None:
        """The good lines as one step; the others are named, and nothing of them is stored."""
        self.notice.clear()
        if made.edit and not self._editor.do(act, lambda: made.edit):
            return
        if made.refused:
            first = f"{made.refused[0][0]}: {messages.sentence(made.refused[0][1])}"
            others = self.tr(", ").join(name for name, _ in made.refused[1:])
            rest = self.tr(" Also: {names}").format(names=others) if others else ""
            text = self.tr("Not taken: {n} rows. {first}{rest}")
            self.say(text.format(n=len(made.refused), first=first, rest=rest), Severity.WARNING)

    def _area_picked(self, code: str) -> None:
        """A township was clicked: the first venue there, if the chosen one is not there already."""
        here = [v.id for v in self._plan.venues if v.township_code.startswith(code)] if self._plan else []
        chosen = self._chosen()
        if here and (chosen is None or chosen.venue.id not in here):
            self.venue_card.select(here[0])

    def _pin_moved(self, key: str, longitude: float, latitude: float) -> None:
        venue = next((v for v in self._plan.venues if v.id == key), None) if self._plan else None
        if venue is not None:
            self.venue_card.select(key)
            act = self.tr("Move the pin of “{name}”").format(name=venue.name)
            self._editor.do(act, lambda: change(venue, edits.pinned(venue, longitude, latitude)))

    def _township_chosen(self, code: str) -> None:
        chosen = self._chosen()
        if chosen is not None:
            venue = chosen.venue
            self._editor.do(
                self.tr("Change “{name}”").format(name=venue.name),
                lambda: change(venue, replace(venue, township_code=code)),
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
            made = edits.pasted_rooms(plan, chosen.venue, lines, self.tr("New room"))
            self._store_pasted(self.tr("Paste {n} rooms").format(n=len(made.edit.after)), made)

    def _move_room(self, step: int) -> None:
        chosen, rooms = self._chosen(), [row.room for row in self.rooms.selected_rows()]
        if self._plan is not None and chosen is not None and rooms:
            edit = moved(self._plan.rooms_of(chosen.venue), rooms, step)
            self._editor.do(self.tr("Move “{name}”").format(name=rooms[0].name), lambda: edit)

    def _delete_rooms(self) -> None:
        chosen = [row.room for row in self.rooms.selected_rows()]
        self._editor.delete(chosen, [room.name for room in chosen])
