"""What the actions of the window do: everything in menus and palette that is not the business of one page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from coordinator.ui.kit import i18n, theme
from coordinator.ui.kit import settings as known
from coordinator.ui.kit.palette import Found, Palette, Provider, action_provider
from coordinator.ui.kit.shell import page_title

if TYPE_CHECKING:
    from coordinator.ui.main_window import MainWindow

ON_PAGE = frozenset({"add", "find"})
"""Actions that every page answers in its own way."""
OF_TRAINING = frozenset({"training.next"})
"""Actions of no page that need a training all the same."""


class Commands(QObject):
    """Connected once; lives as long as its window."""

    def __init__(self, window: MainWindow, look: theme.Theme) -> None:
        super().__init__(window)
        self._window, self._look, self._settings = window, look, window.settings
        self._actions = window.actions_table
        self._is_connected = False
        self._palette: Palette | None = None
        self._providers: list[Provider] = [action_provider(self._actions), self._find_pages]

    def connect_actions(self) -> None:
        """Give every action of the window its meaning; again is harmless."""
        if self._is_connected:
            return
        self._is_connected = True
        for action_id, slot in (
            ("palette", self.open_palette),
            ("quit", self._window.close),
            ("fullscreen", self._toggle_fullscreen),
            ("theme.toggle", self._toggle_theme),
            ("text.larger", partial(self._step_text, 1)),
            ("text.smaller", partial(self._step_text, -1)),
            ("settings", self._open_settings),
            ("help.page", self._open_help),
            ("help.shortcuts", self._open_shortcuts),
            ("help.about", self._open_about),
            ("training.new", self._window.new_training_asked.emit),
        ):
            self._actions.on(action_id, slot)
        self._actions.triggered.connect(self._run_on_page)
        self._window.top_bar.search_asked.connect(self.open_palette)

    def enable(self, *, has_training: bool) -> None:
        """Actions of a page need the page, and all of them a training."""
        for spec, action in self._actions:
            if spec.page or spec.id in ON_PAGE | OF_TRAINING:
                action.setEnabled(has_training and (not spec.page or spec.page in self._window.specs))

    def add_palette_provider(self, provider: Provider) -> None:
        """Let the palette find more than commands and pages (people, schools)."""
        self._providers.append(provider)

    def open_palette(self) -> Palette:
        """Ctrl+K; the palette itself is made on first use."""
        if self._palette is None:
            self._palette = Palette(self._window)
            for provider in self._providers:
                self._palette.add_provider(provider)
        self._palette.open()
        return self._palette

    def _find_pages(self, text: str, limit: int) -> list[Found]:
        context = self._window.context
        wanted = text.strip().casefold()
        if context is None or context.training_id is None or not wanted:
            return []
        found = [
            Found(spec.icon, page_title(spec), f"Ctrl+{number}", partial(self._window.show_page, spec.slug))
            for number, spec in enumerate(self._window.specs.values(), start=1)
            if wanted in page_title(spec).casefold()
        ]
        return found[:limit]

    @Slot(str)
    def _run_on_page(self, action_id: str) -> None:
        spec = self._actions.spec(action_id)
        shown = self._window.page
        if spec.page and not (shown is not None and shown.takes(action_id)):
            self._window.show_page(spec.page)
        page = self._window.page
        if page is not None and (spec.page or action_id in ON_PAGE):
            page.catch_up()
            page.run_action(action_id)

    def _toggle_fullscreen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _toggle_theme(self) -> None:
        mode = "light" if theme.is_dark() else "dark"
        self._settings.set(known.THEME, mode)
        self._look.set_mode(mode)

    def _step_text(self, step: int) -> None:
        sizes, now = known.TEXT_SCALES, self._settings.get(known.TEXT_SCALE)
        nearest = min(range(len(sizes)), key=lambda i: abs(sizes[i] - now))
        wanted = sizes[min(max(nearest + step, 0), len(sizes) - 1)]
        if wanted != now:
            self._settings.set(known.TEXT_SCALE, wanted)
            self._window.rebuild_asked.emit()

    def _open_settings(self) -> None:
        from coordinator.ui.kit.settings_dialog import SettingsDialog

        context = self._window.context
        dialog = SettingsDialog(self._settings, context.store_place if context else "", self._window)
        dialog.theme_chosen.connect(self._look.set_mode)
        dialog.exec()
        if dialog.needs_rebuild:
            self._window.rebuild_asked.emit()

    def _open_help(self) -> None:
        from coordinator.ui.kit.help import HelpDialog

        slug = self._window.page.slug if self._window.page is not None else "index"
        HelpDialog(slug, i18n.language_of(self._settings), self._window).exec()

    def _open_shortcuts(self) -> None:
        from coordinator.ui.kit.help import ShortcutsDialog

        ShortcutsDialog(self._actions, self._window).exec()

    def _open_about(self) -> None:
        from coordinator.ui.kit.help import AboutDialog

        AboutDialog(self._window).exec()
