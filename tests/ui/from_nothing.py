"""The hands of a coordinator who lays out a training from nothing, page after page, by keys, mouse and paste.

What is typed and pasted is taken from the JSON of a sample, in the form the ministry's letter has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from coordinator.db.queries.plans import list_trainings, read_plan
from coordinator.db.store import Store
from coordinator.domain.plan import Plan
from coordinator.domain.roc import ROC_OFFSET
from coordinator.ui.agenda.page import AgendaPage
from coordinator.ui.agenda.paste import AgendaPreview
from coordinator.ui.context import Context
from coordinator.ui.districts.page import DistrictsPage
from coordinator.ui.kit.letter_preview.pasting import LetterPaste
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.tsv import to_tsv
from coordinator.ui.plan.layout_dialog import LayOutDialog
from coordinator.ui.plan.marks_dialog import MarksDialog
from coordinator.ui.plan.page import PlanPage
from coordinator.ui.venues.page import VenuesPage
from coordinator.ui.welcome.new_training import NewTrainingDialog
from coordinator.ui.welcome.page import WelcomePage
from tests import sample_letters
from tests.ui.hands import choose, empty_list, press, text_in, tool, type_into

P = TypeVar("P", bound=Page)
Json = dict[str, Any]
CTRL = Qt.KeyboardModifier.ControlModifier
UNIT_ROLES = {"supervisor": "指導單位", "organiser": "主辦單位", "host": "承辦單位", "co_host": "協辦單位"}
KINDS = {"online": "線上簡報場", "on_site": "實體簡報場", "hands_on": "駐點實機場"}
LONG = ("basis", "purpose", "audience", "registration", "hours_rule", "funding", "outcome", "note")


class Sitting:
    """One program with one store: its pages are opened one after the other and share a history."""

    def __init__(self, store: Store, context: Context, qtbot: QtBot) -> None:
        self.store, self.context, self._qtbot = store, context, qtbot
        self._pages: list[Page] = []
        self.refused: list[str] = []
        """What the store would not take, in sentences."""
        context.undo.refused.connect(self.refused.append)

    @property
    def plan(self) -> Plan:
        """The training as it is stored now."""
        with self.store.read() as reader:
            return read_plan(reader, self.context.training_id or "")

    def trainings(self) -> int:
        """How many trainings the store holds."""
        with self.store.read() as reader:
            return len(list_trainings(reader))

    @contextmanager
    def on(self, kind: type[P]) -> Iterator[P]:
        """A page with the keyboard; nothing that was done there may have been refused."""
        page = kind(self.context)
        self._pages.append(page)
        self._qtbot.addWidget(page)
        page.resize(1256, 830)
        with self._qtbot.waitExposed(page, timeout=10_000):
            page.show()
        self.front(page)
        page.catch_up()
        yield page
        assert (page.notice.text, self.refused) == ("", [])
        page.hide()

    def front(self, window: QWidget) -> None:
        """Wait until a window has the keyboard."""
        window.activateWindow()
        self.wait(window.isActiveWindow)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Until Qt has done what it does later."""
        self._qtbot.waitUntil(condition, timeout=10_000)


# -- single gestures -----------------------------------------------------------------------------------


def write(field: Any, text: object) -> None:
    """Type over a field of a form and leave it."""
    editor = field.editor
    editor.setFocus()
    editor.selectAll()
    if isinstance(editor, QPlainTextEdit):
        editor.insertPlainText(str(text))
    elif isinstance(editor, QSpinBox):
        QTest.keyClicks(editor, str(text))
    else:
        editor.insert(str(text))
    editor.clearFocus()


def pick(field: Any, text: str) -> None:
    """Choose an entry of a form's list."""
    combo = field.editor
    assert isinstance(combo, QComboBox)
    assert combo.findText(text) >= 0, text
    combo.setCurrentIndex(combo.findText(text))
    combo.activated.emit(combo.currentIndex())


