"""The page 紙本補登: a sheet that came back becomes marks, with the keyboard alone."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from coordinator.db.queries.roster import read_schools
from coordinator.domain.errors import RuleError
from coordinator.domain.paper_entry import Difference, usual_minute
from coordinator.domain.paper_rows import plain_keys
from coordinator.domain.sheet import parse_page_code
from coordinator.progress import silent
from coordinator.services.paper_entry import PaperSource, sheet_session
from coordinator.ui.context import Context
from coordinator.ui.kit import messages, theme
from coordinator.ui.kit.cards import EmptyState, primary_button
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.notice import Notice, Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.slot_words import slot_word
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.paper.draft import PageDraft, waits
from coordinator.ui.paper.entering import entry_of, is_empty, is_told, record
from coordinator.ui.paper.grid_card import is_page_code
from coordinator.ui.paper.opening import (
    PageKey,
    Sheet,
    choice_of,
    halves_of,
    key_of,
    marks_of_half,
    open_sheet,
    page_title,
    session_title,
)
from coordinator.ui.paper.reading import is_much, read
from coordinator.ui.paper.room import SheetRoom
from coordinator.ui.paper.sheet_card import SheetCard
from coordinator.ui.paper.showing import OpenPage
from coordinator.ui.paper.walk_in_dialog import PaperWalkInDialog

NARROW = 980


class PaperPage(Page):
    """The sheet's lists at the left; box, rows and differences at the right."""

    slug = "paper"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "trainings", "sessions", "marks", "batches", "districts", "district_members", "course_days",
            "blocks", "venues", "rooms", "participants", "registrations", "sheet_rows", "events",
            "event_texts",
        }
    )  # fmt: skip

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._source: PaperSource | None = None
        self._sheet: Sheet | None = None
        self._key: PageKey | None = None
        self._drafts: dict[PageKey, PageDraft] = {}
        self._wanted = ""
        self._reading: Job | None = None
        self.dialog: PaperWalkInDialog | None = None
        self.set_head(self.tr("From paper"), self.tr("A signed sheet that came back becomes marks."))
        self.record_button = self.add_head_button(primary_button("", "file-pen-line"))
        self.record_button.setAutoDefault(True)
        self._build_body()
        self._listen()
        self._empty = EmptyState(
            "file-pen-line",
            self.tr("Sessions with sign-in and sign-out go here; the page Plan has them."),
        )

    # -- building ----------------------------------------------------------------------------------

    def _build_body(self) -> None:
        settings = self.context.settings
        self.card = SheetCard(settings)
        self.room = SheetRoom(settings)
        self.entry, self.sheet_grid = self.room.entry, self.room.sheet_grid
        self.ticking, self.differences = self.room.ticking, self.room.differences
        self.sheet_grid.add_tool(
            "user-plus", self.tr("Written into a blank row…"), self.add_walk_in, needs_rows=False
        )
        halves = (self.card, 3), (self.room, 7)
        self._halves = splitter(Qt.Orientation.Horizontal, settings, "paper", *halves)
        self.body.addWidget(self._halves, 1)

    def _listen(self) -> None:
        self.record_button.clicked.connect(self.record)
        for keys, work in (
            ("Ctrl+Return", self.record),
            ("Ctrl+Enter", self.record),
            ("Esc", self._on_escape),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(work)
        self.entry.box.scanned.connect(self._on_typed)
        self.entry.box.confirmed.connect(self.record_button.setFocus)
        self.ticking.changed.connect(self._show_page)
        self.ticking.refused.connect(self._on_refused)
        self.card.chosen.connect(self._on_chosen)
        self.card.page_chosen.connect(self._on_page)
        self.card.edited.connect(self._show_page)
        self.differences.decided.connect(self._decide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window, or large text, puts the sheet's lists below."""
        is_narrow = self.width() < theme.px(NARROW)
        wanted = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if wanted is not self._halves.orientation():
            self._halves.setOrientation(wanted)
            self._halves.insertWidget(0, self.room if is_narrow else self.card)
        super().resizeEvent(event)

    # -- reading -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read people, row numbers and events; off the GUI thread where there are many."""
        training_id, store = self.context.training_id, self.context.store
        if training_id is None:
            self._show_nothing()
        elif is_much(store, training_id):
            self._reading = self.context.jobs.start(
                self.tr("Reading what is recorded"), read, store, training_id, succeeded=self._on_read
            )
        else:
            try:
                self._show(read(silent, store, training_id))
            except RuleError:
                # Taken away a moment ago, by undo perhaps.
                self._show_nothing()

    @Slot(object)
    def _on_read(self, source: PaperSource) -> None:
        """The newest reading counts; of another training nothing is shown any more."""
        is_newest = self._reading is not None and not self._reading.is_running
        if is_newest and source.plan.training.id == self.context.training_id:
            self._show(source)

    def _show_nothing(self) -> None:
        self._source = self._sheet = None
        self.show_empty(self._empty)
        self.record_button.setEnabled(False)

    def _show(self, source: PaperSource) -> None:
        if self._source is None or self._source.plan.training.id != source.plan.training.id:
            self._drafts.clear()
            self._key = None
        self._source = source
        asked = [s for s in source.plan.sessions if source.plan.marks_of(s)]
        if not asked:
            self._show_nothing()
            return
        self.show_body()
        self.card.set_sessions([(s.id, session_title(source, s)) for s in asked])
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self._open_code(wanted)
        else:
            self._open_chosen(self._key.page if self._key else 1)

    # -- choosing the sheet ------------------------------------------------------------------------

    def _on_chosen(self) -> None:
        self.notice.clear()
        self._open_chosen(1)

    def _on_page(self) -> None:
        self.notice.clear()
        self._key = key_of(self.card.choice(), self.card.page_number())
        self._begin_page()

    def _open_chosen(self, page: int) -> None:
        """Open the sheet that the lists show; a session without that part of the day has another."""
        if self._source is None:
            return
        session = self._source.session(str(self.card.session.value()))
        self.card.set_halves(halves_of(self._source, session))
        choice = self.card.choice()
        try:
            self._sheet = open_sheet(self._source, choice)
        except RuleError as error:
            self._sheet = None
            self.say(messages.sentence(error), Severity.WARNING)
            return
        pages = [(number, page_title(number, one)) for number, one in enumerate(self._sheet.pages, start=1)]
        if page > len(pages):
            pages.append((page, self.tr("{n} · not there by now").format(n=page)))
        self.card.set_pages(pages)
        self.card.page.set_value(page)
        before, self._key = self._key, key_of(choice, page)
        if before == self._key:
            self._show_page()
        else:
            self._begin_page()

    def _begin_page(self) -> None:
        """Another page: its usual times, its first column."""
        if self._sheet is None or self._source is None or self._key is None:
            return
        plan, marks = self._source.plan, self._sheet.marks
        self.card.show_times({mark.slot: usual_minute(plan, self._sheet.session, mark) for mark in marks})
        self.ticking.active = marks[0].slot
        self.sheet_grid.grid.show_slots(tuple(mark.slot for mark in marks))
        self.entry.answer("")
        self._show_page()
        self._warn_of_paper(self._sheet, self._key.page)
        self.sheet_grid.select_something()

    def _warn_of_paper(self, sheet: Sheet, page: int) -> None:
        if sheet.page(page) is None:
            self.say(
                self.tr("This sheet has fewer pages by now. Type its row numbers: they stay the same."),
                Severity.WARNING,
            )
        elif not sheet.printed:
            self.say(
                self.tr("No sheet of this session was printed from here; so it would be printed now."),
                Severity.INFO,
            )

    def _open_code(self, text: str) -> None:
        """Open the page whose code was scanned or typed."""
        try:
            code = parse_page_code(text)
            with self.context.store.read() as reader:
                session, training = sheet_session(reader, code.session_number)
            if self._source is not None and training.id == self._source.plan.training.id:
                marks_of_half(self._source, session, code.half)
        except RuleError as error:
            self.say(messages.sentence(error), Severity.WARNING)
            return
        if training.id != self.context.training_id:
            self._offer_training(training.id, training.title, text)
            return
        self.notice.clear()
        choice, key = choice_of(code, session, self.card.spare.value())
        assert self._source is not None
        self.card.session.set_value(session.id)
        self.card.set_halves(halves_of(self._source, session))
        self.card.show_choice(choice)
        self._open_chosen(key.page)
        self.entry.box.setFocus()

    def _offer_training(self, training_id: str, title: str, code: str) -> None:
        def go() -> None:
            self._wanted = code
            self.context.set_training(training_id)

        text = self.tr("This sheet belongs to another training: {title}").format(title=title)
        self.notice.show_notice(Notice(text, Severity.WARNING, self.tr("Go there"), go))

    # -- showing -----------------------------------------------------------------------------------

    @property
    def open_page(self) -> OpenPage | None:
        """The page that is shown, with what was typed of it."""
        if self._source is None or self._sheet is None or self._key is None:
            return None
        draft = self._drafts.setdefault(self._key, PageDraft())
        slots = tuple(mark.slot for mark in self._sheet.marks)
        times = self.card.typed_times(slots)
        return OpenPage(self._source, self._sheet, self._key, draft, times, self.ticking.active)

    def _show_page(self) -> None:
        shown = self.open_page
        if shown is None:
            return
        looked = shown.looked()
        self.room.show_page(shown, looked)
        taken = sum(shown.draft.takes(one) for one in looked.found)
        wanted = taken + (looked.both if self.card.confirm.value() else 0)
        self.record_button.setText(self.tr("Record {n} marks").format(n=f"{wanted:,}"))
        self.record_button.setEnabled(wanted > 0 or bool(shown.draft.walk_ins))
        self._show_title(shown)

    def _show_title(self, shown: OpenPage) -> None:
        attendance = shown.source.attendance
        others = [draft for key, draft in self._drafts.items()
                  if key != self._key and waits(draft, attendance, key.session_id)]  # fmt: skip
        rows = self.tr("{n} rows").format(n=f"{len(shown.lines()):,}")
        texts = [shown.code, rows]
        if others:
            texts.append(self.tr("{n} other pages are not recorded yet").format(n=len(others)))
        title = session_title(shown.source, shown.sheet.session)
        self.sheet_grid.set_title(title, " · ".join(text for text in texts if text))

    # -- what is typed -------------------------------------------------------------------------------

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        """A line of the box: a page code, rows, or one of the signs."""
        keys = plain_keys(text)
        if keys == "+":
            self.add_walk_in()
        elif keys == "/":
            self.ticking.move(1)
        elif is_page_code(text):
            self._open_code(text)
        else:
            self.ticking.tick_rows(text)

    @Slot()
    def _on_escape(self) -> None:
        """Esc empties the box, goes from it to the rows, and comes back to it from everywhere."""
        box = self.entry.box
        if not box.hasFocus():
            box.setFocus()
        elif box.text:
            box.clear()
        else:
            self.sheet_grid.grid.setFocus()

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        if sentence:
            self.say(sentence, Severity.WARNING)
        else:
            self.notice.clear()

    # -- differences and blank rows ----------------------------------------------------------------

    @Slot(object, bool)
    def _decide(self, differences: list[Difference], take: bool) -> None:
        shown = self.open_page
        if shown is not None:
            for one in differences:
                shown.draft.decide(one, take=take)
            self._show_page()

    @Slot()
    def add_walk_in(self) -> None:
        """Somebody who wrote themselves into a blank row."""
        if self.open_page is None:
            return
        with self.context.store.read() as reader:
            dialog = self.dialog = PaperWalkInDialog(read_schools(reader), self)
        dialog.accepted.connect(self._on_walk_in)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _on_walk_in(self) -> None:
        shown, walk_in = self.open_page, self.dialog.walk_in if self.dialog else None
        if shown is not None and walk_in is not None:
            shown.draft.walk_ins[walk_in.id] = walk_in
            self.ticking.tick([(walk_in.id, self.ticking.active)], on=True)
            self.entry.answer(f"{walk_in.name} · {slot_word(self.ticking.active)}")
        self.entry.box.setFocus()

    # -- recording ---------------------------------------------------------------------------------

    @Slot()
    def record(self) -> None:
        """All of the page in one transaction, as one step that can be undone."""
        shown = self.open_page
        if shown is None or not is_told(self.card, shown):
            return
        entry = entry_of(shown, self.card.reason.value().strip(), confirm=self.card.confirm.value())
        if is_empty(entry):
            self.say(self.tr("Nothing is ticked that is not recorded."))
        elif record(self.context, shown, entry, self.card.operator.value().strip()):
            self.notice.clear()
            marks = len(entry.bulk.marks) + sum(len(one.times) for one in entry.walk_ins)
            text = self.tr("{n} marks were recorded from paper").format(n=f"{marks:,}")
            self.context.toast(text, undo=True)
            self.entry.answer(text)
        self.entry.box.setFocus()

    # -- what the program asks ---------------------------------------------------------------------

    def run_action(self, action_id: str) -> None:
        """Ctrl+F goes to the box, Ctrl+N adds somebody written into a blank row."""
        if action_id == "find":
            self.entry.box.setFocus()
        elif action_id == "add":
            self.add_walk_in()

    def show_item(self, key: str) -> None:
        """Open the page with this code, or the first page of the session with this id."""
        if self._source is None:
            return
        if is_page_code(key):
            self._open_code(key)
        elif any(session.id == key for session in self._source.plan.sessions):
            self.card.session.set_value(key)
            self._open_chosen(1)
        self.entry.box.setFocus()
