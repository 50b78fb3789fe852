"""What cells, choices and the clipboard make of districts and their members. Values in, an Edit out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from coordinator.db.keys import new_id
from coordinator.domain.area import District, DistrictMember
from coordinator.domain.counts import parse_count
from coordinator.domain.edit import Edit, create
from coordinator.domain.errors import RuleError
from coordinator.domain.order import next_position
from coordinator.domain.plan import Plan
from coordinator.domain.text import clean, fold
from coordinator.domain.training import Training
from coordinator.ui.districts.columns import lock_word

_BETWEEN_NAMES = re.compile(r"[、,，;；\s]+")


def district_with(plan: Plan, district: District, column: str, text: str) -> District:
    """``district`` with what was typed or chosen in ``column``; an empty count means the members' sum."""
    if column == "name":
        return replace(district, name=clean(text).text)
    if column == "schools":
        return replace(district, school_count=parse_count(text))
    if column == "batch":
        return replace(district, batch_id=_batch_id(plan, text))
    if column == "locked":
        return replace(district, locked=text == lock_word(locked=True))
    return district


def member_with(member: DistrictMember, column: str, text: str) -> DistrictMember:
    """``member`` with what was typed into ``column``."""
    if column == "as_written":
        return replace(member, as_written=clean(text).text)
    if column == "schools":
        return replace(member, school_count=parse_count(text))
    return member


def training_with(training: Training, per_school: str) -> Training:
    """``training`` with what was typed as people a school sends; empty means nobody reckons with a number."""
    return replace(training, people_per_school=parse_count(per_school))


def new_district(plan: Plan, name: str, number: int = 0) -> District:
    """A district behind the others with a slug of its own; ``number`` tells several new ones apart."""
    place = next_position(plan.districts) + number
    taken = {district.slug for district in plan.districts}
    slug = next(s for n in range(place + 1, place + len(taken) + 2) if (s := f"district-{n}") not in taken)
    return District(new_id(), plan.training.id, slug, name, position=place)


def assign(plan: Plan, district: District, codes: Iterable[str], names: Mapping[str, str]) -> Edit:
    """Put areas into ``district``. One that is in another district moves: it is never in two.

    A county brings its count of the plan's appendix; ``names`` are the official ones by code.
    """
    members = {member.area_code: member for member in plan.members}
    totals = {line.county_code: line.total for line in plan.county_counts}
    place = next_position(plan.members_of(district))
    before, after = [], []
    for code in dict.fromkeys(codes):
        member = members.get(code)
        if member is None:
            made = DistrictMember(new_id(), district.id, code, names[code], totals.get(code), place)
            after.append(made)
        elif member.district_id == district.id:
            continue
        else:
            before.append(member)
            after.append(replace(member, district_id=district.id, position=place))
        place += 1
    return Edit(tuple(before), tuple(after))


def split_locked(plan: Plan, codes: Iterable[str]) -> tuple[list[str], tuple[District, ...]]:
    """The areas that may be moved, and the locked districts that keep the others; order is kept."""
    home = {m.area_code: m.district_id for m in plan.members}
    locked = {d.id: d for d in plan.districts if d.locked}
    chosen = list(dict.fromkeys(codes))
    keeping = [locked[home[code]] for code in chosen if home.get(code) in locked]
    return [code for code in chosen if home.get(code) not in locked], tuple(dict.fromkeys(keeping))


def locked(districts: Iterable[District], *, on: bool) -> Edit:
    """Finish districts, or open them again."""
    changed = [district for district in districts if district.locked != on]
    return Edit(tuple(changed), tuple(replace(district, locked=on) for district in changed))


def release(members: Iterable[DistrictMember]) -> Edit:
    """Take areas out of their districts."""
    return Edit(tuple(members), ())


def pasted_districts(plan: Plan, lines: Sequence[Mapping[str, str]], name: str) -> Edit:
    """New districts from cells of the clipboard; a line without a name is called ``name``."""
    made = []
    for number, line in enumerate(lines):
        district = new_district(plan, name, number)
        for column, text in line.items():
            if text.strip():
                district = district_with(plan, district, column, text)
        made.append(district)
    return create(*made)


def pasted_codes(lines: Iterable[Mapping[str, str]], names: Mapping[str, str]) -> list[str]:
    """The areas that pasted cells name, one or many a cell (里港鄉、鹽埔鄉), whichever way they are written.

    Raises ``RuleError`` (``township_unknown``).
    """
    known = {fold(name): code for code, name in names.items()}
    found = []
    for line in lines:
        for name in filter(None, _BETWEEN_NAMES.split(line.get("name", ""))):
            code = known.get(fold(name))
            if code is None:
                raise RuleError("township_unknown", name=name)
            found.append(code)
    return found


def _batch_id(plan: Plan, name: str) -> str | None:
    if not name.strip():
        return None
    found = [batch.id for batch in plan.batches if fold(batch.name) == fold(name)]
    if not found:
        raise RuleError("batch_unknown", name=name)
    return found[0]
