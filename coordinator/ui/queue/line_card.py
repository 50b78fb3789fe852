"""候位: the line by room and topic. Ctrl+F finds, Enter opens the request, digits do its steps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coordinator.domain.helpdesk.line import why
from coordinator.domain.helpdesk.modules import module_order
from coordinator.domain.helpdesk.steps import HERE
from coordinator.domain.helpdesk.values import Request
from coordinator.domain.text import fold
from coordinator.ui.kit import theme
from coordinator.ui.kit.buttons import chip, only_one
from coordinator.ui.kit.forms import ChoiceField
from coordinator.ui.kit.help_words import module_word
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.kit.table import TableView
from coordinator.ui.queue.line_rows import IN_LINE, LineRow, Shown, is_shown, line_columns, line_rows
from coordinator.ui.queue.serving import Serving

LARGE = 110
"""With larger text the filters take two lines."""


class LineCard(QWidget):
    """`chosen` with the id of the request the user selected."""

    chosen = Signal(str)

    def __init__(self, serving: Serving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.serving = serving
        model: RowsModel[LineRow] = RowsModel(line_columns(), lambda row: row.request.id, parent=self)
        self.table = TableView(model, self.tr("The line"))
        self.table.remember(serving.context.settings, "queue-line")
        self.table.setSortingEnabled(False)
        self.search = SearchBox(self.tr("Number, school or name"))
        self.parts = {
            Shown.HERE: chip(self.tr("Here")),
            Shown.DONE: chip(self.tr("Done")),
        }
        only_one(*self.parts.values())
        self.parts[Shown.HERE].setChecked(True)
        self._offered: dict[ChoiceField, list[tuple[object, str]]] = {}
        self.room = ChoiceField(self.tr("Room"), (("", self.tr("All rooms")),))
        self.module = ChoiceField(self.tr("Topic"), (("", self.tr("All topics")),))
        empty = EmptyList(self.tr("Nobody is here. Who comes is registered at the counter on the left."))
        self.card = ListCard(self.tr("The line"), self.table, empty)
        self._lay_out()
        self.search.searched.connect(lambda _text: self.refresh())
        self.search.left_downward.connect(self.to_list)
        self.search.returnPressed.connect(self.to_list)
        for one in self.parts.values():
            one.clicked.connect(lambda _on: self.refresh())
        for field in (self.room, self.module):
            field.committed.connect(lambda _value: self.refresh())
        self.table.selection_changed.connect(self._on_selection)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for one in self.parts.values():
            filters.addWidget(one)
        self.search.setMinimumWidth(theme.px(120))
        filters.addWidget(self.search, 1)
        is_large = theme.text_scale() > LARGE
        narrower = QHBoxLayout() if is_large else filters
        for field in (self.room, self.module):
            # Beside chips the caption would stand alone: the editor says it itself.
            narrower.addWidget(field.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(filters)
        if is_large:
            column.addLayout(narrower)
        column.addWidget(self.card, 1)

    @property
    def part(self) -> Shown:
        """Which part of the day is shown."""
        return next(part for part, one in self.parts.items() if one.isChecked())

    def refresh(self) -> None:
        """The line as it is now."""
        serving, now = self.serving, self.serving.now_ms
        requests = serving.requests
        self._offer_filters(requests)
        letter, module = str(self.room.value() or ""), str(self.module.value() or "")
        text = fold(self.search.text().strip())
        wanted = [
            r for r in requests if is_shown(r, self.part, letter, module) and (not text or text in _folded(r))
        ]
        pass_ms = serving.helpdesk.pass_ms
        # Only who is in line can stand before or behind anybody.
        in_line = [r for r in requests if r.state in IN_LINE]
        reasons = {r.id: why(r, in_line, now, pass_ms) for r in wanted if r.state in IN_LINE}
        self.table.rows.set_rows(line_rows(wanted, serving.helpdesk.line(), reasons, now))
        waiting = sum(request.state in IN_LINE for request in requests)
        served = sum(request.state in HERE for request in requests) - waiting
        title = self.tr("The line: {waiting} wait, {served} are served, {n} today")
        self.card.set_title(title.format(waiting=waiting, served=served, n=len(requests)))

    def select(self, request_id: str) -> None:
        """Choose a request; a filter that hides it is taken away."""
        if not self.table.select_key(request_id):
            self.search.clear()
            for field in (self.room, self.module):
                field.set_value("")
            self._show_part_of(request_id)
            self.refresh()
            self.table.select_key(request_id)

    def to_list(self) -> None:
        """From the search box to what it found."""
        self.refresh()
        shown = self.table.rows.shown_rows()
        if shown:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.table.selected_rows():
                self.table.select_key(shown[0].request.id)

    def _show_part_of(self, request_id: str) -> None:
        request = self.serving.request(request_id)
        if request is not None and not is_shown(request, self.part, "", ""):
            here = is_shown(request, Shown.HERE, "", "")
            for part, one in self.parts.items():
                one.setChecked(part is (Shown.HERE if here else Shown.DONE))

    def _offer_filters(self, requests: tuple[Request, ...]) -> None:
        rooms: list[tuple[object, str]] = [
            ("", self.tr("All rooms")),
            *((r.letter, f"{r.letter}　{r.name}") for r in self.serving.rooms),
        ]
        codes = sorted({request.module for request in requests}, key=module_order)
        modules: list[tuple[object, str]] = [
            ("", self.tr("All topics")),
            *((code, module_word(code)) for code in codes),
        ]
        for field, choices in ((self.room, rooms), (self.module, modules)):
            if self._offered.get(field) != choices:
                field.set_choices(choices)
                self._offered[field] = choices

    def _on_selection(self) -> None:
        rows = self.table.selected_rows()
        self.chosen.emit(rows[0].request.id if rows else "")


def _folded(request: Request) -> str:
    return fold(f"{request.label}\n{request.school}\n{request.name}")
