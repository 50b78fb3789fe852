"""Tables of the plan document: districts with batches, regions with sessions, school counts."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from coordinator.domain.area import District
from coordinator.domain.outline import Align, Cell, CellLine, Table, cell, head
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_roc, format_short, format_span
from coordinator.domain.training import Batch, Meeting, Session

NOON = 12 * 60
LATE_NOON = NOON + 30


def district_table(plan: Plan, batches: Sequence[Batch]) -> Table:
    """區域, 鄉鎮市區, 各區校數, 分區總校數, 辦理時間: a batch is merged down its districts."""
    rows = [head("區域", "鄉鎮市區", "各區校數", "分區\n總校數", "辦理時間")]
    for batch in batches:
        districts = plan.districts_of(batch)
        total = count(plan.batch_school_count(batch))
        when = span_of(plan.dates_of(batch))
        for place, district in enumerate(districts):
            merged = [cell(total, rows=len(districts)), cell(when, rows=len(districts))]
            rows.append((*_district(plan, district), *(merged if place == 0 else ())))
    rows += [_sum_row(plan, [d for b in batches for d in plan.districts_of(b)], columns=2)]
    return Table((10.5, 48, 10, 10.5, 21), tuple(row for row in rows if row))


def loose_district_table(plan: Plan, districts: Sequence[District]) -> Table:
    """Districts that no batch and no session is for yet."""
    rows = [head("區域", "縣市" if plan.training.national else "鄉鎮市區", "各區校數")]
    rows += [_district(plan, district) for district in districts]
    rows += [_sum_row(plan, districts, columns=0)]
    return Table((20, 60, 20), tuple(row for row in rows if row))


def region_table(plan: Plan, regions: Sequence[District], sessions: Sequence[Session]) -> Table:
    """縣市, 校數, 分區總校數, 辦理時間, 線上會議連結: a row for each county, merged for each region."""
    online = any(session.meeting_id for session in sessions)
    caps = {session.cap for session in sessions}
    cap = next(iter(caps)) if len(caps) == 1 else None
    times = "辦理時間" + (f"\n(每場上限 {cap:,} 人)" if cap else "")
    rows = [head("分區", "縣市", "校數", "分區\n總校數", times, *(["線上會議連結"] if online else []))]
    for region in regions:
        own = [session for session in sessions if session.district_id == region.id]
        rows += _region_rows(plan, region, own, online=online, common_cap=cap is not None)
    rows += [_sum_row(plan, regions, columns=2 + online)]
    widths = (9, 10.5, 8, 9.5, 35, 28) if online else (14, 18, 14, 16, 38)
    return Table(widths, tuple(row for row in rows if row))


def appendix_table(plan: Plan) -> Table:
    """各縣市校數統計 with its sums."""
    counts = plan.county_counts
    rows = [head("縣市", "特教學校", "國小", "國中", "縣市總計")]
    for one in counts:
        numbers = (one.special, one.primary, one.junior, one.total)
        rows.append((cell(one.as_written), *(cell(f"{n:,}" if n else "") for n in numbers)))
    sums = [
        sum(column)
        for column in zip(*((c.special, c.primary, c.junior, c.total) for c in counts), strict=True)
    ]
    rows.append((cell("總計"), *(cell(f"{n:,}") for n in sums)))
    return Table((28, 18, 18, 18, 18), tuple(rows))


def span_of(days: Iterable[date]) -> str:
    """The days of a batch: first to last where they follow each other, else each of them."""
    ordered = sorted(set(days))
    if not ordered:
        return ""
    if all((after - before).days == 1 for before, after in pairwise(ordered)):
        return format_span(ordered[0], ordered[-1])
    first, *others = ordered
    tails = [
        format_roc(day) if day.year != first.year else format_roc(day).split("年", 1)[1] for day in others
    ]
    return "、".join((format_roc(first), *tails))


def count(number: int | None) -> str:
    """A count as a table prints it; empty when nobody has counted."""
    return "" if number is None else f"{number:,}"


def part_of_day(clock: tuple[int, int] | None) -> str:
    """全天, 上午 or 下午 by the first and last minute; empty without an agenda."""
    if clock is None:
        return ""
    if clock[1] <= LATE_NOON:
        return "上午"
    return "下午" if clock[0] >= NOON else "全天"


def _district(plan: Plan, district: District) -> tuple[Cell, ...]:
    members = "、".join(member.as_written for member in plan.members_of(district))
    return cell(district.name), cell(members, Align.LEFT), cell(count(plan.school_count(district)))


def _sum_row(plan: Plan, districts: Sequence[District], *, columns: int) -> tuple[Cell, ...]:
    """The sum, when there is more than one district and all are counted; ``columns`` stand behind it."""
    known = [n for d in districts if (n := plan.school_count(d)) is not None]
    if len(districts) < 2 or len(known) < len(districts):
        return ()
    return cell("合計", columns=2), cell(count(sum(known))), *_filler(columns)


def _filler(columns: int) -> tuple[Cell, ...]:
    return (Cell(columns=columns),) if columns else ()


def _region_rows(
    plan: Plan, region: District, sessions: Sequence[Session], *, online: bool, common_cap: bool
) -> list[tuple[Cell, ...]]:
    members = plan.members_of(region)
    high = max(len(members), 1)
    times = Cell(tuple(_session_line(plan, s, common_cap=common_cap) for s in sessions), rows=high)
    merged = [cell(count(plan.school_count(region)), rows=high), times]
    if online:
        merged.append(_meeting_cell(plan, sessions, high))
    named = cell(region.name, rows=high)
    if not members:
        return [(named, cell(""), cell(""), *merged)]
    return [
        (
            *((named,) if place == 0 else ()),
            cell(member.as_written),
            cell(count(member.school_count)),
            *(merged if place == 0 else ()),
        )
        for place, member in enumerate(members)
    ]


def _session_line(plan: Plan, session: Session, *, common_cap: bool) -> CellLine:
    """``8/6(三)全天人力網``."""
    day = by_id(plan.course_days)[session.course_day_id]
    cap = f"(上限 {session.cap:,} 人)" if session.cap and not common_cap else ""
    return CellLine(f"{format_short(session.day)}{part_of_day(plan.clock_of(session))}{day.name}{cap}")


def _meeting_cell(plan: Plan, sessions: Sequence[Session], rows: int) -> Cell:
    meetings = by_id(plan.meetings)
    used = dict.fromkeys(session.meeting_id for session in sessions if session.meeting_id)
    lines = [line for key in used for line in meeting_lines(meetings[key])]
    return Cell(tuple(CellLine(line) for line in lines), Align.LEFT, rows)


def meeting_lines(meeting: Meeting) -> tuple[str, ...]:
    """Name, link, number, passcode and remark of an online meeting, those that are known."""
    name = f"{meeting.name}({meeting.software})" if meeting.software else meeting.name
    number = f"會議號：{meeting.number}" if meeting.number else ""
    passcode = f"密碼：{meeting.passcode}" if meeting.passcode else ""
    return tuple(line for line in (name, meeting.link, number, passcode, meeting.note) if line)
