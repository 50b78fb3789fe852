"""Applications as they leave the program: the list a letter goes out with, and a summary on paper.

Their words are those of the offices and stay Chinese in every language of the screen. The list names contacts
with telephone and e-mail, the summary does not.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from coordinator.documents.pdf.sign_in_sheet import SheetsWritten
from coordinator.documents.plan_document.pdf import write_pdf
from coordinator.documents.table_form import TableForm, save_table
from coordinator.domain.application import Application, ApplicationState
from coordinator.domain.application_entry import (
    ApplicationEntry,
    by_application,
    format_of,
    granted_day,
    session_of,
)
from coordinator.domain.application_rules import window_of
from coordinator.domain.errors import RuleError
from coordinator.domain.outline import Align, Outline, Table, Text, cell, head
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_roc, format_short, format_span
from coordinator.progress import Progress, silent

TITLE = "駐點申請一覽表"
STATES = {
    ApplicationState.RECEIVED: "受理",
    ApplicationState.IN_REVIEW: "審查中",
    ApplicationState.GRANTED: "核定",
    ApplicationState.MOVED: "改期",
    ApplicationState.HELD: "已辦理",
    ApplicationState.DECLINED: "不予核定",
    ApplicationState.WITHDRAWN: "撤回",
}
HEADINGS = (
    "序號", "申請單位", "辦理方式", "收件日期", "希望日期", "狀態", "核定日期", "地點", "教室", "座位數",
    "電腦數", "網路", "預計校數", "預計人數", "聯絡人", "電話", "電子信箱", "加場", "理由", "備註",
)  # fmt: skip
_WAITING = (ApplicationState.RECEIVED, ApplicationState.IN_REVIEW)


def list_rows(plan: Plan, entries: Sequence[ApplicationEntry]) -> list[tuple[str, ...]]:
    """The rows of the list as they came: what was granted stands beside what was wished."""
    return [_row(plan, number, entry) for number, entry in enumerate(entries, start=1)]


def write_application_list(
    plan: Plan, entries: Sequence[ApplicationEntry], path: Path, progress: Progress = silent
) -> None:
    """Write the list as xlsx or ods, by the ending; raises ``RuleError`` (nothing_to_print) and OSError."""
    if not entries:
        raise RuleError("nothing_to_print")
    form = next((form for form in TableForm if form.suffix == path.suffix.lower()), TableForm.ODS)
    save_table(form, path, TITLE, HEADINGS, list_rows(plan, entries), progress)


def write_application_summary(
    plan: Plan, entries: Sequence[ApplicationEntry], path: Path, printed: date, progress: Progress = silent
) -> SheetsWritten:
    """Write the summary as PDF; raises ``RuleError`` (nothing_to_print) and OSError."""
    if not entries:
        raise RuleError("nothing_to_print")
    return write_pdf([summary_outline(plan, entries, printed)], path, progress)


def summary_outline(plan: Plan, entries: Sequence[ApplicationEntry], printed: date) -> Outline:
    """The summary on paper: counts, granted days in order, what waits, what was given up."""
    held = sorted((e for e in entries if e.has_a_day), key=lambda e: granted_day(e, plan) or date.max)
    waiting = [e for e in entries if e.state in _WAITING]
    given_up = [e for e in entries if not e.has_a_day and e.state not in _WAITING]
    parts: list[Text | Table] = []
    if held:
        parts += [Text(lead=f"核定場次（{len(held):,}）"), _held_table(plan, held)]
    if waiting:
        parts += [Text(lead=f"待審查（{len(waiting):,}）"), _wished_table(plan, waiting)]
    if given_up:
        parts += [Text(lead=f"不予核定及撤回（{len(given_up):,}）"), _given_up_table(given_up)]
    lines = (*_windows(plan, entries), f"{_counts(entries)}（{format_roc(printed)}）")
    return Outline(plan.training.title, TITLE, "駐點申請彙整", lines, tuple(parts))


def _windows(plan: Plan, entries: Sequence[ApplicationEntry]) -> tuple[str, ...]:
    """受理期間 of each format that somebody applied for."""
    asked = {entry.application.format_id for entry in entries}
    spans = [(form.title, window_of(form)) for form in by_application(plan) if form.id in asked]
    return tuple(
        f"{title}受理期間：{format_span(first, last)}" for title, (first, last) in spans if first and last
    )


def _counts(entries: Sequence[ApplicationEntry]) -> str:
    counted = Counter(entry.state for entry in entries)
    parts = "、".join(f"{word} {counted[state]:,}" for state, word in STATES.items() if counted[state])
    return f"共 {len(entries):,} 件：{parts}"


def _row(plan: Plan, number: int, entry: ApplicationEntry) -> tuple[str, ...]:
    one, form, granted = entry.application, format_of(entry.application, plan), granted_day(entry, plan)
    return (
        str(number), one.applicant, form.title if form else "", format_roc(one.received),
        _days(entry.wished), STATES[one.state], format_roc(granted) if granted else "",
        *_place(plan, entry), _number(one.seats), _number(one.pcs), _network(one), _number(one.schools),
        _number(one.people), one.contact, one.phone, one.email, "是" if one.further else "", one.reason,
        one.note,
    )  # fmt: skip


def _place(plan: Plan, entry: ApplicationEntry) -> tuple[str, str]:
    """Venue and room: of the session where there is one, else as they were written."""
    one, session = entry.application, session_of(entry, plan)
    venue = by_id(plan.venues).get((session.venue_id if session else one.venue_id) or "")
    room = by_id(plan.rooms).get(session.room_id or "") if session else None
    return venue.name if venue else one.venue, room.name if room else one.room


def _held_table(plan: Plan, entries: Sequence[ApplicationEntry]) -> Table:
    rows = [head("日期", "申請單位", "地點", "教室", "電腦", "校數", "狀態")]
    for entry in entries:
        day, (venue, room) = granted_day(entry, plan), _place(plan, entry)
        one = entry.application
        rows.append(
            (
                cell(format_short(day) if day else "未排場次"), cell(one.applicant, Align.LEFT),
                cell(venue, Align.LEFT), cell(room, Align.LEFT), cell(_number(one.pcs)),
                cell(_number(one.schools)), cell(STATES[one.state]),
            )
        )  # fmt: skip
    return Table((14, 24, 24, 16, 7, 7, 8), tuple(rows))


def _wished_table(plan: Plan, entries: Sequence[ApplicationEntry]) -> Table:
    rows = [head("收件", "申請單位", "希望日期", "地點", "電腦", "校數", "狀態")]
    for entry in entries:
        one, (venue, _) = entry.application, _place(plan, entry)
        rows.append(
            (
                cell(format_short(one.received)), cell(one.applicant, Align.LEFT),
                cell(_days(entry.wished), Align.LEFT), cell(venue, Align.LEFT), cell(_number(one.pcs)),
                cell(_number(one.schools)), cell(STATES[one.state]),
            )
        )  # fmt: skip
    return Table((11, 22, 25, 20, 7, 7, 8), tuple(rows))


def _given_up_table(entries: Sequence[ApplicationEntry]) -> Table:
    rows = [head("收件", "申請單位", "希望日期", "狀態", "備註")]
    rows += [
        (
            cell(format_short(e.application.received)), cell(e.application.applicant, Align.LEFT),
            cell(_days(e.wished), Align.LEFT), cell(STATES[e.state]), cell(e.application.note, Align.LEFT),
        )
        for e in entries
    ]  # fmt: skip
    return Table((11, 25, 28, 13, 23), tuple(rows))


def _days(days: Sequence[date]) -> str:
    return "、".join(format_short(day) for day in days)


def _number(count: int | None) -> str:
    return "" if count is None else f"{count:,}"


def _network(one: Application) -> str:
    return "" if one.network is None else "有" if one.network else "無"
