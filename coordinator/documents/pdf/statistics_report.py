"""成果統計 on A4: tables by course day, district, kind of school and role, then drawn bars."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coordinator.documents.pdf import faces
from coordinator.documents.pdf.fitting import CENTRE, LEFT, RIGHT, Advance, Box, Style, fit, place, printable
from coordinator.documents.pdf.pen import Pen
from coordinator.documents.pdf.sheet_geometry import MM, Rule
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten, advance
from coordinator.documents.plan_document.flow import BOTTOM, HEIGHT, INNER, SIDE, TOP, Page, lay_out
from coordinator.documents.plan_document.pdf import HEAD_TINT, missing_in, new_canvas, texts_of
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
HEADING = Style(14.0, 12.0, 13.0)
LABEL = Style(10.5, 8.5, 9.0, smallest=7.0, most_lines=2)
SMALL = Style(9.0, 6.0, 7.0, smallest=5.0, most_lines=1)
BAR_ROW, BAR = 7.5 * MM, 4 * MM
LABEL_SHARE, VALUE_SHARE = 0.24, 0.2
CHART, AXIS = 34 * MM, 6 * MM
MOST_LABELS = 16
COLOUR, TRACK = (0.26, 0.42, 0.72), (0.92, 0.93, 0.95)
FOOT = 10.0


@dataclass(frozen=True, slots=True)
class Report:
    """What is to be printed, in which words."""

    plan: Plan
    statistics: Statistics
    words: Mapping[str, str]
    printed: date


@dataclass(slots=True)
class _Drawn:
    """A page with its coloured bars."""

    page: Page
    bars: list[tuple[Box, tuple[float, float, float]]]


def write_report(report: Report, target: Path, progress: Progress = silent) -> SheetsWritten:
    """Write it; the file appears under its name only when it is complete. Raises OSError."""
    part = target.with_name(target.name + ".part")
    try:
        pages = _write(report, part, progress)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return SheetsWritten(pages, missing_in(texts_of(report_outline(report))))


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


def _write(report: Report, path: Path, progress: Progress) -> int:
    measure = advance()
    pages = [_Drawn(page, []) for page in lay_out(report_outline(report), measure)]
    pages += _Charts(report, measure).pages
    _number(pages, report.words, measure)
    title = f"{report.plan.training.title}\u3000{report.words['title']}"
    canvas = new_canvas(path, title, report.words["title"])
    pen = Pen(canvas)
    progress(0, len(pages))
    for done, drawn in enumerate(pages, start=1):
        for box in drawn.page.tints:
            pen.tint(box, HEAD_TINT)
        for box, colour in drawn.bars:
            pen.fill(box, colour)
        pen.rule(drawn.page.rules)
        pen.write(drawn.page.spans)
        canvas.showPage()
        progress(done, len(pages))
    with faces.EMBEDDING:
        canvas.save()
    return len(pages)


def _number(pages: Sequence[_Drawn], words: Mapping[str, str], measure: Advance) -> None:
    for number, drawn in enumerate(pages, start=1):
        text = words["page"].format(page=number, pages=len(pages))
        box = Box(SIDE, 9 * MM, INNER, FOOT)
        drawn.page.spans += place(fit(text, Style(FOOT, FOOT, FOOT), INNER, FOOT, measure), box, CENTRE)


class _Charts:
    """The bars: rates of districts and kinds of school, then the arrivals of each session."""

    def __init__(self, report: Report, measure: Advance) -> None:
        self._measure, self._words, self._plan = measure, report.words, report.plan
        self.pages: list[_Drawn] = []
        self._y = 0.0
        found = report.statistics
        for title, rows in (("by_district", found.districts), ("by_level", found.levels)):
            shown = [row for row in rows if row.expected]
            if shown:
                self._rates(f"{self._words['rates']}\u3000{self._words[title]}", shown)
        if found.arrivals:
            self._heading(self._words["arrivals"], CHART + 2 * BAR_ROW)
            self._text(self._words["arrivals_note"], LABEL, self._take(BAR_ROW), LEFT)
        for one in found.arrivals:
            self._arrivals(one)

    def _take(self, height: float) -> Box:
        """The next piece of the page, or of a new one."""
        if not self.pages or self._y - height < BOTTOM:
            self.pages.append(_Drawn(Page(), []))
            self._y = HEIGHT - TOP
        self._y -= height
        return Box(SIDE, self._y, INNER, height)

    def _heading(self, text: str, with_it: float) -> None:
        if self.pages and self._y - 12 * MM - with_it < BOTTOM:
            self._y = 0.0
        self._text(text, HEADING, self._take(12 * MM), LEFT, bold=True)

    def _rates(self, title: str, rows: Sequence[Figures]) -> None:
        self._heading(title, 2 * BAR_ROW)
        for row in rows:
            box = self._take(BAR_ROW)
            labels, values = INNER * LABEL_SHARE, INNER * VALUE_SHARE
            self._text(name_of(row, self._words), LABEL, box._replace(width=labels - 2 * MM), LEFT)
            track = Box(box.x + labels, box.y + (BAR_ROW - BAR) / 2, INNER - labels - values - 2 * MM, BAR)
            share = (row.rate or 0) / 100
            self.pages[-1].bars += [
                (track, TRACK), (track._replace(width=track.width * share), COLOUR)
            ]  # fmt: skip
            text = f"{rate_text(row)}（{row.kept:,}/{row.expected:,}）"
            self._text(text, LABEL, Box(box.right - values, box.y, values, BAR_ROW), RIGHT)

    def _arrivals(self, arrivals: Arrivals) -> None:
        whole = self._take(CHART + BAR_ROW)
        minute, most = arrivals.peak
        session = arrivals.session
        peak = self._words["peak"].format(
            clock=format_minutes(minute), n=f"{most:,}", total=f"{arrivals.total:,}"
        )
        name = f"{format_short(session.day)} {place_name(self._plan, session)}\u3000{peak}"
        self._text(name, LABEL, Box(whole.x, whole.top - BAR_ROW, INNER, BAR_ROW), LEFT)
        steps = every_step(arrivals)
        width = min(INNER / max(len(steps), 1), 12 * MM)
        high = CHART - AXIS - 5 * MM
        floor = whole.y + AXIS
        every = -(-len(steps) // MOST_LABELS)
        for number, (at, n) in enumerate(steps):
            x, tall = whole.x + number * width, high * n / most
            self.pages[-1].bars.append((Box(x + width * 0.1, floor, width * 0.8, tall), COLOUR))
            if n and (width > 4 * MM or n == most):
                self._text(str(n), SMALL, Box(x, floor + tall, width, 4 * MM), CENTRE)
            if number % every == 0:
                wide = Box(x, whole.y, width * every, AXIS)
                self._text(format_minutes(at), SMALL, wide, LEFT if every > 1 else CENTRE)
        self.pages[-1].page.rules.append(Rule(whole.x, floor, whole.x + width * len(steps), floor, 0.5))

    def _text(self, text: str, style: Style, box: Box, align: float, *, bold: bool = False) -> None:
        fitted = fit(printable(text), style, box.width, box.height, self._measure)
        for span in place(fitted, box, align):
            self.pages[-1].page.write(span, bold=bold)
