"""The call list 催報名單: whom to call for what, when they were called, and what has come in since."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, timezone
from uuid import UUID

from coordinator.domain.coverage import Coverage, CoverState, Need, SchoolCover
from coordinator.domain.roster import RosterEntry
from coordinator.domain.school import SchoolCall

TAIWAN = timezone(timedelta(hours=8))


@dataclass(frozen=True, slots=True, eq=False)
class CallLine:
    """A school and what it is ``asked`` for; for those in ``unclear`` somebody comes who does not say so.

    ``calls`` are of this training, newest first; ``since`` are its people who came in after the newest.
    """

    cover: SchoolCover
    asked: tuple[Need, ...]
    unclear: tuple[Need, ...]
    calls: tuple[SchoolCall, ...] = ()
    since: tuple[RosterEntry, ...] = ()

    @property
    def id(self) -> str:
        """The key of the school."""
        return self.cover.id

    @property
    def last(self) -> SchoolCall | None:
        """The newest call."""
        return self.calls[0] if self.calls else None


def call_lines(coverage: Coverage, calls: Iterable[SchoolCall]) -> tuple[CallLine, ...]:
    """A line for each school that is still asked for somebody, in the order of the matrix."""
    made = calls_by_school(calls)
    lines = (_line(coverage.needs, row, made.get(row.id, ())) for row in coverage.rows)
    return tuple(line for line in lines if line.asked)


def settled_lines(coverage: Coverage, calls: Iterable[SchoolCall]) -> tuple[CallLine, ...]:
    """The schools that were called and are asked for nothing any more."""
    made = calls_by_school(calls)
    lines = (_line(coverage.needs, row, made[row.id]) for row in coverage.rows if row.id in made)
    return tuple(line for line in lines if not line.asked)


def calls_by_school(calls: Iterable[SchoolCall]) -> dict[str, tuple[SchoolCall, ...]]:
    """School -> its calls, newest first; of one day the one that was entered last."""
    found: dict[str, list[SchoolCall]] = {}
    for call in sorted(calls, key=lambda call: (call.called_on, call.id), reverse=True):
        found.setdefault(call.school_id, []).append(call)
    return {school: tuple(some) for school, some in found.items()}


def _line(needs: Sequence[Need], row: SchoolCover, calls: tuple[SchoolCall, ...]) -> CallLine:
    pairs = list(zip(needs, row.cells, strict=True))
    return CallLine(
        row,
        tuple(need for need, cell in pairs if cell.is_gap),
        tuple(need for need, cell in pairs if cell.state is CoverState.UNCLEAR),
        calls,
        came_in_since(calls[0], row.people) if calls else (),
    )


def came_in_since(call: SchoolCall, people: Iterable[RosterEntry]) -> tuple[RosterEntry, ...]:
    """Those who were put on the roster, or registered, after the call.

    The keys of the store tell when they were made. A call that was entered on a later day counts from the
    end of its own day.
    """
    made = made_at(call.id)
    if made is None or made.astimezone(TAIWAN).date() != call.called_on:
        made = datetime.combine(call.called_on + timedelta(days=1), time(), TAIWAN)
    return tuple(
        entry
        for entry in people
        if any((at := made_at(key)) and at > made for key in (entry.id, *(r.id for r in entry.registrations)))
    )


def made_at(key: str) -> datetime | None:
    """When a key of the program was made (UUIDv7 begins with UTC milliseconds); None for other keys."""
    try:
        uuid = UUID(key)
    except ValueError:
        return None
    return datetime.fromtimestamp((uuid.int >> 80) / 1000, UTC) if uuid.version == 7 else None
