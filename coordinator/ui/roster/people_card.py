"""The card of the table: filter and tools above, people below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QWidget

from coordinator.documents.roster_list import RosterLine
from coordinator.ui.kit.cards import Card, button, row
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.roster.acts import PeopleActs
from coordinator.ui.roster.columns import roster_columns
from coordinator.ui.roster.filters import RosterFilter
from coordinator.ui.roster.gathered import Gathered
from coordinator.ui.roster.joining import Joining
from coordinator.ui.roster.people_table import PeopleDelegate, PeopleTable
from coordinator.ui.roster.room import Room
from coordinator.ui.roster.tools import Tools, is_gone


class PeopleCard(Card):
    """Shows who is wanted; what is done with the selected people is in ``acts`` and ``joining``."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(margin=1, parent=parent)
        self._room = room
        self._applied: list[int] | None = None
        self.filter = RosterFilter()
        self.model: RowsModel[RosterLine] = RowsModel(
            roster_columns(room.words), row_key=lambda line: line.id, on_edit=self._edited, parent=self
        )
        self.table = PeopleTable(self.model, self.tr("People"))
        self.acts = PeopleActs(room, self.table, self)
        self.joining = Joining(room, self.acts, self)
        self.tools = self._make_tools()
        self._lay_out()
        self._connect()

    def _make_tools(self) -> Tools:
        acts, table = self.acts, self.table
        works = {
            "edit": acts.edit,
            "checked": acts.mark_checked,
            "move": self.joining.move,
            "merge": self.joining.merge,
            "coming": acts.confirm_coming,
            "cancel": acts.cancel,
            "reinstate": acts.reinstate,
            "copy": table.copy,
            "copy_titled": lambda: table.copy(with_headings=True),
            "paste_over": table.paste_over,
            "delete": acts.delete,
        }
        return Tools(works, table)

    def _lay_out(self) -> None:
        self.filter.add_tools(self.tools.buttons.values())
        tools = row(self.filter)
        tools.setContentsMargins(12, 12, 12, 0)
        self.coming_button = button(self.tr("Still coming"), "check")
        self.cancel_button = button(self.tr("Cancelled"), "x")
        self._gone_said = label("", "muted", wrap=True)
        self.gone_bar = QWidget()
        line = row(self._gone_said, self.coming_button, self.cancel_button, spacing=8)
        line.setContentsMargins(12, 0, 12, 0)
        line.setStretch(0, 1)
        self.gone_bar.setLayout(line)
        self.gone_bar.hide()
        self.body.addLayout(tools)
        self.body.addWidget(self.gone_bar)
        self.body.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.filter.changed.connect(self.apply_filter)
        self.filter.search.left_downward.connect(self.table.setFocus)
        self.coming_button.clicked.connect(self.acts.confirm_coming)
        self.cancel_button.clicked.connect(self.acts.cancel)
        self.table.remember(self._room.context.settings, "roster")
        self.table.opened.connect(self.acts.open)
        self.table.delete_pressed.connect(self.acts.delete)
        self.table.selection_changed.connect(self.show_selection)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)

    def _edited(self, line: RosterLine, column: Column[RosterLine], text: str) -> None:
        self.acts.type_into(line, column, text)

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        self.tools.menu().popup(self.table.viewport().mapToGlobal(at))

    # -- showing -----------------------------------------------------------------------------------

    def learn(self) -> None:
        """The plan changed: other words to choose and to tick."""
        shown = self._room.shown
        assert shown is not None
        self.filter.set_plan(shown.plan, self._room.words.sessions)
        delegate = self.table.itemDelegate()
        assert isinstance(delegate, PeopleDelegate)
        ticks: dict[str, Sequence[str]] = {}
        if shown.plan.sessions:
            ticks["sessions"] = list(self._room.words.sessions.values())
        if shown.plan.roles:
            ticks["roles"] = [role.name for role in shown.plan.roles]
        delegate.ticks = ticks

    def show_people(self, gathered: Gathered) -> None:
        """Show these people, as far as they are wanted."""
        self.filter.set_gathered(gathered)
        before, lines = self.model.rows, gathered.shown.lines
        self.model.set_rows(lines)
        if len(before) != len(lines) or any(
            old is not new and old.id != new.id for old, new in zip(before, lines, strict=True)
        ):
            self._applied = None  # other people: the model has forgotten the filter
        self.apply_filter()

    @Slot()
    def apply_filter(self) -> None:
        """Only a filter that finds others makes the table anew, so that an open editor stays open."""
        matches = self.filter.matches()
        if matches != self._applied:
            self._applied = matches
            self.model.set_matches(matches)

    @Slot()
    def show_selection(self) -> None:
        """Switch on the tools that fit; who is gone from the file is asked about."""
        chosen = self.acts.chosen()
        self.tools.show_for(chosen)
        gone = [line for line in chosen if is_gone([line])]
        self.gone_bar.setVisible(bool(gone))
        if gone:
            text = self.tr("{what}: not in the newest file any more. Is that right?")
            self._gone_said.setText(text.format(what=self.acts.named(gone)))

    def select(self, key: str) -> None:
        """Select somebody, whatever was filtered."""
        if not self.table.select_key(key):
            self.filter.show_all()
            self.table.select_key(key)
        self.table.setFocus()
