"""服務室: which rooms give numbers today, and opening one on this laptop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coordinator.domain.helpdesk.acts import HelpVerdict, OpenRoom, VoidStep
from coordinator.domain.helpdesk.modules import modules_of
from coordinator.domain.helpdesk.numbers import free_letter
from coordinator.domain.helpdesk.values import HelpRoom
from coordinator.domain.plan import by_id
from coordinator.ui.kit.buttons import button, primary_button
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.forms import ChoiceField, TextField, form_grid
from coordinator.ui.kit.help_words import module_word, module_words
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView
from coordinator.ui.kit.ticks import TickList
from coordinator.ui.queue.serving import Serving, is_refusal, refusal


class RoomsView(QWidget):
    """`ready` when the line may be gone to: this laptop holds a letter, or others do."""

    ready = Signal()

    def __init__(self, serving: Serving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.serving = serving
        model: RowsModel[HelpRoom] = RowsModel(self._columns(), lambda room: room.event_id, parent=self)
        self.table = TableView(model, self.tr("Rooms of today"))
        empty = EmptyList(self.tr("No room is open yet. Each gives its own numbers: A001, B001 …"))
        self.card = ListCard(self.tr("Rooms of today"), self.table, empty)
        self.card.add_delete(self._take_back)
        self.place = ChoiceField(self.tr("Room of the plan"), self._places())
        self.name = TextField(self.tr("Name, as people find it"))
        self.letter = TextField(self.tr("Letter"), self.tr("The first that is free is offered."))
        self.modules = TickList(self.tr("Topics of this room"))
        self.modules.set_choices(self._topics(), {})
        self.open = primary_button(self.tr("Open the room"), "door-open")
        self.open.setAutoDefault(True)
        self.go = button(self.tr("To the line"), "list-ordered")
        self._lay_out()
        self.place.committed.connect(self._take_place)
        for field in (self.name, self.letter):
            line = field.editor
            assert isinstance(line, QLineEdit)
            line.returnPressed.connect(self.open_room)
        self.open.clicked.connect(lambda _checked=False: self.open_room())
        self.go.clicked.connect(lambda _checked=False: self.ready.emit())

    def _lay_out(self) -> None:
        form = Card(self.tr("Open a room on this laptop"))
        form.body.addWidget(self.place)
        # Only now: shown before it has a parent it would be a window of its own for a moment.
        self.place.setVisible(len(self._places()) > 1)
        form.body.addLayout(form_grid(self.name, self.letter))
        form.body.addWidget(label(self.tr("Topics of this room (none ticked: all)"), "field"))
        form.body.addWidget(self.modules, 1)
        form.body.addWidget(self.open)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card, 1)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        settings = self.serving.context.settings
        whole.addWidget(splitter(Qt.Orientation.Horizontal, settings, "queue-rooms", (left, 1), (form, 1)))

    def _columns(self) -> tuple[Column[HelpRoom], ...]:
        def here(room: HelpRoom) -> str:
            own = room.log_id == self.serving.helpdesk.log_id
            return self.tr("this one") if own else self.tr("another")

        def topics(room: HelpRoom) -> str:
            return module_words(room.modules) or self.tr("all")

        return (
            Column("letter", self.tr("Letter"), lambda room: room.letter, width=70),
            Column("name", self.tr("Name of the room"), lambda room: room.name, width=150),
            Column("laptop", self.tr("Laptop"), here, width=90),
            Column("modules", self.tr("Topics"), topics, width=200),
        )

    def begin(self) -> None:
        """Offer the next letter; the keyboard stands in the name."""
        self.refresh()
        rooms, day = self.serving.helpdesk.rooms, self.serving.helpdesk.today
        self.letter.editor.setText(free_letter(rooms, self.serving.session.id, day))  # type: ignore[attr-defined]
        if not self.name.value() and self.place.value():
            self._take_place(self.place.value())
        self.name.editor.setFocus()

    def refresh(self) -> None:
        """The rooms as they are now."""
        self.table.rows.set_rows(self.serving.rooms)
        self.go.setEnabled(bool(self.serving.rooms))

    def open_room(self) -> None:
        """Hold the letter; what is wrong stands beside its field."""
        name, letter = self.name.value().strip(), self.letter.value().strip().upper()
        self.name.show_problem("" if name else self.tr("Without a name nobody finds the room."))
        if not name:
            self.name.editor.setFocus()
            return
        ticked = self.modules.ticked()
        codes = tuple(code for code in self._topics() if code in ticked)
        outcome = self.serving.do(OpenRoom(name, letter, str(self.place.value() or ""), codes))
        if is_refusal(outcome):
            self.letter.show_problem(refusal(outcome))
            self.letter.editor.setFocus()
            return
        self.letter.show_problem("")
        if outcome.verdict is HelpVerdict.ROOM_OPENED:
            self.name.editor.clear()  # type: ignore[attr-defined]
            self.modules.tick(())
            self.ready.emit()

    def _take_back(self) -> None:
        """A room that was opened by mistake and has given no number gives its letter back."""
        for room in self.table.selected_rows()[:1]:
            outcome = self.serving.do(VoidStep(event_id=room.event_id))
            self.letter.show_problem(refusal(outcome) if is_refusal(outcome) else "")
            self.begin()

    def _places(self) -> list[tuple[object, str]]:
        plan, session = self.serving.plan, self.serving.session
        rooms = [room for room in plan.rooms if room.venue_id == session.venue_id]
        return [("", self.tr("Not of the plan")), *((room.id, room.name) for room in rooms)]

    def _take_place(self, room_id: object) -> None:
        room = by_id(self.serving.plan.rooms).get(str(room_id or ""))
        if room is not None:
            self.name.editor.setText(room.name)  # type: ignore[attr-defined]

    def _topics(self) -> dict[str, str]:
        codes = modules_of(self.serving.plan, self.serving.session)
        return {code: module_word(code) for code in codes}
