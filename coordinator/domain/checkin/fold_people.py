"""What events say beside marks: walk-ins, notes, amendments, printings of badges, what was settled.

Each function takes the events that count (``Ledger`` knows which do) and gives a part of ``Attendance``.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from coordinator.domain.badge import LAST_VERSION, NUMBERS
from coordinator.domain.checkin.fold_bodies import Said, is_true, said, whole, word, words_of
from coordinator.domain.checkin.times import Clocks, Offset, events_in_order, newest_by
from coordinator.domain.checkin.values import Amendment, PersonNote, Settled, WalkIn
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event, EventText

SAME_PERSON = "same_person"
SAME = "same"
CAME_BACK = "came_back"
LEFT = "left"
CLOCK = "clock"
KEEP = "keep"

Texts = Mapping[str, EventText]
Forked = Collection[str]


def walk_ins(events: Iterable[Event], texts: Texts, clocks: Clocks, forked: Forked) -> dict[str, WalkIn]:
    """Whoever was brought into being, by provisional id; the first event of an id counts."""
    found: dict[str, WalkIn] = {}
    for event in events_in_order(events, clocks, forked):
        person, text = event.participant_id, texts.get(event.text_hash) if event.text_hash else None
        if person and person not in found:
            ids = person, event.id, event.session_id, event.log_id
            found[person] = _read_walk_in(ids, event.body, text.text if text else "")
    return found


# At a hands-on day almost everybody walks in, and whenever one more does all of them are gone through.
@lru_cache(10_000)
def _read_walk_in(ids: tuple[str, str, str, str], body: str, text: str) -> WalkIn:
    told, words = said(body), said(text)
    return WalkIn(
        *ids, _badge_number(told), word(words, "name"), word(words, "school"), word(told, "school_code"),
        word(told, "township_code"), word(words, "job_title"), word(words, "phone"),
    )  # fmt: skip


def _badge_number(body: Said) -> int:
    """The number of a badge; 0 where an event from elsewhere says one that no badge can have."""
    number = whole(body, "number") or 0
    return number if number in NUMBERS else 0


def notes(
    events: Iterable[Event], texts: Texts, clocks: Clocks, forked: Forked, aliases: Mapping[str, str]
) -> tuple[PersonNote, ...]:
    """Notes as they were written."""
    return tuple(
        PersonNote(
            event.id,
            aliases.get(event.participant_id, event.participant_id),
            word(words_of(event, texts), "note"),
            is_true(said(event.body), "attention"),
            clocks.at(event),
        )
        for event in events_in_order(events, clocks, forked)
    )


def amendments(
    events: Iterable[Event], texts: Texts, clocks: Clocks, forked: Forked, aliases: Mapping[str, str]
) -> tuple[Amendment, ...]:
    """Proposals as they were made."""
    return tuple(
        Amendment(
            event.id,
            aliases.get(event.participant_id, event.participant_id),
            word(said(event.body), "field"),
            word(words_of(event, texts), "base"),
            word(words_of(event, texts), "new"),
        )
        for event in events_in_order(events, clocks, forked)
    )


def versions(events: Iterable[Event]) -> dict[str, int]:
    """The newest printing of each person's badge, under the id the badge was made for."""
    found: dict[str, int] = {}
    for event in events:
        version = whole(said(event.body), "version") or 0
        if event.participant_id and LAST_VERSION >= version > found.get(event.participant_id, 0):
            found[event.participant_id] = version
    return dict(sorted(found.items()))


def settled(events: Iterable[Event], texts: Texts, clocks: Clocks, forked: Forked) -> dict[str, Settled]:
    """The newest word on each decision."""
    newest = newest_by(events, lambda e: word(said(e.body), "decision"), clocks, forked)
    return {
        decision: Settled(
            decision,
            word(said(event.body), "choice"),
            word(words_of(event, texts), "reason"),
            event.id,
            clocks.at(event),
        )
        for decision, event in sorted(newest.items())
        if decision
    }


def came_back_id(person: str, session: str) -> str:
    """The decision whether somebody came back in after a way out that one desk did not know of."""
    return f"{CAME_BACK}:{person}:{session}"


def same_person_id(one: str, other: str) -> str:
    """The decision whether ``one`` is the person ``other``."""
    return f"{SAME_PERSON}:{one}:{other}"


def differently_left(before: Mapping[str, Settled], after: Mapping[str, Settled]) -> set[str]:
    """Of whom it was decided, or is no longer, that they had left whatever they scanned afterwards."""
    ids = (
        {key for key, one in found.items() if one.choice == LEFT and key.startswith(f"{CAME_BACK}:")}
        for found in (before, after)
    )
    return {key.split(":")[1] for key in next(ids) ^ next(ids)}


def aliases(found: Mapping[str, Settled]) -> dict[str, str]:
    """Provisional id -> the person it turned out to be; of several the last that was said.

    Chains are followed to their end; in a circle, which two stores can settle between them, the smallest id
    stands for all.
    """
    said_last: dict[str, tuple[int, str, str]] = {}
    for decision in found.values():
        kind, _, pair = decision.decision_id.partition(":")
        one, _, other = pair.partition(":")
        if kind == SAME_PERSON and decision.choice == SAME and one and other and one != other:
            claim = (decision.at_ms, decision.event_id, other)
            said_last[one] = max(claim, said_last.get(one, claim))
    to = {one: other for one, (_, _, other) in said_last.items()}
    ends = {one: _end(one, to) for one in to}
    return {one: end for one, end in sorted(ends.items()) if one != end}


def _end(one: str, to: Mapping[str, str]) -> str:
    path: dict[str, None] = {}
    while one in to and one not in path:
        path[one] = None
        one = to[one]
    if one not in path:
        return one
    steps = list(path)
    return min(steps[steps.index(one) :])


def offsets(events: Iterable[Event], settles: Iterable[Event]) -> list[Offset]:
    """The confirmed offsets; a clock that was settled as right takes back what was said of it before.

    Which of two is newer goes by ``hlc``: by corrected times it would depend on itself.
    """
    found = []
    for event in events:
        body = said(event.body)
        ms, log = whole(body, "offset_ms"), word(body, "log")
        if ms is not None and log:
            newest = (event.hlc, event.content_hash)
            found.append(Offset(log, whole(body, "from_seq") or 1, whole(body, "to_seq") or 0, ms, newest))
    for event in settles:
        body = said(event.body)
        kind, _, log = word(body, "decision").partition(":")
        if kind == CLOCK and log and word(body, "choice") == KEEP:
            found.append(Offset(log, 1, 0, 0, (event.hlc, event.content_hash)))
    return found


VOIDABLE = frozenset({Kind.MARK, Kind.WALK_IN, Kind.NOTE, Kind.AMEND, Kind.REISSUE})
"""What an undo takes back. Not an undo: taking that back is a new mark that restores the old one."""
