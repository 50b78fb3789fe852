"""行前檢查: what must be right before laptops leave the office, each line good or with what is to be done.

Pure: facts of the store, of this machine, and what somebody has ticked. A line is a code with facts; nothing
here blocks anything: a pack can be made with every line red.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.text import fold
from coordinator.domain.training import FormatKind, Session

DAY_MS = 24 * 60 * 60 * 1000
TICK_DAYS = 7
"""What somebody tried so long ago says nothing about this time."""
ROSTER_DAYS = 7
BACKUP_HOURS = 24
MEGABYTE = 1_000_000
FREE_NEEDED, FREE_WANTED = 200 * MEGABYTE, 500 * MEGABYTE
BATTERY_WANTED = 50
TAIWAN_MINUTES = 8 * 60
SESSION_DAYS = 400
"""A clock that is further than this from every session has lost its date."""


class Line(StrEnum):
    """One line of the list, in its order."""

    ROSTER = "roster"
    DOUBTFUL = "doubtful"
    UNPLACED = "unplaced"
    MARKS = "marks"
    VENUES = "venues"
    GLYPHS = "glyphs"
    BADGES = "badges"
    SHEETS = "sheets"
    DEVICES = "devices"
    REHEARSAL = "rehearsal"
    SCANNER = "scanner"
    PRINTER = "printer"
    DISK = "disk"
    CLOCK = "clock"
    POWER = "power"
    BACKUP = "backup"


OF_OFFICE = frozenset(
    {Line.ROSTER, Line.DOUBTFUL, Line.UNPLACED, Line.MARKS, Line.VENUES, Line.GLYPHS, Line.DEVICES}
)
"""Lines that a laptop at the venue cannot put right any more: it does not show them."""
BY_HAND = frozenset({Line.BADGES, Line.PRINTER, Line.CLOCK, Line.POWER, Line.SCANNER, Line.REHEARSAL})
"""Lines that somebody may tick; the last two are ticked by trying."""


class State(StrEnum):
    """How a line stands: good, open until somebody sees to it, or wrong as it is."""

    GOOD = "good"
    OPEN = "open"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Answer:
    """A line with what is to be said of it: ``code`` and ``facts`` of its sentence."""

    line: Line
    state: State
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Battery:
    """``percent`` is None where the machine does not tell; ``charging`` also when it hangs on the wall."""

    percent: int | None
    charging: bool


@dataclass(frozen=True, slots=True)
class Machine:
    """What this computer tells of itself; None where it cannot be asked.

    ``backup_ms`` is the newest verified copy of the data, ``second_place`` the folder of further ones, which
    ``second_failed`` the last time.
    """

    free: int
    printers: int | None = None
    battery: Battery | None = None
    backup_ms: int | None = None
    second_place: str = ""
    second_failed: bool = False


@dataclass(frozen=True, slots=True)
class PackMade:
    """A pack this office made: for which device, when."""

    device: str
    issued_ms: int


@dataclass(frozen=True, slots=True)
class Stored:
    """What the store says of one training. Tuples hold ids of sessions or of people, in their order.

    ``on_paper`` counts (session, person) pairs that have a row on a sheet, ``wanted_on_paper`` those that
    should; ``boxes`` are characters of names that no font of ours has.
    """

    sessions: tuple[Session, ...] = ()
    people: int = 0
    imported_ms: int | None = None
    doubtful: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    no_marks: tuple[str, ...] = ()
    no_venue: tuple[str, ...] = ()
    boxes: tuple[str, ...] = ()
    without_badge: int = 0
    badges_printed_ms: int | None = None
    unprinted: tuple[str, ...] = ()
    not_on_sheet: int = 0
    packs: tuple[PackMade, ...] = ()
    at_venue: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything the list is judged by; ``ticks`` are UTC milliseconds by line."""

    now: datetime
    stored: Stored
    machine: Machine
    ticks: Mapping[Line, int] = field(default_factory=dict)

    @property
    def now_ms(self) -> int:
        """UTC milliseconds."""
        return round(self.now.timestamp() * 1000)

    def ticked(self, line: Line, since_ms: int = 0) -> int | None:
        """When somebody ticked the line, if that still counts and was not before ``since_ms``."""
        at = self.ticks.get(line)
        fresh = at is not None and at >= max(self.now_ms - TICK_DAYS * DAY_MS, since_ms)
        return at if fresh else None


def check_all(facts: Facts) -> tuple[Answer, ...]:
    """Every line that concerns this place, in order."""
    lines = (line for line in Line if not (facts.stored.at_venue and line in OF_OFFICE))
    return tuple(_RULES[line](facts) for line in lines)


def coming_sessions(plan: Plan, today: date) -> tuple[Session, ...]:
    """The sessions that people still go to; when all are over, all of them (a plan that is tried out)."""
    online = {form.id for form in plan.formats if form.kind is FormatKind.ONLINE}
    held = [session for session in plan.sessions if session.format_id not in online] or plan.sessions
    ahead = tuple(session for session in held if session.day >= today)
    return ahead or tuple(held)


