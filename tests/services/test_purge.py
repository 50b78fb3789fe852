"""Personal data goes: from the rows, from the bytes of the file, from older copies; the numbers stay."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coordinator.db.queries.merged import purged_to
from coordinator.db.queries.purge import read_log, read_personal, read_purges
from coordinator.db.queries.roster import read_roster
from coordinator.db.session import Writer
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.checkin.merge import union
from coordinator.domain.edit import Edit, create
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, Moment
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.office import Purge
from coordinator.domain.online import OnlineName
from coordinator.domain.purge import NAMELESS, PurgeLevel, texts_left
from coordinator.domain.remembered import Question, Remembered
from coordinator.domain.roster import Meal, PersonKind, RosterEntry
from coordinator.domain.roster_source import RejectedRow, RosterImport, SourceRow
from coordinator.domain.school import School, SchoolCall, SchoolLevel
from coordinator.domain.training import Training
from coordinator.services.edits import apply_edit
from coordinator.services.event_log import append_all, keep
from coordinator.services.id_access import show_ids
from coordinator.services.purge import purge, stop_keeping_ids
from tests.small_plan import B1, B2, LIGANG, person, small_plan

NAME, NUMBER, PHONE, MAIL, NOTE = "植名堃𤧟", "A198765432", "0987-654-321", "planted@example.tw", "植入備註"
WALK_IN, RAW = "臨時走進來的人", "A187654321"
SECRETS = (
    WALK_IN,
    RAW,
    NAME,
    NUMBER,
    PHONE,
    MAIL,
    NOTE,
    "被拒絕者",
    "線上顯示名",
    "電話裡的王主任",
    "0900111222",
)


def planted() -> RosterEntry:
    entry = person(NAME, LIGANG, B1, B2, roles=("r1",), meal=Meal.VEGETARIAN)
    told = replace(entry.person, national_id=NUMBER, phone=PHONE, email=MAIL, note=NOTE, flags="NO_SCHOOL")
    return replace(entry, person=told)


def at_the_desk() -> list[Draft]:
    """A walk-in and an ID card under the scanner: the words go, the events stay."""
    walk_in = {"name": WALK_IN, "school": "里港範例國小", "phone": "0900111222"}
    return [
        Draft(Kind.WALK_IN, "t", "s", "w", body={"slot": "in", "number": 5}, text=walk_in),
        Draft(Kind.ATTEMPT, "t", "s", body={"slot": "in", "verdict": "unknown"}, text={"raw": RAW}),
        Draft(Kind.VOID, "t", "s", body={"target": "x"}, text={"reason": "按錯了"}),
    ]


@pytest.fixture
def make_store(tmp_path: Path) -> Callable[[], Store]:
    def make() -> Store:
        store = open_store(tmp_path / "store.sqlite", areas=load_areas())
        who = planted()
        other = person("李華", LIGANG, B1, kind=PersonKind.SPEAKER)
        said = json.dumps({"name": NAME, "id": NUMBER, "phone": PHONE, "note": NOTE, "meal": "素"})
        with store.write() as writer:
            apply_edit(writer, create(*small_plan().entities(), *who.entities(), *other.entities()))
            writer.insert(
                [
                    School("sch", "013601", "里港範例國小", SchoolLevel.PRIMARY, LIGANG),
                    RosterImport("imp", "t", 1, "名單.csv", "", "", 1, 0, 1, 0),
                    SourceRow("src", "imp", who.id, 2, said),
                    RejectedRow("rej", "imp", 3, "被拒絕者", "沒有的國小", "NO_NAME", ""),
                    RejectedRow(
                        "can", "imp", 4, "取消者", "里港範例國小", "CANCELLED", "取消，改打 0900111222"
                    ),
                    OnlineName("onl", "t", "報表", "線上顯示名", participant_id=who.id, name=NAME),
                    Remembered("rem", Question.NAME, "方方土", NAME),
                    Remembered("keep", Question.SCHOOL, "中正", "sch"),
                    SchoolCall("call", "t", "sch", small_plan().sessions[0].day, False, "電話裡的王主任"),
                ]
            )
            append_all(writer, LogHead("log"), at_the_desk(), Moment(datetime.now(UTC), 1, "boot"))
        return store

    return make


def bytes_around(folder: Path) -> bytes:
    """Everything in the folder of the store: the file, its log, every copy."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def found(data: bytes) -> list[str]:
    return [text for text in SECRETS if text.encode() in data]


