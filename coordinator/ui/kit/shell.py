"""The frame round the pages: navigation at the left, bar at the top, state of the data at the foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QStatusBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coordinator.ui.kit import theme
from coordinator.ui.kit.actions import Actions, translated
from coordinator.ui.kit.buttons import button
from coordinator.ui.kit.icons import icon
from coordinator.ui.kit.labels import label, tooltip
from coordinator.ui.kit.placeholder import BAR_HEIGHT, NAV_WIDTH

if TYPE_CHECKING:
    from coordinator.ui.context import Context
    from coordinator.ui.kit.page import Page


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One entry of the navigation. `title` is source of context "pages"; `factory` imports its page."""

    slug: str
    title: str
    icon: str
    factory: Callable[[Context], Page]


@dataclass(frozen=True, slots=True)
class TrainingChoice:
    """One entry of the training switcher."""

    id: str
    title: str


def page_title(spec: PageSpec) -> str:
    """The title of a page in the user's language."""
    return QCoreApplication.translate("pages", spec.title)


class Badge(QFrame):
    """A number at the right of an entry of the navigation; the entry tells it to screen readers."""

    def __init__(self, entry: QToolButton) -> None:
        super().__init__(entry)
        self.setObjectName("badge")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._number = label("", "badge")
        inside = QHBoxLayout(self)
        inside.setContentsMargins(theme.px(7), 0, theme.px(7), 0)
        inside.addWidget(self._number)
        line = QHBoxLayout(entry)
        line.setContentsMargins(0, 0, theme.px(8), 0)
        line.addStretch(1)
        line.addWidget(self)
        self.hide()

    def show_number(self, number: int, kind: str) -> None:
        """`kind` is a severity of theme.qss; nothing is shown for 0."""
        self._number.setText(f"{number:,}")
        for widget in (self, self._number):
            widget.setProperty("severity", kind)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.setVisible(bool(number))


