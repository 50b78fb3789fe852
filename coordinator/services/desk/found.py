"""Somebody whom a search at a desk found, as a row of the list shows it."""

from dataclasses import dataclass

from coordinator.domain.checkin.values import Attended
from coordinator.services.desk.memory import DeskMemory


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody a search found, as a row shows it: ``expected`` at this session, ``attended`` so far."""

    participant_id: str
    name: str
    school: str
    job_title: str
    expected: bool
    attended: Attended


def search(memory: DeskMemory, text: str, limit: int) -> tuple[Found, ...]:
    """Who fits what is typed, from one character on; those the session expects first."""
    return tuple(_row(memory, key) for key in memory.find(text, limit))


def _row(memory: DeskMemory, key: str) -> Found:
    entry = memory.entry(key)
    if entry is None:
        walk_in = memory.attendance.walk_ins[key]
        return Found(key, walk_in.name, walk_in.school, walk_in.job_title, False, memory.cell(key))
    here = any(registration.session_id == memory.session.id for registration in entry.registrations)
    person = entry.person
    return Found(key, person.name, person.school_name, person.job_title, here, memory.cell(key))
