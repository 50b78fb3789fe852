"""How somebody who was found is shown: who it is, and how they stand at this session right now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coordinator.domain.checkin.slots import is_entry
from coordinator.domain.checkin.values import Attended, CountedMark
from coordinator.domain.text import mask_name
from coordinator.services.desk import Found
from coordinator.ui.desk.acting import Acting
from coordinator.ui.desk.words import time_of
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill
from coordinator.ui.kit.slot_words import slot_word

translate = QCoreApplication.translate


def found_columns(acting: Acting) -> tuple[Column[Found], ...]:
    """Name, state, school, job title."""

    def name(found: Found) -> str:
        return mask_name(found.name) if acting.masked else found.name

    return (
        Column("name", translate("desk", "Name"), name, width=84),
        Column("state", translate("desk", "State"), lambda f: state_pill(f).text, pill=state_pill, width=158),
        Column("school", translate("desk", "School"), lambda f: f.school, width=128),
        Column("job", translate("desk", "Job title"), lambda f: f.job_title, width=70),
    )


def state_pill(found: Found) -> Pill:
    """Icon, word and colour of how somebody stands."""
    last = latest_mark(found.attended)
    if last is not None:
        text = f"{slot_word(last.slot)} {time_of(last.at_ms)}"
        icon = "circle-check" if is_entry(last.slot) else "log-out"
        return Pill(text, Severity.SUCCESS if is_entry(last.slot) else Severity.INFO, icon)
    if not found.expected:
        return Pill(translate("desk", "Not expected here"), Severity.WARNING, "calendar-days")
    return Pill(translate("desk", "Not here yet"), None, "clock")


def latest_mark(attended: Attended) -> CountedMark | None:
    """The last thing that counts, by the clock."""
    return max(attended.marks, key=lambda mark: mark.at_ms, default=None)
