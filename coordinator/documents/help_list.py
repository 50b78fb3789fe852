"""The list of requests 問題單 as it leaves the program: cells for a workbook, an outline for paper.

Its words are those of the offices and stay Chinese in every language of the screen. Names and telephone
numbers are on it only where somebody asked for them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from coordinator.documents.help_words import missing_names, module_name, state_name
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten
from coordinator.documents.plan_document.pdf import write_pdf
from coordinator.documents.table_form import TableForm, save_table
from coordinator.domain.errors import RuleError
from coordinator.domain.helpdesk.follow_up import by_module
from coordinator.domain.helpdesk.values import NoteKind, Request, Step
from coordinator.domain.hours_session import place_name
from coordinator.domain.outline import Align, Cell, CellLine, Outline, Table, Text, cell, head
from coordinator.domain.overview import place_of
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_roc, format_short
from coordinator.progress import Progress, silent

TAIWAN = timezone(timedelta(hours=8))
FOLLOW_UP, ALL_REQUESTS = "後續追蹤清單", "問題單清單"
HEADINGS = (
    "模組", "號碼", "日期", "登記時間", "場次", "學校代碼", "學校", "狀態", "問題", "處理紀錄",
    "轉系統團隊原因", "回覆", "缺少設備", "諮詢教師", "送出時間",
)  # fmt: skip
CONTACT_HEADINGS = ("姓名", "職稱", "電話")
WIDTHS = (19.0, 31.0, 47.0, 47.0, 30.0)
HEADS = ("號碼", "學校", "問題", "紀錄與回覆", "狀態")

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HelpList:
    """One list, ready for a workbook or for paper; ``sessions`` are the names of places by id."""

    title: str
    training: str
    requests: tuple[Request, ...]
    sessions: Mapping[str, str]
    contacts: bool = False

    @property
    def headings(self) -> Cells:
        """The columns of the workbook."""
        return (*HEADINGS, *CONTACT_HEADINGS) if self.contacts else HEADINGS

    @property
    def persons(self) -> int:
        """How many people it names."""
        return sum(bool(one.name) for one in self.requests) if self.contacts else 0

    @property
    def summary(self) -> str:
        """How many requests, of how many schools, in how many modules."""
        schools = {one.school_code or one.school for one in self.requests} - {""}
        modules = {one.module for one in self.requests}
        return f"共 {len(self.requests):,} 件，{len(schools):,} 校，{len(modules):,} 個模組"


def help_list(title: str, plan: Plan, requests: Iterable[Request], *, contacts: bool = False) -> HelpList:
    """The requests of a training as a list, those of a module together, in the order of the modules."""
    ordered = sorted(requests, key=by_module)
    return HelpList(title, plan.training.title, tuple(ordered), session_places(plan), contacts)


def session_places(plan: Plan) -> Mapping[str, str]:
    """Session id -> where it was held, or how it is called where nobody said.

    Without the room of the plan: on the day several rooms give numbers, each with a letter of its own.
    """
    sessions = by_id(plan.sessions).items()
    return {key: place_of(plan, replace(one, room_id=None)) or place_name(plan, one) for key, one in sessions}


def save_help_list(target: Path, made: HelpList, printed: date, progress: Progress = silent) -> SheetsWritten:
    """Write it in the form its ending names. Raises ``RuleError`` (nothing_to_print) and OSError."""
    if not made.requests:
        raise RuleError("nothing_to_print")
    if target.suffix.lower() == ".pdf":
        return write_pdf([list_outline(made, printed)], target, progress)
    form = next(form for form in TableForm if form.suffix == target.suffix.lower())
    rows = [list_cells(made, one) for one in made.requests]
    save_table(form, target, made.title, made.headings, rows, progress)
    return SheetsWritten(0, ())


def list_cells(made: HelpList, request: Request) -> Cells:
    """The cells of a request under the headings."""
    opened = _moment(request.opened_ms)
    cells = (
        module_name(request.module), request.label, _day(request), f"{opened:%H:%M}",
        made.sessions.get(request.session_id, ""), request.school_code, request.school,
        state_name(request.state), request.said(NoteKind.PROBLEM), _notes(request), _reason(request),
        request.said(NoteKind.ANSWER), missing_names(request.flags), request.helper, _sent(request),
    )  # fmt: skip
    return (*cells, request.name, request.job_title, request.phone) if made.contacts else cells


def list_outline(made: HelpList, printed: date) -> Outline:
    """The list on paper: a table for each module, its heads again on every page."""
    parts: list[Text | Table] = []
    for module, requests in _by_module(made.requests).items():
        parts.append(Text(lead=f"{module_name(module)}（{len(requests):,} 件）"))
        rows = tuple(tuple(_paper_cells(made, one)) for one in requests)
        parts.append(Table(WIDTHS, (head(*HEADS), *rows)))
    under = (f"{made.summary}（{format_roc(printed)}）",)
    return Outline(made.training, made.title, made.title, under, tuple(parts))


def _paper_cells(made: HelpList, request: Request) -> Iterator[Cell]:
    yield _lines(Align.CENTRE, request.label, _day(request), f"{_moment(request.opened_ms):%H:%M}", bold=True)
    who = (request.name, request.job_title, request.phone) if made.contacts else ()
    place = made.sessions.get(request.session_id, "")
    yield _lines(Align.LEFT, request.school or "（未填學校）", place, *who)
    yield cell(request.said(NoteKind.PROBLEM), Align.LEFT)
    said = (
        ("紀錄：", _notes(request)), ("原因：", _reason(request)), ("回覆：", request.said(NoteKind.ANSWER))
    )  # fmt: skip
    yield cell("\n".join(f"{before}{text}" for before, text in said if text), Align.LEFT)
    helper = f"諮詢：{request.helper}" if request.helper else ""
    yield _lines(Align.CENTRE, state_name(request.state), missing_names(request.flags), helper)


def _lines(align: Align, *texts: str, bold: bool = False) -> Cell:
    """Lines under each other, the empty ones left out; the first may be bold."""
    shown = [text for text in texts if text]
    return Cell(tuple(CellLine(text, bold=bold and not n) for n, text in enumerate(shown)), align)


def _by_module(requests: Sequence[Request]) -> dict[str, list[Request]]:
    found: dict[str, list[Request]] = {}
    for one in requests:
        found.setdefault(one.module, []).append(one)
    return found


def _notes(request: Request) -> str:
    return request.said(NoteKind.NOTE)


def _reason(request: Request) -> str:
    """Why it went to the system team: the newest reason counts."""
    return next((t.reason for t in reversed(request.taken) if t.step is Step.ESCALATE), "")


def _sent(request: Request) -> str:
    """When it was sent to the system team last."""
    at_ms = next((t.at_ms for t in reversed(request.taken) if t.step is Step.SEND), None)
    if at_ms is None:
        return ""
    moment = _moment(at_ms)
    return f"{format_roc(moment.date())} {moment:%H:%M}"


def _moment(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, TAIWAN)


def _day(request: Request) -> str:
    """``8/21(一)``; a day that no calendar holds stays as it was written."""
    try:
        return format_short(date.fromisoformat(request.day))
    except ValueError:
        return request.day
