"""Edits of applications: each one step that can be taken back, each with its line in the history. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from coordinator.domain.application import Application, ApplicationChange, ApplicationState, WishedDay
from coordinator.domain.application_entry import HAS_A_DAY, ApplicationEntry
from coordinator.domain.application_history import gone_mark, late_mark, note, wishes_mark
from coordinator.domain.application_states import check_change
from coordinator.domain.edit import Edit, Entity, join
from coordinator.domain.errors import RuleError

NewId = Callable[[], str]
MOST_DAYS = 60


@dataclass(frozen=True, slots=True)
class By:
    """Who changes something, when (UTC milliseconds), and in what words."""

    at_ms: int
    person: str
    note: str = ""


def opened(
    application: Application, wished: Sequence[date], by: By, new_id: NewId, marks: Sequence[str] = ()
) -> Edit:
    """A new application with its wished days and the first line of its history."""
    line = line_of(application, by, new_id, *marks)
    return Edit((), (application, *_wishes(application.id, wished, new_id), line))


def amended(
    entry: ApplicationEntry, application: Application, wished: Sequence[date], by: By, new_id: NewId
) -> Edit:
    """Fields and wished days as they shall be; days that were changed after receipt are noted.

    State and session are not edited here. A change of fields alone leaves no line in the history.
    """
    kept = replace(application, id=entry.id, state=entry.state, session_id=entry.application.session_id)
    days = _kept_wishes(entry, wished, new_id)
    before: tuple[Entity, ...] = (entry.application, *entry.days)
    after: tuple[Entity, ...] = (kept, *days)
    same = entry.wished == tuple(day.day for day in days)
    if same and not by.note.strip():
        return Edit(before, after)
    marks = [] if same else [wishes_mark(entry.wished, (day.day for day in days))]
    return Edit(before, (*after, line_of(kept, by, new_id, *marks)))


def changed_state(
    entry: ApplicationEntry,
    state: ApplicationState,
    by: By,
    new_id: NewId,
    session: Edit | None = None,
) -> Edit:
    """The application in another state, with its line; ``session`` takes the session of a lost grant away.

    Raises ``RuleError`` for an illegal change, and ``application_session_stays`` when a day that was granted
    shall be given up without its session.
    """
    check_change(entry, state)
    before = entry.application
    if before.session_id is None or state in HAS_A_DAY:
        after = replace(before, state=state)
        return Edit((before,), (after, line_of(after, by, new_id)))
    if session is None:
        raise RuleError("application_session_stays")
    after = replace(before, state=state, session_id=None)
    line = line_of(after, by, new_id, gone_mark())
    return join([Edit((before,), (after, line)), session])


def taken_late(entry: ApplicationEntry, by: By, new_id: NewId) -> Edit:
    """逾期受理: it stays as it is, and the history says that this was decided."""
    return Edit((), (line_of(entry.application, by, new_id, late_mark()),))


def line_of(application: Application, by: By, new_id: NewId, *marks: str) -> ApplicationChange:
    """A line of the history, in the state the application has; ``marks`` are those of the history."""
    text = note(by.note, *marks)
    return ApplicationChange(new_id(), application.id, by.at_ms, application.state, by.person.strip(), text)


def _wishes(application_id: str, wished: Sequence[date], new_id: NewId) -> tuple[WishedDay, ...]:
    days = tuple(dict.fromkeys(wished))
    if len(days) > MOST_DAYS:
        raise RuleError("application_many_days", count=len(days), most=MOST_DAYS)
    return tuple(WishedDay(new_id(), application_id, day, place) for place, day in enumerate(days))


def _kept_wishes(entry: ApplicationEntry, wished: Sequence[date], new_id: NewId) -> tuple[WishedDay, ...]:
    """Days that stay keep their key: the store takes no second row of one day."""
    known = {day.day: day for day in entry.days}
    fresh = _wishes(entry.id, wished, new_id)
    return tuple(replace(known[day.day], position=day.position) if day.day in known else day for day in fresh)
