"""The table model: rows as given, an index list for filter and sort, and no optimistic overwrite."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import (
    CHOICES_ROLE,
    MARK_ROLE,
    PILL_ROLE,
    TINT_ROLE,
    Column,
    Pill,
    RowsModel,
    runs,
)

DISPLAY, EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole


@dataclass(frozen=True)
class Person:
    key: str
    name: str
    count: int = 0


OK = Pill("ok", Severity.SUCCESS)
PEOPLE = [Person("a", "王小明", 10), Person("b", "陳怡君", 9), Person("c", "<b>林</b>", 100)]


def made(edits: list[tuple[Person, str, str]] | None = None) -> RowsModel[Person]:
    def edited(row: Person, column: Column[Person], text: str) -> None:
        if edits is not None:
            edits.append((row, column.name, text))

    columns = [
        Column[Person]("name", "Name", lambda p: p.name, editable=True, tip=lambda p: p.name),
        Column[Person](
            "count",
            "Count",
            lambda p: str(p.count),
            key=lambda p: p.count,
            align_right=True,
            editable=lambda p: p.count < 50,
            choices=lambda p: ("1", "2"),
            tint=lambda p: "warn" if p.count > 50 else None,
        ),
        Column[Person]("state", "State", lambda p: "ok", pill=lambda p: OK, mark=lambda p: Severity.ERROR),
    ]
    model = RowsModel(columns, row_key=lambda p: p.key, on_edit=edited if edits is not None else None)
    model.set_rows(PEOPLE)
    return model


def names(model: RowsModel[Person]) -> list[str]:
    return [person.key for person in model.shown_rows()]


def test_qt_finds_no_fault_in_the_model(qtmodeltester: ModelTester) -> None:
    model = made([])
    qtmodeltester.check(model)
    model.set_matches([0, 2])
    model.sort(1)
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("column", "role", "expected"),
    [
        (0, DISPLAY, "王小明"),
        (0, Qt.ItemDataRole.ToolTipRole, "王小明"),
        (1, DISPLAY, "10"),
        (1, TINT_ROLE, None),
        (1, CHOICES_ROLE, ("1", "2")),
        (2, PILL_ROLE, OK),
        (2, MARK_ROLE, Severity.ERROR),
        (2, Qt.ItemDataRole.DecorationRole, None),
    ],
)
def test_a_cell_answers_what_its_column_says(column: int, role: int, expected: object) -> None:
    model = made()
    assert model.data(model.index(0, column), role) == expected


def test_a_tooltip_never_becomes_html() -> None:
    model = made()
    assert model.data(model.index(2, 0), Qt.ItemDataRole.ToolTipRole) == "<span>&lt;b&gt;林&lt;/b&gt;</span>"


@pytest.mark.parametrize(
    ("column", "order", "expected"),
    [
        (1, Qt.SortOrder.AscendingOrder, ["b", "a", "c"]),
        (1, Qt.SortOrder.DescendingOrder, ["c", "a", "b"]),
        (2, Qt.SortOrder.AscendingOrder, ["a", "b", "c"]),
        (-1, Qt.SortOrder.AscendingOrder, ["a", "b", "c"]),
    ],
)
def test_sorting_uses_the_key_and_is_stable(column: int, order: Qt.SortOrder, expected: list[str]) -> None:
    model = made()
    model.sort(column, order)
    assert names(model) == expected


def test_sorting_moves_what_points_into_the_table() -> None:
    model = made()
    chen = QPersistentModelIndex(model.index(1, 0))
    model.sort(1)
    assert (chen.row(), model.data(chen)) == (0, "陳怡君")


def test_filtering_keeps_the_sort() -> None:
    model = made()
    model.sort(1)
    model.set_matches([0, 2])
    assert names(model) == ["a", "c"]
    model.set_matches(None)
    assert names(model) == ["b", "a", "c"]
    assert model.position_of("a") == 1
    assert model.position_of("z") == -1


def test_an_edit_is_told_and_changes_nothing_by_itself() -> None:
    edits: list[tuple[Person, str, str]] = []
    model = made(edits)
    assert model.setData(model.index(0, 0), "王大明", EDIT)
    assert edits == [(PEOPLE[0], "name", "王大明")]
    assert model.data(model.index(0, 0)) == "王小明"


@pytest.mark.parametrize(("row", "column", "text"), [(2, 1, "5"), (0, 2, "x"), (0, 0, "王小明")])
def test_what_cannot_be_edited_or_did_not_change_is_not_told(row: int, column: int, text: str) -> None:
    edits: list[tuple[Person, str, str]] = []
    model = made(edits)
    model.setData(model.index(row, column), text, EDIT)
    assert edits == []


def test_equal_keys_repaint_only_the_rows_that_differ() -> None:
    model = made()
    repainted: list[int] = []
    resets: list[int] = []
    model.dataChanged.connect(lambda top, _bottom: repainted.append(top.row()))
    model.modelReset.connect(lambda: resets.append(1))
    model.set_rows([PEOPLE[0], replace(PEOPLE[1], name="陳一"), PEOPLE[2]])
    assert (repainted, resets) == ([1], [])
    assert model.data(model.index(1, 0)) == "陳一"
    model.set_rows(PEOPLE[:2])
    assert (resets, model.rowCount()) == ([1], 2)


def test_a_changed_sort_key_moves_the_row() -> None:
    model = made()
    model.sort(1)
    model.set_rows([PEOPLE[0], replace(PEOPLE[1], count=11), PEOPLE[2]])
    assert names(model) == ["a", "b", "c"]


@given(st.lists(st.integers(0, 50), unique=True), st.sets(st.integers(0, 50)))
def test_what_is_shown_is_always_the_matching_rows_in_order(counts: list[int], wanted: set[int]) -> None:
    model = made()
    rows = [Person(str(count), "x", count) for count in counts]
    model.set_rows(rows)
    model.sort(1)
    model.set_matches([at for at, row in enumerate(rows) if row.count in wanted])
    assert [row.count for row in model.shown_rows()] == sorted(set(counts) & wanted)


@pytest.mark.parametrize(
    ("numbers", "pairs"),
    [([], []), ([3], [(3, 3)]), ([0, 1, 2], [(0, 2)]), ([0, 2, 3, 7], [(0, 0), (2, 3), (7, 7)])],
)
def test_runs(numbers: list[int], pairs: list[tuple[int, int]]) -> None:
    assert runs(numbers) == pairs
