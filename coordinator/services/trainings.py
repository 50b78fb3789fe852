"""Starting a training."""

import re

from coordinator.db.keys import new_id
from coordinator.db.session import Reader, Writer
from coordinator.domain.edit import Edit, create
from coordinator.domain.office import Setting
from coordinator.domain.training import Session, Training
from coordinator.services.edits import apply_edit

LAST_ON_PAPER = "last_session_on_paper"
"""The setting that outlives a session whose sheet was printed, so that its page codes stay its own."""


def next_session_number(reader: Reader) -> int:
    """The number for the next session; one that stands on paper is never given twice in a store."""
    printed = reader.get(Setting, LAST_ON_PAPER)
    highest = max((session.number for session in reader.all(Session)), default=0)
    return max(highest, int(printed.value) if printed else 0) + 1


def keep_session_numbers(writer: Writer) -> None:
    """Remember, when sheets are printed, which session numbers are taken."""
    before, after = writer.get(Setting, LAST_ON_PAPER), str(next_session_number(writer) - 1)
    if before is None:
        writer.insert([Setting(LAST_ON_PAPER, after)])
    else:
        writer.update([(before, Setting(LAST_ON_PAPER, after))])


def free_slug(reader: Reader, wanted: str) -> str:
    """``wanted``, or with -2, -3 … behind it when a training of that name is there."""
    taken = {t.slug for t in reader.all(Training)}
    slug, n = wanted, 1
    while slug in taken:
        n += 1
        slug = f"{wanted}-{n}"
    return slug


def start_training(writer: Writer, title: str, academic_year: int, county_code: str, area: str) -> Edit:
    """Begin an empty training; ``area`` is a Latin word for the slug.

    It has no delivery format and no course day: the first one that is added or pasted is the only one.
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
    edit = create(training)
    apply_edit(writer, edit)
    return edit
