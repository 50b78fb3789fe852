"""What a typed or chosen cell makes of a stored name. Values in, values out; the page stores them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from coordinator.domain.errors import RuleError
from coordinator.domain.online import OnlineName
from coordinator.domain.online_names.parsing import Lack, ParsedName
from coordinator.domain.roster import Participant
from coordinator.domain.roster_schools import SchoolEntry
from coordinator.domain.text import clean, clean_name
from coordinator.ui.online.understanding import OnlineRow, Understanding

OF_SCHOOL = {
    Lack.COUNTY, Lack.SCHOOL, Lack.SCHOOL_AMBIGUOUS, Lack.SCHOOL_UNKNOWN, Lack.COUNTY_AMBIGUOUS,
    Lack.COUNTY_DISAGREES, Lack.TWO_SCHOOLS,
}  # fmt: skip
OF_NAME = {Lack.NAME, Lack.NAME_UNCLEAR, Lack.NAME_LIKE_TITLE, Lack.NOT_A_PERSON}
OF_PERSON = {Lack.PERSON_AMBIGUOUS, Lack.OTHER_SCHOOL}


def name_with(row: OnlineRow, column: str, text: str, known: Understanding) -> OnlineName:
    """The name of ``row`` with what was typed into ``column``. Raises ``RuleError``."""
    if column == "school":
        return _with_school(row, text, known)
    if column == "person":
        return _with_person(row, text, known)
    if column == "job_title":
        title = clean(text).text
        return _lacking(replace(row.name, job_title=title), {Lack.JOB_TITLE}, still=not title)
    if column == "name":
        name = clean_name(text)
        return _rematched(_lacking(replace(row.name, name=name), OF_NAME, still=not name), known)
    return row.name


def _with_school(row: OnlineRow, text: str, known: Understanding) -> OnlineName:
    """A school of the choices, or one that the text names exactly."""
    chosen = dict(known.school_choices(row)).get(text)
    entry = known.directory.places.by_id(chosen) if chosen else known.school_typed(text)
    if entry is None:
        raise RuleError("school_not_found", text=text)
    county = known.directory.places.county_of(entry)
    code = county.id if county else row.name.county_code
    changed = replace(row.name, school_id=entry.id or None, county_code=code)
    return _rematched(_without(changed, OF_SCHOOL), known, entry)


def _with_person(row: OnlineRow, text: str, known: Understanding) -> OnlineName:
    """Somebody of the roster says everything: school, title and name are his or hers where they are empty."""
    key = dict(known.person_choices(row)).get(text, "")
    person = known.person(key)
    if person is None:
        return replace(row.name, participant_id=None)
    own = row.name
    lacks = set(own.missing.split()) - {Lack.TWO_PEOPLE, Lack.TWO_SCHOOLS}
    return _without(
        replace(
            own,
            participant_id=person.id,
            name=own.name or person.name,
            job_title=own.job_title or person.job_title,
            county_code=own.county_code or person.township_code[:5],
            school_id=own.school_id or _school_of(person, known),
        ),
        lacks,
    )


def _school_of(person: Participant, known: Understanding) -> str | None:
    found = [school.id for school in known.directory.schools if school.code == person.school_code]
    return found[0] if person.school_code and len(found) == 1 else None


def _rematched(name: OnlineName, known: Understanding, entry: SchoolEntry | None = None) -> OnlineName:
    """With the person of this name at this school, where none was chosen; what is doubtful is said anew."""
    entry = entry or known.directory.places.by_id(name.school_id or "")
    if name.participant_id is not None or entry is None or not name.name:
        return name
    county = known.directory.places.county_of(entry)
    match = known.people.match(
        ParsedName(name.display_name, county, entry, school_text=entry.name), name.name
    )
    found = match.participant.id if match.participant else None
    lacks = ({*name.missing.split()} - OF_PERSON) | {*match.lacks}
    return replace(name, participant_id=found, missing=" ".join(lack for lack in Lack if lack in lacks))


def _without(name: OnlineName, gone: Collection[str]) -> OnlineName:
    return replace(name, missing=" ".join(code for code in name.missing.split() if code not in gone))


def _lacking(name: OnlineName, codes: Collection[Lack], *, still: bool) -> OnlineName:
    """``name`` without ``codes``; what is emptied again lacks the first part of them once more."""
    kept = {code for code in name.missing.split() if code not in codes}
    if still:
        kept |= {code for code in codes if code in (Lack.NAME, Lack.JOB_TITLE)}
    return replace(name, missing=" ".join(lack for lack in Lack if lack in kept))
