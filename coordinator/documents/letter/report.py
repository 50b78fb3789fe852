"""What was understood of a letter as plain data, in the keys of ``show --json``, with problems beside it."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from coordinator.documents.geo import load_areas
from coordinator.domain.letter.agenda import AgendaDay, AgendaRow
from coordinator.domain.letter.areas import AreaDraft
from coordinator.domain.letter.codes import item_text
from coordinator.domain.letter.districts import DistrictRow, DistrictTable
from coordinator.domain.letter.finding import Finding, Status
from coordinator.domain.letter.regions import RegionRow
from coordinator.domain.roc import format_minutes, format_roc


class Judged(Protocol):
    """A row with its place and what is odd about it."""

    @property
    def number(self) -> int:
        """Its row in what was pasted, from 1."""

    @property
    def status(self) -> Status:
        """Whether it can be taken."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is odd about it."""


def agenda_to_json(days: Iterable[AgendaDay]) -> dict[str, Any]:
    """``course_days`` with their blocks, and ``problems``."""
    told = tuple(days)
    return {
        "course_days": [
            {
                "name": day.name,
                "title": day.title,
                "shift_minutes": day.shift,
                "blocks": [_block(row) for row in day.rows],
            }
            for day in told
        ],
        "problems": _problems(row for day in told for row in day.rows),
    }


def _block(row: AgendaRow) -> dict[str, Any]:
    ends = None if row.ends is None else format_minutes(row.ends)
    minutes = None if row.starts is None or row.ends is None else row.ends - row.starts
    return {
        "row": row.number,
        "status": row.status.value,
        "start": None if row.starts is None else format_minutes(row.starts),
        "end": ends,
        "minutes": minutes,
        "minutes_printed": row.printed_minutes,
        "kind": row.kind.value,
        "title": row.title,
        "track": row.track,
        "topics": [
            {"code": t.code, "title": t.title, "items": [item_text(*item) for item in t.items]}
            for t in row.topics
        ],
        "speaker": row.speaker,
        "note": row.note,
    }


def districts_to_json(table: DistrictTable) -> dict[str, Any]:
    """``county``, ``districts``, the ``batches`` they name by place, and ``problems``."""
    counties, townships = load_areas()
    county = next((c for c in counties if c.id == table.county_code), None)
    names = {township.id: township.name for township in townships}
    return {
        "county": {"code": county.id, "name": county.name} if county else None,
        "districts": [_district(row, names) for row in table.rows],
        "batches": [
            {
                "name": batch.name,
                "venue": batch.venue,
                "first": batch.first.isoformat() if batch.first else None,
                "last": batch.last.isoformat() if batch.last else None,
                "school_count": batch.total,
            }
            for batch in table.batches
        ],
        "problems": _problems(table.rows),
    }


def _district(row: DistrictRow, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "row": row.number,
        "status": row.status.value,
        "name": row.name,
        "school_count": row.school_count,
        "batch": row.batch,
        "townships": [_area(area, names) for area in row.areas],
    }


def regions_to_json(rows: Iterable[RegionRow]) -> dict[str, Any]:
    """``regions`` with their sessions and meetings, and ``problems``."""
    told = tuple(rows)
    names = {county.id: county.name for county in load_areas()[0]}
    return {"regions": [_region(row, names) for row in told], "problems": _problems(told)}


def _region(row: RegionRow, names: Mapping[str, str]) -> dict[str, Any]:
    meeting = row.meeting
    return {
        "row": row.number,
        "status": row.status.value,
        "name": row.name,
        "counties": [area.as_written for area in row.areas],
        "total": row.total,
        "members": [_area(area, names) for area in row.areas],
        "sessions": [
            {
                "date": session.day.isoformat(),
                "roc_date": format_roc(session.day),
                "half": session.half,
                "course_day": session.course,
            }
            for session in row.sessions
        ],
        "meeting": {
            "software": meeting.software,
            "link": meeting.link,
            "number": meeting.number,
            "passcode": meeting.passcode,
            "cap": meeting.cap,
        },
    }


def _area(area: AreaDraft, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "name": names[area.code],
        "code": area.code,
        "as_written": area.as_written,
        "school_count": area.school_count,
    }


def _problems(rows: Iterable[Judged]) -> list[dict[str, Any]]:
    return [
        {"row": row.number, "code": found.code, "facts": dict(found.facts), "refused": found.bad}
        for row in rows
        for found in row.findings
    ]
