"""A newer version of a list, through the store: nobody is lost, and no hand edit is touched."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coordinator.db.queries.imports import EarlierImport, read_earlier, read_history, read_rejected
from coordinator.db.queries.roster import read_roster
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import Edit, create
from coordinator.domain.roster import Meal, PersonStatus, RosterEntry
from coordinator.domain.roster_columns import Column, ColumnKind, Header
from coordinator.domain.roster_report import RosterReport, RosterRow, RowStatus
from coordinator.services.edits import apply_edit
from coordinator.services.roster_import import (
    NO_CHOICE,
    OWN_LIST,
    Fate,
    ImportChoice,
    ImportPlan,
    ListFacts,
    plan_import,
)
from coordinator.services.roster_match import (
    ID_OTHER_NAME,
    NAME_OTHER_ID,
    SAME_NAME_TWICE,
    SAME_PERSON_TWICE,
)
from coordinator.services.roster_update import GONE_FROM_FILE
from tests.small_plan import B1, B2, LIGANG, person, small_plan

AUGUST_7, AUGUST_14 = date(2023, 8, 7), date(2023, 8, 14)
KINDS = (
    ColumnKind.NAME, ColumnKind.SCHOOL, ColumnKind.PHONE, ColumnKind.JOB_TITLE, ColumnKind.MEAL,
    ColumnKind.SESSIONS, ColumnKind.ROLES, ColumnKind.ID, ColumnKind.NOTE,
)  # fmt: skip
HEADER = Header(0, 0, tuple(Column(n, kind, kind.value) for n, kind in enumerate(KINDS)), (), len(KINDS))


def row(number: int, name: str, school: str = "里港範例國小", **fields: object) -> RosterRow:
    said = {"sessions": (AUGUST_7,), "phone": "08-7000101"} | fields
    return RosterRow(number, RowStatus.ACCEPT, name=name, school_raw=school, **said)  # type: ignore[arg-type]


class Office:
    """A store with the small plan, and lists that come in again and again."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.plan = small_plan()
        self.at = 0

    @property
    def people(self) -> tuple[RosterEntry, ...]:
        with self.store.read() as reader:
            return read_roster(reader, "t")

    @property
    def earlier(self) -> tuple[EarlierImport, ...]:
        with self.store.read() as reader:
            return read_earlier(reader, "t")

    def planned(
        self,
        *rows: RosterRow,
        choice: ImportChoice = NO_CHOICE,
        written: Mapping[int, RosterRow] | None = None,
    ) -> ImportPlan:
        self.at += 1
        facts = ListFacts("名單.xlsx", "工作表1", self.at, written or {})
        report = RosterReport(HEADER, rows)
        return plan_import(self.plan, report, self.people, self.earlier, facts, choice)

    def take(
        self,
        *rows: RosterRow,
        choice: ImportChoice = NO_CHOICE,
        written: Mapping[int, RosterRow] | None = None,
    ) -> ImportPlan:
        made = self.planned(*rows, choice=choice, written=written)
        self.apply(made.edit)
        return made

    def apply(self, edit: Edit) -> None:
        with self.store.write() as writer:
            apply_edit(writer, edit)

    def edit(self, whom: str, **fields: object) -> None:
        """A hand edit on the roster page."""
        (entry,) = (entry for entry in self.people if entry.person.name == whom)
        changed = replace(entry.person, **fields)  # type: ignore[arg-type]
        self.apply(Edit((entry.person,), (changed,)))

    def person(self, name: str) -> RosterEntry:
        (entry,) = (entry for entry in self.people if entry.person.name == name)
        return entry


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    store = open_store(tmp_path / "store.sqlite", areas=load_areas())
    with store.write() as writer:
        apply_edit(writer, create(*small_plan().entities()))
    yield Office(store)
    store.close()


def counts(made: ImportPlan) -> dict[str, int]:
    found = {fate.value: made.count(fate) for fate in Fate if made.count(fate)}
    return found | ({"gone": len(made.gone)} if made.gone else {})


