"""The history of a person as rows: every kind of act in words, and nothing that breaks it."""

import pytest

from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, append
from coordinator.domain.events.record import Event, EventText
from coordinator.ui.kit.person_history import act_word, history_rows
from tests.merge_world import at


def made(
    kind: str, body: dict[str, str | int | bool | None], text: dict[str, str] | None = None
) -> tuple[Event, EventText | None]:
    """An event with its text, as a desk appends it."""
    draft = Draft(Kind(kind), "t", "s", "p", body, text, "CH")
    done = append(LogHead("log"), draft, event_id=f"e-{kind}", salt="s", moment=at("8:50"), program="")
    return done.event, done.text


@pytest.mark.parametrize(
    ("kind", "body", "words"),
    [
        ("mark", {"slot": "am_in", "method": "scan"}, "Morning sign-in (scanned)"),
        ("mark", {"slot": "out", "method": "paper"}, "Sign-out (from paper)"),
        ("mark", {"slot": "out", "method": "new"}, "Sign-out"),
        ("attempt", {"slot": "in", "method": "scan"}, "Tried: Sign-in (scanned)"),
        ("walk_in", {}, "Came without registration"),
        ("attempt", {"slot": "in", "method": "scan", "verdict": "already"}, "Once more: Sign-in (scanned)"),
        ("attempt", {"verdict": "old_code"}, "Came with an old badge"),
        ("amend", {"field": "job_title"}, "Proposed a correction: job title"),
        ("reissue", {"number": 1234567, "version": 1}, "New badge 123456710"),
        ("reissue", {"number": 5}, "New badge"),
        ("void", {"target": "x"}, "Taken back"),
        ("mark", {}, ""),
        ("room", {"letter": "A"}, "Hands-on room A opened"),
        ("request", {"letter": "A", "number": 17}, "Hands-on number A017"),
        ("request_step", {"step": "transfer"}, "Hands-on: Transfer"),
        ("request_note", {}, "Hands-on note"),
    ],
)
def test_an_act_is_told_in_words(kind: str, body: dict[str, str | int | bool | None], words: str) -> None:
    event, _ = made(kind, body)
    assert act_word(event) == words


def test_every_kind_has_words() -> None:
    assert [kind for kind in Kind if act_word(made(kind, {})[0]) == str(kind)] == []


def test_a_row_says_when_where_who_and_what_was_typed() -> None:
    event, text = made(
        "mark", {"slot": "in", "method": "paper", "claimed_ms": 1_691_369_400_000}, {"reason": "紙本"}
    )
    assert text is not None
    (row,) = history_rows(
        [event], {text.id: text}, {"log": "甲機"}, {"s": "第一天"}, {event.id}, {event.id: 60_000}
    )
    assert (row.when, row.desk, row.session, row.who, row.detail, row.claimed, row.taken_back) == (
        "8/7(一) 08:51", "甲機", "第一天", "CH", "紙本", "8/7(一) 08:50", True,
    )  # fmt: skip


def test_what_a_purge_took_or_nobody_can_read_is_left_out() -> None:
    event, _ = made("mark", {"slot": "in"}, {"reason": "紙本"})
    broken = Event(**{name: getattr(event, name) for name in Event.__slots__} | {"body": "[1"})
    rows = history_rows([event, broken], {}, {}, {})
    assert [(row.detail, row.desk, row.act) for row in rows] == [("", "log", "Sign-in"), ("", "log", "")]
