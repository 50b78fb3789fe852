"""The call list 催報名單 as it leaves the program: cells for a workbook, a value for paper, short messages.

Words are those of the offices and stay Chinese in every language of the screen, like those of the roster's
files. No person of the roster is named but in the message to the person's own school.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coordinator.domain.area import District
from coordinator.domain.calls import CallLine
from coordinator.domain.coverage import Coverage, Need, SchoolState, name_needs
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_roc, format_short
from coordinator.domain.roster import RosterEntry

TITLE = "催報名單"
NO_DISTRICT = "未分區"
HEADINGS = (
    "分區", "鄉鎮市區", "學校代碼", "學校", "電話", "尚缺業務", "待確認", "聯絡結果", "聯絡日期", "備註",
    "聯絡後報名人數",
)  # fmt: skip
REACHED, NOT_REACHED = "已聯絡", "未接"


@dataclass(frozen=True, slots=True)
class CallRow:
    """A school on paper; ``note`` is what was written down at the newest call, ``called`` ticks its box."""

    school: str
    township: str
    phone: str
    asked: str
    called: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class CallGroup:
    """The schools of a district."""

    name: str
    rows: tuple[CallRow, ...]


@dataclass(frozen=True, slots=True)
class CallPaper:
    """The call list for the printer, a group a district."""

    training: str
    summary: str
    printed: date
    groups: tuple[CallGroup, ...]


def call_cells(coverage: Coverage, line: CallLine) -> tuple[str, ...]:
    """The cells of a line under ``HEADINGS``."""
    school, last = line.cover.school, line.last
    names = name_needs(coverage.needs)
    unclear = {need.id for need in line.unclear}
    return (
        _district(line.cover.district), school.township, school.code, school.name, school.phone,
        "、".join(names[need.id] for need in line.asked if need.id not in unclear),
        "、".join(names[need.id] for need in line.unclear),
        _result(line), format_roc(last.called_on) if last else "", last.note if last else "",
        str(len(line.since)) if last else "",
    )  # fmt: skip


def call_paper(plan: Plan, coverage: Coverage, lines: Sequence[CallLine], today: date) -> CallPaper:
    """The lines as they are printed, those of a district together."""
    groups = tuple(
        CallGroup(name, tuple(_row(coverage, line) for line in some))
        for name, some in _by_district(lines).items()
    )
    return CallPaper(plan.training.title, summary_of(coverage, lines), today, groups)


def summary_of(coverage: Coverage, lines: Sequence[CallLine]) -> str:
    """How many schools are asked for, of how many, and how many of them sent nobody."""
    absent = sum(line.cover.state is SchoolState.ABSENT for line in lines)
    part = f"{coverage.part.name}，" if coverage.part else ""
    return f"{part}共 {len(coverage.rows):,} 校；本名單 {len(lines):,} 校尚缺，其中 {absent:,} 校無人報名"


def asked_text(coverage: Coverage, line: CallLine) -> str:
    """What a school is asked for, in one line: 人事、註冊（待確認：教務）."""
    names = name_needs(coverage.needs)
    unclear = {need.id for need in line.unclear}
    lacking = "、".join(names[need.id] for need in line.asked if need.id not in unclear)
    open_ones = "、".join(names[need.id] for need in line.unclear)
    if lacking and open_ones:
        return f"{lacking}（待確認：{open_ones}）"
    return lacking or f"待確認：{open_ones}"


def school_message(plan: Plan, coverage: Coverage, line: CallLine, deadline: date | None = None) -> str:
    """A few lines for one school, for LINE or e-mail."""
    names = name_needs(coverage.needs)
    unclear = {need.id for need in line.unclear}
    asked = [
        f"・{names[need.id]}{_when(plan, need, line.cover.district)}"
        for need in line.asked
        if need.id not in unclear
    ]
    lines = [f"【{plan.training.title}】報名提醒", f"{line.cover.school.name} 您好：", ""]
    if asked:
        lines += ["貴校下列業務尚未報名：", *asked]
    if line.unclear:
        people = "、".join(dict.fromkeys(entry.person.name for entry in _doubtful(line)))
        lines += [f"貴校已報名的 {people} 未說明業務別或場次，請回覆。"]
    return "\n".join([*lines, *_end(plan, deadline)])


def district_message(
    plan: Plan, coverage: Coverage, lines: Sequence[CallLine], deadline: date | None = None
) -> str:
    """One message for the schools of a district (or of several) that are still asked for somebody."""
    text = [f"【{plan.training.title}】報名提醒", "以下學校尚有業務未報名：", ""]
    for name, schools in _by_district(lines).items():
        text.append(f"{name}（{len(schools):,} 校）")
        text += [f"・{_called(plan, line)}：{asked_text(coverage, line)}" for line in schools]
        text.append("")
    return "\n".join([*text[:-1], *_end(plan, deadline)])


def _by_district(lines: Sequence[CallLine]) -> dict[str, list[CallLine]]:
    """The lines of each district, whatever order somebody sorted them into."""
    found: dict[str, list[CallLine]] = {}
    for line in lines:
        found.setdefault(_district(line.cover.district), []).append(line)
    return found


def _called(plan: Plan, line: CallLine) -> str:
    """In a training of the whole nation many schools have one name: the place tells them apart."""
    school = line.cover.school
    return f"{school.township} {school.name}".strip() if plan.training.national else school.name


def _end(plan: Plan, deadline: date | None) -> list[str]:
    how = plan.training.registration.strip()
    until = f"請於{format_roc(deadline)}前完成報名，謝謝。" if deadline else "請儘速完成報名，謝謝。"
    return ["", until, *([f"報名方式：{how}"] if how else [])]


def _when(plan: Plan, need: Need, district: District | None) -> str:
    """The day of the school's own batch, else the days among which one is chosen."""
    own = {district.id, district.batch_id} - {None} if district else set()
    held = plan.sessions_of(need.day)
    mine = [s for s in held if s.batch_id in own or s.district_id in own]
    days = "或".join(dict.fromkeys(format_short(session.day) for session in mine or held))
    return f"（{need.day.name} {days}）" if days else f"（{need.day.name}）"


def _doubtful(line: CallLine) -> Sequence[RosterEntry]:
    return [entry for cell in line.cover.cells if cell.is_gap for entry in cell.doubtful]


def _row(coverage: Coverage, line: CallLine) -> CallRow:
    school, last = line.cover.school, line.last
    parts = [format_short(last.called_on), "" if last.reached else NOT_REACHED, last.note] if last else []
    return CallRow(
        school.name,
        school.township,
        school.phone,
        asked_text(coverage, line),
        called=last is not None and last.reached,
        note=" ".join(part for part in parts if part),
    )


def _result(line: CallLine) -> str:
    if line.last is None:
        return ""
    return REACHED if line.last.reached else NOT_REACHED


def _district(district: District | None) -> str:
    return district.name if district else NO_DISTRICT
