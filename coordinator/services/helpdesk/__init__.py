"""The help desk 駐點: acts of a hands-on day come in, are decided in the store's write turn, then answered.

``opening`` makes a ``Helpdesk`` for a session, ``helpdesk`` performs acts, ``person`` signs in who comes,
``afterwards`` is what the office does with requests when the day is over, ``notes`` keeps what was learnt.
It stands on the footing of ``services.desk``: the same memory, the same log.
"""

from coordinator.services.helpdesk.helpdesk import Helpdesk
from coordinator.services.helpdesk.opening import open_helpdesk

__all__ = ["Helpdesk", "open_helpdesk"]
