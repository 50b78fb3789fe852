"""名冊: who comes, with search, filters, edits in the cell, import and export.

The page only puts its rooms together: ``people_card`` shows people, ``acts`` and ``joining`` change them,
``intake`` lets them in, ``offices`` are the doors to dialogs of their own, ``refreshing`` reads the store.
"""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QWidget

from coordinator.domain.roster import PersonKind
from coordinator.ui.context import Context
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import EmptyState, button, primary_button
from coordinator.ui.kit.page import Page
from coordinator.ui.roster.choice import FLAGGED, Facet
from coordinator.ui.roster.gathered import Gathered
from coordinator.ui.roster.intake import Intake
from coordinator.ui.roster.more_menu import entry_of, more_button
from coordinator.ui.roster.offices import Offices
from coordinator.ui.roster.people_card import PeopleCard
from coordinator.ui.roster.questions import Questions
from coordinator.ui.roster.refreshing import Refreshing
from coordinator.ui.roster.room import Room
from coordinator.ui.roster.stats import RosterStats
from coordinator.ui.roster.transfer import Transfer

NARROW = 1020
WITHOUT_PEOPLE = ("doubles", "show_ids")
"""Entries of the ⋯ menu that need somebody on the roster."""


class RosterPage(Page):
    """The table of people; files can be dropped anywhere on it."""

    slug = "roster"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "trainings", "roles", "course_days", "batches", "districts", "district_members", "sessions",
            "schools", "participants", "participant_roles", "registrations",
        }
    )  # fmt: skip

    def __init__(
        self, context: Context, parent: QWidget | None = None, questions: Questions | None = None
    ) -> None:
        super().__init__(context, parent)
        self.room = Room(self)
        self.refreshing = Refreshing(context, self.watches, self)
        self.refreshing.gathered.connect(self._show)
        self.stats = RosterStats()
        self.card = PeopleCard(self.room)
        self.acts, self.filter = self.card.acts, self.card.filter
        self.table, self.model = self.card.table, self.card.model
        self.intake = Intake(
            self.room, self.card.table, Transfer(context, self), questions or Questions(), self
        )
        self.offices = Offices(self.room, self.card, self)
        self.room.wanted.connect(self.show_item)
        self.intake.check_wanted.connect(self.show_to_check)
        self.setAcceptDrops(True)
        self._build_head()
        self.body.addWidget(self.stats)
        self.body.addWidget(self.card, 1)
        self._empty = EmptyState(
            "users",
            self.tr("Nobody is on the roster yet. Drop the file of the registration here, or choose it."),
            self.tr("Import roster…"),
            parent=self,
        )
        self._empty.pressed.connect(self.intake.ask)
        self._show_what_fits()

    def _build_head(self) -> None:
        self.set_head(self.tr("Roster"))
        self.export_button = self.add_head_button(button(self.tr("Export…"), "download"))
        self.add_button = self.add_head_button(button(self.tr("Add person"), "user-plus"))
        self.import_button = self.add_head_button(primary_button(self.tr("Import roster…"), "upload"))
        works = {
            "paste": self.intake.paste,
            "history": self.offices.show_imports,
            "add_helper": lambda: self.acts.add(PersonKind.HELPER),
            "add_speaker": lambda: self.acts.add(PersonKind.SPEAKER),
            "add_staff": lambda: self.acts.add(PersonKind.STAFF),
            "doubles": self.card.joining.look_for_doubles,
            "presets": self.offices.edit_presets,
            "show_ids": self.offices.show_ids,
            "privacy": self.offices.personal_data,
        }
        more, self.menu = more_button(works, self)
        self.more_button = self.add_head_button(more)
        self.export_button.clicked.connect(self.offices.export)
        self.add_button.clicked.connect(lambda _on: self.acts.add())
        self.import_button.clicked.connect(self.intake.ask)

    @Slot()
    def show_to_check(self) -> None:
        """Only those somebody has to look at."""
        self.filter.show_all()
        self.filter.choose(Facet.ATTENTION, FLAGGED)

    @property
    def dialog(self) -> QDialog | None:
        """The dialog that is open over the page."""
        return self.room.dialog

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window, or large text, gives the search box a line of its own."""
        self.filter.set_narrow(self.width() < theme.px(NARROW))
        super().resizeEvent(event)

    # -- reading -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Catch up with the store; a large roster comes when it has been read."""
        training_id = self.context.training_id
        if training_id is None:
            self.refreshing.forget()
            self.room.gathered = None
            self.show_empty(self._empty)
            self._show_what_fits()
        else:
            self.refreshing.refresh(training_id)
            if self.room.shown is not None and self.room.shown.plan.training.id != training_id:
                self._show_nobody()

    def _show_nobody(self) -> None:
        """Another training is still being read: the people of the one before are not its people."""
        self.room.gathered = None
        self.model.set_rows(())
        self.set_head(self.tr("Roster"))
        self._show_what_fits()

    @Slot(object)
    def _show(self, gathered: Gathered) -> None:
        before, shown = self.room.shown, gathered.shown
        self.room.gathered = gathered
        if before is None or before.plan is not shown.plan or before.schools is not shown.schools:
            self.set_head(self.tr("Roster"), shown.plan.training.title)
            self.room.learn(shown)
            self.card.learn()
        self.stats.set_tally(gathered.tally)
        self.card.show_people(gathered)
        if shown.lines:
            self.show_body()
        else:
            self.show_empty(self._empty)
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        shown = self.room.shown
        for one in (self.add_button, self.import_button, self.more_button):
            one.setEnabled(shown is not None)
        people = shown is not None and bool(shown.lines)
        self.export_button.setEnabled(people)
        for name in WITHOUT_PEOPLE:
            entry_of(self.menu, name).setEnabled(people)
        self.card.show_selection()

    # -- actions -----------------------------------------------------------------------------------

    def run_action(self, action_id: str) -> None:
        """Ctrl+I, Ctrl+N and Ctrl+F, and what the reminder to delete leads to."""
        actions = {
            "roster.import": self.intake.ask,
            "roster.privacy": self.offices.personal_data,
            "add": self.acts.add,
            "find": self.filter.search.setFocus,
        }
        if self.room.shown is not None and action_id in actions:
            actions[action_id]()

    def show_item(self, key: str) -> None:
        """Select the person with this key, whatever was filtered."""
        self.card.select(key)

    def import_file(self, path: Path) -> None:
        """Read a file, then show what was understood."""
        self.intake.read(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file from this machine is welcome, whatever it is called."""
        if self.intake.welcomes(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The dropped file is read like a chosen one."""
        self.intake.read(Path(event.mimeData().urls()[0].toLocalFile()))
        event.acceptProposedAction()
