"""What the user does to a whole course day: lay it out anew, copy its agenda to another day or plan."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from coordinator.db.keys import new_id
from coordinator.db.queries.plans import list_trainings, read_plan
from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.clip import day_copied
from coordinator.domain.edit import Edit, join
from coordinator.domain.plan import Plan
from coordinator.domain.repack import repacked
from coordinator.domain.training import CourseDay
from coordinator.ui.agenda import edits
from coordinator.ui.agenda.columns import kind_words
from coordinator.ui.agenda.copy_dialog import CopyDayDialog
from coordinator.ui.agenda.repack_dialog import RepackDialog
from coordinator.ui.kit.editing import Editor

if TYPE_CHECKING:
    from coordinator.ui.agenda.page import AgendaPage
    from coordinator.ui.agenda.showing import Showing

translate = QCoreApplication.translate


class DayActs(QObject):
    """Asks in a dialog that shows what will be; nothing is stored before it is confirmed."""

    def __init__(self, page: AgendaPage, editor: Editor, shown: Showing) -> None:
        super().__init__(page)
        self._page, self._editor, self._shown = page, editor, shown

    def connect_all(self) -> None:
        """Listen to the tools beside the days."""
        self._page.chips.repack_wanted.connect(self.repack)
        self._page.chips.copy_wanted.connect(self.copy)

    @Slot()
    def repack(self) -> None:
        """Ask when courses begin and how long breaks are, and lay out the day on show."""
        plan, day = self._shown.plan, self._shown.day
        if plan is None or day is None:
            return
        dialog = RepackDialog(
            day.name,
            plan.blocks_of(day),
            lambda starts, pause: repacked(plan, day.id, starts, pause, partial(_break, day)),
            self._page,
        )
        act = translate("Agenda", "Repack “{name}”").format(name=day.name)
        dialog.accepted.connect(lambda: self._editor.do(act, lambda: dialog.edit))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def copy(self) -> None:
        """Ask where to, and copy the agenda of the day on show."""
        plan, day = self._shown.plan, self._shown.day
        if plan is None or day is None:
            return
        with self._page.context.store.read() as reader:
            trainings = [line.training for line in list_trainings(reader)]
        dialog = CopyDayDialog(day, plan, trainings, self._read, self._page)
        dialog.accepted.connect(lambda: self._copy(dialog, plan, day))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _read(self, key: str) -> Plan:
        with self._page.context.store.read() as reader:
            return read_plan(reader, key)

    def _copy(self, dialog: CopyDayDialog, plan: Plan, day: CourseDay) -> None:
        target, to_day, replaces = dialog.target, dialog.day, dialog.replaces
        act = translate("Agenda", "Copy “{name}”").format(name=day.name)
        if not self._editor.do(act, lambda: _copied(plan, day, target, to_day, clear=replaces)):
            return
        text = translate("Agenda", "“{name}” copied to “{plan}”")
        self._page.context.toast(text.format(name=day.name, plan=target.training.title), undo=True)


def _copied(plan: Plan, day: CourseDay, target: Plan, to_day: CourseDay | None, *, clear: bool) -> Edit:
    """The agenda of ``day`` in a day of ``target``, in a new one of the same name without ``to_day``."""
    if to_day is not None:
        return day_copied(plan, day.id, target, to_day.id, new_id, clear=clear)
    beside = day if target.training.id == plan.training.id else next(iter(target.course_days), None)
    made = edits.new_course_day(target, day.name, beside, translate("Agenda", "On-site briefing"))
    return join((made, day_copied(plan, day.id, target, made.after[-1].id, new_id)))


def _break(day: CourseDay, starts: int, ends: int, track: int) -> Block:
    """A pause as the agenda prints it."""
    return Block(new_id(), day.id, starts, ends, BlockKind.BREAK, kind_words()[BlockKind.BREAK], track=track)
