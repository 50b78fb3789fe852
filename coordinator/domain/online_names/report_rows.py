"""The rows of an attendance report (Webex, Teams, Meet, Zoom) or of a list of names, as visits.

Column titles were taken from the programs' own exports: Webex ``Display Name``/``Attendance Duration``,
Teams ``First Join``/``In-Meeting Duration`` below ``2. Participants``, Zoom ``Name (Original Name)``/
``Duration (Minutes)``, Meet ``First name``/``Last name``/``Time joined``.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coordinator.domain.errors import RuleError
from coordinator.domain.online_names.attendance import Visit
from coordinator.domain.online_names.moments import read_minutes, read_moment


class Field(StrEnum):
    """What a column of a report holds."""

    NAME = "name"
    FIRST = "first"
    LAST = "last"
    JOINED = "joined"
    LEFT = "left"
    MINUTES = "minutes"
    EMAIL = "email"
    ROLE = "role"


_TITLES = {
    Field.NAME: """
        displayname 顯示名稱 顯示姓名 nameoriginalname 名稱原始名稱 姓名原始姓名 fullname 全名
        participantname 參與者姓名 與會者姓名 與會者名稱 attendeename 參加者姓名 出席者姓名
        nameofattendee participant 參與者 與會者 參加者 出席者 attendee name 姓名 名稱 username
        使用者名稱 暱稱
    """,
    Field.FIRST: "firstname 名字 名",
    Field.LAST: "lastname surname 姓氏 姓",
    Field.JOINED: """
        jointime joined joinedat firstjoin firstjointime firstjoined timejoined joindate
        attendeefirstjointime 加入時間 首次加入 首次加入時間 第一次加入 第一次加入時間 進入時間
        進場時間 加入的時間 簽到時間
    """,
    Field.LEFT: """
        leavetime left leftat lastleave lastleavetime lastleft timeexited exittime
        attendeelastleavetime 離開時間 退出時間 最後離開 最後離開時間 上次離開 上次離開時間
        最後一次離開 離場時間 簽退時間
    """,
    Field.MINUTES: """
        attendanceduration duration durationminutes totalduration totaldurationminutes
        inmeetingduration attendeetotaltimeinsession timeinsession 出席時間 出席時長 出席持續時間
        參與時間 參加時間 持續時間 持續時間分鐘 會議中持續時間 會議持續時間 與會時間 停留時間 時長
        時長分鐘 分鐘 分鐘數 總時間 總持續時間分鐘
    """,
    Field.EMAIL: """
        email emailaddress useremail attendeeemail participantemail emailofattendee 電子郵件
        電子郵件地址 信箱 與會者電子郵件 與會者的電子郵件
    """,
    Field.ROLE: "role attendeerole 角色",
}
_FIELDS = {title: field for field, titles in _TITLES.items() for title in titles.split()}
_RANK = {title: rank for rank, title in enumerate(_TITLES[Field.NAME].split())}
_NO_WORD = re.compile(r"[^\w]|_")
_SECTION = re.compile(r"^\s*\d+[.、]\s*\S")
_SPREADSHEET_TEXT = re.compile(r'^=\s*["“”](.*)["“”]$')
_HAN = re.compile(r"[㐀-鿿]+")
LOOK_AT = 60
"""Rows in which the heading is looked for: reports begin with lines about the meeting."""


@dataclass(frozen=True, slots=True)
class ReportColumns:
    """Where the heading stands (from 0), and the column of each field that was found."""

    row: int
    columns: dict[Field, int]


def read_visits(
    rows: Sequence[Sequence[str]], delimiter: str = ",", days: Collection[date] = ()
) -> tuple[Visit, ...]:
    """The visits of a report; without a heading every line is a name.

    Raises ``RuleError`` ``report_no_names``.
    """
    heading = find_heading(rows)
    visits = tuple(_with_heading(rows, heading, days) if heading else _plain(rows, delimiter))
    if not visits:
        raise RuleError("report_no_names")
    return visits


def find_heading(rows: Sequence[Sequence[str]]) -> ReportColumns | None:
    """The row with most known titles, the first of equals; it has a name column."""
    best: ReportColumns | None = None
    for number, row in enumerate(rows[:LOOK_AT]):
        columns = _columns(row)
        names = Field.NAME in columns or Field.FIRST in columns
        alone = len([cell for cell in row if cell.strip()]) == 1
        if names and (len(columns) > 1 or alone) and (best is None or len(columns) > len(best.columns)):
            best = ReportColumns(number, columns)
    return best


def _columns(row: Sequence[str]) -> dict[Field, int]:
    found: dict[Field, int] = {}
    rank = len(_RANK)
    for number, cell in enumerate(row):
        word = _NO_WORD.sub("", unicodedata.normalize("NFKC", cell)).lower()
        field = _FIELDS.get(word)
        if field is Field.NAME and _RANK[word] < rank:
            rank, found[field] = _RANK[word], number
        elif field is not None:
            found.setdefault(field, number)
    return found


def _with_heading(
    rows: Sequence[Sequence[str]], heading: ReportColumns, days: Collection[date]
) -> Iterator[Visit]:
    titles = rows[heading.row]
    for row in rows[heading.row + 1 :]:
        if _ends_section(row):
            return
        name = _name(row, heading.columns)
        if not name or list(row) == list(titles):
            continue
        at = {f: _cell(row, heading.columns.get(f)) for f in (Field.JOINED, Field.LEFT, Field.MINUTES)}
        yield Visit(
            name,
            read_moment(at[Field.JOINED], days),
            read_moment(at[Field.LEFT], days),
            read_minutes(at[Field.MINUTES]),
        )


def _ends_section(row: Sequence[str]) -> bool:
    """``3. In-Meeting Activities`` begins another table, which tells the same visits again."""
    filled = [cell for cell in row if cell.strip()]
    return (
        len(filled) == 1 and filled[0] is row[0] and _SECTION.match(filled[0]) is not None and len(row) == 1
    )


def _name(row: Sequence[str], columns: dict[Field, int]) -> str:
    if Field.NAME in columns:
        return _cell(row, columns[Field.NAME])
    first, last = _cell(row, columns.get(Field.FIRST)), _cell(row, columns.get(Field.LAST))
    if _HAN.fullmatch(first) and _HAN.fullmatch(last):
        return last + first if len(last) <= 2 else first + last
    return f"{first} {last}".strip()


def _plain(rows: Sequence[Sequence[str]], delimiter: str) -> Iterator[Visit]:
    """One name a line; a comma in it was no column."""
    for row in rows:
        name = delimiter.join(row).strip() if len(row) != 1 else _text(row[0])
        if name.strip(delimiter + " \t"):
            yield Visit(name)


def _cell(row: Sequence[str], number: int | None) -> str:
    return _text(row[number]) if number is not None and number < len(row) else ""


def _text(cell: str) -> str:
    """A cell without the tricks that keep Excel from reading it: ``="…"`` and a leading apostrophe."""
    text = cell.strip()
    quoted = _SPREADSHEET_TEXT.match(text)
    return quoted[1].strip() if quoted else text.removeprefix("'").strip()
