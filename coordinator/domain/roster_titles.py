"""What titles of columns mean: the words that rosters in Taiwan use, and what each of them holds."""

import re
from enum import StrEnum

from coordinator.domain.text import fold


class ColumnKind(StrEnum):
    """What a column of a roster can hold; the two ``*_TICK`` are one column for each possible answer."""

    SEQ = "seq"
    NAME = "name"
    SCHOOL = "school"
    SCHOOL_CODE = "school_code"
    LEVEL = "level"
    COUNTY = "county"
    TOWNSHIP = "township"
    JOB_TITLE = "job_title"
    ID = "id"
    GENDER = "gender"
    BIRTH_DATE = "birth_date"
    EMAIL = "email"
    PHONE = "phone"
    EXTENSION = "extension"
    MOBILE = "mobile"
    MEAL = "meal"
    SESSIONS = "sessions"
    ROLES = "roles"
    KIND = "kind"
    CONSENT = "consent"
    SUBMITTED_AT = "submitted_at"
    APPROVAL = "approval"
    STATE = "state"
    COURSE_CODE = "course_code"
    COURSE_NAME = "course_name"
    NOTE = "note"
    SESSION_TICK = "session_tick"
    MEAL_TICK = "meal_tick"


#: Read to understand a row or to show it, never stored: birth dates and the like are asked for nothing here.
NOT_STORED = frozenset(
    {
        ColumnKind.SEQ,
        ColumnKind.GENDER,
        ColumnKind.BIRTH_DATE,
        ColumnKind.COUNTY,
        ColumnKind.LEVEL,
        ColumnKind.APPROVAL,
        ColumnKind.STATE,
        ColumnKind.COURSE_CODE,
        ColumnKind.COURSE_NAME,
    }
)

# Read from the top: "服務學校電話" is a phone, "學校代碼" no school name, "身分證字號" no kind of person.
_WORDS = tuple(
    (kind, tuple(words.split()))
    for kind, words in (
        (ColumnKind.EMAIL, "電子郵件 電子信箱 電子郵箱 信箱 email e-mail"),
        (
            ColumnKind.SUBMITTED_AT,
            "時間戳記 填報時間 填表時間 提交時間 報名時間 報名日期 填報日期 填表日期 登錄時間 timestamp",
        ),
        (ColumnKind.CONSENT, "個資 個人資料 同意"),
        (ColumnKind.MOBILE, "行動電話 手機 行動 mobile cellphone"),
        (ColumnKind.EXTENSION, "分機"),
        (ColumnKind.PHONE, "電話 phone"),
        (
            ColumnKind.ID,
            "身分證 身份證 統一證號 居留證 身證字號 身分字號 身份字號 護照 證件號碼 nationalid idnumber idno",
        ),
        (ColumnKind.BIRTH_DATE, "出生 生日 birth"),
        (ColumnKind.GENDER, "性別 gender"),
        (
            ColumnKind.SCHOOL_CODE,
            "學校代碼 學校代號 學校編號 學校代 校代碼 校碼 單位代碼 單位代號 機關代碼 機關代號 schoolcode",
        ),
        (
            ColumnKind.COURSE_CODE,
            "課程代碼 課程代號 課程編號 研習代碼 研習代號 研習編號 班別代碼 coursecode",
        ),
        (ColumnKind.APPROVAL, "審核 錄取 核准 正取 備取"),
        (ColumnKind.STATE, "報名狀態 狀態 報名結果 取消"),
        (
            ColumnKind.SESSIONS,
            "場次 梯次 參加日期 研習日期 上課日期 課程日期 參訓日期 參加時段 參與日期 報名梯 參加天 session",
        ),
        (
            ColumnKind.MEAL,
            "用餐 午餐 餐點 餐食 葷素 葷/素 吃素 便當 膳食 飲食 供餐 訂餐 餐別 meal lunch",
        ),
        (ColumnKind.COURSE_NAME, "研習名稱 課程名稱 研習課程 研習主題 活動名稱 班別名稱 coursename"),
        (ColumnKind.LEVEL, "學制 學校類別 學校級別 教育階段 學校別 學校層級 學校階段 部別 校別"),
        (ColumnKind.TOWNSHIP, "鄉鎮 行政區 鄉市鎮 township"),
        (ColumnKind.COUNTY, "縣市 縣(市) 直轄市 county"),
        (ColumnKind.ROLES, "業務"),
        (ColumnKind.JOB_TITLE, "職稱 職務 職別 職位 jobtitle"),
        (ColumnKind.KIND, "身分 身份 人員類別 參加類別 人員別"),
        (ColumnKind.SCHOOL, "服務單位 服務學校 任職學校 任教學校 服務機關 學校 單位 機關 校名 school"),
        (ColumnKind.NAME, "姓名 大名 name"),
        (ColumnKind.NOTE, "備註 備考 建議 附註 說明 意見 其他需求 其它 note remark comment"),
        (ColumnKind.SEQ, "序號 編號 項次 號次 流水號"),
    )
)
_WHOLE_WORDS = {
    "日期": ColumnKind.SESSIONS,
    "id": ColumnKind.ID,
    "類別": ColumnKind.KIND,
    "no": ColumnKind.SEQ,
    "#": ColumnKind.SEQ,
    "序": ColumnKind.SEQ,
    "title": ColumnKind.JOB_TITLE,
    "mail": ColumnKind.EMAIL,
    "tel": ColumnKind.PHONE,
    "職": ColumnKind.JOB_TITLE,
    "餐": ColumnKind.MEAL,
    "教師": ColumnKind.NAME,
    "參加人員": ColumnKind.NAME,
    "參加者": ColumnKind.NAME,
    "學員": ColumnKind.NAME,
    "區別": ColumnKind.TOWNSHIP,
}
# A column about somebody else: the head of the office, whom to call, who stands in.
_OTHER_PERSON = re.compile(
    r"聯絡人|連絡人|緊急|主管|代理人|填表人|填報人|承辦人|報名人|推薦人|家長|校長姓名|講師姓名|講座"
)
_OF_THE_TRAINING = re.compile(
    r"研習地點|上課地點|研習時數|課程時數|核給時數|實核時數|通過字號|主辦|辦理單位|開課"
)
_LONGEST_TITLE = 40
_ONE_PERSON = frozenset({ColumnKind.NAME, ColumnKind.ID, ColumnKind.JOB_TITLE})


def kind_of_title(title: str) -> ColumnKind | None:
    """The kind a column title names, with or without what stands in parentheses; None for unknown words."""
    flat = fold(title).strip("*＊:：")
    if not flat or len(flat) > _LONGEST_TITLE or _OF_THE_TRAINING.search(flat):
        return None
    bare = re.split(r"[(\[【]", flat, maxsplit=1)[0] or flat
    if bare in _WHOLE_WORDS:
        return _WHOLE_WORDS[bare]
    for text in (bare, flat):
        for kind, words in _WORDS:
            if any(word in text for word in words):
                return None if kind in _ONE_PERSON and _OTHER_PERSON.search(bare) else kind
    return None


def title_rank(title: str) -> int:
    """How well a title fits its kind: of 姓名 and 參加人員英文姓名 the plainer one is meant."""
    return len(re.split(r"[(\[【]", fold(title), maxsplit=1)[0].removeprefix("您的"))
