"""Reading badge numbers: whose is which, which are taken, who has none yet."""

from collections.abc import Mapping

import sqlalchemy as sa

from coordinator.db.queries.events import read_events
from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.badge import Badge, code_text
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.events.kinds import Kind
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Participant


def read_badges(reader: Reader, training_id: str) -> tuple[Badge, ...]:
    """The badges of a training, those of people who are gone included."""
    return reader.all(Badge, table_of(Badge).c.training_id == training_id)


def taken_numbers(reader: Reader) -> set[int]:
    """Every number that stands on a badge of this store, whatever the training, or was given to a walk-in."""
    given = {row[0] for row in reader.rows(sa.select(table_of(Badge).c.number))}
    return given | {
        number
        for event in read_events(reader, kinds=(Kind.WALK_IN,))
        if isinstance(number := event.said().get("number"), int)
    }


def without_badge(reader: Reader, training_id: str) -> tuple[str, ...]:
    """The people of a training who have no number yet, in the order they were entered."""
    people, badges = table_of(Participant), table_of(Badge)
    has = sa.select(badges.c.participant_id).where(badges.c.training_id == training_id).scalar_subquery()
    rows = reader.rows(
        sa.select(people.c.id)
        .where(people.c.training_id == training_id, people.c.id.not_in(has))
        .order_by(people.c.id)
    )
    return tuple(row[0] for row in rows)


def read_codes(reader: Reader, plan: Plan) -> Mapping[str, str]:
    """Participant id -> the digits of the newest badge; without those who have no number yet."""
    ledger = Ledger(plan)
    ledger.add(read_events(reader, plan.training.id, kinds=(Kind.REISSUE, Kind.VOID, Kind.SETTLE)))
    versions = ledger.attendance.versions
    return {
        badge.participant_id: code_text(badge.number, versions.get(badge.participant_id, 0))
        for badge in read_badges(reader, plan.training.id)
    }
