"""F9: what was done at this desk in this session, newest first; older acts are taken back with a reason."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coordinator.domain.checkin.acts import Void
from coordinator.domain.text import mask_name
from coordinator.ui.desk.acting import Acting, is_refusal
from coordinator.ui.desk.history_list import HistoryList
from coordinator.ui.desk.panel import Panel
from coordinator.ui.kit.notice import Severity

SHOWN = 100


class ActsPanel(Panel):
    """The last hundred acts; who they are about stands before what was done."""

    def __init__(self, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("What was done at this desk"),
            acting,
            self.tr("The last act goes back without a reason (Ctrl+Z), older ones need one."),
            parent,
        )
        self.history = HistoryList(self.tr("Acts of this desk"))
        self.history.undo_asked.connect(self._undo)
        self.body.addWidget(self.history, 1)

    def begin(self, key: str = "") -> None:
        """The newest first, with the keyboard on it."""
        self.say("")
        self.follow()
        self.history.list.setFocus()
        shown = self.history.list.rows.shown_rows()
        if shown:
            self.history.list.select_key(shown[0].id)

    def follow(self) -> None:
        """What was done since stands there too."""
        desk = self.acting.desk
        events = [event for act in desk.acts()[-SHOWN:] for event in act]
        names = {event.id: self._name(event.participant_id) for event in events}
        self.history.show_events(desk, events, names=names)

    def _name(self, participant_id: str) -> str:
        memory = self.acting.desk.memory
        entry, walk_in = memory.entry(participant_id), memory.attendance.walk_ins.get(participant_id)
        name = entry.person.name if entry else walk_in.name if walk_in else ""
        return mask_name(name) if self.acting.masked else name

    def _undo(self, event_id: str, reason: str) -> None:
        act = Void(event_id, reason)
        outcome = self.acting.do(act)
        refused = is_refusal(outcome)
        self.say(self.acting.sentence(outcome, act), Severity.WARNING if refused else Severity.SUCCESS)
        if not refused:
            self.history.clear_reason()
        self.follow()
