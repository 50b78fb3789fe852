"""Order by hand: values that know their ``position`` among their siblings."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from coordinator.domain.edit import Edit


class Placed(Protocol):
    """A stored value with a place in a printed order."""

    @property
    def id(self) -> str:
        """The key."""
        ...

    @property
    def position(self) -> int:
        """The place, from 0; gaps and ties are allowed and mean nothing."""
        ...


P = TypeVar("P", bound=Placed)


def numbered(order: Iterable[P]) -> Edit:
    """The edit that makes ``order`` the printed order; values that already stand right are not touched."""
    pairs = [(item, place) for place, item in enumerate(order) if item.position != place]
    after = tuple(replace(item, position=place) for item, place in pairs)  # type: ignore[type-var]
    return Edit(tuple(item for item, _ in pairs), after)


def moved(siblings: Sequence[P], chosen: Iterable[P], step: int) -> Edit:
    """The edit that moves ``chosen`` one place earlier (``step`` -1) or later (1), as far as there is room.

    Several chosen ones keep their order, and those at the end do not overtake each other.
    """
    keys = {item.id for item in chosen}
    order = list(siblings) if step < 0 else list(reversed(siblings))
    for place in range(1, len(order)):
        if order[place].id in keys and order[place - 1].id not in keys:
            order[place - 1], order[place] = order[place], order[place - 1]
    return numbered(order if step < 0 else reversed(order))


def next_position(siblings: Iterable[Placed]) -> int:
    """The place behind all of ``siblings``."""
    return max((item.position for item in siblings), default=-1) + 1
