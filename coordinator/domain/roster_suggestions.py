"""What a person may be offered for a row that asks: schools that may be meant, names put together."""

from dataclasses import dataclass

from coordinator.domain.roster_names import character_offers, offers, people_in
from coordinator.domain.roster_report import RosterRow
from coordinator.domain.roster_schools import SchoolDirectory, SchoolEntry, Written

_MOST = 12


@dataclass(frozen=True, slots=True)
class Suggestions:
    """``schools`` from the likeliest on; ``names`` for the whole cell; ``characters`` pieces -> character.

    ``people`` are the names when the cell seems to hold several.
    """

    schools: tuple[SchoolEntry, ...] = ()
    names: tuple[str, ...] = ()
    characters: tuple[tuple[str, str], ...] = ()
    people: tuple[str, ...] = ()


def suggestions(row: RosterRow, directory: SchoolDirectory | None) -> Suggestions:
    """What may be offered; nothing of it is ever taken without a person's word."""
    people = people_in(row.name) if "NAME_TWO_PEOPLE" in row.flags else ()
    return Suggestions(
        _schools(row, directory) if directory else (),
        offers(row.name),
        tuple(character_offers(row.name).items()),
        people,
    )


def _schools(row: RosterRow, directory: SchoolDirectory) -> tuple[SchoolEntry, ...]:
    """The choices of the row, then schools with nearly its name, then those of its township."""
    chosen = [entry for key in row.school_choices if (entry := directory.by_key(key))]
    written = Written(row.school_raw, township=row.township)
    near = [*directory.near(written), *directory.near(written, widely=True)] if row.school_raw else []
    there = directory.in_township(row.township) if row.township and not row.school_id else []
    found = {entry.key: entry for entry in (*chosen, *near, *there)}
    return tuple(found.values())[:_MOST]