def stored_person(store: Store) -> RosterEntry:
    with store.read() as reader:
        return next(e for e in read_roster(reader, "t") if e.person.kind is PersonKind.ATTENDEE)


@pytest.mark.parametrize(
    ("level", "left"),
    [
        (PurgeLevel.IDS, (NAME, "", PHONE, MAIL, NOTE, "教師")),
        (PurgeLevel.CONTACT, (NAME, "", "", "", "", "教師")),
        (PurgeLevel.NAMES, (NAMELESS, "", "", "", "", "")),
    ],
)
def test_each_level_takes_more_and_leaves_registrations_roles_and_meals(
    make_store: Callable[[], Store], level: PurgeLevel, left: tuple[str, ...]
) -> None:
    store = make_store()
    before = stored_person(store)
    with store.write() as writer:
        record = purge(writer, "t", level, 5)
    after = stored_person(store)
    p = after.person
    assert (p.name, p.national_id, p.phone, p.email, p.note, p.job_title) == left
    assert (after.roles, after.registrations, p.meal) == (before.roles, before.registrations, Meal.VEGETARIAN)
    assert (p.school_name, p.township_code) == ("里港範例國小", LIGANG)
    assert (record.what, record.persons) == (level, 2 if level is PurgeLevel.NAMES else 1)
    store.close()


@pytest.mark.parametrize(
    ("level", "left"),
    [
        (PurgeLevel.IDS, {"name", "school", "phone", "reason"}),
        (PurgeLevel.CONTACT, {"name", "school", "reason"}),
        (PurgeLevel.NAMES, set[str]()),
    ],
)
def test_the_words_of_the_desk_go_and_its_events_stay(
    make_store: Callable[[], Store], level: PurgeLevel, left: set[str]
) -> None:
    store = make_store()
    with store.read() as reader:
        before = reader.all(Event)
    with store.write() as writer:
        purge(writer, "t", level, 5)
        assert {key for text in writer.all(EventText) for key in text.said()} == left
        assert writer.all(Event) == before
    store.close()


def test_deleted_words_do_not_come_back_from_the_journal(
    make_store: Callable[[], Store], tmp_path: Path
) -> None:
    store = make_store()
    with store.write() as writer:
        purge(writer, "t", PurgeLevel.NAMES, 5)
    shutil.copytree(tmp_path, tmp_path / "image", ignore=shutil.ignore_patterns("*.lock"))
    store.close()
    killed = open_store(tmp_path / "image" / "store.sqlite")
    with killed.read() as reader:
        assert (reader.all(EventText), reader.count(Event)) == ((), 3)
    killed.close()


def test_with_the_contacts_a_walk_in_keeps_the_name_and_loses_the_telephone_for_good(
    make_store: Callable[[], Store], tmp_path: Path
) -> None:
    store = make_store()
    with store.write() as writer:
        (before,) = (text for text in writer.all(EventText) if "phone" in text.said())
        purge(writer, "t", PurgeLevel.CONTACT, 5)
    store.scrub()
    with store.write() as writer:
        (left,) = (text for text in writer.all(EventText) if text.id == before.id)
        assert left.is_reduced
        words = {key: word for key, word in before.said().items() if key != "phone"}
        assert left.said() == words
        keep(writer, (), [before])
        assert writer.get(EventText, before.id) == left
        assert purged_to(writer, "t") is PurgeLevel.CONTACT
        assert texts_left([before], PurgeLevel.CONTACT) == (left,)
        walk_in = next(e for e in writer.all(Event) if e.text_hash == before.id)
        assert union(set(), [walk_in], [left]).texts == (), "elsewhere nobody can prove it"
    journal = b"".join(path.read_bytes() for path in tmp_path.rglob("*.lines"))
    assert before.said()["phone"].encode() not in journal
    with store.write() as writer:
        purge(writer, "t", PurgeLevel.NAMES, 6)
        assert writer.get(EventText, before.id) is None
    store.close()