def click(button: QWidget) -> None:
    """The left mouse button in the middle of it."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def tab_of(page: Any, content: QWidget) -> None:
    """Open the tab that holds ``content``."""
    tabs = page.tabs
    tabs.setCurrentIndex(next(n for n in range(tabs.count()) if tabs.widget(n).isAncestorOf(content)))


def paste_text(card: ListCard, text: str) -> None:
    """Ctrl+V in a list, or on the sentence that stands in its place while it is empty."""
    QGuiApplication.clipboard().setText(text)
    places = [card.table, *card.findChildren(EmptyList)]
    press(next(place for place in places if place.isVisible()), Qt.Key.Key_V, CTRL)


def paste_rows(card: ListCard, rows: Iterable[Sequence[object]]) -> None:
    """Cells copied in Excel, pasted into a list."""
    paste_text(card, to_tsv([["" if cell is None else str(cell) for cell in row] for row in rows]))


def take_over(paste: LetterPaste) -> None:
    """Accept the preview that a pasted letter has opened; every row was understood."""
    dialog = paste.dialog
    assert dialog is not None
    assert len(dialog.taken) == dialog.model.rowCount()
    click(dialog.ok_button)


def name_new(sitting: Sitting, card: ListCard, key: str, text: str) -> None:
    """Type into the name that has opened by itself, and press Enter: the new row stays chosen."""
    editor = next(e for e in card.table.viewport().findChildren(QLineEdit) if e.isVisible())
    editor.selectAll()
    editor.insert(text)
    press(editor, Qt.Key.Key_Return)
    sitting.wait(lambda: card.table.state() != card.table.State.EditingState)
    assert text_in(card.table, key, "name") == text
    assert len(card.table.selected_rows()) == 1


def roc(iso: str | None) -> str:
    """``2023-08-07`` as people here type it: 112/8/7."""
    day = date.fromisoformat(iso) if iso else None
    return f"{day.year - ROC_OFFSET}/{day.month}/{day.day}" if day else ""


def titles(sample: Json) -> dict[str, str]:
    """What each kind of format is called in the sample."""
    return {row["kind"]: row["title"] for row in sample["formats"]}


# -- page after page -----------------------------------------------------------------------------------


def begin(sitting: Sitting, sample: Json) -> None:
    """建立新研習: title, academic year and county."""
    with sitting.on(WelcomePage) as page:
        press(page.new_training, Qt.Key.Key_Return)
        dialog = page.dialog
        assert isinstance(dialog, NewTrainingDialog)
        sitting.front(dialog)
        write(dialog.title, sample["title"])
        write(dialog.year, sample["academic_year"])
        if sample["county"]:
            pick(dialog.county, sample["county"]["name"])
        click(dialog.ok_button)


def fill_in_facts(page: PlanPage, sample: Json) -> None:
    """計畫, first tab: what the letter says of the training as a whole."""
    facts = page.facts
    tab_of(page, facts)
    if sample["issued"]:
        write(facts.issued, roc(sample["issued"]))
    write(facts.letter, sample["letter_number"])
    for name in LONG:
        write(facts.texts[name], sample[name])


def list_parts(page: PlanPage, sample: Json) -> None:
    """計畫: units, business roles, delivery formats, what people bring, course days with their hours."""
    tab_of(page, page.units)
    paste_rows(page.units, ((UNIT_ROLES[u["role"]], u["name"]) for u in sample["units"]))
    paste_rows(page.roles, ((role,) for role in sample["roles"]))
    tab_of(page, page.formats)
    paste_rows(page.formats, (_format_cells(row) for row in sample["formats"]))
    for item in page.formats.table.rows.rows:
        page.formats.select(item.id)
        things = [e["text"] for e in sample["equipment"] if titles(sample)[e["format"]] == item.title]
        if things:
            paste_rows(page.equipment, ((text,) for text in things))
    paste_rows(page.course_days, (_course_day_cells(row, titles(sample)) for row in sample["course_days"]))


def _format_cells(row: Json) -> tuple[object, ...]:
    applied = "是" if row["by_application"] else "否"
    period = roc(row["starts"]), roc(row["ends"])
    return (KINDS[row["kind"]], row["title"], *period, applied, row["registration"], row["note"])


def _course_day_cells(row: Json, formats: dict[str, str]) -> tuple[object, ...]:
    meant = "、".join(row["audience"])
    return (row["name"], row["title"], formats[row["format"]], row["hours"], meant, "", row["note"])


def list_counties(page: PlanPage, sample: Json) -> None:
    """計畫: the appendix 各縣市校數統計, where an empty cell is none."""
    tab_of(page, page.counties)
    parts = ("special", "primary", "junior", "total")
    paste_rows(page.counties, ((c["name"], *(c[part] or "" for part in parts)) for c in sample["counties"]))


def list_venues(sitting: Sitting, sample: Json) -> None:
    """場地: the first is typed, the others are pasted; then the rooms of each."""
    with sitting.on(VenuesPage) as page:
        first, *others = sample["venues"]
        click(empty_list(page.venue_card).button)
        key = sitting.plan.venues[0].id
        name_new(sitting, page.venue_card, key, first["name"])
        choose(page.venues, key, "township", first["township"])
        paste_rows(page.venue_card, ((v["name"], v["township"]) for v in others))
        for stored, venue in zip(sitting.plan.venues, sample["venues"], strict=True):
            page.venue_card.select(stored.id)
            columns = ("name", "floor", "seats", "pcs", "equipment")
            rows = ((*(room[name] for name in columns), "", room["note"]) for room in venue["rooms"])
            paste_rows(page.room_card, rows)


def paste_agendas(sitting: Sitting, sample: Json) -> None:
    """議程: the table of each course day out of the letter, and what the letter has no words for."""
    with sitting.on(AgendaPage) as page:
        for stored, day in zip(sitting.plan.course_days, sample["course_days"], strict=True):
            click(page.chips.chip_of(stored.id))
            paste_text(page.blocks, sample_letters.as_tabs(day))
            dialog = page.paste.dialog
            assert isinstance(dialog, AgendaPreview)
            assert dialog.target.value() == stored.id
            take_over(page.paste)
            _condense(page, day)


def _condense(page: AgendaPage, day: Json) -> None:
    """Shorter titles than the topics they stand for, typed over; and notes, in the inspector."""
    blocks = page.blocks.table.rows.rows
    for block, wanted in zip(blocks, day["blocks"], strict=True):
        if block.title != wanted["title"]:
            type_into(page.blocks.table, block.id, "title", wanted["title"])
        if wanted["note"]:
            page.blocks.select(block.id)
            write(page.block_card.note, wanted["note"])


def paste_districts(sitting: Sitting, sample: Json) -> None:
    """分區: the letter's table of districts, townships and school counts."""
    lines = ["區域\t鄉鎮市區\t各區校數"]
    for district in sample["districts"]:
        names = "、".join(township["as_written"] for township in district["townships"])
        lines.append(f"{district['name']}\t{names}\t{district['school_count']}")
    QGuiApplication.clipboard().setText("\n".join(lines))
    with sitting.on(DistrictsPage) as page:
        click(next(b for b in page.findChildren(QPushButton) if b.text() == "貼上表格…"))
        take_over(page.paste)


