"""What a commit touched, told to everyone who shows it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """Tables and ``(table, key)`` pairs written by one commit; published after it, never before."""

    tables: frozenset[str]
    keys: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, keys: Iterable[tuple[str, str]]) -> "Changes":
        """Collect the pairs that a transaction wrote."""
        frozen = frozenset(keys)
        return cls(frozenset(table for table, _ in frozen), frozen)

    def touches(self, *tables: str) -> bool:
        """Whether one of ``tables`` was written."""
        return not self.tables.isdisjoint(tables)

    def __bool__(self) -> bool:
        return bool(self.keys)
