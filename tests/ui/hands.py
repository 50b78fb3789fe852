"""What a person does with the tables of a page: typing into cells, choosing, pressing keys."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from html import unescape
from itertools import count
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from coordinator.db.queries.plans import list_trainings, read_plan
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.samples import sample_entities
from coordinator.domain.edit import Edit, Entity
from coordinator.domain.plan import Plan
from coordinator.domain.training import Training
from coordinator.services.edits import apply_edit
from coordinator.ui.context import Context
from coordinator.ui.kit.listcard import EmptyList

P = TypeVar("P")


class Desk(Generic[P]):
    """A page over a real store, and what is stored."""

    def __init__(self, store: Store, context: Context, page: P, qtbot: QtBot) -> None:
        self.store, self.context, self.page, self.qtbot = store, context, page, qtbot

    @property
    def plan(self) -> Plan:
        """The plan as it is stored now."""
        return plan_in(self.store)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Until the page has heard of the commit."""
        self.qtbot.waitUntil(condition, timeout=3_000)


@contextmanager
def store_with(folder: Path, *entities: Entity) -> Iterator[Store]:
    """A real store that holds the areas of Taiwan and ``entities``."""
    store = open_store(folder / "store.db", areas=load_areas())
    try:
        if entities:
            with store.write() as writer:
                apply_edit(writer, Edit((), entities))
        yield store
    finally:
        store.close()


def plan_in(store: Any) -> Plan:
    """The plan of the only training."""
    with store.read() as reader:
        return read_plan(reader, list_trainings(reader)[0].training.id)


def cell(table: Any, key: object, column: str) -> QModelIndex:
    """The cell of the row with ``key`` under the column called ``column``."""
    names = [c.name for c in table.rows.columns]
    row = table.rows.position_of(key)
    assert row >= 0, f"no row {key}"
    return table.rows.index(row, names.index(column))


def text_in(table: Any, key: object, column: str) -> str:
    """What the cell shows."""
    return str(cell(table, key, column).data())


def column_texts(table: Any, column: str) -> list[str]:
    """What the rows show in one column, from top to bottom."""
    number = [c.name for c in table.rows.columns].index(column)
    return [table.rows.index(row, number).data() for row in range(table.rows.rowCount())]


def type_into(table: Any, key: object, column: str, text: str) -> None:
    """Open the cell, type over what is there, and leave it."""
    editor = _opened(table, key, column, QLineEdit)
    editor.selectAll()
    # Input methods commit whole words: key clicks know no Chinese.
    editor.insert(text)
    table.setFocus()


def choose(table: Any, key: object, column: str, text: str) -> None:
    """Open the cell and pick an entry of its list."""
    editor = _opened(table, key, column, QComboBox)
    number = editor.findText(text)
    assert number >= 0, [editor.itemText(n) for n in range(editor.count())]
    editor.setCurrentIndex(number)
    editor.activated.emit(number)


def press(
    widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A key while ``widget`` has the keyboard."""
    widget.setFocus()
    QTest.keyClick(widget, key, modifier)


def paste(table: Any, text: str) -> None:
    """Ctrl+V with ``text`` on the clipboard."""
    QGuiApplication.clipboard().setText(text)
    press(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def tool(card: QWidget, name: str) -> QToolButton:
    """The tool of a card by its accessible name."""
    found = [b for b in card.findChildren(QToolButton) if b.accessibleName() == name]
    assert len(found) == 1, [b.accessibleName() for b in card.findChildren(QToolButton)]
    return found[0]


def empty_list(card: QWidget) -> EmptyList:
    """What stands in a card in place of its empty list."""
    (found,) = card.findChildren(EmptyList)
    return found


@contextmanager
def page_over(
    kind: Callable[[Context], P],
    entities: Iterable[Entity],
    folder: Path,
    make_context: Callable[..., Context],
    qtbot: QtBot,
) -> Iterator[Desk[P]]:
    """A page of this kind on the screen, over a store that holds ``entities`` and shows their training."""
    stored = tuple(entities)
    with store_with(folder, *stored) as store:
        context = make_context(store)
        context.set_training(next((e.id for e in stored if isinstance(e, Training)), None))
        page: Any = kind(context)
        qtbot.addWidget(page)
        page.resize(1256, 830)
        with qtbot.waitExposed(page):
            page.show()
        page.refresh_now()
        yield Desk(store, context, page, qtbot)


def sample(name: str) -> tuple[Entity, ...]:
    """Everything of a sample, with keys in the order of its parts."""
    keys = (f"key-{number:06d}" for number in count())
    return sample_entities(name, lambda: next(keys), 1)


def left_out_by_tab(page: QWidget) -> list[str]:
    """Visible widgets for the keyboard that pressing Tab round the page does not reach."""
    wanted = {
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }
    reached: set[QWidget] = set()
    min(wanted, key=lambda widget: widget.y()).setFocus()
    for _ in range(2 * len(wanted)):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        reached.add(page.window().focusWidget())
    return [f"{type(widget).__name__} {widget.accessibleName()}" for widget in wanted - reached]


def unnamed_widgets(page: QWidget) -> list[str]:
    """Visible widgets that take the keyboard and have no name for screen readers."""
    return [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.isVisibleTo(page)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and widget.objectName() != "qt_spinbox_lineedit"
    ]


def _opened(table: Any, key: object, column: str, kind: type) -> Any:
    index = cell(table, key, column)
    table.setCurrentIndex(index)
    table.edit(index)
    editors = [w for w in table.viewport().findChildren(kind) if w.isVisible()]
    assert editors, f"{column} cannot be edited"
    return editors[-1]


def cells_of(html: str) -> list[list[str]]:
    """What a program that reads the table finds in it."""
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    return [
        [
            unescape(re.sub(r"<br[^>]*>", "\n", text))
            for text in re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL)
        ]
        for row in rows
    ]
