"""Whole ID numbers for half a minute: why is asked first and recorded, then they are gone again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from coordinator.domain.errors import KnownFailure, RuleError
from coordinator.domain.roster import Participant
from coordinator.domain.text import mask_id
from coordinator.services.id_access import LONGEST_REASON, show_ids
from coordinator.ui.context import Context
from coordinator.ui.kit import messages
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import TextField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView

SECONDS = 30
MOST = 50


class ShowIdsDialog(Dialog):
    """The numbers of these people, masked until a reason is given and again when the time is over."""

    def __init__(
        self, context: Context, people: Sequence[Participant], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Show ID numbers"),
            self.tr("It is recorded that they were shown, when, of how many people and why."),
            self.tr("Show for {n} seconds").format(n=SECONDS),
            parent,
        )
        self._context = context
        self._people = [person for person in people if person.national_id]
        self._whole: dict[str, str] = {}
        self._left = 0
        self.clock = QTimer(self)
        self.clock.setInterval(1000)
        self.clock.timeout.connect(self._tick)
        self.reason = TextField(
            self.tr("What for?"), self.tr("Such as: checking hours with the person. No names, please.")
        )
        self.reason.editor.textChanged.connect(lambda _text: self._update())  # type: ignore[attr-defined]
        self.body.addWidget(self.reason)
        self.rows: RowsModel[Participant] = RowsModel(self._columns(), row_key=lambda p: p.id, parent=self)
        self.table = _NoCopy(self.rows, self.tr("ID numbers"))
        self.rows.set_rows(self._people)
        card = Card(margin=1)
        card.body.addWidget(self.table)
        self.body.addWidget(card, 1)
        self._time = label("", "muted")
        self.body.addWidget(self._time)
        self._say_limits(len(people))
        self._update()
        self.take_room(620, 600)

    def _columns(self) -> list[Column[Participant]]:
        return [
            Column("name", self.tr("Name"), lambda p: p.name, width=140),
            Column("school", self.tr("School"), lambda p: p.school_name, width=190),
            Column("number", self.tr("ID number"), self._number, width=150),
        ]

    def _number(self, person: Participant) -> str:
        return self._whole.get(person.id) or mask_id(person.national_id)

    def _say_limits(self, asked: int) -> None:
        if not self._people:
            self.say(messages.sentence(RuleError("no_ids")))
        elif len(self._people) > MOST:
            text = self.tr("At most {n} at a time. For more, export them with a reason.")
            self.say(text.format(n=MOST))
        elif len(self._people) < asked:
            text = self.tr("{n} of the chosen people have an ID number.")
            self.say(text.format(n=len(self._people)), Severity.INFO)

    def _update(self) -> None:
        possible = 0 < len(self._people) <= MOST
        reason = self.reason.value().strip()
        self.ok_button.setEnabled(possible and bool(reason) and not self._whole)
        self.reason.show_problem(
            self.tr("At most {n} characters.").format(n=LONGEST_REASON)
            if len(reason) > LONGEST_REASON
            else ""
        )

    # -- showing -----------------------------------------------------------------------------------

    def accept(self) -> None:
        """Record it, then show; a record that cannot be written shows nothing."""
        if not self.ok_button.isEnabled():
            return
        at_ms = int(self._context.clock().astimezone(UTC).timestamp() * 1000)
        keys = [person.id for person in self._people]
        training_id = self._context.training_id or ""
        try:
            with self._context.store.write() as writer:
                shown = show_ids(writer, at_ms, training_id, self.reason.value(), keys)
        except (RuleError, KnownFailure) as error:
            self.say(messages.sentence(error), Severity.ERROR)
            return
        self._whole = {person.id: person.national_id for person in shown}
        self._left = SECONDS
        self.rows.set_rows(())
        self.rows.set_rows(shown)
        self.reason.setEnabled(False)
        self._tell_time()
        self._update()
        self.clock.start()

    @Slot()
    def _tick(self) -> None:
        self._left -= 1
        self._tell_time()
        if self._left <= 0:
            self.hide_numbers()

    def _tell_time(self) -> None:
        self._time.setText(self.tr("Hidden again in {n} seconds").format(n=self._left))

    def hide_numbers(self) -> None:
        """Masked again; to see them once more is one more entry in the log."""
        self.clock.stop()
        self._whole = {}
        self.rows.set_rows(())
        self.rows.set_rows(self._people)
        self.reason.setEnabled(True)
        self._time.setText("")
        self._update()

    def done(self, result: int) -> None:
        self.hide_numbers()
        super().done(result)


class _NoCopy(TableView[Participant]):
    """A clipboard keeps numbers longer than half a minute, and other programs read it."""

    def copy(self) -> None:
        """Nothing leaves by the keyboard."""
