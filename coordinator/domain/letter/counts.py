"""The appendix 各縣市校數統計: schools of each county by kind, and the edit that puts them into the plan."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from coordinator.domain.area import County
from coordinator.domain.counts import parse_count
from coordinator.domain.edit import Edit, Entity
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.areas import Known, counties_of
from coordinator.domain.letter.columns import Head, stretches
from coordinator.domain.letter.finding import Finding, Status, attention, refusal, status_of
from coordinator.domain.letter.page import Letter, Row
from coordinator.domain.order import next_position
from coordinator.domain.plan import Plan
from coordinator.domain.text import clean, fold
from coordinator.domain.training import CountyCount

WORDS = {
    "county": ("縣市", "縣市別"),
    "special": ("特教學校", "特殊教育學校", "特教"),
    "primary": ("國小", "國民小學"),
    "junior": ("國中", "國民中學"),
    "total": ("縣市總計", "總計", "合計", "總校數"),
}
_SUMS = frozenset(fold(word) for word in ("總計", "合計", "全國"))
_KINDS = ("special", "primary", "junior")


@dataclass(frozen=True, slots=True)
class CountRow:
    """A line of the appendix; ``code`` is empty where there is no such county."""

    number: int
    code: str
    as_written: str
    special: int = 0
    primary: int = 0
    junior: int = 0
    total: int = 0
    findings: tuple[Finding, ...] = ()

    @property
    def status(self) -> Status:
        """Whether the row can be taken."""
        return status_of(self.findings)


def read_counts(letter: Letter, counties: Iterable[County]) -> tuple[CountRow, ...]:
    """The lines of the appendix. Raises ``RuleError`` (``letter_no_counts``)."""
    known, taken = counties_of(counties), set[str]()
    rows: list[CountRow] = []
    for stretch in stretches(letter, WORDS, ("county", "primary", "junior")):
        for number, row in stretch.rows:
            name = clean(stretch.head.cell(row, "county").text).text
            if fold(name) in _SUMS:
                rows = _summed(rows, _total(stretch.head, row))
            elif name:
                rows.append(_line(number, name, stretch.head, row, (known, taken)))
    if not rows:
        raise RuleError("letter_no_counts")
    return tuple(rows)


def _line(number: int, name: str, head: Head, row: Row, context: tuple[Known, set[str]]) -> CountRow:
    known, taken = context
    code = known.find(name)
    findings: list[Finding] = []
    if code is None:
        findings.append(refusal(RuleError("letter_counties_unknown", names=name)))
    elif code in taken:
        findings.append(refusal(RuleError("letter_counties_twice", names=name)))
    taken.add(code or "")
    counts = {}
    for kind in (*_KINDS, "total"):
        try:
            counts[kind] = parse_count(head.cell(row, kind).text)
        except RuleError as error:
            findings.append(refusal(error))
    parts = sum(counts.get(kind) or 0 for kind in _KINDS)
    total = counts.get("total")
    if total is not None and total != parts:
        findings.append(attention(RuleError("letter_total_differs", total=total, sum=parts)))
    special, primary, junior = (counts.get(kind) or 0 for kind in _KINDS)
    whole = parts if total is None else total
    return CountRow(number, code or "", name, special, primary, junior, whole, tuple(findings))


def _total(head: Head, row: Row) -> int | None:
    try:
        return parse_count(head.cell(row, "total").text)
    except RuleError:
        return None


def _summed(rows: list[CountRow], total: int | None) -> list[CountRow]:
    """The last line says so where the sum at the foot is not that of the lines."""
    found = sum(row.total for row in rows)
    if not rows or total is None or total == found:
        return rows
    odd = attention(RuleError("letter_total_differs", total=total, sum=found))
    return [*rows[:-1], replace(rows[-1], findings=(*rows[-1].findings, odd))]


def taken_counts(plan: Plan, rows: Sequence[CountRow], new_id: Callable[[], str]) -> Edit:
    """Adds lines behind those that are there; a county that has one is brought up to the letter."""
    stored = {line.county_code: line for line in plan.county_counts}
    place = next_position(plan.county_counts)
    before: list[Entity] = []
    after: list[Entity] = []
    for row in rows:
        old = stored.get(row.code)
        line = CountyCount(
            id=old.id if old else new_id(),
            training_id=plan.training.id,
            county_code=row.code,
            as_written=row.as_written,
            special=row.special,
            primary=row.primary,
            junior=row.junior,
            total=row.total,
            position=old.position if old else place,
        )
        place += old is None
        if old is not None:
            before.append(old)
        after.append(line)
    return Edit(tuple(before), tuple(after))
