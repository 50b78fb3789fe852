"""What can be chosen for printing, read off the plan. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from coordinator.documents.pdf.poster_paper import PosterPaper
from coordinator.domain.badge_sheet import PER_SHEET
from coordinator.domain.door_sign import Arrow
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_short
from coordinator.domain.sheet import Half, SheetMark, SheetOptions, parts_of_day
from coordinator.domain.training import Session


class Kind(StrEnum):
    """What is printed: 簽到表, 議程表, 議程海報, 教育訓練計畫, 名牌, 桌牌, 場地指示牌."""

    SHEETS = "sheets"
    AGENDA = "agenda"
    POSTER = "poster"
    PLAN = "plan"
    BADGES = "badges"
    CARDS = "cards"
    DOORS = "doors"


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """Which sheets are wanted: sessions by key, parts of the day, options."""

    session_ids: tuple[str, ...]
    halves: frozenset[Half]
    options: SheetOptions


@dataclass(frozen=True, slots=True)
class AgendaChoice:
    """Whose agendas are wanted: course days by key."""

    day_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PosterChoice:
    """Which sessions get a poster, and on what paper."""

    session_ids: tuple[str, ...]
    paper: PosterPaper


@dataclass(frozen=True, slots=True)
class PlanChoice:
    """The plan document: the whole plan."""


@dataclass(frozen=True, slots=True)
class BadgeChoice:
    """Whose badges in which order; the first stands at place ``start`` (1 to 10) of its sheet."""

    people: tuple[str, ...]
    start: int = 1
    blanks: int = 0
    marks: bool = True

    def on_pages(self, pages: range) -> BadgeChoice:
        """Only who stands on these pages, from 0: a print dialog may be asked for a part."""
        first = self.start - 1
        some = (person for n, person in enumerate(self.people, first) if n // PER_SHEET in pages)
        return replace(self, people=tuple(some))


@dataclass(frozen=True, slots=True)
class CardChoice:
    """Whose table cards in which order."""

    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoorChoice:
    """Which sessions get a door sign, and where it points."""

    session_ids: tuple[str, ...]
    arrow: Arrow = Arrow.NONE


Choice = SheetChoice | AgendaChoice | PosterChoice | PlanChoice | BadgeChoice | CardChoice | DoorChoice


@dataclass(frozen=True, slots=True)
class Bundle:
    """Sessions that are often printed together: a batch, a region, a delivery format."""

    key: str
    name: str
    session_ids: frozenset[str]


def bundles(plan: Plan) -> tuple[Bundle, ...]:
    """Batches, then regions, then formats that have sessions of neither, each with its sessions."""
    found = [Bundle(batch.id, batch.name, _ids(plan.sessions_of(batch))) for batch in plan.batches]
    found += [Bundle(region.id, region.name, _ids(plan.sessions_of(region))) for region in plan.districts]
    loose = [s for s in plan.sessions if s.batch_id is None and s.district_id is None]
    for kind in plan.formats:
        sessions = [s for s in loose if s.format_id == kind.id]
        found.append(Bundle(kind.id, kind.title, _ids(sessions)))
    return tuple(bundle for bundle in found if bundle.session_ids)


def session_title(plan: Plan, session: Session) -> str:
    """``8/7(一) 第一天 · 第一梯次``."""
    day = by_id(plan.course_days)[session.course_day_id]
    part = plan.part_of(session)
    text = f"{format_short(session.day)} {day.name}"
    return f"{text} · {part.name}" if part else text


def halves_of(plan: Plan, session_ids: frozenset[str], *, whole_day: bool) -> frozenset[Half]:
    """The parts of the day for which these sessions have a sheet."""
    return frozenset(
        half
        for session in plan.sessions
        if session.id in session_ids
        for half, _ in parts_of_day([SheetMark(m.slot) for m in plan.marks_of(session)], whole_day=whole_day)
    )


def file_name(plan: Plan, session: Session) -> str:
    """``b1-d1 112-08-07 第一天.pdf``: the slug keeps it apart from every other session of the plan."""
    day = by_id(plan.course_days)[session.course_day_id]
    roc = f"{session.day.year - 1911}-{session.day:%m-%d}"
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]', "", f"{session.slug} {roc} {day.name}").strip(". ") + ".pdf"


def file_stem(plan: Plan, choice: Choice) -> str:
    """What the file of a choice is called, without its ending: ``pingtung-112-b1-d1-sign-in``."""
    word = _FILE_WORDS[type(choice)]
    slugs: list[str] = []
    if isinstance(choice, AgendaChoice):
        slugs = [day.slug for day in plan.course_days if day.id in choice.day_ids]
    elif isinstance(choice, SheetChoice | PosterChoice | DoorChoice):
        slugs = [session.slug for session in plan.sessions if session.id in choice.session_ids]
    return "-".join([plan.training.slug, *(slugs if len(slugs) == 1 else []), word])


_FILE_WORDS: dict[type, str] = {
    SheetChoice: "sign-in",
    AgendaChoice: "agenda",
    PosterChoice: "poster",
    PlanChoice: "plan",
    BadgeChoice: "badges",
    CardChoice: "table-cards",
    DoorChoice: "door-signs",
}


def _ids(sessions: tuple[Session, ...] | list[Session]) -> frozenset[str]:
    return frozenset(session.id for session in sessions)
