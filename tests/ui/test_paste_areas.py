"""Tables of districts pasted on 分區, of regions on 計畫: preview first, then one step of undo."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from coordinator.domain.edit import Entity
from coordinator.domain.plan import Plan
from coordinator.ui.districts.page import DistrictsPage
from coordinator.ui.districts.paste import DistrictsPreview
from coordinator.ui.kit.letter_preview.preview import LetterPreview
from coordinator.ui.plan.page import PlanPage
from tests import sample_letters
from tests.sample_plans import NATIONAL, PINGTUNG, plan, rows
from tests.small_plan import small_plan
from tests.ui.hands import Desk, column_texts, page_over, press, tool


def bare(name: str) -> tuple[Entity, ...]:
    """A sample without areas, batches, sessions and meetings."""
    gone: dict[str, Any] = dict.fromkeys(
        ("districts", "members", "batches", "sessions", "marks", "meetings"), ()
    )
    return replace(plan(name), **gone).entities()


def copied(text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    QGuiApplication.clipboard().setMimeData(mime)


@pytest.fixture
def opened(tmp_path: Path, make_context: Any, qtbot: Any) -> Any:
    @contextmanager
    def open_page(kind: Any, entities: Iterable[Entity]) -> Iterator[Desk[Any]]:
        with page_over(kind, entities, tmp_path, make_context, qtbot) as desk:
            yield desk

    return open_page


def press_button(desk: Desk[Any]) -> LetterPreview | None:
    buttons = [b for b in desk.page.findChildren(QPushButton) if b.text() == "Paste table…"]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    found: LetterPreview | None = desk.page.paste.dialog
    return found


def accept(dialog: LetterPreview | None) -> None:
    assert dialog is not None
    QTest.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)


def district_facts(found: Plan) -> list[tuple[object, ...]]:
    batches = {batch.id: batch.name for batch in found.batches}
    return [
        (d.name, d.school_count, batches.get(d.batch_id or ""), [m.as_written for m in found.members_of(d)])
        for d in found.districts
    ]


def letter_of_districts() -> str:
    text = sample_letters.districts_table(rows(PINGTUNG, "districts"), rows(PINGTUNG, "batches"))
    return (
        "1. 第一梯次112年8月7日(一)至112年8月9日(三)/地點為：教師研習中心(鶴聲國小內)。\n"
        "2. 第二梯次112年8月14日(一)至112年8月16日(三)/地點為：枋寮高中體育館。\n\n" + text
    )


def test_the_districts_of_a_letter_are_the_samples_in_one_step(opened: Any) -> None:
    with opened(DistrictsPage, bare(PINGTUNG)) as desk:
        before = desk.plan
        copied(letter_of_districts())
        dialog = press_button(desk)
        assert isinstance(dialog, DistrictsPreview)
        assert column_texts(dialog.table, "name") == ["屏北區", "屏東區", "東港區", "潮州區", "屏南區"]
        assert dialog.dated.value()
        assert desk.plan == before
        accept(dialog)
        whole = plan(PINGTUNG)
        assert district_facts(desk.plan) == district_facts(whole)
        held = [(s.slug, s.day, s.venue_id) for s in desk.plan.sessions]
        assert held == [(s.slug, s.day, s.venue_id) for s in whole.sessions if s.batch_id]
        assert desk.context.undo.undo_text == "Paste 5 districts"
        desk.context.undo.undo()
        assert desk.plan == before


def test_pasting_again_changes_nothing_that_is_right(opened: Any) -> None:
    with opened(DistrictsPage, plan(PINGTUNG).entities()) as desk:
        before = desk.plan
        copied(letter_of_districts())
        accept(press_button(desk))
        assert desk.plan == before


def test_a_locked_district_keeps_its_townships(opened: Any) -> None:
    small = small_plan()
    locked = replace(small, districts=(replace(small.districts[0], locked=True), small.districts[1]))
    with opened(DistrictsPage, locked.entities()) as desk:
        copied("區域\t鄉鎮市區\t校數\n新區\t里港鄉、屏東市、枋寮鄉\t9\n")
        dialog = press_button(desk)
        assert dialog is not None
        assert column_texts(dialog.table, "status") == ["To check"]
        assert "里港鄉" in column_texts(dialog.table, "why")[0]
        accept(dialog)
        names = {d.name: [m.as_written for m in desk.plan.members_of(d)] for d in desk.plan.districts}
        assert names == {"北區": ["里港鄉", "高樹鄉"], "南區": [], "新區": ["屏東市", "枋寮鄉"]}


def test_districts_can_be_replaced(opened: Any) -> None:
    with opened(DistrictsPage, small_plan().entities()) as desk:
        copied("區域\t鄉鎮市區\t校數\n新區\t里港鄉\t9\n")
        dialog = press_button(desk)
        assert isinstance(dialog, DistrictsPreview)
        dialog.way.set_value(True)
        accept(dialog)
        assert [d.name for d in desk.plan.districts] == ["新區"]
        desk.context.undo.undo()
        assert desk.plan == small_plan()


def test_ctrl_v_on_the_list_of_districts_takes_a_letter(opened: Any) -> None:
    with opened(DistrictsPage, small_plan().entities()) as desk:
        copied("區域\t鄉鎮市區\t校數\n新區\t屏東市\t9\n")
        press(desk.page.districts, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert desk.page.paste.dialog is not None
        desk.page.paste.dialog.reject()


def test_nonsense_and_regions_give_a_sentence(opened: Any) -> None:
    with opened(DistrictsPage, small_plan().entities()) as desk:
        copied("姓名\t學校\n王\t甲\n")
        assert press_button(desk) is None
        assert "townships" in desk.page.notice.text
    with opened(DistrictsPage, bare(NATIONAL)) as desk:
        copied(letter_of_districts())
        assert press_button(desk) is None
        assert "Online meetings" in desk.page.notice.text


def letter_of_regions() -> str:
    names = {day["slug"]: day["name"] for day in rows(NATIONAL, "course_days")}
    return sample_letters.regions_table(rows(NATIONAL, "regions"), rows(NATIONAL, "sessions"), names, "")


def test_the_region_table_builds_the_fifteen_sessions_in_one_step(opened: Any) -> None:
    with opened(PlanPage, bare(NATIONAL)) as desk:
        before = desk.plan
        desk.page.tabs.setCurrentIndex(4)
        copied(letter_of_regions())
        tool(desk.page.regions.card, "Paste table…").click()
        dialog = desk.page.paste_regions.dialog
        assert dialog is not None
        assert column_texts(dialog.table, "status") == ["Good"] * 5
        accept(dialog)
        made, whole = desk.plan, plan(NATIONAL)
        held = [(s.slug, s.number, s.day, s.shift_minutes, s.cap, s.format_id) for s in made.sessions]
        assert held == [
            (s.slug, s.number, s.day, s.shift_minutes, s.cap, s.format_id) for s in whole.sessions
        ]
        marks = [[(m.slot, m.opens, m.closes) for m in whole.marks_of(s)] for s in whole.sessions]
        assert [[(m.slot, m.opens, m.closes) for m in made.marks_of(s)] for s in made.sessions] == marks
        assert len(made.meetings) == 5
        assert desk.context.undo.undo_text == "Paste 5 regions"
        desk.context.undo.undo()
        assert desk.plan == before


def test_a_session_that_is_there_is_moved_and_nothing_is_doubled(opened: Any) -> None:
    with opened(PlanPage, plan(NATIONAL).entities()) as desk:
        before = desk.plan
        desk.page.tabs.setCurrentIndex(4)
        copied(letter_of_regions().replace("8/6(三)全天", "8/5(二)全天"))
        tool(desk.page.regions.card, "Paste table…").click()
        accept(desk.page.paste_regions.dialog)
        moved = [(a.day, b.day) for a, b in zip(before.sessions, desk.plan.sessions, strict=True) if a != b]
        assert [(old.isoformat(), new.isoformat()) for old, new in moved] == [("2025-08-06", "2025-08-05")]
        assert desk.plan.meetings == before.meetings


def test_the_appendix_of_school_counts_is_pasted_in_one_step(opened: Any) -> None:
    whole = plan(NATIONAL)
    text = "縣市\t特教學校\t國小\t國中\t縣市總計\n" + "\n".join(
        f"{c.as_written}\t{c.special or ''}\t{c.primary}\t{c.junior}\t{c.total}" for c in whole.county_counts
    )
    with opened(PlanPage, replace(whole, county_counts=()).entities()) as desk:
        copied(text)
        tool(desk.page.counties, "Paste table…").click()
        accept(desk.page.paste_counts.dialog)
        facts = [(c.county_code, c.special, c.primary, c.junior, c.total) for c in whole.county_counts]
        made = [(c.county_code, c.special, c.primary, c.junior, c.total) for c in desk.plan.county_counts]
        assert made == facts
        desk.context.undo.undo()
        assert desk.plan.county_counts == ()


def test_regions_in_a_county_plan_give_a_sentence(opened: Any) -> None:
    with opened(PlanPage, small_plan().entities()) as desk:
        copied(letter_of_regions())
        desk.page.paste_regions.take_clipboard()
        assert desk.page.paste_regions.dialog is None
        assert desk.page.notice.text
