"""The board itself: a view that shows a plan, hears mouse and keyboard, and says what was done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPixmapCache,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QSizePolicy, QToolTip, QWidget

from coordinator.domain.agenda import Block
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.ui.agenda.board import clipboard, keys, preview
from coordinator.ui.agenda.board.gesture import Gesture, edit_of
from coordinator.ui.agenda.board.layout import Layout, Spot, lay_out
from coordinator.ui.agenda.board.mime import from_mime
from coordinator.ui.agenda.board.mouse import Mouse
from coordinator.ui.agenda.board.ruler import HOURS_HEIGHT, Rulers
from coordinator.ui.agenda.board.shown import Shown, nothing, shown
from coordinator.ui.agenda.board.stage import Stage
from coordinator.ui.kit import theme
from coordinator.ui.kit.labels import tooltip

MOST_ZOOM, ZOOM_STEP = 8.0, 1.25
SPARE = 4
CACHE_KB = 128 * 1024
TAB_REASONS = {Qt.FocusReason.TabFocusReason: 0, Qt.FocusReason.BacktabFocusReason: -1}


class Board(QGraphicsView):
    """The agenda of all course days. See the docstring of the package for how a page uses it."""

    edited = Signal(object)
    """`Gesture`: it can be done to the plan that is shown, and would change it."""
    selected_changed = Signal(object)
    """tuple[str, ...]: the user selected these blocks, the one with the keyboard first."""
    opened = Signal(str)
    refused = Signal(str, object)
    """Code of `RuleError` and its facts: a drop or a key that cannot stand."""
    foreign_pasted = Signal()
    """Ctrl+V while the clipboard holds text or HTML, but no blocks."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = Stage(self)
        self.setScene(self.stage)
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        # One stop for Tab, and that one has a name; what the viewport is told must not be told to the board.
        self.viewport().setFocusProxy(None)  # type: ignore[arg-type]
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), CACHE_KB))
        self._rulers = Rulers(self)
        self.horizontalScrollBar().valueChanged.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._follow)
        self._shown = nothing()
        self._selected: tuple[str, ...] = ()
        self._zoom, self._caret, self._tray = 1.0, None, None  # type: float, Spot | None, QWidget | None
        self.pushes = False
        self._mouse = Mouse(self)
        self._preview = preview.Preview(self.stage)

    # -- what a page uses ------------------------------------------------------------------------

    def show_plan(self, plan: Plan, captions: Mapping[str, str]) -> None:
        """Show the blocks of ``plan``, a row a course day; a drag goes on only if no block is another now."""
        before = self._shown.plan
        if (plan.blocks, plan.course_days) != (before.blocks, before.course_days) and self._mouse.is_busy:
            self._mouse.cancel()
        self._shown = shown(plan, captions, self._lay_out(plan, captions))
        self._selected = tuple(key for key in self._selected if key in self._shown.blocks)
        self._place_all()
        self._speak()

    def select(self, ids: Iterable[str]) -> None:
        """Select these blocks, the first with the keyboard; `selected_changed` is for the user's own choice.

        Blocks that are not on the board yet count once they are.
        """
        self._selected = tuple(dict.fromkeys(ids))
        self._mark()

    def selected(self) -> tuple[str, ...]:
        """The keys of the selected blocks, the one with the keyboard first."""
        return self._selected

    def set_push(self, on: bool) -> None:
        """Whether gestures push later blocks."""
        self.pushes = on

    def set_tray(self, tray: QWidget) -> None:
        """Blocks that are dropped over this widget go to the tray."""
        self._tray = tray

    def reveal(self, key: str) -> None:
        """Scroll to a block or a course day."""
        row = self._shown.layout.row_of(key)
        area = self.stage.place_of(key) if row is None else QRectF(0, row.top, 1, row.height)
        if not area.isEmpty():
            self.ensureVisible(area, theme.px(24), theme.px(4))

    def zoom_by(self, factor: float) -> None:
        """Stretch or shrink the hours; never smaller than the whole day in view."""
        self._zoom = max(1.0, min(self._zoom * factor, MOST_ZOOM))
        self._lay_out_again()

    def fit(self) -> None:
        """The whole day in view."""
        self.zoom_by(0.0)

    def chosen_blocks(self) -> tuple[Block, ...]:
        """The selected blocks, the one with the keyboard first."""
        return self._shown.known(self._selected)

    # -- what the parts of the board use ---------------------------------------------------------

    def choose(self, ids: tuple[str, ...]) -> None:
        """The user selects these blocks."""
        self.set_caret(None)
        if ids != self._selected:
            self.select(ids)
            self._speak()
            self.selected_changed.emit(self._selected)

    def choose_also(self, key: str) -> None:
        """The user adds a block to the selection, or takes it away."""
        others = tuple(chosen for chosen in self._selected if chosen != key)
        self.choose(others if key in self._selected else (key, *others))

    def set_caret(self, spot: Spot | None) -> None:
        """Where something would be pasted."""
        self._caret = clipboard.snapped(spot)
        self.stage.show_caret(self._caret)

    @property
    def shown(self) -> Shown:
        """The plan on the board."""
        return self._shown

    def is_over_tray(self, at: QPoint) -> bool:
        """Whether a point of the screen is over the tray."""
        tray = self._tray
        return tray is not None and tray.isVisible() and tray.rect().contains(tray.mapFromGlobal(at))

    def show_preview(self, gesture: Gesture | None, spot: Spot | None = None) -> None:
        """Ghosts of what a gesture would do; None takes them away."""
        if gesture is None:
            self._preview.clear()
        else:
            visible = self.mapToScene(self.viewport().rect()).boundingRect()
            self._preview.show(gesture, self._shown.plan, self._shown.layout, visible, spot)

    def finish_preview(self) -> None:
        """Do what the ghosts show."""
        gesture = self._preview.gesture
        self._preview.clear()
        if gesture is not None:
            self.do(gesture)

    def do(self, gesture: Gesture) -> None:
        """Emit `edited`, or `refused` when it cannot stand; nothing when it would change nothing."""
        try:
            changes = gesture.act in preview.DELETING or bool(
                edit_of(gesture, self._shown.plan, preview.ghost_keys())
            )
        except RuleError as error:
            self.refused.emit(error.code, error.facts)
            return
        if changes:
            self.edited.emit(gesture)

    # -- mouse -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        block = self.stage.block_at(self.mapToScene(event.position().toPoint()))
        if block is not None:
            self._mouse.cancel()
            self.opened.emit(block.id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        at = event.position()
        spot = self._shown.spot(self.mapToScene(at.toPoint()))
        self.zoom_by(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
        if spot is not None:
            self.horizontalScrollBar().setValue(round(self._shown.layout.x(spot.minute) - at.x()))
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(from_mime(event.mimeData()) is not None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._mouse.carry(event)
        event.setAccepted(self._preview.gesture is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.show_preview(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mouse.carry(event)
        event.setAccepted(self._preview.gesture is not None)
        self.finish_preview()

    # -- keyboard --------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keys of the board are not for the menus while it has the keyboard."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and keys.command_of(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._pressed(event, self._shown.plan):
            super().keyPressEvent(event)

    def _pressed(self, event: QKeyEvent, plan: Plan) -> bool:
        command, key = keys.command_of(event), Qt.Key(event.key())
        if command:
            clipboard.run(self, command, plan, self._caret)
        elif (gesture := keys.gesture_of(event, plan, self.chosen_blocks(), push=self.pushes)) is not None:
            self.do(gesture)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selected:
            self.opened.emit(self._selected[0])
        elif key == Qt.Key.Key_Escape and (self._mouse.is_busy or self._selected):
            self._escape()
        elif event.text() in ("+", "-", "0"):
            self.zoom_by({"+": ZOOM_STEP, "-": 1 / ZOOM_STEP, "0": 0.0}[event.text()])
        else:
            return False
        return True

    def _escape(self) -> None:
        if self._mouse.is_busy:
            self._mouse.cancel()
        else:
            self.choose(())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the blocks in order; behind the last, and with none chosen, it leaves."""
        key = self._shown.beside(self._selected[0], 1 if forward else -1) if self._selected else None
        if key is None:
            return super().focusNextPrevChild(forward)
        self.choose((key,))
        self.reveal(key)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._shown.order and not self._selected and event.reason() in TAB_REASONS:
            self.choose((self._shown.order[TAB_REASONS[event.reason()]],))
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark()

    # -- looks -----------------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        """The tooltip of the block under the mouse."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        text = self.tip_at(event.pos())
        if text:
            QToolTip.showText(event.globalPos(), tooltip(text), self)
        else:
            QToolTip.hideText()
        return True

    def tip_at(self, at: QPoint) -> str:
        """What the tooltip says at a pixel of the viewport; empty over empty time."""
        block = self.stage.block_at(self.mapToScene(at))
        return "" if block is None else self._shown.tip(block)

    def sizeHint(self) -> QSize:
        rows = round(self._shown.layout.size[1])
        return QSize(theme.px(640), theme.px(HOURS_HEIGHT) + rows + 2)

    def minimumSizeHint(self) -> QSize:
        least = min(self.sizeHint().height(), theme.px(HOURS_HEIGHT) + theme.px(2 * 46))
        return QSize(theme.px(320), least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_again()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.stage.forget_looks()
            self._lay_out_again()

    def _lay_out(self, plan: Plan, captions: Mapping[str, str]) -> Layout:
        left, top = self._rulers.margins(captions)
        if (self.viewportMargins().left(), self.viewportMargins().top()) != (left, top):
            self.setViewportMargins(left, top, 0, 0)
        # Qt reckons with the scroll bar of the style, which is wider than the one of our style sheet.
        width = self.viewport().width() - SPARE
        layout = lay_out(plan, width, theme.text_scale() / 100, self._zoom)
        # A whole day in view needs no bar, whatever order the vertical one and the layout come in.
        policy = Qt.ScrollBarPolicy
        fits = layout.size[0] <= width + 1
        self.setHorizontalScrollBarPolicy(policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded)
        return layout

    def _lay_out_again(self) -> None:
        layout = self._lay_out(self._shown.plan, self._shown.captions)
        self._shown = replace(self._shown, layout=layout)
        self._place_all()

    def _place_all(self) -> None:
        self.stage.show_plan(self._shown.plan, self._shown.layout)
        self.stage.show_caret(self._caret)
        self.updateGeometry()
        self._mark()
        self._follow()

    def _follow(self) -> None:
        """Hours and names stand where the scrolled board has them."""
        area, scrolled = self.viewport().geometry(), (self.horizontalScrollBar(), self.verticalScrollBar())
        across, down = (bar.value() for bar in scrolled)
        self._rulers.follow(area, self._shown.layout, self._shown.captions, (across, down))

    def _mark(self) -> None:
        current = self._selected[0] if self._selected and self.hasFocus() else None
        self.stage.mark(frozenset(self._selected), current)

    def _speak(self) -> None:
        """Tell a screen reader what has the keyboard."""
        chosen = self.chosen_blocks()
        text = self._shown.sentence(chosen[0]) if chosen else ""
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
