"""What is said of a pack: before it is opened, and what opening it did."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coordinator.domain.packs import VenuePack
from coordinator.domain.plan import by_id
from coordinator.domain.roc import format_short
from coordinator.services.pack_opening import PackOpened
from coordinator.ui.kit.moments import moment_text

translate = QCoreApplication.translate


def pack_lines(pack: VenuePack) -> list[str]:
    """Made when, with how many people, for which sessions."""
    plan = pack.plan
    days, wanted = by_id(plan.course_days), set(pack.sessions)
    sessions = [session for session in plan.sessions if session.id in wanted]
    named = []
    for session in sessions:
        part, day = plan.part_of(session), days.get(session.course_day_id)
        names = (format_short(session.day), part.name if part else "", day.name if day else "")
        named.append(" ".join(name for name in names if name))
    text = translate("PackOpening", "Made {at} · {people} people · {sessions} sessions")
    made = text.format(
        at=moment_text(pack.manifest.at_ms), people=f"{len(pack.people):,}", sessions=len(sessions)
    )
    return [made, translate("PackOpening", ", ").join(named)]


def opened_lines(opened: PackOpened) -> list[str]:
    """What opening did, and what the desk should know of it."""
    refreshed = opened.refreshed
    if opened.again:
        text = translate(
            "PackOpening", "The roster is up to date: {added} new, {changed} changed, {gone} gone."
        )
        first = text.format(
            added=refreshed.added, changed=refreshed.changed, gone=refreshed.removed + refreshed.cancelled
        )
    else:
        text = translate("PackOpening", "{people} people and {sessions} sessions are on this computer.")
        first = text.format(people=f"{opened.people:,}", sessions=opened.sessions)
    lines = [first]
    if refreshed.cancelled:
        text = translate(
            "PackOpening", "{n} people who came are cancelled at the office: they stay, marked so."
        )
        lines.append(text.format(n=refreshed.cancelled))
    if refreshed.renumbered or refreshed.badges_taken:
        lines.append(
            translate(
                "PackOpening",
                "Another training on this computer uses some of the same numbers: scan carefully, or use a"
                " computer without it.",
            )
        )
    if opened.events_new:
        text = translate("PackOpening", "{n} events of other desks came along.")
        lines.append(text.format(n=f"{opened.events_new:,}"))
    return lines
