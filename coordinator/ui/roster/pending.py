"""What changed since the roster was shown, as long as it is little and only about people."""

from __future__ import annotations

from coordinator.db.changes import Changes
from coordinator.db.queries.people import PEOPLE

MOST = 300
"""More rows than this are read again as a whole."""


class Pending:
    """Collects commits between two refreshes; ``take`` empties it."""

    def __init__(self, watched: frozenset[str]) -> None:
        self._plan_tables = watched - PEOPLE
        self._keys: set[tuple[str, str]] | None = set()

    def note(self, changes: Changes) -> None:
        """A commit; one that touched the plan, or too much, means that everything is to be read."""
        if changes.touches(*self._plan_tables):
            self._keys = None
        if self._keys is not None:
            self._keys |= {pair for pair in changes.keys if pair[0] in PEOPLE}
            if len(self._keys) > MOST:
                self._keys = None

    @property
    def is_waiting(self) -> bool:
        """Whether there was a commit since the last ``take``."""
        return self._keys is None or bool(self._keys)

    def take(self) -> frozenset[tuple[str, str]]:
        """The touched rows of people; empty when everything is to be read."""
        keys, self._keys = self._keys, set()
        return frozenset(keys or ())
