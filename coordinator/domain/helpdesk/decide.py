"""The helpdesk's answer to an act: what would be written and said. Pure; ``services.helpdesk`` writes it.

Coming stands in ``decide_coming``, taking back in ``decide_undo``; here are rooms, steps and notes.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import BodyValue
from coordinator.domain.helpdesk.acts import (
    Arrive,
    HelpAct,
    HelpVerdict,
    Next,
    OpenRoom,
    Register,
    TakeStep,
    VoidStep,
    WriteNote,
)
from coordinator.domain.helpdesk.decide_coming import arrive, register
from coordinator.domain.helpdesk.decide_undo import void
from coordinator.domain.helpdesk.line import next_request, served_here
from coordinator.domain.helpdesk.modules import code_of
from coordinator.domain.helpdesk.numbers import LETTERS, free_letter, is_letter
from coordinator.domain.helpdesk.reading import printed
from coordinator.domain.helpdesk.steps import after
from coordinator.domain.helpdesk.values import NoteKind, Request, Step
from coordinator.domain.helpdesk.view import HelpAnswer, HelpView, paragraph, words

VERDICTS = {
    Step.CALL: HelpVerdict.CALLED,
    Step.START: HelpVerdict.STARTED,
    Step.PASS_OVER: HelpVerdict.PASSED,
    Step.PAUSE: HelpVerdict.PAUSED,
    Step.RESUME: HelpVerdict.RESUMED,
    Step.RETURN: HelpVerdict.RETURNED,
    Step.TRANSFER: HelpVerdict.TRANSFERRED,
    Step.SOLVE: HelpVerdict.SOLVED,
    Step.ESCALATE: HelpVerdict.ESCALATED,
    Step.LEAVE: HelpVerdict.LEFT,
    Step.SEND: HelpVerdict.SENT,
    Step.ANSWER: HelpVerdict.ANSWERED,
    Step.CLOSE: HelpVerdict.CLOSED,
    Step.REOPEN: HelpVerdict.REOPENED,
}


def _open_room(view: HelpView, act: OpenRoom) -> HelpAnswer:
    letter = printed(act.letter) or _free(view)
    if not is_letter(letter):
        raise RuleError("room_missing", letter=act.letter)
    if letter not in view.letters and letter in _taken(view):
        holder = next((room.name for room in view.rooms if room.letter == letter), "")
        raise RuleError("letter_taken", letter=letter, room=holder)
    body: dict[str, BodyValue] = {"day": view.today, "letter": letter, "name": words(act.name) or letter}
    more = {"room_id": act.room_id, "modules": ",".join(sorted(set(map(code_of, act.modules))))}
    draft = view.draft(Kind.ROOM, {**body, **{key: word for key, word in more.items() if word}})
    facts = (("letter", letter), ("room", body["name"]))
    drafts = () if _stands(view, draft) else (draft,)
    return HelpAnswer(HelpVerdict.ROOM_OPENED, drafts, label=letter, facts=facts)


def _stands(view: HelpView, draft: Draft) -> bool:
    """Whether this log said just this of its room already."""
    own = (view.book.shelf.event(room.event_id) for room in view.rooms if room.log_id == view.log_id)
    return any(event is not None and event.said() == draft.body for event in own)


def _taken(view: HelpView) -> set[str]:
    """The letters of this day that have a room or a number."""
    numbered = view.book.slips.letters(view.session.id, view.today)
    return {*(room.letter for room in view.rooms), *numbered}


def _free(view: HelpView) -> str:
    letter = free_letter(view.rooms, view.session.id, view.today, _taken(view))
    if not letter:
        raise RuleError("letter_taken", letter=f"{LETTERS[0]}–{LETTERS[-1]}", room="")
    return letter


def _next(view: HelpView, act: Next) -> HelpAnswer:
    letters, modules = tuple(map(printed, act.letters)), tuple(map(code_of, act.modules))
    here = view.requests if letters else served_here(view.requests, view.rooms, view.log_id)
    found = next_request(here, letters, modules, view.now_ms, view.pass_ms)
    if found is None:
        return HelpAnswer(HelpVerdict.EMPTY)
    return take_step(view, TakeStep(found.id, Step.CALL, place=act.place))


def take_step(view: HelpView, act: TakeStep) -> HelpAnswer:
    """A step of one request, with its answer as a note before it."""
    request = view.request(act.request)
    act = replace(act, letter=printed(act.letter), module=words(code_of(act.module)))
    _check(request, act)
    place = words(act.place)
    body: dict[str, BodyValue] = {"request": request.id, "step": str(act.step)}
    after = view.book.last_id(request.id)
    more = {"place": place, "letter": act.letter, "module": act.module, "after": after}
    body |= {key: word for key, word in more.items() if word}
    step = view.draft(Kind.REQUEST_STEP, body, {"reason": paragraph(act.reason)}, request)
    answer = paragraph(act.answer)
    said = (note_draft(view, request, NoteKind.ANSWER, answer),) if answer else ()
    room = (act.step is Step.TRANSFER and act.letter) or request.room
    facts = (("number", request.label), ("room", room), ("place", place))
    return HelpAnswer(
        VERDICTS[act.step],
        (*said, step),
        request.id,
        request.label,
        request.participant_id,
        facts=facts,
    )


def _check(request: Request, act: TakeStep) -> None:
    if after(request.state, act.step) is None:
        raise RuleError("step_not_now", number=request.label, step=str(act.step), state=str(request.state))
    # A room of another laptop may not be known here yet.
    goes = is_letter(act.letter) or (act.module and not act.letter)
    if act.step is Step.TRANSFER and not goes:
        raise RuleError("room_missing", letter=act.letter)
    if act.step is Step.ANSWER and not paragraph(act.answer) and not request.said(NoteKind.ANSWER):
        raise RuleError("answer_missing", number=request.label)


def note_draft(view: HelpView, request: Request, about: NoteKind, note: str) -> Draft:
    """Words about a request."""
    body: dict[str, BodyValue] = {"request": request.id, "about": str(about)}
    return view.draft(Kind.REQUEST_NOTE, body, {"words": note}, request)


def _write_note(view: HelpView, act: WriteNote) -> HelpAnswer:
    request, note = view.request(act.request), paragraph(act.text)
    if not note:
        raise RuleError("text_missing", field="note")
    drafts = (note_draft(view, request, act.about, note),)
    facts = (("number", request.label),)
    return HelpAnswer(
        HelpVerdict.NOTED, drafts, request.id, request.label, request.participant_id, facts=facts
    )


_ANSWERS: dict[type[HelpAct], Callable[[HelpView, Any], HelpAnswer]] = {
    OpenRoom: _open_room,
    Register: register,
    Arrive: arrive,
    Next: _next,
    TakeStep: take_step,
    WriteNote: _write_note,
    VoidStep: void,
}


def decide_help(view: HelpView, act: HelpAct) -> HelpAnswer:
    """The answer to any act. Raises ``RuleError`` where the act makes no sense here.

    ``request_unknown``, ``number_twice``, ``step_not_now``, ``letter_taken``, ``letter_not_here``,
    ``room_missing``, ``room_has_numbers``, ``school_missing``, ``answer_missing``, ``reason_missing``,
    ``text_missing``, ``undo_nothing``, ``undo_done_already``.
    """
    return _ANSWERS[type(act)](view, act)
