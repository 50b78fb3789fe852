"""Somebody stands at the desk, or on a sheet: whom a code means, and what marking them comes to.

The door refuses nobody: who is expected elsewhere is marked and told so, an exit is always taken, and only
somebody who is in already changes nothing.
"""

from collections.abc import Iterator

from coordinator.domain.badge import Code, read_code
from coordinator.domain.checkin.acts import Bulk, PaperMark, Scan, SearchMark
from coordinator.domain.checkin.scan import kept_raw, read_scan
from coordinator.domain.checkin.slots import asked_slot, is_entry, pair_of
from coordinator.domain.checkin.values import CountedMark, PersonNote
from coordinator.domain.checkin.view import Answer, View, refused
from coordinator.domain.events.kinds import How, Kind, Method, Verdict
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import BodyValue
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roster import PersonStatus, RosterEntry
from coordinator.domain.training import MarkSlot, Session

MOST_CANDIDATES = 20


def scan(view: View, act: Scan) -> Answer:
    """The answer to a code."""
    text = read_scan(act.raw)
    code = read_code(text)
    holder = view.known.holder(code.number) if code else ""
    person = view.person(holder) if holder else ""
    if code is None or view.named(person) is None:
        return _attempt(
            view, Verdict.UNKNOWN, "desk_unknown" if code is None else "desk_code_unknown", act.raw
        )
    raw = "" if text == act.raw.strip() else act.raw
    if _is_old(view, holder, code):
        if not act.confirmed:
            return _attempt(view, Verdict.OLD_CODE, "desk_old_code", act.raw, person)
        return mark(view, person, Method.SCAN, raw=raw, confirmed=True)
    return mark(view, person, Method.SCAN, raw=raw)


def _is_old(view: View, holder: str, code: Code) -> bool:
    """A higher printing than the one known here was made at another desk, and is good."""
    return code.version < view.known.attendance.versions.get(holder, 0)


def search_mark(view: View, act: SearchMark) -> Answer:
    """The answer to a tick beside somebody who was found, or to words that may mean several people."""
    person = view.person(act.participant_id)
    if view.named(person) is not None:
        return mark(view, person, Method.SEARCH)
    found = list(dict.fromkeys(view.person(one) for one in view.known.find(act.participant_id)))
    if len(found) == 1:
        return mark(view, found[0], Method.SEARCH)
    if not found:
        return _attempt(view, Verdict.UNKNOWN, "desk_nobody", act.participant_id, method=Method.SEARCH)
    candidates = tuple((one, *(view.named(one) or ("", ""))) for one in found[:MOST_CANDIDATES])
    facts = (("count", len(found)), ("candidates", candidates))
    return _attempt(
        view, Verdict.AMBIGUOUS, "desk_ambiguous", act.participant_id, method=Method.SEARCH, facts=facts
    )


def bulk(view: View, act: Bulk) -> Answer:
    """Several people at once: every one of them, or none with the reason why."""
    if not act.reason.strip():
        return refused("bulk_needs_reason")
    if not act.marks:
        return refused("bulk_empty")
    lost = next((m for m in act.marks if view.named(view.person(m.participant_id)) is None), None)
    if lost is not None:
        return refused("participant_unknown", name=lost.participant_id)
    drafts = tuple(_paper_draft(view, paper, act.reason.strip()) for paper in act.marks)
    facts = (("count", len(drafts)),)
    return Answer(Verdict.MARKED, "desk_bulk", drafts, slot=_only_slot(view, act), facts=facts)


def _only_slot(view: View, act: Bulk) -> MarkSlot | None:
    slots = {asked_slot(view.marks, m.slot, view.at_ms) for m in act.marks}
    return slots.pop() if len(slots) == 1 else None


def _paper_draft(view: View, paper: PaperMark, reason: str) -> Draft:
    person = view.person(paper.participant_id)
    slot = asked_slot(view.marks, paper.slot, view.at_ms)
    more: dict[str, BodyValue] = {"claimed_ms": paper.claimed_ms, "row": paper.row}
    said: dict[str, BodyValue] = {key: value for key, value in more.items() if value is not None}
    return mark_draft(view, person, slot, Method.PAPER, relation(view, person), {"reason": reason}, said)


def mark(view: View, person: str, method: Method, *, raw: str = "", confirmed: bool = False) -> Answer:
    """What marking somebody who is known comes to at this moment."""
    slot = asked_slot(view.marks, view.slot, view.at_ms)
    how = relation(view, person)
    flags = tuple(_flags(view, person))
    facts = tuple(_attention(view, person))
    there, came_back = _there_already(view, person, slot)
    if there is not None:
        return _already(view, person, there, method, raw, (flags, facts))
    text = {"raw": kept_raw(raw)} if raw else {}
    draft = mark_draft(view, person, slot, method, how, text, {"confirmed": True} if confirmed else {})
    verdict = Verdict.RETURNED if came_back else _VERDICTS.get(how, Verdict.MARKED)
    code = f"desk_{verdict}" if verdict is not Verdict.MARKED else _SAID_OF[is_entry(slot)]
    if verdict in _ELSEWHERE:
        facts = (*facts, ("sessions", _elsewhere(view, person)))
    return Answer(verdict, code, (draft,), person, slot, flags=flags, facts=facts)


