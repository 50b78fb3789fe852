"""The fixed words of a sign-in sheet, in the two languages of the paper. Traditional Chinese comes first."""

from dataclasses import dataclass
from datetime import date

from coordinator.domain.roc import format_roc
from coordinator.domain.roster import Meal
from coordinator.domain.sheet import Column, Grouping, Half, Language, SheetCounts, SheetMark
from coordinator.domain.training import MarkSlot


@dataclass(frozen=True, slots=True)
class SheetLabels:
    """Words and templates of one language; templates are filled with `str.format`."""

    tag: str
    title: str
    title_of_half: str
    halves: dict[Half, str]
    columns: dict[Column, str]
    marks: dict[MarkSlot, str]
    meals: dict[Meal, str]
    on_date: str
    at_place: str
    group: dict[Grouping, str]
    unknown_group: str
    page: str
    expected: str
    expected_in_all: str
    meat: str
    vegetarian: str
    no_meal: str
    meal_unknown: str
    approvals: tuple[str, str]
    space: str

    def sheet_title(self, half: Half) -> str:
        """What the paper is: 簽到表, with the half of the day if it is for one."""
        return self.title_of_half.format(half=self.halves[half]) if half in self.halves else self.title

    def day(self, day: date) -> str:
        """The date with its weekday: 112年8月7日(一), in English Mon 7 Aug 2023."""
        if self.tag == "zh-TW":
            return format_roc(day)
        return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"

    def mark(self, mark: SheetMark) -> str:
        """The head of a signature column: the plan's own label, else the language's word."""
        return mark.label or self.marks[mark.slot]

    def counts(self, counts: SheetCounts, *, meals: bool) -> str:
        """The foot's line; who has no meal or did not say is named only when there is somebody."""
        parts = [self.expected.format(n=counts.expected)]
        if meals:
            parts += [self.meat.format(n=counts.meat), self.vegetarian.format(n=counts.vegetarian)]
            parts += [self.no_meal.format(n=counts.no_meal)] * (counts.no_meal > 0)
            parts += [self.meal_unknown.format(n=counts.unknown)] * (counts.unknown > 0)
        return self.space.join(parts)


# Not strftime: that speaks the language of the machine, and the paper's may be another.
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_ZH_TW = SheetLabels(
    tag="zh-TW",
    title="簽到表",
    title_of_half="簽到表（{half}）",
    halves={Half.AM: "上午", Half.PM: "下午"},
    columns={
        Column.NUMBER: "序號",
        Column.SCHOOL: "服務單位",
        Column.JOB_TITLE: "職稱",
        Column.NAME: "姓名",
        Column.MEAL: "用餐",
        Column.NOTE: "備註",
    },
    marks={
        MarkSlot.IN: "簽到",
        MarkSlot.OUT: "簽退",
        MarkSlot.AM_IN: "上午簽到",
        MarkSlot.AM_OUT: "上午簽退",
        MarkSlot.PM_IN: "下午簽到",
        MarkSlot.PM_OUT: "下午簽退",
    },
    meals={Meal.MEAT: "葷", Meal.VEGETARIAN: "素", Meal.NONE: "不用餐", Meal.UNKNOWN: ""},
    on_date="日期：{date}",
    at_place="地點：{place}",
    group={Grouping.DISTRICT: "分區：{group}", Grouping.SCHOOL: "學校：{group}"},
    unknown_group="未填",
    page="第 {page} 頁／共 {pages} 頁",
    expected="應到 {n} 人",
    expected_in_all="全場應到 {n} 人",
    meat="葷 {n}",
    vegetarian="素 {n}",
    no_meal="不用餐 {n}",
    meal_unknown="未填 {n}",
    approvals=("承辦人：", "單位主管："),
    space="\u3000",
)

_ENGLISH = SheetLabels(
    tag="en",
    title="Sign-in sheet",
    title_of_half="Sign-in sheet ({half})",
    halves={Half.AM: "morning", Half.PM: "afternoon"},
    columns={
        Column.NUMBER: "No.",
        Column.SCHOOL: "School",
        Column.JOB_TITLE: "Position",
        Column.NAME: "Name",
        Column.MEAL: "Meal",
        Column.NOTE: "Note",
    },
    marks={
        MarkSlot.IN: "Sign in",
        MarkSlot.OUT: "Sign out",
        MarkSlot.AM_IN: "Morning in",
        MarkSlot.AM_OUT: "Morning out",
        MarkSlot.PM_IN: "Afternoon in",
        MarkSlot.PM_OUT: "Afternoon out",
    },
    meals={Meal.MEAT: "meat", Meal.VEGETARIAN: "veg.", Meal.NONE: "none", Meal.UNKNOWN: ""},
    on_date="Date: {date}",
    at_place="Place: {place}",
    group={Grouping.DISTRICT: "District: {group}", Grouping.SCHOOL: "School: {group}"},
    unknown_group="not given",
    page="Page {page} of {pages}",
    expected="Expected: {n}",
    expected_in_all="Expected in all: {n}",
    meat="meat {n}",
    vegetarian="vegetarian {n}",
    no_meal="no meal {n}",
    meal_unknown="not said {n}",
    approvals=("Organiser:", "Head of unit:"),
    space="   ",
)

_LABELS: dict[Language, SheetLabels] = {"zh_TW": _ZH_TW, "en": _ENGLISH}


def labels_of(language: Language) -> SheetLabels:
    """The words of a language."""
    return _LABELS[language]
