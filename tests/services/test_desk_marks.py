"""What the door answers: the examples of check-in 1 to 9, 13 to 19, 22 to 29, as a desk performs them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coordinator.domain.checkin.acts import Bulk, Mode, Note, PaperMark, Reissue, Scan, SearchMark
from coordinator.domain.events.kinds import Kind, Verdict
from coordinator.domain.training import MarkSlot
from tests.services.desk_world import DAY_2, DeskWorld, at
from tests.small_plan import B2


@pytest.fixture
def world(tmp_path: Path) -> Iterator[DeskWorld]:
    made = DeskWorld(tmp_path)
    yield made
    made.desk.close()
    made.store.close()


def facts(outcome: object) -> dict[str, object]:
    return dict(outcome.facts)  # type: ignore[attr-defined]


def test_1_a_valid_code_on_the_right_day_is_one_mark(world: DeskWorld) -> None:
    done = world.scan(world.wang)
    assert (done.verdict, done.name, done.school, done.slot) == (
        Verdict.MARKED,
        "王小明",
        "里港範例國小",
        MarkSlot.AM_IN,
    )
    assert [e.id for e in world.events(Kind.MARK)] == [done.event_id]
    assert world.said() == (3, 1, 0)


@pytest.mark.parametrize(
    "raw", ["123456789", "王小明", "里港範例國小", "1234567", "\x00\ud800", "9" * 5000, "🙂"]
)
def test_2_an_unknown_code_marks_nobody_and_is_kept(world: DeskWorld, raw: str) -> None:
    done = world.do(Scan(raw))
    (attempt,) = world.events(Kind.ATTEMPT)
    assert (done.verdict, done.event_id, done.participant_id) == (Verdict.UNKNOWN, attempt.id, "")
    kept = world.desk.words(attempt)["raw"]
    assert len(kept) <= 200
    assert kept.startswith(raw[:5]) or "\ufffd" in kept
    assert world.events(Kind.MARK) == ()


@pytest.mark.parametrize("form", ["\\000026{}\t", "]Q3\\000026{}\r\n", "\x02 {} \x03", "{}\n\n", "full"])
def test_3_what_a_scanner_puts_around_a_code_means_nothing(world: DeskWorld, form: str) -> None:
    code = world.code(world.wang)
    full = "".join(chr(ord(digit) + 0xFEE0) for digit in code)
    done = world.do(Scan(full if form == "full" else form.format(code)))
    assert (done.verdict, done.participant_id) == (Verdict.MARKED, world.wang.id)


def test_4_somebody_of_another_day_is_marked_and_told_so(world: DeskWorld) -> None:
    done = world.scan(world.tomorrow)
    assert (done.verdict, done.flags, facts(done)["sessions"]) == (
        Verdict.OTHER_DAY,
        ("other_day",),
        "b1-d2",
    )
    assert world.events(Kind.MARK)[0].said()["how"] == "other_day"
    assert world.said() == (3, 0, 1)


def test_somebody_of_another_batch_is_marked_and_told_so(world: DeskWorld) -> None:
    done = world.scan(world.south)
    assert (done.verdict, done.flags) == (Verdict.OTHER_BATCH, ("other_batch",))


def test_7_a_replaced_badge_is_told_and_counts_only_when_confirmed(world: DeskWorld) -> None:
    old = world.code(world.wang)
    new = facts(world.do(Reissue(world.wang.id, "遺失")))["badge"]
    told = world.do(Scan(old), "08:31")
    assert (told.verdict, told.participant_id, told.name) == (Verdict.OLD_CODE, world.wang.id, "王小明")
    assert world.events(Kind.MARK) == ()
    done = world.do(Scan(old, confirmed=True), "08:31")
    assert (done.verdict, done.flags) == (Verdict.MARKED, ("old_code",))
    assert world.do(Scan(str(new)), "08:35").verdict is Verdict.ALREADY


def test_a_badge_that_another_laptop_replaced_is_good(world: DeskWorld) -> None:
    assert world.do(Scan(world.code(world.wang, 3))).verdict is Verdict.MARKED


def test_8_somebody_who_cancelled_is_marked_and_flagged(world: DeskWorld) -> None:
    done = world.scan(world.gone)
    assert (done.verdict, done.flags) == (Verdict.MARKED, ("cancelled",))


def test_9_a_note_that_wants_attention_comes_with_every_answer(world: DeskWorld) -> None:
    world.do(Note(world.wang.id, "不舉牌", attention=False))
    world.do(Note(world.wang.id, "請找主任", attention=True))
    done = world.scan(world.wang)
    assert (done.verdict, "attention" in done.flags, facts(done)["note"]) == (
        Verdict.MARKED,
        True,
        "請找主任",
    )
    assert facts(world.scan(world.wang, "08:40"))["note"] == "請找主任"


def test_13_the_same_mark_again_changes_nothing_and_is_kept(world: DeskWorld) -> None:
    first = world.scan(world.wang, "08:52")
    again = world.scan(world.wang, "08:55")
    assert (again.verdict, again.at_ms, facts(again)["desk"]) == (Verdict.ALREADY, first.at_ms, "甲")
    assert again.event_id == world.events(Kind.ATTEMPT)[0].id
    assert world.cell(world.wang).marks[0].event_id == first.event_id


def test_14_two_scans_within_two_seconds_are_one(world: DeskWorld) -> None:
    first = world.scan(world.wang, "08:30:00")
    assert world.scan(world.wang, "08:30:02") == first
    assert world.scan(world.wang, "08:30:03").verdict is Verdict.ALREADY
    assert len(world.events(Kind.MARK, Kind.ATTEMPT)) == 2


def test_within_two_seconds_another_act_makes_the_next_scan_a_new_one(world: DeskWorld) -> None:
    world.scan(world.wang, "11:30:00")
    world.do(Mode(MarkSlot.OUT), "11:30:00")
    out = world.scan(world.wang, "11:30:00")
    world.do(Mode(MarkSlot.IN), "11:30:01")
    back = world.scan(world.wang, "11:30:01")
    assert (out.slot, back.slot, back.verdict) == (MarkSlot.AM_OUT, MarkSlot.AM_IN, Verdict.RETURNED)


def test_18_a_mark_of_one_day_says_nothing_of_another(world: DeskWorld) -> None:
    world.scan(world.wang)
    assert world.cell(world.wang, DAY_2).marks == ()
    assert world.opened(B2).perform(Scan(world.code(world.south))).verdict is Verdict.MARKED


def test_19_two_people_of_one_school_are_independent(world: DeskWorld) -> None:
    world.scan(world.wang)
    assert world.scan(world.chen).verdict is Verdict.MARKED
    assert world.said() == (3, 2, 0)


def test_22_in_out_in_is_a_return_and_complete_only_with_a_last_out(world: DeskWorld) -> None:
    desk = world.desk = world.opened(B2)
    verdicts = []
    for slot, clock in [("in", "08:30"), ("out", "10:00"), ("in", "10:20"), ("in", "10:30")]:
        desk.perform(Mode(MarkSlot(slot)))
        verdicts.append(world.scan(world.south, clock, 14).verdict)
    assert verdicts == [Verdict.MARKED, Verdict.MARKED, Verdict.RETURNED, Verdict.ALREADY]
    assert not world.cell(world.south, B2).complete
    desk.perform(Mode(MarkSlot.OUT))
    assert world.scan(world.south, "17:00", 14).verdict is Verdict.MARKED
    assert world.cell(world.south, B2).complete


def test_22_who_is_known_to_have_left_elsewhere_since_is_back_for_certain_at_the_next_scan(
    world: DeskWorld,
) -> None:
    desk = world.desk = world.opened(B2)
    south = world.south
    assert [world.scan(south, clock, 14).verdict for clock in ("08:30", "10:30")] == ["marked", "already"]
    other = world.desk = world.opened(B2, MarkSlot.OUT, device="乙")
    world.do(Bulk((PaperMark(south.id, MarkSlot.OUT, int(at("10:00", 14).timestamp()) * 1000),), "紙本"))
    assert [mark.slot for mark in world.cell(south, B2).came_back] == [MarkSlot.IN]
    other.close()
    world.desk = desk
    assert world.desk.counts().left == 0
    assert world.scan(south, "10:40", 14).verdict is Verdict.RETURNED
    assert world.cell(south, B2).came_back == ()


def test_9_the_number_orders_although_the_clock_was_set_back(world: DeskWorld) -> None:
    desk = world.desk = world.opened(B2)
    assert world.scan(world.south, "16:30", 14).verdict is Verdict.MARKED
    verdicts = []
    for slot, clock in [("out", "10:00"), ("in", "10:20")]:
        desk.perform(Mode(MarkSlot(slot)))
        verdicts.append(world.scan(world.south, clock, 14).verdict)
    assert verdicts == [Verdict.MARKED, Verdict.RETURNED]


def test_25_an_exit_without_an_entry_is_kept_and_flagged(world: DeskWorld) -> None:
    world.desk = world.opened(B2, MarkSlot.OUT)
    done = world.scan(world.south, "17:00", 14)
    assert (done.verdict, "out_without_in" in done.flags) == (Verdict.MARKED, True)
    assert not world.cell(world.south, B2).complete


@pytest.mark.parametrize(
    ("clock", "slot"),
    [("08:30", MarkSlot.AM_IN), ("12:59", MarkSlot.AM_IN), ("13:00", MarkSlot.PM_IN)],
)
def test_26_in_of_a_day_of_four_marks_follows_the_clock(world: DeskWorld, clock: str, slot: MarkSlot) -> None:
    assert world.scan(world.wang, clock).slot is slot


def test_28_noon_sign_out_does_not_exist_where_two_marks_are_asked(world: DeskWorld) -> None:
    world.desk = world.opened(B2)
    done = world.do(Mode(MarkSlot.AM_OUT))
    assert (done.verdict, done.code, world.desk.slot) == (Verdict.REFUSED, "slot_not_planned", MarkSlot.IN)
    assert len(world.events(Kind.MODE)) == 2


@pytest.mark.parametrize(
    ("clock", "flags"), [("07:50", ("early:10",)), ("08:40", ()), ("09:05", ("late:5",))]
)
def test_29_early_and_late_are_accepted_and_said(
    world: DeskWorld, clock: str, flags: tuple[str, ...]
) -> None:
    done = world.scan(world.wang, clock)
    assert (done.verdict, done.flags) == (Verdict.MARKED, flags)


def test_speakers_are_marked_alike_and_counted_apart(world: DeskWorld) -> None:
    assert world.scan(world.speaker).verdict is Verdict.MARKED
    assert (world.said(), world.desk.counts().staff) == ((3, 0, 0), 1)


def test_a_mark_of_another_desk_is_told_with_its_name(world: DeskWorld) -> None:
    world.scan(world.wang, "08:50")
    world.desk = world.opened(device="乙")
    done = world.scan(world.wang, "08:57")
    assert (done.verdict, facts(done)["desk"], "other_desk" in done.flags) == (Verdict.ALREADY, "甲", True)


def test_a_tick_beside_somebody_who_was_found_is_a_mark_by_search(world: DeskWorld) -> None:
    assert world.do(SearchMark(world.lin.id)).verdict is Verdict.MARKED
    assert world.events(Kind.MARK)[0].said()["method"] == "search"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("林美", Verdict.MARKED), ("里港範例", Verdict.AMBIGUOUS), ("無此人", Verdict.UNKNOWN)],
)
def test_words_mark_only_when_they_mean_one_person(world: DeskWorld, text: str, verdict: Verdict) -> None:
    done = world.do(SearchMark(text))
    assert done.verdict is verdict
    assert len(world.events(Kind.MARK)) == (verdict is Verdict.MARKED)
    if verdict is Verdict.AMBIGUOUS:
        names = {name for _, name, _ in facts(done)["candidates"]}  # type: ignore[attr-defined]
        assert names == {"王小明", "陳大文", "鄭明日", "許退出"}


def test_the_last_answers_come_newest_first(world: DeskWorld) -> None:
    first, second = world.scan(world.wang), world.scan(world.lin)
    assert world.desk.last(5) == (second, first)
    assert world.desk.last(1) == (second,)
