"""The editable documents opened by LibreOffice, where it is installed: nothing of the text is lost."""

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from coordinator.documents.plan_document.form import Form
from coordinator.documents.plan_document.writing import write_document
from coordinator.domain.plan_outline import plan_outline
from tests.sample_plans import NATIONAL, PINGTUNG, plan

OFFICE = shutil.which("soffice")


def converted(source: Path, folder: Path) -> str:
    """The text of a document after LibreOffice has opened it and printed it."""
    profile = (folder / "profile").as_uri()
    command = [str(OFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=120
    )
    with pypdfium2.PdfDocument(source.with_suffix(".pdf")) as document:
        return re.sub(r"\s", "", "".join(page.get_textpage().get_text_bounded() for page in document))


if OFFICE:

    @pytest.mark.parametrize("form", [Form.ODT, Form.DOCX])
    @pytest.mark.parametrize("name", [PINGTUNG, NATIONAL])
    def test_libreoffice_opens_the_document_and_prints_every_part(
        name: str, form: Form, tmp_path: Path
    ) -> None:
        source = tmp_path / f"plan.{form}"
        write_document(plan_outline(plan(name)), form, source)
        text = converted(source, tmp_path)
        marks = ("壹、", "捌、", "(一)", "※A1.教職維護", "系統管理團隊", "第1頁", "參加業務別")
        assert [mark for mark in marks if mark not in text] == []
        last = "3,789" if name == NATIONAL else "拾肆、其他"
        assert last in text
