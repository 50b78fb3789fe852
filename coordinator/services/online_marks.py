"""線上出席: what the names of a meeting come to, and writing it as one step that can be taken back."""

from collections.abc import Collection, Sequence

from coordinator.db.queries.badges import taken_numbers
from coordinator.db.queries.events import events_by_id, own_logs, texts_of
from coordinator.db.queries.online import online_rule_of, read_online_names, read_session_ledger
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.roster import read_roster
from coordinator.db.session import Reader, Writer
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.edit import Edit, change, create
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Moment
from coordinator.domain.events.record import Event
from coordinator.domain.online import OnlineName, OnlineRule
from coordinator.domain.online_marks import (
    OnlineReasons,
    OnlineSource,
    chosen_lines,
    online_drafts,
    online_lines,
    undoing,
)
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.school import School
from coordinator.services.badges import drawer
from coordinator.services.event_log import record, this_machine


def read_online_source(reader: Reader, training_id: str, session_id: str) -> OnlineSource:
    """Read what is needed to judge one session. Raises ``RuleError`` where it is not there."""
    plan = read_plan(reader, training_id)
    session = by_id(plan.sessions).get(session_id)
    if session is None:
        raise RuleError("session_unknown", name=session_id)
    ledger = read_session_ledger(reader, plan, session_id)
    return OnlineSource(
        plan,
        session,
        read_online_names(reader, training_id),
        {entry.id: entry for entry in read_roster(reader, training_id)},
        ledger,
        _own_logs(reader, plan, ledger),
        online_rule_of(reader, session_id),
    )


def _own_logs(reader: Reader, plan: Plan, ledger: Ledger) -> frozenset[str]:
    """The log this store writes, and those it wrote before on the same machine."""
    mine = own_logs(reader).get(plan.training.id, "")
    machine = this_machine(reader)
    devices = ledger.attendance.devices.values()
    return frozenset({mine} | {one.log_id for one in devices if one.machine == machine})


def rule_edit(stored: OnlineRule | None, wanted: OnlineRule) -> Edit:
    """Store the rule of a session, a new one or in the place of the one there is."""
    return create(wanted) if stored is None else change(stored, wanted)


class OnlineRecording:
    """The marks of one session as a step of undo: every turn takes back what the one before wrote.

    ``turn`` runs inside the caller's transaction, ``turned`` after its commit. What is written follows what
    is stored at that moment; ``chosen`` are ids of the lines that are written only by choice.
    """

    def __init__(
        self, training_id: str, rule: OnlineRule, chosen: Collection[str], reasons: OnlineReasons
    ) -> None:
        self._training_id, self._rule = training_id, rule
        self._chosen, self._reasons = frozenset(chosen), reasons
        self._written: tuple[Event, ...] = ()

    def turn(self, writer: Writer, moment: Moment, operator: str = "") -> tuple[Event, ...]:
        """Write the marks, take them back, write them again. Raises ``RuleError``."""
        if self._written:
            drafts = undoing(self._written, _targets(writer, self._written), self._reasons.undone)
        else:
            source = read_online_source(writer, self._training_id, self._rule.session_id)
            lines = chosen_lines(online_lines(source, self._rule), self._chosen)
            draw = drawer(taken_numbers(writer))
            drafts = online_drafts(source, lines, self._reasons, draw, lambda name: _school(writer, name))
        return record(writer, drafts, moment, actor=operator)

    def turned(self, events: Sequence[Event]) -> None:
        """They are on the disk: the next turn takes these back."""
        self._written = tuple(events)


def _targets(reader: Reader, events: Sequence[Event]) -> dict[str, tuple[Event, dict[str, str]]]:
    """What was taken back, with its words, where no purge has taken them."""
    ids = [str(event.said()["target"]) for event in events if event.kind == Kind.VOID]
    found = events_by_id(reader, ids)
    texts = texts_of(reader, found)
    return {
        event.id: (event, texts[event.text_hash].said() if event.text_hash in texts else {})
        for event in found
    }


def _school(reader: Reader, name: OnlineName) -> tuple[str, str, str]:
    school = reader.get(School, name.school_id) if name.school_id else None
    return (school.name, school.code, school.township_code) if school else ("", "", "")
