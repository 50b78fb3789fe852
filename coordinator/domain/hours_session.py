"""One person at one session, judged for hours: which mark is missing, what is odd, what was let pass."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coordinator.domain.checkin.values import Attended, Settled
from coordinator.domain.events.kinds import Method
from coordinator.domain.hours_kept import HoursRule
from coordinator.domain.plan import Plan
from coordinator.domain.training import MarkSlot, Session


@dataclass(frozen=True, slots=True)
class Reason:
    """Why there are hours or none. ``name`` with ``about`` is its code, ``facts`` fill its sentence.

    ``note`` explains and stops nothing; ``open`` waits for a person; ``bars`` means that not even a decision
    about these hours can give any.
    """

    name: str
    about: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
    note: bool = False
    open: bool = False
    bars: bool = False

    @property
    def code(self) -> str:
        """The key of the sentence."""
        return f"hours_{self.name}"

    @property
    def token(self) -> str:
        """``missing:out``: the code for programs."""
        return f"{self.name}:{self.about}" if self.about else self.name


@dataclass(frozen=True, slots=True)
class Judged:
    """What one session gives: ``whys`` stop the hours, ``notes`` are said beside them."""

    session: Session
    marks: int
    whys: tuple[Reason, ...] = ()
    notes: tuple[Reason, ...] = ()
    odd: bool = False

    @property
    def given(self) -> bool:
        """Whether this session alone is enough."""
        return not self.whys


NOTED = ("other_day", "other_batch", "walk_in", "paper", "off_day", "clock_odd")
"""Flags of the fold that are worth a word beside the hours."""
ODD = frozenset({"off_day", "clock_odd"})
"""Of those, the ones somebody should look at although there are hours."""

_IN_OF = {MarkSlot.OUT: MarkSlot.IN, MarkSlot.AM_OUT: MarkSlot.AM_IN, MarkSlot.PM_OUT: MarkSlot.PM_IN}


def judge(
    session: Session,
    slots: Sequence[MarkSlot],
    attended: Attended,
    out_settled: Settled | None = None,
    rule: HoursRule | None = None,
    back_settled: Settled | None = None,
) -> Judged:
    """Judge the marks of one session by its mark plan; ``out_settled`` is about an out without its in,
    ``back_settled`` about a scan at an entrance after the last way out.
    """
    flags = dict(map(_flag, attended.flags))
    whys, notes = _marks(slots, attended, out_settled)
    if attended.came_back:
        whys.append(_about_back(back_settled))
    limits = rule or HoursRule("", "")
    for name, allowed in (("late", limits.late_minutes), ("left_early", limits.early_minutes)):
        if name in flags:
            minutes = _longest(attended.flags, name)
            _within(name, minutes, allowed, whys, notes)
    notes += [Reason(name, note=True) for name in NOTED if name in flags]
    if any(mark.method == Method.ONLINE for mark in attended.marks):
        notes.append(Reason("online", note=True))
    real = sum(mark.method != Method.AUTO for mark in attended.marks)
    return Judged(session, real, tuple(whys), tuple(notes), bool(ODD & flags.keys()))


def place_name(plan: Plan, session: Session) -> str:
    """The batch or region of a session, else its short name: how people speak of it."""
    part = plan.part_of(session)
    return part.name if part is not None else session.slug


def _marks(
    slots: Sequence[MarkSlot], attended: Attended, out_settled: Settled | None
) -> tuple[list[Reason], list[Reason]]:
    """What keeps the marks from being complete, and what was decided about them."""
    whys: list[Reason] = [] if slots else [Reason("no_mark_plan", open=True)]
    notes: list[Reason] = []
    there = {mark.slot for mark in attended.marks if mark.method != Method.AUTO}
    missing = [slot for slot in slots if slot not in there]
    alone = {_IN_OF[slot] for slot in there if slot in _IN_OF} & set(missing)
    if alone:
        _about_out(out_settled, whys, notes)
        if out_settled is not None and out_settled.choice == "count":
            missing = [slot for slot in missing if slot not in alone]
    is_open = not any(why.name == "out_discarded" for why in whys)
    whys += [Reason("missing", str(slot), {"what": str(slot)}, open=is_open) for slot in missing]
    if any(mark.method == Method.AUTO and mark.slot in missing for mark in attended.marks):
        notes.append(Reason("auto_out", note=True))
    if not (whys or alone or attended.complete or attended.came_back):
        whys.append(Reason("no_final_out", open=True))
    return whys, notes


def _about_out(settled: Settled | None, whys: list[Reason], notes: list[Reason]) -> None:
    if settled is None:
        whys.append(Reason("out_without_in", open=True))
    elif settled.choice == "count":
        notes.append(Reason("out_counted", facts={"reason": settled.reason}, note=True))
    else:
        whys.append(Reason("out_discarded", facts={"reason": settled.reason}))


def _about_back(settled: Settled | None) -> Reason:
    """Who is known to have come back is without the last mark; else somebody is to say whether they did."""
    return Reason("came_back", open=True) if settled is None else Reason("no_final_out")


def _within(name: str, minutes: int, allowed: int | None, whys: list[Reason], notes: list[Reason]) -> None:
    facts: dict[str, object] = {"n": minutes}
    if allowed is None or minutes <= allowed:
        notes.append(Reason(name, str(minutes), facts, note=True))
    else:
        whys.append(Reason(f"{name}_over", str(minutes), facts | {"limit": allowed}))


def _longest(flags: Sequence[str], name: str) -> int:
    found = [value for flag in flags for word, value in (_flag(flag),) if word == name]
    return max((int(value) for value in found if value.isdecimal()), default=0)


def _flag(flag: str) -> tuple[str, str]:
    name, _, value = flag.partition(":")
    return name, value
