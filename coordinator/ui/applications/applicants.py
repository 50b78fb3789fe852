"""Who may apply: counties in a national plan, districts and schools in a county's; found while typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from coordinator.db.queries.roster import SchoolLine
from coordinator.domain.application import ApplicantKind
from coordinator.domain.application_entry import Found
from coordinator.domain.application_names import NameBook, Who
from coordinator.domain.area import County
from coordinator.domain.plan import Plan, district_at
from coordinator.domain.text import fold
from coordinator.ui.kit.pickfield import Pick, PickField
from coordinator.ui.kit.school_search import SchoolSearch

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Directory:
    """The schools and counties somebody may be."""

    schools: Sequence[SchoolLine]
    counties: Sequence[County]


class Applicants:
    """Reads the directory when it is first asked something."""

    def __init__(self, plan: Plan, read: Callable[[], Directory]) -> None:
        self._plan, self._read = plan, read
        self._directory: Directory | None = None
        self._book: NameBook | None = None
        self._search = SchoolSearch()

    def who(self, name: str) -> tuple[Who, tuple[Found, ...]]:
        """Whom a name that was typed means, and what is doubtful about it."""
        if self._book is None:
            known = self._known()
            self._book = NameBook(self._plan, known.schools, known.counties)
        return self._book.who(name)

    def find(self, text: str) -> list[Pick]:
        """Those whose name holds what was typed; the payload is a `Who`."""
        if not text.strip():
            return []
        known, key = self._known(), fold(text)
        if self._plan.training.national:
            named = [one for one in known.counties if key in fold(one.name)]
            return [Pick(one.name, Who(ApplicantKind.COUNTY, one.id)) for one in named][:SHOWN]
        districts = [one for one in self._plan.districts if key in fold(one.name)]
        county = self._plan.training.county_code
        found = [Pick(one.name, Who(ApplicantKind.REGION, county, one.id)) for one in districts]
        return [*found, *(self._school(pick) for pick in self._search.find(text))][:SHOWN]

    def _known(self) -> Directory:
        if self._directory is None:
            self._directory = self._read()
            self._search.read(self._directory.schools, self._plan.training.county_code)
        return self._directory

    def _school(self, pick: Pick) -> Pick:
        school = pick.payload
        assert isinstance(school, SchoolLine)
        district = district_at(self._plan.district_by_area(), school.township_code)
        county = self._plan.training.county_code
        who = Who(ApplicantKind.SCHOOL, county, district.id if district else None, school.id or None)
        return Pick(pick.text, who, pick.detail)


class ApplicantField(PickField):
    """Enter or a click takes one of the list; a name that is in no list is kept as it was typed."""

    def __init__(self, title: str, list_name: str, applicants: Applicants) -> None:
        super().__init__(title, list_name, applicants.find)
        self.list.hide()
        self.typed.connect(lambda _text: self._show_found())
        self.committed.connect(lambda _text: self._put_away())

    @property
    def who(self) -> Who | None:
        """Whoever was taken from the list."""
        return self.chosen if isinstance(self.chosen, Who) else None

    def _show_found(self) -> None:
        """As many lines as there are; they are few."""
        lines = self.list.count()
        height = self.list.sizeHintForRow(0) + 2 * self.list.spacing()
        self.list.setFixedHeight(max(lines, 1) * height + 2 * self.list.frameWidth() + self.list.spacing())
        self.list.setVisible(lines > 0)

    def _put_away(self) -> None:
        """The keyboard left the line for something else than the list."""
        if not self.list.hasFocus():
            self.list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes from the list; it must not press the dialog's button as well."""
        if event.type() == QEvent.Type.KeyPress and self.list.isVisible():
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take_from(watched)
                return True
        return super().eventFilter(watched, event)

    def _take_from(self, watched: QObject) -> None:
        if watched is self.line:
            self._on_enter()
        elif self.list.currentItem() is not None:
            self.line.setFocus()
            self.take(self.list.currentItem())
