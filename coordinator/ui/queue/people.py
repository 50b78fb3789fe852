"""Who may come: people of the roster and those who came already, found by name or badge code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coordinator.domain.badge import read_code
from coordinator.domain.text import fold
from coordinator.services.desk.found import Found
from coordinator.ui.kit.pickfield import Pick
from coordinator.ui.kit.scanbox import digits_meant

SHOWN = 8


@dataclass(frozen=True, slots=True)
class PeopleSearch:
    """The payload of a line is a `Found`; ``find`` is the engine's."""

    find: Callable[[str], Sequence[Found]]

    def of_school(self, text: str, school: str) -> list[Pick]:
        """Those of the school; with two characters and none there, those of others."""
        wanted = text.strip()
        if not wanted:
            return []
        found = self.find(wanted)
        here = [one for one in found if school and fold(one.school) == fold(school)]
        shown = here if here or len(wanted) < 2 else list(found)
        return [Pick(one.name, one, " ".join(filter(None, _about(one)))) for one in shown[:SHOWN]]

    def scanned(self, text: str) -> Found | None:
        """Who wears the badge of this code; None for what is no code."""
        digits = digits_meant(text).strip()
        found = self.find(digits) if read_code(digits) else ()
        return found[0] if len(found) == 1 else None


def _about(found: Found) -> tuple[str, str]:
    return found.school, found.job_title
