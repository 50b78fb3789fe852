"""Paste of an agenda table on the page 議程: into a course day that is there, or a new one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from coordinator.db.keys import new_id
from coordinator.db.queries.removal import removal
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.agenda import AgendaDay, AgendaRow, read_agenda
from coordinator.domain.letter.finding import Finding, Status
from coordinator.domain.letter.folding import folded
from coordinator.domain.letter.page import Letter
from coordinator.domain.letter.take_agenda import AgendaWords, day_called, taken_agenda
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_minutes
from coordinator.domain.scheduling import after
from coordinator.domain.training import CourseDay, FormatKind
from coordinator.ui.agenda.columns import kind_pill, kind_words
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.forms import ChoiceField
from coordinator.ui.kit.letter_preview.pasting import LetterPaste
from coordinator.ui.kit.letter_preview.preview import LetterPreview
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.rows import Column

translate = QCoreApplication.translate
NEW, EACH = "new", "each"
HAN = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Shown:
    """A row of the preview: a block and the day of the letter it belongs to."""

    day: AgendaDay
    row: AgendaRow

    @property
    def number(self) -> int:
        """Its row in what was pasted."""
        return self.row.number

    @property
    def status(self) -> Status:
        """Whether it can be taken."""
        return self.row.status

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is odd about it."""
        return self.row.findings


class AgendaPreview(LetterPreview):
    """Asks into which course day, and whether what is there stays."""

    def __init__(
        self, plan: Plan, days: tuple[AgendaDay, ...], source: str, current: CourseDay | None, page: Page
    ) -> None:
        lines = [Shown(day, row) for day in days for row in day.rows]
        several = len(days) > 1
        columns = _columns(several=several)
        super().__init__(self.tr("Paste agenda"), source, columns, lines, page.context.settings, page)
        self.plan, self.days = plan, days
        self._all, self._current = days, current
        self.which = ChoiceField(
            self.tr("Agenda of the letter"), [(-1, self.tr("All of them")), *_named(days)]
        )
        self.which.setVisible(several)
        self.which.committed.connect(lambda _value: self._choose_day())
        self.target = ChoiceField(self.tr("Into"), _targets(plan, days))
        self.target.set_value(_first_choice(plan, days, current))
        self.way = ChoiceField(
            self.tr("Blocks that are there"), [(True, self.tr("Replace")), (False, self.tr("Keep, and add"))]
        )
        self.add_option(self.which, 2)
        self.add_option(self.target, 3)
        self.add_option(self.way, 2)
        self.target.committed.connect(lambda _value: self._offer_way())
        self._offer_way()

    def _choose_day(self) -> None:
        """All agendas of the letter, or one of them with a target of its own."""
        place = self.which.value()
        self.days = (self._all[place],) if isinstance(place, int) and place >= 0 else self._all
        self.target.set_choices(_targets(self.plan, self.days))
        self.target.set_value(_first_choice(self.plan, self.days, self._current))
        self.show_rows([Shown(day, row) for day in self.days for row in day.rows])
        self._offer_way()

    def pairs(self) -> list[tuple[AgendaDay, CourseDay | None]]:
        """Each day of the letter with only the rows that are taken, and its target (None: a new one)."""
        wanted, taken = self.target.value(), {line.number for line in self.taken}
        chosen = {day.id: day for day in self.plan.course_days}
        made: list[tuple[AgendaDay, CourseDay | None]] = []
        used: set[str] = set()
        for day in self.days:
            rows = tuple(row for row in day.rows if row.number in taken)
            found = day_called(self.plan, day) if wanted == EACH else chosen.get(str(wanted))
            target = None if wanted == EACH and found is not None and found.id in used else found
            used |= {target.id} if target else set()
            if rows:
                made.append((AgendaDay(day.name, day.title, rows, day.shift), target))
        return made

    def replaced(self) -> list[CourseDay]:
        """The course days whose blocks go."""
        targets = {target.id: target for _, target in self.pairs() if target is not None}
        return list(targets.values()) if self.way.value() else []

    def _offer_way(self) -> None:
        targets = [target for _, target in self.pairs() if target is not None]
        self.way.setVisible(any(self.plan.blocks_of(target) for target in targets))


class AgendaPaste(LetterPaste):
    """``day`` gives the course day on show, ``open_day`` shows one."""

    def __init__(
        self,
        page: Page,
        editor: Editor,
        day: Callable[[], CourseDay | None],
        open_day: Callable[[str], object],
    ) -> None:
        super().__init__(page, editor)
        self._day, self._open_day = day, open_day

    def understand(self, letter: Letter) -> tuple[AgendaDay, ...]:
        return read_agenda(letter)

    def preview(self, report: tuple[AgendaDay, ...], source: str) -> AgendaPreview:
        plan = current_plan(self.page.context)
        if plan is None:
            raise RuleError("letter_no_training")
        return AgendaPreview(plan, report, source, self._day(), self.page)

    def name_of(self, dialog: LetterPreview) -> str:
        assert isinstance(dialog, AgendaPreview)
        pairs = dialog.pairs()
        if len(pairs) > 1:
            return translate("AgendaPaste", "Paste {n} agendas").format(n=len(pairs))
        day, target = pairs[0]
        words = target.name if target else day.name or day.title
        return translate("AgendaPaste", "Paste agenda “{name}”").format(name=words)

    def edit_of(self, dialog: LetterPreview) -> Edit:
        assert isinstance(dialog, AgendaPreview)
        plan = dialog.plan
        gone = [block for day in dialog.replaced() for block in plan.blocks_of(day)]
        cleared = Edit()
        if gone:
            with self.page.context.store.read() as reader:
                cleared = removal(reader, *gone)
        added = taken_agenda(after(plan, cleared), dialog.pairs(), _words(), new_id)
        return folded((cleared, added))

    def stored(self, edit: Edit) -> None:
        blocks = [entity for entity in edit.after if hasattr(entity, "course_day_id")]
        if blocks:
            self.page.catch_up()
            self._open_day(str(blocks[0].course_day_id))


