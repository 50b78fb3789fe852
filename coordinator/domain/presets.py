"""Presets of columns: which titles a file of the registration site has, and which ones it wants."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coordinator.domain.errors import RuleError
from coordinator.domain.remembered import ColumnPreset, ColumnUse, PresetColumn
from coordinator.domain.text import fold


class ExportField(StrEnum):
    """What a column of an exported file can hold."""

    SEQ = "seq"
    NAME = "name"
    SCHOOL = "school"
    SCHOOL_CODE = "school_code"
    TOWNSHIP = "township"
    DISTRICT = "district"
    JOB_TITLE = "job_title"
    ROLES = "roles"
    SESSIONS = "sessions"
    DATES = "dates"
    MEAL = "meal"
    KIND = "kind"
    STATUS = "status"
    PHONE = "phone"
    EMAIL = "email"
    MASKED_ID = "masked_id"
    NATIONAL_ID = "national_id"
    NOTE = "note"
    TRAINING = "training"
    BLANK = "blank"
    """Nothing: room for a signature or a word by hand."""


class HoursField(StrEnum):
    """What a column of exported hours can hold beside the fields of the person in ``HOURS_FIELDS``."""

    COURSE_DAY = "course_day"
    COURSE_TITLE = "course_title"
    DATE = "date"
    BATCH = "batch"
    HOURS = "hours"
    GIVEN = "given"
    REASONS = "reasons"
    CHANGE = "change"


_OF_ROSTERS = frozenset({ExportField.SESSIONS, ExportField.DATES, ExportField.MEAL, ExportField.STATUS})
HOURS_FIELDS: tuple[str, ...] = (*HoursField, *(f for f in ExportField if f not in _OF_ROSTERS))
"""Every field of a preset for hours."""


@dataclass(frozen=True, slots=True)
class Preset:
    """A preset with its columns from the left."""

    preset: ColumnPreset
    columns: tuple[PresetColumn, ...] = ()

    @property
    def id(self) -> str:
        """The key of the preset."""
        return self.preset.id

    @property
    def name(self) -> str:
        """What the office calls it."""
        return self.preset.name

    @property
    def titles(self) -> tuple[str, ...]:
        """The column titles of its files."""
        return tuple(column.title for column in self.columns)

    @property
    def shows_ids(self) -> bool:
        """Whether whole ID numbers leave the program by it."""
        return any(column.field == ExportField.NATIONAL_ID for column in self.columns)

    def entities(self) -> tuple[ColumnPreset | PresetColumn, ...]:
        """Every stored value, the preset first."""
        return (self.preset, *self.columns)


_F, _H = ExportField, HoursField
_BUILT_IN: tuple[tuple[ColumnUse, str, str, tuple[tuple[str, str], ...]], ...] = (
    (ColumnUse.EXPORT, "roster", "名冊", (
        ("姓名", _F.NAME), ("服務單位", _F.SCHOOL), ("學校代碼", _F.SCHOOL_CODE), ("鄉鎮市區", _F.TOWNSHIP),
        ("分區", _F.DISTRICT), ("職稱", _F.JOB_TITLE), ("業務別", _F.ROLES), ("參加場次", _F.SESSIONS),
        ("用餐", _F.MEAL), ("人員類別", _F.KIND), ("報名狀態", _F.STATUS), ("電話", _F.PHONE),
        ("電子郵件", _F.EMAIL), ("備註", _F.NOTE),
    )),
    (ColumnUse.EXPORT, "site", "報名網站", (
        ("序號", _F.SEQ), ("姓名", _F.NAME), ("服務學校", _F.SCHOOL), ("學校代碼", _F.SCHOOL_CODE),
        ("職稱", _F.JOB_TITLE), ("聯絡電話", _F.PHONE), ("電子郵件", _F.EMAIL), ("用餐", _F.MEAL),
        ("備註", _F.NOTE),
    )),
    (ColumnUse.EXPORT, "hours", "時數上傳", (
        ("身分證字號", _F.NATIONAL_ID), ("姓名", _F.NAME), ("服務單位", _F.SCHOOL),
        ("研習名稱", _F.TRAINING), ("研習日期", _F.DATES),
    )),
    (ColumnUse.EXPORT, "sign-in", "簽到", (
        ("序號", _F.SEQ), ("分區", _F.DISTRICT), ("服務單位", _F.SCHOOL), ("職稱", _F.JOB_TITLE),
        ("姓名", _F.NAME), ("用餐", _F.MEAL), ("簽到", _F.BLANK), ("簽退", _F.BLANK), ("備註", _F.BLANK),
    )),
    (ColumnUse.EXPORT, "meals", "用餐名單", (
        ("參加場次", _F.SESSIONS), ("服務單位", _F.SCHOOL), ("姓名", _F.NAME), ("人員類別", _F.KIND),
        ("用餐", _F.MEAL),
    )),
    (ColumnUse.HOURS, "list", "時數清冊", (
        ("序號", _F.SEQ), ("姓名", _F.NAME), ("服務單位", _F.SCHOOL), ("職稱", _F.JOB_TITLE),
        ("身分證字號", _F.MASKED_ID), ("課程", _H.COURSE_DAY), ("研習日期", _H.DATE),
        ("研習時數", _H.HOURS), ("核給", _H.GIVEN), ("說明", _H.REASONS),
    )),
    (ColumnUse.HOURS, "register", "時數登錄", (
        ("身分證字號", _F.NATIONAL_ID), ("姓名", _F.NAME), ("服務單位", _F.SCHOOL),
        ("研習名稱", _F.TRAINING), ("研習日期", _H.DATE), ("研習時數", _H.HOURS), ("異動", _H.CHANGE),
    )),
    (ColumnUse.IMPORT, "site", "報名網站", (
        ("報名序號", "seq"), ("學員姓名", "name"), ("身分證字號", "id"), ("任職學校", "school"),
        ("學校代碼", "school_code"), ("職稱", "job_title"), ("公務電話", "phone"), ("行動電話", "mobile"),
        ("電子郵件", "email"), ("用餐", "meal"), ("審核狀態", "approval"),
        ("備註", "note"),
    )),
)  # fmt: skip
"""The first of a use is what the command line takes: of hours one without whole ID numbers.

