"""號碼單: the number somebody waits with, on a small piece of paper. It names nobody."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from enum import StrEnum

from coordinator.domain.helpdesk.values import Request
from coordinator.domain.roc import format_roc

TAIWAN = timezone(timedelta(hours=8))


class SlipForm(StrEnum):
    """A receipt printer's roll of 80 mm, which is cut after the last line, or a sheet of A7."""

    ROLL = "roll"
    A7 = "a7"


@dataclass(frozen=True, slots=True)
class Slip:
    """What a slip says; what nobody knows is empty (None) and takes no room.

    ``wait_minutes`` is the range of the estimate.
    """

    label: str
    training: str = ""
    room: str = ""
    module: str = ""
    school: str = ""
    day: str = ""
    clock: str = ""
    ahead: int | None = None
    wait_minutes: tuple[int, int] | None = None


def slip_of(
    request: Request,
    training: str = "",
    room: str = "",
    module: str = "",
    ahead: int | None = None,
    wait_minutes: tuple[int, int] | None = None,
) -> Slip:
    """The slip of a request; ``room`` and ``module`` are the words people see on doors and boards."""
    opened = datetime.fromtimestamp(request.opened_ms / 1000, TAIWAN)
    return Slip(
        label=request.label,
        training=training,
        room=room,
        module=module,
        school=request.school,
        day=format_roc(opened.date()),
        clock=f"{opened:%H:%M}",
        ahead=ahead,
        wait_minutes=wait_minutes,
    )
