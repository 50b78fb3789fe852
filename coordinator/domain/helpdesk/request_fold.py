"""One request out of its events: its steps through the table of legal ones, its notes, its flags."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from coordinator.domain.checkin.fold_bodies import said, word, words_of
from coordinator.domain.checkin.times import Clocks
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.helpdesk.equipment import missing
from coordinator.domain.helpdesk.reading import Opening, read_about, read_step
from coordinator.domain.helpdesk.steps import IN_LINE, after
from coordinator.domain.helpdesk.values import HelpNoteLine, Request, RequestState, Step, Taken

STEP_TWICE, NUMBER_TWICE, ARRIVED = "step_twice", "number_twice", "arrived"
_SERVING = frozenset({Step.CALL, Step.START, Step.RESUME})


@dataclass(slots=True)
class _Course:
    """Where a request stands while its steps are gone through."""

    opening: Opening
    clocks: Clocks
    placed: Callable[[Event], int]
    module: str
    room: str
    place_ms: int
    since_ms: int
    state: RequestState = RequestState.WAITING
    actor: str = ""
    place: str = ""

    def take(self, event: Event, reason: str) -> Taken | None:
        """Go on by one step; None where it makes no sense here."""
        body = said(event.body)
        step = read_step(body)
        state = after(self.state, step) if step else None
        if step is None or state is None:
            return None
        self.state, self.since_ms = state, self.clocks.at(event)
        if step is Step.TRANSFER:
            self.room = word(body, "letter") or self.room
            self.module = word(body, "module") or self.module
        if step is Step.PASS_OVER:
            # Behind everybody who came before this moment, and never further ahead than before.
            self.place_ms = max(self.place_ms, self.placed(event))
        self._serve(step, event.actor, word(body, "place"))
        return Taken(
            event.id, step, self.since_ms, state, event.actor, word(body, "place"), word(body, "letter"),
            word(body, "module"), reason, event.log_id,
        )  # fmt: skip

    def _serve(self, step: Step, actor: str, place: str) -> None:
        if self.state in IN_LINE:
            self.actor = self.place = ""
        elif step in _SERVING:
            self.actor, self.place = actor, place or self.place
        elif not self.actor:
            self.actor = actor


def fold_request(
    opening: Opening,
    events: Iterable[Event],
    texts: Mapping[str, EventText],
    clocks: Clocks,
    placed: Callable[[Event], int],
    flags: Collection[str] = (),
) -> Request:
    """A request as all events about it say, in their order; ``flags`` are those that others gave it.

    ``placed`` is the time by which an act gives a place in the line.
    """
    first = opening.event
    opened = clocks.at(first)
    line = opening.slip.line
    course = _Course(opening, clocks, placed, opening.module, line.letter, placed(first), opened)
    taken: list[Taken] = []
    notes: list[HelpNoteLine] = []
    ignored: list[str] = []
    found = {*flags, *(() if opening.arrived else missing(opening.brought))}
    for event in events:
        if event.kind == Kind.REQUEST_NOTE:
            notes.append(_note(event, texts, clocks))
        elif event.kind == Kind.REQUEST_STEP:
            step = course.take(event, word(words_of(event, texts), "reason"))
            if step:
                taken.append(step)
            else:
                ignored.append(event.id)
                found.add(STEP_TWICE)
    words = words_of(first, texts)
    return Request(
        id=opening.request_id, session_id=first.session_id, day=line.day, letter=line.letter,
        number=opening.slip.number, module=course.module, room=course.room, state=course.state,
        opened_ms=opened, place_ms=course.place_ms, since_ms=course.since_ms, event_id=first.id,
        log_id=first.log_id, participant_id=first.participant_id, school=word(words, "school"),
        school_code=opening.school_code, township_code=opening.township_code, name=word(words, "name"),
        job_title=word(words, "job_title"), phone=word(words, "phone"), helper=course.actor,
        place=course.place, brought=opening.brought, taken=tuple(taken), notes=tuple(notes),
        flags=tuple(sorted(found)), ignored=tuple(ignored),
    )  # fmt: skip


def _note(event: Event, texts: Mapping[str, EventText], clocks: Clocks) -> HelpNoteLine:
    about = read_about(said(event.body))
    return HelpNoteLine(event.id, about, word(words_of(event, texts), "words"), clocks.at(event), event.actor)
