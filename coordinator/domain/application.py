"""駐點申請: a county, region, school or unit asks for a day of its own, and what became of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ApplicantKind(StrEnum):
    """Who asks: a county (national plan), a region or district, a school, or a unit that is none of these."""

    COUNTY = "county"
    REGION = "region"
    SCHOOL = "school"
    UNIT = "unit"


class ApplicationState(StrEnum):
    """受理, 審查中, 核定, 改期, 不予核定, 撤回, 已辦理; ``moved`` is granted for another day than wished."""

    RECEIVED = "received"
    IN_REVIEW = "in_review"
    GRANTED = "granted"
    MOVED = "moved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Application:
    """One application for a session of the delivery format ``format_id``.

    ``applicant`` is the name as written; county, district and school say who that is where it is known.
    ``venue`` and ``room`` are names as written, with ``venue_id`` where the venue is one of the plan.
    ``seats``, ``pcs``, ``schools`` and ``people`` are counts, ``network`` yes or no; None while nobody said.
    ``further`` asks for a day beyond the first, which needs the geographic ``reason`` (source: 114 letter,
    參、駐點實機場). ``session_id`` is the session it became.
    """

    id: str
    training_id: str
    format_id: str
    received: date
    kind: ApplicantKind
    applicant: str
    state: ApplicationState = ApplicationState.RECEIVED
    county_code: str = ""
    district_id: str | None = None
    school_id: str | None = None
    venue_id: str | None = None
    venue: str = ""
    room: str = ""
    seats: int | None = None
    pcs: int | None = None
    network: bool | None = None
    schools: int | None = None
    people: int | None = None
    contact: str = ""
    phone: str = ""
    email: str = ""
    further: bool = False
    reason: str = ""
    session_id: str | None = None
    note: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class WishedDay:
    """A day somebody wishes for; the first by ``position`` is wished most."""

    id: str
    application_id: str
    day: date
    position: int = 0


@dataclass(frozen=True, slots=True)
class ApplicationChange:
    """A line of the history: since ``at_ms`` (UTC milliseconds) it was in ``state``, by whose word."""

    id: str
    application_id: str
    at_ms: int
    state: ApplicationState
    person: str = ""
    note: str = ""
