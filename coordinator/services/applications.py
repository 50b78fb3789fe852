"""Applications 駐點申請: the edits of a page or a file's import, with keys and numbers of this store.

Every function gives an ``Edit`` for ``services.edits.apply_edit``; nothing is written here.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from coordinator.db.keys import new_id
from coordinator.db.queries.applications import is_used, sessions_with_people
from coordinator.db.queries.removal import removal
from coordinator.db.session import Reader
from coordinator.domain import application_edits as edits
from coordinator.domain import application_grant as granting
from coordinator.domain.application import ApplicantKind, Application, ApplicationState
from coordinator.domain.application_edits import By
from coordinator.domain.application_entry import HAS_A_DAY, ApplicationEntry, session_of
from coordinator.domain.application_form import FormRead, fresh_lines
from coordinator.domain.application_grant import Grant
from coordinator.domain.application_history import imported_mark, late_mark
from coordinator.domain.application_states import NEEDS_A_DAY
from coordinator.domain.edit import Edit, Entity, join
from coordinator.domain.errors import RuleError
from coordinator.domain.office import Setting
from coordinator.domain.plan import Plan
from coordinator.domain.store_settings import APPLICATION_TEAMS
from coordinator.domain.training import Session
from coordinator.services.trainings import next_session_number

MOST_TEAMS = 99


def fresh_application(plan: Plan, format_id: str, received: date) -> Application:
    """An application with nothing in it yet: of a county in a national plan, else of a school."""
    kind = ApplicantKind.COUNTY if plan.training.national else ApplicantKind.SCHOOL
    county = plan.training.county_code
    return Application(new_id(), plan.training.id, format_id, received, kind, "", county_code=county)


def new_application(
    application: Application,
    wished: Sequence[date],
    at_ms: int,
    person: str,
    note: str = "",
    *,
    late: bool = False,
) -> Edit:
    """Take an application in; ``late`` notes that it was taken in although the window was closed."""
    marks = [late_mark()] if late else []
    return edits.opened(application, wished, By(at_ms, person, note), new_id, marks)


def change_application(
    entry: ApplicationEntry,
    application: Application,
    wished: Sequence[date],
    at_ms: int,
    person: str,
    note: str = "",
) -> Edit:
    """Fields and wished days as they shall be; wished days changed after receipt are noted."""
    return edits.amended(entry, application, wished, By(at_ms, person, note), new_id)


def take_late(entry: ApplicationEntry, at_ms: int, person: str, note: str = "") -> Edit:
    """逾期受理: note that it is taken in although it came outside the window."""
    return edits.taken_late(entry, By(at_ms, person, note), new_id)


def change_state(
    reader: Reader, entry: ApplicationEntry, state: ApplicationState, at_ms: int, person: str, note: str = ""
) -> Edit:
    """The application in another state; 核定 and 改期 of what has no day yet are `grant`.

    With a grant that is given up its session goes, unless something happened there: then ``RuleError``
    ``application_session_used``. Raises ``RuleError`` for an illegal change too.
    """
    session = None if state in HAS_A_DAY else _session_gone(reader, entry)
    return edits.changed_state(entry, state, By(at_ms, person, note), new_id, session)


def grant(
    reader: Reader,
    plan: Plan,
    entry: ApplicationEntry,
    wanted: Grant,
    at_ms: int,
    person: str,
    note: str = "",
) -> Edit:
    """Grant a day: the session with its marks, venue and room where they are new, state and history.

    A session that was used stays on its day: ``RuleError`` ``application_session_used``.
    """
    held = session_of(entry, plan)
    if held is not None and held.day != wanted.day and is_used(reader, held.id):
        raise RuleError("application_session_used", day=held.day)
    number = next_session_number(reader)
    return granting.grant(plan, entry, wanted, number, By(at_ms, person, note), new_id)


def remove_application(reader: Reader, entry: ApplicationEntry) -> Edit:
    """The edit that deletes an application with its history, and its session where nothing happened there."""
    session = _session_gone(reader, entry)
    own = removal(reader, entry.application)
    return join([own, session]) if session else own


def _session_gone(reader: Reader, entry: ApplicationEntry) -> Edit | None:
    """The edit that takes the session of a grant away; its change of the application itself is left out."""
    session = reader.get(Session, entry.application.session_id or "")
    if session is None:
        return None
    if is_used(reader, session.id):
        raise RuleError("application_session_used", day=session.day)
    gone = removal(reader, session)
    return Edit(_others(gone.before, entry), _others(gone.after, entry))


def _others(entities: Sequence[Entity], entry: ApplicationEntry) -> tuple[Entity, ...]:
    return tuple(e for e in entities if e.id != entry.id)


def to_be_held(
    reader: Reader, plan: Plan, entries: Sequence[ApplicationEntry], today: date
) -> tuple[ApplicationEntry, ...]:
    """Those whose day is over and where people came: they can be set to 已辦理."""
    over = {
        session.id: entry
        for entry in entries
        if entry.state in NEEDS_A_DAY and (session := session_of(entry, plan)) and session.day < today
    }
    came = sessions_with_people(reader, over) if over else frozenset()
    return tuple(entry for key, entry in over.items() if key in came)


def teams(reader: Reader) -> int:
    """In how many places the system team can be on one day; one unless this store says otherwise."""
    stored = reader.get(Setting, APPLICATION_TEAMS)
    text = stored.value if stored else ""
    return min(max(int(text), 1), MOST_TEAMS) if text.isascii() and text.isdecimal() else 1


def import_form(
    form: FormRead, entries: Sequence[ApplicationEntry], at_ms: int, person: str, note: str = ""
) -> Edit:
    """The lines of a form that nobody knows yet as applications; a second import of it is an empty edit."""
    by = By(at_ms, person, note)
    made = []
    for place, line in enumerate(fresh_lines(form, entries), start=len(entries)):
        application = replace(line.application, id=new_id(), position=place)
        made.append(edits.opened(application, line.wished, by, new_id, [imported_mark()]))
    return join(made)
