"""Reading where the people of a training come from."""

import sqlalchemy as sa

from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.roster import Participant, PersonKind, PersonStatus


def count_by_township(reader: Reader, training_id: str) -> dict[str, int]:
    """Township code -> people who need a seat; counted by the store, one statement at any size.

    Those whose township nobody knows are under the empty code.
    """
    people = table_of(Participant)
    rows = reader.rows(
        sa.select(people.c.township_code, sa.func.count())
        .where(people.c.training_id == training_id, people.c.kind == PersonKind.ATTENDEE)
        .where(people.c.status == PersonStatus.REGISTERED)
        .group_by(people.c.township_code)
    )
    return {row[0]: row[1] for row in rows}
