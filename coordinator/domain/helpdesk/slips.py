"""Who holds which number: one request a number, but that laptops without a network may know it by two ids."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from coordinator.domain.helpdesk.reading import Line, Opening, Slip

First = Callable[[Iterable[Opening]], Opening]
"""Of some openings the one that was first."""


class Slips:
    """The openings that stand, by request and by number; ``aliases`` lead from an arrival to its request."""

    def __init__(self) -> None:
        self._openings: dict[str, Opening] = {}
        self._holders: dict[Slip, set[str]] = {}
        self._aliases: dict[str, str] = {}
        self._ids: dict[str, set[str]] = {}
        self._highest: dict[Line, int] = {}
        self._givers: dict[Line, set[str]] = {}

    @property
    def aliases(self) -> Mapping[str, str]:
        """Id of an arrival -> id of the request that it is."""
        return self._aliases

    def seen(self, opening: Opening) -> None:
        """A number was given once, whatever becomes of it."""
        line, number = opening.slip
        self._highest[line] = max(number, self.highest(line))
        if not opening.arrived:
            self._givers.setdefault(line, set()).add(opening.event.log_id)

    def highest(self, line: Line) -> int:
        """The highest number of a line; 0 where there is none."""
        return self._highest.get(line, 0)

    def givers(self, line: Line) -> set[str]:
        """The logs that gave numbers of this line."""
        return self._givers.get(line, set())

    def letters(self, session_id: str, day: str) -> Iterator[str]:
        """The letters of which a number is known that day."""
        return (line.letter for line in self._highest if line[:2] == (session_id, day))

    def opening(self, request_id: str) -> Opening | None:
        """The registration that stands."""
        return self._openings.get(request_id)

    def holders(self, slip: Slip) -> set[str]:
        """Ids of all requests with a number, those that are only other ids as well."""
        return self._holders.get(slip, set())

    def ids_of(self, request_id: str) -> tuple[str, ...]:
        """All ids under which a request is spoken of."""
        return request_id, *sorted(self._ids.get(request_id, ()))

    def is_twice(self, slip: Slip) -> bool:
        """Whether two rooms gave this number."""
        return slip.number > 0 and sum(not self._openings[one].arrived for one in self.holders(slip)) > 1

    def put(self, request_id: str, opening: Opening | None) -> set[Slip]:
        """Enter what stands for a request now, and say whose numbers are to be looked at again."""
        before = self._openings.pop(request_id, None)
        if before is not None:
            self._holders[before.slip].discard(request_id)
        if opening is not None:
            self._openings[request_id] = opening
            self._holders.setdefault(opening.slip, set()).add(request_id)
        self._join(request_id, "")
        return {one.slip for one in (before, opening) if one is not None}

    def lead(self, slip: Slip, first: First) -> None:
        """Settle who of those with a number is whose: an arrival is the request that the room itself opened.

        Without that one, all arrivals are the one whose event has the smallest hash.
        """
        every = [self._openings[one] for one in sorted(self.holders(slip))]
        opened = [one for one in every if not one.arrived]
        for one in every:
            leader = one if slip.number < 1 or not one.arrived else self._leader(one, every, opened, first)
            self._join(one.request_id, leader.request_id)

    @staticmethod
    def _leader(one: Opening, every: list[Opening], opened: list[Opening], first: First) -> Opening:
        if not opened:
            return min(every, key=lambda other: (other.event.content_hash, other.request_id))
        same = [other for other in opened if one.school_code and other.school_code == one.school_code]
        return first(same or opened)

    def _join(self, request_id: str, leader_id: str) -> None:
        """From now on this id means that request; empty for nobody."""
        before = self._aliases.pop(request_id, "")
        self._ids.get(before, set()).discard(request_id)
        if leader_id not in ("", request_id):
            self._aliases[request_id] = leader_id
            self._ids.setdefault(leader_id, set()).add(request_id)
