"""A ledger that is kept says what one read anew says, whatever came in between."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.db.queries.events import known_pairs, known_texts, read_ledger
from coordinator.db.queries.kept_ledger import KeptLedger, events_after, read_ends
from coordinator.db.queries.plans import read_plan
from coordinator.db.store import Store, open_store
from coordinator.domain.checkin.fold import canonical_state
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.plan import Plan
from tests.db.log import Log
from tests.domain.checkin.histories import History, histories
from tests.small_plan import small_plan


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(tmp_path / "store.sqlite")) as opened:
        with opened.write() as writer:
            writer.insert(small_plan().entities())
        yield opened


def look(store: Store, kept: KeptLedger) -> tuple[Ledger, Ledger]:
    """The kept one, and one read anew."""
    with store.read() as reader:
        plan: Plan = read_plan(reader, "t")
        return kept.read(reader, plan), read_ledger(reader, plan)


def said(ledger: Ledger) -> str:
    return canonical_state(ledger.attendance, ledger.plan)


def keep_new(store: Store, events: tuple[Event, ...], texts: dict[str, EventText]) -> None:
    with store.write() as writer:
        pairs = known_pairs(writer, (e.id for e in events))
        new = {(e.id, e.content_hash): e for e in events if (e.id, e.content_hash) not in pairs}
        writer.insert(new.values())
        named = {e.text_hash for e in new.values()} & texts.keys() - known_texts(writer, texts)
        writer.insert(texts[key] for key in sorted(named))


@given(history=histories())
@settings(max_examples=25)
def test_after_every_file_the_kept_one_is_the_fold_of_all(history: History) -> None:
    with TemporaryDirectory() as folder, closing(open_store(Path(folder) / "s.sqlite")) as store:
        with store.write() as writer:
            writer.insert(small_plan().entities())
        kept = KeptLedger()
        for file in history.files:
            half = len(file) // 2
            for part in (file[:half], file):
                keep_new(store, part, history.texts)
                mine, anew = look(store, kept)
                assert said(mine) == said(anew)
                assert mine.log_states() == anew.log_states()


def test_what_came_since_is_added_to_the_same_ledger(store: Store) -> None:
    kept, log = KeptLedger(), Log()
    log.scan(store, 3)
    first, _ = look(store, kept)
    log.scan(store, 2, "走進來的人")
    second, anew = look(store, kept)
    assert second is first
    assert len(second) == 5
    assert second.texts == anew.texts


def test_another_plan_or_deleted_words_begin_anew(store: Store) -> None:
    kept = KeptLedger()
    Log().scan(store, 3, "走進來的人")
    first, _ = look(store, kept)
    with store.write() as writer:
        plan = read_plan(writer, "t")
        writer.update([(plan.training, replace(plan.training, title="另一個名稱"))])
    second, _ = look(store, kept)
    assert second is not first
    assert second.plan.training.title == "另一個名稱"
    with store.write() as writer:
        writer.delete(writer.all(EventText))
    third, _ = look(store, kept)
    assert third is not second
    assert third.texts == {}


@pytest.mark.parametrize("missing", [1, 2, 4])
def test_what_filled_a_gap_is_not_passed_over(store: Store, missing: int) -> None:
    log = Log()
    events = tuple(log.next()[0] for _ in range(5))
    kept = KeptLedger()
    keep_new(store, tuple(e for e in events if e.seq != missing), {})
    look(store, kept)
    keep_new(store, events, {})
    mine, anew = look(store, kept)
    assert len(mine) == len(anew) == 5


@given(st.data())
@settings(max_examples=10)
def test_nothing_new_reads_no_event(data: st.DataObject) -> None:
    number = data.draw(st.integers(0, 4))
    with TemporaryDirectory() as folder, closing(open_store(Path(folder) / "s.sqlite")) as store:
        Log().scan(store, number)
        with store.read() as reader:
            ends = read_ends(reader, "t")
            assert events_after(reader, "t", ends, ends) == ()
            found = events_after(reader, "t", {}, ends)
            assert found is not None
            assert len(found) == number
