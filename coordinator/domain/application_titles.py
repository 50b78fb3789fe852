"""What the columns of an application form hold, by the words of their titles, never by position."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from coordinator.domain.errors import RuleError
from coordinator.domain.text import fold


class FormColumn(StrEnum):
    """What a column of a form can hold."""

    NOTE = "note"
    EMAIL = "email"
    PHONE = "phone"
    REASON = "reason"
    FURTHER = "further"
    DAYS = "wished"
    RECEIVED = "received"
    PCS = "pcs"
    SEATS = "seats"
    ROOM = "room"
    NETWORK = "network"
    SCHOOLS = "schools"
    PEOPLE = "people"
    FORMAT = "format"
    VENUE = "venue"
    CONTACT = "contact"
    COUNTY = "county"
    DISTRICT = "district"
    APPLICANT = "applicant"


_OTHER = "序號 編號 項次 職稱 同意 個資 審核 核定 狀態 結果"
"""Columns of a form that are nothing of ours."""

# Read from the top: 聯絡人電話 is a phone, 容納人數 are seats, 電腦教室 is a room, 加場理由 a reason.
_WORDS = tuple(
    (kind, tuple(fold(word) for word in words.split()))
    for kind, words in (
        (None, _OTHER),
        (FormColumn.NOTE, "備註 備考 附註 其他 建議 note remark"),
        (FormColumn.EMAIL, "電子郵件 電子信箱 電子郵箱 信箱 email e-mail"),
        (FormColumn.PHONE, "電話 手機 phone"),
        (FormColumn.REASON, "理由 原因 說明 地域特性 地理 reason"),
        (FormColumn.FURTHER, "加場 增場 增加場次 加開 further"),
        (FormColumn.DAYS, "希望 志願 辦理日期 辦理時間 預定日期 預計日期 擬辦 場次日期 期望 wish"),
        (
            FormColumn.RECEIVED,
            "時間戳記 申請日期 收件 收文 受理 填報日期 填報時間 填表日期 填表時間 timestamp received",
        ),
        (FormColumn.PCS, "電腦數 電腦台數 電腦臺數 電腦設備 電腦部數 電腦數量 可用電腦 pcs"),
        (FormColumn.SEATS, "座位 席位 容納 seats"),
        (FormColumn.ROOM, "教室 room"),
        (FormColumn.PCS, "電腦 computer"),
        (FormColumn.NETWORK, "網路 network"),
        (FormColumn.SCHOOLS, "校數"),
        (FormColumn.PEOPLE, "人數 people"),
        (FormColumn.FORMAT, "辦理方式 場次類別 場次類型 申請類別 申請項目 申請場次 format"),
        (FormColumn.VENUE, "地點 場地 會場 辦理學校 承辦學校 借用學校 venue place"),
        (FormColumn.CONTACT, "聯絡人 連絡人 聯繫人 承辦人 聯絡窗口 窗口 填表人 contact"),
        (FormColumn.COUNTY, "縣市 縣(市) 直轄市 county"),
        (FormColumn.DISTRICT, "分區 區域 地區 鄉鎮 district region"),
        (FormColumn.APPLICANT, "申請單位 申請學校 申請者 申請人 申請機關 單位 學校 校名 機關 applicant"),
    )
)
_WHOLE = {fold(title): kind for title, kind in (("日期", FormColumn.DAYS), ("電腦", FormColumn.PCS))}
_LOOK_AT = 30
_LONGEST_TITLE = 60
_FEWEST = 3
_MOST_COLUMNS = 100


@dataclass(frozen=True, slots=True)
class FormHeader:
    """The header row (from 0), what its columns hold by their place, titles of the others.

    Several columns may hold wished days (第一志願, 第二志願); of others the first counts.
    """

    row: int
    columns: tuple[tuple[int, FormColumn], ...]
    unknown: tuple[tuple[int, str], ...] = ()

    def places(self, kind: FormColumn) -> tuple[int, ...]:
        """Where the columns of one kind are."""
        return tuple(place for place, one in self.columns if one is kind)


def kind_of_title(title: str) -> FormColumn | None:
    """What a title says its column holds."""
    key = fold(title[:_LONGEST_TITLE])
    if key in _WHOLE:
        return _WHOLE[key]
    return next((kind for kind, words in _WORDS if any(word in key for word in words)), None)


def find_form_header(rows: Sequence[Sequence[str]]) -> FormHeader:
    """The first of the first thirty rows with most known titles.

    It says who applies and for which days, and has three known titles; else ``RuleError``
    ``application_form_no_header``.
    """
    found = [_header(place, row) for place, row in enumerate(rows[:_LOOK_AT])]
    fitting = [header for header in found if _is_header(header)]
    if not fitting:
        raise RuleError("application_form_no_header")
    return max(fitting, key=lambda header: (len(header.columns), -header.row))


def _header(place: int, row: Sequence[str]) -> FormHeader:
    columns: list[tuple[int, FormColumn]] = []
    unknown: list[tuple[int, str]] = []
    taken: set[FormColumn] = set()
    for index, cell in enumerate(row[:_MOST_COLUMNS]):
        title = cell.strip()
        kind = kind_of_title(title) if title and len(title) <= _LONGEST_TITLE else None
        if kind is not None and (kind is FormColumn.DAYS or kind not in taken):
            taken.add(kind)
            columns.append((index, kind))
        elif title:
            unknown.append((index, title[:_LONGEST_TITLE]))
    return FormHeader(place, tuple(columns), tuple(unknown))


def _is_header(header: FormHeader) -> bool:
    kinds = {kind for _, kind in header.columns}
    named = FormColumn.APPLICANT in kinds or FormColumn.COUNTY in kinds
    return named and FormColumn.DAYS in kinds and len(kinds) >= _FEWEST
