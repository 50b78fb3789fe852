"""The pages in the order of the navigation. Each module is imported when its page is first looked at."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.shell import PageSpec

if TYPE_CHECKING:
    from coordinator.ui.context import Context
    from coordinator.ui.kit.page import Page

PAGES: tuple[tuple[str, str, str], ...] = (
    ("overview", QT_TRANSLATE_NOOP("pages", "Overview"), "layout-dashboard"),
    ("plan", QT_TRANSLATE_NOOP("pages", "Plan"), "clipboard-list"),
    ("venues", QT_TRANSLATE_NOOP("pages", "Venues"), "map-pin"),
    ("districts", QT_TRANSLATE_NOOP("pages", "Districts"), "map"),
    ("agenda", QT_TRANSLATE_NOOP("pages", "Agenda"), "calendar-clock"),
    ("applications", QT_TRANSLATE_NOOP("pages", "Applications"), "inbox"),
    ("problems", QT_TRANSLATE_NOOP("pages", "Problems"), "list-checks"),
    ("schools", QT_TRANSLATE_NOOP("pages", "Schools"), "school"),
    ("roster", QT_TRANSLATE_NOOP("pages", "Roster"), "users"),
    ("missing", QT_TRANSLATE_NOOP("pages", "Who is missing"), "user-x"),
    ("online", QT_TRANSLATE_NOOP("pages", "Online names"), "video"),
    ("printing", QT_TRANSLATE_NOOP("pages", "Printing"), "printer"),
    ("departure", QT_TRANSLATE_NOOP("pages", "Going out"), "package-check"),
    ("desk", QT_TRANSLATE_NOOP("pages", "Check-in"), "scan-barcode"),
    ("queue", QT_TRANSLATE_NOOP("pages", "Hands-on queue"), "list-ordered"),
    ("paper", QT_TRANSLATE_NOOP("pages", "From paper"), "file-pen-line"),
    ("merge", QT_TRANSLATE_NOOP("pages", "Merge"), "git-merge"),
    ("hours", QT_TRANSLATE_NOOP("pages", "Hours"), "award"),
    ("requests", QT_TRANSLATE_NOOP("pages", "Help requests"), "life-buoy"),
)


def page_specs() -> tuple[PageSpec, ...]:
    """The pages that are built; one whose module is not there is not shown."""
    return tuple(
        PageSpec(slug, title, icon, _factory(slug))
        for slug, title, icon in PAGES
        if _is_built(f"coordinator.ui.{slug}")
    )


def _is_built(folder: str) -> bool:
    return _has(folder) and _has(f"{folder}.page")


def _has(module: str) -> bool:
    return find_spec(module) is not None


def _factory(slug: str) -> Callable[[Context], Page]:
    def make(context: Context) -> Page:
        module = import_module(f"coordinator.ui.{slug}.page")
        page: Page = getattr(module, f"{slug.capitalize()}Page")(context)
        return page

    return make


def welcome_page() -> Callable[[Context], Page] | None:
    """What is shown while there is no training; None when it is not built."""
    if not _is_built("coordinator.ui.welcome"):
        return None

    return _factory("welcome")