def test_the_record_has_counts_and_no_name(make_store: Callable[[], Store]) -> None:
    store = make_store()
    with store.write() as writer:
        purge(writer, "t", PurgeLevel.NAMES, 5)
    with store.read() as reader:
        (record,) = read_purges(reader, "t")
    assert isinstance(record, Purge)
    assert json.loads(record.counts) == {
        "people": 2, "cancelled": 0, "schools": 1, "sessions": {"small-112/b1-d1": 1, "small-112/b2-d1": 1},
        "districts": {"北區": 1}, "meals": {"素": 1, "葷": 1}, "kinds": {"attendee": 1, "speaker": 1},
    }  # fmt: skip
    store.close()


def test_what_files_said_keeps_only_what_is_not_personal(make_store: Callable[[], Store]) -> None:
    store = make_store()
    with store.write() as writer:
        purge(writer, "t", PurgeLevel.CONTACT, 5)
        personal = read_personal(writer, "t")
    assert json.loads(personal.source_rows[0].said) == {"name": NAME, "meal": "素"}
    assert (len(personal.rejected), personal.online[0].display_name) == (2, "線上顯示名")
    assert {(row.name, row.detail) for row in personal.rejected} == {("被拒絕者", ""), ("取消者", "")}
    assert personal.calls[0].note == ""
    with store.write() as writer:
        purge(writer, "t", PurgeLevel.NAMES, 6)
        personal = read_personal(writer, "t")
    assert (personal.source_rows, personal.rejected, personal.names) == ((), (), ())
    assert [(o.display_name, o.name) for o in personal.online] == [(NAMELESS, "")]
    with store.read() as reader:
        assert [answer.id for answer in reader.all(Remembered)] == ["keep"]
    store.close()


def test_an_answer_about_a_name_stays_while_another_training_has_the_person(
    make_store: Callable[[], Store],
) -> None:
    store = make_store()
    elsewhere = replace(person(NAME).person, training_id="t2", id="elsewhere")
    with store.write() as writer:
        apply_edit(writer, create(Training("t2", "other-112", "別的計畫", 112), elsewhere))
        purge(writer, "t", PurgeLevel.NAMES, 5)
        assert {answer.id for answer in writer.all(Remembered)} == {"rem", "keep"}
        assert [p.name for p in read_personal(writer, "t2").people] == [NAME]
    store.close()


def test_deleted_rows_live_on_in_the_file_until_it_is_scrubbed(
    make_store: Callable[[], Store], tmp_path: Path
) -> None:
    store = make_store()
    assert set(found(bytes_around(tmp_path))) == set(SECRETS)
    with store.write() as writer:
        purge(writer, "t", PurgeLevel.NAMES, 5)
    assert found(bytes_around(tmp_path)) != []
    store.scrub()
    assert found(bytes_around(tmp_path)) == []
    store.close()
    assert found(bytes_around(tmp_path)) == []


def test_older_copies_hold_the_names_until_they_are_deleted(
    make_store: Callable[[], Store], tmp_path: Path
) -> None:
    store = make_store()
    store.backup("import")
    with store.write() as writer:
        purge(writer, "t", PurgeLevel.NAMES, 5)
    store.scrub()
    assert set(found(bytes_around(tmp_path))) == set(SECRETS)
    copies = store.copies("t")
    assert [(copy.reason, copy.people) for copy in copies] == [("import", 2)]
    assert [copy.people for copy in store.copies("t2")] == [0]
    store.forget(copies)
    assert found(bytes_around(tmp_path)) == []
    (fresh,) = store.copies("t")
    assert (fresh.reason, fresh.people) == ("purge", 2)
    store.close()
    reopened = open_store(tmp_path / "store.sqlite")
    with reopened.read() as reader:
        assert {e.person.name for e in read_roster(reader, "t")} == {NAMELESS}
    reopened.close()


