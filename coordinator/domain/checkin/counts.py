"""How many came: counted anew for one person at a time, because thousands are counted at each scan."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from coordinator.domain.area import District
from coordinator.domain.checkin.slots import PAIRS, pair_of
from coordinator.domain.checkin.values import Attended
from coordinator.domain.plan import Plan, district_at
from coordinator.domain.roster import PersonKind, RosterEntry
from coordinator.domain.training import MarkSlot, Session


@dataclass(frozen=True, slots=True)
class DistrictCount:
    """How many of a district are expected and came; ``id`` and ``name`` are empty for those of none."""

    id: str
    name: str
    expected: int
    arrived: int

    @property
    def missing(self) -> int:
        """Who has not come yet."""
        return self.expected - self.arrived


@dataclass(frozen=True, slots=True)
class DeskCounts:
    """A session as the desk counts it in the half of the day it is turned to.

    ``expected`` are attendees registered here, ``arrived`` those of them who came, ``left`` all who signed
    out, ``extra`` attendees and walk-ins who came although they are not expected here, ``staff`` the others.
    """

    expected: int
    arrived: int
    left: int
    extra: int
    staff: int
    districts: tuple[DistrictCount, ...]

    @property
    def missing(self) -> int:
        """Who has not come yet."""
        return self.expected - self.arrived


class SessionCounter:
    """The counts of one session, kept up to date one person at a time."""

    def __init__(self, plan: Plan, session: Session) -> None:
        self._plan, self._session = plan, session
        self._areas = plan.district_by_area()
        self._group: dict[str, str] = {}
        self._state: dict[str, tuple[str, frozenset[MarkSlot]]] = {}
        # Thousands are in the same few states: equal ones are one.
        self._states: dict[tuple[str, frozenset[MarkSlot]], tuple[str, frozenset[MarkSlot]]] = {}
        self._counts: Counter[tuple[str, MarkSlot]] = Counter()
        self._expected: Counter[str] = Counter()

    @property
    def expected(self) -> Iterator[str]:
        """Who is expected."""
        return (key for key, group in self._group.items() if group != _STAFF)

    def put(self, key: str, entry: RosterEntry | None, cell: Attended) -> None:
        """Somebody's row of the roster is this now, or gone."""
        before = self._group.pop(key, None)
        if before is not None:
            self._expected[before] -= 1
        group = self._group_of(entry)
        if group is not None:
            self._group[key] = group
            self._expected[group] += 1
        self.see(key, cell)

    def see(self, key: str, cell: Attended) -> None:
        """Somebody's marks are these now."""
        group, slots = self._state.pop(key, ("", frozenset[MarkSlot]()))
        self._counts.subtract((group, slot) for slot in slots)
        present = frozenset(self._present(cell)) if cell.marks else None
        if present:
            now = self._group.get(key, _EXTRA)
            state = now, present
            self._state[key] = self._states.setdefault(state, state)
            self._counts.update((now, slot) for slot in present)

    def arrived(self, key: str, slot: MarkSlot) -> bool:
        """Whether somebody came in the half of the day that ``slot`` belongs to."""
        return key in self._state and pair_of(slot)[0] in self._state[key][1]

    def counts(self, slot: MarkSlot) -> DeskCounts:
        """All figures, for the half of the day that ``slot`` belongs to."""
        came, left = pair_of(slot)
        names: Mapping[str, District] = {d.id: d for d in self._plan.districts}
        groups = [group for group in self._expected if group != _STAFF and self._expected[group]]
        order = {d.id: n for n, d in enumerate(self._plan.districts)}
        groups.sort(key=lambda group: order.get(group, len(order)))
        districts = tuple(
            DistrictCount(
                group,
                names[group].name if group in names else "",
                self._expected[group],
                self._counts[group, came],
            )
            for group in groups
        )
        return DeskCounts(
            sum(d.expected for d in districts),
            sum(d.arrived for d in districts),
            sum(number for (_, slot), number in self._counts.items() if slot is left),
            self._counts[_EXTRA, came],
            self._counts[_STAFF, came],
            districts,
        )

    def _group_of(self, entry: RosterEntry | None) -> str | None:
        """The district somebody is counted in, or None where nobody expects them here."""
        if entry is None:
            return None
        if entry.person.kind is not PersonKind.ATTENDEE:
            return _STAFF
        here = any(r.session_id == self._session.id for r in entry.registrations)
        if not (here and entry.needs_seat):
            return None
        district = district_at(self._areas, entry.person.township_code)
        return district.id if district else ""

    def _present(self, cell: Attended) -> Iterator[MarkSlot]:
        """The way in of each half in which somebody came, and the way out where they are gone."""
        for entry, leave in PAIRS:
            if cell.mark(entry) or cell.mark(leave):
                yield entry
            if leave in cell.gone:
                yield leave


_STAFF = "\0staff"
_EXTRA = "\0extra"


def by_school(entries: Iterable[RosterEntry]) -> tuple[tuple[str, tuple[RosterEntry, ...]], ...]:
    """People under the names of their schools, both sorted as text."""
    schools: dict[str, list[RosterEntry]] = {}
    for entry in entries:
        schools.setdefault(entry.person.school_name, []).append(entry)
    return tuple(
        (name, tuple(sorted(people, key=lambda entry: entry.person.name)))
        for name, people in sorted(schools.items())
    )
