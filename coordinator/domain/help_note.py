"""常見問題: a problem with its answer, kept for the next hands-on day and the next year."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class HelpNote:
    """A frequent problem: ``module`` is a code of ``helpdesk.modules``, ``request_id`` where it came from.

    It belongs to the store and not to a training: what was learnt in one year answers the next.
    """

    id: str
    module: str
    problem: str
    answer: str
    request_id: str = ""
    written: date | None = None
