"""What the page shows of a plan's districts, worked out from frozen values."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coordinator.domain.area import County, District, DistrictMember, Township
from coordinator.domain.plan import Plan, by_id

COUNTY_DIGITS = 5
"""How many digits of a TOWNCODE are its COUNTYCODE."""


@dataclass(frozen=True, slots=True)
class DistrictRow:
    """A district; ``number`` (from 0) chooses its colour.

    ``schools`` is what the plan counts, ``listed`` what the school directory holds for the members;
    None where nobody knows. ``off`` is how far the schools are from an even share, in percent.
    """

    district: District
    number: int
    batch: str
    members: int
    schools: int | None
    listed: int | None
    off: int | None = None


@dataclass(frozen=True, slots=True)
class AreaRow:
    """A township or county with its official name; ``member`` and ``district`` are None while it is free.

    ``number`` is that of the district (-1 while free), ``people`` are registered.
    """

    code: str
    name: str
    member: DistrictMember | None
    district: District | None
    number: int
    listed: int | None
    people: int

    @property
    def schools(self) -> int | None:
        """The plan's own count."""
        return self.member.school_count if self.member else None


@dataclass(frozen=True, slots=True)
class Total:
    """Schools of a batch (``name``) or of the whole plan (empty name)."""

    name: str
    districts: int
    members: int
    schools: int | None
    listed: int | None


def area_names(plan: Plan, counties: Iterable[County], townships: Iterable[Township]) -> dict[str, str]:
    """Code -> official name of what districts of this plan are made of: townships, or counties nationwide."""
    if plan.training.national:
        return {county.id: county.name for county in counties}
    return {t.id: t.name for t in townships if t.county_id == plan.training.county_code}


def by_area(plan: Plan, counts: Mapping[str, int]) -> Counter[str]:
    """Counts per township as counts per area of the plan: the same, or nationwide per county."""
    digits = COUNTY_DIGITS if plan.training.national else None
    result: Counter[str] = Counter()
    for code, count in counts.items():
        result[code[:digits]] += count
    return result


def district_rows(plan: Plan, listed: Mapping[str, int]) -> tuple[DistrictRow, ...]:
    """Every district in printed order."""
    batches = by_id(plan.batches)
    counted = [plan.school_count(district) for district in plan.districts]
    return tuple(
        DistrictRow(
            district=district,
            number=number,
            batch=batches[district.batch_id].name if district.batch_id in batches else "",
            members=len(plan.members_of(district)),
            schools=counted[number],
            listed=_listed(plan.members_of(district), listed),
            off=off_even(counted[number], counted),
        )
        for number, district in enumerate(plan.districts)
    )


def off_even(count: int | None, all_counts: Iterable[int | None]) -> int | None:
    """How many percent ``count`` is above (or, negative, below) the mean; None without two known counts."""
    known = [other for other in all_counts if other is not None]
    if count is None or len(known) < 2 or not sum(known):
        return None
    return round(100 * count * len(known) / sum(known)) - 100


def area_rows(
    plan: Plan, names: Mapping[str, str], listed: Mapping[str, int], people: Mapping[str, int]
) -> tuple[AreaRow, ...]:
    """Every area once: the members in printed order, district by district, then the free ones by code."""
    rows = [
        AreaRow(
            m.area_code,
            names.get(m.area_code, m.as_written),
            m,
            district,
            number,
            _listed((m,), listed),
            people.get(m.area_code, 0),
        )
        for number, district in enumerate(plan.districts)
        for m in plan.members_of(district)
    ]
    taken = {row.code for row in rows}
    once = {row.code: row for row in reversed(rows)}
    free = [
        AreaRow(code, name, None, None, -1, listed.get(code), people.get(code, 0))
        for code, name in sorted(names.items())
        if code not in taken
    ]
    return (*(row for row in rows if once[row.code] is row), *free)


def next_free(rows: Sequence[AreaRow], after: str) -> str:
    """The free area that follows ``after`` in this order, going round; empty when none is free."""
    codes = [row.code for row in rows]
    start = codes.index(after) + 1 if after in codes else 0
    return next((row.code for row in (*rows[start:], *rows[:start]) if row.district is None), "")


def totals(plan: Plan, listed: Mapping[str, int]) -> tuple[Total, ...]:
    """The whole plan first, then each batch that has districts."""
    found = [_total(plan, "", plan.districts, listed)]
    for batch in plan.batches:
        districts = plan.districts_of(batch)
        if districts:
            found.append(_total(plan, batch.name, districts, listed))
    return tuple(found)


def _total(plan: Plan, name: str, districts: Iterable[District], listed: Mapping[str, int]) -> Total:
    inside = tuple(districts)
    members = [member for district in inside for member in plan.members_of(district)]
    known = [count for district in inside if (count := plan.school_count(district)) is not None]
    return Total(name, len(inside), len(members), sum(known) if known else None, _listed(members, listed))


def _listed(members: Iterable[DistrictMember], listed: Mapping[str, int]) -> int | None:
    """The schools of all members together; None when the directory does not have every one of them."""
    counts = [listed.get(member.area_code) for member in members]
    known = [count for count in counts if count]
    return sum(known) if counts and len(known) == len(counts) else None
