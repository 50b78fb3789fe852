"""The examples of check-in, one by one: what a set of events means for a person at a session."""

from collections.abc import Callable

import pytest

from coordinator.domain.checkin.fold import fold
from coordinator.domain.events.kinds import Kind
from coordinator.domain.training import MarkSlot
from tests.domain.checkin.laptops import (
    ODD_SESSION,
    Laptop,
    altered,
    attendance_of,
    clock,
    in_and_out,
    said,
    timed_plan,
    walked_in,
)
from tests.small_plan import B1, B2

Day = Callable[[Laptop, Laptop], object]


def in_on_both(a: Laptop, b: Laptop) -> None:
    b.mark("p", "in", "08:57")
    a.mark("p", "in", "08:50")


def in_here_out_there(a: Laptop, b: Laptop) -> None:
    b.mark("p", "out", "16:55")
    a.mark("p", "in", "08:50")


def out_for_lunch(a: Laptop, b: Laptop) -> None:
    in_and_out(a, b)
    a.mark("p", "in", "16:56")


def back_and_out(a: Laptop, b: Laptop) -> None:
    a.mark("p", "in", "08:50")
    a.mark("p", "out", "16:50")
    b.mark("p", "in", "16:52")
    b.mark("p", "out", "17:00")


def only_out(a: Laptop, b: Laptop) -> None:
    a.mark("p", "out", "16:55")


def undone(a: Laptop, b: Laptop) -> None:
    a.void(a.mark("p", "in", "08:50"), "08:51")


def undo_undone(a: Laptop, b: Laptop) -> None:
    mark = a.mark("p", "in", "08:50")
    a.void(mark, "08:51")
    a.mark("p", "in", "08:52", claimed_ms=mark.wall_ms, restores=mark.id)


def undo_of_undo(a: Laptop, b: Laptop) -> None:
    a.void(a.void(a.mark("p", "in", "08:50"), "08:51"), "08:52")


def undo_here_out_there(a: Laptop, b: Laptop) -> None:
    a.void(a.mark("p", "in", "08:50"), "08:51")
    b.mark("p", "out", "16:55")


def one_of_two_undone(a: Laptop, b: Laptop) -> None:
    a.void(a.mark("p", "in", "08:50"), "08:51")
    b.mark("p", "in", "08:57")


def early(a: Laptop, b: Laptop) -> None:
    a.mark("p", "in", "08:10")


def late(a: Laptop, b: Laptop) -> None:
    a.mark("p", "in", "09:12")


def left_early(a: Laptop, b: Laptop) -> None:
    a.mark("p", "in", "09:00")
    a.mark("p", "out", "16:00")


def closing_time(a: Laptop, b: Laptop) -> None:
    a.mark("p", "in", "08:50")
    a.mark("p", "out", "18:00", method="auto")


def out_then_closing_time(a: Laptop, b: Laptop) -> None:
    in_and_out(a, b)
    a.mark("p", "out", "18:00", method="auto")


def from_paper(a: Laptop, b: Laptop) -> None:
    a.mark("p", "in", "20:00", method="paper", claimed_ms=clock("08:55"), row=7)
    a.mark("p", "out", "20:01", method="paper", claimed_ms=clock("17:00"), row=7)


def paper_beside_scans(a: Laptop, b: Laptop) -> None:
    in_and_out(a, b)
    b.mark("p", "in", "20:00", method="paper", row=7)
    b.mark("p", "out", "20:01", method="paper", row=7)


def paper_closes(a: Laptop, b: Laptop) -> None:
    out_for_lunch(a, b)
    b.mark("p", "out", "20:01", method="paper", row=7)


def old_badge(a: Laptop, b: Laptop) -> None:
    a.mark("p", "in", "08:50", confirmed=True)


def of_another_batch(a: Laptop, b: Laptop) -> None:
    a.mark("p", "in", "08:50", how="other_batch")


