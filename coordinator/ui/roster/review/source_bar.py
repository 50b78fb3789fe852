"""How the file is read: which sheet, in which encoding, where the column names stand, of which list it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coordinator.domain.roc import format_short
from coordinator.domain.roster_source import RosterImport
from coordinator.services.roster_import import OWN_LIST
from coordinator.ui.kit import theme
from coordinator.ui.kit.forms import ChoiceField
from coordinator.ui.roster.review.judging import Judged

WIDEST = 260
_HEADERS_OFFERED = 12


class SourceBar(QWidget):
    """Four choices in a row; one that there is nothing to choose in is not shown."""

    sheet_chosen = Signal(object)
    encoding_chosen = Signal(object)
    header_chosen = Signal(object)
    """First and last row from 0."""
    version_chosen = Signal(object)
    _span_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = ChoiceField(self.tr("Sheet"), [])
        self.encoding = ChoiceField(self.tr("Encoding"), [])
        self.header = ChoiceField(self.tr("Column names in"), [])
        self.version = ChoiceField(self.tr("This list is"), [])
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        pairs = (
            (self.sheet, self.sheet_chosen, 2),
            (self.encoding, self.encoding_chosen, 2),
            (self.header, self._span_chosen, 2),
            (self.version, self.version_chosen, 3),
        )
        for field, signal, room in pairs:
            field.committed.connect(signal)
            field.setMaximumWidth(theme.px(WIDEST * room // 2))
            line.addWidget(field, room)
        line.addStretch(1)
        # A combo box finds texts among its values, not pairs.
        self._span_chosen.connect(
            lambda span: self.header_chosen.emit(tuple(int(row) for row in str(span).split(":")))
        )

    def show_judged(self, judged: Judged) -> None:
        """What is chosen, and what else there is."""
        table = judged.roster.table
        sheets = [(sheet.name, self._sheet(sheet.name, hidden=sheet.hidden)) for sheet in table.sheets]
        _fill(self.sheet, sheets, judged.roster.sheet.name)
        self._fill_encodings(judged)
        self._fill_headers(judged)
        self._fill_versions(judged)

    def _sheet(self, name: str, *, hidden: bool) -> str:
        return self.tr("{name} (hidden)").format(name=name) if hidden else name

    def _fill_encodings(self, judged: Judged) -> None:
        table = judged.roster.table
        known = [table.encoding or "", *table.alternatives]
        if judged.source.path is None or table.encoding is None:
            known = []
        if judged.answers.encoding and judged.answers.encoding not in known:
            known.append(judged.answers.encoding)
        _fill(self.encoding, [(codec, codec) for codec in known], judged.answers.encoding or known[:1])

    def _fill_headers(self, judged: Judged) -> None:
        header, rows = judged.roster.report.header, len(judged.roster.sheet.rows)
        chosen = judged.answers.given.header
        singles = [(n, n) for n in range(min(rows, _HEADERS_OFFERED))]
        pairs = [(n, n + 1) for n in range(min(rows - 1, _HEADERS_OFFERED))]
        offered = sorted({*singles, *pairs, (header.first, header.last)})
        first, last = chosen or (header.first, header.last)
        _fill(self.header, [(f"{a}:{b}", self._rows(a, b)) for a, b in offered], f"{first}:{last}")

    def _rows(self, first: int, last: int) -> str:
        if first == last:
            return self.tr("row {n}").format(n=first + 1)
        return self.tr("rows {first} to {last}").format(first=first + 1, last=last + 1)

    def _fill_versions(self, judged: Judged) -> None:
        lists = [one.roster_import for one in judged.case.earlier]
        choices = [(one.id, self._version(one)) for one in lists]
        choices.append((OWN_LIST, self.tr("a list of its own")))
        version = judged.outcome.version
        _fill(self.version, choices, version.id if version else OWN_LIST)

    def _version(self, one: RosterImport) -> str:
        day = datetime.fromtimestamp(one.at_ms / 1000).astimezone().date()
        text = self.tr("a newer version of {file} ({day})")
        return text.format(file=one.file_name, day=format_short(day))


def _fill(field: ChoiceField, choices: Sequence[tuple[object, str]], chosen: object) -> None:
    field.set_choices(choices)
    field.set_value(chosen[0] if isinstance(chosen, list) and chosen else chosen)
    field.setVisible(len(choices) > 1)
