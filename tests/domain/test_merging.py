"""Two entries of one person become one: nothing is lost, nothing stands twice, and it can be taken back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.edit import Entity
from coordinator.domain.merging import Likeness, likely_doubles, merge_edit, merged_flags
from coordinator.domain.online import OnlineName
from coordinator.domain.roster import ParticipantRole, Registration, RosterEntry
from coordinator.domain.roster_source import SourceRow
from tests.small_plan import B1, B2, HANDS_ON, person

SESSIONS = st.sets(st.sampled_from([B1, B2, HANDS_ON]))
ROLES = st.sets(st.sampled_from(["r1", "r2"]))
IMPORTS = st.sets(st.sampled_from(["i1", "i2"]))


def stored(entry: RosterEntry, imports: set[str], names: int = 0) -> list[Entity]:
    rows = [SourceRow(f"{entry.id}-{key}", key, entry.id, 1, "{}") for key in sorted(imports)]
    online = [OnlineName(f"{entry.id}-o{n}", "t", "r", "x", participant_id=entry.id) for n in range(names)]
    return [*entry.entities(), *rows, *online]


@given(SESSIONS, SESSIONS, ROLES, ROLES, IMPORTS, IMPORTS)
def test_the_kept_one_has_what_either_had_and_every_entry_belongs_to_it(
    s1: set[str], s2: set[str], r1: set[str], r2: set[str], i1: set[str], i2: set[str]
) -> None:
    first, second = person("甲", "", *s1, roles=tuple(r1)), person("甲", "", *s2, roles=tuple(r2))
    wanted = replace(first.person, note="一人")
    kept, gone = stored(first, i1), stored(second, i2, names=2)
    edit = merge_edit(wanted, kept, gone)
    store = {one.id: one for one in [*kept, *gone]}
    for one in edit.before:
        assert store.pop(one.id) == one
    store |= {one.id: one for one in edit.after}
    left = list(store.values())
    assert [one for one in left if one.id == second.id] == []
    assert store[first.id] == wanted
    assert sorted(o.session_id for o in left if isinstance(o, Registration)) == sorted(s1 | s2)
    assert sorted(o.role_id for o in left if isinstance(o, ParticipantRole)) == sorted(r1 | r2)
    assert sorted(o.import_id for o in left if isinstance(o, SourceRow)) == sorted(i1 | i2)
    assert sum(isinstance(o, OnlineName) for o in left) == 2
    assert {getattr(o, "participant_id", first.id) for o in left} == {first.id}


@pytest.mark.parametrize(
    ("kept", "gone", "flags"),
    [
        ("", "", ""),
        ("MEAL_MISSING", "ID_MISSING MEAL_MISSING", "MEAL_MISSING ID_MISSING"),
        ("GONE_FROM_FILE", "", ""),
        ("GONE_FROM_FILE", "GONE_FROM_FILE ID_MISSING", "GONE_FROM_FILE ID_MISSING"),
        ("DUPLICATE_ROW", "NO_SESSION DUPLICATE_ROW", ""),
        ("NO_SESSION", "NO_SESSION ID_MISSING", "NO_SESSION ID_MISSING"),
    ],
)
def test_questions_about_either_stay(kept: str, gone: str, flags: str) -> None:
    one, other = (replace(person("甲").person, flags=f) for f in (kept, gone))
    assert merged_flags(one, other) == flags


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ({"name": "王小明"}, {"name": "王小明"}, Likeness.SAME_NAME_AND_SCHOOL),
        (
            {"school_name": "霧台國小"},
            {"school_name": "霧臺國民小學"},
            Likeness.SAME_NAME_AND_SCHOOL,
        ),
        ({"national_id": "A1", "name": "甲"}, {"national_id": "A1", "name": "乙"}, Likeness.SAME_ID),
        ({"national_id": "A1"}, {"national_id": ""}, Likeness.SAME_NAME_AND_SCHOOL),
        ({"national_id": "A1"}, {"national_id": "A2"}, None),
        ({"school_name": ""}, {"school_name": ""}, None),
        ({"school_name": "里港國小"}, {"school_name": "里港國中"}, None),
        ({"name": "王小明"}, {"name": "王大明"}, None),
    ],
)
def test_who_may_be_on_the_roster_twice(
    first: dict[str, str], second: dict[str, str], why: Likeness | None
) -> None:
    plain = person("甲", school="里港國小")
    plain = replace(plain, person=replace(plain.person, school_code=""))
    one = replace(plain, person=replace(plain.person, id="1", **first))  # type: ignore[arg-type]
    other = replace(plain, person=replace(plain.person, id="2", **second))  # type: ignore[arg-type]
    assert [(d.first.id, d.second.id, d.why) for d in likely_doubles([one, other])] == (
        [("1", "2", why)] if why else []
    )
