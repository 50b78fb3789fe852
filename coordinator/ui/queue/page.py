"""The page 駐點候位: choose the session, open a room, then counter, line and request in one view."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from coordinator.domain.checkin.times import MINUTE
from coordinator.domain.helpdesk.acts import HelpOutcome
from coordinator.domain.helpdesk.line import PASS_MS
from coordinator.domain.store_settings import DEVICE_NAME, REST_MINUTES
from coordinator.services.store_settings import keep_setting, setting
from coordinator.ui.context import Context
from coordinator.ui.kit.buttons import button
from coordinator.ui.kit.cards import EmptyState
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.help_words import listed
from coordinator.ui.kit.page import Page
from coordinator.ui.queue.opening import Opened, engine
from coordinator.ui.queue.past import Past
from coordinator.ui.queue.remembering import OPERATOR, Chosen, forget_open, open_line_of, remember_open
from coordinator.ui.queue.rooms_view import RoomsView
from coordinator.ui.queue.serving import Serving
from coordinator.ui.queue.slip_printing import SlipPrinting
from coordinator.ui.queue.start_view import StartView, session_rows
from coordinator.ui.queue.windows import Windows
from coordinator.ui.queue.words import answer_severity, answer_words
from coordinator.ui.queue.work_view import WorkView

if TYPE_CHECKING:
    from coordinator.db.store import Store


class QueuePage(Page):
    """`serving` is the open line; None in the start view."""

    slug = "queue"
    watches = frozenset({"trainings", "sessions", "course_days", "venues", "formats", "rooms", "settings"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.serving: Serving | None = None
        self.rooms: RoomsView | None = None
        self.work: WorkView | None = None
        self._was_here = self._is_opening = False
        self.start = StartView(context.settings)
        self._views = QStackedWidget()
        self._views.addWidget(self.start)
        self.body.addWidget(self._views)
        self.windows = Windows(context, self)
        self.slips = SlipPrinting(context, self)
        self._nothing = EmptyState(
            "list-ordered", self.tr("There is no training yet. Choose one, or begin a new one.")
        )
        self._head_tools()
        self.start.opened.connect(self.open_line)
        self.start.plan_asked.connect(lambda: context.go_to("plan"))
        self.start.device.committed.connect(lambda name: self._store(DEVICE_NAME, str(name).strip()))
        self.start.minutes.committed.connect(lambda minutes: self._store(REST_MINUTES, str(minutes)))
        self.start.paper.committed.connect(self.slips.set_form)
        self.slips.printed.connect(self._on_printed)
        self._show_start()

    def _head_tools(self) -> None:
        tools = (
            ("rooms", self.tr("Rooms…"), "door-open", self.show_rooms),
            ("station", self.tr("Helper window"), "users", self.open_station),
            ("board", self.tr("Call board"), "monitor", self.open_board),
            ("leave", self.tr("Leave"), "log-out", self.leave),
        )
        self.tools = {}
        for name, text, icon_name, work in tools:
            one = self.tools[name] = self.add_head_button(button(text, icon_name))
            one.clicked.connect(lambda _checked=False, work=work: work())

    # -- the start -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the sessions; a line that was open when the program ended is opened again."""
        plan = current_plan(self.context)
        if plan is None:
            self.leave()
            self.show_empty(self._nothing)
            return
        self.show_body()
        self._plan = plan
        if self.serving is not None and self.serving.plan.training.id != plan.training.id:
            self._close()
        with self.context.store.read() as reader:
            device, minutes = setting(reader, DEVICE_NAME), setting(reader, REST_MINUTES)
        self.start.device.set_value(device)
        self.start.minutes.set_value(int(minutes) if minutes.isdecimal() else PASS_MS // MINUTE)
        self.start.paper.set_value(self.slips.form.value)
        self.start.operator.set_value(self.context.settings.get(OPERATOR))
        today: date = self.context.clock().date()
        self.start.show_rows(session_rows(plan, today))
        if not self._was_here:
            self._was_here = True
            QTimer.singleShot(0, self, self._come_back)

    def run_action(self, action_id: str) -> None:
        """Ctrl+N: the next person; Ctrl+F: find in the line; helper window and call board."""
        if action_id == "queue.station":
            self.open_station()
        elif action_id == "queue.board":
            self.open_board()
        elif self.work is not None and self._views.currentWidget() is self.work:
            if action_id == "add":
                self.work.next_person()
            elif action_id == "find":
                self.give_keyboard(self.work.line.search)
        else:
            self.start.sessions.setFocus()

    def show_item(self, key: str) -> None:
        """Choose a session, or a request of the open line."""
        if self.work is not None and self.serving is not None and self.serving.request(key) is not None:
            self.work.line.select(key)
        else:
            self.start.card.select(key)

    def _store(self, name: str, value: str) -> None:
        with self.context.store.write() as writer:
            keep_setting(writer, name, value)

    # -- opening and leaving ---------------------------------------------------------------------

    def open_line(self) -> None:
        """Open the chosen session with what stands beside it."""
        session, start = self.start.chosen, self.start
        if session is None or self.serving is not None:
            return
        if not start.device.value().strip():
            start.device.show_problem(
                self.tr("Every laptop needs a name: it tells its acts apart afterwards.")
            )
            start.device.setFocus()
            return
        start.device.show_problem("")
        self._store(DEVICE_NAME, start.device.value().strip())
        self._open(Chosen(session.id, start.operator.value().strip()))

    def _come_back(self) -> None:
        """The program ended while the line was open: session, rooms and operator are as they were."""
        chosen = open_line_of(self.context.settings)
        known = {session.id for session in self._plan.sessions}
        if chosen is not None and self.serving is None and chosen.session_id in known:
            self.start.card.select(chosen.session_id)
            self._open(chosen)

    def _open(self, chosen: Chosen) -> None:
        if self._is_opening:
            return
        self._is_opening = True
        self.start.open.setEnabled(False)
        # The engine needs the store whole: it follows its commits.
        store = cast("Store", self.context.store)
        work = self.context.jobs.start(
            self.tr("Opening the line"), engine, store, chosen, self.context.clock, succeeded=self._enter
        )
        work.finished.connect(self._on_opened)

    def _on_opened(self) -> None:
        self._is_opening = False
        self.start.open.setEnabled(True)

    def _enter(self, opened: Opened) -> None:
        remember_open(self.context.settings, opened.chosen)
        helpdesk = opened.helpdesk
        past = Past(helpdesk, opened.other_years)
        serving = Serving(self.context, helpdesk, past, opened.chosen.operator, self)
        # A page that goes with its window (another text size) lets go of the store.
        self.destroyed.connect(helpdesk.close)
        self.serving = serving
        self.rooms, self.work = RoomsView(serving), WorkView(serving)
        for view in (self.rooms, self.work):
            self._views.addWidget(view)
        self.rooms.ready.connect(self._show_work)
        self.work.told.connect(self.tell)
        self.work.print_asked.connect(self.slips.print_slip)
        self.work.open_asked.connect(self.slips.show_slip)
        self.work.show_asked.connect(self.windows.show_number)
        serving.changed.connect(self.rooms.refresh)
        serving.gone.connect(self.leave)
        self.windows.serve(serving)
        if helpdesk.own_rooms:
            self._show_work()
        else:
            self.show_rooms()

    def leave(self) -> None:
        """Close the line on this laptop; what was registered stays, and it can be opened again."""
        if self.serving is not None:
            forget_open(self.context.settings)
            self._close()

    def _close(self) -> None:
        self.windows.close_all()
        if self.serving is not None:
            self.serving.close()
        for part in (self.rooms, self.work):
            if part is not None:
                self._views.removeWidget(part)
                part.deleteLater()
        if self.serving is not None:
            self.serving.deleteLater()
        self.serving = self.rooms = self.work = None
        self._show_start()

    # -- views -----------------------------------------------------------------------------------

    def _show_start(self) -> None:
        self._views.setCurrentWidget(self.start)
        self.set_head(self.tr("Hands-on queue"), self.tr("Choose the session and open the line."))
        for one in self.tools.values():
            one.hide()

    def show_rooms(self) -> None:
        """Open a room, or see which there are."""
        if self.rooms is not None:
            self._show_head(self.tr("Every room has a letter of its own; its numbers begin anew each day."))
            self._views.setCurrentWidget(self.rooms)
            self.rooms.begin()

    def _show_work(self) -> None:
        if self.work is not None and self.serving is not None:
            own = listed(f"{room.letter} {room.name}" for room in self.serving.helpdesk.own_rooms)
            self._show_head(own or self.tr("No room of this laptop: helpers and call board only."))
            self._views.setCurrentWidget(self.work)
            self.work.refresh()
            self.work.next_person()

    def _show_head(self, subtitle: str) -> None:
        self.set_head(self.tr("Hands-on queue"), subtitle)
        for one in self.tools.values():
            one.show()

    def tell(self, outcome: HelpOutcome) -> None:
        """Say an answer in the message line."""
        self.say(answer_words(outcome), answer_severity(outcome))

    def open_station(self) -> None:
        """One more helper window over the open line."""
        if self.serving is not None:
            self.windows.open_station()

    def open_board(self) -> None:
        """The call board, on the second screen where there is one."""
        if self.serving is not None:
            self.windows.open_board()

    def _on_printed(self, label: str) -> None:
        self.say(self.tr("{label} goes to the printer.").format(label=label))
