"""Applications read from the rows of a form's table: what each row says, and every doubt with its row.

Columns are found by the words of their titles. What is not certain is left empty and told; no row is
forgotten in silence.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from coordinator.domain.application import Application
from coordinator.domain.application_cells import read_count, read_text, read_yes
from coordinator.domain.application_dates import read_days
from coordinator.domain.application_entry import ApplicationEntry, Fact, Wish, by_application
from coordinator.domain.application_history import same_wishes
from coordinator.domain.application_names import NameBook, Who
from coordinator.domain.application_titles import FormColumn, FormHeader, find_form_header, kind_of_title
from coordinator.domain.area import County
from coordinator.domain.coverage_schools import KnownSchool
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.rules import LONGEST_LINE, LONGEST_TEXT
from coordinator.domain.text import fold
from coordinator.domain.training import DeliveryFormat, FormatKind

MOST_ROWS = 1_000
MOST_WISHES = 60
_TOTALS = tuple(fold(word) for word in ("合計", "總計", "小計", "共計"))
_TEXTS = (
    FormColumn.ROOM, FormColumn.CONTACT, FormColumn.PHONE, FormColumn.EMAIL, FormColumn.REASON,
    FormColumn.NOTE, FormColumn.VENUE,
)  # fmt: skip
_LONG = frozenset({FormColumn.REASON, FormColumn.NOTE})
_FORMAT_WORDS = {
    FormatKind.HANDS_ON: ("駐點", "實機"),
    FormatKind.ON_SITE: ("實體",),
    FormatKind.ONLINE: ("線上",),
}
_COUNTS = (FormColumn.SEATS, FormColumn.PCS, FormColumn.SCHOOLS, FormColumn.PEOPLE)

Cells = Mapping[FormColumn, str]


@dataclass(frozen=True, slots=True)
class FormDoubt:
    """Something a person should look at in ``row`` (as the file counts, from 1): a code with facts."""

    row: int
    code: str
    said: tuple[tuple[str, Fact], ...] = ()

    @property
    def facts(self) -> Mapping[str, Fact]:
        """What the placeholders of the sentence are filled with."""
        return dict(self.said)


@dataclass(frozen=True, slots=True)
class FormLine:
    """What a row says: an application that has no key yet, and its wished days."""

    row: int
    application: Application
    wished: tuple[date, ...]

    @property
    def wish(self) -> Wish:
        """By what it is known again, as ``same_wishes``."""
        return fold(self.application.applicant), self.application.format_id, frozenset(self.wished)


@dataclass(frozen=True, slots=True)
class FormRead:
    """A whole form: its lines, its doubts by row, and what its columns were taken for."""

    lines: tuple[FormLine, ...]
    doubts: tuple[FormDoubt, ...]
    header: FormHeader


def read_form(
    rows: Sequence[Sequence[str]],
    plan: Plan,
    schools: Iterable[KnownSchool],
    counties: Iterable[County],
    *,
    received: date,
    format_id: str = "",
    progress: Callable[[int, int], None] | None = None,
) -> FormRead:
    """Read a table; ``received`` counts where no column says when a row came in.

    ``format_id`` is what is applied for where no column says so; without it the one format that is held by
    application. ``progress`` hears of each row and may cancel. Raises ``RuleError``
    (application_form_no_header, application_which_format).
    """
    header = find_form_header(rows)
    form = _format(plan, format_id)
    reading = _Reading(plan, form, NameBook(plan, schools, counties), header, received)
    last = min(len(rows), header.row + 1 + MOST_ROWS)
    for place in range(header.row + 1, last):
        if progress is not None:
            progress(place, last)
        reading.take(place + 1, rows[place])
    if len(rows) > last:
        reading.doubt(last + 1, "application_form_rows", most=MOST_ROWS)
    return FormRead(tuple(reading.lines), tuple(reading.doubts), header)


def fresh_lines(form: FormRead, entries: Iterable[ApplicationEntry]) -> tuple[FormLine, ...]:
    """The lines nobody knows yet: another applicant, format or other wished days than all that are stored."""
    known = {wish for entry in entries for wish in same_wishes(entry)}
    return tuple(line for line in form.lines if line.wish not in known)


def _format(plan: Plan, format_id: str) -> DeliveryFormat:
    chosen = by_id(plan.formats).get(format_id)
    if chosen is not None:
        return chosen
    asked = by_application(plan)
    hands_on = [form for form in asked if form.kind is FormatKind.HANDS_ON]
    fitting = hands_on or list(asked)
    if len(fitting) != 1:
        raise RuleError("application_which_format")
    return fitting[0]


@dataclass(slots=True)
class _Reading:
    """The lines and doubts so far, and what a row is understood with."""

    plan: Plan
    form: DeliveryFormat
    names: NameBook
    header: FormHeader
    received: date
    lines: list[FormLine] = field(default_factory=list)
    doubts: list[FormDoubt] = field(default_factory=list)
    rows: dict[object, int] = field(default_factory=dict)

    def doubt(self, row: int, code: str, **facts: Fact) -> None:
        """Keep something for a person."""
        self.doubts.append(FormDoubt(row, code, tuple(facts.items())))

    def take(self, row: int, written: Sequence[str]) -> None:
        """Read a row; blank ones and a header that is repeated say nothing."""
        cells = self._cells(row, written)
        if not any(cells.values()) or self._is_header(written):
            return
        applicant = cells.get(FormColumn.APPLICANT, "") or cells.get(FormColumn.COUNTY, "")
        if not self._is_wish(applicant, cells):
            self.doubt(row, "application_form_left_out", text=_short(" ".join(filter(None, cells.values()))))
            return
        line = self._line(row, applicant, cells)
        if line.wish in self.rows:
            self.doubt(row, "application_form_again", other=self.rows[line.wish])
            return
        self.rows[line.wish] = row
        self.lines.append(line)

    def _cells(self, row: int, written: Sequence[str]) -> dict[FormColumn, str]:
        """The text of each known column, those of several columns of wished days behind each other."""
        found: dict[FormColumn, list[str]] = defaultdict(list)
        for place, kind in self.header.columns:
            cell = written[place] if place < len(written) else ""
            limit = LONGEST_TEXT if kind in _LONG or kind is FormColumn.DAYS else LONGEST_LINE
            try:
                text, cut = read_text(cell, limit)
            except RuleError:
                self.doubt(row, "application_form_characters", field=str(kind))
                continue
            if cut:
                self.doubt(row, "application_form_long", field=str(kind), limit=limit)
            if text:
                found[kind].append(text)
        return {kind: "、".join(texts) for kind, texts in found.items()}

    def _is_header(self, written: Sequence[str]) -> bool:
        """Whether the titles stand there again, as at the top of a printed page."""
        return all(_kind_at(written, place) is kind for place, kind in self.header.columns)

    def _is_wish(self, applicant: str, cells: Cells) -> bool:
        """Somebody who says more than a name: totals and lines for signatures are none."""
        alone = not any(cells.get(kind) for kind in (FormColumn.DAYS, FormColumn.VENUE, *_COUNTS))
        return bool(applicant) and not alone and not fold(applicant).startswith(_TOTALS)

    def _line(self, row: int, applicant: str, cells: Cells) -> FormLine:
        who = self._who(row, applicant, cells)
        texts = {str(kind): cells.get(kind, "") for kind in _TEXTS}
        counts = {str(kind): self._count(row, kind, cells.get(kind, "")) for kind in _COUNTS}
        venue = next((v for v in self.plan.venues if fold(v.name) == fold(texts["venue"])), None)
        application = Application(
            "",
            self.plan.training.id,
            self._format(row, cells.get(FormColumn.FORMAT, "")),
            self._received(row, cells.get(FormColumn.RECEIVED, "")),
            who.kind,
            applicant,
            county_code=who.county_code,
            district_id=who.district_id,
            school_id=who.school_id,
            venue_id=venue.id if venue and texts["venue"] else None,
            network=self._yes(row, FormColumn.NETWORK, cells),
            further=bool(self._yes(row, FormColumn.FURTHER, cells)),
            **texts,  # type: ignore[arg-type]
            **counts,  # type: ignore[arg-type]
        )
        return FormLine(row, application, self._wished(row, cells.get(FormColumn.DAYS, "")))

    def _who(self, row: int, applicant: str, cells: Cells) -> Who:
        county, district = cells.get(FormColumn.COUNTY, ""), cells.get(FormColumn.DISTRICT, "")
        who, doubts = self.names.who(applicant, county, district)
        for one in doubts:
            self.doubt(row, one.code, **one.facts)
        return who

    def _wished(self, row: int, text: str) -> tuple[date, ...]:
        read = read_days(text, self.plan.training.academic_year)
        for odd in read.odd:
            self.doubt(row, "application_form_days", text=_short(odd))
        if not text:
            self.doubt(row, "application_no_day")
        if len(read.days) > MOST_WISHES:
            self.doubt(row, "application_many_days", count=len(read.days), most=MOST_WISHES)
        return read.days[:MOST_WISHES]

    def _received(self, row: int, text: str) -> date:
        """The day a row came in; the time behind it (上午 10:20) is of no use here."""
        read = read_days(text, self.plan.training.academic_year)
        if len(read.days) == 1 and not read.odd:
            return read.days[0]
        if text:
            self.doubt(row, "application_form_value", field=str(FormColumn.RECEIVED), text=_short(text))
        return self.received

    def _format(self, row: int, text: str) -> str:
        fitting = _formats_named(self.plan, text) if text else [self.form]
        if len(fitting) == 1:
            return fitting[0].id
        self.doubt(row, "application_form_format", text=_short(text), name=self.form.title)
        return self.form.id

    def _count(self, row: int, kind: FormColumn, text: str) -> int | None:
        count = read_count(text) if text else None
        if text and count is None:
            self.doubt(row, "application_form_value", field=str(kind), text=_short(text))
        return count

    def _yes(self, row: int, kind: FormColumn, cells: Cells) -> bool | None:
        text = cells.get(kind, "")
        said = read_yes(text) if text else None
        if text and said is None:
            self.doubt(row, "application_form_value", field=str(kind), text=_short(text))
        return said


def _kind_at(written: Sequence[str], place: int) -> FormColumn | None:
    return kind_of_title(written[place].strip()) if place < len(written) else None


def _formats_named(plan: Plan, text: str) -> list[DeliveryFormat]:
    """The formats a text names: by their title, or by the word in it that tells them apart."""
    key = fold(text)
    whole = [form for form in plan.formats if fold(form.title) == key]
    if whole:
        return whole
    named = {kind for kind, words in _FORMAT_WORDS.items() if any(word in key for word in words)}
    return [form for form in plan.formats if form.kind in named]


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"
