"""Invented requests of a hands-on day, as the fold gives them: one in every situation."""

from coordinator.domain.helpdesk.values import (
    HelpNoteLine,
    NoteKind,
    Request,
    RequestState,
    Step,
    Taken,
)
from tests.small_plan import HANDS_ON

NINE = 1_694_480_400_000
"""2023-09-12 09:00 in Taiwan."""
MINUTE = 60_000


def request(number: int, state: RequestState = RequestState.WAITING, **other: object) -> Request:
    """A request of room A, opened so many minutes after nine as its number says."""
    at = NINE + number * MINUTE
    facts: dict[str, object] = {
        "id": f"r{number}", "session_id": HANDS_ON, "day": "2023-09-12", "letter": "A", "number": number,
        "module": "staff", "room": "A", "state": state, "opened_ms": at, "place_ms": at, "since_ms": at,
        "event_id": f"e{number}", "log_id": "l1", "school": "範例國小", "school_code": "134601",
        "name": "王小明", "job_title": "教務主任", "phone": "08-7654321",
    }  # fmt: skip
    return Request(**(facts | other))  # type: ignore[arg-type]


def taken(step: Step, state: RequestState, minute: int, **other: str) -> Taken:
    """A step so many minutes after nine."""
    return Taken(f"e-{step}-{minute}", step, NINE + minute * MINUTE, state, **other)


def note(text: str, about: NoteKind = NoteKind.NOTE, minute: int = 5) -> HelpNoteLine:
    """Words about a request."""
    return HelpNoteLine(f"n-{about}-{minute}", about, text, NINE + minute * MINUTE, "林")


ESCALATED = request(
    2, RequestState.ESCALATED, module="students", school="里港範例國小", school_code="134602", helper="林",
    notes=(
        note("轉入生的學籍重複兩筆", NoteKind.PROBLEM),
        note("兩筆都有輔導紀錄"),
        note("已請學校截圖", minute=7),
    ),
    taken=(
        taken(Step.CALL, RequestState.CALLED, 10, helper="林"),
        taken(Step.START, RequestState.IN_SERVICE, 11, helper="林"),
        taken(Step.ESCALATE, RequestState.ESCALATED, 20, helper="林", reason="要系統團隊併檔"),
    ),
    flags=("no_reader",),
)  # fmt: skip
SENT = request(
    3, RequestState.SENT, module="zones", notes=(note("學區重疊", NoteKind.PROBLEM),),
    taken=(
        taken(Step.ESCALATE, RequestState.ESCALATED, 30),
        taken(Step.SEND, RequestState.SENT, 600),
    ),
)  # fmt: skip
SOLVED = request(
    1, RequestState.SOLVED, helper="陳", flags=("binding",),
    notes=(note("不會登入", NoteKind.PROBLEM), note("已完成綁定", NoteKind.ANSWER)),
    taken=(
        taken(Step.CALL, RequestState.CALLED, 6, helper="陳"),
        taken(Step.START, RequestState.IN_SERVICE, 7, helper="陳"),
        taken(Step.SOLVE, RequestState.SOLVED, 19, helper="陳"),
    ),
)  # fmt: skip
WAITING = request(4, notes=(note("=1+1 員額算錯", NoteKind.PROBLEM),), module="posts")
REQUESTS = (SOLVED, ESCALATED, SENT, WAITING)
