"""What happens to people on the day, and what must come of it: both written by hand, side by side.

A step is ``LAPTOP CLOCK ACT [VERDICT]``. A and B stand at the first venue (in, out), C and D at the second
(am_in, am_out, pm_in, pm_out). Clocks are right ones; B's laptop says eight minutes more.

    in, out        the newest badge is scanned          old, old!   the badge before it; confirmed
    walk-in        at the mark the desk stands at       tick-out    found by search and ticked
    undo           the last act, without a reason       undo:A      the act before on laptop A, with a reason
    paper-in/-out  typed from a sheet in the evening; the clock is the one on paper
    reissue, attention, job:TITLE                       told to the desk, before doors open

``hours`` and ``codes`` are those of course day d1; a code is a word of docs/json.md. ``marks`` are those that
count at the venue of the first step. ``settle`` is what the office decides: kind to choice, "" for not yet,
"gone" for what nobody asks any more once something else is decided.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

VENUE = {"A": "b1-d1", "B": "b1-d1", "C": "b2-d1", "D": "b2-d1"}


@dataclass(frozen=True, slots=True)
class Fate:
    """One kind of day; ``hours`` None stands for no line at all. ``share``: of how many in a thousand."""

    name: str
    registered: str
    steps: str
    hours: int | None
    codes: str = ""
    flags: str | None = None
    marks: str = ""
    settle: Mapping[str, str] = field(default_factory=dict)
    kind: str = ""
    cancelled: bool = False
    who: str = ""
    """``new`` is on no roster; ``as NAME`` comes under name and school of somebody else's fate."""
    share: int = 0

    @property
    def laptops(self) -> frozenset[str]:
        """Which laptops it needs."""
        return frozenset(step.split()[0] for step in self.steps.split(";") if step.strip())


WHOLE_DAYS = (
    Fate("whole day, laptop A", "b1-d1", "A 08:31 in; A 17:00 out", 8, share=260),
    Fate("whole day, laptop B", "b1-d1", "B 08:32 in; B 17:01 out", 8, share=200),
    Fate("in on A, out on B", "b1-d1", "A 08:32 in; B 17:02 out", 8, share=40),
    Fate("four marks, laptop C", "b2-d1", "C 08:31 in; C 12:01 out; C 13:01 in; C 17:00 out", 8, share=260),
    Fate("D until it breaks, then paper", "b2-d1",
         "D 08:31 in; D 12:01 out; C 13:02 paper-in; C 17:10 paper-out", 8, "paper", share=160),
    Fate("never came", "b1-d1", "", 0, "absent", share=40),
    Fate("never came, second venue", "b2-d1", "", 0, "absent", share=40),
)  # fmt: skip
"""Most people; their minutes are spread over the half hour that follows."""

