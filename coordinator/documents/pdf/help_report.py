"""駐點諮詢統計 on A4: figures by module, district, school and what was missing, then drawn bars."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coordinator.documents.pdf.bars import BAR_ROW, CHART, BarPages, DrawnPage, write_drawn
from coordinator.documents.pdf.fitting import Advance
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten, advance
from coordinator.documents.plan_document.flow import lay_out
from coordinator.documents.plan_document.pdf import missing_in, texts_of
from coordinator.domain.helpdesk.statistics import HelpStatistics, Times
from coordinator.domain.outline import Align, Cell, Outline, Table, Text, cell, head
from coordinator.domain.roc import format_roc, format_short
from coordinator.progress import Progress, silent

MINUTE = 60_000
MODULE_HEADS = ("name", "count", "share", "served", "median", "most")
COUNT_HEADS = ("name", "count", "share")
MODULE_WIDTHS = (40.0, 18.0, 18.0, 20.0, 24.0, 24.0)
COUNT_WIDTHS = (80.0, 20.0, 20.0)
FIGURE_WIDTHS = (80.0, 60.0)
NO_TIME = "–"


@dataclass(frozen=True, slots=True)
class HelpReport:
    """What is to be printed, in which words; ``lacking`` are requests with anything missing."""

    training: str
    statistics: HelpStatistics
    lacking: int
    words: Mapping[str, str]
    printed: date


def write_help_report(report: HelpReport, target: Path, progress: Progress = silent) -> SheetsWritten:
    """Write it; the file appears under its name only when it is complete. Raises OSError."""
    measure, outline = advance(), help_outline(report)
    pages = [DrawnPage(page) for page in lay_out(outline, measure)]
    pages += _charts(report, measure).pages
    titles = (report.training, report.words["title"])
    count = write_drawn(target, titles, pages, report.words["page"], measure, progress)
    return SheetsWritten(count, missing_in(texts_of(outline)))


def help_outline(report: HelpReport) -> Outline:
    """Title, days and the tables; a part that counts nothing is left out."""
    words, found = report.words, report.statistics
    lines = [words["days"].format(days="、".join(_days(found)))] if found.days else []
    lines.append(words["printed"].format(day=format_roc(report.printed)))
    parts: list[Text | Table] = [Text(lead=words["figures"]), _figures(report), Text(words["note"])]
    if found.modules:
        parts += [Text(lead=words["by_module"]), _modules(report)]
    for title, counts in _counted(report):
        if counts:
            rows = tuple(_count_row(name, n, found.total) for name, n in counts)
            heads = head(*(words[name] for name in COUNT_HEADS))
            parts += [Text(lead=words[title]), Table(COUNT_WIDTHS, (heads, *rows))]
    return Outline(report.training, words["title"], words["title"], tuple(lines), tuple(parts))


def time_text(ms: int | None, words: Mapping[str, str]) -> str:
    """``12 分鐘``, or a dash where nothing is known."""
    if ms is None:
        return NO_TIME
    minutes = round(ms / MINUTE)
    return words["minutes"].format(n=f"{minutes:,}") if minutes else words["under_a_minute"]


def share_text(count: int, total: int) -> str:
    """``12.5%``."""
    return f"{100 * count / total:.1f}%" if total else NO_TIME


def _figures(report: HelpReport) -> Table:
    words, found = report.words, report.statistics
    counts = (
        ("requests", found.total), ("persons", found.people), ("schools", len(found.schools)),
        ("open", found.unfinished), ("passed", found.passed), ("lacking", report.lacking),
        ("binding_help", found.binding_help),
    )  # fmt: skip
    rows = [(words[name], f"{n:,}") for name, n in counts]
    rows += [
        (words[name], _both(times, words))
        for name, times in (("waiting", found.waiting), ("service", found.service))
    ]
    heads = head(words["name"], words["value"])
    return Table(FIGURE_WIDTHS, (heads, *((cell(name, Align.LEFT), cell(said)) for name, said in rows)))


def _both(times: Times, words: Mapping[str, str]) -> str:
    return f"{time_text(times.median_ms, words)}／{time_text(times.most_ms, words)}"


def _modules(report: HelpReport) -> Table:
    words, found = report.words, report.statistics
    times = dict(found.service_by_module)
    rows = []
    for code, n in found.modules:
        took = times.get(code, Times(0, None, None))
        texts = (f"{n:,}", share_text(n, found.total), f"{took.count:,}", time_text(took.median_ms, words),
                 time_text(took.most_ms, words))  # fmt: skip
        rows.append((cell(_module(code, words), Align.LEFT), *map(cell, texts)))
    return Table(MODULE_WIDTHS, (head(*(words[name] for name in MODULE_HEADS)), *rows))


def _counted(report: HelpReport) -> Iterator[tuple[str, Sequence[tuple[str, int]]]]:
    words, found = report.words, report.statistics
    yield "by_missing", [(words.get(code, code), n) for code, n in found.missing]
    in_one = [name for name, _ in found.districts if name]
    yield "by_district", [(name or words["no_district"], n) for name, n in found.districts] if in_one else []
    yield "by_school", found.schools


def _count_row(name: str, count: int, total: int) -> tuple[Cell, ...]:
    return cell(name, Align.LEFT), cell(f"{count:,}"), cell(share_text(count, total))


def _charts(report: HelpReport, measure: Advance) -> BarPages:
    """Modules and what was missing as shares of all requests, hours as columns."""
    bars, words, found = BarPages(measure), report.words, report.statistics
    modules = [(_module(code, words), n) for code, n in found.modules]
    missing = [(words.get(code, code), n) for code, n in found.missing]
    for title, counts in (("by_module", modules), ("by_missing", missing)):
        most = max((n for _, n in counts), default=1)
        if counts:
            bars.heading(words[title])
        for name, n in counts:
            bars.bar(name, n / most, f"{n:,}（{share_text(n, found.total)}）")
    if found.hours:
        bars.heading(words["by_hour"], CHART + BAR_ROW)
        bars.columns(words["requests"], [(f"{hour:02d}:00", n) for hour, n in found.hours])
    return bars


def _module(code: str, words: Mapping[str, str]) -> str:
    return words.get(code or "other", code)


def _days(found: HelpStatistics) -> Iterator[str]:
    for day, _ in found.days:
        try:
            yield format_short(date.fromisoformat(day))
        except ValueError:
            yield day
