"""Every kind of problem, once: how grave it is and on which page it is put right.

The sentences are in ``ui/kit/problem_sentences.py``; a test holds the two tables against each other.
"""

from dataclasses import dataclass

from coordinator.domain.problems.problem import Fact, Problem, Severity


@dataclass(frozen=True, slots=True)
class Kind:
    """What is always so of one code; ``page`` is the slug of a page."""

    severity: Severity
    page: str


_M, _W, _N = Severity.MISTAKE, Severity.WARNING, Severity.NOTE

KINDS: dict[str, Kind] = {
    "blocks_overlap": Kind(_M, "agenda"),
    "agenda_gap": Kind(_W, "agenda"),
    "minutes_misprinted": Kind(_M, "agenda"),
    "outside_opening_hours": Kind(_W, "venues"),
    "sign_in_missing": Kind(_W, "agenda"),
    "sign_out_missing": Kind(_W, "agenda"),
    "noon_sign_out_missing": Kind(_W, "agenda"),
    "afternoon_sign_in_missing": Kind(_W, "agenda"),
    "meal_missing": Kind(_W, "agenda"),
    "lecture_crosses_noon": Kind(_W, "agenda"),
    "hours_far_from_minutes": Kind(_N, "agenda"),
    "printed_weekday_wrong": Kind(_M, "plan"),
    "session_on_weekend": Kind(_W, "plan"),
    "session_on_holiday": Kind(_W, "plan"),
    "outside_format_window": Kind(_W, "plan"),
    "outside_academic_year": Kind(_M, "plan"),
    "venue_twice": Kind(_M, "plan"),
    "room_twice": Kind(_M, "plan"),
    "meeting_twice": Kind(_M, "plan"),
    "speaker_twice": Kind(_M, "plan"),
    "speaker_travel": Kind(_W, "plan"),
    "area_in_two_districts": Kind(_M, "districts"),
    "area_in_no_district": Kind(_W, "districts"),
    "area_of_another_county": Kind(_M, "districts"),
    "district_total_differs": Kind(_M, "districts"),
    "member_differs_from_appendix": Kind(_M, "districts"),
    "region_differs_from_appendix": Kind(_M, "districts"),
    "appendix_line_differs": Kind(_M, "plan"),
    "people_above_seats": Kind(_W, "venues"),
    "people_above_pcs": Kind(_W, "venues"),
    "people_above_cap": Kind(_W, "plan"),
    "hands_on_again": Kind(_W, "plan"),
    "batch_without_districts": Kind(_W, "plan"),
    "district_without_batch": Kind(_W, "districts"),
    "course_day_unheld": Kind(_W, "agenda"),
    "course_day_unattended": Kind(_N, "agenda"),
    "application_late": Kind(_W, "applications"),
    "application_second_day": Kind(_W, "applications"),
    "application_no_reason": Kind(_W, "applications"),
    "application_no_school": Kind(_W, "applications"),
    "application_same_school": Kind(_W, "applications"),
    "application_same_region": Kind(_W, "applications"),
    "application_no_session": Kind(_M, "applications"),
    "application_no_venue": Kind(_W, "applications"),
    "application_few_seats": Kind(_W, "applications"),
    "application_few_pcs": Kind(_W, "applications"),
    "application_clash": Kind(_M, "applications"),
}
PAGES = ("plan", "venues", "districts", "agenda", "applications")
"""The pages in the order of the navigation."""


def problem(code: str, key: str, place: str, *, item: str = "", page: str = "", **facts: Fact) -> Problem:
    """A problem of a known code; it lies at ``item``, which is ``key`` unless told."""
    kind = KINDS[code]
    return Problem(code, key, page or kind.page, item or key, place, kind.severity, tuple(facts.items()))


def rank(found: Problem) -> tuple[int, int]:
    """Worst first, then by page; sorting is stable, so the order of the plan stays within."""
    return found.severity, PAGES.index(found.page)
