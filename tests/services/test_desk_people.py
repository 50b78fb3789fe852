"""Finding, walking in, paper, notes: the examples of check-in 32 and 39 to 46."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coordinator.domain.badge import code_text
from coordinator.domain.checkin.acts import (
    Act,
    Amend,
    Bulk,
    Note,
    PaperMark,
    Reissue,
    Scan,
    SearchMark,
    WalkInMark,
)
from coordinator.domain.events.kinds import Kind, Verdict
from coordinator.domain.training import MarkSlot
from tests.services.desk_world import DeskWorld


@pytest.fixture
def world(tmp_path: Path) -> Iterator[DeskWorld]:
    made = DeskWorld(tmp_path)
    yield made
    made.desk.close()
    made.store.close()


def names(world: DeskWorld, text: str) -> list[str]:
    return [row.name for row in world.desk.find(text)]


EVERYBODY_OF_LIGANG = ["王小明", "陳大文", "許退出", "鄭明日", "吳講師"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("王", ["王小明"]),
        ("高樹", ["林美君"]),
        ("附小", EVERYBODY_OF_LIGANG),
        ("里港 陳", ["陳大文"]),
        ("993090", EVERYBODY_OF_LIGANG),
        ("\u3000王\u3000", ["王小明"]),
        ("無此人", []),
        ("", []),
        ("  ", []),
    ],
)
def test_39_to_41_one_character_finds_people_and_nothing_finds_nobody(
    world: DeskWorld, text: str, found: list[str]
) -> None:
    assert sorted(names(world, text)) == sorted(found)


def test_those_whom_the_session_expects_come_first(world: DeskWorld) -> None:
    rows = world.desk.find("里港範例")
    assert [row.expected for row in rows] == sorted((row.expected for row in rows), reverse=True)


def test_a_badge_code_is_found_as_well(world: DeskWorld) -> None:
    assert names(world, world.code(world.lin)) == ["林美君"]


def test_42_the_row_shows_the_new_state_at_once(world: DeskWorld) -> None:
    world.do(SearchMark(world.desk.find("王")[0].participant_id))
    assert [mark.slot for mark in world.desk.find("王")[0].attended.marks] == [MarkSlot.AM_IN]


def test_43_a_walk_in_of_a_known_school_has_a_code_and_is_counted(world: DeskWorld) -> None:
    done = world.do(WalkInMark(" 甲 乙丙 ", "里港範例國小", job_title="組長"))
    (came,) = world.events(Kind.WALK_IN)
    assert (done.verdict, done.name, done.school, done.flags) == (
        Verdict.WALK_IN,
        "甲乙丙",
        "里港範例國小",
        ("walk_in",),
    )
    assert (came.participant_id, came.said()["school_code"]) == (done.participant_id, "993090")
    assert world.said() == (3, 0, 1)
    slip = code_text(int(str(came.said()["number"])))
    assert world.do(Scan(slip), "08:40").verdict is Verdict.ALREADY


@pytest.mark.parametrize("school", ["里范附小", "無此國小", ""])
def test_46_a_school_nobody_knows_is_kept_as_text_and_makes_none(world: DeskWorld, school: str) -> None:
    done = world.do(WalkInMark("甲乙丙", school))
    assert (done.school, done.flags) == (school, ("school_unknown", "walk_in"))


def test_another_name_of_a_school_is_that_school(world: DeskWorld) -> None:
    done = world.do(WalkInMark("甲乙丙", "里範附小"))
    assert (done.school, done.flags) == ("里港範例國小", ("walk_in",))


def test_32_paper_is_an_event_a_person_with_operator_and_reason(world: DeskWorld) -> None:
    world.desk.operator = "YC"
    claimed = 1_691_370_000_000
    marks = (PaperMark(world.wang.id, MarkSlot.AM_IN, claimed, 3), PaperMark(world.lin.id, MarkSlot.AM_IN))
    done = world.do(Bulk(marks, "筆電沒電"), "16:00")
    first, second = world.events(Kind.MARK)
    assert (done.verdict, dict(done.facts)["events"]) == (Verdict.MARKED, (first.id, second.id))
    assert (first.said(), first.actor, world.desk.words(first)) == (
        {"slot": "am_in", "method": "paper", "how": "expected", "claimed_ms": claimed, "row": 3},
        "YC",
        {"reason": "筆電沒電"},
    )
    assert world.cell(world.wang).marks[0].at_ms == claimed


def test_48_one_row_that_makes_no_sense_stores_none_of_them(world: DeskWorld) -> None:
    before = world.events()
    good, bad = PaperMark(world.wang.id, MarkSlot.AM_IN), PaperMark("nobody", MarkSlot.AM_IN)
    elsewhere = PaperMark(world.wang.id, MarkSlot.AM_IN)
    assert world.do(Bulk((good, bad), "紙本")).code == "participant_unknown"
    world.desk.perform(Bulk((elsewhere,), "紙本"))
    assert len(world.events()) == len(before) + 1


REFUSED: list[tuple[Act, str]] = [
    (WalkInMark("  "), "walk_in_needs_name"),
    (Bulk((), "紙本"), "bulk_empty"),
    (Bulk((PaperMark("x", MarkSlot.AM_IN),), " "), "bulk_needs_reason"),
    (Bulk((PaperMark("x", MarkSlot.AM_IN),), "紙本"), "participant_unknown"),
    (Note("x", "字"), "participant_unknown"),
    (Amend("x", "phone", "1"), "participant_unknown"),
    (Reissue("x"), "participant_unknown"),
]


@pytest.mark.parametrize(("act", "code"), REFUSED)
def test_what_makes_no_sense_is_refused_without_an_event(world: DeskWorld, act: Act, code: str) -> None:
    before = world.events()
    done = world.do(act)
    assert (done.verdict, done.code) == (Verdict.REFUSED, code)
    assert world.events() == before


def test_a_correction_is_proposed_with_what_stood_there(world: DeskWorld) -> None:
    done = world.do(Amend(world.wang.id, "job_title", "教務主任"))
    (event,) = world.events(Kind.AMEND)
    assert (done.verdict, event.said(), world.desk.words(event)) == (
        Verdict.NOTED,
        {"field": "job_title"},
        {"base": "教師", "new": "教務主任"},
    )
    assert world.do(Amend(world.wang.id, "national_id", "A123456789")).code == "amend_field_unknown"


def test_a_badge_can_be_replaced_nine_times(world: DeskWorld) -> None:
    codes = [dict(world.do(Reissue(world.wang.id), f"09:{n:02d}").facts)["badge"] for n in range(9)]
    assert codes == [world.code(world.wang, n) for n in range(1, 10)]
    assert world.do(Reissue(world.wang.id), "09:10").code == "badge_versions_used_up"
