"""The window of one helper 諮詢教師: small, for the keyboard alone.

Space or Enter calls the next; digits are the steps, as at the counter; F2 sets the window up, F3 finds in the
frequent problems, F4 writes a note, Esc comes back from everywhere.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator.domain.helpdesk.acts import (
    HelpAct,
    HelpOutcome,
    HelpVerdict,
    Next,
    TakeStep,
    VoidStep,
    WriteNote,
)
from coordinator.domain.helpdesk.values import NoteKind, Request, RequestState, Step
from coordinator.ui.kit import theme
from coordinator.ui.kit.help_words import listed, module_words
from coordinator.ui.queue.remembering import Station, remember_station, station_of
from coordinator.ui.queue.serving import Serving, is_refusal
from coordinator.ui.queue.station_form import StationForm
from coordinator.ui.queue.station_view import StationView
from coordinator.ui.queue.words import answer_severity, answer_words

AT_WORK = (RequestState.CALLED, RequestState.IN_SERVICE)
LEAST, FIRST = (360, 480), (400, 620)


class StationWindow(QWidget):
    """One station over the shared `Serving`; ``number`` tells its settings from those of other windows."""

    closed = Signal()

    def __init__(self, serving: Serving, number: int) -> None:
        # Nobody's child: it stays while the program's window is minimized.
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(*map(theme.px, LEAST))
        self.resize(*map(theme.px, FIRST))
        self.serving, self.number = serving, number
        self.station = station_of(serving.context.settings, number)
        self.request_id = ""
        self.form, self.view = StationForm(serving), StationView(serving)
        self._views = QStackedWidget()
        self._views.addWidget(self.view)
        self._views.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.addWidget(self._views)
        self._connect()
        self._take_up()
        if self.station.place:
            self.refresh()
            self.setFocus()
        else:
            self.set_up()

    def _connect(self) -> None:
        view = self.view
        self.form.done.connect(self._on_station)
        view.next.clicked.connect(lambda _checked=False: self.call_next())
        view.keys.taken.connect(self.take)
        view.keys.listen(self)
        view.station_asked.connect(self.set_up)
        view.transfer.wanted.connect(self._do)
        view.transfer.closed.connect(self.back)
        view.paused_asked.connect(self._resume)
        view.noted.connect(self._write)
        view.search.installEventFilter(self)
        for keys, work in (
            ("F2", self.set_up),
            ("F3", view.search.setFocus),
            ("F4", view.note.setFocus),
            ("Ctrl+Z", self.take_back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(work)
        self.serving.changed.connect(self.refresh)
        self.serving.ticked.connect(self.refresh)

    # -- the station -----------------------------------------------------------------------------

    def set_up(self) -> None:
        """F2: place, initials, rooms, topics."""
        self._views.setCurrentWidget(self.form)
        self.setWindowTitle(self.tr("Helper"))
        self.form.begin(self.station)

    def _on_station(self, station: object) -> None:
        assert isinstance(station, Station)
        self.station = station
        remember_station(self.serving.context.settings, self.number, station)
        self._take_up()
        self.back()
        self.refresh()

    def _take_up(self) -> None:
        """A restart comes back to whom this station was serving."""
        mine = [r for r in self.serving.requests if self._is_mine(r) and r.state in AT_WORK]
        if mine:
            self.request_id = max(mine, key=lambda request: request.since_ms).id

    def _is_mine(self, request: Request) -> bool:
        return bool(self.station.place) and (request.place, request.helper) == (
            self.station.place,
            self.station.helper or self.serving.operator,
        )

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def request(self) -> Request | None:
        """Whom this station serves, or served last."""
        return self.serving.request(self.request_id)

    def refresh(self) -> None:
        """The request and the line as they are now."""
        request, station = self.request, self.station
        own = tuple(room.letter for room in self.serving.helpdesk.own_rooms)
        rooms = listed(station.letters or own) or self.tr("all rooms")
        topics = module_words(station.modules) or self.tr("all topics")
        who = " ・ ".join(filter(None, (station.place, station.helper)))
        self.setWindowTitle(who or self.tr("Helper"))
        waiting = len(self.serving.helpdesk.claimable(station.letters, station.modules))
        paused = [r for r in self.serving.requests if self._is_mine(r) and r.state is RequestState.PAUSED]
        busy = request is not None and request.state in AT_WORK
        self.view.show_station(who, f"{rooms} ・ {topics}", waiting, is_busy=busy)
        self.view.show_request(request, paused)

    def back(self) -> None:
        """Esc: the keyboard belongs to the window again."""
        self._views.setCurrentWidget(self.view)
        self.view.end_transfer()
        self.view.search.clear()
        self.setFocus()

    # -- acts ------------------------------------------------------------------------------------

    def call_next(self) -> None:
        """Claim whoever is next for these rooms and topics; first who is called must be dealt with."""
        request = self.request
        if request is not None and request.state in AT_WORK:
            self.view.say(
                self.tr("{label} first: is here, passed over, solved …").format(label=request.label)
            )
            return
        outcome = self._do(Next(self.station.letters, self.station.modules, self.station.place))
        if outcome.verdict is HelpVerdict.CALLED:
            self.request_id = outcome.request_id
            self.refresh()

    def take(self, step: Step) -> None:
        """Do a step to the request that is served; a transfer asks where to."""
        request = self.request
        if request is None or self._views.currentWidget() is not self.view:
            return
        if step is Step.TRANSFER:
            self.view.ask_where(request)
            return
        said = self.view.note.text().strip()
        answer = said if step is Step.SOLVE else ""
        reason = said if step is Step.ESCALATE else ""
        act = TakeStep(request.id, step, place=self.station.place, answer=answer, reason=reason)
        if not is_refusal(self._do(act)) and (answer or reason):
            self.view.note.clear()

    def take_back(self) -> None:
        """Ctrl+Z: the last step of the request that is shown."""
        if self.request is not None:
            self._do(VoidStep(self.request_id))

    def _resume(self, request_id: str) -> None:
        self.request_id = request_id
        self.refresh()
        self.setFocus()

    def _write(self, text: str) -> None:
        if self.request is not None and text:
            self._do(WriteNote(self.request_id, text, NoteKind.NOTE))

    def _do(self, act: HelpAct) -> HelpOutcome:
        outcome = self.serving.do(act, self.station.helper)
        self.view.say(answer_words(outcome), answer_severity(outcome))
        if not is_refusal(outcome):
            self.view.end_transfer()
            self.setFocus()
        return outcome

    # -- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        serves = self._views.currentWidget() is self.view
        if event.key() == Qt.Key.Key_Escape:
            self.back()
        elif serves and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.call_next()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: object) -> bool:
        """Esc in the search box comes back at once, whatever was searched."""
        if not isinstance(event, QKeyEvent) or event.type() != QKeyEvent.Type.KeyPress:
            return False
        comes_back = event.key() == Qt.Key.Key_Escape
        if comes_back:
            self.back()
        return comes_back

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
