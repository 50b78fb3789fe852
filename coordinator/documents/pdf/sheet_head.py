"""The head and foot of a sign-in sheet: what every page of a group repeats, and a page's number and code."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coordinator.documents.pdf import sheet_geometry as geo
from coordinator.documents.pdf.fitting import (
    CENTRE,
    LEADING,
    LEFT,
    RIGHT,
    Advance,
    Box,
    Fitted,
    Span,
    Style,
    fit,
    place,
    printable,
)
from coordinator.documents.pdf.labels import SheetLabels
from coordinator.documents.pdf.sheet_geometry import MM, Page, Rule, Slot
from coordinator.domain.sheet import Column, Grouping, SheetGroup, SignInSheet, count, format_page_code

HEADER_STYLE = Style(11.5, 8.0, 8.5, most_lines=2)
TITLE_STYLE = Style(20.0, 15.0, 16.0, smallest=13.0, most_lines=4)
SUBTITLE_STYLE = Style(14.0, 11.0, 11.5, smallest=10.0, most_lines=2)
INFO_STYLE = Style(11.5, 9.5, 9.0, most_lines=3)
FOOT_STYLE = Style(11.0, 6.5, 6.5, most_lines=1)
CODE_STYLE = Style(9.0, 7.0, 7.0)

HEAD_GAP = 1.1 * MM
INFO_GAP = 1.8 * MM
FOOT_LINE = 5 * MM
# 21 modules of 0.6 mm, and the four white modules around that the standard asks for.
QR_SIZE = 12.6 * MM
QUIET_ZONE = 2.4 * MM
PAGE_WIDTH = 38 * MM
APPROVAL_LINE = 34 * MM


@dataclass(frozen=True, slots=True)
class GroupLayout:
    """What every page of a group repeats; `top` is the upper edge of its table."""

    spans: tuple[Span, ...]
    rules: tuple[Rule, ...]
    top: float


@dataclass(frozen=True, slots=True)
class Paper:
    """What head and foot of every group of one sheet need: the sheet, its page, its words, its measure."""

    sheet: SignInSheet
    page: Page
    slots: Sequence[Slot]
    labels: SheetLabels
    advance: Advance

    def fit(self, text: str, style: Style, width: float, height: float | None = None) -> Fitted:
        """Fit a text as it goes onto paper; without a height it has room for two lines."""
        room = 2 * style.wrapped * LEADING if height is None else height
        return fit(printable(text), style, width, room, self.advance)


def lay_out_group(paper: Paper, group: SheetGroup) -> GroupLayout:
    """Head, column heads and foot of one group's pages; a long title makes the head higher."""
    head, top = _head(paper, group)
    foot = geo.BOTTOM + geo.FOOT
    spans = (*head, *_column_heads(paper, top), *_counts(paper, group, foot), *_approvals(paper))
    return GroupLayout(spans, tuple(_approval_rules(paper)), top)


def _head(paper: Paper, group: SheetGroup) -> tuple[list[Span], float]:
    """Title, then batch and session, then a line of date, place and group; and where the table begins."""
    sheet, page = paper.sheet, paper.page
    width = page.inner_width
    info = _info_cells(paper, group)
    info_height = max(fitted.height for fitted, _, _ in info)
    subtitle_text = "\u3000".join(
        part for part in (sheet.batch, sheet.session, paper.labels.sheet_title(sheet.half)) if part
    )
    subtitle = paper.fit(subtitle_text, SUBTITLE_STYLE, width)
    below = 2 * HEAD_GAP + subtitle.height + info_height + INFO_GAP
    title = paper.fit(sheet.training, TITLE_STYLE, width, geo.HEAD - below)
    used = title.height + below
    height = max(geo.HEAD, used)
    top = page.height - geo.TOP
    air = (height - used) / 2
    title_box = Box(geo.SIDE, top - air - title.height, width, title.height)
    subtitle_box = Box(geo.SIDE, title_box.y - HEAD_GAP - subtitle.height, width, subtitle.height)
    table_top = top - height
    spans = [*place(title, title_box, CENTRE), *place(subtitle, subtitle_box, CENTRE)]
    x = geo.SIDE
    for fitted, cell_width, align in info:
        spans += place(fitted, Box(x, table_top + INFO_GAP, cell_width, info_height), align)
        x += cell_width
    return spans, table_top


