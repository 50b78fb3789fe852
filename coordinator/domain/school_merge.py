"""Lists of schools into the directory: the newest year wins, an older one fills blanks, nothing is deleted.

A school is its code and its level. A school that the newest list of its kind and county does not name any
more is closed. What an office added by hand stays as it is, until a list names its code, or its name where
the office gave no code.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import reduce

from coordinator.domain.edit import Edit, Entity
from coordinator.domain.school import (
    School,
    SchoolAlias,
    SchoolLevel,
    SchoolPart,
    SchoolSource,
    SchoolYear,
)
from coordinator.domain.school_lists import ListedSchool, SchoolList
from coordinator.domain.school_names import is_damaged, plain_name
from coordinator.domain.text import fold

Key = tuple[str, SchoolLevel]
Kind = tuple[SchoolLevel, str, bool]
"""Level, county, and whether it is a division of a school of another level (附設國小部)."""

_OWN_DIGITS = {SchoolLevel.PRIMARY: "678", SchoolLevel.JUNIOR: "5", SchoolLevel.SENIOR: "34"}
_OWN_LEVEL = {digit: level for level, digits in _OWN_DIGITS.items() for digit in digits}
#: The fields that an import may change, in the order a preview names them.
FIELDS = ("code", "name", "county_code", "township_code", "phone", "address")


class MergeStatus(StrEnum):
    """What an import does to one school."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    BACK = "back"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class MergeLine:
    """One school in the preview; ``before`` is None for a new one, ``fields`` are those that change."""

    status: MergeStatus
    school: School
    before: School | None = None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SchoolMerge:
    """What an import would do, row by row, and the one edit that does it."""

    lines: tuple[MergeLine, ...]
    edit: Edit

    def count(self, status: MergeStatus) -> int:
        """How many schools it does that to."""
        return sum(line.status is status for line in self.lines)

    def of(self, status: MergeStatus) -> tuple[School, ...]:
        """The schools it does that to, as they will be."""
        return tuple(line.school for line in self.lines if line.status is status)

    def without(self, kept: Container[str]) -> "SchoolMerge":
        """The import that leaves the schools with these keys as they are: a new one does not come in.

        The years they stood in a list are facts, and stay in.
        """
        new = {line.school.id for line in self.lines if line.before is None and line.school.id in kept}

        def comes_in(entity: Entity) -> bool:
            owner = entity.school_id if isinstance(entity, SchoolYear | SchoolAlias) else ""
            return entity.id not in kept and owner not in (kept if isinstance(entity, SchoolAlias) else new)

        edit = Edit(*(tuple(filter(comes_in, side)) for side in (self.edit.before, self.edit.after)))
        lines = (_left(line) if line.school.id in kept else line for line in self.lines)
        return SchoolMerge(tuple(line for line in lines if line.school.id not in new), edit)


@dataclass(frozen=True, slots=True)
class Directory:
    """The schools that are stored, closed ones included, with their years and other names."""

    schools: tuple[School, ...] = ()
    years: tuple[SchoolYear, ...] = ()
    aliases: tuple[SchoolAlias, ...] = ()


def merge_lists(lists: Iterable[SchoolList], stored: Directory, new_id: Callable[[], str]) -> SchoolMerge:
    """The import of ``lists``, whatever their order."""
    rows = [school for one in lists for school in one.schools]
    work = _Merge(stored, new_id)
    names: dict[Key, set[str]] = defaultdict(set)
    for row in rows:
        names[row.code, row.level].add(row.name)
    found = _by_key(rows)
    work.meet_hand_work({key: listed[-1] for key, listed in found.items()})
    for key, listed in found.items():
        work.take(key, listed, names[key])
    work.place_divisions()
    work.close_gone(_coverage(rows))
    return work.result()


