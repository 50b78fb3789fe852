"""校數 as plans count it: each school is one, its divisions stand in its place, a branch is one more."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from coordinator.domain.area import District
from coordinator.domain.edit import Edit, change, join
from coordinator.domain.plan import Plan
from coordinator.domain.school import School, SchoolLevel, SchoolPart, SchoolSource, SchoolYear

COUNTY_DIGITS = 5
"""How many digits of a TOWNCODE are its COUNTYCODE."""


@dataclass(frozen=True, slots=True)
class DistrictCount:
    """A district's schools: what the plan says, what the directory holds, and the list a year before.

    None where nobody knows. The row of all districts together has no district.
    """

    district: District | None
    plan: int | None
    listed: int | None
    last: int | None

    @property
    def difference(self) -> int | None:
        """The directory against the plan."""
        return None if self.plan is None or self.listed is None else self.listed - self.plan

    @property
    def since_last(self) -> int | None:
        """The directory against the year before."""
        return None if self.last is None or self.listed is None else self.listed - self.last


@dataclass(frozen=True, slots=True)
class CountyTotal:
    """How many schools a plan of some year counts in one county."""

    training_id: str
    title: str
    academic_year: int
    total: int


@dataclass(frozen=True, slots=True)
class ListedCounts:
    """Area -> schools by the official rule, now and a year before; ``unplaced`` are in no township.

    ``undated`` are the levels of which no list of the year before is there: then the year before is unknown,
    as it is while ``before`` is empty.
    """

    now: Mapping[str, int]
    before: Mapping[str, int]
    unplaced: int
    undated: tuple[SchoolLevel, ...]


def counting(schools: Iterable[School]) -> tuple[School, ...]:
    """The open schools, branches and divisions that count one each, each at a township where one is known."""
    every = [school for school in schools if not school.closed]
    by_id = {school.id: school for school in every}
    divided = {s.parent_id for s in every if s.part is SchoolPart.DIVISION}
    result = []
    for school in every:
        if school.part is SchoolPart.WHOLE and school.id in divided:
            continue
        parent = by_id.get(school.parent_id or "")
        if school.part is not SchoolPart.WHOLE and parent is None:
            continue
        if parent is not None:
            school = _at_parent(school, parent)  # noqa: PLW2901  the same school, at its place
        result.append(school)
    return tuple(result)


def _at_parent(school: School, parent: School) -> School:
    """A part that says no place stands where its school stands."""
    if school.township_code:
        return school
    return replace(school, township_code=parent.township_code, county_code=parent.county_code)


def count_listed(plan: Plan, schools: Iterable[School], years: Iterable[SchoolYear]) -> ListedCounts:
    """The directory in the areas of ``plan``: townships, nationwide counties."""
    every = tuple(schools)
    home = "" if plan.training.national else plan.training.county_code or ""
    there = [s for s in every if not home or (s.county_code or s.township_code[:COUNTY_DIGITS]) == home]
    now = counting(there)
    newest = _newest_years(every)
    stood: dict[str, set[int]] = defaultdict(set)
    for year in years:
        stood[year.school_id].add(year.year)
    known = {s.level for s in every for year in stood[s.id] if year == newest.get(s.level, 0) - 1}
    undated = {s.level for s in there if s.source is SchoolSource.LIST and not s.closed} - known
    before = counting(_as_before(school, newest, stood) for school in there) if known else ()
    return ListedCounts(
        Counter(_area(school, plan) for school in now),
        Counter(_area(school, plan) for school in before),
        sum(not _area(school, plan) for school in now),
        tuple(level for level in SchoolLevel if level in undated),
    )


def _newest_years(schools: Iterable[School]) -> dict[SchoolLevel, int]:
    newest: dict[SchoolLevel, int] = {}
    for school in schools:
        if school.source is SchoolSource.LIST and school.year is not None:
            newest[school.level] = max(school.year, newest.get(school.level, 0))
    return newest


def _as_before(school: School, newest: Mapping[SchoolLevel, int], stood: Mapping[str, set[int]]) -> School:
    """The school as the year before saw it; what stands in no list is taken to have been there."""
    if school.source is not SchoolSource.LIST:
        return school
    return replace(school, closed=newest.get(school.level, 0) - 1 not in stood.get(school.id, ()))


def _area(school: School, plan: Plan) -> str:
    if plan.training.national:
        return school.county_code or school.township_code[:COUNTY_DIGITS]
    return school.township_code


def district_counts(plan: Plan, listed: ListedCounts) -> tuple[DistrictCount, ...]:
    """Every district in printed order, then all of them together."""
    rows = [_count(plan, listed, district) for district in plan.districts]
    total = DistrictCount(
        None, *(_sum(getattr(row, column) for row in rows) for column in ("plan", "listed", "last"))
    )
    return (*rows, total)


def _count(plan: Plan, listed: ListedCounts, district: District) -> DistrictCount:
    areas = [member.area_code for member in plan.members_of(district)]
    now = _whole_sum(listed.now, areas)
    unknown = listed.undated or not listed.before or now is None
    before = None if unknown else sum(listed.before.get(area, 0) for area in areas)
    return DistrictCount(district, plan.school_count(district), now, before)


def _whole_sum(counts: Mapping[str, int], areas: Iterable[str]) -> int | None:
    """All areas together; None unless the directory has each of them: it may hold one county only."""
    found = [counts.get(area, 0) for area in areas]
    return sum(found) if found and all(found) else None


def _sum(counts: Iterable[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def take_counts(plan: Plan, listed: ListedCounts, districts: Iterable[District]) -> Edit:
    """The edit that gives ``districts`` the directory's numbers; where members carry them, the members."""
    edits = []
    for district in districts:
        members = plan.members_of(district)
        if district.school_count is None and any(m.school_count is not None for m in members):
            known = [(m, listed.now[m.area_code]) for m in members if listed.now.get(m.area_code)]
            edits += [change(m, replace(m, school_count=count)) for m, count in known]
        else:
            found = _count(plan, listed, district).listed
            if found is not None:
                edits.append(change(district, replace(district, school_count=found)))
    return join(edits)
