"""What was understood of a report, name by name, before anything is stored; and the session it is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtWidgets import QComboBox, QWidget

from coordinator.domain.online_names.matching import CheckedName, Status
from coordinator.domain.online_names.moments import TAIPEI
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_roc
from coordinator.domain.training import Session
from coordinator.ui.kit.cards import Card, button, row
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView
from coordinator.ui.online.understanding import Understanding, online_sessions
from coordinator.ui.online.words import clock_text, lack_words, polite_message, status_pill, status_word
from coordinator.ui.online.work import CheckedReport


class ReportDialog(Dialog):
    """Accepted, ``session_id`` is the session the names are stored for, None for no session."""

    def __init__(
        self, checked: CheckedReport, known: Understanding, settings: Settings, parent: QWidget | None = None
    ) -> None:
        text = self.tr("Store {n} names").format(n=f"{len(checked.names):,}")
        super().__init__(self.tr("Check the names"), "", text, parent)
        self.checked = checked
        self._build_sentence()
        self._build_session(known)
        self._build_table(settings)
        self.message_button = self.add_button(button(self.tr("Copy message"), "copy"))
        self.message_button.setEnabled(bool(self.wanting))
        self.take_room(1080, 680)

    @property
    def session_id(self) -> str | None:
        """The chosen session."""
        return self.session.currentData() or None

    @property
    def wanting(self) -> list[tuple[str, Sequence[str]]]:
        """Display names that must be changed, with what they lack."""
        return [
            (one.attendance.display_name, one.lacks)
            for one in self.checked.names
            if one.status in (Status.INCOMPLETE, Status.TWO_PEOPLE)
        ]

    @property
    def message(self) -> str:
        """The message to those people."""
        return polite_message(self.wanting)

    def _build_sentence(self) -> None:
        counts = Counter(one.status for one in self.checked.names)
        said = [f"{status_word(status)} {counts[status]:,}" for status in Status if counts[status]]
        day = self.checked.report.day
        parts = [self.checked.report.name, *([format_roc(day)] if day else []), *said]
        self.body.addWidget(label("・".join(parts), "muted", wrap=True))

    def _build_session(self, known: Understanding) -> None:
        self.session = QComboBox()
        self.session.setAccessibleName(self.tr("Session of the meeting"))
        self.session.addItem(self.tr("No session"), "")
        for key, text in known.sessions.items():
            self.session.addItem(text, key)
        guess = guess_session(known.plan, self.checked)
        self.session.setCurrentIndex(max(self.session.findData(guess.id if guess else ""), 0))
        caption = label(self.tr("Session of the meeting"))
        caption.setBuddy(self.session)
        self.body.addLayout(row(caption, self.session, 1))

    def _build_table(self, settings: Settings) -> None:
        model: RowsModel[CheckedName] = RowsModel(
            self._columns(), lambda one: one.attendance.display_name, parent=self
        )
        self.table = TableView(model, self.tr("Names of the report"))
        self.table.remember(settings, "online-report")
        model.set_rows(self.checked.names)
        card = Card(margin=1)
        card.body.addWidget(self.table)
        self.body.addWidget(card, 1)

    def _columns(self) -> list[Column[CheckedName]]:
        return [
            Column("display_name", self.tr("Display name"), lambda r: r.attendance.display_name, width=236,
                   tip=lambda r: r.attendance.display_name),
            Column("status", self.tr("Status"), lambda r: status_word(r.status), width=158,
                   pill=lambda r: status_pill(r.status)),
            Column("missing", self.tr("What is missing"), lambda r: lack_words(r.lacks), width=160,
                   tip=lambda r: lack_words(r.lacks)),
            Column("understood", self.tr("Understood"), _understood, width=230, tip=_understood),
            Column("time", self.tr("Time"), _times, width=100, key=_times),
        ]  # fmt: skip


def guess_session(plan: Plan, checked: CheckedReport) -> Session | None:
    """The online session on the day of the report; of several the one that most people were in.

    A list without times is of the only online session there is, or of none.
    """
    sessions = online_sessions(plan)
    there = [session for session in sessions if session.day == checked.report.day]
    if len(there) == 1:
        return there[0]
    if there:
        return max(there, key=lambda session: _people_in(plan, session, checked))
    return sessions[0] if len(sessions) == 1 and checked.report.day is None else None


def _people_in(plan: Plan, session: Session, checked: CheckedReport) -> float:
    """How much of the meeting lies in the clock of a session, in seconds of all people."""
    clock = plan.clock_of(session)
    if clock is None:
        return 0
    midnight = datetime(session.day.year, session.day.month, session.day.day, tzinfo=TAIPEI)
    first, last = (midnight + timedelta(minutes=minutes) for minutes in clock)
    spans = [(one.attendance.joined, one.attendance.left) for one in checked.names]
    return sum(
        max((min(left, last) - max(joined, first)).total_seconds(), 0.0)
        for joined, left in spans
        if joined is not None and left is not None
    )


def _understood(one: CheckedName) -> str:
    parsed = one.parsed
    school = parsed.school.name if parsed.school else parsed.school_text
    parts = (parsed.county.name if parsed.county else "", school, parsed.job_title, "、".join(parsed.names))
    return " ".join(part for part in parts if part)


def _times(one: CheckedName) -> str:
    moments = (one.attendance.joined, one.attendance.left)
    shown = [clock_text(round(moment.timestamp() * 1000)) if moment else "" for moment in moments]
    return "–".join(shown) if any(shown) else ""
