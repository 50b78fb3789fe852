"""Applications in the store: one step each, undone as one; used days stay; purge and next year."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from coordinator.db.queries.applications import is_used, read_applications, sessions_with_people
from coordinator.db.queries.plans import list_trainings, read_plan
from coordinator.db.queries.schools import schools_in_use
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.application import Application, ApplicationChange, ApplicationState
from coordinator.domain.application_entry import ApplicationEntry, granted_day
from coordinator.domain.application_form import read_form
from coordinator.domain.application_grant import Grant, asked_grant
from coordinator.domain.edit import Edit, create
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, Moment
from coordinator.domain.next_year import Wanted
from coordinator.domain.plan import Plan
from coordinator.domain.purge import PurgeLevel
from coordinator.domain.roster import SheetRow
from coordinator.domain.school import School, SchoolLevel
from coordinator.domain.store_settings import APPLICATION_TEAMS
from coordinator.domain.training import Session
from coordinator.services.applications import (
    change_application,
    change_state,
    fresh_application,
    grant,
    import_form,
    new_application,
    remove_application,
    take_late,
    teams,
    to_be_held,
)
from coordinator.services.edits import apply_edit
from coordinator.services.event_log import append_all
from coordinator.services.next_year import start_next_year
from coordinator.services.purge import purge
from coordinator.services.store_settings import keep_setting
from tests.application_world import INSIDE, PINGTUNG, hands_on, national, sep
from tests.small_plan import person

S = ApplicationState
NOW = 1_756_300_000_000
CONTACT, PHONE, MAIL, REMARK = "植入聯絡人", "0987-111-222", "planted@example.tw", "植入備註"


class Office:
    """A store with the national plan, and the gestures of a page."""

    def __init__(self, path: Path) -> None:
        self.store: Store = open_store(path, areas=load_areas())
        self.training = national().training.id
        with self.store.write() as writer:
            apply_edit(writer, create(*national().entities()))

    @property
    def plan(self) -> Plan:
        with self.store.read() as reader:
            return read_plan(reader, self.training)

    @property
    def entries(self) -> tuple[ApplicationEntry, ...]:
        with self.store.read() as reader:
            return read_applications(reader, self.training)

    @property
    def only(self) -> ApplicationEntry:
        (entry,) = self.entries
        return entry

    def do(self, edit: Edit) -> Edit:
        with self.store.write() as writer:
            apply_edit(writer, edit)
        return edit

    def applied(self, *days: date, **more: object) -> ApplicationEntry:
        plan = self.plan
        fresh = fresh_application(plan, hands_on(plan), INSIDE)
        told = {"applicant": "屏東縣", "county_code": PINGTUNG} | more
        made = replace(fresh, **told)  # type: ignore[arg-type]
        self.do(new_application(made, days, NOW, "王小明"))
        return next(entry for entry in self.entries if entry.id == made.id)

    def granted(self, entry: ApplicationEntry, wanted: Grant) -> ApplicationEntry:
        with self.store.read() as reader:
            edit = grant(reader, read_plan(reader, self.training), entry, wanted, NOW + 1, "王小明")
        self.do(edit)
        return self.now(entry)

    def to(self, entry: ApplicationEntry, state: ApplicationState) -> Edit:
        with self.store.read() as reader:
            edit = change_state(reader, entry, state, NOW + 2, "王小明", "依簽辦理")
        return self.do(edit)

    def now(self, entry: ApplicationEntry) -> ApplicationEntry:
        return next(one for one in self.entries if one.id == entry.id)

    def marked(self, session_id: str) -> None:
        """Somebody signs in."""
        said = {"slot": "in", "method": "scan", "how": "expected"}
        draft = Draft(Kind.MARK, self.training, session_id, "p1", body=said)
        with self.store.write() as writer:
            append_all(writer, LogHead("log"), [draft], Moment(datetime.now(UTC), 1, "boot"))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path / "store.sqlite")
    yield made
    made.store.close()


def test_each_gesture_is_one_step_and_taking_all_back_leaves_nothing(office: Office) -> None:
    before = office.plan
    done: list[Edit] = []
    plan = office.plan
    fresh = replace(fresh_application(plan, hands_on(plan), INSIDE), applicant="屏東縣", county_code=PINGTUNG)
    done.append(office.do(new_application(fresh, [sep(10)], NOW, "王小明", "公文收件", late=True)))
    entry = office.only
    done.append(office.do(change_application(entry, replace(fresh, pcs=30), [sep(11)], NOW + 1, "王小明")))
    done.append(office.do(take_late(office.only, NOW + 2, "王小明")))
    done.append(office.to(office.only, S.IN_REVIEW))
    with office.store.read() as reader:
        edit = grant(
            reader,
            office.plan,
            office.only,
            Grant(sep(11), venue="恆春國小", room="電腦教室", pcs=30),
            NOW + 3,
            "王",
        )
    done.append(office.do(edit))
    held = office.only
    assert (held.state, granted_day(held, office.plan)) == (S.GRANTED, sep(11))
    assert [change.state for change in held.changes] == [
        S.RECEIVED,
        S.RECEIVED,
        S.RECEIVED,
        S.IN_REVIEW,
        S.GRANTED,
    ]
    for edit in reversed(done):
        office.do(edit.reversed())
    assert office.entries == ()
    assert office.plan == before


def test_a_session_nobody_used_goes_with_its_application_and_comes_back_by_undo(office: Office) -> None:
    entry = office.granted(office.applied(sep(10), venue="信義國小"), Grant(sep(10), venue="信義國小"))
    with_it = office.plan
    edit = office.to(entry, S.WITHDRAWN)
    assert len(office.plan.sessions) == len(with_it.sessions) - 1
    assert not [mark for mark in office.plan.marks if mark.session_id == entry.application.session_id]
    assert office.only.application.session_id is None
    office.do(edit.reversed())
    assert office.plan == with_it
    assert office.only == entry


@pytest.mark.parametrize("used", ["mark", "sheet", "registration"])
def test_a_session_that_was_used_stays_and_the_refusal_says_so(office: Office, used: str) -> None:
    entry = office.granted(office.applied(sep(10)), Grant(sep(10), venue_id="xinyi"))
    session = entry.application.session_id or ""
    if used == "mark":
        office.marked(session)
    elif used == "sheet":
        with office.store.write() as writer:
            writer.insert([SheetRow("row", session, "p1", 1)])
    else:
        someone = person("陳怡君", "10013010", session)
        own = replace(someone.person, training_id=office.training)
        office.do(create(own, *someone.registrations))
    with office.store.read() as reader:
        assert is_used(reader, session)
        plan = read_plan(reader, office.training)
        refused = []
        for make in (
            lambda: change_state(reader, entry, S.WITHDRAWN, NOW, "王"),
            lambda: grant(reader, plan, entry, Grant(sep(11)), NOW, "王"),
            lambda: remove_application(reader, entry),
        ):
            with pytest.raises(RuleError) as refusal:
                make()
            refused.append((refusal.value.code, refusal.value.facts))
    assert refused == [("application_session_used", {"day": sep(10)})] * 3
    # Another venue on the same day, and 已辦理, are still possible.
    assert office.granted(entry, Grant(sep(10), venue="鶴聲國小")).state is S.GRANTED
    office.to(office.now(entry), S.HELD)
    assert office.only.state is S.HELD


def test_a_day_that_is_over_and_to_which_people_came_can_be_set_to_held(office: Office) -> None:
    came = office.granted(office.applied(sep(10)), Grant(sep(10)))
    empty = office.granted(office.applied(sep(11), applicant="臺東縣"), Grant(sep(11)))
    office.marked(came.application.session_id or "")
    with office.store.read() as reader:
        plan, entries = read_plan(reader, office.training), read_applications(reader, office.training)
        assert [e.id for e in to_be_held(reader, plan, entries, sep(12))] == [came.id]
        assert to_be_held(reader, plan, entries, sep(10)) == ()
        assert sessions_with_people(reader, [empty.application.session_id or ""]) == frozenset()


def test_deleting_takes_days_history_and_session_along(office: Office) -> None:
    entry = office.granted(office.applied(sep(10), sep(11)), Grant(sep(10)))
    with office.store.read() as reader:
        edit = remove_application(reader, entry)
    office.do(edit)
    assert office.entries == ()
    assert len(office.plan.sessions) == len(national().sessions)
    office.do(edit.reversed())
    assert office.only == entry


def test_a_session_deleted_on_the_plan_page_leaves_the_application(office: Office) -> None:
    from coordinator.db.queries.removal import removal

    entry = office.granted(office.applied(sep(10)), Grant(sep(10)))
    with office.store.read() as reader:
        session = reader.get(Session, entry.application.session_id or "")
        assert session is not None
        edit = removal(reader, session)
    office.do(edit)
    assert (office.only.state, office.only.application.session_id) == (S.GRANTED, None)
    assert office.granted(office.only, Grant(sep(10))).application.session_id is not None


def test_numbers_go_on_after_those_of_the_store(office: Office) -> None:
    one = office.granted(office.applied(sep(10)), Grant(sep(10)))
    two = office.granted(office.applied(sep(11), applicant="臺東縣"), Grant(sep(11)))
    by_key = {session.id: session for session in office.plan.sessions}
    assert [by_key[e.application.session_id or ""].number for e in (one, two)] == [16, 17]
    assert [by_key[e.application.session_id or ""].slug for e in (one, two)] == ["hands-on", "hands-on-2"]


@pytest.mark.parametrize(
    ("stored", "count"), [("", 1), ("3", 3), ("0", 1), ("999", 99), ("zwei", 1), ("-1", 1), ("²", 1)]
)
def test_the_number_of_teams_is_a_setting_of_the_store(office: Office, stored: str, count: int) -> None:
    with office.store.write() as writer:
        keep_setting(writer, APPLICATION_TEAMS, stored)
        assert teams(writer) == count


def test_an_application_needs_an_applicant_and_sound_counts(office: Office) -> None:
    for field, value, code in (("applicant", " ", "text_missing"), ("pcs", -1, "count_out_of_range")):
        with pytest.raises(RuleError) as refusal:
            office.applied(sep(10), **{field: value})
        assert refusal.value.code == code


def test_a_form_is_taken_in_once(office: Office) -> None:
    rows = [
        ["縣市", "希望日期", "地點", "電腦數"],
        ["屏東縣", "9/10、9/12", "信義國小", "40"],
        ["臺東縣", "9/11", "", ""],
    ]
    form = read_form(rows, office.plan, (), load_areas()[0], received=INSIDE)
    edit = office.do(import_form(form, office.entries, NOW, "王小明"))
    first, second = office.entries
    assert (first.application.applicant, first.wished, first.application.venue_id) == (
        "屏東縣",
        (sep(10), sep(12)),
        "xinyi",
    )
    assert (second.changes[0].state, second.changes[0].person, second.changes[0].note) == (
        S.RECEIVED,
        "王小明",
        "[imported]",
    )
    assert not import_form(form, office.entries, NOW, "王小明")
    office.do(edit.reversed())
    assert office.entries == ()


def test_a_school_that_applied_is_in_use(office: Office) -> None:
    schools = [School(key, key, "信義國小", SchoolLevel.PRIMARY, "10013010") for key in ("013601", "013602")]
    office.do(create(*schools))
    office.applied(sep(10), school_id="013601")
    with office.store.read() as reader:
        assert schools_in_use(reader, schools) == {"013601"}


# -- purge and next year ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "left"),
    [
        (PurgeLevel.IDS, (CONTACT, PHONE, MAIL, REMARK)),
        (PurgeLevel.CONTACT, ("", "", "", "")),
        (PurgeLevel.NAMES, ("", "", "", "")),
    ],
)
def test_contacts_go_with_the_contacts(office: Office, level: PurgeLevel, left: tuple[str, ...]) -> None:
    told = {"contact": CONTACT, "phone": PHONE, "email": MAIL, "note": REMARK, "reason": "恆春半島"}
    entry = office.applied(sep(10), **told)
    office.granted(entry, asked_grant(entry.application, sep(10)))
    with office.store.write() as writer:
        purge(writer, office.training, level, NOW)
    one = office.only.application
    assert (one.contact, one.phone, one.email, one.note) == left
    assert (one.applicant, one.reason, one.state) == ("屏東縣", "恆春半島", S.GRANTED)
    person_left = "" if level is PurgeLevel.NAMES else "王小明"
    assert [(c.person, c.note) for c in office.only.changes] == [
        (person_left, ""),
        (person_left, "[day 2025-09-10]"),
    ]


def test_words_of_the_history_go_with_the_names(office: Office) -> None:
    office.to(office.applied(sep(10)), S.DECLINED)
    with office.store.write() as writer:
        purge(writer, office.training, PurgeLevel.CONTACT, NOW)
        assert office_words(writer.all(ApplicationChange)) == ["", "依簽辦理"]
        purge(writer, office.training, PurgeLevel.NAMES, NOW)
        assert office_words(writer.all(ApplicationChange)) == ["", ""]


def office_words(changes: tuple[ApplicationChange, ...]) -> list[str]:
    return [change.note for change in changes]


def test_next_year_nobody_has_applied_yet(office: Office) -> None:
    office.granted(office.applied(sep(10)), Grant(sep(10), venue_id="xinyi"))
    wanted = Wanted(115, date(2026, 8, 5), "national-115")
    with office.store.write() as writer:
        made, edit = start_next_year(writer, office.training, wanted, take_counts=False)
    assert not [one for one in edit.after if isinstance(one, Application | ApplicationChange)]
    assert len(made.plan.sessions) == len(national().sessions)
    assert len(made.plan.marks) == len(national().marks)
    with office.store.read() as reader:
        assert read_applications(reader, made.plan.training.id) == ()
        assert len(list_trainings(reader)) == 2
    assert len(office.plan.sessions) == len(national().sessions) + 1
