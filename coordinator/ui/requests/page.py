"""The page 問題單: what stays open after hands-on days, all requests, their figures, and help notes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar, cast

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from coordinator.db.store import Store
from coordinator.domain.errors import RuleError
from coordinator.domain.help_note import HelpNote
from coordinator.domain.helpdesk.values import Request, Step
from coordinator.progress import silent
from coordinator.services.helpdesk.afterwards import add_note, mark_requests
from coordinator.services.helpdesk.notes import add_help_note, change_help_note, note_from_request
from coordinator.ui.context import Context
from coordinator.ui.file_door import AskFile, AskPrinter, FileDoor, ask_file
from coordinator.ui.kit import i18n, theme
from coordinator.ui.kit.cards import EmptyState
from coordinator.ui.kit.editing import Editor, list_of
from coordinator.ui.kit.help_words import step_word
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.paper import ask_printer
from coordinator.ui.requests.all_room import AllRoom
from coordinator.ui.requests.follow_up_room import FollowUpRoom
from coordinator.ui.requests.groups import Group, can_take
from coordinator.ui.requests.marking import Marking
from coordinator.ui.requests.note_dialog import NoteDialog
from coordinator.ui.requests.notes_room import NotesRoom
from coordinator.ui.requests.reading import Shown, is_much, read
from coordinator.ui.requests.request_card import RequestCard
from coordinator.ui.requests.statistics_room import StatisticsRoom

NARROW, THIN = 1240, 860
FOLLOW_UP, ALL, STATISTICS, NOTES = range(4)
LONGEST_NAME = 20


def _language() -> str:
    """The language the screen speaks: the report on paper speaks it too."""
    application = QCoreApplication.instance()
    return i18n.spoken(application) if application is not None else i18n.CHINESE


class RequestsPage(Page):
    """Four tabs over one look at the store."""

    slug = "requests"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "trainings", "formats", "course_days", "batches", "districts", "sessions", "venues",
            "events", "event_texts", "help_notes",
        }
    )  # fmt: skip

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        ask: AskFile = ask_file,
        printer: AskPrinter = ask_printer,
    ) -> None:
        super().__init__(context, parent)
        self._editor, self._door = Editor(self), FileDoor(self, ask, printer)
        self._shown: Shown | None = None
        self._behind: set[int] = set()
        self._marking = Marking(context, self)
        self._reading: Job | None = None
        self.dialog: NoteDialog | None = None
        self.set_head(self.tr("Help requests"))
        self._build_tabs()
        self._no_training = EmptyState(
            "life-buoy", self.tr("There is no training yet. Choose one, or begin a new one.")
        )

    # -- building ----------------------------------------------------------------------------------

    def _build_tabs(self) -> None:
        settings = self.context.settings
        self.follow_up = FollowUpRoom(settings, self._door, self._today)
        self.everything = AllRoom(settings)
        self.statistics = StatisticsRoom(settings, self._door, self._today, _language)
        self.notes = NotesRoom(settings)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        name = self.tr("Parts of the page Help requests")
        self.tabs.setAccessibleName(name)
        self.tabs.tabBar().setAccessibleName(name)
        self.tabs.addTab(self.follow_up, self.tr("Follow-up"))
        self.tabs.addTab(self.everything, self.tr("All requests"))
        self.tabs.addTab(self.statistics, self.tr("Statistics"))
        self.tabs.addTab(self.notes, self.tr("Help notes"))
        self.body.addWidget(self.tabs, 1)
        for one in self.follow_up.head_buttons:
            self.add_head_button(one)
        self.tabs.currentChanged.connect(self._show_tab)
        self._connect_rooms()

    def _connect_rooms(self) -> None:
        card = self.follow_up.request
        card.step_asked.connect(self._take_step)
        card.note_asked.connect(self._add_note)
        for each in (card, self.everything.request):
            each.keep_asked.connect(lambda each=each: self._keep(each))
            each.school_asked.connect(self._show_school)
        self.follow_up.send_asked.connect(lambda sent: self._mark(sent, Step.SEND))
        self.notes.add_asked.connect(self.add_help_note)
        self.notes.edit_asked.connect(self._open_note)
        self.notes.delete_asked.connect(self._delete_notes)

    @property
    def _store(self) -> Store:
        return cast("Store", self.context.store)

    def _today(self) -> date:
        return self.context.clock().date()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window, or large text, gives the chips a line of their own, then puts cards below."""
        is_narrow, is_thin = self.width() < theme.px(NARROW), self.width() < theme.px(THIN)
        for room in (self.follow_up, self.everything):
            room.filter.set_narrow(is_narrow)
        for halves in (room.halves for room in self._rooms()):
            halves.setOrientation(Qt.Orientation.Vertical if is_thin else Qt.Orientation.Horizontal)
        super().resizeEvent(event)

    def _rooms(self) -> tuple[FollowUpRoom, AllRoom, StatisticsRoom, NotesRoom]:
        return self.follow_up, self.everything, self.statistics, self.notes

    # -- reading and showing -----------------------------------------------------------------------

    def refresh(self) -> None:
        """Read anew, off the GUI thread where there are many events."""
        training_id = self.context.training_id
        if training_id is None:
            self._show_nothing()
        elif is_much(self.context.store):
            self._read_aside(training_id)
        else:
            try:
                self._show(read(silent, self.context.store, training_id))
            except RuleError:
                # Taken away a moment ago, by undo perhaps.
                self._show_nothing()

    def _read_aside(self, training_id: str) -> None:
        if self._reading is not None and self._reading.is_running:
            self._reading.cancel()
        title, store = self.tr("Reading help requests"), self.context.store
        self._reading = self.context.jobs.start(title, read, store, training_id, succeeded=self._on_read)

    @Slot(object)
    def _on_read(self, shown: Shown) -> None:
        """The newest reading counts; of another training nothing is shown any more."""
        if self._reading is not None and not self._reading.is_running:
            self._reading = None
            if shown.plan.training.id == self.context.training_id:
                self._show(shown)

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self.set_head(self.tr("Help requests"), shown.plan.training.title)
        self.show_body()
        kept = {note.request_id for note in shown.notes if note.request_id}
        for card in (self.follow_up.request, self.everything.request):
            card.set_kept(kept)
        self._behind = {FOLLOW_UP, ALL, STATISTICS, NOTES}
        self._show_tab(self.tabs.currentIndex())

    def _show_tab(self, place: int) -> None:
        """What a tab shows is made when it is looked at: there may be thousands of requests."""
        shown = self._shown
        if shown is not None and place in self._behind:
            self._behind.discard(place)
            if place == FOLLOW_UP:
                self.follow_up.show_lines(shown.plan, shown.lines)
            elif place == ALL:
                self.everything.show_lines(shown.everything)
            elif place == STATISTICS:
                self.statistics.show_lines(shown.plan, shown.lines)
            else:
                self.notes.show_notes(shown.notes)
        self._show_buttons()

    def _show_nothing(self) -> None:
        self._shown = None
        self.show_empty(self._no_training)
        self._show_buttons()

    def _show_buttons(self) -> None:
        """What leaves is the list of the first tab."""
        is_list = self._shown is not None and self.tabs.currentIndex() == FOLLOW_UP
        for one in self.follow_up.head_buttons:
            one.setVisible(is_list)

    def show_item(self, key: str) -> None:
        """A request or a help note by its id, or the requests of a group (``to_do``, ``sent`` …)."""
        if key in tuple(Group):
            self.tabs.setCurrentIndex(FOLLOW_UP)
            self.follow_up.show_everything()
            self.follow_up.choose(Group(key))
            self.give_keyboard(self.follow_up.table)
            return
        for place, room in ((FOLLOW_UP, self.follow_up), (ALL, self.everything), (NOTES, self.notes)):
            self._show_tab(place)
            if room.show_item(key):
                self.tabs.setCurrentIndex(place)
                self.give_keyboard(room.table)
                return

    @Slot(str)
    def _show_school(self, name: str) -> None:
        self.tabs.setCurrentIndex(ALL)
        self.everything.show_school(name)
        self.give_keyboard(self.everything.table)

    def takes(self, action_id: str) -> bool:
        """Ctrl+P prints the list or the report that is shown."""
        return action_id == "printing.print" and self.tabs.currentIndex() in (FOLLOW_UP, STATISTICS)

    def run_action(self, action_id: str) -> None:
        """Ctrl+F searches where one is, Ctrl+N writes a help note, Ctrl+P prints."""
        if action_id == "printing.print":
            room = self.statistics if self.tabs.currentIndex() == STATISTICS else self.follow_up
            room.print_button.click()
        elif action_id == "add":
            self.add_help_note()
        elif action_id == "find":
            if self.tabs.currentIndex() == STATISTICS:
                self.tabs.setCurrentIndex(ALL)
            searches = {
                FOLLOW_UP: self.follow_up.filter.search,
                ALL: self.everything.filter.search,
                NOTES: self.notes.search,
            }
            searches[self.tabs.currentIndex()].setFocus()

    # -- what is done about requests ---------------------------------------------------------------

    @Slot(object, str)
    def _take_step(self, step: Step, answer: str) -> None:
        self._mark(can_take(step, self.follow_up.request.requests), step, answer)

    def _mark(self, requests: Sequence[Request], step: Step, answer: str = "") -> None:
        """One step of undo, however many requests it is."""
        training_id, ids = self.context.training_id, [one.id for one in requests]
        if training_id is None or not ids:
            return
        names = list_of([one.label for one in requests])
        text = self.tr("{step}: {names}").format(step=step_word(step), names=names)
        store, clock = self._store, self.context.clock

        def act() -> tuple[str, ...]:
            return mark_requests(store, training_id, ids, step, answer=answer, clock=clock)

        self._marking.perform(text, training_id, act, lambda: self._on_marked(text, answer))

    def _on_marked(self, text: str, answer: str) -> None:
        """What was typed is stored now; what is typed since stays."""
        if answer and self.follow_up.request.words == answer:
            self.follow_up.request.clear_words()
        self.context.toast(text, undo=True)

    @Slot(str)
    def _add_note(self, words: str) -> None:
        training_id, chosen = self.context.training_id, self.follow_up.request.requests
        if training_id is None or len(chosen) != 1 or not words:
            return
        store, clock, key = self._store, self.context.clock, chosen[0].id
        text = self.tr("Note about “{name}”").format(name=chosen[0].label)

        def act() -> tuple[str, ...]:
            return add_note(store, training_id, key, words, clock=clock)

        self._marking.perform(text, training_id, act, lambda: self._on_marked(text, words))

    # -- help notes --------------------------------------------------------------------------------

    def _keep(self, card: RequestCard) -> None:
        """The problem of a request with its answer becomes a help note, in one step."""
        chosen = card.requests
        if len(chosen) != 1:
            return
        text = self.tr("Add help note “{name}”").format(name=chosen[0].label)
        if self._editor.do(text, lambda: note_from_request(chosen[0], written=self._today())):
            self.context.toast(self.tr("Added to the help notes. Name no people there."), undo=True)

    @Slot()
    def add_help_note(self) -> None:
        """Write a new one."""
        if self._shown is not None:
            self.tabs.setCurrentIndex(NOTES)
            self._open_note(None)

    def _open_note(self, note: HelpNote | None) -> None:
        module = str(self.notes.module.currentData() or "")
        dialog = NoteDialog(note, module, self)
        dialog.accepted.connect(lambda: self._store_note(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._on_dialog_closed)
        self.dialog = dialog
        dialog.open()

    def _store_note(self, dialog: NoteDialog) -> None:
        module, problem, answer = dialog.chosen_module, dialog.problem.value(), dialog.answer.value()
        name = _short(problem)
        if dialog.note is None:
            text = self.tr("Add help note “{name}”").format(name=name)
            today = self._today()
            self._editor.do(text, lambda: add_help_note(module, problem, answer, written=today))
            return
        before, text = dialog.note, self.tr("Change help note “{name}”").format(name=name)
        self._editor.do(text, lambda: change_help_note(before, module=module, problem=problem, answer=answer))

    @Slot(object)
    def _delete_notes(self, notes: Sequence[HelpNote]) -> None:
        self._editor.delete(notes, [_short(note.problem) for note in notes])

    @Slot()
    def _on_dialog_closed(self) -> None:
        if self.sender() is self.dialog:
            self.dialog = None


def _short(text: str) -> str:
    """The beginning of a problem, as the name of a step."""
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_NAME else f"{words[:LONGEST_NAME]}…"