def _named(days: tuple[AgendaDay, ...]) -> list[tuple[object, str]]:
    unnamed = translate("AgendaPaste", "without a name")
    return [(place, f"{day.name} {day.title}".strip() or unnamed) for place, day in enumerate(days)]


def _targets(plan: Plan, days: tuple[AgendaDay, ...]) -> list[tuple[object, str]]:
    """Where the rows may go; several agendas go each to its own day."""
    if len(days) > 1:
        return [(EACH, translate("AgendaPaste", "Each into the course day of its name, else a new one"))]
    there: list[tuple[object, str]] = [
        (
            day.id,
            translate("AgendaPaste", "{name} ({n} blocks)").format(
                name=_full(day), n=len(plan.blocks_of(day))
            ),
        )
        for day in plan.course_days
    ]
    name = days[0].name or _day_name(len(plan.course_days) + 1)
    return [*there, (NEW, translate("AgendaPaste", "New course day: {name}").format(name=name))]


def _first_choice(plan: Plan, days: tuple[AgendaDay, ...], current: CourseDay | None) -> str:
    """The day the letter names, else a new one; a table without a name goes where one is looking."""
    if len(days) > 1:
        return EACH
    found = day_called(plan, days[0])
    if found is not None:
        return found.id
    return current.id if current is not None and not days[0].name else NEW


def _full(day: CourseDay) -> str:
    return f"{day.name} {day.title}".strip()


def _words() -> AgendaWords:
    return AgendaWords(
        day_name=_day_name,
        format_titles={
            FormatKind.ONLINE: translate("AgendaPaste", "Online briefing"),
            FormatKind.ON_SITE: translate("AgendaPaste", "On-site briefing"),
            FormatKind.HANDS_ON: translate("AgendaPaste", "On-site hands-on"),
        },
        twice=lambda first, second: translate(
            "AgendaPaste", "Held from {first} and again from {second}, with the same agenda."
        ).format(first=first, second=second),
    )


def _day_name(number: int) -> str:
    """第五天, as the page itself names a new course day."""
    chinese = QLocale().language() == QLocale.Language.Chinese and number <= len(HAN)
    text = translate("AgendaPaste", "Day {n}")
    return text.format(n=HAN[number - 1] if chinese else number)


def _columns(*, several: bool) -> list[Column[Shown]]:
    words = kind_words()
    day: list[Column[Shown]] = [
        Column("day", translate("AgendaPaste", "Course day"), lambda s: s.day.name,
               tip=lambda s: f"{s.day.name} {s.day.title}".strip(), width=92),
    ]  # fmt: skip
    return [
        *(day if several else []),
        Column("time", translate("AgendaPaste", "Time"), _time, width=118),
        Column("printed", translate("AgendaPaste", "Printed"), lambda s: str(s.row.printed_minutes or ""),
               align_right=True, width=72),
        Column("kind", translate("AgendaPaste", "Kind"), lambda s: words[s.row.kind], width=122,
               pill=lambda s: kind_pill(s.row.kind, words[s.row.kind])),
        Column("title", translate("AgendaPaste", "Course"), lambda s: s.row.title, width=240,
               tip=lambda s: s.row.title),
        Column("topics", translate("AgendaPaste", "Topics"), _topics, width=150, tip=_topics_in_full),
        Column("speaker", translate("AgendaPaste", "Speaker"), lambda s: s.row.speaker, width=104),
    ]  # fmt: skip


def _time(line: Shown) -> str:
    row = line.row
    if row.starts is None:
        return ""
    return f"{format_minutes(row.starts)}~{'' if row.ends is None else format_minutes(row.ends)}"


def _topics(line: Shown) -> str:
    """``3 topics, 5 items``, with the codes of their modules."""
    topics = line.row.topics
    if not topics:
        return ""
    items = sum(len(topic.items) for topic in topics)
    codes = " ".join(topic.code for topic in topics if topic.code)
    text = translate("AgendaPaste", "{topics} topics, {items} items").format(topics=len(topics), items=items)
    return f"{text} {codes}".strip()


def _topics_in_full(line: Shown) -> str:
    lines = []
    for topic in line.row.topics:
        lines.append(f"{topic.code} {topic.title}".strip())
        lines += [f"   {code} {title}".rstrip() for code, title in topic.items]
    return "\n".join(lines)
