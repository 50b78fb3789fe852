"""Schools for the command palette: found by name, other name, code and township, shown on the page 學校."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from coordinator.db.changes import Changes
from coordinator.db.queries.roster import SchoolLine, read_schools
from coordinator.domain.search_index import SearchIndex
from coordinator.domain.text import fold
from coordinator.ui.context import Context
from coordinator.ui.kit.palette import Found

WATCHES = ("schools", "school_aliases")


class SchoolFinder(QObject):
    """A provider of the palette; reads the open schools when first asked after a change."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._schools: tuple[SchoolLine, ...] = ()
        self._index: SearchIndex | None = None
        context.changed.connect(self._on_changed)

    def find(self, text: str, limit: int) -> list[Found]:
        """Schools that hold what was typed, those of the codes that come first first; none for nothing."""
        if not text.strip():
            return []
        if self._index is None:
            with self._context.store.read() as reader:
                # Branches have no code and would come first.
                self._schools = tuple(sorted(read_schools(reader), key=lambda school: not school.code))
            self._index = SearchIndex([_folded(school) for school in self._schools])
        positions = self._index.find(" ".join(fold(word) for word in text.split())) or []
        return [self._line(self._schools[position]) for position in positions[:limit]]

    def _line(self, school: SchoolLine) -> Found:
        shown, place = f"{school.parent} {school.name}".strip(), school.township or school.code
        if place:
            shown = self.tr("{name} ({place})").format(name=shown, place=place)
        return Found("school", shown, self.tr("Show"), lambda: self._context.go_to("schools", school.id))

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*WATCHES):
            self._index = None


def _folded(school: SchoolLine) -> str:
    names = (school.name, school.parent, *school.aliases, school.township)
    return fold("\n".join(names)) + "\n" + school.code.casefold()
