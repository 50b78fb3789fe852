"""The roster as it is shown, with what is counted and searched of it; large ones are gathered by a job."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from coordinator.db.queries.people import Touched
from coordinator.documents.roster_list import RosterLine
from coordinator.progress import Progress
from coordinator.ui.context import Store
from coordinator.ui.roster.choice import Tally, searched
from coordinator.ui.roster.quiet import quiet
from coordinator.ui.roster.reading import Shown, read_again, read_all

AT_ONCE = 2_000
"""How many lines are counted between two looks at whether somebody pressed Cancel."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Plan and people, how often each value occurs, and the folded text of each line."""

    shown: Shown
    tally: Tally
    texts: list[str]


def gather_quietly(progress: Progress, store: Store, training_id: str) -> Gathered:
    """``gather`` for a job."""
    with quiet():
        return gather(progress, store, training_id)


def gather(progress: Progress, store: Store, training_id: str) -> Gathered:
    """Everything. Raises ``RuleError`` when the training is gone."""
    progress(0, 3)
    shown = read_all(store, training_id)
    lines, tally, texts = iter(shown.lines), Tally(), list[str]()
    while some := list(islice(lines, AT_ONCE)):
        for line in some:
            tally.add(line)
        texts += [searched(line) for line in some]
        progress(len(shown.lines) + len(texts), 2 * len(shown.lines) + 1)
    progress(1, 1)
    return Gathered(shown, tally, texts)


def gather_again(store: Store, before: Gathered, touched: Touched) -> Gathered:
    """``before`` with only the touched people read anew; its tally is carried on, so it is used up."""
    old, shown = before.shown.lines, read_again(store, before.shown, touched)
    new, tally, texts = shown.lines, before.tally, before.texts
    if len(old) == len(new) and all(a is b or a.id == b.id for a, b in zip(old, new, strict=True)):
        for at, (was, now) in enumerate(zip(old, new, strict=True)):
            if was is not now:
                _recount(tally, was, now)
                texts[at] = searched(now)
        return Gathered(shown, tally, texts)
    known = {line.id: (line, text) for line, text in zip(old, texts, strict=True)}
    texts = []
    for now in new:
        line, text = known.pop(now.id, (None, ""))
        if line is not now:
            _recount(tally, line, now)
            text = searched(now)
        texts.append(text)
    for line, _ in known.values():
        _recount(tally, line, None)
    return Gathered(shown, tally, texts)


def _recount(tally: Tally, was: RosterLine | None, now: RosterLine | None) -> None:
    if was is not None:
        tally.add(was, -1)
    if now is not None:
        tally.add(now)
