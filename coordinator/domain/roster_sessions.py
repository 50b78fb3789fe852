"""Which sessions a cell or a title means: dates, 第一天, 第一梯次, 上午, or all of them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import TypeVar

from coordinator.domain.roc import ROC_OFFSET, WEEKDAYS
from coordinator.domain.text import fold

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class KnownSession:
    """A session by the words that name it: its slug, batch, course day, districts, and half of the day."""

    id: str
    day: date
    slug: str = ""
    batch: str = ""
    course_day: str = ""
    districts: tuple[str, ...] = ()
    half: str = ""


@dataclass(frozen=True, slots=True)
class TrainingDays:
    """What a roster's ``8/7`` may mean: the dates of the training, and its academic year for the rest.

    ``sessions`` are what 第一梯次 and 第一天 may mean; ``batch`` is the one the list is for by its own title;
    ``roles`` are the business roles, which some lists have a column for each; ``district_of`` has the name of
    the district by the code of a township, and by the fold of its name.
    """

    academic_year: int | None = None
    dates: tuple[date, ...] = ()
    sessions: tuple[KnownSession, ...] = ()
    batch: str = ""
    roles: tuple[str, ...] = ()
    district_of: Mapping[str, str] = field(default_factory=dict, compare=False)

    def names_session(self, text: str) -> bool:
        """Whether words of the text name sessions of this training."""
        return bool(self.sessions) and bool(_words_in(text, self.sessions))

    def of_list(self, title: str) -> "TrainingDays":
        """The same with the batch a list's title names (第一梯次報名名單), when it is exactly one."""
        flat = _plain(title)
        named = {s.batch for s in self.sessions if s.batch and _plain(s.batch) in flat}
        return replace(self, batch=named.pop()) if len(named) == 1 else self


@dataclass(frozen=True, slots=True)
class SessionDays:
    """The dates a cell names, in order and once; ``flags`` say what was odd about them.

    ``asked`` has for each thing that was named the ids of the sessions it can be; where there are several,
    the person's district decides. It is empty for a training whose sessions are not given.
    """

    dates: tuple[date, ...]
    flags: tuple[str, ...]
    asked: tuple[tuple[str, ...], ...] = ()


_DATE = re.compile(
    r"(?<!\d)(?:(?:中華)?(?:民國)?\s*(?P<year>\d{2,4})\s*[年/.-]\s*)?"
    r"(?P<month>\d{1,2})\s*[月/.-]\s*(?P<day>\d{1,2})(?!\d)\s*日?"
    r"\s*(?:[(（]?\s*(?:星期|週|周|禮拜)?(?P<weekday>[一二三四五六日天])\s*[)）]|(?:星期|週|周)(?P<word>[一二三四五六日天]))?"
)
# 一一四年八月十五日: numerals of a date as letters in Chinese write them.
_NUMERALS = re.compile(r"(?<!第)[〇○零一二三四五六七八九十]{1,4}(?=\s*[年月日])")
_UNTIL = re.compile(r"\s*(?:~|～|〜|至|到|-|–|—)\s*")
_COMPACT = re.compile(r"(?<!\d)(?P<year>1\d{2})(?P<month>\d{2})(?P<day>\d{2})(?!\d)")
# 第一、二天 and 第1、2梯次; 8/7-9 and 8月7、8、9日: what is said once for several.
_NUMBER = "[一二三四五六七八九]|[1-9]"
_SAID_ONCE = re.compile(
    rf"第?((?:(?:{_NUMBER})(?:、|,|，|及|和|與|/)第?)+(?:{_NUMBER}))(天|梯次|梯)(?!都|皆|全|均)"
)
_UNTIL_DAY = re.compile(
    r"(?<!\d)(?P<month>\d{1,2})(?P<mark>[/月])(?P<first>\d{1,2})日?\s*[~～〜至到–—-]\s*(?P<last>\d{1,2})日?(?![\d/月.年-])"
)
_MORE_DAYS = re.compile(
    r"(?<!\d)(?P<month>\d{1,2})(?P<mark>[/月])(?P<days>\d{1,2}日?(?:[、,，]\d{1,2}日?(?![\d/月.年-]))+)"
)
_PARTS = re.compile(r"[、,，;；\n/+]|及|和|與")
_ALL = re.compile(r"全部|全程|皆參加|都參加|均參加|所有場次|各場")
_DIGITS = {char: str(number) for number, char in enumerate("一二三四五六七八九十", 1)}
_HALVES = (("上午", "am"), ("下午", "pm"))


