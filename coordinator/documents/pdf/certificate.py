"""研習證明書 on A4, one page a person: letter, name, course and hours, table, room for seal and signature.

Placing is pure, in points from the lower left corner; the same certificates give the same bytes.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from coordinator.documents.pdf import faces
from coordinator.documents.pdf.fitting import (
    CENTRE,
    LEFT,
    MIDDLE,
    RIGHT,
    Advance,
    Box,
    Span,
    Style,
    fit,
    place,
    printable,
    wrap,
)
from coordinator.documents.pdf.pen import Pen
from coordinator.documents.pdf.sheet_geometry import MM, Rule
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten, advance
from coordinator.documents.plan_document.flow import HEIGHT, WIDTH, Page
from coordinator.documents.plan_document.pdf import missing_in, new_canvas
from coordinator.domain.certificate import Certificate, CertificateWords
from coordinator.domain.errors import RuleError
from coordinator.domain.roc import format_roc, format_span
from coordinator.progress import Progress, silent

TITLE = "研習證明書"
MARGIN = 25 * MM
INNER = WIDTH - 2 * MARGIN
BODY, LINE = 16.0, 30.0
HEAD_TEXT = Style(12.0, 10.0, 11.0, smallest=9.0, most_lines=2)
TITLE_TEXT = Style(34.0, 30.0, 32.0)
CELL = Style(13.0, 11.0, 12.0, smallest=8.0, most_lines=2)
SIGNER = Style(18.0, 14.0, 16.0, smallest=12.0, most_lines=2)
SMALL = Style(10.0, 9.0, 10.0)
DATE = Style(18.0, 16.0, 18.0)
COLUMNS = (("課程名稱", 0.56), ("日期", 0.28), ("時數", 0.16))
ROW, LEAST_ROW = 9.5 * MM, 5 * MM
SEAL = 46 * MM
DATE_AT, SEAL_AT = MARGIN, MARGIN + 18 * MM
THIN, THICK = 0.5, 1.1


def write_certificates(
    certificates: Sequence[Certificate],
    training: str,
    words: CertificateWords,
    target: Path,
    progress: Progress = silent,
) -> SheetsWritten:
    """Write them into one PDF. Raises ``RuleError`` (nothing_to_print) without any, and OSError.

    The file appears under its name only when it is complete.
    """
    if not certificates:
        raise RuleError("nothing_to_print")
    part = target.with_name(target.name + ".part")
    try:
        _write(certificates, training, words, part, progress)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return SheetsWritten(len(certificates), missing_in(_texts(certificates, training, words)))


def lay_out_certificate(
    certificate: Certificate, training: str, words: CertificateWords, measure: Advance
) -> Page:
    """Place one certificate."""
    sheet = _Sheet(measure)
    sheet.letter(words)
    sheet.heading()
    for text in paragraphs(certificate, training, words):
        sheet.paragraph(text)
    sheet.table(certificate)
    sheet.seal(words)
    sheet.date(words)
    return sheet.page


def paragraphs(certificate: Certificate, training: str, words: CertificateWords) -> tuple[str, ...]:
    """Who, and what for."""
    number = f"（身分證字號 {certificate.national_id}）" if certificate.national_id else ""
    office = f"{certificate.school}\u3000{certificate.job_title}".strip("\u3000")
    who = f"{office}\u3000{certificate.name}\u3000君{number}".strip("\u3000")
    days = certificate.days
    when = f"於中華民國{format_span(days[0], days[-1])}" if days else ""
    what = (
        f"參加{words.organiser}{when}辦理之「{training}」研習課程，共計 {certificate.hours} 小時，特此證明。"
    )
    return who, what


def _write(
    certificates: Sequence[Certificate],
    training: str,
    words: CertificateWords,
    path: Path,
    progress: Progress,
) -> None:
    measure = advance()
    canvas = new_canvas(path, f"{training}\u3000{TITLE}", TITLE)
    pen = Pen(canvas)
    progress(0, len(certificates))
    for done, certificate in enumerate(certificates, start=1):
        page = lay_out_certificate(certificate, training, words, measure)
        pen.rule(page.rules)
        pen.write(page.spans)
        canvas.showPage()
        progress(done, len(certificates))
    with faces.EMBEDDING:
        canvas.save()


def _texts(certificates: Sequence[Certificate], training: str, words: CertificateWords) -> Iterator[str]:
    """What is drawn; the person's own texts apart, so that whose character is missing is plain."""
    yield from (training, words.organiser, words.letter_number, words.approved, words.signer)
    for certificate in certificates:
        yield from (certificate.name, certificate.school, certificate.job_title)
        yield from (row.course for row in certificate.rows)


