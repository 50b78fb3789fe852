"""The plan document 教育訓練計畫 out of a plan: what stands in it, in which order, under which number.

The order is that of real plans: basis, purpose, units, audience, each delivery format with its times, places,
tables and agendas, then registration, hours, funding, outcome, remarks and the counts.
"""

from collections.abc import Iterator, Sequence

from coordinator.domain.agenda_paper import agenda_table, day_title, place_of
from coordinator.domain.outline import Outline, Table, Text
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.plan_tables import (
    appendix_table,
    district_table,
    loose_district_table,
    meeting_lines,
    region_table,
    span_of,
)
from coordinator.domain.roc import format_roc, format_span
from coordinator.domain.training import Batch, CourseDay, DeliveryFormat, Session, UnitRole

SUBJECT = "教育訓練計畫"
UNITS = {
    UnitRole.SUPERVISOR: "指導單位",
    UnitRole.ORGANISER: "主辦單位",
    UnitRole.HOST: "承辦單位",
    UnitRole.CO_HOST: "協辦單位",
}

Parts = Iterator[Text | Table]


def plan_outline(plan: Plan) -> Outline:
    """The document of a plan; parts of which the plan says nothing are left out."""
    return Outline(plan.training.title, SUBJECT, "", tuple(_under_title(plan)), tuple(_parts(plan)))


def _parts(plan: Plan) -> Parts:
    training = plan.training
    yield from _said("依據", training.basis)
    yield from _said("研習目的", training.purpose)
    for role, word in UNITS.items():
        yield from _said(word, "、".join(unit.name for unit in plan.units if unit.role is role))
    yield from _said("研習對象", training.audience)
    for kind in plan.formats:
        yield from _format(plan, kind)
    yield from _loose_districts(plan)
    yield from _registration(plan)
    yield from _hours(plan)
    yield from _said("研習經費", training.funding)
    yield from _said("預期效益", training.outcome)
    yield from _said("其他", training.note)
    if plan.county_counts:
        yield Text(level=1, lead="附件：各縣市校數統計", fresh_page=True)
        yield appendix_table(plan)


def _under_title(plan: Plan) -> Iterator[str]:
    """Academic year (unless the title says it), date and number of the letter."""
    training = plan.training
    year = f"{training.academic_year}學年度"
    facts = ["" if year in training.title.replace(" ", "") else year]
    facts += [format_roc(training.issued, weekday=False) if training.issued else "", training.letter_number]
    line = "\u3000".join(fact for fact in facts if fact)
    if line:
        yield line