def test_a_copy_that_was_cut_off_goes_too(make_store: Callable[[], Store], tmp_path: Path) -> None:
    store = make_store()
    store.backup("import")
    (copy,) = store.copies("t")
    cut_off = copy.path.with_name("store.20230807-120000-000000.close.sqlite.part")
    cut_off.write_bytes(NAME.encode())
    with store.write() as writer:
        purge(writer, "t", PurgeLevel.NAMES, 5)
    store.scrub()
    store.forget([copy])
    assert found(bytes_around(tmp_path)) == []
    assert [left.reason for left in store.copies("t")] == ["purge"]
    store.close()


def test_what_a_rescue_set_aside_is_a_copy_too(make_store: Callable[[], Store], tmp_path: Path) -> None:
    store = make_store()
    aside = tmp_path / "store.sqlite.damaged-20230807-120000"
    aside.mkdir()
    (aside / "store.sqlite").write_bytes(b"not a database " + NAME.encode())
    (aside / "store.sqlite-wal").write_bytes(NAME.encode())
    (copy,) = store.copies("t")
    assert (copy.reason, copy.people) == ("rescue", None)
    store.forget([copy])
    assert not aside.exists()
    assert [left.reason for left in store.copies("t")] == ["purge"]
    store.close()


def test_a_copy_of_the_present_state_is_never_deleted(make_store: Callable[[], Store]) -> None:
    store = make_store()
    store.backup("import")
    store.forget(store.copies("t"))
    assert [copy.reason for copy in store.copies("t")] == ["import"]
    store.close()


def test_a_scrub_inside_a_transaction_is_a_bug(make_store: Callable[[], Store]) -> None:
    store = make_store()
    with store.read(), pytest.raises(RuntimeError):
        store.scrub()
    store.close()


def test_a_training_that_keeps_no_numbers_has_none(make_store: Callable[[], Store]) -> None:
    store = make_store()
    with store.write() as writer:
        record = stop_keeping_ids(writer, "t", 7)
        assert (record.what, record.persons) == ("ids", 1)
        assert not _training(writer).keeps_ids
        assert [p.national_id for p in read_personal(writer, "t").people] == ["", ""]
        assert NUMBER not in read_personal(writer, "t").source_rows[0].said
    store.close()


def test_the_date_goes_with_the_names_and_stays_before(make_store: Callable[[], Store]) -> None:
    store = make_store()
    day = small_plan().sessions[0].day
    with store.write() as writer:
        training = _training(writer)
        apply_edit(writer, Edit((training,), (replace(training, purge_on=day),)))
        purge(writer, "t", PurgeLevel.CONTACT, 5)
        assert _training(writer).purge_on == day
        purge(writer, "t", PurgeLevel.NAMES, 5)
        assert _training(writer).purge_on is None
    store.close()


def test_a_look_at_numbers_is_recorded_before_they_are_seen(make_store: Callable[[], Store]) -> None:
    store = make_store()
    with store.read() as reader:
        keys = [e.id for e in read_roster(reader, "t")]
    with store.write() as writer:
        shown = show_ids(writer, 9, "t", "  查核時數 ", keys)
    assert [(p.name, p.national_id) for p in shown] == [(NAME, NUMBER)]
    with store.read() as reader:
        (looked,) = read_log(reader, "t")
    assert (looked.action, looked.subject, looked.persons, looked.at_ms) == ("id_shown", "查核時數", 1, 9)
    store.close()


@pytest.mark.parametrize(("reason", "code"), [(" ", "reason_missing"), ("查核", "no_ids")])
def test_a_look_without_a_reason_or_a_number_is_refused(
    make_store: Callable[[], Store], reason: str, code: str
) -> None:
    store = make_store()
    with pytest.raises(RuleError) as refused, store.write() as writer:
        show_ids(writer, 9, "t", reason, ["nobody"])
    assert refused.value.code == code
    with store.read() as reader:
        assert read_log(reader, "t") == ()
    store.close()


def _training(writer: Writer) -> Training:
    training = writer.get(Training, "t")
    assert training is not None
    return training
