"""What the cells of a roster mean: dates of sessions, meals, timestamps, phones, ticks and words."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from coordinator.domain.roc import ROC_OFFSET
from coordinator.domain.roster import Meal, PersonKind
from coordinator.domain.roster_sessions import SessionDays, TrainingDays, read_session_days
from coordinator.domain.text import fold

__all__ = ["SessionDays", "TrainingDays", "read_session_days"]


_NO_MEAL = re.compile(r"不用餐|不需|不用|不訂|不吃(?=$|午|便當|飯|餐)|自備|自理|免|否|無|不參加")
_VEGETARIAN = ("素", "vegetarian", "vegan")
_MEAT = ("葷", "meat")


@dataclass(frozen=True, slots=True)
class MealChoice:
    """A meal; ``both`` says that two answers were given, which is none."""

    meal: Meal
    both: bool = False


@lru_cache(2_048)
def read_meal(text: str) -> MealChoice:
    """葷食, 素食(蛋奶素), 自備 and their kin; unknown words are no answer."""
    flat = fold(text)
    meat = any(word in flat for word in _MEAT)
    vegetarian = any(word in flat for word in _VEGETARIAN)
    if meat and vegetarian:
        return MealChoice(Meal.UNKNOWN, both=True)
    if vegetarian:
        return MealChoice(Meal.VEGETARIAN)
    if meat:
        return MealChoice(Meal.MEAT)
    return MealChoice(Meal.NONE if _NO_MEAL.search(flat) else Meal.UNKNOWN)


def vegetarian_kind(text: str) -> str:
    """Which vegetarian food a text asks for (蛋奶素, 全素), or nothing."""
    match = re.search("蛋奶素|奶蛋素|蛋素|奶素|鍋邊素|五辛素|方便素|純素|全素", text)
    return match[0] if match else ""


_TIMESTAMP = re.compile(
    r"(\d{2,4})[/.-](\d{1,2})[/.-](\d{1,2})[T\s]*(上午|下午|am|pm)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(am|pm)?",
    re.IGNORECASE,
)


def read_timestamp(text: str) -> datetime | None:
    """``2023/7/28 下午 1:02:07`` and ISO; 上午 12 is midnight, 下午 12 is noon; None when unreadable.

    Without a time zone, as forms write it: two such times are only compared with each other.
    """
    match = _TIMESTAMP.search(unicodedata.normalize("NFKC", text))
    if match is None:
        return None
    year, month, day, hour, minute = (int(match[group]) for group in (1, 2, 3, 5, 6))
    half = (match[4] or match[8] or "").lower()
    if half:
        hour = hour % 12 + (12 if half in ("下午", "pm") else 0)
    try:
        return datetime(  # noqa: DTZ001
            year + (ROC_OFFSET if year < ROC_OFFSET else 0), month, day, hour, minute, int(match[7] or 0)
        )
    except ValueError:
        return None


_TICKS = {
    "v",
    "✓",
    "✔",
    "√",
    "☑",
    "○",
    "◯",
    "〇",
    "●",
    "◎",
    "o",
    "1",
    "是",
    "y",
    "yes",
    "true",
    "*",
    "＊",
    "參加",
    "報名",
    "■",
    "✅",
    "要",
    "有",
    "會",
    "需要",
}
_CROSSES = {
    "",
    "x",
    "×",
    "✗",
    "✘",
    "☐",
    "□",
    "0",
    "否",
    "n",
    "no",
    "false",
    "-",
    "—",
    "無",
    "不參加",
    "不",
    "不要",
    "/",
    "╳",
}


def is_ticked(text: str, label: str) -> bool | None:
    """Whether a tick column is chosen; its own label or a word of it counts too; None when unclear."""
    if not text:
        return False
    flat = fold(text)
    if flat in _CROSSES:
        return False
    return (
        True if flat in _TICKS or (len(flat) < 20 and (flat in fold(label) or fold(label) in flat)) else None
    )


@lru_cache(2_048)
def is_mark(text: str) -> bool:
    """Whether a cell holds only a tick, and no word."""
    return fold(text) in _TICKS


_KINDS = (
    (PersonKind.SPEAKER, ("講師", "講座", "speaker")),
    (PersonKind.HELPER, ("輔導小組", "諮詢", "助教", "系統團隊", "helper")),
    (PersonKind.STAFF, ("工作人員", "承辦", "工作", "staff")),
)


def read_person_kind(text: str) -> PersonKind:
    """講師, 輔導小組, 工作人員 by their words; everyone else is an attendee."""
    flat = fold(text)
    return next((kind for kind, words in _KINDS if any(word in flat for word in words)), PersonKind.ATTENDEE)


def read_consent(text: str) -> bool:
    """Whether the person agreed; an empty cell is no agreement."""
    flat = fold(text)
    return bool(flat) and flat not in _CROSSES and not flat.startswith(("不", "未", "我不"))


@lru_cache(2_048)
def read_roles(text: str) -> tuple[str, ...]:
    """Business roles as written, split at the marks lists have; 導師/科任 stays one."""
    return tuple(dict.fromkeys(part for part in re.split(r"[、,，;；\s]+", text.strip()) if part))


_APPROVED = re.compile(r"通過|錄取|正取|核准|核可|同意|合格|准予|完成|成功|ok|pass|approved", re.IGNORECASE)
_OPEN = re.compile("待審|待核|審核中|審查中|處理中|未審|尚未|待確認")
_REFUSED = re.compile(
    r"(?:不|未|無法|沒有?)(?:予)?(?:通過|錄取|核准|同意|合格|准)|備取|候補|退回|退件|駁回|拒絕|reject|denied",
    re.IGNORECASE,
)


def read_approval(text: str) -> bool | None:
    """Whether an office let the person in; None when that is not decided yet."""
    flat = fold(text)
    if _REFUSED.search(flat) or flat in ("否", "n", "no", "x", "×", "不", "false"):
        return False
    return True if _APPROVED.search(flat) or flat in _TICKS else None


def is_open(text: str) -> bool:
    """Whether a state says that nothing is decided yet."""
    return _OPEN.search(text) is not None


_LONGEST_CANCELLATION = 40
_WHY = r"(?:(?:因|由於)[^,，。]{1,10}?|臨時|有事|有公務|本人|已|自行|申請|請|報名|[,，、 ])*"
_WHAT = "(?:報名|參加|參訓|參與|出席|研習|錄取|資格)"
_CANCELLED = re.compile(
    rf"{_WHY}(?:(?:取消|撤銷|註銷|退出|退訓|放棄){_WHAT}?|(?:不克|無法|不能)(?:前往|與會|{_WHAT}))了?|cancell?ed",
    re.IGNORECASE,
)
_MAYBE_CANCELLED = re.compile(
    r"取消(?![^,，。]{0,3}(?:葷|素|食|餐|便當|停車|車位))|撤銷|註銷|退出|退訓|放棄|不克|(?:無法|不能|不)(?:前往|與會|參加|出席|參訓)|請假|刪除|改派|改由|重[複覆]報名|cancel",
    re.IGNORECASE,
)


@lru_cache(2_048)
def is_cancelled(text: str) -> bool:
    """Whether a remark or a state takes the registration back, and says nothing else."""
    said = text.strip(" 。.!！()（）[]【】")
    return len(said) <= _LONGEST_CANCELLATION and _CANCELLED.fullmatch(said) is not None


@lru_cache(2_048)
def may_be_cancelled(text: str) -> bool:
    """Whether a remark speaks of taking back, of one day or of everything, or of somebody else coming."""
    return _MAYBE_CANCELLED.search(text) is not None


_BIRTH = re.compile(r"(?:中華)?(?:民國)?(\d{2,4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?(?:t?0{1,2}:00(?::00)?)?")
_BIRTH_DIGITS = re.compile(r"(\d{2,4}?)(\d{2})(\d{2})")
_YOUNGEST, _OLDEST = 15, 100


def read_birth_date(text: str, academic_year: int | None) -> date | None:
    """A date of birth in ROC or Gregorian years (0650312, 65.3.12, 1976/3/12); None for impossible ones.

    Whoever is taught here is between fifteen and a hundred: 1000101 is a slip of the pen.
    """
    flat = fold(text).removesuffix("0:00:00") if ":" in text else unicodedata.normalize("NFKC", text).strip()
    flat = re.sub(r"\s", "", flat).removesuffix(".0")
    match = _BIRTH.fullmatch(flat) or _BIRTH_DIGITS.fullmatch(flat)
    if match is None:
        return None
    year = int(match[1])
    year += ROC_OFFSET if year < ROC_OFFSET - 100 else 0
    try:
        born = date(year, int(match[2]), int(match[3]))
    except ValueError:
        return None
    today = (academic_year or 115) + ROC_OFFSET
    return born if _YOUNGEST <= today - year <= _OLDEST else None
