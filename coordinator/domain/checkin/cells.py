"""The cells of a ledger, folded when somebody looks: a desk that opens needs one session of many days."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from coordinator.domain.checkin.values import Attended, Cell

T = TypeVar("T")


class Cells(Mapping[Cell, Attended]):
    """Who has marks where. What is not folded yet is folded at the first look, and kept."""

    def __init__(self, fold: Callable[[Cell], Attended]) -> None:
        self._fold = fold
        self._cells: dict[Cell, Attended | None] = {}

    def __getitem__(self, cell: Cell) -> Attended:
        found = self._cells[cell]
        if found is None:
            found = self._cells[cell] = self._fold(cell)
        return found

    def get(self, cell: Cell, default: T = None) -> Attended | T:  # type: ignore[assignment]
        """Like that of a dict: a cell that is not there is the usual case at a desk that begins."""
        return self[cell] if cell in self._cells else default

    def __contains__(self, cell: object) -> bool:
        return cell in self._cells

    def __iter__(self) -> Iterator[Cell]:
        return iter(self._cells)

    def __len__(self) -> int:
        return len(self._cells)

    def put(self, cell: Cell, folded: Attended) -> bool:
        """Whether that is another value than before; of one that nobody looked at it is taken for one."""
        before = self._cells.get(cell)
        self._cells[cell] = folded
        return before != folded

    def leave(self, cell: Cell) -> None:
        """It has other marks now; they are folded when somebody looks."""
        self._cells[cell] = None

    def drop(self, cell: Cell) -> None:
        """Nothing counts there any more."""
        del self._cells[cell]
