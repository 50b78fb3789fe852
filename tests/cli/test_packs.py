"""``pack``, ``open-pack``, ``export-attendance``: out and back by the command line, passphrases unseen."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coordinator.cli import run
from coordinator.db.queries.plans import find_training
from coordinator.db.store import open_store
from coordinator.documents.packs import delivering
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft
from coordinator.domain.pack_record import PackRecord
from coordinator.machine import here
from coordinator.services.event_log import record

SECRET = "correct horse battery"


class Cli:
    """Commands on stores by name, in one folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def __call__(self, store: str, *words: str) -> tuple[int, str, str]:
        path = self.folder / store / "store.sqlite"
        code = run(["--store", str(path), "--language", "en", *words])
        out, err = self._capsys.readouterr()
        return code, out, err

    def json(self, store: str, *words: str) -> Any:
        code, out, err = self(store, *words, "--json")
        assert (code, err) == (0, "")
        return json.loads(out)

    def file(self, name: str) -> str:
        return str(self.folder / name)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with the sample in it, made once and copied."""
    folder = tmp_path_factory.mktemp("sample") / "office"
    run(["--store", str(folder / "store.sqlite"), "sample", "pingtung-112"])
    return folder


@pytest.fixture
def cli(tmp_path: Path, sample: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    shutil.copytree(sample, tmp_path / "office")
    return Cli(tmp_path, capsys)


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """The passphrase in the environment."""
    return lambda text: monkeypatch.setenv("COORDINATOR_PASSPHRASE", text)


@pytest.fixture(autouse=True)
def _no_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COORDINATOR_PASSPHRASE", raising=False)


def test_out_and_back(cli: Cli, spoken: Callable[[str], None]) -> None:
    made = cli.json("office", "pack", "pingtung-112", "--out", cli.file("a.venuepack"))
    assert set(made) == {
        "file", "id", "training", "device", "sessions", "people", "phones", "events", "issued_ms", "size",
        "sha256", "passphrase",
    }  # fmt: skip
    assert (made["training"], made["people"], len(made["sessions"])) == ("pingtung-112", 714, 8)
    spoken(made["passphrase"])
    opened = cli.json("laptop", "open-pack", cli.file("a.venuepack"), "--device", "甲機")
    assert (opened["device"], opened["people"], opened["again"]) == ("甲機", 714, False)
    (line,) = cli.json("laptop", "trainings")
    assert (line["id"], line["people"]) == (opened["training_id"], 714)
    sent = cli.json(
        "laptop", "export-attendance", "--out", cli.file("x.attendance"),
        "--reference", here().at.isoformat(),
    )  # fmt: skip
    assert set(sent) == {
        "file", "id", "training", "device", "log", "events", "own_events", "first_seq", "last_seq", "at",
        "offset_s", "size", "sha256", "logs",
    }  # fmt: skip
    assert (sent["log"], sent["device"], sent["first_seq"], sent["last_seq"]) == (opened["log"], "甲機", 1, 2)
    assert abs(sent["offset_s"]) <= 1
    merged = cli.json("office", "merge", cli.file("x.attendance"))
    assert (merged["new"], merged["refused"]) == (2, [])


def test_a_given_passphrase_is_used_and_never_printed(
    cli: Cli, spoken: Callable[[str], None], tmp_path: Path
) -> None:
    spoken(SECRET)
    code, out, err = cli("office", "pack", "pingtung-112", "--out", cli.file("a"), "--session", "b1-d1")
    assert (code, err) == (0, "")
    assert SECRET not in out
    assert cli.json("office", "pack", "pingtung-112", "--out", cli.file("b"))["passphrase"] is None
    spoken("")
    file = tmp_path / "passphrase.txt"
    file.write_text(f"\ufeff  {SECRET} \nsecond line\n", encoding="utf-8")
    opened = cli.json("laptop", "open-pack", cli.file("a"), "--device", "A", "--passphrase-file", str(file))
    assert opened["people"] < 714


def test_a_made_passphrase_is_printed_once_and_stored_nowhere(cli: Cli, tmp_path: Path) -> None:
    code, out, _ = cli("office", "pack", "pingtung-112", "--out", cli.file("a"))
    assert code == 0
    passphrase = out.strip().splitlines()[-1].rpartition(": ")[2]
    assert len(passphrase.replace(" ", "")) == 25
    for path in tmp_path.rglob("*"):
        if path.is_file():
            held = path.read_bytes()
            assert passphrase.encode() not in held
            assert passphrase.replace(" ", "").encode() not in held


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("pack", "nothing", "--out", "x"), "There is no such training"),
        (("pack", "pingtung-112", "--out", "x", "--session", "b9"), "There is no such session"),
        (("pack", "pingtung-112", "--out", "missing/x"), "could not be written"),
        (("pack", "pingtung-112", "--out", "x", "--device", " "), "name"),
        (("open-pack", "missing", "--device", "A"), "There is no file"),
        (("export-attendance", "--out", "x"), "Nothing was recorded here"),
        (("export-attendance", "--out", "x", "--training", "nothing"), "There is no such training"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_no_file(
    cli: Cli, spoken: Callable[[str], None], words: tuple[str, ...], said: str
) -> None:
    spoken(SECRET)
    paths = {"x", "missing/x", "missing"}
    code, out, err = cli("office", *(cli.file(word) if word in paths else word for word in words))
    assert (code, out) == (1, "")
    assert said in err
    assert err.count("\n") == 1
    assert not (cli.folder / "x").exists()


def test_wrong_short_and_missing_passphrases_are_refused_and_nothing_is_stored(
    cli: Cli, spoken: Callable[[str], None]
) -> None:
    spoken(SECRET)
    cli("office", "pack", "pingtung-112", "--out", cli.file("a"))
    for given, said in (
        ("wrong passphrase", "not the passphrase"),
        ("short", "8 to"),
        ("", "A passphrase is needed"),
    ):
        spoken(given)
        code, _, err = cli("laptop", "open-pack", cli.file("a"), "--device", "A")
        assert (code, said in err) == (1, True)
    assert cli("laptop", "trainings")[1].startswith("No training yet")


def test_a_file_that_is_none_is_told_before_a_passphrase_is_asked(cli: Cli) -> None:
    (cli.folder / "a").write_bytes(b"hello")
    code, _, err = cli("laptop", "open-pack", cli.file("a"), "--device", "A")
    assert (code, "neither a venue pack nor" in err) == (1, True)


def test_several_trainings_with_events_must_be_told_apart(cli: Cli) -> None:
    cli("office", "sample", "national-114")
    store = open_store(cli.folder / "office" / "store.sqlite")
    with store.write() as writer:
        for slug in ("pingtung-112", "national-114"):
            record(writer, [Draft(Kind.NOTE, find_training(writer, slug).id, text={"note": "x"})], here())
    store.close()
    code, _, err = cli("office", "export-attendance", "--out", cli.file("x"))
    assert (code, "say which one" in err) == (1, True)
    assert (
        cli.json("office", "export-attendance", "--out", cli.file("x"), "--training", "national-114")[
            "events"
        ]
        >= 2
    )


def test_a_stick_pulled_out_leaves_no_file_and_no_record(
    cli: Cli, spoken: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken(SECRET)

    def gone(*_: object) -> None:
        raise OSError(19, "No such device")

    with monkeypatch.context() as patch:
        patch.setattr(delivering, "_read_back", gone)
        patch.setattr(delivering, "_write_synced", gone)
        code, _, err = cli("office", "pack", "pingtung-112", "--out", cli.file("a"))
    assert (code, "could not be written" in err) == (1, True)
    assert not (cli.folder / "a").exists()
    store = open_store(cli.folder / "office" / "store.sqlite")
    with store.read() as reader:
        assert reader.all(PackRecord) == ()
    store.close()
    assert cli("office", "pack", "pingtung-112", "--out", cli.file("a"))[0] == 0


def test_a_script_without_a_passphrase_is_told_and_never_waits(cli: Cli) -> None:
    cli("office", "pack", "pingtung-112", "--out", cli.file("a"))
    done = subprocess.run(
        [sys.executable, "-m", "coordinator", "--store", cli.file("l.sqlite"), "--language", "en",
         "open-pack", cli.file("a"), "--device", "A"],
        input="", capture_output=True, text=True, timeout=60, check=False,
        env=os.environ,
    )  # fmt: skip
    assert done.returncode == 1
    assert "A passphrase is needed" in done.stderr
