"""Batches and sessions: the two lists of the page 計畫 that lean on the rest of the plan."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from coordinator.domain.edit import Edit, Entity, create
from coordinator.domain.order import moved
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_roc
from coordinator.domain.scheduling import moved_by
from coordinator.domain.training import Batch
from coordinator.ui.plan import columns, edits, session_edits
from coordinator.ui.plan.listing import Lines, Listing
from coordinator.ui.plan.lists import lost_sessions
from coordinator.ui.plan.rows import BatchRow, SessionRow, Shown, batch_rows, session_rows
from coordinator.ui.plan.words import mark_plan_words

translate = QCoreApplication.translate
HAN_NUMBERS = "一二三四五六七八九十"


def batches(shown: Shown) -> Listing[BatchRow]:
    """梯次; their sessions go with them."""

    def along(plan: Plan, rows: list[BatchRow]) -> str:
        return lost_sessions(sum(len(plan.sessions_of(row.batch)) for row in rows))

    def added(plan: Plan) -> tuple[Edit, str]:
        home, made = edits.home_format(plan, _on_site())
        batch = edits.new_batch(plan, home, _batch_name(len(plan.batches) + 1))
        return create(*made, batch), batch.id

    def pasted(plan: Plan, lines: Lines) -> Edit:
        return edits.pasted_batches(plan, lines, _batch_name, _on_site())

    return Listing(
        name="batches",
        title=translate("Plan", "Batches"),
        add=translate("Plan", "Add batch"),
        empty=translate("Plan", "A batch is held at one venue for some districts. It goes here."),
        columns=columns.batch_columns(shown),
        rows=batch_rows,
        entity=lambda row: row.batch,
        called=lambda row: row.batch.name,
        first="name",
        typed=_batch_typed,
        added=added,
        pasted=pasted,
        moved=lambda plan, chosen, step: moved(plan.batches, chosen, step),
        along=along,
    )


def _batch_typed(plan: Plan, row: BatchRow, column: str, text: str) -> Edit:
    """A cell of a batch; typing its first date moves all its days and keeps their distances."""
    if column != "days" or not row.days:
        return edits.batch_edit(plan, row.batch, column, text)
    first = session_edits.day_near(re.split("[–至~]", text)[0], row.days[0])
    return moved_by(plan.sessions_of(row.batch), (first - row.days[0]).days)


def sessions(
    shown: Shown,
    chosen_batch: Callable[[], Batch | None],
    next_number: Callable[[], int],
    today: Callable[[], date],
) -> Listing[SessionRow]:
    """場次 by date; a new one continues the batch that is chosen."""
    plans = {word: slots for slots, word in mark_plan_words().items()}

    def typed(plan: Plan, row: SessionRow, column: str, text: str) -> Edit:
        before = session_edits.draft_of(plan, row.session)
        after = session_edits.typed(plan, before, column, text, plans)
        return Edit(before.values(), after.values())

    def added(plan: Plan) -> tuple[Edit, str]:
        grown, needed = with_course_day(plan)
        draft = session_edits.new_session(grown, chosen_batch(), next_number(), today())
        return Edit((), (*needed, *draft.values())), draft.session.id

    def pasted(plan: Plan, lines: Lines) -> Edit:
        grown, needed = with_course_day(plan)
        edit = session_edits.pasted_sessions(grown, lines, plans, next_number(), today())
        return Edit((), (*needed, *edit.after))

    return Listing(
        name="sessions",
        title=translate("Plan", "Sessions"),
        add=translate("Plan", "Add session"),
        empty=translate("Plan", "A session is one course day on one date at one venue. It goes here."),
        columns=columns.session_columns(shown),
        rows=session_rows,
        entity=lambda row: row.session,
        called=lambda row: f"{format_roc(row.session.day)} {row.course_day}",
        first="day",
        typed=typed,
        added=added,
        pasted=pasted,
    )


def with_course_day(plan: Plan) -> tuple[Plan, tuple[Entity, ...]]:
    """``plan`` with at least one course day, and what had to be made for it."""
    made = session_edits.first_course_day(plan, translate("Plan", "Day one"), _on_site())
    return session_edits.with_values(plan, made), made


def session_on(plan: Plan, batch: Batch | None, number: int, day: date) -> session_edits.Draft:
    """The next session of ``batch``, but on ``day``."""
    draft = session_edits.new_session(plan, batch, number, day)
    return replace(draft, session=replace(draft.session, day=day))


def fresh_batch(plan: Plan) -> Batch:
    """A batch behind the others, called by its number; the plan has a format."""
    home, _ = edits.home_format(plan, _on_site())
    return edits.new_batch(plan, home, _batch_name(len(plan.batches) + 1))


def _on_site() -> str:
    return translate("Plan", "On-site briefing")


def _batch_name(number: int) -> str:
    return translate("Plan", "Batch {n}").format(n=in_words(number))


def in_words(number: int) -> str:
    """A small number as the plan's language writes it in 第三梯次."""
    if QLocale().language() != QLocale.Language.Chinese or number > len(HAN_NUMBERS):
        return str(number)
    return HAN_NUMBERS[number - 1]
