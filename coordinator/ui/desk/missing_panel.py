"""F7: who has not come yet, by school; from here a school can be recorded from its paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from coordinator.domain.roster import RosterEntry
from coordinator.domain.text import fold, mask_name
from coordinator.ui.desk.acting import Acting
from coordinator.ui.desk.panel import Panel
from coordinator.ui.kit.buttons import button
from coordinator.ui.kit.cards import row
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.kit.table import TableView


@dataclass(frozen=True, slots=True)
class MissingSchool:
    """A school with those of its people who are not here."""

    school: str
    people: tuple[RosterEntry, ...]
    names: str


class MissingPanel(Panel):
    """Schools with their missing people; Enter on one opens the panel for its paper."""

    def __init__(self, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Still missing"), acting, parent=parent)
        columns = (
            Column[MissingSchool]("school", self.tr("School"), lambda row: row.school, width=150),
            Column[MissingSchool](
                "count",
                self.tr("Missing"),
                lambda row: str(len(row.people)),
                key=lambda row: len(row.people),
                align_right=True,
                width=70,
            ),
            Column[MissingSchool](
                "names", self.tr("Names"), lambda row: row.names, tip=lambda row: row.names, width=200
            ),
        )
        model: RowsModel[MissingSchool] = RowsModel(columns, lambda row: row.school, parent=self)
        self.box = SearchBox(self.tr("School"))
        self.list = TableView(model, self.tr("Schools with missing people"))
        self.total = label("", "heading")
        self.districts = label("", "caption", wrap=True)
        self.paper = button(self.tr("Record this school from paper…"), "clipboard-list")
        for part in (self.total, self.districts, self.box):
            self.body.addWidget(part)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row(1, self.paper))
        self.box.searched.connect(lambda _text: self.follow())
        self.box.left_downward.connect(self.list.setFocus)
        self.list.opened.connect(lambda found: self.asked.emit("paper", found.school))
        self.paper.clicked.connect(lambda _checked=False: self._ask_for_paper())

    def begin(self, key: str = "") -> None:
        """Everybody who is missing now."""
        self.box.clear()
        self.follow()
        self.list.setFocus()
        shown = self.list.rows.shown_rows()
        if shown:
            self.list.select_key(shown[0].school)

    def follow(self) -> None:
        """Whoever came is gone from the list."""
        wanted, masked = fold(self.box.text()), self.acting.masked
        found = self.acting.desk.missing()
        counts = self.acting.desk.counts()
        self.total.setText(
            self.tr("{n} people of {m} schools are missing").format(n=counts.missing, m=len(found))
        )
        lines = [
            self.tr("{district} {n} of {m}").format(
                district=one.name or self.tr("Others"), n=one.missing, m=one.expected
            )
            for one in counts.districts
        ]
        self.districts.setText("　".join(lines))
        self.list.rows.set_rows(
            [
                MissingSchool(school, people, _names(people, masked=masked))
                for school, people in found
                if wanted in fold(school)
            ]
        )

    def _ask_for_paper(self) -> None:
        for found in self.list.selected_rows()[:1]:
            self.asked.emit("paper", found.school)


def _names(people: tuple[RosterEntry, ...], *, masked: bool) -> str:
    names = (entry.person.name for entry in people)
    return "、".join(mask_name(name) if masked else name for name in names)
