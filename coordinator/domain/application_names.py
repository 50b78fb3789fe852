"""Who applies, by the names of a form: a county, a region or district, a school, or a unit that is none."""

from collections.abc import Iterable
from dataclasses import dataclass

from coordinator.domain.application import ApplicantKind
from coordinator.domain.application_entry import Found, found
from coordinator.domain.area import County, District
from coordinator.domain.coverage_schools import KnownSchool
from coordinator.domain.plan import Plan, district_at
from coordinator.domain.roster_school_names import written_county
from coordinator.domain.roster_schools import SchoolDirectory, SchoolEntry, Written, school_key
from coordinator.domain.text import fold


@dataclass(frozen=True, slots=True)
class Who:
    """The applicant as far as it is known."""

    kind: ApplicantKind
    county_code: str = ""
    district_id: str | None = None
    school_id: str | None = None


class NameBook:
    """The counties, districts and schools that a form can name."""

    def __init__(self, plan: Plan, schools: Iterable[KnownSchool], counties: Iterable[County]) -> None:
        self.plan = plan
        self._counties = {fold(county.name): county.id for county in counties}
        self._names = {code: name for name, code in self._counties.items()}
        home = self._names.get(plan.training.county_code, "")
        entries = [self._entry(school) for school in schools]
        self._directory = SchoolDirectory(entries, home) if entries else None
        self._areas = plan.district_by_area()

    def _entry(self, school: KnownSchool) -> SchoolEntry:
        county = self._names.get(school.county_code or school.township_code[:5], "")
        return SchoolEntry(
            school.code, school.name, county, school.township, school.township_code, school.id,
            school.level, school.name if school.parent else "", school.aliases, parent=school.parent,
        )  # fmt: skip

    def who(self, applicant: str, county: str = "", district: str = "") -> tuple[Who, tuple[Found, ...]]:
        """Who a row means, and what is doubtful about it."""
        doubts: list[Found] = []
        school = self._school(applicant, county, doubts)
        code = self._county(applicant, county, school, doubts)
        place = self._district(applicant, district, school, doubts)
        return Who(self._kind(applicant, school, code, place), code, place.id if place else None,
                   school.id or None if school else None), tuple(doubts)  # fmt: skip

    def _kind(
        self, applicant: str, school: SchoolEntry | None, code: str, district: District | None
    ) -> ApplicantKind:
        if school is not None:
            return ApplicantKind.SCHOOL
        if self.plan.training.national:
            return ApplicantKind.COUNTY if code else ApplicantKind.UNIT
        named = district is not None and fold(district.name) in fold(applicant)
        return ApplicantKind.REGION if named else ApplicantKind.UNIT

    def _school(self, applicant: str, county: str, doubts: list[Found]) -> SchoolEntry | None:
        """The one school a name means; a county's office is none and is not asked about."""
        if self._directory is None or self._is_county(applicant):
            return None
        match = self._directory.match(Written(applicant, county))
        if match.entry is None and (match.choices or match.unknown):
            doubts.append(found("application_form_school", text=applicant[:60]))
        return match.entry

    def _is_county(self, text: str) -> bool:
        """屏東縣, 屏東縣政府, 屏東縣政府教育處."""
        key = school_key(text)
        rest = key.removeprefix(written_county(key))
        return key != rest and (not rest or "政府" in rest or rest.endswith(("局", "處", "科", "中心")))

    def _county(self, applicant: str, county: str, school: SchoolEntry | None, doubts: list[Found]) -> str:
        """The code of the county: of its own column, else of the name, else of the school."""
        if not self.plan.training.national:
            return self.plan.training.county_code
        told, named = self._code(county), self._code(applicant)
        if county and not told:
            doubts.append(found("application_form_county", text=county[:60]))
        if told and named and told != named:
            doubts.append(found("application_form_two_counties", name=applicant[:60], county=county[:60]))
            return ""
        code = told or named or (self._code(school.county) if school else "")
        if not code and not county:
            doubts.append(found("application_form_county", text=applicant[:60]))
        return code

    def _code(self, text: str) -> str:
        return self._counties.get(written_county(school_key(text)), "")

    def _district(
        self, applicant: str, district: str, school: SchoolEntry | None, doubts: list[Found]
    ) -> District | None:
        """The district of its own column, else the one the name says, else that of the school."""
        if self.plan.training.national:
            return None
        told = self._named(district)
        if district and told is None:
            doubts.append(found("application_form_district", text=district[:60]))
        at_school = district_at(self._areas, school.township_code) if school else None
        return told or self._named(applicant) or at_school

    def _named(self, text: str) -> District | None:
        """The district whose name (or one of whose townships) a text is."""
        key = fold(text)
        if not key:
            return None
        by_name = [d for d in self.plan.districts if fold(d.name) == key]
        by_town = [
            d for d in self.plan.districts if any(fold(m.as_written) == key for m in self.plan.members_of(d))
        ]
        both = by_name or by_town
        return both[0] if len(both) == 1 else None
