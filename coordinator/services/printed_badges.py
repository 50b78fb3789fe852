"""Which badges are on paper: one is printed once by itself, and again only when somebody asks for it."""

from collections.abc import Iterable, Sequence

from coordinator.db.queries.badges import read_codes
from coordinator.db.session import Reader, Writer
from coordinator.domain.badge import Badge, code_text
from coordinator.domain.badge_sheet import Badges, PrintedBadges, read_printed_badges
from coordinator.domain.plan import Plan
from coordinator.domain.store_settings import printed_badges
from coordinator.services.badges import draw_badges
from coordinator.services.readiness import BADGES_PRINTED
from coordinator.services.sheets import record_export
from coordinator.services.store_settings import keep_setting, setting

CARDS_PRINTED = "table_cards"
"""How the actions of the log of exports begin that put table cards on paper."""


def read_badges_to_print(reader: Reader, plan: Plan, before: Iterable[Badge] = ()) -> Badges:
    """Codes and what is printed; nobody gets a number by being looked at, so some are only drawn.

    Those drawn ``before`` are drawn again, or every look would be another one.
    """
    training = plan.training.id
    drawn = draw_badges(reader, training, [badge for badge in before if badge.training_id == training])
    codes = {badge.participant_id: code_text(badge.number) for badge in drawn}
    return Badges(codes | dict(read_codes(reader, plan)), read_printed(reader, training), drawn)


def read_printed(reader: Reader, training_id: str) -> PrintedBadges:
    """The codes that are on paper."""
    return read_printed_badges(setting(reader, printed_badges(training_id)))


def keep_printed(
    writer: Writer, at_ms: int, how: str, training_id: str, badges: Badges, people: Sequence[str]
) -> None:
    """The badges of ``people`` go on paper now: numbers that were only drawn are given, and the log says so.

    ``how`` is ``print`` or ``pdf``. Raises ``RuleError`` (already_there) when somebody was given another
    number meanwhile: make the badges again.
    """
    if not people:
        return
    chosen, codes = set(people), badges.codes_of(people)
    writer.insert(badge for badge in badges.drawn if badge.participant_id in chosen)
    known = read_printed(writer, training_id)
    keep_setting(writer, printed_badges(training_id), known.after(codes).as_text())
    record_export(writer, at_ms, f"{BADGES_PRINTED}_{how}", training_id, "", len(codes))


def record_cards(writer: Writer, at_ms: int, how: str, training_id: str, persons: int) -> None:
    """Note in the log that the names of ``persons`` people went on table cards."""
    record_export(writer, at_ms, f"{CARDS_PRINTED}_{how}", training_id, "", persons)