# -- whole updates -----------------------------------------------------------------------------------


def test_the_same_list_again_changes_nothing(office: Office) -> None:
    rows = (row(2, "王小明", roles=("人事",)), row(3, "李華", sessions=(AUGUST_7, AUGUST_14)), row(4, "陳"))
    assert counts(office.take(*rows)) == {"new": 3}
    before = office.people
    again = office.take(*rows)
    assert (counts(again), bool(again.edit)) == ({"same": 3}, False)
    assert office.people == before


def test_a_newer_list_adds_changes_and_keeps_the_gone_until_a_person_confirms(office: Office) -> None:
    office.take(row(2, "王小明"), row(3, "李華"), row(4, "陳小玉"))
    made = office.take(row(2, "王小明", phone="0900000001"), row(3, "李華"), row(4, "林新"))
    assert counts(made) == {"new": 1, "changed": 1, "same": 1, "gone": 1}
    assert office.person("王小明").person.phone == "0900000001"
    assert office.person("陳小玉").person.flags == GONE_FROM_FILE
    assert [(s.row, len(office.earlier)) for s in office.earlier[0].sources if not s.row] == [(0, 1)]


def test_who_comes_back_loses_the_flag_and_who_was_confirmed_is_not_asked_again(office: Office) -> None:
    rows = (row(2, "王小明"), row(3, "李華"), row(4, "陳小玉"))
    office.take(*rows)
    office.take(*rows[:2])
    office.edit("陳小玉", flags="")  # still coming, says a person
    assert counts(office.take(*rows[:2])) == {"same": 2}
    assert office.person("陳小玉").person.flags == ""
    office.edit("陳小玉", flags=GONE_FROM_FILE)
    assert counts(office.take(*rows)) == {"same": 2, "changed": 1}
    assert office.person("陳小玉").person.flags == ""


def test_a_cancelled_person_is_not_flagged_and_stays_cancelled(office: Office) -> None:
    rows = (row(2, "王小明"), row(3, "李華"), row(4, "陳小玉"))
    office.take(*rows)
    office.edit("陳小玉", status=PersonStatus.CANCELLED)
    office.take(*rows[:2])
    office.take(*rows)
    assert office.person("陳小玉").person.status is PersonStatus.CANCELLED
    assert office.person("陳小玉").person.flags == ""


def test_a_hand_edit_stays_and_the_list_is_heard(office: Office) -> None:
    office.take(row(2, "王小明"), row(3, "李華"))
    office.edit("王小明", phone="0911111111", job_title="主任")
    made = office.take(row(2, "王小明", phone="0922222222"), row(3, "李華"))
    (one,) = (settled for settled in made.settled if settled.kept)
    assert [(d.field, d.ours, d.theirs) for d in one.kept] == [("phone", "0911111111", "0922222222")]
    assert office.person("王小明").person.phone == "0911111111"
    # Heard once: the next version that says the same has nothing to tell.
    assert not any(
        s.kept for s in office.planned(row(2, "王小明", phone="0922222222"), row(3, "李華")).settled
    )


def test_the_list_may_be_followed_against_a_hand_edit(office: Office) -> None:
    office.take(row(2, "王小明"))
    office.edit("王小明", phone="0911111111")
    key = office.person("王小明").id
    take = ImportChoice(take=frozenset({(key, "phone")}))
    office.take(row(2, "王小明", phone="0922222222"), choice=take)
    assert office.person("王小明").person.phone == "0922222222"


def test_somebody_renamed_by_hand_is_found_under_the_name_of_the_file(office: Office) -> None:
    office.take(row(2, "王?明"), row(3, "李華"))
    office.edit("王?明", name="王小明", school_name="里港國小", flags="")
    made = office.take(row(2, "王?明"), row(3, "李華"))
    assert counts(made) == {"same": 2}
    assert office.person("王小明").person.school_name == "里港國小"


