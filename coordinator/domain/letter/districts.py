"""Tables 區域／鄉鎮市區／校數／辦理時間 of a county plan as districts in batches."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from coordinator.domain.area import Township
from coordinator.domain.counts import parse_count
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.areas import AreaDraft, Known, likely_county, names_in, townships_of
from coordinator.domain.letter.columns import Head, stretches
from coordinator.domain.letter.dates import spans_in
from coordinator.domain.letter.finding import Finding, Status, attention, refusal, status_of
from coordinator.domain.letter.page import Cell, Letter, Row
from coordinator.domain.text import clean, fold

WORDS = {
    "name": ("區域", "分區", "區別", "組別"),
    "areas": ("鄉鎮市區", "鄉鎮市", "鄉鎮", "行政區", "轄區"),
    "count": ("校數", "各區校數", "學校數"),
    "total": ("分區總校數", "總校數", "梯次校數", "合計"),
    "dates": ("辦理時間", "辦理日期", "研習日期", "日期", "時間", "梯次"),
    "venue": ("辦理地點", "地點", "場地"),
}
_SUMS = frozenset(fold(word) for word in ("總計", "合計", "小計", "總校數"))
_BATCH = re.compile(r"(第\s*[一二三四五六七八九十\d]{1,3}\s*梯次)")
_VENUE = re.compile(r"地點\s*(?:為)?\s*[:：]?\s*(.+)")
_HERE = re.compile(r"^(?:本縣|本市)")


@dataclass(frozen=True, slots=True)
class BatchDraft:
    """What rows share: the days and their number of schools; name and venue as the lines above say."""

    first: date | None = None
    last: date | None = None
    total: int | None = None
    name: str = ""
    venue: str = ""


@dataclass(frozen=True, slots=True)
class DistrictRow:
    """A district as the table has it; ``batch`` counts the batches of the table from 0, None without any."""

    number: int
    name: str
    areas: tuple[AreaDraft, ...] = ()
    school_count: int | None = None
    batch: int | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def status(self) -> Status:
        """Whether the row can be taken."""
        return status_of(self.findings)


@dataclass(frozen=True, slots=True)
class DistrictTable:
    """All districts of the letter and the batches they belong to."""

    county_code: str
    rows: tuple[DistrictRow, ...]
    batches: tuple[BatchDraft, ...] = ()

    @property
    def takeable(self) -> tuple[DistrictRow, ...]:
        """The rows that are not refused."""
        return tuple(row for row in self.rows if row.status is not Status.BAD)


@dataclass(slots=True)
class _Open:
    number: int
    name: str
    areas: list[str]
    count: Cell
    group: int | None


@dataclass(slots=True)
class _Group:
    dates: str
    total: str
    venue: str


def read_districts(
    letter: Letter, townships: Sequence[Township], county_code: str = "", academic_year: int | None = None
) -> DistrictTable:
    """The districts of the letter; without a county it is the one that has the townships named.

    Raises ``RuleError`` (``letter_no_districts``).
    """
    rows: list[_Open] = []
    groups: list[_Group] = []
    lead: list[str] = []
    for stretch in stretches(letter, WORDS, ("name", "areas")):
        lead += stretch.lead
        for number, row in stretch.rows:
            _gather(rows, groups, stretch.head, number, row)
    if not any(row.areas for row in rows):
        raise RuleError("letter_no_districts")
    county = county_code or likely_county((name for row in rows for name in row.areas), townships)
    known = townships_of(county, townships)
    drafts = _understood(rows, known)
    named = _named_batches(lead, academic_year)
    batches = [_batch(group, named, academic_year) for group in groups]
    told = _judged(drafts, [(batch, odd) for batch, odd in batches])
    return DistrictTable(county, told, tuple(batch for batch, _ in batches))


def _gather(rows: list[_Open], groups: list[_Group], head: Head, number: int, row: Row) -> None:
    """Add a row; one without a name goes on with the townships of the one above."""
    name, areas = clean(head.cell(row, "name").text).text, names_in(head.cell(row, "areas").text)
    if fold(name) in _SUMS:
        return
    if not name and rows:
        rows[-1].areas += areas
        return
    dates, total, venue = (head.cell(row, key).text.strip() for key in ("dates", "total", "venue"))
    own = [text for text in (dates, total) if text]
    if own and not (groups and dates and groups[-1].dates == dates):
        groups.append(_Group(dates, total, venue))
    rows.append(_Open(number, name, areas, head.cell(row, "count"), len(groups) - 1 if groups else None))


def _understood(rows: Sequence[_Open], known: Known) -> list[DistrictRow]:
    """Names become codes; a township that an earlier row has already is left out of the later one."""
    taken: set[str] = set()
    return [_district(row, known, taken) for row in rows]


def _district(row: _Open, known: Known, taken: set[str]) -> DistrictRow:
    areas, unknown, twice = [], [], []
    for name in row.areas:
        code = known.find(name)
        if code is None:
            unknown.append(name)
        elif code in taken:
            twice.append(name)
        else:
            taken.add(code)
            areas.append(AreaDraft(code, name))
    findings: list[Finding] = []
    if unknown:
        findings.append(attention(RuleError("letter_townships_unknown", names="、".join(unknown))))
    if twice:
        findings.append(attention(RuleError("letter_townships_twice", names="、".join(twice))))
    if not areas:
        findings.append(refusal(RuleError("letter_no_township")))
    if not row.name:
        findings.append(refusal(RuleError("letter_name_missing")))
    count = None
    try:
        count = parse_count(row.count.text)
    except RuleError as error:
        findings.append(attention(error))
    return DistrictRow(row.number, row.name, tuple(areas), count, row.group, tuple(findings))


def _named_batches(lead: Sequence[str], academic_year: int | None) -> dict[date, tuple[str, str]]:
    """First day -> name and venue, from lines such as 第一梯次112年8月7日(一)至…，地點為：…."""
    named: dict[date, tuple[str, str]] = {}
    for text in lead:
        name, venue = _BATCH.search(text), _VENUE.search(text)
        spans, _ = spans_in(text, academic_year)
        if name and spans:
            place = _HERE.sub("", clean(venue[1]).text).rstrip("。．. ") if venue else ""
            named[spans[0][0]] = name[1].replace(" ", ""), place
    return named


def _batch(
    group: _Group, named: dict[date, tuple[str, str]], academic_year: int | None
) -> tuple[BatchDraft, list[Finding]]:
    spans, odd = spans_in(group.dates, academic_year)
    if group.dates and not spans and not odd:
        odd.append(attention(RuleError("date_unreadable", text=group.dates)))
    total = None
    try:
        total = parse_count(group.total)
    except RuleError as error:
        odd.append(attention(error))
    first, last = (min(s[0] for s in spans), max(s[1] for s in spans)) if spans else (None, None)
    name, venue = named.get(first, ("", "")) if first else ("", "")
    own = _BATCH.search(group.dates)
    return BatchDraft(
        first, last, total, name or (own[1] if own else ""), venue or clean(group.venue).text
    ), odd


def _judged(
    rows: Sequence[DistrictRow], batches: Sequence[tuple[BatchDraft, list[Finding]]]
) -> tuple[DistrictRow, ...]:
    """What is odd about a batch is said at the first row of it."""
    told = list(rows)
    for number, (batch, odd) in enumerate(batches):
        places = [place for place, row in enumerate(told) if row.batch == number]
        if not places:
            continue
        counts = [told[place].school_count for place in places]
        known = [count for count in counts if count is not None]
        findings = list(odd)
        if batch.total is not None and len(known) == len(counts) and sum(known) != batch.total:
            findings.append(attention(RuleError("letter_total_differs", total=batch.total, sum=sum(known))))
        first = told[places[0]]
        told[places[0]] = replace(first, findings=(*first.findings, *findings))
    return tuple(told)
