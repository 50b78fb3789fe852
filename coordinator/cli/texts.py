"""What the command line prints for people; the same facts as its JSON, in the user's words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordinator.db.queries.plans import TrainingLine
from coordinator.domain.roc import format_span
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

Json = Mapping[str, Any]


def say(text: str, **facts: object) -> str:
    """A sentence of the command line in the user's language; mark it with ``QT_TRANSLATE_NOOP("cli", …)``."""
    return QCoreApplication.translate("cli", text).format(**facts)


def sample_text(name: str, added: bool) -> str:
    """Whether a sample was put into the store or was there."""
    if added:
        return say(QT_TRANSLATE_NOOP("cli", "The sample {name} is in the store now."), name=name)
    text = QT_TRANSLATE_NOOP("cli", "The sample {name} was in the store already; nothing changed.")
    return say(text, name=name)


def trainings_json(lines: Iterable[TrainingLine]) -> list[dict[str, object]]:
    """``[{slug, title, academic_year, id, sessions, people, first, last}]``."""
    return [
        {
            "slug": line.training.slug,
            "title": line.training.title,
            "academic_year": line.training.academic_year,
            "id": line.training.id,
            "sessions": line.sessions,
            "people": line.people,
            "first": line.first or None,
            "last": line.last or None,
        }
        for line in lines
    ]


def trainings_text(lines: Sequence[TrainingLine]) -> str:
    """A line for each training."""
    if not lines:
        return say(QT_TRANSLATE_NOOP("cli", "No training yet. Begin with: coordinator sample pingtung-112"))
    return "\n".join(
        f"{line.training.slug:<16} {line.training.title}\n{'':<16} {_extent(line)}" for line in lines
    )


def _extent(line: TrainingLine) -> str:
    text = say(
        QT_TRANSLATE_NOOP("cli", "{sessions} sessions, {people} people"),
        sessions=line.sessions,
        people=line.people,
    )
    return _line(text, _span(line.first, line.last))


def _span(first: str | None, last: str | None) -> str:
    """Two ISO dates as paper writes them; empty unless both are known."""
    return format_span(date.fromisoformat(first), date.fromisoformat(last)) if first and last else ""


def _line(*parts: object) -> str:
    """What is known, side by side."""
    return "  ".join(str(part) for part in parts if part not in (None, ""))


UNIT_WORDS = {"supervisor": "指導單位", "organiser": "主辦單位", "host": "承辦單位", "co_host": "協辦單位"}
FACT_WORDS = {
    "letter_number": "發文字號", "basis": "依據", "purpose": "研習目的", "audience": "研習對象",
    "registration": "報名方式", "funding": "研習經費", "hours_rule": "研習時數", "outcome": "預期效益",
    "note": "備註",
}  # fmt: skip


