"""The words of a hands-on day's lists and report, in Chinese; the report speaks English as well.

Codes of a newer program are written as they are.
"""

from collections.abc import Iterable, Mapping

from coordinator.domain.helpdesk import modules
from coordinator.domain.helpdesk.values import RequestState

STATES: Mapping[str, str] = {
    RequestState.WAITING: "等候",
    RequestState.CALLED: "叫號",
    RequestState.IN_SERVICE: "服務中",
    RequestState.PASSED: "過號",
    RequestState.PAUSED: "暫停",
    RequestState.SOLVED: "已解決",
    RequestState.ESCALATED: "轉系統團隊",
    RequestState.LEFT: "離開",
    RequestState.SENT: "已送出",
    RequestState.ANSWERED: "已回覆",
    RequestState.CLOSED: "結案",
}
MISSING: Mapping[str, str] = {
    "no_login": "沒有登入方式",
    "no_card": "沒有憑證或健保卡",
    "no_reader": "沒有讀卡機",
    "no_xca": "沒有 XCA 憑證",
    "binding": "尚未完成初次綁定",
}
MODULES: Mapping[str, str] = {module.code: module.name for module in modules.MODULES}


def state_name(state: str) -> str:
    """等候, 轉系統團隊 …"""
    return STATES.get(state, state)


def module_name(module: str) -> str:
    """教職維護, 學生資料 …; a request without one is 其他."""
    return MODULES.get(module or "other", module)


def missing_names(flags: Iterable[str]) -> str:
    """What was not brought, of the flags of a request: ``無讀卡機、未綁定``."""
    found = set(flags)
    return "、".join(name for code, name in MISSING.items() if code in found)
