"""Taking an act back, and taking that back: a new mark with the old time, never a void of a void."""

from collections.abc import Iterable

from coordinator.domain.checkin.acts import Void
from coordinator.domain.checkin.view import Answer, DeskAct, View, refused
from coordinator.domain.events.kinds import Kind, Method, Verdict
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import BodyValue, Event
from coordinator.domain.training import MarkSlot

DONE = frozenset({Kind.MARK, Kind.WALK_IN, Kind.NOTE, Kind.AMEND, Kind.REISSUE})
"""What can be taken back."""
_ACTS = frozenset({*DONE, Kind.VOID})
_SLOTS = frozenset(MarkSlot)


def acts_of(events: Iterable[Event]) -> list[DeskAct]:
    """A log's events in one session as acts, oldest first; attempts and turns of the desk are none."""
    acts: list[DeskAct] = []
    for event in sorted(events, key=lambda e: e.seq):
        if event.kind not in _ACTS:
            continue
        if acts and _goes_with(acts[-1][-1], event):
            acts[-1] = (*acts[-1], event)
        else:
            acts.append((event,))
    return acts


def _goes_with(before: Event, event: Event) -> bool:
    """Whether the two were one act: a walk-in and its mark, the rows of a sheet, an undo of both."""
    if event.seq != before.seq + 1 or _when(before) != _when(event):
        return False
    if before.kind == Kind.WALK_IN:
        return event.kind == Kind.MARK and event.participant_id == before.participant_id
    if before.kind != event.kind:
        return False
    if event.kind == Kind.VOID:
        return True
    return event.kind == Kind.MARK and _is_paper(before) and _is_paper(event)


def _when(event: Event) -> tuple[int, int, str]:
    return event.wall_ms, event.mono_ms, event.boot_id


def _is_paper(event: Event) -> bool:
    return event.said().get("method") == Method.PAPER


def void(view: View, act: Void) -> Answer:
    """Take back the desk's last act, or what ``act`` names; of others' and older acts only with a reason."""
    wanted = _chosen(view, act.event_id)
    if not wanted:
        return refused("undo_nothing")
    reason = act.reason.strip()
    own_last = bool(view.acts) and wanted[-1].id in {event.id for event in view.acts[-1]}
    if not own_last and not reason:
        return refused("undo_needs_reason")
    if wanted[0].kind == Kind.VOID:
        return _redone(view, wanted, reason)
    standing = [e for e in wanted if e.id not in view.known.attendance.voided]
    if not standing:
        return refused("undo_done_already")
    people = {event.participant_id for event in standing}
    return Answer(
        Verdict.VOIDED,
        "desk_voided" if len(people) == 1 else "desk_voided_many",
        tuple(_void_of(event, reason) for event in standing),
        view.person(standing[-1].participant_id) if len(people) == 1 else "",
        slot_of(standing[-1]),
        facts=(("count", len(people)),),
    )


def _chosen(view: View, event_id: str) -> DeskAct:
    if not event_id:
        return view.acts[-1] if view.acts else ()
    event = view.known.event(event_id)
    if event is None or event.kind not in _ACTS:
        return ()
    act = next((act for act in (*view.acts, *_acts_beside(view, event)) if event in act), (event,))
    # One row of a sheet may be taken back alone; who walked in and the mark belong together.
    return act if act[0].kind in (Kind.WALK_IN, Kind.VOID) else (event,)


def _acts_beside(view: View, event: Event) -> Iterable[DeskAct]:
    """What its desk did about the same person in the same session, this desk or another one."""
    place = event.log_id, event.session_id
    about = view.known.history(event.participant_id)
    return acts_of(one for one in about if (one.log_id, one.session_id) == place)


def _void_of(event: Event, reason: str) -> Draft:
    text = {"reason": reason} if reason else None
    return Draft(
        Kind.VOID, event.training_id, event.session_id, event.participant_id, {"target": event.id}, text
    )


def _redone(view: View, voids: DeskAct, reason: str) -> Answer:
    """What was taken back happened after all, at the time it had."""
    targets = [view.known.event(str(event.said().get("target", ""))) for event in voids]
    before = sorted((e for e in targets if e is not None), key=lambda e: (e.log_id, e.seq))
    if not before:
        return refused("undo_nothing")
    last = before[-1]
    return Answer(
        Verdict.MARKED if last.kind == Kind.MARK else Verdict.NOTED,
        "desk_redone",
        tuple(_again(view, event, reason) for event in before),
        view.person(last.participant_id) if len({e.participant_id for e in before}) == 1 else "",
        slot_of(last),
        _time(last) if last.kind == Kind.MARK else None,
        ("redone",),
    )


def _again(view: View, event: Event, reason: str) -> Draft:
    body: dict[str, BodyValue] = dict(event.said())
    text = dict(view.known.words(event))
    if event.kind == Kind.MARK:
        body |= {"claimed_ms": _time(event), "restores": event.id}
    if reason:
        text["reason"] = reason
    return Draft(
        Kind(event.kind), event.training_id, event.session_id, event.participant_id, body, text or None
    )


def _time(event: Event) -> int:
    claimed = event.said().get("claimed_ms")
    return claimed if isinstance(claimed, int) else event.wall_ms


def slot_of(event: Event) -> MarkSlot | None:
    """The slot an event speaks of, if any."""
    slot = event.said().get("slot")
    return MarkSlot(slot) if isinstance(slot, str) and slot in _SLOTS else None
