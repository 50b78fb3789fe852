"""The page 出發: readiness at the left; packs and attendance files at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QVBoxLayout, QWidget

from coordinator.domain.errors import RuleError
from coordinator.domain.readiness import Line, State
from coordinator.services.attendance_files import reset_desk
from coordinator.ui.attendance_writing import Written, auto_writer_of, write_file
from coordinator.ui.context import Context
from coordinator.ui.departure.acts import Acts
from coordinator.ui.departure.attendance_card import AttendanceCard
from coordinator.ui.departure.made_dialog import MadeDialog
from coordinator.ui.departure.pack_dialog import PackDialog
from coordinator.ui.departure.packs_card import PackRow, pack_columns
from coordinator.ui.departure.questions import Questions
from coordinator.ui.departure.readiness_card import ReadinessCard
from coordinator.ui.departure.reading import Shown, read
from coordinator.ui.departure.reset_dialog import ResetDialog
from coordinator.ui.departure.work import PacksMade, make_packs
from coordinator.ui.departure.write_dialog import WriteDialog
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import EmptyState, button, primary_button
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.moments import length_text
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.settings import last_folder
from coordinator.ui.kit.table import TableView

NARROW = 900
LOOK_AGAIN_MS = 60_000
"""Battery, printers and disk change without a commit: so often they are looked at while the page is shown."""


class DeparturePage(Page):
    """Reads off the GUI thread, since printers and fonts take their time."""

    slug = "departure"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "trainings", "sessions", "marks", "formats", "batches", "course_days", "participants",
            "registrations", "roster_imports", "sheet_rows", "badges", "pack_records", "merged_files",
            "settings", "audit_exports", "events",
        }
    )  # fmt: skip

    def __init__(
        self, context: Context, parent: QWidget | None = None, questions: Questions | None = None
    ) -> None:
        super().__init__(context, parent)
        self._questions = questions or Questions()
        self._reading: Job | None = None
        self.shown: Shown | None = None
        self.dialog: QDialog | None = None
        self.set_head(self.tr("Going out"))
        self.open_button = self.add_head_button(button(self.tr("Open a venue pack…"), "package-open"))
        self.open_button.clicked.connect(lambda _on=False: context.run("pack.open"))
        self.make_button = self.add_head_button(primary_button(self.tr("Make venue packs…"), "package"))
        self.make_button.clicked.connect(lambda _on=False: self.ask_for_packs())
        self._acts = Acts(self, self._questions)
        self.readiness = ReadinessCard()
        self.readiness.asked.connect(self._acts.do)
        self._build_packs()
        start = last_folder(context.settings)
        self.attendance = AttendanceCard(auto_writer_of(context), self._questions, start)
        self.attendance.write_asked.connect(self.ask_for_file)
        self.attendance.reset_asked.connect(self.ask_to_reset)
        self._lay_out()
        sentence = self.tr("There is no training here yet. Open the venue pack you were given, or begin one.")
        self._nothing = EmptyState("package-open", sentence, self.tr("Open a venue pack…"))
        self._nothing.pressed.connect(lambda: context.run("pack.open"))
        self._again = QTimer(self)
        self._again.setInterval(LOOK_AGAIN_MS)
        self._again.timeout.connect(self._look_again)
        self._again.start()

    def _build_packs(self) -> None:
        model: RowsModel[PackRow] = RowsModel(pack_columns(), lambda row: row.key, parent=self)
        self.packs = TableView(model, self.tr("Venue packs"))
        self.packs.remember(self.context.settings, "packs")
        sentence = self.tr("Each laptop that takes a pack along is listed here, and whether it came back.")
        empty = EmptyList(sentence, self.tr("Make venue packs…"))
        empty.pressed.connect(self.ask_for_packs)
        self.pack_card = ListCard(self.tr("Venue packs"), self.packs, empty)

    def _lay_out(self) -> None:
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(14)
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self.pack_card, 1)
        right.addWidget(self.attendance)
        self._halves.addWidget(self.readiness, 5)
        self._halves.addLayout(right, 4)
        self.body.addLayout(self._halves, 1)

    # -- showing ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read everything; what comes from a reading that was overtaken is not shown."""
        training_id = self.context.training_id
        self._set_enabled(on=training_id is not None)
        if training_id is None:
            self.shown = None
            self.show_empty(self._nothing)
            return
        if self._reading is not None and self._reading.is_running:
            self._reading.cancel()
        self._reading = self.context.jobs.start(
            self.tr("Checking readiness"),
            read,
            self.context.store,
            training_id,
            self.context.clock(),
            succeeded=self._on_read,
            failed=self._on_failed,
        )

    @Slot(object)
    def _on_read(self, shown: Shown) -> None:
        if shown.plan.training.id != self.context.training_id:
            return
        self.shown = shown
        self.show_body()
        wrong = sum(answer.state is not State.GOOD for answer in shown.answers)
        text = self.tr("{title}\nStill to see to: {n}") if wrong else self.tr("{title}\nReady to go out.")
        self.set_head(self.tr("Going out"), text.format(title=shown.plan.training.title, n=wrong))
        self.readiness.show_answers(shown.answers, shown.ticks)
        self.packs.rows.set_rows(shown.packs)
        self.attendance.show_desk(shown.desk)
        self._set_enabled(on=True)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        """A training that was taken away a moment ago leaves an empty page."""
        if isinstance(error, RuleError):
            self.show_empty(self._nothing)
        else:
            self.context.jobs.crashed.emit(error)

    def _set_enabled(self, *, on: bool) -> None:
        """Packs are made at the office: a training that came in a pack goes out from there again."""
        self.make_button.setEnabled(on)
        self.make_button.setVisible(not (self.shown and self.shown.stored.at_venue))

    @Slot()
    def _look_again(self) -> None:
        if self.isVisible() and self.dialog is None:
            self.mark_stale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window, or large text, puts the halves under each other."""
        direction = QBoxLayout.Direction
        is_narrow = self.width() < theme.px(NARROW)
        self._halves.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        super().resizeEvent(event)

    def run_action(self, action_id: str) -> None:
        """Ctrl+N makes packs, Ctrl+F goes to the first line that waits."""
        if action_id == "add":
            self.ask_for_packs()
        elif action_id == "find":
            self.show_item("")
        elif action_id == "departure.write":
            self.ask_for_file()

    def show_item(self, key: str) -> None:
        """Give the keyboard to the line of this name, else to the first that has a button."""
        for answer in self.shown.answers if self.shown else ():
            view = self.readiness.line(answer.line)
            if view.buttons and key in ("", answer.line):
                self.give_keyboard(view.buttons[0])
                return

    # -- packs -----------------------------------------------------------------------------------

    @Slot()
    def ask_for_packs(self) -> None:
        """What shall go along; made as soon as the dialog is accepted."""
        shown = self.shown
        if shown is None or self.dialog is not None:
            return
        if not shown.plan.sessions:
            self.say(self.tr("A pack needs a session: lay out dates first."), Severity.WARNING)
            return
        dialog = PackDialog(self.context, shown.plan, shown.expected, self._questions, self)
        self.open_dialog(dialog, lambda: self._make_packs(dialog))

    def _make_packs(self, dialog: PackDialog) -> None:
        order = dialog.order(self.context.clock())
        if order is not None:
            title = self.tr("Making venue packs")
            self.context.jobs.start(title, make_packs, self.context.store, order, succeeded=self._packs_made)

    @Slot(object)
    def _packs_made(self, made: PacksMade) -> None:
        self.open_dialog(MadeDialog(made, self._questions, self), lambda: None)

    # -- attendance files --------------------------------------------------------------------------

    @Slot()
    def ask_for_file(self) -> None:
        """Where to; the file is written as soon as the dialog is accepted."""
        shown = self.shown
        if shown is None or self.dialog is not None:
            return
        if not shown.desk.events:
            self.say(self.tr("Nothing was recorded at a desk of this computer yet."))
            return
        dialog = WriteDialog(self.context, shown.desk, self._questions, self)
        self.open_dialog(dialog, lambda: self._write_file(dialog))

    def _write_file(self, dialog: WriteDialog) -> None:
        wish = dialog.wish(self.context.training_id or "", self.context.clock)
        if wish is not None:
            title = self.tr("Writing the attendance file")
            self.context.jobs.start(title, write_file, self.context.store, wish, succeeded=self._file_written)

    @Slot(object)
    def _file_written(self, written: Written) -> None:
        text = self.tr(
            "{file}: {n} events, numbers {first} to {last}. Read back and compared: the stick may be"
            " pulled out."
        )
        said = text.format(
            file=written.delivered.path.name,
            n=f"{written.events:,}",
            first=f"{written.first:,}",
            last=f"{written.last:,}",
        )
        if written.offset_ms is not None:
            said += self.tr(" Clock against the phone: {offset}.").format(offset=_signed(written.offset_ms))
        self.say(said, Severity.SUCCESS)

    @Slot()
    def ask_to_reset(self) -> None:
        """Only with the name typed by hand; refused while something is in no file yet."""
        if self.shown is None or self.dialog is not None:
            return
        training = self.shown.plan.training
        dialog = ResetDialog(training.title, lambda typed: self._reset(training.id, typed), self)
        self.open_dialog(dialog, lambda: self.context.toast(self.tr("This computer is no desk any more.")))

    def _reset(self, training_id: str, typed: str) -> None:
        with self.context.store.write() as writer:
            reset_desk(writer, training_id, typed)

    # -- dialogs -----------------------------------------------------------------------------------

    def open_dialog(self, dialog: QDialog, accepted: Callable[[], object]) -> None:
        """Open one; `accepted` comes when it is closed well, and then it is gone."""

        def end() -> None:
            self.dialog = None
            dialog.deleteLater()

        self.dialog = dialog
        dialog.finished.connect(end)
        dialog.accepted.connect(lambda: QTimer.singleShot(0, self, accepted))
        dialog.open()

    def see(self, line: Line) -> None:
        """Look at everything again after a line was worked on."""
        self.mark_stale()
        self.show_item(line)


def _signed(offset_ms: int) -> str:
    sign = "+" if offset_ms > 0 else "−" if offset_ms < 0 else ""
    return f"{sign}{length_text(offset_ms)}"
