"""Edits of the roster as values, and a word for every code the importer can give."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import coordinator.domain.roster_rows as importer
import coordinator.services.roster_import as importing
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.roster import Meal, PersonKind
from coordinator.domain.roster_report import NOTES as TIDIED
from coordinator.domain.roster_report import SUPERSEDES, RosterRow, RowStatus
from coordinator.domain.roster_schools import SchoolDirectory, SchoolEntry
from coordinator.ui.roster.edits import Known, checked, difference, typed, with_roles, with_sessions
from coordinator.ui.roster.words import NOTES, QUESTIONS, REASONS, flag_word, row_words
from tests.small_plan import B1, B2, HANDS_ON, LIGANG, person

SCHOOL = SchoolEntry("013601", "里港範例國小", "屏東縣", "里港鄉", LIGANG)
KNOWN = Known(
    {"里港鄉": LIGANG},
    {"學員": PersonKind.ATTENDEE},
    {"葷": Meal.MEAT, "": Meal.UNKNOWN},
    SchoolDirectory([SCHOOL]),
)
SESSIONS = st.lists(st.sampled_from([B1, B2, HANDS_ON]))


@pytest.mark.parametrize(
    ("column", "text", "fields"),
    [
        ("township", "里港鄉", {"township_code": LIGANG}),
        ("township", "", {"township_code": ""}),
        (
            "school",
            "里港範例國民小學",
            {"school_name": "里港範例國民小學", "school_code": "013601", "township_code": LIGANG},
        ),
        ("school", "別的", {"school_name": "別的", "school_code": "x"}),
        ("school_code", "013601", {"school_code": "013601", "school_name": "舊", "township_code": LIGANG}),
        ("national_id", "ａ123456789", {"national_id": "A123456789", "flags": ""}),
        ("national_id", "A123456788", {"national_id": "A123456788", "flags": "ID_CHECK_FAILED"}),
        ("national_id", "123", {"national_id": "123", "flags": "ID_UNKNOWN_FORMAT"}),
        ("national_id", "", {"national_id": "", "flags": ""}),
        ("meal", "自備", {"meal": Meal.NONE}),
        ("meal", "", {"meal": Meal.UNKNOWN}),
        ("email", " a@b.c ", {"email": "a@b.c"}),
    ],
)
def test_typing_into_a_cell(column: str, text: str, fields: dict[str, object]) -> None:
    before = replace(person("甲", "").person, school_name="舊", school_code="x", flags="ID_MISSING")
    after = typed(before, column, text, KNOWN)
    assert {name: getattr(after, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("column", "text"), [("township", "無此鄉"), ("kind", "路人"), ("meal", "便當"), ("name", "\x00")]
)
def test_words_without_a_meaning_are_refused(column: str, text: str) -> None:
    with pytest.raises(RuleError):
        typed(person("甲").person, column, text, KNOWN)


@given(SESSIONS, SESSIONS)
def test_sessions_become_exactly_the_wanted_ones_and_those_that_stay_keep_their_keys(
    before: list[str], after: list[str]
) -> None:
    entry = person("甲", LIGANG, *dict.fromkeys(before))
    changed = with_sessions(entry, after)
    assert {r.session_id for r in changed.registrations} == set(after)
    kept = {r for r in entry.registrations if r.session_id in after}
    assert kept <= set(changed.registrations)
    assert difference(entry, changed).reversed() == difference(changed, entry)


def test_roles_and_flags_follow() -> None:
    entry = person("甲", LIGANG, roles=("r1",))
    entry = replace(entry, person=replace(entry.person, flags="ROLE_UNKNOWN NO_SESSION"))
    assert with_roles(entry, ["r1"]) == entry
    changed = with_roles(entry, ["r2"])
    assert ([r.role_id for r in changed.roles], changed.person.flags) == (["r2"], "NO_SESSION")
    assert checked([entry, person("乙")]) == Edit((entry.person,), (replace(entry.person, flags=""),))
    assert difference(entry, entry) == Edit()
    assert difference(None, entry) == Edit((), entry.entities())


def test_every_code_of_the_importer_has_a_word() -> None:
    folder = Path(importer.__file__).parent
    sources = [*folder.glob("roster_*.py"), folder / "text.py", Path(importing.__file__)]
    codes = {
        code for path in sources for code in re.findall(r'"([A-Z]+(?:_[A-Z]+)+)"', path.read_text("utf-8"))
    }
    assert codes - {*QUESTIONS, *NOTES, *REASONS} == set()
    assert set(NOTES) >= TIDIED
    assert flag_word(f"{SUPERSEDES}7") == "Replaces the earlier answer in row 7"
    assert flag_word("OF_A_NEWER_PROGRAM") == "OF_A_NEWER_PROGRAM"


def test_a_row_says_its_questions_first_and_names_the_schools_it_could_be() -> None:
    row = RosterRow(
        3, RowStatus.ATTENTION, flags=("NAME_SPACE_REMOVED", "SCHOOL_AMBIGUOUS"), school_candidates=("1", "2")
    )
    assert row_words(row) == "School fits several: which of 1、2?；Spaces removed from the name"
    assert row_words(RosterRow(4, RowStatus.REJECTED, reason="SUPERSEDED", same_as_row=9)).endswith("row 9")
    assert (
        row_words(RosterRow(5, RowStatus.REJECTED, reason="TOO_LONG", detail="job_title"))
        == "Too long: job title"
    )