def test_a_row_corrected_in_the_review_is_compared_as_the_file_has_it(office: Office) -> None:
    raw, corrected = row(2, "王?明", phone="x"), row(2, "王小明", phone="0900000001")
    office.take(corrected, written={2: raw})
    assert counts(office.take(raw)) == {"same": 1}
    assert [entry.person.name for entry in office.people] == ["王小明"]
    assert counts(office.take(replace(raw, phone="y"))) == {"same": 1}
    assert office.person("王小明").person.phone == "0900000001"


def test_registrations_of_a_moved_person_stay(office: Office) -> None:
    office.take(row(2, "王小明"), row(3, "李華"))
    entry = office.person("王小明")
    (there,) = entry.registrations
    office.apply(Edit((there,), (replace(there, session_id=B2),)))
    office.take(row(2, "王小明"), row(3, "李華", sessions=(AUGUST_14,)))
    assert [r.session_id for r in office.person("王小明").registrations] == [B2]
    assert [r.session_id for r in office.person("李華").registrations] == [B2]


def test_another_list_fills_what_is_empty_and_adds_sessions(office: Office) -> None:
    office.take(row(2, "王小明", phone="", meal=Meal.MEAT))
    own = ImportChoice(version_of=OWN_LIST)
    second = row(9, "王小明", meal=Meal.VEGETARIAN, sessions=(AUGUST_14,))
    made = office.take(second, choice=own)
    assert [(d.field, d.taken) for d in made.settled[0].differences] == [
        ("meal", False), ("phone", True), ("sessions", True),
    ]  # fmt: skip
    entry = office.person("王小明")
    assert (entry.person.phone, entry.person.meal) == ("08-7000101", Meal.MEAT)
    assert sorted(r.session_id for r in entry.registrations) == [B1, B2]
    assert (made.gone, len(office.earlier)) == ((), 2)


@pytest.mark.parametrize(("shared", "expected"), [(1, False), (2, False), (3, True), (4, True)])
def test_a_newer_version_has_the_columns_and_most_of_the_people(
    office: Office, shared: int, expected: bool
) -> None:
    office.take(*(row(n, f"學員{n}") for n in range(4)))
    made = office.planned(*(row(n, f"學員{n}") for n in range(shared)), row(8, "新人"))
    assert (made.version is not None) is expected
    assert len(made.gone) == (4 - shared if expected else 0)


def test_who_was_gone_before_does_not_make_the_next_version_a_list_of_its_own(office: Office) -> None:
    rows = [row(n, f"學員{n}") for n in range(2, 12)]
    office.take(*rows)
    assert len(office.take(*rows[:6]).gone) == 4
    assert [entry.person.name for entry in office.take(*rows[:5]).gone] == ["學員7"]


def test_a_row_that_cannot_be_stored_is_kept_with_its_reason_and_nobody_is_gone_for_it(
    office: Office,
) -> None:
    office.take(row(2, "王小明"), row(3, "李華"), row(4, "陳"))
    long = RosterRow(3, RowStatus.REJECTED, name="李華", reason="TOO_LONG", detail="note" * 90)
    made = office.take(row(2, "王小明"), long, row(4, "陳", phone="1"))
    assert made.gone == ()
    with office.store.read() as reader:
        newest, _first = read_history(reader, "t")
        (lost,) = read_rejected(reader, newest.id)
    assert (newest.changed, newest.rejected, lost.name, lost.reason) == (1, 1, "李華", "TOO_LONG")
    assert (newest.file_name, newest.sheet, len(lost.detail)) == ("名單.xlsx", "工作表1", 200)


def test_who_cancelled_in_the_list_counts_as_gone(office: Office) -> None:
    office.take(row(2, "王小明"), row(3, "李華"), row(4, "陳"))
    made = office.take(
        row(2, "王小明"), row(3, "李華"), RosterRow(4, RowStatus.REJECTED, "陳", reason="CANCELLED")
    )
    assert [entry.person.name for entry in made.gone] == ["陳"]


