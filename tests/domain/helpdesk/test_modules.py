"""Which modules a hands-on session is held for, by the agendas of the two letters."""

from dataclasses import replace

import pytest

from coordinator.domain.agenda import Block, BlockKind, Topic
from coordinator.domain.helpdesk.modules import CODES, MODULES, module_order, modules_of, named_in
from tests.small_plan import HANDS_ON, small_plan

TITLES = (
    ("教職維護及員額編制(人事或教務業務)", "staff posts"),
    ("授課管理(教務業務)", "teaching"),
    ("經費系統：本土語文/臺灣手語經費(經費業務)", "funding"),
    ("表單填報(人事或教務業務)", "forms"),
    ("學區及學校作業", "zones"),
    ("學生資料管理", "students"),
    ("新生管理", "newcomers"),
    ("未入學管理", "unenrolled"),
    ("就學歷程查詢", "history"),
    ("設定參數", "settings"),
    ("行政管理", "administration"),
    ("學籍管理", "records"),
    ("成績管理", "grades"),
    ("輔導管理", "counselling"),
    ("帳號綁定協助", "account"),
    ("國民中小學學生資源網實機操作問題排除 (註冊/輔導業務)", ""),
    ("國民中小學學籍管理服務系統實機操作", ""),
    ("自由練習", ""),
)


@pytest.mark.parametrize(("title", "codes"), TITLES)
def test_a_title_names_modules(title, codes):
    assert named_in(title) == set(codes.split())


def held(*titles: str, kind: BlockKind = BlockKind.PRACTICE, block: str = "實機操作"):
    """The modules of the hands-on day of the small plan, when its agenda names these topics."""
    plan = small_plan()
    topics = tuple(Topic(f"x{n}", "kx", title) for n, title in enumerate(titles))
    plan = replace(plan, blocks=(*plan.blocks, Block("kx", "e", 540, 960, kind, block)), topics=topics)
    return modules_of(plan, next(s for s in plan.sessions if s.id == HANDS_ON))


def test_a_session_is_held_for_what_its_practice_names():
    assert held("教職維護及員額編制(人事)", "新生管理") == ("staff", "posts", "newcomers", "account", "other")


def test_a_block_without_topics_is_named_by_its_title():
    assert held(block="授課管理實機") == ("teaching", "account", "other")


def test_a_session_whose_agenda_names_nothing_is_held_for_everything():
    assert held() == held("教職維護", kind=BlockKind.LECTURE) == held("帳號開通") == CODES


def test_the_codes_are_those_of_the_events():
    wanted = (
        "staff posts teaching funding forms zones students newcomers unenrolled history settings "
        "administration records grades counselling account other"
    )
    assert tuple(wanted.split()) == CODES
    assert len({module.name for module in MODULES}) == len(MODULES)


def test_a_module_of_a_newer_program_comes_last():
    assert sorted(["zz", "other", "staff"], key=module_order) == ["staff", "other", "zz"]
