"""The union: what is new, what was known, and what nobody can vouch for is set aside alone."""

from dataclasses import replace

import pytest

from coordinator.domain.checkin.merge import union
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import FORMAT, EventText, content_hash, text_of
from tests.domain.checkin.laptops import Laptop, altered


def busy() -> Laptop:
    laptop = Laptop("a")
    for n in range(4):
        laptop.mark(f"p{n}", "in", "08:50")
    return laptop


def test_a_file_that_comes_twice_brings_nothing_the_second_time():
    events = busy().events
    first = union(set(), events)
    assert (first.new, first.known, first.set_aside) == (tuple(events), 0, ())
    again = union({(e.id, e.content_hash) for e in first.new}, events)
    assert (again.new, again.known) == ((), 5)


def test_an_event_twice_in_one_file_is_new_once():
    events = busy().events
    merged = union(set(), [*events, *events[:2]])
    assert (len(merged.new), merged.known) == (5, 2)


def test_one_id_with_two_contents_is_two_events():
    events = busy().events
    twin = altered(events[1], participant_id="x")
    merged = union({(e.id, e.content_hash) for e in events}, [twin])
    assert merged.new == (twin,)


ALTERED = {
    "participant": {"participant_id": "x"},
    "hash": {"content_hash": "0" * 64},
    "time": {"wall_ms": 0},
    "program": {"program": "9"},
}


@pytest.mark.parametrize("change", ALTERED.values(), ids=ALTERED)
def test_an_altered_event_is_set_aside_and_the_others_are_taken(change):
    events = busy().events
    bad = replace(events[2], **change)
    merged = union(set(), [*events[:2], bad, *events[3:]])
    assert merged.set_aside == ((bad.id, "event_altered"),)
    assert len(merged.new) == 4


def test_an_event_of_a_newer_program_is_set_aside():
    newer = altered(busy().events[1], format=FORMAT + 1)
    assert union(set(), [newer]).set_aside == ((newer.id, "event_newer"),)


def test_an_unknown_kind_of_this_format_is_kept_and_passed_on():
    unheard = altered(busy().events[1], kind="teleported", body='{"to":"home"}')
    assert union(set(), [unheard]).new == (unheard,)


NONSENSE: dict[str, dict[str, object]] = {
    "no id": {"id": ""},
    "id of another type": {"id": 7},
    "number below one": {"seq": 0},
    "number too large": {"wall_ms": 2**63},
    "number that is a truth": {"seq": True},
    "number with a point": {"mono_ms": 1.0},
    "text too long": {"actor": "x" * 201},
    "body too long": {"body": "[" + "1," * 20_000 + "1]"},
    "body no object": {"body": "[]"},
    "body no JSON": {"body": "{"},
    "body too deep": {"body": '{"a":' * 3_000 + "1" + "}" * 3_000},
    "body with more inside": {"body": '{"a":{"b":1}}'},
    "a lone surrogate": {"actor": "\ud800"},
    "NUL": {"actor": "\x00"},
    "previous hash no hash": {"prev_hash": "x"},
    "text hash no hash": {"text_hash": "../etc"},
    "nothing": {"participant_id": None},
}


@pytest.mark.parametrize("change", NONSENSE.values(), ids=NONSENSE)
def test_what_nobody_can_read_or_store_is_set_aside_whatever_its_hash(change):
    events = busy().events
    bad = replace(events[2], **change)
    if "actor" not in change or change["actor"] != "\ud800":
        bad = replace(bad, content_hash=content_hash(bad))
    merged = union(set(), [*events[:2], bad])
    assert merged.set_aside == ((str(bad.id), "event_unreadable"),)
    assert len(merged.new) == 2


class TestTexts:
    def event_and_text(self) -> tuple[Laptop, EventText]:
        laptop = Laptop("a")
        laptop.do(Kind.NOTE, "09:00", person="p", body={"attention": True}, text={"note": "腳受傷"})
        return laptop, next(iter(laptop.texts.values()))

    def test_a_text_comes_with_the_event_that_names_it_new_or_known(self):
        laptop, text = self.event_and_text()
        assert union(set(), laptop.events, [text]).texts == (text,)
        known = {(e.id, e.content_hash) for e in laptop.events}
        assert union(known, laptop.events, [text]).texts == (text,)

    def test_a_text_that_no_event_names_or_that_was_exchanged_is_left(self):
        laptop, text = self.event_and_text()
        foreign = text_of("t", "salt", {"note": "別的"})
        exchanged = replace(text, text='{"note":"別的"}')
        assert union(set(), laptop.events, [foreign, exchanged]).texts == ()
