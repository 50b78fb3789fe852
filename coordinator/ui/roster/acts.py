"""What is done with people: added, edited, checked, cancelled, deleted; each gesture one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot

from coordinator.db.keys import new_id
from coordinator.db.queries.removal import removal
from coordinator.documents.roster_list import RosterLine
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.roster import Participant, PersonKind, PersonStatus, RosterEntry
from coordinator.ui.kit import messages
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column
from coordinator.ui.kit.table import TableView
from coordinator.ui.roster.bulk_dialog import BulkDialog
from coordinator.ui.roster.edits import checked, difference
from coordinator.ui.roster.entry_edits import changed_entries, still_coming, typed_entry, with_status
from coordinator.ui.roster.person_dialog import PersonDialog, Setting
from coordinator.ui.roster.room import Room, names_of

Act = Callable[[RosterEntry], RosterEntry]


class PeopleActs(QObject):
    """Acts on the people who are selected in the table."""

    def __init__(self, room: Room, table: TableView[RosterLine], parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._table = room, table

    def chosen(self) -> list[RosterLine]:
        """The selected people; nobody before there is a training."""
        return self._table.selected_rows() if self._room.shown is not None else []

    def type_into(self, line: RosterLine, column: Column[RosterLine], text: str) -> None:
        """A cell was edited."""
        try:
            after = typed_entry(line.entry, column.name, text, self._room.known)
        except RuleError as error:
            self._room.say(messages.sentence(error), Severity.WARNING)
            return
        name = line.entry.person.name
        title = self.tr("Change {column} of {name}").format(column=column.title, name=name)
        self._room.change(title, [line.entry], [after])

    # -- one person --------------------------------------------------------------------------------

    @Slot()
    def add(self, kind: PersonKind = PersonKind.ATTENDEE) -> None:
        """Ask for a new person of this kind."""
        shown = self._room.shown
        if shown is None:
            return
        empty = RosterEntry(Participant(new_id(), shown.plan.training.id, "", kind=kind))
        dialog = self._dialog(self.tr("Add person"), self.tr("Add"), empty)
        dialog.accepted.connect(lambda: self._add(dialog.result_entry))
        self._room.open(dialog)

    def _add(self, entry: RosterEntry) -> None:
        title = self.tr("Add {name}").format(name=entry.person.name)
        if self._room.perform(title, difference(None, entry)):
            self._room.wanted.emit(entry.id)

    @Slot()
    def edit(self) -> None:
        """Open the selected person; of several, what shall be changed of all of them."""
        # Not the row with the keyboard: Ctrl and a click can leave it outside the selection.
        chosen = self.chosen()
        if len(chosen) > 1:
            self.edit_all()
        elif chosen:
            self.open(chosen[0])

    @Slot(object)
    def open(self, line: RosterLine) -> None:
        """Show a person with roles and sessions."""
        dialog = self._dialog(self.tr("Edit person"), self.tr("Save"), line.entry)
        dialog.accepted.connect(lambda: self._change(line.entry, dialog.result_entry))
        self._room.open(dialog)

    def _change(self, before: RosterEntry, after: RosterEntry) -> None:
        title = self.tr("Change {name}").format(name=after.person.name)
        self._room.change(title, [before], [after])

    def _dialog(self, title: str, ok_text: str, entry: RosterEntry) -> PersonDialog:
        assert self._room.shown is not None
        setting = Setting(self._room.shown.plan, self._room.known, self._room.school_names())
        return PersonDialog(title, ok_text, entry, setting, self._room.page)

    # -- several people ----------------------------------------------------------------------------

    @Slot()
    def edit_all(self) -> None:
        """Ask what shall be said of all selected people."""
        shown, entries = self._room.shown, [line.entry for line in self.chosen()]
        if shown is None or not entries:
            return
        known = self._room.known
        dialog = BulkDialog(entries, shown.plan, known, self._room.page)
        title = self.tr("Change {n} people").format(n=f"{len(entries):,}")

        def store() -> None:
            change = dialog.result_change
            self.change_all(title, entries, lambda entry: change.of(entry, known))

        dialog.accepted.connect(store)
        self._room.open(dialog)

    def change_all(self, title: str, entries: Sequence[RosterEntry], act: Act) -> None:
        """Store what ``act`` makes of each as one step called ``title``."""
        self._room.work_out(
            title,
            len(entries),
            lambda: changed_entries(entries, map(act, entries)),
            lambda edit: self._room.perform(title, edit),
        )

    @Slot()
    def mark_checked(self) -> None:
        """The selected people have been looked at."""
        edit = checked(line.entry for line in self.chosen())
        title = self.tr("Mark {n} people as checked").format(n=len(edit.before))
        self._room.perform(title, edit)

    @Slot()
    def cancel(self) -> None:
        """The selected people do not come; they stay on the roster."""
        self._each(self.tr("Cancel {what}"), lambda entry: with_status(entry, PersonStatus.CANCELLED))

    @Slot()
    def reinstate(self) -> None:
        """Those who had cancelled come after all."""
        self._each(self.tr("Register {what} again"), lambda e: with_status(e, PersonStatus.REGISTERED))

    @Slot()
    def confirm_coming(self) -> None:
        """The newest list has them no more, but they come."""
        self._each(self.tr("{what}: still coming"), still_coming)

    def _each(self, title: str, act: Act) -> None:
        chosen = self.chosen()
        entries = [line.entry for line in chosen]

        def store(edit: Edit) -> None:
            changed = {value.id for value in edit.before}
            touched = [line for line in chosen if line.id in changed]
            if touched:
                self._room.perform(title.format(what=self.named(touched)), edit)

        self._room.work_out(
            title.format(what=self.named(chosen)),
            len(entries),
            lambda: changed_entries(entries, map(act, entries)),
            store,
        )

    @Slot()
    def delete(self) -> None:
        """Delete the selected people; the toast takes it back."""
        chosen = self.chosen()
        if not chosen:
            return
        what, store = self.named(chosen), self._room.context.store
        title = self.tr("Delete {what}").format(what=what)

        def make() -> Edit:
            with store.read() as reader:
                return removal(reader, *(line.entry.person for line in chosen))

        def use(edit: Edit) -> None:
            if self._room.perform(title, edit):
                self._room.context.toast(self.tr("{what} deleted").format(what=what), undo=True)

        self._room.work_out(title, len(chosen), make, use)

    def named(self, lines: Sequence[RosterLine]) -> str:
        """One person by name, several by their number."""
        return names_of(lines, self.tr("{n} people"))