def plan_text(plan: Json) -> str:
    """The plan as the ministry's papers order it, in their words."""
    parts = [
        [plan["title"], *(f"{UNIT_WORDS[unit['role']]}：{unit['name']}" for unit in plan["units"])],
        [f"{word}：{plan[key]}" for key, word in FACT_WORDS.items() if plan[key]],
        [_format(kind) for kind in plan["formats"]],
        [_line(r["name"], r["total"], "、".join(r["counties"])) for r in plan["regions"]],
        _districts(plan),
        [_session(session) for session in plan["sessions"]],
        [line for venue in plan["venues"] for line in _venue(venue)],
        [_meeting(meeting) for meeting in plan["meetings"]],
        *(_course_day(day) for day in plan["course_days"]),
        [item["text"] for item in plan["equipment"]],
        [_line(*(c[k] for k in ("name", "special", "primary", "junior", "total"))) for c in plan["counties"]],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


def _format(kind: Json) -> str:
    span = _span(kind["starts"], kind["ends"])
    when = f"申請辦理時間 {span}" if span and kind["by_application"] else span
    return _line(kind["title"], when, kind["registration"], kind["note"])


def _districts(plan: Json) -> list[str]:
    """Batches with their districts; districts of no batch come last."""
    lines = []
    for batch in plan["batches"]:
        lines.append(_line(batch["name"], batch["school_count"], batch["venue"]))
        lines += _districts_of(plan, batch["slug"])
    return lines + _districts_of(plan, None)


def _districts_of(plan: Json, batch: str | None) -> list[str]:
    return [
        "  " + _line(d["name"], d["school_count"], "、".join(t["as_written"] for t in d["townships"]))
        for d in plan["districts"]
        if d["batch"] == batch
    ]


def _session(session: Json) -> str:
    clock = f"{session['start']}~{session['end']}" if session["start"] else ""
    place = _line(session["venue"] or session["meeting"], session["room"])
    return _line(f"{session['slug']:<24}", session["roc_date"], clock, place)


def _venue(venue: Json) -> list[str]:
    rooms = [_line(room["name"], room["floor"]) for room in venue["rooms"]]
    return [_line(venue["name"], venue["township"], venue["address"]), *(f"  {room}" for room in rooms)]


def _meeting(meeting: Json) -> str:
    return _line(*(meeting[key] for key in ("name", "software", "link", "number", "passcode", "cap")))


def _course_day(day: Json) -> list[str]:
    head = " ".join(part for part in (day["name"], day["title"]) if part)
    lines = [head if day["hours"] is None else f"{head}（{day['hours']} 小時）"]
    for block in day["blocks"]:
        printed = f"（{block['minutes_printed']}分鐘）" if block["minutes_printed"] else ""
        clock = f"{block['start']}~{block['end'] or ''}{printed}"
        lines.append("  " + _line(clock, block["title"], block["speaker"]))
        for topic in block["topics"]:
            code = f"{topic['code']}. " if topic["code"] else ""
            lines.append(f"      ※{code}{topic['title']}")
            lines += [f"        • {item}" for item in topic["items"]]
    return lines


def roster_text(people: Sequence[Json]) -> str:
    """A line for each person."""
    lines = ["\t".join((p["name"], p["school"], p["job_title"], " ".join(p["sessions"]))) for p in people]
    return "\n".join([*lines, say(QT_TRANSLATE_NOOP("cli", "{n} people"), n=len(people))])


def import_text(report: Json, *, dry_run: bool) -> str:
    """What was understood, what was not, and what was stored."""
    lines = [_import_line(row) for row in (*report["rows"], *report["rejected"])]
    counts = report["counts"]
    lines.append(
        say(
            QT_TRANSLATE_NOOP(
                "cli", "accepted {accept}, to look at {attention}, rejected {rejected}, ignored {ignored}"
            ),
            **{key: counts[key] for key in ("accept", "attention", "rejected", "ignored")},
        )
    )
    if dry_run:
        lines.append(say(QT_TRANSLATE_NOOP("cli", "Only tried: nothing was stored.")))
    else:
        lines.append(say(QT_TRANSLATE_NOOP("cli", "{n} people were stored."), n=report["stored"]))
    return "\n".join(lines)


def _import_line(row: Json) -> str:
    why = row.get("reason") or " ".join(row.get("flags", ()))
    return f"{row['row']:>6}  {row['status']:<9}  {row.get('name', '')}  {row.get('school_raw', '')}  {why}"


def sheets_text(written: Sequence[Json]) -> str:
    """The files with their pages, and the names that no font can draw."""
    lines = [f"{w['file']}  {say(QT_TRANSLATE_NOOP('cli', '{n} pages'), n=w['pages'])}" for w in written]
    missing = sorted({m["name"] for w in written for m in w["missing_glyphs"]})
    if missing:
        names = "、".join(missing)
        lines.append(
            say(QT_TRANSLATE_NOOP("cli", "No font has all characters of these names: {names}"), names=names)
        )
    return "\n".join(lines)
