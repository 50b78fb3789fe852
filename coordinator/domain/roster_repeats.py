"""The same person twice in a file: a later answer to a form replaces the earlier; other repeats are shown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from coordinator.domain.roster_report import SUPERSEDES, RosterRow, RowStatus, status_of
from coordinator.domain.text import fold

_STORABLE = (RowStatus.ACCEPT, RowStatus.ATTENTION)
_REPEATED = frozenset({"SUPERSEDED", "DUPLICATE_ROW"})


def settle_repeats(rows: Sequence[RosterRow], kept: frozenset[int] = frozenset()) -> tuple[RosterRow, ...]:
    """All rows again, repeats decided where the file decides them and flagged where a person must.

    ``SUPERSEDED`` and equal ``DUPLICATE_ROW`` rows are rejected unless a person ``kept`` them; a repeat that
    says something else, and one ID with two names (``ID_TWO_NAMES``), are flagged.
    """
    settled = {row.row: row for row in rows}
    for group in _same_person(rows):
        for row in _settle(group):
            taken = row.row in kept and row.reason in _REPEATED
            settled[row.row] = _kept(row) if taken else row
    return tuple(settled.values())


def people_of(rows: Iterable[RosterRow]) -> tuple[RosterRow, ...]:
    """One row a person, to be stored: a repeat adds its sessions, roles and remarks to the first of them.

    A cell with two names that was split gives a row each; an ID number between two names is nobody's.
    """
    found: dict[int, RosterRow] = {}
    several: list[RosterRow] = []
    for row in rows:
        if row.status not in _STORABLE:
            continue
        first = found.get(row.same_as_row) if row.same_as_row is not None else None
        if first is not None:
            found[first.row] = _united(first, row)
        elif row.people:
            several += [
                replace(row, name=name, people=(), national_id="", id_kind=None) for name in row.people
            ]
        else:
            found[row.row] = row
    return tuple(sorted([*found.values(), *several], key=lambda row: row.row))


def _united(first: RosterRow, other: RosterRow) -> RosterRow:
    """Two rows of one person: the first counts, what it leaves open the other fills."""
    fields = (
        "job_title",
        "email",
        "phone",
        "mobile",
        "landline",
        "national_id",
        "meal",
        "meal_note",
        "school_id",
    )
    filled = {name: getattr(other, name) for name in fields if not getattr(first, name)}
    notes = dict.fromkeys(note for note in (first.note, other.note, *_said_otherwise(first, other)) if note)
    return replace(
        first,
        **filled,
        sessions=tuple(sorted({*first.sessions, *other.sessions})),
        asked=tuple(dict.fromkeys((*first.asked, *other.asked))),
        roles=tuple(dict.fromkeys((*first.roles, *other.roles))),
        note="；".join(notes),
        flags=tuple(dict.fromkeys((*first.flags, *other.flags))),
        status=max(first.status, other.status, key=_STORABLE.index),
    )


def _said_otherwise(first: RosterRow, other: RosterRow) -> Iterator[str]:
    """What the other row has in a field that holds something else already: nothing of it is lost."""
    for name in ("job_title", "email", "phone"):
        text = getattr(other, name)
        if getattr(first, name) and text != getattr(first, name):
            yield text


def _kept(row: RosterRow) -> RosterRow:
    """A repeat a person wants all the same: somebody else of the same name."""
    flags = (*row.flags, "KEPT_BY_HAND")
    return replace(row, status=status_of(flags), reason="", detail="", same_as_row=None, flags=flags)


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
    known = {_who(group[0]): group for group in groups} if by_name else {}
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
