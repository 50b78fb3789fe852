"""Badges, table cards and door signs on the printing page: by mouse and keys, on a real store."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from coordinator.db.queries.badges import read_badges, read_codes
from coordinator.db.queries.plans import read_plan
from coordinator.documents.pdf.badge_layout import grouped_digits
from coordinator.documents.pdf.preview import page_count
from coordinator.domain.badge import LAST_VERSION, code_text, read_code
from coordinator.domain.badge_sheet import PrintedBadges
from coordinator.domain.door_sign import Arrow
from coordinator.domain.edit import change
from coordinator.domain.roster import PersonKind
from coordinator.services.badges import ensure_badges
from coordinator.services.edits import apply_edit
from coordinator.services.printed_badges import read_printed
from coordinator.ui.printing.badge_options import MOST_BLANK
from coordinator.ui.printing.choices import Kind
from coordinator.ui.printing.people_choice import EVERYBODY, LAST
from coordinator.ui.printing.people_options import PeoplePanel
from tests.small_plan import B1, B2, GAOSHU, HANDS_ON, LIGANG, person
from tests.ui.printing_desk import WAIT, MakeContext, Office, opened_office, pdf_printer


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, make_context: MakeContext) -> Iterator[Office]:
    with opened_office(qtbot, tmp_path, make_context) as made:
        yield made


@pytest.fixture
def badges(office: Office, qtbot: QtBot) -> Office:
    """The page with name badges chosen: 堃 and 𤧟 of batch 1, 丙 of batch 2."""
    press(office, qtbot, Kind.BADGES)
    return office


def press(office: Office, qtbot: QtBot, kind: Kind) -> None:
    """Click the kind of paper and wait for its preview."""
    qtbot.mouseClick(office.page.options.kinds[kind], Qt.MouseButton.LeftButton)
    office.ready(qtbot)


def pick(qtbot: QtBot, combo: QWidget, text: str) -> None:
    """Choose a line of a combo box with the arrow keys."""
    assert isinstance(combo, QComboBox)
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(combo.findText(text)):
        qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentText() == text


def who(office: Office) -> PeoplePanel:
    return office.page.options.badges.people


def names(office: Office) -> list[str]:
    """The names of who is ticked, in the order of printing."""
    assert office.page._source is not None
    called = {entry.id: entry.person.name for entry in office.page._source.roster}
    return [called[key] for key in who(office).ticked()]


def shown_text(office: Office) -> str:
    preview = office.page._preview
    assert preview is not None
    with pypdfium2.PdfDocument(preview.path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def codes(office: Office) -> dict[str, str]:
    with office.store.read() as reader:
        return dict(read_codes(reader, read_plan(reader, "t")))


def printed(office: Office) -> PrintedBadges:
    with office.store.read() as reader:
        return read_printed(reader, "t")


def save(office: Office, qtbot: QtBot) -> None:
    before = len(office.exports())
    office.page.save_button.click()
    qtbot.waitUntil(lambda: len(office.exports()) > before and office.page.is_ready, timeout=WAIT)


def gone(office: Office, qtbot: QtBot, sentence: str) -> None:
    """Wait until there is no preview, and the reason."""
    qtbot.waitUntil(lambda: office.page.preview._state.text() == sentence, timeout=WAIT)
    assert not office.page.print_button.isEnabled()


def test_everybody_has_a_badge_to_look_at_and_looking_gives_no_code(badges: Office) -> None:
    assert (names(badges), badges.page.preview.pages) == (["堃", "𤧟", "丙"], 1)
    said = shown_text(badges)
    assert badges.page._source is not None
    drawn = badges.page._source.badges.codes
    assert all(grouped_digits(code) in said for code in drawn.values())
    assert ("堃" in said, "里港範例國小" in said, "學員" in said) == (True, True, True)
    assert (codes(badges), badges.exports(), printed(badges)) == ({}, [], PrintedBadges())


def test_saving_gives_the_codes_that_were_seen_and_is_logged(badges: Office, qtbot: QtBot) -> None:
    assert badges.page._source is not None
    seen = dict(badges.page._source.badges.codes)
    save(badges, qtbot)
    assert codes(badges) == seen
    assert badges.exports() == [("badges_pdf", "", 3)]
    assert printed(badges).codes == set(seen.values())
    assert badges.suggested[0].name == "small-112-badges.pdf"
    assert page_count(badges.folder / "sheets.pdf") == 1


def test_a_badge_is_printed_once_by_itself_and_again_only_when_asked(badges: Office, qtbot: QtBot) -> None:
    save(badges, qtbot)
    late = person("後來", LIGANG, B1)
    badges.join(late, qtbot)
    assert names(badges) == ["後來"]
    save(badges, qtbot)
    assert (badges.exports()[-1][2], printed(badges).last) == (1, (codes(badges)[late.id],))
    qtbot.keyClick(who(badges).only_new, Qt.Key.Key_Space)
    badges.ready(qtbot)
    assert len(names(badges)) == 4
    assert "4 of them have a printed badge already" in who(badges).count.text()


def test_what_was_printed_just_now_can_be_printed_again_until_one_looks_elsewhere(
    badges: Office, qtbot: QtBot
) -> None:
    save(badges, qtbot)
    assert (len(names(badges)), badges.page.is_ready) == (3, True)
    assert "3 of them have a printed badge already" in who(badges).count.text()
    press(badges, qtbot, Kind.DOORS)
    qtbot.mouseClick(badges.page.options.kinds[Kind.BADGES], Qt.MouseButton.LeftButton)
    gone(badges, qtbot, "All of these badges are printed")
    pick(qtbot, who(badges).scope.editor, "Those printed last")
    badges.ready(qtbot)
    assert (who(badges).scope.value(), len(names(badges))) == (LAST, 3)


def test_a_badge_that_was_issued_again_is_to_be_printed(badges: Office, qtbot: QtBot) -> None:
    save(badges, qtbot)
    source = badges.page._source
    assert source is not None
    first = source.roster[0].id
    older = source.badges
    again = replace(older, codes={**older.codes, first: _next_version(older.codes[first])})
    who(badges).set_source(source.plan, source.roster, again)
    assert who(badges).ticked() == (first,)


def _next_version(code: str) -> str:
    known = read_code(code)
    assert known is not None
    assert known.version < LAST_VERSION
    return code_text(known.number, known.version + 1)


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("scope", "第二梯次", ["丙"]),
        ("scope", "8/7(一) 第一天 · 第一梯次", ["堃", "𤧟"]),
        ("school", "里港範例國小", ["堃", "𤧟", "丙"]),
    ],
)
def test_a_batch_a_session_and_a_school_are_chosen_with_the_arrow_keys(
    badges: Office, qtbot: QtBot, field: str, text: str, expected: list[str]
) -> None:
    pick(qtbot, getattr(who(badges), field).editor, text)
    badges.ready(qtbot)
    assert names(badges) == expected


def test_kinds_are_ticked_away(badges: Office, qtbot: QtBot) -> None:
    badges.join(person("吳", LIGANG, B1, kind=PersonKind.SPEAKER), qtbot)
    assert "講師" in shown_text(badges)
    qtbot.keyClick(who(badges).kinds[PersonKind.ATTENDEE], Qt.Key.Key_Space)
    badges.ready(qtbot)
    assert names(badges) == ["吳"]


def test_people_are_found_and_ticked_with_the_keyboard(badges: Office, qtbot: QtBot) -> None:
    panel = who(badges)
    panel.none_button.click()
    gone(badges, qtbot, "Nothing is chosen")
    panel.search.setFocus()
    panel.search.insert("丙")
    qtbot.waitUntil(lambda: len(panel.people.shown) == 1)
    qtbot.keyClick(panel.search, Qt.Key.Key_Down)
    panel.people.setCurrentIndex(panel.people.model().index(0, 0))
    qtbot.keyClick(panel.people, Qt.Key.Key_Space)
    badges.ready(qtbot)
    assert (names(badges), panel.count.text()) == (["丙"], "1 of 3 people")
    panel.search.clear()
    qtbot.waitUntil(lambda: len(panel.people.shown) == 3)
    assert names(badges) == ["丙"]


def test_a_click_anywhere_on_a_line_ticks_it_once(badges: Office, qtbot: QtBot) -> None:
    people = who(badges).people
    place = people.visualRect(people.model().index(1, 0))
    for spot in (place.center(), place.topLeft() + QPoint(14, place.height() // 2)):
        before = names(badges)
        QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert names(badges) == (["堃", "丙"] if len(before) == 3 else ["堃", "𤧟", "丙"])
    badges.ready(qtbot)


def test_somebody_unticked_stays_so_when_others_come(badges: Office, qtbot: QtBot) -> None:
    people = who(badges).people
    QTest.mouseClick(
        people.viewport(),
        Qt.MouseButton.LeftButton,
        pos=people.visualRect(people.model().index(0, 0)).center(),
    )
    badges.ready(qtbot)
    badges.join(person("後來", GAOSHU, B1), qtbot)
    assert "堃" not in names(badges)
    assert "後來" in names(badges)


def test_the_order_is_remembered_and_keeps_the_ticks(badges: Office, qtbot: QtBot) -> None:
    pick(qtbot, badges.page.options.badges.order.editor, "Name")
    badges.ready(qtbot)
    assert names(badges) == ["丙", "堃", "𤧟"]
    again = type(badges.page.options.badges)(badges.context.settings)
    qtbot.addWidget(again)
    assert again.order.value() == "name"


def test_a_sheet_is_begun_further_down_and_blank_badges_follow(badges: Office, qtbot: QtBot) -> None:
    panel = badges.page.options.badges
    for field, keys in ((panel.start, 8), (panel.blanks, 4)):
        spin = field.editor
        assert isinstance(spin, QSpinBox)
        for _ in range(keys):
            qtbot.keyClick(spin, Qt.Key.Key_Up)
        badges.ready(qtbot)
    assert (panel.start.value(), panel.blanks.value()) == (9, 4)
    assert badges.page.preview.pages == 2
    assert "姓名" in shown_text(badges)
    panel.people.none_button.click()
    qtbot.waitUntil(lambda: badges.page.is_ready, timeout=WAIT)
    save_without_people(badges, qtbot)
    assert (badges.exports(), printed(badges)) == ([], PrintedBadges())
    assert MOST_BLANK >= 100


def save_without_people(office: Office, qtbot: QtBot) -> None:
    office.page.save_button.click()
    qtbot.waitUntil(lambda: "Saved" in office.page.notice.text, timeout=WAIT)


def test_badges_are_printed_by_ctrl_p(badges: Office, qtbot: QtBot) -> None:
    badges.page.run_action("printing.print")
    qtbot.waitUntil(lambda: "handed to the printer" in badges.page.notice.text, timeout=WAIT)
    assert badges.exports() == [("badges_print", "", 3)]
    assert len(printed(badges).last) == 3


def test_everybody_who_has_a_code_already_is_remembered_as_printed_too(badges: Office, qtbot: QtBot) -> None:
    with badges.store.write() as writer:
        ensure_badges(writer, "t")
    stored = codes(badges)
    qtbot.waitUntil(
        lambda: badges.page._source is not None and badges.page._source.badges.codes == stored, timeout=WAIT
    )
    badges.ready(qtbot)
    save(badges, qtbot)
    assert "3 of them have a printed badge already" in who(badges).count.text()
    press(badges, qtbot, Kind.DOORS)
    qtbot.mouseClick(badges.page.options.kinds[Kind.BADGES], Qt.MouseButton.LeftButton)
    gone(badges, qtbot, "All of these badges are printed")


def test_of_a_part_of_the_pages_only_those_badges_are_printed(badges: Office, qtbot: QtBot) -> None:
    start = badges.page.options.badges.start.editor
    assert isinstance(start, QSpinBox)
    for _ in range(9):
        qtbot.keyClick(start, Qt.Key.Key_Up)
    badges.ready(qtbot)
    assert badges.page.preview.pages == 2

    def second_page(_parent: object, _pages: int) -> QPrinter:
        printer = pdf_printer(badges.folder / "printed.pdf")
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(2, 2)
        return printer

    badges.page._questions = replace(badges.page._questions, printer=second_page)
    badges.page.run_action("printing.print")
    qtbot.waitUntil(lambda: "handed to the printer" in badges.page.notice.text, timeout=WAIT)
    assert badges.exports() == [("badges_print", "", 2)]
    last = {person for person, code in codes(badges).items() if code in printed(badges).last}
    assert last == set(who(badges).ticked()[1:])


def test_when_codes_are_given_elsewhere_the_badges_are_made_again_with_those(
    badges: Office, qtbot: QtBot
) -> None:
    with badges.store.write() as writer:
        ensure_badges(writer, "t")
    stored = codes(badges)
    qtbot.waitUntil(
        lambda: badges.page._source is not None and badges.page._source.badges.codes == stored, timeout=WAIT
    )
    badges.ready(qtbot)
    assert all(grouped_digits(code) in shown_text(badges) for code in stored.values())
    save(badges, qtbot)
    with badges.store.read() as reader:
        assert len(read_badges(reader, "t")) == 3


def test_a_name_that_changes_is_seen_at_once(badges: Office, qtbot: QtBot) -> None:
    assert badges.page._source is not None
    before = badges.page._source.roster[0].person
    with badges.store.write() as writer:
        apply_edit(writer, change(before, replace(before, name="改名後")))
    qtbot.waitUntil(lambda: badges.page.is_ready and "改名後" in shown_text(badges), timeout=WAIT)


def test_other_pages_can_ask_for_the_badges_of_somebody(office: Office, qtbot: QtBot) -> None:
    assert office.page._source is not None
    third = office.page._source.roster[2].id
    office.page.show_item(f"badges:{third}")
    office.ready(qtbot)
    assert (office.page.options.kind, names(office)) == (Kind.BADGES, ["丙"])


def test_table_cards_are_for_those_apart_from_the_schools(office: Office, qtbot: QtBot) -> None:
    office.join(person("吳講師", LIGANG, B1, kind=PersonKind.SPEAKER), qtbot)
    press(office, qtbot, Kind.CARDS)
    assert office.page.preview.pages == 1
    assert shown_text(office).count("吳講師") in (2, 4)
    assert not office.page.options.cards.people.only_new.isVisible()
    qtbot.keyClick(office.page.options.cards.people.kinds[PersonKind.ATTENDEE], Qt.Key.Key_Space)
    office.ready(qtbot)
    assert office.page.preview.pages == 4
    save(office, qtbot)
    assert office.exports() == [("table_cards_pdf", "", 4)]
    assert (codes(office), office.suggested[0].name) == ({}, "small-112-table-cards.pdf")


def test_every_session_has_a_door_sign_and_an_arrow_if_wanted(office: Office, qtbot: QtBot) -> None:
    press(office, qtbot, Kind.DOORS)
    assert office.page.preview.pages == 3
    assert "研習中心" in shown_text(office)
    pick(qtbot, office.page.options.doors.arrow.editor, "To the left")
    office.ready(qtbot)
    assert office.page.options.doors.choice().arrow is Arrow.LEFT
    for key in (B2, HANDS_ON):
        qtbot.keyClick(office.page.options.doors.sessions.fields[key], Qt.Key.Key_Space)
    office.ready(qtbot)
    save_without_people(office, qtbot)
    assert (office.exports(), office.suggested[0].name) == ([], "small-112-b1-d1-door-signs.pdf")


def test_another_training_begins_with_everybody_of_it(badges: Office, qtbot: QtBot) -> None:
    panel = who(badges)
    pick(qtbot, panel.scope.editor, "第二梯次")
    badges.ready(qtbot)
    source = badges.page._source
    assert source is not None
    other = replace(source.plan, training=replace(source.plan.training, id="other"))
    panel.set_source(other, source.roster, source.badges)
    assert (panel.scope.value(), len(panel.ticked())) == (EVERYBODY, 3)
