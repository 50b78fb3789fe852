"""The rows of the lists of the page 合併, and their columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from coordinator.domain.merge_report import DeviceLine, FileLine, MergeReport, RefusedFile
from coordinator.domain.merge_state import MergeState
from coordinator.ui.kit.decision_words import desk_name
from coordinator.ui.kit.messages import sentence
from coordinator.ui.kit.moments import length_text, moment_text, span_text
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill

translate = QCoreApplication.translate
R = TypeVar("R")
RIGHT_MS = 60_000
"""A clock that is off by less is not spoken of."""


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file that was looked at: what it would bring, or why it is refused. ``done``: it is merged."""

    line: FileLine | None = None
    refused: RefusedFile | None = None
    done: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What tells files apart over refreshes."""
        return (self.line.file_id, self.line.name) if self.line else ("", self.name)

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.line.name if self.line else self.refused.name if self.refused else ""

    @property
    def reason(self) -> str:
        """Why it is refused, in a sentence."""
        return sentence(self.refused) if self.refused else ""


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """A laptop: its log as it stands, or a pack that went out and of which nothing has come back."""

    name: str
    line: DeviceLine | None = None
    before: int | None = None
    own: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What tells laptops apart over refreshes."""
        return (self.line.log_id if self.line else "", self.name)


def file_rows(report: MergeReport, *, done: bool) -> list[FileRow]:
    """The files of a report, the refused ones first: they want something."""
    refused = [FileRow(refused=one) for one in report.refused]
    return [*refused, *(FileRow(line, done=done) for line in report.lines)]


def device_rows(lines: tuple[DeviceLine, ...], state: MergeState, *, counted: bool) -> list[DeviceRow]:
    """Every log, and the packs of which no log is known; ``counted`` shows what was known before."""
    rows = [
        DeviceRow(
            desk_name(line.name, line.log_id),
            line,
            line.before if counted else None,
            line.log_id == state.own_log,
        )
        for line in lines
    ]
    known = {line.name for line in lines}
    sent = dict.fromkeys(pack.device for pack in state.packs if pack.opened_ms is None and pack.device)
    return rows + [DeviceRow(name) for name in sent if name not in known]


def file_columns() -> list[Column[FileRow]]:
    """File by file."""
    return [
        Column(
            "state", translate("Merge", "State"), lambda r: _file_pill(r).text, pill=_file_pill, width=112
        ),
        Column("device", translate("Merge", "Laptop"), _file_device, width=110),
        _counting("new", translate("Merge", "New"), lambda r: r.line.new if r.line else None),
        _counting("known", translate("Merge", "Known"), lambda r: r.line.known if r.line else None),
        Column("span", translate("Merge", "From – to"), _file_span, key=_first, width=200),
        Column("clock", translate("Merge", "Clock"), _file_clock, mark=_file_clock_mark, width=110),
        Column("name", translate("Merge", "File"), lambda r: r.reason or r.name, width=320, tip=_file_tip),
    ]


def device_columns() -> list[Column[DeviceRow]]:
    """Laptop by laptop."""
    return [
        Column("state", translate("Merge", "State"), lambda r: _device_pill(r).text, pill=_device_pill,
               width=142),
        Column("name", translate("Merge", "Laptop"), _device_name, width=140),
        _counting("before", translate("Merge", "Before"), lambda r: r.before),
        _counting("events", translate("Merge", "Entries"), lambda r: r.line.events if r.line else None),
        Column("numbers", translate("Merge", "Numbers"), _numbers, width=90),
        Column("missing", translate("Merge", "Missing"), _missing, key=_missing_key, width=260, tip=_missing),
        Column("span", translate("Merge", "From – to"), _device_span, width=200),
        Column("clock", translate("Merge", "Clock"), _device_clock, mark=_device_clock_mark, width=110),
    ]  # fmt: skip


def clock_short(ahead_ms: int | None) -> str:
    """``8 min fast``; a dash where nobody compared."""
    if ahead_ms is None:
        return "—"
    if abs(ahead_ms) < RIGHT_MS:
        return translate("Merge", "right")
    text = translate("Merge", "{length} fast") if ahead_ms > 0 else translate("Merge", "{length} slow")
    return text.format(length=length_text(ahead_ms))


