"""Reading only the people that a commit touched, so that one edit in a large roster stays one edit."""

from collections import defaultdict
from collections.abc import Collection, Mapping

import sqlalchemy as sa

from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.roster import Participant, ParticipantRole, Registration, RosterEntry

Touched = Collection[tuple[str, str]]
"""(table, key) pairs as ``Changes.keys`` has them; few hundred at most."""

_PARTS: tuple[type[ParticipantRole] | type[Registration], ...] = (ParticipantRole, Registration)
PARTICIPANTS = table_of(Participant).name
PEOPLE = frozenset({PARTICIPANTS, *(table_of(kind).name for kind in _PARTS)})
"""The tables a roster entry is made of."""


def read_touched(
    reader: Reader, training_id: str, touched: Touched, owners: Mapping[str, str]
) -> dict[str, RosterEntry | None]:
    """Participant -> what the entry is now, or None when it is gone; four or five statements.

    ``owners`` tells the participant of roles and registrations that are not stored any more.
    """
    keys: dict[str, list[str]] = defaultdict(list)
    for table, key in touched:
        keys[table].append(key)
    ids = set(keys[PARTICIPANTS])
    for kind in _PARTS:
        named = keys[table_of(kind).name]
        stored = {part.id: part.participant_id for part in reader.all(kind, table_of(kind).c.id.in_(named))}
        ids.update(stored.values())
        ids.update(owners[key] for key in named if key not in stored and key in owners)
    return _read(reader, training_id, ids)


def _read(reader: Reader, training_id: str, ids: set[str]) -> dict[str, RosterEntry | None]:
    people, roles, registrations = (table_of(k) for k in (Participant, ParticipantRole, Registration))
    found: dict[str, RosterEntry | None] = dict.fromkeys(ids)
    persons = reader.all(Participant, people.c.id.in_(ids), people.c.training_id == training_id)
    of_role: dict[str, list[ParticipantRole]] = defaultdict(list)
    for role in reader.all(ParticipantRole, roles.c.participant_id.in_(ids)):
        of_role[role.participant_id].append(role)
    of_session: dict[str, list[Registration]] = defaultdict(list)
    for registration in reader.all(Registration, registrations.c.participant_id.in_(ids)):
        of_session[registration.participant_id].append(registration)
    for person in persons:
        found[person.id] = RosterEntry(person, tuple(of_role[person.id]), tuple(of_session[person.id]))
    return found


def count_people(reader: Reader, training_id: str) -> int:
    """How many people a training has, whatever their kind: asked before all of them are read."""
    people = table_of(Participant)
    (row,) = reader.rows(sa.select(sa.func.count()).where(people.c.training_id == training_id))
    return int(row[0])