def read_session_days(text: str, days: TrainingDays) -> SessionDays:
    """All sessions of a cell such as ``8/7(一) 人事, 8/9(三) 導師``, ``112年8月7日至8月9日`` or ``第一天``.

    Flags: ``SESSION_WEEKDAY`` (the weekday belongs to another date), ``SESSION_OTHER_DATE`` (no date of this
    training; left out), ``SESSION_UNCLEAR`` (words that name no session).
    """
    return _read(text, days) if text.strip() else SessionDays((), ())


def of_district(found: SessionDays, days: TrainingDays, *places: str) -> SessionDays:
    """Of the sessions a thing can be the one for the district of these places (code or fold of a township).

    ``SESSION_AMBIGUOUS`` where several are left: which date is meant is asked.
    """
    if all(len(group) == 1 for group in found.asked):
        return found
    district = next((name for place in places if (name := days.district_of.get(place, ""))), "")
    known = {session.id: session for session in days.sessions}
    groups = []
    for group in found.asked:
        own = tuple(key for key in group if district and district in known[key].districts)
        groups.append(own if len(own) == 1 else group)
    certain = {known[group[0]].day for group in groups if len(group) == 1}
    open_ = any(len(group) > 1 for group in groups)
    return SessionDays(
        tuple(sorted({*found.dates, *certain})),
        (*found.flags, "SESSION_AMBIGUOUS") if open_ else found.flags,
        _once(groups),
    )


def _read(text: str, days: TrainingDays) -> SessionDays:
    """A cell as its dates say, else as its words do."""
    text = _spelled_out(_NUMERALS.sub(_digits, unicodedata.normalize("NFKC", text)))
    matches = [*_DATE.finditer(text)] or [*_COMPACT.finditer(text)]
    if not matches:
        return _by_words(text, days)
    found: list[date] = []
    flags: list[str] = []
    asked: list[tuple[str, ...]] = []
    end = None
    for place, match in enumerate(matches):
        day = _date_of(match, days)
        if day is None or (days.dates and day not in days.dates):
            flags.append("SESSION_OTHER_DATE")
            end = None
            continue
        if _weekday_disagrees(match, day):
            flags.append("SESSION_WEEKDAY")
        if found and end is not None and _UNTIL.fullmatch(text[end : match.start()]):
            between = [other for other in sorted(days.dates) if found[-1] < other < day]
            found += between
            asked += [_on(other, "", days) for other in between]
        found.append(day)
        end = match.end()
        following = matches[place + 1].start() if place + 1 < len(matches) else len(text)
        asked.append(_on(day, text[end:following], days))
    return SessionDays(_once(found), _once(flags), _once(group for group in asked if group))


def _by_words(text: str, days: TrainingDays) -> SessionDays:
    """A cell without a date: names of batches and course days."""
    if not days.sessions:
        return SessionDays((), ("SESSION_UNCLEAR",))
    if _ALL.search(text):
        # Open days without registration belong to no batch and no region: nobody means them by 全程.
        held = [s for s in days.sessions if s.batch or s.districts] or days.sessions
        courses = dict.fromkeys(s.course_day for s in held)
        groups = [_preferred([s for s in held if s.course_day == course], days) for course in courses]
    else:
        parts = [part for part in _PARTS.split(text) if _words_in(part, days.sessions)] or [text]
        groups = [group for part in parts for group in _groups(part, days)]
    known = {s.id: s.day for s in days.sessions}
    dates = [{known[key] for key in group} for group in groups]
    certain = sorted({day for group in dates if len(group) == 1 for day in group})
    return SessionDays(
        tuple(certain),
        () if groups else ("SESSION_UNCLEAR",),
        _once(tuple(group) for group in groups),
    )


def _groups(part: str, days: TrainingDays) -> list[list[str]]:
    """What one part names: every session of a batch, or one of the sessions of a course day."""
    words = _words_in(part, days.sessions)
    fitting = [s for s in days.sessions if _fits(s, words)] if words else []
    if not fitting:
        return []
    kinds = {kind for kind, _ in words}
    if kinds & {"batch", "districts"} and not kinds & {"course_day", "half"}:
        return [[s.id] for s in fitting]
    return [_preferred(fitting, days)]


