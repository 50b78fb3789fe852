"""The page 現場報到: choose the session and what is marked, then the desk opens over the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from coordinator.db.queries.roster import count_expected
from coordinator.domain.checkin.slots import offered_slot
from coordinator.domain.errors import RuleError
from coordinator.domain.office import Setting
from coordinator.domain.store_settings import DEVICE_NAME
from coordinator.services.desk_pin import has_pin, set_pin
from coordinator.services.store_settings import keep_setting
from coordinator.ui.context import Context
from coordinator.ui.desk.opening import engine, room_of
from coordinator.ui.desk.options_card import OptionsCard
from coordinator.ui.desk.remembering import (
    FULL_SCREEN,
    MASKED,
    OPERATOR,
    Chosen,
    forget_open,
    open_desk_of,
    remember_open,
    remember_slot,
)
from coordinator.ui.desk.room import DeskRoom
from coordinator.ui.desk.session_rows import SessionRow, session_columns, session_rows
from coordinator.ui.kit import messages
from coordinator.ui.kit.cards import EmptyState
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView

if TYPE_CHECKING:
    from coordinator.db.store import Store
    from coordinator.services.desk import Desk


class DeskPage(Page):
    """The start room; `room` is the desk while it is open."""

    slug = "desk"
    watches = frozenset(
        {"trainings", "sessions", "marks", "batches", "districts", "course_days", "venues", "formats"}
        | {"participants", "registrations", "settings"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.room: DeskRoom | None = None
        self._was_here = self._is_opening = False
        self._has_pin = False
        self.set_head(
            self.tr("Check-in"), self.tr("Choose the session and open the desk. It needs no network.")
        )
        model: RowsModel[SessionRow] = RowsModel(session_columns(), lambda row: row.session.id, parent=self)
        self.sessions = TableView(model, self.tr("Sessions"))
        self.sessions.remember(context.settings, "desk-sessions")
        empty = EmptyList(
            self.tr("Sessions with sign-in and sign-out go here; the page Plan has them."),
            self.tr("Go to Plan"),
        )
        empty.pressed.connect(lambda: context.go_to("plan"))
        self.session_card = ListCard(self.tr("Sessions"), self.sessions, empty)
        self.options = OptionsCard()
        halves = (self.session_card, 5), (self.options, 3)
        self.body.addWidget(splitter(Qt.Orientation.Horizontal, context.settings, "desk", *halves))
        self._nothing = EmptyState(
            "scan-barcode", self.tr("There is no training yet. Choose one, or begin a new one.")
        )
        self.sessions.selection_changed.connect(self._show_slots)
        self.sessions.opened.connect(lambda _row: self.open_desk())
        self.options.opened.connect(self.open_desk)
        self.options.device.committed.connect(self._store_device)
        self.options.pin.committed.connect(self._store_pin)
        self.options.no_pin.clicked.connect(lambda _checked=False: self._store_pin(""))

    # -- the start room --------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the sessions; a desk that was open when the program ended is opened again."""
        plan = current_plan(self.context)
        if plan is None:
            self.show_empty(self._nothing)
            return
        self.show_body()
        with self.context.store.read() as reader:
            expected = count_expected(reader, plan.training.id)
            device = reader.get(Setting, DEVICE_NAME)
            self._has_pin = has_pin(reader)
        self._plan = plan
        rows = session_rows(plan, expected, self.context.clock().date())
        self.sessions.rows.set_rows(rows)
        self.session_card.select_something()
        self.options.device.set_value(device.value if device else "")
        self._show_settings()
        self._show_slots()
        if not self._was_here:
            self._was_here = True
            QTimer.singleShot(0, self, self._come_back)

    def _show_settings(self) -> None:
        settings, options = self.context.settings, self.options
        options.operator.set_value(settings.get(OPERATOR))
        options.masked.set_value(settings.get(MASKED))
        options.full_screen.set_value(settings.get(FULL_SCREEN))
        options.show_pin(is_set=self._has_pin)

    def _show_slots(self) -> None:
        chosen = self.sessions.selected_rows()
        self.options.setEnabled(bool(chosen))
        if chosen:
            row = chosen[0]
            first = row.slots[0]
            now = round(self.context.clock().timestamp() * 1000)
            due = offered_slot(row.session, self._plan.marks_of(row.session), first, now) or first
            self.options.show_slots(row.slots, due)

    def run_action(self, action_id: str) -> None:
        """F5 comes here; Ctrl+F goes to the sessions."""
        self.sessions.setFocus()

    def show_item(self, key: str) -> None:
        """Choose a session."""
        self.session_card.select(key)

    def _store_device(self, name: object) -> None:
        with self.context.store.write() as writer:
            keep_setting(writer, DEVICE_NAME, str(name).strip())

    def _store_pin(self, pin: object) -> None:
        try:
            with self.context.store.write() as writer:
                set_pin(writer, str(pin).strip())
        except RuleError as error:
            self.options.pin.show_problem(messages.sentence(error))
            return
        self.options.pin.show_problem("")
        self.options.pin.set_value("")
        self.say(
            self.tr("The PIN is set.") if pin else self.tr("No PIN is asked any more."), Severity.SUCCESS
        )

    # -- the desk --------------------------------------------------------------------------------

    def open_desk(self) -> None:
        """Open the desk for the chosen session with what stands beside it."""
        chosen, options = self.sessions.selected_rows(), self.options
        slot = options.slot
        if not chosen or slot is None or self.room is not None:
            return
        practises = options.training_mode.value()
        if not practises and not options.device.value().strip():
            options.device.show_problem(self.tr("Every desk needs a name: it tells marks apart afterwards."))
            options.device.setFocus()
            return
        if not practises:
            self._store_device(options.device.value())
        self._open(
            Chosen(
                chosen[0].session.id,
                slot,
                options.operator.value().strip(),
                options.masked.value(),
                options.full_screen.value(),
                practises,
            )
        )

    def _come_back(self) -> None:
        """The program ended while the desk was open: it is open again."""
        chosen = open_desk_of(self.context.settings)
        if chosen is not None and self.room is None:
            known = {session.id for session in self._plan.sessions}
            if chosen.session_id in known:
                self.session_card.select(chosen.session_id)
                self._open(chosen)

    def _open(self, chosen: Chosen) -> None:
        """Read in another thread what the desk must know; the window stays alive meanwhile."""
        if self._is_opening:
            return
        self._is_opening = True
        self.options.open.setEnabled(False)
        context = self.context
        # The desk needs the store whole: it follows its commits.
        store = cast("Store", context.store)
        context.jobs.start(
            self.tr("Opening the desk"),
            engine,
            store,
            chosen,
            context.clock,
            succeeded=lambda made: self._enter(chosen, *made),
        ).finished.connect(self._on_opened)

    def _on_opened(self) -> None:
        self._is_opening = False
        self.options.open.setEnabled(True)

    def _enter(self, chosen: Chosen, desk: Desk, device: str) -> None:
        room = self.room = room_of(self.context, chosen, desk, device)
        remember_open(self.context.settings, chosen)
        room.left.connect(self._on_left)
        room.turned.connect(lambda slot: remember_slot(self.context.settings, slot))
        if chosen.full_screen:
            room.showFullScreen()
        else:
            room.resize(self.window().size())
            room.show()
        room.activateWindow()
        room.back_to_box()

    def _on_left(self) -> None:
        forget_open(self.context.settings)
        if self.room is not None:
            self.room.deleteLater()
            self.room = None
        self.options.training_mode.set_value(False)
        self.mark_stale()
        self.window().activateWindow()
        self.sessions.setFocus()
