"""The three writers: the same text in each, the same bytes each time, and text that stays text."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn
from odfdo import Document as Odf

from coordinator.documents.pdf.sign_in_sheet import MissingGlyph
from coordinator.documents.plan_document.docx import docx_bytes
from coordinator.documents.plan_document.form import Form
from coordinator.documents.plan_document.odt import MEMBERS, odt_bytes
from coordinator.documents.plan_document.pdf import write_pdf
from coordinator.documents.plan_document.shape import KAI, clean
from coordinator.documents.plan_document.writing import write_document
from coordinator.domain.errors import RuleError
from coordinator.domain.outline import Outline, Table, Text, cell, placed_cells
from coordinator.domain.plan_outline import plan_outline
from coordinator.progress import Cancelled
from tests.documents.plan_document.outlines import ODD, merged, outline, table
from tests.sample_plans import NATIONAL, PINGTUNG, plan

EDITABLE: dict[str, Callable[[Outline], bytes]] = {"odt": odt_bytes, "docx": docx_bytes}


def text_of_docx(data: bytes) -> str:
    document = Document(io.BytesIO(data))
    return "".join(node.text or "" for node in document.element.body.iter(qn("w:t")))


def text_of_odt(data: bytes) -> str:
    return Odf(io.BytesIO(data)).body.text_recursive


def text_of(data: bytes, form: str) -> str:
    return (text_of_odt if form == "odt" else text_of_docx)(data)


def pdf_of(made: Outline, folder: Path) -> pypdfium2.PdfDocument:
    write_pdf([made], folder / "plan.pdf")
    return pypdfium2.PdfDocument((folder / "plan.pdf").read_bytes())


def flat(text: str) -> str:
    return re.sub(r"\s", "", text)


def texts(made: Outline) -> list[str]:
    """Every text an outline has."""
    found = [made.title, made.subtitle, *made.lines]
    for part in made.parts:
        if isinstance(part, Text):
            found += [part.lead, part.text]
        else:
            found += [line.mark + line.text for placed in placed_cells(part) for line in placed.cell.lines]
    return found


@pytest.mark.parametrize("form", EDITABLE)
@pytest.mark.parametrize("name", [PINGTUNG, NATIONAL])
def test_everything_of_a_sample_is_in_the_editable_file(name: str, form: str) -> None:
    made = plan_outline(plan(name))
    found = flat(text_of(EDITABLE[form](made), form))
    assert [text for text in texts(made) if flat(text) not in found] == []


@pytest.mark.parametrize("name", [PINGTUNG, NATIONAL])
def test_everything_of_a_sample_is_in_the_pdf(name: str, tmp_path: Path) -> None:
    made = plan_outline(plan(name))
    with pdf_of(made, tmp_path) as document:
        found = flat("".join(page.get_textpage().get_text_bounded() for page in document))
    # A cell that breaks is read line by line, its neighbours between: its characters stay, in their order.
    characters = iter(found)
    assert all(char in characters for char in flat("壹、研習目的：" if name == NATIONAL else "壹、依據："))
    short = [text for text in texts(made) if len(text) < 12]
    assert [text for text in short if flat(text) not in found] == []
    for char in {char for text in texts(made) for char in flat(text)}:
        assert char in found


@pytest.mark.parametrize("form", list(Form))
def test_the_same_plan_gives_the_same_bytes(form: Form, tmp_path: Path) -> None:
    made = plan_outline(plan(PINGTUNG))
    for name in ("one", "two"):
        write_document(made, form, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("form", EDITABLE)
def test_text_from_outside_stays_text(form: str) -> None:
    odd = outline(Text(ODD, 1, lead=ODD), Text(level=2, lead=ODD), _with(ODD), title=ODD)
    found = text_of(EDITABLE[form](odd), form)
    assert found.count("<b>&amp; =1+1 {PAGE}") == 5
    assert found.count("王𤧟") == 5
    assert all(mark not in found for mark in "\x00\x0b\ufffe")


def _with(text: str) -> Table:
    made = table(rows=1)
    return Table(made.widths, (*made.rows[:1], (made.rows[1][0], cell(text))))


def test_a_pdf_says_what_it_cannot_draw(tmp_path: Path) -> None:
    written = write_pdf([outline(Text("王\ue000", 1), table())], tmp_path / "odd.pdf")
    assert written.missing == (MissingGlyph("\ue000", "王\ue000"),)


def test_rare_characters_can_be_copied_out_of_the_pdf(tmp_path: Path) -> None:
    with pdf_of(outline(Text("瓦磘國小𤧟老師", 1, lead="承辦單位：")), tmp_path) as document:
        found = document[0].get_textpage().get_text_bounded()
    assert "壹、承辦單位：瓦磘國小𤧟老師" in found


def test_the_pdf_names_its_language_and_title_and_nobody(tmp_path: Path) -> None:
    with pdf_of(outline(Text("甲", 1)), tmp_path) as document:
        facts = document.get_metadata_dict()
    assert (facts["Title"], facts["Author"]) == ("範例縣教育訓練計畫\u3000教育訓練計畫", "")
    assert b"/Lang (zh-TW)" in (tmp_path / "plan.pdf").read_bytes()


def test_a_cancelled_or_empty_pdf_leaves_no_file(tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_pdf([outline(table(100))], tmp_path / "never.pdf", cancel)
    with pytest.raises(RuleError, match="nothing_to_print"):
        write_pdf([], tmp_path / "never.pdf")
    assert list(tmp_path.iterdir()) == []


def test_word_finds_its_headings_repeated_heads_and_merged_cells() -> None:
    document = Document(io.BytesIO(docx_bytes(outline(Text(level=1, lead="議程"), merged()))))
    headings = [p for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert [p.text for p in headings] == ["壹、議程"]
    (made,) = document.tables
    assert made.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    assert made.cell(1, 0)._tc is made.cell(2, 0)._tc
    assert made.cell(3, 0)._tc is made.cell(3, 1)._tc
    assert [made.cell(1, 1).text, made.cell(2, 1).text, made.cell(3, 0).text] == ["1", "2", "計"]


def test_word_asks_for_the_kai_face_by_its_name() -> None:
    document = Document(io.BytesIO(docx_bytes(outline(Text("甲", 1)))))
    for name in ("Normal", "Heading 1", "Heading 3"):
        fonts = document.styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) == KAI
        assert not [key for key in fonts.attrib if "Theme" in key]


def test_the_properties_of_a_docx_name_nobody() -> None:
    facts = Document(io.BytesIO(docx_bytes(outline()))).core_properties
    assert (facts.title, facts.author, facts.last_modified_by) == ("範例縣教育訓練計畫", "", "")


def test_an_odt_has_only_what_a_reader_needs_and_says_what_it_is_first() -> None:
    with zipfile.ZipFile(io.BytesIO(odt_bytes(outline(table())))) as archive:
        assert set(archive.namelist()) == MEMBERS
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        for name in ("content.xml", "styles.xml", "meta.xml"):
            assert re.findall(rb'office:version="([^"]+)"', archive.read(name)) == [b"1.2"]
        assert KAI.encode() in archive.read("styles.xml")


def test_an_odt_has_headings_repeated_heads_and_merged_cells() -> None:
    body = Odf(io.BytesIO(odt_bytes(outline(Text(level=1, lead="議程"), merged())))).body
    assert [heading.text_recursive for heading in body.headers] == ["壹、議程"]
    (made,) = body.get_elements("//table:table")
    assert len(made.get_elements("table:table-header-rows/table:table-row")) == 1
    spans = [
        tuple(one.get_attribute(f"table:number-{kind}-spanned") for kind in ("rows", "columns"))
        for one in made.get_elements("table:table-row/table:table-cell")
    ]
    assert spans == [("2", "1"), (None, None), (None, None), ("1", "2")]
    assert len(made.get_elements("table:table-row/table:covered-table-cell")) == 2


def test_clean_text_is_what_xml_can_hold() -> None:
    assert clean("甲\n乙\t丙\u3000丁\x07\ud800\uffff戊") == "甲 乙 丙\u3000丁戊"


@pytest.mark.parametrize("form", list(Form))
def test_a_folder_that_is_not_there_is_told(form: Form, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        write_document(outline(), form, tmp_path / "nowhere" / "plan")
