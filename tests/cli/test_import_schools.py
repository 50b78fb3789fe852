"""``coordinator import-schools``: one import of all files, told before it is stored."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coordinator.cli import run
from coordinator.db.queries.roster import read_schools
from coordinator.db.store import open_store
from tests.cli.test_commands import cli

Cli = Callable[..., Any]

__all__ = ["cli"]

OLD = "學年度,代碼,學校名稱,縣市名稱\n113,134601,縣立舊名國小,屏東縣\n113,134602,縣立停辦國小,屏東縣\n"
NEW = (
    "學年度,代碼,學校名稱,縣市名稱,地址,電話\n"
    "114,134601,縣立鶴聲國小,[13]屏東縣,[900]屏東縣屏東市某路1號,(08)1\n"
    "114,1346,縣立壞碼國小,[13]屏東縣,,\n"
)


@pytest.fixture
def lists(tmp_path: Path) -> list[str]:
    paths = []
    for name, text in (("113.csv", OLD), ("114.csv", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8-sig")
        paths.append(str(tmp_path / name))
    return paths


def test_the_json_says_what_each_list_holds_and_what_changes(cli: Cli, lists: list[str]) -> None:
    data = cli("import-schools", *lists, "--json")
    assert data["stored"]
    assert data["lists"][1] == {
        "file": "114.csv", "years": [114], "levels": ["primary"], "schools": 1, "repaired_rows": [],
        "left_out": [{"row": 3, "code": "1346", "name": "縣立壞碼國小", "reason": "code"}],
    }  # fmt: skip
    assert data["counts"] == {"new": 2, "changed": 0, "gone": 0, "back": 0, "unchanged": 0}
    assert data["schools"][0] == {
        "status": "new", "code": "134601", "level": "primary", "name": "縣立鶴聲國小", "county_code": "10013",
        "township_code": "10013010", "year": 114, "source": "list", "closed": False, "changed": [],
    }  # fmt: skip
    assert [school["closed"] for school in data["schools"]] == [False, True]


def test_a_dry_run_stores_nothing_and_again_changes_nothing(
    cli: Cli, lists: list[str], tmp_path: Path
) -> None:
    assert not cli("import-schools", *lists, "--dry-run", "--json")["stored"]
    assert cli("import-schools", lists[0], "--json")["counts"]["new"] == 2
    data = cli("import-schools", lists[1], "--json")
    assert [(s["status"], s["name"]) for s in data["schools"]] == [
        ("changed", "縣立鶴聲國小"),
        ("gone", "縣立停辦國小"),
    ]
    assert cli("import-schools", *lists, "--json")["schools"] == []


def test_the_text_is_for_people(lists: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = str(tmp_path / "text.sqlite")
    assert run(["--store", store, "--language", "en", "import-schools", *lists]) == 0
    text = capsys.readouterr().out
    assert "114.csv  114  1 schools" in text
    assert "     3  1346  縣立壞碼國小  the code is not six characters" in text
    assert "new 2, changed 0, no longer listed 0" in text
    opened = open_store(store)
    with opened.read() as reader:
        assert [(s.code, s.name, s.aliases) for s in read_schools(reader)] == [
            ("134601", "縣立鶴聲國小", ("舊名國小",))
        ]
    opened.close()


def test_what_is_closed_is_named(
    lists: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = ["--store", str(tmp_path / "text.sqlite"), "--language", "en", "import-schools"]
    assert run([*word, lists[0]]) == 0
    assert "closed:" not in capsys.readouterr().out
    assert run([*word, lists[1]]) == 0
    assert "134602  縣立停辦國小  closed: the lists do not name it" in capsys.readouterr().out


def test_a_file_that_is_no_list_stores_nothing_of_the_others(
    lists: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "roster.csv"
    other.write_text("姓名,服務學校\n陳範例,範例國小\n", encoding="utf-8-sig")
    store = str(tmp_path / "none.sqlite")
    assert run(["--store", store, "--language", "en", "import-schools", *lists, str(other)]) == 1
    assert "roster.csv is no list of schools" in capsys.readouterr().err
    assert not Path(store).exists()
