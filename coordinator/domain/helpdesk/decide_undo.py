"""Taking an act back: a void for each of its events, never a void of a void.

Doing it again is a new act: a request that was registered by mistake gets a new number.
"""

from collections.abc import Iterator

from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event
from coordinator.domain.helpdesk.acts import HelpVerdict, VoidStep
from coordinator.domain.helpdesk.book import RequestBook
from coordinator.domain.helpdesk.reading import ABOUT, read_about, read_opening, request_of
from coordinator.domain.helpdesk.values import NoteKind
from coordinator.domain.helpdesk.view import HelpAnswer, HelpView, paragraph

_UNDONE = (*ABOUT, Kind.ROOM)
_COMING = frozenset({Kind.WALK_IN, Kind.MARK})


def void(view: HelpView, act: VoidStep) -> HelpAnswer:
    """Take back what ``act`` names, else the last act of its request, else of this log in this session.

    Others' acts and older ones need a reason.
    """
    event = _chosen(view, act)
    if event is None:
        raise RuleError("undo_nothing")
    if view.book.is_voided(event.id):
        raise RuleError("undo_done_already")
    if event.kind == Kind.ROOM and view.book.gave_numbers(event):
        raise RuleError("room_has_numbers", letter=str(event.said().get("letter", "")))
    reason = paragraph(act.reason)
    last = last_event(view.book, request_of(event))
    own = event.log_id == view.log_id
    undone = (event,) if _is_alone(event, act) else tuple(act_of(view.book, event))
    if not reason and not (own and (last is None or last in undone)):
        raise RuleError("reason_missing")
    return _answer(view, event, undone, reason)


def _is_alone(event: Event, act: VoidStep) -> bool:
    """Whether somebody points at one note, which may be taken back without what it came with."""
    return bool(act.event_id) and event.kind == Kind.REQUEST_NOTE


def _chosen(view: HelpView, act: VoidStep) -> Event | None:
    if act.event_id:
        event = view.book.shelf.event(act.event_id)
        known = event is not None and event.kind in _UNDONE and event.training_id == view.book.training_id
        return event if known else None
    if act.request:
        return last_event(view.book, view.request(act.request).id)
    mine = (view.log_id, view.session.id)
    own = [e for e in view.book.shelf.events(*ABOUT) if (e.log_id, e.session_id) == mine]
    own.sort(key=lambda event: event.seq, reverse=True)
    return next((event for event in own if not view.book.is_voided(event.id)), None)


def last_event(book: RequestBook, request_id: str) -> Event | None:
    """The newest event of a request that nobody took back; None where there is none."""
    standing = (
        e for e in reversed(book.events_of(request_id)) if e.kind in ABOUT and not book.is_voided(e.id)
    )
    return next(standing, None)


def act_of(book: RequestBook, event: Event) -> Iterator[Event]:
    """The events of one act: a registration with its sign-in and problem, a step and its answer."""
    beside = {e.seq: e for e in _beside(book, event)} | {event.seq: event}
    first = last = event.seq
    while first - 1 in beside and _goes_with(beside[first - 1], beside[first]):
        first -= 1
    while last + 1 in beside and _goes_with(beside[last], beside[last + 1]):
        last += 1
    return (beside[seq] for seq in range(first, last + 1))


def _beside(book: RequestBook, event: Event) -> Iterator[Event]:
    """What the same log wrote at the same moment about the same request or its person."""
    request_id = request_of(event)
    for other in book.events_of(request_id) if request_id else ():
        if _when(other) == _when(event) and not book.is_voided(other.id) and other.kind in ABOUT:
            yield other
    if event.participant_id and not _stays(book, event):
        for other in book.shelf.about(event.participant_id):
            untouched = not any(book.shelf.voids_of(other.id))
            if other.kind in _COMING and _when(other) == _when(event) and untouched:
                yield other


def _stays(book: RequestBook, event: Event) -> bool:
    """Whether the person did something else since, so that taking a request back leaves the sign-in."""
    person = event.participant_id
    marks = sum(1 for _ in book.shelf.marks_of(person))
    requests = {request_of(e) for e in book.shelf.about(person) if e.kind == Kind.REQUEST}
    return marks > 1 or sum(book.request(one) is not None for one in requests) > 1


def _when(event: Event) -> tuple[str, int, int, str]:
    return event.log_id, event.wall_ms, event.mono_ms, event.boot_id


def _goes_with(one: Event, then: Event) -> bool:
    """Whether two events that follow each other at one moment are one act."""
    if one.kind in _COMING:
        return then.kind in (Kind.MARK, Kind.REQUEST) and one.participant_id == then.participant_id
    if one.kind == Kind.REQUEST:
        problem = then.kind == Kind.REQUEST_NOTE and read_about(then.said()) is NoteKind.PROBLEM
        return problem or (then.kind == Kind.REQUEST_STEP and read_opening(one).arrived)
    answer = one.kind == Kind.REQUEST_NOTE and read_about(one.said()) is NoteKind.ANSWER
    return answer and then.kind == Kind.REQUEST_STEP


def _answer(view: HelpView, event: Event, undone: tuple[Event, ...], reason: str) -> HelpAnswer:
    request = view.book.request(request_of(event))
    label = request.label if request else str(event.said().get("letter", ""))
    drafts = tuple(
        view.draft(Kind.VOID, {"target": one.id}, {"reason": reason}, request, one.participant_id)
        for one in undone
    )
    said = next((str(one.said()["step"]) for one in undone if one.kind == Kind.REQUEST_STEP), "")
    what = "registration" if any(one.kind == Kind.REQUEST for one in undone) else said or "note"
    return HelpAnswer(
        HelpVerdict.VOIDED,
        drafts,
        request.id if request else "",
        label,
        event.participant_id,
        facts=(("number", label), ("what", "room" if event.kind == Kind.ROOM else what)),
    )
