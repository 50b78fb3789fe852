"""A sheet as values: differences, the times its ticks stand for, what it writes, and what takes that back."""

from dataclasses import replace

import pytest

from coordinator.domain.checkin.acts import Bulk, PaperMark
from coordinator.domain.checkin.values import Attendance, Attended, CountedMark, WalkIn
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.paper_entry import (
    Difference,
    PaperWalkIn,
    SheetEntry,
    Side,
    differences,
    entry_drafts,
    usual_minute,
)
from coordinator.domain.training import Mark, MarkSlot
from tests.small_plan import B1, B2, LIGANG, person, small_plan

PLAN = small_plan()
AM_IN, AM_OUT, PM_IN, PM_OUT = MarkSlot.AM_IN, MarkSlot.AM_OUT, MarkSlot.PM_IN, MarkSlot.PM_OUT
ANNA, BEN = person("王安娜", LIGANG, B1), person("林班", LIGANG, B2)
ROSTER = {entry.id: entry for entry in (ANNA, BEN)}
SESSION = PLAN.sessions[0]


def there(key: str, slot: MarkSlot, *others: str) -> Attendance:
    """Somebody is marked on a laptop."""
    counted = CountedMark(slot, 5, "event", "log", "scan", "expected", others)
    return Attendance(cells={(key, B1): Attended(key, B1, (counted,))})


def drafts(entry: SheetEntry, attendance: Attendance | None = None) -> list[tuple[str, str, str]]:
    """Kind, person and slot or target of what is written."""
    made = entry_drafts(PLAN, ROSTER, attendance or Attendance(), entry, lambda: 1234567)
    found = []
    for draft in made:
        body = dict(draft.body or {})
        found.append((str(draft.kind), draft.participant_id, str(body.get("slot") or body.get("target"))))
    return found


def test_a_column_nobody_ticked_is_not_compared() -> None:
    ticks = {(ANNA.id, AM_IN)}
    found = differences(there(BEN.id, AM_OUT), B1, (ANNA.id, BEN.id), (AM_IN, AM_OUT), ticks)
    assert found == (Difference(ANNA.id, AM_IN, Side.PAPER),)


def test_a_laptops_mark_is_named_with_all_its_events() -> None:
    ticks = {(ANNA.id, AM_IN)}
    found = differences(there(BEN.id, AM_IN, "other"), B1, (ANNA.id, BEN.id), (AM_IN,), ticks)
    assert found[1] == Difference(BEN.id, AM_IN, Side.LAPTOP, ("event", "other"), 5)
    assert differences(there(ANNA.id, AM_IN), B1, (ANNA.id,), (AM_IN,), ticks) == ()


@pytest.mark.parametrize(
    ("slot", "opens", "closes", "minute"),
    [
        (AM_IN, 510, 540, 540),
        (AM_IN, 510, None, 510),
        (AM_OUT, 690, 720, 690),
        (AM_OUT, None, 720, 720),
        (AM_IN, None, None, 510),
        (PM_OUT, None, None, 1020),
        (AM_OUT, None, None, None),
        (PM_IN, None, None, None),
    ],
)
def test_an_in_stands_for_the_end_of_its_time_and_an_out_for_the_beginning(
    slot: MarkSlot, opens: int | None, closes: int | None, minute: int | None
) -> None:
    assert usual_minute(PLAN, SESSION, Mark("m", B1, slot, opens, closes)) == minute


def test_marks_walk_ins_and_what_is_taken_back_are_one_act() -> None:
    walk_in = PaperWalkIn("w", " 路過人 ", "路邊國小", times=((AM_IN, 5), (AM_OUT, None)))
    marks = (PaperMark(ANNA.id, AM_IN, 5, 1), PaperMark(BEN.id, AM_IN, 5, 2))
    entry = SheetEntry(B1, Bulk(marks, " 筆電故障 "), (walk_in,), ((ANNA.id, "event"),))
    assert drafts(entry) == [
        ("mark", ANNA.id, "am_in"), ("mark", BEN.id, "am_in"), ("walk_in", "w", "am_in"),
        ("mark", "w", "am_in"), ("mark", "w", "am_out"), ("void", ANNA.id, "event"),
    ]  # fmt: skip
    made = entry_drafts(PLAN, ROSTER, Attendance(), entry, lambda: 7)
    assert dict(made[1].body or {})["how"] == "other_batch"
    assert dict(made[2].text or {}) == {"name": "路過人", "school": "路邊國小"}
    assert "claimed_ms" not in (made[4].body or {})
    assert {dict(draft.text or {}).get("reason") for draft in made if draft.kind is not Kind.WALK_IN} == {
        "筆電故障"
    }


def test_somebody_who_was_found_to_be_another_is_marked_as_that_one() -> None:
    entry = SheetEntry(B1, Bulk((PaperMark("w", AM_IN),), "r"))
    assert drafts(entry, Attendance(aliases={"w": ANNA.id})) == [("mark", ANNA.id, "am_in")]
    walked_in = Attendance(walk_ins={"w": WalkIn("w", "e", B1, "log", 7, "路過人")})
    assert drafts(entry, walked_in) == [("mark", "w", "am_in")]


MARK = PaperMark(ANNA.id, AM_IN)
GOOD = SheetEntry(B1, Bulk((MARK,), "r"))


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (replace(GOOD, bulk=Bulk((MARK,), "  ")), "bulk_needs_reason"),
        (replace(GOOD, bulk=Bulk((), "r")), "bulk_empty"),
        (replace(GOOD, bulk=Bulk((PaperMark("nobody", AM_IN),), "r")), "participant_unknown"),
        (replace(GOOD, bulk=Bulk((PaperMark(ANNA.id, MarkSlot.IN),), "r")), "slot_not_planned"),
        (replace(GOOD, walk_ins=(PaperWalkIn("w", " ", times=((AM_IN, 1),)),)), "walk_in_needs_name"),
        (replace(GOOD, walk_ins=(PaperWalkIn("w", "路過人"),)), "walk_in_unsigned"),
        (replace(GOOD, taken_back=((ANNA.id, "gone"),)), "undo_done_already"),
    ],
)
def test_all_of_a_sheet_or_nothing(entry: SheetEntry, code: str) -> None:
    with pytest.raises(RuleError) as refused:
        drafts(entry, Attendance(voided=frozenset({"gone"})))
    assert refused.value.code == code
