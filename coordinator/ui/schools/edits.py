"""The edits of the page, each as a value: nothing here touches a store."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from coordinator.db.keys import new_id
from coordinator.domain.edit import Edit, Entity, change, create, join
from coordinator.domain.errors import RuleError
from coordinator.domain.rules import check
from coordinator.domain.school import School, SchoolAlias, SchoolLevel, SchoolPart, SchoolSource
from coordinator.domain.school_level import level_of
from coordinator.domain.school_names import is_damaged, plain_name
from coordinator.domain.text import clean, fold
from coordinator.ui.kit.editing import list_of
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.schools.areas import AreaNames
from coordinator.ui.schools.words import level_named, say


@dataclass(frozen=True, slots=True)
class Pasted:
    """One edit of all lines that could be read, and those that could not with why."""

    edit: Edit
    refused: tuple[tuple[str, RuleError], ...]


def school_with(school: School, column: str, text: str, areas: AreaNames) -> School:
    """The school with what was typed into a cell. Raises ``RuleError`` for what cannot be read."""
    typed = clean(text).text
    if column == "code":
        return replace(school, code=_code(typed))
    if column == "level":
        return replace(school, level=level_named(typed))
    if column == "county":
        county = areas.county_named(typed)
        kept = school.township_code if areas.is_inside(school.township_code, county) else ""
        return replace(school, county_code=county, township_code=kept)
    if column == "township":
        return replace(school, township_code=areas.township_named(typed, school.county_code))
    return replace(school, **{column: typed})  # type: ignore[arg-type]


def renamed_by_hand(before: School, after: School, aliases: Iterable[SchoolAlias]) -> Edit:
    """The edit of one cell; the name that a list gave stays as another name, for rosters still use it."""
    old = plain_name(before.name)
    known = {fold(alias.name) for alias in aliases} | {fold(plain_name(after.name))}
    edit = change(before, after)
    if before.source is not SchoolSource.LIST or is_damaged(old) or fold(old) in known:
        return edit
    return join((edit, create(SchoolAlias(new_id(), before.id, old))))


def new_school(name: str, county: str) -> School:
    """A school that the office adds by hand."""
    return School(new_id(), "", name, SchoolLevel.PRIMARY, "", county_code=county)


def new_part(parent: School, part: SchoolPart, name: str, level: SchoolLevel) -> School:
    """A branch or division of ``parent``, at its place until somebody says another."""
    if parent.parent_id:
        raise RuleError("school_itself_above", name=parent.name)
    return School(
        new_id(), "", name, level, parent.township_code,
        parent_id=parent.id, county_code=parent.county_code, part=part,
    )  # fmt: skip


def toggled(schools: Iterable[School]) -> Edit:
    """Close what is open; only where all are closed, open them again."""
    every = tuple(schools)
    closing = any(not school.closed for school in every)
    before = tuple(school for school in every if school.closed is not closing)
    return Edit(before, tuple(replace(school, closed=closing) for school in before))


def toggle_text(schools: Iterable[School]) -> str:
    """What `toggled` does to them, as a step of undo is called."""
    every = tuple(schools)
    closing = any(not school.closed for school in every)
    text = say(QT_TRANSLATE_NOOP("Schools", "Close {names}") if closing else
               QT_TRANSLATE_NOOP("Schools", "Open {names} again"))  # fmt: skip
    return text.format(names=list_of([school.name for school in every]))


def refuse_taken(school: School, known: Iterable[School]) -> None:
    """A code stands once in a level. Raises ``RuleError`` (school_code_taken)."""
    for other in known:
        if school.code and other.id != school.id and (other.code, other.level) == (school.code, school.level):
            raise RuleError("school_code_taken", school_code=school.code, name=other.name)


def pasted(
    lines: Iterable[Mapping[str, str]], known: Iterable[School], county: str, areas: AreaNames
) -> Pasted:
    """Lines of the clipboard: a known code and level change that school, every other line adds one."""
    stored = {(school.code, school.level): school for school in known if school.code}
    before: dict[str, Entity] = {}
    after: dict[str, School] = {}
    refused: list[tuple[str, RuleError]] = []
    for line in lines:
        try:
            made = _from_line(line, stored, county, areas)
            refuse_taken(made, after.values())
            check(made)
        except RuleError as error:
            refused.append((line.get("name") or line.get("code") or "?", error))
            continue
        old = stored.get((made.code, made.level)) if made.code else None
        if old is not None:
            before[made.id] = old
        after[made.id] = made
    return Pasted(Edit(tuple(before.values()), tuple(after.values())), tuple(refused))


_ORDER = ("code", "name", "level", "county", "township", "phone", "address")


def _from_line(
    line: Mapping[str, str], stored: Mapping[tuple[str, SchoolLevel], School], county: str, areas: AreaNames
) -> School:
    """County before township: the one decides what the other may be."""
    code = _code(line.get("code", ""))
    level = _level(line, code, stored)
    school = stored.get((code, level)) or replace(new_school("", county), level=level)
    for column in _ORDER:
        if line.get(column, "").strip():
            school = school_with(school, column, line[column], areas)
    return school


def _code(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().upper()


def _level(
    line: Mapping[str, str], code: str, stored: Mapping[tuple[str, SchoolLevel], School]
) -> SchoolLevel:
    """What the line says; else that of the one school with its code; else what name and code tell."""
    said = line.get("level", "").strip()
    if said:
        return level_named(said)
    known = [level for level in SchoolLevel if (code, level) in stored]
    told = level_of(code, line.get("name", ""), "", None)
    return known[0] if len(known) == 1 else told or SchoolLevel.PRIMARY