def lay_out_batches(sitting: Sitting, page: PlanPage, sample: Json) -> None:
    """計畫, 梯次: districts, venue and first date; the course days follow one another."""
    tab_of(page, page.batches)
    for batch in sample["batches"]:
        tool(page.batches, "新增梯次").click()
        name_new(sitting, page.batches, sitting.plan.batches[-1].id, batch["name"])
        press(page.batches.table, Qt.Key.Key_L, CTRL)
        dialog = page.dates.dialog
        assert isinstance(dialog, LayOutDialog)
        sitting.front(dialog)
        pick(dialog.format, titles(sample)[batch["format"]])
        pick(dialog.venue, batch["venue"])
        for district in sitting.plan.districts:
            if district.name in batch["districts"]:
                press(dialog.ticks[district.id], Qt.Key.Key_Space)
        write(dialog.first, roc(batch["dates"][0]).split("/", 1)[1])
        click(dialog.ok_button)
        sitting.front(page)


def paste_sessions(page: PlanPage, sample: Json) -> None:
    """計畫, 場次: days that belong to no batch are pasted with their venue and room."""
    days = {day["slug"]: day["name"] for day in sample["course_days"]}
    rows = [
        (roc(s["date"]), "", days[s["course_day"]], "", "", s["venue"], s["room"])
        for s in sample["sessions"]
        if s["batch"] is None
    ]
    paste_rows(page.sessions, rows)


def confirm_marks(sitting: Sitting, page: PlanPage, sample: Json) -> None:
    """計畫, 場次: the mark plan of all sessions, as their agendas have proposed it."""
    press(page.sessions.table, Qt.Key.Key_A, CTRL)
    press(page.sessions.table, Qt.Key.Key_M, CTRL)
    dialog = page.dates.dialog
    assert isinstance(dialog, MarksDialog)
    sitting.front(dialog)
    assert [list(dialog.slots)] * len(sample["sessions"]) == [s["mark_plan"] for s in sample["sessions"]]
    assert dialog.by_agenda.value()
    click(dialog.ok_button)
    sitting.front(page)


def paste_regions(sitting: Sitting, page: PlanPage, sample: Json) -> None:
    """計畫, 線上: the letter's region table; link, number and passcode are typed, for it does not tell."""
    tab_of(page, page.regions)
    names = {day["slug"]: day["name"] for day in sample["course_days"]}
    letter = sample_letters.regions_table(sample["regions"], sample["sessions"], names, "（另行通知）")
    paste_text(page.regions.card, letter)
    take_over(page.paste_regions)
    for region, meeting in zip(sitting.plan.districts, sample["meetings"], strict=True):
        for column in ("link", "number", "passcode"):
            type_into(page.regions.table, region.id, column, meeting[column])
    for stored, meeting in zip(sitting.plan.meetings, sample["meetings"], strict=True):
        type_into(page.meetings.table, stored.id, "note", meeting["note"])
