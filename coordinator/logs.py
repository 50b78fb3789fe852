"""The log file: what happened, never to whom. Names and ID numbers must not reach it (trust.md 3).

An error is logged as its type and the places it passed, without its message, because messages quote values.
"""

from __future__ import annotations

import logging
import logging.handlers
import traceback
from pathlib import Path

FILE_NAME = "coordinator.log"
MAX_BYTES = 500_000
KEPT_FILES = 3

log = logging.getLogger("coordinator")


def start_logging(folder: Path) -> Path | None:
    """Write to a rotating file in `folder`; None when the folder cannot be written, which stops nobody."""
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    return path


def described(error: BaseException) -> str:
    """The type of `error` and where it came through, for the log; causes included, messages left out."""
    lines = []
    seen: BaseException | None = error
    while seen is not None:
        places = traceback.extract_tb(seen.__traceback__)
        lines.append(type(seen).__name__)
        lines.extend(f"  {Path(place.filename).name}:{place.lineno} {place.name}" for place in places)
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\n".join(lines)
