"""What the program is made of once there is a store. The opening thread imports this: it takes a moment."""

from __future__ import annotations

from collections.abc import Sequence

from coordinator import paths
from coordinator.app.pages import welcome_page
from coordinator.db.queries.plans import list_trainings
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import Edit
from coordinator.planning.days_off import load_calendar
from coordinator.services.edits import apply_edit
from coordinator.ui.attendance_note import AttendanceNote
from coordinator.ui.context import Context
from coordinator.ui.kit.settings import LAST_TRAINING, Settings
from coordinator.ui.kit.shell import TrainingChoice
from coordinator.ui.main_window import MainWindow
from coordinator.ui.next_year.opening import NextYearQuestion
from coordinator.ui.pack_opening.opening import PackQuestion
from coordinator.ui.people import People
from coordinator.ui.school_finder import SchoolFinder


def opened_store(location: str | None) -> Store:
    """Open (or make) the store; raises `KnownFailure`."""
    # Not with the first check of a plan: that is the GUI thread's, which would stand still for 0.2 s.
    load_calendar()
    return open_store(location or paths.default_store(), areas=load_areas())


def make_context(store: Store, settings: Settings) -> Context:
    """A context on an open store, with the training that was shown last (or the newest)."""

    def apply(edit: Edit) -> None:
        with store.write() as writer:
            apply_edit(writer, edit)

    context = Context(store, settings, apply)
    known_ids = [choice.id for choice in trainings_of(store)]
    last = settings.get(LAST_TRAINING)
    if known_ids:
        context.set_training(last if last in known_ids else known_ids[0])
    return context


def trainings_of(store: Store) -> Sequence[TrainingChoice]:
    """The entries of the training switcher, newest first."""
    with store.read() as reader:
        return [TrainingChoice(line.training.id, line.training.title) for line in list_trainings(reader)]


def attach(window: MainWindow, context: Context, store: Store) -> None:
    """Give a window its context: pages, welcome page, what the palette finds, packs that come in."""
    window.attach(context, lambda: trainings_of(store), welcome_page())
    window.commands.add_palette_provider(People(context).find)
    window.commands.add_palette_provider(SchoolFinder(context).find)
    window.actions_table.on("training.next", NextYearQuestion(context, window).ask)
    window.actions_table.on("pack.open", PackQuestion(context, window).ask)
    window.foot.add_strip(AttendanceNote(context))
