"""The review: what was understood of a list, before anything is stored; every answer judges it anew."""

from __future__ import annotations

from collections.abc import Callable
from operator import methodcaller
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from coordinator.documents.roster_list import session_labels
from coordinator.domain.errors import KnownFailure, RuleError
from coordinator.domain.roster import Meal
from coordinator.domain.text import fold
from coordinator.progress import silent
from coordinator.services.roster_import import Fate, ImportPlan
from coordinator.ui.context import Context
from coordinator.ui.kit import messages
from coordinator.ui.kit.cards import Card, button, chip, only_one, row
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import CheckField
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.jobstrip import JobStrip
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.kit.settings import last_folder
from coordinator.ui.kit.table import TableView
from coordinator.ui.roster.questions import ask_file_to_write
from coordinator.ui.roster.review.column_strip import ColumnStrip
from coordinator.ui.roster.review.columns import TYPED, review_columns
from coordinator.ui.roster.review.given import Answers
from coordinator.ui.roster.review.judging import Judged, judge
from coordinator.ui.roster.review.lines import Line, State
from coordinator.ui.roster.review.offers import school_for, schools_for
from coordinator.ui.roster.review.reasons import ReasonPanel
from coordinator.ui.roster.review.saving import TO_SET_RIGHT, save_rows, table_to_save
from coordinator.ui.roster.review.source_bar import SourceBar
from coordinator.ui.roster.review.words import line_words, state_word
from coordinator.ui.roster.words import meal_word

AT_ONCE = 3_000
"""So many rows are judged while one waits; more off the GUI thread."""
PEOPLE = "people"


