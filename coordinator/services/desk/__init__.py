"""The desk 報到台: an act comes in, one transaction is written, and only then is there an answer.

``opening`` makes a ``Desk`` for a session, ``desk`` performs acts, ``memory`` holds what must be known
without asking the store, ``footing`` keeps it and the own log up to what others write, ``repeats`` takes a
double scan for one. The help desk of a hands-on day stands on the same footing.
"""

from coordinator.services.desk.desk import Desk
from coordinator.services.desk.found import Found
from coordinator.services.desk.opening import last_mode, open_desk

__all__ = ["Desk", "Found", "last_mode", "open_desk"]
