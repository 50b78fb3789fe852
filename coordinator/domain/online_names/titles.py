"""Job titles as people of schools and education bureaus write them, found by the longest match."""

import re
from dataclasses import dataclass

_OFFICES = """
教務處 學務處 訓導處 輔導處 輔導室 總務處 人事室 會計室 主計室 教導處 研發處 圖書館 實習處 幼兒園
校長室 特教組 註冊組 教學組 資訊組 設備組 訓育組 生教組 生輔組 體育組 衛生組 輔導組 資料組 事務組
文書組 出納組 課研組 課程組 實驗研究組 研究組 活動組 環教組 幼教組 試務組 設教組 教務組 學務組 教資組
註冊設備組 教學註冊組 教學設備組 教育科 教育處 教育局 國小科 國中科 學管科 人事 教務 學務 輔導 總務
會計 主計 註冊 資訊 出納 文書 承辦人 業務承辦人 代理 代課
""".split()  # noqa: SIM905  so many words read better as a text
_TITLES = """
校長 副校長 代理校長 園長 園主任 主任 教務主任 教導主任 學務主任 訓導主任 輔導主任 總務主任 人事主任
會計主任 主計主任 研發主任 實習主任 圖書館主任 圖書主任 特教主任 幼兒園主任 分校主任 人事管理員
人事助理員 人事助理 主計員 會計員 會計佐理員 佐理員 註冊組長 教學組長 資訊組長 設備組長 訓育組長
生教組長 生輔組長 體育組長 衛生組長 輔導組長 資料組長 事務組長 文書組長 出納組長 特教組長 研究組長
實驗研究組長 課研組長 課程組長 課發組長 活動組長 環教組長 幼教組長 試務組長 設教組長 教務組長 學務組長
教資組長 註冊設備組長 教學註冊組長 教學設備組長 資訊設備組長 註冊資訊組長 教學資訊組長 資訊註冊組長
午餐執行秘書 午餐秘書 組長 副組長 組員 幹事 事務員 書記 護理師 校護 護士 護理人員 營養師 教師 代理教師
代課教師 專任教師 兼任教師 導師 班導師 級任導師 級任教師 級任老師 級任 科任教師 科任老師 科任
專任輔導教師 輔導教師 輔導老師 專輔教師 專輔 兼任輔導教師 特教教師 特教老師 資源班教師 資源班導師
巡迴輔導教師 巡迴教師 實習老師 實習教師 教保員 幼教師 教保服務人員 代理老師 代課老師 老師 系統管理師
資訊管理師 網管 系統師 資訊教師 資訊老師 輔導員 輔導人員 心理師 社工師 社工 科員 辦事員 課程督學 督學
科長 股長 專員 約聘人員 約僱人員 約用人員 助理 行政助理 專案助理 專任助理 助理員 技士 技佐 技工 工友
秘書 主任秘書 處長 局長 副處長 副局長 商借教師 借調教師 調府教師 諮詢教師 運動教練 專任教練 教練 替代役
教官 校安人員 學務人員 職員 行政人員 行政 外師 外籍教師 外籍老師 教學支援人員 教學支援工作人員
鐘點教師 鐘點老師 鐘點代課教師 班級導師 族語教師 族語老師 本土語教師 本土語老師 客語教師 客語老師
閩南語教師 增置教師 合理員額教師 課照教師 音樂教師 美術教師 體育教師 英語教師 英文教師 自然教師
教學助理 教學助理員 特教助理 特教助理員 特教學生助理員 學生輔導員 家長 志工 約僱幹事 約聘幹事 管理員
圖書館員 圖書管理員 駐校社工 專輔老師 專輔人員 認輔教師 教學組 課務組長 學籍組長
""".split()  # noqa: SIM905  so many words read better as a text
_GENERIC = "主任|組長|秘書|幹事|組員|助理|職員|承辦人|導師|教師|老師|教官"
_CLASS = r"(?:[一二三四五六七八九\d]{1,3}年(?:級|[甲乙丙丁忠孝仁愛一二三四五六七八九\d]{1,2}班))"
_BEFORE = r"代理|代|兼任|兼代|兼|實習|專任|代課"

AFTER_A_NAME = frozenset(
    {"老師", "教師", "主任", "組長", "校長", "先生", "小姐", "女士", "督學", "科長", "專員", "幹事"}
)
"""Words that people say behind a name; with a title in front they tell nothing more."""

MAY_BE_A_NAME = frozenset({"園長", "書記", "文書", "會計", "股長", "局長", "處長"})
"""Behind one character these may be somebody's given name (田園長): shown, never taken off."""


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


_ONE = (
    rf"(?:{_CLASS}?(?:{_BEFORE})?(?:{_alternatives(_TITLES)})"
    rf"|(?:{_alternatives(_OFFICES)})(?:{_GENERIC})"
    rf"|(?:{_alternatives(_OFFICES)}))"
)
_TITLE = re.compile(rf"{_ONE}(?:兼(?:任|代)?{_ONE}){{0,3}}")
_ENDING = re.compile(rf"(?:{_GENERIC}|校長|專員|管理師|組員|助理員|輔導員|護理師)$")
_OFFICE = frozenset(_OFFICES)


@dataclass(frozen=True, slots=True)
class TitleSpan:
    """A title from ``start`` to ``end``; ``office`` when it names an office only (教務處)."""

    start: int
    end: int
    office: bool


def titles_in(text: str) -> list[TitleSpan]:
    """Every title of a text, left to right, none overlapping another."""
    return [TitleSpan(m.start(), m.end(), m[0] in _OFFICE) for m in _TITLE.finditer(text)]


def is_office(text: str) -> bool:
    """Whether the text is an office, whose title may stand behind a gap (註冊 組長)."""
    return text in _OFFICE


def without_title(text: str) -> str:
    """教師李小河 is 李小河; a text that does not begin with a title and a name is returned as it is."""
    match = _TITLE.match(text)
    return text[match.end() :] if match and 2 <= len(text) - match.end() <= 4 else text


def is_title(text: str) -> bool:
    """Whether the whole text is a title, or an office in the place of one."""
    return _TITLE.fullmatch(text) is not None


def ends_as_title(text: str) -> bool:
    """Whether the text ends like a title (課發組長), also one that no table has."""
    return _ENDING.search(text) is not None
