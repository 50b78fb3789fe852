"""A page of the program: knows which tables it shows and refreshes itself, late and once.

A commit that touches `watches` marks the page stale. A burst of commits is folded into one refresh; the
user's own step is shown at once, because the next one starts from what is on the screen; a hidden page waits
until it is looked at. Nothing refreshes inside a commit, because `Context.changed` is queued.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from coordinator.ui.kit.cards import EmptyState
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Notice, NoticeLine, Severity

if TYPE_CHECKING:
    from coordinator.db.changes import Changes
    from coordinator.ui.context import Context

FOLD_MS = 15

B = TypeVar("B", bound=QAbstractButton)


class Page(QWidget):
    """Subclasses set `slug` and `watches`, build into `body` in `__init__`, and implement `refresh`."""

    slug: ClassVar[str] = ""
    watches: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.context = context
        self._stale = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FOLD_MS)
        self._timer.timeout.connect(self._refresh_if_shown)
        self._build()
        context.changed.connect(self._on_changed)
        context.training_changed.connect(self._on_training_changed)
        context.undo.changed.connect(self._refresh_if_shown)

    # -- what a page implements ------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the store and show it. Called when stale and visible; never inside a commit."""

    def run_action(self, action_id: str) -> None:
        """An action of `kit/action_table.py` that names this page was triggered."""

    def takes(self, action_id: str) -> bool:
        """Whether an action of another page is this one's while it is shown: Ctrl+P where a list stands."""
        return False

    def show_item(self, key: str) -> None:
        """Bring the thing with this key into view; asked by other pages once this one has caught up."""

    # -- what a page uses ------------------------------------------------------------------------

    def set_head(self, title: str, subtitle: str = "") -> None:
        """Title and the line under it."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)
        self._area.setAccessibleName(title)

    def add_head_button(self, button: B) -> B:
        """Put a button, or a tick for it, at the right of the title; the primary one last."""
        self._head_buttons.addWidget(button)
        return button

    def say(self, text: str, severity: Severity = Severity.INFO) -> None:
        """Show a sentence in the message line of this page."""
        self.notice.show_notice(Notice(text, severity))

    def show_empty(self, state: EmptyState) -> None:
        """Show `state` in place of the body."""
        if self._stack.indexOf(state) < 0:
            self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)

    def show_body(self) -> None:
        """Show the body again after `show_empty`."""
        self._stack.setCurrentIndex(0)

    def give_keyboard(self, widget: QWidget) -> None:
        """Put the keyboard into a part of the body, and scroll to it: so `show_item` ends."""
        self._area.ensureWidgetVisible(widget)
        widget.setFocus()

    def mark_stale(self) -> None:
        """Ask for a refresh: soon when visible, else when next shown."""
        self._stale = True
        self._timer.start()

    def catch_up(self) -> None:
        """Show at once what is stored, before the page is asked for something."""
        if self._stale:
            self.refresh_now()

    def refresh_now(self) -> None:
        """Refresh at once (tests and pictures; pages have no need of it)."""
        self._stale = False
        self._timer.stop()
        self.refresh()

    # -- how it works ----------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        self._title, self._subtitle = label("", "title"), label("", "subtitle", wrap=True)
        self._subtitle.hide()
        self._head_buttons = QHBoxLayout()
        self._head_buttons.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addLayout(self._head_buttons)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addLayout(head)
        texts.addWidget(self._subtitle)
        column.addLayout(texts)
        self.notice = NoticeLine()
        column.addWidget(self.notice)
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(14)
        self._area = _scrolling(content)
        self._stack.addWidget(self._area)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._timer.start(0)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*self.watches):
            self.mark_stale()

    @Slot()
    def _on_training_changed(self) -> None:
        self.notice.clear()
        self.mark_stale()

    @Slot()
    def _refresh_if_shown(self) -> None:
        if self.isVisible():
            self.catch_up()


def _scrolling(content: QWidget) -> QScrollArea:
    """Every body scrolls where it must: with large text a page may need more room than a small screen has."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    # The keys that scroll reach it from whatever in it has the keyboard: no stop of its own for Tab.
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