def _said(title: str, text: str, level: int = 1) -> Parts:
    """A fact under its heading: one line behind it, several below it; nothing without a text."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) == 1:
        yield Text(lines[0], level, lead=f"{title}：")
    elif lines:
        yield Text(level=level, lead=f"{title}：")
        yield from (Text(line, level + 1) for line in lines)


def _format(plan: Plan, kind: DeliveryFormat) -> Parts:
    """A delivery format: when and where, districts or regions, agendas, what to bring, remarks."""
    sessions = [session for session in plan.sessions if session.format_id == kind.id]
    batches = [batch for batch in plan.batches if batch.format_id == kind.id]
    title = f"{kind.title}（申請辦理）" if kind.by_application else kind.title
    yield Text(level=1, lead=title)
    yield from _times(plan, kind, batches, sessions)
    yield from _areas(plan, batches, sessions)
    yield from _agendas(plan, [day for day in plan.course_days if day.format_id == kind.id])
    items = [item.text for item in plan.equipment if item.format_id == kind.id]
    if items:
        yield Text(level=2, lead="攜帶設備：")
        yield from (Text(item, 3) for item in items)
    yield from _said("說明", kind.note, 2)


def _times(plan: Plan, kind: DeliveryFormat, batches: Sequence[Batch], sessions: Sequence[Session]) -> Parts:
    period = _period(kind)
    lines = [line for batch in batches if (line := _batch_line(plan, batch))]
    loose = [s for s in sessions if s.batch_id is None and s.district_id is None]
    lines += _loose_lines(plan, loose)
    lines += _regional_lines(plan, [s for s in sessions if s.district_id is not None])
    if kind.by_application:
        yield from _said("申請辦理時間", period, 2)
    elif not lines:
        yield from _said("辦理時間", period, 2)
    if lines:
        at_places = any(place_of(plan, session) for session in sessions if session.meeting_id is None)
        yield Text(level=2, lead="辦理時間／地點：" if at_places else "辦理時間：")
        yield from (Text(line, 3) for line in lines)


def _period(kind: DeliveryFormat) -> str:
    if kind.starts and kind.ends:
        return format_span(kind.starts, kind.ends)
    if kind.starts:
        return f"{format_roc(kind.starts)}起"
    return f"至{format_roc(kind.ends)}" if kind.ends else ""


def _batch_line(plan: Plan, batch: Batch) -> str:
    """``第一梯次：112年8月7日(一)至8月9日(三)，地點為教師研習中心``."""
    places = dict.fromkeys(place_of(plan, session) for session in plan.sessions_of(batch))
    venue = by_id(plan.venues).get(batch.venue_id or "")
    named = [place for place in places if place] or ([venue.name] if venue else [])
    known = "，".join(fact for fact in (venue.address, venue.contact, venue.phone) if fact) if venue else ""
    place = "、".join(named) + (f"（{known}）" if known else "")
    facts = [span_of(plan.dates_of(batch)), f"地點為{place}" if named else ""]
    told = "，".join(fact for fact in facts if fact)
    return f"{batch.name}：{told}" if told else batch.name


def _loose_lines(plan: Plan, sessions: Sequence[Session]) -> Iterator[str]:
    """Sessions of no batch and no region, by course day and place."""
    by_place: dict[tuple[str, str], list[Session]] = {}
    for session in sessions:
        by_place.setdefault((session.course_day_id, place_of(plan, session)), []).append(session)
    days = by_id(plan.course_days)
    for (day_id, place), there in by_place.items():
        when = span_of(session.day for session in there)
        total = f"，共{len(there)}場" if len(there) > 1 else ""
        yield f"{days[day_id].name}：{when}{total}" + (f"，地點為{place}" if place else "")


def _regional_lines(plan: Plan, sessions: Sequence[Session]) -> Iterator[str]:
    """``人力網：114年8月6日(三)至8月12日(二)，共5場``."""
    for day in plan.course_days:
        dates = sorted(s.day for s in sessions if s.course_day_id == day.id)
        if dates:
            yield f"{day.name}：{format_span(dates[0], dates[-1])}，共{len(dates)}場"


def _areas(plan: Plan, batches: Sequence[Batch], sessions: Sequence[Session]) -> Parts:
    """The table of districts and batches, and the table of regions."""
    with_districts = [batch for batch in batches if plan.districts_of(batch)]
    if with_districts:
        yield Text(level=2, lead="分區及梯次：")
        yield district_table(plan, with_districts)
    held = {session.district_id for session in sessions}
    regions = [district for district in plan.districts if district.id in held]
    if regions:
        yield Text(level=2, lead="分區辦理場次表：")
        yield region_table(plan, regions, sessions)
    yield from _other_meetings(plan, sessions)


def _other_meetings(plan: Plan, sessions: Sequence[Session]) -> Parts:
    """Online meetings of sessions that are for no region."""
    loose = {s.meeting_id for s in sessions if s.district_id is None}
    found = [meeting for meeting in plan.meetings if meeting.id in loose]
    if found:
        yield Text(level=2, lead="線上會議：")
        yield from (Text("，".join(meeting_lines(meeting)), 3) for meeting in found)


def _agendas(plan: Plan, days: Sequence[CourseDay]) -> Parts:
    if not days:
        return
    yield Text(level=2, lead="議程：")
    for day in days:
        yield Text(level=3, lead=day_title(day))
        roles = "、".join(role.name for role in plan.audience_of(day))
        facts = [f"參加業務別：{roles}" if roles else "", f"研習時數：{day.hours}小時" if day.hours else ""]
        line = "；".join(fact for fact in facts if fact)
        if line:
            yield Text(line, under=3)
        if plan.blocks_of(day):
            yield agenda_table(plan, day)
        yield from (Text(line.strip(), under=3) for line in day.note.splitlines() if line.strip())


def _loose_districts(plan: Plan) -> Parts:
    """Districts that neither a batch nor a session is for."""
    held = {session.district_id for session in plan.sessions}
    batches = {batch.id for batch in plan.batches}
    loose = [d for d in plan.districts if d.batch_id not in batches and d.id not in held]
    if loose:
        yield Text(level=1, lead="分區")
        yield loose_district_table(plan, loose)


def _registration(plan: Plan) -> Parts:
    own = [f"{kind.title}：{kind.registration}" for kind in plan.formats if kind.registration]
    yield from _said("報名方式", "\n".join(line for line in (plan.training.registration, *own) if line))


def _hours(plan: Plan) -> Parts:
    """The rule as written, else what the course days give."""
    if plan.training.hours_rule:
        yield from _said("研習時數", plan.training.hours_rule)
        return
    given = [f"{day.name}全程參與者{day.hours}小時" for day in plan.course_days if day.hours]
    yield from _said("研習時數", "、".join(given))
