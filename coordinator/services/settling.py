"""What a person decides after a merge becomes an event: settled for good, and changed only by a newer one.

``decide`` of the command line, the page 合併 and the page 時數 settle by this one function.
"""

from collections.abc import Iterable, Sequence

from coordinator.db.queries.merged import read_merge_state
from coordinator.db.session import Writer
from coordinator.domain.checkin.decisions_amend import AMEND, TAKE
from coordinator.domain.checkin.decisions_people import NOT_ON_ROSTER, REGISTER
from coordinator.domain.checkin.fold_people import KEEP, SAME, SAME_PERSON
from coordinator.domain.checkin.values import Decision
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, Moment
from coordinator.domain.events.record import BodyValue, Event
from coordinator.domain.merge_state import MergeState
from coordinator.services.amending import amend_edit, beside
from coordinator.services.edits import apply_edit
from coordinator.services.event_log import record
from coordinator.services.registering import register_edit, unregister_edit

LONGEST_SHIFT = 40 * 366 * 86_400_000
"""Milliseconds: a clock that stands at the beginning of its time is some decades slow, not more."""


def settle(
    writer: Writer,
    training_id: str,
    decision_id: str,
    choice: str,
    reason: str,
    moment: Moment,
    others: Iterable[Decision] = (),
) -> Event:
    """Record the choice, with what follows from it; a newer choice takes the place of an older one.

    ``others`` are decisions that do not come from merging (hours). Raises ``RuleError``:
    ``decision_unknown``, ``choice_unknown``, ``reason_missing``, ``walk_in_purged``, ``amend_nobody``.
    """
    return settle_all(writer, training_id, (decision_id,), choice, reason, moment, others)[0]


def settle_all(
    writer: Writer,
    training_id: str,
    decision_ids: Iterable[str],
    choice: str,
    reason: str,
    moment: Moment,
    others: Iterable[Decision] = (),
) -> tuple[Event, ...]:
    """The same choice for several decisions, for one reason: all of them or none."""
    state = read_merge_state(writer, training_id)
    chosen = [_found(state, decision_id, tuple(others)) for decision_id in decision_ids]
    reason = reason.strip()
    if not reason:
        raise RuleError("reason_missing")
    settled = []
    for decision in chosen:
        _check_choice(decision, choice)
        drafts = [
            settle_draft(training_id, key, said, decision.participant_id, reason)
            for key, said in {decision.id: choice, **_beside(state, decision, choice)}.items()
        ]
        drafts += _clock_drafts(decision, choice, training_id)
        settled.append(record(writer, drafts, moment)[0])
        _follow(writer, state, decision, choice)
    return tuple(settled)


def settle_draft(training_id: str, decision_id: str, choice: str, person: str, reason: str) -> Draft:
    """The event that settles a decision; ``person`` is whom it is about, if anybody."""
    body: dict[str, BodyValue] = {"decision": decision_id, "choice": choice}
    return Draft(Kind.SETTLE, training_id, participant_id=person, body=body, text={"reason": reason})


def _beside(state: MergeState, decision: Decision, choice: str) -> dict[str, str]:
    """Taking one correction leaves the others aside that are known by now: decision -> choice."""
    if decision.kind != AMEND or choice != TAKE:
        return {}
    return beside(state.attendance, decision.id.partition(":")[2])


def _found(state: MergeState, decision_id: str, others: Sequence[Decision]) -> Decision:
    every = {decision.id: decision for decision in (*others, *state.decisions)}
    if decision_id in every:
        return every[decision_id]
    kind, _, rest = decision_id.partition(":")
    # A clock may be put right although nothing seemed odd about it.
    if kind == "clock" and rest in state.attendance.devices:
        return Decision(decision_id, kind, "", (KEEP,))
    raise RuleError("decision_unknown", decision=decision_id)


def _check_choice(decision: Decision, choice: str) -> None:
    if choice in decision.choices or (decision.kind == "clock" and _shift(choice) is not None):
        return
    raise RuleError("choice_unknown", text=choice, choices="、".join(decision.choices))


def _shift(choice: str) -> int | None:
    """Milliseconds, where the choice is a number of them that a clock can be wrong by."""
    digits = choice.removeprefix("-").removeprefix("+")
    if not (digits.isascii() and digits.isdecimal()) or len(digits) > 15:
        return None
    return int(choice) if abs(int(choice)) <= LONGEST_SHIFT else None


def _clock_drafts(decision: Decision, choice: str, training_id: str) -> list[Draft]:
    """What is added to the times of the log; that its clock is right the settling itself says."""
    if decision.kind != "clock" or choice == KEEP:
        return []
    facts = decision.facts
    body: dict[str, BodyValue] = {
        "log": decision.id.partition(":")[2],
        "from_seq": _whole(facts.get("from_seq"), 1),
        "to_seq": _whole(facts.get("to_seq"), 0),
        "offset_ms": _shift(choice) or 0,
    }
    return [Draft(Kind.CLOCK_OFFSET, training_id, body=body)]


def _whole(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) else otherwise


def _follow(writer: Writer, state: MergeState, decision: Decision, choice: str) -> None:
    """What the roster has to do with it: a walk-in goes on it or off it, a proposal is taken over."""
    if decision.kind == NOT_ON_ROSTER:
        if choice == REGISTER:
            walk_in = state.attendance.walk_ins.get(decision.participant_id)
            if walk_in is None:
                raise RuleError("walk_in_purged")
            apply_edit(writer, register_edit(writer, state.ledger, walk_in))
        else:
            apply_edit(writer, unregister_edit(writer, decision.participant_id))
    elif decision.kind == SAME_PERSON and choice == SAME:
        if decision.participant_id in state.attendance.walk_ins:  # and not an entry that was merged before
            apply_edit(writer, unregister_edit(writer, decision.participant_id))
    elif decision.kind == AMEND and choice == TAKE:
        event_id = decision.id.partition(":")[2]
        amendment = next((a for a in state.attendance.amendments if a.event_id == event_id), None)
        if amendment is None:
            raise RuleError("decision_unknown", decision=decision.id)
        apply_edit(writer, amend_edit(writer, state.attendance, amendment))
