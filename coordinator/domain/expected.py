"""How many people a session is laid out for, before and after people register."""

from collections.abc import Mapping

from coordinator.domain.plan import Plan
from coordinator.domain.training import Batch, Session


def expected_at(plan: Plan, session: Session, registered: Mapping[str, int]) -> int | None:
    """People to expect at ``session``; ``registered`` maps session ids to people.

    As soon as anybody is registered for a session of this plan, what is registered counts. Before that it is
    schools times ``Training.people_per_school``; None while either is unknown (hands-on days have no schools
    of their own).
    """
    if any(registered.get(other.id) for other in plan.sessions):
        return registered.get(session.id, 0)
    schools = schools_at(plan, session)
    per_school = plan.training.people_per_school
    return None if schools is None or per_school is None else schools * per_school


def schools_at(plan: Plan, session: Session) -> int | None:
    """The schools a session is held for: of its batch, else of its region; None where it names neither."""
    part = plan.part_of(session)
    if part is None:
        return None
    return plan.batch_school_count(part) if isinstance(part, Batch) else plan.school_count(part)
