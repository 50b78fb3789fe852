"""The page of requests over a hands-on day that was really held: seven schools, one room."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coordinator.db.queries.help import read_help_notes
from coordinator.db.store import Store
from coordinator.domain.edit import Entity, create
from coordinator.domain.help_note import HelpNote
from coordinator.domain.helpdesk.acts import HelpAct, Next, OpenRoom, Register, TakeStep, WriteNote
from coordinator.domain.helpdesk.values import Brought, Equipment, Request, Step
from coordinator.services.edits import apply_edit
from coordinator.services.helpdesk import Helpdesk, open_helpdesk
from coordinator.services.helpdesk.afterwards import read_requests
from coordinator.ui.context import Context
from coordinator.ui.requests.page import RequestsPage
from tests.small_plan import HANDS_ON, LIGANG, small_plan
from tests.ui.hands import Desk, page_over, store_with

STORE = "store.db"
TAIWAN = timezone(timedelta(hours=8))
NINE = datetime(2023, 9, 12, 9, 0, tzinfo=TAIWAN)
NEXT_DAY = datetime(2023, 9, 13, 10, 0, tzinfo=TAIWAN)
BOUND = Brought(frozenset({Equipment.CARD, Equipment.READER}))
UNBOUND = Brought(frozenset({Equipment.CARD}), bound=False)
COMERS = (
    ("甲國小", "staff", "教師資料無法送出", BOUND),
    ("乙國小", "students", "轉入生出現兩筆", BOUND),
    ("丙國小", "zones", "學區重疊", UNBOUND),
    ("丁國小", "account", "忘記密碼", UNBOUND),
    ("戊國小", "students", "照片上傳失敗", BOUND),
)


class HandsOn:
    """One help desk with room A; every act a minute later."""

    def __init__(self, store: Store, session: str = HANDS_ON, start: datetime = NINE) -> None:
        self.now = start
        self.desk: Helpdesk = open_helpdesk(store, session, "甲", operator="林", clock=lambda: self.now)

    def do(self, act: HelpAct) -> str:
        """Do an act; the id of its request."""
        self.now += timedelta(minutes=1)
        outcome = self.desk.perform(act)
        assert outcome.event_id or outcome.verdict == "empty", outcome
        return outcome.request_id


def hold_day(store: Store, session: str = HANDS_ON, start: datetime = NINE) -> None:
    """A001 solved, A002 and A003 escalated, A004 passed over, A005 still waiting."""
    day = HandsOn(store, session, start)
    day.do(OpenRoom("電腦教室", "A"))
    for school, module, problem, brought in COMERS:
        name = f"{school[0]}老師"
        day.do(Register("A", module, name, school, township_code=LIGANG, problem=problem, brought=brought))
    first = _served(day)
    day.do(TakeStep(first, Step.SOLVE, answer="補上到職日即可"))
    for _ in range(2):
        handed_on = _served(day)
        day.do(WriteNote(handed_on, "學校有截圖"))
        day.do(TakeStep(handed_on, Step.ESCALATE, reason="要系統團隊處理"))
    day.do(TakeStep(day.do(Next()), Step.PASS_OVER))
    day.desk.close()


def _served(day: HandsOn) -> str:
    request = day.do(Next(place="1"))
    day.do(TakeStep(request, Step.START))
    return request


@contextmanager
def held_day(
    folder: Path,
    make_context: Callable[..., Context],
    qtbot: QtBot,
    ending: Callable[[], str] = str,
    more: Sequence[Entity] = (),
) -> Iterator[Desk[RequestsPage]]:
    """The page on the day after; files go to ``out`` with the first ending that is offered, or ``ending``."""

    def where(_parent: QWidget, suggested: Path, _endings: Sequence[str]) -> Path:
        return folder / f"out{ending() or suggested.suffix}"

    def printer(_parent: QWidget, _pages: int) -> QPrinter:
        made = QPrinter()
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(folder / "printed.pdf"))
        return made

    def page(context: Context) -> RequestsPage:
        context.clock = lambda: NEXT_DAY
        return RequestsPage(context, ask=where, printer=printer)

    put_held_store(folder)
    with page_over(page, (), folder, make_context, qtbot) as opened:
        if more:
            with opened.store.write() as writer:
                apply_edit(writer, create(*more))
        opened.context.set_training("t")
        opened.page.refresh_now()
        yield opened


def put_held_store(folder: Path) -> None:
    """Where ``page_over`` opens its store: the day has been held in it."""
    (folder / STORE).write_bytes(_held_store())


@cache
def _held_store() -> bytes:
    """The store after the day, made once: every test works on a copy of its own."""
    with TemporaryDirectory() as place:
        with store_with(Path(place), *small_plan().entities()) as store:
            hold_day(store)
        return (Path(place) / STORE).read_bytes()


def requests_in(desk: Desk[RequestsPage]) -> dict[str, Request]:
    """What the store says now, by number."""
    with desk.store.read() as reader:
        return {one.label: one for one in read_requests(reader, "t")}


def states_in(desk: Desk[RequestsPage]) -> dict[str, str]:
    """The states in the store, by number."""
    return {label: str(one.state) for label, one in requests_in(desk).items()}


def notes_in(desk: Desk[RequestsPage]) -> tuple[HelpNote, ...]:
    """The help notes in the store."""
    with desk.store.read() as reader:
        return read_help_notes(reader)