The titles of the national site are not published: these are what organisers report, to be set right once.
"""


def built_in(use: ColumnUse) -> tuple[Preset, ...]:
    """The presets the program comes with; their keys are fixed, so that they are stored at most once."""
    found = [entry for entry in _BUILT_IN if entry[0] is use]
    return tuple(
        Preset(
            ColumnPreset(f"built-in-{use}-{key}", use, name, position),
            tuple(
                PresetColumn(f"built-in-{use}-{key}-{n}", f"built-in-{use}-{key}", title, str(field), n)
                for n, (title, field) in enumerate(columns)
            ),
        )
        for position, (_, key, name, columns) in enumerate(found)
    )


def check_presets(presets: Sequence[Preset]) -> None:
    """Raise ``RuleError`` unless each has a name of its own, columns, and every column a title of its own.

    Two columns may be called the same in no file: nobody could tell them apart when it comes back.
    """
    if not presets:
        raise RuleError("preset_last")
    _refuse_twice("preset_name_twice", (preset.name for preset in presets))
    for preset in presets:
        if not preset.name.strip():
            raise RuleError("preset_without_name")
        if not preset.columns:
            raise RuleError("preset_without_columns", name=preset.name)
        if any(not column.title.strip() for column in preset.columns):
            raise RuleError("preset_without_title", name=preset.name)
        _refuse_twice("preset_title_twice", preset.titles, preset.name)


def aliases(presets: Iterable[Preset]) -> dict[str, str]:
    """Fold of a column title -> what the column holds, of the presets for reading; the first one counts."""
    found: dict[str, str] = {}
    for preset in presets:
        for column in preset.columns:
            found.setdefault(fold(column.title), column.field)
    return found


def _refuse_twice(code: str, names: Iterable[str], preset: str = "") -> None:
    seen: set[str] = set()
    for name in names:
        if fold(name) in seen:
            raise RuleError(code, name=name.strip(), preset=preset)
        seen.add(fold(name))
