"""Work on a large roster without the window standing still while Python looks for garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_working = [0]


@contextmanager
def quiet() -> Iterator[None]:
    """Inside, nobody looks for garbage; for jobs, several of which may be inside at once.

    Nothing of a roster refers to itself, so all of it goes by itself when it is not shown any more. Yet the
    collector would look through a million values again and again, for up to two seconds each time.
    """
    with _lock:
        _working[0] += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _working[0] -= 1
            if not _working[0]:
                gc.freeze()
                gc.enable()
