"""Below the list: branches and divisions of the chosen school, and how else it is called."""

from __future__ import annotations

from PySide6.QtCore import QObject

from coordinator.db.keys import new_id
from coordinator.domain.edit import change, create
from coordinator.domain.rules import check
from coordinator.domain.school import School, SchoolAlias, SchoolLevel, SchoolPart
from coordinator.domain.text import clean
from coordinator.ui.context import Context
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.schools import edits
from coordinator.ui.schools.areas import area_names
from coordinator.ui.schools.columns import alias_columns, part_columns
from coordinator.ui.schools.rows import SchoolRow
from coordinator.ui.schools.words import level_word


class Parts(QObject):
    """分校 and 學部 of one school in a card; each counts as a school of its own in 校數."""

    def __init__(self, context: Context, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._row: SchoolRow | None = None
        model: RowsModel[School] = RowsModel(part_columns(), lambda s: s.id, self._edited, self)
        self.table = TableView(model, self.tr("Branches and divisions"))
        self.table.remember(context.settings, "school-parts")
        empty = EmptyList(
            self.tr("Branches go here, and the divisions of a school that counts as two."),
            self.tr("Add branch"),
        )
        empty.pressed.connect(lambda: self._add(SchoolPart.BRANCH))
        self.card = ListCard(self.tr("Branches and divisions"), self.table, empty)
        branch = self.card.add_tool(
            "plus", self.tr("Add branch"), lambda: self._add(SchoolPart.BRANCH), "Ins", needs_rows=False
        )
        divisions = self.card.add_tool(
            "building-2", self.tr("Add divisions: primary and junior high"), self._divide, needs_rows=False
        )
        self.card.add_tool("lock", self.tr("Close or open again"), self._toggle)
        self.card.add_delete(self._delete)
        self._adders = (empty.button, branch, divisions)
        self.show_row(None)

    def show_row(self, row: SchoolRow | None) -> None:
        """The parts of this school; a branch has none."""
        self._row = row if row is None or not row.school.parent_id else None
        self.table.rows.set_rows(self._row.parts if self._row else ())
        for adder in self._adders:
            adder.setEnabled(self._row is not None)
        title = self.tr("Branches and divisions")
        if self._row is not None:
            title = self.tr("Branches and divisions of {name}").format(name=self._row.school.name)
        self.card.set_title(title)

    def _edited(self, school: School, column: Column[School], text: str) -> None:
        self._editor.do(
            self.tr("Change “{name}”").format(name=school.name),
            lambda: change(school, edits.school_with(school, column.name, text, area_names())),
        )

    def _add(self, part: SchoolPart) -> None:
        if self._row is None:
            return
        parent = self._row.school
        made = edits.new_part(parent, part, self.tr("New branch"), parent.level)
        if self._editor.do(
            self.tr("Add a branch of “{name}”").format(name=parent.name), lambda: create(made)
        ):
            self.card.edit_when_shown(made.id, "name")

    def _divide(self) -> None:
        """Both divisions at once: a school with 國小部 and 國中部 counts as two."""
        if self._row is None:
            return
        parent = self._row.school
        there = {part.level for part in self._row.parts if part.part is SchoolPart.DIVISION}
        made = [
            edits.new_part(parent, SchoolPart.DIVISION, self._division_name(level), level)
            for level in (SchoolLevel.PRIMARY, SchoolLevel.JUNIOR)
            if level not in there
        ]
        text = self.tr("Add divisions of “{name}”").format(name=parent.name)
        self._editor.do(text, lambda: create(*made))

    def _division_name(self, level: SchoolLevel) -> str:
        return self.tr("{level} division").format(level=level_word(level))

    def _toggle(self) -> None:
        chosen = self.table.selected_rows()
        if chosen:
            self._editor.do(edits.toggle_text(chosen), lambda: edits.toggled(chosen))

    def _delete(self) -> None:
        chosen = self.table.selected_rows()
        self._editor.delete(chosen, [school.name for school in chosen])


class Aliases(QObject):
    """Other names a school answers to when rosters and online names are matched."""

    def __init__(self, context: Context, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._row: SchoolRow | None = None
        model: RowsModel[SchoolAlias] = RowsModel(alias_columns(), lambda a: a.id, self._edited, self)
        self.table = TableView(model, self.tr("Other names"))
        self.table.remember(context.settings, "school-aliases")
        sentence = self.tr("Other names rosters use go here, such as 附小 or a former name.")
        empty = EmptyList(sentence, self.tr("Add name"))
        empty.pressed.connect(self._add)
        self.card = ListCard(self.tr("Other names"), self.table, empty)
        add = self.card.add_tool("plus", self.tr("Add name"), self._add, "Ins", needs_rows=False)
        self.card.add_delete(self._delete)
        self._adders = (empty.button, add)
        self.show_row(None)

    def show_row(self, row: SchoolRow | None) -> None:
        """The names of this school."""
        self._row = row
        self.table.rows.set_rows(row.aliases if row else ())
        for adder in self._adders:
            adder.setEnabled(row is not None)

    def _add(self) -> None:
        if self._row is None:
            return
        school = self._row.school
        made = SchoolAlias(new_id(), school.id, self._free_name())
        text = self.tr("Add a name of “{name}”").format(name=school.name)
        if self._editor.do(text, lambda: create(made)):
            self.card.edit_when_shown(made.id, "name")

    def _free_name(self) -> str:
        """A name stands once under a school."""
        taken = {alias.name for alias in self._row.aliases} if self._row else set()
        name, number = self.tr("New name"), 2
        while name in taken:
            name, number = f"{self.tr('New name')} {number}", number + 1
        return name

    def _edited(self, alias: SchoolAlias, _column: Column[SchoolAlias], text: str) -> None:
        self._editor.do(
            self.tr("Change “{name}”").format(name=alias.name), lambda: change(alias, _renamed(alias, text))
        )

    def _delete(self) -> None:
        chosen = self.table.selected_rows()
        self._editor.delete(chosen, [alias.name for alias in chosen])


def _renamed(alias: SchoolAlias, text: str) -> SchoolAlias:
    made = SchoolAlias(alias.id, alias.school_id, clean(text).text)
    check(made)
    return made