FIRST_VENUE = (
    Fate("late", "b1-d1", "A 09:12 in; A 17:05 out", 8, "late:12", "late:12"),
    Fate("in time, late by B's clock", "b1-d1", "B 08:57 in; B 17:05 out", 8, "", "", "in 08:57"),
    Fate("late, later by B's clock", "b1-d1", "B 09:04 in; B 17:06 out", 8, "late:4", "late:4"),
    Fate("left early", "b1-d1", "A 08:35 in; A 16:30 out", 8, "left_early:30", "left_early:30"),
    Fate("left early, not by B's clock", "b1-d1", "A 08:36 in; B 16:55 out", 8, "left_early:5"),
    Fate("never left", "b1-d1", "A 08:40 in", 0, "missing:out"),
    Fate("in on A, again on B", "b1-d1", "A 08:50 in; B 08:57 in; A 17:05 out", 8, "", "other_desk",
         "in 08:50"),
    Fate("in on B, again on A", "b1-d1", "B 08:44 in; A 08:50 in; A 17:05 out", 8, "", "other_desk",
         "in 08:44"),
    Fate("scanned again", "b1-d1", "A 08:41 in; A 08:55 in already; A 17:07 out", 8, "", "", "in 08:41"),
    Fate("the scanner sent it twice", "b1-d1", "A 08:42 in; A 08:42:01 in same; A 17:08 out", 8, "", ""),
    Fate("out on A, again on B", "b1-d1", "A 08:43 in; A 17:03 out; B 17:20 out", 8, "", "other_desk",
         "out 17:20"),
    Fate("came back", "b1-d1", "A 08:40 in; A 12:40 out; A 13:00 in returned; A 17:06 out", 8, "",
         "returned", "in 08:40, out 17:06"),
    Fate("came back and never left", "b1-d1", "A 08:40 in; A 12:41 out; A 13:02 in returned", 0,
         "no_final_out left_early:259", "left_early:259 returned"),
    Fate("left by B, came back by A", "b1-d1", "A 08:41 in; B 12:42 out; A 12:55 in already; A 17:04 out",
         8, "", "other_desk returned", "in 08:41, out 17:04"),
    Fate("left by B, back by A, open", "b1-d1", "A 08:41 in; B 12:43 out; A 12:56 in already", 0,
         "came_back left_early:257", "left_early:257 returned", "in 08:41, out 12:43",
         settle={"came_back": ""}),
    Fate("left by B, back by A, it is said", "b1-d1", "A 08:42 in; B 12:44 out; A 12:57 in already", 0,
         "no_final_out left_early:256", "left_early:256 returned", settle={"came_back": "returned"}),
    Fate("left by B, then at the wrong desk", "b1-d1", "A 08:43 in; B 17:01 out; A 17:12 in already", 8, "",
         "", "in 08:43, out 17:01", settle={"came_back": "left"}),
    Fate("out without in, counted", "b1-d1", "A 17:04 out", 8, "out_counted", "out_without_in",
         settle={"out_without_in": "count"}),
    Fate("out without in, discarded", "b1-d1", "A 17:05 out", 0, "out_discarded missing:in",
         settle={"out_without_in": "discard"}),
    Fate("out without in, open", "b1-d1", "B 17:05 out", 0, "out_without_in missing:in",
         settle={"out_without_in": ""}),
    Fate("the wrong person, taken back", "b1-d1", "A 08:45 in; A 08:45:05 undo", 0, "absent"),
    Fate("taken back, came after all", "b1-d1", "A 08:46 in; A 08:46:05 undo; A 08:52 in; A 17:02 out",
         8, "", "", "in 08:52"),
    Fate("the undo was wrong", "b1-d1", "A 08:47 in; A 08:47:05 undo; A 08:47:10 undo marked; A 17:03 out",
         8, "", "", "in 08:47"),
    Fate("B takes back what A did", "b1-d1", "A 08:48 in; B 12:50 undo:A", 0, "absent"),
    Fate("B takes it back, B signs out", "b1-d1", "A 08:49 in; B 12:51 undo:A; B 17:06 out", 0,
         "out_discarded missing:in", settle={"out_without_in": "discard"}),
    Fate("lost badge, the old one shows up", "b1-d1",
         "A 08:20 reissue; A 08:50 old old_code; A 08:51 in; B 17:04 out", 8, "", "", "in 08:51"),
    Fate("lost badge, the old one confirmed", "b1-d1", "A 08:21 reissue; A 08:49 old!; A 17:02 out", 8, "",
         "old_code"),
    Fate("new badge at a desk that knows of none", "b1-d1", "A 08:22 reissue; B 08:50 in; A 17:02 out", 8,
         "", ""),
    Fate("attention", "b1-d1", "A 08:23 attention; A 08:53 in; B 17:08 out", 8),
    Fate("other day", "b1-d2", "A 08:43 in other_day; A 17:02 out other_day", 8, "other_day", "other_day"),
    Fate("cancelled and came, counted", "b1-d1", "A 08:38 in; B 17:10 out", 8, "cancelled_counted",
         settle={"cancelled_came": "count"}, cancelled=True),
    Fate("cancelled and came, discarded", "b1-d1", "A 08:39 in; A 17:10 out", 0, "cancelled_discarded",
         settle={"cancelled_came": "discard"}, cancelled=True),
    Fate("cancelled and stayed away", "b1-d1", "", None, cancelled=True),
    Fate("helper", "b1-d1", "A 08:30 in; A 17:15 out", 0, "helper", kind="輔導小組"),
    Fate("speaker", "b1-d1", "B 08:30 in; B 17:15 out", 0, "speaker", kind="講師"),
    Fate("forgot the badge", "b1-d1", "A 08:55 walk-in; A 17:08 tick-out", 8, "walk_in", "walk_in",
         "in 08:55, out 17:08", settle={"same_person": "same", "not_on_roster": "gone"}),
    Fate("walked in, registered", "", "B 08:54 walk-in; B 17:07 tick-out", 8, "walk_in", "walk_in",
         settle={"not_on_roster": "register"}, who="new"),
    Fate("walked in, discarded", "", "A 08:57 walk-in; A 17:09 tick-out", 0, "walk_in_discarded walk_in",
         settle={"not_on_roster": "discard"}, who="new"),
    Fate("walked in, open", "", "A 08:58 walk-in; A 17:11 tick-out", 0, "walk_in_not_registered walk_in",
         settle={"not_on_roster": ""}, who="new"),
    Fate("walked in on A, out on B as another", "", "A 08:56 walk-in", 8, "walk_in", "walk_in",
         "in 08:56, out 17:09", settle={"not_on_roster": "register"}, who="new"),
    Fate("the other half of it", "", "B 17:09 walk-in-out", None,
         settle={"same_person": "same", "not_on_roster": "gone"},
         who="as walked in on A, out on B as another"),
    Fate("has a namesake", "b1-d1", "A 08:34 in; A 17:13 out", 8),
    Fate("the namesake walked in", "", "A 09:01 walk-in; A 17:12 tick-out", 8, "late:1 walk_in",
         settle={"same_person": "different", "not_on_roster": "register"}, who="as has a namesake"),
    Fate("a new job, silently taken over", "b1-d1", "A 08:24 job:組長; A 08:33 in; A 17:14 out", 8),
    Fate("two new jobs: one came first, the other is taken", "b1-d1",
         "A 08:25 job:主任; B 08:26 job:校長; A 08:37 in; A 17:16 out", 8, settle={"amend": "校長"}),
    Fate("the way out on paper", "b1-d1", "B 08:45 in; A 17:05 paper-out", 8, "paper", "paper",
         "out 17:05"),
)  # fmt: skip

