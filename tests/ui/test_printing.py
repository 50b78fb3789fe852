"""The printing page on a real store: the preview is the PDF, and numbers are kept only when paper leaves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coordinator.db.store import open_store
from coordinator.documents.pdf.preview import page_count, render_page
from coordinator.domain.edit import create
from coordinator.domain.errors import RuleError
from coordinator.domain.roster import SheetRow
from coordinator.domain.sheet import Column, Grouping, Half
from coordinator.progress import Cancelled
from coordinator.services.edits import apply_edit
from coordinator.services.sheets import keep_rows
from coordinator.ui.kit.paper import print_pages
from coordinator.ui.printing.choices import bundles, file_name, session_title
from coordinator.ui.printing.page import PrintingPage
from tests.small_plan import B1, B2, HANDS_ON, LIGANG, person, small_plan
from tests.ui.printing_desk import WAIT, MakeContext, Office, opened_office, pdf_printer


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, make_context: MakeContext) -> Iterator[Office]:
    with opened_office(qtbot, tmp_path, make_context) as made:
        yield made


def test_the_preview_is_a_pdf_of_every_session_and_stores_nothing(office: Office) -> None:
    assert office.page.preview.pages == 4  # b1 in the morning and in the afternoon, b2, hands-on
    assert office.page.preview.view.accessibleDescription() == "Page 1 of 4"
    assert (office.rows(), office.exports(), office.files()) == ({}, [], [])


def test_pages_turn_and_zoom_by_keys_and_buttons(office: Office, qtbot: QtBot) -> None:
    preview = office.page.preview
    qtbot.keyClick(preview.view, Qt.Key.Key_PageDown)
    preview.forward.click()
    assert preview.index == 2
    qtbot.keyClick(preview.view, Qt.Key.Key_PageUp)
    preview.turn(-9)
    assert (preview.index, preview.back.isEnabled()) == (0, False)
    fitting = preview.view.scale
    qtbot.keyClick(preview.view, Qt.Key.Key_Plus)
    assert preview.view.scale == pytest.approx(fitting * 1.25)
    preview.view.set_zoom(None)
    assert preview.view.scale == pytest.approx(fitting)


def test_choices_change_the_preview(office: Office, qtbot: QtBot) -> None:
    options = office.page.options.sheets
    options.sessions.fields[HANDS_ON].click()
    assert not office.page.print_button.isEnabled()
    office.ready(qtbot)
    assert office.page.preview.pages == 3
    options.halves[Half.AM].click()
    options.halves[Half.DAY].click()
    options.columns[Column.NOTE].click()
    options.grouping.set_value(str(Grouping.NONE))
    options.grouping.committed.emit(str(Grouping.NONE))
    office.ready(qtbot)
    assert office.page.preview.pages == 1
    choice = options.choice()
    assert (choice.session_ids, choice.halves) == ((B1, B2), frozenset({Half.PM}))
    assert choice.options.hidden == {Column.NOTE}


def test_four_marks_can_share_one_landscape_sheet(office: Office, qtbot: QtBot) -> None:
    options = office.page.options.sheets
    options.tick({B1})
    options.whole_day.click()
    office.ready(qtbot)
    assert office.page._preview is not None
    picture = render_page(office.page._preview.path, 0, 0.5)
    assert picture.width > picture.height
    assert options.choice().halves == {Half.DAY}


def test_a_batch_is_chosen_at_once_and_named_when_ticked_by_hand(office: Office) -> None:
    options = office.page.options.sheets
    assert options.bundle.value() == "all"
    options._on_bundle("b2")
    assert options.session_ids() == {B2}
    assert options.bundle.value() == "b2"
    options.sessions.fields[HANDS_ON].click()
    assert options.bundle.value() == ""


def test_nothing_chosen_says_so_and_can_not_be_printed(office: Office, qtbot: QtBot) -> None:
    office.page.options.sheets.tick(set())
    qtbot.waitUntil(lambda: office.page.preview._state.text() == "Nothing is chosen", timeout=WAIT)
    assert not office.page.print_button.isEnabled()
    office.page.run_action("printing.print")
    assert office.files() == []


def test_saving_keeps_numbers_and_is_logged_and_again_changes_nothing(office: Office, qtbot: QtBot) -> None:
    office.page.save_button.click()
    qtbot.waitUntil(lambda: bool(office.page.notice.text), timeout=WAIT)
    assert (office.page.notice.text, office.files()) == ("Saved: sheets.pdf", ["sheets.pdf"])
    assert page_count(office.folder / "sheets.pdf") == 4
    first = office.rows()
    assert sorted(first.values()) == [1, 1, 2]
    assert office.exports() == [("pdf", "b1-d1 b2-d1 h1", 3)]
    bytes_before = (office.folder / "sheets.pdf").read_bytes()
    office.ready(qtbot)
    office.page.save_button.click()
    qtbot.waitUntil(lambda: len(office.exports()) == 2, timeout=WAIT)
    assert office.rows() == first
    assert (office.folder / "sheets.pdf").read_bytes() == bytes_before


def test_who_is_added_later_gets_the_next_number(office: Office, qtbot: QtBot) -> None:
    office.page.save()
    qtbot.waitUntil(lambda: bool(office.page.notice.text), timeout=WAIT)
    late = person("後來", LIGANG, B1)
    office.join(late, qtbot)
    office.page.save()
    qtbot.waitUntil(lambda: len(office.rows()) == 4, timeout=WAIT)
    assert office.rows()[B1, late.id] == 3


def test_each_session_can_have_its_own_file_and_older_files_stay(office: Office, qtbot: QtBot) -> None:
    names = ["b1-d1 112-08-07 第一天.pdf", "b2-d1 112-08-14 第一天.pdf", "h1 112-09-12 駐點實機.pdf"]
    (office.folder / names[0]).write_text("a scan somebody made")
    office.page.options.sheets.each.click()
    office.ready(qtbot)
    office.page.save()
    qtbot.waitUntil(lambda: bool(office.page.notice.text), timeout=WAIT)
    assert office.files() == sorted([*names, "b1-d1 112-08-07 第一天 (2).pdf"])
    assert (office.folder / names[0]).read_text() == "a scan somebody made"
    assert [page_count(office.folder / name) for name in names[1:]] == [1, 1]


def test_open_shows_a_copy_and_counts_as_an_export(office: Office, qtbot: QtBot) -> None:
    office.page.open_button.click()
    qtbot.waitUntil(lambda: bool(office.opened), timeout=WAIT)
    assert page_count(office.opened[0]) == 4
    assert (office.exports(), office.files()) == ([("pdf", "b1-d1 b2-d1 h1", 3)], [])


def test_printing_hands_every_page_to_the_printer(office: Office, qtbot: QtBot) -> None:
    office.page.run_action("printing.print")
    qtbot.waitUntil(lambda: bool(office.page.notice.text), timeout=WAIT)
    assert office.page.notice.text == "4 pages were handed to the printer."
    assert page_count(office.folder / "printed.pdf") == 4
    assert (len(office.rows()), office.exports()) == (3, [("print", "b1-d1 b2-d1 h1", 3)])


def test_a_number_given_meanwhile_stops_everything(office: Office, qtbot: QtBot) -> None:
    assert office.page._preview is not None
    with office.store.write() as writer:
        keep_rows(writer, [((B1, "somebody"), 1)])
    office.page.save()  # before the page has heard of it
    qtbot.waitUntil(lambda: "again" in office.page.notice.text, timeout=WAIT)
    assert (office.files(), office.exports()) == ([], [])
    office.ready(qtbot)
    office.page.save()
    qtbot.waitUntil(lambda: office.files() == ["sheets.pdf"], timeout=WAIT)
    with office.store.read() as reader:
        assert sorted(r.number for r in reader.all(SheetRow) if r.session_id == B1) == [1, 2, 3]


def test_a_folder_that_went_away_gives_a_sentence_and_stores_nothing(office: Office, qtbot: QtBot) -> None:
    office.folder.rmdir()
    office.page.save()
    qtbot.waitUntil(lambda: "could not be written" in office.page.notice.text, timeout=WAIT)
    assert (office.rows(), office.exports()) == ({}, [])
    office.folder.mkdir()
    qtbot.waitUntil(lambda: office.page.is_ready, timeout=WAIT)


def test_a_cancelled_print_leaves_no_file_and_keeps_nothing(office: Office, tmp_path: Path) -> None:
    kept: list[str] = []

    def cancel(done: int, total: int) -> None:
        if done == 1:
            raise Cancelled

    assert office.page._preview is not None
    printer = pdf_printer(tmp_path / "cancelled.pdf")
    with pytest.raises(Cancelled):
        print_pages(cancel, printer, office.page._preview.path, lambda: kept.append("kept"))
    assert (kept, (tmp_path / "cancelled.pdf").exists()) == ([], False)


def test_a_stopped_preview_can_be_made_again(office: Office, qtbot: QtBot) -> None:
    office.page.options.sheets.spare_rows.editor.setValue(9)  # type: ignore[attr-defined]
    office.page._make_preview()
    office.context.jobs.cancel_all()
    qtbot.waitUntil(lambda: "not finished" in office.page.notice.text, timeout=WAIT)
    assert not office.page.print_button.isEnabled()
    office.page.notice._button.click()
    office.ready(qtbot)


def test_an_older_preview_that_ends_late_does_not_speak_for_the_newest(office: Office, qtbot: QtBot) -> None:
    office.page._on_no_preview(RuleError("nothing_to_print"))
    assert office.page.is_ready
    assert office.page.preview.pages > 0


def test_a_choice_made_while_saving_is_shown_afterwards(office: Office, qtbot: QtBot) -> None:
    office.page.save()
    qtbot.waitUntil(lambda: bool(office.page.notice.text), timeout=WAIT)
    office.ready(qtbot)
    office.page.save()  # now no number is new, so that nothing but the choice can ask for a preview
    office.page.options.sheets.spare_rows.editor.setValue(9)  # type: ignore[attr-defined]
    office.page._make_preview()
    office.page._wait.stop()  # a saving that takes longer than the wait
    office.ready(qtbot)


def test_who_is_added_while_saving_is_not_taken_for_shown(office: Office, qtbot: QtBot) -> None:
    office.page._leaving = office.page._making = None
    saved = office.page._preview
    assert saved is not None
    office.page.save()
    entry = person("丁", LIGANG, B1)
    with office.store.write() as writer:
        apply_edit(writer, create(*entry.entities()))
    office.page.refresh_now()
    office.page._has_left()
    assert office.page._preview is not None
    assert entry not in office.page._preview.source.roster
    assert not office.page.is_ready
    qtbot.waitUntil(lambda: not office.context.jobs.running, timeout=WAIT)
    office.ready(qtbot)
    assert office.page._preview.source.roster != saved.source.roster


def test_only_the_pages_asked_for_are_printed_each_the_way_it_lies(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    options = office.page.options.sheets
    options.whole_day.click()
    office.ready(qtbot)
    assert office.page._preview is not None
    printer = pdf_printer(tmp_path / "some.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(1, 2)
    assert print_pages(lambda _done, _total: None, printer, office.page._preview.path, lambda: None) == 2
    landscape, portrait = (render_page(tmp_path / "some.pdf", n, 1.0) for n in (0, 1))
    assert landscape.width > landscape.height
    assert portrait.height == pytest.approx(842, abs=2)


def test_a_name_no_font_has_is_listed_before_printing(office: Office, qtbot: QtBot) -> None:
    office.join(person("王\ue000", LIGANG, B1), qtbot)
    assert "王\ue000 (character U+E000, row 2)" in office.page.preview.missing.text


def test_choices_are_remembered(office: Office, qtbot: QtBot) -> None:
    office.page.options.sheets.columns[Column.MEAL].click()
    office.page.options.sheets.spare_rows.editor.setValue(7)  # type: ignore[attr-defined]
    again = PrintingPage(office.context)
    qtbot.addWidget(again)
    again.refresh_now()
    options = again.options.sheets.choice().options
    assert (options.hidden, options.spare_rows) == (frozenset({Column.MEAL}), 7)


def test_names_of_sessions_files_and_bundles() -> None:
    plan = small_plan()
    titles = [session_title(plan, session) for session in plan.sessions]
    assert titles == ["8/7(一) 第一天 · 第一梯次", "8/14(一) 第一天 · 第二梯次", "9/12(二) 駐點實機"]
    assert file_name(plan, plan.sessions[0]) == "b1-d1 112-08-07 第一天.pdf"
    assert [(b.name, set(b.session_ids)) for b in bundles(plan)] == [
        ("第一梯次", {B1}), ("第二梯次", {B2}), ("駐點實機場", {HANDS_ON}),
    ]  # fmt: skip


def test_without_sessions_the_page_says_what_goes_here(
    qtbot: QtBot, tmp_path: Path, make_context: MakeContext
) -> None:
    store = open_store(tmp_path / "empty.sqlite")
    page = PrintingPage(make_context(store))
    qtbot.addWidget(page)
    page.show()
    page.refresh_now()
    assert page._empty.isVisible()
    assert not page.print_button.isEnabled()
    page.close()
    store.close()


def test_every_control_has_a_name_for_screen_readers(office: Office) -> None:
    controls = [
        w
        for w in office.page.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()
    ]
    nameless = [w for w in controls if not (w.accessibleName() or getattr(w, "text", str)())]
    assert nameless == []