def test_the_person_of_a_row_that_is_left_out_stays_as_it_was(office: Office) -> None:
    office.take(row(2, "王小明"), row(3, "李華"))
    office.edit("王小明", name="王大明")
    left = replace(row(2, "王小明", phone="9"), status=RowStatus.REJECTED, reason="LEFT_OUT")
    made = office.take(left, row(3, "李華", phone="8"))
    assert counts(made) == {"changed": 1}
    assert office.person("王大明").person.phone == "08-7000101"


def test_a_second_row_of_a_person_adds_its_sessions(office: Office) -> None:
    rows = (row(2, "王小明"), row(3, "王小明", sessions=(AUGUST_14,), phone="9", same_as_row=2))
    assert counts(office.take(*rows)) == {"new": 1}
    assert sorted(r.session_id for r in office.person("王小明").registrations) == [B1, B2]
    assert office.person("王小明").person.phone == "08-7000101"
    again = office.planned(*rows)
    assert (counts(again), bool(again.edit)) == ({"same": 1}, False)
    office.take(rows[0])
    assert [r.session_id for r in office.person("王小明").registrations] == [B1]


def test_a_second_row_may_be_somebody_else_all_the_same(office: Office) -> None:
    rows = (row(2, "王小明"), row(3, "王小明", sessions=(AUGUST_14,), same_as_row=2))
    assert counts(office.take(*rows, choice=ImportChoice(people={(3, "王小明"): ""}))) == {"new": 2}


def test_what_a_second_row_says_otherwise_is_kept_in_the_note(office: Office) -> None:
    office.take(row(2, "王小明", job_title="主任"), row(3, "王小明", job_title="組長", same_as_row=2))
    person = office.person("王小明").person
    assert (person.job_title, person.note) == ("主任", "組長")


def test_two_people_of_one_name_stay_two_when_the_list_comes_again(office: Office) -> None:
    second = row(3, "王小明", job_title="組長", same_as_row=2, flags=("DUPLICATE_ROW",))
    rows = (row(2, "王小明", job_title="主任"), second, row(4, "李華"))
    office.take(*rows, choice=ImportChoice(people={(3, "王小明"): ""}))
    assert [entry.person.flags for entry in office.people] == ["", "", ""]
    again = office.planned(*rows)
    assert (counts(again), bool(again.edit)) == ({"same": 3}, False)
    changed = office.take(rows[0], replace(second, phone="08-7999999"), rows[2])
    assert counts(changed) == {"same": 2, "changed": 1}
    assert {(e.person.job_title, e.person.phone) for e in office.people if e.person.job_title} == {
        ("主任", "08-7000101"), ("組長", "08-7999999"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "expected"), [(((B2,),), [B2]), (((B1, B2),), [B1]), (((B1,), (B2,)), [B1, B2])]
)
def test_of_the_sessions_a_row_can_mean_the_one_of_the_own_district_counts(
    office: Office, asked: tuple[tuple[str, ...], ...], expected: list[str]
) -> None:
    office.take(row(2, "王小明", sessions=(), asked=asked, township_code=LIGANG))
    assert sorted(r.session_id for r in office.person("王小明").registrations) == expected


def test_the_reverse_of_an_update_restores_everything(office: Office) -> None:
    office.take(row(2, "王小明", roles=("人事",)), row(3, "李華"))
    before, lists = office.people, office.earlier
    made = office.take(row(2, "王小明", roles=("教務",), sessions=(AUGUST_14,)), row(5, "新人"))
    office.apply(made.edit.reversed())
    assert (office.people, office.earlier) == (before, lists)


