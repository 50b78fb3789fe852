"""When the day is over: requests are sent on, answered and closed at the office, each by an event as before.

Every function is one transaction. What cannot be done to a request in its state is passed over.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from coordinator import machine
from coordinator.db.keys import new_id
from coordinator.db.queries.events import events_by_id
from coordinator.db.queries.help import read_book, trainings_with_requests
from coordinator.db.session import Reader
from coordinator.db.store import Store, local_now
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, Moment
from coordinator.domain.helpdesk.acts import Register, TakeStep, WriteNote
from coordinator.domain.helpdesk.book import RequestBook
from coordinator.domain.helpdesk.decide import decide_help
from coordinator.domain.helpdesk.line import today
from coordinator.domain.helpdesk.steps import after
from coordinator.domain.helpdesk.values import NoteKind, Request, Step
from coordinator.domain.helpdesk.view import Came, HelpView
from coordinator.domain.training import Session
from coordinator.services.desk.desk import Clock
from coordinator.services.event_log import record
from coordinator.services.helpdesk.outcome import by_number


def read_requests(reader: Reader, training_id: str) -> tuple[Request, ...]:
    """All requests of a training by day and number; the same on every store that knows the same events."""
    return tuple(sorted(read_book(reader, training_id).requests.values(), key=by_number))


def read_all_requests(reader: Reader, *, but: str = "") -> Mapping[str, tuple[Request, ...]]:
    """The requests of every training that has some, ``but`` left out: the schools over the years."""
    wanted = (training for training in trainings_with_requests(reader) if training != but)
    return {training: read_requests(reader, training) for training in wanted}


def mark_requests(
    store: Store,
    training_id: str,
    ids: Iterable[str],
    step: Step,
    *,
    answer: str = "",
    by: str = "",
    clock: Clock = local_now,
) -> tuple[str, ...]:
    """Take one step with several requests; ``answer`` is kept as a note of each.

    The answer are the ids of the events, for ``take_back``. Raises ``RuleError`` ``request_unknown``.
    """
    acts = [TakeStep(request, step, answer=answer) for request in ids]
    return _done(store, training_id, acts, by, machine.here(clock))


def add_note(
    store: Store,
    training_id: str,
    request_id: str,
    text: str,
    about: NoteKind = NoteKind.NOTE,
    *,
    by: str = "",
    clock: Clock = local_now,
) -> tuple[str, ...]:
    """Words about a request, written at the office. Raises ``RuleError``."""
    return _done(store, training_id, [WriteNote(request_id, text, about)], by, machine.here(clock))


def take_back(
    store: Store,
    training_id: str,
    event_ids: Iterable[str],
    *,
    by: str = "",
    reason: str = "",
    clock: Clock = local_now,
) -> tuple[str, ...]:
    """Void events of ``mark_requests`` or ``add_note``, the last first; ids of the voids.

    Raises ``RuleError`` ``undo_done_already`` where one of them was taken back meanwhile.
    """
    wanted = tuple(event_ids)
    with store.write() as writer:
        book = read_book(writer, training_id)
        if any(book.is_voided(one) for one in wanted):
            raise RuleError("undo_done_already")
        text = {"reason": reason.strip()} if reason.strip() else None
        drafts = [
            Draft(Kind.VOID, training_id, event.session_id, event.participant_id, {"target": event.id}, text)
            for event in reversed(events_by_id(writer, wanted))
        ]
        return tuple(event.id for event in record(writer, drafts, machine.here(clock), actor=by))


def _done(
    store: Store, training_id: str, acts: Iterable[TakeStep | WriteNote], by: str, moment: Moment
) -> tuple[str, ...]:
    with store.write() as writer:
        book = read_book(writer, training_id)
        drafts = [draft for act in acts for draft in _drafts(writer, book, act, by, moment)]
        return tuple(event.id for event in record(writer, drafts, moment, actor=by))


def _drafts(
    reader: Reader, book: RequestBook, act: TakeStep | WriteNote, by: str, moment: Moment
) -> tuple[Draft, ...]:
    request = book.request(act.request)
    if request is None:
        raise RuleError("request_unknown", name=act.request)
    if isinstance(act, TakeStep) and after(request.state, act.step) is None:
        return ()
    return decide_help(_view(reader, book, request, by, moment), act).drafts


def _view(reader: Reader, book: RequestBook, request: Request, by: str, moment: Moment) -> HelpView:
    """The office stands at no session: it looks at each request where it was opened."""
    session = reader.get(Session, request.session_id) or _gone(book, request)
    return HelpView(
        book=book,
        session=session,
        log_id="",
        now_ms=moment.wall_ms,
        today=today(moment.wall_ms),
        actor=by,
        new_id=new_id,
        come=_nobody,
    )


def _gone(book: RequestBook, request: Request) -> Session:
    """A session that was deleted since; its requests are still there to be answered."""
    return Session(request.session_id, book.training_id, "", 0, "", "", date.min)


def _nobody(_act: Register) -> Came:
    raise RuntimeError("nobody comes to the office afterwards")
