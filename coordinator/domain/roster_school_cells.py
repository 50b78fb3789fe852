"""The school of a row from all cells that speak of it, and from earlier answers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coordinator.domain.roster_school_names import level_of_name, says_level, school_key
from coordinator.domain.roster_schools import SchoolDirectory, SchoolEntry, SchoolMatch, Written
from coordinator.domain.school import SchoolLevel

_CODE_IN_NAME = re.compile(
    r"[(（\[]?\s*(?<![0-9A-Za-z])(\d{3}[0-9A-Za-z]\d{2})(?![0-9A-Za-z])\s*[)）\]]?[-_]?"
)


@dataclass(frozen=True, slots=True)
class SchoolCells:
    """The texts of one row about its school."""

    name: str
    code: str = ""
    county: str = ""
    township: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class SchoolFound:
    """The school, or the ``choices`` a person has; ``question`` is what an answer is kept under.

    ``unknown`` is true when the directory should know the school and does not.
    """

    code: str = ""
    entry: SchoolEntry | None = None
    flags: tuple[str, ...] = ()
    choices: tuple[SchoolEntry, ...] = ()
    branch: str = ""
    question: str = ""
    unknown: bool = False


def find_school(
    cells: SchoolCells, directory: SchoolDirectory | None, answers: Mapping[str, str]
) -> SchoolFound:
    """The school a row means. An answer given before counts; a code decides, unless the name says another."""
    name, code, flags = _name_and_code(cells)
    if directory is None:
        return SchoolFound(code=code, flags=flags)
    question = _question(name, code)
    answer = answers.get(question)
    if answer is not None:
        return _answered(directory, answer, code, flags, question)
    written = Written(name, cells.county, cells.township, _level(cells.level))
    by_name = directory.match(written) if name else SchoolMatch()
    if not code:
        return _of_match(by_name, flags, question)
    return _by_code(directory, code, written, by_name, flags, question)


def _name_and_code(cells: SchoolCells) -> tuple[str, str, tuple[str, ...]]:
    """Name and code apart: some lists write 134601中正國小 into one cell; Excel eats a code's zero."""
    name, code = cells.name, cells.code.removeprefix("'").strip().upper()
    inside = _CODE_IN_NAME.search(name) if not code else None
    if inside:
        code, name = inside[1].upper(), (name[: inside.start()] + name[inside.end() :]).strip(" -_")
    if re.fullmatch(r"\d{5}", code):
        return name, "0" + code, ("SCHOOL_CODE_ZERO_RESTORED",)
    return name, code, ()


def _question(name: str, code: str) -> str:
    """What the answer about a school is remembered under: its key, with the code that stood beside it."""
    key = _key(name) if name else ""
    return f"{code} {key}".strip() if code else key


@lru_cache(8_192)
def _key(name: str) -> str:
    return school_key(name)


def _answered(
    directory: SchoolDirectory, answer: str, code: str, flags: tuple[str, ...], question: str
) -> SchoolFound:
    """As a person said: a school, or as written; a school that is gone stays as written."""
    entry = directory.by_key(answer) if answer else None
    return SchoolFound(
        entry.code if entry else code if not answer else "",
        entry,
        (*flags, "SCHOOL_ANSWERED"),
        branch=entry.branch if entry else "",
        question=question,
    )


def _of_match(match: SchoolMatch, flags: tuple[str, ...], question: str) -> SchoolFound:
    entry = match.entry
    return SchoolFound(
        entry.code if entry else "",
        entry,
        (*flags, *match.flags),
        match.choices,
        match.branch or (entry.branch if entry else ""),
        question,
        match.unknown,
    )


def _by_code(
    directory: SchoolDirectory,
    code: str,
    written: Written,
    by_name: SchoolMatch,
    flags: tuple[str, ...],
    question: str,
) -> SchoolFound:
    """A code beside a name: they agree, or a person is asked."""
    coded = directory.of_code(code)
    if not coded:
        strange = (*flags, "SCHOOL_CODE_UNKNOWN")
        if written.name:
            return _of_match(by_name, strange, question)
        known = directory.judges and bool(directory.entries)
        return SchoolFound(flags=(*strange, *by_name.flags), question=question, unknown=known)
    entry = _division(coded, written, by_name)
    if by_name.entry and by_name.entry not in coded:
        choices = (entry, by_name.entry)
        return SchoolFound("", None, (*flags, "SCHOOL_CODE_MISMATCH"), choices, "", question)
    if by_name.branch:
        return SchoolFound(code, entry, (*flags, *by_name.flags), branch=by_name.branch, question=question)
    if written.name and by_name.entry is None and not _may_be(entry, written, by_name):
        return SchoolFound(code, entry, (*flags, "SCHOOL_NAME_UNKNOWN"), (entry,), "", question)
    return SchoolFound(code, entry, flags, question=question, branch=entry.branch)


def _division(coded: Sequence[SchoolEntry], written: Written, by_name: SchoolMatch) -> SchoolEntry:
    """Of two divisions of one code the one that the name or the level word says."""
    if by_name.entry in coded and by_name.entry is not None:
        return by_name.entry
    level = level_of_name(school_key(written.name)) or written.level
    return next((entry for entry in coded if level and level is entry.level), coded[0])


def _may_be(entry: SchoolEntry, written: Written, by_name: SchoolMatch) -> bool:
    """Whether a name that fits no school by itself can be that of the code: a stem, a slip."""
    if entry in by_name.choices or not says_level(school_key(written.name)):
        return True
    own, other = set(school_key(entry.name)), set(school_key(written.name))
    return len(own & other) * 2 >= len(other)


def _level(text: str) -> SchoolLevel | None:
    return level_of_name(school_key(text)) if text else None