_VERDICTS = {How.OTHER_DAY: Verdict.OTHER_DAY, How.OTHER_BATCH: Verdict.OTHER_BATCH}
_ELSEWHERE = frozenset(_VERDICTS.values())
_SAID_OF = {True: "desk_in", False: "desk_out"}


def _already(
    view: View,
    person: str,
    there: CountedMark,
    method: Method,
    raw: str,
    said: tuple[tuple[str, ...], tuple[tuple[str, object], ...]],
) -> Answer:
    """Somebody who is in is not put in again; the attempt is kept."""
    flags, facts = said
    device = view.known.attendance.devices.get(there.log_id)
    if there.log_id != view.log_id:
        flags = (*flags, "other_desk")
    desk = ("desk", device.name if device else "")
    answer = _attempt(view, Verdict.ALREADY, "desk_already", raw, person, method, (*facts, desk))
    return Answer(
        answer.verdict, answer.code, answer.drafts, person, there.slot, there.at_ms, flags, answer.facts
    )


def _there_already(view: View, person: str, slot: MarkSlot) -> tuple[CountedMark | None, bool]:
    """The mark that makes one more needless, or whether somebody comes back in who had left.

    A way out is always marked anew: the latest one counts.
    """
    if not is_entry(slot):
        return None, False
    cell = view.known.attendance.of(person, view.session.id)
    out = pair_of(slot)[1]
    # Who seems to be back, by a scan that was answered with ``already``, is so now for certain.
    left = out in cell.gone or any(attempt.slot is slot for attempt in cell.came_back)
    return (None, True) if left else (cell.mark(slot), False)


def relation(view: View, person: str) -> How:
    """How somebody stands to the session of this desk, by the roster as it is here."""
    return relation_of(view.plan, view.session, view.known.entry(person))


def relation_of(plan: Plan, here: Session, entry: RosterEntry | None) -> How:
    """How somebody of the roster stands to a session; who is not on it walked in."""
    if entry is None:
        return How.WALK_IN
    mine = {registration.session_id for registration in entry.registrations}
    if here.id in mine or not mine:
        return How.EXPECTED
    others = [session for session in plan.sessions if session.id in mine]
    beside = any(other.course_day_id == here.course_day_id or other.day == here.day for other in others)
    return How.OTHER_BATCH if beside else How.OTHER_DAY


def mark_draft(
    view: View,
    person: str,
    slot: MarkSlot,
    method: Method,
    how: How,
    text: dict[str, str] | None = None,
    more: dict[str, BodyValue] | None = None,
) -> Draft:
    """A mark at the session of this desk."""
    body: dict[str, BodyValue] = {"slot": str(slot), "method": str(method), "how": str(how), **(more or {})}
    return Draft(Kind.MARK, view.plan.training.id, view.session.id, person, body, text or None)


def _attempt(
    view: View,
    verdict: Verdict,
    code: str,
    raw: str,
    person: str = "",
    method: Method = Method.SCAN,
    facts: tuple[tuple[str, object], ...] = (),
) -> Answer:
    """Nobody is marked, but what was tried is kept with its raw text."""
    slot = asked_slot(view.marks, view.slot, view.at_ms)
    body: dict[str, BodyValue] = {"slot": str(slot), "method": str(method), "verdict": str(verdict)}
    text = {"raw": kept_raw(raw)} if raw else None
    draft = Draft(Kind.ATTEMPT, view.plan.training.id, view.session.id, person, body, text)
    return Answer(verdict, code, (draft,), person, slot, facts=facts)


def _flags(view: View, person: str) -> Iterator[str]:
    entry = view.known.entry(person)
    if entry is not None and entry.person.status is PersonStatus.CANCELLED:
        yield "cancelled"
    if entry is not None and not entry.registrations:
        yield "unregistered"
    if any(note.attention for note in _notes(view, person)):
        yield "attention"


def _attention(view: View, person: str) -> Iterator[tuple[str, object]]:
    told = [note.text for note in _notes(view, person) if note.attention]
    if told:
        yield "note", "\n".join(told)


def _notes(view: View, person: str) -> list[PersonNote]:
    return [note for note in view.known.attendance.notes if note.participant_id == person]


def _elsewhere(view: View, person: str) -> str:
    """Where somebody is registered, as the slugs of the sessions."""
    entry = view.known.entry(person)
    mine = {r.session_id for r in entry.registrations} if entry else set()
    sessions = by_id(view.plan.sessions)
    return ", ".join(s.slug for key, s in sessions.items() if key in mine)
