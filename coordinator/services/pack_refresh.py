"""What a venue pack changes in a store that may know its training already: worked out, then done.

What the office removed goes, except people who came: they stay, as cancelled. Walk-ins whom this laptop put
on its roster stay as they are until the office has heard of it. People of sessions the pack does not speak of
stay as they are. Nothing here touches an event.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from coordinator.db.queries.events import read_events
from coordinator.db.queries.packs import (
    people_with_events,
    read_badges,
    read_rows_on_paper,
    read_rules,
)
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.removal import removal
from coordinator.db.queries.roster import read_roster
from coordinator.db.queries.schools import read_directory
from coordinator.db.session import Reader, Writer
from coordinator.domain.badge import Badge
from coordinator.domain.checkin.decisions_people import REGISTER, not_on_roster_id
from coordinator.domain.checkin.fold import fold
from coordinator.domain.checkin.values import Attendance
from coordinator.domain.edit import Edit, Entity
from coordinator.domain.events.kinds import Kind
from coordinator.domain.pack_scope import goes_along
from coordinator.domain.packs import VenuePack
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roster import PersonStatus, RosterEntry
from coordinator.domain.school import School, SchoolAlias
from coordinator.domain.training import Session, Training
from coordinator.services.edits import apply_edit
from coordinator.services.helpdesk.notes_carried import take_from_pack
from coordinator.services.trainings import free_slug, next_session_number

Key = tuple[type[Entity], str]
_UNIQUE_WORDS = ("slug", "number", "slot")
"""What no two values may share: two that swapped it cannot be changed one after the other."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What became of the people of a pack; ``removed`` are those who had not come, ``cancelled`` who had.

    ``renumbered`` are sessions whose number another training of this store has: the codes on their sheets
    are not theirs here. ``badges_taken`` are people whose number belongs to another training's badge.
    """

    added: int = 0
    changed: int = 0
    removed: int = 0
    cancelled: int = 0
    renumbered: int = 0
    badges_taken: int = 0


def refresh(writer: Writer, pack: VenuePack) -> Refreshed:
    """Make plan and people of this store what the pack says. Raises ``RuleError`` (already_there, stale)."""
    known = writer.get(Training, pack.manifest.training_id) is not None
    plan = read_plan(writer, pack.manifest.training_id) if known else None
    fitted = _fitted(writer, pack.plan, plan)
    old = _people_it_speaks_of(writer, pack) if known else {}
    new, named = _people_to_be(writer, pack, old), {entry.id for entry in pack.people}
    before = [*(plan.entities() if plan else ()), *_values(old.values())]
    _apply(writer, before, [*fitted.entities(), *_values(new.values())])
    _add_schools(writer, pack)
    _add_rows_on_paper(writer, pack)
    _replace_rules(writer, pack)
    take_from_pack(writer, pack.manifest.office, pack.help_notes)
    return Refreshed(
        added=len(new.keys() - old.keys()),
        changed=sum(new[key] != old[key] for key in new.keys() & old.keys()),
        removed=len(old.keys() - new.keys()),
        cancelled=sum(new[key].person.status is PersonStatus.CANCELLED for key in new.keys() - named),
        renumbered=_renumbered(fitted, pack.plan),
        badges_taken=_replace_badges(writer, pack),
    )


def _people_it_speaks_of(reader: Reader, pack: VenuePack) -> dict[str, RosterEntry]:
    """Those of the store who are in the pack, and those who would be if the office still had them."""
    named = {entry.id for entry in pack.people}
    roster = read_roster(reader, pack.manifest.training_id)
    return {e.id: e for e in roster if e.id in named or goes_along(e, pack.scope)}


def _people_to_be(reader: Reader, pack: VenuePack, old: dict[str, RosterEntry]) -> dict[str, RosterEntry]:
    came = people_with_events(reader, pack.manifest.training_id)
    new = {entry.id: _with_own_id_number(entry, old.get(entry.id)) for entry in pack.people}
    attendance = _by_both(reader, pack) if any(key not in new for key in old) else Attendance()
    for key, entry in old.items():
        if key in new:
            continue
        if key not in attendance.walk_ins:
            if key in came:
                new[key] = replace(entry, person=replace(entry.person, status=PersonStatus.CANCELLED))
        elif _is_put_on_here(key, attendance, pack):
            new[key] = entry
    return new


def _by_both(reader: Reader, pack: VenuePack) -> Attendance:
    """Walk-ins and decisions by the events of this store and of the pack."""
    kinds = (Kind.WALK_IN, Kind.VOID, Kind.SETTLE, Kind.CLOCK_OFFSET)
    own = read_events(reader, pack.manifest.training_id, kinds=kinds)
    return fold((*own, *(event for event in pack.events if event.kind in kinds)), {}, pack.plan)


def _is_put_on_here(walk_in: str, attendance: Attendance, pack: VenuePack) -> bool:
    """Whether a laptop registered a walk-in, and the office had not heard of that when it made the pack.

    Otherwise the row goes: who walked in is in the log, not on the roster.
    """
    said = attendance.settled.get(not_on_roster_id(walk_in))
    if said is None or said.choice != REGISTER or walk_in in attendance.aliases:
        return False
    return said.event_id not in {event.id for event in pack.events}


def _with_own_id_number(entry: RosterEntry, before: RosterEntry | None) -> RosterEntry:
    """A pack never says one, so it never takes one away."""
    if before is None or not before.person.national_id:
        return entry
    return replace(entry, person=replace(entry.person, national_id=before.person.national_id))


def _fitted(reader: Reader, plan: Plan, before: Plan | None) -> Plan:
    """The plan with a short name and session numbers that no other training of this store has."""
    own = plan.training.id
    slugs = {t.slug for t in reader.all(Training) if t.id != own}
    slug = plan.training.slug
    if slug in slugs:
        slug = before.training.slug if before else free_slug(reader, slug)
    taken = {s.number for s in reader.all(Session) if s.training_id != own}
    had = {s.id: s.number for s in before.sessions} if before else {}
    free = max(next_session_number(reader), *(s.number + 1 for s in plan.sessions), 1)
    sessions = []
    for session in plan.sessions:
        number = session.number
        if number in taken:
            number = had.get(session.id, number)
            if number in taken:
                number, free = free, free + 1
        sessions.append(replace(session, number=number))
    return replace(plan, training=replace(plan.training, slug=slug), sessions=tuple(sessions))


def _renumbered(fitted: Plan, plan: Plan) -> int:
    numbers = {session.id: session.number for session in plan.sessions}
    return sum(session.number != numbers[session.id] for session in fitted.sessions)


def _apply(writer: Writer, before: Iterable[Entity], after: Iterable[Entity]) -> None:
    """From ``before`` to ``after``; what hangs on something that goes, goes along."""
    old: dict[Key, Entity] = {(type(e), e.id): e for e in before}
    new: dict[Key, Entity] = {(type(e), e.id): e for e in after}
    hanging = removal(writer, *(entity for key, entity in old.items() if key not in new))
    for entity in hanging.before:
        old.setdefault((type(entity), entity.id), entity)
    for entity in hanging.after:
        new.setdefault((type(entity), entity.id), entity)
    same = {key for key, entity in old.items() if new.get(key) == entity}
    changed = {key: entity for key, entity in old.items() if key not in same}
    # A reference may point at nothing until the commit: so all that has to make room goes first.
    first = {key for key, entity in changed.items() if key not in new or _swaps(entity, new[key])}
    apply_edit(writer, Edit(tuple(changed[key] for key in first)))
    rest = tuple(entity for key, entity in changed.items() if key not in first)
    apply_edit(writer, Edit(rest, tuple(entity for key, entity in new.items() if key not in same)))


def _swaps(before: Entity, after: Entity) -> bool:
    return any(getattr(before, word, None) != getattr(after, word, None) for word in _UNIQUE_WORDS)


def _values(entries: Iterable[RosterEntry]) -> list[Entity]:
    return [value for entry in entries for value in entry.entities()]


def _replace_badges(writer: Writer, pack: VenuePack) -> int:
    """The office's numbers in the place of own ones; how many are another training's here."""
    own = {badge.participant_id: badge for badge in read_badges(writer, pack.manifest.training_id)}
    coming = [badge for badge in pack.badges if own.get(badge.participant_id) != badge]
    writer.delete(own[b.participant_id] for b in coming if b.participant_id in own)
    staying = {badge.number for badge in writer.all(Badge)}
    writer.insert(badge for badge in coming if badge.number not in staying)
    return sum(badge.number in staying for badge in coming)


def _add_rows_on_paper(writer: Writer, pack: VenuePack) -> None:
    """Numbers that are on a sheet already stay, whoever printed it."""
    there = read_rows_on_paper(writer, pack.manifest.training_id)
    people = {(row.session_id, row.participant_id) for row in there}
    numbers = {(row.session_id, row.number) for row in there}
    writer.insert(
        row
        for row in pack.sheet_rows
        if (row.session_id, row.participant_id) not in people and (row.session_id, row.number) not in numbers
    )


def _replace_rules(writer: Writer, pack: VenuePack) -> None:
    hours, online = read_rules(writer, pack.manifest.training_id)
    before: tuple[Entity, ...] = (*hours, *online)
    after: tuple[Entity, ...] = (*pack.hours_rules, *pack.online_rules)
    writer.delete(rule for rule in before if rule not in after)
    writer.insert(rule for rule in after if rule not in before)


def _add_schools(writer: Writer, pack: VenuePack) -> None:
    """Schools this store does not know, so that walk-ins find theirs; those it knows stay as they are."""
    directory = read_directory(writer)
    ids = set(by_id(directory.schools))
    listed = {(s.code, s.level, s.part) for s in directory.schools if s.code}
    new = {
        school.id: school
        for school in pack.schools
        if school.id not in ids and (school.code, school.level, school.part) not in listed
    }
    known = ids | new.keys()
    called = {alias.id for alias in directory.aliases}
    named = {(alias.school_id, alias.name) for alias in directory.aliases}
    writer.insert(_with_parent(school, known) for school in new.values())
    writer.insert(
        alias for alias in pack.aliases if alias.school_id in known and _is_new(alias, called, named)
    )


def _with_parent(school: School, known: set[str]) -> School:
    return school if school.parent_id in known else replace(school, parent_id=None)


def _is_new(alias: SchoolAlias, called: set[str], named: set[tuple[str, str]]) -> bool:
    return alias.id not in called and (alias.school_id, alias.name) not in named
