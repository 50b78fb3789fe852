"""校數: what the plan counts per district, what the directory holds, and the list a year before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from coordinator.domain.area import District
from coordinator.domain.plan import Plan
from coordinator.domain.school_counts import (
    CountyTotal,
    DistrictCount,
    ListedCounts,
    district_counts,
    take_counts,
)
from coordinator.ui.context import Context
from coordinator.ui.kit import theme
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.schools.columns import count_columns, signed
from coordinator.ui.schools.words import level_word


class Counts(QObject):
    """The card of numbers; Enter on a district shows its schools."""

    district_opened = Signal(str)

    def __init__(self, context: Context, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._plan: Plan | None = None
        self._listed: ListedCounts | None = None
        columns = count_columns(lambda: self.tr("Total"))
        model: RowsModel[DistrictCount] = RowsModel(columns, _key, parent=self)
        self.table = TableView(model, self.tr("School counts"))
        self.table.remember(context.settings, "school-counts")
        self.table.opened.connect(self._open)
        empty = EmptyList(self.tr("Districts of the plan are counted here."), self.tr("Go to Districts"))
        empty.pressed.connect(lambda: context.go_to("districts"))
        self.card = ListCard(self.tr("School counts"), self.table, empty)
        self.card.add_tool("search", self.tr("Show the schools of the district"), self._show)
        self.card.add_tool("check", self.tr("Take the directory's number"), self._take, "Ctrl+Return")
        self.notes = label("", "caption", wrap=True)
        self.totals = label("", "caption", wrap=True)
        below = QVBoxLayout()
        below.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(10))
        below.setSpacing(2)
        below.addWidget(self.notes)
        below.addWidget(self.totals)
        self.card.body.addLayout(below)

    def show_counts(
        self, plan: Plan | None, listed: ListedCounts | None, totals: Sequence[CountyTotal], county: str
    ) -> None:
        """The districts of this plan; ``totals`` are what the plans of other years count in its county."""
        self._plan, self._listed = plan, listed
        if plan is None or listed is None or not plan.districts:
            self.table.rows.set_rows(())
            self._say("", "")
            return
        self.table.rows.set_rows(district_counts(plan, listed))
        self._say(self._notes(listed), self._totals(totals, county))

    def _say(self, notes: str, totals: str) -> None:
        for line, text in ((self.notes, notes), (self.totals, totals)):
            line.setText(text)
            line.setVisible(bool(text))

    def _notes(self, listed: ListedCounts) -> str:
        """What the numbers leave out."""
        parts = []
        if listed.unplaced:
            text = self.tr("{n} schools are in no township and in no district's number.")
            parts.append(text.format(n=listed.unplaced))
        if listed.undated and listed.now:
            levels = self.tr(", ").join(level_word(level) for level in listed.undated)
            parts.append(self.tr("No list of the year before: {levels}.").format(levels=levels))
        return " ".join(parts)

    def _totals(self, totals: Sequence[CountyTotal], county: str) -> str:
        """``屏東縣：112 學年 231 → 114 學年 227 (−4)``."""
        if not totals or not county:
            return ""
        years = [
            self.tr("{year}: {total}").format(year=total.academic_year, total=f"{total.total:,}")
            for total in totals
        ]
        change = signed(totals[-1].total - totals[0].total) if len(totals) > 1 else ""
        text = self.tr("Plans of {county}: {years}").format(county=county, years=" → ".join(years))
        return f"{text} ({change})" if change else text

    def _chosen(self) -> list[District]:
        return [row.district for row in self.table.selected_rows() if row.district is not None]

    def _take(self) -> None:
        """The directory's number for the chosen districts; on the row of all of them, for all."""
        if self._plan is None or self._listed is None:
            return
        plan, listed = self._plan, self._listed
        chosen = self._chosen() or list(plan.districts)
        name = chosen[0].name if len(chosen) == 1 else self.tr("{n} districts").format(n=len(chosen))
        text = self.tr("Take the directory's number for “{name}”").format(name=name)
        self._editor.do(text, lambda: take_counts(plan, listed, chosen))

    def _show(self) -> None:
        for row in self.table.selected_rows()[:1]:
            self._open(row)

    def _open(self, row: DistrictCount) -> None:
        self.district_opened.emit(row.district.id if row.district else "")


def _key(row: DistrictCount) -> str:
    return row.district.id if row.district else ""
