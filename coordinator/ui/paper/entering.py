"""What of a page would be recorded, who says so, and recording it as one step that can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from coordinator.domain.checkin.acts import Bulk, PaperMark
from coordinator.domain.checkin.times import at_minute
from coordinator.domain.errors import RuleError
from coordinator.domain.paper_entry import Difference, PaperWalkIn, SheetEntry, Side, side_of
from coordinator.domain.roc import parse_minutes
from coordinator.domain.training import MarkSlot
from coordinator.machine import here
from coordinator.services.paper_entry import PaperRecording
from coordinator.ui.context import Context
from coordinator.ui.paper.opening import session_title
from coordinator.ui.paper.sheet_card import SheetCard
from coordinator.ui.paper.showing import OpenPage

translate = QCoreApplication.translate


def entry_of(shown: OpenPage, reason: str, *, confirm: bool = False) -> SheetEntry:
    """What would be recorded. ``confirm`` keeps also that the paper agrees. Raises ``RuleError``."""
    attendance, draft = shown.source.attendance, shown.draft
    new = {key: one for key, one in draft.walk_ins.items() if key not in attendance.walk_ins}
    taken = [one for one in shown.looked().found if draft.takes(one)]
    paper = [one for one in taken if one.side is Side.PAPER]
    marks = [*_marks(shown, (one for one in paper if one.participant_id not in new))]
    if confirm:
        marks += _agreeing(shown)
    return SheetEntry(
        shown.sheet.session.id,
        Bulk(tuple(marks), reason),
        tuple(_signed(shown, one, paper) for one in new.values()),
        tuple(
            (one.participant_id, event_id)
            for one in taken
            if one.side is Side.LAPTOP
            for event_id in one.event_ids
        ),
    )


def claimed(shown: OpenPage, slot: MarkSlot) -> int | None:
    """UTC milliseconds a tick of this column stands for. Raises ``RuleError`` ``time_unreadable``."""
    text = shown.times.get(slot, "").strip()
    return at_minute(shown.sheet.session.day, parse_minutes(text)) if text else None


def _marks(shown: OpenPage, paper: Iterable[Difference]) -> Iterator[PaperMark]:
    rows = {line.key: line.number for line in shown.lines()}
    for one in paper:
        yield PaperMark(
            one.participant_id, one.slot, claimed(shown, one.slot), rows[one.participant_id] or None
        )


def _agreeing(shown: OpenPage) -> Iterator[PaperMark]:
    """Marks without a time: they say that the sheet is signed too, and change nothing."""
    attendance, session = shown.source.attendance, shown.sheet.session.id
    for line in shown.lines():
        for slot in shown.slots:
            ticked = (line.key, slot) in shown.draft.ticks
            if side_of(attendance, session, (line.key, slot), ticked=ticked) is Side.BOTH:
                yield PaperMark(line.key, slot, None, line.number or None)


def _signed(shown: OpenPage, walk_in: PaperWalkIn, paper: Iterable[Difference]) -> PaperWalkIn:
    slots = [one.slot for one in paper if one.participant_id == walk_in.id]
    return replace(walk_in, times=tuple((slot, claimed(shown, slot)) for slot in slots))


def is_empty(entry: SheetEntry) -> bool:
    """Whether recording would write nothing."""
    return not (entry.bulk.marks or entry.walk_ins or entry.taken_back)


def is_told(card: SheetCard, shown: OpenPage) -> bool:
    """Whether who, why and when are said; else the field says what is missing, and has the keyboard."""
    for slot in shown.slots:
        try:
            claimed(shown, slot)
        except RuleError:
            card.times[slot].show_problem(translate("Paper", "Write the time like 08:50."))
            card.times[slot].setFocus()
            return False
    for said, text in (
        (card.operator, translate("Paper", "Please say who types this in.")),
        (card.reason, translate("Paper", "Please say why: sheet of desk 2, the laptop broke.")),
    ):
        if not said.value().strip():
            said.show_problem(text)
            said.setFocus()
            return False
    return True


def record(context: Context, shown: OpenPage, entry: SheetEntry, operator: str) -> bool:
    """Write it in one transaction; False when it was refused, and then nothing is written."""
    recording = PaperRecording(shown.source, entry)

    def turn() -> None:
        with context.store.write() as writer:
            events = recording.turn(writer, here(context.clock), operator)
        recording.turned(events)

    name = shown.code or session_title(shown.source, shown.sheet.session)
    return context.undo.perform(translate("Paper", "Type in sheet {code}").format(code=name), turn, turn)
