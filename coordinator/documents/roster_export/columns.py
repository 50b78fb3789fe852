"""What stands in the columns of an exported roster: one function for each field."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from coordinator.documents.roster_list import KIND_WORDS, RosterLine, list_roster
from coordinator.domain.area import Township
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.presets import ExportField, Preset
from coordinator.domain.roc import format_roc
from coordinator.domain.roster import PersonStatus, RosterEntry
from coordinator.domain.text import mask_id


@dataclass(frozen=True, slots=True)
class RosterTable:
    """A roster as it will stand in a file; ``people`` are the names its rows belong to."""

    headings: tuple[str, ...]
    fields: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    people: tuple[str, ...]


Value = Callable[[Plan, RosterLine, int], str]

STATUS_WORDS = {PersonStatus.REGISTERED: "", PersonStatus.CANCELLED: "取消"}


def make_table(
    plan: Plan, roster: Sequence[RosterEntry], townships: Iterable[Township], preset: Preset
) -> RosterTable:
    """The columns of ``preset`` for everybody of ``roster``, in its order.

    ID numbers stand in it where the preset has a column for them: ask and record before.
    """
    fields = tuple(column.field for column in preset.columns)
    # A field that this version does not know leaves its column empty rather than out: titles are promised.
    values = [value_of(field) for field in fields]
    lines = list_roster(plan, roster, townships)
    rows = tuple(
        tuple(value(plan, line, number) for value in values) for number, line in enumerate(lines, start=1)
    )
    return RosterTable(preset.titles, fields, rows, tuple(line.entry.person.name for line in lines))


def value_of(field: str) -> Value:
    """What makes the text of a field; of one that this version does not know, nothing."""
    return _VALUES.get(field, _nothing)


def _nothing(_plan: Plan, _line: RosterLine, _number: int) -> str:
    return ""


def _person(name: str) -> Value:
    return lambda _plan, line, _number: str(getattr(line.entry.person, name))


def _sessions(plan: Plan, line: RosterLine, _number: int) -> str:
    """Dates with the name of their day, as the importer reads them back."""
    days = by_id(plan.course_days)
    return ", ".join(f"{format_roc(s.day)} {days[s.course_day_id].name}" for s in line.sessions)


def _dates(_plan: Plan, line: RosterLine, _number: int) -> str:
    return "、".join(format_roc(day) for day in dict.fromkeys(session.day for session in line.sessions))


_VALUES: dict[str, Value] = {
    ExportField.SEQ: lambda _plan, _line, number: str(number),
    ExportField.NAME: _person("name"),
    ExportField.SCHOOL: _person("school_name"),
    ExportField.SCHOOL_CODE: _person("school_code"),
    ExportField.TOWNSHIP: lambda _plan, line, _number: line.township,
    ExportField.DISTRICT: lambda _plan, line, _number: line.district,
    ExportField.JOB_TITLE: _person("job_title"),
    ExportField.ROLES: lambda _plan, line, _number: "、".join(line.roles),
    ExportField.SESSIONS: _sessions,
    ExportField.DATES: _dates,
    ExportField.MEAL: _person("meal"),
    ExportField.KIND: lambda _plan, line, _number: KIND_WORDS[line.entry.person.kind],
    ExportField.STATUS: lambda _plan, line, _number: STATUS_WORDS[line.entry.person.status],
    ExportField.PHONE: _person("phone"),
    ExportField.EMAIL: _person("email"),
    ExportField.MASKED_ID: lambda _plan, line, _number: mask_id(line.entry.person.national_id),
    ExportField.NATIONAL_ID: _person("national_id"),
    ExportField.NOTE: _person("note"),
    ExportField.TRAINING: lambda plan, _line, _number: plan.training.title,
    ExportField.BLANK: _nothing,
}
