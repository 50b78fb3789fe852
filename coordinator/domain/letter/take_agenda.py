"""The edit that puts understood agendas into a plan: into a course day that is there, or a new one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from coordinator.domain.agenda import Topic
from coordinator.domain.edit import Edit, Entity, change, create, join
from coordinator.domain.letter.agenda import AgendaDay, AgendaRow
from coordinator.domain.letter.topics import TopicDraft
from coordinator.domain.order import next_position
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_minutes
from coordinator.domain.scheduling import after
from coordinator.domain.text import fold
from coordinator.domain.training import Audience, CourseDay, DeliveryFormat, FormatKind

NewId = Callable[[], str]


@dataclass(frozen=True, slots=True)
class AgendaWords:
    """What new things are called, in the language of whoever pastes.

    ``day_name`` takes the number of the day from 1; ``twice`` the clocks of the two sessions of an agenda.
    """

    day_name: Callable[[int], str]
    format_titles: Mapping[FormatKind, str]
    twice: Callable[[str, str], str]


def day_called(plan: Plan, day: AgendaDay) -> CourseDay | None:
    """The course day of this name; where several share the name, the one that has the title as well."""
    named = [one for one in plan.course_days if day.name and fold(one.name) == fold(day.name)]
    if len(named) > 1:
        return next((one for one in named if fold(one.title) == fold(day.title)), None)
    return named[0] if named else None


def taken_agenda(
    plan: Plan, days: Iterable[tuple[AgendaDay, CourseDay | None]], words: AgendaWords, new_id: NewId
) -> Edit:
    """Adds every row that can be taken; None as a target makes a new course day."""
    edits: list[Edit] = []
    grown = plan
    for day, target in days:
        edit = _new_day(grown, day, words, new_id) if target is None else _told(target, day)
        home = target or next(e for e in reversed(edit.after) if isinstance(e, CourseDay))
        made = [value for row in day.takeable for value in _values(row, home, new_id)]
        edits.append(join((edit, create(*made))))
        grown = after(grown, edits[-1])
    return join(edits)


def _told(target: CourseDay, day: AgendaDay) -> Edit:
    """A course day without a title takes the letter's."""
    if target.title or not day.title:
        return Edit()
    return change(target, replace(target, title=day.title))


def _new_day(plan: Plan, day: AgendaDay, words: AgendaWords, new_id: NewId) -> Edit:
    home, made = _format(plan, day, words, new_id)
    number = len(plan.course_days) + 1
    fresh = CourseDay(
        id=new_id(),
        training_id=plan.training.id,
        format_id=home.id,
        slug=_slug(plan, day),
        name=day.name or words.day_name(number),
        title=day.title,
        note=_twice(day, words),
        position=next_position(plan.course_days),
    )
    meant = [role for role in plan.roles if fold(role.name) in fold(day.title)]
    audience = [Audience(new_id(), fresh.id, role.id, place) for place, role in enumerate(meant)]
    return create(*made, *audience, fresh)


def _twice(day: AgendaDay, words: AgendaWords) -> str:
    first = min((row.starts for row in day.takeable if row.starts is not None), default=0)
    return words.twice(format_minutes(first), format_minutes(first + day.shift)) if day.shift else ""


def _format(
    plan: Plan, day: AgendaDay, words: AgendaWords, new_id: NewId
) -> tuple[DeliveryFormat, tuple[Entity, ...]]:
    """A format of the kind the agenda is held in; one that is missing is made."""
    briefing = FormatKind.ONLINE if plan.training.national else FormatKind.ON_SITE
    wanted = FormatKind.HANDS_ON if day.hands_on else briefing
    fitting = [f for f in plan.formats if (f.kind is FormatKind.HANDS_ON) == day.hands_on]
    found = next((f for f in fitting if f.kind is wanted), next(iter(fitting), None))
    if found is not None:
        return found, ()
    fresh = DeliveryFormat(
        new_id(), plan.training.id, wanted, words.format_titles[wanted], position=next_position(plan.formats)
    )
    return fresh, (fresh,)


def _slug(plan: Plan, day: AgendaDay) -> str:
    taken = {one.slug for one in plan.course_days}
    if day.hands_on and "hands-on" not in taken:
        return "hands-on"
    start = len(plan.course_days) + 1
    return next(s for n in range(start, start + len(taken) + 1) if (s := f"d{n}") not in taken)


def _values(row: AgendaRow, day: CourseDay, new_id: NewId) -> list[Entity]:
    block = row.block(new_id(), day.id)
    return [block, *_topics(block.id, row.topics, new_id)]


def _topics(block_id: str, drafts: Sequence[TopicDraft], new_id: NewId) -> list[Topic]:
    made: list[Topic] = []
    for place, draft in enumerate(drafts):
        parent = Topic(new_id(), block_id, draft.title, draft.code, None, place)
        made.append(parent)
        made += [
            Topic(new_id(), block_id, title, code, parent.id, inner)
            for inner, (code, title) in enumerate(draft.items)
        ]
    return made
