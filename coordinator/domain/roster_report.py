"""What was understood of a roster, row by row: the value that screens show and the importer stores."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coordinator.domain.national_id import IdKind
from coordinator.domain.roster import Meal, PersonKind
from coordinator.domain.roster_columns import Header
from coordinator.domain.roster_schools import SchoolDirectory
from coordinator.domain.roster_sessions import TrainingDays
from coordinator.domain.roster_table import Cells, SheetFacts

#: Flags that only tell what was tidied; every other flag is a question and makes the row ``attention``.
NOTES = frozenset(
    {
        "NAME_SPACE_REMOVED",
        "NAME_FULLWIDTH_LATIN_FOLDED",
        "NAME_DOT_NORMALISED",
        "NAME_INVISIBLE_REMOVED",
        "INVISIBLE_REMOVED",
        "ID_FULLWIDTH_FOLDED",
        "PHONE_LEADING_ZERO_RESTORED",
        "SCHOOL_FROM_MERGED_CELL",
        "SCHOOL_TAI_VARIANT",
        "SCHOOL_CODE_ZERO_RESTORED",
        "SCHOOL_BOTH_PARTS",
        "SCHOOL_ANSWERED",
        "NAME_SUFFIX_MOVED",
        "NAME_ANSWERED",
        "NAME_SPLIT",
        "TYPED",
    }
)
SUPERSEDES = "SUPERSEDES_ROW_"


class RowStatus(StrEnum):
    """Accept and attention rows can be stored; rejected and ignored rows cannot."""

    ACCEPT = "accept"
    ATTENTION = "attention"
    REJECTED = "rejected"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One row of the file, ``row`` counted from 1; ``school_name`` and ``township`` come from the directory.

    ``reason`` says why it is rejected or ignored, ``detail`` which field; ``consent`` is None when not asked.
    ``school_id`` names the school in the store, ``school_question`` is what an answer about it is kept under.
    ``sessions`` are the dates that are certain, ``asked`` the sessions each named thing can be (ids; empty
    when the training gave none). ``phone`` is all numbers in one line, ``mobile`` and ``landline`` apart.
    ``same_as_row`` of a row that can be stored: the same person as there, with other sessions or words.
    ``people`` are the names of a cell for several, when it is to be split. ``extras`` are fields that are
    read and never stored, such as a date of birth.
    """

    row: int
    status: RowStatus
    name: str = ""
    school_raw: str = ""
    school_code: str = ""
    school_name: str = ""
    school_candidates: tuple[str, ...] = ()
    branch: str = ""
    township: str = ""
    township_code: str = ""
    job_title: str = ""
    national_id: str = ""
    id_kind: IdKind | None = None
    email: str = ""
    phone: str = ""
    sessions: tuple[date, ...] = ()
    roles: tuple[str, ...] = ()
    meal: Meal = Meal.UNKNOWN
    meal_note: str = ""
    kind: PersonKind = PersonKind.ATTENDEE
    consent: bool | None = None
    submitted_at: datetime | None = None
    note: str = ""
    flags: tuple[str, ...] = ()
    reason: str = ""
    detail: str = ""
    same_as_row: int | None = None
    school_id: str = ""
    school_question: str = ""
    school_choices: tuple[str, ...] = ()
    mobile: str = ""
    landline: str = ""
    asked: tuple[tuple[str, ...], ...] = ()
    people: tuple[str, ...] = ()
    extras: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a table was read from and held against, so that single rows can be read again."""

    rows: Sequence[Cells]
    days: TrainingDays
    directory: SchoolDirectory | None
    facts: SheetFacts


@dataclass(frozen=True, slots=True)
class RosterReport:
    """The header that was found and every row of the table, in the order of the file.

    ``judged`` are the same rows before repeats were settled, and ``reading`` what they were read from:
    judging again starts from these.
    """

    header: Header
    rows: tuple[RosterRow, ...]
    judged: tuple[RosterRow, ...] = ()
    reading: Reading | None = None

    def with_status(self, *statuses: RowStatus) -> tuple[RosterRow, ...]:
        """The rows of these statuses."""
        return tuple(row for row in self.rows if row.status in statuses)

    @property
    def people(self) -> tuple[RosterRow, ...]:
        """The rows that can be stored."""
        return self.with_status(RowStatus.ACCEPT, RowStatus.ATTENTION)

    def count(self, status: RowStatus) -> int:
        """How many rows have this status."""
        return len(self.with_status(status))

    def meals(self) -> Counter[Meal]:
        """Meals of the people who can be stored."""
        return Counter(row.meal for row in self.people)


def status_of(flags: tuple[str, ...]) -> RowStatus:
    """Attention as soon as one flag is a question."""
    asks = any(flag not in NOTES and not flag.startswith(SUPERSEDES) for flag in flags)
    return RowStatus.ATTENTION if asks else RowStatus.ACCEPT
