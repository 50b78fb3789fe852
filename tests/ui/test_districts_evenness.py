"""How evenly districts and batches share, in bars and in words; what a school sends can be set."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coordinator.domain.plan import Plan
from coordinator.domain.training import Batch, DeliveryFormat, FormatKind
from coordinator.domain.venue import Room
from coordinator.ui.context import Context
from coordinator.ui.districts import edits
from coordinator.ui.districts.balance import batch_shares, district_shares
from coordinator.ui.districts.bars_card import in_words
from coordinator.ui.districts.page import DistrictsPage
from coordinator.ui.districts.rows import area_rows, next_free, off_even
from tests.sample_plans import PINGTUNG
from tests.small_plan import FANGLIAO, GAOSHU, LIGANG, small_plan
from tests.ui.hands import page_over, sample

YANPU = "10013100"


def test_people_a_school_sends_is_stored_and_reckoned_with(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(DistrictsPage, small_plan().entities(), tmp_path, make_context, qtbot) as desk:
        bars = desk.page.bars
        [line] = bars.per_school.findChildren(QLineEdit)
        line.setFocus()
        QTest.keyClicks(line, "2")
        QTest.keyClick(line, Qt.Key.Key_Return)
        desk.wait(lambda: desk.plan.training.people_per_school == 2)
        assert desk.context.undo.undo_text == "Change people a school sends"
        assert bars.words[1].text().splitlines()[0] == (
            "第一梯次: 3 schools, 20% above an even share, 6 people expected, 4 seats, 2 too few"
        )
        line.setText("many")
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert desk.page.notice.text == "Not a number: many"


def test_the_bars_are_read_in_words(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(DistrictsPage, sample(PINGTUNG), tmp_path, make_context, qtbot) as desk:
        bars = desk.page.bars
        assert "屏東區 53 +15%" in bars.district_chart.accessibleDescription()
        assert "第一梯次 122 +6%" in bars.batch_chart.accessibleDescription()
        assert bars.words[0].text().splitlines()[0].startswith("屏北區: 33 schools, 29% below an even share")
        bars.people.click()
        assert "/ 200" in bars.batch_chart.accessibleDescription()


@pytest.mark.parametrize(
    ("count", "all_counts", "off"),
    [(33, (33, 53, 36, 60, 49), -29), (60, (33, 53, 36, 60, 49), 30), (5, (5, 5), 0), (5, (5, None), None),
     (None, (5, 6), None), (0, (0, 0), None)],
)  # fmt: skip
def test_deviation_is_measured_from_the_mean(
    count: int | None, all_counts: tuple[int | None, ...], off: int | None
) -> None:
    assert off_even(count, all_counts) == off


def test_a_batch_without_sessions_is_reckoned_from_its_schools_and_venue() -> None:
    small = small_plan()
    plan = Plan(
        small.training, districts=small.districts, members=small.members, batches=small.batches,
        venues=small.venues, rooms=(*small.rooms, Room("r2", "v", "302", seats=6, pcs=5)),
    )  # fmt: skip
    first, second = batch_shares(plan, {})
    assert (first.schools, first.people, first.seats, first.pcs) == (3, None, 10, 5)
    assert (second.schools, second.seats, second.pcs) == (2, None, None)
    assert in_words(second) == "第二梯次: 2 schools, 20% below an even share"


def test_registered_people_count_instead_of_reckoned_ones() -> None:
    shares = district_shares(small_plan(), {"s-b1": 7}, {LIGANG: 4, GAOSHU: 2, FANGLIAO: 1})
    assert [share.people for share in shares] == [6, 1]


def test_only_a_hands_on_day_lacks_pcs() -> None:
    small = small_plan()
    practice = DeliveryFormat("f", "t", FormatKind.HANDS_ON, "駐點實機場")
    plan = Plan(
        small.training, formats=(practice,), districts=small.districts, members=small.members,
        batches=(Batch("b1", "t", "f", "b1", "第一梯次", "v"),), sessions=small.sessions[:1],
        course_days=small.course_days, rooms=(Room("vr", "v", "301", seats=40, pcs=30),),
    )  # fmt: skip
    [share] = batch_shares(plan, {"s-b1": 32})
    assert in_words(share) == "第一梯次: 3 schools, 32 people expected, 40 seats, 30 PCs, 2 too few"


def test_next_free_goes_round_and_ends_when_all_are_taken() -> None:
    small = small_plan()
    names = {LIGANG: "里港鄉", GAOSHU: "高樹鄉", FANGLIAO: "枋寮鄉"}
    assert next_free(area_rows(small, names, {}, {}), LIGANG) == ""
    rows = area_rows(small, {**names, YANPU: "鹽埔鄉"}, {}, {})
    assert [next_free(rows, code) for code in ("", LIGANG, YANPU)] == [YANPU] * 3


def test_locked_areas_are_told_apart_and_order_is_kept() -> None:
    small = small_plan()
    locked = edits.locked(small.districts[:1], on=True).after[0]
    plan = Plan(small.training, districts=(locked, small.districts[1]), members=small.members)  # type: ignore[arg-type]
    free, keeping = edits.split_locked(plan, [YANPU, LIGANG, FANGLIAO, YANPU])
    assert (free, keeping) == ([YANPU, FANGLIAO], (locked,))
