"""What the page shows of the directory, worked out from frozen values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from coordinator.domain.area import District
from coordinator.domain.plan import Plan, district_at
from coordinator.domain.school import School, SchoolAlias, SchoolPart
from coordinator.domain.school_counts import COUNTY_DIGITS
from coordinator.domain.school_merge import Directory
from coordinator.domain.text import fold
from coordinator.ui.schools.areas import AreaNames


@dataclass(frozen=True, slots=True)
class SchoolRow:
    """A school with the names of its places; ``parts`` are its branches and divisions.

    ``place`` is the township it counts for: its own, or that of the school it belongs to.
    """

    school: School
    county: str
    township: str
    place: str
    parent: str
    district: District | None
    aliases: tuple[SchoolAlias, ...]
    parts: tuple[School, ...]

    @property
    def id(self) -> str:
        """The key of the school."""
        return self.school.id

    @property
    def folded(self) -> str:
        """What is searched."""
        school = self.school
        names = (school.name, self.parent, *(alias.name for alias in self.aliases))
        return fold("\n".join((*names, self.county, self.township))) + "\n" + school.code.casefold()


def school_rows(directory: Directory, plan: Plan | None, areas: AreaNames) -> tuple[SchoolRow, ...]:
    """Every school in the order of codes; a branch or division stands behind its school."""
    by_id = {school.id: school for school in directory.schools}
    aliases: dict[str, list[SchoolAlias]] = defaultdict(list)
    for alias in directory.aliases:
        aliases[alias.school_id].append(alias)
    parts: dict[str, list[School]] = defaultdict(list)
    for school in directory.schools:
        if school.parent_id:
            parts[school.parent_id].append(school)
    districts = plan.district_by_area() if plan is not None else {}
    wholes = sorted((s for s in directory.schools if not s.parent_id), key=_order)
    ordered = [one for whole in wholes for one in (whole, *sorted(parts[whole.id], key=_part_order))]
    return tuple(
        _row(school, by_id.get(school.parent_id or ""), districts, areas, aliases, parts)
        for school in ordered
    )


def _order(school: School) -> tuple[bool, str, str, str]:
    return not school.code, school.code, school.level, school.name


def _part_order(school: School) -> tuple[bool, str]:
    return school.part is SchoolPart.BRANCH, school.id


def _row(
    school: School,
    parent: School | None,
    districts: Mapping[str, District],
    areas: AreaNames,
    aliases: Mapping[str, list[SchoolAlias]],
    parts: Mapping[str, list[School]],
) -> SchoolRow:
    place = school.township_code or (parent.township_code if parent else "")
    county = school.county_code or place[:COUNTY_DIGITS] or (parent.county_code if parent else "")
    return SchoolRow(
        school,
        areas.counties.get(county, ""),
        areas.townships.get(school.township_code, ""),
        place or county,
        parent.name if parent else "",
        district_at(districts, place or county),
        tuple(aliases.get(school.id, ())),
        tuple(sorted(parts.get(school.id, ()), key=_part_order)),
    )