def _preferred(sessions: Sequence[KnownSession], days: TrainingDays) -> list[str]:
    """The sessions of the batch that the list is for, when it has any of them."""
    own = [s.id for s in sessions if days.batch and s.batch == days.batch]
    return own or [s.id for s in sessions]


def _on(day: date, words: str, days: TrainingDays) -> tuple[str, ...]:
    """The sessions of a day, narrowed by the words behind the date where they tell them apart."""
    there = [s for s in days.sessions if s.day == day]
    named = _words_in(words, there) if len(there) > 1 else set()
    fitting = [s for s in there if _fits(s, named)] or there
    return tuple(s.id for s in fitting)


def _fits(session: KnownSession, words: Iterable[tuple[str, str]]) -> bool:
    """Whether a session has a word of each kind that was named."""
    by_kind: dict[str, set[str]] = {}
    for kind, word in words:
        by_kind.setdefault(kind, set()).add(word)
    return all(bool(named & set(_texts_of(session, kind))) for kind, named in by_kind.items())


def _texts_of(session: KnownSession, kind: str) -> tuple[str, ...]:
    value = getattr(session, kind)
    return value if isinstance(value, tuple) else (value,)


def _words_in(text: str, sessions: Sequence[KnownSession]) -> set[tuple[str, str]]:
    """The names of batches, course days, districts and halves in a text: the longer of two that overlap."""
    flat = _plain(text)
    if not flat:
        return set()
    found: set[tuple[str, str]] = set()
    for plain, kind, word in _vocabulary(tuple(sessions)):
        if plain in flat:
            found.add((kind, word))
            flat = flat.replace(plain, "\n")
    return found


@lru_cache(64)
def _vocabulary(sessions: tuple[KnownSession, ...]) -> tuple[tuple[str, str, str], ...]:
    words = {(_plain(word), kind, word) for s in sessions for kind, word in _names(s) if len(word) > 1}
    halves = {s.half for s in sessions if s.half}
    words |= {(word, "half", half) for word, half in _HALVES if half in halves and len(halves) > 1}
    return tuple(sorted(words, key=lambda entry: (-len(entry[0]), entry)))


def _names(session: KnownSession) -> Iterator[tuple[str, str]]:
    yield "slug", session.slug
    yield "batch", session.batch
    yield "course_day", session.course_day
    for district in session.districts:
        yield "districts", district


def _plain(text: str) -> str:
    """第一梯次, 第1梯 and 梯次一 as one; 第一日 as 第一天."""
    flat = re.sub(
        "[一二三四五六七八九十](?=[梯天日場區])|(?<=[第次梯])[一二三四五六七八九十]",
        lambda m: _DIGITS[m[0]],
        fold(text),
    )
    flat = (
        re.sub(r"梯次?(\d{1,2})(?!梯)", r"第\1梯", flat.replace("梯次", "梯"))
        if "第" not in flat
        else flat.replace("梯次", "梯")
    )
    return re.sub(r"(?<!第)(\d{1,2})(?=[梯天])", r"第\1", re.sub(r"(?<=第)(\d{1,2})日", r"\1天", flat))


def _spelled_out(text: str) -> str:
    """第一、二天 as 第一天、第二天; 8/7-9 as 8/7~8/9; 8/7、8 as 8/7、8/8."""
    text = _SAID_ONCE.sub(lambda m: "、".join(f"第{n}{m[2]}" for n in re.findall(_NUMBER, m[1])), text)
    text = _UNTIL_DAY.sub(r"\g<month>/\g<first>~\g<month>/\g<last>", text)
    return _MORE_DAYS.sub(
        lambda m: "、".join(f"{m['month']}/{d}" for d in re.findall(r"\d+", m["days"])), text
    )


def _digits(match: re.Match[str]) -> str:
    """十五 as 15, 二十 as 20, 一一四 digit by digit."""
    text = match[0]
    if "十" in text:
        tens, _, ones = text.partition("十")
        return str(10 * int(_DIGITS.get(tens, "1")) + int(_DIGITS.get(ones, "0")))
    return "".join(_DIGITS.get(char, "0") for char in text)


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


def _once(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))
