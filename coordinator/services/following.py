"""What came by a merge and asks something of the office's roster: corrections, and decisions of laptops."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from coordinator.db.queries.events import read_events, read_ledger
from coordinator.db.queries.plans import read_plan
from coordinator.db.session import Reader, Writer
from coordinator.domain.checkin.decisions_people import not_on_roster_id
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event
from coordinator.domain.store_settings import training_office
from coordinator.services.amending import Amended, apply_amendments
from coordinator.services.registering import Registered, follow_registrations
from coordinator.services.store_settings import setting


@dataclass(frozen=True, slots=True)
class Followed:
    """What was done: corrections, and walk-ins who are on the roster now, or off it."""

    amended: Amended = field(default_factory=Amended)
    registered: Registered = field(default_factory=Registered)


def follow_settlements(writer: Writer, training_id: str, came: Sequence[Event]) -> Followed:
    """Do what the events that ``came`` ask for. Only the office changes its roster so: a laptop proposes."""
    if setting(writer, training_office(training_id)) or not _asks(writer, training_id, came):
        return Followed()
    ledger = read_ledger(writer, read_plan(writer, training_id))
    fresh = {event.id for event in came}
    registered = follow_registrations(writer, ledger, fresh)
    return Followed(apply_amendments(writer, ledger.attendance, fresh), registered)


def _asks(reader: Reader, training_id: str, came: Sequence[Event]) -> bool:
    """Whether anything does; folding everything takes seconds where there are 100,000 events."""
    if any(event.kind in (Kind.AMEND, Kind.SETTLE) for event in came):
        return True
    walked_in = {not_on_roster_id(event.participant_id) for event in came if event.kind == Kind.WALK_IN}
    settles = read_events(reader, training_id, kinds=(Kind.SETTLE,)) if walked_in else ()
    return any(event.said().get("decision") in walked_in for event in settles)
