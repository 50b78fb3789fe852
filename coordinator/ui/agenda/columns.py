"""The columns of the four tables of the page 議程, and the words of the kinds of blocks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.counts import format_count
from coordinator.domain.roc import format_minutes, format_roc
from coordinator.ui.agenda.outline import TopicRow
from coordinator.ui.agenda.rows import DayRow, SessionRow
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill

translate = QCoreApplication.translate

_LOOKS: dict[BlockKind, tuple[str, Severity | None]] = {
    BlockKind.SIGN_IN: ("log-in", Severity.WARNING),
    BlockKind.LECTURE: ("graduation-cap", Severity.INFO),
    BlockKind.PRACTICE: ("wrench", Severity.SUCCESS),
    BlockKind.BREAK: ("coffee", None),
    BlockKind.MEAL: ("utensils", None),
    BlockKind.Q_AND_A: ("circle-question-mark", Severity.INFO),
    BlockKind.SIGN_OUT: ("log-out", Severity.WARNING),
    BlockKind.DISMISSAL: ("house", None),
}


def kind_words() -> dict[BlockKind, str]:
    """What each kind is called on the screen."""
    return {
        BlockKind.SIGN_IN: translate("Agenda", "Sign-in"),
        BlockKind.LECTURE: translate("Agenda", "Lecture"),
        BlockKind.PRACTICE: translate("Agenda", "Hands-on"),
        BlockKind.BREAK: translate("Agenda", "Break"),
        BlockKind.MEAL: translate("Agenda", "Meal"),
        BlockKind.Q_AND_A: translate("Agenda", "Q&A"),
        BlockKind.SIGN_OUT: translate("Agenda", "Sign-out"),
        BlockKind.DISMISSAL: translate("Agenda", "Dismissal"),
    }


def kinds_by_word() -> dict[str, BlockKind]:
    """The kind that a word on the screen means."""
    return {word: kind for kind, word in kind_words().items()}


def day_columns() -> list[Column[DayRow]]:
    """Course days; hours stand beside the taught minutes, and nobody judges the one by the other."""
    return [
        Column("name", translate("Agenda", "Course day"), lambda r: r.day.name, editable=True, width=110,
               tip=lambda r: r.day.name),
        Column("title", translate("Agenda", "Topic of the day"), lambda r: r.day.title, editable=True,
               width=220, tip=lambda r: r.day.title),
        Column("hours", translate("Agenda", "Study hours"), lambda r: format_count(r.day.hours),
               editable=True, align_right=True, width=96, key=lambda r: r.day.hours or 0),
        Column("taught", translate("Agenda", "Taught minutes"), lambda r: str(r.taught), align_right=True,
               width=100, key=lambda r: r.taught,
               tip=lambda _: translate("Agenda", "Lectures and hands-on by the clock, each minute once")),
        Column("blocks", translate("Agenda", "Blocks"), lambda r: str(r.blocks), align_right=True, width=90,
               key=lambda r: r.blocks),
        Column("slug", translate("Agenda", "Short name"), lambda r: r.day.slug, editable=True, width=100,
               hidden=True),
    ]  # fmt: skip


def session_columns() -> list[Column[SessionRow]]:
    """The sessions of one course day."""
    return [
        Column("day", translate("Agenda", "Date"), lambda r: format_roc(r.session.day), width=132,
               key=lambda r: r.session.day),
        Column("clock", translate("Agenda", "Time"), _clock, width=96, key=lambda r: r.clock or (0, 0),
               tip=_shift),
        Column("group", translate("Agenda", "Batch"), lambda r: r.group, width=68, tip=lambda r: r.group),
    ]  # fmt: skip


def block_columns() -> list[Column[Block]]:
    """The blocks of one course day, in the order of the official table: time, course, speaker."""
    words = kind_words()
    return [
        Column("starts", translate("Agenda", "From"), lambda b: format_minutes(b.starts), editable=True,
               width=66),
        Column("ends", translate("Agenda", "Until"), lambda b: _time(b.ends), editable=True, width=66,
               key=lambda b: b.ends or b.starts),
        Column("kind", translate("Agenda", "Kind"), lambda b: words[b.kind], editable=True, width=118,
               choices=lambda _: tuple(words.values()), pill=lambda b: kind_pill(b.kind, words[b.kind])),
        Column("title", translate("Agenda", "Course"), lambda b: b.title, editable=True, width=216,
               tip=lambda b: b.title),
        Column("speaker", translate("Agenda", "Speaker"), lambda b: b.speaker, editable=True, width=110,
               tip=lambda b: b.speaker),
        Column("minutes", translate("Agenda", "Minutes"), lambda b: format_count(b.minutes), editable=True,
               align_right=True, width=72, key=lambda b: b.minutes or 0),
        Column("printed", translate("Agenda", "Printed"), lambda b: format_count(b.printed_minutes),
               editable=True, align_right=True, width=86, key=lambda b: b.printed_minutes or 0, tip=_printed,
               mark=lambda b: Severity.WARNING if b.misprinted else None),
        Column("track", translate("Agenda", "Track"), lambda b: str(b.track or ""), editable=True, width=64,
               key=lambda b: b.track,
               tip=lambda _: translate("Agenda", "Blocks side by side have numbers here")),
        Column("note", translate("Agenda", "Note"), lambda b: b.note, editable=True, width=120, hidden=True,
               tip=lambda b: b.note),
    ]  # fmt: skip


def tray_columns(day_names: Callable[[Block], str]) -> list[Column[Block]]:
    """Blocks without a time; ``day_names`` says which course day each was made for."""
    words = kind_words()
    return [
        Column("title", translate("Agenda", "Course"), lambda b: b.title, editable=True, width=220,
               tip=lambda b: b.title),
        Column("minutes", translate("Agenda", "Minutes"), lambda b: format_count(b.minutes), editable=True,
               align_right=True, width=82, key=lambda b: b.minutes or 0),
        Column("kind", translate("Agenda", "Kind"), lambda b: words[b.kind], editable=True, width=120,
               choices=lambda _: tuple(words.values()), pill=lambda b: kind_pill(b.kind, words[b.kind])),
        Column("day", translate("Agenda", "Course day"), day_names, width=100, tip=day_names),
    ]  # fmt: skip


def topic_columns() -> list[Column[TopicRow]]:
    """The topics of one block, items below their topic."""
    return [
        Column("title", translate("Agenda", "Topic"), lambda r: r.topic.title, editable=True, width=380,
               tip=lambda r: r.topic.title),
        Column("code", translate("Agenda", "Module"), lambda r: r.topic.code, editable=True, width=90),
        Column("level", translate("Agenda", "Level"), lambda r: str(r.level), width=64),
    ]  # fmt: skip


def kind_icon(kind: BlockKind) -> str:
    """The picture of a kind."""
    return _LOOKS[kind][0]


def kind_pill(kind: BlockKind, word: str) -> Pill:
    """Icon, word and colour of a kind."""
    icon, severity = _LOOKS[kind]
    return Pill(word, severity, icon)


def _time(minutes: int | None) -> str:
    return "" if minutes is None else format_minutes(minutes)


def _clock(row: SessionRow) -> str:
    if row.clock is None:
        return ""
    return f"{format_minutes(row.clock[0])}~{format_minutes(row.clock[1])}"


def _shift(row: SessionRow) -> str:
    minutes = row.session.shift_minutes
    if not minutes:
        return ""
    text = translate("Agenda", "The agenda is held {time} later") if minutes > 0 else (
        translate("Agenda", "The agenda is held {time} earlier")
    )  # fmt: skip
    return text.format(time=format_minutes(abs(minutes)))


def _printed(block: Block) -> str:
    if not block.misprinted:
        return ""
    if block.minutes is None:
        return translate("Agenda", "Minutes are printed, but the block has no end.")
    text = translate("Agenda", "By the clock it lasts {clock} minutes, printed are {printed}.")
    return text.format(clock=block.minutes, printed=block.printed_minutes)
