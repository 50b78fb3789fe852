"""What is wrong with dates: of the sessions, and of those printed in texts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from coordinator.domain.problems.case import Case
from coordinator.domain.problems.kinds import problem
from coordinator.domain.problems.problem import Problem
from coordinator.domain.roc import ROC_OFFSET, WEEKDAYS, academic_year_of, format_roc
from coordinator.domain.training import Session

FAR = 21
"""So many days after a session a free working day is looked for."""
_YEAR = r"(?<![\d./-])(?P<year>1\d\d|[89]\d|(?:19|20)\d\d)"
_WEEKDAY = r"\s*\(\s*(?:星期|週|周|禮拜)?\s*(?P<weekday>[一二三四五六日天])\s*\)"
_WITH_YEAR = re.compile(
    _YEAR + r"\s*[年./-]\s*(?P<month>\d{1,2})\s*[月./-]\s*(?P<day>\d{1,2})\s*日?" + _WEEKDAY
)
# Without a year only 月 and the stroke: 1-2 (一) and 3.1(二) are headings.
_WITHOUT_YEAR = re.compile(r"(?<![\d年./-])(?P<month>\d{1,2})\s*[月/]\s*(?P<day>\d{1,2})\s*日?" + _WEEKDAY)
# Most texts have none, and then there is nothing to translate.
_ANY_WEEKDAY = re.compile(r"[(（]\s*(?:星期|週|周|禮拜)?\s*[一二三四五六日天]\s*[)）]")
# One character for one: a place in the narrow text is the same place in the text.
_NARROW = str.maketrans("０１２３４５６７８９（）／．－", "0123456789()/.-")
TRAINING_TEXTS = (
    *("title", "basis", "purpose", "audience", "registration"),
    *("funding", "hours_rule", "outcome", "note"),
)


def days_off(case: Case) -> Iterator[Problem]:
    """A session on a weekend or a public holiday; make-up work days are working days."""
    for session in case.plan.sessions:
        holiday = case.around.days_off.get(session.day)
        if holiday is None:
            continue
        facts = {"day": format_roc(session.day)} | ({"holiday": holiday} if holiday else {})
        if (free := next_workday(case, session)) is not None:
            facts["free"] = format_roc(free)
        code = "session_on_holiday" if holiday else "session_on_weekend"
        yield problem(code, session.id, case.session_at(session), **facts)


def next_workday(case: Case, session: Session) -> date | None:
    """The first working day after a session on which its batch (or region) has no other session."""
    taken = {
        other.day
        for other in case.plan.sessions
        if (other.batch_id, other.district_id) == (session.batch_id, session.district_id)
    }
    later = (session.day + timedelta(n) for n in range(1, FAR + 1))
    return next((day for day in later if day not in case.around.days_off and day not in taken), None)


def windows(case: Case) -> Iterator[Problem]:
    """A session before or after the period of its delivery format (8/25 to 9/26 for on-site of 114)."""
    for session in case.plan.sessions:
        form = case.formats.get(session.format_id)
        if form is None:
            continue
        first, last = form.starts or date.min, form.ends or date.max
        if not first <= session.day <= last:
            yield problem(
                "outside_format_window", session.id, case.session_at(session), day=format_roc(session.day),
                format=form.title, first=_roc(form.starts), last=_roc(form.ends),
            )  # fmt: skip


def _roc(day: date | None) -> str:
    return format_roc(day) if day else "…"


def academic_years(case: Case) -> Iterator[Problem]:
    """A session in another academic year than the plan's; a year runs from 1 August to 31 July."""
    year = case.plan.training.academic_year
    for session in case.plan.sessions:
        if academic_year_of(session.day) != year:
            yield problem(
                "outside_academic_year", session.id, case.session_at(session),
                day=format_roc(session.day), year=year, other=academic_year_of(session.day),
            )  # fmt: skip


def weekdays(case: Case) -> Iterator[Problem]:
    """A date in a text of the plan whose weekday is another one: 112年8月7日(二) was a Monday.

    Without a year the date may be of either calendar year that the academic year touches.
    """
    year = case.plan.training.academic_year
    for text in texts_of(case):
        for printed, found in dict(wrong_weekdays(text.text, year)).items():
            yield problem(
                "printed_weekday_wrong", f"{text.item}:{printed}"[:200], text.place(), item=text.item,
                page=text.page, text=printed, weekday=WEEKDAYS[found.weekday()],
            )  # fmt: skip


def wrong_weekdays(text: str, academic_year: int) -> Iterator[tuple[str, date]]:
    """Each date with a wrong weekday as it is written, and the day it most likely means."""
    if not _ANY_WEEKDAY.search(text):
        return
    narrow = text.translate(_NARROW)
    whole = {match.end(): match for match in _WITH_YEAR.finditer(narrow)}
    short = {match.end(): match for match in _WITHOUT_YEAR.finditer(narrow)}
    for match in (short | whole).values():
        days = _meant(match.groupdict(), academic_year)
        weekday = match["weekday"].replace("天", "日")
        if days and all(WEEKDAYS[day.weekday()] != weekday for day in days):
            yield text[match.start() : match.end()], days[0]


def _meant(parts: dict[str, str], academic_year: int) -> list[date]:
    month, day = int(parts["month"]), int(parts["day"])
    if "year" in parts:
        written = int(parts["year"])
        years = [written + ROC_OFFSET if written < ROC_OFFSET else written]
    else:
        first = academic_year + ROC_OFFSET
        years = [first, first + 1] if month >= 8 else [first + 1, first]
    return [found for year in years if (found := _date(year, month, day)) is not None]


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class FreeText:
    """A text of the plan: the page it is edited on, the key there, and how to tell where that is."""

    page: str
    item: str
    place: Callable[[], str]
    text: str


def texts_of(case: Case) -> Iterator[FreeText]:
    """Every free text of the plan, those of one value together."""
    plan, training = case.plan, case.plan.training
    whole = "\n".join(getattr(training, name) for name in TRAINING_TEXTS)
    yield FreeText("plan", training.id, str, whole)
    for form in plan.formats:
        yield _named("plan", form.id, form.title, form.registration, form.note)
    for session in plan.sessions:
        yield FreeText("plan", session.id, partial(case.session_at, session), session.note)
    for meeting in plan.meetings:
        yield _named("plan", meeting.id, meeting.name, meeting.note)
    for venue in plan.venues:
        yield _named("venues", venue.id, venue.name, venue.note)
    for day in plan.course_days:
        yield _named("agenda", day.id, day.name, day.title, day.note)
        for block in case.blocks(day):
            text = f"{block.title}\n{block.note}"
            yield FreeText("agenda", block.id, partial(case.day_at, day, block), text)
    for topic in plan.topics:
        yield _named("agenda", topic.id, topic.title)


def _named(page: str, item: str, name: str, *texts: str) -> FreeText:
    return FreeText(page, item, partial(str, name), "\n".join((name, *texts)))
