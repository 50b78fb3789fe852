"""Verified copies: when they are taken, what counts, which are kept."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.db.backup import PERIODS, RECENT, kept, verify
from coordinator.db.sqlite import connect_frozen
from coordinator.db.store import open_store
from coordinator.domain.errors import KnownFailure
from coordinator.domain.office import Setting
from tests.db.desk import Desk, names, put

NOON = datetime(2023, 8, 7, 12, 0, tzinfo=UTC)
TIMES = st.lists(st.integers(0, 3 * 365 * 24 * 60).map(lambda minutes: NOON + timedelta(minutes=minutes)))


def settings_in(copy: Path) -> list[str]:
    with closing(connect_frozen(copy)) as raw:
        return [name for (name,) in raw.execute("SELECT id FROM settings ORDER BY id")]


def test_a_store_without_a_change_has_no_backup(desk: Desk) -> None:
    desk.with_settings()
    assert desk.copies() == []


def test_a_change_is_backed_up_on_close_and_not_again_while_nothing_changes(desk: Desk) -> None:
    desk.with_settings("a")
    desk.with_settings()
    desk.with_settings()
    (copy,) = desk.copies()
    assert copy.name.endswith(".close.sqlite")
    assert settings_in(copy) == ["a"]


def test_a_backup_holds_what_is_still_in_the_wal(desk: Desk) -> None:
    store = desk.open()
    put(store, "a")
    copy = store.backup("import")
    assert copy is not None
    assert settings_in(copy) == ["a"]
    assert desk.copies() == [copy]


def test_a_second_backup_of_the_same_state_is_none(desk: Desk) -> None:
    store = desk.open()
    put(store, "a")
    assert store.backup("import") is not None
    assert store.backup("import") is None
    put(store, "b")
    assert store.backup("merge") is not None


@pytest.mark.parametrize("reason", ["", "Import", "before import", "../x"])
def test_the_reason_of_a_backup_is_one_plain_word(desk: Desk, reason: str) -> None:
    store = desk.open()
    put(store, "a")
    with pytest.raises(ValueError, match=f"^{reason}$"):
        store.backup(reason)


def test_a_backup_inside_a_transaction_is_a_bug(desk: Desk) -> None:
    store = desk.open()
    with store.write(), pytest.raises(RuntimeError):
        store.backup("import")


def test_a_store_that_was_changed_elsewhere_is_backed_up_at_the_start(desk: Desk) -> None:
    desk.with_settings("a")
    other = open_store(desk.path, clock=desk.clock, backups=desk.backups.with_name("elsewhere"))
    put(other, "b")
    other.close()
    desk.open()
    assert [copy.name.split(".")[2] for copy in desk.copies()] == ["close", "start"]
    assert settings_in(desk.copies()[-1]) == ["a", "b"]


def test_backups_lie_beside_the_store_when_nothing_else_is_said(tmp_path: Path) -> None:
    store = open_store(tmp_path / "x.sqlite")
    put(store, "a")
    store.close()
    (copy,) = (tmp_path / "x.sqlite.backups").iterdir()
    verify(copy)


def test_a_backup_that_cannot_be_taken_is_told_and_the_store_works(desk: Desk) -> None:
    desk.path.parent.mkdir(parents=True)
    desk.backups.write_text("a file where the folder should be")
    store = desk.open()
    put(store, "a")
    with pytest.raises(KnownFailure):
        store.backup("import")
    store.close()
    assert [notice.code for notice in store.notices] == ["backup_failed"]
    desk.backups.unlink()
    assert names(desk.open()) == ["a"]


@pytest.mark.parametrize("size", [0, 50, 8192])
def test_a_copy_that_is_not_whole_does_not_count(desk: Desk, size: int) -> None:
    desk.with_settings("a")
    (copy,) = desk.copies()
    copy.write_bytes(copy.read_bytes()[:size])
    with pytest.raises(KnownFailure, match="store_damaged"):
        verify(copy)


def test_verifying_leaves_the_copy_and_its_folder_alone(desk: Desk) -> None:
    desk.with_settings("a")
    (copy,) = desk.copies()
    before = copy.read_bytes()
    verify(copy)
    assert (desk.copies(), copy.read_bytes()) == ([copy], before)


def test_old_backups_go_when_new_ones_come_and_strangers_stay(desk: Desk) -> None:
    desk.backups.mkdir()
    stranger = desk.backups / "holiday.sqlite"
    stranger.write_bytes(b"not ours")
    store = desk.open()
    for number in range(RECENT + 4):
        with store.write() as writer:
            writer.insert([Setting(f"{number}", "")])
        store.backup("import")
    assert len(desk.copies()) == RECENT + 1
    assert stranger in desk.copies()


def test_a_year_of_daily_backups_keeps_days_weeks_and_months() -> None:
    days = [NOON + timedelta(days=number) for number in range(365)]
    stay = sorted(kept(days), reverse=True)
    last_twelve = [f"2024-08-{day:02d}" for day in range(5, 0, -1)] + [
        f"2024-07-{day}" for day in range(31, 24, -1)
    ]
    july = ["2024-07-21", "2024-07-14", "2024-07-07"]
    june = ["2024-06-30", "2024-06-23", "2024-06-16", "2024-06-09"]
    ends_of_months = ["2024-05-31", "2024-04-30", "2024-03-31", "2024-02-29", "2024-01-31", "2023-12-31"]
    assert [day.date().isoformat() for day in stay] == [*last_twelve, *july, *june, *ends_of_months]


@given(TIMES)
def test_the_newest_always_stays_and_the_number_is_bounded(times: list[datetime]) -> None:
    stay = kept(times)
    assert stay <= set(times)
    assert stay.issuperset(sorted(set(times))[-RECENT:])
    assert len(stay) <= RECENT + sum(number for number, _ in PERIODS)


@given(TIMES)
def test_thinning_what_was_thinned_changes_nothing(times: list[datetime]) -> None:
    assert kept(kept(times)) == kept(times)


@given(TIMES, st.integers(1, 60 * 24 * 400))
def test_thinning_day_by_day_loses_nothing_that_thinning_at_the_end_keeps(
    times: list[datetime], later: int
) -> None:
    newest = max(times, default=NOON) + timedelta(minutes=later)
    assert kept([*kept(times), newest]) == kept([*times, newest])
