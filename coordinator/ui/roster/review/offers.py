"""What one click can answer: schools that may be meant, names put together, two people in a cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import methodcaller

from coordinator.domain.roster_report import RosterRow
from coordinator.domain.roster_schools import SchoolEntry
from coordinator.domain.roster_suggestions import suggestions
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.roster.review.given import Answers
from coordinator.ui.roster.review.judging import Judged
from coordinator.ui.roster.review.lines import Line, State
from coordinator.ui.roster.review.words import said

_SCHOOL = QT_TRANSLATE_NOOP("review", "School: {school}")
_AS_WRITTEN = QT_TRANSLATE_NOOP("review", "Keep “{school}” as written")
_NAME = QT_TRANSLATE_NOOP("review", "Name: {name}")
_CHARACTER = QT_TRANSLATE_NOOP("review", "Always read {written} as {meant}")
_SPLIT = QT_TRANSLATE_NOOP("review", "Two people: {names}")
_SOMEBODY_ELSE = QT_TRANSLATE_NOOP("review", "Somebody else of the same name")
_ALL = QT_TRANSLATE_NOOP("review", "{text} (all {n} rows)")
_ABOUT_SCHOOL = ("SCHOOL_", "UNKNOWN_SCHOOL", "TWO_SCHOOLS", "BRANCH_SCHOOL", "NO_SCHOOL")
_ABOUT_NAMES = ("NAME_",)
_QUIET = ("SCHOOL_ANSWERED", "SCHOOL_FROM_MERGED_CELL", "SCHOOL_BOTH_PARTS", "SCHOOL_CODE_ZERO_RESTORED")
_MOST_SCHOOLS = 6


@dataclass(frozen=True, slots=True)
class Offer:
    """The text of a button, and the answer it gives."""

    text: str
    act: Callable[[Answers], Answers]


def offers_for(judged: Judged, line: Line) -> list[Offer]:
    """The offers for a row, the likeliest first; one answer counts for all rows alike."""
    row = line.row
    if row is None or line.state is State.IGNORED:
        return []
    return [*_twin(line, row), *_names(row), *_schools(judged, row)]


def schools_for(judged: Judged, line: Line) -> list[str] | None:
    """The schools a doubtful cell can be, as texts to choose from; None where it is not in doubt."""
    row = line.row
    if row is None or not row.school_question or not _asks_school(row):
        return None
    found = [entry_text(entry) for entry in _entries(judged, row)]
    return [*found, row.school_raw] if found else None


def school_for(judged: Judged, line: Line, text: str) -> str | None:
    """The key of the school chosen by its text; empty for the one that keeps what is written."""
    row = line.row
    if row is None or schools_for(judged, line) is None:
        return None
    if text == row.school_raw:
        return ""
    return next((entry.key for entry in _entries(judged, row) if entry_text(entry) == text), None)


def entry_text(entry: SchoolEntry) -> str:
    """``縣立海豐國小（屏東市）134603``."""
    place = entry.township or entry.county
    return f"{entry.name}（{place}）{entry.code}" if place else f"{entry.name} {entry.code}"


def _twin(line: Line, row: RosterRow) -> Iterator[Offer]:
    """A second row of one name and school is taken for the same person, unless somebody says otherwise."""
    if line.settled is None and row.same_as_row is not None and not row.reason:
        yield Offer(said(_SOMEBODY_ELSE), methodcaller("with_person", row.row, row.name, ""))


def _names(row: RosterRow) -> Iterator[Offer]:
    if not any(flag.startswith(_ABOUT_NAMES) for flag in row.flags):
        return
    found = suggestions(row, None)
    if found.people and not row.people:
        names = "、".join(found.people)
        yield Offer(said(_SPLIT).format(names=names), methodcaller("split_rows", [row.row]))
    for name in found.names:
        yield Offer(said(_NAME).format(name=name), methodcaller("with_name", row.name, name))
    for written, meant in found.characters:
        yield Offer(
            said(_CHARACTER).format(written=written, meant=meant),
            methodcaller("with_characters", {written: meant}),
        )


def _schools(judged: Judged, row: RosterRow) -> Iterator[Offer]:
    question = row.school_question
    if not question or not _asks_school(row):
        return
    alike = sum(other.school_question == question for other in judged.roster.report.rows)
    for entry in _entries(judged, row)[:_MOST_SCHOOLS]:
        yield Offer(
            _for_all(said(_SCHOOL).format(school=entry_text(entry)), alike),
            methodcaller("with_school", question, entry.key),
        )
    yield Offer(
        _for_all(said(_AS_WRITTEN).format(school=row.school_raw or row.school_code), alike),
        methodcaller("with_school", question, ""),
    )


def _for_all(text: str, alike: int) -> str:
    return said(_ALL).format(text=text, n=alike) if alike > 1 else text


def _entries(judged: Judged, row: RosterRow) -> list[SchoolEntry]:
    return list(suggestions(row, judged.roster.directory).schools)


def _asks_school(row: RosterRow) -> bool:
    asks = any(flag.startswith(_ABOUT_SCHOOL) and flag not in _QUIET for flag in row.flags)
    return asks or row.reason == "UNKNOWN_SCHOOL"
