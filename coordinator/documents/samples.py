"""A sample as the values that are stored: plan, schools, people, roles, registrations."""

from collections.abc import Callable

from coordinator.documents.plan_file import plan_from_json
from coordinator.documents.sample_roster import SamplePerson, load_sample
from coordinator.domain.edit import Entity
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Participant, ParticipantRole, Registration, RosterEntry
from coordinator.domain.school import School, SchoolSource


def sample_entities(name: str, new_id: Callable[[], str], first_number: int) -> tuple[Entity, ...]:
    """Everything of the sample ``name``; sessions count from ``first_number``. Raises ``RuleError``."""
    sample = load_sample(name)
    plan = plan_from_json(sample.plan_json, new_id, first_number)
    schools = [
        School(
            new_id(), s.code, s.name, s.level, s.township_code,
            county_code=s.township_code[:5], source=SchoolSource.SAMPLE,
        )
        for s in sample.schools
    ]  # fmt: skip
    entries = [_entry(person, plan, new_id) for person in sample.people]
    return (*plan.entities(), *schools, *(value for entry in entries for value in entry.entities()))


def _entry(person: SamplePerson, plan: Plan, new_id: Callable[[], str]) -> RosterEntry:
    key = new_id()
    roles = {role.name: role.id for role in plan.roles}
    sessions = {plan.slug_of(session): session.id for session in plan.sessions}
    return RosterEntry(
        Participant(
            id=key,
            training_id=plan.training.id,
            name=person.name,
            school_name=person.school_name,
            school_code=person.school_code,
            township_code=person.township_code,
            job_title=person.job_title,
            kind=person.kind,
            meal=person.meal,
        ),
        tuple(ParticipantRole(new_id(), key, roles[role]) for role in person.roles),
        tuple(Registration(new_id(), key, sessions[slug]) for slug in person.sessions),
    )
