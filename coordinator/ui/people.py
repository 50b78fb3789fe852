"""People and schools for the command palette: found from one character on, shown on the roster page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from coordinator.db.changes import Changes
from coordinator.db.queries.roster import read_roster
from coordinator.domain.roster import Participant
from coordinator.domain.search_index import SearchIndex
from coordinator.domain.text import fold
from coordinator.ui.context import Context
from coordinator.ui.kit.palette import Found

WATCHES = ("participants",)


class People(QObject):
    """A provider of the palette; reads the roster of the training when first asked after a change."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._people: tuple[Participant, ...] = ()
        self._index: SearchIndex | None = None
        context.changed.connect(self._on_changed)
        context.training_changed.connect(self._forget)

    def find(self, text: str, limit: int) -> list[Found]:
        """People whose name or school holds what was typed; nobody when nothing was."""
        training_id = self._context.training_id
        if not text.strip() or training_id is None:
            return []
        if self._index is None:
            with self._context.store.read() as reader:
                self._people = tuple(entry.person for entry in read_roster(reader, training_id))
            self._index = SearchIndex([fold(f"{p.name} {p.school_name}") for p in self._people])
        positions = self._index.find(" ".join(fold(word) for word in text.split())) or []
        return [self._line(self._people[position]) for position in positions[:limit]]

    def _line(self, person: Participant) -> Found:
        text = self.tr("{name} ({school})") if person.school_name else "{name}"
        shown = text.format(name=person.name, school=person.school_name)
        return Found("users", shown, self.tr("Show"), lambda: self._context.go_to("roster", person.id))

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*WATCHES):
            self._forget()

    @Slot()
    def _forget(self) -> None:
        self._index = None
