"""A calendar of weeks that knows no feature: values in, past-tense signals out."""

from coordinator.ui.kit.calendar.days import Entry
from coordinator.ui.kit.calendar.panel import CalendarPanel
from coordinator.ui.kit.calendar.weeks import CalendarView, Moved

__all__ = ["CalendarPanel", "CalendarView", "Entry", "Moved"]
