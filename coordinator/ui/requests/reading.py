"""What the page shows: the requests of every training in the store as lines that can be searched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from coordinator.db.queries.events import newest_row
from coordinator.db.queries.help import read_help_notes
from coordinator.db.queries.plans import list_trainings, read_plan
from coordinator.documents.help_list import session_places
from coordinator.domain.help_note import HelpNote
from coordinator.domain.helpdesk.modules import module_order
from coordinator.domain.helpdesk.values import Request
from coordinator.domain.plan import Plan, district_at
from coordinator.domain.roc import format_roc, format_short
from coordinator.domain.text import fold
from coordinator.progress import Progress
from coordinator.services.helpdesk.afterwards import read_all_requests
from coordinator.ui.context import Store
from coordinator.ui.kit.help_words import module_word, state_word

MANY = 4_000
"""Events from which on the page is read off the GUI thread."""


@dataclass(frozen=True, slots=True)
class Line:
    """A request as the tables show it; ``text`` is what it is searched by, folded."""

    request: Request
    training_id: str
    training: str
    session: str
    district: str
    text: str

    @property
    def id(self) -> str:
        """The id of the request."""
        return self.request.id

    @property
    def day(self) -> str:
        """``9/12(二)``; a day that no calendar holds stays as it was written."""
        return _day(self.request.day, format_short)

    @property
    def roc_day(self) -> str:
        """``112年9月12日(二)``: with its year, for what is years back."""
        return _day(self.request.day, format_roc)


@dataclass(frozen=True, slots=True)
class Shown:
    """One look at the store: the present training with its requests, those of all trainings, the notes."""

    plan: Plan
    lines: tuple[Line, ...]
    everything: tuple[Line, ...]
    notes: tuple[HelpNote, ...]


def is_much(store: Store) -> bool:
    """Whether reading would hold the window up."""
    with store.read() as reader:
        return newest_row(reader) > MANY


def read(progress: Progress, store: Store, training_id: str) -> Shown:
    """Read the requests of all trainings. Raises ``RuleError`` when the present one is gone."""
    progress(0, 2)
    with store.read() as reader:
        found = read_all_requests(reader)
        wanted = {line.training.id for line in list_trainings(reader)} & {*found, training_id}
        plans = {key: read_plan(reader, key) for key in sorted(wanted | {training_id})}
        notes = read_help_notes(reader)
    progress(1, 2)
    everything = tuple(line for key, plan in plans.items() for line in lines_of(plan, found.get(key, ())))
    mine = sorted((x for x in everything if x.training_id == training_id), key=_line_order)
    newest_first = sorted(everything, key=lambda line: line.request.opened_ms, reverse=True)
    shown = Shown(plans[training_id], tuple(mine), tuple(newest_first), notes)
    progress(2, 2)
    return shown


def lines_of(plan: Plan, requests: Iterable[Request]) -> Iterator[Line]:
    """The requests of a training as lines."""
    sessions = session_places(plan)
    areas = plan.district_by_area()
    for request in requests:
        district = district_at(areas, request.township_code)
        yield Line(
            request,
            plan.training.id,
            plan.training.title,
            sessions.get(request.session_id, ""),
            district.name if district else "",
            _text(request, plan.training.title),
        )


def districts_of(lines: Iterable[Line]) -> Mapping[str, str]:
    """Request id -> name of the district its school is in."""
    return {line.id: line.district for line in lines}


def _text(request: Request, training: str) -> str:
    """Everything somebody may remember of a request."""
    notes = " ".join(note.text for note in request.notes)
    words = (
        request.label, request.school, request.school_code, request.name, request.helper, notes, training,
        module_word(request.module), state_word(request.state),
    )  # fmt: skip
    return fold(" ".join(words)).strip()


def _line_order(line: Line) -> tuple[object, ...]:
    request = line.request
    return module_order(request.module), request.day, request.letter, request.number, request.id


def _day(day: str, form: Callable[[date], str]) -> str:
    try:
        return form(date.fromisoformat(day))
    except ValueError:
        return day
