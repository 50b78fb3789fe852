"""What the buttons of the readiness list do: lead somewhere, try something, note that it was seen to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from coordinator import machine
from coordinator.db.queries.events import own_logs
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import BodyValue
from coordinator.domain.readiness import Line
from coordinator.domain.store_settings import SECOND_PLACE
from coordinator.progress import Progress
from coordinator.services.badges import ensure_badges
from coordinator.services.event_log import record
from coordinator.services.readiness import tick
from coordinator.services.store_settings import keep_setting
from coordinator.ui.context import Store
from coordinator.ui.departure.clock_dialog import ClockDialog
from coordinator.ui.departure.questions import Questions
from coordinator.ui.departure.rehearsal_dialog import RehearsalDialog

if TYPE_CHECKING:
    from coordinator.ui.departure.page import DeparturePage

translate = QCoreApplication.translate
PAGES = frozenset({"roster", "plan", "printing"})


class Acts(QObject):
    """The hands of the page; the list itself knows neither store nor pages."""

    def __init__(self, page: DeparturePage, questions: Questions) -> None:
        super().__init__(page)
        self._page, self._questions = page, questions
        self._context = page.context

    @Slot(str, str, str)
    def do(self, line: str, act: str, key: str) -> None:
        """Do what a button of a line says."""
        if act in PAGES:
            self._context.go_to(act, key)
            return
        {
            "import": lambda: self._context.run("roster.import"),
            "packs": self._page.ask_for_packs,
            "codes": self._give_codes,
            "tick": lambda: self.tick(Line(line)),
            "untick": lambda: self.tick(Line(line), on=False),
            "clock": self._compare_clock,
            "try": self._rehearse,
            "folder": lambda: self._questions.open(self._context.store.location.parent),
            "backup": self._back_up,
            "second": self._choose_second_place,
        }[act]()

    def tick(self, line: Line, *, on: bool = True) -> None:
        """Note that somebody saw to a line, or that it is not so after all."""
        at_ms = round(self._context.clock().timestamp() * 1000) if on else None
        with self._context.store.write() as writer:
            tick(writer, self._context.training_id or "", line, at_ms)

    def _give_codes(self) -> None:
        with self._context.store.write() as writer:
            given = ensure_badges(writer, self._context.training_id or "")
        text = translate("Departure", "{n} people were given a check-in code.")
        self._context.toast(text.format(n=f"{given:,}"))

    def _compare_clock(self) -> None:
        shown = self._page.shown
        dialog = ClockDialog(self._context, is_desk=bool(shown and shown.desk.is_desk), parent=self._page)
        self._page.open_dialog(dialog, lambda: self._compared(dialog.row.offset_ms or 0))

    def _compared(self, offset_ms: int) -> None:
        """A desk notes it in its log, where the office finds it again."""
        moment, training_id = machine.here(self._context.clock), self._context.training_id or ""
        body: dict[str, BodyValue] = {"reference_ms": moment.wall_ms - offset_ms, "occasion": "departure"}
        with self._context.store.write() as writer:
            tick(writer, training_id, Line.CLOCK, moment.wall_ms)
            if training_id in own_logs(writer):
                record(writer, [Draft(Kind.CLOCK_CHECK, training_id, body=body)], moment)

    def _rehearse(self) -> None:
        shown = self._page.shown
        if shown is None or not shown.stored.sessions:
            return
        dialog = RehearsalDialog(
            self._context, shown.plan, shown.stored.sessions, own=shown.stored.at_venue, parent=self._page
        )
        dialog.finished.connect(lambda _result: self._scanned(was_scanner=dialog.was_scanner))
        self._page.open_dialog(dialog, lambda: self.tick(Line.REHEARSAL))

    def _scanned(self, *, was_scanner: bool) -> None:
        """A scanner that was used has been tried, whoever was recognised."""
        if was_scanner:
            self.tick(Line.SCANNER)

    def _back_up(self) -> None:
        title = translate("Departure", "Copying the data")
        at_ms = round(self._context.clock().timestamp() * 1000)
        self._context.jobs.start(title, back_up, self._context.store, self._context.training_id or "", at_ms)

    def _choose_second_place(self) -> None:
        sticks = self._questions.sticks()
        start = sticks[0] if sticks else Path.home()
        folder = self._questions.folder(self._page, start)
        if folder is not None:
            with self._context.store.write() as writer:
                keep_setting(writer, SECOND_PLACE, str(folder))
            self._back_up()


def back_up(progress: Progress, store: Store, training_id: str, at_ms: int) -> None:
    """A verified copy, here and in the second place. Raises ``KnownFailure``.

    Ticked also when the newest copy already held everything: somebody made sure of it just now.
    """
    progress(0, 1)
    store.backup("departure")
    with store.write() as writer:
        tick(writer, training_id, Line.BACKUP, at_ms)
    progress(1, 1)
