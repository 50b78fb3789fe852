"""An application with its wished days and its history, and what is read off them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from coordinator.domain.application import Application, ApplicationChange, ApplicationState, WishedDay
from coordinator.domain.area import District
from coordinator.domain.edit import Entity
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.text import fold
from coordinator.domain.training import DeliveryFormat, FormatKind, Session

HAS_A_DAY = frozenset({ApplicationState.GRANTED, ApplicationState.MOVED, ApplicationState.HELD})
"""核定, 改期, 已辦理: the application is a session of the plan."""
WAITS = frozenset({ApplicationState.RECEIVED, ApplicationState.IN_REVIEW})
"""受理, 審查中: nobody has decided yet."""
GIVEN_UP = frozenset({ApplicationState.DECLINED, ApplicationState.WITHDRAWN})
"""不予核定, 撤回: it asks for nothing any more."""

Fact = str | int | date


@dataclass(frozen=True, slots=True)
class Found:
    """Something to tell about an application: a code with facts, as errors are; ``ui`` has the sentence."""

    code: str
    said: tuple[tuple[str, Fact], ...] = ()

    @property
    def facts(self) -> Mapping[str, Fact]:
        """What the placeholders of the sentence are filled with."""
        return dict(self.said)


def found(code: str, **facts: Fact) -> Found:
    """Something to tell, with its facts."""
    return Found(code, tuple(facts.items()))


@dataclass(frozen=True, slots=True)
class ApplicationEntry:
    """``days`` stand as they are wished, the most wished first; ``changes`` as they happened."""

    application: Application
    days: tuple[WishedDay, ...] = ()
    changes: tuple[ApplicationChange, ...] = ()

    @property
    def id(self) -> str:
        """The key of the application."""
        return self.application.id

    @property
    def state(self) -> ApplicationState:
        """What became of it so far."""
        return self.application.state

    @property
    def wished(self) -> tuple[date, ...]:
        """The wished days, the most wished first."""
        return tuple(day.day for day in self.days)

    @property
    def waits(self) -> bool:
        """Whether nobody has decided yet."""
        return self.application.state in WAITS

    @property
    def has_a_day(self) -> bool:
        """Whether it was granted, on the wished day or another one."""
        return self.application.state in HAS_A_DAY

    def entities(self) -> tuple[Entity, ...]:
        """Every stored value, the application first."""
        return (self.application, *self.days, *self.changes)


def session_of(entry: ApplicationEntry, plan: Plan) -> Session | None:
    """The session an application became, if the plan still has it."""
    return by_id(plan.sessions).get(entry.application.session_id or "")


def granted_day(entry: ApplicationEntry, plan: Plan) -> date | None:
    """The day it was given: that of its session, wherever the plan has moved it since."""
    session = session_of(entry, plan)
    return session.day if session and entry.has_a_day else None


def format_of(application: Application, plan: Plan) -> DeliveryFormat | None:
    """The delivery format somebody applies for."""
    return by_id(plan.formats).get(application.format_id)


def by_application(plan: Plan) -> tuple[DeliveryFormat, ...]:
    """What one can apply for: the formats held by application, else the hands-on days of a county's plan."""
    asked = tuple(f for f in plan.formats if f.by_application)
    return asked or tuple(f for f in plan.formats if f.kind is FormatKind.HANDS_ON)


def circle(application: Application, plan: Plan) -> str:
    """Who shares one day: in a national plan the county, else the applicant; empty where nobody knows."""
    if plan.training.national:
        return application.county_code
    who = application.school_id or application.district_id
    return who or fold(application.applicant)


def region_of(application: Application, plan: Plan) -> District | None:
    """The district or region an application speaks for: its own, else the one its county belongs to."""
    own = by_id(plan.districts).get(application.district_id or "")
    return own or plan.district_by_area().get(application.county_code)


Wish = tuple[str, str, frozenset[date]]


def same_wish(entry: ApplicationEntry) -> Wish:
    """Two applications that agree in this are one that was handed in twice."""
    return fold(entry.application.applicant), entry.application.format_id, frozenset(entry.wished)


def in_order(entries: Iterable[ApplicationEntry]) -> tuple[ApplicationEntry, ...]:
    """As they came: by the day of receipt, those of one day as they were entered."""
    return tuple(sorted(entries, key=lambda e: (e.application.received, e.application.position, e.id)))
