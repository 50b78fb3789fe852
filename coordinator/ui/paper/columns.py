"""The rows of the sheet and of the differences, and their columns; a state is icon, word and colour."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from coordinator.domain.checkin.values import CountedMark
from coordinator.domain.events.kinds import Method
from coordinator.domain.paper_entry import Difference, Side
from coordinator.domain.training import MarkSlot
from coordinator.ui.kit.moments import clock_text
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill
from coordinator.ui.kit.slot_words import slot_word
from coordinator.ui.paper.opening import Line

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Box:
    """One box: who has signed it, the laptop's mark, and the time a tick stands for."""

    slot: MarkSlot
    side: Side | None
    mark: CountedMark | None = None
    time: str = ""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A row of the sheet with its boxes; ``active`` is the column that keys tick."""

    line: Line
    boxes: tuple[Box, ...]
    active: MarkSlot

    @property
    def id(self) -> str:
        """The person."""
        return self.line.key

    def box(self, slot: MarkSlot) -> Box | None:
        """The box in a column, None where this sheet has no such column."""
        return next((box for box in self.boxes if box.slot is slot), None)


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """A difference with the row it stands in; ``takes``: it will be taken over."""

    line: Line
    difference: Difference
    takes: bool

    @property
    def id(self) -> tuple[str, MarkSlot]:
        """The box."""
        return self.difference.participant_id, self.difference.slot


def number_text(line: Line) -> str:
    """The row's number, or a plus for a blank row."""
    return str(line.number) if line.number else "+"


def sheet_columns() -> list[Column[SheetLine]]:
    """Number, name, school, and a column for every mark there can be; the page hides those not printed."""
    return [
        Column("number", translate("Paper", "No."), lambda x: number_text(x.line),
               key=lambda x: (not x.line.number, x.line.number), align_right=True, width=52),
        Column("name", translate("Paper", "Name"), lambda x: x.line.name, width=92),
        Column("school", translate("Paper", "School"), lambda x: x.line.school, width=190,
               tip=lambda x: x.line.school),
        *(_slot_column(slot) for slot in MarkSlot),
    ]  # fmt: skip


def _slot_column(slot: MarkSlot) -> Column[SheetLine]:
    return Column(
        str(slot),
        slot_word(slot),
        partial(_box_text, slot),
        pill=partial(_box_pill, slot),
        tint=partial(_box_tint, slot),
        tip=partial(_box_tip, slot),
        width=132,
    )


def _box_tint(slot: MarkSlot, row: SheetLine) -> str | None:
    return "hover" if row.active is slot else None


def _box_text(slot: MarkSlot, row: SheetLine) -> str:
    pill = _box_pill(slot, row)
    return pill.text if pill else ""


def _box_pill(slot: MarkSlot, row: SheetLine) -> Pill | None:
    """Blue is a tick to be recorded, grey a mark the paper was not asked about, green where both agree."""
    box = row.box(slot)
    if box is None or box.side is None:
        return None
    if box.side is Side.PAPER:
        return Pill(box.time or translate("Paper", "signed"), Severity.INFO, "check")
    time = clock_text(box.mark.at_ms) if box.mark else ""
    if box.side is Side.BOTH:
        return Pill(time, Severity.SUCCESS, "circle-check")
    return Pill(time, None, "file-pen-line" if _is_paper(box) else "scan-barcode")


def _is_paper(box: Box) -> bool:
    return box.mark is not None and box.mark.method == Method.PAPER


def _box_tip(slot: MarkSlot, row: SheetLine) -> str:
    box = row.box(slot)
    match box.side if box else None:
        case Side.PAPER:
            return translate("Paper", "Ticked here, not recorded yet")
        case Side.BOTH:
            return translate("Paper", "Recorded, and ticked here")
        case Side.LAPTOP:
            return translate("Paper", "Recorded; not ticked here")
    return ""


def difference_columns() -> list[Column[DifferenceLine]]:
    """Who, which mark, which side has it, and what becomes of it."""
    return [
        Column("number", translate("Paper", "No."), lambda x: number_text(x.line),
               key=lambda x: (not x.line.number, x.line.number), align_right=True, width=52),
        Column("name", translate("Paper", "Name"), lambda x: x.line.name, width=92),
        Column("school", translate("Paper", "School"), lambda x: x.line.school, width=170,
               tip=lambda x: x.line.school),
        Column("slot", translate("Paper", "Mark"), lambda x: slot_word(x.difference.slot), width=110),
        Column("side", translate("Paper", "Signed"), side_text, width=150),
        Column("then", translate("Paper", "What happens"), then_text, pill=_then_pill, width=150),
    ]  # fmt: skip


def side_text(row: DifferenceLine) -> str:
    """Which side has it, with the laptop's time."""
    difference = row.difference
    if difference.side is Side.PAPER:
        return translate("Paper", "on paper only")
    time = clock_text(difference.at_ms) if difference.at_ms is not None else ""
    return translate("Paper", "on the laptop only, {time}").format(time=time)


def then_text(row: DifferenceLine) -> str:
    """What recording does with it."""
    if row.difference.side is Side.PAPER:
        return translate("Paper", "Is recorded") if row.takes else translate("Paper", "Is left out")
    return translate("Paper", "Is taken back") if row.takes else translate("Paper", "Stays")


def _then_pill(row: DifferenceLine) -> Pill:
    if not row.takes:
        return Pill(then_text(row))
    paper = row.difference.side is Side.PAPER
    return Pill(then_text(row), Severity.INFO if paper else Severity.WARNING, "check" if paper else "")
