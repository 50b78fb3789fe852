"""What the parts of the page share: the roster as it is shown, what words mean, one dialog at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog

from coordinator.documents.roster_list import RosterLine, session_labels
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.roster import RosterEntry
from coordinator.progress import Progress
from coordinator.ui.kit import messages
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.roster.columns import Words
from coordinator.ui.roster.edits import Known
from coordinator.ui.roster.entry_edits import changed_entries
from coordinator.ui.roster.gathered import Gathered
from coordinator.ui.roster.quiet import quiet
from coordinator.ui.roster.reading import Shown, known_words, township_names
from coordinator.ui.roster.writing import Writing

MANY = 3_000
"""What is done with more people than this is worked out by a job: of 100,000 it takes some seconds."""


class Room(QObject):
    """Made by the page; its parts look here what is shown, and store and speak through it."""

    wanted = Signal(str)
    """The key of somebody who shall be selected, whatever is filtered."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page, self.context = page, page.context
        self._writing = Writing(page.context, self)
        self._uses: dict[QObject, Callable[[Edit], object]] = {}
        self.gathered: Gathered | None = None
        self.known = Known({}, {}, {})
        self.words = Words()
        self.dialog: QDialog | None = None

    @property
    def shown(self) -> Shown | None:
        """Plan and people as they are on screen; None before there is a training."""
        return self.gathered.shown if self.gathered is not None else None

    def learn(self, shown: Shown) -> None:
        """Another plan, or the plan changed: names, and what typed words mean."""
        self.words.sessions = session_labels(shown.plan)
        self.words.townships = township_names(shown.plan)
        self.known = known_words(shown, self.words.townships)

    def school_names(self) -> tuple[str, ...]:
        """Names to complete a typed school with: of the directory and of those who come."""
        if self.gathered is None:
            return ()
        names = {line.name for line in self.gathered.shown.schools}
        names |= {name for name, number in self.gathered.tally.school_names.items() if number}
        return tuple(sorted(names - {""}))

    # -- storing and speaking ----------------------------------------------------------------------

    def perform(self, text: str, edit: Edit) -> bool:
        """Store ``edit`` as one step of undo called ``text``; False when it was refused."""
        return self._writing.perform(text, edit)

    def change(self, text: str, before: Sequence[RosterEntry], after: Sequence[RosterEntry]) -> bool:
        """Store these people as they are now in the place of what they were, as one step."""
        return self.perform(text, changed_entries(before, after))

    def work_out(
        self, title: str, count: int, make: Callable[[], Edit], use: Callable[[Edit], object]
    ) -> None:
        """Give ``use`` the edit that ``make`` works out: at once for few people, else by a job.

        What ``make`` refuses is said.
        """
        if count > MANY:
            job = self.context.jobs.start(title, _worked_out, make, succeeded=self._on_worked_out)
            job.finished.connect(self._on_work_ended)
            self._uses[job] = use
            return
        try:
            edit = make()
        except RuleError as error:
            self.say(messages.sentence(error), Severity.WARNING)
            return
        use(edit)

    @Slot(object)
    def _on_worked_out(self, edit: Edit) -> None:
        self._uses[self.sender()](edit)

    @Slot()
    def _on_work_ended(self) -> None:
        del self._uses[self.sender()]

    def say(self, text: str, severity: Severity = Severity.INFO) -> None:
        """A sentence in the message line of the page."""
        self.page.say(text, severity)

    def open(self, dialog: QDialog) -> None:
        """Show a dialog without stopping the program; it goes away with its last word."""
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._on_dialog_closed)
        dialog.open()

    @Slot()
    def _on_dialog_closed(self) -> None:
        if self.sender() is self.dialog:
            self.dialog = None


def _worked_out(progress: Progress, make: Callable[[], Edit]) -> Edit:
    progress(0, 1)
    with quiet():
        edit = make()
    progress(1, 1)
    return edit


def names_of(lines: Sequence[RosterLine], many: str) -> str:
    """The name of one person, else ``many`` with their number for {n}."""
    if len(lines) == 1:
        return lines[0].entry.person.name
    return many.format(n=f"{len(lines):,}")
