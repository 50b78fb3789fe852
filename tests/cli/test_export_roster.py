"""``export-roster``: three forms, presets, what cp950 lacks; and no word of all shows an ID number."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from python_calamine import load_workbook

from coordinator.cli import run
from coordinator.db.queries.purge import read_log
from coordinator.db.store import open_store
from coordinator.domain.edit import Edit
from coordinator.domain.roster import Participant
from coordinator.services.edits import apply_edit

Cli = Callable[..., tuple[int, str, str]]
NUMBER = "A123456789"


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """A store with the sample, in which one person has a number and a name that cp950 cannot hold."""

    def call(*words: str) -> tuple[int, str, str]:
        code = run(["--store", str(tmp_path / "store.sqlite"), "--language", "zh_TW", *words])
        out, err = capsys.readouterr()
        return code, out, err

    call("sample", "pingtung-112")
    store = open_store(tmp_path / "store.sqlite")
    with store.write() as writer:
        first, second = writer.all(Participant)[:2]
        pairs = (
            (first, replace(first, name="游錫堃", national_id=NUMBER)),
            (second, replace(second, note="=1+1")),
        )
        apply_edit(writer, Edit(tuple(a for a, _ in pairs), tuple(b for _, b in pairs)))
    store.close()
    return call


def log(folder: Path) -> list[tuple[str, str, int]]:
    store = open_store(folder / "store.sqlite")
    with store.read() as reader:
        training = reader.all(Participant)[0].training_id
        entries = read_log(reader, training)
    store.close()
    return [(entry.action, entry.subject, entry.persons) for entry in entries]


@pytest.mark.parametrize("form", ["ods", "xlsx"])
def test_a_workbook_of_everybody_is_written_and_recorded(cli: Cli, tmp_path: Path, form: str) -> None:
    target = tmp_path / f"out.{form}"
    code, out, _ = cli("export-roster", "pingtung-112", "--format", form, "--out", str(target), "--json")
    data = json.loads(out)
    assert (code, data["people"], data["preset"], data["encoding"]) == (0, 714, "名冊", None)
    rows = load_workbook(target).get_sheet_by_index(0).to_python()
    assert (rows[0], len(rows)) == (data["columns"], 715)
    assert NUMBER not in str(rows)
    assert log(tmp_path) == [("roster", "pingtung-112", 714)]


def test_cp950_refuses_what_it_lacks_until_it_may_write_brackets(cli: Cli, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    words = ["export-roster", "pingtung-112", "--format", "csv", "--encoding", "cp950", "--out", str(target)]
    code, _, err = cli(*words)
    assert (code, "堃" in err, target.exists()) == (1, True, False)
    code, out, _ = cli(*words, "--brackets", "--json")
    lost = json.loads(out)["in_brackets"]
    assert {"character": "堃", "code": "U+5803", "row": 1, "person": "游錫堃", "column": "姓名"} in lost
    with target.open(encoding="cp950", newline="") as file:
        rows = list(csv.DictReader(file))
    assert (rows[0]["姓名"], rows[1]["備註"]) == ("游錫[方方土]", "'=1+1")


def test_utf_8_loses_nothing(cli: Cli, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    code, out, _ = cli("export-roster", "pingtung-112", "--format", "csv", "--out", str(target))
    assert (code, "714" in out) == (0, True)
    assert "游錫堃" in target.read_text(encoding="utf-8-sig")


def test_numbers_leave_with_a_reason_only(cli: Cli, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    words = ["export-roster", "pingtung-112", "--format", "csv", "--preset", "時數上傳", "--out", str(target)]
    assert (cli(*words)[0], target.exists()) == (1, False)
    assert cli(*words, "--reason", "登錄時數")[0] == 0
    assert NUMBER in target.read_text(encoding="utf-8-sig")
    assert log(tmp_path) == [("roster_ids", "登錄時數", 714)]


def test_an_unknown_preset_and_folder_are_sentences(cli: Cli, tmp_path: Path) -> None:
    code, _, err = cli("export-roster", "pingtung-112", "--preset", "無", "--out", str(tmp_path / "o.ods"))
    assert (code, "名冊" in err) == (1, True)
    assert cli("export-roster", "pingtung-112", "--out", str(tmp_path / "no" / "o.ods"))[0] == 1


def text_of_pdf(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def test_no_whole_number_in_words_sheets_or_exports(cli: Cli, tmp_path: Path) -> None:
    texts: list[Any] = [
        cli(*words)[1]
        for words in (
            ("show", "pingtung-112"), ("show", "pingtung-112", "--json"), ("roster", "pingtung-112"),
            ("roster", "pingtung-112", "--json"), ("problems", "pingtung-112", "--json"),
        )
    ]  # fmt: skip
    assert (
        cli("sheets", "--training", "pingtung-112", "--session", "b1-d1", "--out", str(tmp_path / "pdf"))[0]
        == 0
    )
    texts += [text_of_pdf(path) for path in (tmp_path / "pdf").glob("*.pdf")]
    for form in ("ods", "xlsx", "csv"):
        target = tmp_path / f"all.{form}"
        assert cli("export-roster", "pingtung-112", "--format", form, "--out", str(target))[0] == 0
        texts.append(
            target.read_text(encoding="utf-8-sig")
            if form == "csv"
            else str(load_workbook(target).get_sheet_by_index(0).to_python())
        )
    assert len(texts) >= 9
    assert [text for text in texts if NUMBER in text] == []
