"""The three zones of an open line: the counter, the line, the chosen request. Every act has a key."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from coordinator.domain.helpdesk.acts import Arrive, HelpOutcome, HelpVerdict, Register, TakeStep, VoidStep
from coordinator.domain.helpdesk.equipment import BINDING
from coordinator.domain.helpdesk.modules import ACCOUNT
from coordinator.domain.helpdesk.slip import Slip, slip_of
from coordinator.domain.helpdesk.values import HelpRoom, Step
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.help_words import module_word
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.queue.again_card import AgainCard
from coordinator.ui.queue.counter import Counter
from coordinator.ui.queue.line_card import LineCard
from coordinator.ui.queue.request_card import RequestCard
from coordinator.ui.queue.result_card import ResultCard
from coordinator.ui.queue.scrolling import Scrolling
from coordinator.ui.queue.serving import Serving, is_refusal

COUNTER, LINE = 420, 620


class WorkView(QWidget):
    """Shows a `Serving`; what an answer says goes to the page by `told`."""

    told = Signal(object)
    """A `HelpOutcome` to be said."""
    print_asked = Signal(object)
    open_asked = Signal(object)
    show_asked = Signal(object)
    """The `Slip` of the number that was given: for the printer, as a PDF, for the eyes."""

    def __init__(self, serving: Serving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.serving = serving
        self.counter, self.result, self.again = Counter(serving), ResultCard(), AgainCard()
        self.line, self.request = LineCard(serving), RequestCard(serving)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.counter)
        for part in (self.result, self.again):
            self._stack.addWidget(Scrolling(part))
        card = Card(self.tr("Counter"))
        card.body.addWidget(self._stack, 1)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        settings = serving.context.settings
        parts = (self.line, 5), (self.request, 6)
        column.addWidget(splitter(Qt.Orientation.Vertical, settings, "queue-work", *parts))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        sides = (card, COUNTER), (work, LINE)
        whole.addWidget(splitter(Qt.Orientation.Horizontal, settings, "queue", *sides))
        self._connect(work)
        self.refresh()

    def _connect(self, work: QWidget) -> None:
        self.counter.filled.connect(self.register)
        self.result.next_asked.connect(self.next_person)
        self.result.print_asked.connect(lambda: self._ask_slip(self.print_asked))
        self.result.binding_asked.connect(self._to_binding)
        self.result.open_asked.connect(lambda: self._ask_slip(self.open_asked))
        self.result.show_asked.connect(lambda: self._ask_slip(self.show_asked))
        self.again.second_asked.connect(self._register_again)
        self.again.stayed.connect(self._stay)
        self.line.chosen.connect(self.request.show_request)
        self.line.table.opened.connect(lambda _row: self.request.note.setFocus())
        self.request.told.connect(self.told)
        self.request.keys.listen(work)
        self.serving.changed.connect(self.refresh)
        self.serving.ticked.connect(self.line.refresh)

    def refresh(self) -> None:
        """Everything as it is now; what is half typed stays, a number that was taken back goes."""
        self.counter.refresh()
        self.line.refresh()
        self.request.refresh()
        outcome = self.result.outcome
        if self._stack.currentIndex() == 1 and outcome and self.serving.request(outcome.request_id) is None:
            self.next_person()

    # -- the counter -----------------------------------------------------------------------------

    def next_person(self) -> None:
        """The counter is empty and has the keyboard."""
        if self._stack.currentIndex() != 0:
            self.counter.begin()
            self._stack.setCurrentIndex(0)
        self.counter.take_keyboard()

    def register(self, act: Register | Arrive) -> None:
        """Give a number, or take one in; a school that waits already is told the numbers it has."""
        outcome = self.serving.do(act)
        if outcome.verdict in (HelpVerdict.REGISTERED, HelpVerdict.TRANSFERRED):
            self._show_result(outcome)
        elif outcome.verdict is HelpVerdict.ALREADY_WAITING and isinstance(act, Register):
            labels = str(dict(outcome.facts).get("numbers", outcome.label)).split(", ")
            waiting = [r for r in self.serving.requests if r.label in labels]
            self.again.show_numbers(act, waiting, labels, self.serving.now_ms)
            self._show(2, self.again)
        else:
            self.told.emit(outcome)
            self.line.select(outcome.request_id)

    def _show_result(self, outcome: HelpOutcome) -> None:
        room = self._binding_room() if outcome.first_step == BINDING else None
        wanted = f"{room.letter} {room.name}" if room and room.letter != outcome.room else ""
        name = self.serving.room_name(outcome.room)
        self.result.show_outcome(outcome, name, self._how(outcome), wanted)
        self._show(1, self.result)
        self.line.select(outcome.request_id)

    def _binding_room(self) -> HelpRoom | None:
        """The room that is there for accounts."""
        return next((room for room in self.serving.rooms if ACCOUNT in room.modules), None)

    def _to_binding(self) -> None:
        """Who was registered goes to the binding desk first; the number stays."""
        outcome, room = self.result.outcome, self._binding_room()
        if outcome is None or room is None:
            return
        moved = self.serving.do(TakeStep(outcome.request_id, Step.TRANSFER, letter=room.letter))
        if is_refusal(moved):
            self.told.emit(moved)
        else:
            self._show_result(moved)

    def _show(self, number: int, part: QWidget) -> None:
        self._stack.setCurrentIndex(number)
        part.setFocus()
        area = self._stack.currentWidget()
        assert isinstance(area, QScrollArea)
        # The number first: with large text the area follows the keyboard to the buttons.
        QTimer.singleShot(0, area, lambda: area.verticalScrollBar().setValue(0))

    def _how(self, outcome: HelpOutcome) -> str:
        """How the estimate was reckoned."""
        request = self.serving.request(outcome.request_id)
        found = self.serving.helpdesk.estimate(request) if request is not None else None
        if found is None:
            return ""
        text = self.tr("Reckoned from {n} finished requests of today and {helpers} at work.")
        return text.format(n=found.samples, helpers=found.at_work)

    def _register_again(self, act: object) -> None:
        assert isinstance(act, Register)
        self.register(replace(act, again=True))

    def _stay(self, request_id: str) -> None:
        self.next_person()
        if request_id:
            self.line.select(request_id)

    def _ask_slip(self, signal: SignalInstance) -> None:
        slip = self.slip()
        if slip is not None:
            signal.emit(slip)

    def slip(self) -> Slip | None:
        """The slip of the number that was given last."""
        outcome = self.result.outcome
        request = self.serving.request(outcome.request_id) if outcome else None
        if request is None or outcome is None:
            return None
        room = f"{self.serving.room_name(request.room)}（{request.room}）"
        return slip_of(
            request,
            self.serving.plan.training.title,
            room,
            module_word(request.module),
            outcome.ahead,
            outcome.wait_minutes,
        )

    # -- keys ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # Ctrl+Z of the program takes back plans; here it takes back the last step, unless somebody types.
        if event.type() == QEvent.Type.ShortcutOverride and _is_undo(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_undo(event):
            self.take_back()
        elif event.key() == Qt.Key.Key_Escape:
            self.line.to_list()
        else:
            super().keyPressEvent(event)

    def take_back(self) -> None:
        """The last act about the chosen request, else the last of this laptop."""
        if self.request.request is not None:
            self.request.take_back()
        else:
            self.told.emit(self.serving.do(VoidStep()))


def _is_undo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
