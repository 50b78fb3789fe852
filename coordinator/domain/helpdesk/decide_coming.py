"""Somebody comes: with a problem to be registered, or over from a room this store has not heard of."""

from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import BodyValue
from coordinator.domain.helpdesk.acts import Arrive, HelpVerdict, Register
from coordinator.domain.helpdesk.equipment import first_step, missing, written
from coordinator.domain.helpdesk.history import is_school
from coordinator.domain.helpdesk.modules import OTHER, code_of
from coordinator.domain.helpdesk.numbers import next_number
from coordinator.domain.helpdesk.reading import printed, read_label
from coordinator.domain.helpdesk.steps import HERE, after
from coordinator.domain.helpdesk.values import NoteKind, Request, RequestState, Step
from coordinator.domain.helpdesk.view import Came, HelpAnswer, HelpView, paragraph, words


def register(view: HelpView, act: Register) -> HelpAnswer:
    """A number for somebody with a problem; a school that waits already is told the numbers it has."""
    letter = _room(view, act.letter, act.module)
    came = view.come(act)
    if not came.school.strip():
        raise RuleError("school_missing", name=came.name)
    waiting = () if act.again else already_waiting(view.requests, came.school_code, came.school)
    if waiting:
        return _told(came, waiting)
    request_id, number = view.new_id(), next_number(view.book, view.session.id, view.today, letter)
    opened = _opening(view, act, came, request_id, letter, number)
    note, problem = {"request": request_id, "about": str(NoteKind.PROBLEM)}, paragraph(act.problem)
    said = (
        view.draft(Kind.REQUEST_NOTE, {**note}, {"words": problem}, person=came.participant_id),
    ) if problem else ()  # fmt: skip
    label = f"{letter}{number:03d}"
    return HelpAnswer(
        HelpVerdict.REGISTERED,
        (*came.drafts, opened, *said),
        request_id,
        label,
        came.participant_id,
        missing(act.brought),
        first_step(act.brought),
        came.flags,
        (("number", label), ("room", letter), ("school", came.school)),
    )


def _opening(view: HelpView, act: Register, came: Came, request_id: str, letter: str, number: int) -> Draft:
    places = {"school_code": came.school_code, "township_code": came.township_code}
    body: dict[str, BodyValue] = {
        "request": request_id,
        "day": view.today,
        "letter": letter,
        "number": number,
        "module": words(code_of(act.module)) or OTHER,
        **written(act.brought),
        **{key: code for key, code in places.items() if code},
    }
    text = {"school": came.school, "name": came.name, "job_title": came.job_title, "phone": came.phone}
    return view.draft(Kind.REQUEST, body, text, person=came.participant_id)


def _room(view: HelpView, letter: str, module: str) -> str:
    """The letter of the room that somebody is registered at or comes to; one of this log's."""
    wanted, own = printed(letter), view.letters
    if wanted in own:
        return wanted
    if wanted and any(room.letter == wanted for room in view.rooms):
        raise RuleError("letter_not_here", letter=wanted)
    if wanted or not own:
        raise RuleError("room_missing", letter=wanted)
    rooms = [room for room in view.rooms if room.log_id == view.log_id]
    fitting = [room.letter for room in rooms if not room.modules or code_of(module) in room.modules]
    return (*fitting, *own)[0]


def already_waiting(requests: tuple[Request, ...], school_code: str, school: str) -> tuple[Request, ...]:
    """Who of the same school is at the place, in whatever room, by number."""
    found = (r for r in requests if r.state in HERE and is_school(r, school_code, school))
    return tuple(sorted(found, key=lambda request: (request.label, request.id)))


def _told(came: Came, waiting: tuple[Request, ...]) -> HelpAnswer:
    numbers = ", ".join(request.label for request in waiting)
    return HelpAnswer(
        HelpVerdict.ALREADY_WAITING,
        (),
        waiting[0].id,
        waiting[0].label,
        facts=(("numbers", numbers), ("school", came.school)),
    )


def arrive(view: HelpView, act: Arrive) -> HelpAnswer:
    """A slip from another room: taken in under its number, or, where it is known, transferred here."""
    slip = read_label(view.session.id, view.today, act.label)
    letter = _room(view, act.letter, act.module)
    if slip is None or slip.number < 1:
        raise RuleError("request_unknown", name=act.label)
    if view.book.with_number(view.session.id, view.today, act.label):
        return _arrived_known(view, view.request(act.label), letter, words(code_of(act.module)))
    if slip.line.letter in view.letters:
        # This log gives these numbers itself, and has not given this one.
        raise RuleError("request_unknown", name=act.label)
    request_id, module = view.new_id(), words(code_of(act.module)) or OTHER
    body: dict[str, BodyValue] = {
        "request": request_id,
        "day": view.today,
        "letter": slip.line.letter,
        "number": slip.number,
        "module": module,
        "arrived": True,
    }
    if act.school_code.strip():
        body["school_code"] = act.school_code.strip()
    opened = view.draft(Kind.REQUEST, body, {"school": words(act.school), "name": words(act.name)})
    # Where it waits is said by a step: the request that the room itself opened is transferred by it too.
    here = view.draft(Kind.REQUEST_STEP, _transfer(request_id, letter, module))
    label = f"{slip.line.letter}{slip.number:03d}"
    said = (("number", label), ("room", letter), ("school", words(act.school)))
    return HelpAnswer(HelpVerdict.REGISTERED, (opened, here), request_id, label, facts=said)


def _arrived_known(view: HelpView, request: Request, letter: str, module: str) -> HelpAnswer:
    if request.room == letter and request.state is RequestState.WAITING:
        told = (("numbers", request.label), ("school", request.school))
        return HelpAnswer(HelpVerdict.ALREADY_WAITING, (), request.id, request.label, facts=told)
    if after(request.state, Step.TRANSFER) is None:
        raise RuleError(
            "step_not_now", number=request.label, step=str(Step.TRANSFER), state=str(request.state)
        )
    body = {**_transfer(request.id, letter, module), "after": view.book.last_id(request.id)}
    draft = view.draft(Kind.REQUEST_STEP, body, about=request)
    facts = (("number", request.label), ("room", letter), ("place", ""))
    return HelpAnswer(
        HelpVerdict.TRANSFERRED, (draft,), request.id, request.label, request.participant_id, facts=facts
    )


def _transfer(request_id: str, letter: str, module: str) -> dict[str, BodyValue]:
    body: dict[str, BodyValue] = {"request": request_id, "step": str(Step.TRANSFER), "letter": letter}
    return {**body, "module": module} if module else body
