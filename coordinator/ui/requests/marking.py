"""What the office does about requests, as steps of undo: taken back event by event."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from PySide6.QtCore import QObject, Slot

from coordinator.db.store import Store
from coordinator.domain.errors import Stale
from coordinator.progress import Progress
from coordinator.services.helpdesk.afterwards import take_back
from coordinator.ui.context import Context
from coordinator.ui.kit.undo import Work
from coordinator.ui.requests.reading import is_much

Act = Callable[[], tuple[str, ...]]
"""Does something and says which events it wrote."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """Work that waits for its turn: of which step of undo, and what follows when it went well."""

    text: str
    work: Callable[[], None]
    step: Work
    after: Callable[[], object]


@dataclass(slots=True)
class _Written:
    """The events of a step that stand now; done again they are new ones."""

    events: tuple[str, ...] = field(default=())


class Marking(QObject):
    """In a store of many events, all of which are folded for each act, it is done off the GUI thread.

    One after the other: what is taken back must have been written. A job that was refused or cancelled has
    changed nothing: then its step is taken back, too.
    """

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._turns: deque[_Turn] = deque()

    @property
    def _store(self) -> Store:
        return cast("Store", self._context.store)

    def perform(self, text: str, training_id: str, act: Act, after: Callable[[], object]) -> bool:
        """Do ``act`` as one step of undo; ``after`` is called once it is stored. False: refused at once."""
        written = _Written()

        def write() -> None:
            written.events = act()

        def take() -> None:
            take_back(self._store, training_id, written.events, clock=self._context.clock)

        def redo() -> None:
            self._do(_Turn(text, write, redo, after))

        def undo() -> None:
            self._do(_Turn(text, take, undo, _nothing))

        return self._context.undo.perform(text, redo, undo)

    def _do(self, turn: _Turn) -> None:
        """Do it now, or begin to; raises what the store refuses only in the first case."""
        if self._turns or is_much(self._context.store):
            self._turns.append(turn)
            if len(self._turns) == 1:
                self._begin()
            return
        turn.work()
        turn.after()

    def _begin(self) -> None:
        turn = self._turns[0]
        job = self._context.jobs.start(turn.text, _work, turn.work, cancelled=self._on_cancelled)
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    @Slot(object)
    def _on_succeeded(self, _nothing: object) -> None:
        self._turns[0].after()

    @Slot()
    def _on_cancelled(self) -> None:
        self._context.undo.came_to_nothing(self._turns[0].step, stale=False)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._context.undo.came_to_nothing(self._turns[0].step, stale=isinstance(error, Stale))

    @Slot()
    def _on_finished(self) -> None:
        self._turns.popleft()
        if self._turns:
            self._begin()


def _work(progress: Progress, work: Callable[[], None]) -> None:
    """Cancelled before it began it is not begun; what is committed is not cancelled any more."""
    progress(0, 1)
    work()


def _nothing() -> None:
    """A step that was taken back asks for nothing."""
