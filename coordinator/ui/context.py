"""What every page is given: the store and what goes with it, and the signals that pages talk through."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot

from coordinator.domain.edit import Edit
from coordinator.ui.kit.jobs import Jobs
from coordinator.ui.kit.notice import Notice, Severity
from coordinator.ui.kit.settings import LAST_TRAINING, Settings
from coordinator.ui.kit.undo import UndoStack

if TYPE_CHECKING:
    from coordinator.db.changes import Changes
    from coordinator.domain.errors import KnownFailure
    from coordinator.domain.purge import OldCopy


class Store(Protocol):
    """What pages need of `db.store.Store`."""

    @property
    def location(self) -> Path:
        """The file (or address) of the data."""
        ...

    def read(self) -> AbstractContextManager[Any]:
        """A session for queries."""
        ...

    def write(self) -> AbstractContextManager[Any]:
        """A session for services; leaving it without an error commits."""
        ...

    def close(self) -> None:
        """Let go of the data."""
        ...

    def backup(self, reason: str) -> object:
        """A verified copy before something large; nothing when the newest copy already has it all."""
        ...

    @property
    def second_failure(self) -> KnownFailure | None:
        """Why the newest copy is not in the second place; None when it is, or none was chosen."""
        ...

    def scrub(self) -> None:
        """Leave no byte of what was deleted in the file."""
        ...

    def copies(self, training_id: str) -> tuple[OldCopy, ...]:
        """Every older copy of the data that lies beside it, newest first."""
        ...

    def forget(self, copies: Iterable[OldCopy]) -> None:
        """Delete older copies, once there is one of the present state."""
        ...

    def subscribe(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `callback` after every commit, in the thread that committed; the result ends it."""
        ...


def local_now() -> datetime:
    """The wall clock with its offset; tests give another."""
    return datetime.now().astimezone()


class Context(QObject):
    """One open store and one current training. `changed` arrives in the GUI thread, after the commit."""

    changed = Signal(object)
    training_changed = Signal()
    noticed = Signal(object)
    toasted = Signal(str, bool)
    asked_for = Signal(str, str)
    run_asked = Signal(str)
    closing = Signal()
    """The store is about to close: whoever works when nothing else does must not any more."""
    _committed = Signal(object)

    def __init__(
        self,
        store: Store,
        settings: Settings,
        apply_edit: Callable[[Edit], object],
        clock: Callable[[], datetime] = local_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.store, self.settings, self.clock = store, settings, clock
        self.undo = UndoStack(apply_edit, self)
        self.jobs = Jobs(self)
        self._training_id: str | None = None
        self.undo.refused.connect(self._on_refused)
        self.jobs.refused.connect(self._on_refused)
        # Commits happen in worker threads too: the queue brings them here, and never inside the commit.
        self._committed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = store.subscribe(self._committed.emit)
        self.undo.changed.connect(self._deliver_at_once)

    @property
    def store_place(self) -> str:
        """Where the data are, for the eyes of the user."""
        return str(self.store.location)

    @property
    def training_id(self) -> str | None:
        """The training all pages show, or None before there is one."""
        return self._training_id

    def set_training(self, training_id: str | None) -> None:
        """Switch every page to another training; remembered for the next start."""
        if training_id == self._training_id:
            return
        self._training_id = training_id
        self.settings.set(LAST_TRAINING, training_id or "")
        self.training_changed.emit()

    def notify(self, text: str, severity: Severity = Severity.INFO) -> None:
        """A sentence in the message line of whichever page is shown."""
        self.noticed.emit(Notice(text, severity))

    def toast(self, text: str, *, undo: bool = False) -> None:
        """A passing message; `undo` adds 復原 for 7 s (after deletions and imports)."""
        self.toasted.emit(text, undo)

    def go_to(self, slug: str, key: str = "") -> None:
        """Show a page, and there the thing with `key` (see `Page.show_item`)."""
        self.asked_for.emit(slug, key)

    def run(self, action_id: str) -> None:
        """Do what this action of `kit/action_table.py` does, as if it had been chosen in the menu."""
        self.run_asked.emit(action_id)

    def close(self) -> None:
        """Stop listening to the store; jobs must have ended (the window sees to it)."""
        self._unsubscribe()
        self.closing.emit()

    @Slot(object)
    def _deliver(self, changes: Changes) -> None:
        self.changed.emit(changes)

    @Slot()
    def _deliver_at_once(self) -> None:
        """The user's own step has ended: what it touched is told before the next key is pressed."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    @Slot(str)
    def _on_refused(self, text: str) -> None:
        self.noticed.emit(Notice(text, Severity.WARNING))
