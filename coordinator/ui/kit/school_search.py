"""The open schools of the directory as lines of a `PickField`, those of one county first."""

from __future__ import annotations

from collections.abc import Iterable

from coordinator.db.queries.roster import SchoolLine
from coordinator.domain.search_index import SearchIndex
from coordinator.domain.text import fold
from coordinator.ui.kit.pickfield import Pick

SHOWN = 8


class SchoolSearch:
    """Finds by name, other name, code and township; the payload of a line is its `SchoolLine`."""

    def __init__(self) -> None:
        self._schools: tuple[SchoolLine, ...] = ()
        self._index: SearchIndex | None = None

    @property
    def is_ready(self) -> bool:
        """Whether the directory was read."""
        return self._index is not None

    def read(self, schools: Iterable[SchoolLine], county_code: str) -> None:
        """Search these: of the county first, and a whole school before its branches."""
        self._schools = tuple(
            sorted(schools, key=lambda s: (s.county_code != county_code, not s.code, s.code))
        )
        self._index = SearchIndex([folded_school(school) for school in self._schools])

    def find(self, text: str) -> list[Pick]:
        """Schools that hold every word of what was typed."""
        words = " ".join(fold(word) for word in text.split())
        if self._index is None or not words:
            return []
        found = [self._schools[position] for position in (self._index.find(words) or [])[:SHOWN]]
        return [Pick(school_name(school), school, school.township) for school in found]


def school_name(school: SchoolLine) -> str:
    """With the name of the school it belongs to."""
    return f"{school.parent} {school.name}".strip()


def folded_school(school: SchoolLine) -> str:
    """Everything a school is found by."""
    names = (school.name, school.parent, *school.aliases, school.township)
    return fold("\n".join(names)) + "\n" + school.code.casefold()
