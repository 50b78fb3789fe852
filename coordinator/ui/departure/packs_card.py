"""The list 場地包: which laptop took what along, and whether it came back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from coordinator.domain.pack_record import PackRecord
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_short
from coordinator.domain.training import Session
from coordinator.ui.kit.moments import moment_text
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PackRow:
    """The newest pack of one laptop; ``device`` is empty for one that any laptop may open."""

    pack: PackRecord
    sessions: str
    returned_ms: int | None
    returned: int

    @property
    def key(self) -> str:
        """Tells rows apart."""
        return self.pack.id


def session_text(plan: Plan, session: Session) -> str:
    """``8/7(一) 第一梯次 第一天``: a session in a list of several."""
    day = by_id(plan.course_days).get(session.course_day_id)
    part = plan.part_of(session)
    names = (format_short(session.day), part.name if part else "", day.name if day else "")
    return " ".join(name for name in names if name)


def pack_rows(plan: Plan, packs: Sequence[PackRecord], returns: Mapping[str, int]) -> list[PackRow]:
    """A row a laptop, the one made last first; ``packs`` newest first."""
    sessions = by_id(plan.sessions)
    rows = []
    for pack in {pack.device: pack for pack in reversed(packs)}.values():
        held = [sessions[key] for key in pack.sessions.split() if key in sessions]
        came = [at for name, at in returns.items() if pack.device in ("", name)]
        names = translate("Departure", ", ").join(session_text(plan, session) for session in held)
        rows.append(PackRow(pack, names, max(came, default=None), len(came)))
    return sorted(rows, key=lambda row: row.pack.issued_ms, reverse=True)


def pack_columns() -> list[Column[PackRow]]:
    """Laptop, sessions, when it was made or opened, and whether it came back."""
    return [
        Column("device", translate("Departure", "Laptop"), _device, width=120),
        Column(
            "state", translate("Departure", "State"), lambda row: _state(row).text, pill=_state, width=150
        ),
        Column("made", translate("Departure", "Made"), _made, key=lambda row: row.pack.issued_ms, width=120),
        Column(
            "people",
            translate("Departure", "People"),
            lambda row: f"{row.pack.persons:,}",
            key=lambda row: row.pack.persons,
            align_right=True,
            width=70,
        ),
        Column(
            "sessions",
            translate("Departure", "Sessions"),
            lambda row: row.sessions,
            tip=lambda row: row.sessions,
            width=220,
        ),
    ]


def _device(row: PackRow) -> str:
    return row.pack.device or translate("Departure", "Any laptop")


def _made(row: PackRow) -> str:
    return moment_text(row.pack.issued_ms)


def _state(row: PackRow) -> Pill:
    """Opened here, back, or still out."""
    if row.pack.opened_ms is not None:
        text = translate("Departure", "Opened here {at}").format(at=moment_text(row.pack.opened_ms))
        return Pill(text, Severity.SUCCESS, "package-open")
    if row.returned_ms is None:
        return Pill(translate("Departure", "Out"), None, "package")
    if row.pack.device:
        return Pill(translate("Departure", "Came back"), Severity.SUCCESS, "package-check")
    text = translate("Departure", "Came back: {n}").format(n=row.returned)
    return Pill(text, Severity.SUCCESS, "package-check")
