"""成果統計 on A4: tables by course day, district, kind of school and role, then drawn bars."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coordinator.documents.pdf.bars import BAR_ROW, CHART, BarPages, DrawnPage, write_drawn
from coordinator.documents.pdf.fitting import Advance
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten, advance
from coordinator.documents.plan_document.flow import lay_out
from coordinator.documents.plan_document.pdf import missing_in, texts_of
from coordinator.domain.hours_session import place_name
from coordinator.domain.outline import Align, Cell, CellLine, Outline, Table, Text, cell, head
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_minutes, format_roc, format_short, format_span
from coordinator.domain.statistics import Arrivals, Figures, Statistics, every_step
from coordinator.progress import Progress, silent

COLUMNS = (
    "expected", "kept", "rate", "missed", "came", "full", "given", "hours", "walk_ins", "persons",
)  # fmt: skip
WIDTHS = (24.0, 15.0, *(10.5 for _ in COLUMNS[1:]))
PARTS = (
    ("by_day", "course_days"),
    ("by_district", "districts"),
    ("by_level", "levels"),
    ("by_role", "roles"),
)


@dataclass(frozen=True, slots=True)
class Report:
    """What is to be printed, in which words."""

    plan: Plan
    statistics: Statistics
    words: Mapping[str, str]
    printed: date


def write_report(report: Report, target: Path, progress: Progress = silent) -> SheetsWritten:
    """Write it; the file appears under its name only when it is complete. Raises OSError."""
    measure = advance()
    pages = [DrawnPage(page) for page in lay_out(report_outline(report), measure)]
    pages += _charts(report, measure).pages
    titles = (report.plan.training.title, report.words["title"])
    count = write_drawn(target, titles, pages, report.words["page"], measure, progress)
    return SheetsWritten(count, missing_in(texts_of(report_outline(report))))


def report_outline(report: Report) -> Outline:
    """Title, dates and the tables."""
    words, plan = report.words, report.plan
    days = sorted({session.day for session in plan.sessions})
    lines = [words["dates"].format(days=format_span(days[0], days[-1]))] if days else []
    lines.append(words["printed"].format(day=format_roc(report.printed)))
    parts: list[Text | Table] = [Text(words["unit"])]
    for title, field in PARTS:
        rows: Sequence[Figures] = getattr(report.statistics, field)
        if rows:
            parts += [Text(lead=words[title]), figures_table(rows, report.statistics.total, words)]
        if rows and title == "by_role":
            parts.append(Text(words["roles_note"]))
    return Outline(plan.training.title, words["title"], words["title"], tuple(lines), tuple(parts))


def figures_table(rows: Sequence[Figures], total: Figures, words: Mapping[str, str]) -> Table:
    """The rows, and the sum of the whole training under them."""
    heads = head(words["name"], *(words[name] for name in COLUMNS))
    lines = [tuple(_cells(name_of(row, words), row)) for row in rows]
    last = tuple(_bold(one) for one in _cells(words["total"], total))
    return Table(WIDTHS, (heads, *lines, last))


def name_of(row: Figures, words: Mapping[str, str]) -> str:
    """The name of a row; kinds of school have theirs in the words, those of none are the others."""
    return words.get(row.key, row.name) if row.key else words["others"]


def rate_text(row: Figures) -> str:
    """``83.3%``, or a dash where nobody was expected."""
    return "–" if row.rate is None else f"{row.rate:.1f}%"


def _cells(name: str, row: Figures) -> Iterator[Cell]:
    yield cell(name, Align.LEFT)
    for column in COLUMNS:
        yield cell(rate_text(row) if column == "rate" else f"{getattr(row, column):,}")


def _bold(one: Cell) -> Cell:
    return Cell(tuple(CellLine(line.text, bold=True) for line in one.lines), one.align)


def _charts(report: Report, measure: Advance) -> BarPages:
    """The bars: rates of districts and kinds of school, then the arrivals of each session."""
    bars, words, found = BarPages(measure), report.words, report.statistics
    for title, rows in (("by_district", found.districts), ("by_level", found.levels)):
        shown = [row for row in rows if row.expected]
        if shown:
            bars.heading(f"{words['rates']}\u3000{words[title]}")
        for row in shown:
            figures = f"{rate_text(row)}（{row.kept:,}/{row.expected:,}）"
            bars.bar(name_of(row, words), (row.rate or 0) / 100, figures)
    if found.arrivals:
        bars.heading(words["arrivals"], CHART + 2 * BAR_ROW)
        bars.line(words["arrivals_note"])
    for one in found.arrivals:
        steps = [(format_minutes(at), n) for at, n in every_step(one)]
        bars.columns(_arrivals_text(report, one), steps)
    return bars


def _arrivals_text(report: Report, arrivals: Arrivals) -> str:
    """Which session, and when most came."""
    minute, most = arrivals.peak
    session = arrivals.session
    peak = report.words["peak"].format(
        clock=format_minutes(minute), n=f"{most:,}", total=f"{arrivals.total:,}"
    )
    return f"{format_short(session.day)} {place_name(report.plan, session)}\u3000{peak}"
