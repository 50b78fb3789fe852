"""F3: find somebody from one character on. The list is empty until something is typed; Enter twice ticks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coordinator.domain.checkin.acts import SearchMark
from coordinator.services.desk import Found
from coordinator.ui.desk.acting import Acting
from coordinator.ui.desk.found_columns import found_columns
from coordinator.ui.desk.panel import Panel
from coordinator.ui.kit.buttons import button, primary_button
from coordinator.ui.kit.cards import row
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.kit.table import TableView


class SearchPanel(Panel):
    """The first Enter goes to the list, the second one ticks: nobody is marked by one slip of a key."""

    def __init__(self, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Find somebody"),
            acting,
            self.tr("Type a name, a school or a code; Enter, then Enter."),
            parent,
        )
        self.box = _Box(self.tr("Name, school or code"))
        model: RowsModel[Found] = RowsModel(
            found_columns(acting), lambda found: found.participant_id, parent=self
        )
        self.list = TableView(model, self.tr("People found"))
        self.list.setSortingEnabled(False)
        self.count = label("", "caption")
        self.tick = primary_button(self.tr("Mark"), "check")
        self.more = button(self.tr("Record of this person…"), "history")
        self.body.addWidget(self.box)
        self.body.addWidget(self.count)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row(self.more, 1, self.tick))
        self.box.searched.connect(self._search)
        self.box.entered.connect(self._to_list)
        self.box.left_downward.connect(self._to_list)
        self.list.opened.connect(self._mark)
        self.list.selection_changed.connect(self._allow)
        self.tick.clicked.connect(lambda _checked=False: self._mark_chosen())
        self.more.clicked.connect(lambda _checked=False: self._show_record())
        self._allow()

    def begin(self, key: str = "") -> None:
        """Nothing is listed before something is typed."""
        self.box.clear()
        self._search("")
        self.box.setFocus()

    def follow(self) -> None:
        """The rows show the new state at once."""
        self._search(self.box.text())

    def _search(self, text: str) -> None:
        found = self.acting.desk.find(text) if text.strip() else ()
        self.list.rows.set_rows(found)
        if not text.strip():
            self.count.setText("")
        elif not found:
            self.count.setText(self.tr("Nobody fits. F4 is for people without registration."))
        else:
            self.count.setText(self.tr("{n} found").format(n=len(found)))
        self._allow()

    def _to_list(self) -> None:
        # What was typed a moment ago is searched for before anybody is chosen.
        self._search(self.box.text())
        shown = self.list.rows.shown_rows()
        if shown:
            self.list.setFocus()
            self.list.select_key(shown[0].participant_id)

    def _allow(self) -> None:
        chosen = bool(self.list.selected_rows())
        self.tick.setEnabled(chosen)
        self.more.setEnabled(chosen)

    def _mark_chosen(self) -> None:
        for found in self.list.selected_rows()[:1]:
            self._mark(found)

    def _mark(self, found: Found) -> None:
        self.acting.do(SearchMark(found.participant_id))
        self.follow()
        # A note that wants to be read has closed the panel and has the keyboard.
        if not self.isHidden():
            self.box.setFocus()
            self.box.selectAll()

    def _show_record(self) -> None:
        for found in self.list.selected_rows()[:1]:
            self.asked.emit("person", found.participant_id)


class _Box(SearchBox):
    """A search box whose Enter goes on to the list, and whose Esc empties it before the panel closes."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder)
        self.entered = self.returnPressed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
