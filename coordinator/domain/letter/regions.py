"""Tables 縣市／校數／分區總校數／辦理時間／連結 of a national plan as regions with sessions and a meeting."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from coordinator.domain.area import County
from coordinator.domain.counts import parse_count
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.areas import AreaDraft, Known, counties_of
from coordinator.domain.letter.columns import Head, stretches
from coordinator.domain.letter.dates import dates_in
from coordinator.domain.letter.finding import Finding, Status, attention, refusal, status_of
from coordinator.domain.letter.page import Letter, Row
from coordinator.domain.text import clean

WORDS = {
    "region": ("區域", "區別", "場次"),
    "county": ("縣市", "縣市別"),
    "count": ("校數", "學校數"),
    "total": ("分區總校數", "總校數", "分區合計"),
    "dates": ("辦理時間", "辦理日期", "日期"),
    "link": ("線上會議連結", "會議連結", "連結", "網址"),
    "number": ("會議號", "會議識別碼"),
    "passcode": ("密碼",),
}
_CAP = re.compile(r"上限\s*([\d,]+)\s*人")
_SOFTWARE = re.compile(r"[(（]\s*([A-Za-z][A-Za-z ]{2,30})\s*[)）]")
_ADDRESS = re.compile(r"https?://[^\s<>\"）)，,；;]+", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:會議(?:號碼?|識別碼)|meeting (?:number|id))\s*[:：]?\s*([\d][\d \-]{5,30}\d)", re.IGNORECASE
)
_PASSCODE = re.compile(r"(?:密碼|password|passcode)\s*[:：]\s*(\S{1,60})", re.IGNORECASE)
_HALF = re.compile(r"^\s*(全天|全日|整天|上午|下午|晚上)\s*(?:場)?\s*")


@dataclass(frozen=True, slots=True)
class SessionDraft:
    """A date of a region: ``course`` is what the letter calls the course day, ``half`` 全天, 上午 or 下午."""

    day: date
    course: str
    half: str = ""

    @property
    def afternoon(self) -> bool:
        """Whether the agenda is held in the afternoon."""
        return self.half == "下午"


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """The online meeting of a region; empty texts where the letter does not tell."""

    software: str = ""
    link: str = ""
    number: str = ""
    passcode: str = ""
    cap: int | None = None

    def __bool__(self) -> bool:
        return bool(self.link or self.number or self.passcode)


@dataclass(frozen=True, slots=True)
class RegionRow:
    """A region: counties with their schools, the stated total, its sessions and its meeting."""

    number: int
    name: str
    areas: tuple[AreaDraft, ...]
    total: int | None = None
    sessions: tuple[SessionDraft, ...] = ()
    meeting: MeetingDraft = MeetingDraft()
    findings: tuple[Finding, ...] = ()

    @property
    def status(self) -> Status:
        """Whether the row can be taken."""
        return status_of(self.findings)


@dataclass(slots=True)
class _Open:
    number: int
    name: str = ""
    total: str = ""
    counties: list[tuple[str, str]] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)


def read_regions(
    letter: Letter, counties: Iterable[County], academic_year: int | None = None
) -> tuple[RegionRow, ...]:
    """The regions of the letter. Raises ``RuleError`` (``letter_no_regions``)."""
    groups: list[_Open] = []
    software, cap = "", None
    for stretch in stretches(letter, WORDS, ("county", "count", "dates")):
        software, cap = software or stretch.head_found(_SOFTWARE), cap or stretch.head_found(_CAP)
        for number, row in stretch.rows:
            _gather(groups, stretch.head, number, row)
    if not any(group.counties for group in groups):
        raise RuleError("letter_no_regions")
    known, taken = counties_of(counties), set[str]()
    year = academic_year or _year_in(letter)
    most = int(cap.replace(",", "")) if cap else None
    return tuple(_region(group, known, taken, year, MeetingDraft(software, cap=most)) for group in groups)


def _gather(groups: list[_Open], head: Head, number: int, row: Row) -> None:
    """A row that states a total (or a region) begins a region; the others go on with it."""
    county = clean(head.cell(row, "county").text).text
    total, name = (clean(head.cell(row, key).text).text for key in ("total", "region"))
    dates = head.cell(row, "dates").text
    begins = bool(total or name) if "total" in head.places else bool(dates.strip())
    if begins or not groups:
        groups.append(_Open(number, name, total))
    group = groups[-1]
    if county:
        group.counties.append((county, head.cell(row, "count").text))
    for key in ("dates", "link", "number", "passcode"):
        text = head.cell(row, key).text.strip()
        if text:
            group.texts.setdefault(key, []).append(text)


def _region(group: _Open, known: Known, taken: set[str], year: int | None, shared: MeetingDraft) -> RegionRow:
    areas, findings = _areas(group, known, taken)
    sessions, odd = _sessions(" ".join(group.texts.get("dates", ())), year)
    findings += odd
    total = None
    try:
        total = parse_count(group.total)
    except RuleError as error:
        findings.append(attention(error))
    counts = [area.school_count for area in areas if area.school_count is not None]
    if counts and total is not None and len(counts) == len(areas) and sum(counts) != total:
        findings.append(attention(RuleError("letter_total_differs", total=total, sum=sum(counts))))
    if not areas:
        findings.append(refusal(RuleError("letter_no_county")))
    meeting = _meeting(group, shared)
    return RegionRow(group.number, group.name, tuple(areas), total, sessions, meeting, tuple(findings))


def _areas(group: _Open, known: Known, taken: set[str]) -> tuple[list[AreaDraft], list[Finding]]:
    areas, unknown, twice, findings = [], [], [], list[Finding]()
    for name, count_text in group.counties:
        code = known.find(name)
        if code is None:
            unknown.append(name)
            continue
        if code in taken:
            twice.append(name)
            continue
        taken.add(code)
        count = None
        try:
            count = parse_count(count_text)
        except RuleError as error:
            findings.append(attention(error))
        areas.append(AreaDraft(code, name, count))
    if unknown:
        findings.append(attention(RuleError("letter_counties_unknown", names="、".join(unknown))))
    if twice:
        findings.append(attention(RuleError("letter_counties_twice", names="、".join(twice))))
    return areas, findings


def _sessions(text: str, year: int | None) -> tuple[tuple[SessionDraft, ...], list[Finding]]:
    """``8/7(四)全天人力網 8/14(四)全天學生網``: every date with the words behind it."""
    found, odd, folded = dates_in(text, year)
    odd += [finding for one in found for finding in one.findings]
    if text and not found and not odd:
        odd.append(attention(RuleError("date_unreadable", text=text)))
    sessions = []
    for place, one in enumerate(found):
        after = found[place + 1].start if place + 1 < len(found) else len(folded)
        words = folded[one.end : after]
        half = _HALF.match(words)
        course = clean(words[half.end() :] if half else words).text.strip("、，,；; ")
        sessions.append(SessionDraft(one.day, course, half[1] if half else ""))
    return tuple(sessions), odd


def _meeting(group: _Open, shared: MeetingDraft) -> MeetingDraft:
    """What the cell says of the meeting; words in brackets that only announce it say nothing."""
    text = clean(" ".join(group.texts.get("link", ()))).text
    address, number, passcode = _ADDRESS.search(text), _NUMBER.search(text), _PASSCODE.search(text)
    own = {key: clean(" ".join(group.texts.get(key, ()))).text for key in ("number", "passcode")}
    return MeetingDraft(
        shared.software,
        address[0] if address else "",
        own["number"] or (number[1] if number else ""),
        own["passcode"] or (passcode[1] if passcode and address else ""),
        shared.cap,
    )


_YEAR = re.compile(r"(\d{2,3})\s*學年度")


def _year_in(letter: Letter) -> int | None:
    """The academic year that the letter speaks of, where the caller has none."""
    texts: Sequence[str] = [part.text for part in letter.parts if hasattr(part, "text")]
    found = next((match for text in texts if (match := _YEAR.search(text))), None)
    return int(found[1]) if found else None
