"""Something fails while a scan is written: no green, nothing on disk or in the journal; then it goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coordinator.db.journal import journal_of
from coordinator.db.store import Store, open_store
from coordinator.domain.checkin.acts import Outcome, Scan
from coordinator.domain.events.kinds import Verdict
from coordinator.domain.training import MarkSlot, Session
from coordinator.services.desk import Desk, open_desk
from coordinator.ui.kit.sentences import SENTENCES
from tests.db.log import events_in
from tools.torture.day import Day, prepare

# The statement that brings the fault, the one that takes it away, and the code of the answer.
FAULTS = {
    "full": ("PRAGMA max_page_count=1", "PRAGMA max_page_count=1000000", "disk_full"),
    "read-only": ("PRAGMA query_only=ON", "PRAGMA query_only=OFF", "store_read_only"),
}


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return prepare(tmp_path, people=8)


@pytest.fixture
def store(day: Day, tmp_path: Path) -> Iterator[Store]:
    opened = open_store(day.copy_to(tmp_path / "desk" / "desk.sqlite"))
    yield opened
    opened.close()


def desk_of(store: Store) -> Desk:
    with store.read() as reader:
        session = min(reader.all(Session), key=lambda s: (s.day, s.number))
    return open_desk(store, session.id, MarkSlot.IN, "desk-1")


def run(store: Store, statement: str) -> None:
    store._database.raw.execute(statement).fetchall()


def written(store: Store) -> bytes:
    return b"".join(path.read_bytes() for path in journal_of(store.location).glob("*.lines"))


@pytest.mark.parametrize("fault", FAULTS)
def test_a_scan_that_cannot_be_written_is_not_green_and_the_next_one_is(
    store: Store, day: Day, fault: str
) -> None:
    bring, cure, code = FAULTS[fault]
    desk = desk_of(store)
    desk.perform(Scan(day.codes[0]))
    run(store, bring)
    # On a full disk the file has room for some more rows, and these are written.
    green: list[Outcome] = []
    while (answer := desk.perform(Scan(f"{len(green):09d}"))).verdict is not Verdict.NOT_RECORDED:
        green.append(answer)
        assert len(green) < 5_000
    before, lines = events_in(store), written(store)
    second = desk.perform(Scan(day.codes[1]))
    assert (answer.code, second.code, answer.event_id, second.event_id) == (code, code, "", "")
    assert code in SENTENCES
    assert (events_in(store), written(store)) == (before, lines)
    assert_all_there(store, green)
    run(store, cure)
    again = desk.perform(Scan(day.codes[1]))
    assert again.event_id
    assert_all_there(store, [again])


def assert_all_there(store: Store, answers: list[Outcome]) -> None:
    there = {event.id for event in events_in(store)}
    assert {answer.event_id for answer in answers if answer.event_id} <= there


def test_what_was_refused_is_marked_by_the_same_code_again_at_once(store: Store, day: Day) -> None:
    desk = desk_of(store)
    run(store, FAULTS["read-only"][0])
    assert desk.perform(Scan(day.codes[0])).verdict is Verdict.NOT_RECORDED
    run(store, FAULTS["read-only"][1])
    again = desk.perform(Scan(day.codes[0]))
    assert again.event_id
    assert_all_there(store, [again])


def test_what_was_answered_before_a_fault_is_there_after_a_kill(
    store: Store, day: Day, tmp_path: Path
) -> None:
    desk = desk_of(store)
    answers = [desk.perform(Scan(code)) for code in day.codes[:6]]
    run(store, FAULTS["full"][0])
    answers += [desk.perform(Scan(code)) for code in day.codes[6:]]
    image = tmp_path / "image.sqlite"
    for ending in ("", "-wal"):
        Path(f"{image}{ending}").write_bytes(Path(f"{store.location}{ending}").read_bytes())
    run(store, FAULTS["full"][1])
    again = open_store(image)
    assert_all_there(again, answers)
    again.close()
