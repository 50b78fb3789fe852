"""How long work tells how far it is, and how it is told to stop.

No Qt in it: a thread may listen, or a terminal.
"""

from typing import Protocol


class Cancelled(Exception):
    """Somebody asked the running work to stop; the work cleans up after itself and lets this pass."""


class Progress(Protocol):
    """Called by long work between two steps; it may raise `Cancelled`, so call it where stopping is safe."""

    def __call__(self, done: int, total: int) -> None:
        """`done` of `total` steps are finished; `total` stays the same during one piece of work."""


def silent(done: int, total: int) -> None:
    """The `Progress` of a caller who does not want to know and never cancels."""
