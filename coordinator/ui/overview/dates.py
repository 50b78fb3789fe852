"""The sessions of a training as a calm list of dates; a click or Enter opens one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from coordinator.domain.overview import SessionLoad
from coordinator.domain.roc import format_minutes, format_roc
from coordinator.ui.kit import theme
from coordinator.ui.kit.rows import Column, Index, RowsModel

translate = QCoreApplication.translate
LINE, MARGIN, GAP = 60, 16, 18
MOST_LINES = 30
"""So many are shown at once and scroll with the page; more of them scroll by themselves."""


def title_of(load: SessionLoad) -> str:
    """Batch or region, course day and its topic."""
    return "  ".join(part for part in (load.part, load.course_day, load.topic) if part)


def place_line(load: SessionLoad) -> str:
    """Where it is held, and whether its sheets are on paper."""
    parts = [load.place or translate("Overview", "No venue yet")]
    if load.printed:
        parts.append(translate("Overview", "sheets printed"))
    return " · ".join(parts)


def clock_line(load: SessionLoad) -> str:
    """From when to when by the agenda; empty without one."""
    return "–".join(format_minutes(minutes) for minutes in load.clock) if load.clock else ""


def people_line(load: SessionLoad) -> str:
    """Expected people, and seats where they are known."""
    return f"{load.expected:,}" if load.seats is None else f"{load.expected:,} / {load.seats:,}"


def people_caption(load: SessionLoad) -> str:
    """What the figures are, or what is wrong with them."""
    if load.lacking:
        return translate("Overview", "{n} seats short").format(n=f"{load.lacking:,}")
    return translate("Overview", "people") if load.seats is None else translate("Overview", "people / seats")


def spoken(load: SessionLoad) -> str:
    """The whole line as a screen reader says it."""
    figures = f"{people_line(load)} {people_caption(load)}"
    parts = (format_roc(load.session.day), clock_line(load), title_of(load), place_line(load), figures)
    return ", ".join(part for part in parts if part)


class DatesView(QTableView):
    """A table of one column: those that are over are quiet, the next one stands out."""

    opened = Signal(object)
    """The ``SessionLoad`` that was clicked, or on which Enter was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Sessions")
        column: Column[SessionLoad] = Column("session", title, spoken, tip=spoken)
        self.rows: RowsModel[SessionLoad] = RowsModel([column], lambda load: load.session.id, parent=self)
        self._lines = _LineDelegate(self.rows, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._lines)
        self.setAccessibleName(title)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(LINE))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def set_loads(self, loads: tuple[SessionLoad, ...], next_id: str) -> None:
        """Show these sessions; ``next_id`` is the first that is not over, or empty."""
        self._lines.next_id = next_id
        keys = [load.session.id for load in loads]
        self._lines.next_at = keys.index(next_id) if next_id in keys else len(keys)
        self.rows.set_rows(loads)
        self.setMinimumHeight(min(len(loads), MOST_LINES) * theme.px(LINE) + 4)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        self.opened.emit(self.rows.row_at(index))


class _LineDelegate(QStyledItemDelegate):
    """Date and clock, what and where, people and seats: three columns of two lines."""

    def __init__(self, rows: RowsModel[SessionLoad], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self.next_id = ""
        self.next_at = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(320), theme.px(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        load = self._rows.row_at(index)
        painter.save()
        self._paint_ground(painter, option)
        is_over = index.row() < self.next_at
        strong, plain = "muted" if is_over else "text", "muted"
        date_color = "accent" if load.session.id == self.next_id else strong
        bold = _bold(option.font)
        date_width = QFontMetrics(bold).horizontalAdvance("112年10月30日(三)")
        area = option.rect.adjusted(theme.px(MARGIN), 0, -theme.px(MARGIN), 0)
        figures = _figures_width(bold, load)
        date = QRect(area.left(), area.top(), date_width, area.height())
        people = QRect(area.right() - figures, area.top(), figures, area.height())
        left = date.right() + theme.px(GAP)
        what = QRect(left, area.top(), people.left() - theme.px(GAP) - left, area.height())
        _pair(painter, date, (format_roc(load.session.day), bold, date_color), (clock_line(load), plain))
        _pair(painter, what, (title_of(load), option.font, strong), (place_line(load), _place_color(load)))
        short = "bad_text" if load.lacking else plain
        _pair(painter, people, (people_line(load), bold, strong), (people_caption(load), short), right=True)
        painter.restore()

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.color("selected"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.color("hover"))
        painter.setPen(theme.color("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def _figures_width(bold: QFont, load: SessionLoad) -> int:
    """Room for the usual figures, so that they stand under each other, and for what this line says."""
    small = _small(bold)
    captions = (people_caption(load), translate("Overview", "people / seats"))
    # Two more than the text: elidedText counts fractions of a pixel.
    return theme.px(2) + max(
        QFontMetrics(bold).horizontalAdvance("1,000 / 1,000"),
        *(QFontMetrics(small).horizontalAdvance(text) for text in captions),
    )


def _small(font: QFont) -> QFont:
    result = QFont(font)
    result.setWeight(QFont.Weight.Normal)
    result.setPixelSize(theme.px(13))
    return result


def _place_color(load: SessionLoad) -> str:
    return "muted" if load.place else "bad_text"


def _bold(font: QFont) -> QFont:
    result = QFont(font)
    result.setWeight(QFont.Weight.DemiBold)
    return result


def _pair(
    painter: QPainter,
    area: QRect,
    upper: tuple[str, QFont, str],
    lower: tuple[str, str],
    *,
    right: bool = False,
) -> None:
    """Two lines about the middle of ``area``: (text, font, colour) above, (text, colour) below."""
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    text, font, color = upper
    small = _small(font)
    top, bottom = QFontMetrics(font).height(), QFontMetrics(small).height()
    y = area.center().y() - (top + bottom + theme.px(2)) // 2
    for words, face, token, height in ((text, font, color, top), (lower[0], small, lower[1], bottom)):
        painter.setFont(face)
        painter.setPen(theme.color(token))
        line = QRect(area.left(), y, area.width(), height)
        shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(line, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        y += height + theme.px(2)
