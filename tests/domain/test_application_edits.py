"""What becomes of applications: legal changes only, each with its line, each a step that can be undone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from coordinator.domain.application import Application, ApplicationChange, ApplicationState, WishedDay
from coordinator.domain.application_edits import By, amended, changed_state, opened, taken_late
from coordinator.domain.application_entry import HAS_A_DAY, ApplicationEntry, granted_day, session_of
from coordinator.domain.application_grant import Grant, asked_grant, course_day_of, grant, granted_state
from coordinator.domain.application_history import (
    RECEIVED_LATE,
    day_mark,
    imported_mark,
    is_noted,
    late_mark,
    note,
    read_note,
    same_wishes,
    since,
    wishes_mark,
)
from coordinator.domain.application_states import CHANGES, NEEDS_A_DAY, next_states
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.training import MarkSlot, Session
from tests.application_world import PINGTUNG, asked, by, entry_after, keys, national, plan_after, sep

S = ApplicationState


def granted(plan: Plan, entry: ApplicationEntry, wanted: Grant) -> tuple[Edit, Plan]:
    edit = grant(plan, entry, wanted, 16, by(), keys())
    return edit, plan_after(plan, edit)


def test_the_table_names_every_state_and_leads_nowhere_twice() -> None:
    assert set(CHANGES) == set(S)
    assert all(len(set(after)) == len(after) and state not in after for state, after in CHANGES.items())


def test_a_new_application_has_its_days_in_order_and_one_line() -> None:
    entry = asked(national(), PINGTUNG)
    edit = opened(entry.application, [sep(12), sep(10), sep(12)], by("公文"), keys(), [late_mark()])
    made = entry_after(ApplicationEntry(entry.application), Edit((entry.application,), edit.after))
    assert made.wished == (sep(12), sep(10))
    assert [(c.state, c.person, c.note) for c in made.changes] == [
        (S.RECEIVED, "王小明", "[received_late]公文")
    ]
    assert is_noted(made, RECEIVED_LATE)


@pytest.mark.parametrize("state", [S.IN_REVIEW, S.DECLINED, S.WITHDRAWN])
def test_a_change_of_state_is_noted_with_date_and_person(state: ApplicationState) -> None:
    entry = asked(national(), PINGTUNG, sep(10))
    after = entry_after(entry, changed_state(entry, state, by("理由", 5), keys()))
    assert after.state is state
    assert (after.changes[-1].at_ms, after.changes[-1].state, after.changes[-1].note) == (5, state, "理由")
    assert since(after, state) == after.changes[-1]


@pytest.mark.parametrize(
    ("now", "then", "code"),
    [
        (S.RECEIVED, S.HELD, "application_not_now"),
        (S.WITHDRAWN, S.GRANTED, "application_not_now"),
        (S.DECLINED, S.HELD, "application_not_now"),
        (S.RECEIVED, S.RECEIVED, "application_not_now"),
        (S.IN_REVIEW, S.GRANTED, "application_needs_day"),
        (S.RECEIVED, S.MOVED, "application_needs_day"),
        (S.GRANTED, S.HELD, "application_needs_day"),
        (S.HELD, S.WITHDRAWN, "application_not_now"),
    ],
)
def test_what_is_not_legal_is_refused(now: ApplicationState, then: ApplicationState, code: str) -> None:
    entry = asked(national(), PINGTUNG, sep(10), state=now)
    with pytest.raises(RuleError) as refusal:
        changed_state(entry, then, by(), keys())
    assert refusal.value.code == code


def test_a_granted_day_is_a_session_with_venue_room_and_the_marks_of_the_agenda() -> None:
    plan = national()
    entry = asked(plan, PINGTUNG, sep(10), venue="信義國小", room="3樓智慧教室")
    edit, then = granted(plan, entry, asked_grant(entry.application, sep(10)))
    after = entry_after(entry, edit)
    session = session_of(after, then)
    assert session is not None
    assert after.state is S.GRANTED
    assert (session.day, session.number, session.slug) == (sep(10), 16, "hands-on")
    assert (session.venue_id, session.room_id) == ("xinyi", "smart")
    assert (len(then.venues), len(then.rooms)) == (1, 1)
    marks = [(mark.slot, mark.opens, mark.closes) for mark in then.marks_of(session)]
    assert marks == [(MarkSlot.IN, 510, 540), (MarkSlot.OUT, 960, None)]
    assert granted_day(after, then) == sep(10)
    assert after.changes[-1].note == "[day 2025-09-10]"


def test_a_venue_and_a_room_that_the_plan_does_not_have_are_made() -> None:
    plan = national()
    entry = asked(plan, PINGTUNG, sep(10), phone="0912345678", contact="王小明")
    wanted = Grant(sep(10), venue="東新國中", room="電腦教室", seats=30, pcs=30, township_code="10013010")
    edit, then = granted(plan, entry, wanted)
    venue, room = then.venues[-1], then.rooms[-1]
    assert (venue.name, venue.township_code, venue.position) == ("東新國中", "10013010", 1)
    assert (room.venue_id, room.name, room.seats, room.pcs) == (venue.id, "電腦教室", 30, 30)
    assert entry_after(entry, edit).application.venue_id == venue.id
    # Whom to call at the applicant's is purged with the application: it is not copied to the venue.
    assert (venue.contact, venue.phone) == ("", "")


def test_another_day_than_wished_is_moved_and_keeps_its_session_when_it_moves_again() -> None:
    plan = national()
    entry = asked(plan, PINGTUNG, sep(10))
    edit, then = granted(plan, entry, Grant(sep(11)))
    moved = entry_after(entry, edit)
    assert moved.state is S.MOVED
    again = grant(then, moved, Grant(sep(10), venue_id="xinyi"), 17, by(), keys("later"))
    back, last = entry_after(moved, again), plan_after(then, again)
    assert back.state is S.GRANTED
    assert back.application.session_id == moved.application.session_id
    assert [s.number for s in last.sessions if s.id == back.application.session_id] == [16]
    assert granted_day(back, last) == sep(10)
    assert len(last.marks) == len(then.marks)


def test_a_further_day_is_held_for_its_reason_which_the_session_keeps() -> None:
    plan = national()
    entry = asked(plan, PINGTUNG, sep(10), further=True, reason="恆春半島路途遙遠")
    edit, then = granted(plan, entry, Grant(sep(10)))
    session = session_of(entry_after(entry, edit), then)
    assert session is not None
    assert session.note == "恆春半島路途遙遠"


def test_without_a_wish_every_day_is_granted_and_with_one_only_that_day() -> None:
    plan = national()
    assert granted_state(asked(plan, PINGTUNG), sep(10)) is S.GRANTED
    assert granted_state(asked(plan, PINGTUNG, sep(10)), sep(10)) is S.GRANTED
    assert granted_state(asked(plan, PINGTUNG, sep(10)), sep(11)) is S.MOVED


@pytest.mark.parametrize("state", [S.WITHDRAWN, S.HELD])
def test_what_was_withdrawn_or_held_is_not_granted(state: ApplicationState) -> None:
    plan = national()
    with pytest.raises(RuleError) as refusal:
        granted(plan, asked(plan, PINGTUNG, sep(10), state=state), Grant(sep(11)))
    assert refusal.value.code == "application_not_now"


def test_the_course_day_is_the_only_one_of_the_format_or_asked_for() -> None:
    plan = national()
    entry = asked(plan, PINGTUNG)
    assert course_day_of(plan, entry.application).slug == "hands-on"
    online = plan.formats[0].id
    with pytest.raises(RuleError) as several:
        course_day_of(plan, replace(entry.application, format_id=online))
    with pytest.raises(RuleError) as none:
        course_day_of(plan, replace(entry.application, format_id=plan.formats[1].id))
    assert (several.value.code, none.value.code) == (
        "application_which_course_day",
        "application_no_course_day",
    )
    other = plan.course_days[1]
    assert course_day_of(plan, replace(entry.application, format_id=online), other.id) == other


def test_a_lost_grant_takes_its_session_along_and_says_so() -> None:
    plan = national()
    entry = asked(plan, PINGTUNG, sep(10))
    edit, then = granted(plan, entry, Grant(sep(10)))
    after = entry_after(entry, edit)
    with pytest.raises(RuleError) as refusal:
        changed_state(after, S.WITHDRAWN, by(), keys("x"))
    assert refusal.value.code == "application_session_stays"
    session = session_of(after, then)
    assert session is not None
    gone = Edit((session, *then.marks_of(session)))
    left = entry_after(
        after, changed_state(after, S.WITHDRAWN, by("停辦", 1_800_000_000_000), keys("x"), gone)
    )
    assert (left.state, left.application.session_id) == (S.WITHDRAWN, None)
    assert left.changes[-1].note == "[session_gone]停辦"


def test_held_goes_back_to_what_it_was() -> None:
    plan = national()
    entry = asked(plan, PINGTUNG, sep(10))
    edit, _ = granted(plan, entry, Grant(sep(11)))
    moved = entry_after(entry, edit)
    held = entry_after(moved, changed_state(moved, S.HELD, by("", 1_800_000_000_000), keys("x")))
    assert next_states(held) == (S.MOVED,)
    back = entry_after(held, changed_state(held, S.MOVED, by("", 1_800_000_000_001), keys("y")))
    assert back.application == moved.application


def test_changed_wishes_are_noted_and_days_that_stay_keep_their_key() -> None:
    entry = asked(national(), PINGTUNG, sep(10), sep(11))
    edit = amended(entry, replace(entry.application, pcs=30), [sep(12), sep(10)], by(), keys())
    after = entry_after(entry, edit)
    assert after.wished == (sep(12), sep(10))
    assert after.days[1].id == entry.days[0].id
    assert after.changes[-1].note == "[wishes 2025-09-10,2025-09-11>2025-09-12,2025-09-10]"
    assert len(same_wishes(after)) == 2


def test_changed_fields_leave_no_line_and_never_touch_state_or_session() -> None:
    entry = asked(national(), PINGTUNG, sep(10))
    wrong = replace(entry.application, pcs=30, state=S.HELD, session_id="x", id="other")
    edit = amended(entry, wrong, entry.wished, by(), keys())
    after = entry_after(entry, edit)
    assert after.application == replace(entry.application, pcs=30)
    assert after.changes == entry.changes


def test_a_late_one_is_taken_in_by_a_note() -> None:
    entry = asked(national(), PINGTUNG, sep(10), received=date(2025, 10, 1))
    after = entry_after(entry, taken_late(entry, by("主管同意"), keys()))
    assert is_noted(after, RECEIVED_LATE)
    assert after.state is S.RECEIVED


def test_too_many_wishes_are_refused() -> None:
    entry = asked(national(), PINGTUNG)
    days = [date.fromordinal(date(2025, 8, 25).toordinal() + n) for n in range(61)]
    with pytest.raises(RuleError) as refusal:
        opened(entry.application, days, by(), keys())
    assert refusal.value.code == "application_many_days"


@pytest.mark.parametrize(
    "words", ["", "照准", "[received_late]", "[day 2025-09-10] 我寫的", "  [wishes >]", "【主管】"]
)
def test_a_persons_words_are_never_taken_for_marks(words: str) -> None:
    text = note(words, day_mark(sep(10)), imported_mark())
    noted = read_note(text)
    assert [mark.code for mark in noted.marks] == ["application_noted_day", "application_noted_imported"]
    assert noted.words == words.strip()
    assert read_note(note(words)).marks == ()


@given(st.text(max_size=80))
def test_any_stored_note_can_be_read(text: str) -> None:
    noted = read_note(text)
    assert len(noted.words) <= len(text)


def test_marks_say_days_in_short() -> None:
    (mark,) = read_note(wishes_mark([sep(10)], [])).marks
    assert mark.facts == {"before": "9/10(三)", "after": "—"}


def tried(make: Callable[[], Edit]) -> Edit | str:
    """The edit, or the code with which it was refused."""
    try:
        return make()
    except RuleError as refusal:
        return refusal.code


class Histories(RuleBasedStateMachine):
    """Random gestures on three applications of one plan: legal states only, and every undo restores."""

    @initialize()
    def begin(self) -> None:
        self.plan = national()
        self.entries = {key: asked(self.plan, key, sep(10), sep(12)) for key in ("10013", "10014", "66000")}
        self.clock = 10
        self.new_id = keys("m")
        self.done: list[tuple[str, ApplicationEntry, Plan, Edit]] = []

    def _do(self, key: str, edit: Edit) -> None:
        before = self.entries[key]
        self.done.append((key, before, self.plan, edit))
        self.entries[key] = entry_after(before, edit)
        self.plan = plan_after(self.plan, edit)

    def _by(self) -> By:
        self.clock += 1
        return by("", self.clock)

    @rule(key=st.sampled_from(["10013", "10014", "66000"]), state=st.sampled_from(list(S)))
    def change(self, key: str, state: ApplicationState) -> None:
        entry = self.entries[key]
        session = session_of(entry, self.plan)
        gone = Edit((session, *self.plan.marks_of(session))) if session else None
        made = tried(lambda: changed_state(entry, state, self._by(), self.new_id, gone))
        if isinstance(made, str):
            assert made in ("application_not_now", "application_needs_day")
            return
        assert state in CHANGES[entry.state]
        self._do(key, made)

    @rule(key=st.sampled_from(["10013", "10014", "66000"]), day=st.integers(8, 14))
    def grant(self, key: str, day: int) -> None:
        entry = self.entries[key]
        number = max(s.number for s in self.plan.sessions) + 1
        wanted = Grant(sep(day), venue="信義國小" if day % 2 else f"第{day}國小")
        made = tried(lambda: grant(self.plan, entry, wanted, number, self._by(), self.new_id))
        if isinstance(made, str):
            assert made == "application_not_now"
            assert entry.state in (S.WITHDRAWN, S.HELD)
            return
        self._do(key, made)

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        key, entry, plan, edit = self.done.pop()
        self.entries[key] = entry_after(self.entries[key], edit.reversed())
        self.plan = plan_after(self.plan, edit.reversed())
        assert self.entries[key] == entry
        assert set(self.plan.entities()) == set(plan.entities())

    @invariant()
    def a_day_and_a_session_belong_together(self) -> None:
        sessions = by_id(self.plan.sessions)
        for entry in self.entries.values():
            assert (entry.state in HAS_A_DAY) == (entry.application.session_id in sessions)
            if entry.state in NEEDS_A_DAY:
                day = granted_day(entry, self.plan)
                assert day is not None
                assert granted_state(entry, day) is entry.state
            assert entry.changes[-1].state is entry.state
        numbers = [session.number for session in self.plan.sessions]
        assert len(set(numbers)) == len(numbers)


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)


def test_an_edit_holds_nothing_that_is_not_its_own() -> None:
    plan = national()
    entry = asked(plan, PINGTUNG, sep(10))
    edit, _ = granted(plan, entry, Grant(sep(10), venue_id="xinyi"))
    kinds = {type(one) for one in edit.after}
    assert {Application, ApplicationChange, Session} <= kinds
    assert WishedDay not in kinds
    assert edit.before == (entry.application,)
