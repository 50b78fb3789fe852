"""The desk 報到台: an act comes in, one transaction is written, and only then is there an answer.

``opening`` makes a ``Desk`` for a session, ``desk`` performs acts, ``memory`` holds what must be known
without asking the store, ``repeats`` takes a double scan for one.
"""

from coordinator.services.desk.desk import Desk, Found
from coordinator.services.desk.opening import last_mode, open_desk

__all__ = ["Desk", "Found", "last_mode", "open_desk"]
