"""Which schools a training is for, and which of them a person of its roster comes from."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from coordinator.domain.area import District
from coordinator.domain.plan import Plan, district_at
from coordinator.domain.roster import Participant
from coordinator.domain.roster_schools import school_key
from coordinator.domain.school import SchoolLevel, SchoolPart


class KnownSchool(Protocol):
    """An open school of the directory, as ``db.queries.roster.SchoolLine`` reads it."""

    @property
    def id(self) -> str:
        """Its key in the store."""
        ...

    @property
    def code(self) -> str:
        """6 characters of text; the two divisions of one code are two schools."""
        ...

    @property
    def name(self) -> str:
        """The official name."""
        ...

    @property
    def level(self) -> SchoolLevel:
        """What is taught there."""
        ...

    @property
    def part(self) -> SchoolPart:
        """Whole, branch or division."""
        ...

    @property
    def parent(self) -> str:
        """The name of the school a branch or division belongs to."""
        ...

    @property
    def township(self) -> str:
        """The name of its township, where the lists say it."""
        ...

    @property
    def township_code(self) -> str:
        """The TOWNCODE, or empty."""
        ...

    @property
    def county_code(self) -> str:
        """The COUNTYCODE, or empty."""
        ...

    @property
    def phone(self) -> str:
        """The number of the office."""
        ...

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names it is called by."""
        ...


@dataclass(frozen=True, slots=True)
class PlacedSchool:
    """A school of the training; ``district`` is None where no district has its township."""

    school: KnownSchool
    district: District | None


def schools_of_training(plan: Plan, schools: Iterable[KnownSchool]) -> tuple[PlacedSchool, ...]:
    """The schools whose township or county is in a district, and those of the plan's own county that are in
    none; in the order of the districts, their townships and the codes.
    """
    areas = plan.district_by_area()
    order = {member.area_code: place for place, member in enumerate(plan.members)}
    found = []
    for school in schools:
        town, county = school.township_code, county_of(school)
        district = district_at(areas, town) or areas.get(county)
        if district is not None or (plan.training.county_code and county == plan.training.county_code):
            place = order.get(town, order.get(county, len(order)))
            found.append((place, school.code, str(school.level), school.name, PlacedSchool(school, district)))
    found.sort(key=lambda line: line[:4])
    return tuple(line[4] for line in found)


def county_of(school: KnownSchool) -> str:
    """The COUNTYCODE of a school, which is also how its TOWNCODE begins."""
    return school.county_code or school.township_code[:5]


class Senders:
    """Finds the schools a person counts for, by code and then by what was written."""

    def __init__(self, schools: Iterable[KnownSchool]) -> None:
        self._by_code: dict[str, list[KnownSchool]] = defaultdict(list)
        self._by_name: dict[str, list[KnownSchool]] = defaultdict(list)
        self._found: dict[tuple[str, str], tuple[KnownSchool, ...]] = {}
        for school in schools:
            self._by_code[school.code].append(school)
            for key in _keys_of(school):
                self._by_name[key].append(school)

    def of(self, person: Participant) -> tuple[KnownSchool, ...]:
        """The schools this person counts for; nothing where the directory does not tell.

        A code that two divisions share means the one whose name was written, else both: they have one
        office. A branch is meant only where it was named. Without a code a name must fit one school.
        """
        asked = (person.school_code, person.school_name)
        if asked not in self._found:
            self._found[asked] = self._look_up(*asked)
        return self._found[asked]

    def _look_up(self, code: str, written: str) -> tuple[KnownSchool, ...]:
        same_code = self._by_code.get(code, []) if code else []
        if len(same_code) == 1:
            return (same_code[0],)
        named = self._by_name.get(school_key(written), []) if written else []
        if not same_code:
            return (named[0],) if len(named) == 1 else ()
        keys = {school.id for school in named}
        meant = [school for school in same_code if school.id in keys]
        return tuple(meant or _offices(same_code))


def _keys_of(school: KnownSchool) -> set[str]:
    """The folds of its names; a branch is also written behind its school (育英分校 of 豐田國小)."""
    names = {school.name, *school.aliases}
    if school.parent and school.part is SchoolPart.BRANCH:
        names.add(f"{school.parent}{school.name}")
    return {school_key(name) for name in names}


def _offices(schools: Sequence[KnownSchool]) -> Sequence[KnownSchool]:
    """Without the branches, unless there is nothing else."""
    return [school for school in schools if school.part is not SchoolPart.BRANCH] or schools