def other_things_happen(a: Laptop, b: Laptop) -> None:
    in_and_out(a, b)
    b.do(Kind.ATTEMPT, "09:00", person="p", body={"slot": "in", "verdict": "already"})
    b.do("teleported", "09:01", person="p", body={"slot": "in"})
    b.mark("p", "sideways", "09:02")
    b.mark("other", "in", "09:00")


def back_at_a_desk_that_knows_of_no_out(a: Laptop, b: Laptop) -> None:
    a.mark("p", "in", "08:50")
    b.mark("p", "out", "12:40")
    a.attempt("p", "in", "13:00")


def and_out_at_last(a: Laptop, b: Laptop) -> None:
    back_at_a_desk_that_knows_of_no_out(a, b)
    a.mark("p", "out", "17:00")


def and_out_on_paper(a: Laptop, b: Laptop) -> None:
    back_at_a_desk_that_knows_of_no_out(a, b)
    b.mark("p", "out", "20:00", method="paper", row=7)


def and_in_when_it_is_known(a: Laptop, b: Laptop) -> None:
    back_at_a_desk_that_knows_of_no_out(a, b)
    a.mark("p", "in", "13:10")


def out_typed_from_paper_after_it(a: Laptop, b: Laptop) -> None:
    a.mark("p", "in", "08:50")
    a.attempt("p", "in", "13:00")
    a.mark("p", "out", "20:00", method="paper", claimed_ms=clock("12:40"), row=7)


def scanned_twice_before_leaving(a: Laptop, b: Laptop) -> None:
    a.mark("p", "in", "08:50")
    a.attempt("p", "in", "09:00")
    b.mark("p", "out", "16:55")
    a.attempt("p", "in", "17:00", verdict="old_code")
    a.attempt("p", "out", "17:01")
    a.attempt("other", "in", "17:02")


def not_after_the_clock_is_put_right(a: Laptop, b: Laptop) -> None:
    b.mark("p", "in", "08:50")
    a.attempt("p", "in", "17:05")
    b.mark("p", "out", "17:00")
    b.offset(a.log, -3_600_000)


def he_stood_at_the_wrong_desk(a: Laptop, b: Laptop) -> None:
    back_at_a_desk_that_knows_of_no_out(a, b)
    b.settle(f"came_back:p:{B2}", "left")


def he_did_come_back(a: Laptop, b: Laptop) -> None:
    back_at_a_desk_that_knows_of_no_out(a, b)
    b.settle(f"came_back:p:{B2}", "left")
    b.settle(f"came_back:p:{B2}", "returned", "19:01")


def clock_set_back(a: Laptop, b: Laptop) -> None:
    a.mark("p", "in", "09:00")
    a.mark("p", "out", "08:40")


