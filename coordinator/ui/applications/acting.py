"""What is done to applications: each change is one step of undo, with a line in the history."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from coordinator.db.queries.roster import read_schools
from coordinator.domain.application import ApplicationState
from coordinator.domain.application_entry import by_application
from coordinator.domain.application_states import NEEDS_A_DAY
from coordinator.domain.area import County
from coordinator.domain.edit import Edit, join
from coordinator.domain.roc import format_short
from coordinator.domain.store_settings import APPLICATION_PERSON, APPLICATION_TEAMS
from coordinator.domain.training import FormatKind
from coordinator.services import applications as acts
from coordinator.services.store_settings import keep_setting
from coordinator.ui.applications.applicants import Directory
from coordinator.ui.applications.details import Details
from coordinator.ui.applications.form_dialog import FormDialog
from coordinator.ui.applications.grant_dialog import GrantDialog
from coordinator.ui.applications.reading import Line, Shown
from coordinator.ui.applications.words import state_word
from coordinator.ui.kit.editing import Editor, list_of
from coordinator.ui.kit.page import Page


class Acting(QObject):
    """Knows what is shown by asking; ``choose`` makes an application the chosen one."""

    made = Signal(str)
    """An application that is about to be stored, by its id."""

    def __init__(
        self,
        page: Page,
        details: Details,
        shown: Callable[[], Shown | None],
        chosen: Callable[[], Line | None],
        choose: Callable[[str], None],
    ) -> None:
        super().__init__(page)
        self._page, self._details, self._context = page, details, page.context
        self._shown, self._chosen, self._choose = shown, chosen, choose
        self._editor = Editor(page)
        self.dialog: FormDialog | GrantDialog | None = None

    def _now_ms(self) -> int:
        return int(self._context.clock().astimezone(UTC).timestamp() * 1000)

    def _person(self) -> str:
        return self._details.person.value().strip()

    @Slot(str, object)
    def change_state(self, key: str, state: ApplicationState) -> None:
        """What was asked for by a drop, a key or a button; a day is chosen first where one is needed."""
        shown = self._shown()
        line = shown.line(key) if shown else None
        if line is None or line.state is state:
            return
        self._choose(key)
        if state in NEEDS_A_DAY and line.state is not ApplicationState.HELD:
            self.grant()
            return
        text = self.tr("{state}: {name}").format(state=state_word(state), name=line.one.applicant)
        note = self._details.note.value().strip()
        self._do(
            text,
            lambda reader: acts.change_state(reader, line.entry, state, self._now_ms(), self._person(), note),
        )

    def _do(self, text: str, make: Callable[[Any], Edit]) -> bool:
        """Store what ``make`` gives of a reader as one step; the note is used up then."""

        def made() -> Edit:
            with self._context.store.read() as reader:
                return make(reader)

        done = self._editor.do(text, made)
        if done:
            self._details.take_note()
        return done

    @Slot()
    def take_late(self) -> None:
        """逾期受理: note that the chosen one is taken in although it came outside the window."""
        line = self._chosen()
        if line is not None:
            text = self.tr("Take in late: {name}").format(name=line.one.applicant)
            note = self._details.note.value().strip()
            self._do(text, lambda _reader: acts.take_late(line.entry, self._now_ms(), self._person(), note))

    def set_held(self, shown: Shown) -> None:
        """Set all whose day is over and where people came to 已辦理, as one step."""
        names = list_of([entry.application.applicant for entry in shown.held])
        text = self.tr("{state}: {name}").format(state=state_word(ApplicationState.HELD), name=names)
        self._do(
            text,
            lambda reader: join(
                acts.change_state(reader, entry, ApplicationState.HELD, self._now_ms(), self._person())
                for entry in shown.held
            ),
        )

    def delete(self, lines: list[Line]) -> None:
        """Take applications away with their history, and with their sessions where nothing happened."""
        names = list_of([line.one.applicant for line in lines])
        text = self.tr("Delete {names}").format(names=names)
        if self._do(text, lambda reader: join(acts.remove_application(reader, line.entry) for line in lines)):
            self._context.toast(self.tr("{names} deleted").format(names=names), undo=True)

    # -- dialogs -----------------------------------------------------------------------------------

    def _directory(self) -> Directory:
        with self._context.store.read() as reader:
            return Directory(read_schools(reader), reader.all(County))

    @Slot()
    def add_application(self) -> None:
        """Type in an application that came."""
        shown = self._shown()
        formats = by_application(shown.plan) if shown else ()
        if shown is None or not formats:
            return
        usual = next((form for form in formats if form.kind is FormatKind.HANDS_ON), formats[0])
        fresh = acts.fresh_application(shown.plan, usual.id, self._context.clock().date())
        dialog = FormDialog(shown.plan, self._directory, fresh, parent=self._page)
        dialog.accepted.connect(lambda: self._store_new(dialog))
        self._open(dialog)

    def _store_new(self, dialog: FormDialog) -> None:
        one = dialog.application
        text = self.tr("Add application of {name}").format(name=one.applicant)
        self.made.emit(one.id)
        self._do(
            text, lambda _reader: acts.new_application(one, dialog.wished, self._now_ms(), self._person())
        )

    @Slot()
    def edit_application(self) -> None:
        """Change what an application says."""
        line, shown = self._chosen(), self._shown()
        if line is None or shown is None:
            return
        wished = line.entry.wished
        dialog = FormDialog(shown.plan, self._directory, line.one, wished, is_new=False, parent=self._page)
        dialog.accepted.connect(lambda: self._store_changed(line, dialog))
        self._open(dialog)

    def _store_changed(self, line: Line, dialog: FormDialog) -> None:
        one = dialog.application
        text = self.tr("Change application of {name}").format(name=line.one.applicant)
        note = self._details.note.value().strip()
        self._do(
            text,
            lambda _reader: acts.change_application(
                line.entry, one, dialog.wished, self._now_ms(), self._person(), note
            ),
        )

    @Slot()
    def grant(self) -> None:
        """Choose the day and the place that are granted."""
        line, shown = self._chosen(), self._shown()
        if line is None or shown is None:
            return
        dialog = GrantDialog(shown.plan, line.entry, shown.entries, shown.teams, self._page)
        dialog.accepted.connect(lambda: self._store_grant(line, shown, dialog))
        self._open(dialog)

    def _store_grant(self, line: Line, shown: Shown, dialog: GrantDialog) -> None:
        wanted, name = dialog.wanted, line.one.applicant
        text = self.tr("Grant {day}: {name}").format(day=format_short(wanted.day), name=name)
        note = self._details.note.value().strip()
        self._do(
            text,
            lambda reader: acts.grant(
                reader, shown.plan, line.entry, wanted, self._now_ms(), self._person(), note
            ),
        )

    def _open(self, dialog: FormDialog | GrantDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._on_dialog_closed)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def _on_dialog_closed(self) -> None:
        if self.sender() is self.dialog:
            self.dialog = None

    # -- import, and what is remembered ------------------------------------------------------------

    def import_form(self, name: str, make: Callable[[int, str], Edit]) -> bool:
        """Store what a form's file brought, as one step."""
        text = self.tr("Import applications from {name}").format(name=name)
        return self._do(text, lambda _reader: make(self._now_ms(), self._person()))

    def keep_person(self, person: str) -> None:
        """Who decides, for the next time as well."""
        with self._context.store.write() as writer:
            keep_setting(writer, APPLICATION_PERSON, person)

    def keep_teams(self, number: int) -> None:
        """In how many places the system team can be on one day."""
        with self._context.store.write() as writer:
            keep_setting(writer, APPLICATION_TEAMS, str(number))
