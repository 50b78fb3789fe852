"""What a problem of a plan says, and what the proposed fix does, by its code (``domain/problems/kinds.py``).

English sources; translations are in resources/i18n. `{name}` is a fact of the problem. `SENTENCES` takes
them in, so that `messages.sentence` speaks for problems as it does for refusals.
"""

from __future__ import annotations

from coordinator.ui.kit.application_sentences import APPLICATION_PROBLEMS
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

PROBLEM_SENTENCES: dict[str, str] = {
    **APPLICATION_PROBLEMS,
    # The agenda
    "blocks_overlap": QT_TRANSLATE_NOOP("messages", "Runs at the same time as “{other}” ({span})."),
    "agenda_gap": QT_TRANSLATE_NOOP(
        "messages", "Nothing is planned before it, {span} ({minutes} minutes), not even a break."
    ),
    "minutes_misprinted": QT_TRANSLATE_NOOP(
        "messages", "{printed} minutes are printed, but by the clock it lasts {minutes}."
    ),
    "outside_opening_hours": QT_TRANSLATE_NOOP(
        "messages", "Lasts from {span}, but {venue} is open {opens} only."
    ),
    "sign_in_missing": QT_TRANSLATE_NOOP(
        "messages", "People are to sign in, but the agenda has no block for it."
    ),
    "sign_out_missing": QT_TRANSLATE_NOOP(
        "messages", "People are to sign out at the end, but the agenda has no block for it."
    ),
    "noon_sign_out_missing": QT_TRANSLATE_NOOP(
        "messages", "People are to sign out at noon, but the agenda has no block for it."
    ),
    "afternoon_sign_in_missing": QT_TRANSLATE_NOOP(
        "messages", "People are to sign in again in the afternoon, but the agenda has no block for it."
    ),
    "meal_missing": QT_TRANSLATE_NOOP("messages", "A full day without a meal."),
    "lecture_crosses_noon": QT_TRANSLATE_NOOP(
        "messages", "Still running at {at}, when people are to sign out for noon."
    ),
    "hours_far_from_minutes": QT_TRANSLATE_NOOP(
        "messages", "{hours} study hours for {minutes} taught minutes: unusual, but the plan decides."
    ),
    # Dates
    "printed_weekday_wrong": QT_TRANSLATE_NOOP(
        "messages", "“{text}” is ({weekday}) by the calendar: the date or the weekday is a slip."
    ),
    "session_on_weekend": QT_TRANSLATE_NOOP("messages", "{day} is a weekend."),
    "session_on_holiday": QT_TRANSLATE_NOOP("messages", "{day} is a public holiday: {holiday}."),
    "outside_format_window": QT_TRANSLATE_NOOP(
        "messages", "{day} lies outside the period of {format}: {first} to {last}."
    ),
    "outside_academic_year": QT_TRANSLATE_NOOP(
        "messages", "{day} belongs to academic year {other}, the plan is for {year}."
    ),
    # Places and speakers
    "venue_twice": QT_TRANSLATE_NOOP(
        "messages", "{name} is taken by two sessions on {day}, {span}; the other is {other}."
    ),
    "room_twice": QT_TRANSLATE_NOOP(
        "messages", "The room {name} is taken by two sessions on {day}, {span}; the other is {other}."
    ),
    "meeting_twice": QT_TRANSLATE_NOOP(
        "messages", "The online meeting {name} holds two sessions on {day}, {span}; the other is {other}."
    ),
    "speaker_twice": QT_TRANSLATE_NOOP(
        "messages", "{speaker} speaks at two places on {day}, {span}; the other is {other}."
    ),
    "speaker_travel": QT_TRANSLATE_NOOP(
        "messages",
        "{speaker} comes from {other} with {free} minutes for about {km} km, which take about {needed}"
        " minutes.",
    ),
    # Districts
    "area_in_two_districts": QT_TRANSLATE_NOOP("messages", "Belongs to several districts: {districts}."),
    "area_in_no_district": QT_TRANSLATE_NOOP("messages", "In no district ({count}): {names}."),
    "area_of_another_county": QT_TRANSLATE_NOOP("messages", "Belongs to another county: {county}."),
    "district_total_differs": QT_TRANSLATE_NOOP(
        "messages", "The total is {total} schools, but its members add up to {sum}."
    ),
    "member_differs_from_appendix": QT_TRANSLATE_NOOP(
        "messages", "{count} schools here, {appendix} in the appendix."
    ),
    "region_differs_from_appendix": QT_TRANSLATE_NOOP(
        "messages", "The total is {total} schools, but by the appendix it is {sum}."
    ),
    "appendix_line_differs": QT_TRANSLATE_NOOP(
        "messages", "The appendix gives a total of {total} schools, but its parts add up to {sum}."
    ),
    # People
    "people_above_seats": QT_TRANSLATE_NOOP("messages", "{people} people are expected for {seats} seats."),
    "people_above_pcs": QT_TRANSLATE_NOOP("messages", "{people} people are expected for {pcs} computers."),
    "people_above_cap": QT_TRANSLATE_NOOP(
        "messages", "{people} people are expected, at most {cap} can take part."
    ),
    "hands_on_again": QT_TRANSLATE_NOOP(
        "messages",
        "Another hands-on day for {county} without a reason. One for each county is the rule; write the"
        " reason into the note of the session.",
    ),
    "batch_without_districts": QT_TRANSLATE_NOOP("messages", "The batch is held for no district."),
    "district_without_batch": QT_TRANSLATE_NOOP(
        "messages", "The district belongs to no batch: its schools are invited to none."
    ),
    "course_day_unheld": QT_TRANSLATE_NOOP("messages", "No session holds this course day."),
    "course_day_unattended": QT_TRANSLATE_NOOP("messages", "Nobody is registered for this course day yet."),
}

FIXES: dict[str, str] = {
    "minutes_misprinted": QT_TRANSLATE_NOOP("messages", "Print {minutes} minutes"),
    "agenda_gap": QT_TRANSLATE_NOOP("messages", "Add a break {span}"),
    "meal_missing": QT_TRANSLATE_NOOP("messages", "Add a meal 12:00–13:00"),
    "sign_in_missing": QT_TRANSLATE_NOOP("messages", "Add a sign-in"),
    "sign_out_missing": QT_TRANSLATE_NOOP("messages", "Add a sign-out"),
    "noon_sign_out_missing": QT_TRANSLATE_NOOP("messages", "Add a sign-out at noon"),
    "afternoon_sign_in_missing": QT_TRANSLATE_NOOP("messages", "Add a sign-in in the afternoon"),
    "session_on_weekend": QT_TRANSLATE_NOOP("messages", "Move to {free}"),
    "session_on_holiday": QT_TRANSLATE_NOOP("messages", "Move to {free}"),
    "printed_weekday_wrong": QT_TRANSLATE_NOOP("messages", "Write the weekday {weekday}"),
    "district_total_differs": QT_TRANSLATE_NOOP("messages", "Set the total to {sum}"),
    "region_differs_from_appendix": QT_TRANSLATE_NOOP("messages", "Set the total to {sum}"),
    "member_differs_from_appendix": QT_TRANSLATE_NOOP("messages", "Set to {appendix}"),
    "appendix_line_differs": QT_TRANSLATE_NOOP("messages", "Set the total to {sum}"),
    "area_of_another_county": QT_TRANSLATE_NOOP("messages", "Take out of the district"),
}
"""What the button of the fix says; it is the name of the step of undo, too."""