class _Sheet:
    """A page in the making; ``y`` is where the next thing begins."""

    def __init__(self, measure: Advance) -> None:
        self.page = Page()
        self._measure = measure
        self._y = HEIGHT - MARGIN

    def letter(self, words: CertificateWords) -> None:
        """Date and number of the authority's letter, upper right."""
        lines = [
            f"備查日期：{words.approved}" if words.approved else "",
            f"文號：{words.letter_number}" if words.letter_number else "",
        ]
        for text in filter(None, lines):
            self._line(text, HEAD_TEXT, 6.5 * MM, RIGHT)
        self._y = min(self._y, HEIGHT - MARGIN - 14 * MM)

    def heading(self) -> None:
        """The name of the paper, spread out as on every certificate."""
        self._line(" ".join(TITLE), TITLE_TEXT, 20 * MM, CENTRE, bold=True)
        self._y -= 6 * MM

    def paragraph(self, text: str) -> None:
        """Indented by two characters."""
        for line in wrap("\u3000\u3000" + printable(text), INNER / BODY, self._measure):
            y = self._y - LINE / 2 - MIDDLE * BODY
            box = Box(MARGIN, self._y - LINE, INNER, LINE)
            self.page.write(Span(MARGIN, y, BODY, line.text, line.width * BODY, box))
            self._y -= LINE
        self._y -= 1.5 * MM

    def table(self, certificate: Certificate) -> None:
        """A row a course day and the sum; lower rows where there are many."""
        self._y -= 3 * MM
        rows = [
            (row.course, format_roc(row.day) if row.day else "", str(row.hours)) for row in certificate.rows
        ]
        lines = [tuple(word for word, _ in COLUMNS), *rows, ("合計", "", str(certificate.hours))]
        room = self._y - SEAL_AT - SEAL - 6 * MM
        height = max(LEAST_ROW, min(ROW, room / len(lines)))
        top = self._y
        for number, texts in enumerate(lines):
            self._row(texts, height, bold=number in (0, len(lines) - 1))
        self._frame(top)

    def _row(self, texts: Sequence[str], height: float, *, bold: bool) -> None:
        y, x = self._y - height, MARGIN
        for place_of, (text, (_, share)) in enumerate(zip(texts, COLUMNS, strict=True)):
            box = Box(x + 2 * MM, y, INNER * share - 4 * MM, height)
            align = LEFT if place_of == 0 and not bold else CENTRE
            self._text(text, CELL, box, align, bold=bold)
            x += INNER * share
        self.page.rules.append(Rule(MARGIN, y, MARGIN + INNER, y, THIN))
        self._y = y

    def _frame(self, top: float) -> None:
        x, end = MARGIN, MARGIN + INNER
        for _, share in COLUMNS[:-1]:
            x += INNER * share
            self.page.rules.append(Rule(x, top, x, self._y, THIN))
        for x1, y1, x2, y2 in (
            (MARGIN, top, end, top),
            (end, top, end, self._y),
            (end, self._y, MARGIN, self._y),
            (MARGIN, self._y, MARGIN, top),
        ):
            self.page.rules.append(Rule(x1, y1, x2, y2, THICK))

    def seal(self, words: CertificateWords) -> None:
        """Room for the seal at the left, organiser and signature at the right."""
        corners = _dashes(Box(MARGIN + 8 * MM, SEAL_AT, SEAL, SEAL))
        self.page.rules += corners
        note = Box(MARGIN + 8 * MM, SEAL_AT + SEAL / 2 - 4 * MM, SEAL, 8 * MM)
        self._text("（請加蓋關防或印信）", SMALL, note, CENTRE)
        right = Box(MARGIN + SEAL + 16 * MM, SEAL_AT + SEAL - 20 * MM, INNER - SEAL - 16 * MM, 18 * MM)
        self._text(words.organiser, SIGNER, right, LEFT)
        if words.signer:
            self._text(words.signer, SIGNER, right._replace(y=SEAL_AT + 6 * MM), LEFT)

    def date(self, words: CertificateWords) -> None:
        """中華民國 年 月 日, with room to write where no day was chosen."""
        day = words.issued
        texts = (str(day.year - 1911), str(day.month), str(day.day)) if day else ("\u3000\u3000",) * 3
        text = "中 華 民 國  {} 年 {} 月 {} 日".format(*texts)
        self._text(text, DATE, Box(MARGIN, DATE_AT, INNER, 10 * MM), CENTRE, raw=True)

    def _line(self, text: str, style: Style, height: float, align: float, *, bold: bool = False) -> None:
        self._y -= height
        self._text(text, style, Box(MARGIN, self._y, INNER, height), align, bold=bold)

    def _text(
        self, text: str, style: Style, box: Box, align: float, *, bold: bool = False, raw: bool = False
    ) -> None:
        shown = text if raw else printable(text)
        if shown:
            for span in place(fit(shown, style, box.width, box.height, self._measure), box, align):
                self.page.write(span, bold=bold)


def _dashes(box: Box) -> Iterator[Rule]:
    """A square of short lines: it is a place, not a frame."""
    steps = 12
    step = box.width / steps
    for number in range(0, steps, 2):
        start, end = number * step, (number + 1) * step
        yield Rule(box.x + start, box.y, box.x + end, box.y, THIN)
        yield Rule(box.x + start, box.top, box.x + end, box.top, THIN)
        yield Rule(box.x, box.y + start, box.x, box.y + end, THIN)
        yield Rule(box.right, box.y + start, box.right, box.y + end, THIN)