def stored_facts(
    plan: Plan, roster: Sequence[RosterEntry], on_paper: Iterable[tuple[str, str]], today: date
) -> Stored:
    """What plan, people and the rows on paper say by themselves; the caller adds the rest."""
    coming = coming_sessions(plan, today)
    marked = {mark.session_id for mark in plan.marks}
    attendees = [entry for entry in roster if entry.needs_seat]
    ids = {session.id for session in coming}
    wanted = {(r.session_id, e.id) for e in attendees for r in e.registrations if r.session_id in ids}
    printed = set(on_paper)
    with_rows = {session_id for session_id, _ in printed}
    with_people = {session_id for session_id, _ in wanted}
    return Stored(
        sessions=coming,
        people=len(attendees),
        doubtful=tuple(entry.id for entry in attendees if entry.person.flags),
        unplaced=tuple(entry.id for entry in attendees if not entry.registrations),
        no_marks=tuple(s.id for s in coming if s.id not in marked),
        no_venue=tuple(s.id for s in coming if not (s.venue_id or s.meeting_id)),
        unprinted=tuple(s.id for s in coming if s.id in with_people and s.id not in with_rows),
        not_on_sheet=sum(pair[0] in with_rows for pair in wanted - printed),
    )


# -- the lines ---------------------------------------------------------------------------------------


def _roster(facts: Facts) -> Answer:
    stored = facts.stored
    if not stored.people:
        return Answer(Line.ROSTER, State.WRONG, "roster_empty")
    if stored.imported_ms is None:
        return Answer(Line.ROSTER, State.OPEN, "roster_never_imported", {"n": stored.people})
    days = max(facts.now_ms - stored.imported_ms, 0) // DAY_MS
    said = {"n": stored.people, "days": days}
    if days > ROSTER_DAYS:
        return Answer(Line.ROSTER, State.OPEN, "roster_old", said)
    return Answer(Line.ROSTER, State.GOOD, "roster_fresh", said)


def _doubtful(facts: Facts) -> Answer:
    return _none_left(Line.DOUBTFUL, facts.stored.doubtful, State.OPEN)


def _unplaced(facts: Facts) -> Answer:
    return _none_left(Line.UNPLACED, facts.stored.unplaced, State.OPEN)


def _marks(facts: Facts) -> Answer:
    if not facts.stored.sessions:
        return Answer(Line.MARKS, State.WRONG, "marks_no_sessions")
    return _none_left(Line.MARKS, facts.stored.no_marks, State.WRONG, len(facts.stored.sessions))


def _venues(facts: Facts) -> Answer:
    if not facts.stored.sessions:
        return Answer(Line.VENUES, State.WRONG, "marks_no_sessions")
    return _none_left(Line.VENUES, facts.stored.no_venue, State.OPEN)


def _glyphs(facts: Facts) -> Answer:
    if not facts.stored.boxes:
        return Answer(Line.GLYPHS, State.GOOD, "glyphs_good")
    return Answer(Line.GLYPHS, State.OPEN, "glyphs_left", {"characters": " ".join(facts.stored.boxes)})


def _badges(facts: Facts) -> Answer:
    stored = facts.stored
    if stored.without_badge:
        return Answer(Line.BADGES, State.OPEN, "badges_without", {"n": stored.without_badge})
    printed = facts.ticked(Line.BADGES) or stored.badges_printed_ms
    if printed is None:
        return Answer(Line.BADGES, State.OPEN, "badges_not_printed", {"n": stored.people})
    return Answer(Line.BADGES, State.GOOD, "badges_good", {"at_ms": printed})


def _sheets(facts: Facts) -> Answer:
    stored = facts.stored
    if stored.unprinted:
        said = {"n": len(stored.unprinted), "key": stored.unprinted[0]}
        return Answer(Line.SHEETS, State.OPEN, "sheets_unprinted", said)
    if stored.not_on_sheet:
        return Answer(Line.SHEETS, State.OPEN, "sheets_behind", {"n": stored.not_on_sheet})
    return Answer(Line.SHEETS, State.GOOD, "sheets_good")


def names_taken_twice(names: Iterable[str]) -> tuple[str, ...]:
    """Names of devices that nobody can tell apart: equal, or equal but for width and case."""
    spelled = [name.strip() for name in names if name.strip()]
    counted = Counter(fold(name) for name in spelled)
    return tuple(dict.fromkeys(name for name in spelled if counted[fold(name)] > 1))


def _devices(facts: Facts) -> Answer:
    """Packs of one name are one laptop that got a newer one; names that only look alike are two laptops."""
    packs = facts.stored.packs
    if not packs:
        return Answer(Line.DEVICES, State.OPEN, "devices_none")
    twice = names_taken_twice({pack.device: None for pack in packs})
    if twice:
        return Answer(Line.DEVICES, State.WRONG, "devices_twice", {"names": "、".join(twice)})
    newest = {pack.device: pack.issued_ms for pack in sorted(packs, key=lambda pack: pack.issued_ms)}
    behind = [device for device, at in newest.items() if at < (facts.stored.imported_ms or 0)]
    if behind:
        return Answer(Line.DEVICES, State.OPEN, "devices_behind", {"n": len(behind)})
    return Answer(Line.DEVICES, State.GOOD, "devices_good", {"n": len(newest)})


