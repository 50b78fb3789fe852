"""Badges are printed once by themselves: what is on paper is remembered, with the numbers that were drawn."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coordinator.db.queries.badges import read_badges, read_codes
from coordinator.db.queries.plans import read_plan
from coordinator.db.store import Store, open_store
from coordinator.domain.badge import code_text
from coordinator.domain.badge_sheet import PrintedBadges
from coordinator.domain.edit import create
from coordinator.domain.errors import RuleError
from coordinator.domain.office import AuditExport
from coordinator.services.badges import draw_badges, ensure_badges
from coordinator.services.edits import apply_edit
from coordinator.services.printed_badges import keep_printed, read_badges_to_print, read_printed, record_cards
from coordinator.services.readiness import gather
from tests.small_plan import B1, LIGANG, person, small_plan

NOW = 1_700_000_000_000


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(tmp_path / "store.sqlite")
    with made.write() as writer:
        apply_edit(writer, create(*small_plan().entities()))
        people = [person(name, LIGANG, B1) for name in ("甲", "乙", "丙")]
        apply_edit(writer, create(*(value for entry in people for value in entry.entities())))
    yield made
    made.close()


def test_numbers_that_are_only_drawn_are_nobodys_and_drawn_again_they_are_the_same(store: Store) -> None:
    with store.write() as writer:
        first = draw_badges(writer, "t")
        assert (len(first), read_badges(writer, "t")) == (3, ())
        assert draw_badges(writer, "t", first) == first
        assert {b.number for b in draw_badges(writer, "t")} != {b.number for b in first}


def test_a_number_that_was_given_meanwhile_is_drawn_anew(store: Store) -> None:
    with store.write() as writer:
        first, second, third = draw_badges(writer, "t")
        writer.insert([second])
        stolen = type(first)(first.id, "t", third.participant_id, second.number)
        again = draw_badges(writer, "t", (first, stolen))
    assert again[0] == first
    assert (again[1].participant_id, again[1].number != second.number) == (third.participant_id, True)


def test_printing_gives_the_drawn_numbers_and_remembers_the_codes(store: Store) -> None:
    with store.write() as writer:
        drawn = draw_badges(writer, "t")[:2]
        codes = [code_text(badge.number) for badge in drawn]
        known = read_badges_to_print(writer, read_plan(writer, "t"), drawn)
        keep_printed(writer, NOW, "print", "t", known, [badge.participant_id for badge in drawn])
    with store.read() as reader:
        plan = read_plan(reader, "t")
        assert sorted(read_codes(reader, plan).values()) == sorted(codes)
        assert read_printed(reader, "t") == PrintedBadges(frozenset(codes), tuple(codes))
        assert [(e.action, e.persons) for e in reader.all(AuditExport)] == [("badges_print", 2)]
        assert gather(reader, plan, plan.sessions[0].day)[0].badges_printed_ms == NOW


def test_when_others_got_codes_meanwhile_nothing_is_stored(store: Store) -> None:
    with store.write() as writer:
        known = read_badges_to_print(writer, read_plan(writer, "t"))
        ensure_badges(writer, "t")
    with pytest.raises(RuleError, match="already_there"), store.write() as writer:
        keep_printed(writer, NOW, "pdf", "t", known, list(known.codes))
    with store.read() as reader:
        assert (read_printed(reader, "t"), reader.all(AuditExport)) == (PrintedBadges(), ())


def test_table_cards_are_in_the_log_too(store: Store) -> None:
    with store.write() as writer:
        record_cards(writer, NOW, "pdf", "t", 4)
        assert [(e.action, e.persons) for e in writer.all(AuditExport)] == [("table_cards_pdf", 4)]
