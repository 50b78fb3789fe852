"""Course days while planning: format, hours and audience; their agendas are made on the page 議程."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from coordinator.db.keys import new_id
from coordinator.domain.counts import format_count, parse_count
from coordinator.domain.edit import Edit, change, join
from coordinator.domain.order import moved, next_position
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.scheduling import after, difference
from coordinator.domain.text import clean
from coordinator.domain.training import Audience, CourseDay, DeliveryFormat
from coordinator.ui.kit.rows import Column
from coordinator.ui.plan.edits import chosen, free_name, home_format
from coordinator.ui.plan.listing import Lines, Listing
from coordinator.ui.plan.lists import lost_sessions
from coordinator.ui.plan.rows import Shown
from coordinator.ui.plan.schedule import in_words

translate = QCoreApplication.translate
_BETWEEN_NAMES = re.compile(r"[、,，;；]+")


@dataclass(frozen=True, slots=True)
class CourseDayRow:
    """A course day with the names of its format and of the roles it is meant for."""

    day: CourseDay
    format: str
    audience: str
    sessions: int


def course_days(shown: Shown, chosen_format: Callable[[], DeliveryFormat | None]) -> Listing[CourseDayRow]:
    """課程日 in printed order; a new one belongs to the format that is chosen."""
    words = translate("Plan", "Day {n}")

    def make(plan: Plan) -> tuple[Plan, CourseDay]:
        """``plan`` with a course day behind the others, and perhaps the format it needs."""
        home, made = home_format(plan, translate("Plan", "On-site briefing"))
        wanted = chosen_format() or home
        name = free_name(lambda n: words.format(n=in_words(n)), (day.name for day in plan.course_days))
        slug = free_name(lambda n: f"d{n}", (day.slug for day in plan.course_days))
        place = next_position(plan.course_days)
        day = CourseDay(new_id(), plan.training.id, wanted.id, slug, name, position=place)
        return after(plan, Edit((), (*made, day))), day

    def added(plan: Plan) -> tuple[Edit, str]:
        grown, day = make(plan)
        return difference(plan, grown), day.id

    def pasted(plan: Plan, lines: Lines) -> Edit:
        grown = plan
        for line in lines:
            grown, day = make(grown)
            for column, text in line.items():
                if text.strip():
                    grown = after(grown, typed(grown, by_id(grown.course_days)[day.id], column, text))
        return difference(plan, grown)

    def along(_plan: Plan, rows: list[CourseDayRow]) -> str:
        return lost_sessions(sum(row.sessions for row in rows))

    return Listing(
        name="course-days",
        title=translate("Plan", "Course days"),
        add=translate("Plan", "Add course day"),
        empty=translate("Plan", "A course day is an agenda that batches and regions share. It goes here."),
        columns=_columns(shown),
        rows=course_day_rows,
        entity=lambda row: row.day,
        called=lambda row: row.day.name,
        first="name",
        typed=lambda plan, row, column, text: typed(plan, row.day, column, text),
        added=added,
        pasted=pasted,
        moved=lambda plan, days, step: moved(plan.course_days, days, step),
        along=along,
    )


def course_day_rows(plan: Plan) -> tuple[CourseDayRow, ...]:
    """The course days of a plan in printed order."""
    formats = by_id(plan.formats)
    return tuple(
        CourseDayRow(
            day,
            formats[day.format_id].title,
            "、".join(role.name for role in plan.audience_of(day)),
            len(plan.sessions_of(day)),
        )
        for day in plan.course_days
    )


def typed(plan: Plan, day: CourseDay, column: str, text: str) -> Edit:
    """The edit of a typed cell; sessions follow their course day to another format. Raises ``RuleError``.

    Columns that cannot be typed into (a copied row has them too) leave it as it is.
    """
    if column == "format":
        key = chosen(text, {item.title: item.id for item in plan.formats})
        sessions = (s for s in plan.sessions_of(day) if s.format_id != key)
        moves = (change(session, replace(session, format_id=key)) for session in sessions)
        return join([change(day, replace(day, format_id=key)), *moves])
    if column == "audience":
        return _audience(plan, day, text)
    if column == "hours":
        return change(day, replace(day, hours=parse_count(text)))
    if column in ("name", "title", "note", "slug"):
        return change(day, replace(day, **{column: clean(text).text}))  # type: ignore[arg-type]
    return Edit()


def _audience(plan: Plan, day: CourseDay, text: str) -> Edit:
    """The roles named in a cell, in that order, and no others."""
    roles = {role.name: role for role in plan.roles}
    names = [name for name in _BETWEEN_NAMES.split(text) if name.strip()]
    keys = list(dict.fromkeys(chosen(name, roles).id for name in names))
    before = tuple(a for a in plan.audiences if a.course_day_id == day.id)
    known = {a.role_id: a for a in before}
    wanted = (known.get(key) or Audience(new_id(), day.id, key) for key in keys)
    return Edit(before, tuple(replace(a, position=place) for place, a in enumerate(wanted)))


def _columns(shown: Shown) -> list[Column[CourseDayRow]]:
    return [
        Column("name", translate("Plan", "Course day"), lambda r: r.day.name, editable=True, width=110,
               tip=lambda r: r.day.name),
        Column("title", translate("Plan", "Topic"), lambda r: r.day.title, editable=True, width=210,
               tip=lambda r: r.day.title),
        Column("format", translate("Plan", "Delivery format"), lambda r: r.format, editable=True, width=130,
               choices=lambda _: [item.title for item in shown.plan.formats] if shown.plan else []),
        Column("hours", translate("Plan", "Study hours"), lambda r: format_count(r.day.hours), editable=True,
               key=lambda r: r.day.hours or 0, align_right=True, width=96),
        Column("audience", translate("Plan", "Meant for"), lambda r: r.audience, editable=True, width=170,
               tip=lambda r: r.audience or _roles_tip(shown)),
        Column("sessions", translate("Plan", "Sessions"), lambda r: str(r.sessions), width=84,
               key=lambda r: r.sessions, align_right=True),
        Column("note", translate("Plan", "Note"), lambda r: r.day.note, editable=True, width=120,
               tip=lambda r: r.day.note),
        Column("slug", translate("Plan", "Short name"), lambda r: r.day.slug, editable=True, width=100,
               hidden=True),
    ]  # fmt: skip


def _roles_tip(shown: Shown) -> str:
    names = "、".join(role.name for role in shown.plan.roles) if shown.plan else ""
    return translate("Plan", "Business roles, for example {names}").format(names=names) if names else ""