def _info_cells(paper: Paper, group: SheetGroup) -> list[tuple[Fitted, float, float]]:
    """(text, width, alignment) of date, place and group; the place takes what the other two leave."""
    sheet, labels = paper.sheet, paper.labels
    gap = 5 * MM
    day = paper.fit(
        labels.on_date.format(date=labels.day(sheet.date)), INFO_STYLE, paper.page.inner_width / 3
    )
    day_width = day.lines[0].width * day.size + gap
    rest = paper.page.inner_width - day_width
    group_text = _group_text(sheet.options.grouping, group, labels)
    named = paper.fit(group_text, INFO_STYLE, rest * 0.5)
    named_width = max(line.width for line in named.lines) * named.size
    place_text = "\u3000".join(part for part in (sheet.venue, sheet.room) if part)
    place_text = labels.at_place.format(place=place_text) if place_text else ""
    where = paper.fit(place_text, INFO_STYLE, rest - named_width - gap)
    return [
        (day, day_width, LEFT),
        (where, rest - named_width, LEFT),
        (named, named_width, RIGHT),
    ]


def _group_text(grouping: Grouping, group: SheetGroup, labels: SheetLabels) -> str:
    if grouping is Grouping.NONE or not group.people:
        return ""
    return labels.group[grouping].format(group=group.label or labels.unknown_group)


def _column_heads(paper: Paper, top: float) -> Iterator[Span]:
    for slot in paper.slots:
        text = paper.labels.columns.get(slot.column, "")
        if slot.column is Column.MARK:
            text = paper.labels.mark(paper.sheet.marks[slot.mark])
        box = Box(
            slot.x + geo.CELL_PAD_X, top - geo.HEADER_ROW, slot.width - 2 * geo.CELL_PAD_X, geo.HEADER_ROW
        )
        yield from place(paper.fit(text, HEADER_STYLE, box.width, box.height), box, CENTRE)


def _counts(paper: Paper, group: SheetGroup, top: float) -> Iterator[Span]:
    """The counts of the group; with several groups, also how many are expected in all."""
    labels, sheet = paper.labels, paper.sheet
    text = labels.counts(group.counts, meals=Column.MEAL in sheet.columns)
    everybody = count(sheet.people).expected
    if group.counts.expected != everybody:
        text += f"{labels.space}（{labels.expected_in_all.format(n=everybody)}）"
    box = Box(
        geo.SIDE, top - FOOT_LINE, paper.page.inner_width - QR_SIZE - QUIET_ZONE - PAGE_WIDTH, FOOT_LINE
    )
    yield from place(paper.fit(text, FOOT_STYLE, box.width, box.height), box, LEFT)


def _approval_places(paper: Paper) -> Iterator[tuple[Fitted, float]]:
    """The two labels and where each begins."""
    x = geo.SIDE
    for text in paper.labels.approvals:
        fitted = paper.fit(text, FOOT_STYLE, APPROVAL_LINE)
        yield fitted, x
        x += fitted.lines[0].width * fitted.size + APPROVAL_LINE + 6 * MM


def _approvals(paper: Paper) -> Iterator[Span]:
    for fitted, x in _approval_places(paper):
        width = fitted.lines[0].width * fitted.size
        yield from place(fitted, Box(x, geo.BOTTOM, width, FOOT_LINE), LEFT)


def _approval_rules(paper: Paper) -> Iterator[Rule]:
    for fitted, x in _approval_places(paper):
        start, y = x + fitted.lines[0].width * fitted.size + 1 * MM, geo.BOTTOM + 1 * MM
        yield Rule(start, y, start + APPROVAL_LINE, y, geo.HAIRLINE)


def page_spans(paper: Paper, number: int, pages: int, code: str) -> Iterator[Span]:
    """第 x 頁／共 y 頁 and the digits of the page code, both to the left of the QR code."""
    right, top = qr_box(paper.page).x - QUIET_ZONE, geo.BOTTOM + geo.FOOT
    text = paper.labels.page.format(page=number, pages=pages)
    box = Box(right - PAGE_WIDTH, top - FOOT_LINE, PAGE_WIDTH, FOOT_LINE)
    yield from place(paper.fit(text, FOOT_STYLE, box.width, box.height), box, RIGHT)
    digits = Box(right - PAGE_WIDTH, geo.BOTTOM, PAGE_WIDTH, FOOT_LINE)
    yield from place(paper.fit(format_page_code(code), CODE_STYLE, digits.width), digits, RIGHT)


def qr_box(page: Page) -> Box:
    """Where the QR code stands: in the lower right corner, clear of the table and of every text."""
    return Box(page.width - geo.SIDE - QR_SIZE, geo.BOTTOM, QR_SIZE, QR_SIZE)
