"""The store of every release still opens, and every value in it is still there."""

import gzip
import json
from pathlib import Path

import pytest

from coordinator.db.migrations import HEAD, REVISIONS
from coordinator.db.schema import kinds
from coordinator.db.store import open_store
from tests.db.desk import Desk

GOLDEN = Path(__file__).parents[1] / "golden"


def test_every_revision_has_its_golden_store() -> None:
    assert sorted(path.name for path in GOLDEN.glob("*.gz")) == sorted(
        f"revision-{revision.number}.sqlite.gz" for revision in REVISIONS
    )


@pytest.mark.parametrize("number", [revision.number for revision in REVISIONS])
def test_a_store_of_that_release_opens_with_every_value(tmp_path: Path, number: int) -> None:
    path = tmp_path / "golden.sqlite"
    path.write_bytes(gzip.decompress((GOLDEN / f"revision-{number}.sqlite.gz").read_bytes()))
    wanted = json.loads((GOLDEN / f"revision-{number}.json").read_text(encoding="utf-8"))
    store = open_store(path)
    assert [notice.code for notice in store.notices if notice.code != "disk_low"] == (
        [] if number == HEAD else ["store_upgraded"]
    )
    with store.read() as reader:
        found = {
            table.name: {name: _plain(getattr(value, name)) for name in wanted[table.name]}
            for kind, table in kinds().items()
            for value in reader.all(kind)
            if table.name in wanted
        }
    store.close()
    assert found == wanted


@pytest.mark.parametrize("number", [revision.number for revision in REVISIONS])
def test_a_backup_of_that_release_is_restored_and_upgraded(desk: Desk, number: int) -> None:
    desk.with_settings("a")
    (copy,) = desk.copies()
    copy.write_bytes(gzip.decompress((GOLDEN / f"revision-{number}.sqlite.gz").read_bytes()))
    desk.path.write_bytes(b"")
    store = desk.open()
    codes = [notice.code for notice in store.notices if notice.code != "disk_low"]
    assert codes == ["restored_from_backup", *([] if number == HEAD else ["store_upgraded"])]


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, (str, int)) else str(value)
