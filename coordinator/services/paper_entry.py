"""紙本補登: what is needed to show a sheet that came back, and writing it as one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coordinator.db.queries.badges import taken_numbers
from coordinator.db.queries.events import read_ledger
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.roster import read_roster, read_sheet_rows
from coordinator.db.schema import table_of
from coordinator.db.session import Reader, Writer
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.checkin.values import Attendance
from coordinator.domain.errors import RuleError
from coordinator.domain.events.log import Draft, Moment
from coordinator.domain.events.record import Event
from coordinator.domain.paper_entry import SheetEntry, entry_drafts, reversing
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.sheet_rows import RowKey
from coordinator.domain.training import Session, Training
from coordinator.services.badges import drawer
from coordinator.services.event_log import record

Told = Mapping[str, tuple[Event, Mapping[str, str]]]
"""Events by id with their words."""


@dataclass(frozen=True, slots=True)
class PaperSource:
    """One look at a training: plan, people, row numbers that are on paper, and all events."""

    plan: Plan
    roster: Mapping[str, RosterEntry]
    numbers: Mapping[RowKey, int]
    ledger: Ledger

    @property
    def attendance(self) -> Attendance:
        """What all events mean."""
        return self.ledger.attendance

    def session(self, session_id: str) -> Session:
        """A session of the plan."""
        return next(s for s in self.plan.sessions if s.id == session_id)


def read_source(reader: Reader, training_id: str) -> PaperSource:
    """Read all of it. Raises ``RuleError`` where the training is not there."""
    plan = read_plan(reader, training_id)
    return PaperSource(
        plan,
        {entry.id: entry for entry in read_roster(reader, training_id)},
        read_sheet_rows(reader, [session.id for session in plan.sessions]),
        read_ledger(reader, plan),
    )


def sheet_session(reader: Reader, number: int) -> tuple[Session, Training]:
    """The session that a page code names, with its training. Raises ``RuleError`` ``sheet_of_nobody``."""
    found = reader.all(Session, table_of(Session).c.number == number)
    training = reader.get(Training, found[0].training_id) if found else None
    if training is None:
        raise RuleError("sheet_of_nobody", number=number)
    return found[0], training


class PaperRecording:
    """One sheet as a step of undo: every turn writes what takes the one before back, in one transaction.

    ``turn`` runs inside the caller's transaction, ``turned`` after its commit.
    """

    def __init__(self, source: PaperSource, entry: SheetEntry) -> None:
        self._source, self._entry = source, entry
        self._written: tuple[Event, ...] = ()
        self._told = _told(source, [event_id for _, event_id in entry.taken_back])

    def turn(self, writer: Writer, moment: Moment, operator: str) -> tuple[Event, ...]:
        """Write the sheet, take it back, write it again. Raises ``RuleError``."""
        reason = self._entry.bulk.reason.strip()
        drafts = reversing(self._written, self._told, reason) if self._written else self._drafts(writer)
        return record(writer, drafts, moment, actor=operator)

    def turned(self, events: Sequence[Event]) -> None:
        """They are on the disk: the next turn takes these back."""
        self._written = tuple(events)
        reason = {"reason": self._entry.bulk.reason.strip()}
        names = {one.id: {"name": one.name, "school": one.school} for one in self._entry.walk_ins}
        words = {e.id: names.get(e.participant_id, reason) if e.kind == "walk_in" else reason for e in events}
        self._told = {**self._told, **{event.id: (event, words[event.id]) for event in events}}

    def _drafts(self, writer: Writer) -> tuple[Draft, ...]:
        source, entry = self._source, self._entry
        draw = drawer(taken_numbers(writer) if entry.walk_ins else ())
        return entry_drafts(source.plan, source.roster, source.attendance, entry, draw)


def _told(source: PaperSource, ids: Sequence[str]) -> Told:
    events = [event for one in ids if (event := source.ledger.event(one)) is not None]
    texts = source.ledger.texts
    return {
        event.id: (event, texts[event.text_hash].said() if event.text_hash in texts else {})
        for event in events
    }
