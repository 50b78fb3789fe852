"""An edit as a pair of values: creating, changing, deleting and all their inverses are one shape."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


class Entity(Protocol):
    """Anything that is stored: a frozen flat dataclass with a key made by the program."""

    @property
    def id(self) -> str:
        """The key; a UUIDv7 in text, or the official code for counties and townships."""
        ...


@dataclass(frozen=True, slots=True)
class Edit:
    """What was there and what shall be there; values of several kinds may stand in one edit.

    Creating is ``Edit((), after)``, deleting ``Edit(before, ())``. Applying is a compare-and-swap: it
    raises ``Stale`` when a stored value is no longer the one in ``before``.
    """

    before: tuple[Entity, ...] = ()
    after: tuple[Entity, ...] = ()

    def reversed(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.after, self.before)

    def __bool__(self) -> bool:
        return self.before != self.after


def create(*entities: Entity) -> Edit:
    """An edit that adds ``entities``."""
    return Edit((), entities)


def change(before: Entity, after: Entity) -> Edit:
    """An edit that puts ``after`` in the place of ``before``; both have the same key."""
    return Edit((before,), (after,))


def join(edits: Iterable[Edit]) -> Edit:
    """Several edits of different values as one, so that one gesture is one step of undo."""
    parts = tuple(edits)
    return Edit(
        tuple(e for part in parts for e in part.before),
        tuple(e for part in parts for e in part.after),
    )
