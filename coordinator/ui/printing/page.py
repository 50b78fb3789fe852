"""列印: sheets, agendas, posters and the plan, seen as the very PDF, then printed, saved or opened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTemporaryDir, QTimer, Slot
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QScrollArea, QWidget

from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.roster import read_roster, read_sheet_rows
from coordinator.documents.outgoing import free_path
from coordinator.domain.errors import CodedError, RuleError
from coordinator.services.printed_badges import read_badges_to_print
from coordinator.ui.context import Context
from coordinator.ui.kit import messages
from coordinator.ui.kit.cards import EmptyState, button, primary_button, row
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.notice import Notice, Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.paper import print_pages, wanted_pages
from coordinator.ui.kit.settings import LAST_FOLDER, last_folder
from coordinator.ui.printing import work
from coordinator.ui.printing.choices import Kind, file_stem
from coordinator.ui.printing.options import OptionsPanel
from coordinator.ui.printing.preview_panel import PreviewPanel
from coordinator.ui.printing.questions import Questions

WAIT_MS = 200
"""Several ticks in a row make one preview."""


class PrintingPage(Page):
    """Options at the left, preview at the right; the buttons work when the preview is what was chosen."""

    slug = "printing"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "trainings", "units", "formats", "roles", "course_days", "audiences", "blocks", "topics",
            "batches", "districts", "district_members", "sessions", "marks", "venues", "rooms", "meetings",
            "equipment", "county_counts", "participants", "registrations", "sheet_rows", "badges", "events",
        }
    )  # fmt: skip

    def __init__(
        self, context: Context, parent: QWidget | None = None, questions: Questions | None = None
    ) -> None:
        super().__init__(context, parent)
        self._questions = questions or Questions()
        self._place = QTemporaryDir()
        self._turn = 0
        self._source: work.Source | None = None
        self._preview: work.Preview | None = None
        self._making: Job | None = None
        self._leaving: Job | None = None
        self._departed: work.Departure | None = None
        self._printer: QPrinter | None = None  # Qt does not keep it: a temporary one is a crash
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._wait.timeout.connect(self._make_preview)
        self._build_body()

    def _build_body(self) -> None:
        self.set_head(self.tr("Printing"))
        self.open_button = self.add_head_button(button("", "external-link"))
        self.save_button = self.add_head_button(button("", "file-down"))
        self.print_button = self.add_head_button(primary_button(self.tr("Print…"), "printer"))
        self.open_button.clicked.connect(self.open_pdf)
        self.save_button.clicked.connect(self.save)
        self.print_button.clicked.connect(self.print)
        self.options = OptionsPanel(self.context.settings)
        self.options.changed.connect(self._on_choice)
        self.preview = PreviewPanel()
        halves = row(_scrolling(self.options), self.preview, spacing=16)
        halves.setStretch(0, 2)
        halves.setStretch(1, 3)
        self.body.addLayout(halves, 1)
        sentence = self.tr("There is no session and no course day yet. What the plan has is printed here.")
        self._empty = EmptyState("printer", sentence, self.tr("Go to the plan"), self)
        self._empty.pressed.connect(lambda: self.context.go_to("plan"))

    # -- reading -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read plan, people and the row numbers that are on paper."""
        training_id = self.context.training_id
        if training_id is None:
            self._show_nothing()
            return
        with self.context.store.read() as reader:
            plan = read_plan(reader, training_id)
            roster = read_roster(reader, training_id)
            numbers = read_sheet_rows(reader, [session.id for session in plan.sessions])
            drawn = self._source.badges.drawn if self._source else ()
            badges = read_badges_to_print(reader, plan, drawn)
        if not plan.sessions and not plan.course_days:
            self._show_nothing()
            return
        self.show_body()
        self.set_head(self.tr("Printing"), plan.training.title)
        self._source = work.Source(plan, roster, numbers, badges)
        expected = Counter(r.session_id for entry in roster for r in entry.registrations)
        self.options.set_plan(plan, dict(expected), roster, badges)
        self._on_choice()

    def _show_nothing(self) -> None:
        self._source = self._preview = None
        self.show_empty(self._empty)
        self._show_state()

    @property
    def is_ready(self) -> bool:
        """The preview is what is chosen and stored, and nothing is just leaving."""
        return self._leaving is None and self._is_current(self._preview)

    def _is_current(self, preview: work.Preview | None) -> bool:
        return (
            preview is not None and preview.source == self._source and preview.choice == self.options.choice()
        )

    # -- preview -----------------------------------------------------------------------------------

    @Slot()
    def _on_choice(self) -> None:
        if self._source is not None:
            self._wait.start()
        self._show_state()

    @Slot()
    def _make_preview(self) -> None:
        """Make the newest choice visible; an older job is told to stop, and its result is not looked at."""
        if self._source is None or self._leaving is not None or self._is_current(self._preview):
            self._show_state()
            return
        if self._making is not None:
            self._making.cancel()
        choice = self.options.choice()
        self._turn += 1
        path = Path(self._place.filePath(f"{self._turn}.pdf"))
        self._making = self.context.jobs.start(
            self.tr("Making the preview"),
            work.make_preview, self._turn, self._source, choice, path,
            succeeded=self._on_preview, failed=self._on_no_preview, cancelled=self._on_preview_stopped,
        )  # fmt: skip
        self._show_state()

    @Slot(object)
    def _on_preview(self, preview: work.Preview) -> None:
        if preview.turn != self._turn:
            preview.path.unlink(missing_ok=True)
            return
        before, self._preview, self._making = self._preview, preview, None
        self.preview.show_pdf(preview.path, preview.pages, preview.missing)
        if before is not None:
            before.path.unlink(missing_ok=True)
        self._show_state()

    @Slot(object)
    def _on_no_preview(self, error: BaseException) -> None:
        if not self._is_newest_over():
            return
        self._making = self._preview = None
        if isinstance(error, RuleError) and error.code == "nothing_to_print":
            self.preview.clear(self._why_nothing())
        elif isinstance(error, CodedError):
            self.preview.clear("")
            self.say(messages.sentence(error), Severity.ERROR)
        else:
            self.context.jobs.crashed.emit(error)
        self._show_state()

    @Slot()
    def _on_preview_stopped(self) -> None:
        """The user has pressed Cancel, unless it is an older job that was told to stop."""
        if not self._is_newest_over():
            return
        self._making = None
        self.preview.say("")
        text, again = self.tr("The preview was not finished."), self.tr("Make it again")
        self.notice.show_notice(Notice(text, Severity.INFO, again, self._on_choice))
        self._show_state()

    def _is_newest_over(self) -> bool:
        """Whether what a job says now is said by the newest: an older one may end later."""
        return self._making is not None and not self._making.is_running

    def _why_nothing(self) -> str:
        plan = self._source.plan if self._source is not None else None
        by_session = self.options.kind in (Kind.SHEETS, Kind.POSTER, Kind.DOORS)
        if plan is not None and by_session and not plan.sessions:
            return self.tr("The plan has no session yet")
        if plan is not None and self.options.kind is Kind.AGENDA and not plan.course_days:
            return self.tr("The plan has no course day yet")
        if self.options.kind in (Kind.BADGES, Kind.CARDS) and self._source and not self._source.roster:
            return self.tr("Nobody is on the roster yet")
        if self.options.kind is Kind.BADGES and self.options.badges.people.all_printed:
            return self.tr("All of these badges are printed")
        return self.tr("Nothing is chosen")

    def _show_state(self) -> None:
        ready, form = self.is_ready, self.options.form().upper()
        self.open_button.setText(self.tr("Open {form}").format(form=form))
        self.save_button.setText(self.tr("Save as {form}…").format(form=form))
        for one in (self.open_button, self.save_button, self.print_button):
            one.setEnabled(ready)
        if self._making is not None and self._making.is_running:
            self.preview.say(self.tr("Making the preview…"))

    # -- leaving -----------------------------------------------------------------------------------

    def run_action(self, action_id: str) -> None:
        """Ctrl+P: print what is shown; before there is a preview it only brings the page here."""
        if action_id == "printing.print":
            self.print()

    def show_item(self, key: str) -> None:
        """``plan``, ``agenda`` or ``agenda:<course day>``, ``poster:<session>``, ``badges:<person> …``.

        So for every kind. The key of a session alone means sign-in sheets, with the ticks as they are.
        """
        word, _, item = key.partition(":")
        if self._source is not None and key in {session.id for session in self._source.plan.sessions}:
            word, item = str(Kind.SHEETS), ""
        if word not in set(Kind):
            return
        self.options.choose(Kind(word))
        if item:
            self.options.tick(set(item.split()))

    def print(self) -> None:
        """Ask for a printer and print what the preview shows."""
        if self._preview is None or not self.is_ready:
            return
        self._printer = self._questions.printer(self, self._preview.pages)
        if self._printer is None:
            return
        departure = self._departure("print", wanted_pages(self._printer, self._preview.pages))
        keep = partial(work.record, self.context.store, departure)
        self._leave(
            self.tr("Printing"), self._on_printed, print_pages, self._printer, self._preview.path, keep
        )

    def save(self) -> None:
        """Ask where, then write one file, or one for each session."""
        if self._preview is None or not self.is_ready:
            return
        if self.options.one_file_each():
            folder = self._questions.folder(self, last_folder(self.context.settings))
            if folder is not None:
                self._save_to(folder, work.save_each, folder)
            return
        suggested = last_folder(self.context.settings) / self._file_name()
        target = self._questions.file(self, suggested)
        if target is not None:
            self._save_to(target.parent, work.save_one, target)

    def open_pdf(self) -> None:
        """Write the file to a place of our own, gone when the program ends, and show it in its program."""
        if self._preview is None or not self.is_ready:
            return
        target = free_path(Path(self._place.filePath(self._file_name())))
        departure = self._departure("pdf")
        self._leave(
            self.tr("Opening the file"), self._on_opened, work.save_one, self.context.store, departure, target
        )

    def _save_to(self, folder: Path, save: Callable[..., work.Saved], place: Path) -> None:
        self.context.settings.set(LAST_FOLDER, str(folder))
        departure = self._departure("pdf")
        self._leave(self.tr("Saving the file"), self._on_saved, save, self.context.store, departure, place)

    def _departure(self, action: str, pages: range | None = None) -> work.Departure:
        assert self._preview is not None
        now = int(self.context.clock().astimezone(UTC).timestamp() * 1000)
        self._departed = work.Departure(self._preview, now, action, self.options.form(), pages)
        return self._departed

    def _leave(
        self, title: str, succeeded: Callable[[Any], object], function: Callable[..., object], *args: object
    ) -> None:
        self._leaving = self.context.jobs.start(
            title, function, *args,
            succeeded=succeeded, failed=self._on_not_left, cancelled=self._on_cancelled,
        )  # fmt: skip
        self._show_state()

    @Slot(object)
    def _on_printed(self, pages: int) -> None:
        self._has_left()
        self.say(self.tr("{n} pages were handed to the printer.").format(n=pages), Severity.SUCCESS)

    @Slot(object)
    def _on_saved(self, saved: work.Saved) -> None:
        self._has_left()
        one = len(saved.files) == 1
        text = (
            self.tr("Saved: {name}").format(name=saved.files[0].name)
            if one
            else self.tr("{n} files were saved in {folder}.").format(n=len(saved.files), folder=saved.folder)
        )
        target = saved.files[0] if one else saved.folder
        action = self.tr("Open file") if one else self.tr("Open folder")
        self.notice.show_notice(Notice(text, Severity.SUCCESS, action, lambda: self._questions.open(target)))

    @Slot(object)
    def _on_opened(self, saved: work.Saved) -> None:
        self._has_left()
        if not self._questions.open(saved.files[0]):
            text = self.tr("There is no program that opens {form} files. Save it instead.")
            form = saved.files[0].suffix.lstrip(".").upper()
            self.say(text.format(form=form), Severity.WARNING)

    @Slot(object)
    def _on_not_left(self, error: BaseException) -> None:
        self._leaving = self._printer = None
        if isinstance(error, RuleError) and error.code == "already_there":
            text = (
                self.tr("Codes were given meanwhile. The badges are made again: look, then repeat.")
                if self.options.kind is Kind.BADGES
                else self.tr(
                    "Row numbers were given meanwhile. The sheets are made again: look, then repeat."
                )
            )
            self.say(text, Severity.WARNING)
        elif isinstance(error, CodedError):
            self.say(messages.sentence(error), Severity.ERROR)
        else:
            self.context.jobs.crashed.emit(error)
        self.mark_stale()
        self._show_state()

    @Slot()
    def _on_cancelled(self) -> None:
        self._leaving = self._printer = None
        self.say(self.tr("Cancelled; nothing was printed or saved."))
        self._on_choice()

    def _has_left(self) -> None:
        """The new row numbers and codes are stored now, so the same paper is not new any more."""
        self._leaving = self._printer = None
        if self._preview is not None and self._source is not None and self._departed is not None:
            # Apart: meanwhile people may have been read that the preview does not show.
            self._source = source = work.stored(self._source, self._departed)
            self._preview = work.has_left(self._departed)
            self.options.set_people(source.plan, source.roster, source.badges)
        self._on_choice()

    # -- names -------------------------------------------------------------------------------------

    def _file_name(self) -> str:
        assert self._preview is not None
        return f"{file_stem(self._preview.source.plan, self._preview.choice)}.{self.options.form()}"


def _scrolling(panel: QWidget) -> QScrollArea:
    """The options in full height where there is room, else with a scroll bar; never cut at the right."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
    area.setWidget(panel)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumWidth(panel.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    area.viewport().setAutoFillBackground(False)
    panel.setAutoFillBackground(False)
    return area
