<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en_US">
<context>
    <name>NextYear</name>
    <message>
        <source>Date of</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>In this plan</source>
        <translation>本計畫</translation>
    </message>
    <message>
        <source>In the new plan</source>
        <translation>新計畫</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation>日別</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>District or county</source>
        <translation>分區或縣市</translation>
    </message>
    <message>
        <source>The plan counts</source>
        <translation>計畫校數</translation>
    </message>
    <message>
        <source>The directory lists</source>
        <translation>名錄校數</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>In</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的日期</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>There is no work calendar for these years.</source>
        <translation>這些年度沒有辦公日曆表可查。</translation>
    </message>
    <message>
        <source>The work calendar of this year was not announced when this program was made: holidays are by the law only, and make-up work days are missing.</source>
        <translation>本程式製作時，該年度的辦公日曆表尚未公告：假日僅依法規推算，補班日未列入。</translation>
    </message>
    <message>
        <source>Typhoon days and days of a single county are never known.</source>
        <translation>颱風假及各縣市自訂的放假日無法預知。</translation>
    </message>
    <message>
        <source>{name}: begins</source>
        <translation>{name}：開始</translation>
    </message>
    <message>
        <source>{name}: ends</source>
        <translation>{name}：結束</translation>
    </message>
    <message>
        <source>Workday</source>
        <translation>上班日</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>週末</translation>
    </message>
    <message>
        <source>Make-up work day</source>
        <translation>補班日</translation>
    </message>
    <message>
        <source>outside the year</source>
        <translation>不在學年度內</translation>
    </message>
    <message>
        <source>another weekday</source>
        <translation>星期不同</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>The plan itself</source>
        <translation>計畫本身</translation>
    </message>
    <message>
        <source>given anew each year</source>
        <translation>每年重新提供</translation>
    </message>
</context>
<context>
    <name>NextYearDialog</name>
    <message>
        <source>New plan from this one</source>
        <translation>以本計畫建立新計畫</translation>
    </message>
    <message>
        <source>Districts, venues, agendas and sessions come along; people and attendance do not.</source>
        <translation>分區、場地、議程與場次都會帶過去；名冊與簽到紀錄不會。</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>建立計畫</translation>
    </message>
    <message>
        <source>Academic year</source>
        <translation>學年度</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天日期</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>簡稱</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>School counts</source>
        <translation>校數</translation>
    </message>
    <message>
        <source>Texts still to be read</source>
        <translation>尚待確認的文字</translation>
    </message>
    <message>
        <source>Take the directory&apos;s school counts</source>
        <translation>採用學校名錄的校數</translation>
    </message>
    <message>
        <source>Please give the first day, like 115/8/3.</source>
        <translation>請輸入第一天日期，例如 115/8/3。</translation>
    </message>
    <message>
        <source>The first day was a {old}, now it is a {new}: every weekday moves.</source>
        <translation>第一天原為{old}，現為{new}，因此所有場次的星期都會改變。</translation>
    </message>
    <message>
        <source>{n} sessions fall on a weekend or holiday.</source>
        <translation>{n} 個場次落在週末或假日。</translation>
    </message>
    <message>
        <source>{n} dates lie outside the academic year.</source>
        <translation>{n} 個日期不在該學年度內。</translation>
    </message>
    <message>
        <source>Every weekday is kept, and no session falls on a weekend or holiday.</source>
        <translation>星期全部不變，且沒有場次落在週末或假日。</translation>
    </message>
    <message>
        <source>This plan has no dates to move.</source>
        <translation>本計畫沒有需要移動的日期。</translation>
    </message>
</context>
<context>
    <name>NextYearQuestion</name>
    <message>
        <source>New plan “{slug}”</source>
        <translation>建立新計畫「{slug}」</translation>
    </message>
</context>
</TS>
