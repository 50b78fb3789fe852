"""重新排列: every block of a day as early as it can be, with the result on show before anything is stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coordinator.domain.agenda import Block
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.roc import format_minutes, parse_minutes
from coordinator.ui.kit import messages
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import NumberField, TextField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView

translate = QCoreApplication.translate
NINE, PAUSE, LONGEST = 9 * 60, 10, 120


@dataclass(frozen=True, slots=True)
class Repacked:
    """A block where it is (a new break is nowhere yet) and where it would be."""

    block: Block | None
    after: Block


class RepackDialog(Dialog):
    """`make(starts, pause)` gives the edit or raises ``RuleError``; `edit` is the one on show."""

    def __init__(
        self,
        day_name: str,
        blocks: tuple[Block, ...],
        make: Callable[[int, int], Edit],
        parent: QWidget | None = None,
    ) -> None:
        sentence = translate(
            "Agenda",
            "Lengths and order stay. Sign-in comes before the start; a meal and the sign-in after it are "
            "never earlier than they were. Between two courses comes a break.",
        )
        title = translate("Agenda", "Repack {name}").format(name=day_name)
        super().__init__(title, sentence, translate("Agenda", "Repack"), parent)
        self.edit = Edit()
        self._blocks, self._make = blocks, make
        self.starts = TextField(translate("Agenda", "Courses begin at"))
        self.starts.set_value(format_minutes(NINE))
        self.pause = NumberField(translate("Agenda", "Minutes between two courses"), 0, LONGEST)
        self.pause.set_value(PAUSE)
        line = QHBoxLayout()
        line.setSpacing(12)
        for field in (self.starts, self.pause):
            line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)
        self.preview = TableView(
            RowsModel(_columns(), lambda row: row.after.id), translate("Agenda", "How the day would be")
        )
        self.preview.rows.setParent(self.preview)
        self.body.addWidget(self.preview, 1)
        self.summary = label("", "caption", wrap=True)
        self.body.addWidget(self.summary)
        self.take_room(620, 560)
        self.starts.editor.textChanged.connect(self._show)  # type: ignore[attr-defined]
        self.pause.editor.valueChanged.connect(self._show)  # type: ignore[attr-defined]
        self._show()

    def _show(self) -> None:
        try:
            self.edit = self._make(parse_minutes(self.starts.value()), self.pause.value())
        except RuleError as error:
            self.edit = Edit()
            self.say(messages.sentence(error), Severity.WARNING)
            self.ok_button.setEnabled(False)
            return
        self.say("")
        self.ok_button.setEnabled(bool(self.edit))
        after = {block.id: block for block in self.edit.after if isinstance(block, Block)}
        rows = [Repacked(block, after.pop(block.id, block)) for block in self._blocks]
        rows += [Repacked(None, block) for block in after.values()]
        self.preview.rows.set_rows(sorted(rows, key=lambda row: (row.after.starts, row.after.track)))
        self.summary.setText(_summary(len(self.edit.before), len(after)))


def _summary(moved: int, new: int) -> str:
    if new:
        text = translate("Agenda", "{n} blocks move, new breaks: {new}.")
        return text.format(n=moved, new=new)
    text = translate("Agenda", "{n} blocks move.")
    return (
        text.format(n=moved)
        if moved
        else translate("Agenda", "Nothing moves: the day stands like this already.")
    )


def _columns() -> list[Column[Repacked]]:
    return [
        Column("after", translate("Agenda", "New time"), lambda row: span(row.after), width=140,
               mark=lambda row: Severity.INFO if row.after != row.block else None),
        Column("before", translate("Agenda", "Until now"),
               lambda row: span(row.block) if row.block else "–", width=124),
        Column("title", translate("Agenda", "Course"), lambda row: row.after.title, width=300,
               tip=lambda row: row.after.title),
    ]  # fmt: skip


def span(block: Block) -> str:
    """``09:00~10:30``, and ``17:00~`` for a line without an end."""
    ends = "" if block.ends is None else format_minutes(block.ends)
    return f"{format_minutes(block.starts)}~{ends}"
