"""What is wrong with districts: townships in two of them or in none, and sums that do not add up."""

from collections.abc import Iterator, Sequence

from coordinator.domain.area import County, District, DistrictMember, Township
from coordinator.domain.problems.case import Case, gathered
from coordinator.domain.problems.kinds import problem
from coordinator.domain.problems.problem import Problem


def in_two_districts(case: Case) -> Iterator[Problem]:
    """A township (or county) that more than one district has."""
    for code, members in gathered(case.plan.members, lambda member: member.area_code).items():
        if len(members) > 1:
            names = "、".join(dict.fromkeys(_district(case, member).name for member in members))
            yield problem("area_in_two_districts", code, members[0].as_written, districts=names)


def in_no_district(case: Case) -> Iterator[Problem]:
    """Townships of the county (counties of the nation) that no district has, told together.

    While no district has a member nobody has begun, and there is nothing to tell.
    """
    taken = {member.area_code for member in case.plan.members}
    left = [area for area in _areas(case) if area.id not in taken] if taken else []
    if left:
        yield problem(
            "area_in_no_district", case.plan.training.id, "", item=left[0].id,
            names="、".join(area.name for area in left), count=len(left),
        )  # fmt: skip


def _areas(case: Case) -> Sequence[County | Township]:
    training = case.plan.training
    if training.national:
        return case.around.counties
    return [town for town in case.around.townships if town.county_id == training.county_code]


def of_another_county(case: Case) -> Iterator[Problem]:
    """A township of another county in a county's plan."""
    training = case.plan.training
    if training.national:
        return
    names = {county.id: county.name for county in case.around.counties}
    for member in case.plan.members:
        county = member.area_code[:5]
        if county != training.county_code:
            yield problem(
                "area_of_another_county", member.id, _member_at(case, member), county=names.get(county, "…")
            )


def totals(case: Case) -> Iterator[Problem]:
    """The printed total of a district is not the sum of its members, all of which are counted."""
    for district in case.plan.districts:
        counts = [member.school_count for member in case.plan.members_of(district)]
        known = [count for count in counts if count is not None]
        if district.school_count is None or not counts or len(known) < len(counts):
            continue
        if sum(known) != district.school_count:
            yield problem(
                "district_total_differs", district.id, district.name,
                total=district.school_count, sum=sum(known),
            )  # fmt: skip


def appendix(case: Case) -> Iterator[Problem]:
    """The appendix 各縣市校數統計 against its own sums, against the members of districts, against totals."""
    lines = {line.county_code: line for line in case.plan.county_counts}
    for line in case.plan.county_counts:
        parts = line.special + line.primary + line.junior
        if parts != line.total:
            yield problem("appendix_line_differs", line.id, line.as_written, total=line.total, sum=parts)
    for member in case.plan.members:
        counted = lines.get(member.area_code)
        if counted is not None and member.school_count not in (None, counted.total):
            yield problem(
                "member_differs_from_appendix", member.id, _member_at(case, member),
                count=member.school_count or 0, appendix=counted.total,
            )  # fmt: skip
    for district in case.plan.districts:
        yield from _region(case, district, {code: line.total for code, line in lines.items()})


def _region(case: Case, district: District, appendix: dict[str, int]) -> Iterator[Problem]:
    """A total that only the appendix can contradict, because the members have no counts of their own."""
    members = case.plan.members_of(district)
    if district.school_count is None or not members or all(m.school_count is not None for m in members):
        return
    if all(member.area_code in appendix for member in members):
        total = sum(appendix[member.area_code] for member in members)
        if total != district.school_count:
            yield problem(
                "region_differs_from_appendix", district.id, district.name,
                total=district.school_count, sum=total,
            )  # fmt: skip


def _district(case: Case, member: DistrictMember) -> District:
    return case.districts[member.district_id]


def _member_at(case: Case, member: DistrictMember) -> str:
    return f"{_district(case, member).name} {member.as_written}"
