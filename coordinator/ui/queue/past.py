"""What a school brought in other years, read once; what it brought this year is the book's."""

from __future__ import annotations

from collections.abc import Iterable

from coordinator.domain.helpdesk.history import school_history
from coordinator.domain.helpdesk.values import Request
from coordinator.services.helpdesk import Helpdesk


class Past:
    """The history of schools over the years."""

    def __init__(self, helpdesk: Helpdesk, other_years: Iterable[Request] = ()) -> None:
        self._helpdesk, self._other_years = helpdesk, tuple(other_years)

    def of_school(self, request: Request) -> tuple[Request, ...]:
        """What the school of a request brought before and beside it, newest first."""
        every = (*self._helpdesk.book.requests.values(), *self._other_years)
        return school_history(every, request.school_code, request.school, but=request.id)
