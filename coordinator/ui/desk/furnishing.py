"""What stands around the result, read off the engine: head, counters, districts, last scans, foot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coordinator.domain.checkin.acts import Outcome
from coordinator.domain.checkin.slots import is_entry
from coordinator.ui.desk.acting import Acting
from coordinator.ui.desk.recent import Recent
from coordinator.ui.desk.showing import Desktop, DistrictLine
from coordinator.ui.desk.words import session_words
from coordinator.ui.kit.slot_words import slot_word

translate = QCoreApplication.translate


def furnished(acting: Acting, recent: Recent) -> Desktop:
    """The desk as it is now; the counters are those of the half of the day that is marked."""
    counts = acting.desk.counts()
    training, session = acting.plan.training.title, session_words(acting.plan, acting.session)
    entry = is_entry(acting.asked)
    figures = [
        (translate("desk", "Expected"), counts.expected),
        (translate("desk", "Arrived"), counts.arrived),
        (translate("desk", "Missing"), counts.missing) if entry else (translate("desk", "Left"), counts.left),
    ]
    order = {district.id: number for number, district in enumerate(acting.plan.districts)}
    districts = tuple(
        DistrictLine(
            one.name or translate("desk", "Others"), one.arrived, one.expected, order.get(one.id, len(order))
        )
        for one in counts.districts
    )
    return Desktop(
        title=f"{training} ・ {session}",
        short_title=session,
        slot=slot_word(acting.asked),
        slot_icon="log-in" if entry else "log-out",
        clock=acting.clock().strftime("%H:%M"),
        figures=tuple(figures),
        districts=districts,
        lines=recent.shown(masked=acting.masked),
        foot=_foot(acting),
    )


def _foot(acting: Acting) -> tuple[str, ...]:
    stored = translate("desk", "Offline ・ stored on this machine")
    if acting.desk.training_mode:
        stored = translate("desk", "Practice ・ nothing is stored")
    keys = (
        translate("desk", "F3 search"),
        translate("desk", "F4 not registered"),
        translate("desk", "Ctrl+Z take back"),
        translate("desk", "F7 missing"),
        translate("desk", "F1 all keys"),
        translate("desk", "F11 full screen"),
    )
    who = " ・ ".join(filter(None, (acting.device, acting.operator)))
    return tuple(filter(None, (stored, who, *keys)))


def job_title_of(acting: Acting, outcome: Outcome) -> str:
    """The job title of whom an answer is about."""
    entry = acting.desk.memory.entry(outcome.participant_id) if outcome.participant_id else None
    return entry.person.job_title if entry is not None else ""
