"""The call list: schools that are asked for somebody, when they were called, and what was said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from coordinator.documents.call_list import asked_text
from coordinator.domain.calls import CallLine
from coordinator.domain.coverage import Coverage
from coordinator.domain.roc import format_roc
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView
from coordinator.ui.missing.words import names

translate = QCoreApplication.translate


class CallsCard(ListCard):
    """Says what was done at the telephone; the page stores it."""

    called = Signal(bool)
    """The chosen schools were called; True when somebody answered."""
    call_edited = Signal(object, str, str)
    """A line, ``day`` or ``note``, and what was typed."""
    take_back_asked = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        self._coverage = Coverage((), ())
        model: RowsModel[CallLine] = RowsModel(
            call_columns(lambda line: asked_text(self._coverage, line)),
            lambda line: line.id,
            lambda line, column, text: self.call_edited.emit(line, column.name, text),
        )
        title = translate("Missing", "Call list")
        self.lines: TableView[CallLine] = TableView(model, title)
        self.lines.remember(settings, "missing-calls")
        empty = EmptyList(translate("Missing", "No school is to be called with these choices."))
        super().__init__(title, self.lines, empty, parent)
        add = self.add_tool
        add(
            "phone",
            translate("Missing", "Reached"),
            lambda: self.called.emit(True),
            "Ctrl+Return",
            worded=True,
        )
        add(
            "phone-missed",
            translate("Missing", "No answer"),
            lambda: self.called.emit(False),
            "Ctrl+Shift+Return",
            worded=True,
        )
        add("undo-2", translate("Missing", "Take the last call back"), self.take_back_asked.emit, "Del")

    def show_lines(self, coverage: Coverage, lines: tuple[CallLine, ...]) -> None:
        """Show these."""
        self._coverage = coverage
        self.lines.rows.set_rows(lines)
        reached = sum(line.last is not None and line.last.reached for line in lines)
        detail = translate("Missing", "{n} schools, {reached} reached")
        self.set_title(
            translate("Missing", "Call list"), detail.format(n=f"{len(lines):,}", reached=f"{reached:,}")
        )


def call_columns(asked: Callable[[CallLine], str]) -> list[Column[CallLine]]:
    """The columns; ``asked`` says what a school is asked for."""
    return [
        Column("school", translate("Missing", "School"), lambda c: c.cover.school.name, width=168,
               tip=lambda c: f"{c.cover.school.code} {c.cover.school.name}"),
        Column("district", translate("Missing", "District"), _district, width=78),
        Column("phone", translate("Missing", "Phone"), lambda c: c.cover.school.phone, width=112),
        Column("asked", translate("Missing", "What is missing"), asked, width=190, tip=asked),
        Column("call", translate("Missing", "Called"), _call_word, pill=_call_pill, width=132,
               key=lambda c: 0 if c.last is None else 2 if c.last.reached else 1),
        Column("day", translate("Missing", "Date of the call"), _day, editable=True, width=126,
               key=lambda c: c.last.called_on.isoformat() if c.last else ""),
        Column("note", translate("Missing", "Note"), lambda c: c.last.note if c.last else "", editable=True,
               width=150, tip=_history),
        Column("since", translate("Missing", "Came in since"), lambda c: names(c.since), width=130,
               tip=lambda c: names(c.since)),
        Column("township", translate("Missing", "Township"), lambda c: c.cover.school.township, width=92,
               hidden=True),
    ]  # fmt: skip


def _call_word(line: CallLine) -> str:
    if line.last is None:
        return translate("Missing", "not called")
    return translate("Missing", "reached") if line.last.reached else translate("Missing", "no answer")


def _call_pill(line: CallLine) -> Pill | None:
    if line.last is None:
        return Pill(_call_word(line), None)
    severity, icon = (Severity.SUCCESS, "") if line.last.reached else (Severity.WARNING, "phone-missed")
    return Pill(_call_word(line), severity, icon)


def _day(line: CallLine) -> str:
    return format_roc(line.last.called_on) if line.last else ""


def _history(line: CallLine) -> str:
    """Every call, newest first."""
    said = [
        (
            format_roc(call.called_on),
            translate("Missing", "reached") if call.reached else translate("Missing", "no answer"),
            call.note,
        )
        for call in line.calls
    ]
    return "\n".join(" ".join(part for part in call if part) for call in said)


def _district(line: CallLine) -> str:
    return line.cover.district.name if line.cover.district else translate("Missing", "no district")
