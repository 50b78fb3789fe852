"""A training plan and its parts: units, delivery formats, roles, course days, batches, sessions, marks."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class UnitRole(StrEnum):
    """How a unit takes part: 指導, 主辦, 承辦, 協辦單位."""

    SUPERVISOR = "supervisor"
    ORGANISER = "organiser"
    HOST = "host"
    CO_HOST = "co_host"


class FormatKind(StrEnum):
    """How a training is delivered 辦理方式: 線上簡報場, 實體簡報場, 駐點實機場."""

    ONLINE = "online"
    ON_SITE = "on_site"
    HANDS_ON = "hands_on"


class MarkSlot(StrEnum):
    """A mark that a session asks for 簽到規則: two (in, out) or four (morning and afternoon)."""

    IN = "in"
    OUT = "out"
    AM_IN = "am_in"
    AM_OUT = "am_out"
    PM_IN = "pm_in"
    PM_OUT = "pm_out"


TWO_MARKS = (MarkSlot.IN, MarkSlot.OUT)
FOUR_MARKS = (MarkSlot.AM_IN, MarkSlot.AM_OUT, MarkSlot.PM_IN, MarkSlot.PM_OUT)


@dataclass(frozen=True, slots=True)
class Training:
    """研習計畫: one county's or the nation's training in one academic year (a field, never derived).

    ``people_per_school`` is what the coordinator reckons a school sends to one session, for as long as
    nobody has registered; None leaves expected people unknown. ``keeps_ids`` says whether ID numbers are
    stored at all; ``purge_on`` is the day from which personal data is to be deleted.
    """

    id: str
    slug: str
    title: str
    academic_year: int
    county_code: str = ""
    issued: date | None = None
    letter_number: str = ""
    basis: str = ""
    purpose: str = ""
    audience: str = ""
    registration: str = ""
    funding: str = ""
    hours_rule: str = ""
    outcome: str = ""
    note: str = ""
    people_per_school: int | None = None
    keeps_ids: bool = True
    purge_on: date | None = None

    @property
    def national(self) -> bool:
        """A national plan has no county of its own; its regions are made of counties."""
        return not self.county_code


@dataclass(frozen=True, slots=True)
class Unit:
    """An authority or school with its part in the training."""

    id: str
    training_id: str
    role: UnitRole
    name: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class DeliveryFormat:
    """辦理方式 with its period; ``by_application`` means the period is for applying, not for sessions."""

    id: str
    training_id: str
    kind: FormatKind
    title: str
    starts: date | None = None
    ends: date | None = None
    by_application: bool = False
    registration: str = ""
    note: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class BusinessRole:
    """業務別: what a participant answers for at the school (人事, 教務, 註冊 …)."""

    id: str
    training_id: str
    name: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class CourseDay:
    """第一天, 第二天 …: an agenda shared by every batch. ``hours`` are fixed by the plan; None gives none."""

    id: str
    training_id: str
    format_id: str
    slug: str
    name: str
    title: str = ""
    hours: int | None = None
    note: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Audience:
    """A business role that a course day is meant for."""

    id: str
    course_day_id: str
    role_id: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class Batch:
    """梯次: consecutive days at one venue for a set of districts (``District.batch_id``)."""

    id: str
    training_id: str
    format_id: str
    slug: str
    name: str
    venue_id: str | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class Meeting:
    """線上會議: link, number and passcode shared by the sessions that name it; ``cap`` is persons."""

    id: str
    training_id: str
    name: str
    software: str = ""
    link: str = ""
    number: str = ""
    passcode: str = ""
    cap: int | None = None
    note: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Session:
    """場次: one course day on one date at one venue (or meeting), of one batch or one region.

    ``number`` names the session on paper and is unique in the store; ``shift_minutes`` moves the
    agenda's clock, so that the same agenda can be held in the morning and in the afternoon.
    """

    id: str
    training_id: str
    slug: str
    number: int
    format_id: str
    course_day_id: str
    day: date
    batch_id: str | None = None
    district_id: str | None = None
    venue_id: str | None = None
    room_id: str | None = None
    meeting_id: str | None = None
    shift_minutes: int = 0
    cap: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark of a session's mark plan; ``opens`` and ``closes`` are minutes of the day or unknown."""

    id: str
    session_id: str
    slot: MarkSlot
    opens: int | None = None
    closes: int | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class EquipmentItem:
    """What people bring to a delivery format (自然人憑證及讀卡機 …), one line as the plan states it."""

    id: str
    training_id: str
    format_id: str
    text: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class CountyCount:
    """A line of the appendix 各縣市校數統計; a special school with both divisions counts as two."""

    id: str
    training_id: str
    county_code: str
    as_written: str
    special: int
    primary: int
    junior: int
    total: int
    position: int = 0
