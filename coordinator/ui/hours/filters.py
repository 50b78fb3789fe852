"""Which lines are looked at: a search, a course day, a batch or region, and chips for the state."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordinator.domain.hours import HoursResult
from coordinator.domain.search_index import SearchIndex
from coordinator.domain.text import fold
from coordinator.ui.hours.reading import Line, Shown
from coordinator.ui.kit.filterline import FilterLine, choice_list, fill

ALL, GIVEN, NONE, DOUBTFUL, DECIDED, APART = "", "given", "none", "doubtful", "decided", "apart"
TESTS: dict[str, Callable[[HoursResult], bool]] = {
    ALL: lambda _one: True,
    GIVEN: lambda one: one.given,
    NONE: lambda one: not one.given and not one.apart,
    DOUBTFUL: lambda one: one.doubtful,
    DECIDED: lambda one: bool(one.decided),
    APART: lambda one: one.apart,
}


class HoursFilter(FilterLine):
    """The lines of the hours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("HoursFilter", "Search name, school"), TESTS, parent)
        self._shown: Shown | None = None
        self._index: SearchIndex | None = None
        self.course_day = choice_list(self.tr("Only this course day"), 12)
        self.place = choice_list(self.tr("Only this batch or region"), 12)
        for combo in (self.course_day, self.place):
            combo.activated.connect(lambda _at: self.changed.emit())
        self.lay_out(self.course_day, self.place)

    @property
    def course_day_id(self) -> str:
        """The course day that is looked at; empty for all."""
        return str(self.course_day.currentData() or "")

    def show_everything(self) -> None:
        """No search, every day, every state: so that something asked for is sure to be shown."""
        self.search.clear()
        self.course_day.setCurrentIndex(0)
        self.place.setCurrentIndex(0)
        self.press_first()

    def set_shown(self, shown: Shown) -> None:
        """Offer what this training has."""
        self._shown, self._index = shown, SearchIndex(shown.texts)
        used = {line.result.course_day_id for line in shown.lines}
        days = [(d.id, d.name) for d in shown.reckoned.plan.course_days if d.id in used]
        fill(self.course_day, [("", self.tr("Every course day")), *days])
        national = shown.reckoned.plan.training.national
        every = self.tr("Every region") if national else self.tr("Every batch")
        fill(self.place, [("", every), *shown.places])
        self.course_day.setVisible(len(days) > 1)
        self.place.setVisible(len(shown.places) > 1)
        self._count(shown)

    def _count(self, shown: Shown) -> None:
        texts = {
            ALL: self.tr("All"),
            GIVEN: self.tr("With hours"),
            NONE: self.tr("Without"),
            DOUBTFUL: self.tr("To decide"),
            DECIDED: self.tr("Decided"),
            APART: self.tr("Apart"),
        }
        for key, text in texts.items():
            number = sum(TESTS[key](line.result) for line in shown.lines)
            self.count(key, text, number, always=key in (ALL, GIVEN))

    def matches(self) -> list[int] | None:
        """The places of the lines that are wanted; None for all."""
        shown = self._shown
        if shown is None or self._index is None:
            return None
        found = self._index.find(" ".join(fold(word) for word in self.search.text().split()))
        places: Sequence[int] = range(len(shown.lines)) if found is None else found
        day, part = self.course_day_id, str(self.place.currentData() or "")
        if found is None and not day and not part and self.chosen == ALL:
            return None
        test = TESTS[self.chosen]
        return [n for n in places if _is_wanted(shown.lines[n], day, part) and test(shown.lines[n].result)]


def _is_wanted(line: Line, day: str, part: str) -> bool:
    return (not day or line.result.course_day_id == day) and (not part or line.place_id == part)
