"""The record of an event: its hash, its place in a log, its words, and what is refused."""

from dataclasses import fields, replace
from datetime import datetime, timedelta, timezone

import pytest

from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, Moment, append
from coordinator.domain.events.record import (
    FORMAT,
    Event,
    canonical,
    check_event,
    content_hash,
    text_hash,
    text_of,
)

GOLDEN = "d6761505f3d272f33ed6a31f4b3a5456bca34b972dc64d53e70f1a88547c55ff"
"""Logs of 2026 are checked by programs of later years."""
TAIPEI = timezone(timedelta(hours=8))
NINE = datetime(2023, 8, 7, 9, 0, tzinfo=TAIPEI)


NEW = LogHead("log")


def appended(head: LogHead = NEW, at: datetime = NINE, **draft):
    made = Draft(Kind.MARK, "t", "s", "p", {"slot": "in"}, **draft)
    return append(head, made, event_id="e", salt="salt", moment=Moment(at, 5, "boot"), program="0.5")


def test_an_event_is_what_its_hash_says_and_follows_the_one_before():
    first = appended()
    second = appended(first.head)
    check_event(first.event)
    check_event(second.event)
    assert (first.event.seq, first.event.prev_hash) == (1, "")
    assert (second.event.seq, second.event.prev_hash) == (2, first.event.content_hash)
    assert second.head == LogHead("log", 2, second.event.content_hash, second.event.hlc)
    assert (first.event.wall_ms, first.event.offset_minutes) == (1_691_370_000_000, 480)


def test_the_clock_of_a_log_only_rises():
    first = appended()
    second = appended(first.head, NINE - timedelta(hours=1))
    assert second.event.wall_ms == first.event.wall_ms - 3_600_000
    assert second.event.hlc == first.event.hlc + 1


@pytest.mark.parametrize("name", [f.name for f in fields(Event) if f.name not in ("content_hash", "format")])
def test_no_field_can_be_changed_unseen(name):
    event = appended().event
    value = getattr(event, name)
    other = value + 1 if isinstance(value, int) else f"{value}x"
    with pytest.raises(RuleError) as refused:
        check_event(replace(event, **{name: other}))
    assert refused.value.code == "event_altered"


def test_a_newer_format_is_said_before_its_hash_is_looked_at():
    with pytest.raises(RuleError) as refused:
        check_event(replace(appended().event, format=FORMAT + 1))
    assert (refused.value.code, refused.value.facts["found"]) == ("event_newer", FORMAT + 1)


def test_words_stand_beside_the_event_and_the_event_names_their_hash():
    made = appended(text={"reason": "按錯"})
    assert made.text is not None
    assert "按錯" not in canonical({f.name: getattr(made.event, f.name) for f in fields(Event)})
    assert made.event.text_hash == made.text.id == text_hash("salt", made.text.text)
    assert made.text.said() == {"reason": "按錯"}
    assert appended().event.text_hash == ""


def test_the_salt_hides_which_name_it_was():
    assert text_of("t", "one", {"name": "陳怡君"}).id != text_of("t", "other", {"name": "陳怡君"}).id


def test_equal_values_are_equal_bytes_and_no_number_has_a_point():
    assert canonical({"b": 1, "a": "臺"}) == '{"a":"臺","b":1}'
    with pytest.raises(ValueError, match="JSON"):
        canonical({"a": float("nan")})


def test_the_hash_of_an_event_stays_what_it_was_in_every_release():
    assert content_hash(appended().event) == appended().event.content_hash
    assert appended().event.content_hash == GOLDEN
