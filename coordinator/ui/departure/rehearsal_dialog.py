"""Three badges against a desk that writes nothing: a wrong pack is found here, not at the door."""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coordinator.domain.badge import read_code
from coordinator.domain.checkin.acts import Outcome, Scan
from coordinator.domain.errors import CodedError
from coordinator.domain.events.kinds import Verdict
from coordinator.domain.plan import Plan
from coordinator.domain.training import Session
from coordinator.ui.context import Context
from coordinator.ui.departure import rehearsal
from coordinator.ui.departure.packs_card import session_text
from coordinator.ui.departure.rehearsal import WANTED, Rehearsal
from coordinator.ui.kit import messages, theme
from coordinator.ui.kit.cards import button
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import ChoiceField
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill, RowsModel
from coordinator.ui.kit.scanbox import BURST_LENGTH, BURST_S, ScanBox
from coordinator.ui.kit.table import TableView

translate = QCoreApplication.translate
KNOWN = frozenset({Verdict.MARKED, Verdict.ALREADY, Verdict.RETURNED, Verdict.OTHER_DAY, Verdict.OTHER_BATCH})
"""Answers by which a person was recognised."""
Row = tuple[int, str, Outcome]


class RehearsalDialog(Dialog):
    """Accepted, three people were recognised; `was_scanner` says whether a scanner had sent a code."""

    def __init__(
        self,
        context: Context,
        plan: Plan,
        sessions: Sequence[Session],
        *,
        own: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Rehearse the desk"),
            self.tr("Scan three badges, as the door will. Nothing is recorded."),
            self.tr("Done"),
            parent,
        )
        self._context, self._own = context, own
        self._sessions = {session.id: session for session in sessions}
        self._rehearsal: Rehearsal | None = None
        self._running: Job | None = None
        self._closed = False
        self._keys: list[float] = []
        self.was_scanner = False
        self._build(plan)
        self.ok_button.setEnabled(False)
        for pressed in (self.ok_button, self.cancel_button):
            # Scanners end with Enter: it must press nothing.
            pressed.setAutoDefault(False)
        self.ok_button.setDefault(False)
        self.take_room(680, 520)
        self._prepare()

    def _build(self, plan: Plan) -> None:
        choices = [(key, session_text(plan, session)) for key, session in self._sessions.items()]
        self.session = ChoiceField(self.tr("Desk of"), choices)
        self.session.committed.connect(lambda _key: self._prepare())
        self.box = ScanBox(self.tr("Scan a badge"), lambda text: read_code(text) is not None)
        self.box.setMinimumHeight(theme.px(48))
        self.box.scanned.connect(self.scan)
        self.box.installEventFilter(self)
        columns: list[Column[Row]] = [
            Column("answer", self.tr("Answer"), lambda row: _pill(row).text, pill=_pill, width=170),
            Column("who", self.tr("Who"), _who, width=260),
            Column("code", self.tr("Code"), lambda row: row[1], width=130),
        ]
        self._model: RowsModel[Row] = RowsModel(columns, lambda row: row[0], parent=self)
        self.answers = TableView(self._model, self.tr("Answers"))
        self._count = label("", "muted")
        self.try_button = self.add_button(button(self.tr("Without badges: try three people")))
        self.try_button.setAutoDefault(False)
        self.try_button.clicked.connect(lambda _on=False: self.try_some())
        for part in (self.session, self.box, self.answers, self._count):
            self.body.addWidget(part)

    # -- the desk ----------------------------------------------------------------------------------

    def _prepare(self) -> None:
        """A desk for the chosen session; what was scanned at another one does not count here."""
        session = self._sessions.get(str(self.session.value()))
        if session is None or self._running is not None:
            return
        self._end()
        self._model.set_rows(())
        self._show_count()
        self._set_ready(on=False)
        self.say(self.tr("Making a desk as the laptops will have it …"), Severity.INFO)
        self._running = self._context.jobs.start(
            self.tr("Making a desk to rehearse with"),
            _prepare,
            self._context.store,
            session,
            self._context.clock,
            self._own,
            succeeded=self._on_ready,
            failed=self._on_failed,
            cancelled=self._on_stopped,
        )

    @Slot(object)
    def _on_ready(self, made: Rehearsal) -> None:
        self._running = None
        if self._closed:
            made.close()
            return
        self._rehearsal = made
        self.say("")
        self._set_ready(on=True)
        self.box.setFocus()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._running = None
        if isinstance(error, CodedError):
            self.say(messages.sentence(error))
            self.session.setEnabled(True)
        else:
            self._context.jobs.crashed.emit(error)

    @Slot()
    def _on_stopped(self) -> None:
        self._running = None
        self.session.setEnabled(True)
        self.say("")

    def _set_ready(self, *, on: bool) -> None:
        for part in (self.box, self.try_button, self.session):
            part.setEnabled(on)

    def done(self, result: int) -> None:
        """However it is closed, the throw-away desk goes."""
        self._closed = True
        if self._running is not None:
            self._running.cancel()
        self._end()
        super().done(result)

    def _end(self) -> None:
        if self._rehearsal is not None:
            self._rehearsal.close()
            self._rehearsal = None

    # -- scanning ----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """How fast the keys come tells a scanner from a hand."""
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._keys.append(monotonic())
        return super().eventFilter(watched, event)

    @Slot(str)
    def scan(self, text: str) -> None:
        """What the desk answers to this code."""
        self.was_scanner |= is_burst(self._keys)
        self._keys.clear()
        if self._rehearsal is None:
            return
        outcome = self._rehearsal.desk.perform(Scan(text))
        self._model.set_rows([(len(self._model.rows), text, outcome), *self._model.rows])
        self._show_count()

    def try_some(self) -> None:
        """Some people of the roster, by the codes their badges will have."""
        codes = self._rehearsal.codes if self._rehearsal is not None else ()
        if not codes:
            self.say(self.tr("Nobody is registered for this session."))
        for code in codes:
            self.scan(code)
        self.box.setFocus()

    @property
    def recognised(self) -> int:
        """How many different people were recognised."""
        found = (outcome for _, _, outcome in self._model.rows if outcome.verdict in KNOWN)
        return len({outcome.participant_id for outcome in found})

    def _show_count(self) -> None:
        enough = self.recognised >= WANTED
        text = self.tr("{n} of {of} people recognised.")
        self._count.setText(text.format(n=min(self.recognised, WANTED), of=WANTED))
        self.ok_button.setEnabled(enough)
        if enough:
            self.say(self.tr("Three people were recognised: the desk knows its roster."), Severity.SUCCESS)


def is_burst(times: Sequence[float]) -> bool:
    """Whether keys came as a scanner sends them."""
    if len(times) < BURST_LENGTH:
        return False
    return (times[-1] - times[0]) / (len(times) - 1) < BURST_S


def _prepare(progress: Any, store: Any, session: Session, clock: Any, own: bool) -> Rehearsal:
    return rehearsal.prepare(progress, store, session, clock, own=own)


def _pill(row: Row) -> Pill:
    verdict = row[2].verdict
    if verdict is Verdict.OTHER_DAY:
        return Pill(translate("Rehearsal", "Other day"), Severity.WARNING)
    if verdict is Verdict.OTHER_BATCH:
        return Pill(translate("Rehearsal", "Other batch"), Severity.WARNING)
    if verdict is Verdict.OLD_CODE:
        return Pill(translate("Rehearsal", "Old badge"), Severity.WARNING)
    if verdict in KNOWN:
        return Pill(translate("Rehearsal", "Recognised"), Severity.SUCCESS)
    return Pill(translate("Rehearsal", "Unknown"), Severity.ERROR)


def _who(row: Row) -> str:
    outcome = row[2]
    return " ".join(part for part in (outcome.name, outcome.school) if part)
