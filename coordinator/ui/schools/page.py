"""The page 學校: the directory above, parts and other names of the chosen school below, 校數 at the right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from coordinator.db.queries.removal import removal
from coordinator.db.queries.schools import county_totals, read_directory, schools_in_use
from coordinator.domain.edit import Edit, create, join
from coordinator.domain.plan import Plan
from coordinator.domain.school import School, SchoolSource
from coordinator.domain.school_counts import count_listed
from coordinator.ui.context import Context
from coordinator.ui.kit import messages, theme
from coordinator.ui.kit.cards import EmptyState, button, primary_button
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.editing import Editor, list_of
from coordinator.ui.kit.listcard import ListCard
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView
from coordinator.ui.schools import edits, words
from coordinator.ui.schools.areas import area_names
from coordinator.ui.schools.columns import school_columns
from coordinator.ui.schools.counts_card import Counts
from coordinator.ui.schools.filters import SchoolFilter
from coordinator.ui.schools.import_dialog import SchoolImportDialog
from coordinator.ui.schools.parts import Aliases, Parts
from coordinator.ui.schools.questions import AskLists, ask_lists
from coordinator.ui.schools.rows import SchoolRow, school_rows
from coordinator.ui.schools.transfer import SchoolTransfer, Weighed

NARROW = 900


class SchoolsPage(Page):
    """Everything is edited in its cell and stored at once; lists can be dropped anywhere."""

    slug = "schools"
    watches = frozenset(
        {"schools", "school_years", "school_aliases", "trainings", "districts", "district_members"}
        | {"county_counts", "batches"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None, ask: AskLists = ask_lists) -> None:
        super().__init__(context, parent)
        self._ask = ask
        self._editor = Editor(self)
        self._areas = area_names()
        self._plan: Plan | None = None
        self._rows: tuple[SchoolRow, ...] = ()
        self._shown_home = ""
        self._applied: list[int] | None = None
        self.dialog: QDialog | None = None
        self._transfer = SchoolTransfer(context, self)
        self._transfer.weighed.connect(self._on_weighed)
        self.setAcceptDrops(True)
        self._build_head()
        self._build_list()
        self.parts = Parts(context, self._editor, self)
        self.aliases = Aliases(context, self._editor, self)
        self.counts = Counts(context, self._editor, self)
        self.counts.district_opened.connect(self.filter.show_district)
        settings = context.settings
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        below = splitter(across, settings, "schools-below", (self.parts.card, 3), (self.aliases.card, 2))
        lists = splitter(down, settings, "schools", (self._list, 5), (below, 2))
        self._halves = splitter(across, settings, "schools-counts", (lists, 9), (self.counts.card, 5))
        self.body.addWidget(self._halves)
        sentence = self.tr("No school yet. Drop the ministry's lists here, or choose them: all at once.")
        self._nothing = EmptyState("school", sentence, self.tr("Import lists…"), self)
        self._nothing.pressed.connect(self.ask_import)

    # -- building --------------------------------------------------------------------------------

    def _build_head(self) -> None:
        self.set_head(self.tr("Schools"))
        self.add_button = self.add_head_button(button(self.tr("Add school"), "plus"))
        self.add_button.clicked.connect(self._add)
        self.import_button = self.add_head_button(primary_button(self.tr("Import lists…"), "upload"))
        self.import_button.clicked.connect(self.ask_import)

    def _build_list(self) -> None:
        columns = school_columns(self._areas)
        model: RowsModel[SchoolRow] = RowsModel(columns, lambda row: row.id, self._edited, self)
        self.table = TableView(model, self.tr("Schools"))
        self.table.remember(self.context.settings, "schools")
        self.card = ListCard(self.tr("School directory"), self.table)
        self.card.add_tool("lock", self.tr("Close or open again"), self._toggle, "Ctrl+L")
        self.card.add_delete(self._delete)
        self.card.rows_pasted.connect(self._paste)
        self.table.selection_changed.connect(self._show_below)
        self.filter = SchoolFilter()
        self.filter.changed.connect(self._apply_filter)
        self.filter.search.left_downward.connect(self.table.setFocus)
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.filter)
        column.addWidget(self.card, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window, or large text, puts the numbers below the lists."""
        narrow = self.width() < theme.px(NARROW)
        self._halves.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        super().resizeEvent(event)

    # -- showing ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        with self.context.store.read() as reader:
            plan = current_plan(self.context)
            directory = read_directory(reader)
            county = plan.training.county_code if plan is not None else ""
            totals = county_totals(reader, county) if county else ()
        self._plan = plan
        self._rows = school_rows(directory, plan, self._areas)
        before = [row.id for row in self.table.rows.rows]
        self.table.rows.set_rows(self._rows)
        if before != [row.id for row in self._rows]:
            self._applied = None  # other schools: the model has forgotten the filter
        self.filter.set_rows(self._rows, plan.districts if plan else ())
        self._begin_at_home(county)
        self._apply_filter()
        listed = count_listed(plan, directory.schools, directory.years) if plan else None
        self.counts.show_counts(plan, listed, totals, self._areas.counties.get(county, ""))
        self.set_head(self.tr("Schools"), self._summary())
        if self._rows:
            self.show_body()
            self.card.select_something()
        else:
            self.show_empty(self._nothing)
        self._show_below()

    def _begin_at_home(self, county: str) -> None:
        """A plan of one county begins with the schools of that county."""
        if county != self._shown_home and self._rows:
            self._shown_home = county
            self.filter.show_county(county)

    def _summary(self) -> str:
        there = sum(not row.school.closed for row in self._rows)
        years = sorted({row.school.year for row in self._rows if row.school.year and not row.school.closed})
        text = self.tr("{n} open schools").format(n=f"{there:,}") if self._rows else ""
        lists = self.tr("lists of {years}").format(years=words.listing(map(str, years))) if years else ""
        return " · ".join(part for part in (text, lists) if part)

    def _apply_filter(self) -> None:
        """Only a filter that finds others makes the table anew, so that an open editor stays open."""
        matches = self.filter.matches()
        if matches != self._applied:
            self._applied = matches
            self.table.rows.set_matches(matches)
            self.card.set_title(
                self.tr("School directory"), self.tr("{n} shown").format(n=f"{len(matches):,}")
            )

    def _chosen(self) -> list[School]:
        return [row.school for row in self.table.selected_rows()]

    @Slot()
    def _show_below(self) -> None:
        rows = self.table.selected_rows()
        row = rows[0] if len(rows) == 1 else None
        self.parts.show_row(row)
        self.aliases.show_row(row)

    def show_item(self, key: str) -> None:
        """Select the school, or show the schools of the district, with this key."""
        if self._plan is not None and any(district.id == key for district in self._plan.districts):
            self.filter.show_district(key)
            self.give_keyboard(self.table)
            return
        row = next((row for row in self._rows if row.id == key), None)
        if row is not None and not self.card.select(key):
            self.filter.show_closed() if row.school.closed else self.filter.show_all()
            self.card.select(key)
        self.give_keyboard(self.table)

    def run_action(self, action_id: str) -> None:
        if action_id == "add":
            self._add()
        elif action_id == "find":
            self.filter.search.setFocus()

    # -- editing ---------------------------------------------------------------------------------

    def _edited(self, row: SchoolRow, column: Column[SchoolRow], text: str) -> None:
        school = row.school

        def make() -> Edit:
            made = edits.school_with(school, column.name, text, self._areas)
            edits.refuse_taken(made, (other.school for other in self._rows))
            return edits.renamed_by_hand(school, made, row.aliases)

        self._editor.do(self.tr("Change “{name}”").format(name=school.name), make)

    def _add(self) -> None:
        county = self.filter.county.currentData() or self._shown_home
        school = edits.new_school(self.tr("New school"), county)
        if self._editor.do(self.tr("Add school"), lambda: create(school)):
            self.filter.make_room()
            self.card.edit_when_shown(school.id, "name")

    def _toggle(self) -> None:
        """Close; where all the chosen are closed, open them again."""
        chosen = self._chosen()
        if chosen:
            self._editor.do(edits.toggle_text(chosen), lambda: edits.toggled(chosen))

    def _delete(self) -> None:
        """What a list names or somebody comes from is closed; what was only added here goes."""
        chosen = self._chosen()
        if not chosen:
            return
        with self.context.store.read() as reader:
            used = schools_in_use(reader, chosen)
            gone = [s for s in chosen if s.id not in used and s.source is SchoolSource.HAND]
            removing = removal(reader, *gone)
        doomed = {entity.id for entity in removing.before}
        kept = [school for school in chosen if school.id not in doomed and not school.closed]
        edit = join((removing, edits.toggled(kept) if kept else Edit()))
        names = list_of([school.name for school in chosen])
        if not edit or not self._editor.do(self.tr("Delete {names}").format(names=names), lambda: edit):
            return
        text = self.tr("{names} deleted") if not kept else self.tr("{names} closed: listed or in use")
        self.context.toast(text.format(names=list_of([s.name for s in kept or gone])), undo=True)

    def _paste(self, lines: list[dict[str, str]]) -> None:
        """Rows of the table on screen: known codes change, others are added; bad ones are named."""
        county = self.filter.county.currentData() or self._shown_home
        made = edits.pasted(lines, (row.school for row in self._rows), county, self._areas)
        self.notice.clear()
        text = self.tr("Paste {n} schools").format(n=len(made.edit.after))
        if made.edit and not self._editor.do(text, lambda: made.edit):
            return
        if made.refused:
            name, error = made.refused[0]
            text = self.tr("Not taken: {n} rows. {name}: {why}")
            said = text.format(n=len(made.refused), name=name, why=messages.sentence(error))
            self.say(said, Severity.WARNING)

    # -- import ----------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files from this machine are welcome, whatever they are called."""
        urls = event.mimeData().urls()
        if urls and all(Path(url.toLocalFile()).is_file() for url in urls):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Dropped files are read like chosen ones."""
        self.import_files([Path(url.toLocalFile()) for url in event.mimeData().urls()])
        event.acceptProposedAction()

    @Slot()
    def ask_import(self) -> None:
        """Ask which lists to import."""
        paths = self._ask(self, self._transfer.folder)
        if paths:
            self._transfer.remember(paths[0])
            self.import_files(paths)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Read lists, then show what they would change."""
        self.notice.clear()
        self._transfer.read(paths)

    @Slot(object)
    def _on_weighed(self, weighed: Weighed) -> None:
        if not weighed.merge.edit and not any(one.undated or one.left_out for one in weighed.lists):
            self.say(self.tr("The directory says all of that already; nothing changes."))
            return
        dialog = SchoolImportDialog(weighed, self._transfer.weigh, self.context.settings, self)
        dialog.accepted.connect(lambda: self._transfer.store(dialog.schools, dialog.merge.edit))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._on_dialog_closed)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def _on_dialog_closed(self) -> None:
        self.dialog = None
