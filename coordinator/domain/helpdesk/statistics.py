"""What a hands-on day, or many, came to: requests by module, school, district and hour, and the times."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from coordinator.domain.checkin.times import local_minute
from coordinator.domain.helpdesk.equipment import BINDING, MISSING
from coordinator.domain.helpdesk.line import passes
from coordinator.domain.helpdesk.modules import ACCOUNT, module_order
from coordinator.domain.helpdesk.spans import quantile, served_ms, waited_ms
from coordinator.domain.helpdesk.steps import OPEN
from coordinator.domain.helpdesk.values import Request, RequestState

Counts = tuple[tuple[str, int], ...]
"""Code or name with how many, in the order it is shown in."""
DistrictOf = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Times:
    """How long ``count`` requests took: the median and what nine of ten kept within; None of none."""

    count: int
    median_ms: int | None
    most_ms: int | None


@dataclass(frozen=True, slots=True)
class HelpStatistics:
    """The figures of some requests.

    ``hours`` are full hours of the day (9 is 9:00 to 9:59) without a gap. ``missing`` are the codes of
    ``equipment``; ``binding_help`` is who came for an account or had not done the first binding.
    ``districts`` are names, empty for a school in none. ``schools`` are names by how often they came.
    """

    total: int
    unfinished: int
    people: int
    states: Counts
    modules: Counts
    schools: Counts
    districts: Counts
    rooms: Counts
    days: Counts
    hours: tuple[tuple[int, int], ...]
    missing: Counts
    binding_help: int
    passed: int
    waiting: Times
    service: Times
    service_by_module: tuple[tuple[str, Times], ...]


def help_statistics(requests: Iterable[Request], district_of: DistrictOf = lambda _: "") -> HelpStatistics:
    """Count requests; ``district_of`` names the district of a township code."""
    every = tuple(requests)
    modules = Counter(one.module for one in every)
    lacking = Counter(flag for one in every for flag in one.flags if flag in MISSING)
    binding = sum(one.module == ACCOUNT or BINDING in one.flags for one in every)
    return HelpStatistics(
        total=len(every),
        unfinished=sum(one.state in OPEN for one in every),
        people=len({one.participant_id or one.id for one in every}),
        states=tuple((str(s), n) for s in RequestState if (n := sum(one.state is s for one in every))),
        modules=tuple(sorted(modules.items(), key=lambda item: module_order(item[0]))),
        schools=_schools(every),
        districts=_most_first(Counter(district_of(one.township_code) for one in every)),
        rooms=tuple(sorted(Counter(one.room for one in every).items())),
        days=tuple(sorted(Counter(one.day for one in every).items())),
        hours=_hours(every),
        missing=tuple((code, lacking[code]) for code in MISSING if lacking[code]),
        binding_help=binding,
        passed=sum(passes(one) > 0 for one in every),
        waiting=_times(map(waited_ms, every)),
        service=_times(map(served_ms, every)),
        service_by_module=tuple(
            (code, _times(served_ms(one) for one in every if one.module == code))
            for code in sorted(modules, key=module_order)
        ),
    )


def _times(found: Iterable[int | None]) -> Times:
    known = [ms for ms in found if ms is not None]
    return Times(len(known), quantile(known, 0.5), quantile(known, 0.9))


def _most_first(counts: Counter[str]) -> Counts:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _schools(requests: Iterable[Request]) -> Counts:
    """By code where there is one, under the newest name; a name that a purge took counts for nobody."""
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for one in sorted(requests, key=lambda r: (r.opened_ms, r.id)):
        key = one.school_code or one.school
        names[key] = one.school or names.get(key, "") or one.school_code
        counts[key] += 1
    return tuple(sorted(((names[key], n) for key, n in counts.items() if names[key]), key=_by_count))


def _by_count(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def _hours(requests: Iterable[Request]) -> tuple[tuple[int, int], ...]:
    counts = Counter(local_minute(one.opened_ms) // 60 for one in requests)
    if not counts:
        return ()
    return tuple((hour, counts[hour]) for hour in range(min(counts), max(counts) + 1))
