"""What every stored value must satisfy by itself; raised before anything is written."""

import re
from dataclasses import fields
from functools import singledispatch

from coordinator.domain.acknowledgement import Acknowledgement
from coordinator.domain.agenda import Block, Topic
from coordinator.domain.application import Application
from coordinator.domain.area import District, DistrictMember
from coordinator.domain.edit import Entity
from coordinator.domain.errors import RuleError
from coordinator.domain.hours_kept import HoursRule
from coordinator.domain.online import OnlineRule
from coordinator.domain.roster import Participant
from coordinator.domain.school import School, SchoolAlias, SchoolSource
from coordinator.domain.training import (
    Batch,
    BusinessRole,
    CountyCount,
    CourseDay,
    DeliveryFormat,
    Mark,
    Meeting,
    Session,
    Training,
    Unit,
)
from coordinator.domain.venue import Room, Venue

DAY = 24 * 60
LONGEST_LINE = 200
LONGEST_TEXT = 4000
LONG_FIELDS = frozenset(
    {
        "basis",
        "purpose",
        "audience",
        "registration",
        "funding",
        "hours_rule",
        "outcome",
        "note",
        "title",
        "facts",
        "reason",
        "columns",
        "said",
        "flags",
        "counts",
        "text",
        "heads",
        "sessions",
    }
)
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SCHOOL_CODE = re.compile(r"[0-9A-Z]{6}")
_BROKEN = re.compile("[\x00\ud800-\udfff]")


def check(entity: Entity) -> None:
    """Raise ``RuleError`` when a value cannot stand; the facts name the field."""
    _check_text(entity)
    _check_own(entity)


def _check_text(entity: Entity) -> None:
    for field in fields(entity):  # type: ignore[arg-type]
        value = getattr(entity, field.name)
        if not isinstance(value, str):
            continue
        limit = LONGEST_TEXT if field.name in LONG_FIELDS else LONGEST_LINE
        if len(value) > limit:
            raise RuleError("text_too_long", field=field.name, limit=limit, length=len(value))
        if _BROKEN.search(value):
            raise RuleError("text_broken", field=field.name)


def _need(value: str, field: str) -> None:
    if not value.strip():
        raise RuleError("text_missing", field=field)


def _count(value: int | None, field: str, most: int = 1_000_000) -> None:
    if value is not None and not 0 <= value <= most:
        raise RuleError("count_out_of_range", field=field, value=value, most=most)


def _slug(value: str) -> None:
    if not SLUG.fullmatch(value):
        raise RuleError("slug_bad", slug=value)


@singledispatch
def _check_own(entity: Entity) -> None:
    """Kinds without a rule of their own."""


@_check_own.register
def _(entity: Training) -> None:
    _need(entity.title, "title")
    _slug(entity.slug)
    if not 1 <= entity.academic_year <= 999:
        raise RuleError("academic_year_out_of_range", value=entity.academic_year)
    _count(entity.people_per_school, "people_per_school", 100)


@_check_own.register
def _(entity: Acknowledgement) -> None:
    _need(entity.reason, "reason")


@_check_own.register
def _(entity: OnlineRule) -> None:
    for field in ("join_by", "stay_until", "minutes"):
        _count(getattr(entity, field), field, DAY)
    if None not in (entity.join_by, entity.stay_until) and entity.stay_until <= entity.join_by:  # type: ignore[operator]
        raise RuleError("ends_before_start", starts=entity.join_by, ends=entity.stay_until)


@_check_own.register
def _(entity: Venue) -> None:
    _need(entity.name, "name")
    _count(entity.opens, "opens", DAY)
    _count(entity.closes, "closes", DAY)
    if entity.opens is not None and entity.closes is not None and entity.closes <= entity.opens:
        raise RuleError("ends_before_start", starts=entity.opens, ends=entity.closes)
    if (entity.longitude_e6 is None) != (entity.latitude_e6 is None):
        raise RuleError("pin_incomplete")
    if abs(entity.longitude_e6 or 0) > 180_000_000 or abs(entity.latitude_e6 or 0) > 90_000_000:
        raise RuleError("pin_off_the_earth")


@_check_own.register(Unit)
@_check_own.register(BusinessRole)
@_check_own.register(Participant)
def _(entity: Unit | BusinessRole | Participant) -> None:
    _need(entity.name, "name")


@_check_own.register(Topic)
def _(entity: Topic) -> None:
    _need(entity.title, "title")


@_check_own.register
def _(entity: HoursRule) -> None:
    _count(entity.late_minutes, "late_minutes", DAY)
    _count(entity.early_minutes, "early_minutes", DAY)


@_check_own.register
def _(entity: DeliveryFormat) -> None:
    _need(entity.title, "title")
    if entity.starts and entity.ends and entity.ends < entity.starts:
        raise RuleError("ends_before_start", starts=entity.starts, ends=entity.ends)


@_check_own.register
def _(entity: CourseDay) -> None:
    _need(entity.name, "name")
    _slug(entity.slug)
    _count(entity.hours, "hours", 24)


@_check_own.register
def _(entity: Batch) -> None:
    _need(entity.name, "name")
    _slug(entity.slug)


@_check_own.register
def _(entity: Meeting) -> None:
    _need(entity.name, "name")
    _count(entity.cap, "cap")


@_check_own.register
def _(entity: Session) -> None:
    _slug(entity.slug)
    _count(entity.cap, "cap")
    _count(abs(entity.shift_minutes), "shift_minutes", DAY)
    if not 1 <= entity.number <= 99_999:
        raise RuleError("count_out_of_range", field="number", value=entity.number, most=99_999)


@_check_own.register
def _(entity: Mark) -> None:
    _count(entity.opens, "opens", DAY)
    _count(entity.closes, "closes", DAY)


@_check_own.register
def _(entity: District) -> None:
    _need(entity.name, "name")
    _slug(entity.slug)
    _count(entity.school_count, "school_count")


@_check_own.register
def _(entity: DistrictMember) -> None:
    _need(entity.as_written, "as_written")
    _count(entity.school_count, "school_count")


@_check_own.register
def _(entity: CountyCount) -> None:
    for field in ("special", "primary", "junior", "total"):
        _count(getattr(entity, field), field)


@_check_own.register
def _(entity: Room) -> None:
    _need(entity.name, "name")
    _count(entity.seats, "seats")
    _count(entity.pcs, "pcs")


@_check_own.register
def _(entity: Block) -> None:
    _need(entity.title, "title")
    _count(entity.starts, "starts", DAY)
    _count(entity.ends, "ends", DAY)
    _count(entity.printed_minutes, "printed_minutes", DAY)
    _count(entity.track, "track", 9)
    if entity.ends is not None and entity.ends <= entity.starts:
        raise RuleError("ends_before_start", starts=entity.starts, ends=entity.ends)


@_check_own.register
def _(entity: School) -> None:
    _need(entity.name, "school_name")
    # A branch, and what an office adds by hand, may have no code of the ministry.
    if (entity.code or entity.source is SchoolSource.LIST) and not SCHOOL_CODE.fullmatch(entity.code):
        raise RuleError("school_code_bad", school_code=entity.code)


@_check_own.register
def _(entity: SchoolAlias) -> None:
    _need(entity.name, "name")


@_check_own.register
def _(entity: Application) -> None:
    _need(entity.applicant, "applicant")
    for field in ("seats", "pcs", "schools", "people"):
        _count(getattr(entity, field), field)
