"""The lines of 出席: who of a meeting gets marks, who has them, who gets none, and why in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from coordinator.domain.events.kinds import How
from coordinator.domain.online_marks import OnlineLine, OnlineState
from coordinator.domain.online_rule import Why
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill
from coordinator.ui.kit.slot_words import slot_word
from coordinator.ui.online.words import clock_text, lack_words

translate = QCoreApplication.translate

_STATES = {
    OnlineState.NEW: (QT_TRANSLATE_NOOP("online", "Will be marked"), Severity.INFO, "clock"),
    OnlineState.CHANGED: (QT_TRANSLATE_NOOP("online", "Will be corrected"), Severity.INFO, "refresh-cw"),
    OnlineState.SAME: (QT_TRANSLATE_NOOP("online", "Marked"), Severity.SUCCESS, ""),
    OnlineState.WITHDRAWN: (QT_TRANSLATE_NOOP("online", "Will be taken back"), Severity.WARNING, "undo-2"),
    OnlineState.REFUSED: (QT_TRANSLATE_NOOP("online", "No marks"), None, "x"),
    OnlineState.TAKEN_BACK: (QT_TRANSLATE_NOOP("online", "Taken back by hand"), None, "undo-2"),
    OnlineState.WALK_IN: (QT_TRANSLATE_NOOP("online", "Not on the roster"), Severity.WARNING, "user-x"),
    OnlineState.UNKNOWN: (QT_TRANSLATE_NOOP("online", "Nobody found"), Severity.WARNING, ""),
}
_WHYS = {
    "joined_late": QT_TRANSLATE_NOOP("online", "joined {n} min too late"),
    "left_early": QT_TRANSLATE_NOOP("online", "left {n} min too early"),
    "minutes_short": QT_TRANSLATE_NOOP("online", "{n} min short"),
    "no_times": QT_TRANSLATE_NOOP("online", "the report has no times"),
    "other_day": QT_TRANSLATE_NOOP("online", "the times are of another day"),
    "outside": QT_TRANSLATE_NOOP("online", "outside the hours of the session"),
    "no_mark_plan": QT_TRANSLATE_NOOP("online", "the session asks for no marks"),
    "name_gone": QT_TRANSLATE_NOOP("online", "no name stands for it any more"),
}
_HOWS = {
    How.OTHER_DAY: QT_TRANSLATE_NOOP("online", "registered for another day"),
    How.OTHER_BATCH: QT_TRANSLATE_NOOP("online", "registered for another session of it"),
}


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """A line with what its keys mean; ``chosen`` is written although it is written only by choice."""

    line: OnlineLine
    person: str
    school: str
    chosen: bool = False

    @property
    def id(self) -> str:
        """The key of the line."""
        return self.line.id


def state_pill(row: AttendanceRow) -> Pill:
    """Icon, word and colour of what becomes of a line."""
    state = OnlineState.NEW if row.chosen else row.line.state
    source, severity, icon = _STATES[state]
    text = translate("online", source)
    if row.chosen and row.line.state is OnlineState.WALK_IN:
        text = translate("online", "Will walk in")
    return Pill(text, severity, icon)


def why_text(row: AttendanceRow) -> str:
    """Everything there is to say of a line, most important first."""
    line = row.line
    said = [_why(why) for why in line.whys]
    if line.state is OnlineState.UNKNOWN:
        said.insert(0, lack_words(line.missing) or translate("online", "nobody of this name on the roster"))
    if line.state is OnlineState.WALK_IN and not row.chosen:
        said.append(translate("online", "can be added as a walk-in"))
    if line.how in _HOWS:
        said.append(translate("online", _HOWS[line.how]))
    return translate("online", ", ").join(said)


def _why(why: Why) -> str:
    return translate("online", _WHYS[why.code]).format(n=why.n)


def marks_text(row: AttendanceRow) -> str:
    """``簽到 08:55、簽退 11:30``: the marks the rule gives, where somebody can have them."""
    if row.line.state is OnlineState.UNKNOWN:
        return ""
    between = translate("online", ", ")
    return between.join(f"{slot_word(slot)} {clock_text(at_ms)}" for slot, at_ms in row.line.marks)


def attendance_columns() -> list[Column[AttendanceRow]]:
    """The columns of the table."""
    return [
        Column("person", translate("online", "Person"), lambda r: r.person, width=120, tip=_names),
        Column("school", translate("online", "School"), lambda r: r.school, width=150,
               tip=lambda r: r.school),
        Column("state", translate("online", "Attendance"), lambda r: state_pill(r).text, width=180,
               pill=state_pill),
        Column("why", translate("online", "Why"), why_text, width=270, tip=why_text),
        Column("joined", translate("online", "Joined"), lambda r: clock_text(r.line.stay.joined_ms), width=68,
               key=lambda r: r.line.stay.joined_ms or 0),
        Column("left", translate("online", "Left"), lambda r: clock_text(r.line.stay.left_ms), width=68,
               key=lambda r: r.line.stay.left_ms or 0),
        Column("minutes", translate("online", "Minutes"), _minutes, width=74, align_right=True,
               key=lambda r: r.line.stay.minutes or 0),
        Column("marks", translate("online", "Marks"), marks_text, width=200, tip=marks_text),
    ]  # fmt: skip


def _names(row: AttendanceRow) -> str:
    return "\n".join(dict.fromkeys(name.display_name for name in row.line.names))


def _minutes(row: AttendanceRow) -> str:
    minutes = row.line.stay.minutes
    return "" if minutes is None else str(minutes)


def attendance_rows(
    lines: Iterable[OnlineLine],
    people: Mapping[str, tuple[str, str]],
    schools: Mapping[str, str],
    chosen: Collection[str],
) -> list[AttendanceRow]:
    """Lines with names: of a person as ``people`` has it, else as the meeting showed it."""
    return [_row(line, people, schools, line.id in chosen) for line in lines]


def _row(
    line: OnlineLine, people: Mapping[str, tuple[str, str]], schools: Mapping[str, str], chosen: bool
) -> AttendanceRow:
    if line.id in people:
        return AttendanceRow(line, *people[line.id], chosen)
    name = line.names[0] if line.names else None
    if name is None:
        return AttendanceRow(line, "", "", chosen)
    return AttendanceRow(line, name.name or name.display_name, schools.get(name.school_id or "", ""), chosen)
