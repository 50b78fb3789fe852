"""研習證明 as values: one for each person with hours, over all course days."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from coordinator.domain.closing import Closing, people_of
from coordinator.domain.plan import Plan
from coordinator.domain.text import mask_id
from coordinator.domain.training import CourseDay, UnitRole


@dataclass(frozen=True, slots=True)
class CertificateWords:
    """What is the same on every certificate; ``approved`` is the date of the letter, as it is printed."""

    organiser: str
    letter_number: str = ""
    approved: str = ""
    signer: str = ""
    issued: date | None = None
    with_ids: bool = False


@dataclass(frozen=True, slots=True)
class CertificateRow:
    """A course day that gave hours, and when it was."""

    course: str
    day: date | None
    hours: int


@dataclass(frozen=True, slots=True)
class Certificate:
    """One person's paper. ``national_id`` is masked unless whole numbers were asked for; it may be empty."""

    participant_id: str
    name: str
    school: str
    job_title: str
    national_id: str
    rows: tuple[CertificateRow, ...]

    @property
    def hours(self) -> int:
        """All of them."""
        return sum(row.hours for row in self.rows)

    @property
    def days(self) -> tuple[date, ...]:
        """The dates on which hours were earned."""
        return tuple(sorted({row.day for row in self.rows if row.day}))


def certificates(
    closing: Closing, words: CertificateWords, only: Collection[str] | None = None
) -> tuple[Certificate, ...]:
    """Whoever has hours, in the order of the roster; ``only`` these people where that is given."""
    given = (line for line in closing.lines if line.hours and (only is None or line.entry.id in only))
    found = []
    for entry, lines in people_of(given):
        person = entry.person
        number = person.national_id if closing.plan.training.keeps_ids else ""
        rows = tuple(
            CertificateRow(
                course_name(line.course_day), line.session.day if line.session else None, line.hours
            )
            for line in lines
        )
        shown = number if words.with_ids else mask_id(number)
        found.append(Certificate(person.id, person.name, person.school_name, person.job_title, shown, rows))
    return tuple(found)


def course_name(day: CourseDay) -> str:
    """``第一天 人事業務``."""
    return f"{day.name} {day.title}".strip()


def usual_words(plan: Plan, today: date) -> CertificateWords:
    """What most offices will print: the organisers of the plan, its letter, today."""
    named = {role: [unit.name for unit in plan.units if unit.role is role] for role in UnitRole}
    order = (UnitRole.ORGANISER, UnitRole.SUPERVISOR, UnitRole.HOST)
    organiser = next((named[role] for role in order if named[role]), [])
    return CertificateWords("、".join(organiser), plan.training.letter_number, issued=today)
