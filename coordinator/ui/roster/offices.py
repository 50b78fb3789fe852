"""The doors of the ⋯ menu to dialogs of their own: export, presets, ID numbers, personal data, imports."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from coordinator.domain.remembered import ColumnUse
from coordinator.ui.kit.presets_dialog import PresetsDialog
from coordinator.ui.roster.export_dialog import ExportDialog, Scope
from coordinator.ui.roster.people_card import PeopleCard
from coordinator.ui.roster.privacy.dialog import PrivacyDialog
from coordinator.ui.roster.privacy.show_ids import ShowIdsDialog
from coordinator.ui.roster.review.history import ImportHistoryDialog
from coordinator.ui.roster.room import Room


class Offices(QObject):
    """Each opens a dialog over the page; the dialogs store by themselves."""

    def __init__(self, room: Room, card: PeopleCard, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._card = room, card

    @Slot()
    def export(self) -> None:
        """Ask whom to write into a file, and how."""
        shown = self._room.shown
        if shown is None or not shown.lines:
            return
        scope = Scope(
            everybody=[line.entry for line in shown.lines],
            shown=[line.entry for line in self._card.model.shown_rows()],
            selected=[line.entry for line in self._card.acts.chosen()],
        )
        self._room.open(ExportDialog(self._room.context, shown.plan, scope, self._room.page))

    @Slot()
    def edit_presets(self) -> None:
        """What the columns of files are called."""
        self._room.open(PresetsDialog(self._room.context, ColumnUse.EXPORT, self._room.page))

    @Slot()
    def show_imports(self) -> None:
        """What was imported so far."""
        self._room.open(ImportHistoryDialog(self._room.context, self._room.page))

    @Slot()
    def show_ids(self) -> None:
        """The ID numbers of the selected people, for a moment and on record."""
        people = [line.entry.person for line in self._card.acts.chosen()]
        if not people:
            self._room.say(self.tr("Select the people whose ID numbers you need first."))
            return
        self._room.open(ShowIdsDialog(self._room.context, people, self._room.page))

    @Slot()
    def personal_data(self) -> None:
        """Whether ID numbers are kept, and when personal data are deleted."""
        self._room.open(PrivacyDialog(self._room.context, self._room.page))
