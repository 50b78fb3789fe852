"""From the button on the page 分區 to one undoable step: read, ask, take."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from coordinator.db.keys import new_id
from coordinator.db.queries.removal import removal
from coordinator.db.queries.schools import count_schools
from coordinator.domain.area import County, DistrictMember, Township
from coordinator.domain.edit import Edit, join
from coordinator.planning.taking import Placed, left_over, proposal_edit
from coordinator.ui.districts.rows import area_names
from coordinator.ui.districts.suggest_dialog import SuggestDialog
from coordinator.ui.districts.suggest_terrain import Terrain, survey
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.page import Page


class Suggestion(QObject):
    """Belongs to the page; ``dialog`` is the open one or None."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self.dialog: SuggestDialog | None = None

    @Slot()
    def ask(self) -> None:
        """Open the dialog on the plan as it is stored now."""
        terrain = self._survey()
        if terrain is None or self.dialog is not None:
            return
        if terrain.most < terrain.least:
            text = self.tr("Every district with areas is locked: nothing is left to divide.")
            self._page.say(text, Severity.INFO)
            return
        self.dialog = SuggestDialog(self._context, terrain, self._page)
        self.dialog.accepted.connect(lambda: self._take(terrain))
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _survey(self) -> Terrain | None:
        with self._context.store.read() as reader:
            plan = current_plan(self._context)
            if plan is None:
                return None
            areas = reader.all(County), reader.all(Township)
            listed = count_schools(reader, plan)
        names = area_names(plan, *areas)
        return survey(plan, names, listed)

    def _take(self, terrain: Terrain) -> None:
        if self.dialog is None:
            return
        chosen = self.dialog.chosen
        edit = join((proposal_edit(terrain.plan, chosen, terrain.weighing, terrain.names, new_id),
                     self._removed(terrain, chosen)))  # fmt: skip
        text = self.tr("Take the proposal of {n} districts").format(n=terrain.locked + len(chosen))
        if self._context.undo.perform_edit(text, edit):
            self._context.toast(self.tr("{n} districts were laid out").format(n=len(chosen)), undo=True)

    def _removed(self, terrain: Terrain, chosen: tuple[Placed, ...]) -> Edit:
        """The districts left over; their areas have moved to others already."""
        gone = left_over(terrain.plan, chosen)
        moved = {code for one in chosen for code in one.part.codes}
        with self._context.store.read() as reader:
            edit = removal(reader, *gone)
        before = (e for e in edit.before if not (isinstance(e, DistrictMember) and e.area_code in moved))
        return Edit(tuple(before), edit.after)

    @Slot()
    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