def _rehearsal(facts: Facts) -> Answer:
    """A rehearsal before the newest import says nothing about who is on the roster now."""
    at = facts.ticked(Line.REHEARSAL, facts.stored.imported_ms or 0)
    if at is not None:
        return Answer(Line.REHEARSAL, State.GOOD, "rehearsal_good", {"at_ms": at})
    behind = facts.ticked(Line.REHEARSAL) is not None
    return Answer(Line.REHEARSAL, State.OPEN, "rehearsal_behind" if behind else "rehearsal_never")


def _scanner(facts: Facts) -> Answer:
    return _tried(facts, Line.SCANNER)


def _printer(facts: Facts) -> Answer:
    if facts.machine.printers:
        return Answer(Line.PRINTER, State.GOOD, "printer_found", {"n": facts.machine.printers})
    return _tried(facts, Line.PRINTER)


def _disk(facts: Facts) -> Answer:
    free = facts.machine.free
    said = {"free_mb": free // MEGABYTE}
    if free < FREE_NEEDED:
        return Answer(Line.DISK, State.WRONG, "disk_full", said | {"needed_mb": FREE_NEEDED // MEGABYTE})
    if free < FREE_WANTED:
        return Answer(Line.DISK, State.OPEN, "disk_short", said | {"needed_mb": FREE_WANTED // MEGABYTE})
    return Answer(Line.DISK, State.GOOD, "disk_good", said)


def _clock(facts: Facts) -> Answer:
    offset = facts.now.utcoffset() or timedelta()
    if offset != timedelta(minutes=TAIWAN_MINUTES):
        return Answer(Line.CLOCK, State.WRONG, "clock_zone", {"hours": offset.total_seconds() / 3600})
    today = facts.now.date()
    far = all(abs((session.day - today).days) > SESSION_DAYS for session in facts.stored.sessions)
    if facts.stored.sessions and far and facts.ticked(Line.CLOCK) is None:
        return Answer(Line.CLOCK, State.OPEN, "clock_date", {"day": today})
    return _tried(facts, Line.CLOCK)


def _power(facts: Facts) -> Answer:
    battery = facts.machine.battery
    if battery is None or battery.percent is None:
        return _tried(facts, Line.POWER)
    said = {"percent": battery.percent}
    if battery.charging:
        return Answer(Line.POWER, State.GOOD, "power_plugged", said)
    if battery.percent >= BATTERY_WANTED:
        return Answer(Line.POWER, State.GOOD, "power_enough", said)
    tried = _tried(facts, Line.POWER)
    return tried if tried.state is State.GOOD else Answer(Line.POWER, State.OPEN, "power_low", said)


def _backup(facts: Facts) -> Answer:
    at = max(facts.machine.backup_ms or 0, facts.ticked(Line.BACKUP) or 0) or None
    if at is None or facts.now_ms - at > BACKUP_HOURS * DAY_MS // 24:
        return Answer(Line.BACKUP, State.OPEN, "backup_old" if at else "backup_never", {"at_ms": at or 0})
    if not facts.machine.second_place:
        return Answer(Line.BACKUP, State.OPEN, "backup_alone", {"at_ms": at})
    if facts.machine.second_failed:
        return Answer(Line.BACKUP, State.OPEN, "backup_second_failed", {"at_ms": at})
    return Answer(Line.BACKUP, State.GOOD, "backup_good", {"at_ms": at})


def _tried(facts: Facts, line: Line) -> Answer:
    at = facts.ticked(line)
    if at is None:
        return Answer(line, State.OPEN, f"{line}_never")
    return Answer(line, State.GOOD, f"{line}_good", {"at_ms": at})


def _none_left(line: Line, left: Sequence[str], state: State, of: int = 0) -> Answer:
    if left:
        return Answer(line, state, f"{line}_left", {"n": len(left), "key": left[0]})
    return Answer(line, State.GOOD, f"{line}_good", {"n": of})


_RULES: dict[Line, Callable[[Facts], Answer]] = {
    Line.ROSTER: _roster,
    Line.DOUBTFUL: _doubtful,
    Line.UNPLACED: _unplaced,
    Line.MARKS: _marks,
    Line.VENUES: _venues,
    Line.GLYPHS: _glyphs,
    Line.BADGES: _badges,
    Line.SHEETS: _sheets,
    Line.DEVICES: _devices,
    Line.REHEARSAL: _rehearsal,
    Line.SCANNER: _scanner,
    Line.PRINTER: _printer,
    Line.DISK: _disk,
    Line.CLOCK: _clock,
    Line.POWER: _power,
    Line.BACKUP: _backup,
}
