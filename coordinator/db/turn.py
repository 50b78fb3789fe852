"""Taking turns at the one connection, so that long work lets short work in between."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType


class Turn:
    """A lock that its holder may take again, and in which nobody is passed by.

    An ordinary lock that is let go and taken again at once mostly stays with the thread that had it: a
    backup would keep a scan waiting to its end. Here whoever waits stands in the door, and who gave the turn
    away stands in line behind them.
    """

    def __init__(self) -> None:
        self._door, self._room = threading.Lock(), threading.Lock()
        self._owner: int | None = None
        self._depth = 0

    def __enter__(self) -> None:
        me = threading.get_ident()
        if self._owner != me:
            with self._door:
                self._room.acquire()
            self._owner = me
        self._depth += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._depth -= 1
        if self._depth == 0:
            self._owner = None
            self._room.release()

    def is_taken(self) -> bool:
        """Whether anybody has it at this moment; by the time of reading that may have changed."""
        return self._room.locked()

    def is_mine(self) -> bool:
        """Whether this thread has it."""
        return self._owner == threading.get_ident()

    @contextmanager
    def given_away(self) -> Iterator[None]:
        """Between two pieces of long work, for what needs no turn: whoever waits goes first."""
        if not self.is_mine() or self._depth != 1:
            raise RuntimeError("only who has taken the turn once can give it away")
        self.__exit__(None, None, None)
        try:
            yield
        finally:
            self.__enter__()
