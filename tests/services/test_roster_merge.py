"""The algebra of an update: what a person says here, what the list said before, what it says now."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.roster import Meal, RosterEntry
from coordinator.services.roster_update import from_text, merge, said_of, to_text
from tests.small_plan import person

EVERYTHING = frozenset(
    {"name", "school_name", "school_code", "township_code", "job_title", "kind", "meal", "phone", "email",
     "national_id", "note", "sessions", "roles", "flags"}
)  # fmt: skip

TEXT = st.text("甲乙丙1 ", max_size=3)
SETS = st.sets(st.sampled_from(["a", "b", "c"]), max_size=3).map(lambda keys: " ".join(sorted(keys)))
SAID = st.fixed_dictionaries(
    {
        "name": TEXT, "school_name": TEXT, "school_code": TEXT, "township_code": TEXT, "phone": TEXT,
        "meal": st.sampled_from([str(meal) for meal in Meal]), "sessions": SETS, "roles": SETS,
        "kind": st.sampled_from(["attendee", "helper"]),
        "flags": st.sets(st.sampled_from(["NO_SESSION", "MEAL_MISSING"])).map(lambda f: " ".join(sorted(f))),
    }
)  # fmt: skip


def entry_saying(said: dict[str, str]) -> RosterEntry:
    """A person who is exactly what a list says."""
    empty = replace(person("", "").person, school_name="", school_code="", job_title="", meal=Meal.UNKNOWN)
    return merge(RosterEntry(empty), said_of(RosterEntry(empty), EVERYTHING), said).entry


@given(SAID)
def test_what_a_list_says_is_read_back_from_the_store(said: dict[str, str]) -> None:
    assert from_text(to_text(said)) == said


@given(SAID, SAID)
def test_who_was_not_edited_follows_the_list(earlier: dict[str, str], theirs: dict[str, str]) -> None:
    after = merge(entry_saying(earlier), earlier, theirs)
    assert said_of(after.entry, earlier.keys()) == theirs
    assert after.kept == ()


@given(SAID, SAID, SAID)
def test_an_update_done_twice_is_done_once(
    mine: dict[str, str], earlier: dict[str, str], theirs: dict[str, str]
) -> None:
    once = merge(entry_saying(mine), earlier, theirs).entry
    again = merge(once, theirs, theirs)
    assert (again.entry, again.differences) == (once, ())


@given(SAID, SAID, SAID)
def test_no_hand_edit_is_touched(
    mine: dict[str, str], earlier: dict[str, str], theirs: dict[str, str]
) -> None:
    after = said_of(merge(entry_saying(mine), earlier, theirs).entry, mine.keys())
    for field in ("name", "phone", "meal", "kind", "sessions", "roles"):
        assert after[field] == (theirs[field] if mine[field] == earlier[field] else mine[field])


@given(SAID, SAID)
def test_a_list_of_its_own_takes_nothing_away(mine: dict[str, str], theirs: dict[str, str]) -> None:
    after = said_of(merge(entry_saying(mine), None, theirs).entry, mine.keys())
    for field in ("name", "phone", "meal"):
        assert after[field] == (mine[field] or theirs[field])
    for field in ("sessions", "roles"):
        assert set(after[field].split()) == {*mine[field].split(), *theirs[field].split()}


@pytest.mark.parametrize("text", ["", "[]", "{", '"x"', '{"name": 3}'])
def test_a_stored_text_that_is_not_ours_says_nothing(text: str) -> None:
    assert from_text(text) == {}


def test_a_note_too_long_for_the_store_is_left_out_of_what_was_said() -> None:
    assert from_text(to_text({"name": "甲", "note": "長" * 5_000})) == {"name": "甲", "note": ""}
