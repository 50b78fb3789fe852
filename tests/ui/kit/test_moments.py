"""Moments of the log as people read them."""

import pytest
from PySide6.QtWidgets import QApplication

from coordinator.domain.training import MarkSlot
from coordinator.ui.kit import i18n
from coordinator.ui.kit.moments import clock_text, full_moment_text, length_text, moment_text, span_text
from coordinator.ui.kit.slot_words import SLOT_WORDS, slot_word

MORNING = 1_691_369_400_000
"""7 August 2023, 08:50 in Taiwan."""
HOUR = 3_600_000


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    i18n.install(qapp, i18n.ENGLISH)


def test_a_moment_is_told_by_the_clock_of_taiwan() -> None:
    assert clock_text(MORNING) == "08:50"
    assert moment_text(MORNING) == "8/7(一) 08:50"
    assert full_moment_text(MORNING) == "112年8月7日(一) 08:50:00"


@pytest.mark.parametrize(
    ("later_ms", "text"),
    [
        (HOUR, "8/7(一) 08:50–09:50"),
        (-HOUR, "8/7(一) 07:50–08:50"),
        (24 * HOUR, "8/7(一) 08:50 – 8/8(二) 08:50"),
    ],
)
def test_a_span_names_the_day_once_and_begins_with_what_was_first(later_ms: int, text: str) -> None:
    assert span_text(MORNING, MORNING + later_ms) == text


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [
        (0, "0 s"),
        (400, "0 s"),
        (-61_000, "1 min 1 s"),
        (480_000, "8 min"),
        (3 * HOUR + 20 * 60_000, "3 h 20 min"),
        (365 * 24 * HOUR, "365 d"),
        (25 * HOUR, "1 d 1 h"),
    ],
)
def test_a_length_is_told_in_the_two_largest_units(milliseconds: int, text: str) -> None:
    assert length_text(milliseconds) == text


@pytest.mark.parametrize("at_ms", [2**62, -(2**62)])
def test_a_clock_beyond_every_calendar_breaks_nothing(at_ms: int) -> None:
    assert moment_text(at_ms)


def test_every_slot_has_a_word_and_a_word_of_a_newer_program_is_shown_as_it_is() -> None:
    assert set(SLOT_WORDS) == set(MarkSlot)
    assert (slot_word("am_in"), slot_word("night_in")) == ("Morning sign-in", "night_in")
