"""What only a person can decide, in words: the question, both facts with their times, what each choice does.

Context "decisions". The page 合併, the page 時數 and the command line ask in the same words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication

from coordinator.domain.checkin.values import Decision
from coordinator.domain.merge_state import MergeState
from coordinator.domain.next_year import session_name
from coordinator.domain.plan import by_id
from coordinator.domain.roc import format_short
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.moments import clock_text, length_text, moment_text
from coordinator.ui.kit.slot_words import slot_word
from coordinator.ui.kit.words import word

CONTEXT = "decisions"
OFFICE = "office"
"""What a store that was never made a desk calls itself in its log."""
translate = QCoreApplication.translate

TITLES: dict[str, str] = {
    "two_places": QT_TRANSLATE_NOOP("decisions", "Two places"),
    "out_without_in": QT_TRANSLATE_NOOP("decisions", "Out without in"),
    "came_back": QT_TRANSLATE_NOOP("decisions", "Came back?"),
    "same_person": QT_TRANSLATE_NOOP("decisions", "Same person?"),
    "cancelled_came": QT_TRANSLATE_NOOP("decisions", "Cancelled, but came"),
    "not_on_roster": QT_TRANSLATE_NOOP("decisions", "Not on the roster"),
    "clock": QT_TRANSLATE_NOOP("decisions", "Clock"),
    "amend": QT_TRANSLATE_NOOP("decisions", "Correction"),
    "fork": QT_TRANSLATE_NOOP("decisions", "Copied laptop"),
    "two_contents": QT_TRANSLATE_NOOP("decisions", "Two contents"),
    "hours": QT_TRANSLATE_NOOP("decisions", "Hours"),
}
SENTENCES: dict[str, str] = {
    "two_places": QT_TRANSLATE_NOOP(
        "decisions", "{who} signed in at two places at the same time. Where was this person?"
    ),
    "out_without_in": QT_TRANSLATE_NOOP(
        "decisions", "{who} signed out of {session} without having signed in. Does it count?"
    ),
    "came_back": QT_TRANSLATE_NOOP(
        "decisions",
        "{who} signed out of {session} at one desk, then scanned at the entrance of another. Back again?",
    ),
    "same_person": QT_TRANSLATE_NOOP("decisions", "Is {who}, who came without registration, {other}?"),
    "cancelled_came": QT_TRANSLATE_NOOP("decisions", "{who} had cancelled, but came. Does it count?"),
    "not_on_roster": QT_TRANSLATE_NOOP(
        "decisions", "{who} came without registration. Put this person on the roster?"
    ),
    "clock": QT_TRANSLATE_NOOP(
        "decisions", "The clock of “{device}” does not seem right. Correct its times?"
    ),
    "amend": QT_TRANSLATE_NOOP("decisions", "A desk says that {field} of {who} is “{new}”. Take it over?"),
    "fork": QT_TRANSLATE_NOOP(
        "decisions", "Two machines went on with the log of “{device}”: one is a copy. Nothing is lost."
    ),
    "two_contents": QT_TRANSLATE_NOOP(
        "decisions",
        "One entry of “{device}” came with two contents: somebody changed a file, or a disk failed.",
    ),
    "hours": QT_TRANSLATE_NOOP("decisions", "Does {who} earn the hours of this day?"),
}
CHOICES: dict[str, str] = {
    "both": QT_TRANSLATE_NOOP("decisions", "Both count"),
    "count": QT_TRANSLATE_NOOP("decisions", "It counts"),
    "discard": QT_TRANSLATE_NOOP("decisions", "It does not count"),
    "returned": QT_TRANSLATE_NOOP("decisions", "Came back in"),
    "left": QT_TRANSLATE_NOOP("decisions", "Had left: the wrong desk"),
    "same": QT_TRANSLATE_NOOP("decisions", "The same person"),
    "different": QT_TRANSLATE_NOOP("decisions", "Two people"),
    "register": QT_TRANSLATE_NOOP("decisions", "Put on the roster"),
    "keep": QT_TRANSLATE_NOOP("decisions", "The times are right"),
    "take": QT_TRANSLATE_NOOP("decisions", "Take it over"),
    "leave": QT_TRANSLATE_NOOP("decisions", "Leave the roster as it is"),
    "seen": QT_TRANSLATE_NOOP("decisions", "I know"),
    "give": QT_TRANSLATE_NOOP("decisions", "Give the hours"),
    "refuse": QT_TRANSLATE_NOOP("decisions", "No hours"),
}
_OFF_THE_ROSTER = QT_TRANSLATE_NOOP("decisions", "Leave off the roster")


def decision_title(kind: str) -> str:
    """The kind in two or three words."""
    source = TITLES.get(kind)
    return translate(CONTEXT, source) if source else kind


def decision_sentence(decision: Decision, state: MergeState) -> str:
    """The question, with names."""
    source = SENTENCES.get(decision.kind)
    if source is None:
        return decision.id
    parts = decision.id.split(":")
    amendment = _amendment(decision, state)
    return translate(CONTEXT, source).format(
        who=person_text(state, decision.participant_id),
        other=person_text(state, parts[2]) if decision.kind == "same_person" and len(parts) > 2 else "",
        session=session_text(state, parts[2]) if len(parts) > 2 else "",
        device=device_text(state, _log_of(decision, state)),
        field=word(amendment[0]),
        new=amendment[1],
    )


def choice_text(decision: Decision, choice: str, state: MergeState) -> str:
    """What a choice does, for its button."""
    if choice in CHOICES:
        is_off = choice == "discard" and decision.kind == "not_on_roster"
        return translate(CONTEXT, _OFF_THE_ROSTER if is_off else CHOICES[choice])
    if decision.kind == "clock":
        return _shift_text(choice)
    if decision.kind == "two_places":
        return translate("decisions", "At {session}").format(session=session_text(state, choice))
    return choice


def decision_facts(decision: Decision, state: MergeState) -> list[str]:
    """What is known on each side, a line each."""
    teller = _FACTS.get(decision.kind)
    return [line for line in teller(decision, state) if line] if teller else []


def person_text(state: MergeState, person_id: str) -> str:
    """``王小明（里港國小）``; somebody whose name is gone by the beginning of the id."""
    name, school = state.name_of(person_id)
    if not name:
        return translate("decisions", "somebody without a name ({id})").format(id=person_id[-6:])
    return translate("decisions", "{name} ({school})").format(name=name, school=school) if school else name


def session_text(state: MergeState, session_id: str) -> str:
    """``第一梯次 第一天 8/7(一)``; a session that is gone by its id."""
    session = by_id(state.plan.sessions).get(session_id)
    if session is None:
        return session_id
    return f"{session_name(state.plan, session)} {format_short(session.day)}"


def place_text(state: MergeState, session_id: str) -> str:
    """Where a session is held; empty where that is not known."""
    session = by_id(state.plan.sessions).get(session_id)
    venue = by_id(state.plan.venues).get(session.venue_id or "") if session else None
    return venue.name if venue else ""


def device_text(state: MergeState, log_id: str) -> str:
    """What a laptop is called."""
    device = state.attendance.devices.get(log_id)
    return desk_name(device.name if device else "", log_id)


def desk_name(name: str, log_id: str) -> str:
    """The name of a laptop, of the office's own store its word; a log without a name by its id."""
    return translate("decisions", "the office") if name == OFFICE else name or log_id[-6:]


