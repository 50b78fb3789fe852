"""What is answered to an act: read off the book after the commit, so that it is what everybody will see."""

from dataclasses import replace

from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event
from coordinator.domain.helpdesk.acts import HelpOutcome, HelpVerdict
from coordinator.domain.helpdesk.book import RequestBook
from coordinator.domain.helpdesk.equipment import MISSING, first_step
from coordinator.domain.helpdesk.estimate import Estimate, estimate
from coordinator.domain.helpdesk.line import ahead_of, callable_from
from coordinator.domain.helpdesk.request_fold import ARRIVED
from coordinator.domain.helpdesk.values import Request
from coordinator.domain.helpdesk.view import HelpAnswer

_OF_PEOPLE = frozenset({Kind.WALK_IN, Kind.MARK})


def by_number(request: Request) -> tuple[str, str, int, str]:
    """The canonical order: by day, and as the numbers are printed."""
    return request.day, request.letter, request.number, request.id


def outcome_of(
    answer: HelpAnswer, events: tuple[Event, ...], book: RequestBook, now_ms: int, pass_ms: int
) -> HelpOutcome:
    """The answer with what the request looks like now; ``event_id`` is that of the act itself."""
    own = [event.id for event in events if event.kind not in _OF_PEOPLE]
    request = book.request(answer.request_id) if answer.request_id else None
    said = HelpOutcome(
        answer.verdict,
        own[0] if own else "",
        answer.request_id,
        answer.label,
        answer.label if answer.verdict is HelpVerdict.ROOM_OPENED else "",
        participant_id=answer.participant_id,
        at_ms=now_ms,
        missing=answer.missing,
        first_step=answer.first_step,
        flags=answer.flags,
        code=answer.code,
        facts=answer.facts,
    )
    return _with_request(said, request, book, now_ms, pass_ms) if request else said


def _with_request(
    said: HelpOutcome, request: Request, book: RequestBook, now_ms: int, pass_ms: int
) -> HelpOutcome:
    waits = callable_from(request) is not None
    others = book.of_day(request.session_id, request.day)
    return replace(
        said,
        request_id=request.id,
        label=request.label,
        room=request.room,
        module=request.module,
        state=request.state,
        participant_id=request.participant_id,
        name=request.name,
        school=request.school,
        ahead=len(ahead_of(request, others, now_ms, pass_ms)) if waits else None,
        wait_minutes=_range(estimate(request, others, now_ms, pass_ms)) if waits else None,
        missing=missing_of(request),
        first_step="" if ARRIVED in request.flags else first_step(request.brought),
        flags=tuple(sorted({*said.flags, *request.flags})),
    )


def missing_of(request: Request) -> tuple[str, ...]:
    """What was not brought; of somebody who came over from another laptop nothing is known."""
    return tuple(code for code in MISSING if code in request.flags)


def _range(found: Estimate | None) -> tuple[int, int] | None:
    return found.minutes if found else None
