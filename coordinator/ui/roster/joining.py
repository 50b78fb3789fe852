"""Gestures about how people belong together: merge two entries, look for doubles, move between sessions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot

from coordinator import machine
from coordinator.db.queries.removal import removal
from coordinator.db.queries.roster import count_expected, read_sheet_rows
from coordinator.documents.roster_list import RosterLine
from coordinator.domain.merging import Double, likely_doubles, merge_edit
from coordinator.domain.roster import Participant, RosterEntry
from coordinator.progress import Progress
from coordinator.services.person_merging import PersonMerge, merge_people, part_people
from coordinator.ui.roster.acts import PeopleActs
from coordinator.ui.roster.doubles_dialog import DoublesDialog
from coordinator.ui.roster.entry_edits import moved
from coordinator.ui.roster.merge_dialog import MergeDialog
from coordinator.ui.roster.move_dialog import MoveDialog
from coordinator.ui.roster.room import Room


class Joining(QObject):
    """Works on the selected people, or on everybody."""

    def __init__(self, room: Room, acts: PeopleActs, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._acts = room, acts

    @Slot()
    def merge(self) -> None:
        """Compare the two selected entries."""
        chosen = self._acts.chosen()
        if len(chosen) != 2:
            self._room.say(self.tr("Select two people to merge them."))
            return
        self._compare(chosen)

    @Slot()
    def look_for_doubles(self) -> None:
        """Who may be listed twice? Asked off the GUI thread, because everybody is compared."""
        if self._room.shown is None:
            return
        roster = [line.entry for line in self._room.shown.lines]
        self._room.context.jobs.start(
            self.tr("Looking for people listed twice"), _doubles, roster, succeeded=self._show_doubles
        )

    @Slot(object)
    def _show_doubles(self, doubles: Sequence[Double]) -> None:
        if not doubles:
            self._room.say(self.tr("Nobody is listed twice."))
            return
        dialog = DoublesDialog(doubles, self._room.page)
        dialog.merge_asked.connect(self._compare_double)
        self._room.open(dialog)

    @Slot(object)
    def _compare_double(self, double: Double) -> None:
        shown = self._room.shown
        keys = (double.first.id, double.second.id)
        lines = {line.id: line for line in shown.lines if line.id in keys} if shown is not None else {}
        if len(lines) == 2:  # both are still there
            self._compare([lines[key] for key in keys])

    def _compare(self, pair: Sequence[RosterLine]) -> None:
        """The one with a row number on paper is kept: that number is how its signature comes in."""
        kept, gone = sorted(pair, key=self._kept_first)
        dialog = MergeDialog(kept, gone, self._room.words.session_list, self._room.page)
        dialog.accepted.connect(lambda: self._merge(dialog.result_person, kept.entry, gone.entry))
        self._room.open(dialog)

    def _kept_first(self, line: RosterLine) -> tuple[bool, str]:
        with self._room.context.store.read() as reader:
            rows = read_sheet_rows(reader, [r.session_id for r in line.entry.registrations])
        return (all(key != line.id for _, key in rows), line.id)

    def _merge(self, person: Participant, kept: RosterEntry, gone: RosterEntry) -> None:
        with self._room.context.store.read() as reader:
            parts = [removal(reader, entry.person).before for entry in (kept, gone)]
        title = self.tr("Merge two entries of {name}").format(name=person.name)
        if self._perform(
            PersonMerge(person.training_id, merge_edit(person, *parts), gone.id, kept.id, title)
        ):
            self._room.context.toast(self.tr("{name} is one entry now").format(name=person.name), undo=True)
            self._room.wanted.emit(person.id)

    def _perform(self, merge: PersonMerge) -> bool:
        """One step of undo; taken back, marks belong again to the entry they were made for."""
        context = self._room.context

        def store(work: Callable[..., None]) -> None:
            with context.store.write() as writer:
                work(writer, merge, machine.here(context.clock))

        return context.undo.perform(merge.reason, lambda: store(merge_people), lambda: store(part_people))

    @Slot()
    def move(self) -> None:
        """Ask to which session the selected people go."""
        shown, entries = self._room.shown, [line.entry for line in self._acts.chosen()]
        if shown is None or not entries or not shown.plan.sessions:
            return
        with self._room.context.store.read() as reader:
            registered = count_expected(reader, shown.plan.training.id)
        dialog = MoveDialog(entries, shown.plan, registered, self._room.page)

        def store() -> None:
            source, target = dialog.way()
            title = self.tr("Move {n} people to another session").format(n=f"{dialog.moving:,}")
            self._acts.change_all(title, entries, lambda entry: moved(entry, source, target))

        dialog.accepted.connect(store)
        self._room.open(dialog)


def _doubles(progress: Progress, roster: Sequence[RosterEntry]) -> tuple[Double, ...]:
    progress(0, 1)
    found = likely_doubles(roster)
    progress(1, 1)
    return found
