"""What the page shows of a plan's districts, worked out from frozen values."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coordinator.domain.area import County, District, DistrictMember, Township
from coordinator.domain.plan import Plan, by_id

COUNTY_DIGITS = 5
"""How many digits of a TOWNCODE are its COUNTYCODE."""


@dataclass(frozen=True, slots=True)
class DistrictRow:
    """A district; ``number`` (from 0) chooses its colour.

    ``schools`` is what the plan counts, ``listed`` what the school directory holds for the members;
    None where nobody knows.
    """

    district: District
    number: int
    batch: str
    members: int
    schools: int | None
    listed: int | None


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A township or county of a district, with its official name."""

    member: DistrictMember
    name: str
    district: str
    listed: int | None


@dataclass(frozen=True, slots=True)
class FreeRow:
    """A township or county that no district has."""

    code: str
    name: str
    listed: int | None


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


def listed_schools(plan: Plan, township_codes: Iterable[str]) -> Counter[str]:
    """Schools of the directory per area of the plan. An area without any is one the directory lacks."""
    digits = COUNTY_DIGITS if plan.training.national else None
    return Counter(code[:digits] for code in township_codes)


def district_rows(plan: Plan, listed: Mapping[str, int]) -> tuple[DistrictRow, ...]:
    """Every district in printed order."""
    batches = by_id(plan.batches)
    return tuple(
        DistrictRow(
            district=district,
            number=number,
            batch=batches[district.batch_id].name if district.batch_id in batches else "",
            members=len(plan.members_of(district)),
            schools=plan.school_count(district),
            listed=_listed(plan.members_of(district), listed),
        )
        for number, district in enumerate(plan.districts)
    )


def member_rows(
    plan: Plan, district: District, names: Mapping[str, str], listed: Mapping[str, int]
) -> tuple[MemberRow, ...]:
    """The members of a district in printed order."""
    return tuple(
        MemberRow(m, names.get(m.area_code, m.as_written), district.name, _listed((m,), listed))
        for m in plan.members_of(district)
    )


def free_rows(plan: Plan, names: Mapping[str, str], listed: Mapping[str, int]) -> tuple[FreeRow, ...]:
    """The areas that no district has, by code."""
    taken = {member.area_code for member in plan.members}
    return tuple(
        FreeRow(code, name, listed.get(code)) for code, name in sorted(names.items()) if code not in taken
    )


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
