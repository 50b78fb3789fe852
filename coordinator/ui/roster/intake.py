"""What comes in: a chosen or dropped file, rows or cells of the clipboard; nothing is stored unseen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QDropEvent, QGuiApplication

from coordinator.ui.kit import messages
from coordinator.ui.kit.notice import Notice, Severity
from coordinator.ui.kit.tsv import from_tsv
from coordinator.ui.roster.clipping import Pasted, Refusal, goes_over, paste_over
from coordinator.ui.roster.columns import HEADINGS, TITLES, title_of
from coordinator.ui.roster.people_table import PeopleTable
from coordinator.ui.roster.questions import Questions
from coordinator.ui.roster.review.judging import Judged
from coordinator.ui.roster.room import Room
from coordinator.ui.roster.transfer import Outcome, Transfer

Cells = Sequence[Sequence[str]]
MOST_NAMED = 3


class Intake(QObject):
    """Gives what is read to the review, and cells to the people they belong to."""

    check_wanted = Signal()
    """Those to be checked shall be shown."""

    def __init__(
        self, room: Room, table: PeopleTable, transfer: Transfer, questions: Questions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._room, self._table, self._transfer, self._questions = room, table, transfer, questions
        transfer.understood.connect(self._on_understood)
        transfer.imported.connect(self._on_imported)
        table.pasted.connect(self.take_cells)
        table.pasted_over.connect(self.put_over_cells)

    # -- files -------------------------------------------------------------------------------------

    def welcomes(self, event: QDropEvent) -> bool:
        """One file from this machine is welcome, whatever it is called."""
        urls = event.mimeData().urls()
        return self._room.shown is not None and len(urls) == 1 and Path(urls[0].toLocalFile()).is_file()

    @Slot()
    def ask(self) -> None:
        """Ask which file to import."""
        if self._room.shown is None:
            return
        path = self._questions.file_to_read(self._room.page, self._transfer.folder)
        if path is not None:
            self._transfer.remember(path)
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file, then show what was understood."""
        if self._room.shown is not None:
            self._room.page.notice.clear()
            self._transfer.read(path)

    @Slot(object)
    def _on_understood(self, judged: Judged) -> None:
        if self._room.shown is not None:
            self._room.open(self._transfer.review(judged, self._room.page))

    @Slot(object)
    def _on_imported(self, outcome: Outcome) -> None:
        """Who is to be checked is one click away."""
        if outcome.to_check:
            text = self.tr("{n} people of “{name}” are to be checked.")
            said = text.format(n=f"{outcome.to_check:,}", name=outcome.file)
            show = self.tr("Show them")
            notice = Notice(said, Severity.WARNING, show, self.check_wanted.emit)
            self._room.page.notice.show_notice(notice)

    # -- the clipboard -----------------------------------------------------------------------------

    @Slot()
    def paste(self) -> None:
        """The entry of the menu for those who have copied rows in Excel."""
        self.take_cells(from_tsv(QGuiApplication.clipboard().text()))

    @Slot(object)
    def take_cells(self, cells: Cells) -> None:
        """A cell goes where the cursor is, a block over the people selected for it; other rows are people."""
        if self._is_empty(cells) or self._room.shown is None:
            return
        selected = self._table.selected_rows()
        index = self._table.currentIndex()
        headings = frozenset(filter(None, HEADINGS.values())) | {title_of(name) for name in TITLES}
        if goes_over(cells, len(selected), headings):
            self._put(paste_over(selected, self._table.columns_from_cursor(), cells, self._room.known))
        elif len(cells) == 1 and len(cells[0]) == 1 and index.isValid():
            self._put_into(cells[0][0])
        else:
            self._review(cells)

    @Slot(object)
    def put_over_cells(self, cells: Cells) -> None:
        """Cells go over those from the cursor on, as many as there are, as in Excel."""
        if self._is_empty(cells) or self._room.shown is None:
            return
        selected = self._table.selected_rows()
        lines = selected if len(selected) > 1 else self._table.rows_from_cursor(len(cells))
        self._put(paste_over(lines, self._table.columns_from_cursor(), cells, self._room.known))

    def _is_empty(self, cells: Cells) -> bool:
        empty = not any(any(text.strip() for text in line) for line in cells)
        if empty:
            self._room.say(self.tr("The clipboard is empty. Copy rows in Excel first."))
        return empty

    def _put_into(self, text: str) -> None:
        index = self._table.currentIndex()
        if not self._table.rows.setData(index, text):
            sentence = self.tr("“{column}” cannot be pasted into. Double-click the cell to change it.")
            self._room.say(sentence.format(column=self._table.rows.columns[index.column()].title))

    def _put(self, pasted: Pasted) -> None:
        count = sum(was != now for was, now in zip(pasted.before, pasted.after, strict=True))
        title = self.tr("Paste over {n} people").format(n=f"{count:,}")
        self._room.change(title, pasted.before, pasted.after)
        if pasted.refused:
            self._say_refused(pasted.refused)

    def _say_refused(self, refused: Sequence[Refusal]) -> None:
        """The first refused cells by person and column; how many there are in all."""
        said = [self._why(one) for one in refused[:MOST_NAMED]]
        more = len(refused) - MOST_NAMED
        if more > 0:
            said.append(self.tr("and {n} more").format(n=f"{more:,}"))
        head = self.tr("{n} cells were not pasted:").format(n=f"{len(refused):,}")
        self._room.say(head + " " + "；".join(said), Severity.WARNING)

    def _why(self, one: Refusal) -> str:
        where = self.tr("“{text}” as {column} of {name}")
        text = where.format(text=one.text, column=one.column, name=one.name)
        return f"{text} ({messages.sentence(one.error).rstrip('.。')})" if one.error is not None else text

    def _review(self, cells: Cells) -> None:
        headings = [HEADINGS[column.name] for column in self._table.visible_columns()]
        self._transfer.read_cells(self.tr("Pasted rows"), cells, headings)
