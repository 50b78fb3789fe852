"""The page 合併: drop the files of all laptops, look at what they bring, merge, and settle what is left."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from coordinator.domain.errors import RuleError
from coordinator.domain.events.record import Event
from coordinator.domain.merge_report import MergeReport
from coordinator.progress import silent
from coordinator.services.merging_files import MergePreview
from coordinator.ui.context import Context
from coordinator.ui.kit.buttons import button, primary_button
from coordinator.ui.kit.cards import EmptyState
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.messages import sentence
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.merge import work
from coordinator.ui.merge.corrections_room import CorrectionsRoom
from coordinator.ui.merge.decisions_room import DecisionsRoom
from coordinator.ui.merge.files_room import FilesRoom
from coordinator.ui.merge.questions import Questions
from coordinator.ui.merge.work import Settling, Shown

FILES, DECISIONS, CORRECTIONS = range(3)
MOST_REASONS = 3
MUCH = 3_000
"""From so many events on they are folded off the GUI thread."""


class MergePage(Page):
    """Three rooms: files and laptops, decisions, corrections. Nothing is stored before it was shown."""

    slug = "merge"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "events", "event_texts", "merged_files", "pack_records", "participants", "registrations",
            "trainings", "sessions", "marks", "batches", "course_days", "venues", "blocks",
        }
    )  # fmt: skip

    def __init__(
        self, context: Context, parent: QWidget | None = None, questions: Questions | None = None
    ) -> None:
        super().__init__(context, parent)
        self._questions = questions or Questions()
        self._shown: Shown | None = None
        self._looked: MergePreview | None = None
        self._report: MergeReport | None = None
        self._job: Job | None = None
        self._reading: Job | None = None
        self._folder = Path.home()
        self.setAcceptDrops(True)
        self._build_head()
        self._build_rooms()

    # -- building --------------------------------------------------------------------------------

    def _build_head(self) -> None:
        self.set_head(self.tr("Merge"))
        self.choose_button = self.add_head_button(button(self.tr("Choose files…"), "folder-open"))
        self.merge_button = self.add_head_button(primary_button(self.tr("Merge"), "git-merge"))
        self.choose_button.clicked.connect(lambda _on: self._ask())
        self.merge_button.clicked.connect(lambda _on: self._merge())

    def _build_rooms(self) -> None:
        settings = self.context.settings
        self.files = FilesRoom(settings)
        self.files.choose_asked.connect(self._ask)
        self.files.forget_asked.connect(self._forget)
        self.files.clock_asked.connect(self._ask_about_clock)
        self.decisions = DecisionsRoom(settings)
        self.decisions.settled.connect(self._settle)
        self.corrections = CorrectionsRoom(settings)
        self.corrections.person_asked.connect(lambda key: self.context.go_to("roster", key))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        name = self.tr("Parts of merging")
        self.tabs.setAccessibleName(name)
        self.tabs.tabBar().setAccessibleName(name)
        self.tabs.addTab(self.files, self.tr("Files and laptops"))
        self.tabs.addTab(self.decisions, self.tr("To decide"))
        self.tabs.addTab(self.corrections, self.tr("Corrections"))
        self.body.addWidget(self.tabs, 1)
        self._nothing = EmptyState("git-merge", self.tr("There is no training yet. Choose one first."))
        self._show_buttons()

    # -- reading ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Fold what is stored; a long log off the GUI thread."""
        training_id, store = self.context.training_id, self.context.store
        if self._shown is not None and self._shown.state.plan.training.id != training_id:
            self._shown = self._looked = self._report = None
        if training_id is None:
            self._show_nothing()
            return
        with store.read() as reader:
            is_much = reader.count(Event) > MUCH
        if is_much:
            if self._reading is not None and self._reading.is_running:
                self._reading.cancel()
            title = self.tr("Reading what was done")
            self._reading = self.context.jobs.start(
                title, work.read_shown, store, training_id, succeeded=self._on_read
            )
            return
        try:
            self._show(work.read_shown(silent, store, training_id))
        except RuleError:
            # Taken away a moment ago, by undo perhaps.
            self._show_nothing()

    @Slot(object)
    def _on_read(self, shown: Shown) -> None:
        """Of another training nothing is shown any more."""
        if shown.state.plan.training.id == self.context.training_id:
            self._show(shown)

    def _show_nothing(self) -> None:
        self._shown = self._looked = self._report = None
        self.set_head(self.tr("Merge"))
        self.show_empty(self._nothing)
        self._show_buttons()

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self.show_body()
        self.set_head(self.tr("Merge"), shown.state.plan.training.title)
        self.decisions.show_state(shown.state)
        self.corrections.show_state(shown.state)
        waiting = self.decisions.waiting
        text = self.tr("To decide ({n})").format(n=waiting) if waiting else self.tr("To decide")
        self.tabs.setTabText(DECISIONS, text)
        self._show_files()

    def _show_files(self) -> None:
        report = self._looked.report if self._looked is not None else self._report
        self.files.show_files(report, done=self._looked is None)
        if self._shown is not None:
            self.files.show_devices(self._shown, report)
        self._show_buttons()

    def _show_buttons(self) -> None:
        is_free = self._job is None or not self._job.is_running
        ready = self._looked is not None and not self._looked.is_empty
        self.choose_button.setEnabled(is_free and self._shown is not None)
        self.merge_button.setEnabled(is_free and ready)

    # -- files -----------------------------------------------------------------------------------

    def run_action(self, action_id: str) -> None:
        """Ctrl+N adds files; Ctrl+F goes to the list."""
        if action_id == "add":
            self._ask()
        elif action_id == "find":
            self.files.files.setFocus()

    def show_item(self, key: str) -> None:
        """A decision by its id, else the first that is about the person or log with this key."""
        if self._shown is None:
            return
        for decision in self._shown.state.decisions:
            if key in (decision.id, decision.participant_id) or key in decision.id.split(":"):
                self.tabs.setCurrentIndex(DECISIONS)
                self.decisions.show_decision(decision.id)
                return

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files from this machine are welcome, whatever they are called."""
        if self.choose_button.isEnabled() and _files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Dropped files are looked at like chosen ones."""
        self.look_at(_files_of(event))
        event.acceptProposedAction()

    @Slot()
    def _ask(self) -> None:
        if self.choose_button.isEnabled():
            self.look_at(self._questions.files(self, self._folder))

    def look_at(self, paths: Sequence[Path]) -> None:
        """Read files and show what they would bring; nothing is stored."""
        training_id = self.context.training_id
        if not paths or training_id is None:
            return
        self._folder = paths[0].parent
        self.notice.clear()
        self.tabs.setCurrentIndex(FILES)
        self._run(
            self.context.jobs.start(
                self.tr("Reading attendance files"),
                work.look_at,
                self.context.store,
                tuple(paths),
                training_id,
                succeeded=self._on_looked,
            )
        )

    @Slot(object)
    def _on_looked(self, looked: MergePreview) -> None:
        self._looked = looked
        self._show_files()
        refused, lines = looked.report.refused, looked.report.lines
        if refused:
            text = self.tr("{n} of {all} files are refused: {reasons}")
            reasons = " ".join(sentence(one) for one in refused[:MOST_REASONS])
            every = len(refused) + len(lines)
            self.say(text.format(n=len(refused), all=every, reasons=reasons), Severity.WARNING)
        elif not looked.report.new:
            self.say(self.tr("Everything in these files is here already."))
        if not looked.is_empty:
            self.merge_button.setFocus()

    @Slot()
    def _forget(self) -> None:
        self._looked = self._report = None
        self.notice.clear()
        self._show_files()

    def _merge(self) -> None:
        looked = self._looked
        if looked is None or looked.is_empty:
            return
        at_ms = round(self.context.clock().timestamp() * 1000)
        self._run(
            self.context.jobs.start(
                self.tr("Merging"),
                work.merge,
                self.context.store,
                looked,
                at_ms,
                succeeded=self._on_merged,
                cancelled=self._on_cancelled,
            )
        )

    @Slot(object)
    def _on_merged(self, report: MergeReport) -> None:
        self._looked, self._report = None, report
        self._show_files()
        text = self.tr("Merged: {new} new, {known} already known").format(
            new=f"{report.new:,}", known=f"{report.known:,}"
        )
        if report.applied:
            more = self.tr("; {n} corrections of the roster taken over").format(n=len(report.applied))
            text += more
        if report.registered:
            text += self.tr("; {n} people put on the roster, as a laptop decided").format(
                n=len(report.registered)
            )
        if report.not_applied:
            text += self.tr("; {n} corrections that a laptop took need you, see To decide").format(
                n=len(report.not_applied)
            )
        self.say(text, Severity.SUCCESS)

    @Slot()
    def _on_cancelled(self) -> None:
        self.say(self.tr("Cancelled: nothing was stored."))

    def _run(self, job: Job) -> None:
        self._job = job
        job.finished.connect(self._show_buttons)
        self._show_buttons()

    # -- decisions -------------------------------------------------------------------------------

    @Slot(str)
    def _ask_about_clock(self, log_id: str) -> None:
        self.tabs.setCurrentIndex(DECISIONS)
        self.decisions.ask_about_clock(log_id)

    @Slot(object, str, str)
    def _settle(self, keys: tuple[str, ...], choice: str, reason: str) -> None:
        training_id = self.context.training_id
        if training_id is not None:
            self.context.jobs.start(
                self.tr("Recording the decision"),
                work.settle,
                self.context.store,
                training_id,
                Settling(keys, choice, reason),
                succeeded=self._on_settled,
            )

    @Slot(object)
    def _on_settled(self, settling: Settling) -> None:
        n = len(settling.decisions)
        self.context.toast(self.tr("{n} questions settled").format(n=n) if n > 1 else self.tr("Settled"))


def _files_of(event: QDropEvent) -> list[Path]:
    """The files that are dropped; none where something else is among them."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths if paths and all(path.is_file() for path in paths) else []
