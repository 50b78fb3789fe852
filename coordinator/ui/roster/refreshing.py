"""How the page catches up with the store: a few people at once, a large roster by a job."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from coordinator.db.changes import Changes
from coordinator.db.queries.people import count_people
from coordinator.domain.errors import RuleError
from coordinator.ui.context import Context
from coordinator.ui.kit.jobs import Job
from coordinator.ui.roster.gathered import Gathered, gather, gather_again, gather_quietly
from coordinator.ui.roster.pending import Pending

LARGE = 5_000
"""More people than this are read off the GUI thread: at 100,000 that takes seconds."""


class Refreshing(QObject):
    """``gathered`` with what is stored now; what was touched since is noted commit by commit."""

    gathered = Signal(object)

    def __init__(self, context: Context, watched: frozenset[str], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._pending = context, Pending(watched)
        self._now: Gathered | None = None
        self._job: Job | None = None
        self._training_id = ""
        context.changed.connect(self._note)

    @property
    def is_reading(self) -> bool:
        """Whether a job reads everybody just now."""
        return self._job is not None

    def forget(self) -> None:
        """There is no training any more."""
        self._pending.take()
        self._let_go()
        self._now = None

    def refresh(self, training_id: str) -> None:
        """Catch up with the store. Raises ``RuleError`` when the training is gone."""
        if self._job is not None and self._training_id == training_id:
            return  # what was touched meanwhile is looked at once the job is done
        self._let_go()
        touched = self._pending.take()
        before, self._training_id = self._now, training_id
        store = self._context.store
        if touched and before is not None and before.shown.plan.training.id == training_id:
            self._take(gather_again(store, before, touched))
            return
        with store.read() as reader:
            count = count_people(reader, training_id)
        if count > LARGE:
            self._job = self._context.jobs.start(
                self.tr("Reading the roster"), gather_quietly, store, training_id,
                succeeded=self._on_read, cancelled=self._on_ended, failed=self._on_failed,
            )  # fmt: skip
        else:
            self._take(gather(_nobody_looks, store, training_id))

    @Slot(object)
    def _note(self, changes: Changes) -> None:
        self._pending.note(changes)

    def _take(self, gathered: Gathered) -> None:
        self._now = gathered
        self.gathered.emit(gathered)

    def _let_go(self) -> None:
        """What is still read is for another training."""
        if self._job is not None:
            self._job.cancel()
        self._job = None

    @Slot(object)
    def _on_read(self, gathered: Gathered) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        self._take(gathered)
        if self._pending.is_waiting:
            self.refresh(self._training_id)

    @Slot()
    def _on_ended(self) -> None:
        if self.sender() is self._job:
            self._job = None

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        """A training that was taken away while it was read is no news: the page has heard of it."""
        self._on_ended()
        if not isinstance(error, RuleError):
            raise error


def _nobody_looks(done: int, total: int) -> None:
    """A small roster is read at once."""
