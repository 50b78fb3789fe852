"""Titles of columns are known by the words that rosters in Taiwan use."""

import pytest

from coordinator.domain.roster_titles import ColumnKind, kind_of_title

KIND = ColumnKind


@pytest.mark.parametrize(
    ("titles", "kind"),
    [
        ("報名序號 序號 編號 項次 No. #", KIND.SEQ),
        ("課程代碼 課程代號 研習代碼", KIND.COURSE_CODE),
        ("研習名稱 課程名稱 研習課程名稱", KIND.COURSE_NAME),
        ("姓名 參加人員姓名 教師姓名 姓名（請填全名） *姓名 姓名:", KIND.NAME),
        ("身分證字號 身份證字號 身分證統一編號 國民身分證統一編號 居留證號碼 統一證號 護照號碼", KIND.ID),
        ("身分證字號(外籍人士請填居留證號碼) 身份證號", KIND.ID),
        ("性別", KIND.GENDER),
        ("出生年月日 生日 出生日期(民國)", KIND.BIRTH_DATE),
        ("服務單位 服務學校 任職學校 學校名稱 學校全銜 服務機關 單位 校名 就讀/服務學校", KIND.SCHOOL),
        ("學校代碼 學校代號 單位代碼 服務學校代碼", KIND.SCHOOL_CODE),
        ("學制 學校別 教育階段", KIND.LEVEL),
        ("縣市 所屬縣市 服務縣市", KIND.COUNTY),
        ("鄉鎮市區 鄉鎮 學校所在鄉鎮 行政區", KIND.TOWNSHIP),
        ("職稱 職務 職別 現任職務", KIND.JOB_TITLE),
        ("公務電話 辦公室電話 聯絡電話 連絡電話 學校電話 聯絡人電話", KIND.PHONE),
        ("分機 電話分機", KIND.EXTENSION),
        ("行動電話 手機 手機號碼", KIND.MOBILE),
        ("e-mail E-Mail 電子郵件 電子信箱 電子郵件地址 mail", KIND.EMAIL),
        ("用餐 葷素 午餐 用餐(葷/素) 是否用餐 便當 餐點選擇 8/7午餐", KIND.MEAL),
        ("審核狀態 審核結果 錄取狀態 是否錄取", KIND.APPROVAL),
        ("報名狀態", KIND.STATE),
        ("參加場次 梯次 參加梯次 場次(可複選) 日期 研習日期 報名場次", KIND.SESSIONS),
        ("業務別 負責業務 承辦業務", KIND.ROLES),
        ("身分 參加身分 人員類別", KIND.KIND),
        ("個資蒐集同意 是否同意蒐集個人資料", KIND.CONSENT),
        ("時間戳記 填表時間 報名時間 Timestamp", KIND.SUBMITTED_AT),
        ("備註 其他建議 備考", KIND.NOTE),
        ("血型 聯絡人姓名 緊急聯絡人 校長姓名 承辦人姓名 研習地點 實核時數 通過字號 主辦單位", None),
    ],
)
def test_every_usual_title_is_known(titles, kind):
    wrong = {title: kind_of_title(title) for title in titles.split() if kind_of_title(title) is not kind}
    assert wrong == {}


def test_a_long_question_is_no_title():
    assert kind_of_title("請問您的學校是否已完成" * 5) is None
