"""Reading the applications of a training, and whether a session that was granted has been used."""

from collections import defaultdict
from collections.abc import Iterable

import sqlalchemy as sa

from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.application import Application, ApplicationChange, WishedDay
from coordinator.domain.application_entry import ApplicationEntry, in_order
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event
from coordinator.domain.online import OnlineName
from coordinator.domain.roster import Registration, SheetRow


def read_applications(reader: Reader, training_id: str) -> tuple[ApplicationEntry, ...]:
    """Every application of a training as they came, each with its days and history; three statements."""
    table = table_of(Application)
    mine = sa.select(table.c.id).where(table.c.training_id == training_id).scalar_subquery()
    wished, changed = table_of(WishedDay), table_of(ApplicationChange)
    days, changes = defaultdict[str, list[WishedDay]](list), defaultdict[str, list[ApplicationChange]](list)
    for day in reader.all(
        WishedDay, wished.c.application_id.in_(mine), order=(wished.c.position, wished.c.day)
    ):
        days[day.application_id].append(day)
    for line in reader.all(
        ApplicationChange, changed.c.application_id.in_(mine), order=(changed.c.at_ms, changed.c.id)
    ):
        changes[line.application_id].append(line)
    return in_order(
        ApplicationEntry(one, tuple(days[one.id]), tuple(changes[one.id]))
        for one in reader.all(Application, table.c.training_id == training_id)
    )


def is_used(reader: Reader, session_id: str) -> bool:
    """Whether something of a session is more than a plan: an event, a registration, a sheet, an online name.

    Such a session is not taken away with its application.
    """
    return any(
        reader.count(kind, table_of(kind).c.session_id == session_id)
        for kind in (Event, Registration, SheetRow, OnlineName)
    )


def sessions_with_people(reader: Reader, session_ids: Iterable[str]) -> frozenset[str]:
    """Those of the sessions where somebody was marked; one statement."""
    event = table_of(Event)
    rows = reader.rows(
        sa.select(event.c.session_id)
        .where(event.c.session_id.in_(list(session_ids)), event.c.kind == str(Kind.MARK))
        .distinct()
    )
    return frozenset(row[0] for row in rows)