def _by_key(rows: Iterable[ListedSchool]) -> dict[Key, list[ListedSchool]]:
    """Every school with what each year says of it, oldest first; the order of files does not matter."""
    found: dict[Key, dict[int | None, list[ListedSchool]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        found[row.code, row.level][row.year].append(row)
    return {
        key: [_one_of_year(found[key][year]) for year in sorted(found[key], key=lambda year: year or 0)]
        for key in sorted(found)
    }


def _one_of_year(rows: list[ListedSchool]) -> ListedSchool:
    """What several lists of one year say together: the directory with addresses before tables of numbers."""
    if len(rows) == 1:
        return rows[0]
    ordered = sorted(rows, key=_rank, reverse=True)
    best = ordered[0]
    there = [row for row in ordered if row.county_code == best.county_code and row.township_code]
    said = next((row.township_code for row in there if row.township_said), "")
    return replace(
        best,
        name=next((row.name for row in ordered if not is_damaged(row.name)), best.name),
        township_code=said or next((row.township_code for row in there), ""),
        township_said=bool(said),
        address=next((row.address for row in ordered if row.address), ""),
        phone=next((row.phone for row in ordered if row.phone), ""),
    )


def _rank(row: ListedSchool) -> tuple[object, ...]:
    """The rest only makes one order of rows that say different things with the same right."""
    rest = (row.name, row.county_code, row.township_code, row.address, row.phone, row.row)
    return (bool(row.address), row.township_said, *rest)


def _coverage(rows: Iterable[ListedSchool]) -> dict[Kind, int]:
    """Kind -> the newest year of which these lists name such schools.

    A list that names divisions anywhere names all of them, also where a county has none any more; the
    directory with addresses names none at all.
    """
    counties: dict[tuple[SchoolLevel, int], set[str]] = defaultdict(set)
    divided: dict[tuple[SchoolLevel, int], set[bool]] = defaultdict(set)
    for row in rows:
        if row.year is not None:
            counties[row.level, row.year].add(row.county_code)
            divided[row.level, row.year].add(_is_division(row.code, row.level))
    newest: dict[Kind, int] = {}
    for (level, year), there in counties.items():
        for county in there:
            for division in divided[level, year]:
                kind = (level, county, division)
                newest[kind] = max(year, newest.get(kind, 0))
    return newest


def _is_division(code: str, level: SchoolLevel) -> bool:
    return level in _OWN_DIGITS and code[3:4] not in _OWN_DIGITS[level]


class _Merge:
    """The directory while lists come in."""

    def __init__(self, stored: Directory, new_id: Callable[[], str]) -> None:
        self._stored, self._new_id = stored, new_id
        parts_first = sorted(stored.schools, key=lambda school: school.part is SchoolPart.WHOLE)
        self._known = {(s.code, s.level): s for s in parts_first if s.code}
        self._years: dict[str, set[int]] = defaultdict(set)
        for year in stored.years:
            self._years[year.school_id].add(year.year)
        self._names: dict[str, set[str]] = defaultdict(set)
        for alias in stored.aliases:
            self._names[alias.school_id].add(fold(alias.name))
        self._after: dict[str, School] = {}
        self._added: list[Entity] = []
        self._new: set[str] = set()

    def meet_hand_work(self, newest: Mapping[Key, ListedSchool]) -> None:
        """Know a school again to which a hand gave no code, or the level 國中小 that two lists share."""
        uncoded: dict[object, list[School]] = defaultdict(list)
        for school in self._stored.schools:
            if not school.code and school.part is SchoolPart.WHOLE and school.source is SchoolSource.HAND:
                uncoded[_name_key(school)].append(school)
        namesakes = Counter(_name_key(row) for row in newest.values())
        for (code, level), row in newest.items():
            both = (code, SchoolLevel.COMBINED)
            if (code, level) in self._known:
                continue
            if _OWN_LEVEL.get(code[3:4]) is level and both in self._known and both not in newest:
                self._known[code, level] = self._known[both]
            named = uncoded[_name_key(row)]
            if len(named) == 1 == namesakes[_name_key(row)] and _may_be_same_place(named[0], row):
                self._known.setdefault((code, level), replace(named[0], code=code))

    def take(self, key: Key, listed: list[ListedSchool], names: set[str]) -> None:
        """What each year says of one school, oldest first, and every name it has in the lists."""
        before = self._known.get(key)
        blank = School(self._new_id(), key[0], "", key[1], "", source=SchoolSource.LIST)
        if before is None:
            self._new.add(blank.id)
        after = reduce(_said, listed, before or blank)
        after = replace(after, source=SchoolSource.LIST)
        if before is not None and before.closed and _is_newer(after.year, before.year):
            after = replace(after, closed=False)
        self._after[after.id] = after
        self._note(after, listed, names | {before.name if before else after.name})

    def _note(self, after: School, listed: list[ListedSchool], names: set[str]) -> None:
        """The years it stood in a list, and the other names it had."""
        for year in sorted({row.year for row in listed if row.year is not None} - self._years[after.id]):
            self._years[after.id].add(year)
            self._added.append(SchoolYear(self._new_id(), after.id, year))
        known = self._names[after.id] | {fold(plain_name(after.name))}
        for name in sorted({plain_name(name) for name in names if not is_damaged(name)}):
            if fold(name) not in known:
                known.add(fold(name))
                self._added.append(SchoolAlias(self._new_id(), after.id, name))

    def place_divisions(self) -> None:
        """Divisions of one code are in one place: where one list says no township, the other's counts."""
        every = {school.id: school for school in self._stored.schools} | self._after
        places = {
            (school.code, school.county_code): school.township_code
            for school in sorted(every.values(), key=lambda school: school.level, reverse=True)
            if school.code and school.township_code
        }
        for school in self._after.values():
            place = places.get((school.code, school.county_code), "")
            if place and not school.township_code:
                self._after[school.id] = replace(school, township_code=place)

    def close_gone(self, coverage: Mapping[Kind, int]) -> None:
        """Close what newer lists do not name; samples go as soon as a list covers their county."""
        newest = dict(coverage)
        for school in self._stored.schools:
            if school.level is SchoolLevel.COMBINED:
                continue  # two lists of two years name them, and a hand may have said so
            if school.source is SchoolSource.LIST and school.year is not None and school.code:
                kind = (school.level, school.county_code, _is_division(school.code, school.level))
                newest[kind] = max(school.year, newest.get(kind, 0))
        covered = {county for _, county, _ in coverage}
        everything = {school.id: school for school in self._stored.schools} | self._after
        for school in everything.values():
            if not school.closed and (_is_gone(school, newest) or _is_replaced(school, covered)):
                self._after[school.id] = replace(school, closed=True)

    def result(self) -> SchoolMerge:
        """The preview and the edit."""
        before = {school.id: school for school in self._stored.schools}
        lines = [_line(before.get(key), school) for key, school in self._after.items()]
        changed = [(before[s.id], s) for s in self._after.values() if s.id in before and before[s.id] != s]
        made = [school for school in self._after.values() if school.id in self._new]
        edit = Edit(tuple(old for old, _ in changed), (*(new for _, new in changed), *made, *self._added))
        lines.sort(key=lambda line: (line.school.code, line.school.level, line.school.name))
        return SchoolMerge(tuple(lines), edit)


def _said(school: School, row: ListedSchool) -> School:
    """The school after one list: its non-empty fields if it is not older, else only what was blank."""
    stronger = _is_stronger(school, row)
    damaged = is_damaged(school.name) and not is_damaged(row.name)
    said = {
        "name": "" if school.name and is_damaged(row.name) else row.name,
        "county_code": row.county_code,
        "township_code": row.township_code,
        "phone": row.phone,
        "address": "" if school.address and is_damaged(row.address) else row.address,
    }
    if not row.township_said and school.township_code and school.county_code == row.county_code:
        # Read off an address it is a guess beside what a list says itself.
        said["township_code"] = ""
    wanted = {
        field: text for field, text in said.items() if text and (stronger or not getattr(school, field))
    }
    if damaged:
        wanted["name"] = row.name
    if row.township_said and row.township_code and (row.year or 0) >= (school.year or 0):
        wanted["township_code"] = row.township_code
    year = max((y for y in (school.year, row.year) if y is not None), default=None)
    return replace(school, year=year, **wanted)  # type: ignore[arg-type]


def _is_stronger(school: School, row: ListedSchool) -> bool:
    """Newer; or of the same year with its address; or the school is known from no list at all."""
    if school.source is not SchoolSource.LIST:
        return True
    if row.year is None or school.year is None:
        return school.year is None and row.year is not None
    return row.year > school.year or (row.year == school.year and bool(row.address))


def _is_newer(year: int | None, than: int | None) -> bool:
    return year is not None and (than is None or year > than)


def _is_gone(school: School, newest: Mapping[Kind, int]) -> bool:
    if school.source is not SchoolSource.LIST or school.part is not SchoolPart.WHOLE:
        return False
    # The lists that name a 國中小 are those of the level in its code.
    is_both = school.level is SchoolLevel.COMBINED
    level = _OWN_LEVEL.get(school.code[3:4], school.level) if is_both else school.level
    kinds = {(of, school.county_code, _is_division(school.code, of)) for of in (level, school.level)}
    return school.year is not None and school.year < max(newest.get(kind, 0) for kind in kinds)


def _is_replaced(school: School, covered: set[str]) -> bool:
    """An invented school never stands beside real ones."""
    return (
        school.source is SchoolSource.SAMPLE and (school.county_code or school.township_code[:5]) in covered
    )


def _name_key(school: School | ListedSchool) -> object:
    return school.level, school.county_code, fold(plain_name(school.name))


def _may_be_same_place(school: School, row: ListedSchool) -> bool:
    return not school.township_code or row.township_code in ("", school.township_code)


def _left(line: MergeLine) -> MergeLine:
    return MergeLine(MergeStatus.UNCHANGED, line.before or line.school, line.before)


def _line(before: School | None, after: School) -> MergeLine:
    if before is None:
        return MergeLine(MergeStatus.NEW, after)
    fields = tuple(field for field in FIELDS if getattr(before, field) != getattr(after, field))
    if after.closed and not before.closed:
        return MergeLine(MergeStatus.GONE, after, before, fields)
    if before.closed and not after.closed:
        return MergeLine(MergeStatus.BACK, after, before, fields)
    return MergeLine(MergeStatus.CHANGED if fields else MergeStatus.UNCHANGED, after, before, fields)
