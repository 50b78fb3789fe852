"""Puts areas into districts and takes them out, one named step each; locked districts keep what they have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from coordinator.domain.area import District
from coordinator.domain.edit import Edit
from coordinator.domain.plan import Plan
from coordinator.ui.districts import edits
from coordinator.ui.kit.editing import Editor, list_of
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.page import Page

translate = QCoreApplication.translate


class Assigning:
    """Given the plan as it is shown; `names` are official names by code."""

    def __init__(self, page: Page, editor: Editor) -> None:
        self._page, self._editor = page, editor
        self._plan: Plan | None = None
        self._names: Mapping[str, str] = {}
        self._said = ""

    def show(self, plan: Plan, names: Mapping[str, str]) -> None:
        """What the next step starts from."""
        self._plan, self._names = plan, names

    def put(self, codes: Sequence[str], target: District | None) -> bool:
        """Move areas into ``target``, or out of every district; the step names them."""
        names = [self._names.get(code, code) for code in codes]
        if target is None:
            text = translate("DistrictsPage", "Take out {names}").format(names=list_of(names))
        else:
            text = translate("DistrictsPage", "Put {names} into “{district}”")
            text = text.format(names=list_of(names), district=target.name)
        return self._do(text, lambda: codes, target)

    def paint(self, codes: Sequence[str], target: District | None) -> bool:
        """The same as one stroke on the map; the step says how many areas it changed."""
        text = self._stroke(codes, target)
        return self._do(text, lambda: codes, target)

    def paste(self, lines: Sequence[Mapping[str, str]], target: District) -> None:
        """Put the areas that pasted cells name into ``target``."""
        text = translate("DistrictsPage", "Paste into “{district}”").format(district=target.name)
        self._do(text, lambda: edits.pasted_codes(lines, self._names), target)

    def _stroke(self, codes: Sequence[str], target: District | None) -> str:
        if self._plan is None:
            return ""
        free, _ = edits.split_locked(self._plan, codes)
        home = {member.area_code: member.district_id for member in self._plan.members}
        aim = target.id if target else None
        changed = sum(home.get(code) != aim for code in free)
        national = self._plan.training.national
        if target is None:
            text = (
                translate("DistrictsPage", "Rub out {n} counties")
                if national
                else translate("DistrictsPage", "Rub out {n} townships")
            )
            return text.format(n=changed)
        text = (
            translate("DistrictsPage", "Paint “{district}” over {n} counties")
            if national
            else translate("DistrictsPage", "Paint “{district}” over {n} townships")
        )
        return text.format(district=target.name, n=changed)

    def _do(self, text: str, codes: Callable[[], Iterable[str]], target: District | None) -> bool:
        plan = self._plan
        if plan is None:
            return False
        self._unsay()
        if target is not None and target.locked:
            self._say_locked((target,))
            return False

        def make() -> Edit:
            free, keeping = edits.split_locked(plan, codes())
            if keeping:
                self._say_locked(keeping)
            if target is None:
                return edits.release(member for member in plan.members if member.area_code in free)
            return edits.assign(plan, target, free, self._names)

        return self._editor.do(text, make)

    def _say_locked(self, districts: Sequence[District]) -> None:
        text = translate("DistrictsPage", "{names} is locked and stays as it is. Unlock it to change it.")
        self._said = text.format(names=list_of([district.name for district in districts]))
        self._page.say(self._said, Severity.WARNING)

    def _unsay(self) -> None:
        """The sentence about a lock was for the step before."""
        if self._said and self._page.notice.text == self._said:
            self._page.notice.clear()
        self._said = ""
