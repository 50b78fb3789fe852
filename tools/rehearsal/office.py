"""What the office does on its screens and no word of the command line does: the plan, a cancellation."""

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

from coordinator.db.queries.plans import find_training
from coordinator.db.queries.roster import read_roster
from coordinator.db.store import open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.samples import sample_entities
from coordinator.domain.edit import Edit, Entity
from coordinator.domain.roster import Participant, ParticipantRole, PersonStatus, Registration
from coordinator.domain.school import School
from coordinator.domain.training import Mark, MarkSlot, Session
from coordinator.services.edits import apply_edit
from coordinator.services.samples import add_sample

TRAINING = "pingtung-112"
DAY = "2023-08-07"
FOUR_MARKS = (
    (MarkSlot.AM_IN, 8 * 60 + 30, 9 * 60),
    (MarkSlot.AM_OUT, 12 * 60, None),
    (MarkSlot.PM_IN, 13 * 60, 13 * 60 + 30),
    (MarkSlot.PM_OUT, 17 * 60, None),
)
_PEOPLE = (Participant, ParticipantRole, Registration)


def start(place: Path) -> tuple[str, ...]:
    """The plan of 屏東 112 with both batches in the same week at their two venues, and nobody in it yet.

    The second venue asks for four marks. Returns the names of the schools.
    """
    store = open_store(place, areas=load_areas())
    try:
        with store.write() as writer:
            edit = add_sample(writer, TRAINING, _without_people)
    finally:
        store.close()
    return tuple(entity.name for entity in edit.after if isinstance(entity, School))


def _without_people(name: str, new_id: Callable[[], str], first_number: int) -> tuple[Entity, ...]:
    made = [e for e in sample_entities(name, new_id, first_number) if not isinstance(e, _PEOPLE)]
    sessions = {e.slug: e for e in made if isinstance(e, Session)}
    same_day = {sessions[f"b2-d{n}"].id: sessions[f"b1-d{n}"].day for n in (1, 2, 3)}
    south = sessions["b2-d1"].id
    kept = [e for e in made if not (isinstance(e, Mark) and e.session_id == south)]
    marks = [
        Mark(new_id(), south, slot, position=n, opens=opens, closes=closes)
        for n, (slot, opens, closes) in enumerate(FOUR_MARKS)
    ]
    moved: list[Any] = [
        replace(e, day=same_day[e.id]) if isinstance(e, Session) and e.id in same_day else e for e in kept
    ]
    return (*moved, *marks)


def cancel(place: Path, people: Collection[str]) -> None:
    """People call the office and say that they will not come, after the packs were made."""
    store = open_store(place, areas=load_areas())
    try:
        with store.write() as writer:
            training = find_training(writer, TRAINING).id
            there = tuple(e.person for e in read_roster(writer, training) if e.id in people)
            gone = tuple(replace(person, status=PersonStatus.CANCELLED) for person in there)
            apply_edit(writer, Edit(there, gone))
    finally:
        store.close()
