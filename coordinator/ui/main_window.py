"""The window: made and shown before the store is open, given its context a moment later.

Pages are made when they are first looked at. A change of language or text size makes a new window
(`rebuild_asked`), because half of all sizes and every text depend on it; theme changes are a repaint.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from coordinator.ui.kit import settings as known
from coordinator.ui.kit.placeholder import Placeholder
from coordinator.ui.kit.settings import Settings

if TYPE_CHECKING:
    # Imported where they are first used: none is needed for the first frame. Nor is the namespace `Qt`, whose
    # hundred enumerations take PySide6 60 ms: keep it out of this module.
    from coordinator.db.changes import Changes
    from coordinator.ui.commands import Commands
    from coordinator.ui.context import Context
    from coordinator.ui.kit import theme
    from coordinator.ui.kit.notice import Notice
    from coordinator.ui.kit.page import Page
    from coordinator.ui.kit.shell import PageSpec, TrainingChoice
    from coordinator.ui.kit.toast import Toast
    from coordinator.ui.problem_watch import ProblemWatch

DEFAULT_SIZE = (1280, 800)
CLOSE_WAIT_MS = 10_000
PROBLEMS = "problems"
"""The page whose entry in the navigation is counted."""
WELCOME = "welcome"
"""The page beside the navigation: shown without a training, and when a new one is wanted."""


class MainWindow(QMainWindow):
    """Shell of the program: made, shown, built, and given life by `attach`, in this order."""

    painted = Signal()
    """The first frame is being shown."""
    rebuild_asked = Signal()
    new_training_asked = Signal()
    retry_asked = Signal()

    def __init__(self, settings: Settings) -> None:
        """Only what the first frame needs; `build` makes the rest."""
        super().__init__()
        self.settings = settings
        self.context: Context | None = None
        self._pages: dict[str, Page] = {}
        self._welcome: Callable[[Context], Page] | None = None
        self._commands: Commands | None = None
        self._problems: ProblemWatch
        self._was_painted = self._is_retired = False
        self.setWindowTitle(self.tr("研習通"))
        self.setCentralWidget(Placeholder())
        self._restore_geometry()

    def build(self, look: theme.Theme, specs: Sequence[PageSpec]) -> None:
        """Navigation, bars and an empty place for pages, in place of the placeholder."""
        from coordinator.ui.kit.actions import Actions
        from coordinator.ui.kit.shell import Foot, Navigation, TopBar, page_stack, side_by_side

        self._look = look
        self._specs = {spec.slug: spec for spec in specs}
        self.actions_table = Actions(self)
        self.navigation = Navigation(specs)
        self.top_bar = TopBar(self.actions_table)
        self.foot = Foot()
        self.stack = page_stack()
        self.setCentralWidget(side_by_side(self.top_bar, self.navigation, self.stack))
        self.setStatusBar(self.foot)
        self.navigation.chosen.connect(self.show_page)
        self.navigation.new_training_asked.connect(self.new_training_asked)
        for action_id in ("undo", "redo"):
            self.actions_table[action_id].setEnabled(False)

    # -- life ------------------------------------------------------------------------------------

    def attach(
        self,
        context: Context,
        trainings: Callable[[], Sequence[TrainingChoice]],
        welcome: Callable[[Context], Page] | None = None,
    ) -> None:
        """The store is open: show the last page of the current training, or the welcome page without one."""
        from coordinator.ui.kit.jobstrip import JobStrip
        from coordinator.ui.kit.toast import Toast

        self.context, self._welcome = context, welcome
        self.navigation.set_trainings(trainings)
        self.navigation.training_chosen.connect(context.set_training)
        self.toast: Toast = Toast(self)
        self.toast.undo_pressed.connect(context.undo.undo)
        self.foot.add_strip(JobStrip(context.jobs))
        self.foot.show_opened()
        self.actions_table.on("undo", context.undo.undo)
        self.actions_table.on("redo", context.undo.redo)
        context.undo.changed.connect(self._show_undo)
        context.undo.changed.connect(self.toast.withdraw)
        context.changed.connect(self._on_changed)
        context.training_changed.connect(self._on_training_changed)
        context.noticed.connect(self._on_notice)
        context.toasted.connect(self.toast.show_text)
        context.asked_for.connect(self._on_asked_for)
        context.run_asked.connect(self._on_run_asked)
        self.commands.connect_actions()
        self._watch_problems(context)
        self._show_undo()
        self._on_training_changed()

    def _watch_problems(self, context: Context) -> None:
        """Keep the number of problems on its entry of the navigation."""
        from coordinator.ui.problem_watch import watch_of

        if PROBLEMS in self._specs:
            self._problems = watch_of(context)
            self._problems.changed.connect(self._show_problems)
            self._show_problems()

    @Slot()
    def _show_problems(self) -> None:
        from coordinator.ui.kit.shell import page_title

        found = self._problems.checked.open
        kind = ("bad", "warn", "info")[min((problem.severity for problem in found), default=0)]
        title = page_title(self._specs[PROBLEMS])
        spoken = self.tr("{page}, {n} open").format(page=title, n=len(found)) if found else title
        self.navigation.show_count(PROBLEMS, len(found), kind, spoken)

    @property
    def commands(self) -> Commands:
        """What the actions do; made with the first use, after the first frame."""
        if self._commands is None:
            from coordinator.ui.commands import Commands

            self._commands = Commands(self, self._look)
        return self._commands

    @property
    def specs(self) -> dict[str, PageSpec]:
        """The pages by slug, in the order of the navigation."""
        return self._specs

    @property
    def page(self) -> Page | None:
        """The page that is shown, the welcome page included; None before the store is open."""
        shown = self.stack.currentWidget()
        return next((page for page in self._pages.values() if page is shown), None)

    @Slot(str)
    def show_page(self, slug: str) -> None:
        """Show a page, making it when it was never looked at; an unknown slug shows the first page."""
        if self.context is None or not self._specs:
            return
        if slug not in self._specs:
            slug = next(iter(self._specs))
        self._show(slug, self._specs[slug].factory)
        self.settings.set(known.LAST_PAGE, slug)

    def show_welcome(self) -> None:
        """Show the welcome page (first run, or a new training is wanted)."""
        if self._welcome is not None:
            self._show(WELCOME, self._welcome)

    def _show(self, slug: str, factory: Callable[[Context], Page]) -> None:
        if self.context is None:
            return
        if slug not in self._pages:
            self._pages[slug] = factory(self.context)
            self.stack.addWidget(self._pages[slug])
        self.stack.setCurrentWidget(self._pages[slug])
        self.stack.setFocus()
        self.navigation.check(slug)

    def show_refusal(self, sentence: str) -> None:
        """The store did not open: say why, offer to try again."""
        from coordinator.ui.kit.cards import EmptyState

        self.commands.connect_actions()
        state = EmptyState("circle-alert", sentence, self.tr("Try again"))
        state.pressed.connect(self.retry_asked)
        self.stack.addWidget(state)
        self.stack.setCurrentWidget(state)

    def remember(self) -> None:
        """Store where the window is."""
        self.settings.set(known.GEOMETRY, bytes(self.saveGeometry().data()))
        self.settings.sync()

    def retire(self) -> None:
        """Go away in favour of a new window: jobs and store live on."""
        self._is_retired = True
        self.close()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # After this pass, when the children have been painted too.
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Running jobs are cancelled and waited for; one that does not stop keeps the window open."""
        if self._is_retired:
            super().closeEvent(event)
            return
        self.remember()
        if self.context is not None:
            self.context.jobs.cancel_all()
            if not self.context.jobs.wait(CLOSE_WAIT_MS):
                event.ignore()
                return
        super().closeEvent(event)

    def _restore_geometry(self) -> None:
        state = self.settings.get(known.GEOMETRY)
        if state and self.restoreGeometry(state) and self._is_reachable():
            return
        room = QGuiApplication.primaryScreen().availableGeometry()
        width, height = min(DEFAULT_SIZE[0], room.width()), min(DEFAULT_SIZE[1], room.height())
        self.resize(width, height)
        self.move(room.center() - self.rect().center())

    def _is_reachable(self) -> bool:
        """False when the monitor the window was on is gone and less than a hand's breadth is left to grab."""
        screens = QGuiApplication.screens()
        areas = (screen.availableGeometry().intersected(self.geometry()) for screen in screens)
        return any(area.width() >= 120 and area.height() >= 80 for area in areas)

    # -- what the context says -------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if self.context is not None:
            self.foot.show_saved(self.context.clock())
            self.navigation.show_training(self.context.training_id)

    @Slot()
    def _on_training_changed(self) -> None:
        if self.context is None:
            return
        self.navigation.show_training(self.context.training_id)
        self.commands.enable(has_training=self.context.training_id is not None)
        if self.context.training_id is not None:
            self.show_page(self.settings.get(known.LAST_PAGE))
        else:
            self.show_welcome()

    @Slot(object)
    def _on_notice(self, notice: Notice) -> None:
        if self.page is not None:
            self.page.notice.show_notice(notice)

    @Slot(str)
    def _on_run_asked(self, action_id: str) -> None:
        """A method, not a function: that would keep this window, and trigger it, after a new one is there."""
        self.actions_table[action_id].trigger()

    @Slot(str, str)
    def _on_asked_for(self, slug: str, key: str) -> None:
        self.show_page(slug)
        page = self.page
        if key and page is not None:
            page.catch_up()
            page.show_item(key)

    @Slot()
    def _show_undo(self) -> None:
        from coordinator.ui.kit.labels import tooltip

        if self.context is None:
            return
        stack = self.context.undo
        for action_id, possible, step in (
            ("undo", stack.can_undo, stack.undo_text),
            ("redo", stack.can_redo, stack.redo_text),
        ):
            action = self.actions_table[action_id]
            action.setEnabled(possible)
            keys = action.shortcut().toString()
            action.setToolTip(tooltip(" ".join(part for part in (action.text(), step, f"({keys})") if part)))
        self.foot.show_step(stack.undo_text)