BOTH_VENUES = (
    Fate("other batch", "b2-d1", "A 08:44 in other_batch; A 17:16 out other_batch", 8, "other_batch",
         "other_batch"),
    Fate("other batch, second venue", "b1-d1",
         "C 08:44 in other_batch; C 12:05 out other_batch; C 13:05 in other_batch; C 17:17 out other_batch",
         8, "other_batch"),
    Fate("afternoon only", "b2-d1", "C 13:05 in; C 17:05 out", 0, "missing:am_in missing:am_out"),
    Fate("morning only", "b2-d1", "C 08:41 in; C 12:05 out", 0, "missing:pm_in missing:pm_out"),
    Fate("did not sign out at noon", "b2-d1", "C 08:40 in; C 13:06 in; C 17:06 out", 0, "missing:am_out"),
    Fate("left before the paper came round again", "b2-d1", "D 08:41 in; D 12:08 out; C 13:10 paper-in", 0,
         "missing:pm_out paper"),
    Fate("two places, was at the first", "b1-d1", "A 08:35 in; C 08:50 in other_batch; A 17:05 out", 8,
         "was_elsewhere", settle={"two_places": "b1-d1"}),
    Fate("two places, was at the second", "b1-d1",
         "A 08:36 in; C 08:52 in other_batch; C 12:06 out other_batch; A 17:06 out", 0,
         "was_elsewhere other_batch missing:pm_in missing:pm_out", settle={"two_places": "b2-d1"}),
    Fate("two places, open", "b1-d1", "A 08:37 in; C 08:53 in other_batch; A 17:07 out", 0, "two_places",
         settle={"two_places": ""}),
    Fate("two places, whole at both", "b1-d1",
         "A 08:38 in; C 08:54 in other_batch; C 12:07 out other_batch; C 13:08 in other_batch;"
         "A 17:08 out; C 17:08 out other_batch", 8, "counted_in:b1-d1", settle={"two_places": "both"}),
    Fate("two halves", "b1-d1", "A 08:39 in; C 13:07 in other_batch; C 17:07 out other_batch", 0,
         "missing:am_in missing:am_out other_batch halves_not_added", settle={"two_places": "both"}),
)  # fmt: skip
