"""One selection for a table and a map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from coordinator.ui.kit.table import TableView

FLAGS = QItemSelectionModel.SelectionFlag


def select_keys(table: TableView[Any], keys: Iterable[str]) -> None:
    """Select exactly the rows with these keys; the last one gets the keyboard's place and is shown."""
    model, chosen, last = table.rows, QItemSelection(), None
    for key in keys:
        number = model.position_of(key)
        if number >= 0:
            last = model.index(number, max(table.currentIndex().column(), 0))
            chosen.select(model.index(number, 0), model.index(number, len(model.columns) - 1))
    if last is not None:
        table.selectionModel().setCurrentIndex(last, FLAGS.NoUpdate)
        table.scrollTo(last)
    table.selectionModel().select(chosen, FLAGS.ClearAndSelect)


def toggled(keys: Iterable[str], key: str) -> list[str]:
    """``keys`` with ``key`` added, or taken away when it is there."""
    known = list(keys)
    return [other for other in known if other != key] if key in known else [*known, key]
