"""The problems of the current training, kept up to date for the badge of the navigation and for their page.

Checked when the window has nothing else to do: a commit marks them stale, a burst of commits is folded into
one check a moment after the page has shown what was done. Who wants to know at once asks `now`.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from coordinator.db.changes import Changes
from coordinator.documents.places import township_point
from coordinator.domain.plan import Plan
from coordinator.domain.problems import Checked
from coordinator.planning.days_off import days_off
from coordinator.services.problems import check_plan
from coordinator.ui.context import Context
from coordinator.ui.kit.current import current_plan

WATCHES = frozenset(
    {"trainings", "formats", "venues", "rooms", "meetings", "course_days", "blocks", "topics", "batches"}
    | {"districts", "district_members", "sessions", "marks", "county_counts", "acknowledgements"}
    | {"participants", "registrations", "applications", "wished_days", "application_changes", "settings"}
)
IDLE_MS = 60
NOTHING = Checked()


class ProblemWatch(QObject):
    """One for each context: see `watch_of`."""

    changed = Signal()
    """`checked` is another one now."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.checked = NOTHING
        """What the newest check found; it may be of a moment ago."""
        self._context = context
        self._plan: Plan | None = None
        self._stale = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(IDLE_MS)
        self._timer.timeout.connect(self._check_if_stale)
        self._timer.start()
        context.changed.connect(self._on_changed)
        context.training_changed.connect(self._mark_stale)
        context.closing.connect(self._stop)

    def now(self) -> tuple[Plan | None, Checked]:
        """The plan as it is stored and its problems; checks only when something has changed since."""
        if self._stale:
            self.check()
        return self._plan, self.checked

    def check(self) -> tuple[Plan | None, Checked]:
        """The same, and checks in any case: for a page that was asked to refresh."""
        self._stale = False
        self._timer.stop()
        before = self.checked
        with self._context.store.read() as reader:
            self._plan = plan = current_plan(self._context)
            self.checked = check_plan(reader, plan, days_off, township_point) if plan else NOTHING
        if self.checked != before:
            self.changed.emit()
        return self._plan, self.checked

    @Slot()
    def _check_if_stale(self) -> None:
        if self._stale:
            self.check()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*WATCHES):
            self._mark_stale()

    @Slot()
    def _mark_stale(self) -> None:
        self._stale = True
        self._timer.start()

    @Slot()
    def _stop(self) -> None:
        self._context.changed.disconnect(self._on_changed)
        self._context.training_changed.disconnect(self._mark_stale)
        self._timer.stop()


def watch_of(context: Context) -> ProblemWatch:
    """The watch of a context, made when it is first asked for; window and page share it."""
    found = context.findChild(ProblemWatch)
    return found if isinstance(found, ProblemWatch) else ProblemWatch(context)
