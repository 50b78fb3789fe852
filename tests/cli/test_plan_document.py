"""``coordinator plan-document``: one command, one file, all of it or none."""

import io
import os
import sys
import zipfile
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path

import pypdfium2
import pytest

from coordinator.cli import run

Cli = Callable[..., tuple[int, str, str]]


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    def call(*words: str) -> tuple[int, str, str]:
        code = run(["--store", str(tmp_path / "store.sqlite"), "--language", "zh_TW", *words])
        out, err = capsys.readouterr()
        return code, out, err

    call("sample", "pingtung-112")
    return call


def written(cli: Cli, folder: Path, form: str) -> bytes:
    target = folder / f"plan.{form}"
    code, out, err = cli("plan-document", "pingtung-112", "--format", form, "--out", str(target))
    assert (code, err, str(target) in out) == (0, "", True)
    return target.read_bytes()


def test_a_pdf_is_written_and_again_is_the_same(cli: Cli, tmp_path: Path) -> None:
    first = written(cli, tmp_path, "pdf")
    with pypdfium2.PdfDocument(first) as document:
        assert "拾肆、其他：" in "".join(page.get_textpage().get_text_bounded() for page in document)
    assert written(cli, tmp_path, "pdf") == first


@pytest.mark.parametrize(("form", "member"), [("odt", "content.xml"), ("docx", "word/document.xml")])
def test_an_editable_file_is_an_archive_of_its_kind(cli: Cli, tmp_path: Path, form: str, member: str) -> None:
    with zipfile.ZipFile(io.BytesIO(written(cli, tmp_path, form))) as archive:
        assert "屏府教學字第11229408600號" in archive.read(member).decode()


def test_a_training_that_is_not_there_is_refused(cli: Cli, tmp_path: Path) -> None:
    code, out, err = cli("plan-document", "nope", "--format", "pdf", "--out", str(tmp_path / "plan.pdf"))
    assert (code, out, "nope" in err) == (1, "", True)
    assert not (tmp_path / "plan.pdf").exists()


def test_a_folder_that_is_not_there_is_refused_in_one_sentence(cli: Cli, tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "plan.odt"
    code, out, err = cli("plan-document", "pingtung-112", "--format", "odt", "--out", str(target))
    assert (code, out, err.count("\n"), "nowhere" in err) == (1, "", 1, True)
    assert not target.parent.exists()


def test_a_refused_writing_leaves_what_was_there(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").mkdir()
    code, _, err = cli(
        "plan-document", "pingtung-112", "--format", "pdf", "--out", str(tmp_path / "plan.pdf")
    )
    assert (code, err.count("\n")) == (1, 1)
    assert [path.name for path in tmp_path.glob("*plan*")] == ["plan.pdf"]


if sys.platform != "win32":

    def test_what_is_no_file_is_not_replaced(cli: Cli, tmp_path: Path) -> None:
        # An administrator may rename over a device as well; a pipe stands for it.
        pipe = tmp_path / "pipe.odt"
        os.mkfifo(pipe)
        code, _, err = cli("plan-document", "pingtung-112", "--format", "odt", "--out", str(pipe))
        assert (code, err.count("\n")) == (1, 1)
        assert pipe.is_fifo()


if sys.platform == "linux":

    def test_an_output_that_is_full_is_told_in_one_sentence(cli: Cli, tmp_path: Path) -> None:
        with Path("/dev/full").open("w") as full, redirect_stdout(full):
            code, _, err = cli(
                "plan-document", "pingtung-112", "--format", "odt", "--out", str(tmp_path / "plan.odt")
            )
        assert (code, err.count("\n"), "stdout" in err) == (1, 1, True)


@pytest.mark.parametrize("wrong", [("--format", "doc"), ("--format", "pdf", "--out", "")])
def test_wrong_usage_exits_with_two(cli: Cli, wrong: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli("plan-document", "pingtung-112", *wrong)
    assert ended.value.code == 2