class Navigation(QFrame):
    """One button a page (Ctrl+1 to Ctrl+9, the tenth Ctrl+0), and the training all of them show."""

    chosen = Signal(str)
    training_chosen = Signal(str)
    new_training_asked = Signal()

    def __init__(self, specs: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nav")
        self.setFixedWidth(theme.px(NAV_WIDTH))
        self.setAccessibleName(self.tr("Pages"))
        self._trainings: Callable[[], Sequence[TrainingChoice]] = tuple
        self._buttons: dict[str, QToolButton] = {}
        self._badges: dict[str, Badge] = {}
        self.switcher = self._make_switcher()
        self._entries = QScrollArea()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 10)
        column.setSpacing(8)
        column.addWidget(self.switcher)
        column.addWidget(self._entries, 1)
        self._add_entries(specs)

    def _add_entries(self, specs: Sequence[PageSpec]) -> None:
        """The entries in a list that scrolls: large text on a small screen has no room for all of them."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for number, spec in enumerate(specs, start=1):
            column.addWidget(self._entry(spec, number))
        column.addStretch(1)
        self._entries.setFrameShape(QFrame.Shape.NoFrame)
        self._entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._entries.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._entries.setWidgetResizable(True)
        self._entries.setWidget(inside)

    def _make_switcher(self) -> QToolButton:
        switcher = QToolButton()
        switcher.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        switcher.setMenu(QMenu(switcher))
        switcher.menu().aboutToShow.connect(self._fill_menu)
        switcher.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        switcher.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        switcher.setIcon(icon("chevrons-up-down", "muted"))
        switcher.setIconSize(QSize(theme.px(16), theme.px(16)))
        switcher.setAccessibleName(self.tr("Training"))
        switcher.hide()
        return switcher

    def _entry(self, spec: PageSpec, number: int) -> QToolButton:
        entry = QToolButton()
        entry.setText(page_title(spec))
        entry.setIcon(icon(spec.icon))
        entry.setIconSize(QSize(theme.px(24), theme.px(18)))
        entry.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        entry.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        entry.setCheckable(True)
        entry.setEnabled(False)
        if number <= 10:
            key = f"Ctrl+{number % 10}"
            entry.setShortcut(QKeySequence(key))
            entry.setToolTip(tooltip(f"{page_title(spec)} ({key})"))
        entry.clicked.connect(lambda: self.chosen.emit(spec.slug))
        self._buttons[spec.slug] = entry
        return entry

    def set_trainings(self, trainings: Callable[[], Sequence[TrainingChoice]]) -> None:
        """Where the switcher gets its entries; asked each time its menu opens."""
        self._trainings = trainings

    def show_training(self, training_id: str | None) -> None:
        """Name the current training; without one there are no pages to choose."""
        found = next((choice for choice in self._trainings() if choice.id == training_id), None)
        self.switcher.setVisible(found is not None)
        for entry in self._buttons.values():
            entry.setEnabled(found is not None)
        if found is not None:
            room = theme.px(NAV_WIDTH - 70)
            text = self.fontMetrics().elidedText(found.title, Qt.TextElideMode.ElideRight, room)
            self.switcher.setText(text)
            self.switcher.setToolTip(tooltip(found.title))
            self.switcher.setAccessibleDescription(found.title)

    def show_count(self, slug: str, number: int, kind: str, spoken: str) -> None:
        """Count something on the entry of a page; `spoken` is its name for screen readers then."""
        entry = self._buttons.get(slug)
        if entry is None:
            return
        if slug not in self._badges:
            self._badges[slug] = Badge(entry)
        self._badges[slug].show_number(number, kind)
        entry.setAccessibleName(spoken)

    def check(self, slug: str) -> None:
        """Mark the entry of the page that is shown; none when it has no entry (the welcome page).

        No QButtonGroup: with one, Tab reaches only the entry that is marked.
        """
        for name, entry in self._buttons.items():
            entry.setChecked(name == slug)
            if name == slug:
                self._entries.ensureWidgetVisible(entry)

    def _fill_menu(self) -> None:
        menu = self.switcher.menu()
        menu.clear()
        for choice in self._trainings():
            entry = menu.addAction(choice.title.replace("&", "&&"))
            entry.triggered.connect(lambda _on=False, wanted=choice.id: self.training_chosen.emit(wanted))
        menu.addSeparator()
        menu.addAction(icon("file-plus"), self.tr("New training…")).triggered.connect(
            lambda _checked: self.new_training_asked.emit()
        )


class TopBar(QFrame):
    """Undo, redo and what the action table puts here; the search box opens the palette."""

    search_asked = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setFixedHeight(theme.px(BAR_HEIGHT))
        line = QHBoxLayout(self)
        line.setContentsMargins(6, 3, 6, 3)
        line.setSpacing(4)
        for spec, action in actions:
            if not spec.bar:
                continue
            entry = QToolButton()
            entry.setDefaultAction(action)
            entry.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            entry.setIconSize(QSize(theme.px(20), theme.px(16)))
            action.setIconText(translated(spec.bar))
            line.addWidget(entry)
        line.addStretch(1)
        self.search = button(self.tr("Search people, schools or commands   Ctrl+K"), "search", "search")
        self.search.setMinimumWidth(theme.px(290))
        self.search.setAccessibleName(self.tr("Search people, schools or commands"))
        self.search.clicked.connect(lambda _checked: self.search_asked.emit())
        line.addWidget(self.search)
        self.menu_button = QToolButton()
        self.menu_button.setIcon(icon("menu"))
        self.menu_button.setIconSize(QSize(theme.px(18), theme.px(18)))
        self.menu_button.setToolTip(self.tr("Menu (F10)"))
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setShortcut(QKeySequence("F10"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(actions.menu(self.menu_button))
        self.menu_button.clicked.connect(self.menu_button.showMenu)
        line.addWidget(self.menu_button)


def page_stack() -> QStackedWidget:
    """The place of the pages; it takes the focus when nothing else should have it."""
    stack = QStackedWidget()
    stack.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    empty = QWidget()
    empty.setObjectName("placeholder")
    stack.addWidget(empty)
    return stack


def side_by_side(top: QWidget, left: QWidget, middle: QWidget) -> QWidget:
    """The bar above, navigation and pages below it, without gaps."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    line.addWidget(left)
    line.addWidget(middle, 1)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(top)
    column.addLayout(line, 1)
    return whole


class Foot(QStatusBar):
    """When the last change was stored, what runs, and which step Ctrl+Z would take back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._saved, self._step = label("", "muted"), label("", "muted")
        self._saved.setContentsMargins(10, 0, 10, 0)
        self._step.setContentsMargins(10, 0, 10, 0)
        self.addWidget(self._saved)
        self.addPermanentWidget(self._step)

    @property
    def saved_text(self) -> str:
        """What is said about the last change."""
        return self._saved.text()

    def add_strip(self, strip: QWidget) -> None:
        """Put what runs before the last step."""
        self.removeWidget(self._step)
        self.addPermanentWidget(strip)
        self.addPermanentWidget(self._step)
        self._step.show()

    def show_opened(self) -> None:
        """Nothing was changed yet: say that it will be stored by itself."""
        self._saved.setText(self.tr("Every change is saved automatically"))

    def show_saved(self, at: datetime) -> None:
        """A commit has ended."""
        self._saved.setText(self.tr("Saved automatically {time}").format(time=at.strftime("%H:%M")))

    def show_step(self, text: str) -> None:
        """The step that undo would take back."""
        self._step.setText(self.tr("Last step: {step}").format(step=text) if text else "")