def gap_text(line: DeviceLine) -> str:
    """The missing numbers with the time that lies between their neighbours."""
    parts = []
    for gap in line.gaps:
        numbers = str(gap.first) if gap.first == gap.last else f"{gap.first}–{gap.last}"
        when = _gap_when(gap.since_ms, gap.until_ms)
        parts.append(f"{numbers} ({when})" if when else numbers)
    return translate("Merge", ", ").join(parts)


def _gap_when(since: int | None, until: int | None) -> str:
    if since is not None and until is not None:
        return span_text(since, until)
    if until is not None:
        return translate("Merge", "before {time}").format(time=moment_text(until))
    return translate("Merge", "after {time}").format(time=moment_text(since)) if since is not None else ""


def _file_pill(row: FileRow) -> Pill:
    if row.line is None:
        return Pill(translate("Merge", "Refused"), Severity.ERROR, Severity.ERROR.icon)
    if row.done:
        return Pill(translate("Merge", "Merged"), Severity.SUCCESS, Severity.SUCCESS.icon)
    if row.line.set_aside:
        return Pill(translate("Merge", "Partly"), Severity.WARNING, Severity.WARNING.icon)
    if not row.line.new:
        return Pill(translate("Merge", "Nothing new"))
    return Pill(translate("Merge", "Ready"), Severity.INFO, Severity.INFO.icon)


def _device_pill(row: DeviceRow) -> Pill:
    if row.line is None:
        return Pill(translate("Merge", "Not back yet"), Severity.WARNING, "clock")
    if row.line.forked:
        return Pill(translate("Merge", "Copied"), Severity.ERROR, Severity.ERROR.icon)
    if row.line.gaps:
        return Pill(translate("Merge", "Gaps"), Severity.WARNING, Severity.WARNING.icon)
    return Pill(translate("Merge", "Complete"), Severity.SUCCESS, Severity.SUCCESS.icon)


def _counting(name: str, title: str, value: Callable[[R], int | None], width: int = 84) -> Column[R]:
    """A count at the right; a dash where there is none."""
    return Column(
        name,
        title,
        lambda row: "—" if (number := value(row)) is None else f"{number:,}",
        key=lambda row: value(row) or 0,
        align_right=True,
        width=width,
    )


def _file_device(row: FileRow) -> str:
    return desk_name(row.line.device, row.line.log_id) if row.line else "—"


def _file_span(row: FileRow) -> str:
    return span_text(row.line.first_ms, row.line.last_ms) if row.line else "—"


def _first(row: FileRow) -> int:
    return row.line.first_ms if row.line else 0


def _file_clock(row: FileRow) -> str:
    return clock_short(row.line.ahead_ms if row.line else None)


def _file_clock_mark(row: FileRow) -> Severity | None:
    return _is_off(row.line.ahead_ms if row.line else None)


def _device_clock(row: DeviceRow) -> str:
    return clock_short(row.line.ahead_ms if row.line else None)


def _device_clock_mark(row: DeviceRow) -> Severity | None:
    return _is_off(row.line.ahead_ms if row.line else None)


def _is_off(ahead_ms: int | None) -> Severity | None:
    return Severity.WARNING if ahead_ms is not None and abs(ahead_ms) >= RIGHT_MS else None


def _file_tip(row: FileRow) -> str:
    if row.line is None:
        return f"{row.name}\n{row.reason}"
    if not row.line.set_aside:
        return row.name
    text = translate("Merge", "{n} entries cannot be read and are set aside.")
    return f"{row.name}\n{text.format(n=len(row.line.set_aside))}"


def _device_name(row: DeviceRow) -> str:
    return translate("Merge", "{name} (here)").format(name=row.name) if row.own else row.name


def _numbers(row: DeviceRow) -> str:
    return f"{row.line.first_seq}–{row.line.last_seq}" if row.line else "—"


def _missing(row: DeviceRow) -> str:
    return gap_text(row.line) if row.line and row.line.gaps else "—"


def _missing_key(row: DeviceRow) -> int:
    return row.line.missing if row.line else 0


def _device_span(row: DeviceRow) -> str:
    return span_text(row.line.first_ms, row.line.last_ms) if row.line else "—"