class ImportDialog(Dialog):
    """Shows every row with its fate; accepted, ``chosen`` is what to store and ``judged`` what was said."""

    def __init__(self, context: Context, judged: Judged, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Import roster"), _source(judged), self.tr("Import"), parent)
        self._context = context
        self._job: Job | None = None
        self._left: set[int] = set()
        self.judged = judged
        self.ask_file: Callable[[QWidget, Path], Path | None] = ask_file_to_write
        self._past: list[Answers] = []
        self._asked: Answers | None = None
        self._build_reading()
        self._build_chips()
        self._build_table()
        self._build_foot()
        self._show(judged)
        self.take_room(1320, 820)

    @property
    def chosen(self) -> ImportPlan:
        """What the import would do as the review stands."""
        return self.judged.outcome

    # -- building ------------------------------------------------------------------------------------

    def _build_reading(self) -> None:
        self.source = SourceBar()
        self.source.sheet_chosen.connect(lambda name: self._act(methodcaller("of_sheet", str(name))))
        self.source.encoding_chosen.connect(lambda codec: self._act(methodcaller("in_encoding", str(codec))))
        self.source.header_chosen.connect(lambda span: self._act(methodcaller("with_header", span)))
        self.source.version_chosen.connect(lambda key: self._act(methodcaller("as_version_of", str(key))))
        self.strip = ColumnStrip()
        self.strip.chosen.connect(
            lambda index, title, meaning: self._act(methodcaller("with_column", index, title, meaning))
        )
        self.body.addWidget(self.source)
        self.body.addWidget(self.strip)

    def _build_chips(self) -> None:
        self.chips: dict[str, QPushButton] = {key: chip("") for key in (PEOPLE, *State)}
        self.chips[PEOPLE].setChecked(True)
        only_one(*self.chips.values())
        for one in self.chips.values():
            one.clicked.connect(lambda _on: self._filter())
        self.search = SearchBox(self.tr("Search these rows"))
        self.search.searched.connect(lambda _text: self._filter())
        self.body.addLayout(row(*self.chips.values(), 1, self.search, spacing=8))

    def _build_table(self) -> None:
        self.model: RowsModel[Line] = RowsModel(
            review_columns(self._why, self._schools),
            row_key=lambda line: line.key,
            on_edit=self._edited,
            parent=self,
        )
        self.table: TableView[Line] = TableView(self.model, self.tr("Rows of the file"))
        self.table.remember(self._context.settings, "review")
        self.table.selection_changed.connect(self._show_selection)
        self.table.delete_pressed.connect(self._leave_out)
        self.search.left_downward.connect(self.table.setFocus)
        card = Card(margin=1)
        card.body.addWidget(self.table)
        self.reasons = ReasonPanel()
        self.reasons.acted.connect(self._act)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(card)
        split.addWidget(self.reasons)
        split.setStretchFactor(0, 1)
        split.setSizes([900, 330])
        self.body.addWidget(split, 1)

    def _build_foot(self) -> None:
        self.only_ready = CheckField(self.tr("Leave out the rows that are to be checked"))
        self.only_ready.committed.connect(lambda on: self._leave_doubtful(leave=bool(on)))
        self.strip_of_jobs = JobStrip(self._context.jobs)
        self.body.addLayout(row(self.only_ready, 1, self.strip_of_jobs))
        self.undo_button = self.add_button(button(self.tr("Take back the last answer"), "undo-2"))
        self.undo_button.clicked.connect(self.take_back)
        self.save_button = self.add_button(button(self.tr("Save rows to set right…"), "download"))
        self.save_button.clicked.connect(self.save)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.take_back)

    # -- answering -----------------------------------------------------------------------------------

    @Slot(object)
    def _act(self, change: Callable[[Answers], Answers]) -> None:
        """Judge the list with one answer more; a later answer does not wait for the earlier."""
        answers = change(self._asked or self.judged.answers)
        self._past.append(self.judged.answers)
        self._ask(answers)

    @Slot()
    def take_back(self) -> None:
        """The list as it was before the last answer."""
        if self._past and self._asked is None:
            self._ask(self._past.pop())

    def _ask(self, answers: Answers) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        reads = answers.encoding != self.judged.answers.encoding
        if not reads and len(self.judged.lines) <= AT_ONCE:
            try:
                self._show(judge(silent, self.judged, answers))
            except (RuleError, KnownFailure) as error:
                self._refused(error)
            return
        self._asked = answers
        self._allow()
        self._job = self._context.jobs.start(
            self.tr("Checking the rows"), judge, self.judged, answers,
            succeeded=self._on_judged, failed=self._on_failed, cancelled=self._on_cancelled,
        )  # fmt: skip

    @Slot(object)
    def _on_judged(self, judged: object) -> None:
        if self.sender() is self._job and isinstance(judged, Judged):
            self._job = None
            self._show(judged)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        if self.sender() is self._job:
            self._job = None
            if not isinstance(error, (RuleError, KnownFailure)):
                self._context.jobs.crashed.emit(error)
            else:
                self._refused(error)

    @Slot()
    def _on_cancelled(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self._show(self.judged)

    def _refused(self, error: RuleError | KnownFailure) -> None:
        """The list stays as it was, and so do the boxes that were changed."""
        if self._past:
            self._past.pop()
        self._show(self.judged)
        self.say(messages.sentence(error), Severity.WARNING)

    # -- showing -------------------------------------------------------------------------------------

    def _show(self, judged: Judged) -> None:
        self.judged, self._asked = judged, None
        self._labels = self._names(judged)
        self.say("")
        self.source.show_judged(judged)
        self.strip.show_judged(judged)
        counts = judged.counts
        for key, one in self.chips.items():
            count = counts.total() - counts[State.IGNORED] if key == PEOPLE else counts[State(key)]
            word = self.tr("Rows with people") if key == PEOPLE else state_word(State(key))
            one.setText(f"{word} {count:,}")
            one.setVisible(bool(count) or key == PEOPLE or one.isChecked())
        self.model.set_rows(judged.lines)
        self._filter()
        self._show_selection()
        self._allow()
        if counts.total() == counts[State.IGNORED] + counts[State.REJECTED] + counts[State.GONE]:
            self.say(self.tr("There is nobody in these rows."), Severity.WARNING)

    def _names(self, judged: Judged) -> tuple[dict[str, str], dict[str, str]]:
        plan = judged.case.plan
        return dict(session_labels(plan)), {role.id: role.name for role in plan.roles}

    def _filter(self) -> None:
        key = next(key for key, one in self.chips.items() if one.isChecked())
        found = self.judged.index.find(" ".join(fold(word) for word in self.search.text().split()))
        places = range(len(self.judged.lines)) if found is None else found
        lines = self.judged.lines
        if key == PEOPLE and not self.judged.counts[State.IGNORED]:
            self.model.set_matches(list(places))
        elif key == PEOPLE:
            self.model.set_matches([at for at in places if lines[at].state is not State.IGNORED])
        else:
            self.model.set_matches([at for at in places if lines[at].state == key])

    def _show_selection(self) -> None:
        self.reasons.show_lines(self.judged, self.table.selected_rows())

    def _allow(self) -> None:
        """The button says what it will do; it waits for what is being judged."""
        outcome = self.chosen
        new, changed, gone = outcome.people, outcome.count(Fate.CHANGED), len(outcome.gone)
        if (changed or gone) and not new:
            text = self.tr("Update {m} people").format(m=f"{changed + gone:,}")
        elif changed or gone:
            text = self.tr("Import {n} people, update {m}").format(n=f"{new:,}", m=f"{changed + gone:,}")
        elif outcome.edit and not new:
            text = self.tr("Note what the list says")
        else:
            text = self.tr("Import {n} people").format(n=f"{new:,}")
        self.ok_button.setText(text)
        self.ok_button.setEnabled(bool(outcome.edit) and self._asked is None)
        self.undo_button.setEnabled(bool(self._past) and self._asked is None)
        counts = self.judged.counts
        doubtful = counts[State.ASKED] + counts[State.CHECK] > 0
        self.only_ready.setVisible(doubtful or bool(self.only_ready.value()))
        self.save_button.setVisible(any(counts[state] for state in TO_SET_RIGHT))

    def _why(self, line: Line) -> str:
        return line_words(line, *self._labels)

    # -- rows ----------------------------------------------------------------------------------------

    def _schools(self, line: Line) -> list[str] | None:
        return schools_for(self.judged, line)

    def _edited(self, line: Line, column: Column[Line], text: str) -> None:
        """A typed cell; a school that was picked answers for every row that writes it so."""
        assert line.row is not None
        number, kind = line.row.row, TYPED[column.name]
        if kind == "school":
            key = school_for(self.judged, line, text)
            if key is not None:
                question = line.row.school_question
                self._act(methodcaller("with_school", question, key))
                return
        if kind == "meal":
            text = next((meal.value for meal in Meal if meal_word(meal) == text), text)
        self._act(methodcaller("with_cell", number, kind, text))

    def _leave_out(self) -> None:
        rows = {line.number for line in self.table.selected_rows() if line.takes_part}
        if rows:
            self._act(methodcaller("leave_rows", rows))

    def _doubtful(self) -> set[int]:
        lines = self.judged.lines
        return {line.number for line in lines if line.state in (State.ASKED, State.CHECK) and line.takes_part}

    def _leave_doubtful(self, *, leave: bool) -> None:
        """Without the rows that are to be checked, or with them again."""
        if leave:
            self._left = self._doubtful()
            self._act(methodcaller("leave_rows", self._left))
        else:
            self._act(methodcaller("keep_rows", self._left))

    @Slot()
    def save(self) -> None:
        """Write the rows that are not imported, and those to check, for whoever sets them right."""
        what = self.tr("to set right")
        name = f"{Path(self.judged.file).stem}-{what}.xlsx"
        target = self.ask_file(self, last_folder(self._context.settings) / name)
        if target is not None:
            headings, rows = table_to_save(self.judged, *self._labels)
            self._context.jobs.start(
                self.tr("Saving {name}").format(name=target.name), save_rows, target, headings, rows,
                succeeded=self._on_saved, failed=self._on_not_saved,
            )  # fmt: skip

    @Slot(object)
    def _on_saved(self, target: Path) -> None:
        self.say(self.tr("Saved: {name}").format(name=target.name), Severity.SUCCESS)

    @Slot(object)
    def _on_not_saved(self, error: BaseException) -> None:
        if isinstance(error, (RuleError, KnownFailure)):
            self.say(messages.sentence(error), Severity.WARNING)
        else:
            self._context.jobs.crashed.emit(error)

    def done(self, result: int) -> None:
        """What is still being judged is for nobody any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        super().done(result)


def _source(judged: Judged) -> str:
    """File, kind, encoding or sheet: ``名單.csv · CSV · utf-8``."""
    table = judged.roster.table
    place = table.encoding or judged.roster.sheet.name
    return " · ".join(part for part in (judged.file, table.kind.upper(), place) if part)
