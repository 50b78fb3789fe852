"""``coordinator requests TRAINING``: the requests of hands-on days, with everything that was noted."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from typing import Any

from coordinator.cli.commands import opened, print_result
from coordinator.cli.lines import local_iso
from coordinator.cli.texts import say
from coordinator.db.queries.plans import find_training, read_plan
from coordinator.domain.helpdesk.spans import called_ms, finished_ms, started_ms
from coordinator.domain.helpdesk.steps import UNANSWERED
from coordinator.domain.helpdesk.values import NoteKind, Request
from coordinator.domain.plan import Plan, by_id
from coordinator.services.helpdesk.afterwards import read_requests
from coordinator.services.helpdesk.outcome import missing_of
from coordinator.ui.kit.help_states import spoken_state
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

Line = dict[str, Any]


def requests(options: Namespace) -> None:
    """Print them in an order that two stores with the same events share."""
    with opened(options) as store, store.read() as reader:
        plan = read_plan(reader, find_training(reader, options.training).id)
        every = read_requests(reader, plan.training.id)
    wanted = [one for one in every if not options.open or one.state in UNANSWERED]
    lines = requests_json(plan, wanted)
    print_result(lines if options.json else _text(lines), options.json)


def requests_json(plan: Plan, every: Iterable[Request]) -> list[Line]:
    """Requests as plain data; ``docs/json.md`` has the keys."""
    sessions = {key: plan.slug_of(session) for key, session in by_id(plan.sessions).items()}
    return [_line(request, sessions.get(request.session_id, request.session_id)) for request in every]


def _line(request: Request, session: str) -> Line:
    notes = [note for note in request.notes if note.about is NoteKind.NOTE]
    return {
        "request": request.id,
        "number": request.label,
        "day": request.day,
        "session": session,
        "room": request.room,
        "module": request.module,
        "state": str(request.state),
        "school": request.school,
        "school_code": request.school_code,
        "township_code": request.township_code,
        "name": request.name,
        "opened": local_iso(request.opened_ms),
        "called": _iso(called_ms(request)),
        "started": _iso(started_ms(request)),
        "finished": _iso(finished_ms(request)),
        "helper": request.helper,
        "problem": request.said(NoteKind.PROBLEM),
        "answer": request.said(NoteKind.ANSWER),
        "notes": [{"at": local_iso(note.at_ms), "by": note.by, "text": note.text} for note in notes],
        "missing": list(missing_of(request)),
        "flags": list(request.flags),
    }


def _iso(at_ms: int | None) -> str | None:
    return None if at_ms is None else local_iso(at_ms)


def _text(lines: list[Line]) -> str:
    rows = list(_rows(lines))
    return "\n".join([*rows, say(QT_TRANSLATE_NOOP("cli", "{n} requests"), n=len(rows))])


def _rows(lines: list[Line]) -> Iterator[str]:
    for line in lines:
        state, problem = spoken_state(line["state"]), line["problem"].replace("\n", " ")
        yield "\t".join((line["day"], line["number"], line["module"], state, line["school"], problem))
