"""The clocks of this machine and what it is told by."""

from datetime import UTC, datetime
from pathlib import Path

from coordinator.machine import boot_id, here, machine_id


def test_a_moment_has_both_clocks_and_the_boot() -> None:
    said = datetime(2023, 8, 7, 0, 30, tzinfo=UTC)
    first, second = here(lambda: said), here()
    assert (first.at, first.boot_id) == (said, boot_id())
    assert first.mono_ms <= second.mono_ms
    assert second.at.tzinfo is not None


def test_a_machine_is_the_same_again_and_another_with_another_file(tmp_path: Path) -> None:
    assert machine_id() == machine_id()
    ids = {machine_id(), machine_id(tmp_path / "a"), machine_id(tmp_path / "b")}
    assert len(ids) == 3
    assert all(len(key) == 32 and int(key, 16) >= 0 for key in ids)
    assert machine_id(tmp_path / "x" / ".." / "a") == machine_id(tmp_path / "a")