CASES: dict[str, tuple[Day, bool, str, str]] = {
    # what happened: complete, the marks that count, the flags
    "22 in and out is complete": (in_and_out, True, "in 08:50 out 16:55", ""),
    "57 in on two laptops: the earlier counts": (in_on_both, False, "in 08:50", "other_desk"),
    "58 in on one, out on the other": (in_here_out_there, True, "in 08:50 out 16:55", ""),
    "22 in, out, in is not complete": (out_for_lunch, False, "in 08:50 out 16:55", "returned"),
    "22 in, out, in, out on two laptops": (back_and_out, True, "in 08:50 out 17:00", "other_desk returned"),
    "25 out without in is kept": (only_out, False, "out 16:55", "out_without_in"),
    "33 undone": (undone, False, "", ""),
    "5 undo of undo has the first time": (undo_undone, False, "in 08:50", ""),
    "5 an undo takes no undo back": (undo_of_undo, False, "", ""),
    "34 undo on one, out on the other": (undo_here_out_there, False, "out 16:55", "out_without_in"),
    "34 an undo takes one event only": (one_of_two_undone, False, "in 08:57", ""),
    "29 before doors": (early, False, "in 08:10", "early:20"),
    "29 late": (late, False, "in 09:12", "late:12"),
    "29 on the minute is not late, out early": (left_early, True, "in 09:00 out 16:00", "left_early:50"),
    "30 closing time never counts": (closing_time, False, "in 08:50 out 18:00", "auto_out"),
    "30 a real out before it does": (out_then_closing_time, True, "in 08:50 out 16:55", ""),
    "32 paper with its times": (from_paper, True, "in 08:55 out 17:00", "paper"),
    "32 paper typed at night changes no time": (
        paper_beside_scans, True, "in 08:50 out 16:55", "other_desk",
    ),
    "32 paper says that somebody left": (
        paper_closes, True, "in 08:50 out 16:55", "other_desk returned",
    ),
    "7 an old badge": (old_badge, False, "in 08:50", "old_code"),
    "4 another batch": (of_another_batch, False, "in 08:50", "other_batch"),
    "43 a walk-in": (walked_in, True, "in 08:50 out 16:55", "walk_in"),
    "13 attempts and unknown things change nothing": (other_things_happen, True, "in 08:50 out 16:55", ""),
    "22 in here, out there, in again here": (
        back_at_a_desk_that_knows_of_no_out, False, "in 08:50 out 12:40", "left_early:250 returned",
    ),
    "22 … and a last out": (and_out_at_last, True, "in 08:50 out 17:00", "other_desk returned"),
    "22 … and a signature": (and_out_on_paper, True, "in 08:50 out 12:40", "left_early:250 returned"),
    "22 … and in when the desk knows": (
        and_in_when_it_is_known, False, "in 08:50 out 12:40", "left_early:250 returned",
    ),
    "22 out typed later from paper": (
        out_typed_from_paper_after_it, False, "in 08:50 out 12:40", "left_early:250 paper returned",
    ),
    "13 tried before the way out": (scanned_twice_before_leaving, True, "in 08:50 out 16:55", ""),
    "74 tried before, by a right clock": (
        not_after_the_clock_is_put_right, True, "in 08:50 out 17:00", "",
    ),
    "22 the wrong desk, somebody decided": (
        he_stood_at_the_wrong_desk, True, "in 08:50 out 12:40", "left_early:250",
    ),
    "22 back, somebody decided after all": (
        he_did_come_back, False, "in 08:50 out 12:40", "left_early:250 returned",
    ),
    "9 the number orders, not the clock": (clock_set_back, True, "in 09:00 out 08:40", "left_early:490"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_an_example_of_the_day(name):
    day, complete, marks, flags = CASES[name]
    a, b = Laptop("a"), Laptop("b")
    day(a, b)
    cell = attendance_of(b, a).of("p", B2)
    assert (cell.complete, said(cell), " ".join(cell.flags)) == (complete, marks, flags)


def test_marked_on_one_day_says_nothing_of_another_or_of_a_colleague():
    a = Laptop("a")
    a.mark("p", "in", "08:50")
    attendance = attendance_of(a)
    assert set(attendance.cells) == {("p", B2)}


def test_four_marks_are_two_halves_and_the_afternoon_alone_is_kept():
    a = Laptop("a")
    a.mark("noon", "pm_in", "13:00", B1)
    a.mark("noon", "pm_out", "17:00", B1)
    for slot, at in (("am_in", "08:50"), ("am_out", "12:00"), ("pm_in", "13:00"), ("pm_out", "17:00")):
        a.mark("all", slot, at, B1)
    attendance = attendance_of(a)
    assert [m.slot for m in attendance.of("noon", B1).marks] == [MarkSlot.PM_IN, MarkSlot.PM_OUT]
    assert not attendance.of("noon", B1).complete
    assert attendance.of("noon", B1).flags == ()
    assert attendance.of("all", B1).complete


def test_the_other_desk_stays_in_sight():
    a, b = Laptop("a"), Laptop("b")
    first, second = a.mark("p", "in", "08:50"), b.mark("p", "in", "08:57")
    mark = attendance_of(a, b).of("p", B2).mark(MarkSlot.IN)
    assert mark is not None
    assert (mark.event_id, mark.others) == (first.id, (second.id,))


def test_marks_of_a_session_that_is_gone_are_kept_and_nothing_is_said_of_them():
    a = Laptop("a")
    a.mark("p", "in", "04:00", ODD_SESSION)
    a.mark("p", "out", "17:00", ODD_SESSION)
    cell = attendance_of(a).of("p", ODD_SESSION)
    assert (len(cell.marks), cell.complete, cell.flags) == (2, False, ())


def test_events_of_another_training_are_passed_over_but_not_what_they_say_of_clocks():
    a, office = Laptop("a", ahead_ms=480_000), Laptop("office")
    a.mark("p", "in", "08:50")
    shift = altered(office.offset(a.log, -480_000), training_id="other")
    foreign = altered(a.mark("q", "in", "08:50"), training_id="other")
    attendance = fold([*a.events[:-1], foreign, shift], {}, timed_plan())
    assert set(attendance.cells) == {("p", B2)}
    assert said(attendance.of("p", B2)) == "in 08:50"


class TestClocks:
    def test_a_laptop_eight_minutes_fast_is_corrected_with_its_verdicts(self):
        a, office = Laptop("a", ahead_ms=8 * 60_000), Laptop("office")
        a.mark("p", "in", "08:55")
        assert attendance_of(a).of("p", B2).flags == ("late:3",)
        office.offset(a.log, -8 * 60_000)
        cell = attendance_of(a, office).of("p", B2)
        assert (said(cell), cell.flags) == ("in 08:55", ())

    def test_only_the_stretch_is_corrected(self):
        a, office = Laptop("a", ahead_ms=60_000), Laptop("office")
        first = a.mark("p", "in", "08:50")
        a.ahead_ms = 0
        a.mark("p", "out", "16:55")
        office.offset(a.log, -60_000, first.seq, first.seq)
        assert said(attendance_of(a, office).of("p", B2)) == "in 08:50 out 16:55"

    def test_the_newest_correction_counts_and_a_clock_found_right_has_none(self):
        a, office = Laptop("a"), Laptop("office")
        a.mark("p", "in", "08:50")
        office.offset(a.log, 60_000, at="19:00")
        office.offset(a.log, 120_000, at="19:10")
        assert said(attendance_of(a, office).of("p", B2)) == "in 08:52"
        office.settle(f"clock:{a.log}", "keep", "19:20")
        assert said(attendance_of(a, office).of("p", B2)) == "in 08:50"

    def test_a_year_ahead_is_said_and_then_corrected(self):
        year = 365 * 86_400_000
        a, b, office = Laptop("a", ahead_ms=year), Laptop("b"), Laptop("office")
        a.mark("p", "in", "08:50")
        b.mark("p", "out", "16:55")
        assert set(attendance_of(a, b).of("p", B2).flags) == {"clock_odd", "off_day", "returned"}
        office.offset(a.log, -year)
        cell = attendance_of(a, b, office).of("p", B2)
        assert (cell.complete, cell.flags) == (True, ())

    def test_what_an_undo_took_and_a_redo_restored_follows_a_correction_too(self):
        a, office = Laptop("a", ahead_ms=480_000), Laptop("office")
        undo_undone(a, a)
        office.offset(a.log, -480_000)
        assert said(attendance_of(a, office).of("p", B2)) == "in 08:50"

    def test_a_redo_without_its_first_mark_has_the_claimed_time(self):
        a = Laptop("a")
        undo_undone(a, a)
        assert said(fold(a.events[3:], {}, timed_plan()).of("p", B2)) == "in 08:50"

    def test_of_equal_times_the_smaller_hash_counts(self):
        a, b = Laptop("a"), Laptop("b")
        marks = [a.mark("p", "in", "08:50"), b.mark("p", "in", "08:50")]
        mark = attendance_of(a, b).of("p", B2).mark(MarkSlot.IN)
        assert mark is not None
        assert mark.event_id == min(marks, key=lambda e: e.content_hash).id