def marks_text(state: MergeState, person_id: str, session_id: str) -> str:
    """``第一梯次 第一天 8/7(一)（研習中心）：簽到 08:50 甲機、簽退 16:30 乙機``."""
    cell = state.attendance.of(person_id, session_id)
    marks = [
        translate("decisions", "{slot} {time} ({device})").format(
            slot=slot_word(mark.slot), time=clock_text(mark.at_ms), device=device_text(state, mark.log_id)
        )
        for mark in cell.marks
    ]
    place = place_text(state, session_id)
    where = session_text(state, session_id)
    head = translate("decisions", "{session}, {place}").format(session=where, place=place) if place else where
    listed = translate("decisions", ", ").join(marks) or translate("decisions", "no mark")
    return translate("decisions", "{head}: {listed}").format(head=head, listed=listed)


def _shift_text(choice: str) -> str:
    shift = int(choice) if choice.removeprefix("-").isdecimal() else 0
    text = (
        QT_TRANSLATE_NOOP("decisions", "It was {length} slow: add that")
        if shift > 0
        else QT_TRANSLATE_NOOP("decisions", "It was {length} fast: take that off")
    )
    return translate(CONTEXT, text).format(length=length_text(shift))


def _log_of(decision: Decision, state: MergeState) -> str:
    rest = decision.id.partition(":")[2]
    if decision.kind in ("clock", "fork"):
        return rest
    event = state.ledger.event(rest)
    return event.log_id if event is not None else rest


