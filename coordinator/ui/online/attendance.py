"""What the page does for its tab 出席: reading a session, keeping its rule, writing marks as one step."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from coordinator import machine
from coordinator.db.keys import new_id
from coordinator.domain.errors import RuleError
from coordinator.domain.online import OnlineName, OnlineRule
from coordinator.domain.online_marks import (
    OnlineLine,
    OnlineReasons,
    OnlineSource,
    chosen_lines,
    online_lines,
)
from coordinator.domain.online_rule import proposed_rule
from coordinator.domain.roc import parse_minutes
from coordinator.services.online_marks import OnlineRecording, read_online_source, rule_edit
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.page import Page
from coordinator.ui.online.attendance_room import AttendanceRoom
from coordinator.ui.online.attendance_rows import attendance_rows
from coordinator.ui.online.understanding import Understanding


class OnlineAttendance(QObject):
    """Fills a room from the store and does what is pressed in it; ``counted`` says how many wait."""

    counted = Signal(int)

    def __init__(self, page: Page, editor: Editor, room: AttendanceRoom) -> None:
        super().__init__(page)
        self._page, self._editor, self.room = page, editor, room
        self._known: Understanding | None = None
        self._source: OnlineSource | None = None
        self._rule: OnlineRule | None = None
        self._session_id = ""
        self._chosen: set[str] = set()
        self._lines: tuple[OnlineLine, ...] = ()
        room.session_chosen.connect(self.choose_session)
        room.rule_typed.connect(self._keep_rule)
        room.choice_turned.connect(self._turn)

    # -- reading ---------------------------------------------------------------------------------

    def show(self, known: Understanding, names: Sequence[OnlineName]) -> None:
        """Read the chosen session; without one the first that names are stored for."""
        if self._known is not None and self._known.plan.training.id != known.plan.training.id:
            self._session_id, self._chosen = "", set()
        self._known = known
        if self._session_id not in known.sessions:
            used = {name.session_id for name in names}
            self._session_id = next(
                (key for key in known.sessions if key in used), next(iter(known.sessions), "")
            )
        self.room.show_sessions([(key, text) for key, text in known.sessions.items()], self._session_id)
        self._read()

    def choose_session(self, session_id: str) -> None:
        """Show another session; what was to be added by choice belonged to the one before."""
        self._session_id, self._chosen = session_id, set()
        self._read()

    def _read(self) -> None:
        known = self._known
        if known is None or not self._session_id:
            self._source, self._rule, self._lines = None, None, ()
            self.room.show_rule(None, is_stored=False)
        else:
            with self._page.context.store.read() as reader:
                self._source = read_online_source(reader, known.plan.training.id, self._session_id)
            source = self._source
            kept = self._rule.id if self._rule and self._rule.session_id == self._session_id else new_id()
            self._rule = source.rule or proposed_rule(source.plan, source.session, kept)
            self._lines = online_lines(source, self._rule)
            self.room.show_rule(self._rule, is_stored=source.rule is not None)
        self._show_rows()

    def _show_rows(self) -> None:
        source, known = self._source, self._known
        self._chosen &= {line.id for line in self._lines}
        schools = {key: school.name for key, school in known.directory.by_id.items()} if known else {}
        people = _people(source) if source else {}
        self.room.show_rows(attendance_rows(self._lines, people, schools, self._chosen))
        self.counted.emit(len(self.waiting))

    @property
    def waiting(self) -> tuple[OnlineLine, ...]:
        """The lines that would write something."""
        return chosen_lines(self._lines, self._chosen)

    # -- doing -----------------------------------------------------------------------------------

    def _turn(self, wanted: Mapping[str, bool]) -> None:
        self._chosen |= {key for key, is_on in wanted.items() if is_on}
        self._chosen -= {key for key, is_on in wanted.items() if not is_on}
        self._show_rows()

    def _keep_rule(self, name: str, text: str) -> None:
        source, rule = self._source, self._rule
        if source is None or rule is None:
            return
        done = self._editor.do(
            self._step(self.tr("Change the online rule of {session}")),
            lambda: rule_edit(source.rule, _rule_with(rule, name, text)),
        )
        if not done:
            self.room.show_rule(rule, is_stored=source.rule is not None)

    def _step(self, text: str) -> str:
        sessions = self._known.sessions if self._known else {}
        return text.format(session=sessions.get(self._session_id, ""))

    def write(self) -> None:
        """Write what is shown, as one step of undo; a rule that was only proposed is kept with it."""
        source, rule, waiting = self._source, self._rule, self.waiting
        if source is None or rule is None or not waiting:
            return
        if source.rule is None and not self._editor.do(
            self._step(self.tr("Keep the online rule of {session}")), lambda: rule_edit(None, rule)
        ):
            return
        reasons = OnlineReasons(
            self.tr("The report of the meeting or the rule gives other times"),
            self.tr("By the report of the meeting and the rule there are no marks"),
            self.tr("Undone on the page of online names"),
        )
        recording = OnlineRecording(source.plan.training.id, rule, self._chosen, reasons)
        turn = self._turning(recording)
        text = self._step(self.tr("Write attendance of {session}"))
        if self._page.context.undo.perform(text, turn, turn):
            self._chosen = set()
            said = self.tr("Attendance of {n} people written").format(n=f"{len(waiting):,}")
            self._page.context.toast(said, undo=True)

    def _turning(self, recording: OnlineRecording) -> Callable[[], None]:
        context = self._page.context

        def turn() -> None:
            moment = machine.here(context.clock)
            with context.store.write() as writer:
                events = recording.turn(writer, moment)
            recording.turned(events)

        return turn


def _people(source: OnlineSource) -> dict[str, tuple[str, str]]:
    """Name and school of everybody who is on the roster or walked in."""
    walk_ins = source.ledger.attendance.walk_ins.values()
    people = {one.id: (one.name, one.school) for one in walk_ins}
    return people | {key: (e.person.name, e.person.school_name) for key, e in source.roster.items()}


def _time(text: str) -> int | None:
    return parse_minutes(text) if text.strip() else None


def _count(text: str) -> int | None:
    digits = unicodedata.normalize("NFKC", text).strip()
    if not digits:
        return None
    if not (digits.isascii() and digits.isdecimal()) or len(digits) > 6:
        raise RuleError("count_unreadable", text=text)
    return int(digits)


def _rule_with(rule: OnlineRule, name: str, text: str) -> OnlineRule:
    if name == "join_by":
        return replace(rule, join_by=_time(text))
    if name == "stay_until":
        return replace(rule, stay_until=_time(text))
    return replace(rule, minutes=_count(text))
