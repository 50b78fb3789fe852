"""From a plan to JSON: nested as people read it, names in the place of keys, derived facts included."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

from coordinator.documents.geo import load_areas
from coordinator.documents.plan_file.topics import item_text
from coordinator.domain.agenda import Block
from coordinator.domain.area import District, DistrictMember
from coordinator.domain.edit import Entity
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_minutes, format_roc
from coordinator.domain.training import Batch, CourseDay, Session
from coordinator.domain.venue import Venue

Json = dict[str, Any]

TRAINING_TEXTS = (
    "letter_number", "basis", "purpose", "audience", "registration",
    "funding", "hours_rule", "outcome", "note",
)  # fmt: skip


def plan_to_json(plan: Plan) -> Json:
    """The whole plan as JSON values; the keys are documented in ``docs/json.md``."""
    training = plan.training
    kinds = {f.id: str(f.kind) for f in plan.formats}
    return {
        "slug": training.slug,
        "title": training.title,
        "academic_year": training.academic_year,
        "county": _county(training.county_code),
        "issued": _iso(training.issued),
        **_same(training, *TRAINING_TEXTS, "people_per_school", "keeps_ids"),
        "purge_on": _iso(training.purge_on),
        "units": [{"role": str(u.role), "name": u.name} for u in plan.units],
        "formats": _formats(plan),
        "roles": [role.name for role in plan.roles],
        "counties": [
            {"name": c.as_written, "code": c.county_code, **_same(c, "special", "primary", "junior", "total")}
            for c in plan.county_counts
        ],
        "regions": [_region(plan, d) for d in plan.districts] if training.national else [],
        "districts": [] if training.national else [_district(plan, d) for d in plan.districts],
        "batches": [_batch(plan, batch, kinds) for batch in plan.batches],
        "course_days": [_course_day(plan, day, kinds) for day in plan.course_days],
        "sessions": [_session(plan, session, kinds) for session in plan.sessions],
        "venues": [_venue(plan, venue) for venue in plan.venues],
        "meetings": [
            _same(m, "name", "software", "link", "number", "passcode", "cap", "note") for m in plan.meetings
        ],
        "equipment": [{"format": kinds[e.format_id], "text": e.text} for e in plan.equipment],
    }


@cache
def area_names() -> dict[str, str]:
    """Code -> official name, of counties (5 digits) and townships (8 digits)."""
    counties, townships = load_areas()
    return {c.id: c.name for c in counties} | {t.id: t.name for t in townships}


def _same(entity: Entity, *fields: str) -> Json:
    return {field: getattr(entity, field) for field in fields}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _clock(minutes: int | None) -> str | None:
    return None if minutes is None else format_minutes(minutes)


def _name(entities: Iterable[Any], key: str | None, field: str = "name") -> str | None:
    return None if key is None else getattr(by_id(entities)[key], field)


def _county(code: str) -> Json | None:
    return {"code": code, "name": area_names().get(code, "")} if code else None


def _formats(plan: Plan) -> list[Json]:
    return [
        {
            "kind": str(f.kind), "title": f.title, "starts": _iso(f.starts), "ends": _iso(f.ends),
            **_same(f, "by_application", "registration", "note"),
        }
        for f in plan.formats
    ]  # fmt: skip


def _member(member: DistrictMember) -> Json:
    return {
        "name": area_names().get(member.area_code, ""),
        "code": member.area_code,
        **_same(member, "as_written", "school_count"),
    }


def _region(plan: Plan, region: District) -> Json:
    members = plan.members_of(region)
    return {
        **_same(region, "slug", "name", "locked"),
        "batch": _name(plan.batches, region.batch_id, "slug"),
        "counties": [m.as_written for m in members],
        "total": plan.school_count(region),
        "sessions": [plan.slug_of(s) for s in plan.sessions_of(region)],
        "members": [_member(m) for m in members],
    }


def _district(plan: Plan, district: District) -> Json:
    return {
        **_same(district, "slug", "name", "locked"),
        "school_count": plan.school_count(district),
        "batch": _name(plan.batches, district.batch_id, "slug"),
        "townships": [_member(m) for m in plan.members_of(district)],
    }


def _batch(plan: Plan, batch: Batch, kinds: dict[str, str]) -> Json:
    return {
        **_same(batch, "slug", "name"),
        "format": kinds[batch.format_id],
        "districts": [d.name for d in plan.districts_of(batch)],
        "venue": _name(plan.venues, batch.venue_id),
        "dates": [day.isoformat() for day in plan.dates_of(batch)],
        "school_count": plan.batch_school_count(batch),
    }


def _course_day(plan: Plan, day: CourseDay, kinds: dict[str, str]) -> Json:
    return {
        **_same(day, "slug", "name", "title"),
        "format": kinds[day.format_id],
        "audience": [role.name for role in plan.audience_of(day)],
        **_same(day, "hours", "note"),
        "blocks": [_block(plan, block) for block in plan.blocks_of(day)],
        "tray": [_block(plan, block) for block in plan.tray_of(day)],
    }


def _block(plan: Plan, block: Block) -> Json:
    return {
        "start": _clock(block.starts),
        "end": _clock(block.ends),
        "minutes": block.minutes,
        "minutes_printed": block.printed_minutes,
        "kind": str(block.kind),
        **_same(block, "title", "track"),
        "topics": [
            {
                **_same(topic, "code", "title"),
                "items": [item_text(item.code, item.title) for item in plan.topics_of(block, topic)],
            }
            for topic in plan.topics_of(block)
        ],
        **_same(block, "speaker", "note"),
    }


def _session(plan: Plan, session: Session, kinds: dict[str, str]) -> Json:
    start, end = plan.clock_of(session) or (None, None)
    marks = plan.marks_of(session)
    return {
        "slug": plan.slug_of(session),
        "format": kinds[session.format_id],
        "date": session.day.isoformat(),
        "roc_date": format_roc(session.day),
        "start": _clock(start),
        "end": _clock(end),
        "shift_minutes": session.shift_minutes,
        "venue": _name(plan.venues, session.venue_id),
        "room": _name(plan.rooms, session.room_id),
        "batch": _name(plan.batches, session.batch_id, "slug"),
        "course_day": _name(plan.course_days, session.course_day_id, "slug"),
        "region": _name(plan.districts, session.district_id, "slug"),
        "meeting": _name(plan.meetings, session.meeting_id),
        "mark_plan": [str(m.slot) for m in marks],
        "marks": [{"slot": str(m.slot), "opens": _clock(m.opens), "closes": _clock(m.closes)} for m in marks],
        **_same(session, "cap", "number", "note"),
    }


def _venue(plan: Plan, venue: Venue) -> Json:
    return {
        **_same(venue, "name", "address"),
        "township": area_names().get(venue.township_code, ""),
        **_same(venue, "township_code", "contact", "phone", "note"),
        "opens": _clock(venue.opens),
        "closes": _clock(venue.closes),
        **_same(venue, "longitude_e6", "latitude_e6"),
        "rooms": [
            _same(room, "name", "floor", "seats", "pcs", "equipment", "note") for room in plan.rooms_of(venue)
        ],
    }
