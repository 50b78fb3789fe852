"""Putting a training into the store, and remembering that as one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from coordinator.db.queries.plans import find_training
from coordinator.documents.samples import sample_entities
from coordinator.domain.edit import Edit
from coordinator.progress import Progress
from coordinator.services.edits import apply_edit
from coordinator.services.samples import add_sample
from coordinator.services.trainings import start_training
from coordinator.ui.context import Context, Store
from coordinator.ui.welcome.places import area_word


@dataclass(frozen=True, slots=True)
class Begun:
    """A training that is in the store; ``edit`` is empty when it was there before."""

    training_id: str
    title: str
    edit: Edit


def put_sample(progress: Progress, store: Store, name: str) -> Begun:
    """Off the GUI thread: the sample in one transaction, rolled back when cancelled before its end."""
    progress(0, 1)
    with store.write() as writer:
        edit = add_sample(writer, name, sample_entities)
        training = find_training(writer, name)
        progress(1, 1)
    return Begun(training.id, training.title, edit)


class Starting(QObject):
    """Samples come by a job, a new training at once."""

    begun = Signal(str)
    """Key of the training of a sample, when it is in the store."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def sample(self, name: str) -> None:
        """Put a sample into the store, or find it there."""
        title = self.tr("Opening the sample")
        self._context.jobs.start(title, put_sample, self._context.store, name, succeeded=self._placed)

    def new(self, title: str, year: int, county_code: str) -> str | None:
        """Begin an empty training; its key, or None when it was refused (the notice says why)."""
        found: list[Begun] = []

        def begin() -> None:
            with self._context.store.write() as writer:
                edit = start_training(writer, title, year, county_code, area_word(county_code))
            found.append(Begun(edit.after[0].id, title, edit))

        if not self._remember(title, begin, lambda: found[0]):
            return None
        return found[0].training_id

    @Slot(object)
    def _placed(self, begun: Begun) -> None:
        """The job has done the step already: its first redo does nothing."""
        if begun.edit:
            self._remember(begun.title, lambda: None, lambda: begun)
        self.begun.emit(begun.training_id)

    def _remember(self, title: str, first: Callable[[], None], begun: Callable[[], Begun]) -> bool:
        works = iter([first])

        def redo() -> None:
            next(works, lambda: self._apply(begun().edit))()

        def undo() -> None:
            self._apply(begun().edit.reversed())
            if self._context.training_id == begun().training_id:
                self._context.set_training(None)

        return self._context.undo.perform(self.tr("Begin “{title}”").format(title=title), redo, undo)

    def _apply(self, edit: Edit) -> None:
        with self._context.store.write() as writer:
            apply_edit(writer, edit)
