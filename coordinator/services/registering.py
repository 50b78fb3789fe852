"""A walk-in becomes a participant: under the provisional id, so that no event has to be written anew."""

from collections.abc import Iterable
from dataclasses import replace

from coordinator.db.keys import new_id
from coordinator.db.queries.removal import removal
from coordinator.db.session import Reader
from coordinator.domain.checkin.values import WalkIn
from coordinator.domain.edit import Edit, change, create
from coordinator.domain.errors import RuleError
from coordinator.domain.roster import Participant, PersonStatus, Registration


def register_edit(reader: Reader, training_id: str, walk_in: WalkIn, sessions: Iterable[str]) -> Edit:
    """Put a walk-in on the roster, registered for ``sessions``; who is there already only comes back.

    Raises ``RuleError`` ``walk_in_purged`` when the name is not kept any more.
    """
    stored = reader.get(Participant, walk_in.id)
    if stored is not None:
        return change(stored, replace(stored, status=PersonStatus.REGISTERED))
    if not walk_in.name:
        raise RuleError("walk_in_purged")
    person = Participant(
        id=walk_in.id,
        training_id=training_id,
        name=walk_in.name,
        school_name=walk_in.school,
        school_code=walk_in.school_code,
        township_code=walk_in.township_code,
        job_title=walk_in.job_title,
        phone=walk_in.phone,
    )
    registrations = (Registration(new_id(), walk_in.id, session) for session in dict.fromkeys(sessions))
    return create(person, *registrations)


def unregister_edit(reader: Reader, walk_in_id: str) -> Edit:
    """Take somebody whom a decision put on the roster off it again; nothing where nobody is."""
    stored = reader.get(Participant, walk_in_id)
    return removal(reader, stored) if stored is not None else Edit()
