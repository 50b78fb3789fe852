"""What each column of the file means: a combo box under every title, set right by the user and remembered."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from coordinator.domain.roster import Meal
from coordinator.domain.text import clean_name, mask_id
from coordinator.ui.kit import theme
from coordinator.ui.kit.column_words import COLUMNS, column_word
from coordinator.ui.kit.forms import ChoiceField
from coordinator.ui.kit.labels import tooltip
from coordinator.ui.roster.review.judging import Judged
from coordinator.ui.roster.review.lines import safe_cell

WIDTH = 132
_LOOK_AT = 40
_LONGEST_SAMPLE = 16
_LONGEST_TITLE = 12
_TICKS = ("session_tick", "meal_tick")


class ColumnStrip(QScrollArea):
    """One field a column, from the left, with the first value of the column below it."""

    chosen = Signal(int, str, str)
    """Place of the column from 0, its title, and what it means now (nothing: left out)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Columns of the file"))
        self.viewport().setAutoFillBackground(False)
        self.fields: dict[int, ChoiceField] = {}
        self._shown: object = None

    def show_judged(self, judged: Judged) -> None:
        """The columns of the header; made anew only when they are others."""
        shown = (judged.roster.report.header, judged.roster.sheet.name, judged.answers.encoding)
        if shown == self._shown:
            return
        self._shown = shown
        content = QWidget()
        line = QHBoxLayout(content)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        self.fields = {}
        meanings = _meanings(judged)
        for index, title in sorted(_titles(judged).items()):
            self.fields[index] = field = self._field(judged, index, title, meanings)
            line.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        self.setWidget(content)
        content.setAutoFillBackground(False)  # the area has just switched it on
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(content.sizeHint().height() + bar)

    def _field(self, judged: Judged, index: int, title: str, meanings: dict[int, str]) -> ChoiceField:
        shown = clean_name(title) or self.tr("Column {n}").format(n=index + 1)
        field = ChoiceField(_short(shown, _LONGEST_TITLE), [], _sample(judged, index))
        field.editor.setAccessibleName(self.tr("Meaning of “{title}”").format(title=shown))
        field.setToolTip(tooltip(shown))
        field.setFixedWidth(theme.px(WIDTH))
        mine = meanings.get(index, "")
        choices = [("", self.tr("not used"))]
        choices += [(m, column_word(m)) for m in (*_plain(), *_tick_meanings(judged, mine))]
        field.set_choices(choices)
        field.set_value(mine)
        field.editor.installEventFilter(self)
        field.committed.connect(lambda meaning: self.chosen.emit(index, title, str(meaning)))
        return field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field that gets the keyboard is scrolled into view."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)


def _titles(judged: Judged) -> dict[int, str]:
    header = judged.roster.report.header
    return {
        **{column.index: column.title for column in header.columns},
        **dict(header.unknown),
        **dict(header.hidden),
    }


def _meanings(judged: Judged) -> dict[int, str]:
    found = {}
    for column in judged.roster.report.header.columns:
        kind = str(column.kind)
        found[column.index] = f"{kind}:{column.answer}" if column.answer else kind
    return found


def _plain() -> Iterator[str]:
    return (kind for kind in COLUMNS if kind not in _TICKS)


def _tick_meanings(judged: Judged, mine: str) -> list[str]:
    """One for each date of the plan and each meal; and what the column means now, whatever that is."""
    days = sorted({session.day for session in judged.case.plan.sessions})
    found = [f"session_tick:{day.isoformat()}" for day in days]
    found += [f"meal_tick:{meal.value}" for meal in Meal if meal.value]
    return found if not mine or mine in found or mine in COLUMNS else [mine, *found]


def _sample(judged: Judged, index: int) -> str:
    """The first thing that stands below the title."""
    last = judged.roster.report.header.last
    below = judged.roster.sheet.rows[last + 1 : last + 1 + _LOOK_AT]
    text = next((cell for row in below if index < len(row) and (cell := safe_cell(row[index]))), "—")
    is_id = any(
        column.index == index and column.kind == "id" for column in judged.roster.report.header.columns
    )
    return _short(mask_id(text) if is_id and "*" not in text else text, _LONGEST_SAMPLE)


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
