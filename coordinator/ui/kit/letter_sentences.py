"""Sentences for what is odd about a pasted letter; part of `sentences.SENTENCES`."""

from __future__ import annotations

from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

LETTER_SENTENCES: dict[str, str] = {
    # The whole letter
    "letter_nothing": QT_TRANSLATE_NOOP(
        "messages", "There is no table on the clipboard. Copy it in Word or Excel, or drop its file here."
    ),
    "letter_no_agenda": QT_TRANSLATE_NOOP(
        "messages", "No agenda was found. It needs a column of times and a column of courses."
    ),
    "letter_no_districts": QT_TRANSLATE_NOOP(
        "messages", "No districts were found. The table needs a column of districts and one of townships."
    ),
    "letter_no_regions": QT_TRANSLATE_NOOP(
        "messages", "No regions were found. The table needs columns of counties, school counts and dates."
    ),
    "letter_no_counts": QT_TRANSLATE_NOOP(
        "messages", "No school counts were found. The table needs columns of counties and kinds of school."
    ),
    "letter_no_training": QT_TRANSLATE_NOOP("messages", "Choose a training first, or begin a new one."),
    "letter_regions_elsewhere": QT_TRANSLATE_NOOP(
        "messages",
        "In a national plan the table of regions is pasted on the page Plan, under Online meetings.",
    ),
    "letter_regions_national": QT_TRANSLATE_NOOP(
        "messages", "Regions of counties belong to a national plan; this is the plan of one county."
    ),
    "letter_too_much": QT_TRANSLATE_NOOP("messages", "There is too much in it: at most {limit} {what}."),
    "letter_is_workbook": QT_TRANSLATE_NOOP("messages", "This is a workbook."),
    "letter_kind_unknown": QT_TRANSLATE_NOOP(
        "messages", "This kind of file cannot be read ({looks_like}). Save it as docx, odt, xlsx or html."
    ),
    "letter_damaged": QT_TRANSLATE_NOOP(
        "messages", "The file is damaged. Open it in its program, save it again and try once more."
    ),
    # A row
    "letter_time_missing": QT_TRANSLATE_NOOP("messages", "The time is missing."),
    "letter_time_more": QT_TRANSLATE_NOOP("messages", "Beside the time there is: {text}. It is left out."),
    "letter_times_uneven": QT_TRANSLATE_NOOP(
        "messages", "The second time is not as much later as those of the other rows."
    ),
    "letter_course_missing": QT_TRANSLATE_NOOP("messages", "The course is missing."),
    "letter_minutes_differ": QT_TRANSLATE_NOOP(
        "messages", "Printed are {printed} minutes, by the clock it lasts {clock}."
    ),
    "letter_overlaps": QT_TRANSLATE_NOOP("messages", "It overlaps {title}, which begins at {start}."),
    "letter_year_missing": QT_TRANSLATE_NOOP("messages", "The year of this date is not known: {text}"),
    "letter_name_missing": QT_TRANSLATE_NOOP("messages", "The district has no name."),
    "letter_no_township": QT_TRANSLATE_NOOP("messages", "No township of the county is named here."),
    "letter_no_county": QT_TRANSLATE_NOOP("messages", "No county is named here."),
    "letter_townships_unknown": QT_TRANSLATE_NOOP(
        "messages", "Not townships of this county, so they are left out: {names}."
    ),
    "letter_townships_twice": QT_TRANSLATE_NOOP(
        "messages", "Named in a row above already, so they are left out here: {names}."
    ),
    "letter_district_locked": QT_TRANSLATE_NOOP(
        "messages", "{name} is locked and stays as it is. Unlock it to change it."
    ),
    "letter_areas_locked": QT_TRANSLATE_NOOP("messages", "They stay in their locked district: {names}."),
    "letter_counties_unknown": QT_TRANSLATE_NOOP(
        "messages", "There is no county of this name, so it is left out: {names}."
    ),
    "letter_counties_twice": QT_TRANSLATE_NOOP(
        "messages", "Named in a region above already, so they are left out here: {names}."
    ),
    "letter_total_differs": QT_TRANSLATE_NOOP(
        "messages", "Printed are {total} schools in all, the sum of the rows is {sum}."
    ),
    "letter_courses_unknown": QT_TRANSLATE_NOOP(
        "messages", "The plan has no course day of this name, so it gets no session: {names}."
    ),
}
