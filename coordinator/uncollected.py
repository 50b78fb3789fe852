"""Work on a million small values without Python's search for cycles, of which they have none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_under_way: list[object] = []


@contextmanager
def uncollected() -> Iterator[None]:
    """What is made inside goes by itself when nobody holds it; the collector never walks it.

    It would, again and again: a third of the time of an import, and every thread stands still for each walk.
    """
    mark = object()
    with _lock:
        _under_way.append(mark)
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _under_way.remove(mark)
            if not _under_way:
                gc.freeze()
                gc.enable()
