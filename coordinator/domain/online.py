"""Who was in an online meeting: the names of its attendance report, and whom they belong to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OnlineName:
    """A display name of a report, as written, with what was understood of it.

    ``joined_ms`` and ``left_ms`` are UTC milliseconds, ``minutes`` the time in the meeting; each may be
    unknown. ``missing`` are codes of what the name lacks (county, school, job title, name), joined by spaces.
    """

    id: str
    training_id: str
    report: str
    display_name: str
    session_id: str | None = None
    participant_id: str | None = None
    school_id: str | None = None
    county_code: str = ""
    job_title: str = ""
    name: str = ""
    joined_ms: int | None = None
    left_ms: int | None = None
    minutes: int | None = None
    missing: str = ""


@dataclass(frozen=True, slots=True)
class OnlineRule:
    """Who counts as present online: joined by, stayed until (minutes of the day), minutes inside."""

    id: str
    session_id: str
    join_by: int | None = None
    stay_until: int | None = None
    minutes: int | None = None
