"""Puts the program together; the only part that knows every other.

The order of the start is its speed: Qt and an empty window first, painted; then the shell; then, in a thread,
the libraries of the store and the store itself; then the page that was looked at last. So nothing is
imported here before it is needed.
"""

from __future__ import annotations

import gc
from collections.abc import Collection
from pathlib import Path

from coordinator.app.looks import AS_SHIPPED, Look
from coordinator.domain.errors import KnownFailure


def run_gui(location: str | None) -> int:
    """Open the window on the store at `location` (None: this user's own); returns the exit code.

    Raises `KnownFailure` where there is no screen.
    """
    from coordinator import paths
    from coordinator.app.screen import has_screen

    if not has_screen():
        raise KnownFailure("no_screen")
    from coordinator.app.program import Program, make_application
    from coordinator.ui.kit.settings import Settings

    # Everybody of a large roster is a small value that stays: walked over and over by the collector's default
    # pace, reading 100,000 people takes twice as long (3.6 s instead of 1.9).
    gc.set_threshold(100_000, 50, 100)
    app = make_application()
    program = Program(app, Settings(paths.settings_file()), location)
    program.show()
    return app.exec()


def smoke(location: str | None) -> int:
    """Open the store, draw a page, print a page; 0 when all of it worked."""
    from coordinator.app.smoke import smoke as run

    return run(location)


def picture_pages(
    location: str | Path,
    folder: Path,
    look: Look = AS_SHIPPED,
    training: str = "",
    pages: Collection[str] = (),
) -> list[Path]:
    """A PNG of every page (or of those in `pages`) as a user would see it: `01-overview.png` and so on.

    `training` is the short name of the one to show; empty shows the first of the list.
    """
    from coordinator.app.pictures import picture_pages as draw

    return draw(location, folder, look, training, pages)
