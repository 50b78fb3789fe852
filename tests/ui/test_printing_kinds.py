"""The printing page beyond sign-in sheets: agenda table, poster, plan document, by mouse and keys."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from coordinator.documents.pdf.preview import page_count
from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.edit import change, create
from coordinator.services.edits import apply_edit
from coordinator.ui.printing.choices import AgendaChoice, Kind, PlanChoice, file_stem
from coordinator.ui.printing.page import PrintingPage
from tests.small_plan import B1, B2, HANDS_ON, small_plan
from tests.ui.printing_desk import WAIT, MakeContext, Office, opened_office


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, make_context: MakeContext) -> Iterator[Office]:
    with opened_office(qtbot, tmp_path, make_context) as made:
        yield made


def press(office: Office, qtbot: QtBot, kind: Kind) -> None:
    """Click the kind of paper and wait for its preview."""
    qtbot.mouseClick(office.page.options.kinds[kind], Qt.MouseButton.LeftButton)
    assert not office.page.print_button.isEnabled()
    office.ready(qtbot)


def pick(qtbot: QtBot, combo: QWidget, text: str) -> None:
    """Choose a line of a combo box with the arrow keys."""
    assert isinstance(combo, QComboBox)
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(combo.findText(text)):
        qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentText() == text


def shown_text(office: Office) -> str:
    preview = office.page._preview
    assert preview is not None
    with pypdfium2.PdfDocument(preview.path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def save(office: Office, qtbot: QtBot) -> None:
    office.page.save_button.click()
    qtbot.waitUntil(lambda: "Saved" in office.page.notice.text, timeout=WAIT)


def test_the_agenda_table_is_previewed_and_saved_and_nothing_is_recorded(
    office: Office, qtbot: QtBot
) -> None:
    press(office, qtbot, Kind.AGENDA)
    assert office.page.preview.pages == 2
    assert "（90 分鐘）" in shown_text(office)
    save(office, qtbot)
    assert page_count(office.folder / "sheets.pdf") == 2
    assert office.suggested[0].name == "small-112-agenda.pdf"
    assert (office.rows(), office.exports()) == ({}, [])


def test_a_course_day_is_taken_out_by_its_tick(office: Office, qtbot: QtBot) -> None:
    press(office, qtbot, Kind.AGENDA)
    qtbot.keyClick(office.page.options.agenda.days.fields["e"], Qt.Key.Key_Space)
    office.ready(qtbot)
    assert office.page.preview.pages == 1
    assert office.page.options.choice() == AgendaChoice(("d",))
    assert office.page._file_name() == "small-112-d1-agenda.pdf"


def test_every_session_has_a_poster_on_the_chosen_paper(office: Office, qtbot: QtBot) -> None:
    press(office, qtbot, Kind.POSTER)
    assert office.page.preview.pages == 3
    pick(qtbot, office.page.options.poster.paper.editor, "A4")
    office.ready(qtbot)
    office.page.options.poster.tick({B1})
    office.ready(qtbot)
    save(office, qtbot)
    with pypdfium2.PdfDocument(office.folder / "sheets.pdf") as document:
        assert [round(side) for side in document[0].get_size()] == [595, 842]
    assert office.suggested[0].name == "small-112-b1-d1-poster.pdf"


@pytest.mark.parametrize(
    ("form", "words", "member"),
    [
        ("odt", "ODT, for editing in LibreOffice", "content.xml"),
        ("docx", "DOCX, for editing in Word", "word/document.xml"),
    ],
)
def test_the_plan_is_saved_and_opened_in_the_form_that_is_chosen(
    office: Office, qtbot: QtBot, form: str, words: str, member: str
) -> None:
    press(office, qtbot, Kind.PLAN)
    assert "壹、承辦單位：範例國小" in shown_text(office)
    pick(qtbot, office.page.options.plan.file.editor, words)
    assert office.page.save_button.text() == f"Save as {form.upper()}…"
    assert office.page.is_ready  # the preview stays what it was
    save(office, qtbot)
    with zipfile.ZipFile(office.folder / f"sheets.{form}") as archive:
        assert "範例國小" in archive.read(member).decode()
    office.ready(qtbot)
    office.page.open_button.click()
    qtbot.waitUntil(lambda: bool(office.opened), timeout=WAIT)
    assert office.opened[0].name == f"small-112-plan.{form}"
    assert office.exports() == []


def test_the_plan_is_printed_by_ctrl_p_like_any_paper(office: Office, qtbot: QtBot) -> None:
    press(office, qtbot, Kind.PLAN)
    office.page.run_action("printing.print")
    qtbot.waitUntil(lambda: "handed to the printer" in office.page.notice.text, timeout=WAIT)
    assert page_count(office.folder / "printed.pdf") == office.page.preview.pages
    assert (office.rows(), office.exports()) == ({}, [])


@pytest.mark.parametrize(
    ("key", "kind", "pages"),
    [
        ("agenda:d", Kind.AGENDA, 1),
        ("agenda", Kind.AGENDA, 2),
        (f"poster:{B2}", Kind.POSTER, 1),
        (f"sheets:{HANDS_ON}", Kind.SHEETS, 1),
        ("plan", Kind.PLAN, 1),
    ],
)
def test_other_pages_can_ask_for_a_paper(
    office: Office, qtbot: QtBot, key: str, kind: Kind, pages: int
) -> None:
    office.page.show_item(key)
    office.ready(qtbot)
    assert office.page.options.kind is kind
    assert [k for k, button in office.page.options.kinds.items() if button.isChecked()] == [kind]
    assert office.page.preview.pages == pages


def test_the_overview_brings_to_the_sheets_whatever_was_printed_last(office: Office, qtbot: QtBot) -> None:
    press(office, qtbot, Kind.PLAN)
    office.page.show_item(B1)
    office.ready(qtbot)
    assert (office.page.options.kind, office.page.preview.pages) == (Kind.SHEETS, 4)


def test_an_unknown_key_changes_nothing(office: Office) -> None:
    office.page.show_item("somewhere:else")
    assert (office.page.options.kind, office.page.is_ready) == (Kind.SHEETS, True)


def test_a_change_of_the_agenda_is_seen_at_once(office: Office, qtbot: QtBot) -> None:
    press(office, qtbot, Kind.AGENDA)
    with office.store.write() as writer:
        apply_edit(writer, create(Block("new", "d", 720, 780, BlockKind.MEAL, "午餐便當")))
    qtbot.waitUntil(lambda: office.page.is_ready and "午餐便當" in shown_text(office), timeout=WAIT)


def test_a_character_no_font_has_is_listed_with_its_text(office: Office, qtbot: QtBot) -> None:
    before = small_plan().blocks[0]
    with office.store.write() as writer:
        apply_edit(writer, change(before, Block("k1", "d", 510, 540, BlockKind.SIGN_IN, "簽\ue000到")))
    office.page.options.choose(Kind.AGENDA)
    qtbot.waitUntil(lambda: "U+E000" in office.page.preview.missing.text, timeout=WAIT)
    assert "簽\ue000到 (character U+E000)" in office.page.preview.missing.text


def test_nothing_ticked_and_nothing_there_are_told_apart(office: Office, qtbot: QtBot) -> None:
    press(office, qtbot, Kind.AGENDA)
    office.page.options.agenda.tick(set())
    qtbot.waitUntil(lambda: office.page.preview._state.text() == "Nothing is chosen", timeout=WAIT)
    assert not office.page.save_button.isEnabled()


def test_the_kind_and_its_choices_are_remembered(office: Office, qtbot: QtBot) -> None:
    press(office, qtbot, Kind.PLAN)
    pick(qtbot, office.page.options.plan.file.editor, "ODT, for editing in LibreOffice")
    again = PrintingPage(office.context)
    qtbot.addWidget(again)
    assert (again.options.kind, str(again.options.form())) == (Kind.PLAN, "odt")


def test_only_the_panel_of_the_chosen_kind_is_seen_and_every_control_has_a_name(
    office: Office, qtbot: QtBot
) -> None:
    options = office.page.options
    panels: list[QWidget] = [
        *(options.sheets, options.agenda, options.poster, options.plan),
        *(options.badges, options.cards, options.doors),
    ]
    for kind, panel in zip(Kind, panels, strict=True):
        options.choose(kind)
        assert [one for one in panels if one.isVisible()] == [panel]
        controls = [
            w
            for w in office.page.findChildren(QWidget)
            if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()
        ]
        assert [w for w in controls if not (w.accessibleName() or getattr(w, "text", str)())] == []
    office.ready(qtbot)


def test_the_plan_document_is_named_after_the_training() -> None:
    assert file_stem(small_plan(), PlanChoice()) == "small-112-plan"
