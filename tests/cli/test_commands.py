"""The command line: what scripts and IT staff rely on."""

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from coordinator.app.screen import has_screen
from coordinator.cli import run
from coordinator.cli.texts import plan_text
from coordinator.db.store import open_store
from coordinator.domain.office import AuditExport
from coordinator.domain.roster import SheetRow

Cli = Callable[..., Any]


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Run a command on the store of this test; gives (exit code, stdout, stderr), or the JSON it printed."""

    def call(*words: str) -> Any:
        code = run(["--store", str(tmp_path / "store.sqlite"), "--language", "zh_TW", *words])
        out, err = capsys.readouterr()
        if "--json" in words and code == 0:
            return json.loads(out)
        return code, out, err

    return call


@pytest.fixture
def pingtung(cli: Cli) -> Cli:
    cli("sample", "pingtung-112")
    return cli


def test_a_sample_is_put_in_once_and_again_changes_nothing(cli: Cli) -> None:
    assert cli("sample", "pingtung-112")[0] == 0
    before = cli("roster", "pingtung-112", "--json")
    code, out, _ = cli("sample", "pingtung-112")
    assert (code, "沒有變更" in out) == (0, True)
    assert cli("roster", "pingtung-112", "--json") == before


def test_both_samples_stand_side_by_side(cli: Cli) -> None:
    cli("sample", "pingtung-112")
    cli("sample", "national-114")
    found = {t["slug"]: (t["sessions"], t["first"], t["last"]) for t in cli("trainings", "--json")}
    assert found == {
        "national-114": (15, "2025-08-06", "2025-08-22"),
        "pingtung-112": (8, "2023-08-07", "2023-09-13"),
    }
    numbers = [s["number"] for t in found for s in cli("show", t, "--json")["sessions"]]
    assert len(set(numbers)) == 23


def test_show_prints_what_the_sample_file_says(pingtung: Cli) -> None:
    plan = pingtung("show", "pingtung-112", "--json")
    by_id = pingtung("trainings", "--json")[0]["id"]
    assert pingtung("show", by_id, "--json") == plan
    assert [d["school_count"] for d in plan["districts"]] == [33, 53, 36, 60, 49]
    assert [b["school_count"] for b in plan["batches"]] == [122, 109]
    assert [d["hours"] for d in plan["course_days"]] == [8, 8, 3, None]


def test_show_for_people_has_the_facts_too(pingtung: Cli) -> None:
    code, text, _ = pingtung("show", "pingtung-112")
    assert code == 0
    for fact in ("第一梯次  122", "112年8月7日(一)", "15:00~17:30（90分鐘）", "霧台鄉", "海豐國小"):
        assert fact in text
    for fact in ("屏府教學字第11229408600號", "屏東縣縣款補助", "駐點實機場  112年9月12日(二)", "智慧教室"):
        assert fact in text


def test_show_leaves_out_what_a_plan_does_not_know_yet(pingtung: Cli) -> None:
    plan = pingtung("show", "pingtung-112", "--json")
    for session in plan["sessions"]:
        session |= {"start": None, "end": None, "venue": None, "room": None}
    for district in plan["districts"]:
        district |= {"batch": None, "school_count": None}
    text = plan_text(plan | {"batches": []})
    assert "None" not in text
    assert "  屏北區  里港鄉、鹽埔鄉、高樹鄉、三地門鄉、霧台鄉" in text.splitlines()


def test_the_roster_has_the_promised_keys_and_no_id_number(pingtung: Cli) -> None:
    people = pingtung("roster", "pingtung-112", "--json")
    keys = "id name school school_code township job_title roles sessions meal kind flags code"
    assert {" ".join(person) for person in people} == {keys}
    assert len({p["school"] for p in people if p["kind"] == "attendee"}) == 231


def test_sheets_of_one_day_are_one_file_a_session_with_every_name(pingtung: Cli, tmp_path: Path) -> None:
    out = tmp_path / "sheets"
    words = ["sheets", "--training", "pingtung-112", "--date", "112/8/7", "--out", str(out)]
    written = pingtung(*words, "--json")
    assert [(Path(w["file"]).name, w["session"]) for w in written] == [
        ("pingtung-112_b1-d1_2023-08-07.pdf", "pingtung-112/b1-d1")
    ]
    people = pingtung("roster", "pingtung-112", "--json")
    expected = [p["name"] for p in people if "pingtung-112/b1-d1" in p["sessions"]]
    assert written[0]["people"] == len(expected)
    text = "".join(_text(Path(written[0]["file"])).split())
    assert [name for name in expected if "".join(name.split()) not in text] == []


def test_printing_again_gives_the_same_rows(pingtung: Cli, tmp_path: Path) -> None:
    texts = []
    for folder in ("one", "two"):
        words = ["sheets", "--training", "pingtung-112", "--session", "b1-d1"]
        words += ["--out", str(tmp_path / folder)]
        (written,) = pingtung(*words, "--group", "school" if folder == "one" else "district", "--json")
        texts.append(_rows(Path(written["file"])))
    assert texts[0] == texts[1]


def test_four_marks_make_two_sheets_or_one_across(cli: Cli, tmp_path: Path) -> None:
    cli("sample", "national-114")
    words = ["sheets", "--training", "national-114", "--session", "national-114/r1-hr"]
    words += ["--out", str(tmp_path)]
    assert [w["half"] for w in cli(*words, "--json")] == ["am", "pm"]
    (whole,) = cli(*words, "--whole-day", "--json")
    page = pypdfium2.PdfDocument(whole["file"])[0]
    assert (whole["half"], page.get_width() > page.get_height()) == ("day", True)


def test_a_roster_file_is_tried_then_stored_then_known(pingtung: Cli, tmp_path: Path) -> None:
    file = tmp_path / "名單.csv"
    rows = "姓名,服務學校,職稱,參加場次,午餐\n陳　君,範例里港第一國小,教師,8/7(一),素\n,某國小,教師,,\n"
    file.write_text(rows, "utf-8-sig")
    words = ["import-roster", str(file), "--training", "pingtung-112", "--json"]
    before = pingtung("roster", "pingtung-112", "--json")

    tried = pingtung(*words, "--dry-run")
    assert (tried["counts"]["accept"], tried["counts"]["rejected"], tried["stored"]) == (1, 1, 0)
    assert pingtung("roster", "pingtung-112", "--json") == before

    assert pingtung(*words)["stored"] == 1
    (added,) = pingtung("roster", "pingtung-112", "--json")[len(before) :]
    assert (added["name"], added["school_code"], added["sessions"], added["meal"]) == (
        "陳君",
        "001601",
        ["pingtung-112/b1-d1"],
        "素",
    )
    assert pingtung(*words)["already_there"] == [2]


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("show", "nowhere"), "nowhere"),
        (("roster", "nowhere"), "nowhere"),
        (("show", "\udcff"), "udcff"),
        (("sheets", "--training", "pingtung-112", "--session", "b9-d9", "--out", "x"), "b9-d9"),
        (("sheets", "--training", "pingtung-112", "--date", "112/1/1", "--out", "x"), "112年1月1日"),
        (("sheets", "--training", "pingtung-112", "--half", "am", "--out", "x"), "半天"),
        (("import-roster", "no-such-file.xlsx", "--training", "pingtung-112"), "no-such-file.xlsx"),
    ],
)
def test_a_refusal_is_one_sentence_and_exit_code_1(pingtung: Cli, words: tuple[str, ...], part: str) -> None:
    code, out, err = pingtung(*words)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert part in err


def test_a_folder_that_cannot_be_written_is_a_sentence(pingtung: Cli, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    words = ("sheets", "--training", "pingtung-112", "--session", "b1-d1")
    code, _, err = pingtung(*words, "--out", str(tmp_path / "file" / "x"))
    assert (code, err.count("\n")) == (1, 1)


def test_a_run_that_fails_leaves_no_file_and_stores_nothing(pingtung: Cli, tmp_path: Path) -> None:
    out = tmp_path / "sheets"
    taken = out / "pingtung-112_h2_2023-09-13.pdf"
    taken.mkdir(parents=True)
    code, printed, err = pingtung("sheets", "--training", "pingtung-112", "--out", str(out))
    assert (code, printed, err.count("\n")) == (1, "", 1)
    assert list(out.iterdir()) == [taken]
    store = open_store(tmp_path / "store.sqlite")
    with store.read() as reader:
        assert (reader.count(SheetRow), reader.count(AuditExport)) == (0, 0)
    store.close()


def test_an_output_that_is_full_is_a_sentence(
    pingtung: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with (tmp_path / "output").open("wb") as file:

        class Full(io.StringIO):
            def flush(self) -> None:
                raise OSError(errno.ENOSPC, "No space left on device")

            def fileno(self) -> int:
                return file.fileno()

        monkeypatch.setattr(sys, "stdout", Full())
        assert run(["--store", str(tmp_path / "store.sqlite"), "show", "pingtung-112"]) == 1
        monkeypatch.undo()
    err = capsys.readouterr().err
    assert (err.count("\n"), "stdout" in err) == (1, True)


def test_what_opening_a_store_had_to_do_is_said(pingtung: Cli, tmp_path: Path) -> None:
    store = tmp_path / "store.sqlite"
    os.truncate(store, 5000)
    code, out, err = pingtung("trainings")
    assert (code, "pingtung-112" in out, err.count("\n")) == (0, True, 1)
    assert "備份" in err


@pytest.mark.parametrize(
    "words",
    [
        ["bogus"], ["show"], ["sheets", "--training", "x"], ["sample", "other"], ["--nothing"],
        ["--store", "", "trainings"], ["sheets", "--training", "x", "--out", " "],
        ["import-roster", "", "--training", "x"],
        ["sheets", "--training", "x", "--out", "x", "--spare", "٣"],
    ],
)  # fmt: skip
def test_wrong_usage_is_exit_code_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(words)
    assert stopped.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_the_module_speaks_english_when_asked_and_knows_a_postgresql_url_is_for_later(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "coordinator", "--language", "en"]
    store = ["--store", str(tmp_path / "store.sqlite")]
    done = subprocess.run([*command, *store, "trainings"], capture_output=True, text=True, check=True)
    assert "No training yet" in done.stdout
    refused = subprocess.run(
        [*command, "--store", "postgresql://somewhere/db", "trainings"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (refused.returncode, "Traceback" in refused.stderr) == (1, False)


def test_a_locale_without_utf8_speaks_chinese_and_refuses_in_one_line(tmp_path: Path) -> None:
    words = ["--store", str(tmp_path / "store.sqlite"), "show", "nowhere"]
    done = subprocess.run(
        [sys.executable, "-m", "coordinator", *words],
        env={**os.environ, "LC_ALL": "C"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "找不到這個研習：nowhere\n")


def _text(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    return "".join(page.get_textpage().get_text_range() for page in document)


def _rows(file: Path) -> set[tuple[str, str]]:
    """(row number, school) pairs as a reader of the paper sees them."""
    lines = [line.split() for line in _text(file).splitlines()]
    found = set()
    for line in lines:
        if len(line) > 1 and line[0].isdecimal() and line[1].startswith("範例"):
            found.add((line[0], line[1]))
    return found


def test_the_store_may_be_named_before_or_behind_the_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = (["--store", str(tmp_path / f"{name}.sqlite")] for name in ("one", "two"))
    assert run(["sample", "national-114", *one]) == 0
    capsys.readouterr()
    found = []
    listing = ["trainings", "--json"]
    for words in ([*listing, *one], [*one, *listing], [*two, *listing]):
        assert run(words) == 0
        found.append([training["slug"] for training in json.loads(capsys.readouterr().out)])
    assert found == [["national-114"], ["national-114"], []]


def test_without_a_screen_the_program_says_so_and_what_works(tmp_path: Path) -> None:
    environment = {**os.environ, "DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    done = subprocess.run(
        [sys.executable, "-m", "coordinator"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        encoding="utf-8",
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "coordinator --help" in done.stderr


@pytest.mark.parametrize(
    ("platform", "environment", "there"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_screen_is_there_when_somebody_names_it(
    platform: str, environment: dict[str, str], there: bool
) -> None:
    assert has_screen(platform, environment) is there
