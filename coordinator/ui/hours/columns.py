"""The columns of the table of hours; a state is icon, word and colour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coordinator.ui.hours.reading import Line
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill

translate = QCoreApplication.translate


def hours_columns() -> list[Column[Line]]:
    """Who, which day, what, and why."""
    return [
        Column("name", translate("Hours", "Name"), lambda x: x.result.name, width=84),
        Column("school", translate("Hours", "School"), lambda x: x.school, width=140, tip=lambda x: x.school),
        Column("course_day", translate("Hours", "Course day"), lambda x: x.course_day, width=94),
        Column("place", translate("Hours", "Batch and date"), place_text, width=152, tip=place_text),
        Column("state", translate("Hours", "Hours"), state_text, pill=state_pill, width=118, key=_state_key),
        Column("why", translate("Hours", "Reasons"), lambda x: x.why, width=170, tip=lambda x: x.why),
    ]


def place_text(line: Line) -> str:
    """``第一梯次 8/7(一)``."""
    return f"{line.place} {line.day}".strip()


def state_text(line: Line) -> str:
    """What the pill says: the hours, or why a number would be wrong."""
    result = line.result
    if result.apart:
        return translate("Hours", "Apart")
    if result.given:
        return translate("Hours", "{n} hours").format(n=result.hours)
    return translate("Hours", "To decide") if result.doubtful else translate("Hours", "None")


def state_pill(line: Line) -> Pill:
    """Green with hours, amber for what somebody should look at, grey for none."""
    result = line.result
    if result.doubtful:
        return Pill(state_text(line), Severity.WARNING)
    if result.given:
        return Pill(state_text(line), Severity.SUCCESS)
    return Pill(state_text(line), None, "users" if result.apart else "x")


def _state_key(line: Line) -> tuple[int, int]:
    result = line.result
    return (0 if result.doubtful else 2 if result.apart else 1, -result.hours)
