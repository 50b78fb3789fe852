"""建議分區: a proposal on the map and in figures. Nothing is stored before it is taken."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.db.keys import new_id
from coordinator.planning.suggest import Proposal
from coordinator.planning.taking import Placed, placed
from coordinator.ui.context import Context
from coordinator.ui.districts.suggest_terrain import Found, PartRow, Terrain, find, numbers, part_rows
from coordinator.ui.districts.suggest_words import source, verdict
from coordinator.ui.districts.swatch import SwatchDelegate
from coordinator.ui.kit.areamap import AreaMap, Fill
from coordinator.ui.kit.cards import Card, button, row
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import ChoiceField, NumberField
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.jobstrip import JobStrip
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill, RowsModel
from coordinator.ui.kit.table import TableView

LOCK = "lock"


class SuggestDialog(Dialog):
    """Accepted, ``chosen`` are the districts to take. The search runs in a job and can be stopped."""

    def __init__(self, context: Context, terrain: Terrain, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Suggest districts"),
            self.tr(
                "Connected districts with even school counts, found by trial. Look at it, ask for another, or"
                " take it and paint on."
            ),
            self.tr("Take this proposal"),
            parent,
        )
        self._context, self._terrain = context, terrain
        self._job: Job | None = None
        self._request = self._seed = 0
        self._shown: set[frozenset[tuple[str, ...]]] = set()
        self.proposal: Proposal | None = None
        self.chosen: tuple[Placed, ...] = ()
        self._build_question()
        self._build_preview()
        self.another = self.add_button(button(self.tr("Another proposal"), "sparkles"))
        self.another.clicked.connect(lambda _checked=False: self._ask(self._seed + 1))
        self.finished.connect(self._stop)
        self.take_room(1080, 720)
        self._ask_anew()

    # -- building ----------------------------------------------------------------------------------

    def _build_question(self) -> None:
        terrain = self._terrain
        self.number = NumberField(self.tr("Number of districts"), terrain.least, terrain.most)
        self.number.set_value(min(max(len(terrain.plan.districts) or 5, terrain.least), terrain.most))
        self.number.committed.connect(lambda _n: self._ask_anew())
        choices: list[tuple[object, str]] = [(False, self.tr("The same number of schools for each"))]
        if terrain.wanted(self.number.value(), seats=True):
            choices.append((True, self.tr("Schools by the seats of the batches, near their venues")))
        self.measure = ChoiceField(self.tr("Even means"), choices)
        self.measure.committed.connect(lambda _v: self._ask_anew())
        self.measure.setVisible(len(choices) > 1)
        self.strip = JobStrip(self._context.jobs)
        line = row(self.number, self.measure, 1, spacing=16)
        line.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(line)

    def _build_preview(self) -> None:
        self._model: RowsModel[PartRow] = RowsModel(self._columns(), lambda part: part.key, parent=self)
        self.table = TableView(self._model, self.tr("Proposed districts"))
        self._swatches = SwatchDelegate(self._model, lambda part: part.number)
        self.table.setItemDelegateForColumn(0, self._swatches)
        self.table.selection_changed.connect(self._show_selected)
        self.map = AreaMap(self.tr("Map of the proposal"))
        self.map.show_areas(self._terrain.outlines, self._terrain.names)
        self.map.picked.connect(self._picked)
        self.source = label(source(self._terrain), "caption", wrap=True)
        left, right = Card(margin=1), Card(margin=1)
        left.body.addWidget(self.table, 1)
        right.body.addWidget(self.map, 1)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(left, 1)
        column.addWidget(self.source)
        line = row(spacing=14)
        line.addLayout(column, 5)
        line.addWidget(right, 4)
        self.body.addLayout(line, 1)

    def _columns(self) -> list[Column[PartRow]]:
        return [
            Column("name", self.tr("District"), lambda r: r.name, width=112, tip=self._areas),
            Column("state", self.tr("Origin"), self._state, pill=lambda r: Pill(self._state(r)), width=80),
            Column("batch", self.tr("Batch"), lambda r: r.batch, width=84, hidden=not self._has_batches()),
            Column("areas", self.tr("Members"), lambda r: str(len(r.codes)), key=lambda r: len(r.codes),
                   align_right=True, width=88, tip=self._areas),
            Column("schools", self.tr("Schools"), lambda r: f"{r.schools:,}", key=lambda r: r.schools,
                   align_right=True, width=72),
            Column("off", self.tr("From even"), lambda r: f"{r.off:+d}%" if r.off else "0%",
                   key=lambda r: r.off, align_right=True, width=88),
        ]  # fmt: skip

    def _has_batches(self) -> bool:
        return bool(self._terrain.plan.batches)

    def _state(self, part: PartRow) -> str:
        return self.tr("New") if part.is_new else self.tr("Kept")

    def _areas(self, part: PartRow) -> str:
        return "、".join(self._terrain.names[code] for code in part.codes)

    # -- asking --------------------------------------------------------------------------------------

    def _by_seats(self) -> bool:
        return bool(self.measure.value())

    def _ask_anew(self) -> None:
        """Another number or measure: what was shown before is another question's answer."""
        self._shown.clear()
        self._ask(0)

    def _ask(self, seed: int) -> None:
        wanted = self._terrain.wanted(self.number.value(), seats=self._by_seats())
        if not wanted:
            return
        self._stop()
        self._request += 1
        self.another.setEnabled(False)
        self.ok_button.setEnabled(False)
        self._job = self._context.jobs.start(
            self.tr("Looking for districts"),
            find,
            self._terrain,
            wanted,
            self._request,
            seed,
            frozenset(self._shown),
            succeeded=self._found,
            cancelled=self._cancelled,
        )

    @Slot()
    def _stop(self) -> None:
        """The answer to the last question is not wanted any more; again is harmless."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot(object)
    def _found(self, found: Found) -> None:
        if found.request != self._request:
            return
        self._job = None
        self._seed, self.proposal = found.seed, found.proposal
        self._shown.add(found.shape)
        self.chosen = placed(
            self._terrain.plan, found.proposal, found.wanted, new_id,
            lambda number: self.tr("District {n}").format(n=number),
        )  # fmt: skip
        self._show()

    @Slot()
    def _cancelled(self) -> None:
        """Stopped by hand; a question that another one replaced is not spoken of."""
        if self.sender() is not self._job:
            return
        self._job = None
        self.another.setEnabled(True)
        self.ok_button.setEnabled(bool(self.chosen))
        self.say(self.tr("The search was stopped."), Severity.INFO)

    # -- showing ---------------------------------------------------------------------------------

    def _show(self) -> None:
        if self.proposal is None:
            return
        self.say(*verdict(self.proposal, self._terrain.names, seats=self._by_seats()))
        self._model.set_rows(part_rows(self._terrain, self.chosen))
        self.map.set_fills(self._fills())
        self._show_selected()
        self.another.setEnabled(True)
        self.ok_button.setEnabled(True)

    def _fills(self) -> dict[str, Fill]:
        """The parts in the colours they would have, and the locked districts as they are."""
        plan = self._terrain.plan
        number_of = numbers(plan, self.chosen)
        locked = {district.id: district for district in plan.districts if district.locked}
        fills = {
            member.area_code: Fill(number_of(district.id), district.name, LOCK)
            for member in plan.members
            if (district := locked.get(member.district_id))
        }
        for one in self.chosen:
            fill = Fill(number_of(one.district.id), one.district.name)
            fills |= dict.fromkeys(one.part.codes, fill)
        return fills

    def _show_selected(self) -> None:
        parts = self.table.selected_rows()
        self.map.select(code for part in parts for code in part.codes)

    @Slot(str, bool)
    def _picked(self, code: str, _held: bool) -> None:
        """A click on the map chooses the district under it in the table."""
        for part in self._model.rows:
            if code in part.codes:
                self.table.select_key(part.key)
