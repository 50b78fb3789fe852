"""Study hours 時數: who earns them for which course day, and every reason why or why not.

Only attendees earn any, only by all marks of one session, once a course day. What a person has to decide
stays without hours until it is decided. Reasons are codes with facts; the words are in ``ui/kit``.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from coordinator.domain.checkin.values import Attendance, Attended, Decision, Settled
from coordinator.domain.hours_kept import HoursRule
from coordinator.domain.hours_session import Judged, Reason, judge, place_name
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roster import PersonKind, PersonStatus, RosterEntry
from coordinator.domain.training import CourseDay, FormatKind, Session

GIVE, REFUSE = "give", "refuse"


@dataclass(frozen=True, slots=True)
class HoursResult:
    """One person and one course day. ``session_id`` is what counted, or what came nearest to counting.

    ``doubtful``: somebody should look, because a decision is open or the person came for a part. ``apart``:
    speakers, helpers and staff, who earn none. ``decided`` is ``give`` or ``refuse`` once somebody said so.
    """

    participant_id: str
    name: str
    course_day_id: str
    session_id: str = ""
    hours: int = 0
    reasons: tuple[Reason, ...] = ()
    doubtful: bool = False
    apart: bool = False
    decided: str = ""

    @property
    def id(self) -> str:
        """The key of a row; the same on every store."""
        return f"{self.participant_id}:{self.course_day_id}"

    @property
    def decision_id(self) -> str:
        """What ``decide`` calls the decision about these hours."""
        return f"hours:{self.id}"

    @property
    def given(self) -> bool:
        """Whether there are hours."""
        return self.hours > 0


def hours(
    plan: Plan,
    roster: Iterable[RosterEntry],
    attendance: Attendance,
    decisions: Iterable[Decision] = (),
    rule: HoursRule | None = None,
) -> tuple[HoursResult, ...]:
    """Everybody who is registered or came, by course day: the roster's order, then those it does not name.

    Of ``decisions`` the open ones are needed (two places at once); what was settled stands in
    ``attendance``. A cancelled person who stayed away has no line.
    """
    reckoning = _Reckoning(plan, attendance, decisions, rule)
    people = _people(roster, attendance)
    came = _came(plan, attendance)
    lines: list[HoursResult] = []
    for person in people:
        registered = {day: session for session in person.sessions if (day := reckoning.day_of(session))}
        days = came.get(person.id, {})
        for course_day in plan.course_days:
            key = course_day.id
            if key in days or (key in registered and not person.cancelled):
                there = days.get(key, ())
                lines.append(reckoning.line(person, course_day, there, registered.get(key, "")))
    return tuple(lines)


def can_decide(result: HoursResult) -> bool:
    """Whether giving or refusing by decision would change anything: not for staff, nor hands-on days."""
    return not any(reason.bars for reason in result.reasons)


def hours_decisions(results: Iterable[HoursResult]) -> tuple[Decision, ...]:
    """What may be decided about hours, one for every line that a decision could change."""
    return tuple(
        Decision(line.decision_id, "hours", line.participant_id, (GIVE, REFUSE), settled=line.decided)
        for line in results
        if can_decide(line)
    )


@dataclass(frozen=True, slots=True)
class _Person:
    id: str
    name: str
    kind: PersonKind = PersonKind.ATTENDEE
    cancelled: bool = False
    on_roster: bool = True
    sessions: tuple[str, ...] = ()


def _people(roster: Iterable[RosterEntry], attendance: Attendance) -> list[_Person]:
    """Whom there can be hours for; a row that was found to be somebody else adds its sessions to theirs."""
    found: dict[str, _Person] = {}
    other: dict[str, list[str]] = defaultdict(list)
    for entry in roster:
        sessions = tuple(r.session_id for r in entry.registrations)
        if entry.id in attendance.aliases:
            other[attendance.aliases[entry.id]] += sessions
            continue
        person = entry.person
        cancelled = person.status is PersonStatus.CANCELLED
        found[entry.id] = _Person(entry.id, person.name, person.kind, cancelled, sessions=sessions)
    for key in sorted({participant for participant, _ in attendance.cells} - found.keys()):
        walk_in = attendance.walk_ins.get(key)
        found[key] = _Person(key, walk_in.name if walk_in else "", on_roster=False)
    for key, sessions_too in other.items():
        if key in found:
            found[key] = replace(found[key], sessions=(*found[key].sessions, *sessions_too))
    return list(found.values())


def _came(plan: Plan, attendance: Attendance) -> dict[str, dict[str, list[Attended]]]:
    """Participant -> course day -> where there are marks, in the order in which sessions count."""
    order = sorted(plan.sessions, key=lambda s: (s.day, s.number, s.id))
    places = {s.id: (n, s.course_day_id) for n, s in enumerate(order)}
    found: dict[str, dict[str, list[Attended]]] = defaultdict(lambda: defaultdict(list))
    for (participant, session), attended in attendance.cells.items():
        if session in places and attended.marks:
            found[participant][places[session][1]].append(attended)
    for days in found.values():
        for there in days.values():
            there.sort(key=lambda attended: places[attended.session_id][0])
    return found


def _earns(plan: Plan, day: CourseDay) -> Reason | None:
    """Why nobody can earn hours on this course day."""
    style = by_id(plan.formats).get(day.format_id)
    if style is not None and style.kind is FormatKind.HANDS_ON:
        return Reason("hands_on", bars=True)
    return None if day.hours else Reason("no_hours", bars=True)


@dataclass(slots=True)
class _Verdict:
    """What was found of one line before a person overrides it."""

    given: bool
    session_id: str
    reasons: list[Reason] = field(default_factory=list)
    odd: bool = False


class _Reckoning:
    """The lines of one training; looks everything up once."""

    def __init__(
        self, plan: Plan, attendance: Attendance, decisions: Iterable[Decision], rule: HoursRule | None
    ) -> None:
        self._plan, self._attendance, self._rule = plan, attendance, rule
        self._sessions = by_id(plan.sessions)
        self._slots = {s.id: tuple(m.slot for m in plan.marks_of(s)) for s in plan.sessions}
        self._barred = {day.id: _earns(plan, day) for day in plan.course_days}
        self._places: dict[str, list[tuple[tuple[str, str], str]]] = defaultdict(list)
        for decision in decisions:
            parts = decision.id.split(":")
            if decision.kind == "two_places" and len(parts) == 4:
                self._places[parts[1]].append(((parts[2], parts[3]), decision.settled))

    def day_of(self, session_id: str) -> str:
        """The course day of a session; empty when it is gone."""
        session = self._sessions.get(session_id)
        return session.course_day_id if session else ""

    def line(
        self, person: _Person, day: CourseDay, there: Sequence[Attended], registered: str
    ) -> HoursResult:
        """One person on one course day."""
        bare = HoursResult(person.id, person.name, day.id, there[0].session_id if there else registered)
        if person.kind is not PersonKind.ATTENDEE:
            return replace(bare, apart=True, reasons=(Reason(str(person.kind), bars=True),))
        barred = self._barred[day.id]
        if barred is not None:
            return replace(bare, reasons=(barred,))
        found = self._verdict(person, there, registered)
        open_reason = any(reason.open for reason in found.reasons)
        line = replace(
            bare,
            session_id=found.session_id,
            hours=(day.hours or 0) if found.given else 0,
            reasons=tuple(found.reasons),
            doubtful=open_reason or found.odd,
        )
        return self._overridden(line, day)

    def _overridden(self, line: HoursResult, day: CourseDay) -> HoursResult:
        """What somebody decided about these very hours stands above everything that can be reckoned."""
        said = self._attendance.settled.get(line.decision_id)
        if said is None or said.choice not in (GIVE, REFUSE) or any(r.bars for r in line.reasons):
            return line
        first = Reason(f"decided_{said.choice}", facts={"reason": said.reason})
        return replace(
            line,
            hours=(day.hours or 0) if said.choice == GIVE else 0,
            reasons=(first, *line.reasons),
            doubtful=False,
            decided=said.choice,
        )

    def _verdict(self, person: _Person, there: Sequence[Attended], registered: str) -> _Verdict:
        if not there:
            return _Verdict(False, registered, [Reason("absent")])
        stays, moved = self._where(person.id, there)
        blocks = [*self._person_blocks(person), *moved]
        if not stays:
            return _Verdict(False, there[0].session_id, blocks)
        best = self._best(person.id, stays)
        stop = any(not block.note for block in blocks)
        return _Verdict(best.given and not stop, best.session_id, [*blocks, *best.reasons], best.odd)

    def _best(self, person_id: str, stays: Sequence[Attended]) -> _Verdict:
        """The first session that is complete counts; halves of two never add up."""
        judged = [self._judge(person_id, attended) for attended in stays]
        whole = [one for one in judged if one.given]
        best = whole[0] if whole else max(judged, key=lambda one: one.marks)
        reasons = [*best.whys, *best.notes]
        if len(whole) > 1:
            reasons.append(self._counted_in(whole))
        elif not whole and len(judged) > 1:
            reasons.append(Reason("halves_not_added"))
        return _Verdict(best.given, best.session.id, reasons, best.odd and best.given)

    def _judge(self, person_id: str, attended: Attended) -> Judged:
        session = self._sessions[attended.session_id]
        settled = self._settled("out_without_in", person_id, session.id)
        back = self._settled("came_back", person_id, session.id)
        return judge(session, self._slots[session.id], attended, settled, self._rule, back)

    def _counted_in(self, whole: Sequence[Judged]) -> Reason:
        first, others = whole[0].session, [one.session for one in whole[1:]]
        name = place_name(self._plan, first)
        facts = {"place": name, "others": "、".join(place_name(self._plan, s) for s in others)}
        return Reason("counted_in", about=first.slug, facts=facts, note=True)

    def _person_blocks(self, person: _Person) -> list[Reason]:
        """Why nobody of this kind gets hours yet: cancelled, or on no roster."""
        if not person.on_roster:
            settled = self._settled("not_on_roster", person.id)
            if settled is not None and settled.choice == "discard":
                return [Reason("walk_in_discarded", facts={"reason": settled.reason}, bars=True)]
            return [Reason("walk_in_not_registered", open=True, bars=True)]
        if not person.cancelled:
            return []
        settled = self._settled("cancelled_came", person.id, self._plan.training.id)
        if settled is None:
            return [Reason("cancelled_came", open=True)]
        facts = {"reason": settled.reason}
        if settled.choice == "count":
            return [Reason("cancelled_counted", facts=facts, note=True)]
        return [Reason("cancelled_discarded", facts=facts)]

    def _where(self, person_id: str, there: Sequence[Attended]) -> tuple[list[Attended], list[Reason]]:
        """Which sessions count for somebody who was at two places at once, and what is to be said of it."""
        stays, reasons = list(there), list[Reason]()
        for pair, settled in self._places.get(person_id, ()):
            here = [attended for attended in stays if attended.session_id in pair]
            if not here:
                continue
            if not settled:
                away = next(key for key in pair if key != here[0].session_id)
                reasons.append(Reason("two_places", facts=self._named(away), open=True))
            elif settled in pair:
                gone = [attended for attended in here if attended.session_id != settled]
                stays = [attended for attended in stays if attended not in gone]
                if gone:
                    reasons.append(self._elsewhere(settled, is_all=not stays))
        return stays, reasons

    def _elsewhere(self, settled: str, *, is_all: bool) -> Reason:
        return Reason("was_elsewhere", facts=self._named(settled), note=not is_all)

    def _named(self, session_id: str) -> Mapping[str, object]:
        session: Session | None = self._sessions.get(session_id)
        return {"place": place_name(self._plan, session) if session else session_id}

    def _settled(self, *parts: str) -> Settled | None:
        return self._attendance.settled.get(":".join(parts))
