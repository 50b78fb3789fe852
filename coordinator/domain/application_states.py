"""What can become of an application: one table of legal changes, and what each change needs."""

from coordinator.domain.application import ApplicationState
from coordinator.domain.application_entry import HAS_A_DAY, ApplicationEntry
from coordinator.domain.errors import RuleError

_S = ApplicationState

CHANGES: dict[ApplicationState, tuple[ApplicationState, ...]] = {
    _S.RECEIVED: (_S.IN_REVIEW, _S.GRANTED, _S.MOVED, _S.DECLINED, _S.WITHDRAWN),
    _S.IN_REVIEW: (_S.GRANTED, _S.MOVED, _S.DECLINED, _S.WITHDRAWN, _S.RECEIVED),
    _S.GRANTED: (_S.HELD, _S.MOVED, _S.WITHDRAWN, _S.DECLINED, _S.IN_REVIEW),
    _S.MOVED: (_S.HELD, _S.GRANTED, _S.WITHDRAWN, _S.DECLINED, _S.IN_REVIEW),
    _S.DECLINED: (_S.IN_REVIEW, _S.GRANTED, _S.MOVED, _S.WITHDRAWN),
    _S.WITHDRAWN: (_S.RECEIVED, _S.IN_REVIEW),
    _S.HELD: (_S.GRANTED, _S.MOVED),
}
"""State -> what may follow, the usual first. Back from 已辦理 is for who pressed too early."""

NEEDS_A_DAY = frozenset({_S.GRANTED, _S.MOVED})
"""What ``application_grant.grant`` makes of an application, because a day and a venue belong to it."""


def next_states(entry: ApplicationEntry) -> tuple[ApplicationState, ...]:
    """What may become of this application now; of one that was held only what it was before."""
    if entry.state is not _S.HELD:
        return CHANGES[entry.state]
    return (before_held(entry),)


def before_held(entry: ApplicationEntry) -> ApplicationState:
    """核定 or 改期, whichever it was when it was set to 已辦理."""
    earlier = [change.state for change in entry.changes if change.state in NEEDS_A_DAY]
    return earlier[-1] if earlier else _S.GRANTED


def check_change(entry: ApplicationEntry, state: ApplicationState) -> None:
    """Raise ``RuleError`` unless the application may change to ``state`` now.

    ``application_needs_day`` is for 核定 and 改期 of what has no session yet: they are granted.
    """
    if state not in next_states(entry):
        raise RuleError("application_not_now", what=f"application_{entry.state}", why=f"application_{state}")
    if state in HAS_A_DAY and entry.application.session_id is None:
        raise RuleError("application_needs_day")
    if state in NEEDS_A_DAY and entry.state is not _S.HELD:
        raise RuleError("application_needs_day")
