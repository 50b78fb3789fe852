"""What the cells of a roster mean: dates of sessions, meals, timestamps, phones, ticks and words."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime

from coordinator.domain.roc import ROC_OFFSET, WEEKDAYS
from coordinator.domain.roster import Meal, PersonKind
from coordinator.domain.text import fold


@dataclass(frozen=True, slots=True)
class TrainingDays:
    """What a roster's ``8/7`` may mean: the dates of the training, and its academic year for the rest."""

    academic_year: int | None = None
    dates: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionDays:
    """The dates a cell names, in order and once; ``flags`` say what was odd about them."""

    dates: tuple[date, ...]
    flags: tuple[str, ...]


_DATE = re.compile(
    r"(?<!\d)(?:(?:中華)?(?:民國)?\s*(?P<year>\d{2,4})\s*[年/.-]\s*)?"
    r"(?P<month>\d{1,2})\s*[月/.-]\s*(?P<day>\d{1,2})(?!\d)\s*日?"
    r"\s*(?:[(（]?\s*(?:星期|週|周|禮拜)?(?P<weekday>[一二三四五六日天])\s*[)）]|(?:星期|週|周)(?P<word>[一二三四五六日天]))?"
)
_UNTIL = re.compile(r"\s*(?:~|～|〜|至|到|-|–|—)\s*")
_COMPACT = re.compile(r"(?<!\d)(?P<year>1\d{2})(?P<month>\d{2})(?P<day>\d{2})(?!\d)")


def read_session_days(text: str, days: TrainingDays) -> SessionDays:
    """All dates of a cell such as ``8/7(一) 人事、教務, 8/9(三) 導師`` or ``112年8月7日至8月9日``.

    Flags: ``SESSION_WEEKDAY`` (the weekday belongs to another date), ``SESSION_OTHER_DATE`` (no date of this
    training; left out), ``SESSION_UNCLEAR`` (words without a date).
    """
    if not text.strip():
        return SessionDays((), ())
    found: list[date] = []
    flags: list[str] = []
    text = unicodedata.normalize("NFKC", text)
    end = None
    for match in [*_DATE.finditer(text)] or [*_COMPACT.finditer(text)]:
        day = _date_of(match, days)
        if day is None or (days.dates and day not in days.dates):
            flags.append("SESSION_OTHER_DATE")
            end = None
            continue
        if _weekday_disagrees(match, day):
            flags.append("SESSION_WEEKDAY")
        if found and end is not None and _UNTIL.fullmatch(text[end : match.start()]):
            found += [between for between in sorted(days.dates) if found[-1] < between < day]
        found.append(day)
        end = match.end()
    if not found and not flags:
        flags.append("SESSION_UNCLEAR")
    return SessionDays(tuple(dict.fromkeys(found)), tuple(dict.fromkeys(flags)))


def _date_of(match: re.Match[str], days: TrainingDays) -> date | None:
    """The date; without a year that of the training which has this month and day."""
    month, day = int(match["month"]), int(match["day"])
    if not match["year"]:
        for known in days.dates:
            if (known.month, known.day) == (month, day):
                return known
        if days.academic_year is None:
            return None
        year = days.academic_year + ROC_OFFSET + (0 if month >= 8 else 1)
    else:
        year = int(match["year"])
        year += ROC_OFFSET if year < ROC_OFFSET else 0
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday_disagrees(match: re.Match[str], day: date) -> bool:
    groups = match.groupdict()
    written = groups.get("weekday") or groups.get("word")
    return bool(written) and WEEKDAYS[day.weekday()] != str(written).replace("天", "日")


_NO_MEAL = ("不用餐", "不需", "不用", "不訂", "不吃", "自備", "自理", "免", "否", "無")
_VEGETARIAN = ("素", "vegetarian", "vegan")
_MEAT = ("葷", "meat")


@dataclass(frozen=True, slots=True)
class MealChoice:
    """A meal; ``both`` says that two answers were given, which is none."""

    meal: Meal
    both: bool = False


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
    return MealChoice(Meal.NONE if any(word in flat for word in _NO_MEAL) else Meal.UNKNOWN)


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


def read_phone(text: str) -> tuple[str, bool]:
    """The phone as written, mobiles as ten digits; true when the zero Excel had eaten was put back."""
    flat = unicodedata.normalize("NFKC", text).strip().removeprefix("'")
    digits = re.sub(r"[\s()\-]", "", flat)
    if digits.startswith("+886"):
        digits = "0" + digits[4:].removeprefix("0")
    if re.fullmatch(r"9\d{8}", digits):
        return "0" + digits, True
    return (digits, False) if is_mobile(digits) else (flat, False)


def is_mobile(phone: str) -> bool:
    """Whether it is a Taiwanese mobile number in plain digits."""
    return re.fullmatch(r"09\d{8}", phone) is not None


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
}
_CROSSES = {"", "x", "×", "✗", "✘", "☐", "0", "否", "n", "no", "false", "-", "無", "不參加"}


def is_ticked(text: str, label: str) -> bool | None:
    """Whether a tick column is chosen; its own label or a word of it counts too; None when unclear."""
    flat = fold(text)
    if flat in _CROSSES:
        return False
    return True if flat in _TICKS or flat in fold(label) or fold(label) in flat else None


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


def read_roles(text: str) -> tuple[str, ...]:
    """Business roles as written, split at the marks lists have; 導師/科任 stays one."""
    return tuple(part for part in re.split(r"[、,，;；\s]+", text.strip()) if part)
