"""The command palette (Ctrl+K): commands, and whatever providers find (people, schools)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from coordinator.ui.kit import theme
from coordinator.ui.kit.actions import Actions, shortcut_text
from coordinator.ui.kit.icons import pixmap
from coordinator.ui.kit.labels import label

LIMIT = 8
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the palette; `hint` stands at the right, `activate` is called when it is chosen."""

    icon: str
    text: str
    hint: str
    activate: Callable[[], object]


Provider = Callable[[str, int], Sequence[Found]]
"""(what was typed, at most so many) -> lines. Must answer within some milliseconds."""


def action_provider(actions: Actions) -> Provider:
    """The commands whose text holds what was typed; all of them in order when nothing was."""

    def find(text: str, limit: int) -> list[Found]:
        wanted = text.casefold().split()
        offered = [(spec, action) for spec, action in actions if spec.palette and action.isEnabled()]
        found = [
            Found(spec.icon, action.text(), shortcut_text(action), action.trigger)
            for spec, action in offered
            if all(word in action.text().casefold() for word in wanted)
        ]
        return found[:limit]

    return find


class Palette(QFrame):
    """Opens over the window; typing filters, arrows choose, Enter runs, Esc closes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self._window = window
        self._focus_before: QWidget | None = None
        self._providers: list[Provider] = []
        self._model = _Lines(self)
        self._line = _Line(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_LineDelegate(self))
        self._list.setAccessibleName(self.tr("What was found"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._run)
        self._line.setPlaceholderText(self.tr("Type a command, a name or a school"))
        self._line.setAccessibleName(self._line.placeholderText())
        self._line.textChanged.connect(self._search)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(self._list, 1)
        self._nothing = label(self.tr("Nothing was found."), "muted")
        self._nothing.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.addWidget(self._nothing)
        self.hide()

    def add_provider(self, provider: Provider) -> None:
        """Lines of later providers stand below those of earlier ones."""
        self._providers.append(provider)

    def open(self, text: str = "") -> None:
        """Show the palette with `text` typed into it."""
        if self.graphicsEffect() is None:
            shadow = QGraphicsDropShadowEffect(self)
            shadow.setBlurRadius(32)
            shadow.setOffset(0, 8)
            shadow.setColor(theme.color("shadow"))
            self.setGraphicsEffect(shadow)
        self._focus_before = self._window.focusWidget()
        self._line.setText(text)
        self._search(text)
        self.show()
        self.raise_()
        self._line.setFocus()

    def close_palette(self) -> None:
        """Hide it and give the focus back to where it was."""
        self.hide()
        if self._focus_before is not None:
            self._focus_before.setFocus()

    def lines(self) -> tuple[Found, ...]:
        """What is listed now."""
        return self._model.lines

    def _place(self) -> None:
        area = self._window.rect()
        width = min(theme.px(620), area.width() - 48)
        shown = LIMIT if self._model.lines else 1
        height = min(theme.px(62) + shown * theme.px(40) + 20, area.height() - 60)
        self.setGeometry((area.width() - width) // 2, min(110, area.height() // 8), width, height)

    def _search(self, text: str) -> None:
        lines: list[Found] = []
        for provider in self._providers:
            lines.extend(provider(text, LIMIT))
        self._model.set_lines(tuple(lines))
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.setVisible(bool(lines))
        self._nothing.setVisible(not lines)
        self._place()

    def _run(self, index: QModelIndex) -> None:
        if index.isValid():
            self.close_palette()
            self._model.lines[index.row()].activate()

    def on_key(self, event: QKeyEvent) -> bool:
        """What the line edit passes on; True when it is dealt with."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: LIMIT, Qt.Key.Key_PageUp: -LIMIT}
        key = Qt.Key(event.key())
        if key in step:
            last = self._model.rowCount() - 1
            row = min(max(self._list.currentIndex().row() + step[key], 0), last)
            self._list.setCurrentIndex(self._model.index(row, 0))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True


class _Line(QLineEdit):
    """The line of the palette; loses the focus -> the palette closes."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette)
        self._owner = palette

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._owner.on_key(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        if self._owner.isVisible() and QApplication.activePopupWidget() is None:
            self._owner.hide()


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[Found, ...] = ()

    def set_lines(self, lines: tuple[Found, ...]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.lines[index.row()].text if index.isValid() and role in spoken else None


class _LineDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(300), theme.px(40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.model().lines[index.row()]  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected"))
            painter.drawRoundedRect(rect, 8, 8)
        side, metrics = theme.px(18), QFontMetrics(option.font)
        left = rect.left() + theme.px(12)
        if found.icon:
            drawn = pixmap(found.icon, "text", side, painter.device().devicePixelRatioF())
            painter.drawPixmap(left, rect.center().y() - side // 2 + 1, drawn)
        hint = metrics.horizontalAdvance(found.hint)
        text_area = rect.adjusted(theme.px(42), 0, -hint - theme.px(34), 0)
        painter.setFont(option.font)
        painter.setPen(theme.color("text"))
        text = metrics.elidedText(found.text, Qt.TextElideMode.ElideRight, text_area.width())
        painter.drawText(text_area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.setPen(theme.color("muted"))
        hint_area = rect.adjusted(0, 0, -theme.px(16), 0)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(hint_area, int(right), found.hint)
        painter.restore()
