"""The same person twice in a file: a later answer to a form replaces the earlier; other repeats are shown."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coordinator.domain.roster_report import SUPERSEDES, RosterRow, RowStatus, status_of
from coordinator.domain.text import fold

_STORABLE = (RowStatus.ACCEPT, RowStatus.ATTENTION)


def settle_repeats(rows: Sequence[RosterRow]) -> tuple[RosterRow, ...]:
    """All rows again, repeats decided where the file decides them and flagged where a person must.

    ``SUPERSEDED`` and equal ``DUPLICATE_ROW`` rows are rejected; a repeat that says something else, and one
    ID with two names (``ID_TWO_NAMES``), are flagged.
    """
    settled = {row.row: row for row in rows}
    for group in _same_person(rows):
        for row in _settle(group):
            settled[row.row] = row
    return tuple(settled.values())


def _same_person(rows: Sequence[RosterRow]) -> Iterator[list[RosterRow]]:
    """Groups of two or more rows: by ID, and without one by name and school."""
    by_id: dict[str, list[RosterRow]] = defaultdict(list)
    by_name: dict[tuple[str, str], list[RosterRow]] = defaultdict(list)
    for row in rows:
        if row.status in _STORABLE:
            if row.national_id:
                by_id[row.national_id].append(row)
            else:
                by_name[_who(row)].append(row)
    groups = list(by_id.values())
    known = {_who(group[0]): group for group in groups}
    for who, group in by_name.items():
        if who in known:
            known[who] += group
        else:
            groups.append(group)
    return (sorted(group, key=lambda row: row.row) for group in groups if len(group) > 1)


def _who(row: RosterRow) -> tuple[str, str]:
    return fold(row.name), row.school_code or fold(row.school_raw)


def _settle(group: list[RosterRow]) -> list[RosterRow]:
    """One person's rows, decided."""
    if len({fold(row.name) for row in group}) > 1:
        return [_flag(row, "ID_TWO_NAMES") for row in group]
    times = [row.submitted_at for row in group if row.submitted_at]
    if len(times) == len(group):
        return _keep_latest(group)
    first, kept, settled = group[0], [group[0]], [group[0]]
    for row in group[1:]:
        if any(_says_the_same(row, other) for other in kept):
            settled.append(_reject(row, "DUPLICATE_ROW", first.row))
        else:
            kept.append(row)
            settled.append(replace(_flag(row, "DUPLICATE_ROW"), same_as_row=first.row))
    return settled


def _keep_latest(group: list[RosterRow]) -> list[RosterRow]:
    """The last answer stands, of two in the same second the lower row; it names those it replaced."""
    latest = max(group, key=lambda row: (str(row.submitted_at), row.row))
    older = [row for row in group if row is not latest]
    winner = _flag(latest, *(f"{SUPERSEDES}{row.row}" for row in older))
    return [winner, *(_reject(row, "SUPERSEDED", latest.row) for row in older)]


def _says_the_same(one: RosterRow, other: RosterRow) -> bool:
    """Equal in everything but the place in the file and how it had to be tidied."""
    return replace(one, row=0, status=RowStatus.ACCEPT, flags=()) == replace(
        other, row=0, status=RowStatus.ACCEPT, flags=(), same_as_row=None
    )


def _flag(row: RosterRow, *flags: str) -> RosterRow:
    all_flags = (*row.flags, *flags)
    return replace(row, flags=all_flags, status=status_of(all_flags))


def _reject(row: RosterRow, reason: str, same_as: int) -> RosterRow:
    return replace(row, status=RowStatus.REJECTED, reason=reason, same_as_row=same_as)
