"""問題單 in lines: what was said, what was done when, and what the school brought before."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from coordinator.domain.helpdesk.equipment import MISSING
from coordinator.domain.helpdesk.values import HelpNoteLine, NoteKind, Request, Taken
from coordinator.ui.kit.help_words import (
    flag_words,
    listed,
    missing_words,
    module_word,
    state_word,
    step_word,
)
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.moments import clock_text, full_moment_text

translate = QCoreApplication.translate
LATEST = 8
_ABOUT: dict[str, str] = {
    NoteKind.PROBLEM: QT_TRANSLATE_NOOP("queue", "Problem"),
    NoteKind.NOTE: QT_TRANSLATE_NOOP("queue", "Note"),
    NoteKind.ANSWER: QT_TRANSLATE_NOOP("queue", "Answer"),
}


def about_words(request: Request, room_name: str) -> str:
    """Topic, room, place and helper in one line."""
    parts = (
        module_word(request.module),
        f"{request.room} {room_name}".strip(),
        request.place,
        request.helper,
    )
    return " ・ ".join(filter(None, parts))


def person_words(request: Request) -> str:
    """Who came, and how to reach them."""
    return " ・ ".join(filter(None, (request.name, request.job_title, request.phone)))


def note_words(note: HelpNoteLine) -> str:
    """``Answer (09:41 王): …``."""
    text = translate("queue", "{about} ({who}): {text}")
    who = " ".join(filter(None, (clock_text(note.at_ms), note.by)))
    return text.format(about=translate("queue", _ABOUT[note.about]), who=who, text=note.text)


def notes_text(request: Request) -> str:
    """Problem, notes and answers, a line each; what is missing first."""
    lacks = [flag for flag in request.flags if flag in MISSING]
    first = [translate("queue", "Missing: {what}").format(what=missing_words(lacks))] if lacks else []
    flags = [flag for flag in request.flags if flag not in lacks]
    warned = (
        [translate("queue", "Please note: {what}").format(what=listed(flag_words(flags)))] if flags else []
    )
    return "\n".join([*first, *warned, *map(note_words, request.notes)])


def steps_text(request: Request) -> str:
    """Everything that was done, with its time."""
    came = translate("queue", "{time}  registered ({room})")
    lines = [came.format(time=clock_text(request.opened_ms), room=request.letter)]
    lines.extend(map(_step_text, request.taken))
    return "\n".join(lines)


def _step_text(taken: Taken) -> str:
    where = " ".join(filter(None, (taken.letter, taken.place, taken.helper, taken.reason)))
    said = step_word(taken.step).rstrip("…")
    return f"{clock_text(taken.at_ms)}  {said}　{where}".rstrip("　 ")


def history_text(requests: Iterable[Request]) -> str:
    """What the school brought before, newest first."""
    return "\n".join(_before_text(request) for request in list(requests)[:LATEST])


def _before_text(request: Request) -> str:
    said = request.said(NoteKind.PROBLEM) or module_word(request.module)
    answer = request.said(NoteKind.ANSWER)
    day = full_moment_text(request.opened_ms).partition(" ")[0]
    head = f"{day} {request.label} {module_word(request.module)} {state_word(request.state)}"
    body = f"{said} → {answer}" if answer else said
    return f"{head}: {body}".replace("\n", " ")