def test_a_training_that_keeps_no_id_numbers_stores_none_of_them(office: Office) -> None:
    office.plan = replace(office.plan, training=replace(office.plan.training, keeps_ids=False))
    flagged = row(2, "王小明", national_id="A123456789", flags=("ID_CHECK_FAILED", "MEAL_MISSING"))
    office.take(flagged)
    assert office.person("王小明").person.national_id == ""
    assert office.person("王小明").person.flags == "MEAL_MISSING"
    assert "A123456789" not in office.earlier[0].sources[0].said
    assert counts(office.take(flagged)) == {"same": 1}


# -- who is asked ------------------------------------------------------------------------------------


def stored_with(office: Office, *entries: RosterEntry) -> None:
    office.apply(create(*(value for entry in entries for value in entry.entities())))


def test_an_id_number_of_somebody_of_another_name_is_asked(office: Office) -> None:
    known = person("王小明", LIGANG, B1)
    known = replace(known, person=replace(known.person, national_id="A123456789"))
    stored_with(office, known)
    offered = row(2, "王曉明", national_id="A123456789")
    (one,) = office.planned(offered).settled
    assert (one.fate, one.reason, one.candidates) == (Fate.ASKED, ID_OTHER_NAME, (known.id,))
    same = office.planned(offered, choice=ImportChoice(people={(2, "王曉明"): known.id}))
    assert counts(same) in ({"same": 1}, {"changed": 1})
    assert counts(office.planned(offered, choice=ImportChoice(people={(2, "王曉明"): ""}))) == {"new": 1}


def test_an_id_number_set_right_in_a_newer_list_is_asked_and_nobody_comes_twice(office: Office) -> None:
    rows = (row(2, "王小明", national_id="A123456789"), row(3, "李華"), row(4, "陳小玉"))
    office.take(*rows)
    known = office.person("王小明").id
    newer = (replace(rows[0], national_id="A123456798"), *rows[1:])
    made = office.planned(*newer)
    (asked,) = made.with_fate(Fate.ASKED)
    assert (asked.reason, asked.candidates, made.gone) == (NAME_OTHER_ID, (known,), ())
    # Both in the list: they are two people, and nobody is asked.
    assert counts(office.planned(*rows, replace(newer[0], row=5))) == {"same": 3, "new": 1}
    assert counts(office.take(*newer, choice=ImportChoice(people={(2, "王小明"): known}))) == {
        "same": 2, "changed": 1,
    }  # fmt: skip
    assert office.person("王小明").person.national_id == "A123456798"


def test_a_name_that_is_twice_at_a_school_is_asked(office: Office) -> None:
    stored_with(office, person("王小明", LIGANG, B1), person("王小明", LIGANG, B2))
    (one,) = office.planned(row(2, "王小明")).settled
    assert (one.fate, one.reason, len(one.candidates)) == (Fate.ASKED, SAME_NAME_TWICE, 2)


def test_two_of_one_name_are_told_apart_by_what_the_list_said_of_each(office: Office) -> None:
    twins = (row(2, "王小明", job_title="主任"), row(3, "王小明", job_title="組長"))
    assert counts(office.take(*twins)) == {"new": 2}
    again = office.take(twins[1], twins[0])
    assert (counts(again), bool(again.edit)) == ({"same": 2}, False)
    # One of them changed: the other is known by every word, so this one is who is left.
    assert counts(office.take(twins[0], replace(twins[1], job_title="校長"))) == {"same": 1, "changed": 1}


def test_a_second_row_of_a_stored_person_is_asked_and_may_add_a_session(office: Office) -> None:
    known = person("王小明", LIGANG, B1)
    stored_with(office, known)
    rows = (row(2, "王小明"), row(3, "王小明", sessions=(AUGUST_14,)))
    assert [(s.fate, s.reason) for s in office.planned(*rows).settled][1] == (Fate.ASKED, SAME_PERSON_TWICE)
    office.take(*rows, choice=ImportChoice(people={(3, "王小明"): known.id}))
    assert sorted(r.session_id for r in office.person("王小明").registrations) == [B1, B2]
