"""Starting a training."""

import re

import sqlalchemy as sa

from coordinator.db.keys import new_id
from coordinator.db.schema import table_of
from coordinator.db.session import Reader, Writer
from coordinator.domain.edit import Edit, create
from coordinator.domain.training import CourseDay, DeliveryFormat, FormatKind, Session, Training
from coordinator.services.edits import apply_edit


def next_session_number(reader: Reader) -> int:
    """The number for the next session; it stands on paper, so it is never given twice in a store."""
    table = table_of(Session)
    highest = reader.rows(sa.select(sa.func.max(table.c.number)))[0][0]
    return (highest or 0) + 1


def free_slug(reader: Reader, wanted: str) -> str:
    """``wanted``, or with -2, -3 … behind it when a training of that name is there."""
    taken = {t.slug for t in reader.all(Training)}
    slug, n = wanted, 1
    while slug in taken:
        n += 1
        slug = f"{wanted}-{n}"
    return slug


def start_training(writer: Writer, title: str, academic_year: int, county_code: str, area: str) -> Edit:
    """Begin an empty training with one on-site briefing day; ``area`` is a Latin word for the slug.

    Returns the edit that was done, so that a page can offer to take it back. Raises ``RuleError``.
    """
    word = re.sub(r"[^a-z0-9]+", "-", area.lower()).strip("-") or "training"
    training = Training(
        id=new_id(),
        slug=free_slug(writer, f"{word}-{academic_year}"),
        title=title.strip(),
        academic_year=academic_year,
        county_code=county_code,
    )
    on_site = DeliveryFormat(new_id(), training.id, FormatKind.ON_SITE, "實體簡報場")
    first = CourseDay(new_id(), training.id, on_site.id, "d1", "第一天")
    edit = create(training, on_site, first)
    apply_edit(writer, edit)
    return edit
