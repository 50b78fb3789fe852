"""常見問題: problems with their answers, kept for the next time; every change is an edit to be undone."""

from dataclasses import replace
from datetime import date

from coordinator.db.keys import new_id
from coordinator.domain.edit import Edit, change, create
from coordinator.domain.errors import RuleError
from coordinator.domain.help_note import HelpNote
from coordinator.domain.helpdesk.values import NoteKind, Request
from coordinator.domain.text import clean

LONGEST_NOTE = 2_000


def add_help_note(
    module: str, problem: str, answer: str, *, written: date | None = None, request_id: str = ""
) -> Edit:
    """A new note. Raises ``RuleError`` ``text_missing`` without a problem."""
    problem = _words(problem)
    if not problem:
        raise RuleError("text_missing", field="problem")
    return create(HelpNote(new_id(), module, problem, _words(answer), request_id, written))


def note_from_request(request: Request, *, written: date | None = None) -> Edit:
    """The problem of a request with its answer, as they were written; nobody's name goes along."""
    answer = request.said(NoteKind.ANSWER) or request.said(NoteKind.NOTE)
    problem = request.said(NoteKind.PROBLEM)
    return add_help_note(request.module, problem, answer, written=written, request_id=request.id)


def change_help_note(note: HelpNote, *, module: str, problem: str, answer: str) -> Edit:
    """Another wording. Raises ``RuleError`` ``text_missing`` without a problem."""
    problem = _words(problem)
    if not problem:
        raise RuleError("text_missing", field="problem")
    return change(note, replace(note, module=module, problem=problem, answer=_words(answer)))


def _words(text: str) -> str:
    """Lines stay lines: an answer may be a list of steps."""
    lines = (clean(line).text for line in text.splitlines())
    return "\n".join(lines).strip()[:LONGEST_NOTE]