def _amendment(decision: Decision, state: MergeState) -> tuple[str, str, str]:
    """Field, proposed value, and what stood there for the desk."""
    rest = decision.id.partition(":")[2]
    found = [a for a in state.attendance.amendments if a.event_id == rest] if decision.kind == "amend" else []
    return (found[0].field, found[0].new, found[0].base) if found else ("", "", "")


def _two_places(decision: Decision, state: MergeState) -> Iterator[str]:
    for session_id in decision.id.split(":")[2:]:
        yield marks_text(state, decision.participant_id, session_id)


def _one_place(decision: Decision, state: MergeState) -> Iterator[str]:
    yield marks_text(state, decision.participant_id, decision.id.split(":")[2])


def _came_back(decision: Decision, state: MergeState) -> Iterator[str]:
    session_id = decision.id.split(":")[2]
    yield marks_text(state, decision.participant_id, session_id)
    for attempt in state.attendance.of(decision.participant_id, session_id).came_back:
        yield translate("decisions", "Scanned to sign in at {time} ({device}): was in already").format(
            time=clock_text(attempt.at_ms), device=device_text(state, attempt.log_id)
        )


def _every_place(decision: Decision, state: MergeState) -> Iterator[str]:
    for session_id in state.sessions_of(decision.participant_id):
        yield marks_text(state, decision.participant_id, session_id)


def _same_person(decision: Decision, state: MergeState) -> Iterator[str]:
    for person_id in decision.id.split(":")[1:3]:
        yield person_text(state, person_id)
        for session_id in state.sessions_of(person_id):
            yield marks_text(state, person_id, session_id)


def _walk_in(decision: Decision, state: MergeState) -> Iterator[str]:
    walk_in = state.attendance.walk_ins.get(decision.participant_id)
    if walk_in is not None:
        said = (walk_in.name, walk_in.school, walk_in.school_code, walk_in.job_title, walk_in.phone)
        yield " · ".join(part for part in said if part)
    yield from _every_place(decision, state)


def _clock(decision: Decision, state: MergeState) -> Iterator[str]:
    log_id = _log_of(decision, state)
    times = sorted(event.wall_ms for event in state.ledger.shelf.events() if event.log_id == log_id)
    if times:
        text = translate("decisions", "Its entries say {first} to {last}, {n} of them.")
        yield text.format(first=moment_text(times[0]), last=moment_text(times[-1]), n=len(times))
    for file in state.files:
        if file.log_id == log_id and file.offset_ms is not None:
            yield ahead_text(file.offset_ms)
            return


def ahead_text(ahead_ms: int) -> str:
    """How far a clock was off when it was compared."""
    if abs(ahead_ms) < 1_000:
        return translate("decisions", "Compared with a right clock it was right.")
    text = (
        QT_TRANSLATE_NOOP("decisions", "Compared with a right clock it was {length} fast.")
        if ahead_ms > 0
        else QT_TRANSLATE_NOOP("decisions", "Compared with a right clock it was {length} slow.")
    )
    return translate(CONTEXT, text).format(length=length_text(ahead_ms))


def _amend(decision: Decision, state: MergeState) -> Iterator[str]:
    field, new, base = _amendment(decision, state)
    entry = state.people.get(decision.participant_id)
    now = str(getattr(entry.person, field, "")) if entry is not None else ""
    yield translate("decisions", "On the roster now: {text}").format(text=now or "—")
    yield translate("decisions", "When the desk looked: {text}").format(text=base or "—")
    yield translate("decisions", "Proposed: {text}").format(text=new or "—")


_FACTS: dict[str, Callable[[Decision, MergeState], Iterator[str]]] = {
    "two_places": _two_places,
    "out_without_in": _one_place,
    "came_back": _came_back,
    "same_person": _same_person,
    "cancelled_came": _every_place,
    "not_on_roster": _walk_in,
    "clock": _clock,
    "amend": _amend,
}
