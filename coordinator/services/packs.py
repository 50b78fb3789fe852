"""Venue packs: gathering what a laptop needs, and noting what left the office."""

from dataclasses import dataclass, replace

from coordinator.db.keys import new_id
from coordinator.db.queries.events import read_events, read_texts
from coordinator.db.queries.help import read_help_notes
from coordinator.db.queries.packs import (
    pack_records,
    people_with_events,
    read_badges,
    read_rows_on_paper,
    read_rules,
    schools_around,
)
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.roster import read_roster
from coordinator.db.session import Reader, Writer
from coordinator.domain.checkin.fold import fold
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event
from coordinator.domain.office import AuditExport
from coordinator.domain.pack_record import PackRecord
from coordinator.domain.pack_scope import carried, chosen_ids, goes_along, with_wrong_doors
from coordinator.domain.packs import Manifest, VenuePack
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.store_settings import training_identity
from coordinator.domain.training import Training
from coordinator.services.attendance_files import heads_of
from coordinator.services.badges import ensure_badges
from coordinator.services.event_log import program_version
from coordinator.services.keys import KeyMakers, office_public, prepare_keys, stored_pair, training_keys

PACKED = "pack"
"""What the log of exports calls a venue pack."""


@dataclass(frozen=True, slots=True)
class PackWish:
    """What a pack shall hold: sessions by slug or key (none: all), for which laptop, with phone numbers?"""

    training_id: str
    sessions: tuple[str, ...] = ()
    device: str = ""
    phones: bool = False


def prepare_pack(writer: Writer, training_id: str, make: KeyMakers) -> None:
    """Make ready for gathering: keys of office and training, a badge number for everybody.

    Raises ``RuleError`` (pack_not_ours) for a training that another office's pack brought here.
    """
    training_keys(writer, training_id, make.sealing)
    prepare_keys(writer, training_id, make)
    ensure_badges(writer, training_id)


def gather_pack(reader: Reader, wish: PackWish, at_ms: int, file_id: str) -> VenuePack:
    """The pack of a wish, after ``prepare_pack``; ``at_ms`` is the office's clock.

    Raises ``RuleError`` (training_unknown, session_unknown, no_sessions, pack_keys_missing).
    """
    plan = read_plan(reader, wish.training_id)
    chosen = chosen_ids(plan, wish.sessions)
    if not chosen:
        raise RuleError("no_sessions")
    scope = with_wrong_doors(plan, chosen)
    people = _people(reader, plan, scope, phones=wish.phones)
    training = plan.training
    events = read_events(reader, training.id)
    texts = tuple(text for _, text in sorted(read_texts(reader, training.id).items()))
    identity = stored_pair(reader, training_identity(training.id))
    if identity is None:
        raise RuleError("pack_keys_missing")
    bare = VenuePack(
        file_id, _manifest(reader, training, wish.device, events, len(texts), at_ms), plan, identity,
        chosen, scope, wish.phones, people, events=events, texts=texts,
    )  # fmt: skip
    return _with_what_belongs(reader, bare)


def _manifest(
    reader: Reader, training: Training, device: str, events: tuple[Event, ...], texts: int, at_ms: int
) -> Manifest:
    return Manifest(
        training_id=training.id,
        slug=training.slug,
        title=training.title,
        academic_year=training.academic_year,
        office=office_public(reader, training.id),
        at_ms=_rising(reader, training.id, at_ms),
        program=program_version(),
        device=device,
        events=len(events),
        texts=texts,
        heads=heads_of(events),
    )


def _with_what_belongs(reader: Reader, pack: VenuePack) -> VenuePack:
    """Badges, numbers on paper, schools to find walk-ins by, rules."""
    training = pack.plan.training
    keys = {entry.id for entry in pack.people}
    # A badge that was handed out is good although its holder turned out to be somebody else of the roster.
    decided = (event for event in pack.events if event.kind in (Kind.SETTLE, Kind.CLOCK_OFFSET))
    holders = keys | {one for one, other in fold(decided, {}, pack.plan).aliases.items() if other in keys}
    codes = {entry.person.school_code for entry in pack.people} - {""}
    schools, aliases = schools_around(reader, training.county_code, codes)
    hours_rules, online_rules = read_rules(reader, training.id)
    rows = read_rows_on_paper(reader, training.id)
    return replace(
        pack,
        badges=tuple(b for b in read_badges(reader, training.id) if b.participant_id in holders),
        sheet_rows=tuple(row for row in rows if row.participant_id in keys),
        schools=schools,
        aliases=aliases,
        hours_rules=hours_rules,
        online_rules=online_rules,
        help_notes=read_help_notes(reader),
    )


def record_pack(writer: Writer, pack: VenuePack) -> None:
    """Note that a pack was written, and that personal data left the store in it."""
    manifest = pack.manifest
    sessions = " ".join(pack.sessions)
    record = PackRecord(
        pack.id, manifest.training_id, manifest.at_ms, manifest.device, sessions, len(pack.people)
    )
    slugs = [s.slug for s in pack.plan.sessions if s.id in pack.sessions]
    subject = " ".join((manifest.slug, *slugs))[:200]
    logged = AuditExport(new_id(), manifest.at_ms, PACKED, manifest.training_id, subject, len(pack.people))
    writer.insert([record, logged])


def _people(reader: Reader, plan: Plan, scope: tuple[str, ...], *, phones: bool) -> tuple[RosterEntry, ...]:
    """Whoever may turn up, and whoever did: an event without its person would be a stranger's."""
    came = people_with_events(reader, plan.training.id)
    roster = read_roster(reader, plan.training.id)
    return carried((e for e in roster if goes_along(e, scope) or e.id in came), phones=phones)


def _rising(reader: Reader, training_id: str, at_ms: int) -> int:
    """A moment after the pack before: laptops tell by it which is newer, though a clock was set back."""
    before = pack_records(reader, training_id, opened=False)
    return max(at_ms, before[0].issued_ms + 1) if before else at_ms
