"""The databases of the corpus of hostile files, every one offered as the store."""

import json
import shutil
from pathlib import Path

import pytest

from coordinator.db.store import open_store
from coordinator.domain.errors import KnownFailure

HOSTILE = Path(__file__).resolve().parents[3] / "shared" / "data" / "hostile"
NAMES = [entry["name"] for entry in json.loads((HOSTILE / "manifest.json").read_text("utf-8"))]


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".sqlite")])
def test_a_hostile_database_is_refused_and_left_as_it_is(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    shutil.copyfile(HOSTILE / name, path)
    with pytest.raises(KnownFailure) as caught:
        open_store(path)
    assert caught.value.code == ("store_empty" if "zero" in name else "store_foreign")
    assert [file.name for file in tmp_path.iterdir()] == [name]
    assert path.read_bytes() == (HOSTILE / name).read_bytes()
