"""The last answers of this desk, as lines under the big one."""

from __future__ import annotations

from collections import deque
from datetime import datetime

from coordinator.domain.checkin.acts import Act, Outcome, Scan
from coordinator.domain.checkin.scan import read_scan
from coordinator.domain.text import mask_name
from coordinator.ui.desk.showing import Line
from coordinator.ui.desk.states import State, Tone

KEPT = 5


class Recent:
    """Newest first; made of what was answered, so that refused and unknown scans stand there too."""

    def __init__(self) -> None:
        self.lines: deque[tuple[Line, Outcome | None]] = deque(maxlen=KEPT)

    def add(self, outcome: Outcome, state: State, act: Act, now: datetime) -> None:
        """One more answer; the same one again (a double scan) is not one more."""
        if not outcome.event_id and not isinstance(act, Scan):
            return
        if self.lines and outcome.event_id and self._is_again(outcome):
            return
        name = outcome.name or (read_scan(act.raw)[:20] if isinstance(act, Scan) else "")
        detail = state.detail if outcome.name else ""
        # What the icon of a plain sign-in says needs no words.
        word = "" if outcome.name and state.tone is Tone.GOOD else state.word
        said = " ・ ".join(filter(None, (word, detail)))
        self.lines.appendleft((Line(state.icon, state.tone, now.strftime("%H:%M"), name, said), outcome))

    def _is_again(self, outcome: Outcome) -> bool:
        before = self.lines[0][1]
        return before is not None and before.event_id == outcome.event_id

    def shown(self, *, masked: bool) -> tuple[Line, ...]:
        """The lines, with names masked where that is wanted."""
        return tuple(
            Line(line.icon, line.tone, line.time, mask_name(line.name), line.detail)
            if masked and outcome is not None and outcome.name
            else line
            for line, outcome in self.lines
        )
