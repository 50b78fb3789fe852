"""A stick that is full, pulled out or lying: no half file, no false "done", and the old file stays."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from coordinator.documents.packs import deliver, delivering
from coordinator.domain.errors import KnownFailure


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def failure(work: Callable[[], object]) -> str:
    with pytest.raises(KnownFailure) as failed:
        work()
    return failed.value.code


def test_a_file_is_there_whole_and_nothing_beside_it(tmp_path: Path) -> None:
    done = deliver(tmp_path / "a", b"data")
    assert (done.path.read_bytes(), done.size) == (b"data", 4)
    again = deliver(tmp_path / "a", b"other")
    assert again.path.read_bytes() == b"other"
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("step", ["open", "write", "fsync", "rename", "folder", "read"])
def test_a_stick_pulled_out_at_any_step_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    deliver(tmp_path / "a", b"before")

    def fail(*_: object, **__: object) -> object:
        raise OSError(5, os.strerror(5))

    target = {
        "open": (Path, "open"),
        "write": (delivering, "_write_synced"),
        "fsync": (os, "fsync"),
        "rename": (Path, "replace"),
        "folder": (os, "open"),
        "read": (delivering, "_read_back"),
    }[step]
    with monkeypatch.context() as patch:
        patch.setattr(*target, fail)
        assert failure(lambda: deliver(tmp_path / "a", b"after")) == "file_not_written"
    assert names(tmp_path) == ["a"]
    # Before it has its name the old file is the file; after it the new one is, and whole.
    whole = b"after" if step in {"folder", "read"} else b"before"
    assert (tmp_path / "a").read_bytes() == whole


def test_a_full_disk_is_a_sentence() -> None:
    if Path("/dev/full").exists():
        assert failure(lambda: deliver(Path("/dev/full"), b"data")) == "file_not_written"
        assert not Path("/dev/full").is_file()


def test_a_stick_that_lies_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = delivering._write_synced
    monkeypatch.setattr(delivering, "_write_synced", lambda part, data: whole(part, data[:-1] + b"?"))
    assert failure(lambda: deliver(tmp_path / "a", b"data")) == "file_not_same"
    assert names(tmp_path) == []


def test_a_file_system_that_cannot_sync_a_folder_still_takes_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fsync(handle: int) -> None:
        if os.path.isdir(f"/proc/self/fd/{handle}"):  # noqa: PTH112  a handle, no path
            raise OSError(22, os.strerror(22))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    assert deliver(tmp_path / "a", b"data").size == 4


@pytest.mark.parametrize("where", ["missing/a", ""])
def test_what_cannot_be_a_file_is_refused(tmp_path: Path, where: str) -> None:
    assert failure(lambda: deliver(tmp_path / where, b"data")) == "file_not_written"
    assert names(tmp_path) == []
