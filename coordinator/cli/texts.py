"""What the command line prints for people; the same facts as its JSON, in the user's words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordinator.db.queries.plans import TrainingLine
from coordinator.domain.errors import RuleError
from coordinator.domain.roc import format_span
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

Json = Mapping[str, Any]


def say(text: str, **facts: object) -> str:
    """A sentence of the command line in the user's language; mark it with ``QT_TRANSLATE_NOOP("cli", …)``."""
    return QCoreApplication.translate("cli", text).format(**facts)


def no_sheet_for(half: str | None) -> RuleError:
    """The refusal when no chosen session has marks for this part of the day."""
    return RuleError("no_sheet_for_half", half=half or "day")


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
    if not line.first:
        return text
    return f"{text}  {format_span(date.fromisoformat(line.first), date.fromisoformat(line.last))}"


def plan_text(plan: Json) -> str:
    """The plan as the ministry's papers order it."""
    parts = [
        [plan["title"], *_units(plan)],
        _regions(plan),
        _districts(plan),
        _sessions(plan),
        *(_course_day(day) for day in plan["course_days"]),
        [item["text"] for item in plan["equipment"]],
        _counties(plan),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


UNIT_WORDS = {"supervisor": "指導單位", "organiser": "主辦單位", "host": "承辦單位", "co_host": "協辦單位"}


def _units(plan: Json) -> list[str]:
    return [f"{UNIT_WORDS[unit['role']]}：{unit['name']}" for unit in plan["units"]]


def _regions(plan: Json) -> list[str]:
    return [f"{r['name']}  {r['total']}  {'、'.join(r['counties'])}" for r in plan["regions"]]


def _districts(plan: Json) -> list[str]:
    lines = []
    for batch in plan["batches"]:
        lines.append(f"{batch['name']}  {batch['school_count'] or ''}  {batch['venue'] or ''}")
        for d in plan["districts"]:
            if d["batch"] == batch["slug"]:
                names = "、".join(t["as_written"] for t in d["townships"])
                lines.append(f"  {d['name']}  {d['school_count'] or ''}  {names}")
    return lines


def _sessions(plan: Json) -> list[str]:
    return [
        "  ".join(
            (f"{s['slug']:<24}", s["roc_date"], f"{s['start']}~{s['end']}", s["venue"] or s["meeting"] or "")
        )
        for s in plan["sessions"]
    ]


def _course_day(day: Json) -> list[str]:
    head = " ".join(part for part in (day["name"], day["title"]) if part)
    lines = [head if day["hours"] is None else f"{head}（{day['hours']} 小時）"]
    for block in day["blocks"]:
        printed = f"（{block['minutes_printed']}分鐘）" if block["minutes_printed"] else ""
        clock = f"{block['start']}~{block['end'] or ''}{printed}"
        lines.append(f"  {clock}  {block['title']}  {block['speaker']}")
        for topic in block["topics"]:
            code = f"{topic['code']}. " if topic["code"] else ""
            lines.append(f"      ※{code}{topic['title']}")
            lines += [f"        • {item}" for item in topic["items"]]
    return lines


def _counties(plan: Json) -> list[str]:
    columns = ("name", "special", "primary", "junior", "total")
    return ["  ".join(str(county[column]) for column in columns) for county in plan["counties"]]


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
